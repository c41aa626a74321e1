"""From the quantities of an article to figures: what they say, sentence by sentence."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from extractors.figures import relations
from extractors.figures.circumstances import period_of, periods_of, place_of, places_of
from extractors.figures.indicator import Sentence, Told, tell

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractors.figures.quantities import Quantity
    from extractors.figures.relations import Comparison
    from extractors.reading import Reading

Span = tuple[int, int]


class Described(NamedTuple):
    """A figure with what its sentence says of it; all spans are (start, end) in the text."""

    quantity: Quantity
    comparison: Comparison
    indicator: tuple[Span, ...]
    period: Span | None
    place: Span | None


def describe(reading: Reading, quantities: Sequence[Quantity]) -> Iterator[Described]:
    """Each quantity with its relation, indicator, period and place, in order."""
    dates = [(date.at, date.stop) for date in reading.facts["dates"]]
    periods = periods_of(reading.lower, reading.facts["dates"])
    places = places_of(reading.facts["places"])
    for index, group in groupby(quantities, key=lambda quantity: reading.sentence_at(quantity.number.start)):
        start, end = reading.sentences[index]
        sentence = Sentence(reading.lower, start, end, _within(dates, start, end))
        yield from _sentence(sentence, list(group), _within(periods, start, end), _within(places, start, end))


def _within(spans: Sequence[Span], start: int, end: int) -> list[Span]:
    return [span for span in spans if start <= span[0] < end]


def _sentence(
    sentence: Sentence, quantities: Sequence[Quantity], periods: Sequence[Span], places: Sequence[Span]
) -> Iterator[Described]:
    told: Told | None = None
    comparison = relations.NONE
    after = sentence.start
    subject_place: Span | None = None
    for index, quantity in enumerate(quantities):
        stop = quantities[index + 1].start if index + 1 < len(quantities) else sentence.end
        clause = sentence.chunk(quantity, after)[0]
        comparison = relations.compare(sentence.lower, quantity, clause, sentence.start, stop, comparison)
        told = tell(sentence, quantity, comparison, told, after, stop)
        place = place_of(sentence.lower, quantity, places, after, stop)
        if index == 0:
            subject_place = place
        yield Described(
            quantity,
            comparison,
            told.spans,
            period_of(quantity, periods, comparison.base, stop),
            place or subject_place,
        )
        after = quantity.end
