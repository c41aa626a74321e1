"""What is decided about staff."""

from __future__ import annotations

import re

from extractors.events.objects import OFFICE, PERSON, POST
from extractors.events.verbs.row import Act

ACTS: tuple[tuple[Act, str], ...] = (
    (
        Act(
            "personnel",
            after=OFFICE,
            behind_not=re.compile(
                r" (?:cử|tri|cán bộ tham|đoàn(?! đại biểu))"
                r"| (?:hơn |trên |gần |khoảng )?[\d.]+ (?:lượt )?(?:cán bộ,? (?:và )?chiến|chiến|xe|phương tiện|tàu|máy|xuồng|lực lượng|quân|công an)"
            ),
            before_not=re.compile(
                r"(?:ứng|đề|trúng|đắc|thi|tuyển|bầu|tiến|thu hồi quyết định|hủy quyết định|hiệp thương) $"
            ),
        ),
        (
            "bầu|bầu bổ sung|bổ nhiệm|điều động|luân chuyển|miễn nhiệm|bãi nhiệm|chỉ định|chuẩn y|"
            "bổ nhiệm lại|phê chuẩn|được bầu|tín nhiệm bầu|thôi giữ chức|nhất trí bầu|bầu ra|"
            "thăng cấp bậc hàm|cho thôi|tín nhiệm bầu|cho thôi làm nhiệm vụ"
        ),
    ),
    (
        Act(
            "personnel",
            after=POST,
            behind_not=re.compile(r" (?:nhân|tri|tuyển)"),
            before_not=re.compile(r"(?:ứng|đề|trúng|đắc|bầu|tiến|bãi) $"),
        ),
        "phân công|cử|giới thiệu",
    ),
    (
        Act(
            "personnel",
            after=re.compile(r" (?:chức )?(?:bí thư|phó bí thư|chủ tịch|phó chủ tịch|chức)(?!\w)"),
        ),
        "tái đắc cử|đắc cử|trúng cử",
    ),
    (
        Act("personnel", weak=True),
        "tái cử|được tái cử|nhậm chức|lấy phiếu tín nhiệm|bỏ phiếu tín nhiệm|sát hạch công chức",
    ),
    (
        Act("personnel", after=re.compile(r" đại biểu (?:hđnd|quốc hội|hội đồng)")),
        "bãi nhiệm|cho thôi làm nhiệm vụ|cho thôi nhiệm vụ",
    ),
    (
        Act("personnel"),
        "bị kỷ luật|bị khai trừ|bị cách chức|bị cảnh cáo|bị khiển trách|bị đình chỉ công tác|bị bãi nhiệm|bị miễn nhiệm",
    ),
    (
        Act("personnel", after=PERSON),
        "kỷ luật|khai trừ|cách chức|cảnh cáo|khiển trách|đình chỉ công tác|tạm đình chỉ|thi hành kỷ luật|nghỉ hưu",
    ),
    (
        Act(
            "personnel",
            after=re.compile(
                r"(?:,? trao)? (?:các |\d+ )?quyết định[^,.;\n]{0,60}(?:công tác cán bộ|cán bộ|điều động|bổ nhiệm|"
                r"chỉ định|luân chuyển|nghỉ hưu)(?!\w)"
            ),
        ),
        "công bố",
    ),
)
"""Rows with their verbs, divided by "|"."""
