"""From the quantities of an article to figures: what they say, sentence by sentence."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from extractors.figures import relations
from extractors.figures.around import around
from extractors.figures.circumstances import period_of, periods_of, place_of
from extractors.figures.indicator import tell
from extractors.figures.sentence import Sentence
from extractors.figures.spans import Span, within
from extractors.figures.told import Figure, Told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractors.figures.around import Around
    from extractors.figures.quantities import Quantity
    from extractors.figures.relations import Comparison
    from extractors.reading import Reading

_CAUSES = frozenset({"làm", "khiến", "có", "gây", "hơn", "trên", "gần", "khoảng"})
_LISTED = re.compile(r"[ \u00a0]*(?:,|và|,[ \u00a0]*và)?[ \u00a0]*")


class Described(NamedTuple):
    """A figure with what its sentence says of it; all spans are (start, end) in the text."""

    quantity: Quantity
    comparison: Comparison
    indicator: tuple[Span, ...]
    period: Span | None
    place: Span | None


def describe(reading: Reading, quantities: Sequence[Quantity], places: Sequence[Span]) -> Iterator[Described]:
    """Each quantity with its relation, indicator, period and place, in order; `places` are those of units."""
    dates = [(date.at, date.stop) for date in reading.facts["dates"]]
    periods = periods_of(reading.lower, reading.facts["dates"])
    for index, group in groupby(quantities, key=lambda quantity: reading.sentence_at(quantity.number.start)):
        start, end = reading.sentences[index]
        sentence = Sentence(
            reading.text, reading.lower, (start, end), within(dates, start, end), within(places, start, end)
        )
        yield from _sentence(sentence, list(group), within(periods, start, end))


def _sentence(
    sentence: Sentence, quantities: Sequence[Quantity], periods: Sequence[Span]
) -> Iterator[Described]:
    subject_place: Span | None = None
    told: list[tuple[Figure, Told]] = []
    after = sentence.start
    for index, figure in enumerate(_figures(sentence, quantities)):
        quantity, base = figure.quantity, figure.comparison.base
        stop = quantities[index + 1].start if index + 1 < len(quantities) else sentence.end
        told.append((figure, tell(sentence, figure, told)))
        labelled = sentence.place_in(*quantity.label) if quantity.label else None
        place = labelled or place_of(sentence.lower, quantity, sentence.places, after, stop)
        if index == 0:
            subject_place = place
        period = period_of(quantity, periods, base, stop)
        yield Described(quantity, figure.comparison, told[-1][1].spans, period, place or subject_place)
        after = quantity.end


def _figures(sentence: Sentence, quantities: Sequence[Quantity]) -> list[Figure]:
    """The figures of a sentence with their comparisons and surroundings."""
    comparison = relations.NONE
    read: list[tuple[Quantity, Comparison, Around]] = []
    after = sentence.start
    for index, quantity in enumerate(quantities):
        stop = quantities[index + 1].start if index + 1 < len(quantities) else sentence.end
        clause = sentence.clause(quantity, after)
        comparison = relations.compare(
            sentence.lower, quantity, relations.Bounds(clause, sentence.start, stop), comparison
        )
        if comparison == relations.NONE and read and _changes_too(sentence, *read[-1][:2], quantity):
            comparison = read[-1][1]
        read.append((quantity, comparison, around(sentence, quantity, after, clause, stop)))
        base = comparison.base
        after = base[1] if base and quantity.end <= base[0] < base[1] <= stop else quantity.end
    return _with_shared(sentence, read)


def _changes_too(sentence: Sentence, before: Quantity, change: Comparison, quantity: Quantity) -> bool:
    """Whether a count is listed with a change before it: "so với cùng kỳ giảm 6 vụ, 2 người chết"."""
    return (
        quantity.dimension is None
        and before.dimension is None
        and change.base is not None
        and change.relation in ("increase", "decrease")
        and _LISTED.fullmatch(sentence.lower, before.end, quantity.start) is not None
    )


def _with_shared(sentence: Sentence, read: list[tuple[Quantity, Comparison, Around]]) -> list[Figure]:
    """The figures, each with what its list says of it further on: "1.320 con gia súc, 270 con gia cầm bị chết"."""
    figures: list[Figure] = []
    shared: Span | None = None
    following: Quantity | None = None
    for quantity, comparison, surrounding in reversed(read):
        end = surrounding.behind.spans[-1][1] if surrounding.behind else quantity.end
        alike = following is not None and (following.dimension == "ratio") == (quantity.dimension == "ratio")
        listed = alike and following and _LISTED.fullmatch(sentence.lower, end, following.start)
        # A verb of its own ("vùi lấp 15 ha hoa màu") says what happened to it already.
        own = surrounding.predicate or (surrounding.subject and surrounding.link not in _CAUSES)
        if not listed or own:
            shared = None
        figures.append(Figure(quantity, comparison, surrounding, shared))
        if surrounding.predicate:
            shared = surrounding.predicate.span
        following = quantity
    return figures[::-1]
