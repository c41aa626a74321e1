"""What the words around a happening say: whose words they are, when, where and by whom it happened.

All patterns are over lower-case text.
"""

from __future__ import annotations

import re

from extractors.events.phrases import at_word

_GATHERING = (
    r"(?:hội nghị|buổi lễ|lễ|đại hội|kỳ họp|phiên họp|cuộc họp|chương trình|hội thi|ngày hội|"
    r"liên hoan|cuộc thi|hội thảo|tọa đàm|toạ đàm|giải|lễ hội|buổi|hội thao|"
    r"hội chợ|chuyến|diễn đàn|hội trại|hội diễn|phiên|lớp|khóa|cuộc|đêm (?:nhạc|thơ|hội|diễn|gala|giao lưu|chung kết)|"
    r"sự kiện|triển lãm|họp báo|kỳ thi|đợt này)"
).replace(" ", r"\s")

ANAPHOR = re.compile(
    rf"""[-–+•*\s]*(?:
      (?:cũng\s)?(?:ngay\s)?(?:tại|trong|trong\skhuôn\skhổ|ở)\s(?:các\s)?(?:{_GATHERING}(?!\w)|đây(?!\w)|dịp\snày)
    | (?:cũng\s)?(?:nhân|trong)?\s?dịp\snày
    | (?:cũng\s)?(?:trong\s)?cùng\s(?:phiên\shọp|kỳ\shọp|buổi(?:\s(?:lễ|sáng|chiều|tối))?|hội\snghị|dịp)(?!\w)
    | nhân\s(?:sự\skiện|buổi)
    | cùng\sbuổi(?!\w)
    | (?:kết\sthúc|sau|ngay\ssau|bên\slề|trước)\s(?:phần\s)?{_GATHERING}(?!\w)
    | kết\squả
    | tiếp\sđó|sau\sđó|tiếp\stheo|ngay\ssau\sđó|đồng\sthời|theo\sđó
    | (?:hội\snghị|đại\shội|kỳ\shọp|phiên\shọp|buổi\slễ|ban\stổ\schức|các\sđại\sbiểu)\s(?:cũng\s|đã\s|nhất\strí|thống\snhất|tiến\shành|bầu|trao|thông\squa|biểu\squyết|tôn\svinh|công\sbố|tặng|khen|vinh\sdanh|xem\sxét|cử|suy\stôn|bình\schọn)
    | (?:thừa|được\ssự|thừa\sđược)\s(?:ủy|uỷ)\squyền
    | ghi\snhận\s(?:thành\stích|những|kết\squả|hành\sđộng|đóng\sgóp|sự)
    | với\s(?:thành\stích|những\s(?:thành\stích|kết\squả|đóng\sgóp))
    | phát\sđộng\s(?:phong\strào|thi\sđua)|thay\smặt
    )""",
    re.VERBOSE,
)
"""A sentence's opening that ties it to the gathering told of."""

_ASIDE = (
    r"[-–+•*\s]*(?:(?:được\sbiết|theo\s[^,]{3,60}|cụ\sthể|trong\sđó|riêng|bên\scạnh\sđó|cùng\svới\sđó|"
    r"ngoài\sra)\s?,\s?)?"
)

REACTION = re.compile(_ASIDE + r"(?:trước\s(?:tình|thực|những)|để\s|nhằm)")
"""An opening of such an account behind which what was done may be told all the same."""

BACKGROUND = re.compile(
    _ASIDE
    + r"""(?:
      (?:vụ\snày|niên\svụ|mùa\svụ|vụ\s(?:đông|hè|mùa|tôm|lúa|nuôi))|trong\s(?:năm|\d+\snăm|\d+\stháng|thời\sgian|những\snăm|nhiệm\skỳ|giai\sđoạn|nửa\snhiệm\skỳ)
    | (?:từ\s)?đầu\snăm|năm\s(?:học\s)?\d{4}|những\snăm|nhiều\snăm|hằng\snăm|hàng\snăm|mỗi\snăm|\d+\s(?:năm|tháng)|quý\s|giai\sđoạn(?!\s(?:\d|i{1,3})\s)|nhiệm\skỳ
    | (?:sáu|chín|ba)\stháng|một\snăm\squa|thời\sgian\squa|thời\sgian\stới|lũy\skế|tổng\s
    | (?:tính\s)?đến\s(?:nay|hết|thời\sđiểm|ngày|tháng|cuối|năm)|tính\stừ|hiện(?:\snay|,|\s(?!trường))|qua\s(?:\d|hơn|gần|thực|các|phong|triển|công)|sau\s(?:hơn\s|gần\s)?\d+(?![\d,.]*\s(?:giờ|ngày|phút|tiếng))
    | từ\s(?:năm|tháng|đầu|khi|nguồn|những|nay)|thực\shiện\s|mỗi\s
    | toàn\s(?:tỉnh|huyện|xã|thành|thị|ngành|quốc|phường|đảng|hội|tỉnh,|trường)|trên\sđịa\sbàn(?!\w)(?![^.]{0,60}xảy\sra)|cả\s(?:nước|tỉnh|huyện)
    )""",
    re.VERBOSE,
)
"""An opening that gives an account of a time: what follows are totals, not happenings."""

ACCOUNT = re.compile(
    _ASIDE
    + r"""(?:
      các\scấp|các\sđịa\sphương|các\sngành|các\sđơn\svị|nhiều\s|công\stác|về\s(?:công|kinh|văn|y\s|giáo|an)|triển\skhai
    | phát\shuy|nhằm|để\s|với\s(?:mục|phương|tinh|tổng|quy|diện)|trước\s(?:tình|những\s(?!vi)|thực)
    )""",
    re.VERBOSE,
)
"""An opening that gives such an account in the body; a lead may open so and still tell a happening."""

RETELLING = re.compile(r"[-–+•*]*\s*(?:trước đó|trước đây|được biết|như đã|liên quan|cũng theo)(?!\w)")
"""An opening that looks back from the main happening."""

ADDRESS = re.compile(
    r"[-–+•*]*\s*(?:phát biểu|kết luận|chia sẻ|trao đổi|đánh giá|báo cáo|thông tin|tham luận|"
    r"theo (?:ông|bà|đồng chí|anh|chị)|đồng chí [^,.;]{3,60} (?:nhấn mạnh|đề nghị|yêu cầu|khẳng định|"
    r"ghi nhận|biểu dương|đánh giá cao))(?!\w)"
)
"""An opening that gives what someone said: praise in it honours nobody."""

STATEMENT = at_word(
    r"cho biết|cho thấy|thông tin|thông báo|xác nhận|cho hay|thông tin về việc|báo cáo|có báo cáo|có thông tin",
    r"(?!\w)(?=[,:]?\s(?:vừa|đã|đang|đơn|cơ quan|lực|về|việc|trên|tại|vào|khoảng|chiều|"
    r"sáng|tối|ngày|đến|trong|rạng|công an|từ|:))",
)
"""Someone says what happened: the day before it is the day of saying."""

SAYING = at_word(
    "cho (?:biết|hay)|xác nhận|(?<!theo )(?<!sở )(?<!bộ )(?<!phòng )(?<!và )thông tin(?! (?:và|truyền))|đưa tin|đang (?:điều tra|xác minh|làm rõ)"
)
"""Someone speaks: a day before it is the day of speaking."""

HURRIED = re.compile(
    r"[-–+•*]*\s*(?:ngay (?:trong đêm|trong ngày|sau đó|sau khi|khi|lập tức)|nhận (?:được )?(?:tin|"
    r"tin báo|thông tin)|sau khi (?:xảy ra|nhận|tiếp nhận)|tiếp nhận)(?!\w)"
)
"""An opening that answers an accident or flood on the spot."""

# Begun with the sign, so that the search skips to it: begun with what must precede the stop it takes ten times as long.
CLAUSE_BREAK = re.compile(
    r";\s?|,\s?(?=(?:đồng thời|tiếp đó|sau đó|trong khi|còn|ngoài ra)(?!\w))"
    r"|\.(?<=\w\.)(?<!\btp\.)(?<!\btx\.)(?<!\btt\.)(?<!\bts\.)(?<!\b[pqhtx]\.)(?=[a-zà-ỹđ]{2,}\s)"
)

# Each alternative begins with a character of its own, to which the search skips.
NOT_WHEN_BEFORE = re.compile(
    r"(?:ngày (?:thành lập|sinh|truyền thống|mất|khởi nghĩa)[^,.]{0,12}|kỷ niệm|s(?<!hy s)(?<!hi s)inh(?: ngày| năm)?|sn|"
    r"so với|cùng kỳ|tính đến|đến hết|hết|lũy kế đến|từ đầu năm đến"
    r"|năm học|nhiệm kỳ|giai đoạn|khóa|phong trào|chỉ tiêu|kế hoạch|dự toán|hạn|mục tiêu|giáp|"
    r"trước thềm|đón|vui|nhân dịp|đợt|"
    r"n(?<!bệnh n)(?<!công n)(?<!cá n)(?<!quân n)(?<!doanh n)(?<!nạn n)(?<!tư n)(?<!nghệ n)hân|dịp|chăm lo|"
    r"chào mừng|mừng|hướng tới|lo|có hiệu lực(?: thi hành)?(?: kể)? từ(?: ngày)?|đến(?: ngày)?|"
    r"-(?:(?<=\d-)|(?<=\d\s-))\s?|–(?:(?<=\d–)|(?<=\d\s–))\s?|từ \d[^,]{0,10} đến) ?$"
)

DOCUMENT_BEFORE = re.compile(
    r"(?:quyết định|kế hoạch|nghị quyết|công văn|chỉ thị|văn bản|thông báo|nghị định|tờ trình|"
    r"hướng dẫn|công điện|luật|thông tư|kết luận|quy định)(?: số)?[^,.;()]{0,30} $"
)
"""The date behind it is that of a document."""

DEADLINE_BEFORE = at_word(r"trước|xong trước|chậm nhất|muộn nhất", r"(?: ngày| tháng| là)? ?$")
"""The date behind it bounds when something is to be done."""

NOT_WHEN_BEHIND = re.compile(r" ?[-–] ?\d{1,2}[/.]\d{1,2}[/.]\d{4}\)")

DEMAND = at_word(
    r"đề nghị|yêu cầu|chỉ đạo(?= (?:các|sở|ủy|ubnd|trong|phải|tập|công an|lực lượng|ngành|"
    r"tỉnh|huyện|xã|thành|bộ|đơn vị|địa phương|cơ quan))|nhấn mạnh|mong muốn|mong|kêu gọi|phấn đấu|"
    r"đề xuất|giao (?:cho )?(?:sở|ubnd|công an|các)|kiến nghị|cam kết|lưu ý|bày tỏ|khuyến cáo|"
    r"quán triệt|quy định"
)
"""Who speaks so asks for what follows in the sentence, or wishes it."""

_UP_TO_COMMA = (
    "nhằm|để|góp phần|hướng tới|chuẩn bị|(?<!hàng )(?<!phòng )không(?! khí| gian| quân| may| ít| chỉ)|chưa|nếu|muốn|xét(?! xử| nghiệm)|"
    "từng(?! bừng| bước| nhà| hộ| gia đình| thôn| ấp| bản| người)|hồ sơ|nguy cơ|sẵn sàng|thủ tục|khẳng định|mục tiêu"
)
PURPOSE = at_word(
    r"(?<!tiểu )(?<!chuyên )cần(?! thơ| giuộc| giờ| đước| cù| cẩu| câu| sa| đăng| yên| nông| kiệm)|phải|"
    r"tập trung|tiếp tục|tăng cường|đẩy mạnh|có nhiệm vụ|hướng dẫn|có thể|đảm bảo|bảo đảm|"
    r"phục vụ công tác|tình huống|giả định|kịch bản",
    r"(?!\w)",
    (_UP_TO_COMMA, r"(?!\w)[^,]*$"),
)
"""What follows in the clause is a task, a purpose or denied: some words through the clause, some up to a comma."""

PLANNED = at_word(r"sẽ|dự kiến|theo kế hoạch|theo lịch|sắp|tới đây|sắp tới")

CANCELLED = at_word(
    r"hoãn|(?<!tiêu )h(?:ủy|uỷ)|tạm dừng|tạm hoãn|không tổ chức|dừng tổ chức|hủy bỏ|lùi",
    r"(?!\w)(?! (?:án|hại|hoại|diệt))",
)

SUBJECT = re.compile(
    r"(?:(?:một|hai|ba|bốn|nhiều|\d+|hàng (?:chục|trăm|nghìn)) )?(?:chủ đầu tư|đơn vị|nhà thầu|nhóm|hđxx|hội đồng xét xử|chính quyền|cấp ủy|địa phương|"
    r"nhà trường|đoàn viên|cán bộ|chiến sĩ|nhân dân|tổ chức|mạnh thường quân|nhà hảo tâm|khu dân cư|"
    r"thôn|ấp|bản|khóm|buôn|làng|đoàn công tác|đoàn|ban tổ chức|ban chỉ đạo|ban chỉ huy|"
    r"lực lượng chức năng|lực lượng|cơ quan|tổ công tác|lãnh đạo|đồng chí|ông|bà|các đồng chí|"
    r"chủ tịch|phó chủ tịch|bí thư|phó bí thư|giám đốc|phó giám đốc|bộ trưởng|thứ trưởng|thủ tướng|"
    r"phó thủ tướng|ubnd|hđnd|huyện|tỉnh|thành phố|thị xã|xã|phường|thị trấn|quận|đặc khu|ngành|sở|"
    r"phòng|ban|hội|công an|công ty|tập đoàn|ngân hàng|quỹ|trường|liên đoàn|câu lạc bộ|ủy ban|chi cục|"
    r"cục|ubkt|bch|btv|đảng ủy|huyện ủy|tỉnh ủy|thành ủy|thường trực|trung tâm|đồn|bộ|quân khu|"
    r"đảng bộ|khối|cụm|các|cụm trưởng|mttq|đại diện|nhà tài trợ|doanh nghiệp|gia đình|chi đoàn|"
    r"đoàn thanh niên|thị ủy|quận ủy|hội đồng|tòa án|viện|học viện|đại học|bệnh viện|chính phủ|"
    r"chủ tịch nước|quốc hội|tổng|báo|đài|người dân|nhân dân|thầy|học sinh|vườn|hạt|trạm|chi bộ|tổ|"
    r"nhóm|đội|hợp tác xã|htx|siêu thị|người (?:đàn ông|phụ nữ|nhà|thân|tố cáo)|phụ huynh|hiệu trưởng|giáo viên|"
    r"bác sĩ|tiểu thương|thanh tra|kiểm lâm|cảnh sát|quân đội|hải quan|công đoàn|biên phòng|bộ đội|anh|chị|cô|em)(?!\w)"
)

SUBJECT_STOP = at_word(
    r"phối hợp|cùng với|kết hợp|đã|cũng|sẽ|vừa|đang|tổ chức|tiến hành|long trọng|"
    r"trang trọng|dự kiến|trực tiếp|đến|tới|được|do|thừa|tham gia|chủ trì|có|về|đồng loạt|chính thức|"
    r"tiếp tục|lại|còn|đồng thời|phát hiện|ra|mở|dẫn đầu|làm trưởng đoàn|kết luận|xác định|khai nhận|"
    r"triển khai|cho rằng|cho biết|yêu cầu|đề nghị|xin|xem xét|là|trong|bị|phải|không|thống nhất|"
    r"nhất trí|ban hành|xác nhận|giao|ký|họp|bị|cần|tập trung"
)

PLACE_BEFORE = re.compile(
    r"(?<!\w)tại [^,.;()\n]{2,40} \($|(?<!\w)(?:trên|đoạn qua|qua|tại|ở|trên địa bàn|đến|thuộc|về|từ|ra|xuống|"
    r"thuộc địa phận|địa phận|trước|trong khuôn viên|(?<!bộ )vào|cập)(?: (?:các|khu vực|trụ sở|khuôn viên|nhà|điểm|"
    r"địa bàn|dòng|mặt|hội trường|sân|xã|huyện|ngã tư|ngã ba|ấp|chợ|bờ sông|bờ kè|cổng|vùng biển|khu phố|hồ chứa nước|hồ|ao|đập|kênh|"
    r"trung tâm|đường|cánh đồng))? $|(?<!\w)khu vực $"
)

PLACE_LISTED = at_word(
    "tại|ở|trước|trong",
    r" (?:xưởng|công ty|nhà|kho|cơ sở|trụ sở|khu vực|công trình|quán|cửa hàng|trang trại|bãi|"
    r"ngã ba|ngã tư|km|điểm|đoạn|hẻm|tổ|chốt|hội trường|sân|trung tâm|nghĩa trang|bến|trạm|phòng trọ|khu trọ|gia đình|"
    r"mỏ|hầm|vườn|rẫy|ruộng)(?!\w)[^.;:\n]{0,90}, $",
)
"""Behind a site that is no place of its own: the units it lies in follow ("tại xưởng gỗ của Công ty …, xã …")."""

FLOWS_NOT = at_word(r"cũng (?:đã|vừa|quyết định)|vừa được|từng|trước đó|vừa|liên tục|nhiều lần")
"""What tells an act apart from the gathering told of: it happened at another time."""

AT_CLOSE = re.compile(r"[-–+•*]*\s*(?:kết thúc|bế mạc|chung cuộc|kết quả chung cuộc)(?!\w)")

AT_GATHERING = re.compile(
    r"[^,.;\n]{0,80} (?:tại|trong) (?:buổi |phiên |cuộc )?(?:lễ|họp|làm việc|hội nghị|đại hội|kỳ họp|hội thảo|gặp mặt)(?!\w)"
    r"[^,.;\n]{0,60} (?:vào |hồi |diễn ra )?"
)
"""Between an act and the day of the gathering at which it is done: "… truy tặng anh Huy hiệu trong lễ viếng ngày 7/10"."""

CLOSES = at_word(r"bế mạc|kết thúc|khép lại|tổng kết")
"""What comes to its close has lasted until then."""

CONTEST_OPENS = re.compile(
    r"(?:giải|hội thi|hội thao|cuộc thi|kỳ thi|liên hoan|lễ hội|ngày hội|hội chợ|đại hội|chương trình)(?: [^\W\d]+){0,8}? "
    r"(?:khởi tranh|khai mạc|bắt đầu|diễn ra|được tổ chức)(?: từ| vào| trong| hai| \d+| ngày| các| tối| sáng| chiều)* "
)
"""A sentence's opening that tells when a contest or festival began."""

ANEW = re.compile(r"(?:dịp này|cùng dịp|nhân dịp này|cũng|đồng thời|tiếp đó|sau đó)(?!\w)")
"""A clause's opening that keeps to the day named before it."""

OPENING_DATE = re.compile(
    r"\W*(?:\w{2,8}\)?\s*[-–:]\s*)?(?:(?:thiết thực |nhằm )?(?:chào mừng|hướng tới|kỷ niệm|hưởng ứng|thực hiện|triển khai|nhân|được sự|"
    r"theo (?!ông|bà|báo cáo|thống kê)|để|nhằm)(?!\w)[^,.;:\n]{3,120}, )?(?:(?:trước đó|theo kế hoạch|được biết|cũng|ngay|tiếp đó|sau đó|theo lịch|theo chương trình|theo lịch trình|"
    r"dự kiến|cụ thể|theo đó|mới đây|theo điều tra)[,\s]\s?)*(?:vào|trong|từ|lúc|khoảng|hồi|sau|ngay|suốt|"
    r"cũng trong|cũng vào|đúng|chỉ trong)?(?: hồi| hai| lúc| ngày)*\s?"
)
"""What may stand before a date that holds for its whole sentence."""

OPENING_SCENE = re.compile(r"\W*(?:tại|trong) (?:phiên|hội nghị|cuộc|buổi|kỳ họp|lễ)(?!\w)[^,;:()\n]{0,50} ")
"""What may stand before the day of a gathering at which all that the sentence tells is done."""

OPENING_PLACE = re.compile(
    r"\W*(?:(?:trước đó|cũng)[,\s]\s?)?(?:tại|ở) [^,;:()\n]{3,60}, (?:vào )?(?:ngày )?"
)
"""A place that may stand before such a date."""

REASON = re.compile(
    r"(?<!\w)vì(?! sự nghiệp| trẻ| người| cộng đồng| an ninh| biển| môi trường| tương lai| nghĩa| hòa bình| hoà bình| cuộc)(?!\w)"
)
"""Before the reason of what is told: its day and place are another's."""

WITH_REASON = frozenset({"personnel", "crime", "award", "other"})
"""The types of what is done for a reason that happened before."""

RESIDENCE_BEFORE = at_word(
    "trú|cư trú|quê|quê quán|sinh|ngụ|cùng ngụ|hktt|thường trú|tạm trú|học sinh|công tác",
    r"(?: (?:tại|ở|quán))?(?: (?:thôn|xóm|bản|ấp|khu phố|tổ dân phố|xã|phường|huyện|số))? $",
)

RESIDENCE_LISTED = at_word(
    r"trú|cư trú|ngụ|thường trú|tạm trú|hktt|quê",
    r"(?: tại| ở)? (?:tổ|số|số nhà|hẻm|ngõ|đội|khu) [^.;()\n]{1,30}, $",
)
"""Behind the number of someone's house: the units it lies in follow."""

NAME_STOP = re.compile(
    r"[.:\n(,;\s](?:(?<=\.)(?<!\s\w\.)(?=\s|$)|(?<=[:\n(;])|(?<=,)(?=\s?(?:đồng thời|với|nhằm|do|có|trong đó|dự|tham dự|thu hút|và|để|"
    r"qua đó|góp phần|tại|ngày|sáng|chiều|tối|khiến|làm|"
    r"(?:hđnd|ubnd|các đại biểu|đại biểu|ban chấp hành|bch|ban thường vụ|quốc hội|chính phủ|thủ tướng|bộ trưởng|chủ tịch|bí thư|ông|bà|đồng chí|"
    r"công ty|sở)\s[^,.;\n]{0,60}(?<=\s)(?:đã|vừa|thống nhất|tiến hành)(?=\s))(?!\w))|(?<=\s)(?:nhân(?= (?:dịp|kỷ|kỉ|ngày|"
    r"tháng|đại|năm|lễ|tết|chuyến|khai))|với sự|với chủ đề|với|tại|vào|nhằm|để|do|từ ngày|"
    r"trong khuôn khổ|có(?! uy tín| công| thành tích| hoàn cảnh| nguy cơ| nhiều| tính| trách| năng)|"
    r"đã(?= (?:bầu|miễn nhiệm|bỏ phiếu|thông qua|thống nhất|biểu quyết|quyết nghị|xem xét))|thu hút|diễn ra|được tổ chức|sẽ được|thông qua|theo hình thức|dưới sự|khiến|trước khi)(?!\w))"
)
"""Where the name of a happening ends."""
