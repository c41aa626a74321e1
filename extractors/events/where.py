"""Where an event happens: the most specific place that its clause or sentence gives, else its organiser's unit."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from extractors.events.cues import (
    PLACE_BEFORE,
    PLACE_LISTED,
    REASON,
    RESIDENCE_BEFORE,
    RESIDENCE_LISTED,
    WITH_REASON,
)
from extractors.events.phrases import at_word
from extractors.events.spans import Spans
from extractors.events.specific import RANK, SITES, as_scene, most_specific
from schemas import EventPlace

if TYPE_CHECKING:
    from extractors.events.candidates import Candidate
    from extractors.events.who import Holder
    from extractors.reading import Reading
    from schemas import Place

UNITS = frozenset({"province", "district", "commune", "hamlet"})
"""The kinds of administrative units."""
BEFALLING = frozenset({"accident", "disaster", "crime"})
"""The types of what befalls."""
REACH = 500
"""How far from its words an event's place may be named, in characters."""
SITE_REACH = 70
"""How far behind its words a site may be named, in characters."""

_SEAT_BEFORE = re.compile(r"(?<!\w)tại (?:trụ sở |hội trường |cơ quan |sân )?$")
_CHAIN = re.compile(r"[\s,(\-–]*(?:thuộc|ở|của|địa phận|huyện|tỉnh|xã)?[\s,(]*")
# How far behind a holder's name the units it lies in may go on: "UBND huyện Sơn Dương (Tuyên Quang)".
_CHAINED = 3
# What an act of these types is done to is where it is done.
_SITE_KINDS = {
    "construction": frozenset({"venue"}),
    "ceremony": frozenset({"venue"}),
    "visit": frozenset({"venue", "hamlet", "commune", "district", "other"}),
}
_ABROAD = re.compile(r"(?: (?:chính thức|hữu nghị|cấp nhà nước|tới|đến|sang|và|làm việc|tại))* ")
# What opens or is built may stand before its verb.
_OPENED = frozenset({"construction", "launch"})
_OPENS = re.compile(r"(?: (?:sẽ|đã|vừa|dự kiến|chính thức|cũng|được|triển khai|và|bắt đầu|đi))* ")
_SUFFERS = re.compile(r"(?: (?:đã|vừa|bất ngờ|tiếp tục|lại|cũng|bị|đang|liên tục))* ")
# What is honoured was done elsewhere.
_MERIT = at_word(r"vì|phá|bắt|có (?:nhiều )?thành tích|đã có|lập thành tích")
_LISTED_REACH = 130
_SEAT = "trụ sở "
_BUILT = re.compile(
    r"(?: (?:lễ|khởi công|khánh thành|thông xe|động thổ|hợp long|và|kỹ thuật|xây dựng|dự án|công trình|mới|chính thức|nâng cấp|mở rộng|đầu tư|tiểu dự án|gói thầu))* "
)
# What is built is named so soon behind the word of building, in characters.
_BUILT_REACH = 30
_CHAIN_LIMIT = 15
_WITH = re.compile(r" với ")
# "Kho hàng trong Khu công nghiệp Mẫu": a unit named behind it ("các xã trong tỉnh") says less.
_WITHIN = " trong "
_ROUTE = (" từ ", " về ", " đến ")
# A place with which a clause begins, or that follows its day, stands within so many characters of its start.
_OPENING = 3
# A bracket with somebody's home opens no further before its units.
_BRACKET = 60


class Location(NamedTuple):
    """A naming of a place in the text."""

    at: int
    stop: int
    place: Place


class Locations:
    """All namings of places, by position."""

    def __init__(self, reading: Reading) -> None:
        """Read the places, organisations and persons of an article; `all` are its namings of places, in order."""
        self.lower = reading.lower
        self._home = reading.article.province
        self.all = sorted(
            (
                Location(m.at, m.at + len(m.text), place)
                for place in reading.facts["places"]
                for m in place.mentions
            ),
            key=lambda location: (location.at, -location.stop),
        )
        self._starts = [location.at for location in self.all]
        self._seats = sorted((m.start, m.name) for m in reading.organization_mentions)
        self._owners = sorted((m.start, m.place) for m in reading.organization_mentions if m.place)
        # Where a bracket would open right behind somebody's name.
        self._behind_names = frozenset(m.name_start + len(m.name) + 1 for m in reading.person_mentions)
        self._kinds = {place.name: place.kind for place in reversed(reading.facts["places"])}
        self._organizations = Spans((m.start, m.end) for m in reading.organization_mentions)

    def between(self, start: int, end: int) -> list[Location]:
        """The namings that begin between two offsets."""
        return self.all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def scene_of(self, candidate: Candidate, limit: int) -> EventPlace | None:
        """The place that the event's own sentence gives it; `limit` is where the next event begins."""
        place = (self._built(candidate) if candidate.type == "construction" else None) or self._place_of(
            candidate, limit
        )
        if place is not None and place.kind == "venue":
            return self._whole_seat(place) or as_scene(place)
        return self._seat_of(candidate) or as_scene(place)

    def _built(self, candidate: Candidate) -> Place | None:
        """What is built, where it is a place with a name: "lễ thông xe cầu Bình Phan trên đường tỉnh 877C"."""
        end = min(candidate.setting.clause(candidate.at)[1], candidate.stop + _BUILT_REACH)
        return next(
            (
                location.place
                for location in self.between(candidate.stop, end)
                if location.place.kind == "venue"
                and _BUILT.fullmatch(self.lower, candidate.stop, location.at)
            ),
            None,
        )

    def _whole_seat(self, place: Place) -> EventPlace | None:
        """The seat of an organisation whose name the place has only begun: "trụ sở Sở Nông nghiệp và …"."""
        begun = place.name.removeprefix(_SEAT)
        whole = [name for _, name in self._seats if name.startswith(begun) and len(name) > len(begun)]
        return EventPlace(kind="venue", name=_SEAT + whole[0]) if begun != place.name and whole else None

    def _seat_of(self, candidate: Candidate) -> EventPlace | None:
        """The seat of an organisation as the place: "tại UBND huyện Ninh Hải, … tổ chức hội nghị"."""
        if not self._seats:
            return None
        begin, end = self._told_within(candidate)
        first, last = bisect_left(self._seats, (begin, "")), bisect_left(self._seats, (end, ""))
        for at, name in self._seats[first:last]:
            if _SEAT_BEFORE.search(self.lower, max(begin, at - 20), at):
                return EventPlace(kind="venue", name=name)
        return None

    def _told_within(self, candidate: Candidate) -> tuple[int, int]:
        """(start, end) of the part of the candidate's clause that can say where: not the reason, nor where who speaks is."""
        begin, end = candidate.setting.clause(candidate.at)
        begin, end = max(begin, candidate.at - REACH), min(end, candidate.at + REACH)
        if candidate.type in WITH_REASON:
            reason = (_MERIT if candidate.type == "award" else REASON).search(self.lower, candidate.stop, end)
            end = reason.start() if reason else end
        if 0 <= candidate.setting.saying <= candidate.at:
            # "Ông A, giám đốc công ty tại phường X, cho biết …".
            begin = max(begin, candidate.setting.saying)
        return begin, end

    def _place_of(self, candidate: Candidate, limit: int) -> Place | None:
        begin, end = self._told_within(candidate)
        sentence = max(candidate.setting.start, candidate.setting.saying, candidate.at - REACH)
        # "Bắt giữ đối tượng vận chuyển ma túy từ Điện Biên về Lào Cai": where it was done is not said.
        routes = candidate.type != "crime"
        behind = self.located(candidate.at, min(end, max(limit, candidate.stop)), routes=routes)
        before = self.located(begin, candidate.at)
        earlier = self.located(sentence, begin)
        if candidate.type in _SITE_KINDS and not behind:
            reach = min(end, candidate.stop + SITE_REACH, max(limit, candidate.stop))
            behind = self._sites(candidate.stop, reach, _SITE_KINDS[candidate.type])
        if candidate.type == "visit" and not behind:
            behind = self._country(candidate.stop, end)
        if candidate.type in _OPENED and candidate.form == "act" and not behind:
            before = self._opened(begin, candidate.at, _OPENS) or self._subject(begin, candidate) or before
        if candidate.type in BEFALLING and candidate.form == "act":
            before = before or self._opened(begin, candidate.at, _SUFFERS)
        for found in (before, behind, earlier):
            if found:
                return most_specific(found)
        return None

    def _opened(self, start: int, at: int, verb: re.Pattern[str]) -> list[Place]:
        """The place that itself opens or is built, or what befell it: "Phố đi bộ Mỹ Mẫu sẽ mở cửa"."""
        return [
            location.place
            for location in self.between(max(start, at - SITE_REACH), at)
            if location.place.kind == "venue" and verb.fullmatch(self.lower, location.stop, at)
        ]

    def _subject(self, begin: int, candidate: Candidate) -> list[Place]:
        """The place with which the clause begins: "Nhà văn hóa thôn Mẫu do xã đầu tư đã đưa vào sử dụng".

        A day may stand before it: "Sáng 9/5, cầu Mẫu nối hai xã chính thức thông xe".
        """
        days = candidate.setting.behind(begin, candidate.at)
        for start in (begin, *(day.stop for day in days)):
            opening = self.between(start, min(start + _OPENING, candidate.at))
            if opening and opening[0].place.kind == "venue":
                return [opening[0].place]
        return []

    def located(self, start: int, end: int, *, routes: bool = True) -> list[Place]:
        """Places that stand behind a preposition of place, with those chained to them ("tại xóm X, xã Y").

        Without `routes` those from which and to which something is brought are left out.
        """
        found: list[Place] = []
        last = -1
        for location in self.between(start, end):
            if (
                location.place.kind != "venue" and self._in_organization(location)
            ) or location.place.name == "Việt Nam":
                continue
            chained = (
                0 <= location.at - last <= _CHAIN_LIMIT
                and last >= 0
                and bool(_CHAIN.fullmatch(self.lower, last, location.at))
            )
            if not (chained or routes) and self.lower.endswith(_ROUTE, start, location.at):
                continue
            if chained or (self._is_placed(start, location.at) and not self.is_home(location.at)):
                found.append(location.place)
                last = location.stop
        return found

    def _is_placed(self, start: int, at: int) -> bool:
        """Whether what is named at an offset stands behind a preposition of place, not before `start`."""
        return bool(
            PLACE_BEFORE.search(self.lower, max(start, at - 30), at)
            or (self.lower.endswith(_WITHIN, start, at) and SITES.match(self.lower, at))
            or PLACE_LISTED.search(self.lower, max(start, at - _LISTED_REACH), at)
        )

    def is_home(self, at: int) -> bool:
        """Whether what is named at an offset is where somebody lives: "(trú tại tổ 34, phường …)", "bà Mẫu (thôn …)"."""
        opened = self.lower.rfind("(", max(0, at - _BRACKET), at)
        return bool(
            RESIDENCE_BEFORE.search(self.lower, max(0, at - 40), at)
            or RESIDENCE_LISTED.search(self.lower, max(0, at - 60), at)
            or (opened in self._behind_names and self.lower.find(")", opened, at) < 0)
        )

    def _sites(self, start: int, end: int, kinds: frozenset[str]) -> list[Place]:
        return [
            location.place
            for location in self.between(start, end)
            if location.place.kind in kinds
            and (location.place.kind == "venue" or not self._in_organization(location))
        ]

    def _country(self, stop: int, end: int) -> list[Place]:
        """The country that a visit goes to: "thăm chính thức Lào", not "thăm Đại sứ quán Lào"."""
        return [
            location.place
            for location in self.between(stop, end)[:1]
            if location.place.kind == "country" and _ABROAD.fullmatch(self.lower, stop, location.at)
        ]

    def _in_organization(self, location: Location) -> bool:
        return self._organizations.cover(location.at, location.stop)

    def unit_of(self, holder: Holder | None, candidate: Candidate, stop: int) -> EventPlace | None:
        """The unit that whoever is visited or holds the event belongs to, where it is a local one, or that its name names."""
        visited = self._visited(candidate) if candidate.type == "visit" else None
        if visited is not None:
            return visited
        if holder is None:
            named = [x.place for x in self.between(candidate.stop, stop) if x.place.kind in UNITS]
            return self.smallest(named) if candidate.form == "gathering" else None
        named = [
            x.place
            for x in self.between(holder.start, holder.end + _CHAINED)
            if x.place.kind in UNITS and self._joins(holder.end, x.at) and not self.is_home(x.at)
        ]
        allied = [x.place for x in self.between(holder.end, candidate.at) if x.place.kind in UNITS]
        return self.smallest(named) or self.smallest(allied) or self._owner_of(holder)

    def _visited(self, candidate: Candidate) -> EventPlace | None:
        """The unit of those with whom someone works: "làm việc với Đảng ủy, UBND xã Mẫu"."""
        with_whom = _WITH.match(self.lower, candidate.stop)
        if with_whom is None:
            return None
        reach = min(candidate.setting.clause(candidate.at)[1], with_whom.end() + _BRACKET)
        found = [x for x in self.between(with_whom.end(), reach) if x.place.kind in UNITS]
        # What follows the first comma behind a unit is chained to it or somebody else.
        return self.smallest([x.place for x in found[:1]])

    def smallest(self, places: list[Place]) -> EventPlace | None:
        """The smallest of the units in the article's province."""
        local = [place for place in places if not self._home or place.province == self._home]
        return as_scene(max(local, key=lambda place: RANK[place.kind], default=None))

    def _owner_of(self, holder: Holder) -> EventPlace | None:
        """The unit that an organisation named by its level alone belongs to: "UBND tỉnh"."""
        for start, name in self._owners[bisect_left(self._owners, (holder.start, "")) :]:
            if start >= holder.end:
                break
            if name == self._home:
                return EventPlace(kind="province", name=name)
            kind = self._kinds.get(name)
            if kind in UNITS:
                return EventPlace(kind=kind, name=name)
        return None

    def _joins(self, end: int, at: int) -> bool:
        return at < end or bool(_CHAIN.fullmatch(self.lower, end, at))
