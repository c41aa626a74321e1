"""Whether bare digits are a day or a year at all: what must and must not stand beside them.

"19/5" may be a fraction, a score, a tally, a road, "2024" a number of things. What holds is decided by
the words before and behind.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.dates.vocabulary import BRANCHES, any_of

if TYPE_CHECKING:
    from extractors.dates.context import Context
    from extractors.dates.grammar import Point

_NEAR = 45
_MONTHS = 12

# Behind such a word a day and month are a name, an address or a document.
_NAME_BEFORE = re.compile(
    r"(?<!\w)(?:đường|(?<!thành )phố|ngõ|ngách|hẻm|(?<!môi )(?<!thị )(?<!hiện )trường|lớp|đại lộ|(?<!yêu )(?<!nhu )(?<!toàn )cầu|công viên|quảng trường|nhà máy|xí nghiệp|công ty|nông trường"
    r"|phường|khu phố|(?<!phân )khu|(?<!giỗ )tổ|ấp|thôn|làng|bệnh viện|rạp|chợ|số|quốc lộ|ql|tỉnh lộ|km|lô|thửa|tờ bản đồ số|nhà số|điều|khoản|tỷ lệ|tỉ lệ"
    r"|tỷ số|tỉ số|(?<!chiến )thắng(?! lợi)|thua|hòa|hoà|huyết áp|bks|bsx|biển số|sđt|điện thoại|hotline|mã số)[ \xa0](?:\w+[ \xa0])?$"
)
_DAY_NAMES = (
    "quốc khánh|giải phóng|giải phóng miền nam|phụ nữ|lao động|liệt sĩ|liệt sỹ|việt nam|công an|công an nhân dân|quân đội"
    "|quân đội nhân dân|chiến thắng|nhà giáo|báo chí|thiếu nhi|doanh nhân|thầy thuốc|thống nhất đất nước|toàn thắng|học sinh"
    "|sinh viên|môi trường|độc lập|truyền thống|thanh niên|thành lập đảng|thành lập đoàn|phòng cháy"
)
_DAY_BEFORE = re.compile(
    r"(?<!\w)(?:dịp|đợt|lễ|từ|đến|tới|hết|trước|sau|vào|hôm|kể từ|kỷ niệm|tức|khuya|là|lúc|nhằm|phiên|giao dịch"
    rf"|{_DAY_NAMES})[ \xa0]?\(?$"
)
"""What makes "19/5" alone a day, unless something counted follows."""

_QUANTITY_BEFORE = re.compile(
    r"(?:có|lên|tăng|giảm|xuống|đạt|được|chiếm|còn|bằng|gấp|gần|hơn|khoảng|tới|đến)[ \xa0](?:từ|tới|đến)[ \xa0]?$"
)
"""Before "8/10" it is told how many, not when."""

_HOLIDAY_BEFORE = re.compile(
    r"(?:lễ|dịp|đợt|hôm|kỷ niệm)[ \xa0](?:\d{1,2}[.\-]\d{1,2}[ \xa0]?(?:và|,|-|–)[ \xa0]?)?$"
)
"""What makes "30.4" or "30-4" a day, which elsewhere are a decimal or a range."""

_AT_THE_LATEST_BEFORE = re.compile(r"(?<!\w)(?:chậm nhất|muộn nhất|hạn chót)(?: là| đến)?[ \xa0]$")
_DAY_NAMED_BEFORE = re.compile(rf"(?<!\w)(?:{_DAY_NAMES})[ \xa0]$")
# "Ngày Quốc tế Người hiến máu 14-6"
_DAY_OF_BEFORE = re.compile(
    r"(?<!\w)ngày[ \xa0](?:quốc tế|thế giới|toàn dân|truyền thống|thành lập)(?!\w)[^.,;:()\d\n]{0,50}[ \xa0]$"
)
_NAMED_DAY = 75
_SCORED_BEFORE = re.compile(r"(?:chiến thắng|việt nam)[ \xa0]$")
_UNTIL_BEFORE = re.compile(r"(?<!\w)(?:từ|đến|tới|hết|trước|sau|hôm)[ \xa0]$")
# "24/7", and "24/2 4h" where "24/24h" was torn.
_AROUND_THE_CLOCK = frozenset({(24, 7), (24, 2)})
# (day, month) of the days kept each year that are written bare: "Phụ nữ Việt Nam 20-10".
_ANNIVERSARIES = frozenset({
    (9, 1), (3, 2), (27, 2), (8, 3), (26, 3), (30, 4), (1, 5), (7, 5), (15, 5), (19, 5), (1, 6), (5, 6), (21, 6), (28, 6),
    (27, 7), (28, 7), (19, 8), (2, 9), (10, 10), (13, 10), (14, 10), (15, 10), (20, 10), (9, 11), (18, 11), (20, 11), (22, 12),
})  # fmt: skip
_PERHAPS_BEFORE = re.compile(r"(?:^|\n|và|,|qua|\(|[-–:|])[ \xa0]?$")
_PERHAPS_BEHIND = re.compile(
    r"[ \xa0]?(?:\)|,|\.(?!\d)|;|:|$|\n|vừa qua|tới|này|đến|hằng năm|và[ \xa0]\d|là[ \xa0]|năm)"
)
"""What lets it be a day where the words before say little."""

_TORN_BEFORE, _TORN_BEHIND = re.compile(r"\d[ \xa0]\Z"), re.compile(r"[ \xa0]\d")
_OFTEN_BEHIND = re.compile(r"[ \xa0](?:lần|bữa|viên|cốc|ly|tiếng|lượt|chuyến|buổi|ca|giờ|người)(?!\w)")
_COUNTED_BEHIND = re.compile(
    r"[ \xa0](?:xã|phường|hộ|tiêu chí|chỉ tiêu|thôn|đơn vị|huyện|tỉnh|người|đại biểu|diện tích|dân số|lực lượng|sản lượng"
    r"|khối lượng|chiều dài|quãng đường|công suất|số|tổng|quân|phiếu|trường|thành viên|tổ|mẫu|vụ|dự án|công trình|ca|trận"
    r"|điểm|khu|ấp|bản|làng|doanh nghiệp|hợp tác xã|sở|ngành|cơ sở|trạm|hồ|nội dung|nhóm|lĩnh vực|tấn|tạ|kg|ha|km|m|mét|cm|lít"
    r"|triệu|tỷ|tỉ|nghìn|ngàn|đồng|usd|giờ|phút|ngày|tháng|tuổi|lần|con|cây|chiếc|cái|bộ|suất|giải|bàn|set|hiệp|là dự án"
    r"|em|học sinh|cán bộ|đảng viên|sản phẩm|mặt hàng|địa phương|thị trấn|kỹ sư|bác sĩ|sân|vòng)(?!\w)|[ \xa0]?%"
)

_YEAR_BEFORE = re.compile(
    r"(?:so sánh|sn|sinh|sinh:|sn:|so với|mùa|xuân|khóa|cup|kế hoạch|từ|đến|tới|trước|sau|vào|đầu|cuối|giữa|hè|thu|đông"
    rf"|olympic|games|tết|hồi|tầm nhìn|định hướng|mục tiêu|chậm nhất|sửa đổi|bổ sung|muộn nhất|đời|model|niên|năm|lịch|festival|euro|aff|u\d\d|{any_of(BRANCHES)})[ \xa0]$"
)
_EVENT_BEFORE = re.compile(
    r"(?<!\w)(?:giải|cúp|cup|hội thi|cuộc thi|kỳ thi|lễ hội|liên hoan|festival|năm du lịch|hội chợ|luật|bộ luật|hiến pháp|hoa hậu"
    r"|chương trình|đại hội|ngày hội|tuần lễ|diễn đàn|triển lãm|games|championship|league|open|báo cáo|kế hoạch|chỉ số|tết|mùa"
    r"|vòng chung kết|vòng loại|vck|world cup|asian cup|chiến dịch|đề án|giải thưởng|kỳ tuyển sinh|tuyển sinh|thpt|vụ|hội sách|đường đua|marathon|pci|par index|hè|xuân)(?!\w)[^.,;:!?\n()]{0,60}$"
)
"""Names of what comes back each year, which end with the year."""

NTH_BEFORE = re.compile(r"lần thứ (?:[ivx]{1,6}|\d{1,2})[ \xa0]?[-–/][ \xa0]?$")
"""Behind a number of times and a sign stands the year of that time: "Ngày hội lần thứ VI-2017"."""
NTH_REACH = 20

_THINGS_BEHIND = re.compile(
    r"[ \xa0](?:người|hộ|đồng|m|m2|ha|tấn|kg|suất|cây|con|em|học sinh|chiếc|cái|căn|vụ|trường hợp|ca|lượt|phiếu|đại biểu|đảng viên|km)(?!\w)"
)
_WRITTEN_DAYS = ("lunar day", "timestamp")
_EARLIEST, _LATEST = 1800, 2100


def is_day(point: Point, context: Context) -> bool:
    """Whether a day and month are one: by the words of the form itself, or else by what stands around it."""
    text, start, end = context.text, point.start, point.end
    if (
        not point.get("word")
        and not point.get("part")
        and _NAME_BEFORE.search(text, max(0, start - _NEAR), start)
    ):
        return False
    # "uống ngày 2-3 lần": so often a day.
    if "-" in text[start:end] and _OFTEN_BEHIND.match(text, end):
        return False
    if any(point.get(name) for name in ("word", "part", "weekday", "clock", "near", "year", "sign")):
        return True
    # "trong 4-5 năm tới"
    if (point.get("soon") or "năm").split()[0] != "năm":
        return True
    if not point.fields["month"].isdigit() or "tháng" in text[start:end]:
        return True
    # "4 6/4 6" is 46/46 torn apart.
    if _TORN_BEFORE.search(text, max(0, start - 2), start) and _TORN_BEHIND.match(text, end):
        return False
    if _COUNTED_BEHIND.match(text, end) or _QUANTITY_BEFORE.search(text, max(0, start - _NEAR), start):
        return False
    return point.listed or context.asks or _are_bare_digits_a_day(point, text)


def _are_bare_digits_a_day(point: Point, text: str) -> bool:
    start, end = point.start, point.end
    before = max(0, start - _NEAR)
    number, month = int(point.fields["day"]), int(point.fields["month"])
    if "/" not in text[start:end]:
        if text[start - 1 : start] == "(" and text[end : end + 1] == ")" and number > _MONTHS:
            return True
        if _HOLIDAY_BEFORE.search(text, before, start) or _AT_THE_LATEST_BEFORE.search(text, before, start):
            return True
        # "đến 23-7" counts down, as no range of quantities does.
        if number > month and "-" in text[start:end] and _UNTIL_BEFORE.search(text, before, start):
            return True
        # "chiến thắng 3-2" and "Việt Nam 2-1" are scores.
        kept = (number, month) in _ANNIVERSARIES and (
            number > _MONTHS or not _SCORED_BEFORE.search(text, before, start)
        )
        return (kept and _DAY_NAMED_BEFORE.search(text, before, start) is not None) or (
            number > _MONTHS and _DAY_OF_BEFORE.search(text, max(0, start - _NAMED_DAY), start) is not None
        )
    # More than the whole is no tally and no fraction.
    if number > month and (number, month) not in _AROUND_THE_CLOCK:
        return True
    if _DAY_BEFORE.search(text, before, start):
        return True
    return bool(_PERHAPS_BEFORE.search(text, before, start) and _PERHAPS_BEHIND.match(text, end))


def is_range(points: tuple[Point, ...], start: int, joins: tuple[str, ...], context: Context) -> bool:
    """Whether bare numbers joined by a dash are days: "20-22/11" is, "3-5-2" and "9 - 9 - 9" are not."""
    if joins[0] != "dash" or points[0].start != start or any(point.kind != "day" for point in points):
        return True
    if len(points) > 2:
        return False
    first, last = points
    if last.rule == "bare day" and not last.get("word"):
        return False
    if first.rule != "bare day" or first.get("word") or first.get("part"):
        return True
    signed = (
        last.get("year")
        or last.get("word")
        or last.rule in _WRITTEN_DAYS
        or "-" not in context.text[last.start : last.end]
    )
    return bool(signed) and not _COUNTED_BEHIND.match(context.text, last.end)


def is_year(point: Point, context: Context) -> bool:
    """Whether four digits without "năm" are a year: where their place in the sentence leaves nothing else."""
    text, start, end = context.text, point.start, point.end
    if not _EARLIEST <= int(point.fields["year"]) <= _LATEST or _THINGS_BEHIND.match(text, end):
        return False
    if point.listed or context.asks or NTH_BEFORE.search(text, max(0, start - NTH_REACH), start):
        return True
    before = max(0, start - 70)
    if _YEAR_BEFORE.search(text, before, start):
        return not text[end : end + 1].isalnum()
    if text[max(0, start - 1) : start] == "(":
        return text[end : end + 1] in (")", ",", ";")
    here = context.reference
    recent = here is None or abs(int(point.fields["year"]) - here.year) <= 30
    return recent and bool(_EVENT_BEFORE.search(text, before, start))
