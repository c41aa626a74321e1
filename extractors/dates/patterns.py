"""How Vietnamese news writes calendar time: the forms, as patterns over lower-case text.

Every pattern has a name, which is the rule of the records it gives. Where two overlap the longer one
holds. The meaning of each is in `days`, `periods` and `relative`.
"""

from __future__ import annotations

import re

PART_OF_DAY = {
    "rạng sáng": "morning", "sáng sớm": "morning", "sáng": "morning", "trưa": "noon",
    "chiều tối": "evening", "chiều muộn": "afternoon", "chiều": "afternoon", "tối": "evening",
    "đêm khuya": "night", "đêm": "night", "khuya": "night", "nửa đêm": "night",
}  # fmt: skip
"""Parts of the day; "chiều tối" is the evening that follows the afternoon."""

WEEKDAYS = {
    "thứ hai": 0, "thứ 2": 0, "thứ ba": 1, "thứ 3": 1, "thứ tư": 2, "thứ 4": 2, "thứ năm": 3, "thứ 5": 3,
    "thứ sáu": 4, "thứ 6": 4, "thứ bảy": 5, "thứ bẩy": 5, "thứ 7": 5, "chủ nhật": 6,
}  # fmt: skip
"""Days of the week from Monday, 0."""

MONTH_WORDS = {
    "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8,
    "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12,
}  # fmt: skip
LUNAR_MONTHS = {"giêng": 1, "chạp": 12}
"""Months that are named so in the lunar calendar only."""

ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
COUNTS = {
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "một": 1,
}


def _any(words: object) -> str:
    return "|".join(sorted(map(str, words), key=len, reverse=True))  # type: ignore[call-overload]


P = rf"(?:{_any(PART_OF_DAY)})"
W = rf"(?:{_any(WEEKDAYS)})"
# "9 tháng năm 2023" is nine months of a year, not a day in May.
MONTH = rf"(?!năm\s\d{{4}})(?:1[0-2]|0?[1-9]|{_any([*MONTH_WORDS, *LUNAR_MONTHS])})(?!\w)"
CLOCK = (
    r"(?:\d{1,2}\s?(?:giờ|h|g)(?!\w)(?:\s?\d{1,2}(?:\s?(?:phút|ph|'))?(?![\d/.\-]))?"
    r"|\d{1,2}(?:h|g)\d{2}'?(?!\d)|\d{1,2}:\d{2}(?::\d{2})?(?!\d))"
)
YEAR = r"(?:1[89]\d{2}|20\d{2})(?!\d)"
S = r"\s?[/.\-]\s?"
D = r"(?:3[01]|[12]\d|0?[1-9])"
M = r"(?:1[0-2]|0?[1-9])"
SOON = r"(?:\s(?:tới|tới đây|sắp tới|này|vừa qua|vừa rồi|năm nay|năm ngoái|năm trước|năm sau|hằng năm))?"
END = r"(?![\d\w])(?!\s?[/\-]\s?\d)(?![.,]\d)"
B = r"(?<![\w/.,\-])"
DAY_WORD = r"(?:ngày|mùng|mồng|hôm|ngày mùng|ngày mồng)"
# Behind a day the month and year are its own; where the whole is no day (31 tháng 6), they are none either.
_NO_DAY_OF_MONTH = r"(?<!ngày\s\d\d\s)"
_NO_DAY_OF_YEAR = r"(?<!ngày\s\d\d\stháng\s\d\s)(?<!ngày\s\d\d\stháng\s\d\d\s)"
# "ba tháng trước" counts months back from nowhere certain.
_NOT_COUNTED = "".join(rf"(?<!\b{word}\s)" for word in (*COUNTS, "vài", "mấy", "nhiều"))
CALENDAR = r"(?:\s(?:năm\s)?(?:giáp|ất|bính|đinh|mậu|kỷ|kỉ|canh|tân|nhâm|quý|quí)\s(?:tý|tí|sửu|dần|mão|mẹo|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi))"
LUNAR_SIGN = r"(?:\s\(?(?:âm lịch|âl|al)\)?)"


def _compile(pattern: str) -> re.Pattern[str]:
    """The pattern, with white space that never runs over the end of a line."""
    return re.compile(pattern.replace(r"\s", r"[^\S\n]"))


PATTERNS: dict[str, re.Pattern[str]] = {
    "timestamp": _compile(
        rf"{B}(?:(?P<clock>\d{{1,2}}:\d{{2}})(?::\d{{2}})?\s?[,|-]?\s?(?:ngày\s)?)?(?:(?P<weekday>{W})\s?,?\s)?"
        rf"(?P<day>{D}){S}(?P<month>{M}){S}(?P<year>{YEAR})"
        rf"(?:\s?[,|\-]?\s?(?:lúc\s)?(?P<clock2>\d{{1,2}}:\d{{2}})(?::\d{{2}})?(?:\s?[ap]m\b)?)?{END}"
    ),
    "day": _compile(
        rf"{B}(?=[\dscrtđkmhn])(?:(?P<clock>{CLOCK})\s?,?\s?)?(?:(?P<part>{P})\s)?"
        rf"(?:(?P<near>nay|qua|mai|hôm nay|hôm qua)\s?[,(]?\s?)?(?:(?P<weekday>{W})\s?,?\s?\(?)?"
        rf"(?P<word>{DAY_WORD}\s)?(?P<day>{D})(?:{S}(?P<month>{M})(?:{S}(?P<year>{YEAR}|\d{{2}}(?![\d%]))|,?\snăm\s(?P<year2>{YEAR}))?"
        rf"|\s?tháng\s?(?P<mword>{MONTH})(?:,?\s?(?:năm\s|/)?(?P<year3>{YEAR}))?){END}(?P<soon>{SOON})\)?"
    ),
    "day range": _compile(
        rf"{B}(?P<from>từ\s)?(?:{CLOCK}\s)?(?:(?P<part>{P})\s)?(?:ngày\s)?(?P<day>{D})"
        rf"(?:{S}(?P<month>{M})(?:{S}(?P<year>{YEAR}))?)?\s*(?P<join>[-–]|đến hết|đến|tới|rạng sáng|cho đến)\s*"
        rf"(?:hết\s)?(?:{CLOCK}\s)?(?:{P}\s)?(?:hết\s)?(?:ngày\s)?(?P<day2>{D})(?:{S}(?P<month2>{M})(?:{S}(?P<year2>{YEAR}))?"
        rf"|\stháng\s(?P<mword>{MONTH})(?:\snăm\s(?P<year3>{YEAR}))?){END}"
    ),
    "night into morning": _compile(
        rf"{B}đêm\s(?:ngày\s)?(?P<day>{D})(?:{S}(?P<month>{M}))?,?\s(?:đến\s|và\s)?rạng sáng\s(?:ngày\s)?(?P<day2>{D}){S}(?P<month2>{M})"
        rf"(?:{S}(?P<year2>{YEAR}))?{END}"
    ),
    "days together": _compile(
        rf"{B}(?P<count>\d|hai|ba|bốn|năm)\sngày,?\s\(?(?P<days>{D}(?:\s?,\s?{D})*)\s?(?:và|,|-|–)\s?(?P<day2>{D}){S}(?P<month2>{M})"
        rf"(?:{S}(?P<year2>{YEAR}))?{END}"
    ),
    "days listed": _compile(
        rf"{B}(?:(?P<part>{P})\s)?(?:các\s)?ngày\s(?P<days>{D}(?:\s?,\s?{D})*)\s?(?:,|và)\s?(?P<day2>{D}){S}(?P<month2>{M})(?:{S}(?P<year2>{YEAR}))?{END}"
    ),
    "lunar day": _compile(
        rf"{B}(?:(?P<part>{P})\s)?(?:(?:ngày\s)?(?P<full>rằm)|(?:ngày\s)?(?:mùng|mồng)\s(?P<mung>\d{{1,2}}|{_any(COUNTS)})"
        rf"|(?:ngày\s)?(?P<day>{D}))\s(?:(?P<tet>tết(?!\s(?:dương|tây|độc)))|tháng\s(?P<month>{MONTH}))"
        rf"(?P<sign>{LUNAR_SIGN})?(?P<named>{CALENDAR})?(?P<sign2>{LUNAR_SIGN})?(?:\s(?:năm\s)?(?P<year>{YEAR}))?(?!\w)"
    ),
    "lunar numeric": _compile(
        rf"{B}(?:ngày\s)?(?P<day>{D})/(?P<month>{M})(?:/(?P<year>{YEAR}))?{LUNAR_SIGN}(?!\w)"
    ),
    "Tết": _compile(
        rf"(?<!\w)tết\snguyên đán(?P<named>{CALENDAR})?(?:\s(?:năm\s)?(?P<year>{YEAR}))?|(?<!\w)tết(?P<named2>{CALENDAR})(?:\s(?P<year2>{YEAR}))?"
    ),
    "festival": _compile(
        rf"(?<!\w)(?P<name>tết trung thu|giỗ tổ hùng vương|lễ vu lan|tết đoan ngọ|lễ phật đản)\s(?:năm\s)?(?P<year>{YEAR})"
    ),
    "month": _compile(
        rf"{B}(?:(?P<third>đầu|giữa|cuối|trung tuần|thượng tuần|hạ tuần)\s)?(?P<these>các\s)?{_NO_DAY_OF_MONTH}tháng\s(?P<month>{MONTH})(?![.,]\d{{3}}(?!\d))(?!\s?(?:tuổi|đầu\snăm|cuối\snăm))"
        rf"(?:\s?[/.\-]\s?(?P<year>{YEAR})|,?\snăm\s(?P<year2>{YEAR}))?(?P<soon>{SOON})(?!\w)"
    ),
    "month range": _compile(
        rf"{B}(?:từ\s)?tháng\s(?P<month>{MONTH})(?:\s?[/.\-]\s?(?P<year>{YEAR})|\snăm\s(?P<year3>{YEAR}))?\s(?:đến hết|đến|tới)\s(?:hết\s)?tháng\s(?P<month2>{MONTH})"
        rf"(?:\s?[/.\-]\s?(?P<year2>{YEAR})|\snăm\s(?P<year4>{YEAR}))?(?!\w)"
    ),
    "month relative": _compile(
        rf"(?<!\w)(?<!\d\s){_NOT_COUNTED}tháng\s(?P<which>này|trước|tới|sau|vừa qua)(?!\w)(?!\sđó)"
    ),
    "months of year": _compile(
        rf"{B}(?P<from>từ\s)?(?P<count>1[0-2]|0?[1-9]|{_any(COUNTS)})\stháng(?:\s(?P<end>đầu|cuối)\snăm(?:\s(?P<year>{YEAR})|\s(?P<near>nay|ngoái|trước))?"
        rf"|\snăm\s(?P<year2>{YEAR})|,?\s(?P<cum>qua\snăm\s{YEAR}))(?!\w)"
    ),
    "months again": _compile(
        rf"{B}(?P<count>1[0-2]|0?[2-9]|{_any(COUNTS)})\stháng(?!\w)(?!\s(?:tuổi|tù|qua|trước|sau|tới|liên tục|liền|nữa|lương|một|so))"
    ),
    "month ending year": _compile(r"(?<!\w)tháng\s(?P<end>đầu|cuối)\snăm(?:\s(?P<near>nay|ngoái))?(?!\w)"),
    "half": _compile(
        rf"(?<!\w)nửa\s(?P<end>đầu|cuối)\snăm(?:\s(?P<year>{YEAR})|\s(?P<near>nay|ngoái))?(?!\w)"
    ),
    "quarter": _compile(
        rf"(?<!\w)quý\s(?P<q>i{{1,3}}|iv|[1-4])(?:\s?[/.\-]\s?(?P<year>{YEAR})|,?\snăm\s(?P<year2>{YEAR})|\snăm\s(?P<near>nay|ngoái|trước|sau))?(?!\w)(?!\s?(?:đôn|tỵ))"
    ),
    "school year": _compile(
        rf"(?<!\w)(?:năm học|niên khóa|niên khoá)(?:\smới)?(?:,)?\s(?:(?P<year>{YEAR})\s?[-–/]\s?(?P<year2>\d{{4}}|\d{{2}})(?!\d)|(?P<which>trước|này|nay|mới)(?!\w))"
    ),
    "years": _compile(
        rf"{B}(?:(?P<lead>giai đoạn|nhiệm kỳ|nhiệm kì|thời kỳ|từ năm|trong các năm|các năm|từ|năm|những năm)\s)?(?P<year>{YEAR})\s?(?P<join>[-–]|đến hết năm|đến cuối năm|đến năm|đến)\s?(?P<year2>{YEAR})(?![/\w])"
    ),
    "decade": _compile(
        r"(?<!\w)(?:thập niên|thập kỷ|những năm)\s(?:(?P<year>(?:19|20)\d0)|(?P<short>[2-9]0))(?:\scủa\sthế\skỷ\s(?:trước|xx|20))?(?!\d)(?!\s?[-–]\s?\d)"
    ),
    "year": _compile(
        rf"(?<!\w)(?<!lần\sthứ\s)(?P<edge>đầu|giữa|cuối)?\s?(?<!\w){_NO_DAY_OF_YEAR}năm\s(?P<year>{YEAR})(?!\w)(?!\s?[-–/]\s?\d)"
    ),
    "year relative": _compile(
        r"(?<!\w)(?<!những\s)(?<!các\s)(?<!mọi\s)(?<!nhiều\s)(?<!\d\s)(?:(?P<edge>đầu|giữa|cuối)\s)?năm\s(?P<which>nay|ngoái|trước|sau|tới)(?!\w)(?!\s(?:tuổi|đó))"
    ),
    "bare year": _compile(rf"{B}(?P<year>{YEAR})(?![\w%])(?!\s?[/\-–]\s?\w)(?![.,]\d)"),
    "until now": _compile(
        rf"(?<!\w)(?:từ|kể từ)\s(?:(?P<start>đầu năm)(?:\s(?P<year>{YEAR}))?|năm\s(?P<year2>{YEAR})|tháng\s(?P<month>{M})(?:[/\-]|\snăm\s)(?P<year3>{YEAR})"
        rf"|ngày\s(?P<day>{D}){S}(?P<month2>{M})(?:{S}(?P<year4>{YEAR}))?)(?:\s(?:cho\s)?(?:đến|tới)\s(?:nay|bây giờ)|\s(?:cho\s)?(?:đến|tới)\s(?:hết\s)?ngày\s(?P<day2>{D}){S}(?P<month3>{M})(?:{S}(?P<year5>{YEAR}))?)(?!\w)"
    ),
    "from now": _compile(
        rf"(?<!\w)từ\snay\s(?:đến|tới)\s(?:hết\s|cuối\s)?(?:tháng\s(?P<month>{M})(?:/(?P<year>{YEAR}))?|(?P<this>năm nay|năm(?!\s\d))|năm\s(?P<year2>{YEAR})"
        rf"|ngày\s(?P<day>{D}){S}(?P<month2>{M})(?:{S}(?P<year3>{YEAR}))?)(?!\w)"
    ),
    "same period": _compile(
        rf"(?<!\w)cùng kỳ(?:\s(?:của\s)?)?\s?(?:năm\s(?:(?P<year>{YEAR})|(?P<which>trước|ngoái))|(?P<year2>{YEAR}))(?!\w)"
    ),
    "same day": _compile(
        rf"(?<!\w)(?:(?:(?P<clock>{CLOCK})\s?,?\s)?(?:(?P<part>{P})\s)?cùng ngày|(?P<part2>{P})\scùng\sngày)(?!\w)"
    ),
    "deictic": _compile(
        rf"(?<!\w)(?:(?:(?P<clock>{CLOCK})\s)?(?P<part>sáng sớm|rạng sáng|sáng|trưa|chiều tối|chiều|tối|đêm)\s(?P<near>nay|qua|mai|hôm qua|hôm nay)|(?P<word>hôm nay|hôm qua|hôm kia|ngày mai|ngày kia|hôm sau|hôm trước|ngày hôm sau|ngày hôm qua|ngày hôm nay))(?!\w)"
    ),
    "counted days": _compile(
        rf"(?<!\w)(?:(?P<before>trước đó)\s(?P<count>\d{{1,2}}|{_any(COUNTS)})\sngày|(?P<count2>\d{{1,2}}|{_any(COUNTS)})\sngày\s(?P<after>sau đó|trước đó))(?!\w)"
    ),
    "weekday": _compile(
        rf"(?<!\w)(?:(?P<part>{P})\s)?(?P<weekday>{W})\s(?:(?P<which>tuần này|tuần tới|tuần sau|tuần trước|tuần qua|tới|này|vừa qua|hằng tuần|hàng tuần))(?!\w)"
    ),
    "week": _compile(
        r"(?<!\w)(?<![\dai]\s)(?<!vài\s)(?<!nhiều\s)(?<!mấy\s)(?P<end>cuối\s)?tuần\s(?P<which>này|tới|sau|trước|qua|vừa qua)(?!\w)"
    ),
}

ROADS = re.compile(
    r"(?:đường|phố|ngõ|hẻm|trường|đại lộ|cầu|công viên|quảng trường|nhà máy|xí nghiệp|công ty|phường|khu phố|bệnh viện|rạp|chợ|số|quốc lộ|tỉnh lộ|km|lô|thửa|tờ bản đồ số|nhà số|điều|khoản)\s(?:[\w]+\s)?$"
)
"""Behind such a word a day and month are a name or an address."""

DAY_BEFORE = re.compile(
    r"(?:dịp|đợt|lễ|từ|đến|tới|hết|trước|sau|vào|hôm|kể từ|kỷ niệm|quốc khánh|giải phóng|phụ nữ|lao động|liệt sĩ"
    r"|việt nam|công an|quân đội|chiến thắng|nhà giáo|báo chí|tức|khuya|là|lúc)\s$"
)
"""What makes "19/5" alone a day, unless something counted follows."""

HOLIDAY_BEFORE = re.compile(r"(?:lễ|dịp|đợt)\s(?:\d{1,2}\.\d{1,2}\s?(?:và|,|-|–)\s?)?$")
"""What makes "30.4" a day, which elsewhere is a decimal."""

PERHAPS_DAY_BEFORE = re.compile(r"(?:và|,|qua|\(|[-–:|])\s?$")
PERHAPS_DAY_BEHIND = re.compile(r"\s?(?:\)|,|\.|;|:|$|\n|vừa qua|tới|này|đến|hằng năm|và\s\d|là\s|năm)")
"""What lets it be a day where the words before say little."""

COUNTED_BEHIND = re.compile(
    r"\s(?:xã|phường|hộ|tiêu chí|chỉ tiêu|thôn|đơn vị|huyện|người|đại biểu|diện tích|dân số|lực lượng|sản lượng|khối lượng|chiều dài|quãng đường|công suất|số|tổng|quân|phiếu|trường|thành viên|tổ|mẫu|vụ|dự án|công trình|ca)\b"
)

FUTURE = re.compile(
    r"(?<!\w)(?:sẽ|dự kiến|sắp|tới đây|sắp tới|kế hoạch|từ nay|chậm nhất|trước ngày|phấn đấu|thời gian tới|chuẩn bị|yêu cầu|hạn cuối|đăng ký|diễn ra từ nay)(?!\w)"
)
"""Words of an announced event: a day without a year then lies ahead."""

PAST = re.compile(r"(?<!\w)(?:đã|vừa|từng|trước đó|hồi)(?!\w)")
"""Words of a report of what is over."""
