"""How long or how far something is, and what a measure is said of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.figures.phrases import AFTER_STOPS, LINKS, LONG, VERBS
from extractors.figures.told import Told
from extractors.figures.units import UNITS
from extractors.figures.words import closed, opened

if TYPE_CHECKING:
    from extractors.figures.sentence import Sentence
    from extractors.figures.spans import Span
    from extractors.figures.words import Words

LENGTHS = frozenset(unit.name for unit in UNITS.values() if unit.dimension == "length")
"""Units in which lengths and distances are told."""

LONGEST_OWNER = 6
"""A measure is said of a phrase no longer than this."""

_NO_EXTENT = frozenset({"chiều", "độ", "kéo", "bề"})
_COMMA = ", "
_WIDE = "rộng"
_SHORTEST = 2
_BEFORE_AREAS = frozenset("trong trên tại ở là có với của như vào một những các sập dựng mua".split())
_FLOODED = "ngập"
_WATER = frozenset({_FLOODED, "mưa", "sóng"})
_AMOUNTS = frozenset({"tổng", "lượng"})
_SHORT = 4
_AWAY = "cách"
_KEEPING = "khoảng"
_NO_PLACES = frozenset({"ly", "mạng", "thức", "làm", "bằng", "đánh", "điệu"})
_PASSIVE = frozenset({"được", "bị"})
_CLASSIFIERS = frozenset({"con", "chiếc"})
_PERSONS = frozenset("ông bà anh chị em cháu họ nhóm người".split())


def extent(sentence: Sentence, subject: Words) -> Told | None:
    """ "tuyến kè dài 2,4 km": how long something is; "tàu bị chìm cách bờ 3 hải lý": how far away."""
    if away := _distance(subject):
        return Told((away,), away)
    if felt := _phenomenon(subject):
        return Told((felt,), felt)
    if subject.last() != LONG or subject[-2:-1].text in _NO_EXTENT:
        return None
    words = subject[:-1]
    if not words and sentence.lower.endswith(_COMMA, 0, subject.spans[0][0]):
        # "khánh thành cầu Ba Rọi, dài 42 m": what the stretch before the comma names.
        end = subject.spans[0][0] - len(_COMMA)
        words = sentence.words(_stretch(sentence, end), end)
    owner = owner_of(words)
    if len(owner) > 1 and owner.first() in VERBS:
        owner = owner[1:]
    if not 0 < len(owner) <= LONGEST_OWNER:
        return None
    return Told((subject.spans[-1], owner.span), owner.span)


def without_width(subject: Words) -> Words:
    """What has an area, without "rộng": "nằm trong khu đất rộng 11 ha" -> khu đất."""
    if len(subject) < _SHORTEST or subject.last() != _WIDE:
        return subject
    words = subject[:-1]
    begin = max((index + 1 for index, word in enumerate(words.said) if word in _BEFORE_AREAS), default=0)
    return words[begin:] or words


def _phenomenon(subject: Words) -> Span | None:
    """Water that is told by its depth: "khu vực còn mưa 200 mm", "thị trấn ngập sâu 1,5 m"."""
    said = subject.said
    at = max((index for index, word in enumerate(said) if word in _WATER), default=-1)
    if at < 0 or len(said) - at > _SHORT or said[-1] == LONG:
        return None
    begin = at
    while begin and said[begin - 1] in _AMOUNTS:
        begin -= 1
    end = at + 1 if said[at] == _FLOODED else len(said)
    return subject[begin:end].span


def _distance(subject: Words) -> Span | None:
    """From "cách" on, where it tells of a distance and not of a manner: "cách hiện trường"."""
    at = len(subject) - 1 - subject.said[::-1].index(_AWAY) if _AWAY in subject.said else -1
    following = subject.said[at + 1 : at + 2]
    if at < 0 or not following or following[0] in _NO_PLACES or subject.said[at - 1 : at] == [_KEEPING]:
        return None
    return subject[at:].span


def _stretch(sentence: Sentence, end: int) -> int:
    """Where the stretch between commas begins that ends at an offset."""
    return max(sentence.start, *(sentence.lower.rfind(mark, sentence.start, end) + 1 for mark in ",;:("))


def owner_of(words: Words) -> Words:
    """What a measure at the end of a stretch is said of: behind its verb, before "với", "có", "cho"."""
    words = closed(words, LINKS)
    told = next((i for i, word in enumerate(words.said) if i and word in _PASSIVE), len(words))
    words = words[:told]
    for index in range(len(words) - 3, -1, -1):
        if " ".join(words.said[index : index + 2]) in VERBS:
            words = words[index + 2 :]
            break
    words = opened(words)
    if words.first() in _PERSONS:
        # "bà Hoa cùng chồng dựng cây nêu dài 10 m": what they deal with.
        acting = max((i + 1 for i, word in enumerate(words.said) if i and word in VERBS), default=0)
        words = words[acting:] if acting < len(words) else words
    cut = next((i for i, word in enumerate(words.said) if i and word in AFTER_STOPS), len(words))
    begin = int(cut > 1 and words.said[0] in _CLASSIFIERS)
    return words[begin:cut]
