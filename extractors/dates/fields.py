"""What the fields of a point say: numbers, clocks, parts of the day; and the moments made of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractors.dates.moment import Moment
from extractors.dates.vocabulary import COUNTS, LUNAR_MONTHS, PARTS_OF_DAY, SPELLED_DAYS

if TYPE_CHECKING:
    from datetime import date

    from extractors.dates.context import Context
    from extractors.dates.grammar import Point
    from schemas import Cue

_CLOCK = re.compile(r"(\d{1,2})\D+(\d{1,2})?")
# "8 giờ tối" is 20:00; a clock of 12 hours with a part of the day behind noon counts on.
_LATE = frozenset({"afternoon", "evening", "night", "pm", "ch"})
_NOON = 12


@dataclass(frozen=True, slots=True)
class Hint:
    """The other end of a range or the next item of a list, from which a point without a year takes it."""

    moment: Moment
    point: Point
    later: bool

    @property
    def number(self) -> int | None:
        """The day's number in its month, solar or lunar."""
        written = self.point.get("day") or self.point.get("mung")
        return number_of(written) if written else (15 if self.point.get("full") else None)


def number_of(word: str) -> int:
    """A small number, a month or a quarter in digits or words."""
    return int(word) if word.isdigit() else COUNTS.get(word) or LUNAR_MONTHS.get(word) or SPELLED_DAYS[word]


def clock_time(clock: str | None, part: str | None) -> str | None:
    """HH:MM of a clock time in words of the news, or None where it is no time of the day."""
    match = _CLOCK.match(clock) if clock else None
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if "rưỡi" in match.string:
        minute = 30
    if "kém" in match.string and minute:
        hour, minute = hour - 1, 60 - minute
    if part == "night" and hour == _NOON:
        return None
    if part in _LATE and hour < _NOON and not (part == "night" and hour < 5):
        hour += _NOON
    elif part in ("am", "sa") and hour == _NOON:
        hour = 0
    return f"{hour:02}:{minute:02}" if 0 <= hour < 24 and minute < 60 else None


def part_of(point: Point) -> str | None:
    """The part of the day that a point names: a clock beats the words."""
    word = point.get("part") if point.get("other") is None else None
    part = PARTS_OF_DAY.get(word.strip()) if word else None
    return clock_time(point.get("clock"), point.get("half") or part) or part


def grain_of(part: str | None) -> str:
    """The granularity of a day with this part."""
    if part is None:
        return "day"
    return "minute" if ":" in part else "part"


def on_day(
    point: Point,
    rule: str,
    when: date,
    context: Context,
    cues: tuple[Cue, ...] = (),
    *,
    calendar: str = "solar",
) -> Moment:
    """The moment of a point that is one day."""
    part = part_of(point)
    return Moment(
        point.start, closed(point, context), rule, when, when, grain_of(part), part, calendar, cues=cues
    )


def open_day(point: Point, context: Context, month: int | str, number: int | str) -> Moment:
    """The moment of a day whose year is not known."""
    part = part_of(point)
    suffix = Moment.suffix(part)
    month, number = f"{month:0>2}", f"{number:0>2}"
    return Moment(
        point.start, closed(point, context), "day without year", None, None, grain_of(part), part,
        value=f"XXXX-{month}-{number}{suffix}",
    )  # fmt: skip


def closed(point: Point, context: Context) -> int:
    """The end of a span: a closing bracket belongs to it where the opening one does."""
    text, (start, end) = context.text, (point.start, point.end)
    opened = text.count("(", start, end) - text.count(")", start, end)
    if opened < 0 and text[end - 1] == ")":
        return end - 1
    return end + 1 if opened > 0 and text[end : end + 1] == ")" else end
