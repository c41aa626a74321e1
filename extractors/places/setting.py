"""Where and when an article is: the day that decides which units exist, and the province it is about."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import hypot
from typing import TYPE_CHECKING, Literal

from extractors.places.gazetteer import REFORM, gazetteer
from extractors.places.lookup import units_named
from extractors.places.names import name_key
from extractors.places.succession import province_on
from schemas import Cue

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractors.places.candidates import Candidate
    from extractors.places.gazetteer import Unit
    from extractors.reading import Reading

_FULL_DATE = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](20\d{2})(?!\d)")
_YEAR = re.compile(r"(?<![\d/.])20[012]\d(?![\d/-])")
_DISTRICTS = re.compile(r"(?<!\w)(?:huyện|thị xã|quận)\s[A-ZĐ]")
_TYPE = re.compile(r"^(?:tỉnh|thành phố|tp\.?)\s*", re.IGNORECASE)
_TOP = 1000
_UNDATED = "2020-06-30"
"""The day on which an article that gives none is taken to be, where two units of one name stood in turn."""


def day_of(reading: Reading) -> str | None:
    """The ISO day of publication, else of a full date near the top of the text; the first day of the reform,
    where nothing but the absence of districts tells the time; else None.
    """
    if reading.published is not None:
        return reading.published.isoformat()
    text = reading.text
    dates = _FULL_DATE.finditer(text, 0, _TOP)
    found = max((f"{m[3]}-{int(m[2]):02}-{int(m[1]):02}" for m in dates), default=None)
    if found is None and "phường" not in reading.lower and "xã " not in reading.lower and "2026" in text:
        return None if _DISTRICTS.search(text) else REFORM
    return found


def hint_of(text: str, day: str | None) -> str:
    """A likely day for an article whose day is not known: the end of the year it speaks of most."""
    if day is not None:
        return day
    years = Counter(match.group() for match in _YEAR.finditer(text))
    likely = [year for year, _ in years.most_common() if f"{year}-12-30" < REFORM]
    return f"{likely[0]}-12-30" if likely else _UNDATED


@dataclass(frozen=True)
class Home:
    """The province an article is about, by its name on the day; `origin` says who told it."""

    name: str | None
    origin: Literal["province", "text"] = "province"

    @cached_property
    def key(self) -> str | None:
        """The name's key."""
        return name_key(self.name) if self.name else None

    @cached_property
    def cue(self) -> Cue:
        """The cue of a property that the home province decided."""
        return Cue(property="province", text=self.name or "", origin=self.origin)

    @cached_property
    def _centre(self) -> tuple[float, float] | None:
        return _centre(self.name) if self.name else None

    def nearness(self, unit: Unit, far: float) -> float:
        """1 for a unit at the home province's centre, falling to 0 at `far` degrees; 0 where unknown."""
        here = self._centre
        if here is None or unit.lat is None or unit.lon is None:
            return 0.0
        return max(0.0, 1 - hypot(here[0] - unit.lat, here[1] - unit.lon) / far)


@lru_cache(maxsize=200)
def _centre(province: str) -> tuple[float, float] | None:
    for unit in gazetteer().named("province", province):
        if unit.lat is not None and unit.lon is not None:
            return unit.lat, unit.lon
    return None


def given_home(name: str | None, day: str | None) -> Home:
    """The home that an article's source gives, under the official name of the province on the day."""
    if not name or not name.strip():
        return Home(None)
    plain = _TYPE.sub("", name.strip())
    units = units_named("province", plain)
    standing = [unit for unit in units if unit.stands(day)]
    if standing:
        return Home(standing[-1].name)
    return Home(province_on(units[-1], day) if units else plain)


def home_of(candidates: Iterable[Candidate], day: str | None) -> Home:
    """The home of an article that does not come with one: the province that its units speak for most.

    The first to be named counts a little more than the others.
    """
    votes: Counter[str] = Counter()
    turn = None if day is None else gazetteer().turn(day)
    for candidate in candidates:
        for province in _voted(candidate.kind, candidate.name, turn):
            votes[province] += 2 if votes else 3
    return Home(votes.most_common(1)[0][0], "text") if votes else Home(None)


@lru_cache(maxsize=2_000)
def _voted(kind: str, name: str, day: str | None) -> frozenset[str]:
    """The province that a unit's name alone tells."""
    if kind == "commune":
        return frozenset()
    found = frozenset(
        province
        for unit in units_named(kind, name)
        if (province := province_on(unit, day)) is not None and (unit.stands(day) or unit.kind != "province")
    )
    return found if len(found) == 1 else frozenset()
