"""The component that finds figures; in spaCy the pipe `tintinh_figures`."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, ClassVar

from extractors.component import FactComponent
from extractors.figures.circumstances import places_of
from extractors.figures.counted import BODIES, PEOPLE
from extractors.figures.describe import Described, describe
from extractors.figures.dimensions import with_dimensions
from extractors.figures.enumerations import listed
from extractors.figures.exclusions import is_figure
from extractors.figures.measures import is_share
from extractors.figures.phrases import ARRESTS, HARMS, HELP, LONG, VERBS
from extractors.figures.quantities import find_quantities
from extractors.figures.relations import NONE
from extractors.figures.tables import find_cells
from extractors.figures.votes import votes
from extractors.language.words import tag_words
from schemas import Figure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extractors.figures.quantities import Quantity
    from extractors.figures.spans import Span
    from extractors.reading import CueFields, Reading

_BEFORE = 24
_BEHIND = 32
_SUFFERING = "bị"
_RECEIVING = "được"
_GIVEN_TO = " cho "
_EACH = "mỗi "
_DIMENSION = "chiều"
_NOUNS = frozenset({"N", "Nc", "Nu", "Ny", "Nb"})


class FiguresComponent(FactComponent):
    """Finds the figures of an article."""

    kind: ClassVar[str] = "figures"
    version: ClassVar[str] = "4"

    def find(self, reading: Reading) -> Iterator[Figure]:
        """The figures in the article."""
        taken = _Taken(reading)
        places = places_of(reading.facts["places"])
        cells = _cells(reading, places)
        in_tables = _Spans((cell.quantity.start, cell.quantity.end) for cell in cells)
        numbers = [
            number
            for number in reading.numbers
            if not in_tables.overlap(number.start, number.end)
            and not taken.holds(number.start, number.end)
            and reading.zone_at(number.start) != "other"
        ]
        quantities = find_quantities(reading.text, reading.lower, numbers, _NounAt(reading))
        quantities = with_dimensions(reading.text, reading.lower, numbers, quantities)
        ends = [0, *(quantity.end for quantity in quantities)]
        figures = [
            quantity
            for quantity, after in zip(quantities, ends, strict=False)
            if is_figure(reading.lower, quantity, after)
            and not (quantity.dimension is None and taken.counts_award(quantity))
        ]
        cast = [vote for vote in votes(reading.lower, figures) if reading.zone_at(vote.start) != "other"]
        figures = listed(reading.lower, numbers, sorted(figures + cast, key=lambda q: q.start), places)
        for described in cells:
            yield self._record(reading, described, "table")
        for described in describe(reading, figures, places):
            quantity = described.quantity
            yield self._record(
                reading, described, "list" if quantity.label else quantity.dimension or "counted noun"
            )

    def _record(self, reading: Reading, described: Described, rule: str) -> Figure:
        quantity, comparison = described.quantity, described.comparison
        value, relation = quantity.value, comparison.relation
        if quantity.number.total and is_share(reading.lower, quantity.number):
            value, relation = round(value / quantity.number.total, 4), "share"
        return reading.build(
            Figure,
            quantity.start,
            quantity.end,
            rule=rule,
            extractor=self.extractor,
            cues=_cues(reading, described),
            value=value,
            value_max=quantity.value_max,
            unit=quantity.unit,
            modifier=quantity.modifier,
            relation=relation,
            indicator=_indicator(reading, described),
            base=_text(reading, comparison.base),
            period=_text(reading, described.period),
            place=_text(reading, described.place),
        )


def _cells(reading: Reading, places: Sequence[Span]) -> list[Described]:
    """The figures in the tables of the article."""
    dates = [(date.at, date.stop) for date in reading.facts["dates"]]
    return [
        Described(cell.quantity, NONE, cell.indicator, cell.period, cell.place)
        for cell in find_cells(reading.text, reading.lower, dates, places)
        if reading.zone_at(cell.quantity.start) != "other"
    ]


def _text(reading: Reading, span: tuple[int, int] | None) -> str | None:
    return None if span is None else reading.text[span[0] : span[1]]


def _indicator(reading: Reading, described: Described) -> str | None:
    """The stretches of an indicator as one phrase.

    Harm that is told before what it befell is told behind it ("bị"), what is done for people too ("được"), and what is long has a length.
    """
    spans, quantity = described.indicator, described.quantity
    words = [_uncapitalised(reading, span) for span in spans]
    if len(spans) > 1 and min(spans[1:]) < spans[0]:
        done = words[-1].lower()
        if done in HARMS or (done in ARRESTS and quantity.unit in PEOPLE | BODIES):
            words.insert(-1, _SUFFERING)
        elif done in HELP and quantity.unit in PEOPLE | BODIES:
            words.insert(-1, _RECEIVING)
        elif quantity.dimension is None and len(spans) == 3 and spans[1] < min(spans[0], spans[2]):
            # Those counted, the verb, what it gives them or what they are helped to do.
            words.insert(1, _RECEIVING)
        elif len(spans) == 2 and _is_done_for(reading, spans[-1]):
            words.insert(-1, _RECEIVING)
        elif words[0].lower() == LONG:
            words.insert(0, _DIMENSION)
    return " ".join(words) or None


def _is_done_for(reading: Reading, span: tuple[int, int]) -> bool:
    """Whether a stretch is an activity done for someone: "tập huấn kỹ năng số | cho 320 giáo viên"."""
    first = reading.lower[slice(*span)].replace(",", "").split(" ")[:2]
    return reading.lower.startswith(_GIVEN_TO, span[1]) and not VERBS.isdisjoint((first[0], " ".join(first)))


def _uncapitalised(reading: Reading, span: tuple[int, int]) -> str:
    """The text of a span, without the capital that only opens a sentence."""
    start, end = span
    text = reading.text[start:end]
    if not (text[:1].isupper() and text[1:2].islower()) or start != reading.sentence_span(start)[0]:
        return text
    if any(place.at == start for place in reading.facts["places"]):
        return text
    return text[0].lower() + text[1:]


def _cues(reading: Reading, described: Described) -> tuple[CueFields, ...]:
    """Where the properties were read that the figure's own span does not hold."""
    spans: list[tuple[str, tuple[int, int] | None]] = [("indicator", span) for span in described.indicator]
    spans += [("base", described.comparison.base), ("period", described.period), ("place", described.place)]
    text, begin, stop = reading.text, described.quantity.start, described.quantity.end
    return tuple(
        [
            {"property": name, "text": text[span[0] : span[1]], "at": span[0]}
            for name, span in spans
            if span is not None and not (begin <= span[0] and span[1] <= stop)
        ]
    )


class _Taken:
    """The spans of the facts found before: numbers in them are read already."""

    def __init__(self, reading: Reading) -> None:
        self._dates = _Spans((fact.at, fact.stop) for fact in reading.facts["dates"])
        self._awards = _Spans((fact.at, fact.stop) for fact in reading.facts["awards"])
        mentions = [mention for place in reading.facts["places"] for mention in place.mentions]
        # "mỗi tổ 7 người": behind "mỗi" the number counts, whatever else "tổ 7" may be.
        spans = [
            (mention.at, mention.at + len(mention.text))
            for mention in mentions
            if not reading.lower.endswith(_EACH, 0, mention.at)
        ]
        spans += [(mention.start, mention.end) for mention in reading.organization_mentions]
        # A number at a name's edge is no part of it: "Ban Tổ chức, lễ hội thu hút 12".
        self._holding = _Spans(spans)

    def holds(self, start: int, end: int) -> bool:
        """Whether the number at `start:end` is part of a fact found before."""
        return self._dates.overlap(start, end) or self._holding.hold(start, end)

    def counts_award(self, quantity: Quantity) -> bool:
        """Whether a counted noun is part of an award: its record has the count. Money with it is a figure."""
        return self._awards.overlap(quantity.number.start, quantity.number.end)


class _Spans:
    """Spans of the text, merged where they overlap."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def overlap(self, start: int, end: int) -> bool:
        """Whether a span shares a character with `start:end`."""
        index = bisect_right(self._starts, end - 1) - 1
        return index >= 0 and self._ends[index] > start

    def hold(self, start: int, end: int) -> bool:
        """Whether a span holds all of `start:end`."""
        index = bisect_right(self._starts, start) - 1
        return index >= 0 and self._ends[index] >= end


class _NounAt:
    """Asks the part-of-speech tagger for a noun that the table of counted nouns does not hold.

    A few words around it are enough to tell, and much faster to tag than the sentence.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def __call__(self, offset: int) -> int:
        text = self._reading.text
        start, end = self._reading.sentence_span(offset)
        start = text.find(" ", max(start, offset - _BEFORE), offset) + 1 or max(start, offset - _BEFORE)
        end = (
            max(offset, text.rfind(" ", offset, min(end, offset + _BEHIND)))
            if end > offset + _BEHIND
            else end
        )
        words = tag_words(text, start, end)
        index = bisect_left(words, offset, key=lambda word: word.start)
        if index == len(words) or words[index].start != offset or words[index].pos not in _NOUNS:
            return offset
        return words[index].end
