"""How Vietnamese news writes one point or stretch of calendar time: the forms, over lower-case text.

A form is tried only where one of its openers stands (`OPENERS`). Its name is the rule of the records it
gives; its named groups are the fields that the meanings read; a name may stand in several alternatives. How
forms are joined to ranges and lists is in `grammar`, what they mean in `days`, `periods`, `relative` and
`holidays`.

In a form a blank stands for white space within a line and `~` for such space or none.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from extractors.dates.vocabulary import (
    BRANCHES,
    COUNTS,
    LUNAR_HOLIDAYS,
    LUNAR_MONTHS,
    PARTS_OF_DAY,
    SOLAR_HOLIDAYS,
    SPELLED_DAYS,
    STEMS,
    WEEKDAYS,
    any_of,
)
from extractors.language.alternation import folded


def form(pattern: str) -> re.Pattern[str]:
    """A compiled form: blanks and `~` are white space within a line, groups of one name are numbered."""
    names: Counter[str] = Counter()

    def numbered(group: re.Match[str]) -> str:
        names[group[1]] += 1
        return f"(?P<{group[1]}{names[group[1]] if names[group[1]] > 1 else ''}>"

    pattern = pattern.replace(" ", r"[^\S\n]{1,2}").replace("~", r"[^\S\n]{0,2}")
    return re.compile(re.sub(r"\(\?P<(\w+)>", numbered, pattern))


PART = rf"(?:buổi )?(?P<part>{any_of(PARTS_OF_DAY)})"
WEEKDAY = rf"(?P<weekday>{any_of(WEEKDAYS)})(?!\d)"
_COUNT = rf"(?:1[0-2]|0?[1-9](?!\d)|{any_of(COUNTS)})"
CLOCK = (
    r"(?:\d{1,2}[hg]\d{2}(?!\d)'?|\d{1,2}:\d{2}(?::\d{2})?(?!\d)"
    r"|\d{1,2}~(?:giờ|h|g)(?: rưỡi| kém \d{1,2}|~\d{1,2}(?![\d/.]|-\d|~tháng)(?:~(?:phút|ph|p|'))?)?(?!\w))"
)
# "lúc 14 giờ 30" behind the day.
_CLOCK_BEHIND = rf"(?:(?: (?:(?:vào )?lúc |(?=\d{{1,2}}:))|, (?:(?:vào )?lúc|từ) )(?P<clock>{CLOCK})(?: (?P<part>{any_of(PARTS_OF_DAY)}))?)?"
YEAR = r"(?:1[89]\d{2}|20\d{2})(?!\d)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
MONTH = r"(?:1[0-2]|0?[1-9])"
# "9 tháng năm 2023" is nine months of a year, not a day in May.
NAMED_MONTH = rf"(?!năm \d{{4}})(?:{MONTH}(?!\d)|{any_of([*COUNTS, *LUNAR_MONTHS])})(?!\w)"
_SLASH = r"~[/.\-]~"
_COMING = r"(?:tuần )?(?:tới|sau|này|trước|qua|vừa qua|vừa rồi)"
_NEAR = r"cùng ngày|(?:ngày )?hôm (?:nay|qua|kia)|ngày mai|ngày kia|nay|qua|mai"
_DAY_WORD = r"(?:các )?(?:ngày|hôm)(?: (?:mùng|mồng))?|mùng|mồng"
# A number ends where no other number, word or document sign goes on.
_END_OF_YEAR = r"(?![\w%])(?!-[^\W\d])(?!/\w)(?![.:]\d)"
_END = r"(?![\w%])(?!-\d(?!\d?/\d))(?!~/~\d)(?!/\w)(?![.,:]\d)"
SOON = r"tới đây|sắp tới|tới(?! (?:\d|ngày|hết|đầu|giữa|cuối|tháng|nay|năm|quý|sáng|trưa|chiều|tối|đêm|thứ))|này|vừa qua|vừa rồi|qua|năm nay|năm ngoái|năm trước|năm sau|năm tới|năm đó|cùng năm"
_SOON = rf"(?: (?:của )?(?P<soon>{SOON})(?!\w))?"
CALENDAR_YEAR = rf"(?:năm )?(?P<named>(?:{any_of(STEMS)}) (?:{any_of(BRANCHES)}))"
_LUNAR_SIGN = r"(?P<sign>\(?(?:âm lịch|âl|al)(?!\w)\)?)"
_SIGN = rf"(?: {_LUNAR_SIGN}| \(?dương lịch\)?)?"
_TIMES = r"(?: (?:[ap]m|sa|ch)(?!\w))?"
_WRITTEN_YEAR = rf"(?:~[/.\-]~(?P<year>{YEAR})|,? (?:của )?năm (?P<year>{YEAR}))"


class Form(NamedTuple):
    """A form, and the kind of its points: only points of one kind make ranges and lists.

    `fields` are the names of its groups, in order, which are all named.
    """

    rule: str
    kind: str
    pattern: re.Pattern[str]
    fields: tuple[str, ...]


class Grammar(NamedTuple):
    """What is looked for: the words and numbers that open an expression, and the forms that follow each opener.

    `opening` finds the words and numbers, each with the character before it. A gate spares an opener's forms
    where what stands behind it lets none of them hold; its group, where it has one, is the opener of those few
    that may.
    """

    words: dict[str, str]
    number: re.Pattern[str]
    openers: dict[str, tuple[Form, ...]]
    gates: dict[str, re.Pattern[str]]
    opening: re.Pattern[str]

    @classmethod
    def of(
        cls,
        words: dict[str, str],
        number: re.Pattern[str],
        openers: dict[str, tuple[str, ...]],
        forms: dict[str, Form],
        gates: dict[str, re.Pattern[str]],
    ) -> Grammar:
        """The grammar whose openers lead to the forms of these rules."""
        found = {opener: tuple(forms[rule] for rule in rules) for opener, rules in openers.items()}
        return cls(words, number, found, gates, _opening(words, number))


def _opening(words: dict[str, str], number: re.Pattern[str]) -> re.Pattern[str]:
    """A pattern for the words, each a whole `WORD`, and for the numbers of the pattern, whose groups it has.

    It begins with the character before them: only where that parts words does the search stop to look, and only
    at their first letters any further than the next character.
    """
    firsts = "".join(sorted({word[0] for word in words}))
    return re.compile(rf"[\W_](?=[\d{firsts}])(?:{folded(words)}(?![^\W\d])|(?={number.pattern})\d\w*)")


def make_forms(*rows: tuple[str, str, str]) -> dict[str, Form]:
    """Forms by their rule, from (rule, kind, pattern)."""
    found: dict[str, Form] = {}
    for rule, kind, pattern in rows:
        compiled = form(pattern)
        fields = tuple(name.rstrip("0123456789") for name in compiled.groupindex)
        found[rule] = Form(rule, kind, compiled, fields)
    return found


_BEFORE_DAY = (
    rf"(?:(?P<clock>{CLOCK})(?:~(?:đến|-|–)~{CLOCK})?~[,\-–]?~)?(?:{PART}(?:(?: và |, ?)(?P<other>{any_of(PARTS_OF_DAY)}))?~,?~)?(?:(?P<near>{_NEAR})~[,(–-]?~)?"
    rf"(?:(?:hôm |ngày )?{WEEKDAY}(?: (?P<soon>{_COMING})(?=~\())?~[,(–-]?~)?(?:(?P<word>{_DAY_WORD})~)?\(?"
)

FORMS: dict[str, Form] = make_forms(
    # -- days
    ("day", "day",
     (rf"{_BEFORE_DAY}(?P<day>{DAY})"
     rf"(?:~(?P<sep>[/.\-])~(?P<month>{MONTH})(?:{_SLASH}(?P<year>{YEAR})|~(?P=sep)~(?P<year>\d{{2}})(?![\d%/])|,? năm (?P<year>{YEAR}))?"
     rf"|~tháng~(?P<month>{NAMED_MONTH})(?:,? (?:năm )?(?P<year>{YEAR})|{_SLASH}(?P<year>{YEAR}))?)"
     rf"{_END}{_SIGN}{_SOON}{_CLOCK_BEHIND}")),
    ("spelled day", "day",
     rf"(?:{PART} )?ngày (?P<day>{any_of(SPELLED_DAYS)}) tháng (?P<month>{NAMED_MONTH})(?:,? (?:năm )?(?P<year>{YEAR})|{_SLASH}(?P<year>{YEAR}))?(?!\w){_SOON}"),
    ("timestamp", "day",
     (rf"(?:(?P<clock>\d{{1,2}}:\d{{2}})(?::\d{{2}})?{_TIMES}~[,|-]?~(?:ngày )?)?(?:{WEEKDAY}~[,|-]?~)?(?:ngày )?"
     rf"(?P<day>{DAY})[/.\-](?P<month>{MONTH})[/.\-](?P<year>{YEAR})"
     rf"(?:~[,|\-–]?~(?:lúc )?(?P<clock>\d{{1,2}}[:h]\d{{2}})(?::\d{{2}})?(?: (?P<half>[ap]m|sa|ch)(?!\w))?)?{_END_OF_YEAR}")),
    ("iso day", "day", rf"(?P<year>{YEAR})(?P<join>[/.\-])(?P<month>0\d|1[0-2])(?P=join)(?P<day>[0-3]\d){_END}"),
    ("bare day", "day",
     (rf"{_BEFORE_DAY}(?P<day>{DAY})(?![\w%])(?!~/~\d)(?![.,:]\d)"
     r"(?: (?P<month>cùng tháng|tháng (?:này|trước|tới|sau|đó)|vừa qua|tới(?! \d)))?")),
    # -- lunar days
    ("lunar day", "day",
     (rf"(?:{PART} )?(?:(?:ngày )?(?P<full>rằm)|(?:ngày )?(?:mùng|mồng) (?P<mung>\d{{1,2}}|{any_of(COUNTS)})|(?:ngày )?(?P<day>{DAY}))"
     rf" (?:(?P<tet>tết)(?: nguyên đán)?(?! (?:dương|tây|độc))|tháng (?P<month>{NAMED_MONTH}))"
     rf"(?: {_LUNAR_SIGN})?(?: {CALENDAR_YEAR})?(?:,? (?:năm )?(?P<year>{YEAR}))?(?!\w)")),
    ("eve", "day",
     rf"(?P<part>đêm )?(?:giao thừa|trừ tịch)(?P<tet> (?:đón )?(?:tết|năm|xuân)(?: nguyên đán| mới)?)?(?: {CALENDAR_YEAR})?(?: (?:năm )?(?P<year>{YEAR}))?(?!\w)"),
    ("Tết", "day",
     rf"tết(?: nguyên đán| âm lịch| cổ truyền)?(?: {CALENDAR_YEAR})?(?:(?:,? |~[-–]~)(?:năm )?(?P<year>{YEAR})|(?<=n) năm (?P<soon>nay|ngoái|sau|tới))?(?!\w)(?!~[-–/]~\d)"),
    ("holiday", "day",
     (rf"(?P<eve>đêm )?(?:(?:ngày|lễ|tết|đại lễ) ){{0,2}}(?P<name>{any_of([*SOLAR_HOLIDAYS, *LUNAR_HOLIDAYS])})"
     rf"(?:,? (?:năm )?(?P<year>{YEAR})(?!~[-–/]~\d)| (?P<soon>năm nay|năm ngoái|năm sau|năm tới))?(?!\w)")),
    # -- days seen from another day
    ("deictic", "day",
     rf"(?:(?P<clock>{CLOCK})(?:~(?:đến|-|–)~{CLOCK})?~,?~)?(?:{PART}~,?~)?(?P<near>(?:ngày )?hôm (?:nay|qua|kia|sau|trước)|ngày mai|ngày kia|(?:nay|qua|mai))(?!\w)(?! tháng){_CLOCK_BEHIND}"),
    ("same day", "day",
     rf"(?:(?P<clock>{CLOCK})~,?~)?(?:{PART}~,?~)?(?P<same>cùng ngày|cùng hôm|(?:ngày )?hôm (?:đó|ấy))(?!\w){_CLOCK_BEHIND}"),
    ("counted days", "day",
     (rf"(?:(?P<before>trước đó|sau đó|cách đây) (?:(?:khoảng|đúng) )?(?P<count>\d{{1,2}}|{any_of(COUNTS)}) (?:ngày|hôm)"
     rf"|(?P<count>\d{{1,2}}|{any_of(COUNTS)}) (?:ngày|hôm) (?P<after>sau đó|trước đó|sau(?=,)))(?!\w)")),
    ("weekday", "day",
     (rf"(?:(?P<clock>{CLOCK})~,?~)?(?:{PART}~,?~)?(?:(?P<hom>hôm|ngày) )?{WEEKDAY}"
     r"(?: (?:của )?(?P<which>tuần (?:này|tới|sau|trước|qua|rồi|vừa qua|vừa rồi|kế tiếp)|tới|này|vừa qua|vừa rồi|trước|sau|(?:hằng|hàng|mỗi|các) \w+))?(?!\w)")),
    ("nth day", "day",
     (r"(?:những |các )?ngày (?P<nth>đầu tiên|cuối cùng|thứ nhất)(?: (?:của|trong))?"
     rf" (?:tháng (?P<month>{NAMED_MONTH})(?:{_WRITTEN_YEAR})?|năm (?P<year>{YEAR}|(?:học )?mới(?! \d)|nay|ngoái|tới)(?: (?P<year>{YEAR}))?)(?!\w)")),
    (
        "first days",
        "period",
        (rf"(?P<count>\d{{1,2}}|{any_of(COUNTS)}) ngày (?P<end>đầu|cuối)(?: tiên| cùng)?(?: của)?"
        rf" (?:tháng (?P<month>{NAMED_MONTH})(?:{_WRITTEN_YEAR})?|năm (?P<year>{YEAR}))(?!\w)"),
    ),
    # -- weeks
    ("week", "week",
     r"(?P<edge>đầu |giữa |cuối )?tuần (?P<which>này|nay|tới|sau|trước đó|trước nữa|trước|qua|rồi|vừa qua|vừa rồi|kế tiếp|tiếp theo)(?!\w)(?! (?:khi|đó|ấy))"),
    ("week of month", "week",
     rf"tuần (?P<nth>đầu tiên|đầu|cuối cùng|cuối|thứ (?:nhất|hai|ba|tư|năm|[1-5]))(?: (?:của|trong))? tháng (?P<month>{NAMED_MONTH})(?:{_WRITTEN_YEAR})?(?!\w)"),
    # -- months
    ("month", "month",
     (r"(?:(?:những |các )?(?:ngày )?(?P<edge>nửa đầu|nửa cuối|đầu|giữa|cuối|trung tuần|thượng tuần|hạ tuần) )?(?:các )?"
     rf"tháng~(?P<month>{NAMED_MONTH})(?![.,]\d{{3}}(?!\d))(?!~(?:tuổi|(?:đầu|cuối) năm))(?! {_LUNAR_SIGN}? ?(?:năm )?nhuận)"
     rf"(?: {_LUNAR_SIGN})?(?: {CALENDAR_YEAR}(?!\w))?(?:{_WRITTEN_YEAR})?{_SOON}(?!\w)(?!~/~\d)(?!-\d{{3}})")),
    ("numeric month", "month", rf"(?:(?P<edge>đầu|giữa|cuối) )?(?P<month>{MONTH})~[/\-.]~(?P<year>{YEAR})(?![\w%])(?!~[/\-]~\w)(?![.,]\d)"),
    ("closing month", "month",
     rf"(?P<month>{MONTH})(?!\d)(?:{_WRITTEN_YEAR})?(?![\w%])(?![.,]\d)(?! (?:người|hộ|vụ|ca|trường|tỷ|tỉ|triệu|đồng|lần|tấn|ha|tháng)(?!\w))"),
    ("bare month", "month", rf"(?P<month>{MONTH})(?!\d)(?:{_WRITTEN_YEAR}|(?=~,| và |~[-–]~\d|[.;)\n]|$| (?:vào|của|sẽ|được|đã|là|theo|tại|ở|cho|vừa|này|tới)(?!\w)))(?![\w%])"),
    ("month relative", "month",
     r"(?:(?P<edge>đầu|giữa|cuối) )?tháng (?P<which>này|nay|trước nữa|trước|tới|sau|qua|rồi|vừa qua|vừa rồi|kế tiếp|tiếp theo)(?!\w)(?! (?:đó|ấy|khi))"),
    ("months of year", "period",
     (rf"(?:trong )?(?P<count>{_COUNT}) tháng(?:~,? (?P<end>đầu|cuối|còn lại|qua)(?: của)? năm(?! học)(?: (?P<year>{YEAR})| (?P<near>nay|ngoái|trước|sau|tới))?"
     rf"|,? (?:của )?năm (?:(?P<year>{YEAR})|(?P<near>nay|ngoái|trước))|~[/\-]~(?P<year>{YEAR}))(?!\w)(?!~[/\-]~\d)")),
    ("months again", "period",
     rf"(?P<count>{_COUNT}) tháng(?!\w)(?! (?:tuổi|tù|qua|trước|sau|tới|trở|đổ|liên tục|liên tiếp|liền|nữa|lương|một|so|kể|đầu|cuối|thi công|giam))"),
    ("month ending year", "month",
     rf"tháng (?P<end>đầu|cuối)(?: tiên| cùng)?(?: của)? năm(?! học)(?: (?P<year>{YEAR})| (?P<near>nay|ngoái|trước|sau|tới))?(?!\w)"),
    # -- quarters, halves
    ("quarter", "quarter",
     (r"(?:(?P<edge>đầu|giữa|cuối) )?(?:quý|quí) (?P<quarter>i{1,3}|iv|[1-4]|một|hai|ba|tư|bốn|đầu|cuối)(?:~[/.\-]~"
     rf"(?P<year>{YEAR})|,? (?:của )?(?:năm )?(?P<year>{YEAR})|,? (?:của )?(?P<soon>năm nay|năm ngoái|năm trước|năm sau|năm tới|năm đó|cùng năm|tới|này|vừa qua))?"
     r"(?!\w)(?!~(?:đôn|tỵ))")),
    ("bare quarter", "quarter", rf"(?P<quarter>i{{1,3}}|iv|[1-4])(?!\w)(?:{_WRITTEN_YEAR})?(?!\w)"),
    ("quarter relative", "quarter",
     r"(?:(?P<edge>đầu|giữa|cuối) )?(?:quý|quí) (?P<which>này|nay|trước|tới|sau|qua|vừa qua|vừa rồi|hiện tại|kế tiếp|tiếp theo|tiếp)(?!\w)"),
    ("quarters of year", "period",
     rf"(?P<count>[2-3]|hai|ba) (?:quý|quí) (?P<end>đầu|cuối)(?: của)? năm(?: (?P<year>{YEAR})| (?P<near>nay|ngoái|trước))?(?!\w)"),
    ("half", "period", rf"nửa (?P<end>đầu|cuối|sau)(?: của)? năm(?! học)(?: (?P<year>{YEAR})| (?P<near>nay|ngoái|trước|sau|tới))?(?!\w)"),
    # -- years
    ("year", "year",
     (r"(?:(?:những |các |dịp )?(?:ngày |tháng )?(?P<edge>đầu|giữa|cuối) )?(?:các |cả |trong )?"
     rf"năm~(?P<year>{YEAR})(?!\w)(?!~[-–/]~\d)")),
    ("edge of bare year", "year", rf"(?P<edge>đầu|giữa|cuối) (?P<year>{YEAR})(?!\w)(?!~[-–/]~\d)"),
    ("lunar year", "year", rf"năm {CALENDAR_YEAR}(?! \(?\d)(?!\w)"),
    ("year relative", "year",
     r"(?:(?:những |các )?(?:ngày |tháng )?(?P<edge>đầu|giữa|cuối) )?năm (?P<which>nay|ngoái|kia|(?:trước|sau)(?! (?:khi|đó|ấy|nữa))|tới|kế tiếp|tiếp theo)(?!\w)(?! tuổi)"),
    ("bare year", "year", rf"(?P<year>{YEAR})(?![\w%])(?![/\-–]~\w)(?! [/\-–]~\d)(?![.,]\d)"),
    ("years", "years",
     (r"(?:(?P<lead>giai đoạn|nhiệm kỳ|nhiệm kì|thời kỳ|thời kì|niên vụ|mùa giải|khóa|khoá|(?:các |những |hai |2 )?năm|giữa) )?"
     rf"(?P<year>{YEAR})~[-–/]~(?P<closing>{YEAR}|\d{{2}}(?!\d))(?![/\w%])(?!~[-–/]~\d)(?![.,]\d)")),
    ("school year", "years",
     (r"(?:năm học|niên khóa|niên khoá)(?: mới)?,?"
     rf"(?: \(?(?P<year>{YEAR})~[-–/]~(?P<closing>\d{{4}}|\d{{2}})(?!\d)| (?P<which>trước|này|nay|tới|sau|vừa qua|vừa rồi)(?!\w))")),
    ("decade", "decade",
     (r"(?:(?:đầu|giữa|cuối) )?(?:(?:những )?(?:năm )?(?:đầu |giữa |cuối )?(?:thập niên|thập kỷ|thập kỉ)|những năm(?: đầu| cuối| giữa)?)(?: của)?"
     r" (?:(?P<year>(?:19|20)\d0)|(?P<short>[2-9]0))(?: (?:của )?thế kỷ (?:trước|xx|20))?(?!\w)(?!~[-–]~\d)(?!, \d| và \d)")),
    # -- the same months of another year
    ("same period", "period",
     rf"cùng (?:kỳ|kì|thời điểm)(?: của)?(?: (?:các )?năm (?:(?P<year>{YEAR})|(?P<which>trước|ngoái))| (?P<year>{YEAR}))(?!\w)"),
    # -- ends that only ranges have
    ("now", "now", r"(?:hiện nay|hiện tại|bây giờ|nay|giờ)(?!\w)"),
    ("then", "now", r"(?:khi|lúc|thời điểm) (?:bị )?(?:bắt|phát hiện|khởi tố|xảy ra|triệt phá)(?: giữ| quả tang)?(?!\w)"),
    ("start", "start",
     r"(?P<edge>đầu|giữa|cuối|hết) (?P<unit>năm học|năm|tháng|quý|tuần)(?! (?:\d|i|v|kỳ))(?: (?:này|nay))?(?!\w)"),
    ("listed year", "year", rf"(?P<year>{YEAR})(?![\w%])(?!~[/\-–]~\w)(?![.,]\d)"),
)  # fmt: skip
"""Every form by its rule."""

OPENERS: dict[str, tuple[str, ...]] = {
    # Numbers, by what stands behind them.
    "digits": ("timestamp", "day", "bare day", "numeric month"),
    "time": ("timestamp", "day", "deictic", "same day", "weekday", "bare day"),
    "listed": ("bare day",),
    "ofmonth": ("day", "lunar day", "months of year", "months again"),
    "ofunit": ("counted days", "first days", "quarters of year"),
    "fourdigits": ("iso day", "years", "bare year"),
    # Words.
    "count": ("months of year", "months again", "quarters of year", "counted days", "first days", "years"),
    "part": ("day", "deictic", "same day", "weekday", "lunar day", "eve", "holiday", "bare day"),
    "weekday": ("timestamp", "day", "weekday", "bare day"),
    "day": ("timestamp", "day", "spelled day", "lunar day", "deictic", "same day", "nth day", "weekday", "holiday", "month", "year",
            "year relative", "bare day"),
    "moon": ("lunar day", "day", "holiday", "bare day"),
    "same": ("day", "same day", "same period"),
    "told": ("counted days",),
    "week": ("week of month", "week"),
    "month": ("month", "month relative", "month ending year"),
    "quarter": ("quarter", "quarter relative"),
    "year": ("year", "years", "months of year", "months again", "counted days", "school year", "lunar year", "year relative", "decade"),
    "edge": ("month", "month relative", "quarter", "quarter relative", "year", "year relative", "week", "day", "deictic",
             "edge of bare year", "decade", "numeric month", "holiday"),
    "span": ("years", "school year", "year", "month", "decade", "day"),
    "half": ("half", "month", "day", "deictic", "same day", "bare day"),
    # Words with a number right behind.
    "numberedpart": ("day", "lunar day", "bare day"),
    "numberedday": ("timestamp", "day", "lunar day", "bare day"),
    "numberedyear": ("year", "years"),
    "feast": ("Tết", "eve", "holiday"),
    "since": (),
    "none": (),
}  # fmt: skip
"""Which forms may begin with which opener."""

OPENING_WORDS: dict[str, str] = {
    **dict.fromkeys((part.split()[0] for part in [*PARTS_OF_DAY, "buổi"]), "part"),
    **dict.fromkeys((name.split()[0] for name in [*SOLAR_HOLIDAYS, *LUNAR_HOLIDAYS]), "feast"),
    **dict.fromkeys(("tết", "giao", "trừ", "lễ", "đại"), "feast"),
    **dict.fromkeys(COUNTS, "count"),
    "thứ": "weekday", "chủ": "weekday", "chúa": "weekday", "ngày": "day", "hôm": "day",
    "mùng": "moon", "mồng": "moon", "rằm": "moon", "cùng": "same", "trước": "told", "sau": "told", "cách": "told",
    "tuần": "week", "tháng": "month", "quý": "quarter", "quí": "quarter", "năm": "year", "niên": "year",
    "đầu": "edge", "giữa": "edge", "cuối": "edge", "trung": "edge", "thượng": "edge", "hạ": "edge", "nửa": "half",
    "giai": "span", "nhiệm": "span", "thời": "span", "mùa": "span", "khóa": "span", "khoá": "span", "thập": "span",
    "những": "span", "từ": "since", "kể": "since",
}  # fmt: skip
"""The words an expression may begin with, each with its opener."""

WORD = re.compile(r"\d\w*|[^\W\d]+")
NUMBER = form(
    r"(?:\d{1,2}(?![.,]\d{3})~(?:(?P<digits>[/.\-–])|(?P<time>giờ|h|g|:)|(?P<ofmonth>tháng|tết)|(?P<ofunit>ngày|quý|hôm)"
    r"|(?P<listed>,|và |đến |tới |sang |hết |rạng ))|(?P<fourdigits>(?:1[89]|20)\d{2})(?!\d))"
)
"""Numbers that an expression may begin with; the group says what stands behind, which is the opener."""

GATES = {
    "feast": form(rf"tết|giao thừa|trừ tịch|(?:đại )?lễ |{any_of([*SOLAR_HOLIDAYS, *LUNAR_HOLIDAYS])}"),
    "edge": form(r"\w+ (?:tuần |giờ )?(?:tháng|quý|quí|năm|tuần|những|thập|chiều|sáng|thu|\d)"),
    "part": form(
        rf"(?:buổi )?(?:{any_of(PARTS_OF_DAY)})~,?~(?:(?P<numberedpart>(?:ngày )?\d)|ngày|nay|qua|mai|hôm|cùng|các|thứ|chủ|chúa|mùng|mồng|rằm|giao|và |{any_of(PARTS_OF_DAY)}|trung|giáng|noel)"
    ),
    "weekday": form(any_of(WEEKDAYS)),
    "day": form(r"\w+(?:~(?P<numberedday>\d))?"),
    "year": form(
        rf"niên|năm~(?:(?P<numberedyear>\d)|ngày|hôm|học|nay|ngoái|trước|sau|tới|kế|tiếp|tháng|quý|{any_of(STEMS)})"
    ),
    "span": form(r"\w+(?: \w+)? (?:\w+ )?(?:\w+ )?\(?\d|những|thập"),
    "count": form(rf"(?:{any_of(COUNTS)}) (?:tháng|ngày|hôm|quý|quí|năm)"),
    "told": form(r"\w+ (?:đó|đây) "),
    "same": form(r"cùng (?:ngày|hôm|kỳ|kì|thời)"),
}
"""What must stand behind an opener for any of its forms to hold; openers without a gate are always tried."""

ARTICLE = Grammar.of(OPENING_WORDS, NUMBER, OPENERS, FORMS, GATES)
"""The grammar of news articles."""
