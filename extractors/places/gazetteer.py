"""The administrative units of Viet Nam over time.

Until 30 June 2025 there were 63 provinces with districts and communes; since 1 July 2025 there are 34
provinces and 3,321 communes, and no districts (Nghị quyết 60-NQ/TW, 202/2025/QH15). Before, units were
merged, split, renamed and raised every few years; `data/units.tsv` has them since 31 August 2004, each
with the days between which it had its name, type and parents (see `build`).

A day is an ISO date, or None for an article whose day is not known: then any unit from before the reform
will do.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from extractors.places.names import UNMARKED, name_key
from extractors.uncollected import uncollected

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Kind = Literal["province", "district", "commune"]

REFORM = "2025-07-01"
"""The first day of the two-level government."""

FOREVER = "9999-12-31"
"""A day after all others: the end of what still stands."""

DATA = Path(__file__).with_name("data")
_KINDS: dict[str, Kind] = {"P": "province", "D": "district", "C": "commune"}


class Unit(NamedTuple):
    """An administrative unit as it was from `since` to the day before `until` ("" before all, FOREVER after).

    `code` is the General Statistics Office's, two digits for a province, three for a district, five for a
    commune; it is unique within a kind on any one day. `parent` is the code of the unit above, `district` and
    `province` are the parents' names.
    `successors` are the codes of the units of its kind (of a commune, for an island district) that it went
    into on `until`, the main one first. `decision` is the number of the decision that ended it, or began
    it where it still stands; "GSO" where only the office's catalogue says so.
    """

    kind: Kind
    code: str
    type: str
    name: str
    parent: str
    district: str
    province: str
    since: str
    until: str
    lat: float | None
    lon: float | None
    successors: tuple[str, ...]
    decision: str

    def stands(self, day: str | None) -> bool:
        """Whether the unit existed on a day."""
        return self.since < REFORM if day is None else self.since <= day < self.until

    @property
    def full_name(self) -> str:
        """The name with its type word."""
        return f"{self.type} {self.name}"


class Gazetteer:
    """The units, by kind and name and by code."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.units: list[Unit] = []
        self._named: dict[tuple[Kind, str], list[Unit]] = {}
        self._coded: dict[tuple[Kind, str], list[Unit]] = {}
        for line in lines:
            unit, keys = _read(line)
            self.units.append(unit)
            for key in keys:
                self._named.setdefault((unit.kind, key), []).append(unit)
            self._coded.setdefault((unit.kind, unit.code), []).append(unit)

    def named(self, kind: Kind, name: str) -> list[Unit]:
        """The units of a kind, of all days, that have this name in any spelling."""
        return self._named.get((kind, name_key(name)), [])

    def keyed(self, kind: Kind, key: str) -> list[Unit]:
        """The units of a kind, of all days, by the key of their name."""
        return self._named.get((kind, key), [])

    def province(self, name: str | None, day: str | None) -> Unit | None:
        """The province of this name on a day; the last one, without a day."""
        found = [unit for unit in self.named("province", name) if unit.stands(day)] if name else []
        return found[-1] if found else None

    def coded(self, kind: Kind, code: str, day: str) -> Unit | None:
        """The unit that had a code on a day."""
        return next((unit for unit in self._coded.get((kind, code), ()) if unit.stands(day)), None)

    def turn(self, day: str) -> str:
        """The last day up to `day` on which a unit began or ended; "" before all: what holds then holds on `day`.

        Answers that depend on a day are kept by its turn, so that twenty years of articles ask a few hundred
        of them and not each day's anew.
        """
        place = bisect_right(self._turns, day)
        return self._turns[place - 1] if place else ""

    @cached_property
    def _turns(self) -> list[str]:
        return sorted({day for unit in self.units for day in (unit.since, unit.until)})

    def within(self, kind: Kind, province: str, day: str | None) -> Mapping[str, list[Unit]]:
        """The units of a kind that a province of this name had on a day, by name key."""
        return self._within.get((kind, province, day is not None and day >= REFORM), {})

    @cached_property
    def _within(self) -> dict[tuple[Kind, str, bool], dict[str, list[Unit]]]:
        found: dict[tuple[Kind, str, bool], dict[str, list[Unit]]] = {}
        for (kind, key), units in self._named.items():
            for unit in units:
                place = found.setdefault((kind, unit.province, unit.since >= REFORM), {})
                place.setdefault(key, []).append(unit)
        return found

    @cached_property
    def bare(self) -> dict[str, list[str]]:
        """The keys of all names, by their form without diacritics."""
        found: dict[str, list[str]] = {}
        for _kind, key in self._named:
            known = found.setdefault(key.translate(UNMARKED), [])
            if key not in known:
                known.append(key)
        return found

    @cached_property
    def joined(self) -> dict[str, list[str]]:
        """The keys of the names of two syllables, by their form without diacritics and space."""
        found: dict[str, list[str]] = {}
        for plain, keys in self.bare.items():
            if plain.count(" ") == 1:
                found.setdefault(plain.replace(" ", ""), []).extend(keys)
        return found

    def keys(self, kind: Kind) -> Iterator[str]:
        """The keys of all names of a kind."""
        return (key for known, key in self._named if known == kind)


def _read(line: str) -> tuple[Unit, list[str]]:
    """A unit and the keys of its name and spellings."""
    (
        level, code, type_, name, parent, district, province, since, until, lat, lon, now, decision, key, spellings,
    ) = line.split("\t")  # fmt: skip
    unit = Unit(
        _KINDS[level],
        code,
        type_,
        name,
        parent,
        district,
        province,
        since,
        until or FOREVER,
        float(lat) if lat else None,
        float(lon) if lon else None,
        tuple(now.split()) if now else (),
        decision,
    )
    keys = [key or name.lower()]
    if spellings:
        keys += [name_key(spelling) for spelling in spellings.split(";")]
    return unit, keys


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, read on first asking."""
    # Tens of thousands of objects come to stay; to look through them for garbage meanwhile takes longer than to
    # read them.
    with uncollected():
        return Gazetteer((DATA / "units.tsv").read_text("utf-8").splitlines())
