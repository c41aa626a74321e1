"""What befalls people and their vehicles, boats and houses."""

from __future__ import annotations

import re

from extractors.events.verbs.row import Act

UNREAL = re.compile(
    r"(?<!\w)(?:phòng|chống|phòng,|nguy cơ|tránh|tình huống|cứu|cứu hộ|nếu|khi|giả định|các vụ|những vụ|bảo hiểm|việc|đề phòng) $"
)
"""What befalls is only spoken of: guarded against, supposed."""

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
    (
        # Vehicles and boats.
        Act("accident", weak=True, before_not=UNREAL),
        (
            "tông nhau|đâm nhau|đối đầu làm|đối đầu khiến|đối đầu nhau|cán chết|cán trúng|cán qua|cán phải|tông đuôi|"
            "đâm đuôi|húc đuôi|tông sập|đâm sập|đâm chìm|tông hàng loạt|lao lên vỉa hè|lao lên lề|lao thẳng vào|"
            "lật ngửa|lật ngang|lật nhào|lật giữa|lật xuống|đứt phanh|nổ lốp|mắc cạn|mất liên lạc|bị phá nước|phá nước và chìm|"
            "gặp tai nạn|bị tai nạn|đè bẹp"
        ),
    ),
    (
        Act(
            "accident",
            weak=True,
            after=re.compile(r" [^,.;\n]{0,40}(?<!\w)(?:tông|cán|đâm|húc|cuốn|kéo lê|va|đè)(?!\w)"),
        ),
        "bị xe|bị tàu|bị tàu hỏa|bị ô tô|bị xe tải|bị xe máy|bị container|bị máy cày",
    ),
    (
        Act("accident", weak=True, after=re.compile(r" [^,.;\n]{2,50} vào gầm(?!\w)")),
        "cuốn|kéo|hất|kéo lê",
    ),
    (
        # Animals.
        Act(
            "accident",
            weak=True,
            after=re.compile(
                r" [^,.;\n]{0,40}?(?<!\w)(?:cắn|đốt|húc|quật|tấn công|chích|giẫm|vồ|cào|quấn|mổ)(?!\w)"
            ),
            before_not=re.compile(r"(?<!\w)(?:người|nếu|khi|trường hợp|nguy cơ|tránh|phòng|số) $"),
        ),
        "bị chó|bị rắn|bị ong|bị ong vò vẽ|bị trâu|bị bò|bị voi|bị gấu|bị lợn rừng|bị khỉ|bị cá sấu|bị sứa|bị cá",
    ),
    (
        Act("accident", weak=True),
        "quật chết|quật tử vong|cắn chết|cắn tử vong|cắn trọng thương|cắn bị thương|húc chết|húc tử vong|đốt chết|đốt tử vong",
    ),
    (
        # What falls, breaks, burns or leaks.
        Act("accident", weak=True, before_not=UNREAL),
        (
            "sập mỏ|sập nhà|sập cầu|sập đổ|sập công trình|sập đất|đứt cáp|gãy nhịp|đè trúng|đè lên|đổ trúng|rơi trúng|ngã xuống|"
            "té xuống|ngã giàn giáo|ngã từ|trượt chân|sụp hố|lọt xuống|nổ kho|nổ nồi hơi|nổ bình|nổ khí|nổ bom|nổ đầu đạn|"
            "rò rỉ khí|rò rỉ hóa chất|rò rỉ amoniac|tràn dầu|cháy lan|bị lửa|lửa bùng phát|ngọn lửa bùng phát|"
            "lửa bùng lên|cháy rụi hoàn toàn|bị bỏng|bỏng nặng|ngạt khí"
        ),
    ),
    (
        Act(
            "accident",
            weak=True,
            after=re.compile(
                r" (?:do |nghi |vì |sau (?:khi )?)+[^,.;\n]{0,30}?(?:ngộ độc|ăn|uống|ong|ngạt|bỏng)(?!\w)"
            ),
        ),
        "nhập viện|phải nhập viện|cấp cứu|phải cấp cứu|phải nhập viện cấp cứu|nhập viện cấp cứu|đi cấp cứu",
    ),
    (
        Act("accident", weak=True, before_not=re.compile(r"(?:số|tỷ lệ|trường hợp|người) $")),
        (
            "được phát hiện tử vong|được phát hiện đã tử vong|"
            "được phát hiện đã chết|được phát hiện chết|mất tích khi|mất tích trên|bị mất tích"
        ),
    ),
)
"""Rows with their verbs, divided by "|"."""
