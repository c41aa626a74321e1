"""The spaCy pipe `tintinh_awards`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from spacy.language import Language

from extractors.awards.authority import Circumstances, circumstances
from extractors.awards.clauses import Surroundings, occurrences
from extractors.awards.confer import Conferral, conferrals, praises
from extractors.awards.distinct import distinct
from extractors.component import FactComponent
from schemas import Award, Cue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.reading import Reading


class AwardsComponent(FactComponent):
    """Finds what was awarded to whom by whom."""

    kind: ClassVar[str] = "awards"
    version: ClassVar[str] = "1"

    def find(self, reading: Reading) -> list[Award]:
        """The awards of the article, each once."""
        return distinct(list(self._all(reading)), reading.lower)

    def _all(self, reading: Reading) -> Iterator[Award]:
        lowered = reading.lower
        found = occurrences(lowered)
        around = Surroundings(reading)
        made = list(conferrals(lowered, reading.text, found, around))
        made += praises(lowered, [(c.start, c.end) for c in made])
        carried: tuple[int, str | None] = (-1, None)
        for conferral in sorted(made, key=lambda c: (c.start, c.end)):
            if reading.zone_at(conferral.start) == "other":
                continue
            sentence = reading.sentence_at(conferral.start)
            inherited = carried[1] if carried[0] == sentence else None
            told = circumstances(reading.text, lowered, conferral, around, inherited)
            if told is None:
                continue
            # What stands with the award ("Cờ thi đua của UBND tỉnh") holds for that award alone.
            own = told.at is not None and told.at >= conferral.start
            carried = (
                sentence,
                carried[1] if own and carried[0] == sentence else None if own else told.authority,
            )
            yield self._record(reading, conferral, told)

    def _record(self, reading: Reading, conferral: Conferral, told: Circumstances) -> Award:
        cues: tuple[Cue, ...] = ()
        if told.authority and told.at is not None and not conferral.start <= told.at < conferral.end:
            cues = (Cue(property="authority", text=told.authority, at=told.at),)
        return reading.build(
            Award,
            conferral.start,
            conferral.end,
            rule=conferral.rule,
            extractor=self.extractor,
            cues=cues,
            award=conferral.award,
            authority=told.authority,
            presenter=told.presenter,
            count=conferral.count,
            recipient=conferral.recipient,
            names=conferral.names,
            status=told.status,
            mode=told.mode,
            reason=told.reason,
        )


@Language.factory("tintinh_awards")
def create(nlp: Language, name: str) -> AwardsComponent:
    """The factory behind `nlp.add_pipe("tintinh_awards")`."""
    return AwardsComponent()
