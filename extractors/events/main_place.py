"""Where the main event happens, as the sentences around it, the article's opening and the title tell."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from extractors.events.phrases import at_word
from extractors.events.settling import HELD_ON
from extractors.events.specific import as_scene, most_specific
from extractors.events.where import BEFALLING, REACH, SITE_REACH, UNITS
from extractors.language.casing import lower as lower_case

if TYPE_CHECKING:
    from extractors.events.candidates import Candidate
    from extractors.events.happening import Happening
    from extractors.events.settings import Settings
    from extractors.events.where import Locations
    from schemas import EventPlace, Place

# Behind these a title says where.
_TITLE_AT = re.compile(r" (?:ở|tại) ")
_TYPE = re.compile(r"(?:huyện|quận|thị xã|thành phố|tp\.?|xã|phường|thị trấn|thôn|bản|ấp|khóm|đảo)\s")
_LIES = at_word(r"đặt|nằm|được xây dựng|có địa điểm|địa điểm xây dựng", r"(?: tại| ở| trên địa bàn) ")
# Within so many sentences it is said where a building lies.
_LIES_WITHIN = 4
# Within so many sentences it is said where something was held.
_HELD_WITHIN = 2
# What is held in sessions, or done at one of them.
_IN_SESSIONS = frozenset({"meeting", "personnel", "policy", "competition", "festival", "training"})
_SESSION = re.compile(
    r"(?:phiên (?:khai mạc|bế mạc|thảo luận|chất vấn|giải trình|toàn thể|trọng thể|trù bị|nội bộ|chính thức)(?!\w)|"
    r"(?:lễ|buổi) (?:khai mạc|bế mạc|bế giảng)(?=,| (?:diễn ra|được|vào|sáng|chiều|tối|ngày|hôm|đã|sẽ)(?!\w)))"
)
_SESSION_DAYS = 7
# An article's opening has so many sentences.
_OPENING = 3
_OFFICIAL = ("province", "district", "commune")
_TOLD_IN = ("lead", "body")


def settle_place(main: Happening, title: str | None, settings: Settings, locations: Locations) -> None:
    """Give the main event the place that the sentences around it or the title name."""
    candidate = main.candidate
    if main.type == "construction" and (main.place is None or main.place.kind not in ("venue", "hamlet")):
        main.place = _site_of_building(candidate, settings, locations) or main.place
    if main.place is None or main.place_implied:
        found = (
            _scene_beside(main, settings, locations)
            or _site_held(candidate, settings, locations)
            or _site_before(candidate, settings, locations)
            or _site_in_title(title, locations)
        )
        if found is not None:
            main.place, main.place_implied = found, False
    if main.place is None:
        main.place, main.place_implied = _unit_told_of(candidate, title, settings, locations), True


def share_place(main: Happening, happenings: list[Happening], lower: str) -> None:
    """Give the sessions of the main event its place: "phiên bế mạc chiều 10/12"; `lower` is the text."""
    if main.place is None or main.place_implied or main.type not in _IN_SESSIONS:
        return
    for happening in happenings:
        session = happening is not main and _SESSION.match(lower, happening.candidate.at)
        bare = happening.place is None or happening.place_implied
        if session and bare and _within_days(happening.when.start, main.when.start):
            happening.place, happening.place_implied = main.place, False


def _within_days(day: str | None, other: str | None) -> bool:
    """Whether two days lie so near that a session on the one may be of what began on the other."""
    if day is None or other is None:
        return True
    return abs((date.fromisoformat(day) - date.fromisoformat(other)).days) <= _SESSION_DAYS


def _site_of_building(candidate: Candidate, settings: Settings, locations: Locations) -> EventPlace | None:
    """Where the sentences behind say that what is built lies: "…, đặt tại phường …"."""
    first = candidate.setting.index
    for setting in settings.all[first : first + _LIES_WITHIN]:
        lies = _LIES.search(setting.lower, setting.start, setting.end)
        found = locations.located(lies.start(), min(setting.end, lies.end() + SITE_REACH)) if lies else []
        if found:
            return as_scene(most_specific(found))
    return None


def _scene_beside(main: Happening, settings: Settings, locations: Locations) -> EventPlace | None:
    """The place named in the sentence that gives what befell its time, where that is another."""
    if main.when.moment is None or main.type not in BEFALLING:
        return None
    setting = settings.at(main.when.moment.at)
    if setting is main.candidate.setting:
        return None
    found = locations.located(setting.start, min(setting.end, setting.start + REACH))
    return as_scene(most_specific(found)) if found else None


def _site_held(candidate: Candidate, settings: Settings, locations: Locations) -> EventPlace | None:
    """Where a sentence right behind says that it was held: "Buổi lễ diễn ra tại Nhà văn hóa xã Mẫu"."""
    first = candidate.setting.index + 1
    for setting in settings.all[first : first + _HELD_WITHIN]:
        held = HELD_ON.match(setting.lower, setting.start, setting.end)
        found = locations.located(held.end(), min(setting.end, held.end() + REACH)) if held else []
        if found:
            return as_scene(most_specific(found))
    return None


def _site_before(candidate: Candidate, settings: Settings, locations: Locations) -> EventPlace | None:
    """The place that the sentence before names of what is told again, by its noun alone or with its day.

    "… đã khởi công 30 nhà tại bản Mẫu. Lễ khởi công diễn ra …", "… tại buổi tiếp xúc cử tri ở xã Mẫu. Tại buổi
    tiếp xúc cử tri sáng 17-6, …".
    """
    index = candidate.setting.index
    if index == 0 or candidate.form != "gathering":
        return None
    before, lower = settings.all[index - 1], candidate.setting.lower
    named = lower.find(lower[candidate.at : candidate.stop], before.start, before.end) >= 0
    if not (candidate.bare or named) or before.zone not in _TOLD_IN:
        return None
    found = locations.located(before.start, before.end)
    return as_scene(most_specific(found)) if found else None


def _site_in_title(title: str | None, locations: Locations) -> EventPlace | None:
    """The place, smaller than a province, at which the title says that it happened."""
    lowered = lower_case(title or "")
    behind = [lowered[match.end() :] for match in _TITLE_AT.finditer(lowered)]
    if not behind:
        return None
    provinces = {x.place.name for x in locations.all if x.place.kind == "province"}
    named = [
        x.place
        for x in locations.all
        if x.place.kind not in ("province", "country")
        and (
            _begins(behind, locations.lower[x.at : x.stop])
            or (x.place.name not in provinces and _begins(behind, _bare(locations.lower[x.at : x.stop])))
        )
    ]
    return as_scene(most_specific(named)) if named else None


def _bare(mention: str) -> str:
    """A naming of a unit without its type word."""
    return mention[match.end() :] if (match := _TYPE.match(mention)) else mention


def _begins(stretches: list[str], name: str) -> bool:
    """Whether one of the stretches begins with a name."""
    return any(said.startswith(name) and not said[len(name) : len(name) + 1].isalnum() for said in stretches)


def _unit_told_of(
    candidate: Candidate, title: str | None, settings: Settings, locations: Locations
) -> EventPlace | None:
    """The unit that the event's sentence is about, else the article's opening, else the title."""
    begin, end = candidate.setting.clause(candidate.at)
    told = _units(max(begin, candidate.at - REACH), min(end, candidate.at + REACH), locations)
    if not told and candidate.form != "gathering":
        told = _units_of_opening(settings, locations)
    if not told and title:
        told = [x.place for x in locations.all if x.place.kind in UNITS and x.place.name in title]
    return locations.smallest(told)


def _units(start: int, end: int, locations: Locations) -> list[Place]:
    """The units named between two offsets, but for where somebody lives."""
    return [
        x.place
        for x in locations.between(start, min(end, start + 2 * REACH))
        if x.place.kind in UNITS and not locations.is_home(x.at)
    ]


def _units_of_opening(settings: Settings, locations: Locations) -> list[Place]:
    """The units that an article's first sentences name alone of their kind, where all lie in one province."""
    opening = [setting for setting in settings.all if setting.zone in _TOLD_IN][:_OPENING]
    found = [place for setting in opening for place in _units(setting.start, setting.end, locations)]
    if len({place.province for place in found}) != 1:
        return []
    kinds = {kind: {place.name for place in found if place.kind == kind} for kind in _OFFICIAL}
    return [place for place in found if len(kinds.get(place.kind, ())) == 1]
