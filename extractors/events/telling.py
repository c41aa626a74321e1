"""What stands beside a noun when the happening it names is told, and when it is only spoken of.

All patterns are over lower-case text. Those named BEFORE end where the noun begins, those named BEHIND
begin where it ends.
"""

from __future__ import annotations

import re

from extractors.events.phrases import at_word

HOLDS = re.compile(
    r"(?<!\w)(?<!ban )(?<!công tác )(?<!trong )(?<!việc )(?<!nhà )(?<!cách )(?:tổ chức|"
    r"tổ chức thành công|tổ chức trọng thể|khai mạc|bế mạc|diễn ra|tiến hành|mở|triệu tập|đăng cai|dự|"
    r"tham dự|chủ trì|có|tham gia|diễn ra khai mạc|khép lại|đã|long trọng|bước vào|chủ trì tổ chức|"
    r"đến dự|về dự|đang diễn ra|xảy ra|hoàn thành|tổ chức xong|tổ chức các|tổ chức buổi|xét xử|"
    r"tưng bừng|tổ chức hoạt động|đón)"
    r"(?: (?:đã|một|buổi|cuộc|xong|thành công|trọng thể|các|chương trình|đợt|phiên|long trọng|"
    r"và tổ chức|và|lễ))*[ \"“]*$"
)
"""What stands before a gathering that is held."""

HELD = re.compile(
    r"[^.;\n]{0,140}?(?<!\w)(?:diễn ra|được (?:[^,.;\n]{1,40} )?tổ chức|khai mạc|bế mạc|khép lại|"
    r"kết thúc|đã hoàn thành|thành công tốt đẹp|sẽ được|được cử hành|cử hành|được khai mạc|do [^,.;\n]{3,80} tổ chức|thu hút|được triển khai|dự kiến|hoãn|"
    r"lùi|phải tạm dừng)(?!\w)"
)
"""What stands behind a gathering that is held."""

CLOSED_BEHIND = re.compile(r"[^.;\n]{3,140}? (?P<verb>(?:đã |vừa |chính thức )+bế mạc)(?!\w)")
"""Behind the name of a contest or festival that is closed."""

VISITED_BEFORE = at_word(r"tại|trong|ở", r"(?: buổi| cuộc)? $")
"""Before a gathering at which something is done."""

SOON_BEHIND = re.compile(r"[^,;\n]*(?:,\s?(?:sẽ\s|dự kiến\s|được\s)*(?:diễn ra|tổ chức|khai mạc)[^,;\n]*)?")
"""Between a gathering that is referred to and the day that is its own."""

ATTENDED_BEFORE = re.compile(
    r"[\w)] (?:và |cùng )?(?:đã |sẽ |đến |tới |về |trực tiếp |cùng )*(?:dự|tham dự|chủ trì|"
    r"chủ trì và phát biểu(?: chỉ đạo)? tại|dự và phát biểu tại|dự và chỉ đạo|dự, chỉ đạo)(?: buổi)? $"
)
"""Someone attends a gathering: on a day named before, that is how its holding is told."""

BEFORE_REFERENCE = at_word(
    r"so với|so với kỳ|phát động|thể lệ|với|hơn|chủ tọa|đoàn chủ tịch|thành phần|ban giám khảo|tại|sau|dự|tham dự|"
    r"chủ trì|kết thúc|bên lề|khuôn khổ|chào mừng|hướng tới|tiến tới|kỷ niệm|kỉ niệm|phục vụ|chuẩn bị|"
    r"nhân|công tác|kết quả|(?<!tổ chức )thành công|trong|từ|theo|trước|cho|của|về|ban tổ chức|nghị quyết|tại buổi|"
    r"tại các|các|những|mỗi|một số|ngoài|qua|như|từng|quy chế|trưởng ban tổ chức|lịch|đến|thông qua|"
    r"khách|phát biểu|thay mặt|tổng kinh phí|phía|danh hiệu",
    r"(?: buổi| các| những| cuộc| đợt)* $",
)
"""What stands before a gathering that is only referred to."""

REFERENCE_BEHIND = re.compile(
    r"(?:\s?[,.;:)(…]|$|\s?(?:đã|cũng|được|sẽ|thống nhất|nhất trí|có|do|với|này|trên|là|năm nay|"
    r"tiếp tục|kết thúc|còn|và|thông qua|nghe|diễn ra|cho|vừa|bầu|tiến hành|khép lại|để|theo|thu hút|"
    r"gồm|đến|của|tại|vào|ở|trong|nói trên|lần này|thành công|đề ra|tiếp theo|lần tới|lần sau|sắp tới|phải|không|vẫn|gồm có|mong|hôm đó|chưa|đang|gần (?:xong|kết thúc)|nêu trên|đó|ấy|thì|lúc|"
    r"bao gồm|ở|quy tụ|kéo dài|mở cửa|cho thấy|trước|tới|nhằm|hay|hoặc|nào|khác)(?!\w))"
)
"""Behind a head: it names nothing new."""

RENOWNED_BEHIND = re.compile(
    r"[^.;\n]{0,90}?(?<!\w)(?:được|đã được|chính thức được) (?:[^.,;\n]{0,40} )?(?:công nhận|xếp hạng|ghi danh|đưa vào danh mục)"
    r"(?: là| vào)? "
)
"""Behind a festival that is made heritage: no holding of it is told."""

BARE_HELD = re.compile(
    r"(?:\s\w+){0,3}\s(?:diễn ra|(?:sẽ|dự kiến) (?:được )?nâng|(?:sẽ|dự kiến) tổ chức|được (?:\w+\s){0,6}tổ chức|do [^,.;\n]{3,60} tổ chức|khai mạc|kéo dài|bế mạc)(?!\w)"
)
"""Behind a head alone: "Đại hội diễn ra từ ngày …"."""

LINKED_BEHIND = re.compile(r" (?:với|về|để|tại|vào|của|theo|ở|trong|nhằm|cho|có|do|trước)(?!\w)")
"""Behind a head that someone holds: what is held goes on ("tổ chức cuộc họp với …")."""

ORGANIZES_BEFORE = re.compile(
    r"(?<!ban )(?<!công tác )(?<!việc )(?<!trong )(?<!nhà )(?:tổ chức|chủ trì|có|mở|diễn ra|khai mạc|"
    r"dự|tiến hành|bước vào)(?: (?:một|buổi|các))? $"
)

PREDICATE_BEHIND = re.compile(
    r" (?:đề nghị|yêu cầu|thảo luận|xem xét|quyết nghị|biểu quyết|công bố|trao|tặng|đánh giá|ghi nhận|"
    r"khen|tuyên dương|tôn vinh|dành)(?!\w)"
)
"""Behind a head that nobody holds: what it did, not what it is called."""

RESULTS_BEHIND = re.compile(
    r"[^.;\n]{3,110}?(?:,|\s)\s?(?:[\w ]{0,40}?)(?:đạt|giành|đoạt|mang về|đem về|thu về|có \d|xếp|thi đấu|thắng|vượt qua|xuất sắc)(?!\w)"
)
"""Behind a competition that is told by its results."""

COMMITTEE_BEFORE = re.compile(
    r"(?:trung tâm|hội trường|phòng|nhà|cung|quảng trường|ban tổ chức|ban chỉ đạo|ban giám khảo|"
    r"tiểu ban|hội đồng|btc|ban vận động|quy chế|điều lệ|nghỉ) $"
)

COUNTERS = frozenset("hai ba nhiều chục trăm các những hằng buổi cuộc đợt lớp vụ lượt đám trận khóa".split())
"""What may stand last before a head of which several are counted, beside digits."""

COUNTED = re.compile(
    r"(?<![\w/])(?:được |hơn |trên |gần )?(?:[02-9]\d*|1\d+|[\d.]{3,}|hai|ba|nhiều|hàng (?:chục|trăm)|"
    r"các|những|hằng)(?: (?:buổi|cuộc|đợt|lớp|vụ|lượt|đám|trận|khóa))* $"
)
"""Before a head: a total, or many at once."""

HAPPENED_BEFORE = at_word(
    r"xảy ra|xuất hiện|ghi nhận|có|bùng phát|gây ra|hứng chịu|phát hiện|khống chế|dập tắt|"
    r"một|1|01|đã|liên tiếp|lại|tiếp tục|đón|bị|trận|liên quan(?: đến)?|về|xét xử|mở|điều tra|"
    r"khởi tố",
    r"(?: (?:một|1|01|vụ|đợt|trận|cơn|liên tiếp|lại|thêm|[\d.,]+))*[ \"“]*$",
)

HAPPENED_BEHIND = re.compile(
    r"(?: (?:\d+[.,]\d+|[^\s,.;]+)){0,12}? (?:xảy ra|làm|khiến|gây|đã|xuất hiện|bùng phát|cuốn|ập|đổ bộ|từ ngày|"
    r"nghiêm trọng|vào ngày|tại|giữa|kéo dài|lan)(?!\w)"
)

STRUCK_BEFORE = re.compile(
    r"(?<!\w)(?:xảy ra|hứng chịu|xuất hiện|bùng phát|gánh chịu|trải qua)(?: (?:các|những|nhiều|hai|ba|"
    r"\d+|liên tiếp|đợt|trận|vụ))* $"
)
"""Before what befell, however many."""

UNREAL_BEFORE = re.compile(
    r"(?<!\w)(?:phòng|chữa|chống|phòng,? ?chống|ứng phó(?: với)?|khắc phục(?: hậu quả| thiệt hại)?(?: do)?|"
    r"ảnh hưởng(?: của)?|nguy cơ|hậu quả|do|vì|tình hình|phòng ngừa|ngăn chặn|giảm|giảm thiểu|hạn chế|"
    r"cảnh báo|dự báo|số|các|những|nhiều|về|bảo hiểm|ban|loại|khi|nếu|trước|vùng|sau|tuyên truyền|"
    r"kiểm soát|đẩy lùi|dễ|gây|thiệt hại|chịu|hoàn lưu|điều kiện|mùa|xử lý|theo dõi|phát sinh|"
    r"khám phá|khám phá nhanh|phá|truy xét|tình huống|giả định|kịch bản|trú|tránh|né|trong|hoặc|mức|"
    r"đề phòng|bị|chống chịu|bởi|từ|công bố|công bố hết)(?: (?:của|các|những|đợt|cơn|trận|hậu quả|"
    r"thiệt hại|do|vụ|nạn|hai|ba|công tác|thiên tai,|tình trạng))* ?,? ?$|(?<!\S)(?:\d{2,}|[2-9]) $"
)
"""Before a disaster or an accident: it is talked about, not told."""
