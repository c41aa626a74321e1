"""What a figure that counts something measures: the counted noun with what is said of it."""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from extractors.figures.counted import BODIES, COMPOUNDS, CONTAINERS, PEOPLE
from extractors.figures.described import of_described, only_whose
from extractors.figures.phrases import (
    ARRESTS,
    EMPTY_VERBS,
    GENERIC,
    GIVING,
    JOINING,
    MEASURED_HEADS,
    VERBS,
    WELCOMING,
)
from extractors.figures.told import Told
from extractors.figures.words import NO_WORDS, closed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractors.figures.quantities import Quantity
    from extractors.figures.sentence import Sentence
    from extractors.figures.spans import Span
    from extractors.figures.told import Figure
    from extractors.figures.words import Words

_HAVING = frozenset({"có", "với", "gồm", "khoảng", "gần", "trên", "hơn", "nơi"})
_LEVELS = frozenset({"xuống", "còn", "lên", "đến", "tới", "từ"})
_PRONOUNS = frozenset("tôi mình tui ta em chị anh ông bà cô chú bác họ".split())
_WHOSE = BODIES | {"trường", "lớp"}
_HANDING = frozenset({"trao", "tặng"})
_SLIDES = frozenset({"sạt", "sạt lở", "hư hỏng", "ngập"})
_SPOT = "điểm"
_LOOK_BACK = 12
_LOOK_BACK_GIVEN = 2
_NUMBERED = frozenset({"số", "tổng", "lượng", "đàn"})
_PREPOSITIONS = frozenset({"bàn", "tại", "ở", "của", "thuộc", "giữa", "trong"})
_BRIDGE = "cây cầu"
_BLOOD = "đơn vị máu"
_BLOOD_UNIT = ("đơn", "vị")
_NUMBER = "số"
_SOME = "một"
_HERDS = frozenset({"đàn", "tổng đàn", "quân số", "biên chế"})
_PASSIVE = frozenset({"được", "bị"})
_SHORTEST_PASSIVE = 3
_FOR = "cho"
_ASPECTS = frozenset({"đã", "sẽ", "đang", "vừa"})
_POPULATION = "dân số"
_MEMBERS = frozenset({"đồng chí", "thành viên", "ủy viên", "uỷ viên", "người", "chị", "anh"})
_BOARD = re.compile(
    r"(?<!\w)(?P<name>(?:ban (?:chấp hành|thường vụ|thường trực)|(?:ủy|uỷ) ban kiểm tra)(?:[ \u00a0](?!gồm|có|với|ban[ \u00a0])[^\s,;.:()]+){0,8})"
    r"(?:[ \u00a0](?:gồm|có|với))?[ \u00a0]"
)
_LOOK_BACK_BOARD = 80
_OF_WHICH = re.compile(r"(?<!\w)trong đó,?[ \u00a0](?:có[ \u00a0])?\Z")
_ANYONE = frozenset({"em", "cháu", "mẹ", "đồng chí", "nữ", "nam"})
_RECIPIENTS = re.compile(
    r"(?:[ \u00a0]\([^()\n]{1,40}\)|,?[ \u00a0]mỗi[ \u00a0](?:suất|phần)[^;:()\n]{1,40}?,?)?[ \u00a0](?P<to>cho)(?P<whom>(?:[ \u00a0][^\W\d_]+){1,7})"
)
_PEOPLE_COMING = "lượt"
_LIVING = ("lượt", "con", "dự án", "công trình")
_OF_WHICH_LONGEST = 16


def _counted(sentence: Sentence, quantity: Quantity) -> tuple[Span, Span]:
    """The counted noun, and the same without the classifier that its unit has: "60 con lợn nái" -> lợn nái."""
    words = sentence.words(quantity.number.end, quantity.unit_end)
    classified = len(words) > 1 and words.said[0] in CONTAINERS and quantity.unit not in COMPOUNDS
    classified |= quantity.unit.startswith(_BRIDGE)
    of_blood = _BLOOD in quantity.unit and len(words) > len(_BLOOD_UNIT)
    (head, _), (bare, _) = words.spans[0], words.spans[len(_BLOOD_UNIT) if of_blood else int(classified)]
    return (head, quantity.unit_end), (bare, quantity.unit_end)


def of_count(sentence: Sentence, figure: Figure, before: Sequence[tuple[Figure, Told]]) -> Told:
    """The indicator of a figure that counts; `before` are the earlier figures of the sentence with theirs."""
    quantity, around = figure.quantity, figure.around
    subject, behind = around.subject, around.behind
    last = before[-1][1] if before else None
    head, bare = _counted(sentence, quantity)
    verb = sentence.verb(subject)
    if whole := _population(subject) or _body(sentence, figure):
        return Told((whole,), whole, head, bare)
    meant = _meant(sentence, figure, before)
    if meant is not None:
        head = bare = meant
    if verb is not None and sentence.lower[slice(*verb)] in ARRESTS and quantity.unit in PEOPLE:
        return Told((bare, verb), bare, head, bare, verb)
    if named := _counted_before(figure):
        return Told((named.span,), head, head, bare)
    if behind and not only_whose(sentence, figure):
        return of_described(sentence, figure, head, bare, last)
    if (same := _told_before(figure, before)) is not None:
        return same if same.spans else Told((bare,), bare, head, bare)
    if figure.shared is not None:
        return Told((bare, figure.shared), bare, head, bare, verb)
    if verb is not None and _says_nothing(sentence.lower[slice(*verb)], quantity):
        return Told((bare,), bare, head, bare)
    given = _recipients(sentence, quantity, verb)
    if given is not None:
        spans = ((bare[0], given[1]),) if given[0] - bare[1] == 1 else (bare, given)
        return Told(spans, bare, head, bare, verb)
    told = _of_bare_count(sentence, figure, bare, verb, before)
    return told._replace(head=head, bare=bare)


def _told_before(figure: Figure, before: Sequence[tuple[Figure, Told]]) -> Told | None:
    """What was told of the same noun before, where a figure says how much more or less of it, or to what it came."""
    quantity, around = figure.quantity, figure.around
    if around.subject:
        return None
    if figure.comparison.relation in ("increase", "decrease"):
        noun = quantity.unit.split()[0]
        same = (t for f, t in islice(reversed(before), _LOOK_BACK) if f.quantity.unit.split()[0] == noun)
        return next(same, Told())
    if before and around.link in _LEVELS and quantity.unit == before[-1][0].quantity.unit:
        return before[-1][1]
    return None


def _counted_before(figure: Figure) -> Words:
    """What the subject names that is counted: "tổng đàn lợn 20.000 con", "biên chế được giao 78 người"."""
    subject = figure.around.subject
    if figure.quantity.unit not in GENERIC or figure.around.attached:
        return NO_WORDS
    said = subject.said
    for index in range(len(said) - 1):
        if (
            said[index] == _NUMBER
            and said[index - 1] != _SOME
            and (said[index + 1] in PEOPLE or " ".join(said[index + 1 : index + 3]) in PEOPLE)
        ):
            # "có số phó phòng nhiều nhất với 53 người".
            return subject[index + 1 :] if index else NO_WORDS
        if said[index] in _HERDS or " ".join(said[index : index + 2]) in _HERDS:
            return subject[index:]
    passive = len(said) > _SHORTEST_PASSIVE and said[-2] in _PASSIVE and said[-1] in VERBS
    return subject if passive else NO_WORDS


def _says_nothing(verb: str, quantity: Quantity) -> bool:
    """Whether a verb only says that what is counted was there: "xảy ra 74 vụ", "thu hút 1.200 lượt khách"."""
    comes = quantity.unit in PEOPLE or quantity.unit.startswith(_PEOPLE_COMING)
    return verb in EMPTY_VERBS or (verb in WELCOMING and comes)


def _population(subject: Words) -> Span | None:
    """ "dân số 150.052 người của thị xã": what the people of a place are counted as."""
    return subject[-2:].span if subject.last(2) == _POPULATION else None


def _body(sentence: Sentence, figure: Figure) -> Span | None:
    """The board that has so many members: "bầu Ban Thường vụ 11 đồng chí"."""
    if figure.quantity.unit not in _MEMBERS or figure.around.behind:
        return None
    start = figure.quantity.start
    found = [*_BOARD.finditer(sentence.lower, max(sentence.start, start - _LOOK_BACK_BOARD), start)]
    return (found[-1].start(), found[-1].end("name")) if found and found[-1].end() == start else None


def _meant(sentence: Sentence, figure: Figure, before: Sequence[tuple[Figure, Told]]) -> Span | None:
    """The noun that an earlier figure names in full: "1.100 học sinh, trong đó 640 em", "12 căn nhà, sửa 8 căn"."""
    unit, start = figure.quantity.unit, figure.quantity.start
    if not before:
        return None
    last, told = before[-1]
    if (
        unit in _ANYONE
        and told.people
        and _OF_WHICH.search(sentence.lower, max(sentence.start, start - _OF_WHICH_LONGEST), start)
    ):
        return told.bare if last.around.predicate else told.noun
    if unit not in CONTAINERS or not last.quantity.unit.startswith(unit + " "):
        return None
    return told.bare if last.around.predicate else told.noun


def _recipients(sentence: Sentence, quantity: Quantity, verb: Span | None) -> Span | None:
    """To whom something is given: "cho học sinh nghèo vượt khó" behind "100 suất học bổng"."""
    if verb is None or sentence.lower[slice(*verb)] not in GIVING:
        return None
    given = _RECIPIENTS.match(sentence.lower, quantity.unit_end, sentence.end)
    if given is None:
        return None
    words = sentence.words(*given.span("whom"))
    known = closed(sentence.noun_phrase(words), JOINING)
    # "cho hộ bị thiệt hại do mưa lũ": the cause belongs to them.
    words = words if words[len(known) : len(known) + 1].text == "do" else known
    return (given.start("to"), words.spans[-1][1]) if words else None


def _of_bare_count(
    sentence: Sentence,
    figure: Figure,
    head: Span,
    verb: Span | None,
    before: Sequence[tuple[Figure, Told]],
) -> Told:
    """The indicator of a counted noun that nothing follows."""
    subject, around = figure.around.subject, figure.around
    last = before[-1][1] if before else None
    if around.link == _FOR and subject and not around.attached:
        return _of_acting(sentence, figure, head)
    if around.link in _PREPOSITIONS:
        return Told((head,), head)
    if subject and subject.first() in _NUMBERED and not around.attached:
        return Told((subject.span,), head)
    if verb is not None:
        return Told((head, verb), head, verb=verb)
    if around.link == _FOR and last is not None and last.noun is not None and not last.people:
        return _of_receiving(head, last, before)
    if last is not None and last.noun is not None and last.noun[1] >= figure.quantity.start - 1:
        if figure.quantity.unit in _WHOSE:
            # "hơn 400 học sinh 2 xã": whose they are.
            return Told((head,), head, head)
        # "1 khối nhà học 4 tầng": the second says something of the first.
        return Told((head, last.noun), head, head)
    return _of_subject(figure, head, last)


def _of_subject(figure: Figure, head: Span, last: Told | None) -> Told:
    """The indicator of a counted noun by the subject before it, or by the verb of the figure before."""
    subject, around = figure.around.subject, figure.around
    measured = any(subject.first(count) in MEASURED_HEADS for count in (1, 2, 3))
    slide = next((count for count in (2, 1) if subject.last(count) in _SLIDES), 0)
    if slide and figure.quantity.unit == _SPOT and not around.attached:
        # "quốc lộ 29 bị sạt lở 17 điểm".
        return Told((head, subject[-slide:].span), head)
    if subject.first() == "toàn":
        return Told((head, subject.span), head)
    generic = figure.quantity.unit in GENERIC and around.link not in _HAVING | _PRONOUNS
    if subject and not around.attached and (measured or generic):
        return Told((subject.span,), head)
    if not subject and last is not None and last.verb is not None:
        return Told((head, last.verb), head, verb=last.verb)
    return Told((head,), head, head)


def _of_receiving(head: Span, last: Told, before: Sequence[tuple[Figure, Told]]) -> Told:
    """What those counted get, with the verb that gives it: "bàn giao 3 máy lọc nước, công suất 2 m3/giờ cho hai xã"."""
    given = next((told for _, told in before[: -_LOOK_BACK_GIVEN - 1 : -1] if told.verb and told.noun), last)
    noun, verb = given.noun or last.noun, given.verb
    if noun is None or given.people:
        return Told((head,), head, head)
    if verb is None or noun[0] <= verb[0] < noun[1]:
        return Told((head, noun), head, head)
    return Told((head, verb, noun), head, head)


def _of_acting(sentence: Sentence, figure: Figure, head: Span) -> Told:
    """What is done for those counted; people are told before it: "giáo viên | tập huấn"."""
    begin, end = _acting(sentence, figure)
    first = [word.strip(",") for word in sentence.words(begin, end).said[:2]]
    unit = figure.quantity.unit
    living = unit in PEOPLE or unit in BODIES or unit.startswith(_LIVING)
    if living and (first[0] in VERBS or " ".join(first) in VERBS):
        return Told((head, (begin, end - len(_FOR) - 1)), head, head)
    return Told(((begin, end), head), head, head)


def _acting(sentence: Sentence, figure: Figure) -> Span:
    """The activity before "cho", with it and without its subject: "đã tập huấn … cho 320 giáo viên"."""
    subject = figure.around.subject
    cut = max((i + 1 for i, word in enumerate(subject.said) if word in _ASPECTS), default=0)
    if not cut:
        # "Sở tập huấn cho …": without who does it.
        pairs = enumerate(" ".join(pair).strip(",") for pair in pairwise(subject.said))
        cut = next((i for i, pair in pairs if pair in VERBS or pair.split(" ")[0] in _HANDING), 0)
        while cut and subject.said[cut - 1].endswith(",") and subject.said[cut - 1][:-1] in VERBS:
            # "khám, phát thuốc cho …".
            cut -= 1
    begin = subject.spans[cut if cut < len(subject) else 0][0]
    end = sentence.lower.rfind(_FOR, begin, figure.quantity.start)
    return begin, end + len(_FOR)
