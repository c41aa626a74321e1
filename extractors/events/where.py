"""Where an event happens: the most specific place that its clause or sentence gives, else its organiser's unit."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractors.events.cues import PLACE_BEFORE, RESIDENCE_BEFORE
from extractors.events.spans import Spans

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
# What an act of these types is done to is where it is done.
_SITE_KINDS = {
    "construction": frozenset({"venue"}),
    "ceremony": frozenset({"venue"}),
    "visit": frozenset({"venue", "hamlet", "commune", "district", "other"}),
}
_SITE_REACH = 70
# How far from its words an event's place may be named, in characters.
_REACH = 500


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
        self._organizations = Spans((m.start, m.end) for m in reading.organization_mentions)

    def between(self, start: int, end: int) -> list[Location]:
        """The namings that begin between two offsets."""
        return self._all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def place_of(self, candidate: Candidate, limit: int) -> Place | None:
        """The place that the event's own sentence gives it."""
        begin, end = candidate.setting.clause(candidate.at)
        begin, end = max(begin, candidate.at - _REACH), min(end, candidate.at + _REACH)
        sentence = max(candidate.setting.start, candidate.at - _REACH)
        behind = self._located(candidate.at, min(end, max(limit, candidate.stop)))
        before = self._located(begin, candidate.at)
        earlier = self._located(sentence, begin)
        if candidate.type in _SITE_KINDS and not behind:
            reach = min(end, candidate.stop + _SITE_REACH, max(limit, candidate.stop))
            behind = self._sites(candidate.stop, reach, _SITE_KINDS[candidate.type])
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
                location.place.kind != "venue" and self._in_organization(location)
            ) or location.place.name == "Việt Nam":
                continue
            chained = last >= 0 and bool(_CHAIN.fullmatch(self._lower, last, location.at))
            if not chained and RESIDENCE_BEFORE.search(self._lower, max(0, location.at - 40), location.at):
                continue
            if chained or PLACE_BEFORE.search(self._lower, max(start, location.at - 30), location.at):
                found.append(location.place)
                last = location.stop
        return found

    def _sites(self, start: int, end: int, kinds: frozenset[str]) -> list[Place]:
        return [
            location.place
            for location in self.between(start, end)
            if location.place.kind in kinds
            and (location.place.kind == "venue" or not self._in_organization(location))
        ]

    def _in_organization(self, location: Location) -> bool:
        return self._organizations.cover(location.at, location.stop)

    def unit_of(self, holder: Holder | None, candidate: Candidate, stop: int) -> Place | None:
        """The unit that whoever holds the event belongs to, where it is a local one, or that its name names."""
        if holder is None:
            named = [x.place for x in self.between(candidate.stop, stop) if x.place.kind in _UNITS]
            return (
                max(named, key=lambda place: _RANK[place.kind], default=None)
                if candidate.form == "gathering"
                else None
            )
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
