"""The component that finds events; in spaCy the pipe `tintinh_events`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from extractors.component import FactComponent
from extractors.events.acts import ActFinder
from extractors.events.candidates import (
    CLOSE_RULE,
    Candidate,
    Gatherings,
    apart,
    without_grouped,
    without_nested,
    without_shells,
)
from extractors.events.conferrals import Conferrals
from extractors.events.distinct import distinct
from extractors.events.happening import Happening, factuality_of, span_of
from extractors.events.headline import headline, told_by
from extractors.events.heads import HeadFinder
from extractors.events.kinds import subject_of
from extractors.events.links import awards_of, figures_of
from extractors.events.main_event import choose_main
from extractors.events.main_place import settle_place, share_place
from extractors.events.participants import Attendance
from extractors.events.reports import Reports
from extractors.events.scan import scan
from extractors.events.scenes import inherit
from extractors.events.settings import Settings
from extractors.events.settling import settle_main
from extractors.events.when import own_time
from extractors.events.where import Locations
from extractors.events.who import Holders
from extractors.language.casing import lower as lower_case
from schemas import Cue, Event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.reading import Reading

_HOLDERLESS = frozenset({"accident", "disaster"})
# What is done to somebody by name.
_PERSONAL = frozenset({"personnel", "crime"})


class EventsComponent(FactComponent):
    """Finds the events of an article, and which one it is about. Reads all other facts of the article."""

    kind: ClassVar[str] = "events"
    version: ClassVar[str] = "5"

    def find(self, reading: Reading) -> list[Event]:
        """The events in the article, exactly one of them main where there are any."""
        settings = Settings(reading)
        locations = Locations(reading)
        holders = Holders(reading)
        candidates = _candidates(reading, settings, holders)
        subject = subject_of(lower_case(reading.article.title or ""))
        happenings = list(_happenings(reading, candidates, locations, holders))
        main = choose_main(happenings, settings.titled, subject)
        titled = headline(reading, settings, main)
        if titled is not None and (found := told_by(titled, happenings)) is not None:
            main = found
        elif titled is not None:
            candidates = sorted([*apart(candidates, [titled]), titled], key=lambda c: c.at)
            happenings = list(_happenings(reading, candidates, locations, holders))
            main = next(h for h in happenings if h.candidate is titled)
        if main is None:
            return []
        main.main = True
        # A title tells in short what the text tells.
        happenings = [h for h in happenings if h is main or h.candidate.setting.zone != "title"]
        settle_main(main, happenings, settings)
        settle_place(main, reading.article.title, settings, locations)
        share_place(main, happenings, reading.lower)
        inherit(main, happenings, reading.lower)
        told = distinct(happenings, main)
        awards = awards_of(told, main, reading, settings)
        figures = figures_of(told, reading)
        attendance = Attendance(reading, settings)
        return [
            self._record(reading, h, attendance, tuple(awards.get(h, ())), tuple(figures.get(h, ())))
            for h in told
        ]

    def _record(
        self,
        reading: Reading,
        happening: Happening,
        attendance: Attendance,
        awards: tuple[int, ...],
        figures: tuple[int, ...],
    ) -> Event:
        when, place, moment = happening.when, happening.place, happening.when.moment
        cues: tuple[Cue, ...] = ()
        if moment and not happening.start <= moment.at < happening.stop:
            cues = (Cue(property="start", text=reading.text[moment.at : moment.stop], at=moment.at),)
        return reading.build(
            Event,
            happening.start,
            happening.stop,
            rule=happening.candidate.rule,
            extractor=self.extractor,
            cues=cues,
            type=happening.type,
            start=when.start,
            end=when.end,
            part=when.part,
            place=place,
            organizer=happening.organizer,
            main=happening.main,
            participants=attendance.of(happening),
            factuality=happening.factuality,
            awards=awards,
            figures=figures,
        )


def _happenings(
    reading: Reading, candidates: list[Candidate], locations: Locations, holders: Holders
) -> Iterator[Happening]:
    """The candidates with their spans, and what their own sentences say of time, place and holder."""
    published = reading.published.isoformat() if reading.published else None
    for index, candidate in enumerate(candidates):
        limit = _limit(candidate, candidates, index)
        incident = candidate.form == "incident" and candidate.type in _HOLDERLESS
        holder = None if incident else holders.of(candidate)
        following = candidates[index + 1] if index + 1 < len(candidates) else None
        closed = following is not None and following.rule == CLOSE_RULE
        stop_at = min(limit, following.at) if following and closed else limit
        start, stop = span_of(reading.text, reading.lower, candidate, holder, stop_at)
        happening = Happening(
            candidate, start, stop, own_time(candidate, limit, reading.lower), holder=holder
        )
        if candidate.type not in _HOLDERLESS:
            named = reading.text[holder.start : holder.end] if holder else None
            happening.organizer = named if candidate.form != "award" else candidate.agent or named
        happening.place = locations.scene_of(candidate, limit)
        if happening.place is None:
            happening.place, happening.place_implied = locations.unit_of(holder, candidate, stop), True
        happening.words = frozenset(reading.lower[start:stop].split())
        if candidate.type in _PERSONAL:
            happening.people = _people_beside(reading, candidate)
        happening.factuality = factuality_of(reading.lower, happening, published)
        yield happening


def _people_beside(reading: Reading, candidate: Candidate) -> frozenset[str]:
    """The given names, in lower case, of those to whom it is done: behind the verb, else before it."""
    begin, end = candidate.setting.clause(candidate.at)
    named = [m for m in reading.person_mentions if begin <= m.name_start < end]
    behind = [m for m in named if m.name_start >= candidate.stop]
    return frozenset(lower_case(m.name).rsplit(" ", 1)[-1] for m in behind or named)


def _limit(candidate: Candidate, candidates: list[Candidate], index: int) -> int:
    """Where the next happening begins, or the sentence ends.

    What an act is about may be a gathering of its type ("phát động chiến dịch …"): that is no next one.
    """
    for other in candidates[index + 1 : index + 4]:
        if other.rule != CLOSE_RULE and (other.type != candidate.type or other.form == candidate.form):
            return min(other.at, candidate.setting.end)
    return candidate.setting.end


def _candidates(reading: Reading, settings: Settings, holders: Holders) -> list[Candidate]:
    """The candidates of an article in order of the text, not overlapping."""
    lower = reading.lower
    hits = scan(lower)
    finder = ActFinder(reading, settings, holders)
    heads = without_nested(apart(list(HeadFinder(lower, settings).find(hits.heads)), []), lower)
    gatherings = Gatherings(heads, lower)
    awards = [
        c
        for c in Conferrals(reading, settings, holders).find()
        # "Xã X tổ chức lễ đón Bằng công nhận …": what the name of a gathering confers is the gathering.
        if gatherings.around(c.at) is None and not gatherings.begin_within(c.at, c.stop)
    ]
    acts = apart(list(finder.find(hits.acts, gatherings)), [*awards, *heads])
    acts = without_grouped(acts, awards, [award.at for award in reading.facts["awards"]])
    named = [*awards, *heads, *without_shells(acts, awards, lower)]
    return sorted([*named, *Reports(reading, settings).beside(named)], key=lambda c: c.at)
