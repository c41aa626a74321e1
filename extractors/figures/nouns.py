"""Counted nouns behind a number, with their classifier and the nouns listed behind them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from extractors.figures.counted import AWARD_NOUNS, BODIES, CLASSIFIERS, COUNTED, LONGEST, PEOPLE, TAKEN
from extractors.figures.measures import Measure, rate
from extractors.figures.patterns import NOT_COUNTED, NOT_NOUNS, TIME_UNITS
from extractors.figures.phrases import PREDICATES, VERBS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractors.numbers import Number

NounAt = Callable[[int], int]
"""Says where the noun that starts at an offset ends; the offset itself where there is none."""

_AHEAD = re.compile(r"[ \u00a0]?([^\W\d_][\w'’-]*(?:[ \u00a0][^\W\d_][\w'’-]*){0,6})")
_MORE_NOUNS = re.compile(
    r"(?:[ \u00a0]?,[ \u00a0]?|[ \u00a0]và[ \u00a0])(?P<words>[^\W\d_]+(?:[ \u00a0][^\W\d_]+){0,3})"
)
_NAMED = re.compile(
    r"(?<!\b(?:19|20)\d\d)[ \u00a0][“\"](?P<name>[^\W\d_a-zà-ỹ][^\W\d_]+(?:[ \u00a0][^\W\d_]+){1,5})[”\"]"
)
_SHORT_HEADS = frozenset({"thương", "chi", "y", "đoàn"})
_SHORTENED = re.compile(
    r"[ \u00a0]?(?:thương,[ \u00a0]?bệnh binh|chi,[ \u00a0]?đảng bộ|y,[ \u00a0]?bác s[ĩỹ]|đoàn,[ \u00a0]?hội viên)(?!\w)"
)
_MORE_ANIMALS = re.compile(r",[ \u00a0]?(?:bò|lợn|heo|dê|ngựa|gà|vịt|trâu|ngan|bê|nghé|chó|mèo)(?!\w)")
_COMMA = re.compile(r"[ \u00a0]*,[ \u00a0]*")
_MOST_WORDS = 7
_ENDERS = NOT_NOUNS | PREDICATES | VERBS


def counted_noun(text: str, lower: str, number: Number, noun_at: NounAt | None) -> Measure | None:
    """The noun behind the number that it counts."""
    ahead = _AHEAD.match(lower, number.end)
    if ahead is None:
        if named := _NAMED.match(text, number.end):
            # "xây 19 “Mái ấm tình thương”": the name says what they are.
            return Measure(named["name"], None, named.end())
        return rate(lower, "đồng", "money", number.end) if _bare_money(lower, number) else None
    start = ahead.start(1)
    words = ahead[1].replace("\u00a0", " ").split(" ")
    if words[0] in _SHORT_HEADS and (shortened := _SHORTENED.match(lower, number.end)):
        # "thương, bệnh binh": the first noun lacks what it shares with the second.
        return Measure(_spaced(lower[start : shortened.end()]), None, shortened.end())
    if " ".join(words[:2]) in NOT_COUNTED:
        return None
    count = _head(words)
    if count == 0:
        if words[0] in TIME_UNITS or _award(words):
            return None
        if words[0] in NOT_NOUNS or noun_at is None or text[start].isupper():
            return rate(lower, "đồng", "money", number.end) if _bare_money(lower, number) else None
        end = _whole_words(text, start, noun_at(start))
        if end <= start:
            return rate(lower, "đồng", "money", number.end) if _bare_money(lower, number) else None
        return rate(lower, _spaced(text[start:end]), None, end)
    head = " ".join(words[:count])
    if head in CLASSIFIERS and (more := _behind_classifier(text, start, words[:_MOST_WORDS], count, noun_at)):
        head = "con" if head == "con" else " ".join(words[count : count + more])
        count += more
    end = start + len(" ".join(words[:count]))
    end = _more_nouns(lower, head, end)
    return rate(lower, _spaced(text[start:end]), None, end)


def _whole_words(text: str, start: int, end: int) -> int:
    """The end without a word that was cut: "tuyển thủ U" of "tuyển thủ U23"."""
    return text.rfind(" ", start, end) if text[end - 1 : end + 1].isalnum() and end > start else end


def _bare_money(lower: str, number: Number) -> bool:
    """Whether scale words stand without a noun, as in "tiền làm nhà 60 triệu": then it is money."""
    return (
        number.scaled
        and lower[number.end - 1] in "ệuỷỉm"
        and not lower.endswith(("trăm", "nghìn"), 0, number.end)
    )


def known_noun(words: Sequence[str]) -> str:
    """The counted noun of the table that words in lower case begin with; empty where there is none."""
    return " ".join(words[: _head(words)])


def _award(words: Sequence[str]) -> bool:
    return any(" ".join(words[:count]) in AWARD_NOUNS for count in (3, 2, 1))


def _head(words: Sequence[str], nouns: frozenset[str] = COUNTED) -> int:
    """How many of the words are a noun of the table, the longest that is."""
    for count in range(min(LONGEST, len(words)), 0, -1):
        if " ".join(words[:count]) in nouns:
            return count
    return 0


def _behind_classifier(
    text: str, start: int, words: Sequence[str], count: int, noun_at: NounAt | None
) -> int:
    """How many words behind the classifier, `words[:count]`, belong to the unit."""
    rest = words[count:]
    if known := _head(rest, TAKEN) or _head(rest, COUNTED):
        return known + (_ends_phrase(rest, known) if known == 1 else 0)
    at = start + len(" ".join(words[:count])) + 1
    if not rest or rest[0] in NOT_NOUNS or rest[0] in PREDICATES or _is_capitalised(text, at, rest[0]):
        return 0
    if noun_at is None:
        return 1
    end = noun_at(at)
    known = text.count(" ", at, end) + 1 if end > at else 0
    return known + _ends_phrase(rest, known) if known == 1 else known


def _ends_phrase(rest: Sequence[str], known: int) -> int:
    """1 where one more word closes the noun phrase: "con lợn nái", "thùng mì tôm cho"; else 0."""
    if len(rest) <= known or _ENDERS.intersection(rest[known : known + 1]):
        return 0
    return int(len(rest) == known + 1 or rest[known + 1] in _ENDERS)


def _is_capitalised(text: str, at: int, word: str) -> bool:
    """Whether the word at `at` is written as a name; an acronym is none."""
    return text[at].isupper() and not text[at : at + len(word)].isupper()


def _more_nouns(lower: str, head: str, end: int) -> int:
    """Where the noun ends with those listed behind it: "cán bộ, chiến sĩ", "xã, phường, thị trấn"."""
    if head == "con" and (animals := _MORE_ANIMALS.match(lower, end)):
        return animals.end()
    family = PEOPLE if head in PEOPLE else BODIES if head in BODIES else None
    while family is not None and (more := _MORE_NOUNS.match(lower, end)):
        words = more["words"].replace("\u00a0", " ").split(" ")
        count = _head(words)
        noun = " ".join(words[:count])
        if not count or noun not in family:
            break
        end = more.start("words") + len(noun)
    return end


def _spaced(noun: str) -> str:
    """The noun in lower case but for its acronyms, with one space behind each comma."""
    listed = _COMMA.sub(", ", noun) if "," in noun else noun
    words = listed.replace("\u00a0", " ").split(" ")
    return " ".join(word if len(word) > 1 and word.isupper() else word.lower() for word in words)
