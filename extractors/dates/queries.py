"""What only a short query says by calendar time: stretches counted from today, bare clocks, "bây giờ", centuries.

In an article these name no date ("3 ngày qua" is a duration, a clock without a day no date); asked of a
calendar they do. The resolver reads them in its scope "query" only.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from extractors.dates.fields import clock_time, grain_of, number_of, part_of
from extractors.dates.moment import Moment, month_span, months_span, year_span
from extractors.dates.patterns import ARTICLE, CLOCK, FORMS, OPENERS, PART, Form, Grammar, make_forms
from extractors.dates.periods import EDGES_OF_MONTH
from extractors.dates.vocabulary import COUNTS, any_of
from extractors.dates.years import EDGES_OF_YEAR

if TYPE_CHECKING:
    from extractors.dates.context import Context
    from extractors.dates.fields import Hint
    from extractors.dates.grammar import Point

_UNITS = "ngày|hôm|tuần|tháng|quý|năm|thập kỷ|thập niên"
_COUNT = rf"\d{{1,3}}|{any_of(COUNTS)}"
_PAST = "vừa rồi|vừa qua|qua|trước|rồi|gần đây|gần nhất"
_AHEAD = "sắp tới|tới|tiếp theo|kế tiếp|nữa|sau"

_FORMS: dict[str, Form] = make_forms(
    (
        "stretch",
        "stretch",
        rf"(?:(?P<ago>cách đây|trong|sau|trước) )?(?P<count>{_COUNT})~(?P<unit>{_UNITS})(?: (?P<way>{_PAST}|{_AHEAD}))?(?!\w)",
    ),
    (
        "clock",
        "clock",
        rf"(?P<clock>{CLOCK})(?:~,?~{PART})?(?!\w)(?!~[/\-]~\d)(?! (?:trước|nữa|qua|tới|sau|vừa|tiếp))",
    ),
    ("present", "present", r"(?:ngay )?(?:bây giờ|lúc này|hiện tại|hiện nay|hiện giờ)(?!\w)"),
    (
        "this day",
        "day",
        rf"(?:{PART} )?bữa (?P<near>nay|qua|kia|mốt)(?!\w)|(?:{PART} )?(?P<near>(?:ngày )?mốt)(?!\w)",
    ),
    (
        "running edge",
        "year",
        r"(?P<edge>đầu|giữa|cuối) (?P<unit>năm|tháng)(?!\w)(?! (?:\d|nay|này|ngoái|học|tới|sau|trước))",
    ),
    ("weekend", "week", r"cuối tuần(?!\w)(?! (?:này|tới|sau|trước|qua|vừa|rồi))"),
    ("century", "century", r"(?:đầu |giữa |cuối )?thế kỷ (?:thứ )?(?P<number>\d{1,2}|[ivx]+)(?!\w)"),
)

_OPENERS: dict[str, tuple[str, ...]] = {
    **OPENERS,
    "time": (*OPENERS["time"], "stretch", "clock"),
    "ofmonth": (*OPENERS["ofmonth"], "stretch"),
    "ofunit": (*OPENERS["ofunit"], "stretch"),
    "counted": ("stretch",),
    "count": (*OPENERS["count"], "stretch"),
    "year": (*OPENERS["year"], "stretch"),
    "part": (*OPENERS["part"], "this day"),
    "day": (*OPENERS["day"], "this day"),
    "edge": (*OPENERS["edge"], "weekend", "century", "running edge"),
    "told": (*OPENERS["told"], "stretch"),
    "span": (*OPENERS["span"], "stretch"),
    "query": ("stretch", "present", "this day", "century"),
}
_WORDS: dict[str, str] = {
    **ARTICLE.words,
    **dict.fromkeys(("bây", "ngay", "lúc", "hiện", "bữa", "mốt", "thế", "trong"), "query"),
}
_NUMBER: re.Pattern[str] = re.compile(rf"(?:{ARTICLE.number.pattern})|(?P<counted>\d{{1,3}})\s?(?:{_UNITS})")

QUERY = Grammar.of(_WORDS, _NUMBER, _OPENERS, {**FORMS, **_FORMS}, {})
"""The grammar of queries: that of articles and more."""

_SHIFTS = {"nay": 0, "qua": -1, "kia": -2, "mốt": 2}
_ROMAN = {"i": 1, "v": 5, "x": 10}
_MONTHS = {"tháng": 1, "quý": 3}


def stretch(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "3 ngày tới": the next three whole days; "3 ngày trước", "cách đây 3 tháng", "2 năm nữa": the one so far away."""
    here, unit, ago = context.reference, point.fields["unit"], point.get("ago")
    way = point.get("way") or {"cách đây": "trước", "sau": "nữa"}.get(ago or "", "")
    if here is None or not way:
        return None
    back = way in _PAST.split("|")
    count = number_of(point.fields["count"]) * (10 if unit.startswith("thập") else 1)
    point_only = way in ("trước", "nữa", "sau") or ago == "cách đây"
    low, high = (count, count) if point_only else (1, count)
    span = _shifted(here, unit, -high, -low) if back else _shifted(here, unit, low, high)
    if span is None:
        return None
    grain = {"ngày": "day", "hôm": "day", "tuần": "week", "tháng": "month", "quý": "quarter"}.get(
        unit, "year"
    )
    cues = context.reference_cue("day")
    return Moment(point.start, point.end, "stretch", *span, grain if point_only else "period", cues=cues)


def _shifted(here: date, unit: str, low: int, high: int) -> tuple[date, date] | None:
    """From `low` to `high` whole units away from the one that holds today."""
    try:
        if unit in ("ngày", "hôm"):
            return here + timedelta(days=low), here + timedelta(days=high)
        if unit == "tuần":
            monday = here - timedelta(days=here.weekday())
            return monday + timedelta(days=7 * low), monday + timedelta(days=7 * high + 6)
        if unit in _MONTHS:
            size = _MONTHS[unit]
            index = (here.year * 12 + here.month - 1) // size
            first, last = (index + low) * size, (index + high) * size + size - 1
            return date(first // 12, first % 12 + 1, 1), month_span(last // 12, last % 12 + 1)[1]
        return year_span(here.year + low, here.year + high)
    except (ValueError, OverflowError):
        return None


def clock(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "3 giờ chiều" of the day asked on."""
    here, part = context.reference, part_of(point)
    if here is None or part is None or clock_time(point.get("clock"), None) is None:
        return None
    return Moment(
        point.start, point.end, "clock", here, here, grain_of(part), part, cues=context.reference_cue("day")
    )


def present(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "bây giờ", "hiện nay"."""
    here = context.reference
    return Moment(point.start, point.end, "present", here, here, "day", value="PRESENT_REF") if here else None


def this_day(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "bữa nay", "ngày mốt", as the south says."""
    here = context.reference
    if here is None:
        return None
    when, part = here + timedelta(days=_SHIFTS[point.fields["near"].split()[-1]]), part_of(point)
    return Moment(
        point.start, point.end, "deictic", when, when, grain_of(part), part, cues=context.reference_cue("day")
    )


def weekend(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "cuối tuần": the coming one, or the last."""
    here = context.reference
    if here is None:
        return None
    saturday = here + timedelta(
        days=5 - here.weekday() - 7 * (context.direction == "past" and here.weekday() < 5)
    )
    return Moment(point.start, point.end, "week", saturday, saturday + timedelta(days=1), "week")


def running_edge(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "cuối năm", "đầu tháng" of the running year or month."""
    here, edge = context.reference, point.fields["edge"]
    if here is None:
        return None
    if point.fields["unit"] == "năm":
        span = months_span(here.year, *EDGES_OF_YEAR[edge])
    else:
        low, high = EDGES_OF_MONTH[edge]
        last = month_span(here.year, here.month)[1]
        span = here.replace(day=low), here.replace(day=min(high, last.day))
    return Moment(point.start, point.end, "running edge", *span, "period", cues=context.reference_cue("year"))


def century(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "thế kỷ 20": 1901-2000."""
    written = point.fields["number"]
    number = int(written) if written.isdigit() else _roman(written)
    if not 1 <= number <= 30:
        return None
    span = months_span((number - 1) * 100 + 1, 1, 12)[0], year_span(number * 100)[1]
    return Moment(point.start, point.end, "century", *span, "period", value=f"{number - 1:02}")


def _roman(numeral: str) -> int:
    values = [_ROMAN[letter] for letter in numeral]
    return sum(-v if v < max(values[i:], default=0) else v for i, v in enumerate(values))


MEANINGS = {
    "stretch": stretch,
    "clock": clock,
    "present": present,
    "this day": this_day,
    "weekend": weekend,
    "running edge": running_edge,
    "century": century,
}
"""What each of these forms means."""
