"""What a figure measures, in the article's words.

An indicator is made of stretches of the article: the subject before the figure ("sản lượng thủy sản đạt
41.270 tấn"), the noun it counts with what is said of it ("1.130 nhà bị ngập"), the verb whose object
it is ("thu giữ 62 con dấu"), or what an earlier figure of the sentence measures ("tăng 3,1%").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.figures.carried import carried_over, growing
from extractors.figures.counted import PEOPLE
from extractors.figures.extents import LENGTHS, LONGEST_OWNER, extent, owner_of, without_width
from extractors.figures.governing import governing, purpose
from extractors.figures.indicator_counts import of_count
from extractors.figures.passive import without_agent
from extractors.figures.phrases import (
    MEASURED_HEADS,
    PREDICATES,
    RELATIONAL,
    VERBS,
)
from extractors.figures.sentence import is_active
from extractors.figures.told import Figure, Told, with_shared
from extractors.figures.words import NO_WORDS, Words, closed, measures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractors.figures.sentence import Sentence
    from extractors.figures.spans import Span

_HAVING = frozenset({"có", "với", "gồm", "khoảng", "gần", "trên", "hơn", "nơi"})
_COMPARED = frozenset({"increase", "decrease", "of_plan"})
_BEING = frozenset({"chiếm", "đạt", "bằng", "là", "còn"})
# "với tỷ lệ 100% phiếu", "sự nhất trí của 100% đại biểu", "vốn vay và 10% vốn đối ứng".
_RATED = frozenset({"lệ", "của", "và"})
_TIMES = "lần"
_SUBSTANCE_OF_MONEY = frozenset({"tiền", "vốn", "kinh", "học", "viện"})
_ACTIVE = VERBS | PREDICATES
_MEASURES = MEASURED_HEADS | RELATIONAL
_MAKING = frozenset({"tạo", "dựng", "đắp", "đào", "xây", "làm"})
_EACH = "mỗi"
_COLON = ":"
_AND = frozenset({"và", "cùng"})
_LONGEST_LIST = 8
_RATE = "tỷ lệ"
_RATE_BACK = 32
_FROM_OR_BY = frozenset({"qua", "tại", "ở", "của", "trên", "từ"})
_ADVERBS = frozenset({"cũng", "đã", "sẽ", "vừa", "đều", "vẫn"})
_LONGEST_MEASURE = 4
_COSTS = frozenset({"kinh phí", "tổng kinh phí", "chi phí", "tổng chi phí"})
_LONGEST_INHERITED = 4
_LONGEST_PLAIN = 10


def tell(sentence: Sentence, figure: Figure, before: Sequence[tuple[Figure, Told]]) -> Told:
    """The indicator of a figure; `before` are the earlier figures of the sentence with theirs."""
    figure = _without_base(figure)
    subject = figure.around.subject
    last = before[-1][1] if before else None
    if figure.quantity.label is not None:
        if last is not None and sentence.place_in(*figure.quantity.label):
            return last
        return Told((figure.quantity.label,), figure.quantity.label, last and last.head)
    if _counts(figure):
        told = of_count(sentence, figure, before)
    elif figure.quantity.dimension == "ratio":
        told = carried_over(sentence, figure, before) or _of_ratio(sentence, figure, last)
    else:
        told = _of_measure(sentence, figure, before)
    begin = subject.spans[0][0] if subject else figure.quantity.start
    return Told(
        told.spans,
        told.noun,
        told.head,
        told.bare,
        told.verb,
        people=figure.quantity.unit in PEOPLE,
        compared=figure.comparison.relation in _COMPARED,
        whole=(begin, figure.quantity.unit_end),
    )


def _counts(figure: Figure) -> bool:
    """Whether a figure counts something, and does not measure: "công suất 24 triệu sản phẩm/năm"."""
    quantity, subject = figure.quantity, figure.around.subject
    if quantity.dimension is not None or quantity.unit_end == quantity.number.end:
        return False
    return "/" not in quantity.unit or all(
        subject.last(count) not in RELATIONAL for count in range(1, _LONGEST_MEASURE + 1)
    )


def _without_base(figure: Figure) -> Figure:
    """The figure without what it is compared with in its subject: "cao hơn cùng kỳ 12,4 điểm %"."""
    base, subject = figure.comparison.base, figure.around.subject
    if base is None or not subject or not subject.spans[0][0] <= base[0] < figure.quantity.start:
        return figure
    kept = closed(subject[: sum(start < base[0] for start, _ in subject.spans)])
    return figure._replace(around=figure.around._replace(subject=kept))


def _of_ratio(sentence: Sentence, figure: Figure, last: Told | None) -> Told:
    subject, behind = figure.around.subject, figure.around.behind
    comparison = figure.comparison
    verb = None if subject.first() in MEASURED_HEADS else sentence.verb(subject)
    if behind and comparison.base and comparison.base[0] <= behind.spans[0][0] < comparison.base[1]:
        behind = NO_WORDS
    if about := sentence.about(figure.quantity):
        return Told((about,), about)
    if behind and (told := _of_what_stands_behind(figure, behind, verb)):
        return told
    if verb is not None and comparison.base is not None and comparison.relation == "of_plan":
        return Told((verb, comparison.base), verb=verb)
    if not subject and (whole := _whole_before(figure, last)):
        return Told((whole,), whole)
    if subject:
        return growing(sentence, figure, subject)
    if last is not None and last.spans:
        return last
    if behind:
        return Told((behind.span,), behind.span)
    start = figure.quantity.start
    rate = sentence.words(max(sentence.start, start - _RATE_BACK), start)[-2:]
    return Told((rate.span,), rate.span) if rate.text == _RATE else Told()


def _of_what_stands_behind(figure: Figure, behind: Words, verb: Span | None) -> Told | None:
    """The indicator of a ratio by the words behind it, where they name what it is a ratio of."""
    subject, link = figure.around.subject, figure.around.link
    share = figure.comparison.relation == "share"
    if not share and (measures(behind) or not subject) and figure.quantity.unit != _TIMES:
        # "tăng 11,3% số vụ": what grows stands behind it.
        return Told((behind.span,), behind.span)
    if verb is not None and link not in _RATED:
        return Told((behind.span, verb), behind.span, verb=verb)
    whole = link in _HAVING or link in _RATED or not subject
    if share and whole and link not in _BEING:
        told = without_agent(behind)
        return Told(with_shared(tuple(told.pieces()), figure), behind.span) if told else None
    return None


def _of_measure(sentence: Sentence, figure: Figure, before: Sequence[tuple[Figure, Told]]) -> Told:
    last = before[-1][1] if before else None
    subject, around = figure.around.subject, figure.around
    if substance := _substance(figure):
        return _of_substance(sentence, figure, substance, last)
    if carried := carried_over(sentence, figure, before):
        return carried
    if aim := purpose(sentence, figure):
        return Told((aim.span,), aim.span)
    if subject:
        if figure.quantity.unit in LENGTHS and (length := extent(sentence, subject)):
            return length
        if figure.quantity.dimension == "area":
            subject = without_width(subject)
        if figure.quantity.unit in LENGTHS and len(subject) > 1 and subject.first() in _MAKING:
            # "tạo sóng cao 3 m": what it is that is so high.
            subject = subject[1:]
        return _of_subject(sentence, subject, last, attached=around.attached)
    if whole := _whole_before(figure, last):
        return Told((whole,), whole)
    if last is not None and figure.quantity.dimension == "money":
        return _of_money(sentence, figure, before)
    return last or Told()


def _of_money(sentence: Sentence, figure: Figure, before: Sequence[tuple[Figure, Told]]) -> Told:
    """Money beside another figure: of each of what that counts ("100 suất quà, 500.000 đồng/suất"), or one more item."""
    last = before[-1][1]
    each = figure.quantity.unit.partition("/")[2]
    if each and last.head is not None and sentence.lower.startswith(each + " ", last.head[0]):
        return Told((last.head,), last.head, last.head, last.bare)
    link = figure.around.link
    verb = last.verb
    if last.bare is not None:
        # One more item: "thu giữ 2 khẩu súng, 3 điện thoại và 40 triệu đồng".
        verb = next(
            (told.verb for _, told in before[: -_LONGEST_LIST - 1 : -1] if told.verb is not None), None
        )
    if verb is not None and (link in _AND or (last.bare is not None and not link)):
        return Told((verb,), verb=verb)
    return last


def _whole_before(figure: Figure, last: Told | None) -> Span | None:
    """The stretch with the figure before, where it is part of the subject: "tỷ lệ tiêm ít nhất 1 mũi đạt 93,4%"."""
    attached = figure.around.attached and figure.around.link in _BEING
    return last.whole if attached and last is not None and not last.compared else None


def _substance(figure: Figure) -> Words:
    """The words behind a measure that say of what it is: "gạo cứu đói" in "61,5 tấn gạo cứu đói"."""
    behind = figure.around.behind
    if behind.first() in _ACTIVE or behind.first(2) in VERBS:
        return NO_WORDS
    if figure.quantity.dimension == "money" and behind.first() not in _SUBSTANCE_OF_MONEY:
        return NO_WORDS
    return behind


def _of_substance(sentence: Sentence, figure: Figure, substance: Words, last: Told | None) -> Told:
    subject, around = figure.around.subject, figure.around
    noun = substance.span
    verb = sentence.verb(subject)
    if verb is not None and not around.predicate:
        return Told(with_shared((noun, verb), figure), noun, verb=verb)
    if subject and subject.text in RELATIONAL:
        return Told((subject.span, noun), noun)
    if subject.first() == _EACH:
        return Told((noun, subject.span), noun)
    told = around.predicate or figure.shared
    if not subject and last is not None and last.verb is not None and not told:
        return Told((noun, last.verb), noun, verb=last.verb)
    measured = subject.first() in MEASURED_HEADS and not around.attached
    listed = sentence.lower.find(_COLON, subject.span[1], figure.quantity.start) >= 0 if subject else False
    if measured and not listed:
        return Told((subject.span,), noun)
    return Told(with_shared((noun,), figure), noun)


def _of_subject(sentence: Sentence, subject: Words, last: Told | None, *, attached: bool) -> Told:
    """The indicator of a measure by what stands before it: "tổng chiều dài" of the project, of what came before."""
    if _EACH in subject.said and last is not None and last.head is not None:
        return _of_each(sentence, subject, last.head)
    inherited = last and _inherited(sentence, last)
    for count in range(min(_LONGEST_MEASURE, len(subject)), 0, -1):
        if subject.last(count) not in RELATIONAL:
            continue
        given = sentence.verb(subject[:-count]) if subject[-count:].first() == _EACH else None
        if given is not None:
            # "hỗ trợ mỗi gia đình 10 triệu đồng".
            return Told(((given[0], subject.span[1]),), verb=given)
        owner = owner_of(subject[:-count])
        if inherited is not None and (len(owner) > LONGEST_OWNER or not owner or attached):
            if last is not None and last.verb is not None and subject.last(count) in _COSTS:
                # "xây mới 17 cây cầu với kinh phí 9,2 tỷ đồng": what doing it costs.
                return Told((subject[-count:].span, last.verb, inherited), inherited)
            return Told((subject[-count:].span, inherited), inherited)
        if owner.text in _MEASURES:
            break
        if 0 < len(owner) <= LONGEST_OWNER:
            return Told((subject[-count:].span, owner.span), owner.span)
        return Told((subject[-count:].span,))
    subject = _shortened(governing(sentence, subject))
    return Told(_without_adverbs(subject), subject.span, verb=sentence.verb(subject))


def _without_adverbs(subject: Words) -> tuple[Span, ...]:
    """A subject without what only dates or repeats its verb: "Hội Nông dân xã cũng quyên góp"."""
    at = next((i for i, word in enumerate(subject.said) if word in _ADVERBS), 0)
    if not 0 < at < len(subject) - 1:
        return (subject.span,)
    return subject[:at].span, subject[at + 1 :].span


def _inherited(sentence: Sentence, last: Told) -> Span | None:
    """What a measure takes over from the figure before: its noun, in full where that is short."""
    if last.bare is None and last.noun is not None:
        named = sentence.words(*last.noun)
        if measures(named) or len(named) > LONGEST_OWNER:
            return None
    if last.bare is None or last.noun is None or last.noun[0] != last.bare[0]:
        return last.bare or last.noun
    said = sentence.words(*last.noun).said
    return last.bare if len(said) > _LONGEST_INHERITED or is_active(said[1:]) else last.noun


def _shortened(subject: Words) -> Words:
    """A subject that is not too long: the head of one that names a measure, else the end."""
    if len(subject) <= _LONGEST_PLAIN or not measures(subject):
        return subject[-_LONGEST_PLAIN:]
    cut = next(
        (i for i, word in enumerate(subject.said) if i > 1 and word in _FROM_OR_BY),
        _LONGEST_PLAIN,
    )
    return subject[:cut]


def _of_each(sentence: Sentence, subject: Words, head: Span) -> Told:
    """ "40 căn nhà …, mỗi căn trị giá 35 triệu đồng": trị giá mỗi căn nhà."""
    at = subject.said.index(_EACH)
    of_what = subject.said[at + 1 : at + 2]
    if not of_what or not sentence.lower.startswith(of_what[0] + " ", head[0]):
        measure = next((i for i in (3, 2, 1) if subject.last(i) in RELATIONAL), 0)
        if measure and len(subject) > measure:
            # "mỗi phần quà trị giá 2 triệu đồng": trị giá mỗi phần quà.
            return Told((subject[-measure:].span, subject[:-measure].span), subject.span)
        return Told((subject.span,), subject.span)
    rest = subject[:at] + subject[at + 2 :]
    return Told((*((rest.span,) if rest else ()), subject.spans[at], head), head, head)
