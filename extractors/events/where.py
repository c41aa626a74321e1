"""Where an event happens: the most specific place that its clause or sentence gives, else its organiser's unit."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractors.events.patterns import PLACE_BEFORE, RESIDENCE_BEFORE

if TYPE_CHECKING:
    from extractors.events.candidates import Candidate
    from extractors.events.who import Holder
    from extractors.reading import Reading
    from schemas import Place

_RANK = {"venue": 5, "hamlet": 4, "commune": 3, "district": 2, "province": 1, "other": 3, "country": 0}
_ROAD = re.compile(r"(?:quốc lộ|tỉnh lộ|đường|cao tốc|ql|km)(?!\w)", re.IGNORECASE)
_CHAIN = re.compile(r"[\s,(\-–]*(?:thuộc|ở|của|địa phận|huyện|tỉnh|xã)?[\s,(]*")
_UNITS = frozenset({"province", "district", "commune", "hamlet"})
# How far behind a holder's name the units it lies in may go on: "UBND huyện Sơn Dương (Tuyên Quang)".
_CHAINED = 3
_SITE_TYPES = frozenset({"construction", "visit", "ceremony"})


@dataclass(frozen=True, slots=True)
class Location:
    """A naming of a place in the text."""

    at: int
    stop: int
    place: Place


class Locations:
    """All namings of places, by position."""

    def __init__(self, reading: Reading) -> None:
        self._lower = reading.lower
        self._home = reading.article.province
        self._all = sorted(
            (
                Location(m.at, m.at + len(m.text), place)
                for place in reading.facts["places"]
                for m in place.mentions
            ),
            key=lambda location: (location.at, -location.stop),
        )
        self._starts = [location.at for location in self._all]
        self._organizations = [(m.start, m.end) for m in reading.organization_mentions]

    def between(self, start: int, end: int) -> list[Location]:
        """The namings that begin between two offsets."""
        return self._all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def place_of(self, candidate: Candidate, limit: int) -> Place | None:
        """The place that the event's own sentence gives it."""
        begin, end = candidate.setting.clause(candidate.at)
        sentence = candidate.setting.start
        behind = self._located(candidate.at, min(end, max(limit, candidate.stop)))
        before = self._located(begin, candidate.at)
        earlier = self._located(sentence, begin)
        if candidate.type in _SITE_TYPES and not behind:
            behind = self._sites(candidate.stop, min(end, candidate.stop + 70, max(limit, candidate.stop)))
        for found in (before, behind, earlier):
            if found:
                return _most_specific(found)
        return None

    def _located(self, start: int, end: int) -> list[Place]:
        """Places that stand behind a preposition of place, with those chained to them ("tại xóm X, xã Y")."""
        found: list[Place] = []
        last = -1
        for location in self.between(start, end):
            if (
                any(a <= location.at and location.stop <= b for a, b in self._organizations)
                and location.place.kind != "venue"
            ):
                continue
            chained = last >= 0 and bool(_CHAIN.fullmatch(self._lower, last, location.at))
            if not chained and RESIDENCE_BEFORE.search(self._lower, max(0, location.at - 40), location.at):
                continue
            if chained or PLACE_BEFORE.search(self._lower, max(start, location.at - 30), location.at):
                found.append(location.place)
                last = location.stop
        return found

    def _sites(self, start: int, end: int) -> list[Place]:
        return [location.place for location in self.between(start, end) if location.place.kind == "venue"]

    def unit_of(self, holder: Holder | None, candidate: Candidate) -> Place | None:
        """The unit that whoever holds the event belongs to, where it is a local one."""
        if holder is None:
            return None
        named = [
            x.place
            for x in self.between(holder.start, holder.end + _CHAINED)
            if x.place.kind in _UNITS and self._joins(holder.end, x.at)
        ]
        local = [place for place in named if not self._home or place.province == self._home]
        if local:
            return max(local, key=lambda place: _RANK[place.kind])
        allied = self.between(holder.end, candidate.at)
        return next(
            (x.place for x in allied if x.place.kind in _UNITS and x.place.province == self._home), None
        )

    def _joins(self, end: int, at: int) -> bool:
        return at < end or bool(_CHAIN.fullmatch(self._lower, end, at))


def _most_specific(places: list[Place]) -> Place:
    def rank(place: Place) -> int:
        return 2 if place.kind == "venue" and _ROAD.match(place.text) else _RANK[place.kind]

    return max(places, key=rank)
