"""The units of one name on a day, with what the linker weighs of each: asked for again and again, so kept."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from extractors.places.lookup import units_named, units_nearly_named
from extractors.places.names import name_key
from extractors.places.succession import province_on

if TYPE_CHECKING:
    from extractors.places.gazetteer import Unit


class Namesake(NamedTuple):
    """A unit that has, or had, a name, with what does not depend on the article but for its day.

    `exact` says that it has the very name; `type`, in lower case, is its type; `district` and `provinces` are
    the keys of its district and of the provinces that held it, then and on the day.
    """

    unit: Unit
    exact: bool
    type: str
    district: str
    provinces: frozenset[str]


@lru_cache(maxsize=20_000)
def namesakes(kind: str, name: str, day: str | None, *, near: bool) -> tuple[Namesake, ...]:
    """The units that a candidate's kind and name may mean, the latest first.

    `day` is a turn of the gazetteer's or None; with `near`, names of other diacritics count beside the very name
    and not only in its stead.
    """
    exact = units_named(kind, name)
    nearly = units_nearly_named(kind, name) if near or not exact else ()
    # Of one unit's periods the latest first.
    latest = sorted(
        dict.fromkeys((*exact, *nearly)), key=lambda unit: (unit.until, unit.since, unit.code), reverse=True
    )
    return tuple(
        Namesake(
            unit,
            unit in exact,
            unit.type.lower(),
            name_key(unit.district),
            frozenset((name_key(unit.province), name_key(province_on(unit, day) or unit.province))),
        )
        for unit in latest
    )


@lru_cache(maxsize=20_000)
def keys_named(kind: str, name: str) -> frozenset[str]:
    """The keys of the units that a kind and name may mean."""
    return frozenset(name_key(unit.name) for unit in units_named(kind, name))
