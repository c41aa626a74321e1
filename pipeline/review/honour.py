"""An extraction with a person's words in it: what was rejected is away, what was said to be stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from pipeline.review.identity import closeness, found_again
from schemas import KINDS, Event

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.review.word import Record, Review
    from schemas import Extraction, Fact

TIED = ("awards", "figures")
"""What belongs to an event, as positions in the article's lists of these kinds."""

PROVENANCE = {"sentence", "zone", "extractor", "version", "rule", "confidence", "cues"}
"""Where a record comes from, beside what it says."""

# Read off a table of ours by what was accepted: the newest table's is the best.
_DERIVED = {"code", "code_now", "lat", "lon", "mentions", "successors", "runners_up"}


@dataclass(frozen=True)
class Standing:
    """A fact as it stands in an article: the record, which of those of its kind on its offset, whose word.

    `review` is None where nobody has looked at it. `found` are the positions of the records that the
    extractors gave for it.
    """

    fact: Fact
    nth: int
    review: Review | None
    found: tuple[int, ...]


Standings = dict[str, list[Standing]]
"""The facts of an article as they stand, by kind, in the order of the text."""


def honour(extraction: Extraction, reviews: Sequence[Review]) -> tuple[Extraction, Standings]:
    """`extraction`, as the extractors gave it, with all that a person said of its article's version.

    A record is dropped where its fact was rejected, and gives way where another was said to stand; what a
    person accepted or added stands also where the extractors do not find it. Events keep their awards
    and figures, at the positions that these then have, and one event is the main one.
    """
    standings = {
        kind: _standings(
            kind, getattr(extraction, kind), [review for review in reviews if review.kind == kind], extraction
        )
        for kind in KINDS
    }
    main = _main(standings["events"])
    standings["events"] = [
        _with_links(standing, standings, extraction, is_main=standing is main)
        for standing in standings["events"]
    ]
    lists = {kind: tuple(standing.fact for standing in found) for kind, found in standings.items()}
    return extraction.model_copy(update=lists), standings


def _standings(
    kind: str, records: Sequence[Fact], reviews: Sequence[Review], extraction: Extraction
) -> list[Standing]:
    found = found_again(reviews, records)
    facts: list[tuple[Fact, Review | None, tuple[int, ...]]] = [
        (record, None, (position,)) for position, record in enumerate(records) if position not in found
    ]
    for number, review in enumerate(reviews):
        if review.stands is not None:
            own = tuple(position for position, by in found.items() if by == number)
            facts.append((_standing_fact(kind, review, [records[i] for i in own], extraction), review, own))
    if reviews:
        facts.sort(key=lambda one: one[0].at)
    taken = {(review.at, review.nth) for review in reviews}
    return [_numbered(fact, review, own, taken) for fact, review, own in facts]


def _numbered(
    fact: Fact, review: Review | None, found: tuple[int, ...], taken: set[tuple[int, int]]
) -> Standing:
    """A fact with its number on its offset: the one it was reviewed by, else the first that is free."""
    if review is not None:
        return Standing(fact, review.nth, review, found)
    nth = 0
    while (fact.at, nth) in taken:
        nth += 1
    taken.add((fact.at, nth))
    return Standing(fact, nth, None, found)


def _standing_fact(kind: str, review: Review, found: Sequence[Fact], extraction: Extraction) -> Fact:
    """What a person said is right; in the extractors' newest record, where that says it in full."""
    fact = KINDS[kind].model_validate({**(review.stands or {}), "source": extraction.text})
    aside = PROVENANCE | ({*TIED, "main"} if kind == "events" else set())
    if review.decision == "accepted":
        aside |= _DERIVED
    said = _content(fact, aside)
    return next((record for record in found if _content(record, aside) == said), fact)


def _content(fact: Fact, aside: set[str]) -> Record:
    return {name: value for name, value in vars(fact).items() if name not in aside and name != "source"}


def _main(events: Sequence[Standing]) -> Standing | None:
    """The main event: the one that a person said last to be, else the extractors' own.

    Where that was rejected or said not to be, the first that nobody has spoken of takes its place, else the
    first of all: an article with events has one that it is about.
    """
    by_person = [s for s in events if s.review is not None and (s.review.stands or {})["main"]]
    if by_person:
        return max(by_person, key=lambda s: s.review.reviewed_at if s.review else "")
    unspoken = [s for s in events if s.review is None]
    own = [s for s in unspoken if isinstance(s.fact, Event) and s.fact.main]
    return next(iter([*own, *unspoken, *events]), None)


def _with_links(
    standing: Standing, standings: Standings, extraction: Extraction, *, is_main: bool
) -> Standing:
    """An event with the positions that its awards and figures have now, and whether it is the main one."""
    changes: dict[str, Any] = {"main": is_main}
    for kind in TIED:
        old = [one for at in standing.found for one in getattr(extraction.events[at], kind)]
        now = {
            position for position, tied in enumerate(standings[kind]) if not set(old).isdisjoint(tied.found)
        }
        if (review := standing.review) is not None:
            found = [_position(kind, word, standings[kind]) for word in review.tied.get(kind, [])]
            said = {position for position in found if position is not None}
            # Who edits an event says what belongs to it; who accepts it, that this at least does.
            now = said if review.decision in {"edited", "added"} else now | said
        changes[kind] = tuple(sorted(now))
    return replace(standing, fact=standing.fact.model_copy(update=changes))


def _position(kind: str, word: Record, standings: Sequence[Standing]) -> int | None:
    """Where the fact that `word` once was stands now; None where it does no longer."""
    fits = []
    for position, standing in enumerate(standings):
        review = standing.review
        known = [vars(standing.fact), *((review.said, review.stands) if review else ())]
        ranks = [closeness(kind, word, record, alone=True) for record in known if record is not None]
        fits += [(rank, position) for rank in ranks if rank is not None]
    return min(fits)[1] if fits else None
