"""What weather, water, drought and disease bring."""

from __future__ import annotations

import re

from extractors.events.verbs.row import Act

ACTS: tuple[tuple[Act, str], ...] = (
    (
        Act(
            "disaster",
            after=re.compile(
                r" (?:thêm )?(?:[\d.]+ |một |hai |ba )?(?:ca|trường hợp|ổ dịch|ổ bệnh|bệnh nhân)(?: (?:mắc|bệnh|"
                r"dương tính|tử vong|nhiễm|tại|sốt|đầu tiên|tả|covid|dại))| (?:hơn |gần |trên )?[\d.]+ (?:con|"
                r"đàn) [^,.;\n]{2,25}(?:mắc|bệnh|chết)"
            ),
        ),
        "ghi nhận|phát hiện|xuất hiện",
    ),
    (
        Act(
            "disaster",
            weak=True,
            after=re.compile(r" (?:vừa|to|rất to|lớn|rào|dông|giông|phùn|đặc biệt|trên diện rộng|\d)"),
        ),
        "có mưa|còn mưa|xảy ra mưa|tiếp tục mưa|sẽ mưa",
    ),
    (
        Act("disaster"),
        (
            "đổ bộ|làm ngập|gây ngập lụt|gây ngập úng|bị ngập|ngập lụt|"
            "làm bị thương|cuốn trôi|vùi lấp|bị vùi lấp|làm hư hỏng|làm đổ|bị tốc mái|"
            "làm sạt lở|bị sạt lở|bị ngập sâu|ngập sâu|gây ngập|làm chết|làm sập|làm tốc mái|tốc mái|"
            "bị cô lập|bị chia cắt|gây sạt lở|gây thiệt hại|vỡ đê|tràn bờ|vỡ đập"
        ),
    ),
    (
        Act(
            "disaster",
            after=re.compile(
                r" (?:bệnh |dịch )?(?:bạch hầu|sốt|dịch|covid|dại|cúm|sởi|viêm|lũ|sạt|mưa|tay chân|sét|rét)"
            ),
        ),
        "tử vong do|dương tính với|chết do",
    ),
    (
        Act("disaster", before=re.compile(r"(?<!\w)lũ(?!\w)[^.;\n]*$")),
        "vượt báo động|vượt mức báo động|trên báo động|đạt đỉnh|lên nhanh|dâng cao",
    ),
    (
        Act(
            "disaster",
            after=re.compile(
                r" (?:bắt buộc )?(?:hơn |gần |trên |toàn bộ )?(?:[\d.,]+ |đàn )[^.;\n]{0,40}?(?:con|lợn|heo|gà|vịt|gia cầm)"
            ),
        ),
        "tiêu hủy|phải tiêu hủy|buộc tiêu hủy|tiến hành tiêu hủy",
    ),
)
"""Rows with their verbs, divided by "|"."""
