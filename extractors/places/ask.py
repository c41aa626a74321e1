"""Questions to the gazetteer: what a name may mean on a day, what became of a unit, which codes lie in one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from extractors.places.gazetteer import REFORM, gazetteer
from extractors.places.lookup import units_named, units_nearly_named
from extractors.places.names import UNMARKED, name_key
from extractors.places.patterns import ABBREVIATIONS, FULL_TYPES, SORTED_TYPES, UNIT_TYPES
from extractors.places.succession import TODAY, Share, became, province_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extractors.places.gazetteer import Unit

_PARTS = re.compile(
    r"\s*[,;()]\s*|\s+[-–]\s+(?=(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|tp)\b)", re.IGNORECASE
)
# "xa dao" is rather a commune called Đạo than an island commune.
_TYPES = UNIT_TYPES.keys() - SORTED_TYPES.keys()
_MARKED_TYPES = {word.translate(UNMARKED): word for word in _TYPES if not word.endswith("đảo")}
_TYPE = re.compile(
    "(?P<type>"
    + "|".join(re.escape(form) for form in sorted({*_TYPES, *_MARKED_TYPES}, key=len, reverse=True))
    + r")(?:\s+|(?<=\.)|(?=\d))(?P<name>.+)",
    re.IGNORECASE,
)
_LEVELS = ("province", "district", "commune")


class Part(NamedTuple):
    """One part of an address: the kind its type word tells ("unit" without one), the type, the name.

    `whole` is all of it where the type word is one only if diacritics are missing: "quan ba" may be
    quận 3 or Quản Bạ.
    """

    kind: str
    type: str | None
    name: str
    whole: str | None = None


@dataclass(frozen=True)
class Conversion:
    """A unit that an address names, and what became of it.

    `others` are the units that the address fits as well: its namesakes of the same day.
    """

    unit: Unit
    now: tuple[Share, ...]
    others: tuple[Unit, ...] = ()


def parts(address: str) -> list[Part]:
    """The parts of an address, the smallest unit first."""
    return [_part(text) for text in _PARTS.split(address.strip()) if text.strip()]


def _part(text: str) -> Part:
    text = " ".join(text.split())
    if text.lower() in ABBREVIATIONS:
        return Part("city", "thành phố", ABBREVIATIONS[text.lower()])
    match = _TYPE.fullmatch(text)
    if match is None:
        return Part("unit", None, text)
    word = match["type"].lower()
    whole = None if word in UNIT_TYPES else text
    word = word if word in UNIT_TYPES else _MARKED_TYPES[word]
    name = match["name"].strip()
    name = name.lstrip("0") if name.isdigit() else name
    plain = word.rstrip(".")
    return Part(UNIT_TYPES[word], FULL_TYPES.get(plain, plain).lower(), name, whole)


class _Fit(NamedTuple):
    """A unit that fits an address: how close its parents are, whether the name needed no guessing."""

    unit: Unit
    closeness: tuple[int, ...]
    exact: bool
    same_type: bool


def candidates(address: str, day: str | None = None) -> list[Unit]:
    """The units that an address such as "Châu Thành" or "xã Tân Lập, Đan Phượng" may mean, the likeliest first.

    With an ISO `day` only those that stood on it; without one, of all days. Names may be without
    diacritics. Empty where no unit fits.
    """
    return [fit.unit for fit in _fits(address, day)]


def _fits(address: str, day: str | None) -> list[_Fit]:
    asked = parts(address)
    if not asked:
        return []
    first, above = asked[0], asked[1:]
    fits = [
        _Fit(
            unit,
            tuple(_closeness(unit, part) for part in above),
            exact,
            first.type is None or unit.type.lower() == first.type,
        )
        for unit, exact in _of_name(first)
        if day is None or unit.stands(day)
    ]
    # Each part behind the first must be a parent.
    return sorted((fit for fit in fits if all(fit.closeness)), key=_order)


def _of_name(part: Part) -> list[tuple[Unit, bool]]:
    """The units that a part may name, and whether by its very name."""
    exact = units_named(part.kind, part.name)
    if part.whole:
        exact += units_named("unit", part.whole)
    near: tuple[Unit, ...] = ()
    if not exact or part.name.isascii():
        near = units_nearly_named(part.kind, part.name)
    if part.whole:
        near += units_nearly_named("unit", part.whole)
    return [(unit, True) for unit in exact] + [(unit, False) for unit in near if unit not in exact]


def _order(fit: _Fit) -> tuple[object, ...]:
    unit = fit.unit
    latest_first = [-int(part) for part in unit.until.split("-")]
    return (
        -sum(fit.closeness), not fit.exact, not fit.same_type, _LEVELS.index(unit.kind), latest_first, unit.code,
    )  # fmt: skip


def _closeness(unit: Unit, part: Part) -> int:
    """How close a parent of a unit a part of an address names.

    3 for its district, 2 for its province, 1 for the province that holds it today, 0 for none.
    """
    named = _names(part)
    if part.kind != "province" and unit.kind == "commune" and name_key(unit.district) in named:
        return 3
    if part.kind == "district":
        return 0
    if name_key(unit.province) in named:
        return 2
    return int(name_key(province_on(unit, TODAY) or "") in named)


@lru_cache(maxsize=1_000)
def _names(part: Part) -> frozenset[str]:
    """The keys of the units' names that a part may mean."""
    kind = "city" if part.kind == "unit" else part.kind
    found = units_named(kind, part.name)
    if not found or part.name.isascii():
        found += units_nearly_named(kind, part.name)
    if part.whole:
        found += units_named("city", part.whole) or units_nearly_named("city", part.whole)
    return frozenset(name_key(unit.name) for unit in found)


def convert(address: str, day: str = TODAY) -> Conversion | None:
    """What became of the unit that an address of before the reform names, by `day`; None where none fits.

    "xã Phú Linh, huyện Vị Xuyên, tỉnh Hà Giang" gives xã Phú Linh in Tuyên Quang. The unit is the last one
    of its name that stood before 1 July 2025; an address of today's gives the unit itself.
    """
    fits = _fits(address, None)
    best = next((fit for fit in fits if fit.unit.since < REFORM), None) or next(iter(fits), None)
    if best is None:
        return None
    unit = best.unit
    alike = _order(best)[:-1]
    others = (fit.unit for fit in fits if _order(fit)[:-1] == alike and fit.unit.code != unit.code)
    return Conversion(unit, became(unit, day), tuple(others))


@dataclass(frozen=True)
class Territory:
    """The codes of a unit and of all that lie, or lay, in it: those valid before the reform and those since.

    Codes of before and after the reform are told apart as they were given out anew: province 56 is another
    area before and after. A unit of today that took in only a part of the territory is in it too.
    """

    units: tuple[Unit, ...]
    before: frozenset[str]
    since: frozenset[str]

    def covers(self, code: str | None, day: str | None) -> bool:
        """Whether a place with this code, in an article of this ISO day, lies in the territory."""
        return code in (self.since if day is not None and day >= REFORM else self.before)


def territory(address: str, day: str | None = None) -> Territory | None:
    """The territory of the units that an address names on a day; without one, of the last units of the name.

    "Ninh Thuận" is the old province, before and after the reform; "Khánh Hòa" on a day since is the new one
    with what lay in it before. None where no unit fits.
    """
    found = candidates(address, day)
    if not found:
        return None
    top = [unit for unit in found if unit.kind == found[0].kind and unit.until == found[0].until]
    before: set[str] = set()
    since: set[str] = set()
    for unit in top:
        below = list(_below(unit))
        (since if unit.since >= REFORM else before).update(other.code for other in below)
        if unit.since >= REFORM:
            inside = {other.code for other in below}
            before.update(_came_into(inside))
        else:
            since.update(share.unit.code for other in below for share in became(other))
            since -= _larger(unit)
    return Territory(tuple(top), frozenset(before), frozenset(since))


def _below(unit: Unit) -> Iterable[Unit]:
    """A unit and the units that lay in it on its last day."""
    yield unit
    for other in gazetteer().units:
        lies = other.province == unit.province and other.kind != "province"
        if unit.kind == "district":
            lies = other.kind == "commune" and other.parent == unit.code
        if lies and unit.kind != "commune" and other.since < unit.until <= other.until:
            yield other


def _came_into(codes: set[str]) -> set[str]:
    """The codes of the units of before the reform whose main part went into units of today with these codes."""
    found: set[str] = set()
    for unit in gazetteer().units:
        if unit.since < REFORM and (shares := became(unit)) and shares[0].unit.code in codes:
            found.add(unit.code)
    return found


def _larger(unit: Unit) -> set[str]:
    """The codes of today's provinces that a smaller unit lies in but does not fill."""
    if unit.kind != "province":
        return set()
    heirs = [share.unit for share in became(unit)]
    return {heir.code for heir in heirs if not _fills(unit, heir)}


def _fills(unit: Unit, heir: Unit) -> bool:
    """Whether nothing but a unit, on its last day, went into its heir."""
    return all(
        other.code == unit.code
        for other in gazetteer().units
        if other.kind == unit.kind
        and other.until == unit.until
        and any(share.unit.code == heir.code for share in became(other))
    )


def shown(units: Sequence[Unit]) -> list[str]:
    """Units in words, for messages: "huyện Châu Thành, Tiền Giang"."""
    return [", ".join(filter(None, (unit.full_name, unit.district, unit.province))) for unit in units]
