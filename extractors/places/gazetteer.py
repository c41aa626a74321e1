"""The administrative units of Viet Nam over time, by name.

Until 30 June 2025 there were 63 provinces with districts and communes; since 1 July 2025 there are 34
provinces and 3,321 communes, and no districts (Nghị quyết 60-NQ/TW, 202/2025/QH15). Units that were gone
before come from `data/units_former.tsv`, with their days and sources.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from extractors.places.names import name_key

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal["province", "district", "commune"]
Era = Literal["legacy", "current"]

REFORM = "2025-07-01"
"""The first day of the two-level government."""

_DATA = Path(__file__).with_name("data")
_KINDS: dict[str, Kind] = {"P": "province", "D": "district", "C": "commune"}


@dataclass(frozen=True, slots=True)
class Unit:
    """An administrative unit; `successors` are the codes of today's units it went into, the main one first."""

    kind: Kind
    type: str
    name: str
    province: str
    district: str | None = None
    code: str | None = None
    lat: float | None = None
    lon: float | None = None
    successors: tuple[str, ...] = ()


def era_of(day: str | None) -> Era:
    """The era of an ISO day; without one, the older one, which most texts are of."""
    return "current" if day is not None and day >= REFORM else "legacy"


class Gazetteer:
    """The units of one era, by kind and name key."""

    def __init__(self, units: Iterator[Unit]) -> None:
        self._by_name: dict[Kind, dict[str, list[Unit]]] = {
            "province": defaultdict(list),
            "district": defaultdict(list),
            "commune": defaultdict(list),
        }
        self._by_province: dict[str, dict[Kind, set[str]]] = defaultdict(
            lambda: {"province": set(), "district": set(), "commune": set()}
        )
        for unit in units:
            key = name_key(unit.name)
            self._by_name[unit.kind][key].append(unit)
            self._by_province[name_key(unit.province)][unit.kind].add(key)

    def find(self, kind: Kind, name: str) -> list[Unit]:
        """The units of a kind by this name, in any spelling; none where there is no such unit."""
        return self._by_name[kind].get(name_key(name), [])

    def province(self, name: str | None) -> Unit | None:
        """The province by this name."""
        found = self.find("province", name) if name else []
        return found[0] if found else None

    def keys_in(self, province: str | None, kind: Kind) -> set[str]:
        """The name keys of a province's units of a kind."""
        return self._by_province[name_key(province)][kind] if province else set()

    def units(self, kind: Kind) -> Iterator[Unit]:
        """All units of a kind."""
        for units in self._by_name[kind].values():
            yield from units


def _read(file: str) -> Iterator[Unit]:
    """The units in one of the built files: each province is followed by its units."""
    province = district = ""
    for line in (_DATA / file).read_text("utf-8").splitlines():
        level, code, type_, raw, lat, lon, now = line.split("\t")
        # Two units of one name and parent are told apart by their type in brackets.
        name = raw.partition(" (")[0]
        if level == "P":
            province, district = name, ""
        elif level == "D":
            district = name
        yield Unit(
            _KINDS[level],
            type_,
            name,
            province,
            district if level == "C" and district else None,
            code,
            float(lat) if lat else None,
            float(lon) if lon else None,
            tuple(now.split()),
        )


@dataclass(frozen=True, slots=True)
class Former:
    """A unit with the days between which it existed, the last exclusive."""

    unit: Unit
    since: str
    until: str


@cache
def former_units() -> tuple[Former, ...]:
    """The units of `data/units_former.tsv`."""
    found = []
    for line in (_DATA / "units_former.tsv").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        kind, type_, name, province, since, until, successor, _source = line.split("\t")
        unit = Unit(kind, type_, name, province, successors=tuple(successor.split()))  # type: ignore[arg-type]
        found.append(Former(unit, since, until))
    return tuple(found)


def former(kind: Kind, name: str, day: str | None) -> Unit | None:
    """The unit of the dated table by this name that existed on an ISO day (any, without a day)."""
    key = name_key(name)
    for entry in former_units():
        existed = day is None or entry.since <= day < entry.until
        if entry.unit.kind == kind and existed and name_key(entry.unit.name) == key:
            return entry.unit
    return None


@cache
def gazetteer(era: Era) -> Gazetteer:
    """The units of an era, read on first asking."""
    return Gazetteer(_read(f"units_{era}.tsv"))
