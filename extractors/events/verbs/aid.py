"""What is given to those in need."""

from __future__ import annotations

import re

from extractors.events.objects import COUNTED_GIFT, GIFT, GIVEN
from extractors.events.verbs.row import Act

ACTS: tuple[tuple[Act, str], ...] = (
    (
        Act("support", after=re.compile(r" (?:chăm lo|hỗ trợ|giúp|tri ân|an sinh|đền ơn)")),
        "triển khai nhiều hoạt động|tổ chức nhiều hoạt động|triển khai các hoạt động|có nhiều hoạt động",
    ),
    (
        Act(
            "support",
            after=re.compile(
                r" (?:hơn |trên |gần )?[\d.]+ (?:lượt )?(?:xe|chuyến|tàu|sà lan)(?: \w+)? chở (?:nước|gạo|hàng|lương thực)"
            ),
        ),
        "điều|điều động|huy động|đưa",
    ),
    (
        Act("support", after=re.compile(r" [^.;\n]{2,60} miễn phí(?!\w)")),
        "lắp|lắp đặt|xây|xây dựng|sửa|sửa chữa|cắt tóc|vận chuyển|cấp",
    ),
    (
        Act(
            "support",
            after=COUNTED_GIFT,
            before_not=re.compile(
                r"(?:vận|di|luân|trung|sản|đề|năng|chiết|chế|phân|vốn|nhà) $|(?<!\w)do [^,.;\n]*$"
            ),
        ),
        (
            "trao|tặng|trao tặng|góp|vận động được|hỗ trợ|ủng hộ|tài trợ|cứu trợ|tham gia ủng hộ|cấp phát|cấp|quyên góp|phát|đóng góp|đăng ký|đăng ký ủng hộ|"
            "chuyển|xuất|bàn giao|trao tận tay|trích|cử đoàn|gửi tặng|trao hỗ trợ|tiếp nhận|"
            "trao bảng tượng trưng|ứng trước|tạm ứng|xuất cấp|xây tặng|sửa tặng|làm tặng|may tặng|lắp tặng|gói tặng"
        ),
    ),
    (
        Act("support", after=GIVEN, before_not=re.compile(r"(?<!\w)(?:do [^,.;\n]*|nhà )$")),
        "tặng|trao tặng|hỗ trợ|ủng hộ|tài trợ|quyên góp|đóng góp|tham gia ủng hộ",
    ),
    (
        Act(
            "support",
            after=re.compile(
                r"(?! (?:bằng|giấy|cờ|huân|kỷ|danh|giải|cúp))[^.;\n]{3,90}? (?:tổng )?trị giá (?:hơn |trên |gần |khoảng )?\d"
            ),
        ),
        "trao tặng|tặng|trao|ủng hộ",
    ),
    (Act("support", after=GIFT), "trao|tặng|trao tặng|bàn giao|phát"),
    (
        Act(
            "support",
            after=re.compile(
                r" (?:hơn |trên |gần )?\d[\d.]* (?:lượt )?(?:cán bộ,? (?:và )?(?:chiến|y)|chiến sĩ|chiến sỹ|người|"
                r"bộ đội|đoàn viên|quân)"
            ),
        ),
        "điều động|cử đoàn|cử",
    ),
    (
        Act("support"),
        (
            "khám bệnh, cấp thuốc|khám bệnh, phát thuốc|khám, cấp thuốc|khám bệnh và cấp thuốc|khám, tư vấn|"
            "khám, phát thuốc|khám sàng lọc|hiến máu tình nguyện|tham gia hiến máu|cứu trợ|tiếp sức|trao học bổng|trao quà|"
            "tặng quà|phát quà|phẫu thuật nụ cười|mổ mắt miễn phí|phẫu thuật miễn phí|khám bệnh miễn phí|phát cơm"
        ),
    ),
    (
        Act(
            "support",
            behind_not=re.compile(
                r" (?:văn hóa|văn hoá|máy|thi đấu|hát|ga|trường|học|làm việc|ở xã hội|khách|lớp|đa năng|công vụ|bia|thờ|"
                r"tưởng niệm|lưu niệm|truyền thống|sinh hoạt|cộng đồng|hàng|nghỉ|xe|kho)"
            ),
        ),
        "khởi công xây dựng nhà|khởi công xây nhà|khởi công nhà|khởi công làm nhà|khởi công sửa nhà",
    ),
    (Act("support", behind_not=re.compile(r" (?:trường|máy|văn hóa|nước|đầu tư|hàng)")), "bàn giao nhà"),
    (
        Act(
            "support",
            after=re.compile(
                r" (?:hơn |trên |gần )?[\d.]+ (?:lượt )?(?:cán bộ|chiến|bộ đội|người|đoàn viên|quân|dân quân|thanh niên|lực lượng)"
                r"[^.;\n]{0,60}?(?<!\w)giúp (?:dân|bà con|người dân|nhân dân|các hộ)"
            ),
        ),
        "huy động|điều",
    ),
    (
        Act(
            "support",
            after=re.compile(
                r" (?:hơn |gần |khoảng )*[\d.,]+ ?(?:tấn|kg|thùng|suất|gói|phần) (?:lương thực|hàng|nhu yếu phẩm|mì|gạo|nước|thực phẩm)"
            ),
        ),
        "thả|thả dù|thả xuống|tiếp tế",
    ),
    (
        # Food, water and goods that are brought to people in need.
        Act(
            "support",
            after=re.compile(
                r" (?:hơn |gần |trên |khoảng )*[\d.,]+ ?(?:suất|phần|hộp|nồi|chiếc bánh|cái bánh|bánh|đòn bánh|cặp bánh)(?!\w)"
            ),
        ),
        "nấu|gói|chuẩn bị",
    ),
    (
        Act(
            "support",
            after=re.compile(
                r" (?:miễn phí )?(?:hơn |gần |trên |khoảng |hàng (?:chục|trăm|nghìn) )*(?:[\d.,]+ ?)?(?:m3|m³|khối|lít|chuyến|xe|tấn|kg|thùng|suất|phần|"
                r"bình|can|chai|chiếc|cái|nước)(?!\w)[^;\n]{0,90}?(?<!\w)(?:miễn phí|(?:cho|tới|đến|đến với|đến tay|đến cho|tặng|giúp|phục vụ|đến tận|"
                r"đến tận nhà) (?:người|bà con|dân|các hộ|hộ|đồng bào|nhân dân|nhà|vùng|các gia đình|bệnh nhân|học sinh|tay)|cứu trợ|ủng hộ|ra đảo|"
                r"vùng (?:lũ|hạn|sâu|cao|khó|sạt|bị))(?!\w)"
            ),
        ),
        "chở|vận chuyển|tiếp tế|mang|đưa|gửi|cung cấp|tiếp nước",
    ),
    (
        Act(
            "support",
            weak=True,
            after=re.compile(r"(?: [^.;\n]{2,60})? miễn phí(?!\w)"),
            before_not=re.compile(r"(?:được|việc) $"),
        ),
        (
            "khám|tiêm|tiêm phòng|cấp thuốc|mổ|phẫu thuật|phát|cấp phát|chở|dạy|thay|rửa xe|tư vấn|vá xe|hớt tóc|khám bệnh|khám mắt|phục vụ|chữa|"
            "thay nhớt|đo mắt|tặng|điều trị"
        ),
    ),
    (
        Act(
            "support",
            weak=True,
            after=re.compile(r" (?:(?:hơn |gần )?\d+|hai|ba|một|các|em|cháu|mẹ|cụ|bà|trẻ|học sinh)(?!\w)"),
        ),
        "đỡ đầu|nhận đỡ đầu|nhận nuôi|nhận bảo trợ|phụng dưỡng|nhận phụng dưỡng|nhận giúp đỡ|nhận chăm sóc",
    ),
    (
        Act(
            "support",
            weak=True,
            after=re.compile(
                r" (?:dân|bà con|người dân|nhân dân|các hộ|hộ|gia đình|\d+ hộ|\d+ gia đình|nông dân)(?!\w)[^.;\n]{0,60}?(?<!\w)"
                r"(?:gặt|thu hoạch|dựng|sửa|lợp|dọn|di dời|khắc phục|vét|gia cố|chằng|chống|cấy|làm nhà|làm đường|xây|vượt lũ)(?!\w)"
            ),
            before_not=re.compile(
                r"(?<!\w)(?:để|nhằm|nhiệm vụ|phong trào|việc|góp phần|công tác) $"
                r"|(?<!\w)(?:huy động|điều|điều động|cử|đưa)(?!\w)[^.;\n]*$"
            ),
        ),
        "giúp|hỗ trợ|giúp đỡ|cùng",
    ),
    (
        # Money.
        Act(
            "support",
            weak=True,
            after=re.compile(
                r"(?: (?:kinh phí|số tiền|bổ sung|thêm))?(?: (?:hơn|gần|trên|khoảng))? \d[\d.,]* (?:triệu|tỷ|tỉ|nghìn) ?(?:đồng)?[^.;\n]{0,80}?(?<!\w)"
                r"(?:hỗ trợ|khắc phục|giúp|(?:cho|đến|tới) (?:\d|[^.;\n]{0,20}?(?:hộ|người|gia đình|huyện|xã|địa phương|bà con|nạn nhân|học sinh|đối tượng)))(?!\w)"
            ),
            before_not=re.compile(r"(?:đã được|dự toán|tổng|vốn|nguồn|kế hoạch) $"),
        ),
        "phân bổ|chi|chi trả|giải ngân|xuất cấp|xuất quỹ|trích quỹ|cho vay, giải ngân|tạm ứng|chuyển",
    ),
    (
        Act("support", weak=True),
        (
            "gây quỹ|tổ chức quyên góp|tổ chức gây quỹ|xây tặng|sửa tặng|làm tặng|may tặng|lắp tặng|"
            "hiến giác mạc|hiến tạng"
        ),
    ),
    (
        Act(
            "support",
            weak=True,
            after=re.compile(
                r" (?:hơn |gần |trên )?[\d.,]+ ?(?:đơn vị máu|m2|m²|mét vuông|ha|ngày công|cây)(?!\w)"
            ),
        ),
        "hiến|hiến tặng|đóng góp",
    ),
    (
        Act(
            "support",
            weak=True,
            after=re.compile(
                r" (?:hơn |gần )?\d+ [^,.;\n]{3,60}? cho (?:thôn|bản|ấp|bà con|hộ|trường|người dân|các hộ|xã|học sinh|điểm trường|gia đình)(?!\w)"
            ),
            before_not=re.compile(r"(?:cần|dự kiến) $"),
        ),
        "lắp|lắp đặt|sửa chữa|làm",
    ),
    (
        Act(
            "support",
            weak=True,
            after=re.compile(
                r" (?:hơn |gần |trên |khoảng |thêm )*[\d.]+ (?:lượt )?(?:cán bộ|y|bác sĩ|nhân viên|công nhân|chiến sĩ|bộ đội|người|tấn|thùng|máy|xe)(?!\w)"
            ),
        ),
        "chi viện|nhận chi viện|được chi viện|cử đoàn chi viện",
    ),
)
"""Rows with their verbs, divided by "|"."""
