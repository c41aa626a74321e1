"""The nouns that name a happening, and what is done at a gathering, as tables.

`HEADS` name one ("hội nghị", "vụ tai nạn"); `ACTIVITIES` decide the type of an open one from what is done
at it: "lễ khởi công" is construction. The types are those of the record model, from records of the
usage of provincial papers and portals.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from extractors.events.phrases import spellings


class Head(NamedTuple):
    """A noun that names a happening. An open one takes the type of the activity behind it."""

    type: str
    open: bool
    gathering: bool


_HEADS: tuple[tuple[str, bool, bool, str], ...] = (
    # type, open, gathering, nouns
    ("meeting", True, True, "hội nghị|buổi gặp mặt|gặp mặt|buổi họp mặt|họp mặt|buổi gặp gỡ"),
    ("meeting", False, True, ("kỳ họp|phiên họp|cuộc họp|buổi họp|họp báo|hội thảo|tọa đàm|đại hội|phiên giao ban|"
        "hội nghị giao ban|sinh hoạt chuyên đề|buổi sinh hoạt|diễn đàn|hội đàm|buổi đối thoại|cuộc gặp|phiên giải trình|phiên chất vấn|"
        "phiên thảo luận|phiên toàn thể|phiên bế mạc|phiên trọng thể|buổi giao ban|phiên trù bị|"
        "phiên chính thức|phiên khai mạc|phiên nội bộ|phiên chuyên đề|phiên họp chuyên đề|cuộc họp báo|cuộc làm việc|"
        "buổi họp báo|buổi tọa đàm|buổi tọa đàm khoa học|buổi hội thảo|cuộc hội đàm|cuộc đối thoại|buổi sơ kết|buổi tổng kết|"
        "cuộc tọa đàm|hội nghị cử tri|buổi trao đổi|cuộc hội thảo|phiên đối thoại|phiên điều trần|hội nghị hiệp thương|"
        "buổi thảo luận|phiên họp báo|cuộc giao ban|hội nghị đầu bờ|hội nghị dân cư|cuộc họp dân")),
    ("ceremony", True, True, "lễ|buổi lễ|nghi thức|nghi lễ|đêm lễ"),
    ("ceremony", False, True, ("mít tinh|buổi mít tinh|lễ mít tinh|tang lễ|lễ tang|lễ truy điệu|lễ hội đền hùng|lễ giỗ|đại lễ|"
        "lễ phật đản|lễ vu lan|lễ viếng|buổi bế mạc|buổi khai mạc|buổi khai giảng|buổi bế giảng|lễ giáng sinh|thánh lễ|"
        "lễ cầu siêu|lễ cầu an|lễ thượng cờ|lễ giao nhận quân|lễ giao quân")),
    ("visit", False, True, ("buổi làm việc|buổi tiếp|chuyến thăm|buổi tiếp xúc cử tri|hội nghị tiếp xúc cử tri|"
        "chuyến công tác|đợt kiểm tra|đợt giám sát|chuyến khảo sát|chuyến thị sát|đợt khảo sát|buổi kiểm tra|buổi giám sát|"
        "buổi khảo sát|buổi thăm|chuyến tham quan|chuyến về nguồn|chuyến thăm chính thức|buổi tiếp công dân|cuộc kiểm tra|cuộc giám sát")),
    ("launch", False, True, ("chiến dịch|lễ ra quân|lễ phát động|lễ xuất quân|lời kêu gọi|chiến dịch tình nguyện|ngày chạy|đợt ra quân|"
        "đợt cao điểm|cuộc vận động|lễ khởi động|lễ ra mắt|lễ khai trương|đợt thi đua|buổi lễ phát động|ngày hội ra quân")),
    ("competition", False, True, ("hội thi|cuộc thi|kỳ thi|hội thao|hội khỏe phù đổng|đại hội thể dục thể thao|đại hội tdtt|"
        "trận đấu|trận chung kết|trận tranh hạng|trận tranh giải|vòng chung kết|chung kết|giải vô địch|giải bóng|giải bóng đá|"
        "giải bóng chuyền|giải đấu|giải diễn ra|giải thể hình|giải cử tạ|giải wushu|giải judo|"
        "giải boxing|giải bơi lội|giải đi bộ|giải câu cá|giải múa|giải lân|giải bắn|giải đô vật|"
        "giải dù lượn|giải thuyền|giải leo núi|giải bóng bàn|giải cầu lông|giải quần vợt|giải pickleball|"
        "giải việt dã|giải chạy|giải marathon|giải đua|giải cờ|giải võ|giải karate|giải taekwondo|"
        "giải bơi|giải điền kinh|giải vovinam|giải xe đạp|giải đua thuyền|giải đua ghe ngo|giải thể thao|"
        "giải quyền|giải bi sắt|giải đẩy gậy|giải kéo co|giải bắn nỏ|giải pencak silat|giải tennis|"
        "giải futsal|giải golf|hội khỏe|hội thi thể thao|olympic|phần thi|liên hoan tuyên truyền viên|"
        "cuộc đua|trận bán kết|vòng loại|lượt trận|vòng sơ khảo|giải vật|thi nấu|thi nấu ăn|thi kéo co|thi trình diễn|hội đua|hội đua bò|hội đua ngựa|"
        "hội vật|vòng bán kết|vòng thi|sân chơi|rung chuông vàng|giải năng khiếu|giải trẻ|giải chạy bộ|giải bida|giải billiards|giải lân sư rồng|giải đua xe|"
        "giải đua bò|giải đua ngựa|giải thi đấu|hội thi tay nghề|cuộc tranh tài|giải cờ tướng|giải bóng rổ|giải bóng ném")),
    ("festival", False, True, ("lễ hội|tết cổ truyền|tết chôl chnăm thmây|tết sene dolta|tết katê|tết ramưwan|lễ ramưwan|ngày hội|liên hoan|hội chợ|triển lãm|tuần hàng|tuần lễ|tuần văn hóa|festival|đêm nhạc|"
        "đêm hội|hội xuân|phiên chợ|hội diễn|đêm thơ|chợ hoa|chợ phiên|chương trình nghệ thuật|"
        "chương trình biểu diễn|chương trình văn nghệ|đêm văn nghệ|đêm giao lưu|đêm hát|ngày văn hóa|"
        "tuần du lịch|năm du lịch quốc gia|hội báo xuân|ngày thơ|lễ hội đường phố|hội sách|ngày sách|"
        "đêm diễn|đêm thả đèn|đêm hoa đăng|đêm thả hoa đăng|đêm lửa trại|hội trại|đêm rằm|đêm trung thu|"
        "đêm chung kết hoa hậu|tuần phim|đợt phim|không gian văn hóa|đêm trình diễn|lễ hội ẩm thực|đêm gala|chương trình giao lưu nghệ thuật|"
        "giao lưu văn nghệ|giao lưu văn hóa|giao lưu nghệ thuật|giao lưu văn hóa, văn nghệ|"
        "biểu diễn văn nghệ|carnaval|hội hoa xuân|hội làng|chương trình giao lưu|lễ mừng lúa mới|lễ hội mừng lúa mới|lễ cơm mới|lễ cầu ngư|lễ nghinh ông|"
        "lễ xuống đồng|lễ cầu mùa|lễ cúng bến nước|hội xuống đồng|hội lồng tồng|hội đền|hội chùa|hội gióng|tết trung thu|đêm hội trăng rằm|vui trung thu|"
        "chương trình countdown|tuần lễ áo dài|đêm pháo hoa|hội chợ xuân|đêm bế mạc|đêm khai mạc|chợ tết|đường hoa|hội hoa đăng")),
    ("training", False, True, ("lớp tập huấn|hội nghị tập huấn|lớp bồi dưỡng|khóa bồi dưỡng|lớp đào tạo|khóa đào tạo|"
        "khóa tập huấn|buổi tập huấn|cuộc diễn tập|buổi diễn tập|đợt huấn luyện|lớp học nghề|"
        "lớp dạy nghề|lễ ra quân huấn luyện|khóa học|lớp học bơi|lớp dạy bơi|lớp truyền dạy|khóa huấn luyện|lớp huấn luyện|lớp kỹ năng|hội nghị bồi dưỡng|"
        "đợt tập huấn|đợt diễn tập|học kỳ quân đội|học kỳ trong quân đội|trại huấn luyện|lớp chuyển giao|chương trình tập huấn|hội thảo tập huấn")),
    ("support", True, True, "chương trình"),
    ("support", False, True, ("ngày hội hiến máu|ngày hội hiến máu tình nguyện|chương trình hiến máu|đợt hiến máu|"
        "ngày hiến máu|chương trình tặng quà|chuyến từ thiện|phiên chợ 0 đồng|phiên chợ không đồng|"
        "gian hàng 0 đồng|bếp ăn 0 đồng|siêu thị 0 đồng|đợt hiến máu tình nguyện|ngày hội áo dài tặng|chuyến xe 0 đồng|đợt cứu trợ|ngày chủ nhật đỏ|"
        "đợt khám bệnh|đợt khám chữa bệnh|chương trình trao học bổng|ngày hội bánh chưng xanh|phiên chợ nghĩa tình")),
    ("accident", False, False, ("vụ tai nạn|tai nạn giao thông|tai nạn lao động|tai nạn đường sắt|tai nạn đuối nước|vụ cháy|"
        "vụ hỏa hoạn|đám cháy|vụ nổ|vụ đuối nước|vụ va chạm|vụ lật|vụ sập|vụ chìm|vụ đâm xe|vụ tngt|"
        "vụ chập điện|vụ ngộ độc|ngộ độc thực phẩm|vụ rơi|vụ tai nạn giao thông|vụ cháy nổ|vụ tai nạn lao động|vụ bỏng|vụ trật bánh|vụ nổ khí|vụ nổ bom|"
        "vụ rò rỉ|vụ tràn dầu|vụ mắc kẹt|vụ tàu|sự cố tràn dầu|tai nạn liên hoàn|trận hỏa hoạn")),
    ("disaster", False, False, ("bão số|cơn bão|cơn bão số|trận bão|mưa lũ|đợt mưa lũ|trận lũ|trận mưa|cơn lũ|lũ quét|lũ ống|"
        "trận lũ quét|sạt lở|vụ sạt lở|sạt lở đất|đợt rét|đợt mưa|đợt lũ|đợt nắng nóng|đợt hạn|hạn hán|"
        "xâm nhập mặn|mặn xâm nhập|nước mặn xâm nhập|đợt mặn|đợt xâm nhập mặn|đợt hạn mặn|hạn mặn|động đất|trận động đất|lốc xoáy|trận lốc|cơn lốc|dông lốc|giông lốc|mưa đá|"
        "trận mưa đá|mưa rất to|mưa đặc biệt lớn|mưa lớn|mưa to|mưa vừa, mưa to|triều cường|ổ dịch|"
        "dịch tả lợn châu phi|dịch bệnh|dịch covid-19|dịch bạch hầu|dịch sốt xuất huyết|dịch cúm|"
        "cháy rừng|vụ cháy rừng|áp thấp nhiệt đới|ngập lụt|rét đậm, rét hại|rét đậm|sương muối|sét đánh|"
        "dịch lở mồm long móng|dịch viêm da nổi cục|dịch sởi|dịch tay chân miệng|trận lụt|lũ lụt|sụt lún|"
        "hố sụt|nắng nóng gay gắt|bệnh dại|băng giá|băng tuyết|mưa tuyết|vòi rồng|thủy triều đỏ|lở núi|lở đất|vụ lở núi|vụ sụt lún|vụ vỡ đê|trận dông|trận giông|"
        "cơn dông|cơn giông|trận cuồng phong|đợt triều cường|đợt triều|lũ bùn|vụ sạt|ổ dịch cúm|dịch cúm gia cầm|đợt không khí lạnh|đợt dịch|dịch chó dại|vụ sạt lở đất|"
        "trận mưa lũ|trận mưa lớn|trận bão lũ|siêu bão")),
    ("crime", False, False, ("phiên tòa|phiên xét xử|vụ cướp|vụ trộm|vụ giết người|vụ lừa đảo|vụ trọng án|phiên phúc thẩm|"
        "phiên sơ thẩm|vụ hỗn chiến|vụ xô xát|vụ đánh nhau|vụ buôn lậu|vụ vận chuyển|vụ phá rừng|vụ khai thác|"
        "vụ mua bán|vụ đánh bạc|vụ án mạng|vụ bắt cóc|vụ bạo hành|vụ hành hung|vụ nổ súng|vụ chém|vụ đâm chém|"
        "vụ sát hại|vụ mất trộm|vụ xâm hại|vụ tham ô|vụ chặt phá|vụ gây rối|vụ ném đá|vụ cưỡng đoạt|vụ đột nhập|"
        "vụ án đặc biệt nghiêm trọng|vụ án nghiêm trọng|vụ thảm án|vụ thảm sát|vụ giết hại|vụ cướp giật|vụ trộm cắp|vụ ẩu đả|vụ tàng trữ|vụ sản xuất|vụ tạt|vụ đốt|vụ buôn bán|"
        "vụ tấn công|vụ đập phá|vụ hủy hoại|vụ hiếp dâm|vụ đâm|vụ truy sát|vụ chống người thi hành công vụ|phiên tòa sơ thẩm|phiên tòa phúc thẩm|vụ tham nhũng")),
    ("other", False, True, "cuộc bầu cử|ngày bầu cử|buổi tuyên truyền|buổi truyền thông|lễ cưới tập thể|đám cưới tập thể"),
)  # fmt: skip

HEADS: dict[str, Head] = {
    spelled: Head(kind, opened, gathering)
    for kind, opened, gathering, nouns in _HEADS
    for noun in nouns.split("|")
    for spelled in spellings(noun)
}

ACTIVITIES: tuple[tuple[str, str], ...] = (
    ("ceremony", (r"kỷ niệm|kỉ niệm|bế mạc|khai mạc|công bố quyết định|công bố|đón nhận quyết định|khai giảng|"
        r"bế giảng|tri ân|dâng hương|giao,? nhận quân|truy điệu|an táng|tưởng niệm|chào cờ|tốt nghiệp|"
        r"đón nhận danh hiệu xã|cầu siêu|thượng cờ|tuyên thệ")),
    ("support", (r"bàn giao nhà|bàn giao|tặng quà|trao quà|trao tặng (?:nhà|quà|\d[\d.]*|xe|học bổng|sổ|bò)|"
        r"trao học bổng|trao nhà|hiến máu|trao kinh phí|tiếp nhận ủng hộ|trao \d[\d.]*(?! giải| bằng| giấy| huy| kỷ| cờ| danh)|trao sinh kế|"
        r"trao sổ tiết kiệm|khám bệnh")),
    ("award", (r"trao tặng (?!nhà|quà|\d|xe|học bổng|sổ|bò)|trao giải|tuyên dương|biểu dương|khen thưởng|"
        r"tôn vinh|vinh danh|đón nhận|đón bằng|trao bằng|trao huy hiệu|trao danh hiệu|trao kỷ niệm chương|"
        r"trao cờ|trao thưởng|trao huân chương|phong tặng|truy tặng|gặp mặt,? biểu dương|"
        r"trao quyết định công nhận|trao")),
    ("construction", r"đặt viên đá đầu tiên|khởi công|khánh thành|động thổ|thông xe|hợp long|gắn biển|bàn giao công trình|khởi động dự án"),
    ("launch", r"phát động|ra quân|xuất quân|khởi động|ra mắt|hưởng ứng|triển khai chiến dịch"),
    ("signing", r"ký kết|ký|kí kết"),
    ("training", r"tập huấn|bồi dưỡng|diễn tập|huấn luyện"),
    ("personnel", (r"công bố (?:các )?(?:quyết định|nghị quyết|kết luận)[^,.;]{0,60}?(?:cán bộ|bổ nhiệm|điều động|"
        r"nhân sự|chỉ định)|công bố,? trao (?:các )?quyết định|trao (?:các )?quyết định|bổ nhiệm|"
        r"điều động|bầu(?! cử)|kiện toàn|công tác cán bộ")),
    ("visit", r"tiếp xúc cử tri|làm việc|đón tiếp"),
    ("festival", r"khai hội|hội |đón giao thừa|trình diễn"),
    ("meeting", (r"tổng kết|sơ kết|triển khai|đánh giá|quán triệt|giao ban|báo cáo viên|học tập|đối thoại|gặp mặt|"
        r"thông tin|góp ý|cán bộ|ban chấp hành|toàn quốc|trực tuyến|lần thứ|thường niên|thường kỳ|"
        r"phổ biến|lấy ý kiến|bàn|xúc tiến|công chức|người lao động|đại biểu")),
)  # fmt: skip
"""What is done at a gathering, by the type it gives; the first named decides, as far as the head lets it."""

PROGRAMME_TYPES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("festival", re.compile(r"nghệ thuật|âm nhạc|biểu diễn|ca múa|văn nghệ|ca nhạc|chào xuân|đón giao thừa|countdown|giao lưu|lễ hội")),
    ("support", re.compile(r"tết|xuân|quà|nghèo|yêu thương|nhân ái|từ thiện|hiến máu|ấm|trăng|tình nguyện|an sinh|chăm lo|"
        r"mái ấm|thiện nguyện|tiếp sức|nâng bước|học bổng|cùng em|áo")),
    ("training", re.compile(r"tập huấn|kỹ năng|diễn tập")),
    ("meeting", re.compile(r"gặp mặt|tọa đàm|đối thoại|cà phê|kết nối|xúc tiến")),
    ("launch", re.compile(r"phát động|ra mắt|khởi động|hưởng ứng")),
)  # fmt: skip

NOT_PROGRAMME = re.compile(
    r" (?:mục tiêu|phối hợp|hành động|giáo dục|đào tạo|phát triển|xây dựng|mtqg|ocop|công tác|"
    r"kế hoạch|hợp tác|học|tín dụng|cho vay|quốc gia|giảm nghèo|khuyến|số|của|này|việc|nông thôn|"
    r"làm việc|kỳ họp|hội nghị|đại hội|nghị sự|kích cầu|tiêm|bình ổn)"
)

TITLE_WORDS: tuple[tuple[str, str], ...] = (
    ("support", r"tặng(?! (?:bằng|giấy|huân|huy|kỷ|danh|cờ|thưởng|giải))|chăm lo|hỗ trợ|ủng hộ|tặng quà|tặng nhà|giúp đỡ|trao tặng|hiến máu|cứu trợ|trao quà"),
    ("accident", r"(?<!tiềm ẩn )(?<!nguy cơ )(?<!phòng )(?<!chống )tai nạn|cháy|va chạm|đuối nước|lật|tử vong|chìm|nổ|gặp nạn|mất tích|thiệt mạng|thương vong|hỏa hoạn|sập|tông|lao xuống"),
    ("crime", (r"bắt|khởi tố|xét xử|lừa đảo|triệt phá|triệt xóa|buôn lậu|án tù|năm tù|tạm giam|ma túy|đánh bạc|truy nã|cướp|trộm|phá rừng|lâm tặc|phạt \d[\d.,]*|xử phạt|hàng giả|hàng lậu|"
        r"thu giữ|tạm giữ|hành hung|chém|sát hại|giết|lãnh án|lĩnh án|hầu t(?:òa|oà)|truy tố|bị cáo|bị can|nghi can|nghi phạm|khẩu súng|vũ khí quân dụng|trái phép|"
        r"gỗ lậu|thuốc lá lậu|cát tặc|gây thương tích|bạo hành|xâm hại|hiếp dâm|dâm ô|truy sát|tham ô|hối lộ|nổ súng|đâm chết|đánh cắp")),
    ("disaster", r"bão|mưa lũ|lũ|ngập|ổ dịch|dịch bệnh|sạt lở|mưa lớn|lốc|(?:khô|nắng|chống|đại) hạn|hạn (?:hán|mặn)|hạn ?, mặn|thiên tai|động đất|xâm nhập mặn|sốt xuất huyết|covid-19|ca mắc"),
    ("competition", r"toàn đoàn|vô địch|(?<!huân )(?<!huân, )(?<!huân , )huy chương|giải bóng|đội tuyển|chung kết|vận động viên"),
    ("personnel", (r"nhân sự|tân chủ tịch|tân bí thư|giữ chức|cán bộ chủ chốt|bầu|tái cử|đắc cử|trúng cử|(?:quay |trở )?về làm (?:việc )?(?:ở|tại)|chuyển công tác|"
        r"(?:làm|có)(?: tân| nữ| quyền| phó)* (?:chủ tịch|bí thư|giám đốc|tổng giám đốc|trưởng ban|chánh|thứ trưởng|bộ trưởng|tổng thanh tra)")),
    ("other", r"đề nghị|kiến nghị|khiếu nại|xin lỗi"),
    ("construction", (r"xây (?:dựng )?(?:khu|cầu|trường|nhà|bệnh viện|cảng|hồ|kè|tượng đài|chợ|cao tốc|đường|tuyến|cổng chào|tháp|trụ sở|trung tâm|"
        r"sân|bảo tàng|công viên|quảng trường|khách sạn|kênh|đập|biệt thự)")),
    ("policy", r"ban hành|phê duyệt|quy hoạch|nghị quyết"),
    ("award", r"huân chương|bằng khen|giấy khen|kỷ niệm chương|huy hiệu đảng|thư khen"),
)  # fmt: skip
"""Words of a title that tell its kind of happening without naming one."""
