"""What stands around a figure in its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from extractors.figures.behind import words_behind
from extractors.figures.subject import subject_before

if TYPE_CHECKING:
    from extractors.figures.quantities import Quantity
    from extractors.figures.sentence import Sentence
    from extractors.figures.words import Words


class Around(NamedTuple):
    """What stands around a figure.

    `subject` are the words before it that say something, `link` the word right before it, `attached`
    whether nothing but words parts it from the figure before. `behind` are the words that belong to what
    it counts or measures, `predicate` those of them that say what happened to it.
    """

    subject: Words
    link: str
    attached: bool
    behind: Words
    predicate: Words


def around(sentence: Sentence, quantity: Quantity, after: int, start: int, stop: int) -> Around:
    """What stands around a figure whose clause begins at `start`.

    `after` is where the figure before it ends, `stop` where the next begins.
    """
    raw = sentence.words(start, quantity.start)
    behind, predicate = words_behind(sentence, quantity, stop)
    return Around(
        subject_before(sentence, quantity, raw, after, start),
        raw.last(),
        start == after and after > sentence.start,
        behind,
        predicate,
    )
