"""The meaning of days and weeks that are told from another day: publication or the last one named."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from extractors.dates.fields import closed, grain_of, number_of, on_day, part_of
from extractors.dates.moment import Moment, month_span
from extractors.dates.vocabulary import COUNTS, WEEKDAYS
from schemas import Cue

if TYPE_CHECKING:
    from extractors.dates.context import Context
    from extractors.dates.fields import Hint
    from extractors.dates.grammar import Point

_WEEK = 7
_THURSDAY = 3
_SHIFTS = {"nay": 0, "qua": -1, "mai": 1, "kia": -2, "sau": 1, "trước": -1}
_WEEK_SHIFTS = {"trước nữa": -2, "này": 0, "nay": 0, "tới": 1, "sau": 1, "kế tiếp": 1, "tiếp theo": 1}
_INEXACT = ("chưa đầy ", "hơn ", "gần ", "không đầy ")
_ORDINALS = {"đầu tiên": 1, "đầu": 1, "nhất": 1, "cuối": -1, "cuối cùng": -1}
_WEEK_EDGES = {"đầu": (0, 1), "giữa": (2, 3), "cuối": (5, 6)}


def same_day(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "cùng ngày", "chiều cùng ngày", "tối hôm đó": the last day named."""
    when, last = context.event_day(point.start), context.last_day
    # "Đến 11h cùng ngày" goes on with what is told, "cùng ngày, …" with the report.
    if "cùng" not in point.fields["same"] or (last is not None and context.text[point.start].isdigit()):
        when = last.first if last else None
    if when is None:
        return _open_like(point, last, context)
    for named in (last, context.report_day):
        if named is not None and named.first == when:
            return on_day(point, "same day", when, context, context.cue("day", named))
    return on_day(point, "same day", when, context, (Cue(property="day", text=when.isoformat()),))


def _open_like(point: Point, last: Moment | None, context: Context) -> Moment | None:
    """The same day as one whose year is not known."""
    if last is None or last.value is None:
        return None
    part = part_of(point)
    return Moment(point.start, closed(point, context), "same day", None, None, grain_of(part), part,
                  value=f"{last.value[:10]}{Moment.suffix(part)}", cues=context.cue("day", last))  # fmt: skip


def deictic(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "hôm nay", "chiều qua", "ngày mai": counted from publication, within the report from its day."""
    word = point.fields["near"]
    if word in ("nay", "qua", "mai") and not point.get("part"):
        return None
    if word.startswith("hôm") and is_counted(point, context):
        return None
    # "đường một chiều qua đèo"
    if word == "qua" and context.text[max(0, point.start - 6) : point.start].rstrip().endswith(
        ("một", "hai", "1", "2")
    ):
        return None
    # "giảm so với hôm trước": the day before; elsewhere "hôm trước" is the other day.
    if word == "hôm trước" and not context.text[max(0, point.start - 8) : point.start].rstrip().endswith(
        "so với"
    ):
        return None
    shift = 2 if word == "ngày kia" else _SHIFTS[word.rsplit(maxsplit=1)[-1]]
    from_report = "sau" in word or "trước" in word or (word.endswith("hôm nay") and not point.get("part"))
    if from_report and not context.asks:
        base = context.event_day(point.start)
    else:
        # "Sáng nay" of a report is its day; "hôm qua" and "mai" are counted from that of publication.
        base = context.reference if shift == 0 else context.publication
    if base is None:
        return Moment(
            point.start, point.end, "deictic", None, None, "day", part_of(point), value="XXXX-XX-XX"
        )
    return on_day(point, "deictic", base + timedelta(days=shift), context, context.reference_cue("day"))


def counted_days(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "4 ngày sau đó", "trước đó một ngày": counted from the last day named; "cách đây 3 ngày" from publication."""
    number = number_of(point.fields["count"])
    how = point.get("before") or point.get("after") or ""
    base = context.publication if how == "cách đây" else context.last_day.first if context.last_day else None
    # "Chưa đầy một ngày sau" is no day that can be counted.
    if base is None or number > 60 or context.text.endswith(_INEXACT, 0, point.start):
        return None
    back = how in ("cách đây", "trước đó")
    when = base - timedelta(days=number) if back else base + timedelta(days=number)
    cues = (
        context.reference_cue("day")
        if how == "cách đây" or context.last_day is None
        else context.cue("day", context.last_day)
    )
    return on_day(point, "counted days", when, context, cues)


def weekday(point: Point, context: Context, hint: Hint | None) -> Moment | None:
    """ "thứ Hai tuần tới", "thứ Sáu vừa qua", "sáng thứ Bảy"; weeks run from Monday to Sunday.

    Without more than the weekday it is the latest one, where the clause does not announce; a weekday
    that comes back every week is no date.
    """
    here, which = context.publication, point.get("which") or ""
    known = (
        which
        or point.get("part")
        or _calls_a_day(point, context)
        or point.get("clock")
        or hint is not None
        or context.asks
    )
    if which.startswith(("hằng", "hàng", "mỗi", "các")) or not known or _comes_back(point, context):
        return None
    number = WEEKDAYS[point.fields["weekday"]]
    if hint is not None and not which and hint.moment.first:
        when = _nearest(hint.moment.first, number, "behind or today" if hint.later else "today or ahead")
        return on_day(point, "weekday", when, context, context.cue("day", hint.moment))
    if here is None:
        return None
    monday = here - timedelta(days=here.weekday())
    if which.startswith("tuần"):
        when = monday + timedelta(days=_WEEK * _WEEK_SHIFTS.get(which.removeprefix("tuần "), -1) + number)
    elif which == "này":
        when = monday + timedelta(days=number)
    else:
        when = _nearest(here, number, _direction(point, context, which))
    return on_day(point, "weekday", when, context, context.reference_cue("day"))


def _calls_a_day(point: Point, context: Context) -> bool:
    """ "hôm thứ Năm" and "ngày thứ Năm" are a Thursday, "ngày thứ năm" is the fifth day."""
    word = point.get("hom")
    last = context.source[point.start : point.end].split()[-1]
    return word == "hôm" or (word is not None and (last[0].isupper() or last == "nhật"))


def _direction(point: Point, context: Context, which: str) -> str:
    if which:
        return "ahead" if which in ("tới", "sau") else "behind"
    if context.direction or context.asks:
        return "behind or today" if context.direction == "past" else "ahead"
    return "today or ahead" if context.tense(point.start, point.end) == "future" else "behind or today"


def _nearest(here: date, number: int, direction: str) -> date:
    ahead = (number - here.weekday()) % _WEEK
    back = (here.weekday() - number) % _WEEK
    if direction in ("ahead", "today or ahead"):
        return here + timedelta(days=ahead or (_WEEK if direction == "ahead" else 0))
    return here - timedelta(days=back or (_WEEK if direction == "behind" else 0))


def _comes_back(point: Point, context: Context) -> bool:
    before = context.text[max(0, point.start - 12) : point.start].rstrip()
    return before.endswith(("mỗi", "các", "hằng", "hàng", "những", "các ngày", "vào ngày"))


def week(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "tuần tới", "cuối tuần này"; weeks run from Monday to Sunday, their end is Saturday and Sunday."""
    here, which, edge = context.publication, point.fields["which"], (point.get("edge") or "").strip()
    if is_counted(point, context):
        return None
    if which == "trước đó":
        return _week_before(point, context)
    if here is None:
        return Moment(point.start, point.end, "week", None, None, "week", value="XXXX-WXX")
    shift = _WEEK_SHIFTS.get(which, -1)
    if (edge == "cuối" and which in ("qua", "vừa qua", "rồi", "vừa rồi") and here.weekday() >= 5) or (
        edge == "đầu" and which in ("qua", "vừa qua")
    ):
        shift = 0
    monday = here + timedelta(days=_WEEK * shift - here.weekday())
    low, high = _WEEK_EDGES.get(edge, (0, 6))
    first, last = monday + timedelta(days=low), monday + timedelta(days=high)
    return Moment(point.start, point.end, "week", first, last, "week", cues=context.reference_cue("day"))


def _week_before(point: Point, context: Context) -> Moment | None:
    """ "so với tuần trước đó": the week before the one spoken of."""
    spoken_of = context.last_week
    if spoken_of is None or spoken_of.first is None:
        return None
    monday = spoken_of.first - timedelta(days=spoken_of.first.weekday() + _WEEK)
    cues = context.cue("week", spoken_of)
    return Moment(point.start, point.end, "week", monday, monday + timedelta(days=6), "week", cues=cues)


_COUNTERS = frozenset(
    [*COUNTS, *"mươi chục trăm nửa vài nhiều mấy những các mỗi hằng hàng".split()],
)


def is_counted(point: Point, context: Context) -> bool:
    """ "hai tuần trước", "một năm sau": so many of them, from nowhere certain."""
    before = context.text[max(0, point.start - 12) : point.start].split()
    # Also as the first word that is quoted: "Mấy hôm nay …".
    last = before[-1].lstrip("\"“‘'(") if before else ""
    # "Hơn tháng sau" is more than a month later, "hơn tháng trước" may be more than then.
    later = last in ("hơn", "gần") and point.get("which") == "sau"
    return (later or last in _COUNTERS or last[-1:].isdigit()) and not point.get("edge")


def week_of_month(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "tuần đầu tiên của tháng 9 năm 2017": from the first Monday of the month on; its last week is the one with the last Thursday."""
    month, written = number_of(point.fields["month"]), point.get("year")
    year = int(written) if written else context.year_for(month, 1, context.tense(point.start, point.end))
    if year is None:
        return None
    first, last = month_span(year, month)
    word = point.fields["nth"].removeprefix("thứ ")
    nth = _ORDINALS.get(word) or number_of(word)
    if nth < 0:
        # The last week that has most of its days in the month.
        monday = last - timedelta(days=(last.weekday() - _THURSDAY) % _WEEK + _THURSDAY)
    else:
        monday = first + timedelta(days=(-first.weekday()) % _WEEK + _WEEK * (nth - 1))
    cues = () if written else context.reference_cue()
    return Moment(
        point.start, point.end, "week of month", monday, monday + timedelta(days=6), "week", cues=cues
    )
