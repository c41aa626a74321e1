"""What became of a unit: what it went into, what it came from, which province holds it on another day."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from extractors.places.gazetteer import FOREVER, REFORM, gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.places.gazetteer import Unit

TODAY = "9999-12-30"
"""A day on which the units are those of today."""


class Share(NamedTuple):
    """A unit that another went into, and how much of it, in 0..1.

    Of a commune that was divided the resolutions name the parts but not their sizes: the share is None,
    and the first is the main one. Of a district it is the share of its communes (each counted for the unit
    that took its main part); None where a unit took only a part of one.
    """

    unit: Unit
    share: float | None


@cache
def became(unit: Unit, day: str = TODAY) -> tuple[Share, ...]:
    """The units of `day` that a unit went into, the main one first; itself, where it still stands then.

    Empty where nobody says what became of it, or `day` is before the unit's own.
    """
    if unit.until > day:
        return (Share(unit, 1.0),) if unit.since <= day else ()
    if unit.kind == "district" and day >= REFORM and (shares := _by_communes(unit, day)):
        return shares
    found: dict[Unit, float | None] = {}
    heirs = [heir for code in unit.successors if (heir := _heir(unit, code)) is not None]
    for heir in heirs:
        for share in became(heir, day):
            whole = len(heirs) == 1
            found.setdefault(share.unit, share.share if whole else None)
    return tuple(Share(heir, share) for heir, share in found.items())


def _heir(unit: Unit, code: str) -> Unit | None:
    places = gazetteer()
    if unit.kind == "district" and len(code) > len(unit.code):
        # An island district went into a commune.
        return places.coded("commune", code, unit.until)
    heir = places.coded(unit.kind, code, unit.until)
    return heir if heir is not unit else None


def _by_communes(district: Unit, day: str) -> tuple[Share, ...]:
    """What the communes of a district's last days went into."""
    communes = list(communes_of(district))
    main: Counter[Unit] = Counter()
    for commune in communes:
        for index, share in enumerate(became(commune, day)):
            main[share.unit] += int(index == 0)
    ordered = sorted(main.items(), key=lambda item: (-item[1], item[0].code))
    return tuple(Share(unit, round(count / len(communes), 3) if count else None) for unit, count in ordered)


def communes_of(district: Unit) -> Iterator[Unit]:
    """The communes that a district had on its last day."""
    for unit in _by_district().get(district.code, ()):
        if unit.since < district.until <= unit.until:
            yield unit


@cache
def _by_district() -> dict[str, list[Unit]]:
    found: dict[str, list[Unit]] = {}
    for unit in gazetteer().units:
        if unit.kind == "commune" and unit.district:
            found.setdefault(unit.parent, []).append(unit)
    return found


def province_on(unit: Unit, day: str | None) -> str | None:
    """The name of the province that holds, on a day, what was the unit; its own, without a day.

    None where several do, as for a province that was split.
    """
    return unit.province if day is None else _province_on(unit, gazetteer().turn(day))


@cache
def _province_on(unit: Unit, day: str) -> str | None:
    if unit.since > day:
        return unit.province
    if unit.kind != "province" and (heirs := became(unit, day)):
        return heirs[0].unit.province
    if (province := gazetteer().province(unit.province, day)) is not None:
        return province.name
    last = gazetteer().named("province", unit.province)
    heirs = became(last[-1], day) if last else ()
    return heirs[0].unit.name if len(heirs) == 1 else None


def came_from(unit: Unit) -> tuple[Unit, ...]:
    """The units that went into this one, whole or in part, on the day it began."""
    return tuple(_origins().get((unit.kind, unit.code, unit.since), ()))


@cache
def _origins() -> dict[tuple[str, str, str], list[Unit]]:
    found: dict[tuple[str, str, str], list[Unit]] = {}
    for unit in gazetteer().units:
        if unit.until == FOREVER:
            continue
        for code in unit.successors:
            if (heir := _heir(unit, code)) is not None:
                found.setdefault((heir.kind, heir.code, heir.since), []).append(unit)
    return found
