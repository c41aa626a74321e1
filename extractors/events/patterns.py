"""What names a happening, as tables: the words, the type they give and what must or must not stand beside them.

`HEADS` are nouns that name a happening ("hội nghị", "vụ tai nạn"); `ACTS` are verbs that report one
("khởi công", "trao … suất quà"). `ACTIVITIES` decide the type of a gathering from what is done at it:
"lễ khởi công" is construction. The types are those of the record model.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from extractors.events.phrases import any_of, spellings


class Head(NamedTuple):
    """A noun that names a happening. An open one takes the type of the activity behind it."""

    type: str
    open: bool
    gathering: bool


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


_HEADS: tuple[tuple[str, bool, bool, str], ...] = (
    # type, open, gathering, nouns
    ("meeting", True, True, "hội nghị|buổi gặp mặt|gặp mặt|buổi họp mặt|họp mặt|buổi gặp gỡ"),
    ("meeting", False, True, "kỳ họp|phiên họp|cuộc họp|buổi họp|họp báo|hội thảo|tọa đàm|đại hội|phiên giao ban|hội nghị giao ban|diễn đàn|hội đàm|buổi đối thoại|cuộc gặp|phiên giải trình|buổi giao ban"),
    ("ceremony", True, True, "lễ|buổi lễ|nghi thức|nghi lễ|đêm lễ"),
    ("ceremony", False, True, "mít tinh|buổi mít tinh|tang lễ|lễ tang|lễ truy điệu|lễ hội đền hùng|lễ giỗ|đại lễ|lễ phật đản|lễ vu lan"),
    ("visit", False, True, "buổi làm việc|buổi tiếp|chuyến thăm|buổi tiếp xúc cử tri|hội nghị tiếp xúc cử tri|chuyến công tác|đợt kiểm tra|đợt giám sát"),
    ("launch", False, True, "chiến dịch|lễ ra quân|lễ phát động|lễ xuất quân|lời kêu gọi|chiến dịch tình nguyện|ngày chạy|đợt ra quân"),
    ("competition", False, True, "hội thi|cuộc thi|kỳ thi|hội thao|hội khỏe phù đổng|đại hội thể dục thể thao|đại hội tdtt|trận đấu|trận chung kết|vòng chung kết|chung kết|giải vô địch|giải bóng đá|giải bóng chuyền|giải bóng bàn|giải cầu lông|giải quần vợt|giải pickleball|giải việt dã|giải chạy|giải marathon|giải đua|giải cờ|giải võ|giải karate|giải taekwondo|giải bơi|giải điền kinh|giải vovinam|giải xe đạp|giải đua thuyền|giải đua ghe ngo|giải thể thao|giải quyền|giải bi sắt|giải đẩy gậy|giải kéo co|giải bắn nỏ|giải pencak silat|giải tennis|giải futsal|giải golf|hội khỏe|hội thi thể thao|olympic|phần thi|liên hoan tuyên truyền viên|cuộc đua|trận bán kết|vòng loại|lượt trận|vòng sơ khảo|giải vật"),
    ("festival", False, True, "lễ hội|ngày hội|liên hoan|hội chợ|triển lãm|tuần hàng|tuần lễ|tuần văn hóa|festival|đêm nhạc|đêm hội|hội xuân|phiên chợ|hội diễn|đêm thơ|chợ hoa|chợ phiên|chương trình nghệ thuật|chương trình văn nghệ|đêm văn nghệ|đêm giao lưu|đêm hát|ngày văn hóa|tuần du lịch|năm du lịch quốc gia|hội báo xuân|ngày thơ|lễ hội đường phố|hội sách|ngày sách|đêm diễn|đêm trình diễn|lễ hội ẩm thực|đêm gala|chương trình giao lưu nghệ thuật|carnaval|hội hoa xuân|hội làng|chương trình giao lưu"),
    ("training", False, True, "lớp tập huấn|hội nghị tập huấn|lớp bồi dưỡng|khóa bồi dưỡng|lớp đào tạo|khóa đào tạo|khóa tập huấn|buổi tập huấn|cuộc diễn tập|buổi diễn tập|đợt huấn luyện|lớp học nghề|lớp dạy nghề|lễ ra quân huấn luyện"),
    ("support", True, True, "chương trình"),
    ("support", False, True, "ngày hội hiến máu|ngày hội hiến máu tình nguyện|chương trình hiến máu|đợt hiến máu|ngày hiến máu|chương trình tặng quà|chuyến từ thiện|phiên chợ 0 đồng|phiên chợ không đồng|gian hàng 0 đồng"),
    ("accident", False, False, "vụ tai nạn|tai nạn giao thông|tai nạn lao động|tai nạn đường sắt|tai nạn đuối nước|vụ cháy|vụ hỏa hoạn|đám cháy|vụ nổ|vụ đuối nước|vụ va chạm|vụ lật|vụ sập|vụ chìm|vụ đâm xe|vụ tngt|vụ chập điện|vụ ngộ độc|ngộ độc thực phẩm|vụ rơi|sự cố"),
    ("disaster", False, False, "bão số|cơn bão|cơn bão số|trận bão|mưa lũ|đợt mưa lũ|trận lũ|trận mưa|cơn lũ|lũ quét|lũ ống|trận lũ quét|sạt lở|vụ sạt lở|sạt lở đất|đợt rét|đợt mưa|đợt lũ|đợt nắng nóng|đợt hạn|hạn hán|xâm nhập mặn|động đất|trận động đất|lốc xoáy|trận lốc|cơn lốc|dông lốc|giông lốc|mưa đá|trận mưa đá|mưa rất to|mưa đặc biệt lớn|mưa lớn|mưa to|mưa vừa, mưa to|triều cường|ổ dịch|dịch tả lợn châu phi|dịch bệnh|dịch covid-19|dịch bạch hầu|dịch sốt xuất huyết|dịch cúm|cháy rừng|vụ cháy rừng|áp thấp nhiệt đới|ngập lụt|rét đậm, rét hại|rét đậm|sương muối|sét đánh|dịch lở mồm long móng|dịch viêm da nổi cục|dịch sởi|dịch tay chân miệng|trận lụt|lũ lụt|sụt lún|hố sụt|nắng nóng gay gắt|bệnh dại|ca mắc covid-19|ca mắc"),
    ("crime", False, False, "phiên tòa|phiên xét xử|vụ án|vụ cướp|vụ trộm|vụ giết người|vụ lừa đảo|vụ trọng án|phiên phúc thẩm|phiên sơ thẩm|chuyên án|vụ hỗn chiến|vụ xô xát|vụ đánh nhau|vụ buôn lậu|vụ vận chuyển"),
    ("other", False, True, "cuộc bầu cử|ngày bầu cử|lễ cưới tập thể"),
)  # fmt: skip

HEADS: dict[str, Head] = {
    spelled: Head(kind, opened, gathering)
    for kind, opened, gathering, nouns in _HEADS
    for noun in nouns.split("|")
    for spelled in spellings(noun)
}
HEAD = any_of(HEADS)
"""Any head, over lower-case text."""

_I = re.IGNORECASE
_NUMBER = r"(?:\d[\d.,]*|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|hàng (?:chục|trăm|nghìn|ngàn))"
_GOODS = (
    r"(?:quà|phần quà|suất quà|suất|phần|túi quà|túi|thùng|học bổng|suất học bổng|nhà|căn nhà|ngôi nhà|căn|ngôi|kinh phí|tiền|triệu|tỷ|tỉ|nghìn|đồng|kg|tấn|bò|con|"
    r"xe lăn|xe đạp|chiếc|áo|chăn|gạo|nhu yếu phẩm|sổ tiết kiệm|bộ|máy|thẻ bảo hiểm|sách|vở|khẩu trang|lá cờ|cờ tổ quốc|phao|vật tư|thiết bị|xe cứu thương|cây giống|con giống|bò giống|dê|lợn giống|đơn vị máu|hàng|lít|công trình|tủ sách|bể bơi|xuồng)"
)
# "trao 120 suất quà", "tặng gần 2 tỷ đồng", "trao tặng 10 căn nhà", "hỗ trợ mỗi gia đình 10 triệu đồng".
GIFT = re.compile(
    rf"(?: tượng trưng| thêm| bảng tượng trưng| số tiền| tổng số| tổng cộng| miễn phí)?(?: cho)?(?: (?:hơn|trên|gần|khoảng|tổng cộng|những|các|nhiều|mỗi [^,.;\n]{{2,40}}?))?(?: {_NUMBER})?(?: (?:triệu|tỷ|nghìn|suất|phần|con|bộ|chiếc|căn|ngôi))? {_GOODS}(?!\w)"
)
_COUNTED_GIFT = re.compile(
    rf"(?: tượng trưng| thêm| số tiền| tổng số| ủng hộ)?(?: (?:hơn|trên|gần|khoảng|mỗi [^,.;\n]{{2,40}}?))? {_NUMBER}(?: (?:triệu|tỷ|nghìn|suất|phần|con|bộ|chiếc|căn|ngôi))? {_GOODS}(?!\w)"
)
_HONOUR = re.compile(
    r" (?:bằng khen|giấy khen|huân chương|huy chương|kỷ niệm chương|danh hiệu|cờ thi đua|cờ|cúp|giải|bằng công nhận|bằng|huy hiệu|thưởng|quyết định công nhận|chứng nhận)(?!\w)"
)
_OFFICE = re.compile(
    r"[^.;\n]{0,120}?(?:giữ chức|làm (?:chủ tịch|phó|bí thư|giám đốc|cụm trưởng|khối trưởng|trưởng|thành viên|ủy viên)|vào (?:ban|chức)|chức (?:danh|vụ)|nhiệm kỳ|ban chấp hành|ban thường vụ|bch|gồm \d|cán bộ|ông |bà |đồng chí )"
)
_PERSON = re.compile(
    r"[^.;,\n]{0,80}?(?:ông|bà|đồng chí|cán bộ|chức|đảng viên|giám đốc|bí thư|chủ tịch|\d+ (?:người|đồng chí))(?!\w)"
)
_DOCUMENT = re.compile(
    r" (?:\d+ |các |một số )?(?:quyết định|chỉ thị|công điện|kế hoạch|nghị quyết|văn bản|công văn|quy định|đề án|quy chế|thông báo|phương án|lệnh|chương trình hành động|hướng dẫn|kết luận)(?!\w)"
)
_DECISION = re.compile(
    r" (?:\d+ |các |toàn văn )?(?:quyết định|nghị quyết|danh sách|kết quả|quy hoạch|quyết|lệnh|dịch|tình huống|chủ trương|kết luận thanh tra|kết luận|đề án|luật|sách|logo|bộ|thành lập)(?!\w)"
)
_SITE = re.compile(
    r" (?:(?:dự án|công trình|xây dựng|tuyến|đường|cầu|trường|nhà|khu|trạm|bệnh viện|trụ sở|trung tâm|nhà máy|cao tốc|hầm|hồ|công viên|đoạn|kè|cảng|sân|chợ|đền|chùa|tượng đài|bia|di tích|gói thầu|\d+|mới|kỹ thuật|và|toàn|hạ tầng|các|điểm|cụm|nâng cấp|sửa chữa|tôn tạo|phòng|cột cờ|hệ thống|bể|đài|thư viện|giai đoạn|,)(?!\w)|[\"“])"
)
_SITE_OR_DAY = re.compile(
    rf"(?:{_SITE.pattern}|\s?(?:vào|từ|ngày|tháng|năm|sáng|chiều|trong|cuối|đầu)(?!\w)|[.;]|$)"
)
_CAMPAIGN = re.compile(
    r" (?:\w+ ){0,3}?(?:phong trào|cuộc thi|chiến dịch|thi đua|tháng|tuần|giải|cuộc vận động|tết|đợt|chương trình|ủng hộ|hưởng ứng|trồng cây|quỹ|cao điểm|năm|ngày|hội thi|quyên góp|ra quân|mô hình|dự án)(?!\w)"
)
_GUEST = re.compile(
    r" (?:đoàn|đại sứ|ông|bà|đồng chí|lãnh đạo|tổng lãnh sự|ngài|phó|thân mật|xã giao|chủ tịch|bộ trưởng|thủ tướng|công dân|và làm việc)(?!\w)"
)
_SPEAKER_BEFORE = re.compile(
    r"(?:thành tích|công tác|việc|nhiệm vụ|phòng|chống|quy trình|kế hoạch|theo dõi|đoàn|ban|đội|ủy ban|phòng cảnh sát|cơ quan|thanh tra,|hoạt động|tăng cường|tự|khả năng|kết quả)[,]? $"
)

_WISH = r"(?:phong trào|công tác|việc|về|quỹ|chính sách|chế độ|nguồn|vốn|được|nhằm|để|sự|kế hoạch|nhu cầu|mức|hoạt động|cần|tiếp tục|tăng cường|hướng dẫn)"
_TALK_BEFORE = re.compile(rf"(?<!\w){_WISH},? $")

_ACTS: tuple[tuple[Act, str], ...] = (
    (Act("ceremony"), "dâng hương|dâng hoa|viếng|đánh trống khai giảng|thắp nến tri ân|khai giảng|bế giảng|thả hoa đăng|trao quyết định|làm lễ|truy điệu|an táng|chào cờ|gióng trống|khai hội|khai ấn|khai bút|rước kiệu|tổ chức kỷ niệm"),
    (Act("construction", after=_SITE_OR_DAY), "khởi công|khánh thành|động thổ|thông xe|hợp long|cắt băng khánh thành|thông tuyến"),
    (Act("construction"), "gắn biển|đưa vào sử dụng|chính thức thông xe|đưa vào khai thác|thông xe kỹ thuật|xây xong|đổ bê tông|được khánh thành|được khởi công|khánh thành và bàn giao|khánh thành, bàn giao"),
    (Act("ceremony", after=re.compile(r" (?:lần thứ )?\d+ năm"), before=re.compile(r"(?:và|,|;) $")), "kỷ niệm"),
    (Act("meeting", after=re.compile(r",? (?:phiên|trực tuyến|thường kỳ|bàn|đánh giá|triển khai|với|giao ban|khẩn|mở rộng|nghe|xét|rà soát|về|cho ý kiến|để|trực tiếp|đột xuất)(?!\w)"), before_not=re.compile(r"(?:cuộc|phiên|kỳ|buổi|đang|sau|tại|lần|hội) $")), "họp|họp bàn"),
    (Act("support", after=re.compile(r" (?:chăm lo|hỗ trợ|giúp|tri ân|an sinh|đền ơn)")), "triển khai nhiều hoạt động|tổ chức nhiều hoạt động|triển khai các hoạt động|có nhiều hoạt động"),
    (Act("award", after=_HONOUR, before_not=re.compile(r"(?:được đề nghị|xét|đề nghị|được xét) $")), "trao|trao tặng"),
    (Act("award", after=_HONOUR, weak=True, before_not=re.compile(r"(?:được đề nghị|xét|đề nghị|được xét) $")), "tặng|phong tặng|truy tặng|tặng thưởng|đón nhận|đón"),
    (Act("signing", before_not=re.compile(r"(?:đã được|theo|hợp đồng đã|các nội dung đã|biên bản|chương trình phối hợp đã) $")), "ký kết|ký biên bản|ký thỏa thuận|ký bản ghi nhớ|ký giao ước|ký hợp đồng|ký chương trình|ký hợp tác|ký quy chế|ký cam kết|ký kế hoạch"),
    (Act("launch", after=_CAMPAIGN), "phát động|khởi động|triển khai chiến dịch|hưởng ứng phát động"),
    (Act("launch"), "ra quân|xuất quân|ra mắt|ra lời kêu gọi|kích hoạt|khai trương|ra mắt mô hình|phát lệnh"),
    (Act("visit"), "đến thăm|thăm hỏi|tới thăm|đi thăm|thăm và làm việc|thăm, làm việc|thăm, tặng quà|thăm, chúc|thăm và tặng quà|thăm, động viên|thăm và chúc|chúc tết|làm việc với|làm việc tại|tiếp xúc cử tri|tiếp xúc với cử tri|thị sát|đến kiểm tra|đi kiểm tra|kiểm tra thực tế|kiểm tra thực địa|khảo sát thực tế|khảo sát thực địa|kiểm tra, chỉ đạo|kiểm tra, động viên|kiểm tra hiện trường|viếng thăm|tiếp và làm việc|thăm, kiểm tra|đến khảo sát|kiểm tra đột xuất|giám sát trực tiếp|tới kiểm tra|thăm gia đình|thăm các"),
    (Act("visit", weak=True, before_not=_SPEAKER_BEFORE, behind_not=re.compile(r" (?:hành chính|giấy tờ|nồng độ|nhanh|phát hiện|xe|phương tiện|hàng hóa|cho thấy|chặt chẽ|dấu hiệu|việc chấp hành|an ninh)|, (?:giám sát|đánh giá|xử lý|xử phạt|phát hiện|khám)")), "kiểm tra|giám sát|khảo sát|thăm"),
    (Act("visit", after=_GUEST), "tiếp|tiếp đón|đón tiếp"),
    (Act("training"), "tập huấn|khai giảng lớp|mở lớp|diễn tập"),
    (Act("training", weak=True, before_not=re.compile(r"(?:công tác|đào tạo,?|việc|đội tuyển|lớp|trung tâm) $")), "bồi dưỡng|huấn luyện"),
    (Act("support", after=_COUNTED_GIFT), "trao|tặng|trao tặng|hỗ trợ|ủng hộ|cấp phát|cấp|quyên góp|phát|đóng góp|đăng ký|đăng ký ủng hộ|chuyển|xuất|bàn giao|trao tận tay|trích|cử đoàn|gửi tặng|trao hỗ trợ|tiếp nhận|trao bảng tượng trưng"),
    (Act("support", after=GIFT), "trao|tặng|trao tặng|bàn giao|phát"),
    (Act("support", after=re.compile(r" (?:hơn |trên |gần )?\d[\d.]* (?:lượt )?(?:cán bộ|chiến sĩ|chiến sỹ|người|bộ đội|đoàn viên|quân)")), "điều động|cử đoàn"),
    (Act("support"), "khám bệnh, cấp thuốc|khám bệnh, phát thuốc|khám, cấp thuốc|khám bệnh và cấp thuốc|khám, tư vấn|khám sàng lọc|hiến máu tình nguyện|tham gia hiến máu|cứu trợ|tiếp sức|trao học bổng|trao quà|tặng quà|phát quà|trao nhà|bàn giao nhà|khởi công xây dựng nhà|trao tặng nhà|phẫu thuật miễn phí|khám bệnh miễn phí|phát cơm"),
    (Act("award", after=re.compile(r"(?: thưởng)?(?: nóng)?(?: cho| \d| hơn| trên)")), "thưởng nóng|thưởng|trao thưởng"),
    (Act("award", behind_not=re.compile(r"[,]? (?:và |năm|các cấp|kịp thời|phong trào|của|theo|đúng|tạo|là|là việc|phải|luôn|để)"), before_not=re.compile(r"(?:ghi nhận|ghi nhận,|ghi nhận và|và|đánh giá cao,|thi đua|thi đua,|thi đua -|công tác|về|hội đồng|ban|việc|luật|nghị định|hình thức|đề nghị|xét|được|quỹ|tổ chức|mức|bình xét,|đề xuất|chế độ|kỷ luật,) $")), "khen thưởng|biểu dương|tuyên dương|tôn vinh|vinh danh|khen thường"),
    (Act("award"), "trao giải|trao cờ|trao cúp|trao bằng công nhận|trao bằng khen|trao giấy khen|trao huy hiệu|đón bằng công nhận|đón nhận bằng|đón nhận danh hiệu|đón nhận huân chương|đón nhận quyết định công nhận|trao giải thưởng|trao danh hiệu|có thư khen|gửi thư khen|trao bằng xếp hạng|đón nhận cờ|được tuyên dương|được vinh danh|được tôn vinh|được khen thưởng|tổ chức khen thưởng|tổ chức tuyên dương|tổ chức biểu dương|tổ chức tôn vinh|tổ chức vinh danh|tổ chức trao giải|tổ chức trao"),
    (Act("personnel", after=_OFFICE), "bầu|bầu bổ sung|bổ nhiệm|điều động|luân chuyển|miễn nhiệm|bãi nhiệm|chỉ định|phân công|cử|chuẩn y|bổ nhiệm lại|giới thiệu|phê chuẩn|được bầu|tín nhiệm bầu|thôi giữ chức|nhất trí bầu|bầu ra|bầu giữ|thăng cấp bậc hàm|cho thôi"),
    (Act("personnel", after=_PERSON), "kỷ luật|khai trừ|cách chức|cảnh cáo|khiển trách|đình chỉ công tác|tạm đình chỉ|thi hành kỷ luật|nghỉ hưu"),
    (Act("policy", after=_DOCUMENT), "ban hành|ký ban hành|ra|đã ký|thông qua|phê duyệt|có"),
    (Act("policy", after=_DECISION, weak=True), "công bố|quyết nghị"),
    (Act("policy"), "phê duyệt|quyết định thành lập|được thành lập|công nhận là di sản|được công nhận là|xếp hạng di tích|ghi danh|chính thức có hiệu lực|sáp nhập|công bố tình trạng|công bố dịch|công bố hết dịch|ban bố|đi vào hoạt động|chính thức vận hành"),
    (Act("accident", before_not=re.compile(r"(?:phòng|chống|phòng,|nguy cơ|phòng cháy,?|phòng chống|công tác|lực lượng) $")), "bốc cháy|cháy lớn|bị lật|đâm vào|tông vào|tông trúng|đâm trực diện|va chạm với|va chạm giữa|bị đuối nước|đuối nước|rơi xuống|bị cuốn trôi|bị nước cuốn|bị điện giật|bị ngạt|lao xuống|lật xe|lật thuyền|chìm tàu|bị chìm|đổ sập|bị sập|phát nổ|bùng phát đám cháy|xảy ra cháy|xảy ra tai nạn|xảy ra nổ|va chạm mạnh|đấu đầu|tông chết|cán tử vong|bị tông|húc vào|bị đè|thiêu rụi"),
    (Act("disaster"), "đổ bộ|làm sạt lở|bị sạt lở|bị ngập sâu|ngập sâu|gây ngập|làm chết|làm sập|làm tốc mái|tốc mái|bị cô lập|bị chia cắt|gây sạt lở|gây thiệt hại|vỡ đê|tràn bờ|vỡ đập|dương tính với|tử vong do"),
    (Act("crime", before_not=re.compile(r"(?:chống|phòng|phòng,|tội|về tội|phòng, chống|tội phạm|tệ nạn|nạn|hành vi|đối tượng|nghi phạm|bị cáo|khi|liên quan đến|tàu) $")), "bắt giữ|bắt quả tang|bắt tạm giam|bắt khẩn cấp|bắt được|bắt đối tượng|bắt nghi phạm|bắt giam|bắt nhóm|tạm giữ hình sự|khởi tố|truy tố|xét xử|tuyên phạt|tuyên án|tuyên y án|mở phiên tòa|đưa ra xét xử|khám xét|triệt phá|triệt xóa|phá chuyên án|đột kích|ra đầu thú|đầu thú|xử phạt vi phạm|xử phạt hành chính|xử phạt|tạm giữ đối tượng|ra quyết định truy nã|phê chuẩn|di lý|thực nghiệm hiện trường|bắt được nghi phạm|giữ khẩn cấp|phát hiện, bắt|giật túi|giật dây chuyền|cướp giật|cướp tài sản|cướp tiệm vàng|đâm chết|sát hại|chém|dùng dao|lừa đảo chiếm đoạt|trộm cắp|phát hiện và bắt giữ|bắt gọn|khống chế, bắt|bắt vụ"),
    (Act("crime", after=re.compile(r" (?:\d+ |hai |ba |nhóm |gọn |các |một )?(?:đối tượng|nghi phạm|nhóm|kẻ|tên|vụ|lô|người|bị can|ổ)(?!\w)"), before_not=re.compile(r"(?:chống|phòng|tội|thành tích|việc) $")), "bắt"),
    (Act("other"), "sơ tán|di dời khẩn cấp|khám nghiệm hiện trường|được đưa đi cấp cứu|đưa đi cấp cứu|được đưa đến bệnh viện|được chuyển đến|cứu nạn|giải cứu|tìm thấy thi thể|tìm thấy|kết nạp|trở lại trường|đi bỏ phiếu|bỏ phiếu|tặng hoa chúc mừng|vận hành thử|đến nơi an toàn|thả cá|trồng cây|dập tắt|đi vào vận hành|tiễn|lên đường nhập ngũ|giao nhận quân|đón tiếp hài cốt|quy tập|cứu sống|mổ cấp cứu|lấy mẫu|khai quật"),
)  # fmt: skip

ACTS: dict[str, list[Act]] = {}
for _act, _verbs in _ACTS:
    for _verb in _verbs.split("|"):
        for _spelled in spellings(_verb):
            ACTS.setdefault(_spelled, []).append(_act)
ACT = any_of(ACTS)
"""Any act, over lower-case text."""


def head_of(phrase: str) -> Head:
    """The row of a match of HEAD."""
    return HEADS[phrase]


def acts_of(phrase: str) -> list[Act]:
    """The rows of a match of ACT, the first that fits decides."""
    return ACTS[phrase]


ACTIVITIES: tuple[tuple[str, str], ...] = (
    ("ceremony", r"kỷ niệm|kỉ niệm|bế mạc|khai mạc|công bố quyết định|công bố|đón nhận quyết định|khai giảng|bế giảng|tri ân|dâng hương|giao,? nhận quân|truy điệu|an táng|tưởng niệm|chào cờ|tốt nghiệp|đón nhận danh hiệu xã|cầu siêu|thượng cờ|tuyên thệ"),
    ("award", r"trao tặng (?!nhà|quà|\d|xe|học bổng|sổ|bò)|trao giải|tuyên dương|biểu dương|khen thưởng|tôn vinh|vinh danh|đón nhận|đón bằng|trao bằng|trao huy hiệu|trao danh hiệu|trao kỷ niệm chương|trao cờ|trao thưởng|trao huân chương|phong tặng|truy tặng|gặp mặt,? biểu dương|trao quyết định công nhận|trao"),
    ("construction", r"khởi công|khánh thành|động thổ|thông xe|hợp long|gắn biển|bàn giao công trình|khởi động dự án"),
    ("launch", r"phát động|ra quân|xuất quân|khởi động|ra mắt|hưởng ứng|khai trương|triển khai chiến dịch"),
    ("signing", r"ký kết|ký|kí kết"),
    ("support", r"bàn giao nhà|bàn giao|tặng quà|trao quà|trao tặng (?:nhà|quà|\d|xe|học bổng|sổ|bò)|trao học bổng|trao nhà|hiến máu|trao kinh phí|tiếp nhận ủng hộ|trao \d|trao sinh kế|trao sổ tiết kiệm|khám bệnh"),
    ("training", r"tập huấn|bồi dưỡng|diễn tập|huấn luyện"),
    ("personnel", r"công bố (?:các )?(?:quyết định|nghị quyết|kết luận)[^,.;]{0,60}?(?:cán bộ|bổ nhiệm|điều động|nhân sự|chỉ định)|công bố,? trao (?:các )?quyết định|trao (?:các )?quyết định|bổ nhiệm|điều động|bầu|kiện toàn|công tác cán bộ"),
    ("visit", r"tiếp xúc cử tri|làm việc|đón tiếp"),
    ("festival", r"hội |đón giao thừa|trình diễn"),
    ("meeting", r"tổng kết|sơ kết|triển khai|đánh giá|quán triệt|giao ban|báo cáo viên|học tập|đối thoại|gặp mặt|thông tin|góp ý|cán bộ|ban chấp hành|toàn quốc|trực tuyến|lần thứ|thường niên|thường kỳ|phổ biến|lấy ý kiến|bàn|xúc tiến|công chức|người lao động|đại biểu"),
)  # fmt: skip
"""What is done at a gathering, by the type it gives; the first named decides, as far as the head lets it."""

_GATHERING = (
    r"(?:hội nghị|buổi lễ|lễ|đại hội|kỳ họp|phiên họp|cuộc họp|chương trình|hội thi|ngày hội|liên hoan|cuộc thi|hội thảo|tọa đàm|toạ đàm|giải|lễ hội|buổi|hội thao|"
    r"hội chợ|chuyến|diễn đàn|phiên|lớp|khóa|cuộc|đêm|sự kiện|triển lãm|họp báo|kỳ thi|đợt này)"
).replace(" ", r"\s")
ANAPHOR = re.compile(
    rf"""[-–+•*\s]*(?:
      (?:cũng\s)?(?:ngay\s)?(?:tại|trong|trong\skhuôn\skhổ|ở)\s(?:các\s)?(?:{_GATHERING}(?!\w)|đây(?!\w)|dịp\snày)
    | (?:cũng\s)?(?:nhân|trong)?\s?dịp\snày
    | nhân\s(?:sự\skiện|buổi)
    | (?:kết\sthúc|sau|ngay\ssau|bên\slề|trước)\s(?:phần\s)?{_GATHERING}(?!\w)
    | kết\squả
    | tiếp\sđó|sau\sđó|tiếp\stheo|ngay\ssau\sđó|đồng\sthời|theo\sđó
    | (?:hội\snghị|đại\shội|kỳ\shọp|phiên\shọp|buổi\slễ|ban\stổ\schức|các\sđại\sbiểu)\s(?:cũng\s|đã\s|nhất\strí|thống\snhất|tiến\shành|bầu|trao|thông\squa|biểu\squyết|tôn\svinh|công\sbố|tặng|khen|vinh\sdanh|xem\sxét)
    | (?:thừa|được\ssự|thừa\sđược)\s(?:ủy|uỷ)\squyền
    | ghi\snhận\s(?:thành\stích|những|kết\squả|hành\sđộng|đóng\sgóp|sự)
    | với\s(?:thành\stích|những\s(?:thành\stích|kết\squả|đóng\sgóp))
    | phát\sđộng\s(?:phong\strào|thi\sđua)
    )""",
    re.VERBOSE,
)
"""A sentence's opening that ties it to the gathering told of."""

BACKGROUND = re.compile(
    r"""[-–+•*\s]*(?:(?:được\sbiết|theo\s[^,]{3,60}|cụ\sthể|trong\sđó|riêng|bên\scạnh\sđó|cùng\svới\sđó|ngoài\sra)\s?,\s?)?(?:
      trong\s(?:năm|\d+\snăm|\d+\stháng|thời\sgian|những\snăm|nhiệm\skỳ|giai\sđoạn|nửa\snhiệm\skỳ|quá\strình|\d+\sngày)
    | (?:từ\s)?đầu\snăm|năm\s(?:học\s)?\d{4}|những\snăm|nhiều\snăm|hằng\snăm|hàng\snăm|mỗi\snăm|\d+\s(?:năm|tháng)|quý\s|giai\sđoạn|nhiệm\skỳ
    | (?:sáu|chín|ba)\stháng|một\snăm\squa|thời\sgian\squa|thời\sgian\stới|lũy\skế|tổng\s
    | (?:tính\s)?đến\s(?:nay|hết|thời\sđiểm|ngày|tháng|cuối|năm)|tính\stừ|hiện(?:\snay|,|\s)|qua\s(?:\d|hơn|gần|thực|các|phong|triển|công)|sau\s(?:hơn\s|gần\s|\d)
    | toàn\s(?:tỉnh|huyện|xã|thành|thị|ngành|quốc|phường|đảng|hội|tỉnh,|trường)|trên\sđịa\sbàn(?!\w)(?![^.]{0,60}xảy\sra)|cả\s(?:nước|tỉnh|huyện)
    | các\scấp|các\sđịa\sphương|các\sngành|các\sđơn\svị|nhiều\s|công\stác|về\s(?:công|kinh|văn|y\s|giáo|an)|thực\shiện|triển\skhai|mỗi\s
    | từ\s(?:năm|tháng|đầu|khi|nguồn|những|nay)|phát\shuy|nhằm|để\s|với\s(?:mục|phương|tinh|tổng|quy|diện)|trước\s(?:tình|những|thực)
    )""",
    re.VERBOSE,
)
"""An opening that gives an account of a time: what follows are totals, not happenings."""

RETELLING = re.compile(r"[-–+•*]*\s*(?:trước đó|trước đây|được biết|như đã|liên quan|cũng theo)(?!\w)")
"""An opening that looks back from the main happening."""

ADDRESS = re.compile(
    r"[-–+•*]*\s*(?:phát biểu|kết luận|chia sẻ|trao đổi|đánh giá|báo cáo|thông tin|tham luận|theo (?:ông|bà|đồng chí|anh|chị)|đồng chí [^,.;]{3,60} (?:nhấn mạnh|đề nghị|yêu cầu|khẳng định|ghi nhận|biểu dương|đánh giá cao))(?!\w)"
)
"""An opening that gives what someone said: praise in it honours nobody."""

STATEMENT = re.compile(
    r"(?<!\w)(?:cho biết|thông tin|thông báo|xác nhận|cho hay|thông tin về việc|báo cáo|có báo cáo|có thông tin)(?!\w)(?=[,:]?\s(?:vừa|đã|đang|đơn|cơ quan|lực|về|việc|trên|tại|vào|khoảng|chiều|sáng|tối|ngày|đến|trong|rạng|công an|:))"
)
"""Someone says what happened: the day before it is the day of saying."""

SPEECH = re.compile(r"“[^”\n]{40,}”?|(?<=[:,]\s)\"[^\"\n]{40,}\"?|‘[^’\n]{60,}’")
"""Someone's words, long enough not to be a name."""

CLAUSE_BREAK = re.compile(
    r";\s?|,\s?(?=(?:đồng thời|tiếp đó|sau đó|trong khi|còn|ngoài ra)(?!\w))|(?<=\w)\.(?=[a-zà-ỹđ]{2,}\s)"
)

NOT_WHEN_BEFORE = re.compile(
    r"(?:ngày (?:thành lập|sinh|truyền thống|mất|khởi nghĩa)[^,.]{0,12}|kỷ niệm|sinh (?:ngày|năm)|sn|so với|cùng kỳ|tính đến|đến hết|hết|lũy kế đến|từ đầu năm đến"
    r"|năm học|nhiệm kỳ|giai đoạn|khóa|phong trào|chỉ tiêu|kế hoạch|dự toán|hạn|mục tiêu|giáp|trước thềm|đón|vui|nhân dịp|nhân|dịp|chăm lo|chào mừng|mừng|hướng tới|lo|đến(?: ngày)?|\d\s?[-–]\s?|từ \d[^,]{0,10} đến) ?$"
)
DOCUMENT_BEFORE = re.compile(
    r"(?:quyết định|kế hoạch|nghị quyết|công văn|chỉ thị|văn bản|thông báo|nghị định|tờ trình|hướng dẫn|công điện|luật|thông tư|kết luận|quy định)(?: số)?[^,.;()]{0,30} $"
)
"""The date behind it is that of a document."""

DEADLINE_BEFORE = re.compile(r"(?<!\w)(?:trước|xong trước|chậm nhất|muộn nhất)(?: ngày| tháng| là)? ?$")
"""The date behind it bounds when something is to be done."""

NOT_WHEN_BEHIND = re.compile(r" ?[-–] ?\d{1,2}[/.]\d{1,2}[/.]\d{4}\)")

HOLDS = re.compile(
    r"(?<!\w)(?<!ban )(?<!công tác )(?<!trong )(?<!việc )(?<!nhà )(?<!cách )(?:tổ chức|tổ chức thành công|tổ chức trọng thể|khai mạc|bế mạc|diễn ra|tiến hành|mở|triệu tập|đăng cai|dự|tham dự|chủ trì|có|tham gia|diễn ra khai mạc|khép lại|đã|long trọng|bước vào|chủ trì tổ chức|đến dự|về dự|đang diễn ra|xảy ra|hoàn thành|tổ chức xong|tổ chức các|tổ chức buổi|xét xử|tưng bừng|tổ chức hoạt động|đón)"
    r"(?: (?:đã|một|buổi|cuộc|xong|thành công|trọng thể|các|chương trình|đợt|phiên|long trọng|và tổ chức|và|lễ))*[ \"“]*$"
)
"""What stands before a gathering that is held."""

HELD = re.compile(
    r"[^.;\n]{0,140}?(?<!\w)(?:diễn ra|được (?:[^,.;\n]{1,40} )?tổ chức|khai mạc|bế mạc|khép lại|kết thúc|sẽ được|được khai mạc|do [^,.;\n]{3,80} tổ chức|thu hút|được triển khai|dự kiến|hoãn|lùi|phải tạm dừng)(?!\w)"
)
"""What stands behind a gathering that is held."""

BEFORE_REFERENCE = re.compile(
    r"(?<!\w)(?:so với|với|hơn|chủ tọa|đoàn chủ tịch|thành phần|ban giám khảo|tại|sau|dự|tham dự|chủ trì|kết thúc|bên lề|khuôn khổ|chào mừng|hướng tới|tiến tới|kỷ niệm|kỉ niệm|phục vụ|chuẩn bị|nhân|công tác|kết quả|thành công|trong|từ|theo|trước|cho|của|về|ban tổ chức|nghị quyết|tại buổi|tại các|các|những|mỗi|một số|ngoài|qua|như|từng|quy chế|trưởng ban tổ chức|lịch|đến|thông qua|khách|phát biểu|thay mặt|tổng kinh phí|phía|danh hiệu)(?: buổi| các| những| cuộc| đợt)* $"
)
"""What stands before a gathering that is only referred to."""

NAME_GOES_ON = re.compile(r"[\s,]*(?:\w)")
REFERENCE_BEHIND = re.compile(
    r"(?:\s?[,.;:)(…]|$|\s?(?:đã|cũng|được|sẽ|thống nhất|nhất trí|có|do|với|này|trên|là|năm nay|tiếp tục|kết thúc|còn|và|thông qua|nghe|diễn ra|cho|vừa|bầu|tiến hành|khép lại|để|theo|thu hút|gồm|đến|của|tại|vào|ở|trong|nói trên|lần này|thành công|đề ra|phải|không|vẫn|gồm có|mong|bao gồm|ở|mang|quy tụ|cho thấy|trước|tới|nhằm|hay|hoặc|nào|khác)(?!\w))"
)
"""Behind a head: it names nothing new."""

BARE_HELD = re.compile(
    r"(?:\s\w+){0,3}\s(?:diễn ra|được (?:\w+\s){0,6}tổ chức|khai mạc|kéo dài|bế mạc)(?!\w)"
)
"""Behind a head alone: "Đại hội diễn ra từ ngày …"."""

PREDICATE_BEHIND = re.compile(
    r" (?:đề nghị|yêu cầu|thảo luận|xem xét|quyết nghị|biểu quyết|công bố|trao|tặng|đánh giá|ghi nhận|khen|tuyên dương|tôn vinh|dành)(?!\w)"
)
"""Behind a head that nobody holds: what it did, not what it is called."""

HAPPENED_BEFORE = re.compile(
    r"(?<!\w)(?:xảy ra|xuất hiện|ghi nhận|có|bùng phát|gây ra|hứng chịu|phát hiện|khống chế|dập tắt|một|1|01|đã|liên tiếp|lại|tiếp tục|đón|bị|trận|liên quan(?: đến)?|về|xét xử|mở|điều tra|khởi tố)(?: (?:một|1|01|vụ|đợt|trận|cơn|liên tiếp|lại|thêm|[\d.,]+))*[ \"“]*$"
)
HAPPENED_BEHIND = re.compile(
    r"(?: [^\s,.;]+){0,12}? (?:xảy ra|làm|khiến|gây|đã|xuất hiện|bùng phát|cuốn|ập|đổ bộ|từ ngày|nghiêm trọng|vào ngày|tại|giữa|kéo dài|lan)(?!\w)"
)
UNREAL_BEFORE = re.compile(
    r"(?<!\w)(?:phòng|chống|phòng,? ?chống|ứng phó(?: với)?|khắc phục(?: hậu quả| thiệt hại)?(?: do)?|ảnh hưởng(?: của)?|nguy cơ|hậu quả|do|vì|tình hình|phòng ngừa|ngăn chặn|giảm|giảm thiểu|hạn chế|cảnh báo|dự báo|số|các|những|nhiều|về|bảo hiểm|ban|loại|khi|nếu|trước|vùng|sau|tuyên truyền|kiểm soát|đẩy lùi|dễ|gây|thiệt hại|chịu|hoàn lưu|điều kiện|mùa|xử lý|theo dõi|phát sinh|tránh|trong|hoặc|mức|đề phòng|bị|chống chịu|bởi|từ|công bố|công bố hết|\d{2,}|[2-9])(?: (?:của|các|những|đợt|cơn|trận|hậu quả|thiệt hại|do|vụ|nạn|hai|ba|công tác|thiên tai,|tình trạng))* ?,? ?$"
)
"""Before a disaster or an accident: it is talked about, not told."""

DEMAND = re.compile(
    r"(?<!\w)(?:đề nghị|yêu cầu|chỉ đạo(?= (?:các|sở|ủy|ubnd|trong|phải|tập|công an|lực lượng|ngành))|nhấn mạnh|mong muốn|mong|kêu gọi|phấn đấu|đề xuất|giao (?:cho )?(?:sở|ubnd|công an|các)|kiến nghị|cam kết|lưu ý|bày tỏ|khuyến cáo|quán triệt|quy định)(?!\w)"
)
"""Who speaks so asks for what follows in the sentence, or wishes it."""

PURPOSE = re.compile(
    r"(?<!\w)(?:(?:cần(?! thơ| giuộc| giờ| đước)|phải|tập trung|tiếp tục|tăng cường|đẩy mạnh|có nhiệm vụ|hướng dẫn|có thể|đảm bảo|bảo đảm)(?!\w)"
    r"|(?:nhằm|để|góp phần|hướng tới|chuẩn bị|không(?! khí| gian)|chưa|nếu|muốn|xét(?! xử| nghiệm)|từng(?! bừng| bước)|hồ sơ|nguy cơ|sẵn sàng|thủ tục|khẳng định|mục tiêu)(?!\w)[^,]*$)"
)
"""What follows in the clause is a task, a purpose or denied: some words through the clause, some up to a comma."""

PLANNED = re.compile(r"(?<!\w)(?:sẽ|dự kiến|theo kế hoạch|theo lịch|sắp|tới đây|sắp tới)(?!\w)")
CANCELLED = re.compile(
    r"(?<!\w)(?:hoãn|hủy|huỷ|tạm dừng|tạm hoãn|không tổ chức|dừng tổ chức|hủy bỏ|lùi)(?!\w)(?! (?:án|hại))"
)

COUNTED = re.compile(
    r"(?<![\w/])(?:được |hơn |trên |gần )?(?:[02-9]\d*|1\d+|[\d.]{3,}|hai|ba|nhiều|hàng (?:chục|trăm)|các|những|hằng)(?: (?:buổi|cuộc|đợt|lớp|vụ|lượt|đám|trận|khóa))* $"
)
"""Before a head: a total, or many at once."""

PROGRAMME_TYPES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("festival", re.compile(r"nghệ thuật|âm nhạc|biểu diễn|ca múa|văn nghệ|ca nhạc|chào xuân|đón giao thừa|countdown|giao lưu|lễ hội")),
    ("support", re.compile(r"tết|xuân|quà|nghèo|yêu thương|nhân ái|từ thiện|hiến máu|ấm|trăng|tình nguyện|an sinh|chăm lo|mái ấm|thiện nguyện|tiếp sức|nâng bước|học bổng|cùng em|áo")),
    ("training", re.compile(r"tập huấn|kỹ năng|diễn tập")),
    ("meeting", re.compile(r"gặp mặt|tọa đàm|đối thoại|cà phê|kết nối|xúc tiến")),
    ("launch", re.compile(r"phát động|ra mắt|khởi động|hưởng ứng")),
)  # fmt: skip
NOT_PROGRAMME = re.compile(
    r" (?:mục tiêu|phối hợp|hành động|giáo dục|đào tạo|phát triển|xây dựng|mtqg|ocop|công tác|kế hoạch|hợp tác|học|tín dụng|cho vay|quốc gia|giảm nghèo|khuyến|số|của|này|việc|nông thôn|làm việc|kích cầu|tiêm|bình ổn)"
)

SUBJECT = re.compile(
    r"(?:đoàn công tác|đoàn|ban tổ chức|ban chỉ đạo|ban chỉ huy|lực lượng chức năng|lực lượng|cơ quan|tổ công tác|lãnh đạo|đồng chí|ông|bà|các đồng chí|chủ tịch|phó chủ tịch|bí thư|phó bí thư|giám đốc|phó giám đốc|bộ trưởng|thứ trưởng|thủ tướng|phó thủ tướng|ubnd|hđnd|huyện|tỉnh|thành phố|thị xã|xã|phường|thị trấn|quận|đặc khu|ngành|sở|phòng|ban|hội|công an|công ty|tập đoàn|ngân hàng|quỹ|trường|liên đoàn|câu lạc bộ|ủy ban|chi cục|cục|đảng ủy|huyện ủy|tỉnh ủy|thành ủy|thường trực|trung tâm|đồn|bộ|quân khu|đảng bộ|khối|cụm|các|cụm trưởng|mttq|đại diện|nhà tài trợ|doanh nghiệp|gia đình|chi đoàn|đoàn thanh niên|thị ủy|quận ủy|hội đồng|tòa án|viện|học viện|đại học|bệnh viện|chính phủ|chủ tịch nước|quốc hội|tổng|báo|đài|người dân|nhân dân|thầy|học sinh|vườn|hạt|trạm|chi bộ|tổ|nhóm|đội|hợp tác xã|htx|siêu thị)(?!\w)"
)
SUBJECT_STOP = re.compile(
    r"(?<!\w)(?:phối hợp|cùng với|kết hợp|đã|cũng|sẽ|vừa|đang|tổ chức|tiến hành|long trọng|trang trọng|dự kiến|trực tiếp|đến|tới|được|do|thừa|tham gia|chủ trì|có|về|đồng loạt|chính thức|tiếp tục|lại|còn|đồng thời|phát hiện|ra|mở|dẫn đầu|làm trưởng đoàn)(?!\w)"
)
PLACE_BEFORE = re.compile(
    r"(?<!\w)(?:tại|ở|trên địa bàn|đến|thuộc|về|từ|thuộc địa phận|địa phận|trước|trong khuôn viên)(?: (?:các|khu vực|trụ sở|khuôn viên|nhà|điểm|địa bàn|hội trường|sân|xã|huyện))? $"
)
NAME_STOP = re.compile(
    r"\.(?=\s|$)|[:\n(]|,(?=\s?(?:đồng thời|với|nhằm|do|có|trong đó|dự|tham dự|thu hút|và|để|qua đó|góp phần|tại|ngày|sáng|chiều|tối|khiến|làm)(?!\\w))|;|\s(?:nhân|với sự|với chủ đề|với|tại|vào|nhằm|để|do|từ ngày|trong khuôn khổ|có|thu hút|diễn ra|được tổ chức|sẽ được|thông qua|theo hình thức|dưới sự|khiến|trước khi)(?!\w)"
)

NOT_ACTED_BEFORE = re.compile(
    r"(?<!\w)(?:dịp|nhân|chào mừng|mừng|hướng tới|sau khi|trước khi|ngày|công tác|thủ tục|hồ sơ|kinh phí|thời gian|quá trình|kết quả|khi|để|nhằm|nhiệm vụ|hoạt động|phục vụ|chuẩn bị|tổng kết|đánh giá|phương án|phong trào|ban chỉ đạo|thành tích trong|trong|chờ|kế hoạch|dự án|quỹ|tiến độ|không|chưa|chính sách|tham gia|tội|nạn|thôi|vùng|nơi|hộ|cuộc|buổi|khâu|điều kiện|quyền|chế độ)(?: việc| công tác)? $"
)
"""What stands before a verb that is spoken of, not done."""

COORDINATED_BEFORE = re.compile(r"(?:(?<!\w)và|,|;|kết hợp|gắn với|đồng thời)(?: tổ chức| tiến hành)? $")
"""What joins a second act to a gathering's name."""

CONSUMED_BY_NEXT = re.compile(r"[^.;\n]{0,70}$")
FLOWS_NOT = re.compile(r"(?<!\w)(?:cũng (?:đã|vừa)|vừa được|từng|trước đó|vừa|liên tục|nhiều lần)(?!\w)")
"""What tells an act apart from the gathering told of: it happened at another time."""

AT_CLOSE = re.compile(r"[-–+•*]*\s*(?:kết thúc|bế mạc|chung cuộc|kết quả chung cuộc)(?!\w)")
ANEW = re.compile(r"(?:dịp này|cùng dịp|nhân dịp này|cũng|đồng thời|tiếp đó|sau đó)(?!\w)")
"""A clause's opening that keeps to the day named before it."""

OPENING_DATE = re.compile(
    r"\W*(?:\w{2,8}\)?\s*[-–:]\s*)?(?:(?:trước đó|theo kế hoạch|được biết|cũng|ngay|tiếp đó|sau đó|dự kiến|cụ thể|theo đó|mới đây)[,\s]\s?)*(?:vào|trong|từ|lúc|khoảng|hồi|sau|ngay|suốt|cũng trong|cũng vào|đúng|chỉ trong)?(?: hồi| hai| lúc| ngày)*\s?"
)
"""What may stand before a date that holds for its whole sentence."""

RESULTS_BEHIND = re.compile(
    r"[^.;\n]{3,110}?(?:,|\s)\s?(?:[\w ]{0,40}?)(?:đạt|giành|đoạt|có \d|xếp|thi đấu|thắng|vượt qua|xuất sắc)(?!\w)"
)
"""Behind a competition that is told by its results."""

COMMITTEE_BEFORE = re.compile(
    r"(?:ban tổ chức|ban chỉ đạo|ban giám khảo|tiểu ban|hội đồng|btc|ban vận động|quy chế|điều lệ) $"
)

RESIDENCE_BEFORE = re.compile(
    r"(?<!\w)(?:trú|cư trú|quê|quê quán|sinh|ngụ|hktt|thường trú|tạm trú|học sinh|công tác|ở)(?: (?:tại|ở|quán))?(?: (?:thôn|xóm|bản|ấp|khu phố|tổ dân phố|xã|phường|huyện|số))? $"
)
