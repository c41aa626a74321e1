"""The Vietnamese lunisolar calendar, reckoned for Hanoi (UTC+7).

A lunar month begins on the day of the new moon; the month that holds the winter solstice is the
eleventh; in a year with thirteen new moons between two eleventh months the first month without a
major solar term is the leap month. New moons follow chapter 49 of Jean Meeus, Astronomical Algorithms
(second edition, all terms), solar longitudes its chapter 25, the difference between terrestrial and
universal time the polynomials of Espenak and Meeus (NASA, 2006). From 1900 to 2100 every month begins
on the day that a full ephemeris gives, but for that of July 1967, whose new moon fell three seconds
past midnight. Vietnam reckons for UTC+7 since 1968 (before that the north for
UTC+8 until 1967); the days of UTC+7 are given for all years, as the calendars printed today do.
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

_SYNODIC_MONTH = 29.530588861
# The first new moon of 2000 is that of index 0.
_FIRST_NEW_MOON = 2451550.09766
_MOONS_A_CENTURY = 1236.85

# (amplitude in days, power of the eccentricity, multiples of the sun's anomaly, the moon's anomaly and
# the argument of latitude, of the ascending node)
_PERIODIC_TERMS = (
    (-0.40720, 0, 0, 1, 0, 0), (0.17241, 1, 1, 0, 0, 0), (0.01608, 0, 0, 2, 0, 0), (0.01039, 0, 0, 0, 2, 0),
    (0.00739, 1, -1, 1, 0, 0), (-0.00514, 1, 1, 1, 0, 0), (0.00208, 2, 2, 0, 0, 0), (-0.00111, 0, 0, 1, -2, 0),
    (-0.00057, 0, 0, 1, 2, 0), (0.00056, 1, 1, 2, 0, 0), (-0.00042, 0, 0, 3, 0, 0), (0.00042, 1, 1, 0, 2, 0),
    (0.00038, 1, 1, 0, -2, 0), (-0.00024, 1, -1, 2, 0, 0), (-0.00017, 0, 0, 0, 0, 1), (-0.00007, 0, 2, 1, 0, 0),
    (0.00004, 0, 0, 2, -2, 0), (0.00004, 0, 3, 0, 0, 0), (0.00003, 0, 1, 1, -2, 0), (0.00003, 0, 0, 2, 2, 0),
    (-0.00003, 0, 1, 1, 2, 0), (0.00003, 0, -1, 1, 2, 0), (-0.00002, 0, -1, 1, -2, 0), (-0.00002, 0, 1, 3, 0, 0),
    (0.00002, 0, 0, 4, 0, 0),
)  # fmt: skip
# (amplitude in days, degrees at index 0, degrees a month): what the planets add.
_PLANETARY_TERMS = (
    (0.000325, 299.77, 0.107408), (0.000165, 251.88, 0.016321), (0.000164, 251.83, 26.651886),
    (0.000126, 349.42, 36.412478), (0.000110, 84.66, 18.206239), (0.000062, 141.74, 53.303771),
    (0.000060, 207.14, 2.453732), (0.000056, 154.84, 7.306860), (0.000047, 34.52, 27.261239),
    (0.000042, 207.19, 0.121824), (0.000040, 291.34, 1.844379), (0.000037, 161.72, 24.198154),
    (0.000035, 239.56, 25.513099), (0.000023, 331.55, 3.592518),
)  # fmt: skip
# (first year, year from which t counts, coefficients of t in seconds): terrestrial minus universal time.
_DELTA_T = (
    (2005, 2000, (62.92, 0.32217, 0.005589)),
    (1986, 2000, (63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599)),
    (1961, 1975, (45.45, 1.067, -1 / 260, -1 / 718)),
    (1941, 1950, (29.07, 0.407, -1 / 233, 1 / 2547)),
    (1920, 1920, (21.20, 0.84493, -0.076100, 0.0020936)),
    (1900, 1900, (-2.79, 1.494119, -0.0598939, 0.0061966, -0.000197)),
)
# From this year on, and before the first of the table, a parabola holds.
_LONG_TERM = 2050
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
    """Julian day number, in Hanoi, of the new moon `index` after that of 6 January 2000."""
    t = index / _MOONS_A_CENTURY
    eccentricity = 1 - 0.002516 * t - 0.0000074 * t**2
    sun = 2.5534 + 29.10535670 * index - 0.0000014 * t**2 - 0.00000011 * t**3
    moon = 201.5643 + 385.81693528 * index + 0.0107582 * t**2 + 0.00001238 * t**3 - 0.000000058 * t**4
    latitude = 160.7108 + 390.67050284 * index - 0.0016118 * t**2 - 0.00000227 * t**3 + 0.000000011 * t**4
    node = 124.7746 - 1.56375588 * index + 0.0020672 * t**2 + 0.00000215 * t**3
    moment = (
        _FIRST_NEW_MOON
        + _SYNODIC_MONTH * index
        + 0.00015437 * t**2
        - 0.000000150 * t**3
        + 0.00000000073 * t**4
    )
    for amplitude, power, a, b, c, d in _PERIODIC_TERMS:
        angle = math.radians(a * sun + b * moon + c * latitude + d * node)
        moment += amplitude * eccentricity**power * math.sin(angle)
    for amplitude, start, rate in _PLANETARY_TERMS:
        drift = -0.009173 * t**2 if start == _PLANETARY_TERMS[0][1] else 0.0
        moment += amplitude * math.sin(math.radians(start + rate * index + drift))
    return math.floor(moment - _delta_t(2000 + t * 100) / 86400 + 0.5 + HANOI / 24)


def _delta_t(year: float) -> float:
    """Seconds by which terrestrial time runs ahead of universal time."""
    for first, base, coefficients in _DELTA_T:
        if year >= first and year < _LONG_TERM:
            return sum(c * (year - base) ** power for power, c in enumerate(coefficients))
    parabola = -20 + 32 * ((year - 1820) / 100) ** 2
    return parabola - 0.5628 * (2150 - year) if _LONG_TERM <= year < 2150 else parabola


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
    index = math.floor((last - _FIRST_NEW_MOON) / _SYNODIC_MONTH)
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
    index = math.floor((when.toordinal() - _EPOCH - _FIRST_NEW_MOON) / _SYNODIC_MONTH) - 1
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
