"""The Vietnamese lunisolar calendar, reckoned for Hanoi (UTC+7).

A lunar month begins on the day of the new moon; the month that holds the winter solstice is the
eleventh; in a year with thirteen new moons between two eleventh months the first month without a
major solar term is the leap month. New moons and solar longitudes follow Jean Meeus, Astronomical
Algorithms (chapters 49 and 25, truncated series), exact enough to give the day between 1800 and
2199. Vietnam reckons for UTC+7 since 1968 (before that the north for UTC+8 until 1967); the days of
UTC+7 are given for all years, as the calendars printed today do.
"""

from __future__ import annotations

import math
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

HANOI = 7.0
"""Hours ahead of UTC."""

_EPOCH = date(1970, 1, 1).toordinal() - 2_440_588
"""What takes a Julian day number to Python's ordinal."""

_SYNODIC_MONTH = 29.530588853
_FIRST_NEW_MOON = 2415021.076998695
_TERM = 30.0
_WINTER_SOLSTICE_TERM = 9


class LunarDay(NamedTuple):
    """A day of the lunar calendar; `year` is the year whose Tết opened it."""

    year: int
    month: int
    day: int
    leap: bool = False


@cache
def _new_moon(index: int) -> int:
    """Julian day number, in Hanoi, of the new moon `index` after that of 1 January 1900."""
    t = index / 1236.85
    rad = math.radians
    mean = (
        2415020.75933
        + 29.53058868 * index
        + 0.0001178 * t**2
        - 0.000000155 * t**3
        + 0.00033 * math.sin(rad(166.56 + 132.87 * t - 0.009173 * t**2))
    )
    sun = rad(359.2242 + 29.10535608 * index - 0.0000333 * t**2 - 0.00000347 * t**3)
    moon = rad(306.0253 + 385.81691806 * index + 0.0107306 * t**2 + 0.00001236 * t**3)
    node = rad(21.2964 + 390.67050646 * index - 0.0016528 * t**2 - 0.00000239 * t**3)
    correction = (
        (0.1734 - 0.000393 * t) * math.sin(sun)
        + 0.0021 * math.sin(2 * sun)
        - 0.4068 * math.sin(moon)
        + 0.0161 * math.sin(2 * moon)
        - 0.0004 * math.sin(3 * moon)
        + 0.0104 * math.sin(2 * node)
        - 0.0051 * math.sin(sun + moon)
        - 0.0074 * math.sin(sun - moon)
        + 0.0004 * math.sin(2 * node + sun)
        - 0.0004 * math.sin(2 * node - sun)
        - 0.0006 * math.sin(2 * node + moon)
        + 0.0010 * math.sin(2 * node - moon)
        + 0.0005 * math.sin(2 * moon + sun)
    )
    # Terrestrial time runs ahead of the clocks by some seconds (Morrison and Stephenson).
    delta = -0.000278 + 0.000265 * t + 0.000262 * t**2 if t >= -11 else 0.001
    return math.floor(mean + correction - delta + 0.5 + HANOI / 24)


@cache
def _solar_term(day: int) -> int:
    """Which twelfth of the ecliptic (0 from the spring equinox) the sun stands in as the Hanoi day begins."""
    t = (day - 0.5 - HANOI / 24 - 2451545.0) / 36525
    rad = math.radians
    anomaly = rad(357.52910 + 35999.05030 * t - 0.0001559 * t**2 - 0.00000048 * t**3)
    longitude = (
        280.46645
        + 36000.76983 * t
        + 0.0003032 * t**2
        + (1.914600 - 0.004817 * t - 0.000014 * t**2) * math.sin(anomaly)
        + (0.019993 - 0.000101 * t) * math.sin(2 * anomaly)
        + 0.000290 * math.sin(3 * anomaly)
    )
    return int((longitude % 360) / _TERM)


@cache
def _eleventh_month(year: int) -> int:
    """Index of the new moon that opens the eleventh lunar month, which holds the solstice of `year`."""
    last = date(year, 12, 31).toordinal() - _EPOCH
    index = int((last - _FIRST_NEW_MOON) / _SYNODIC_MONTH)
    return index - 1 if _solar_term(_new_moon(index)) >= _WINTER_SOLSTICE_TERM else index


@cache
def _months(year: int) -> list[tuple[int, bool, int]]:
    """(month, leap, index of its new moon) from the eleventh month of `year - 1` to the tenth of `year`."""
    first, following = _eleventh_month(year - 1), _eleventh_month(year)
    thirteen = following - first > 12
    leap_seen = False
    months: list[tuple[int, bool, int]] = []
    number = 11
    for index in range(first, following):
        same_term = _solar_term(_new_moon(index)) == _solar_term(_new_moon(index + 1))
        leap = thirteen and not leap_seen and same_term and index > first
        leap_seen = leap_seen or leap
        if not leap and index > first:
            number = number % 12 + 1
        months.append((number, leap, index))
    return months


def _year_months(year: int) -> list[tuple[int, bool, int]]:
    """The months of the lunar year that Tết of `year` opens, from the first to the twelfth."""
    ends = [m for m in _months(year + 1) if m[0] in (11, 12)]
    return [m for m in _months(year) if m[0] not in (11, 12)] + ends


def month_span(year: int, month: int, *, leap: bool = False) -> tuple[date, date] | None:
    """First and last solar day of a lunar month, or None where the year has no such (leap) month."""
    for number, is_leap, index in _year_months(year):
        if (number, is_leap) == (month, leap):
            first, following = _new_moon(index), _new_moon(index + 1)
            return date.fromordinal(first + _EPOCH), date.fromordinal(following - 1 + _EPOCH)
    return None


def solar(year: int, month: int, day: int, *, leap: bool = False) -> date | None:
    """The solar day of a lunar one, or None where the calendar has no such day."""
    span = month_span(year, month, leap=leap)
    if span is None or not 1 <= day <= (span[1] - span[0]).days + 1:
        return None
    return span[0] + timedelta(days=day - 1)


def next_month(when: date) -> date:
    """The first day of the lunar month behind the one that holds a solar day."""
    index = int((when.toordinal() - _EPOCH - _FIRST_NEW_MOON) / _SYNODIC_MONTH) - 1
    while _new_moon(index) <= when.toordinal() - _EPOCH:
        index += 1
    return date.fromordinal(_new_moon(index) + _EPOCH)


def tet(year: int) -> date:
    """The first day of the lunar year, in solar year `year`."""
    first = solar(year, 1, 1)
    if first is None:
        raise ValueError(f"the lunar calendar is not reckoned for the year {year}")
    return first


_STEMS = ("canh", "tân", "nhâm", "quý", "giáp", "ất", "bính", "đinh", "mậu", "kỷ")
_BRANCHES = ("thân", "dậu", "tuất", "hợi", "tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi")


def named_year(stem: str, branch: str, near: int) -> int | None:
    """The year of the sexagenary cycle by its name ("giáp", "thìn") nearest to the year `near`."""
    spelling = {"tí": "tý", "tị": "tỵ", "mẹo": "mão", "kỉ": "kỷ", "quí": "quý"}
    stem, branch = spelling.get(stem, stem), spelling.get(branch, branch)
    if stem not in _STEMS or branch not in _BRANCHES:
        return None
    years = [y for y in range(near - 30, near + 30) if _STEMS[y % 10] == stem and _BRANCHES[y % 12] == branch]
    return min(years, key=lambda y: abs(y - near), default=None)
