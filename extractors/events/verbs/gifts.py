"""What is conferred and given."""

from __future__ import annotations

import re

from extractors.events.objects import COUNTED_GIFT, GIFT, GIVEN, HONOUR
from extractors.events.verbs.row import Act

ACTS: tuple[tuple[Act, str], ...] = (
    (
        Act(
            "award",
            after=re.compile(
                r" (?:là (?!di )|đạt |danh hiệu )[^.;\n]{0,60}?(?:chuẩn|danh hiệu|ocop|nông thôn mới|ntm|làng nghề|đô thị|sao)(?!\w)"
            ),
            before_not=re.compile(r"(?:để|sẽ|đã|xã|huyện|phấn đấu|chưa) $"),
            weak=True,
        ),
        "được công nhận",
    ),
    (
        # Recognition as a new-style commune or with OCOP stars is an award, also where it is decided.
        Act(
            "award",
            after=re.compile(
                r" quyết định[^.;\n]{0,60}(?<!\w)công nhận[^.;\n]{0,100}(?<!\w)(?:ocop|nông thôn mới|ntm)(?!\w)"
            ),
        ),
        "ban hành|ký|ký ban hành|có",
    ),
    (
        Act("support", after=re.compile(r" (?:chăm lo|hỗ trợ|giúp|tri ân|an sinh|đền ơn)")),
        "triển khai nhiều hoạt động|tổ chức nhiều hoạt động|triển khai các hoạt động|có nhiều hoạt động",
    ),
    (
        Act("award", after=HONOUR, before_not=re.compile(r"(?:được đề nghị|xét|đề nghị|được xét) $")),
        "trao|trao tặng",
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
            "award",
            after=re.compile(
                r" (?:ông|bà|anh|chị|em|cụ|mẹ|đồng chí|thầy|cô|liệt sĩ|nhà trường|xã|huyện|trường)(?: [^\s,.;]+){0,5}?"
                + HONOUR.pattern
            ),
            before_not=re.compile(r"(?:được đề nghị|xét|đề nghị|được xét) $"),
        ),
        "trao|trao tặng|tặng|phong tặng|truy tặng|tặng thưởng",
    ),
    (
        Act(
            "award",
            after=HONOUR,
            weak=True,
            before_not=re.compile(r"(?:được đề nghị|xét|đề nghị|được xét) $"),
        ),
        "tặng|phong tặng|truy tặng|tặng thưởng|đón nhận|đón",
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
            "award",
            after=re.compile(r"(?: thưởng)?(?: nóng)?(?: cho| \d| hơn| trên)"),
            before_not=re.compile(r"(?:mức|tiền|khen|giải|phần|được|trị giá) $"),
        ),
        "thưởng nóng|thưởng|trao thưởng",
    ),
    (
        Act(
            "award",
            behind_not=re.compile(
                r"[,]? (?:và |năm|các cấp|kịp thời|phong trào|của|theo|đúng|tạo|là|là việc|phải|luôn|để|xứng đáng|"
                r"những|thành tích|tinh thần|sự|nỗ lực)"
            ),
            before_not=re.compile(
                r"(?:ghi nhận|ghi nhận,|ghi nhận và|và|đánh giá cao,|thi đua|thi đua,|thi đua -|công tác|về|"
                r"hội đồng|ban|việc|luật|nghị định|hình thức|đề nghị|xét|được|quỹ|tổ chức|mức|bình xét,|đề xuất|"
                r"chế độ|kỷ luật,) $"
            ),
        ),
        "khen thưởng|biểu dương|tuyên dương|tôn vinh|vinh danh|khen thường",
    ),
    (
        Act("award"),
        (
            "trao thưởng đột xuất|khen thưởng đột xuất|thưởng đột xuất|trao tiền thưởng|trao phần thưởng|trao giải|trao cờ|trao cúp|trao bằng công nhận|trao bằng khen|trao giấy khen|trao huy hiệu|"
            "đón bằng công nhận|đón nhận bằng|đón nhận danh hiệu|đón nhận huân chương|"
            "đón nhận quyết định công nhận|trao giải thưởng|trao danh hiệu|có thư khen|gửi thư khen|"
            "trao bằng xếp hạng|đón nhận cờ|được tuyên dương|được vinh danh|được tôn vinh|được khen thưởng|"
            "tổ chức khen thưởng|tổ chức tuyên dương|tổ chức biểu dương|tổ chức tôn vinh|tổ chức vinh danh|"
            "tổ chức trao giải"
        ),
    ),
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
