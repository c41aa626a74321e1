"""The meaning of expressions that name days."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from extractors.dates import lunar
from extractors.dates.moment import Moment, day, whole_year
from extractors.dates.patterns import (
    COUNTED_BEHIND,
    COUNTS,
    DAY_BEFORE,
    HOLIDAY_BEFORE,
    LUNAR_MONTHS,
    MONTH_WORDS,
    PART_OF_DAY,
    PERHAPS_DAY_BEFORE,
    PERHAPS_DAY_BEHIND,
    ROADS,
    WEEKDAYS,
)
from schemas import Cue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.dates.context import Context

_CLOCK = re.compile(r"(\d{1,2})\s?(?:giờ|h|g|:)\s?(\d{1,2})?(?!\d)")
# "8 giờ tối" is 20:00; a clock of 12 hours with a part of the day behind noon counts on.
_LATE = frozenset({"afternoon", "evening", "night"})
_NOON = 12
_NEVER_YEARS_AHEAD = 60
_LEAP_YEAR = 2000


def clock_time(clock: str | None, part: str | None) -> str | None:
    """HH:MM of a clock time in words of the news, or None where it is no time of the day."""
    match = _CLOCK.search(clock) if clock else None
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if part in _LATE and hour < _NOON:
        hour += _NOON
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def part_of(match: re.Match[str]) -> str | None:
    """The part of the day that a match names: a clock beats the words."""
    groups = match.groupdict()
    word = groups.get("part") or groups.get("part2")
    part = PART_OF_DAY.get(word) if word else None
    return clock_time(groups.get("clock") or groups.get("clock2"), part) or part


def month_number(word: str) -> int:
    """A month written in digits or words, solar or lunar."""
    return int(word) if word.isdigit() else (MONTH_WORDS.get(word) or LUNAR_MONTHS[word])


def _moment(match: re.Match[str], rule: str, when: date | None, context: Context, **more: object) -> Moment:
    part = part_of(match)
    fields: dict[str, object] = {"granularity": _granularity(part), "part": part, **more}
    return Moment(match.start(), _end(match), rule, when, when, **fields)  # type: ignore[arg-type]


def _granularity(part: str | None) -> str:
    if part is None:
        return "day"
    return "minute" if ":" in part else "part"


def _end(match: re.Match[str]) -> int:
    """The end of a span: a closing bracket belongs to it where the opening one does."""
    text = match.group()
    if text.endswith(")") and "(" not in text:
        return match.end() - 1
    if "(" in text and not text.endswith(")") and match.string[match.end() : match.end() + 1] == ")":
        return match.end() + 1
    return match.end()


def timestamp(match: re.Match[str], context: Context) -> Iterator[Moment]:
    """ "19/08/2022 - 09:12": a full date, with the clock of a page before or behind it."""
    when = day(int(match["year"]), int(match["month"]), int(match["day"]))
    if when is not None:
        yield _moment(match, "timestamp" if match["clock"] or match["clock2"] else "full date", when, context)


def numeric_day(match: re.Match[str], context: Context) -> Iterator[Moment]:
    """A day with its month, and what may stand before it: clock, part of day, weekday, "ngày"."""
    groups = match.groupdict()
    number, month = int(groups["day"]), groups["month"] or groups["mword"]
    if month in LUNAR_MONTHS:
        return
    has_word = any(groups[name] for name in ("word", "part", "weekday", "clock", "near", "mword"))
    if not has_word and not _stands_alone(match):
        return
    if ROADS.search(context.text, max(0, match.start() - 30), match.start()):
        return
    written = groups["year"] or groups["year2"] or groups["year3"]
    if written:
        yield from _with_year(match, number, month_number(month), whole_year(written), context)
        return
    # 29/2 is a day of some year, 31/2 of none.
    if day(_LEAP_YEAR, month_number(month), number) is not None:
        yield _without_year(match, number, month_number(month), context)


def _with_year(
    match: re.Match[str], number: int, month: int, year: int, context: Context
) -> Iterator[Moment]:
    when = day(year, month, number)
    too_far = context.reference and when and when.year > context.reference.year + _NEVER_YEARS_AHEAD
    if when is not None and not too_far:
        yield _moment(match, "full date", when, context)


def _without_year(match: re.Match[str], number: int, month: int, context: Context) -> Moment:
    soon = match["soon"]
    tense = (
        "past" if "vừa" in soon else "future" if "tới" in soon else context.tense(match.start(), match.end())
    )
    year = context.year_for(month, number, tense)
    when = day(year, month, number) if year else None
    if when is None:
        return _moment(match, "day without year", None, context, value=f"XXXX-{month:02}-{number:02}")
    rule = "announced day" if tense == "future" else "day of the year"
    return _moment(match, rule, when, context, cues=context.reference_cue())


def _stands_alone(match: re.Match[str]) -> bool:
    """Whether bare digits such as "19/5" are a day here, not a fraction, score or tally."""
    if match["year"]:
        return True
    text, (start, end) = match.string, match.span("day")
    end = match.end("month")
    if match["month"] is None or COUNTED_BEHIND.match(text, end):
        return False
    before = max(0, start - 25)
    sign = text[match.end("day") : match.start("month")].strip()
    if sign != "/":
        return sign == "." and HOLIDAY_BEFORE.search(text, before, start) is not None
    if DAY_BEFORE.search(text, before, start):
        return True
    return bool(PERHAPS_DAY_BEFORE.search(text, before, start) and PERHAPS_DAY_BEHIND.match(text, end))


def _last_of_range(match: re.Match[str], context: Context) -> date | None:
    """The day that closes a range; its month and year hold for the first one too."""
    groups = match.groupdict()
    month = groups.get("month2") or groups.get("mword")
    if month is None:
        return None
    number, year_text = int(match["day2"]), groups.get("year2") or groups.get("year3")
    tense = context.tense(match.start(), match.end())
    year = int(year_text) if year_text else context.year_for(month_number(month), number, tense)
    return day(year, month_number(month), number) if year else None


def day_range(match: re.Match[str], context: Context) -> Iterator[Moment]:
    """ "từ ngày 10 đến 15/12", "20-22/11", "đêm 12 rạng sáng 13/7": one record from the first to the last day."""
    groups = match.groupdict()
    if groups.get("month") is None and not groups.get("from") and not _is_day_range(match):
        return
    last = _last_of_range(match, context)
    if last is None:
        return
    month = int(groups["month"]) if groups.get("month") else last.month
    first = day(int(groups["year"]) if groups.get("year") else last.year, month, int(match["day"]))
    if first is not None and first > last and not groups.get("year"):
        first = day(last.year - 1, month, int(match["day"])) if groups.get("month") else None
    if first is None or first > last:
        return
    if groups.get("year") and groups.get("year2") and (first.month, first.day) == (last.month, last.day):
        yield from _anniversary(match, first, last)
        return
    yield Moment(match.start(), match.end(), "day range", first, last, "period", cues=context.reference_cue())


def _is_day_range(match: re.Match[str]) -> bool:
    """ "6 - 10.6" and "20-22/11" are days; "3-1/2" or a score is not: no blank side, ascending days."""
    return int(match["day"]) < int(match["day2"])


def _anniversary(match: re.Match[str], first: date, last: date) -> Iterator[Moment]:
    """ "(11/6/1948 - 11/6/2023)": the day and its anniversary are two records."""
    yield Moment(match.start("day"), match.end("year"), "anniversary", first, first, "day")
    yield Moment(match.start("day2"), match.end("year2"), "anniversary", last, last, "day")


def days_together(match: re.Match[str], context: Context) -> Iterator[Moment]:
    """ "2 ngày 12 và 13/12": one record."""
    last = _last_of_range(match, context)
    first_number = int(re.findall(r"\d+", match["days"])[0])
    first = day(last.year, last.month, first_number) if last else None
    if first and last and first <= last:
        yield Moment(
            match.start(), match.end(), "days together", first, last, "period", cues=context.reference_cue()
        )


def days_listed(match: re.Match[str], context: Context) -> Iterator[Moment]:
    """ "các ngày 5, 7 và 9/6": a record for each."""
    last = _last_of_range(match, context)
    if last is None:
        return
    part = part_of(match)
    for number in re.finditer(r"\d+", match["days"]):
        start = match.start("days") + number.start()
        when = day(last.year, last.month, int(number.group()))
        if when is not None:
            yield Moment(
                start, start + len(number.group()), "day listed", when, when, _granularity(part), part
            )
    yield Moment(match.start("day2"), match.end(), "day listed", last, last, _granularity(part), part)


def lunar_day(match: re.Match[str], context: Context) -> Iterator[Moment]:
    """ "mùng 6 tháng Giêng", "rằm tháng Bảy", "30 Tết", "23 tháng Chạp"."""
    groups = match.groupdict()
    signed = groups["sign"] or groups["sign2"] or groups["tet"] or groups["full"] or groups["mung"]
    month = 1 if groups["tet"] else month_number(groups["month"])
    if not signed and groups["month"] not in LUNAR_MONTHS:
        return
    number = (
        15 if groups["full"] else COUNTS.get(groups["mung"] or "") or int(groups["mung"] or groups["day"])
    )
    if groups["tet"] and number > 20:
        month = 12
    # "mùng 3 tháng 2" without a word of the lunar calendar is told of the lunar calendar all the same.
    near = int(groups["year"]) if groups["year"] else (context.reference.year if context.reference else None)
    named = groups["named"].split()[-2:] if groups["named"] else None
    if near is None:
        return
    years = [lunar.named_year(named[0], named[1], near)] if named else None
    when = _lunar_nearest(month, number, years or ([near] if groups["year"] else None), context, match)
    if when is not None:
        yield _moment(match, "lunar day", when, context, calendar="lunar", cues=context.reference_cue())


def _lunar_nearest(
    month: int, number: int, years: list[int | None] | None, context: Context, match: re.Match[str]
) -> date | None:
    """The lunar day in the given lunar years, else in the year that fits the reference and the tense."""
    here = context.reference
    asked = years or ([here.year - 1, here.year, here.year + 1] if here else [])
    found = [
        d for y in asked if y and (d := lunar.solar(y, month, number) or lunar.solar(y, month, number - 1))
    ]
    if not found or here is None:
        return found[0] if found else None
    if context.direction is not None:
        fitting = [d for d in found if (d <= here) == (context.direction == "past")]
    else:
        future = context.tense(match.start(), match.end()) == "future"
        fitting = [d for d in found if not future or d >= here - timedelta(days=3)]
    return min(fitting or found, key=lambda d: abs((d - here).days))


def lunar_numeric(match: re.Match[str], context: Context) -> Iterator[Moment]:
    """ "10/3 âm lịch"."""
    years: list[int | None] | None = [int(match["year"])] if match["year"] else None
    when = _lunar_nearest(int(match["month"]), int(match["day"]), years, context, match)
    if when is not None:
        yield _moment(match, "lunar day", when, context, calendar="lunar", cues=context.reference_cue())


def tet(match: re.Match[str], context: Context) -> Iterator[Moment]:
    """ "Tết Nguyên đán 2025", "Tết Giáp Thìn": the first lunar day; "Tết" without a year is none."""
    year = match["year"] or match["year2"]
    named = match["named"] or match["named2"]
    if year:
        which: int | None = int(year)
    elif named and context.reference:
        stem, branch = named.split()[-2:]
        which = lunar.named_year(stem, branch, context.reference.year)
    else:
        return
    if which is not None:
        first = lunar.tet(which)
        yield Moment(match.start(), match.end(), "Tết", first, first, "day", calendar="lunar")


_FESTIVALS = {
    "tết trung thu": (8, 15),
    "giỗ tổ hùng vương": (3, 10),
    "lễ vu lan": (7, 15),
    "tết đoan ngọ": (5, 5),
    "lễ phật đản": (4, 15),
}


def festival(match: re.Match[str], _context: Context) -> Iterator[Moment]:
    """A lunar holiday by name, with its year."""
    when = lunar.solar(int(match["year"]), *_FESTIVALS[match["name"]])
    if when is not None:
        yield Moment(match.start(), match.end(), "festival", when, when, "day", calendar="lunar")


def same_day(match: re.Match[str], context: Context) -> Iterator[Moment]:
    """ "cùng ngày", "chiều cùng ngày": the last day named."""
    when = context.event_day()
    if when is not None:
        cue = Cue(property="day", text=when.isoformat(), origin="text")
        yield _moment(match, "same day", when, context, cues=(cue,))


_SHIFTS = {
    "nay": 0, "qua": -1, "mai": 1, "hôm nay": 0, "hôm qua": -1, "hôm kia": -2, "ngày mai": 1, "ngày kia": 2,
    "hôm sau": 1, "hôm trước": -1, "ngày hôm sau": 1, "ngày hôm qua": -1, "ngày hôm nay": 0,
}  # fmt: skip


def deictic(match: re.Match[str], context: Context) -> Iterator[Moment]:
    """ "hôm nay", "chiều qua", "ngày mai": counted from publication, within the report from its day."""
    word = match["near"] or match["word"]
    from_report = "sau" in word or "trước" in word or (word == "hôm nay" and not match["part"])
    base = context.event_day() if from_report else context.reference
    if base is None:
        return
    when = base + timedelta(days=_SHIFTS[word])
    yield _moment(match, "deictic", when, context, cues=context.reference_cue("day"))


def counted_days(match: re.Match[str], context: Context) -> Iterator[Moment]:
    """ "4 ngày sau đó", "trước đó một ngày": counted from the last day named."""
    count = match["count"] or match["count2"]
    number = int(count) if count.isdigit() else COUNTS[count]
    base = context.last_day
    if base is None:
        return
    back = match["before"] or match["after"] == "trước đó"
    when = base - timedelta(days=number) if back else base + timedelta(days=number)
    yield _moment(match, "counted days", when, context, cues=(Cue(property="day", text=base.isoformat()),))


def weekday(match: re.Match[str], context: Context) -> Iterator[Moment]:
    """ "thứ Hai tuần tới", "thứ Sáu vừa qua"; weeks run from Monday to Sunday."""
    here, which = context.reference, match["which"]
    if here is None or which.startswith(("hằng", "hàng")):
        return
    number = WEEKDAYS[match["weekday"]]
    monday = here - timedelta(days=here.weekday())
    if which in ("tuần tới", "tuần sau"):
        when = monday + timedelta(days=7 + number)
    elif which in ("tuần trước", "tuần qua"):
        when = monday + timedelta(days=number - 7)
    elif which == "tới":
        when = here + timedelta(days=(number - here.weekday() - 1) % 7 + 1)
    elif which == "vừa qua":
        when = here - timedelta(days=(here.weekday() - number - 1) % 7 + 1)
    else:
        when = monday + timedelta(days=number)
    yield _moment(match, "weekday", when, context, cues=context.reference_cue("day"))
