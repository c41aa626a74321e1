"""The meaning of expressions that name weeks, months, quarters and years."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from extractors.dates import lunar
from extractors.dates.days import month_number
from extractors.dates.moment import Moment, day, month_span, months_span, year_span
from extractors.dates.patterns import COUNTS, LUNAR_MONTHS, ROMAN
from schemas import Cue

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from extractors.dates.context import Context

_THIRDS = {
    "đầu": (1, 10), "thượng tuần": (1, 10), "giữa": (11, 20), "trung tuần": (11, 20),
    "cuối": (21, 31), "hạ tuần": (21, 31),
}  # fmt: skip
_EDGES = {"đầu": (1, 3), "giữa": (4, 9), "cuối": (10, 12)}
_RELATIVE_YEAR = {"nay": 0, "này": 0, "ngoái": -1, "trước": -1, "sau": 1, "tới": 1}
_MONTHS = 12
# A period named without its year lies at most so far ahead without a word of the future.
_MONTHS_AHEAD = 3
_EARLIEST, _LATEST = 1800, 2100


def _spoken(
    match: re.Match[str],
    rule: str,
    span: tuple[date, date],
    granularity: str,
    context: Context,
    *,
    inferred: bool,
) -> Moment:
    cues = context.reference_cue() if inferred else ()
    return Moment(match.start(), match.end(), rule, span[0], span[1], granularity, cues=cues)


def _this_year(context: Context, word: str | None = None) -> int | None:
    """The year that "năm nay" or "năm ngoái" is, or the year under discussion without a word."""
    if context.reference is None:
        return None
    return context.reference.year + _RELATIVE_YEAR.get(word or "nay", 0)


def _year_of_month(month: int, context: Context, *, future: bool, past: bool) -> int | None:
    """The year of a month without one."""
    here = context.reference
    if here is None:
        return None
    ahead = month - here.month
    if future:
        return here.year if ahead >= 0 else here.year + 1
    if past:
        return here.year if ahead <= 0 else here.year - 1
    if ahead > _MONTHS_AHEAD:
        return here.year - 1 if ahead > _MONTHS // 2 else here.year
    return here.year + 1 if ahead < -9 and here.month == _MONTHS else here.year


def _year_of_period(opening: int, context: Context, match: re.Match[str]) -> int | None:
    """The year of a period that opens in month `opening`: as a word beside it says, else this one.

    A period that opens far ahead is last year's, unless it is announced.
    """
    here, near = context.reference, match["near"]
    if near or here is None:
        return _this_year(context, near)
    far = opening - here.month > _MONTHS // 2 and context.tense(match.start(), match.end()) != "future"
    return here.year - far


def month(match: re.Match[str], context: Context) -> Iterator[Moment]:
    """ "tháng 8/2014", "trung tuần tháng 10 tới", "tháng Chạp"."""
    groups = match.groupdict()
    number, soon = month_number(groups["month"]), groups["soon"] or ""
    written = groups["year"] or groups["year2"]
    if groups["month"] in LUNAR_MONTHS:
        yield from _lunar_month(match, number, context)
        return
    tense = context.tense(match.start(), match.end())
    past = "vừa" in soon or "trước" in soon or tense == "past"
    future = "tới" in soon or tense == "future"
    year = int(written) if written else _year_of_month(number, context, future=future and not past, past=past)
    if year is None:
        value = f"XXXX-{number:02}"
        yield Moment(match.start(), match.end(), "month", None, None, "month", value=value)
        return
    span = month_span(year, number)
    if groups["third"]:
        low, high = _THIRDS[groups["third"]]
        span = date(year, number, low), min(span[1], date(year, number, min(high, span[1].day)))
    rule = "month" if written else "month without year"
    # "từ tháng 3" opens a period whose end is told elsewhere, if at all: the month itself is what is said.
    yield _spoken(match, rule, span, "period" if groups["third"] else "month", context, inferred=not written)


def _lunar_month(match: re.Match[str], number: int, context: Context) -> Iterator[Moment]:
    here = context.reference
    if here is None:
        return
    spans = [span for y in (here.year - 1, here.year, here.year + 1) if (span := lunar.month_span(y, number))]
    span = min(spans, key=lambda s: abs((s[0] - here).days))
    yield Moment(
        match.start(),
        match.end(),
        "lunar month",
        *span,
        "month",
        calendar="lunar",
        cues=context.reference_cue(),
    )


def month_range(match: re.Match[str], context: Context) -> Iterator[Moment]:
    """ "từ tháng 3 đến tháng 5/2024"."""
    first, last = month_number(match["month"]), month_number(match["month2"])
    written = match["year2"] or match["year4"]
    opening = match["year"] or match["year3"]
    year = int(written) if written else _year_of_month(last, context, future=False, past=False)
    if year is None:
        return
    start = int(opening) if opening else year - (first > last)
    span = month_span(start, first)[0], month_span(year, last)[1]
    if span[0] <= span[1]:
        yield _spoken(match, "month range", span, "period", context, inferred=not written)


def month_relative(match: re.Match[str], context: Context) -> Iterator[Moment]:
    """ "tháng trước", "tháng này": from the month under discussion, else from publication."""
    base = context.reference
    period = context.last_period
    if match["which"] == "trước" and period and period.granularity == "month" and period.first:
        base = period.first
    if base is None:
        return
    shift = {"này": 0, "trước": -1, "vừa qua": -1}.get(match["which"], 1)
    index = base.year * _MONTHS + base.month - 1 + shift
    yield _spoken(
        match,
        "month relative",
        month_span(index // _MONTHS, index % _MONTHS + 1),
        "month",
        context,
        inferred=True,
    )


def months_of_year(match: re.Match[str], context: Context) -> Iterator[Moment]:
    """ "6 tháng đầu năm 2024", "9 tháng năm 2023", "2 tháng cuối năm"."""
    count = int(match["count"]) if match["count"].isdigit() else COUNTS[match["count"]]
    written = match["year"] or match["year2"]
    if match["cum"] or count > _MONTHS:
        return
    year = int(written) if written else _this_year(context, match["near"])
    if year is None:
        return
    span = (
        months_span(year, _MONTHS + 1 - count, _MONTHS)
        if match["end"] == "cuối"
        else months_span(year, 1, count)
    )
    found = _spoken(
        match,
        "months of year",
        span,
        "half" if count == _MONTHS // 2 else "period",
        context,
        inferred=not written,
    )
    if match["end"] != "cuối":
        context.by_count[count] = found
    yield found


def months_again(match: re.Match[str], context: Context) -> Iterator[Moment]:
    """ "9 tháng" again, where the article is about the nine months of a year."""
    count = int(match["count"]) if match["count"].isdigit() else COUNTS[match["count"]]
    earlier = context.by_count.get(count)
    if earlier is not None and earlier.first and earlier.last:
        cue = Cue(property="year", text=context.text[earlier.start : earlier.end], at=earlier.start)
        yield Moment(
            match.start(),
            match.end(),
            "months again",
            earlier.first,
            earlier.last,
            earlier.granularity,
            cues=(cue,),
        )


def month_ending_year(match: re.Match[str], context: Context) -> Iterator[Moment]:
    """ "tháng cuối năm": December."""
    year = _this_year(context, match["near"])
    if year is not None:
        number = _MONTHS if match["end"] == "cuối" else 1
        yield _spoken(match, "month ending year", month_span(year, number), "month", context, inferred=True)


def half(match: re.Match[str], context: Context) -> Iterator[Moment]:
    """ "nửa đầu năm 2024"."""
    year = int(match["year"]) if match["year"] else _this_year(context, match["near"])
    if year is not None:
        span = months_span(year, 1, 6) if match["end"] == "đầu" else months_span(year, 7, 12)
        yield _spoken(match, "half", span, "half", context, inferred=not match["year"])


def quarter(match: re.Match[str], context: Context) -> Iterator[Moment]:
    """ "quý III/2024", "quý 2 năm nay"."""
    number = ROMAN.get(match["q"]) or int(match["q"])
    written = match["year"] or match["year2"]
    year = int(written) if written else _year_of_period(number * 3 - 2, context, match)
    if year is not None:
        span = months_span(year, number * 3 - 2, number * 3)
        yield _spoken(match, "quarter", span, "quarter", context, inferred=not written)


def school_year(match: re.Match[str], context: Context) -> Iterator[Moment]:
    """ "năm học 2023-2024": from the first day of the first to the last day of the last year."""
    if match["year"]:
        first = int(match["year"])
        last = first // 100 * 100 + int(match["year2"][-2:])
        if not first < last <= first + 5:
            return
        yield Moment(match.start(), match.end(), "school year", *year_span(first, last), "period")
        return
    here = context.reference
    if here is None:
        return
    opened = here.year if here.month >= 8 else here.year - 1
    if match["which"] == "trước":
        period = context.last_period
        schools = period is not None and period.rule == "school year" and period.first is not None
        # Behind "năm học 2023-2024 … so với năm học trước" the one before that is meant.
        opened = period.first.year - 1 if schools and period and period.first else opened - 1
        if schools and period and period.first and period.first.year >= here.year:
            opened = period.first.year - 2
    yield Moment(
        match.start(),
        match.end(),
        "school year",
        *year_span(opened, opened + 1),
        "period",
        cues=context.reference_cue(),
    )


def years(match: re.Match[str], context: Context) -> Iterator[Moment]:
    """ "giai đoạn 2021-2025", "từ năm 2022 đến năm 2025", "2018-2022"."""
    first, last = int(match["year"]), int(match["year2"])
    if match["lead"] is None and match["join"] not in ("-", "–"):
        return
    if first < last <= first + 100:
        yield Moment(match.start(), match.end(), "years", *year_span(first, last), "period")


def decade(match: re.Match[str], context: Context) -> Iterator[Moment]:
    """ "thập niên 1990", "những năm 90"."""
    if (
        match["year"]
        and match.group().startswith("những năm")
        and match.string[match.end() : match.end() + 2] in (", ", " v")
    ):
        return
    year = int(match["year"]) if match["year"] else 1900 + int(match["short"])
    yield Moment(
        match.start(), match.end(), "decade", *year_span(year, year + 9), "period", value=f"{year // 10}"
    )


def year(match: re.Match[str], context: Context) -> Iterator[Moment]:
    """ "năm 2024", "cuối năm 2024"."""
    yield from _year(match, int(match["year"]), "year")


def _year(match: re.Match[str], number: int, rule: str) -> Iterator[Moment]:
    edge = match["edge"]
    # The optional word before leaves its space behind where it is absent.
    start = match.start() + (len(match.group()) - len(match.group().lstrip()))
    if edge:
        span = months_span(number, *_EDGES[edge])
        yield Moment(start, match.end(), f"{rule} edge", *span, "period")
    else:
        yield Moment(start, match.end(), rule, *year_span(number), "year")


def year_relative(match: re.Match[str], context: Context) -> Iterator[Moment]:
    """ "năm nay", "năm ngoái", "cuối năm nay"."""
    which, period = match["which"], context.last_period
    number = _this_year(context, which)
    if which == "trước" and period and period.granularity == "year" and period.first:
        number = period.first.year - 1
    if number is not None:
        for moment in _year(match, number, "year relative"):
            yield Moment(**{**vars(moment), "cues": context.reference_cue()})


def bare_year(match: re.Match[str], context: Context) -> Iterator[Moment]:
    """A year without "năm", where its place in the sentence leaves nothing else."""
    text = context.text
    before, behind = text[max(0, match.start() - 22) : match.start()], text[match.end() : match.end() + 12]
    number = int(match["year"])
    if not _EARLIEST <= number <= _LATEST or not _is_year_place(before, behind):
        return
    yield Moment(match.start(), match.end(), "bare year", *year_span(number), "year")


_YEAR_BEFORE = (
    "so sánh ", "sn ", "sinh ", "sinh: ", "(sn ", "so với ", "mùa ", "xuân ", "khóa ", "cup ", "kế hoạch ", "world cup ",
    "từ ", "đến ", "trước ", "sau ", "vào ", "đầu ", "cuối ", "hè ", "thu ", "đông ", "olympic ", "sea games ",
    "hợi ", "tý ", "sửu ", "dần ", "mão ", "thìn ", "tỵ ", "ngọ ", "mùi ", "thân ", "dậu ", "tuất ", "tết ",
)  # fmt: skip
_YEAR_BEHIND = (".", ",", ";", ")", ":", "!", "?", "\n", "”", '"', "-", "–", " -", " –")


def _is_year_place(before: str, behind: str) -> bool:
    if before.endswith(_YEAR_BEFORE):
        return not behind[:1].isalnum() and not behind.startswith(
            (" người", " hộ", " đồng", " m", " ha", " tấn")
        )
    listed = before.rstrip().endswith((",", " và")) and before.rstrip(", và")[-4:].isdigit()
    if listed:
        return behind == "" or behind.startswith(_YEAR_BEHIND)
    if before.endswith("("):
        return behind.startswith(")")
    return False


def until_now(match: re.Match[str], context: Context) -> Iterator[Moment]:
    """ "từ năm 2021 đến nay" ends on the day of publication; "từ đầu năm đến ngày 13/5" on that day."""
    here, groups = context.reference, match.groupdict()
    if here is None:
        return
    if groups["start"]:
        first: date | None = date(int(groups["year"]) if groups["year"] else here.year, 1, 1)
    elif groups["year2"]:
        first = date(int(groups["year2"]), 1, 1)
    elif groups["month"]:
        first = date(int(groups["year3"]), int(groups["month"]), 1)
    else:
        month_, number = int(groups["month2"]), int(groups["day"])
        written = groups["year4"]
        opened = int(written) if written else context.year_for(month_, number, "past")
        first = day(opened, month_, number) if opened else None
    last: date | None = here
    if groups["day2"]:
        month_, number = int(groups["month3"]), int(groups["day2"])
        closed = int(groups["year5"]) if groups["year5"] else context.year_for(month_, number, "past")
        last = day(closed, month_, number) if closed else None
    if first and last and first <= last:
        yield Moment(
            match.start(), match.end(), "until now", first, last, "period", cues=context.reference_cue("end")
        )


def from_now(match: re.Match[str], context: Context) -> Iterator[Moment]:
    """ "từ nay đến hết tháng 10": from the day of publication."""
    here, groups = context.reference, match.groupdict()
    if here is None:
        return
    if groups["month"]:
        number = int(groups["month"])
        closed = int(groups["year"]) if groups["year"] else here.year + (number < here.month)
        last: date | None = month_span(closed, number)[1]
    elif groups["day"]:
        month_, number = int(groups["month2"]), int(groups["day"])
        closed_ = int(groups["year3"]) if groups["year3"] else context.year_for(month_, number, "future")
        last = day(closed_, month_, number) if closed_ else None
    else:
        last = date(int(groups["year2"]) if groups["year2"] else here.year, 12, 31)
    if last and here <= last:
        yield Moment(
            match.start(), match.end(), "from now", here, last, "period", cues=context.reference_cue("start")
        )


def same_period(match: re.Match[str], context: Context) -> Iterator[Moment]:
    """ "cùng kỳ năm 2022": the same months of that year as the period under discussion."""
    period = context.last_period
    here = context.reference
    if period is None or period.first is None or period.last is None:
        return
    written = match["year"] or match["year2"]
    current = (
        period.first.year if period.rule != "same period" else (here.year if here else period.first.year)
    )
    target = int(written) if written else current - 1
    if period.granularity == "year":
        span = year_span(target)
    else:
        span = months_span(target, period.first.month, period.last.month)
    cue = Cue(property="months", text=context.text[period.start : period.end], at=period.start)
    yield Moment(match.start(), match.end(), "same period", *span, period.granularity, cues=(cue,))


def week(match: re.Match[str], context: Context) -> Iterator[Moment]:
    """ "tuần tới", "cuối tuần này"; weeks run from Monday to Sunday, their end is Saturday and Sunday."""
    here = context.reference
    if here is None:
        return
    shift = {"này": 0, "tới": 7, "sau": 7}.get(match["which"], -7)
    if match["end"] and match["which"] == "qua" and here.weekday() >= 5:
        shift = 0
    monday = here - timedelta(days=here.weekday()) + timedelta(days=shift)
    first = monday + timedelta(days=5) if match["end"] else monday
    yield Moment(
        match.start(),
        match.end(),
        "week",
        first,
        monday + timedelta(days=6),
        "week",
        cues=context.reference_cue("day"),
    )
