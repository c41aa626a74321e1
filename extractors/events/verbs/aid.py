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
            "trao bảng tượng trưng|ứng trước|tạm ứng"
        ),
    ),
    (
        Act("support", after=GIVEN, before_not=re.compile(r"(?<!\w)do [^,.;\n]*$")),
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
)
"""Rows with their verbs, divided by "|"."""
