"""What is told of a figure: the stretches of the text that make its indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from extractors.figures.around import Around
    from extractors.figures.quantities import Quantity
    from extractors.figures.relations import Comparison
    from extractors.figures.spans import Span


class Told(NamedTuple):
    """The indicator of a figure as spans of the text, and what later figures of the sentence take over.

    `noun` is what the figure counts or its substance, `head` the counted noun alone and `bare` without its classifier, `verb` the verb
    that governs it, `people` whether it counts people, `compared` whether it is a change or of a plan, `whole` the stretch from the subject to the figure's end.
    """

    spans: tuple[Span, ...] = ()
    noun: Span | None = None
    head: Span | None = None
    bare: Span | None = None
    verb: Span | None = None
    people: bool = False
    compared: bool = False
    whole: Span | None = None


class Figure(NamedTuple):
    """A figure of a sentence as the indicator is read from it."""

    quantity: Quantity
    comparison: Comparison
    around: Around
    shared: Span | None
    """What the next figures of the list say of this one too: "2.100 ha mía, 1.340 ha lúa bị ngập"."""


def with_shared(spans: tuple[Span, ...], figure: Figure) -> tuple[Span, ...]:
    """The spans of a figure, with what its list says of it further on."""
    return spans if figure.shared is None or figure.around.predicate else (*spans, figure.shared)
