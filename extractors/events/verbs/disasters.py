"""What weather, water, drought and disease bring."""

from __future__ import annotations

import re

from extractors.events.verbs.row import Act

_COUNT = r"(?:hoàn toàn |hơn |trên |gần |khoảng |cục bộ |toàn bộ )*(?:\d|nhiều|hàng|các|một|hai|ba|bốn|xã|thôn|bản|làng|ấp|khu|nhà|tuyến|đường|cầu)"
NATURE_BEFORE = re.compile(
    r"(?<!\w)(?:mưa|lũ|bão|gió|lốc|lốc xoáy|sóng|sét|triều cường|nước (?:lũ|sông|biển|dâng|suối|ngập)|dòng nước|con nước|sạt lở|dông|giông|động đất|rét|hạn|mặn|"
    r"nắng nóng|vòi rồng|áp thấp|đất đá|đá|bùn|taluy|quả đồi)(?!\w)[^.;\n]*$"
)
"""What does it is named before: weather, water or the earth."""
SICK_BEFORE = re.compile(r"(?<!\w)(?:dịch|bệnh|virus|vi rút)(?!\w)[^.;\n]*$")
HERD_BEFORE = re.compile(
    r"(?<!\w)(?:cá|tôm|lợn|heo|gà|vịt|trâu|bò|dê|bê|nghé|nghêu|ngao|hàu|sò|đàn|con|lồng|gia súc|gia cầm|vật nuôi)(?!\w)[^.;\n]*$"
)

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
            "làm sạt lở|bị sạt lở|bị ngập sâu|bị ngập úng|ngập úng|ngập sâu|gây ngập|làm chết|làm sập|làm tốc mái|tốc mái|"
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
        "tiêu hủy|phải tiêu hủy|buộc tiêu hủy|tiến hành tiêu hủy|tổ chức tiêu hủy",
    ),
    (
        # Floods, storms, landslides.
        Act("disaster", weak=True, before=NATURE_BEFORE, after=re.compile(rf" {_COUNT}")),
        (
            "cô lập|chia cắt|nhấn chìm|quật đổ|quật ngã|quật sập|quật gãy|thổi bay|đánh vỡ|cuốn phăng|cuốn sập|đánh sập|"
            "làm gãy|làm gãy đổ|làm ngã đổ|làm thủng|làm bay|làm vỡ|làm chìm|làm lật|làm ách tắc|làm hư hại|làm thiệt hại|"
            "làm cô lập|làm chia cắt|làm mất|làm bật|làm bật gốc|gây cô lập|gây chia cắt|gây ách tắc|gây ngã đổ|gây hư hỏng|"
            "gây hư hại|gây tốc mái|gây sập|gây xói lở|gây vỡ|tràn vào|tràn qua|bao vây|phá hủy|san phẳng|xóa sổ|đe dọa"
        ),
    ),
    (
        Act("disaster", weak=True, before=NATURE_BEFORE),
        "càn qua|càn quét|quần thảo|tàn phá|hoành hành|sạt xuống|trượt xuống|tràn xuống|đổ ập|ập xuống|ập vào|ập đến|đổ về|dâng nhanh|dâng cao",
    ),
    (
        Act("disaster", before=re.compile(r"(?<!\w)(?:bão|áp thấp|áp thấp nhiệt đới)(?!\w)[^.;\n]*$")),
        (
            "vào biển đông|tiến vào biển đông|đi vào biển đông|hình thành trên biển đông|mạnh lên thành|suy yếu thành|áp sát|"
            "ảnh hưởng trực tiếp|đi vào đất liền|đi vào đất liền các|tiến vào đất liền"
        ),
    ),
    (
        Act(
            "disaster",
            weak=True,
            before=re.compile(
                r"(?<!\w)(?:đê|đập|bờ|kè|cống|bờ bao|đê bao|hồ|kênh|lũ|mưa|bão|triều cường)(?!\w)[^.;\n]*$"
            ),
        ),
        "bị vỡ",
    ),
    (
        Act("disaster", weak=True),
        (
            "bị đổ ngã|bị ngã đổ|đổ rạp|đổ ngã|bị sạt lún|bị sụt lún|bị xói lở|xói lở|vỡ bờ bao|vỡ bờ|vỡ kè|vỡ cống|"
            "sụp xuống sông|đổ xuống sông|trôi xuống sông|bị sóng đánh|bị dập nát|chìm trong nước|"
            "chìm trong biển nước|bị lũ cô lập|bị mưa lũ cô lập|bị bão tàn phá|sét đánh chết|sét đánh trúng|sét đánh cháy|sét đánh làm"
        ),
    ),
    (
        # Drought and salt water.
        Act("disaster", before=re.compile(r"(?<!\w)(?:mặn|nước biển)(?!\w)[^.;\n]*$")),
        "lấn sâu|lấn vào|lấn dần|xâm nhập sâu|xâm nhập vào|ăn sâu|bao vây|tấn công|tràn vào|tăng cao|vượt ngưỡng",
    ),
    (
        Act(
            "disaster",
            weak=True,
            before_not=re.compile(
                r"(?<!\w)(?:nguy cơ|tình trạng|cảnh|tránh|chống|không|không để|để|do|vì|mùa|việc|lo|vùng|nơi|nỗi lo|thời điểm) $"
            ),
        ),
        (
            "thiếu nước sinh hoạt|thiếu nước ngọt|thiếu nước sạch|thiếu nước tưới|thiếu nước uống|thiếu nước sản xuất|"
            "thiếu nước trầm trọng|thiếu nước nghiêm trọng|khô hạn|khô cháy|chết khô|cạn trơ đáy|trơ đáy|cạn khô|khô cạn|cạn kiệt nước"
        ),
    ),
    (
        # Diseases of people, herds and crops.
        Act(
            "disaster",
            after=re.compile(
                r" (?:[\d.]+|một|hai|ba|bốn|năm) (?:ca|trường hợp|bệnh nhân|ổ dịch|người|trẻ)(?: [^\s,.;]+){0,3}? "
                r"(?:mắc|nhiễm|dương tính|tử vong|bệnh|sốt|covid|covid-19|dại|sởi)"
            ),
            weak=True,
        ),
        "có thêm|ghi nhận thêm|phát hiện thêm|xuất hiện thêm|công bố thêm|thêm",
    ),
    (
        Act("disaster", weak=True, before=SICK_BEFORE),
        "lây lan|lan rộng|lan ra|lan sang|lan nhanh|bùng phát|tái bùng phát|bùng phát trở lại|đã xảy ra tại|xảy ra tại",
    ),
    (
        Act("disaster", weak=True, before=HERD_BEFORE, before_not=re.compile(r"(?:số|làm|tỷ lệ) $")),
        (
            "chết hàng loạt|chết rải rác|chết bất thường|chết nổi|chết trắng|chết đói, rét|bị chết do|ốm, chết|bị bệnh chết|"
            "mắc bệnh chết|mắc dịch|nhiễm bệnh|nhiễm dịch"
        ),
    ),
    (
        Act(
            "disaster",
            weak=True,
            after=re.compile(r" (?:bệnh |dịch )?(?:bạch hầu|sốt|dịch|covid|dại|cúm|sởi|viêm|tay chân|não)"),
        ),
        "tử vong vì|chết vì|tử vong nghi do|tử vong bởi|nhập viện vì|nhập viện do",
    ),
    (
        Act(
            "disaster",
            weak=True,
            before=re.compile(
                r"(?<!\w)(?:châu chấu|rầy nâu|rầy|sâu|chuột|ốc bươu vàng|đạo ôn|khảm lá|vàng lá)(?!\w)[^.;\n]*$"
            ),
        ),
        "phá hoại|gây hại|tấn công|phá hại|cắn phá|tàn phá",
    ),
    (
        Act("disaster", weak=True),
        "xuất hiện băng giá|xuất hiện sương muối|xuất hiện mưa đá|xuất hiện lốc|xuất hiện vòi rồng|xuất hiện tuyết|tuyết rơi|có tuyết|đóng băng",
    ),
    (
        Act(
            "disaster", weak=True, before=SICK_BEFORE, after=re.compile(r" (?:tại|ở|trên|trở lại|với)(?!\w)")
        ),
        "tái phát",
    ),
)
"""Rows with their verbs, divided by "|"."""
