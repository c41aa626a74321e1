"""From candidates to units: which one a name means on the day of the article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from extractors.places.gazetteer import Era, Gazetteer, Kind, Unit, era_of, former, gazetteer
from extractors.places.names import name_key
from extractors.places.patterns import ABBREVIATED
from schemas import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractors.places.find import Candidate
    from extractors.reading import Reading

# What a former name became, in the articles of before.
_HUE_CITY = "2025-01-01"
_DONG_NAI_CITY = "2026-04-30"
_FULL_DATE = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](20\d{2})(?!\d)")
_DISTRICTS = re.compile(r"(?<!\w)(?:huyện|thị xã|quận)\s[A-ZĐ]")
_NEAR = 3


@dataclass(frozen=True)
class Linked:
    """A candidate with what it means: the record's kind, name and province, and the unit where it is known."""

    candidate: Candidate
    kind: str
    name: str
    province: str | None
    unit: Unit | None
    rule: str
    cues: tuple[Cue, ...] = ()


def day_of(reading: Reading) -> str | None:
    """The ISO day that decides which units exist: publication, else a full date near the top of the text."""
    if reading.published is not None:
        return reading.published.isoformat()
    dates = _FULL_DATE.finditer(reading.text, 0, 1000)
    return max((f"{m[3]}-{int(m[2]):02}-{int(m[1]):02}" for m in dates), default=None)


class Linker:
    """Links the candidates of one article."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.text
        self.day = day_of(reading)
        undated_current = self.day is None and not _DISTRICTS.search(reading.text)
        self.era: Era = "current" if undated_current and "xã" not in reading.lower else era_of(self.day)
        self.units: Gazetteer = gazetteer(self.era)
        self.past: Gazetteer | None = gazetteer("legacy") if self.era == "current" else None
        self.home = self._province_name(reading.article.province)
        self.origin = "province" if self.home else None

    def _province_name(self, name: str | None) -> str | None:
        """The official name of a province on the day, from any spelling or with its type word."""
        if not name:
            return None
        plain = re.sub(r"^(?:tỉnh|thành phố|tp\.?)\s*", "", name.strip(), flags=re.IGNORECASE)
        plain = ABBREVIATED.get(plain, plain)
        if self._is_old_hue() and name_key(plain) in ("thừa thiên huế", "huế"):
            return "Thừa Thiên Huế"
        unit = self.units.province(plain) or former("province", plain, self.day)
        return unit.name if unit else plain

    def _is_old_hue(self) -> bool:
        return self.era == "legacy" and (self.day is None or self.day < _HUE_CITY)

    def adopt_home(self, linked: Sequence[Linked]) -> None:
        """Without a given province, take the one that the article's own units name."""
        if self.home is not None:
            return
        provinces = [
            item.province for item in linked if item.province and item.kind in ("province", "district")
        ]
        if provinces:
            self.home = max(set(provinces), key=lambda p: (provinces.count(p), -provinces.index(p)))
            self.origin = "text"

    def knows(self, kind: str, name: str) -> bool:
        """Whether there is a unit of this kind (or city) and name, on the day or before."""
        kinds: tuple[Kind, ...] = ("province", "district") if kind == "city" else (kind,)  # type: ignore[assignment]
        name = ABBREVIATED.get(name, name)
        return any(
            self.units.find(k, name) or (self.past and self.past.find(k, name)) or former(k, name, None)
            for k in kinds
        )

    def bare_kind(self, key: str) -> str | None:
        """The kind that a name without a type word has here, or None where it is no place."""
        if key in ("việt nam", "hồ chí minh"):
            return None
        if self.units.find("province", key) or (self._is_old_hue() and key == "thừa thiên huế"):
            return "province"
        if " " in key and key in self.units.keys_in(self.home, "district"):
            return "district"
        if (self.past and self.past.find("province", key)) or former("province", key, None):
            return "former province"
        if " " in key and key in self.units.keys_in(self.home, "commune"):
            return "perhaps commune"
        return None

    def link(self, candidate: Candidate, parents: Sequence[Candidate], mentioned: set[str]) -> Linked | None:
        """What a unit candidate means; `parents` are the candidates right behind it, `mentioned` keys of units named."""
        name = ABBREVIATED.get(candidate.name, candidate.name)
        if candidate.kind == "city":
            return self._link_city(candidate, name)
        if candidate.kind in ("province", "former province"):
            return self._link_province(candidate, name)
        kind: Kind = "district" if candidate.kind == "district" else "commune"
        found = self.units.find(kind, name)
        unit, cues = self._choose(found, candidate, parents, mentioned)
        if unit is None and (gone := former(kind, name, self.day)) and self._plausible(gone):
            unit, cues = gone, ()
        if unit is not None:
            rule = f"{kind} by type word" if candidate.type else f"bare {kind}"
            return Linked(candidate, kind, unit.name, unit.province, unit, rule, cues)
        if self._is_gone(candidate, kind, name):
            return self._former(candidate, kind, name)
        if candidate.type is None:
            return None
        province = self._province_of(parents) or self.home
        cue = (Cue(property="province", text=province, origin="province"),) if province else ()
        return Linked(candidate, kind, _titled(name), province, None, f"unknown {kind}", cue)

    def _is_gone(self, candidate: Candidate, kind: Kind, name: str) -> bool:
        """Whether a name that is no unit's on the day was one's before."""
        if self.past is None:
            gone = former(kind, name, None)
            return gone is not None and self.day is not None and self._plausible(gone)
        return kind == "district" or candidate.former or self._was_here(kind, name)

    def _plausible(self, unit: Unit) -> bool:
        return self.home is None or self._today(unit) == self.home

    def _link_city(self, candidate: Candidate, name: str) -> Linked | None:
        province = self.units.province(name)
        if province and province.type == "Thành phố" and not (self._is_old_hue() and province.name == "Huế"):
            return Linked(
                candidate, "province", province.name, province.name, province, "city under central rule"
            )
        if province and province.name == "Đồng Nai" and self.day and self.day >= _DONG_NAI_CITY:
            return Linked(
                candidate, "province", province.name, province.name, province, "city under central rule"
            )
        districts = [unit for unit in self.units.find("district", name) if unit.type == "Thành phố"]
        unit, cues = self._choose(districts or self.units.find("district", name), candidate, (), set())
        unit = unit or former("district", name, self.day)
        if unit is not None:
            return Linked(candidate, "district", unit.name, unit.province, unit, "city of a province", cues)
        if self.past is not None:
            return self._former(candidate, "district", name)
        if candidate.type is None or not candidate.known:
            return None
        return Linked(candidate, "district", _titled(name), self.home, None, "unknown district")

    def _link_province(self, candidate: Candidate, name: str) -> Linked | None:
        if self._is_old_hue() and name_key(name) in ("thừa thiên huế", "huế"):
            unit = former("province", "Thừa Thiên Huế", self.day)
            return Linked(candidate, "province", "Thừa Thiên Huế", "Thừa Thiên Huế", unit, "province")
        unit = self.units.province(name)
        if unit is not None and not candidate.former:
            rule = "province" if candidate.type else "bare province"
            return Linked(candidate, "province", unit.name, unit.name, unit, rule)
        if (standing := former("province", name, self.day)) and self.day:
            return Linked(
                candidate, "province", standing.name, standing.name, standing, "province of its day"
            )
        gone = (self.past.province(name) if self.past else None) or former("province", name, None)
        if gone is None:
            return None
        return Linked(candidate, "other", gone.name, self._today(gone), gone, "former province")

    def _today(self, unit: Unit) -> str | None:
        """The province that holds a former unit on the day of the article."""
        names = {u.code: u.name for u in self.units.units("province")}
        if unit.kind == "province" and unit.successors:
            return names.get(unit.successors[0])
        if self.past is None:
            return unit.province
        province = self.past.province(unit.province)
        return names.get(province.successors[0]) if province else self.home

    def _was_here(self, kind: Kind, name: str) -> bool:
        """Whether the home province of today has held a unit of this name."""
        return self.past is not None and any(self._today(u) == self.home for u in self.past.find(kind, name))

    def _former(self, candidate: Candidate, kind: Kind, name: str) -> Linked | None:
        """A unit that no longer exists on the day of the article."""
        units = self.past.find(kind, name) if self.past else []
        if not units and (gone := former(kind, name, None)) and self._plausible(gone):
            units = [gone]
        if not units and candidate.type is None:
            return None
        at_home = [unit for unit in units if self._today(unit) == self.home]
        unit = (at_home or units or [None])[0]  # type: ignore[list-item]
        province = self._today(unit) if unit else self.home
        return Linked(
            candidate, "other", unit.name if unit else _titled(name), province, unit, f"former {kind}"
        )

    def _province_of(self, parents: Sequence[Candidate]) -> str | None:
        for parent in parents:
            if parent.kind in ("province", "city") and (unit := self.units.province(parent.name)):
                return unit.name
            if parent.kind == "district":
                found = self.units.find("district", parent.name)
                at_home = [unit for unit in found if unit.province == self.home]
                if found:
                    return (at_home or found)[0].province
        return None

    def _choose(
        self, units: list[Unit], candidate: Candidate, parents: Sequence[Candidate], mentioned: set[str]
    ) -> tuple[Unit | None, tuple[Cue, ...]]:
        """The unit that the evidence speaks for: a named parent, the home province, units named elsewhere."""
        if not units:
            return None, ()
        keys = {name_key(ABBREVIATED.get(parent.name, parent.name)): parent for parent in parents}
        above = self._province_of(parents)

        def evidence(unit: Unit) -> tuple[int, int, int]:
            score = 0
            if unit.district and name_key(unit.district) in keys:
                score += 8
            if above and unit.province == above:
                score += 4
            elif unit.province == self.home:
                score += 3 if not above else 1
            if name_key(unit.province) in mentioned:
                score += 1
            nearby = bool(unit.district and name_key(unit.district) in mentioned)
            return score + 2 * nearby, int(_same_type(unit, candidate)), 0

        best = max(units, key=evidence)
        score = evidence(best)[0]
        if score == 0 and (candidate.type is None or (self.home is not None and best.kind == "commune")):
            return None, ()
        if score == 0 and len(units) > 1:
            return None, ()
        return best, self._cues(best, keys)

    def _cues(self, unit: Unit, keys: dict[str, Candidate]) -> tuple[Cue, ...]:
        """What decided the province of a unit."""
        for key, parent in keys.items():
            if key in (name_key(unit.district or ""), name_key(unit.province)):
                return (Cue(property="province", text=self.text[parent.start : parent.end], at=parent.start),)
        if unit.province == self.home:
            origin: Literal["province", "text"] = "province" if self.origin == "province" else "text"
            return (Cue(property="province", text=unit.province, origin=origin),)
        return (Cue(property="province", text=unit.province, origin="gazetteer"),)


def _same_type(unit: Unit, candidate: Candidate) -> bool:
    return candidate.type is not None and unit.type.lower().startswith(candidate.type.rstrip(".")[:2])


def _titled(name: str) -> str:
    """A name in capitals as it is normally written."""
    return name.title() if name.isupper() and len(name) > 2 else name
