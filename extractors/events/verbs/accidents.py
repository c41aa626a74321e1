"""What befalls people and their vehicles, boats and houses."""

from __future__ import annotations

import re

from extractors.events.verbs.row import Act

ACTS: tuple[tuple[Act, str], ...] = (
    (
        Act(
            "accident",
            before_not=re.compile(
                r"(?:phòng|chống|phòng,|nguy cơ|phòng cháy,?|phòng chống|công tác|lực lượng|(?:có|hộ) nhà) $"
            ),
        ),
        (
            "bốc cháy|cháy lớn|bị lật|đâm vào|tông vào|tông trúng|đâm trực diện|va chạm với|va chạm giữa|"
            "bị đuối nước|đuối nước|rơi xuống|bị cuốn trôi|bị nước cuốn|bị điện giật|bị ngộ độc|nghi ngộ độc|"
            "nghi bị ngộ độc|bị phóng điện|bị ngạt|lao xuống|lật xe|lật thuyền|chìm tàu|bị chìm|đổ sập|"
            "bị sập|phát nổ|bùng phát đám cháy|xảy ra cháy|xảy ra tai nạn|xảy ra nổ|va chạm mạnh|xe đấu đầu|"
            "phát hỏa|trật bánh|lật nghiêng|lật úp|đâm liên hoàn|tông liên hoàn|va chạm liên hoàn|mất phanh|bị chôn vùi|"
            "bị ong đốt|bị đè chết|sập giàn giáo|sập cần cẩu|sập tường|sập mái|sập hầm|sập lò|nổ bình gas|nổ lò hơi|"
            "tông chết|cán tử vong|bị tông|húc vào|bị đè|thiêu rụi"
        ),
    ),
    (
        Act("accident", weak=True, before_not=re.compile(r"(?:phòng|chống|nguy cơ|cứu|sau khi|vụ) $")),
        (
            "gặp nạn trên|gặp nạn tại|gặp nạn khi|bị gặp nạn|bị sóng lớn đánh|sóng đánh lật|đánh lật|bị chết đuối|chết đuối|mất lái|va quệt với|va quệt|tự gây tai nạn|"
            "tự ngã|lao vào|đâm trúng|cuốn vào gầm|bị cháy|cháy rụi|bị vùi lấp|bị sét đánh|bị ngã|rơi từ|bị nổ"
        ),
    ),
    (Act("accident", after=re.compile(r" (?:xe|với|vào|trực diện|liên hoàn)(?!\w)")), "va chạm"),
    (
        Act("accident", before_not=re.compile(r"(?<!\w)cứu(?!\w)[^.,;\n]*$")),
        "bị sóng cuốn|bị lũ cuốn|bị té xe|bị ngã xe|bị sóng đánh chìm|đánh chìm|bị sét đánh",
    ),
)
"""Rows with their verbs, divided by "|"."""
