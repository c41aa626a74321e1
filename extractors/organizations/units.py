"""The administrative units of an article, as organisations belong to them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractors.reading import Reading
    from schemas import Place

_FORMER_UNITS = ("tỉnh", "huyện", "thị xã", "thành phố", "xã", "phường", "thị trấn", "quận")
_UNITS = ("province", "district", "commune", "hamlet", "other")


@dataclass
class Units:
    """The units named in an article, by position, and those it is about."""

    ends: dict[int, tuple[int, str, str]] = field(default_factory=dict)
    starts: list[int] = field(default_factory=list)
    by_kind: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, reading: Reading) -> Units:
        """The units that the article's places give."""
        found = cls()
        for place in reading.facts["places"]:
            found._add(place)
        for named in found.by_kind.values():
            named.sort()
        found.starts = sorted(found.ends)
        if reading.article.province:
            found.by_kind.setdefault("province", []).insert(0, (-1, reading.article.province))
        return found

    def _add(self, place: Place) -> None:
        if place.kind not in _UNITS or (
            place.kind == "other" and not place.text.lower().startswith(_FORMER_UNITS)
        ):
            return
        self.names.add(place.name)
        for mention in place.mentions:
            self.ends[mention.at] = (mention.at + len(mention.text), place.name, place.kind)
            self.by_kind.setdefault(place.kind, []).append((mention.at, place.name))

    def nearest(self, kinds: Iterable[str], at: int) -> str | None:
        """The unit of one of these kinds that an organisation at `at` belongs to: the last named, else the first."""
        for kind in kinds:
            named = self.by_kind.get(kind, [])
            if not named:
                continue
            if kind == "province":
                return named[0][1]
            before = bisect_right(named, (at, "\uffff")) - 1
            return named[max(0, before)][1]
        return None

    def ending(self, name: str) -> str | None:
        """The unit of the article whose name a proper name ends in: "Trường Tiểu học Đằng Hải"."""
        words = name.split(" ")
        tails = (" ".join(words[-count:]) for count in (3, 2) if len(words) > count)
        return next((tail for tail in tails if tail in self.names), None)

    def inside(self, start: int, end: int) -> tuple[int, str, str] | None:
        """The first unit that begins in a stretch."""
        index = bisect_left(self.starts, start)
        if index < len(self.starts) and self.starts[index] < end:
            return self.ends[self.starts[index]]
        return None
