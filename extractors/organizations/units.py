"""The administrative units of an article, as organisations belong to them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from extractors.language.casing import UPPER
from extractors.organizations.names import LEVELS
from extractors.people.names import surnames
from extractors.places.gazetteer import gazetteer
from extractors.places.lookup import trim, units_named

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractors.places.gazetteer import Kind
    from extractors.reading import Reading
    from schemas import Place

_FORMER_UNITS = ("tỉnh", "huyện", "thị xã", "thành phố", "xã", "phường", "thị trấn", "quận")
_RUN = re.compile(rf"[{UPPER}][a-zà-ỹđ]+(?: [{UPPER}][a-zà-ỹđ]+){{0,6}}(?!\w)")
_CITY = ("tp", "t.p", "thành phố")
_UNITS = ("province", "district", "commune", "hamlet", "other")


@dataclass
class Units:
    """The units named in an article, by position, and those it is about."""

    ends: dict[int, tuple[int, str, str]] = field(default_factory=dict)
    starts: list[int] = field(default_factory=list)
    by_kind: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    # Whether the article's province is a city under central rule: "thành phố" is then the province.
    of_city: bool = False
    text: str = ""
    day: str | None = None

    @classmethod
    def of(cls, reading: Reading) -> Units:
        """The units that the article's places give."""
        published = reading.published
        found = cls(text=reading.text, day=published.isoformat() if published is not None else None)
        for place in reading.facts["places"]:
            found._add(place)
        for named in found.by_kind.values():
            named.sort()
        found.starts = sorted(found.ends)
        if reading.article.province:
            found.by_kind.setdefault("province", []).insert(0, (-1, reading.article.province))
        home = found.by_kind.get("province", [(0, "")])[0][1]
        found.of_city = _is_city(home, found.day)
        return found

    def kinds_of(self, level: str) -> tuple[str, ...]:
        """The kinds of unit that a level told alone may stand for: "UBND | thành phố"."""
        kinds = LEVELS[level]
        return kinds[::-1] if self.of_city else kinds

    def _add(self, place: Place) -> None:
        if place.kind not in _UNITS or (
            place.kind == "other" and not place.text.lower().startswith(_FORMER_UNITS)
        ):
            return
        self.names.add(place.name)
        for mention in place.mentions:
            kind = place.kind
            if (
                kind == "province"
                and mention.text.lower().startswith(_CITY)
                and not _is_city(place.name, None)
            ):
                # "TP Thanh Hóa": the city that is, or was, the province's seat.
                kind = "district"
            self.ends[mention.at] = (mention.at + len(mention.text), place.name, kind)
            self.by_kind.setdefault(kind, []).append((mention.at, place.name))

    def nearest(self, kinds: Iterable[str], at: int, *, of_city: bool = True) -> str | None:
        """The unit of one of these kinds that an organisation at `at` belongs to.

        It is the last named in the paragraph, else that which the article speaks of most, or the article's own
        province. Without `of_city` it is no city under central rule: those have no "UBND tỉnh".
        """
        for kind in kinds:
            named = self.by_kind.get(kind, [])
            if not of_city:
                named = [each for each in named if not _is_city(each[1], self.day)] or named
            if not named:
                continue
            if kind == "province" and not self._is_near(named, at):
                return named[0][1]
            before = max(0, bisect_right(named, (at, "\uffff")) - 1)
            if "\n" in self.text[named[before][0] : at]:
                # No unit of the kind stands in the paragraph: the one the article speaks of most.
                counts = Counter(name for _, name in named)
                return max(counts, key=counts.__getitem__)
            return named[before][1]
        return None

    def _is_near(self, named: list[tuple[int, str]], at: int) -> bool:
        """Whether a province is named in the same paragraph, in an article that comes from none."""
        before = bisect_right(named, (at, "\uffff")) - 1
        return named[0][0] >= 0 <= before and "\n" not in self.text[named[before][0] : at]

    def ending(self, name: str) -> str | None:
        """The unit of the article whose name a proper name ends in: "Trường Tiểu học Đằng Hải"."""
        words = name.split(" ")
        tails = (" ".join(words[-count:]) for count in (3, 2) if len(words) > count)
        return next((tail for tail in tails if tail in self.names), None)

    def by_name(self, text: str, at: int, kinds: Iterable[Kind]) -> tuple[int, str, str] | None:
        """The unit whose known name stands at an offset, behind an office, though no place is told there.

        "Sở Y tế | Hà Giang | Trần Văn Mẫu", "Trung tâm Y tế | Anh Sơn". What follows may be a person's name alone.
        """
        run = _RUN.match(text, at)
        if run is None:
            return None
        for kind in kinds:
            name, known = trim(run.group(), kind, near=False)
            rest = run.group()[len(name) :].strip()
            alone = " " in name or kind == "province"
            if known and alone and (not rest or rest.split(" ")[0] in surnames()):
                if kind == "commune" and surnames().get(name.split(" ")[0]):
                    # "Chủ tịch UBND | Lê Lợi": more often a person than the ward.
                    return None
                unit = (at + len(name), units_named(kind, name)[0].name, kind)
                self._tell(at, unit)
                return unit
        return None

    def _tell(self, at: int, unit: tuple[int, str, str]) -> None:
        """Keeps a unit that the places did not tell."""
        self.ends[at] = unit
        insort(self.starts, at)
        self.names.add(unit[1])

    def start_of(self, start: int, end: int) -> int:
        """Where the first unit begins that begins in a stretch, or its end."""
        index = bisect_left(self.starts, start)
        return min(self.starts[index], end) if index < len(self.starts) else end

    def inside(self, start: int, end: int) -> tuple[int, str, str] | None:
        """The first unit that begins in a stretch."""
        index = bisect_left(self.starts, start)
        if index < len(self.starts) and self.starts[index] < end:
            return self.ends[self.starts[index]]
        return None


@lru_cache(maxsize=1024)
def _is_city(province: str, day: str | None) -> bool:
    """Whether a province is a city under central rule on a day, or on any."""
    units = gazetteer().named("province", province)
    return any(unit.type == "Thành phố" and (day is None or unit.stands(day)) for unit in units)
