"""The meaning of quarters, halves and stretches of quarters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.dates.fields import Hint, number_of
from extractors.dates.moment import Moment, month_span, months_span
from extractors.dates.periods import SHIFTS, open_stretch, stretch, this_year, year_of
from extractors.dates.vocabulary import ROMAN

if TYPE_CHECKING:
    from extractors.dates.context import Context
    from extractors.dates.grammar import Point
    from schemas import Cue

_EDGES_OF_QUARTER = {"đầu": 0, "giữa": 1, "cuối": 2}
_MONTHS = 12


def quarter(point: Point, context: Context, hint: Hint | None) -> Moment | None:
    """ "quý III/2024", "quý 2 năm nay", "cuối quý II"."""
    word, edge = point.fields["quarter"], point.get("edge")
    number = {"đầu": 1, "cuối": 4}.get(word) or ROMAN.get(word) or number_of(word)
    opening = number * 3 - 2
    if (
        word in ("đầu", "cuối", "một", "năm")
        and not point.get("year")
        and not (point.get("soon") or "").startswith("năm")
    ):
        return None
    year, cues = _year_of_quarter(point, opening, context, hint)
    if year is None:
        return open_stretch(point, "quarter", "quarter", f"XXXX-Q{number}")
    if edge:
        month_ = opening + _EDGES_OF_QUARTER[edge]
        return stretch(point, "quarter edge", month_span(year, month_), "month", cues)
    return stretch(point, "quarter", months_span(year, opening, opening + 2), "quarter", cues)


def _year_of_quarter(
    point: Point, opening: int, context: Context, hint: Hint | None
) -> tuple[int | None, tuple[Cue, ...]]:
    """A quarter that opens far ahead is last year's, unless it is announced."""
    here = context.reference
    if point.get("year") or point.get("soon") or hint is not None or here is None:
        return year_of(point, opening, context, hint)
    tense = context.direction or context.tense(point.start, point.end)
    if context.direction == "future":
        return here.year + (opening + 2 < here.month), context.reference_cue()
    far = opening - here.month > _MONTHS // 2 and tense != "future"
    past = context.direction == "past" and opening > here.month
    return here.year - (far or past), context.reference_cue()


def quarter_relative(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "quý này", "quý trước", "cuối quý tới"."""
    here = context.reference
    if context.text[max(0, point.start - 10) : point.start].rstrip().endswith(_PRECIOUS):
        return None
    if here is None:
        return open_stretch(point, "quarter relative", "quarter", "XXXX-QX")
    index = here.year * 4 + (here.month - 1) // 3 + SHIFTS.get(point.fields["which"], -1)
    opening, edge = index % 4 * 3 + 1, point.get("edge")
    if edge:
        span = month_span(index // 4, opening + _EDGES_OF_QUARTER[edge])
        return stretch(point, "quarter relative", span, "month", context.reference_cue("quarter"))
    span = months_span(index // 4, opening, opening + 2)
    return stretch(point, "quarter relative", span, "quarter", context.reference_cue("quarter"))


# "kim loại quý này": a precious metal.
_PRECIOUS = ("kim loại", "đá", "gỗ", "thú", "vật", "dược liệu", "cây", "hiếm", "cao", "loại", "của", "thuốc")


def quarters_of_year(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "3 quý đầu năm 2024"."""
    months = number_of(point.fields["count"]) * 3
    year, cues = this_year(point, context)
    if year is None:
        return None
    first, last = (1, months) if point.fields["end"] == "đầu" else (_MONTHS + 1 - months, _MONTHS)
    return stretch(
        point, "quarters of year", months_span(year, first, last), "half" if months == 6 else "period", cues
    )


def half(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "nửa đầu năm 2024"."""
    year, cues = this_year(point, context)
    if year is None:
        return None
    span = months_span(year, 1, 6) if point.fields["end"] == "đầu" else months_span(year, 7, 12)
    return stretch(point, "half", span, "half", cues)
