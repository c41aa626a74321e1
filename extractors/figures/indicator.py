"""What a figure measures, in the article's words.

An indicator is made of stretches of the article: the subject before the figure ("sản lượng thủy sản đạt
41.270 tấn"), the noun it counts with what is said of it ("1.130 nhà bị ngập"), the verb whose object
it is ("thu giữ 62 con dấu"), or what an earlier figure of the sentence measures ("tăng 3,1%").
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from extractors.figures.counted import COMPOUNDS, CONTAINERS, PEOPLE
from extractors.figures.phrases import (
    AFTER_STOPS,
    CLOSERS,
    GENERIC,
    LINKS,
    MEASURED_HEADS,
    OPENERS,
    PREDICATES,
    RELATIONAL,
    VERBS,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractors.figures.quantities import Quantity
    from extractors.figures.relations import Comparison
    from extractors.figures.sentence import Around, Sentence
    from extractors.figures.spans import Span

_HAVING = frozenset({"có", "với", "gồm", "khoảng", "gần", "trên", "hơn", "nơi"})
_BEING = frozenset({"chiếm", "đạt", "bằng", "là", "còn"})
_LEVELS = frozenset({"xuống", "còn", "lên", "đến", "tới", "từ"})
_SUBSTANCE_OF_MONEY = frozenset({"tiền", "vốn", "kinh", "học", "viện"})
_ACTIVE = VERBS | PREDICATES
_EACH = "mỗi"
_LOOK_BACK = 12
_LONGEST_OWNER = 6
_LONGEST_PLAIN = 10
_NUMBERED = frozenset({"số", "tổng", "lượng", "đàn"})
_PREPOSITIONS = frozenset({"bàn", "tại", "ở", "của", "thuộc", "giữa", "trong"})
_FOR = "cho"
_ASPECTS = frozenset({"đã", "sẽ", "đang", "vừa"})


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


def tell(sentence: Sentence, figure: Figure, before: Sequence[tuple[Figure, Told]]) -> Told:
    """The indicator of a figure; `before` are the earlier figures of the sentence with theirs."""
    figure = _without_base(sentence, figure)
    subject = figure.around.subject
    last = before[-1][1] if before else None
    if figure.quantity.label is not None:
        if last is not None and sentence.place_in(*figure.quantity.label):
            return last
        return Told((figure.quantity.label,), figure.quantity.label, last and last.head)
    if figure.quantity.dimension is None and figure.quantity.unit_end > figure.quantity.number.end:
        told = _of_count(sentence, figure, before)
    elif figure.quantity.dimension == "ratio":
        told = _of_ratio(sentence, figure, last)
    else:
        told = _of_measure(sentence, figure, last)
    begin = subject[0][0] if subject else figure.quantity.start
    return told._replace(
        whole=(begin, figure.quantity.unit_end),
        people=figure.quantity.unit in PEOPLE,
        compared=figure.comparison.relation in ("increase", "decrease", "of_plan"),
    )


def _without_base(sentence: Sentence, figure: Figure) -> Figure:
    """The figure without what it is compared with in its subject: "cao hơn cùng kỳ 12,4 điểm %"."""
    base, subject = figure.comparison.base, figure.around.subject
    if base is None or not subject or not subject[0][0] <= base[0] < figure.quantity.start:
        return figure
    kept = sentence.strip([word for word in subject if word[0] < base[0]], CLOSERS)
    return figure._replace(around=figure.around._replace(subject=kept))


def _span(words: Sequence[Span]) -> Span:
    return words[0][0], words[-1][1]


def _counted(sentence: Sentence, quantity: Quantity) -> tuple[Span, Span]:
    """The counted noun, and the same without the classifier that its unit has: "60 con lợn nái" -> lợn nái."""
    words = sentence.words(quantity.number.end, quantity.unit_end)
    bare = words
    if len(words) > 1 and sentence.lower[slice(*words[0])] in CONTAINERS and quantity.unit not in COMPOUNDS:
        bare = words[1:]
    return (words[0][0], quantity.unit_end), (bare[0][0], quantity.unit_end)


def _of_count(sentence: Sentence, figure: Figure, before: Sequence[tuple[Figure, Told]]) -> Told:
    quantity, around = figure.quantity, figure.around
    subject, behind = around.subject, around.behind
    last = before[-1][1] if before else None
    head, bare = _counted(sentence, quantity)
    verb = sentence.verb(subject)
    if verb is not None and sentence.lower[slice(*verb)] == "thu hút" and quantity.unit in PEOPLE:
        verb = None
    if behind:
        # Behind a list of places the phrase goes on at a distance.
        near = behind[0][0] - head[1] <= 1
        noun = (bare[0], behind[-1][1]) if near else bare
        spans = (noun,) if near else (bare, _span(behind))
        if near and quantity.unit in GENERIC and sentence.say(behind[:1]) == "là" and len(behind) > 1:
            spans = (_span(behind[1:]),)
        return Told(_shared(spans, figure), noun, head, bare, verb)
    if figure.comparison.relation in ("increase", "decrease") and not subject:
        same = next(
            (
                t
                for f, t in islice(reversed(before), _LOOK_BACK)
                if f.quantity.unit.split()[0] == quantity.unit.split()[0]
            ),
            None,
        )
        return same or Told((bare,), bare, head, bare)
    if (
        last is not None
        and not subject
        and around.link in _LEVELS
        and quantity.unit == before[-1][0].quantity.unit
    ):
        return last
    if figure.shared is not None:
        return Told((bare, figure.shared), bare, head, bare, verb)
    told = _of_bare_count(sentence, figure, bare, verb, last)
    return told._replace(head=head, bare=bare)


def _of_bare_count(
    sentence: Sentence, figure: Figure, head: Span, verb: Span | None, last: Told | None
) -> Told:
    """The indicator of a counted noun that nothing follows."""
    subject, around = figure.around.subject, figure.around
    if around.link == _FOR and subject and not around.attached:
        return Told((_acting(sentence, figure), head), head, head)
    if around.link in _PREPOSITIONS:
        return Told((head,), head)
    if subject and sentence.say(subject[:1]) in _NUMBERED and not around.attached:
        return Told((_span(subject),), head)
    if verb is not None:
        return Told((head, verb), head, verb=verb)
    if around.link == _FOR and last is not None and last.noun is not None and not last.people:
        governed = last.verb is None or last.noun[0] <= last.verb[0] < last.noun[1]
        return Told(
            (head, last.noun) if governed or last.verb is None else (head, last.verb, last.noun), head, head
        )
    if last is not None and last.noun is not None and last.noun[1] >= figure.quantity.start - 1:
        # "1 khối nhà học 4 tầng": the second says something of the first.
        return Told((head, last.noun), head, head)
    first = {sentence.say(subject[:count]) for count in (1, 2, 3)}
    if sentence.say(subject[:1]) == "toàn":
        return Told((head, _span(subject)), head)
    generic = figure.quantity.unit in GENERIC and around.link not in _HAVING
    if subject and not around.attached and (first & MEASURED_HEADS or generic):
        return Told((_span(subject),), head)
    if not subject and last is not None and last.verb is not None:
        return Told((head, last.verb), head, verb=last.verb)
    return Told((head,), head, head)


def _acting(sentence: Sentence, figure: Figure) -> Span:
    """The activity before "cho", with it and without its subject: "đã tập huấn … cho 320 giáo viên"."""
    subject = figure.around.subject
    cut = max((i + 1 for i, (a, b) in enumerate(subject) if sentence.lower[a:b] in _ASPECTS), default=0)
    begin = subject[cut if cut < len(subject) else 0][0]
    end = sentence.lower.rfind(_FOR, begin, figure.quantity.start)
    return begin, end + len(_FOR)


def _shared(spans: tuple[Span, ...], figure: Figure) -> tuple[Span, ...]:
    return spans if figure.shared is None or figure.around.predicate else (*spans, figure.shared)


def _of_ratio(sentence: Sentence, figure: Figure, last: Told | None) -> Told:
    subject, behind, around = figure.around.subject, figure.around.behind, figure.around
    comparison = figure.comparison
    verb = None if sentence.say(subject[:1]) in MEASURED_HEADS else sentence.verb(subject)
    share = comparison.relation == "share"
    if behind and comparison.base and comparison.base[0] <= behind[0][0] < comparison.base[1]:
        behind = []
    if about := sentence.about(figure.quantity):
        return Told((about,), about)
    if verb is not None and behind:
        return Told((_span(behind), verb), _span(behind), verb=verb)
    if verb is not None and comparison.base is not None and comparison.relation == "of_plan":
        return Told((verb, comparison.base), verb=verb)
    if share and behind and (around.link in _HAVING or not subject) and around.link not in _BEING:
        return Told(_shared((_span(behind),), figure), _span(behind))
    if not subject and (whole := _whole_before(figure, last)):
        return Told((whole,), whole)
    if subject:
        return Told((_span(subject),), _span(subject))
    if last is not None and last.spans:
        return last
    return Told((_span(behind),), _span(behind)) if behind else Told()


def _of_measure(sentence: Sentence, figure: Figure, last: Told | None) -> Told:
    subject, around = figure.around.subject, figure.around
    if substance := _substance(sentence, figure):
        return _of_substance(sentence, figure, substance, last)
    if subject:
        return _of_subject(sentence, subject, last, attached=around.attached)
    if whole := _whole_before(figure, last):
        return Told((whole,), whole)
    return last or Told()


def _whole_before(figure: Figure, last: Told | None) -> Span | None:
    """The stretch with the figure before, where it is part of the subject: "tỷ lệ tiêm ít nhất 1 mũi đạt 93,4%"."""
    attached = figure.around.attached and figure.around.link in _BEING
    return last.whole if attached and last is not None and not last.compared else None


def _substance(sentence: Sentence, figure: Figure) -> list[Span]:
    """The words behind a measure that say of what it is: "gạo cứu đói" in "61,5 tấn gạo cứu đói"."""
    behind = figure.around.behind
    if sentence.say(behind[:1]) in _ACTIVE or sentence.say(behind[:2]) in VERBS:
        return []
    if figure.quantity.dimension == "money" and sentence.say(behind[:1]) not in _SUBSTANCE_OF_MONEY:
        return []
    return behind


def _of_substance(sentence: Sentence, figure: Figure, substance: list[Span], last: Told | None) -> Told:
    subject, around = figure.around.subject, figure.around
    noun = _span(substance)
    verb = sentence.verb(subject)
    if verb is not None and not around.predicate:
        return Told(_shared((noun, verb), figure), noun, verb=verb)
    if subject and sentence.say(subject) in RELATIONAL:
        return Told((_span(subject), noun), noun)
    if sentence.say(subject[:1]) == _EACH:
        return Told((noun, _span(subject)), noun)
    told = around.predicate or figure.shared
    if not subject and last is not None and last.verb is not None and not told:
        return Told((noun, last.verb), noun, verb=last.verb)
    if subject and sentence.say(subject[:1]) in MEASURED_HEADS:
        return Told((_span(subject),), noun)
    return Told(_shared((noun,), figure), noun)


def _of_subject(sentence: Sentence, subject: list[Span], last: Told | None, *, attached: bool) -> Told:
    """The indicator of a measure by what stands before it: "tổng chiều dài" of the project, of what came before."""
    said = sentence.say(subject)
    if _EACH in said.split(" ") and last is not None and last.head is not None:
        return _of_each(sentence, subject, last.head)
    inherited = last and (last.bare or last.noun)
    for count in range(min(4, len(subject)), 0, -1):
        if sentence.say(subject[-count:]) not in RELATIONAL:
            continue
        owner = _owner(sentence, subject[:-count])
        if inherited is not None and (len(owner) > _LONGEST_OWNER or not owner or attached):
            return Told((_span(subject[-count:]), inherited), inherited)
        if sentence.say(owner) in MEASURED_HEADS:
            break
        if 0 < len(owner) <= _LONGEST_OWNER:
            return Told((_span(subject[-count:]), _span(owner)), _span(owner))
        return Told((_span(subject[-count:]),))
    subject = subject[-_LONGEST_PLAIN:]
    return Told((_span(subject),), _span(subject), verb=sentence.verb(subject))


def _of_each(sentence: Sentence, subject: list[Span], head: Span) -> Told:
    """ "40 căn nhà …, mỗi căn trị giá 35 triệu đồng": trị giá mỗi căn nhà."""
    at = next(i for i, (a, b) in enumerate(subject) if sentence.lower[a:b] == _EACH)
    if not sentence.lower.startswith(sentence.say(subject[at + 1 : at + 2]) + " ", head[0]) or at + 1 == len(
        subject
    ):
        return Told((_span(subject),), _span(subject))
    rest = subject[:at] + subject[at + 2 :]
    return Told((*((_span(rest),) if rest else ()), subject[at], head), head, head)


def _owner(sentence: Sentence, words: list[Span]) -> list[Span]:
    """What a measure at the end of a stretch is said of: behind its verb, before "với", "có", "cho"."""
    words = sentence.strip(words, LINKS)
    for index in range(len(words) - 1, -1, -1):
        if sentence.say(words[index : index + 2]) in VERBS and len(words) > index + 2:
            words = words[index + 2 :]
            break
    words = sentence.strip(words, OPENERS, left=True)
    cut = next((i for i, (a, b) in enumerate(words) if i and sentence.lower[a:b] in AFTER_STOPS), len(words))
    return words[:cut]
