"""What stands around a figure: modifiers, words that are no counted noun, numbers that are no figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from schemas.facts import Modifier

MODIFIERS: dict[str, Modifier] = {
    "hơn": "over", "trên": "over", "quá": "over", "vượt quá": "over", "vượt": "over", "ngoài": "over",
    "gần": "nearly", "ngót": "nearly", "suýt soát": "nearly", "ngót nghét": "nearly", "gần như": "nearly",
    "khoảng": "about", "chừng": "about", "khoảng chừng": "about", "ước": "about", "ước tính": "about",
    "xấp xỉ": "about", "tầm": "about", "cỡ": "about", "tầm khoảng": "about",
    "ước khoảng": "about", "dao động": "about", "ước chừng": "about", "vào khoảng": "about", "dự ước": "about",
    "dưới": "under", "chưa đến": "under", "chưa tới": "under", "chưa đầy": "under", "không đến": "under",
    "không tới": "under", "không đầy": "under", "nhỏ hơn": "under",
    "ít nhất": "at_least", "tối thiểu": "at_least", "không dưới": "at_least", "không ít hơn": "at_least",
    "không thấp hơn": "at_least", "chí ít": "at_least", "ít ra": "at_least", "tối thiểu là": "at_least",
    "ít nhất là": "at_least", "không kém": "at_least",
    "không quá": "at_most", "tối đa": "at_most", "nhiều nhất": "at_most", "không vượt quá": "at_most",
    "không hơn": "at_most", "không cao hơn": "at_most", "không nhiều hơn": "at_most",
    "tối đa là": "at_most", "nhiều nhất là": "at_most", "tối đa không quá": "at_most",
}  # fmt: skip
"""What stands before a number, up to three words, and qualifies it."""

COMPARATIVES: dict[str, Modifier] = {
    "cao hơn": "over", "nhiều hơn": "over", "lớn hơn": "over", "ít hơn": "under", "kém hơn": "under",
    "thấp hơn": "under", "nhanh hơn": "over", "chậm hơn": "under", "dài hơn": "over", "rộng hơn": "over",
}  # fmt: skip
"""Comparatives: in an amount of money by itself they qualify it, in a report they compare."""

ESTIMATES = ("ước", "ước tính", "dự ước")
ESTIMATED = frozenset(
    "đạt thực hiện thiệt hại tăng giảm còn là được lên chiếm bằng thu chi có cả mất khoảng".split()
)
"""Between "ước" and its number: "ước đạt 560 tỷ đồng", "ước thiệt hại 12 tỷ đồng"."""

AND_MORE = re.compile(r"[ \u00a0](?:trở lên|đổ lên)(?!\w)")
AND_LESS = re.compile(r"[ \u00a0](?:trở xuống|đổ lại|trở lại)(?!\w)")
AND_ON = ("trở", "đổ")
"""What AND_MORE and AND_LESS begin with."""

FRACTION_OF = re.compile(
    r"[ \u00a0](?:tổng[ \u00a0])?(?:số(?:[ \u00a0](?P<noun>[^\W\d_]+(?:[ \u00a0][^\W\d_]+){0,2}))?|diện tích|dân số|khối lượng|quãng đường"
    r"|chiều dài|sản lượng|giá trị|vốn|kinh phí|lãnh thổ|chặng đường|bề mặt|trái đất|nhân loại|thế giới|thể tích"
    r"|công suất|dung tích|trữ lượng)(?!\w)"
)
"""A whole behind a fraction, which makes it a share and no tally."""

NOT_NOUNS = frozenset(
    "bị được đã đang sẽ của cho tại ở trên trong với và là có để do từ đến về vào ra theo khi nhưng mà thì này "
    "đó ấy cũng còn vẫn không chưa phải cùng thuộc như nhằm sau trước qua gồm bằng so lên xuống hoặc hay vì nên "
    "nếu khác trở mỗi các những số cách phó mấy vài ít nhỏ lớn mất lấy giả nghỉ khiến nâng lượng chiều thcs thpt mầm tiểu âm luật xăng lưu mình kiếm họp chuyển gặp phản sử dùng bố xây tự bơi giết diễn neo hàn thúc chung chìm pha biết thi gái trai bên cấp kíp liên toàn khó tới ngoài giữa dưới hiện nằm giúp làm gây trao tặng nhất vừa mới rồi nữa đều chỉ "
    "cả mọi từng nói cho rằng trú ngụ quê sinh tức đối đang lại tuy dù sang loại cỡ gửi chạy mang đặt nối hướng rất quá hơn nặng".split()
)
"""Words that end a noun phrase: function words, and verbs that news likes behind a number."""

TIME_UNITS = frozenset(
    "ngày tháng năm giờ phút giây tuần quý đêm thế thập niên tiếng tuổi mùa khóa khoá nhiệm".split()
)
"""Behind a number these make dates, durations, ages and terms."""

NOT_COUNTED = frozenset(("con số", "chữ số", "con đường", "tại chỗ", "mặt trận"))
"""Phrases behind a number that say nothing of a count: "tăng trưởng hai con số"."""

LABELS = frozenset(
    ("thứ|khóa|khoá|hạng|lớp|khối|tầng|lần|đợt|tổ|thôn|xóm|ấp|bản|khu|đội|bước|mức|cấp|loại|phòng|vùng|điều|khoản"
     "|chương|bài|phần|mũi|số|tuổi|trang|hiệp|phút|tập|kỳ|quý|top|quận|phường|ql|tl|đt|hl|km|đường|vòng|chặng|phiên"
     "|nghị quyết|giai đoạn|tiểu đoàn|trung đoàn|sư đoàn|quân khu|lữ đoàn|đại đội|mục|ngõ|ngách|hẻm|kiệt|lô|bến|cổng"
     "|trạm|kênh|công trường|công ty|xí nghiệp|nhà máy|xưởng|bệnh nhân|phiên bản|mẫu số|biểu|thông tư|nghị định|quyết định|chỉ thị|công văn|công điện|kết luận"
     "|tài khoản|điện thoại|hotline|đường dây nóng|sđt|zone|block|tòa|toà|tháp|hầm|bậc|đời|cấp độ|độ tuổi|lứa tuổi"
     "|tỉnh lộ|quốc lộ|huyện lộ|hương lộ|đại lộ|cao tốc|báo động|vành đai|quyển|ca bệnh|đt|tel|fax|hệ|cột|kho|ô|ki ốt"
     "|set|ván|chính quyền|địa phương|mùng|mồng|học kỳ|thế kỷ|tiết|chốt|điểm số|cự ly|bcđ|chỉ đạo").split("|")
)  # fmt: skip
"""Nouns that the number behind them names, not counts: "lớp 12", "tầng 3", "Nghị quyết 35"."""

EACH = frozenset("mỗi một từng các".split())
"""Before such a noun these make the number a count after all: "mỗi lớp 35 học sinh"."""
