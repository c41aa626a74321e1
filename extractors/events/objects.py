"""What an act is done to, and what stands before a verb that is only spoken of, as patterns.

All are over lower-case text. Those named BEFORE end where the verb begins; the others begin where it ends.
"""

from __future__ import annotations

import re

from extractors.events.phrases import at_word

_NUMBER = r"(?:\d[\d.,]*|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|hàng (?:chục|trăm|nghìn|ngàn))"

_GOODS = (
    r"(?:quà|phần quà|suất quà|suất|phần|túi quà|túi|thùng|chai|bồn|học bổng|suất học bổng|nhà|căn nhà|"
    r"ngôi nhà|căn|ngôi|kinh phí|tiền|triệu|tỷ|tỉ|nghìn|đồng(?! chí)|đ|kg|tấn|bò|con|"
    r"xe lăn|xe đạp|chiếc|áo|chăn|gạo|nhu yếu phẩm|sổ tiết kiệm|bộ|máy|thẻ bảo hiểm|thẻ bhyt|thẻ|sách|vở|"
    r"khẩu trang|lá cờ|cờ tổ quốc|phao|vật tư|thiết bị|xe cứu thương|cây giống|con giống|bò giống|dê|"
    r"lợn giống|đơn vị máu|hàng|lít|công trình|tủ sách|bể bơi|xuồng|mũ|nón|xe|ti vi|tivi|bàn|ghế|cặp|ba lô|balo|quyển|cuốn|"
    r"tập vở|bút|bóng|giếng|cây|gà|vịt|trâu|heo|lợn|thuốc|liều|m2|tủ|giường|loa|bình|sữa|hộp|vé|phiếu|đôi|bao|viên|tấm|"
    r"phòng|bồn chứa|khối nước|m3|laptop|mô hình|đèn|camera|khẩu phần|cần câu|chuồng|"
    r"ngày công|lồng đèn|bánh|mái ấm|mô hình sinh kế|sinh kế|cuộn|kiện|can|gói|cơ số)"
)

GIFT = re.compile(
    rf"(?: tượng trưng| thêm| bảng tượng trưng| số tiền| tổng số| tổng cộng| miễn phí)?(?: cho)?(?: (?:hơn|trên|gần|khoảng|tổng cộng|những|các|nhiều|mỗi [^,.;\n]{{2,40}}?))?(?: {_NUMBER})?(?: (?:triệu|tỷ|nghìn|suất|phần|con|bộ|chiếc|căn|ngôi))? {_GOODS}(?!\w)"
)

COUNTED_GIFT = re.compile(
    rf"(?: tượng trưng| thêm| bổ sung| khẩn cấp| khẩn| số tiền| tổng số| ủng hộ)?(?: cho)?(?: (?:mỗi|gia đình|hộ|các gia đình|các hộ|"
    r"bà con|người dân|nạn nhân|tỉnh|huyện|xã|địa phương|học sinh|nhà trường|trường|đơn vị|bệnh viện|trạm|đội|ông|bà|anh|"
    rf"chị|em)(?!\w)[^,.;\n]{{0,40}}?)?(?: (?:hơn|trên|gần|khoảng))? {_NUMBER}(?: (?:triệu|tỷ|nghìn|suất|phần|con|bộ|"
    rf"chiếc|căn|ngôi))? {_GOODS}(?!\w)"
)

GIVEN = re.compile(
    r"(?: (?!bằng|giấy|cờ|huân|kỷ|danh|giải|cúp|huy|trong|và|nốt|mỗi năm)[“”\"\w]+){1,9}?(?: (?:hơn|trên|gần|khoảng))? "
    rf"{_NUMBER}(?: (?:triệu|tỷ|nghìn|suất|phần|con|bộ|chiếc|căn|ngôi|quả))? {_GOODS}(?!\w)"
)
"""Whom something is given and how much of it: "tặng câu lạc bộ 2 triệu đồng"."""

HONOUR = re.compile(
    r" (?:\d+ |các |hơn \d+ |\d+ bộ )?(?:bằng khen|giấy khen|huân chương|huy chương|kỷ niệm chương|"
    r"danh hiệu|bức trướng|cờ lưu niệm|cờ thi đua|cờ|cúp|giải|bằng công nhận|bằng|huy hiệu|thưởng|quyết định công nhận|"
    r"chứng nhận)(?!\w)"
)

OFFICE = re.compile(
    r"[^.;\n]{0,120}?(?:giữ chức|làm (?:chủ tịch|phó|bí thư|giám đốc|cụm trưởng|khối trưởng|trưởng|"
    r"thành viên|ủy viên)|vào (?:ban|chức)|đoàn đại biểu|(?:các )?chức danh|chức (?:danh|vụ)|nhiệm kỳ|ban chấp hành|ban thường vụ|bch|"
    r"gồm \d|\d+ (?:đại biểu|ủy viên|hội thẩm|chức danh)|cán bộ|ông |bà |đồng chí |đ/c )"
)

POST = re.compile(
    r"[^.;\n]{0,120}?(?<!\w)(?:giữ (?:chức|các chức)|phụ trách|làm (?:chủ tịch|phó|bí thư|giám đốc|"
    r"cụm trưởng|khối trưởng|trưởng))"
)

PERSON = re.compile(
    r"[^.;,\n]{0,80}?(?:ông|bà|đồng chí|cán bộ|chức|đảng viên|giám đốc|bí thư|chủ tịch|hiệu trưởng|giáo viên|công chức|"
    r"viên chức|(?:thiếu|trung|thượng|đại) (?:úy|tá)|chiến sĩ|đảng ủy|chi bộ|ban thường vụ|tổ chức đảng|ban cán sự|tập thể|\d+ (?:người|"
    r"đồng chí))(?!\w)"
)

DOCUMENT = re.compile(
    r" (?:\d+ |các |một số )?(?:quyết định|chỉ thị|công điện|kế hoạch|nghị quyết|văn bản|công văn|"
    r"quy định|đề án|quy chế|thông báo|phương án|lệnh|chương trình hành động|hướng dẫn|kết luận|đồ án|đề cương)(?!\w)"
)

DECISION = re.compile(
    r" (?:\d+ |các |toàn văn )?(?:quyết định|nghị quyết|danh sách|kết quả|quy hoạch|quyết|lệnh|dịch|"
    r"tình huống|chủ trương|kết luận thanh tra|kết luận|đề án|luật|sách|logo|bộ|thành lập)(?!\w)"
)

_SITE = re.compile(
    r" (?:(?:dự án|công trình|xây dựng|tuyến|đường|cầu|trường|nhà|khu|trạm|bệnh viện|trụ sở|trung tâm|"
    r"nhà máy|cao tốc|hầm|hồ|công viên|đoạn|kè|cảng|sân|chợ|đền|chùa|tượng đài|bia|di tích|gói thầu|"
    r"\d+|mới|kỹ thuật|và|toàn|hạ tầng|các|điểm|cụm|nâng cấp|sửa chữa|tôn tạo|phòng|cột cờ|hệ thống|"
    r"bể|đài|thư viện|giai đoạn|tiếp|thêm|,)(?!\w)|[\"“])"
)

SITE_OR_DAY = re.compile(
    rf"(?:{_SITE.pattern}|\s?(?:vào|từ|ngày|tháng|năm|sáng|chiều|trong|cuối|đầu)(?!\w)|[.;]|$)"
)

BUILT = re.compile(
    r" (?:mới |thêm )?(?:\d+ )?(?:cầu|đường|tuyến|trường|nhà máy|bệnh viện|trạm|hồ|kè|đập|cảng|chợ|công viên|trụ sở|"
    r"trung tâm|tượng đài|bảo tàng|sân bay|sân vận động|cao tốc|hầm|khu(?! dân cư| vực| phố)|nghĩa trang|đê|bến|nút giao)(?!\w)"
)
"""What is built, by its noun."""

CAMPAIGN = re.compile(
    r" (?:\w+ ){0,3}?(?:phong trào|cuộc thi|chiến dịch|thi đua|tháng|tuần|giải|cuộc vận động|tết|đợt|"
    r"chương trình|ủng hộ|hưởng ứng|trồng cây|quỹ|cao điểm|năm|ngày|hội thi|quyên góp|ra quân|mô hình|"
    r"dự án)(?!\w)"
)

GUEST = re.compile(
    r" (?:đoàn|đại sứ|ông|bà|đồng chí|lãnh đạo|tổng lãnh sự|ngài|phó|thân mật|xã giao|chủ tịch|"
    r"bộ trưởng|thủ tướng|công dân|và làm việc)(?!\w)"
)

SPEAKER_BEFORE = re.compile(
    r"(?:thành tích|qua|sau|bốc|kết luận|chịu|theo|và|,|phát hiện,|quá trình|công tác|việc|nhiệm vụ|phòng|"
    r"chống|quy trình|kế hoạch|chương trình|chất lượng|theo dõi|đoàn|ban|đội|ủy ban|phòng cảnh sát|cơ quan|thanh tra,|"
    r"hoạt động|tăng cường|tự|khả năng|kết quả)[,]? $"
)

NOT_ACTED_BEFORE = at_word(
    r"(?<!thường )(?<!nội )(?<!nghiệp )(?<!dịch )vụ|tỷ lệ|tỉ lệ|tìm kiếm|tìm kiếm,|(?<!buổi )lễ|dịp|"
    r"(?<!bệnh )(?<!công )(?<!cá )(?<!quân )(?<!doanh )(?<!nạn )(?<!tư )(?<!nghệ )nhân|chào mừng|mừng|"
    r"hướng tới|sau khi|trước khi|ngày|(?<!đoàn )(?<!tổ )(?<!nhóm )công tác|thủ tục|hồ sơ|kinh phí|thời gian|quá trình|kết quả|"
    r"khi|để|nhằm|nhiệm vụ|hoạt động|phục vụ|chuẩn bị|tổng kết|đánh giá|phương án|phong trào|"
    r"ban chỉ đạo|thành tích trong|trong|chờ|kế hoạch|dự án|quỹ|tiến độ|không|chưa|chính sách|"
    r"tham gia|tội|nạn|thôi|vùng|nơi|hộ|trận|(?<!có )cuộc|(?<!có )buổi|khâu|điều kiện|quyền|"
    r"chế độ|điểm|khu",
    r"(?: việc| công tác| được| bị| tổ chức)? $",
    (r"chờ", r" [^,.;\n]{0,30}$"),
)
"""What stands before a verb that is spoken of, not done."""

COORDINATED_BEFORE = re.compile(r"(?:(?<!\w)và|,|;|kết hợp|gắn với|đồng thời)(?: tổ chức| tiến hành)? $|\w,$")
"""What joins a second act to a gathering's name."""

PROPOSED_BEFORE = at_word(r"trình|đề nghị|đề xuất|kiến nghị|lập hồ sơ|xét", r"(?!\w)[^.;\n]*$")
"""Before an award that is only asked for."""

TOTAL_BEHIND = re.compile(
    r"(?:,? (?:và )?(?:xử lý|khởi tố|bắt giữ|phát hiện))* (?:tổng cộng |hơn |trên |gần )?(?:\d{2,}|\d[\d.]+) vụ(?!\w)"
)
"""Behind what the police did in a year."""

INCIDENTAL_BEFORE = at_word(
    r"trong lúc|lúc(?! \d)|trước khi|nếu|vì|bởi|nhờ|có hành động|hành động|thành tích|(?<!về )việc|liên quan đến|"
    # "Ban chuyên án đã bắt được …": those who do it.
    r"chuyên án (?!đã )[\w-]+",
    r"(?!\w)[^,.;\n]*$",
)
"""Before a verb that tells the time, the reason or the merit of something else."""

SHARE_BEFORE = at_word(
    r"trong đó|bao gồm|gồm có|với mức|mức",
    r"(?!\w)[^.;\n]{0,80}$",
    (r"mỗi", r" [^\s,.;]+(?: [^\s,.;]+)? (?:được|sẽ được) $"),
)
"""Before a sum that is part of what was told."""

PRIZE = at_word(r"giải|cúp|huy chương")

CONTEST_PLANNED = at_word(
    r"sẽ|dự kiến|theo kế hoạch", r"(?!\w).*(?<!\w)(?:hội thi|cuộc thi|giải|hội thao|liên hoan)(?!\w)"
)
"""A contest that is yet to come is told of."""
