"""One article under extraction: its text, its layout, and the facts found so far.

A `Reading` is what the components share. It hangs on the spaCy Doc (`doc._.reading`) and is made
from the Doc's article (`doc._.article`), or from the bare text where a Doc comes without one. All
offsets are characters of `text`, from 0; ends are exclusive.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from extractors.confidence import confidence
from extractors.language.casing import lower
from extractors.language.sentences import split_sentences
from extractors.language.words import Word, tag_words
from extractors.language.zones import find_zones
from extractors.numbers import Number, find_numbers
from schemas import KINDS, Article, Cue, Fact, Zone, ZoneSpan

if TYPE_CHECKING:
    from datetime import date

    from extractors.organizations.mention import OrganizationMention
    from extractors.people.mention import PersonMention

AnyFact = TypeVar("AnyFact", bound=Fact)

CueFields = dict[str, str | int]
"""The fields of a Cue, which the record builds it from."""

_KIND_OF = {model: kind for kind, model in KINDS.items()}


@dataclass
class Reading:
    """The shared view of one article; the components read it and add their facts to it."""

    article: Article
    text: str
    facts: dict[str, list[Any]] = field(default_factory=lambda: {kind: [] for kind in KINDS})
    # Every naming of an organisation and a person, where the records have each only once.
    organization_mentions: list[OrganizationMention] = field(default_factory=list)
    person_mentions: list[PersonMention] = field(default_factory=list)

    @cached_property
    def lower(self) -> str:
        """The text in lower case, character for character: offsets are those of `text`."""
        return lower(self.text)

    @property
    def published(self) -> date | None:
        """The day of publication, or None."""
        return self.article.published

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """(start, end) of each sentence, in order; white space between them belongs to none."""
        return split_sentences(self.text)

    @cached_property
    def zones(self) -> list[ZoneSpan]:
        """The zones that tile the text, in order."""
        return find_zones(self.text, self.article)

    @cached_property
    def numbers(self) -> list[Number]:
        """All numbers in the text, in order."""
        return find_numbers(self.text)

    # Of sentences and zones, where all but the first begin: so many of these lie up to an offset as the index
    # of the one that holds it says.
    @cached_property
    def _further_sentences(self) -> list[int]:
        return [start for start, _ in self.sentences[1:]]

    @cached_property
    def _further_zones(self) -> list[int]:
        return [span.start for span in self.zones[1:]]

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds `offset` (the one before, where it lies between two)."""
        return bisect_right(self._further_sentences, offset)

    def sentence_span(self, offset: int) -> tuple[int, int]:
        """(start, end) of the sentence that holds `offset`."""
        return self.sentences[self.sentence_at(offset)] if self.sentences else (0, len(self.text))

    def zone_at(self, offset: int) -> Zone:
        """The zone that holds `offset`."""
        return self.zones[bisect_right(self._further_zones, offset)].zone if self.zones else "body"

    def words(self, sentence: int) -> list[Word]:
        """The words of a sentence with their part of speech, tagged on first asking."""
        if sentence not in self._words:
            start, end = self.sentences[sentence]
            self._words[sentence] = tag_words(self.text, start, end)
        return self._words[sentence]

    def keep_words(self, sentence: int, words: list[Word]) -> None:
        """Take over the words of a sentence from who has tagged them already."""
        self._words[sentence] = words

    @cached_property
    def _words(self) -> dict[int, list[Word]]:
        return {}

    def build(
        self,
        model: type[AnyFact],
        begin: int,
        stop: int,
        /,
        *,
        rule: str,
        extractor: tuple[str, str],
        cues: tuple[Cue | CueFields, ...] = (),
        **properties: Any,
    ) -> AnyFact:
        """A record for `text[begin:stop]` with its provenance filled in.

        `extractor` is (name, version) of the component; the confidence is the one measured for
        `rule`. Cues may be given by their fields: to build each by itself takes twice the time. Raises pydantic.ValidationError where the properties do not fit the model.
        """
        fields: dict[str, Any] = {
            "text": self.text[begin:stop],
            "at": begin,
            "source": self.text,
            "sentence": self.sentence_at(begin),
            "zone": self.zone_at(begin),
            "extractor": extractor[0],
            "version": extractor[1],
            "rule": rule,
            "confidence": confidence(_KIND_OF[model], rule),
            "cues": cues,
            **properties,
        }
        # By the validator itself, as the constructor would take as long again to hand over the fields.
        record: AnyFact = model.__pydantic_validator__.validate_python(fields)
        return record
