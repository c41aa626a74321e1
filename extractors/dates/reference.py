"""The day from which a text is seen: that of its publication or, where it is unknown, what stands for it.

A text without a day of publication is dated by what it says itself: a full date, a month or an occasion with
its year, seen beside the first day of the report that is written without one. Of two years that would both
do none is taken.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from extractors.dates import lunar
from extractors.dates.anchors import Anchor, anchors
from extractors.dates.fields import number_of
from extractors.dates.moment import day
from extractors.dates.tense import tense
from extractors.dates.vocabulary import COUNTS, LUNAR_MONTHS, PARTS_OF_DAY, any_of
from extractors.language.furniture import is_furniture

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.dates.anchors import Kind

# Near the top of a text a full date is the page's own, or the report's.
_HEAD = 700
_STAMP_LINES = 6
# "năm 2017" in the lead of a report that a site puts out again years later.
_TOLD_YEAR = re.compile(r"năm (?<!\wnăm )((?:19|20)\d{2})(?!\d)")
_DATED = re.compile(r"\d(?<![\d/].)\d?[/.\-]\d{1,2}[/.\-](20\d{2}|19\d{2})(?!\d)")
_LEAD, _TOLD_AGAIN, _YEARS_LATER = 400, 2, 2
_FAR = 20_000
# How far a day without its year may lie from a full date, and from a half, quarter or end of a year.
_NEAR_DAY, _NEAR_STRETCH = 160, 45
# A report is of several days at most so far apart.
_REPORT = timedelta(days=31)
_MONTHS = 12
_LEAP_YEAR = 2000
# In January the occasions of both years are spoken of, in December those of the next.
_OF_ITS_YEAR = range(2, _MONTHS)

_DAY = re.compile(
    r"\d(?<![^ (].)\d?(?P<join>[/.\-]| tháng )(?P<month>\d{1,2})(?![\w%])(?!\s?[/.\-]\s?\d)(?!,? năm \d)"
)
_DAY_BEFORE = re.compile(
    rf"(?<!\w)(?:ngày|hôm|hôm nay,?|(?:{any_of(PARTS_OF_DAY)})(?: (?:sớm|muộn|nay,?|qua,?))?)(?: thứ \w+,?| chủ nhật,?)? \(?\Z"
)
_WORDS = 40
_NOT_THE_REPORT = re.compile(r"(?<!\w)(?:đến|tới|hết|trước|dịp|lễ|kỷ niệm|nhân)\s\Z")
_EQUATED = re.compile(
    r"(?<![\d/.\-])(?P<day>\d{1,2})[/.\-](?P<month>\d{1,2}) \(?(?:(?:tức|nhằm|là) )?(?:(?:ngày|mùng|mồng) ){0,2}(?P<mung>\d{1,2})"
    rf"(?:[/.\-]| tháng )(?P<lunar>\d{{1,2}}|{any_of([*COUNTS, *LUNAR_MONTHS])})(?: năm \w+ \w+)? (?:âm lịch|âl|al)(?!\w)"
)
_LUNAR = ("âm lịch", "âl", " al")
_EARLIEST, _LATEST = 2000, 2050
# The first session of a council opens its term.
_FIRST_SESSION = re.compile(r"(?<!\w)(?:(?:kỳ|phiên) họp|họp phiên) (?:lần )?thứ (?:nhất|1)(?!\d)")


class Reference(NamedTuple):
    """The day that stands for publication, and where that was read: `text[start:end]`.

    It is `exact` where the text gives the day of publication itself; otherwise that was not long after.
    """

    day: date
    exact: bool
    start: int
    end: int


class _Undated(NamedTuple):
    """A day of the report that is written without its year."""

    month: int
    number: int

    def within(self, year: int) -> date | None:
        return day(year, self.month, self.number)

    def nearest(self, anchor: Anchor) -> tuple[date, int] | None:
        """The such day nearest to an anchor, and how many days away it is."""
        years = range(anchor.first.year - 1, anchor.last.year + 2)
        found = [(when, anchor.distance(when)) for year in years if (when := self.within(year))]
        return min(found, key=lambda pair: pair[1], default=None)


def reference_of(text: str) -> Reference | None:
    """The day that stands for the unknown day of publication of a text in lower case, or None."""
    stamp = _stamp(text)
    if stamp is not None:
        return stamp
    found = list(anchors(text, _FAR))
    if not found and not _names_lunar_days(text):
        return None
    days = list(_days_without_year(text))
    if not days:
        return _near_the_top(found)
    for when, anchor in _readings(text, days[0], found):
        return Reference(_last_of_report(when, days), exact=False, start=anchor.start, end=anchor.end)
    return None


def _names_lunar_days(text: str) -> bool:
    return any(word in text for word in _LUNAR)


def _stamp(text: str) -> Reference | None:
    """The time stamp of the page in one of the first lines."""
    at = 0
    for line in text[:_HEAD].splitlines(keepends=True)[:_STAMP_LINES]:
        days = (anchor for anchor in anchors(line, len(line)) if anchor.kind == "day")
        found = next(days, None)
        if found is not None and is_furniture(line.strip()):
            return Reference(found.last, exact=True, start=at + found.start, end=at + found.end)
        at += len(line)
    return None


def _near_the_top(found: list[Anchor]) -> Reference | None:
    """The first full date of the lead, which stands for the day of publication where nothing else is dated."""
    for anchor in found:
        if anchor.kind == "day" and anchor.tense != "future" and anchor.start < _HEAD:
            return Reference(anchor.last, exact=False, start=anchor.start, end=anchor.end)
    return None


def _days_without_year(text: str) -> Iterator[_Undated]:
    """The days of the report without their year, in order; what is announced is none."""
    for match in _DAY.finditer(text, 0, _FAR):
        start, end = match.span()
        month, number = int(match["month"]), int(text[start : match.start("join")])
        if not 1 <= month <= _MONTHS or day(_LEAP_YEAR, month, number) is None:
            continue
        before = _DAY_BEFORE.search(text, max(0, start - _WORDS), start)
        if before is None or _NOT_THE_REPORT.search(text, max(0, before.start() - 10), before.start()):
            continue
        if tense(text, before.start(), end) != "future":
            yield _Undated(month, number)


def _readings(text: str, first: _Undated, found: list[Anchor]) -> Iterator[tuple[date, Anchor]]:
    """The days that the report's first day may be, the surest first, and what each was read from."""
    over = [
        anchor for anchor in found if anchor.tense != "future" and anchor.kind not in ("occasion", "term")
    ]
    dated = _latest(over, "day")
    if dated is not None and (when := _beside_full_date(first, dated)):
        yield when, dated
    parts = [anchor for anchor in over if anchor.kind in ("month", "stretch", "edge")]
    newest = max((a.last.year for a in over if a.kind != "day"), default=0)
    for reading in (
        _beside_stretch(first, parts),
        _before_announced(first, found),
        _after_month(first, parts),
    ):
        if reading is not None and reading[0].year >= newest:
            yield reading
    yield from _equated(text, first, newest)
    occasion = _latest(found, "occasion")
    if occasion is not None and occasion.last.year >= newest and first.month in _OF_ITS_YEAR:
        when = first.within(occasion.last.year)
        if when is not None:
            yield when, occasion
    yield from _first_session(text, first, found)


def _latest(found: list[Anchor], *kinds: Kind) -> Anchor | None:
    return max((anchor for anchor in found if anchor.kind in kinds), key=_by_end, default=None)


def _by_end(anchor: Anchor) -> date:
    return anchor.last


def _beside_full_date(first: _Undated, anchor: Anchor) -> date | None:
    """The day near the latest full date; the same day of the year, once with it and once without, may be any year's."""
    found = first.nearest(anchor)
    return found[0] if found and 0 < found[1] <= _NEAR_DAY else None


def _beside_stretch(first: _Undated, over: list[Anchor]) -> tuple[date, Anchor] | None:
    """The day within the latest beginning of a year, or within or near the latest half, quarter, stretch up to a month."""
    latest = _latest(over, "stretch", "edge")
    found = first.nearest(latest) if latest else None
    if latest is None or found is None:
        return None
    return (found[0], latest) if found[1] <= (0 if latest.kind == "edge" else _NEAR_STRETCH) else None


def _before_announced(first: _Undated, found: list[Anchor]) -> tuple[date, Anchor] | None:
    """The day within or shortly before the earliest stretch, or before the earliest day, that is announced."""
    ahead = min(
        (a for a in found if a.tense == "future" and a.kind in ("day", "month", "stretch", "edge")),
        key=_by_end,
        default=None,
    )
    if ahead is None:
        return None
    days = [when for year in (ahead.first.year - 1, ahead.last.year) if (when := first.within(year))]
    before = max((when for when in days if when <= ahead.last), default=None)
    if before is None or ahead.kind == "day":
        return (before, ahead) if before and 0 < ahead.distance(before) <= _NEAR_DAY else None
    return (before, ahead) if ahead.distance(before) <= _NEAR_STRETCH else None


def _after_month(first: _Undated, over: list[Anchor]) -> tuple[date, Anchor] | None:
    """The day in the year after the latest month, where that comes later in the year.

    A month of the current year is told without it as a rule: "tháng 4/2017" is then of the year before, and a
    report of June may be of any later year.
    """
    latest = max(over, key=_by_end, default=None)
    if latest is None or latest.kind != "month" or first.month >= latest.first.month:
        return None
    when = first.within(latest.last.year + 1)
    return (when, latest) if when else None


def _equated(text: str, first: _Undated, latest: int) -> Iterator[tuple[date, Anchor]]:
    """The day of the year in which a solar day was the lunar one that stands behind it: "13-3 (26 tháng Giêng âm lịch)"."""
    if not _names_lunar_days(text):
        return
    for match in _EQUATED.finditer(text, 0, _FAR):
        month, number = number_of(match["lunar"]), int(match["mung"])
        solar = _Undated(int(match["month"]), int(match["day"]))
        for year in range(max(latest, _EARLIEST), _LATEST):
            # The lunar year opens in January or February.
            when = next(
                (d for y in (year - 1, year) if (d := lunar.solar(y, month, number)) == solar.within(year)),
                None,
            )
            if when is not None:
                start, end = match.span()
                anchor = Anchor(start, end, "day", when, when, None)
                found = first.nearest(anchor)
                if found is not None:
                    yield found[0], anchor
                return


def _first_session(text: str, first: _Undated, found: list[Anchor]) -> Iterator[tuple[date, Anchor]]:
    term = _latest(found, "term")
    if term is None or _FIRST_SESSION.search(text, 0, _HEAD) is None:
        return
    when = first.within(term.first.year)
    if when is not None:
        yield when, term


def _last_of_report(when: date, days: list[_Undated]) -> date:
    """The last day that a report tells of which opens with the day given."""
    near = [d for day_ in days for year in (when.year, when.year + 1) if (d := day_.within(year))]
    return max(d for d in (when, *near) if d - when <= _REPORT)


def told_day(text: str, published: date) -> date | None:
    """The day by which a report was made that is put out again years later, or None where it is not.

    Its lead names a year, the text names it again and no later one: its reporting ended soon after.
    """
    named = [(m.start(), int(m[1])) for m in _TOLD_YEAR.finditer(text, 0, _FAR)]
    newest = max((year for _, year in named), default=published.year)
    if newest > published.year - _YEARS_LATER:
        return None
    dated = (int(m[1]) for m in _DATED.finditer(text, 0, _FAR))
    if max(dated, default=newest) > published.year - _YEARS_LATER:
        return None
    at = [start for start, year in named if year == newest]
    return date(newest + 1, 2, 28) if at[0] < _LEAD and len(at) >= _TOLD_AGAIN else None
