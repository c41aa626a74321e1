"""The indicator of a counted noun of which more is said behind it: "1.130 nhà bị ngập"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.figures.counted import BODIES, PEOPLE
from extractors.figures.passive import without_agent
from extractors.figures.phrases import GENERIC, HELP, VERBS
from extractors.figures.told import Told, with_shared

if TYPE_CHECKING:
    from extractors.figures.sentence import Sentence
    from extractors.figures.spans import Span
    from extractors.figures.told import Figure
    from extractors.figures.words import Words

_STATES = frozenset({"bị", "có", "mắc", "đang", "chưa", "không", "còn", "thuộc", "được"})
_GOING_ON = "tiếp"
_GOING_TO = ["đi", "dự"]
_CASES = frozenset({"đối tượng", "trường hợp"})
_FOR = "cho"
_OF = "của"
_THE = "các"
_WHOSE_OWN = frozenset({"các", "những", "ubnd", "hđnd", "ubmttq", "công", "tổng", "trường"})
_ASIDES = frozenset({"sẽ", "đều", "vẫn", "cũng", "kịp"})
_LATER_ASIDES = _ASIDES | {"đang", "phải"}


def of_described(sentence: Sentence, figure: Figure, head: Span, bare: Span, last: Told | None) -> Told:
    """The indicator of a counted noun of which more is said behind it."""
    quantity, around = figure.quantity, figure.around
    subject, behind, predicate = around.subject, around.behind, around.predicate
    # Behind a list of places the phrase goes on at a distance, and behind what an earlier figure names.
    near = 0 <= behind.spans[0][0] - head[1] <= 1
    noun = (bare[0], behind.spans[-1][1]) if near else bare
    told = without_agent(_without_asides(behind))
    spans: tuple[Span, ...] = (noun,) if near else (bare, *told.pieces())
    generic = quantity.unit in GENERIC and quantity.unit not in _CASES
    if (
        near
        and generic
        and behind.first() == "là"
        and len(behind) > 1
        and not sentence.is_name(behind.spans[1])
    ):
        spans = (behind[1:].span,)
    elif behind.first() == "là" and not predicate:
        spans = (bare,)
    elif near:
        spans = _without_aside(sentence, bare, figure)
    verb = sentence.verb(subject)
    if near and verb is not None and _helped(sentence, figure, verb):
        # "giúp 40 hộ vay vốn": hộ được giúp vay vốn.
        return Told((bare, verb, behind.span), noun, head, bare, verb)
    if verb is None and not subject and not predicate and last is not None:
        verb = last.verb
    return Told(with_shared(spans, figure), noun, head, bare, verb)


def _helped(sentence: Sentence, figure: Figure, verb: Span) -> bool:
    """Whether people are helped to do what is said behind them."""
    said = figure.around.behind.said
    return (
        figure.quantity.unit in PEOPLE
        and figure.around.link != _FOR
        and sentence.lower[slice(*verb)] in HELP
        and said[0] not in _STATES
        and (said[0] in VERBS or " ".join(said[:2]) in VERBS or said[0] == _GOING_ON)
    )


def _without_aside(sentence: Sentence, bare: Span, figure: Figure) -> tuple[Span, ...]:
    """The noun and what is said of it, without "sẽ", whose it is and by whom: "12 xã của huyện đạt chuẩn"."""
    behind, predicate = figure.around.behind, figure.around.predicate
    told = without_agent(_without_asides(predicate))
    cut = len(behind) - len(predicate)
    noun = behind[: _owned(sentence, behind[:cut])]
    if len(noun) == cut and len(told) == len(predicate):
        return ((bare[0], behind.spans[-1][1]),)
    head = (bare[0], noun.spans[-1][1] if noun else bare[1])
    return (head, *told.pieces())


def only_whose(sentence: Sentence, figure: Figure) -> bool:
    """Whether nothing is said of those counted but whose they are: "240 cán bộ các phường Hoa Sen, An Bình"."""
    behind = figure.around.behind
    if figure.around.predicate or not behind:
        return False
    return _owned(sentence, behind) == 0 or (
        behind.first() == _THE
        and behind.first(2)[len(_THE) + 1 :] in BODIES
        and sentence.place_in(*behind.span) is not None
    )


def _owned(sentence: Sentence, words: Words) -> int:
    """How many words there are before "của" with a place or a body, which only say whose it is."""
    for index, word in enumerate(words.said):
        if word == _OF:
            owner = words[index + 1 :]
            bodies = not BODIES.isdisjoint(owner.first(count) for count in (1, 2))
            if not owner or bodies or owner.first() in _WHOSE_OWN or sentence.place_in(*owner.span):
                return index
    return len(words)


def _without_asides(predicate: Words) -> Words:
    """What is said of those counted, without the adverbs at its head: "cũng đang thiếu nước" -> thiếu nước."""
    begin = 0
    while begin < len(predicate) - 1 and predicate.said[begin] in (_ASIDES if begin == 0 else _LATER_ASIDES):
        begin += 1
    if predicate.said[begin : begin + 2] == _GOING_TO:
        # "đi dự đại hội".
        begin += 1
    return predicate[begin:]
