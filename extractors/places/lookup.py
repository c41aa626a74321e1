"""Which names are units', in any spelling, with or without diacritics."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from extractors.places.gazetteer import gazetteer
from extractors.places.names import UNMARKED, name_key, one_mark_short
from extractors.places.patterns import SPELLINGS

if TYPE_CHECKING:
    from extractors.places.gazetteer import Kind, Unit

KINDS_OF: dict[str, tuple[Kind, ...]] = {
    "province": ("province",),
    "city": ("province", "district"),
    "town": ("district", "commune"),
    "district": ("district",),
    "commune": ("commune",),
    "unit": ("province", "district", "commune"),
}
"""The kinds of unit that a candidate's kind may turn out as."""

# A unit's name has at most so many syllables ("Nông trường Việt Lâm", "Phan Rang - Tháp Chàm").
_MOST_SYLLABLES = 6
_MOST_UNKNOWN = 4
_SHORTEST_JOINED = 4


@lru_cache(maxsize=20_000)
def units_named(kind: str, name: str) -> tuple[Unit, ...]:
    """The units, of all days, that a candidate's kind and name may mean by its exact name or a spelling of it."""
    places = gazetteer()
    found = tuple(unit for sort in KINDS_OF[kind] for unit in places.named(sort, name))
    if not found and name in SPELLINGS:
        return units_named(kind, SPELLINGS[name])
    return found


@lru_cache(maxsize=20_000)
def units_nearly_named(kind: str, name: str) -> tuple[Unit, ...]:
    """The units that have the name but for diacritics, all of them missing or those of one syllable wrong, or
    written as one word ("Lagi").
    """
    places, key = gazetteer(), name_key(name)
    plain = key.translate(UNMARKED)
    unmarked = name.lower() == name.lower().translate(UNMARKED)
    keys = [full for full in places.bare.get(plain, ()) if unmarked or one_mark_short(key, full)]
    if " " not in key and len(key) >= _SHORTEST_JOINED:
        keys += places.joined.get(plain, ())
    return tuple(unit for full in keys for sort in KINDS_OF[kind] for unit in places.keyed(sort, full))


def is_known(kind: str, name: str) -> bool:
    """Whether there is, or was, a unit of this kind and name in some spelling."""
    return bool(units_named(kind, name))


def trim(run: str, kind: str, *, near: bool = True, unmarked: bool = False) -> tuple[str, bool]:
    """The longest beginning of a run of capitalised syllables that is a known unit's name, and True.

    Where there is none, the beginning that an unknown unit's name may be, and False. `near` admits names
    with diacritics missing, after all that have them; in an `unmarked` text they are all alike.
    """
    syllables = run.split(" ")
    tried = [" ".join(syllables[:count]) for count in range(min(len(syllables), _MOST_SYLLABLES), 0, -1)]
    tried = [name for name in tried if name[-1] not in "-–"]
    for name in tried:
        if units_named(kind, name) or (unmarked and units_nearly_named(kind, name)):
            return name, True
    if near:
        for name in tried:
            if units_nearly_named(kind, name):
                return name, True
    short = " ".join(syllables[:_MOST_UNKNOWN])
    return short.split(" - ")[0].split(" – ")[0], False
