"""Whatever else is reported: rescues, harvests, guests, ballots."""

from __future__ import annotations

import re

from extractors.events.verbs.row import Act

ACTS: tuple[tuple[Act, str], ...] = (
    (Act("other", after=re.compile(r" (?:mới )?(?:hơn |trên |gần )?[\d.]+ cây")), "trồng"),
    (
        # What a holiday or a season brings.
        Act(
            "other",
            after=re.compile(
                r" (?:và phục vụ )?(?:được )?(?:hơn |trên |gần |khoảng |chừng )?[\d.,]+ (?:triệu |nghìn |ngàn |vạn )?"
                r"(?:lượt )?(?:du )?khách(?!\w)"
            ),
        ),
        "đón",
    ),
    (
        Act(
            "other",
            after=re.compile(
                r" (?:(?:cao điểm|mùa|đợt|vụ) )*(?:thu hoạch|xuống giống|gieo cấy|gieo sạ)(?!\w)"
            ),
        ),
        "bước vào|vào|đang bước vào|bắt đầu",
    ),
    (
        Act(
            "other",
            after=re.compile(
                r" (?:hơn |trên |gần )?[\d.]+ (?:lượt )?(?:cán bộ|chiến|bộ đội|người|đoàn viên|quân|dân quân|thanh niên|lực lượng)"
                r"[^.;\n]{0,60}?(?<!\w)(?:sơ tán|di dời|cứu hộ|tìm kiếm)(?!\w)"
            ),
        ),
        "huy động",
    ),
    (
        Act(
            "other",
            weak=True,
            after=re.compile(
                r" (?:lô|chuyến|container|(?:hơn |gần |trên )?\d[\d.,]* (?:tấn|container))(?!\w)"
            ),
        ),
        "xuất khẩu|xuất bán",
    ),
    (Act("other", after=re.compile(r" (?:hơn |gần |trên )?\d[\d.,]* cá thể(?!\w)")), "thả|tái thả|tiếp nhận"),
    (
        Act(
            "other",
            after=re.compile(r" (?:một |hai |\d+ )?(?:quả bom|quả đạn|đầu đạn|vật nổ|thi thể|hài cốt)(?!\w)"),
        ),
        "phát hiện",
    ),
    (
        Act(
            "other",
            after=re.compile(
                r" (?:khẩn cấp |được |an toàn )?(?:hơn |trên |gần |khoảng |toàn bộ )?(?:\d[\d.]*|hàng (?:chục|trăm|nghìn|ngàn)|các|nhiều) "
                r"(?:hộ|người|nhân khẩu|gia đình|lượt|ngư dân|công dân|thuyền viên|du khách)"
            ),
        ),
        "di dời|di chuyển|đưa",
    ),
    (
        Act(
            "other",
            after=re.compile(
                r" (?:hơn |trên |gần )?[\d.]+ (?:lượt )?(?:xe|phương tiện|tàu|xuồng|ca nô|máy xúc|máy múc|thuyền)(?!\w)"
            ),
        ),
        "điều|điều động|huy động",
    ),
    (
        Act(
            "other",
            weak=True,
            after=re.compile(
                r" (?:\d+ |hai |các )?(?:học sinh|cháu|em bé|người đi lạc|du khách|ngư dân|nạn nhân|công dân|thi thể)(?!\w)"
            ),
        ),
        "bàn giao|tiếp nhận|trao trả",
    ),
    (
        Act(
            "other",
            weak=True,
            after=re.compile(
                r" (?:cấp cứu )?(?:tại |đến |lên |tới |về |sang )?(?:các )?(?:bệnh viện|trung tâm y tế|trạm y tế)"
            ),
        ),
        "được chuyển|được chuyển tiếp|được chuyển gấp|chuyển gấp|đã chuyển|chuyển viện|đưa vào|đưa nạn nhân|đưa các nạn nhân",
    ),
    (
        Act("other", before_not=re.compile(r"(?:ra quân|phát động|chiến dịch) (?:tổng |đồng loạt )?$")),
        "dọn vệ sinh|tổng vệ sinh",
    ),
    (Act("other"), "tổ chức tuyên truyền|tuyên truyền lưu động|tổ chức truyền thông"),
    (
        Act("other"),
        (
            "sơ tán|di dời khẩn cấp|xả lũ|xả tràn|khám nghiệm hiện trường|được đưa đi cấp cứu|đưa đi cấp cứu|"
            "được đưa đến bệnh viện|được chuyển đến|giải cứu|phẫu thuật thành công|tìm thấy thi thể|"
            "kết nạp|trở lại trường|đi bỏ phiếu|đi bầu cử|nô nức đi bầu|đi bầu|tặng hoa chúc mừng|vận hành thử|đến nơi an toàn|"
            "thả cá|trồng cây xanh|trồng cây lưu niệm|trồng cây đầu xuân|đi vào vận hành|"
            "đón tiếp hài cốt|cứu sống|mổ cấp cứu|lấy mẫu|khai quật|đang tổ chức tìm kiếm|tổ chức tìm kiếm|"
            "đang tìm kiếm|triển khai tìm kiếm|tiến hành tìm kiếm|cứu vớt|được cứu|cứu thành công|cứu được|khâm liệm|"
            "dỡ bỏ phong tỏa|phong tỏa|cưỡng chế|tổ chức cưỡng chế|tháo dỡ|khám tuyển|khám sức khỏe nghĩa vụ quân sự|"
            "tiêm vắc xin|được đưa vào viện|nhập viện|phải nhập viện|được xuất viện|xuất viện|hạ cánh|cất cánh|"
            "xuống giống|mở biển|xuất bến|bị ách tắc|trục vớt|được tìm thấy"
        ),
    ),
    (
        Act(
            "other",
            before_not=re.compile(r"(?<!\w)(?:khu vực|điểm|phòng|hòm|tổ|địa điểm|ngày) $"),
            behind_not=re.compile(
                r" (?:số \d|(?:kín )?(?:bầu|thống nhất|nhất trí|thông qua|tín nhiệm|miễn nhiệm|tán thành))"
            ),
        ),
        "bỏ phiếu",
    ),
    (
        Act("other", before_not=re.compile(r"(?:gây|tránh|chống|giảm|làm|tình trạng|nạn) $")),
        "ách tắc|tắc nghẽn",
    ),
    (Act("other", before_not=re.compile(r"(?:cứu hộ,|tìm kiếm,?|và|công tác|,) $")), "cứu nạn"),
    (
        Act("other", weak=True),
        (
            "ngừng hoạt động|dừng hoạt động|tạm ngừng hoạt động|tạm dừng hoạt động|ngưng hoạt động|đóng cửa|"
            "mở cửa trở lại|hoạt động trở lại|qua đời|từ trần|tạ thế|trút hơi thở cuối cùng"
        ),
    ),
    (Act("other", weak=True, behind_not=re.compile(r"(?: và quà|, | chúc)")), "tặng hoa|tặng lẵng hoa"),
    (
        Act(
            "other",
            weak=True,
            after=re.compile(
                r" (?:lúc|hồi|vào (?:lúc|ngày|hồi)|ngày|đêm|sáng|chiều|tối|trưa|rạng sáng)(?!\w)"
            ),
        ),
        "mất|hy sinh|hi sinh",
    ),
    (
        Act(
            "other",
            after=re.compile(
                r" (?:toàn bộ |tất cả )?(?:học sinh|trẻ|các em)[^.;\n]{0,60}(?:nghỉ|ở nhà)(?!\w)"
            ),
        ),
        "cho|đã cho|tạm cho",
    ),
    (
        Act(
            "other",
            weak=True,
            after=re.compile(
                r" [^,.;\n]{2,70} (?:đến|lên|về) (?:trụ sở|cơ quan|công an)[^.;\n]{0,30}?làm việc"
            ),
        ),
        "mời|triệu tập",
    ),
    (
        Act(
            "other",
            after=re.compile(
                r" (?:hơn |trên |gần )?[\d.]+ (?:lượt )?(?:công nhân|kỹ sư|nhân viên|lao động)(?!\w)"
            ),
        ),
        "huy động|điều động",
    ),
    (
        # Guarding people and herds against disease.
        Act(
            "other",
            after=re.compile(r" (?:[^,.;\n]{2,30} )?(?:cho )?(?:hơn |gần |trên |khoảng )*\d"),
            before_not=re.compile(
                r"(?:,|và|được|đã được|phải|hoàn thành|kế hoạch|đẩy mạnh|tỷ lệ|công tác|chiến dịch|việc) $"
            ),
        ),
        "tiêm phòng|tiêm vắc xin|tiêm vaccine|tiêm bao vây|tiêm phòng dại|phun|phun hóa chất|phun thuốc|rải|truy vết|cách ly|xét nghiệm",
    ),
    (
        Act("other", weak=True),
        "phun khử khuẩn|phun khử trùng|tiêu độc, khử trùng|tiêu độc khử trùng|phun thuốc khử trùng|khử khuẩn",
    ),
    (
        Act(
            "other",
            before=re.compile(r"(?<!\w)(?:học sinh|trường|trẻ|sinh viên|các em)(?!\w)[^.;\n]*$"),
            before_not=re.compile(r"(?<!\w)cho [^.;\n]{0,30}$"),
            after=re.compile(r" (?:từ|đến|hết|trong|tránh|để|vì|do|\d|sáng|chiều|ngày|học)(?!\w)"),
        ),
        "nghỉ học|được nghỉ học|phải nghỉ học|tạm nghỉ học",
    ),
    (
        # Plants, pumps and machines that start to run.
        Act(
            "other",
            weak=True,
            after=re.compile(r"(?: [^,.;\n]{0,30})? ?(?:vào|từ|trong|ngày|cuối|đầu|quý|tháng|năm)(?!\w)"),
            before_not=re.compile(r"(?<!\w)(?:việc|quá trình|hệ thống|công tác|bộ máy|đội|nhân viên) $"),
        ),
        "chạy máy|chạy thử|vận hành thương mại|phát điện|đi vào sản xuất|cho ra sản phẩm|kịp vận hành|sẽ vận hành|bắt đầu vận hành",
    ),
    (
        Act(
            "other",
            before=re.compile(r"(?<!\w)(?:xe|hàng|container|nông sản|khách)(?!\w)[^.;\n]*$"),
            weak=True,
        ),
        "ùn ứ|kẹt cứng|mắc kẹt tại cửa khẩu|không thể thông quan|thông quan trở lại|ùn tắc",
    ),
    (
        Act("other", weak=True),
        (
            "dạt vào bờ|trôi dạt vào|ngừng việc|đình công|tạm ngừng bán|cắt điện|mất điện|xuất sang|xuất ngoại|vận hành chính thức|"
            "đưa thi thể|bàn giao thi thể|về nước an toàn|được đưa về bờ|được đưa vào bờ|cứu hộ thành công|cứu nạn thành công|tiếp cận được|"
            "hạ thủy|chạy chuyến đầu tiên|thả giống|thả tôm giống|thu hoạch rộ|thắp sáng|đào được|phát hiện hóa thạch|phát lộ"
        ),
    ),
    (
        Act("other", weak=True, after=re.compile(r" (?:được )?(?:con|cá thể|một con|chú)(?!\w)")),
        "bắt được|câu được|bắt gặp",
    ),
    (
        Act("other", weak=True, after=re.compile(r" (?:tại |ở )[^.;\n]{2,40}")),
        "hẹn gặp",
    ),
    (Act("other", before_not=re.compile(r"(?:đội|công tác|ban chỉ đạo|đoàn) $")), "quy tập"),
    (Act("other"), "nhập viện cấp cứu|phải nhập viện cấp cứu"),
    (
        Act(
            "other",
            weak=True,
            before=re.compile(
                r"(?<!\w)\d[\d.]* (?:lượt )?(?:cán bộ|chiến|xe|phương tiện|người|tàu|bác sĩ|bộ đội|máy|dân quân)(?!\w)[^.;\n]*$"
            ),
        ),
        "được huy động|được điều động|được điều đến",
    ),
    (
        # What buildings and roads are put to, and when they stop to be so.
        Act("other", weak=True, before_not=re.compile(r"(?<!\w)(?:việc|để|đề nghị|chưa) $")),
        (
            "trưng dụng|chuyển trụ sở|dời trụ sở|tạm dừng lưu thông|tạm ngưng lưu thông|tạm ngừng lưu thông|tạm đóng cửa|tạm dừng đón khách|"
            "ngừng đón khách|ngừng tiếp nhận|tạm ngưng hoạt động|tạm dừng tiếp nhận|lắp biển|tạm lắp biển"
        ),
    ),
    (
        Act("other", weak=True, before_not=re.compile(r"(?<!\w)(?:việc|không|cấm|đối tượng) $")),
        "tập trung phản đối|tụ tập phản đối|kéo đến phản đối|tụ tập tại|kéo đến trụ sở|căng băng rôn",
    ),
)
"""Rows with their verbs, divided by "|"."""
