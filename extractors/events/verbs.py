"""The verbs that report a happening, as a table: what type, and what must or must not stand beside them."""

from __future__ import annotations

import re
from typing import NamedTuple

from extractors.events.objects import (
    CAMPAIGN,
    COUNTED_GIFT,
    DECISION,
    DOCUMENT,
    GIFT,
    GIVEN,
    GUEST,
    HONOUR,
    OFFICE,
    PERSON,
    POST,
    SITE_OR_DAY,
    SPEAKER_BEFORE,
)
from extractors.events.phrases import any_of, spellings


class Act(NamedTuple):
    """A verb that reports a happening.

    `after` must match right behind it, `behind_not` must not; `before` must match right before it,
    `before_not` must not. A weak act counts only where a day or the gathering ties it down.
    """

    type: str
    after: re.Pattern[str] | None = None
    behind_not: re.Pattern[str] | None = None
    before_not: re.Pattern[str] | None = None
    weak: bool = False
    before: re.Pattern[str] | None = None


_ACTS: tuple[tuple[Act, str], ...] = (
    (
        Act("ceremony"),
        (
            "dâng hương|dâng hoa|viếng|đánh trống khai giảng|đánh trống khai trường|thắp nến tri ân|"
            "khai giảng|bế giảng|thả hoa đăng|trao quyết định|làm lễ|truy điệu|an táng|chào cờ|gióng trống|"
            "khai ấn|khai bút|rước kiệu|tổ chức kỷ niệm"
        ),
    ),
    (
        Act("construction", after=SITE_OR_DAY, before_not=re.compile(r"giao $")),
        "khởi công|khánh thành|động thổ|thông xe|hợp long|cắt băng khánh thành|thông tuyến",
    ),
    (
        Act("construction"),
        (
            "gắn biển|đưa vào sử dụng|chính thức thông xe|đưa vào khai thác|thông xe kỹ thuật|xây xong|"
            "đổ bê tông|đóng điện|hòa lưới|được khánh thành|được khởi công|khánh thành và bàn giao|khánh thành, bàn giao"
        ),
    ),
    (
        Act("ceremony", after=re.compile(r" (?:lần thứ )?\d+ năm"), before=re.compile(r"(?:và|,|;) $")),
        "kỷ niệm",
    ),
    (
        Act(
            "meeting",
            after=re.compile(
                r",? (?:phiên|trực tuyến|thường kỳ|bàn|đánh giá|triển khai|với|giao ban|khẩn|mở rộng|nghe|xét|"
                r"rà soát|về|cho ý kiến|để|trực tiếp|đột xuất|kỳ (?:thứ )?\d+|lần (?:thứ )?\d+)(?!\w)"
            ),
            before_not=re.compile(r"(?:cuộc|phiên|kỳ|buổi|đang|sau|tại|lần|hội) $"),
        ),
        "họp|họp bàn",
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
            "award",
            after=HONOUR,
            weak=True,
            before_not=re.compile(r"(?:được đề nghị|xét|đề nghị|được xét) $"),
        ),
        "tặng|phong tặng|truy tặng|tặng thưởng|đón nhận|đón",
    ),
    (
        Act(
            "signing",
            before_not=re.compile(
                r"(?:đã được|theo|hợp đồng đã|các nội dung đã|biên bản|chương trình phối hợp đã) $"
            ),
        ),
        (
            "ký kết|ký biên bản|ký thỏa thuận|ký bản ghi nhớ|ký giao ước|ký hợp đồng|ký chương trình|"
            "ký hợp tác|ký quy chế|ký cam kết|ký kế hoạch"
        ),
    ),
    (Act("launch", after=CAMPAIGN), "phát động|khởi động|hưởng ứng phát động"),
    (
        Act("launch"),
        (
            "triển khai chiến dịch|mở chiến dịch|ra quân|xuất quân|ra mắt|ra lời kêu gọi|kích hoạt|"
            "khai trương|ra mắt mô hình|phát lệnh"
        ),
    ),
    (
        Act("visit"),
        (
            "đến thăm|thăm hỏi|về thăm|tiếp công dân|tiếp xã giao|trực tiếp kiểm tra|đến động viên|đến chia buồn|"
            "thăm hỏi, động viên|đến chúc mừng|đi thị sát|tới thăm|đi thăm|thăm và làm việc|thăm, làm việc|thăm, tặng quà|thăm, chúc|"
            "thăm và tặng quà|thăm, động viên|thăm và chúc|chúc tết|làm việc với|làm việc tại|"
            "tiếp xúc cử tri|tiếp xúc với cử tri|thị sát|đến kiểm tra|đi kiểm tra|kiểm tra thực tế|"
            "kiểm tra thực địa|khảo sát thực tế|khảo sát thực địa|tổ chức tham quan|tham quan mô hình|"
            "tham quan học tập|kiểm tra, chỉ đạo|kiểm tra, động viên|kiểm tra hiện trường|viếng thăm|"
            "tiếp và làm việc|thăm, kiểm tra|đến khảo sát|có mặt tại hiện trường|"
            "kiểm tra đột xuất|giám sát trực tiếp|tới kiểm tra|thăm gia đình|thăm các"
        ),
    ),
    (
        Act(
            "visit",
            weak=True,
            before_not=SPEAKER_BEFORE,
            behind_not=re.compile(
                r" (?:và (?:phát hiện|thu giữ|xử lý)|cho biết|hành chính|giấy tờ|nồng độ|nhanh|phát hiện|xe|"
                r"phương tiện|hàng hóa|dò|cho thấy|chặt chẽ|dấu hiệu|việc chấp hành|an ninh)|, (?:giám sát|đánh giá|"
                r"xử lý|xử phạt|phát hiện|khám)"
            ),
        ),
        "kiểm tra|giám sát|khảo sát|thăm|tham quan",
    ),
    (
        Act(
            "visit",
            after=re.compile(r" (?:được )?\d[\d.]* (?:lượt )?(?:cơ sở|điểm|cửa hàng|doanh nghiệp|hộ)(?!\w)"),
            before=re.compile(r"(?:đã|tiến hành) $"),
        ),
        "kiểm tra",
    ),
    (
        Act("visit", before_not=re.compile(r"(?<!\w)(?:điều|huy động|cử|đưa|tới|nhanh chóng) [^.;\n]*$")),
        "đến hiện trường",
    ),
    (Act("visit", after=GUEST), "tiếp|tiếp đón|đón tiếp"),
    (Act("training"), "tập huấn|khai giảng lớp|mở lớp|diễn tập"),
    (
        Act(
            "training",
            weak=True,
            before_not=re.compile(r"(?:công tác|đào tạo,?|việc|đội tuyển|lớp|trung tâm|băng ghế) $"),
            behind_not=re.compile(r" (?:viên|thường xuyên)"),
        ),
        "bồi dưỡng|huấn luyện",
    ),
    (
        Act(
            "support",
            after=COUNTED_GIFT,
            before_not=re.compile(
                r"(?:vận|di|luân|trung|sản|đề|năng|chiết|chế|phân|vốn) $|(?<!\w)do [^,.;\n]*$"
            ),
        ),
        (
            "trao|tặng|trao tặng|hỗ trợ|ủng hộ|tài trợ|cứu trợ|tham gia ủng hộ|cấp phát|cấp|quyên góp|phát|đóng góp|đăng ký|đăng ký ủng hộ|"
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
            "tặng quà|phát quà|phẫu thuật miễn phí|khám bệnh miễn phí|phát cơm"
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
        Act(
            "policy",
            before=re.compile(r"(?:vừa|đã) $"),
            after=re.compile(
                r" (?:việc )?(?:điều chỉnh|hủy|huỷ|thành lập|chi|thu hồi|đình chỉ|tạm dừng|bổ sung|phân bổ|công nhận|cho phép|"
                r"áp dụng|nâng|giảm|miễn|đầu tư|xuất ngân sách|hoãn|cấm)(?!\w)"
            ),
        ),
        "quyết định|chính thức quyết định",
    ),
    (
        Act("personnel", after=PERSON),
        "kỷ luật|khai trừ|cách chức|cảnh cáo|khiển trách|đình chỉ công tác|tạm đình chỉ|thi hành kỷ luật|nghỉ hưu",
    ),
    (
        Act("policy", after=re.compile(r"[^.;\n]{3,90}? là (?:di sản|di tích|bảo vật)")),
        "công bố|công nhận|ghi danh|đưa",
    ),
    (
        Act("competition", weak=True, after=re.compile(r" (?:đậm |đội [^.,;\n]{2,30} )?\d ?[-–] ?\d")),
        "thắng|đánh bại|giành chiến thắng|hòa",
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
    (
        Act(
            "policy",
            after=re.compile(
                r" (?:\d+ )?(?:quyết định|chỉ thị|công điện|nghị quyết|thông báo|văn bản|lệnh|kết luận)(?!\w)"
            ),
        ),
        "ra",
    ),
    (Act("policy", after=DOCUMENT), "ban hành|ký ban hành|ký|thông qua|biểu quyết thông qua|phê duyệt"),
    (
        Act(
            "policy",
            weak=True,
            after=re.compile(r" (?:quyết định|công văn|văn bản|chỉ thị|công điện|thông báo|tờ trình)(?!\w)"),
            before=re.compile(r"(?:vừa|đã) $"),
        ),
        "có",
    ),
    (
        Act(
            "policy",
            weak=True,
            after=re.compile(
                r" (?:công văn|văn bản|chỉ thị|công điện|tờ trình|thông báo)[^.;\n]{0,60}? (?:chỉ đạo|yêu cầu|đề nghị|về việc|gửi|giao|cho phép|thống nhất|hỏa tốc|khẩn)"
            ),
        ),
        "có",
    ),
    (Act("policy", after=DECISION, weak=True), "công bố|quyết nghị"),
    (Act("policy", after=re.compile(r" (?:kết luận|kết quả|quyết định)(?!\w)"), weak=True), "thông báo"),
    (
        Act(
            "policy",
            weak=True,
            after=re.compile(
                r" (?:việc )?(?:thành lập|sáp nhập|hợp nhất|đặt tên|đổi tên|đề nghị công nhận|chủ trương)(?!\w)"
            ),
        ),
        "thông qua|biểu quyết thông qua|tán thành",
    ),
    (
        Act(
            "policy",
            weak=True,
            after=re.compile(
                r" (?:hỏa tốc |khẩn )?(?:công điện|công văn|văn bản|thông báo|kết luận|chỉ thị|tờ trình)(?!\w)"
            ),
        ),
        "gửi|phát đi|phát",
    ),
    (
        Act(
            "policy",
            weak=True,
            after=re.compile(r" (?:chủ trương|đầu tư|cho|dự án|đề xuất|phương án|nhiệm vụ|quy hoạch)(?!\w)"),
        ),
        "chấp thuận|chính thức chấp thuận|thống nhất chủ trương|quyết định chủ trương",
    ),
    (
        Act(
            "policy",
            weak=True,
            after=re.compile(
                r" (?:học sinh|toàn bộ học sinh|trẻ|các trường|tàu thuyền)[^.;\n]{0,60}(?:nghỉ|ra khơi|ở nhà)"
            ),
        ),
        "cho|quyết định cho|cho phép|thông báo cho|có thông báo cho|cấm",
    ),
    (
        Act("policy", weak=True, after=re.compile(r" (?:biển|đường|xe|tàu|lưu thông|hoạt động)(?!\w)")),
        "cấm|ra lệnh cấm|tạm cấm",
    ),
    (
        Act(
            "policy",
            after=re.compile(r" (?:lúc|vào|ngày|từ)(?!\w)"),
            before=re.compile(r"(?:kết quả|điểm thi|danh sách)[^,.;]{0,20} (?:được |sẽ được |sẽ )?$"),
        ),
        "công bố",
    ),
    (
        Act(
            "policy",
            before_not=re.compile(
                r"(?<!\w)(?:trình|chờ|chưa|xin|đề nghị|cần|sau khi|trước khi)(?!\w)[^,.;]{0,40}$"
            ),
        ),
        (
            "phê duyệt|chính thức trở thành|quyết định thành lập|được thành lập|công nhận là di sản|được công nhận là|"
            "xếp hạng di tích|ghi danh|chính thức có hiệu lực|sáp nhập|công bố tình trạng|công bố dịch|"
            "công bố hết dịch|ban bố|đi vào hoạt động|chính thức vận hành"
        ),
    ),
    (
        Act(
            "accident",
            before_not=re.compile(
                r"(?:phòng|chống|phòng,|nguy cơ|phòng cháy,?|phòng chống|công tác|lực lượng) $"
            ),
        ),
        (
            "bốc cháy|cháy lớn|bị lật|đâm vào|tông vào|tông trúng|đâm trực diện|va chạm với|va chạm giữa|"
            "bị đuối nước|đuối nước|rơi xuống|bị cuốn trôi|bị nước cuốn|bị điện giật|bị ngộ độc|nghi ngộ độc|"
            "nghi bị ngộ độc|bị phóng điện|bị ngạt|lao xuống|lật xe|lật thuyền|chìm tàu|bị chìm|đổ sập|"
            "bị sập|phát nổ|bùng phát đám cháy|xảy ra cháy|xảy ra tai nạn|xảy ra nổ|va chạm mạnh|xe đấu đầu|"
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
            "festival", after=re.compile(r" (?:chuyên đề|ảnh|sách|“|\"|hiện vật|hơn|gần|trên|sản phẩm|\d|và)")
        ),
        "trưng bày|triển lãm",
    ),
    (Act("festival"), "khai hội"),
    (
        Act(
            "disaster",
            weak=True,
            after=re.compile(r" (?:vừa|to|rất to|lớn|rào|dông|giông|phùn|đặc biệt|trên diện rộng|\d)"),
        ),
        "có mưa|còn mưa|xảy ra mưa|tiếp tục mưa|sẽ mưa",
    ),
    (
        Act(
            "competition",
            weak=True,
            before=re.compile(r"(?:,|:|;|và|diễn ra|tổ chức|hội) $"),
            after=re.compile(
                r" (?:truyền thống |thúng |độc mộc |ngo )?\(?(?=\(|sáng|chiều|tối|ngày|trên|tại)"
            ),
        ),
        "đua thuyền|đua ghe|đua bò|đua thuyền thúng|đua ghe ngo|kéo co|đua thuyền độc mộc",
    ),
    (
        Act(
            "competition",
            after=re.compile(
                r"[^.;\n]{0,60}? (?:với|có|thu hút) (?:hơn |gần |trên )?\d+ [^.;,\n]{1,25}(?:tham gia|tranh tài)"
            ),
        ),
        "đua thuyền|đua ghe|đua ngựa|đua bò|đua voi",
    ),
    (
        Act(
            "festival",
            after=re.compile(r" \d+ (?:suất|đêm|buổi)(?!\w)|[^.,;\n]{2,40} (?:tại|phục vụ)(?!\w)"),
            weak=True,
        ),
        "biểu diễn|công diễn",
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
    (
        Act(
            "crime",
            before_not=re.compile(
                r"(?:chống|(?<!biên )phòng|phòng,|tội|về tội|phòng, chống|tội phạm|tệ nạn|nạn|hành vi|đối tượng|nghi phạm|"
                r"bị cáo|khi|liên quan đến|tàu) $"
            ),
        ),
        (
            "bắt giữ|bắt quả tang|bắt tạm giam|bắt khẩn cấp|bắt được|bắt đối tượng|bắt nghi phạm|bắt giam|"
            "bắt nhóm|tạm giữ hình sự|khởi tố|truy tố|xét xử|tuyên phạt|tuyên án|tuyên y án|mở phiên tòa|"
            "đưa ra xét xử|khám xét|triệt phá|triệt xóa|phá chuyên án|đột kích|ra đầu thú|đầu thú|"
            "xử phạt vi phạm|xử phạt hành chính|xử phạt|tạm giữ đối tượng|ra quyết định truy nã|phê chuẩn|"
            "di lý|thực nghiệm hiện trường|bắt được nghi phạm|giữ khẩn cấp|phát hiện, bắt|giật túi|"
            "giật dây chuyền|cướp giật|cướp tài sản|cướp tiệm vàng|đâm chết|sát hại|chém|dùng dao|"
            "lừa đảo chiếm đoạt|trộm cắp|hỗn chiến|xô xát|ẩu đả|phát hiện và bắt giữ|bắt gọn|khống chế, bắt|"
            "bắt vụ|cướp ngân hàng|xông vào cướp|tạm giam|truy nã quốc tế|truy nã|lĩnh án|nhận án|bị tuyên|chuyển hồ sơ|"
            "đánh sập|bóc gỡ|khởi tố bị can|bắt thêm|bắt 1|tống đạt|lập biên bản|bị phạt|ra lệnh bắt|phá đường dây|"
            "dùng súng bắn|nổ súng|xả súng|bắn chết|lãnh án|ra đầu thú|tự thú|gây án|hành hung|đâm trọng thương|vận động đầu thú"
        ),
    ),
    (
        Act(
            "crime",
            after=re.compile(
                r" \d+ (?:cơ sở|trường hợp|đối tượng|doanh nghiệp|hộ)[^,.;\n]{0,40} (?:số tiền|\d)"
            ),
        ),
        "phạt",
    ),
    (
        Act(
            "crime",
            after=re.compile(
                r" (?:\d+ |hai |ba |nhóm |gọn |các |một )?(?:đối tượng|nghi phạm|nhóm|kẻ|tên|vụ|lô|người|bị can|ổ)(?!\w)"
            ),
            before_not=re.compile(r"(?:chống|(?<!biên )phòng|tội|thành tích|việc|truy|vây) $"),
        ),
        "bắt",
    ),
    (
        Act("crime", weak=True, before_not=re.compile(r"(?:chống|(?<!biên )phòng|việc|tổng số) $")),
        "thu giữ|tịch thu|phát hiện, thu giữ|phát hiện và thu giữ|phát hiện, tạm giữ",
    ),
    (Act("meeting", after=re.compile(r" với")), "đối thoại|gặp gỡ, đối thoại"),
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
            "crime",
            weak=True,
            after=re.compile(
                r" (?:\d[\d.,]* |nhiều |một )[^,.;\n]{0,30}?(?:đối tượng|pháo|ma túy|gỗ|thuốc lá|heroin|hàng lậu|"
                r"hàng giả|kg|bao|thùng)(?!\w)"
            ),
        ),
        "phát hiện",
    ),
    (
        Act(
            "crime",
            after=re.compile(
                r" (?:hình sự )?(?:\d+ |hai |ba |nhóm |các )?(?:đối tượng|nghi phạm|tài xế|lái xe|cán bộ|nghi can|người|bị can|ông |bà |anh )"
            ),
        ),
        "tạm giữ|bị tạm giữ|đang tạm giữ",
    ),
    (
        Act(
            "crime",
            weak=True,
            after=re.compile(
                r" (?:hơn |trên |gần )?\d[\d.,]* (?:bao|thùng|kg|tấn|chai|sản phẩm|lít|gói|đôi|cây)(?!\w)"
            ),
        ),
        "tạm giữ",
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
    (Act("ceremony", after=re.compile(r" [^.;\n]{0,50}?(?:nhập ngũ|lên đường)(?!\w)")), "tiễn|tổ chức tiễn"),
    (
        Act(
            "visit",
            after=re.compile(r"[^.;\n]{0,80}?(?<!\w)(?:kiểm tra|thăm|làm việc|khảo sát|thị sát)(?!\w)"),
        ),
        "dẫn đầu đoàn công tác|dẫn đầu đoàn",
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
        "được chuyển|đã chuyển|chuyển viện|đưa vào|đưa nạn nhân|đưa các nạn nhân",
    ),
    (
        Act(
            "visit",
            weak=True,
            before=re.compile(r"(?:và|,|sau đó|tiếp đó) $"),
            after=re.compile(
                r" (?:trường|gia đình|mẹ|bà mẹ|nhà máy|khu|di tích|bảo tàng|mô hình|bệnh viện|trung tâm|đồn|công ty|làng|thôn|bản|"
                r"ấp|xã|nơi|hợp tác xã|htx|chùa|đền|cửa khẩu)(?!\w)"
            ),
        ),
        "thăm|khảo sát|kiểm tra",
    ),
    (Act("launch"), "đi bộ hưởng ứng|đi bộ đồng hành"),
    (
        Act("other", before_not=re.compile(r"(?:ra quân|phát động|chiến dịch) (?:tổng |đồng loạt )?$")),
        "dọn vệ sinh|tổng vệ sinh",
    ),
    (Act("other"), "tổ chức tuyên truyền|tuyên truyền lưu động|tổ chức truyền thông"),
    (
        Act("other"),
        (
            "sơ tán|di dời khẩn cấp|xả lũ|xả tràn|khám nghiệm hiện trường|được đưa đi cấp cứu|đưa đi cấp cứu|"
            "được đưa đến bệnh viện|được chuyển đến|cứu nạn|giải cứu|phẫu thuật thành công|tìm thấy thi thể|"
            "kết nạp|trở lại trường|đi bỏ phiếu|bỏ phiếu|tặng hoa chúc mừng|vận hành thử|đến nơi an toàn|"
            "thả cá|trồng cây xanh|trồng cây lưu niệm|trồng cây đầu xuân|đi vào vận hành|"
            "đón tiếp hài cốt|quy tập|cứu sống|mổ cấp cứu|lấy mẫu|khai quật|đang tổ chức tìm kiếm|tổ chức tìm kiếm|"
            "đang tìm kiếm|triển khai tìm kiếm|tiến hành tìm kiếm|cứu vớt|được cứu|cứu thành công|cứu được|khâm liệm|"
            "dỡ bỏ phong tỏa|phong tỏa|cưỡng chế|tổ chức cưỡng chế|tháo dỡ|khám tuyển|khám sức khỏe nghĩa vụ quân sự|"
            "tiêm vắc xin|được đưa vào viện|nhập viện|phải nhập viện|được xuất viện|xuất viện|hạ cánh|cất cánh|"
            "xuống giống|mở biển|xuất bến|bị ách tắc|ách tắc|tắc nghẽn|trục vớt"
        ),
    ),
)

ACTS: dict[str, list[Act]] = {}

for _act, _verbs in _ACTS:
    for _verb in _verbs.split("|"):
        for _spelled in spellings(_verb):
            ACTS.setdefault(_spelled, []).append(_act)
ACT = any_of(ACTS)
"""Any act, over lower-case text."""


def acts_of(phrase: str) -> list[Act]:
    """The rows of a match of ACT, the first that fits decides."""
    return ACTS[phrase]
