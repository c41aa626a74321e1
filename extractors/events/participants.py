"""Who takes part in an event, and as what: chair, attendee, co-organizer, presenter."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from extractors.events.phrases import at_word
from schemas import Participant

if TYPE_CHECKING:
    from extractors.events.happening import Happening
    from extractors.events.settings import Setting, Settings
    from extractors.reading import Reading

_TOGETHER = at_word(r"phối hợp(?: cùng| với)?|cùng với|kết hợp với")
_HOLDS = at_word(r"tổ chức|khai mạc|tiến hành|đồng tổ chức|triển khai|trao|tặng")
_CHAIRS = re.compile(r"[\s,]{0,3}(?:đã\s|cùng\s)*(?:chủ trì|điều hành|chủ tọa)(?!\w)")
_ATTEND = re.compile(
    r"(?:(?:cùng\s)?(?:đến|tới|về)\s)?(?:tham\s)?dự(?!\w)|tham gia\s(?:buổi|hội|lễ|chương)|cùng (?:dự|tham dự)"
)
_CHAIRED = re.compile(r"(?:đồng\s)?(?:chủ trì|điều hành)(?!\w)")
# How many sentences behind a gathering's own still tell who was there.
_SENTENCES = 2
_FAR = 220
# A list of those present runs no longer, in characters.
_LONGEST = 1500


class Attendance:
    """Finds the people and organisations at an event."""

    def __init__(self, reading: Reading, settings: Settings) -> None:
        self._reading = reading
        self._lower = reading.lower
        self._settings = settings
        self._people = sorted((m.name_start, m.name) for m in reading.person_mentions)
        self._organizations = sorted((m.start, m.name) for m in reading.organization_mentions)
        self._people_ends = {m.name_start: max(m.end, m.name_start) for m in reading.person_mentions}

    def of(self, happening: Happening) -> tuple[Participant, ...]:
        """The participants of an event, each once, in order of their naming."""
        found: dict[str, str] = {}
        candidate = happening.candidate
        if candidate.form == "gathering":
            self._allies(happening, found)
            for setting in self._settings.all[
                candidate.setting.index : candidate.setting.index + _SENTENCES + 1
            ]:
                self._present(setting, found)
        for index in candidate.awards:
            presenter = self._reading.facts["awards"][index].presenter
            if presenter:
                found.setdefault(presenter, "presenter")
        found.pop(happening.organizer or "", None)
        return tuple(Participant(name=name, role=role) for name, role in found.items())

    def _allies(self, happening: Happening, found: dict[str, str]) -> None:
        """Who holds it together with its organiser: named between "phối hợp với" and the verb."""
        at = happening.candidate.at
        begin = max(happening.candidate.setting.start, at - _FAR)
        together = _TOGETHER.search(self._lower, begin, at)
        if together is None:
            return
        holds = _HOLDS.search(self._lower, together.end(), at)
        for name in _between(self._organizations, together.end(), holds.start() if holds else at):
            found.setdefault(name, "co-organizer")

    def _present(self, setting: Setting, found: dict[str, str]) -> None:
        """Who is named in a sentence that tells who came, or who chaired."""
        if _ATTEND.match(self._lower, setting.start):
            role = "attendee"
        elif _CHAIRED.match(self._lower, setting.start):
            role = "chair"
        else:
            self._chairs(setting, found)
            return
        end = min(setting.end, setting.start + _LONGEST)
        names = _between(self._people, setting.start, end)
        for name in names or _between(self._organizations, setting.start, end):
            found.setdefault(name, role)

    def _chairs(self, setting: Setting, found: dict[str, str]) -> None:
        first = bisect_left(self._people, (setting.start, ""))
        for start, name in self._people[first:]:
            if start >= min(setting.end, setting.start + _LONGEST):
                return
            end = self._people_ends[start]
            if _CHAIRS.match(self._lower, end, setting.end):
                found.setdefault(name, "chair")


def _between(named: list[tuple[int, str]], start: int, end: int) -> list[str]:
    return [name for _, name in named[bisect_left(named, (start, "")) : bisect_left(named, (end, ""))]]
