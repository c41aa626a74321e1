"""The spaCy pipe `tintinh_events`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from spacy.language import Language

from extractors.component import FactComponent
from extractors.events.candidates import CandidateFinder
from extractors.events.distinct import distinct
from extractors.events.happening import Happening, factuality_of, span_of
from extractors.events.main_event import choose_main
from extractors.events.patterns import AT_CLOSE, FLOWS_NOT
from extractors.events.settings import Settings
from extractors.events.when import own_time
from extractors.events.where import Locations
from extractors.events.who import Holder, Holders
from schemas import Cue, Event, EventPlace, Participant

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.reading import Reading
    from schemas import Place

# Acts at a gathering that need no day of their own, told after it.
_ACTS_AT = frozenset(
    {"award", "personnel", "policy", "launch", "signing", "support", "ceremony", "other", "construction"}
)
_SCENES = frozenset(
    {
        "meeting",
        "ceremony",
        "award",
        "construction",
        "support",
        "launch",
        "signing",
        "festival",
        "visit",
        "training",
        "personnel",
        "competition",
        "policy",
    }
)
_UNIT_KINDS = ("hamlet", "commune", "district", "province")


class EventsComponent(FactComponent):
    """Finds the events of an article, and which one it is about."""

    kind: ClassVar[str] = "events"
    version: ClassVar[str] = "2"

    def find(self, reading: Reading) -> list[Event]:
        """The events in the article, exactly one of them main where there are any."""
        settings = Settings(reading)
        happenings = list(self._happenings(reading, settings))
        main = choose_main(happenings, reading.article.title)
        if main is None:
            return []
        main.main = True
        _settle_main(main, happenings)
        _inherit(main, happenings, reading.lower)
        return [self._record(reading, h) for h in distinct(happenings, main)]

    def _happenings(self, reading: Reading, settings: Settings) -> Iterator[Happening]:
        holders = Holders(reading)
        candidates = CandidateFinder(reading, settings, holders).find()
        locations = Locations(reading)
        published = reading.published.isoformat() if reading.published else None
        for index, candidate in enumerate(candidates):
            following = candidates[index + 1].at if index + 1 < len(candidates) else len(reading.text)
            limit = min(following, candidate.setting.end)
            holder = holders.before(candidate) or holders.behind(
                candidate.at, candidate.setting.clause(candidate.at)[1]
            )
            start, stop = span_of(reading.text, reading.lower, candidate, holder, limit)
            happening = Happening(candidate, start, stop, own_time(candidate, limit, reading.lower))
            happening.holder = holder
            happening.organizer = _organizer(reading, candidate.agent, holder)
            happening.place = locations.place_of(candidate, limit)
            if happening.place is None:
                happening.place, happening.place_implied = locations.unit_of(holder, candidate), True
            happening.words = frozenset(reading.lower[start:stop].split())
            happening.factuality = factuality_of(reading.lower, happening, published)
            yield happening

    def _record(self, reading: Reading, happening: Happening) -> Event:
        when, place = happening.when, happening.place
        cues: list[Cue] = []
        moment = when.moment
        if moment and not happening.start <= moment.at < happening.stop:
            cues.append(Cue(property="start", text=reading.text[moment.at : moment.stop], at=moment.at))
        return reading.build(
            Event,
            happening.start,
            happening.stop,
            rule=happening.candidate.rule,
            extractor=self.extractor,
            cues=tuple(cues),
            type=happening.type,
            start=when.start,
            end=when.end,
            part=when.part,
            place=EventPlace(kind=place.kind, name=place.name) if place else None,
            organizer=happening.organizer,
            main=happening.main,
            factuality=happening.factuality,
            awards=tuple(happening.candidate.awards),
        )


def _organizer(reading: Reading, agent: str | None, holder: Holder | None) -> str | None:
    if agent:
        return agent
    return reading.text[holder.start : holder.end] if holder else None


def _settle_main(main: Happening, happenings: list[Happening]) -> None:
    """Give the main event the day and place that a fuller telling right behind it has."""
    near = [
        h
        for h in happenings
        if h is not main and 0 <= h.candidate.setting.index - main.candidate.setting.index <= 3
    ]
    if main.when.start is None and main.candidate.setting.statement < 0:
        fuller = next(
            (h for h in near if h.when.start and h.candidate.form == "gathering" and h.candidate.firm), None
        )
        if fuller:
            main.when = fuller.when
            if fuller.place and (main.place is None or main.place_implied):
                main.place, main.place_implied = fuller.place, fuller.place_implied


def _inherit(main: Happening, happenings: list[Happening], lower: str) -> None:
    """Give acts at a gathering its day, part and place."""
    scene = main if main.type in _SCENES else None
    for happening in happenings:
        candidate = happening.candidate
        if candidate.form == "gathering" and candidate.firm and happening.when.start and scene is not main:
            scene = happening
        if happening is main or happening.when.start is not None or candidate.demanded:
            continue
        source = _source(happening, main, scene, lower)
        if source is None:
            continue
        happening.when = source.when
        if AT_CLOSE.match(lower, candidate.setting.start) and source.when.end:
            happening.when = source.when._replace(start=source.when.end)
        if source.place and (happening.place is None or happening.place_implied):
            happening.place, happening.place_implied = source.place, source.place_implied


def _source(happening: Happening, main: Happening, scene: Happening | None, lower: str) -> Happening | None:
    """The happening whose day an undated act shares, or None."""
    candidate = happening.candidate
    setting = candidate.setting
    if setting.index == main.candidate.setting.index and setting.statement < 0:
        return main
    if candidate.joined is not None:
        return next((h for h in [main, scene] if h and h.candidate is candidate.joined), main)
    before = scene is not None and scene.candidate.at < candidate.at
    if setting.anaphoric and not setting.retelling:
        return scene if before else None
    if FLOWS_NOT.search(lower, setting.clause(candidate.at)[0], candidate.at) or setting.retelling:
        return None
    if main.type in ("accident",) and candidate.type in ("other", "accident"):
        return main
    if candidate.form not in ("award", "act") or happening.type not in _ACTS_AT:
        return None
    return (
        main
        if scene is main and main.type not in ("competition", "visit") and candidate.at > main.candidate.at
        else None
    )


@Language.factory("tintinh_events")
def create(nlp: Language, name: str) -> EventsComponent:
    """The factory behind `nlp.add_pipe("tintinh_events")`."""
    return EventsComponent()
