"""The component that finds awards; in spaCy the pipe `tintinh_awards`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from extractors.awards.authority import Conferrer, conferrer
from extractors.awards.confer import conferrals, without_total
from extractors.awards.distinct import distinct
from extractors.awards.signs import Sentence, sentences
from extractors.awards.status import mode_of, reason_of, status_of
from extractors.awards.tables import awards_in_tables
from extractors.component import FactComponent
from schemas import Award, Cue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.awards.conferral import Conferral
    from extractors.awards.tables import TableAward
    from extractors.reading import Reading

_WON = ("prize", "medal", "tally")
_ALSO = re.compile(r"(?<!\w)(?:cũng|còn)\s(?:đã\s)?trao(?!\w)")
_ALSO_NEAR = 40
_PART_OF_BADGES = re.compile(r"huy hiệu đảng[\"”]?[\s,.;:(]+(?:trong đó|gồm|bao gồm|cụ thể)")
_PRIZES = ("Giải", "Huy chương vàng", "Huy chương bạc", "Huy chương đồng", "Cúp")


class AwardsComponent(FactComponent):
    """Finds what was awarded to whom by whom."""

    kind: ClassVar[str] = "awards"
    version: ClassVar[str] = "5"

    def find(self, reading: Reading) -> list[Award]:
        """The awards of the article, each once."""
        return distinct(_with_organizers(list(self._all(reading)), reading.lower), reading.lower)

    def _all(self, reading: Reading) -> Iterator[Award]:
        carried = _Carried()
        in_tables = awards_in_tables(reading.text, reading.lower)
        for told in in_tables.awards:
            yield self._of_table(reading, told)
        for sentence in sentences(reading):
            if reading.zone_at(sentence.start) == "other" or in_tables.cover(sentence.start):
                continue
            carried.enter(sentence)
            for conferral in without_total(conferrals(sentence)):
                status = status_of(sentence, conferral)
                who = carried.completed(sentence, conferral, status)
                if status is not None:
                    yield self._record(reading, sentence, conferral, who, status)

    def _record(
        self, reading: Reading, sentence: Sentence, conferral: Conferral, who: Conferrer, status: str
    ) -> Award:
        cues: tuple[Cue, ...] = ()
        if who.authority and who.at is not None and not conferral.start <= who.at < conferral.end:
            cues = (Cue(property="authority", text=who.authority, at=who.at),)
        return reading.build(
            Award,
            conferral.start,
            conferral.end,
            rule=conferral.rule,
            extractor=self.extractor,
            cues=cues,
            award=conferral.award,
            authority=who.authority,
            presenter=who.presenter,
            count=conferral.count,
            recipient=conferral.recipient,
            names=conferral.names,
            status=status,
            mode=mode_of(sentence, conferral),
            reason=reason_of(sentence, conferral),
        )

    def _of_table(self, reading: Reading, told: TableAward) -> Award:
        return reading.build(
            Award,
            told.start,
            told.end,
            rule="row of a table",
            extractor=self.extractor,
            award=told.award,
            authority=told.authority,
            count=told.number,
            recipient=told.recipient,
            names=told.names,
            status="awarded",
        )


def _with_organizers(found: list[Award], lowered: str) -> list[Award]:
    """The awards, prizes without an authority given that of prizes told behind them in their paragraph.

    "Đội A đoạt giải Nhất, đội B giải Nhì. Ban Tổ chức còn trao 5 giải Khuyến khích": one contest, one organiser.
    """
    completed: list[Award] = []
    told: Award | None = None
    also = 0
    # Where blank lines part the paragraphs, single ones part the lines of a list.
    mark = "\n\n" if "\n\n" in lowered else "\n"
    for award in reversed(found):
        won = award.award.startswith(_PRIZES)
        if told is not None and lowered.count(mark, award.at, told.at) > also:
            told = None
        if won and award.authority is None and award.presenter is None and told is not None:
            completed.append(award.model_copy(update={"authority": told.authority}))
            continue
        if won and award.authority is not None and "tổ chức" in award.authority.lower():
            told = award
            # "Ban Tổ chức cũng trao …" goes on with what the paragraph before told.
            also = 1 if _ALSO.search(lowered, max(0, award.at - _ALSO_NEAR), award.at) else 0
        completed.append(award)
    return completed[::-1]


class _Carried:
    """The authority that goes on holding: for the next award of a sentence, and for the prizes of a paragraph."""

    def __init__(self) -> None:
        self.here: Conferrer = Conferrer(None)
        self.contest: Conferrer = Conferrer(None)
        self._line = -1
        self._last: tuple[Conferral, Conferrer] | None = None

    def enter(self, sentence: Sentence) -> None:
        """Begin a sentence; a new paragraph forgets the organiser of the one before."""
        line = sentence.lowered.rfind("\n", 0, sentence.start)
        if line != self._line:
            self.contest = Conferrer(None)
        self._line = line
        self.here = Conferrer(None)
        self._last = None

    def completed(self, sentence: Sentence, conferral: Conferral, status: str | None) -> Conferrer:
        """Who confers, as its clause tells or as holds from before."""
        who = self._completed(conferrer(sentence, conferral), conferral, status)
        if who.authority is None and who.presenter is None and self._is_of_last(sentence, conferral):
            who = self._last[1] if self._last is not None else who
        self._last = (conferral, who)
        return who

    def _is_of_last(self, sentence: Sentence, conferral: Conferral) -> bool:
        """Whether the award before is the same, or the whole of which this one is a part: "… Huy hiệu Đảng, trong đó …"."""
        if self._last is None or not conferral.received:
            return False
        last = self._last[0]
        if last.klass != conferral.klass or last.klass in _WON:
            return False
        return last.award == conferral.award or (
            conferral.klass == "badge"
            and _PART_OF_BADGES.search(sentence.lowered, sentence.start, conferral.start) is not None
        )

    def _completed(self, told: Conferrer, conferral: Conferral, status: str | None) -> Conferrer:
        """What is told of an award's authority, completed by the one that holds from before."""
        if told.authority is not None:
            own = told.at is not None and conferral.named is not None and told.at >= conferral.named.start
            if not own:
                self.here = told
                if "tổ chức" in told.authority.lower() and conferral.klass in _WON:
                    self.contest = told
            return told
        won = conferral.klass in _WON
        goes_on = won or conferral.klass == "recognition"
        if told.presenter is not None or (conferral.received and not goes_on):
            return told
        if self.here.authority is not None and (not won or not conferral.received):
            return self.here
        return self.contest if won else told
