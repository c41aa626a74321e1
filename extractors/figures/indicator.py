"""What a figure measures, in the article's words.

An indicator is made of stretches of the article: the subject before the figure ("sản lượng thủy sản đạt
41.270 tấn"), the noun it counts with what is said of it ("1.130 nhà bị ngập"), the verb whose object
it is ("thu giữ 62 con dấu"), or what an earlier figure of the sentence measures ("tăng 3,1%").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.figures.counted import PEOPLE
from extractors.figures.indicator_counts import of_count
from extractors.figures.phrases import (
    AFTER_STOPS,
    CLOSERS,
    LINKS,
    LONG,
    MEASURED_HEADS,
    OPENERS,
    PREDICATES,
    RELATIONAL,
    VERBS,
)
from extractors.figures.told import Figure, Told, span_of, with_shared

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractors.figures.sentence import Sentence
    from extractors.figures.spans import Span

_HAVING = frozenset({"có", "với", "gồm", "khoảng", "gần", "trên", "hơn", "nơi"})
_BEING = frozenset({"chiếm", "đạt", "bằng", "là", "còn"})
_SUBSTANCE_OF_MONEY = frozenset({"tiền", "vốn", "kinh", "học", "viện"})
_ACTIVE = VERBS | PREDICATES
_MEASURES = MEASURED_HEADS | RELATIONAL
_EACH = "mỗi"
_AND = frozenset({"và", "cùng"})
_RATE = "tỷ lệ"
_LENGTHS = frozenset({"m", "km"})
_NO_EXTENT = frozenset({"chiều", "độ", "kéo", "bề"})
_FROM_OR_BY = frozenset({"qua", "tại", "ở", "của", "trên", "từ"})
_LONGEST_OWNER = 6
_LONGEST_PLAIN = 10


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
        told = of_count(sentence, figure, before)
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
        return Told((span_of(behind), verb), span_of(behind), verb=verb)
    if verb is not None and comparison.base is not None and comparison.relation == "of_plan":
        return Told((verb, comparison.base), verb=verb)
    if share and behind and (around.link in _HAVING or not subject) and around.link not in _BEING:
        return Told(with_shared((span_of(behind),), figure), span_of(behind))
    if not subject and (whole := _whole_before(figure, last)):
        return Told((whole,), whole)
    if subject:
        return Told((span_of(subject),), span_of(subject))
    if last is not None and last.spans:
        return last
    if behind:
        return Told((span_of(behind),), span_of(behind))
    rate = sentence.words(sentence.start, figure.quantity.start)[-2:]
    return Told((span_of(rate),), span_of(rate)) if sentence.say(rate) == _RATE else Told()


def _of_measure(sentence: Sentence, figure: Figure, last: Told | None) -> Told:
    subject, around = figure.around.subject, figure.around
    if substance := _substance(sentence, figure):
        return _of_substance(sentence, figure, substance, last)
    if subject:
        if figure.quantity.unit in _LENGTHS and (extent := _extent(sentence, subject)):
            return extent
        return _of_subject(sentence, subject, last, attached=around.attached)
    if whole := _whole_before(figure, last):
        return Told((whole,), whole)
    if last is not None and figure.quantity.dimension == "money":
        return _of_money(sentence, figure, last)
    return last or Told()


def _extent(sentence: Sentence, subject: list[Span]) -> Told | None:
    """ "tuyến kè dài 2,4 km": how long something is."""
    if sentence.say(subject[-1:]) != LONG or sentence.say(subject[-2:-1]) in _NO_EXTENT:
        return None
    words = subject[:-1]
    if not words and sentence.lower[: subject[0][0]].endswith(", "):
        # "khánh thành cầu Ba Rọi, dài 42 m": what the stretch before the comma names.
        words = sentence.words(_stretch(sentence, subject[0][0] - 2), subject[0][0] - 2)
    owner = _owner(sentence, words)
    if len(owner) > 1 and sentence.say(owner[:1]) in VERBS:
        owner = owner[1:]
    if not 0 < len(owner) <= _LONGEST_OWNER:
        return None
    return Told((subject[-1], span_of(owner)), span_of(owner))


def _stretch(sentence: Sentence, end: int) -> int:
    """Where the stretch between commas begins that ends at an offset."""
    return max(sentence.start, *(sentence.lower.rfind(mark, sentence.start, end) + 1 for mark in ",;:("))


def _of_money(sentence: Sentence, figure: Figure, last: Told) -> Told:
    """Money beside another figure: of each of what that counts ("100 suất quà, 500.000 đồng/suất"), or one more item."""
    each = figure.quantity.unit.partition("/")[2]
    if each and last.head is not None and sentence.lower.startswith(each + " ", last.head[0]):
        return Told((last.head,), last.head, last.head, last.bare)
    if figure.around.link in _AND and last.verb is not None:
        return Told((last.verb,), verb=last.verb)
    return last


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
    noun = span_of(substance)
    verb = sentence.verb(subject)
    if verb is not None and not around.predicate:
        return Told(with_shared((noun, verb), figure), noun, verb=verb)
    if subject and sentence.say(subject) in RELATIONAL:
        return Told((span_of(subject), noun), noun)
    if sentence.say(subject[:1]) == _EACH:
        return Told((noun, span_of(subject)), noun)
    told = around.predicate or figure.shared
    if not subject and last is not None and last.verb is not None and not told:
        return Told((noun, last.verb), noun, verb=last.verb)
    if subject and sentence.say(subject[:1]) in MEASURED_HEADS:
        return Told((span_of(subject),), noun)
    return Told(with_shared((noun,), figure), noun)


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
            return Told((span_of(subject[-count:]), inherited), inherited)
        if sentence.say(owner) in _MEASURES:
            break
        if 0 < len(owner) <= _LONGEST_OWNER:
            return Told((span_of(subject[-count:]), span_of(owner)), span_of(owner))
        return Told((span_of(subject[-count:]),))
    subject = _shortened(sentence, subject)
    return Told((span_of(subject),), span_of(subject), verb=sentence.verb(subject))


def _shortened(sentence: Sentence, subject: list[Span]) -> list[Span]:
    """A subject that is not too long: the head of one that names a measure, else the end."""
    if len(subject) <= _LONGEST_PLAIN or not sentence.measures(subject):
        return subject[-_LONGEST_PLAIN:]
    cut = next(
        (i for i, (a, b) in enumerate(subject) if i > 1 and sentence.lower[a:b] in _FROM_OR_BY),
        _LONGEST_PLAIN,
    )
    return subject[:cut]


def _of_each(sentence: Sentence, subject: list[Span], head: Span) -> Told:
    """ "40 căn nhà …, mỗi căn trị giá 35 triệu đồng": trị giá mỗi căn nhà."""
    at = next(i for i, (a, b) in enumerate(subject) if sentence.lower[a:b] == _EACH)
    if not sentence.lower.startswith(sentence.say(subject[at + 1 : at + 2]) + " ", head[0]) or at + 1 == len(
        subject
    ):
        measure = next((i for i in (3, 2, 1) if sentence.say(subject[-i:]) in RELATIONAL), 0)
        if measure and len(subject) > measure:
            # "mỗi phần quà trị giá 2 triệu đồng": trị giá mỗi phần quà.
            return Told((span_of(subject[-measure:]), span_of(subject[:-measure])), span_of(subject))
        return Told((span_of(subject),), span_of(subject))
    rest = subject[:at] + subject[at + 2 :]
    return Told((*((span_of(rest),) if rest else ()), subject[at], head), head, head)


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
