"""The meaning of months and of stretches of them."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from extractors.dates import lunar
from extractors.dates.fields import number_of
from extractors.dates.lunar_days import lunar_years
from extractors.dates.moment import Moment, month_span, months_span
from extractors.dates.relative import is_counted
from extractors.dates.vocabulary import LUNAR_MONTHS

if TYPE_CHECKING:
    from datetime import date

    from extractors.dates.context import Context
    from extractors.dates.fields import Hint
    from extractors.dates.grammar import Point
    from schemas import Cue

EDGES_OF_MONTH = {
    "đầu": (1, 10), "thượng tuần": (1, 10), "giữa": (11, 20), "trung tuần": (11, 20),
    "cuối": (21, 31), "hạ tuần": (21, 31), "nửa đầu": (1, 15), "nửa cuối": (16, 31),
}  # fmt: skip
SHIFTS = {
    "trước nữa": -2,
    "này": 0,
    "nay": 0,
    "hiện tại": 0,
    "tới": 1,
    "sau": 1,
    "kế tiếp": 1,
    "tiếp theo": 1,
    "tiếp": 1,
}
_MONTHS = 12
# A campaign's name that begins or ends with a month in words: "Tháng Ba biên giới", "Giọt hồng tháng Năm".
_NAME_OPENS = re.compile(r"[\"“][^\"“”.,;:!?\n]{2,25}\Z")
_NAME_CLOSES = re.compile(r"[^\"“”.,;:!?\n]{2,25}[\"”]")
# A period named without its year lies at most so far ahead without a word of the future.
_MONTHS_AHEAD = 3


def stretch(
    point: Point, rule: str, span: tuple[date, date], grain: str, cues: tuple[Cue, ...] = ()
) -> Moment:
    """The moment of a point that is a stretch of days."""
    return Moment(point.start, point.end, rule, span[0], span[1], grain, cues=cues)


def open_stretch(point: Point, rule: str, grain: str, value: str) -> Moment:
    """The moment of a stretch whose year is not known."""
    return Moment(point.start, point.end, rule, None, None, grain, value=value)


def _year_near(month: int, context: Context, point: Point, soon: str) -> int | None:
    """The year of a month without one."""
    here = context.reference
    if here is None:
        return None
    tense = context.direction or context.tense(point.start, point.end)
    if soon:
        tense = "future" if "tới" in soon else tense if soon == "này" else "past"
    ahead = month - here.month
    if tense == "future":
        return here.year + (ahead < 0)
    if tense == "past":
        return here.year - (ahead > 0)
    if ahead > _MONTHS_AHEAD:
        return here.year - (ahead > _MONTHS // 2)
    return here.year + (ahead < -9 and here.month == _MONTHS)


def _year_by_hint(month: int, hint: Hint) -> tuple[int, Moment] | None:
    """The year in which a month stands before or behind the other end of a range."""
    other = hint.moment
    if other.first is None or other.last is None:
        return None
    if hint.later:
        return other.last.year - (month > other.last.month), other
    return other.first.year + (month < other.first.month), other


def year_of(
    point: Point, month: int, context: Context, hint: Hint | None
) -> tuple[int | None, tuple[Cue, ...]]:
    """The year of a month: written, told by a word, taken from the other end, or the nearest; and its cue."""
    written, soon = point.get("year"), point.get("soon") or ""
    if written:
        return int(written), ()
    if "năm" in soon:
        return context.year_by_word(soon) or (None, ())
    if hint is not None and not soon and (found := _year_by_hint(month, hint)):
        return found[0], context.cue("year", found[1])
    return _year_near(month, context, point, soon), context.reference_cue()


def month(point: Point, context: Context, hint: Hint | None) -> Moment | None:
    """ "tháng 8/2014", "trung tuần tháng 10 tới", "tháng Chạp"."""
    name, edge = point.fields["month"], point.get("edge")
    number = number_of(name)
    # The revolutions of August 1945 and of October 1917 are names.
    if context.text[max(0, point.start - 11) : point.start].rstrip().endswith("cách mạng"):
        return None
    # "tháng Năm" is May, "tháng năm" the months and years.
    if name == "năm" and not context.asks and context.source[point.start : point.end].endswith(" năm"):
        return None
    if not name.isdigit() and not point.get("year") and _names_a_campaign(point, context):
        return None
    if name in LUNAR_MONTHS or point.get("sign") or point.get("named"):
        return _lunar_month(point, number, context)
    year, cues = year_of(point, number, context, hint)
    if year is None:
        return open_stretch(point, "month without year", "month", f"XXXX-{number:02}")
    span = month_span(year, number)
    rule = "month" if point.get("year") else "month without year"
    if edge is None:
        return stretch(point, rule, span, "month", cues)
    low, high = EDGES_OF_MONTH[edge]
    return stretch(
        point, rule, (span[0].replace(day=low), span[1].replace(day=min(high, span[1].day))), "period", cues
    )


def _names_a_campaign(point: Point, context: Context) -> bool:
    """Whether a month in words begins or ends a short name in quotation marks."""
    text, start, end = context.source, point.start, point.end
    if not text[start:end].rsplit(maxsplit=1)[-1][0].isupper():
        return False
    if text[end : end + 1] in ('"', "”"):
        return _NAME_OPENS.search(text, max(0, start - 26), start) is not None
    return text[start - 1 : start] in ('"', "“") and _NAME_CLOSES.match(text, end) is not None


def _lunar_month(point: Point, number: int, context: Context) -> Moment | None:
    here, edge = context.reference, point.get("edge")
    told = lunar_years(point, context)
    years = told or ([here.year - 1, here.year, here.year + 1] if here else [])
    spans = [span for year in years if (span := lunar.month_span(year, number))]
    if not spans:
        return None
    span = min(spans, key=lambda s: abs((s[0] - here).days)) if here else spans[0]
    cues = () if told else context.reference_cue()
    if edge:
        low, high = EDGES_OF_MONTH[edge]
        span = span[0] + timedelta(days=low - 1), min(span[1], span[0] + timedelta(days=high - 1))
    grain = "period" if edge else "month"
    return Moment(point.start, point.end, "lunar month", *span, grain, calendar="lunar", cues=cues)


def numeric_month(point: Point, context: Context, hint: Hint | None) -> Moment | None:
    """ "9/2014", where the words before leave nothing else."""
    before = context.text[max(0, point.start - 14) : point.start].rstrip(" \xa0")
    if not (point.listed or point.get("edge") or context.asks or before.endswith(_MONTH_BEFORE)):
        return None
    return month(point, context, hint)


_MONTH_BEFORE = (
    "từ",
    "đến",
    "tới",
    "hồi",
    "vào",
    "trước",
    "sau",
    "hết",
    "(",
    "kể từ",
    "kỳ",
    "tháng",
    "so với",
    "giữa",
)


def month_relative(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "tháng trước", "cuối tháng này": from the month under discussion, else from publication."""
    base, which, edge, period = (
        context.reference,
        point.fields["which"],
        point.get("edge"),
        context.last_period,
    )
    cues = context.reference_cue("month")
    if is_counted(point, context):
        return None
    if which == "trước" and period and period.granularity == "month" and period.first and not edge:
        base, cues = period.first, context.cue("month", period)
    if base is None:
        return open_stretch(point, "month relative", "month", "XXXX-XX")
    index = base.year * _MONTHS + base.month - 1 + SHIFTS.get(which, -1)
    first, last = month_span(index // _MONTHS, index % _MONTHS + 1)
    if edge:
        low, high = EDGES_OF_MONTH[edge]
        first, last = first.replace(day=low), first.replace(day=min(high, last.day))
    return stretch(point, "month relative", (first, last), "period" if edge else "month", cues)


def this_year(point: Point, context: Context) -> tuple[int | None, tuple[Cue, ...]]:
    """The year written, or told by "nay", "ngoái" …, or this one."""
    written = point.get("year")
    if written:
        return int(written), ()
    return context.year_by_word(point.get("near") or "nay") or (None, ())


def months_of_year(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "6 tháng đầu năm 2024", "9 tháng năm 2023", "2 tháng cuối năm"."""
    count, end = number_of(point.fields["count"]), point.get("end")
    year, cues = this_year(point, context)
    # "10 tháng qua năm 2023" counts back.
    if end == "qua" or count > _MONTHS:
        return None
    grain = "half" if count == _MONTHS // 2 else "period"
    late = end in ("cuối", "còn lại")
    first, last = (_MONTHS + 1 - count, _MONTHS) if late else (1, count)
    if year is None:
        return open_stretch(point, "months of year", grain, f"XXXX-{first:02}/XXXX-{last:02}")
    found = stretch(point, "months of year", months_span(year, first, last), grain, cues)
    if not late:
        context.by_count[count] = found
    return found


def months_again(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "9 tháng" again, where the article is about the nine months of a year."""
    earlier = _months_told(number_of(point.fields["count"]), point, context)
    if earlier is None or earlier.first is None or earlier.last is None:
        return None
    if (
        context.text[max(0, point.start - 6) : point.start]
        .rstrip()
        .endswith(("sau", "hơn", "gần", "mỗi", "thêm", "cứ"))
    ):
        return None
    span = earlier.first, earlier.last
    return stretch(point, "months again", span, earlier.granularity, context.cue("year", earlier))


def _months_told(count: int, point: Point, context: Context) -> Moment | None:
    """The months of a year that "9 tháng" means: told before, or else written out further on."""
    if count not in context.by_count:
        context.by_count[count] = None
        match = re.compile(_WRITTEN_OUT.replace("COUNT", str(count))).search(context.text, point.end)
        written_year = (match["year"] or match["year_"]) if match else None
        year = int(written_year) if written_year else context.reference.year if context.reference else None
        if match and year:
            grain = "half" if count == _MONTHS // 2 else "period"
            span = months_span(year, 1, count)
            context.by_count[count] = Moment(match.start(), match.end(), "months of year", *span, grain)
    return context.by_count[count]


_WRITTEN_OUT = r"(?<![\d.,])0?COUNT[^\S\n]tháng[^\S\n](?:đầu[^\S\n]năm(?!\w)(?:[^\S\n](?P<year>20\d\d))?|năm[^\S\n](?P<year_>20\d\d))(?!\w)"


def month_ending_year(point: Point, context: Context, _hint: Hint | None) -> Moment | None:
    """ "tháng cuối năm": December."""
    year, cues = this_year(point, context)
    before = context.text[max(0, point.start - 8) : point.start].rstrip()
    if before.endswith(("những", "các", "mấy", "vài", "nhiều")):
        return _first_or_last_quarter(point, year, cues) if point.get("year") or point.get("near") else None
    if year is None:
        return None
    number = _MONTHS if point.fields["end"] == "cuối" else 1
    return stretch(point, "month ending year", month_span(year, number), "month", cues)


def _first_or_last_quarter(point: Point, year: int | None, cues: tuple[Cue, ...]) -> Moment | None:
    """ "những tháng đầu năm 2024" is as vague as "đầu năm 2024"."""
    if year is None:
        return None
    span = months_span(year, 10, 12) if point.fields["end"] == "cuối" else months_span(year, 1, 3)
    return stretch(point, "year edge", span, "period", cues)
