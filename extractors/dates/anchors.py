"""What dates a text that has no day of publication: the days, months and occasions it names with their year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from extractors.dates.moment import day, months_span, year_span
from extractors.dates.tense import Direction, tense
from extractors.dates.vocabulary import COUNTS, ROMAN, any_of
from extractors.dates.years import EDGES_OF_YEAR

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

Kind = Literal["day", "month", "stretch", "edge", "year", "occasion", "term"]

# Begun with its digits, the search skips to them; what stands before is looked at behind them.
_YEAR = re.compile(r"20\d{2}(?!\d)(?<!\d\d{4})")
# What stands before a year and makes it a day, or months; each ends with the year.
_FULL_DATE = re.compile(
    r"(?<![\d/.\-])(?P<day>\d{1,2})(?:\s?(?P<sign>[/.\-])\s?(?P<month>\d{1,2})\s?(?P=sign)\s?| tháng (?P<named>\d{1,2})(?:,? năm |[/\-.]))\d{4}\Z"
)
_MONTHS_OF_YEAR = re.compile(
    rf"(?<!\w)(?:(?P<count>\d{{1,2}}|{any_of(COUNTS)}) tháng (?P<half>đầu|cuối) năm |(?P<edge>đầu|giữa|cuối) năm "
    r"|(?:quý|quí) (?P<quarter>i{1,3}|iv|[1-4])(?:\s?[/\-]\s?| năm )"
    r"|(?P<since>từ [^.;\n]{1,40} (?:đến|tới) (?:hết |đầu |giữa |cuối )?)?tháng (?P<month>\d{1,2})(?:\s?[/.\-]\s?|,? năm ))\d{4}\Z"
)
_DAY_REACH, _MONTHS_REACH, _OCCASION_REACH = 24, 64, 96
_NAMED, _TERM = "năm ", "nhiệm kỳ "
_UP_TO_A_YEAR = re.compile(r"\s?[-–/]\s?\d")
# What comes back each year and is written with its year.
_OCCASION = re.compile(
    r"(?<!\w)(?:kế hoạch|phương hướng|nhiệm vụ|thi đua|kỳ thi|thi thpt|hội thi|cuộc thi|tuyển sinh|dự toán|ngân sách|giải|lễ hội|festival"
    r"|liên hoan|ngày hội|hội nghị|tuần lễ|tháng hành động|xuân)(?!\w)"
    r"(?P<between>[^.,;:!?\n()]{0,70}? )\d{4}\Z"
)
# What an occasion is not dated by: an aim, a stretch of years, or what was over by then.
_NOT_ITS_YEAR = re.compile(
    r"(?<!\w)(?:đến|tới|hết|trước|sau|từ|vào|tháng|quý|đầu|cuối|hồi|giai đoạn|nhiệm kỳ|năm học|khóa|khoá|tầm nhìn|mục tiêu|tổng kết|kết quả|chỉ số|báo cáo"
    r"|so với|xảy ra)(?!\w)|\d[-–/.]\Z"
)
# A birth, a death, an anniversary or a document's number says nothing of when the report was made.
_ASIDE = re.compile(r"(?<!\w)(?:sinh|sn|sinh năm|từ trần|thành lập|kỷ niệm|số \S{1,20},?)\s\(?(?:ngày )?\Z")
# "đến hết ngày 31/12/2030", "giá vàng giao tháng 4/2026"
_AHEAD = re.compile(r"(?<!\w)(?:đến|tới|hết|trước|giao|hạn)(?: ngày| đầu| giữa| cuối)? \Z")
_AIM = re.compile(r"(?<!\w)(?:đến|tới|hết|trước|tầm nhìn|định hướng|vào)(?: hết| cuối)? \Z")
_MONTHS = 12


class Anchor(NamedTuple):
    """Days with their year at `text[start:end]`, and whether the clause around announces or reports them.

    An "edge" is the beginning of a year, a "month" any other part that is told without it while the year lasts.
    """

    start: int
    end: int
    kind: Kind
    first: date
    last: date
    tense: Direction | None

    def distance(self, when: date) -> int:
        """How many days a day lies before or behind them, 0 within."""
        return max((self.first - when).days, (when - self.last).days, 0)


def anchors(text: str, limit: int) -> Iterator[Anchor]:
    """What a text in lower case names with its year before an offset, in order."""
    for match in _YEAR.finditer(text, 0, limit):
        start, end = match.span()
        found = _day(text, start, end) or _months(text, start, end)
        if found is not None:
            yield found
        elif _UP_TO_A_YEAR.match(text, end) is None:
            yield from _year(text, start, end)
        elif text.endswith(_TERM, 0, start):
            yield Anchor(start - len(_TERM), end, "term", *year_span(int(text[start:end])), None)


def _day(text: str, at: int, end: int) -> Anchor | None:
    """The full date that ends with a year."""
    match = _FULL_DATE.search(text, max(0, at - _DAY_REACH), end)
    when = match and day(int(text[at:end]), int(match["month"] or match["named"]), int(match["day"]))
    if match is None or when is None or _ASIDE.search(text, max(0, match.start() - 30), match.start()):
        return None
    return Anchor(match.start(), end, "day", when, when, _tense(text, match.start(), end))


def _months(text: str, at: int, end: int) -> Anchor | None:
    """The month, quarter, half or edge of a year that ends with it."""
    match = _MONTHS_OF_YEAR.search(text, max(0, at - _MONTHS_REACH), end)
    found = match and _first_and_last(match)
    if match is None or found is None:
        return None
    span = months_span(int(text[at:end]), *found)
    return Anchor(match.start(), end, _kind(match), *span, _tense(text, match.start(), end))


def _year(text: str, at: int, end: int) -> Iterator[Anchor]:
    """The year named with "năm", no aim and no horizon, and the occasion of it."""
    span = year_span(int(text[at:end]))
    start = at - len(_NAMED)
    if text.startswith(_NAMED, start) and _AIM.search(text, max(0, start - 16), start) is None:
        yield Anchor(start, end, "year", *span, tense(text, start, end))
    match = _OCCASION.search(text, max(0, at - _OCCASION_REACH), end)
    if match is not None and _NOT_ITS_YEAR.search(match["between"]) is None:
        yield Anchor(match.start(), end, "occasion", *span, None)


def _kind(match: re.Match[str]) -> Kind:
    if match["edge"] == "đầu":
        return "edge"
    # The middle and the end of a year are told of it later, as its months are; but "từ năm 2017 đến tháng 2/2019"
    # names the month up to which is told.
    return "month" if match["edge"] or (match["month"] and not match["since"]) else "stretch"


def _tense(text: str, start: int, end: int) -> Direction | None:
    """The tense of a date's clause; up to which something goes on lies ahead."""
    return "future" if _AHEAD.search(text, max(0, start - 16), start) else tense(text, start, end)


def _first_and_last(match: re.Match[str]) -> tuple[int, int] | None:
    """The first and the last month of a stretch, or None where they are none."""
    if match["edge"]:
        return EDGES_OF_YEAR[match["edge"]]
    if match["quarter"]:
        quarter = ROMAN.get(match["quarter"]) or int(match["quarter"])
        return quarter * 3 - 2, quarter * 3
    number = _number(match["month"] or match["count"])
    if not 1 <= number <= _MONTHS:
        return None
    if match["month"]:
        return number, number
    return (1, number) if match["half"] == "đầu" else (_MONTHS + 1 - number, _MONTHS)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else COUNTS[word]
