"""Quantities: a number with its modifier and its unit of measure or counted noun."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from extractors.figures.counted import AWARD_NOUNS, BODIES, CLASSIFIERS, COUNTED, LONGEST, PEOPLE, TAKEN
from extractors.figures.patterns import (
    AND_LESS,
    AND_MORE,
    ESTIMATED,
    ESTIMATES,
    FRACTION_OF,
    MODIFIERS,
    NOT_COUNTED,
    NOT_NOUNS,
    TIME_UNITS,
)
from extractors.figures.phrases import PREDICATES, VERBS
from extractors.figures.units import FALSE_FRIENDS, PER, PER_WORDS, UNIT, UNITS, Dimension, Unit
from extractors.numbers.patterns import JOIN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractors.numbers import Number
    from schemas.facts import Modifier

NounAt = Callable[[int], int]
"""Says where the noun that starts at an offset ends; the offset itself where there is none."""

_AHEAD = re.compile(r"[ \u00a0]?([^\W\d_][\w'’-]*(?:[ \u00a0][^\W\d_][\w'’-]*){0,6})")
_WORD = re.compile(r"[^\s,;:(“\"]+")
_MORE_NOUNS = re.compile(
    r"(?:[ \u00a0]?,[ \u00a0]?|[ \u00a0]và[ \u00a0])(?P<words>[^\W\d_]+(?:[ \u00a0][^\W\d_]+){0,3})"
)
_MORE_ANIMALS = re.compile(r",[ \u00a0]?(?:bò|lợn|heo|dê|ngựa|gà|vịt|trâu|ngan|bê|nghé)(?!\w)")
_HALF_MORE = re.compile(r"[ \u00a0]rưỡi(?!\w)")
_FROM = re.compile(r"(?<!\w)từ[ \u00a0]$")
_BACK = 48
_LONGEST_MODIFIER = 3
_LARGEST_FRACTION = 20
_MOST_WORDS = 7
_ENDERS = NOT_NOUNS | PREDICATES | VERBS
_COMPARING = frozenset("cao thấp nhiều ít lớn nhỏ kém nhanh chậm dài rộng".split())
_EXTENTS = frozenset("dài rộng cao lớn sâu nặng".split())
_SHARE_OR_BASE = re.compile(r"[\d.,]+[ \u00a0]?(?:%|lần)|[^;.]{1,40}?[ \u00a0]so[ \u00a0]với")
_MEASURES_BEFORE = frozenset("độ chiều mức tầm bề".split())
_THAN = "hơn"
_EXCEEDS = "vượt"
_PLANNED = re.compile(r"[ \u00a0](?:so với|so|kế hoạch|dự toán|chỉ tiêu|mục tiêu)(?!\w)")


class Quantity(NamedTuple):
    """A quantity at `text[start:end]`; `number` is its number without modifier and unit.

    `value` and `value_max` are in `unit`. `dimension` is that of a unit of measure, None for counted
    nouns. `unit_end` is where unit or noun end, before "trở lên". `label` is what stands for the noun
    in a list that shares its unit, (start, end) in the text.
    """

    start: int
    end: int
    number: Number
    value: float
    value_max: float | None
    unit: str
    modifier: Modifier
    dimension: Dimension | None
    unit_end: int
    label: tuple[int, int] | None = None


class _Measure(NamedTuple):
    name: str
    dimension: Dimension | None
    end: int


def find_quantities(
    text: str, lower: str, numbers: Sequence[Number], noun_at: NounAt | None = None
) -> list[Quantity]:
    """The quantities that `numbers` make with what stands around them, in order.

    `lower` is `text` in lower case with the same offsets. Nouns that the table of counted nouns does
    not hold are asked of `noun_at`; without it they count nothing. A number with neither unit nor
    noun is no quantity.
    """
    found: list[Quantity] = []
    stop = 0
    for number in numbers:
        measure = _measure(text, lower, number) or _counted(text, lower, number, noun_at)
        if measure is None:
            continue
        quantity = _quantity(lower, number, measure, stop)
        if found and (whole := _range_of(lower, found[-1], quantity)):
            found[-1] = quantity = whole
        elif not (found and _is_whole(lower, found[-1], quantity)):
            found.append(quantity)
        stop = quantity.end
    return found


def fraction_of(lower: str, number: Number) -> int:
    """Where the whole ends that "2/3" is a share of ("2/3 diện tích", "2/3 số hộ"); 0 for a tally ("2/3 xã")."""
    if number.total is None or number.total > _LARGEST_FRACTION:
        return 0
    match = FRACTION_OF.match(lower, number.end)
    return match.end() if match else 0


def _quantity(lower: str, number: Number, measure: _Measure, stop: int) -> Quantity:
    value, high, end = number.value, number.high, measure.end
    if half := _HALF_MORE.match(lower, end):
        value, end = value + 0.5, half.end()
    modifier: Modifier = "exact"
    start = number.start
    before = modifier_before(lower, start, stop)
    if before and not _exceeds_a_base(lower, before[1], measure):
        modifier, start = before
    if more := AND_MORE.match(lower, end):
        modifier, end = "at_least", more.end()
    elif less := AND_LESS.match(lower, end):
        modifier, end = "at_most", less.end()
    if (high is not None or more or modifier in ("at_least", "at_most")) and (
        begin := _FROM.search(lower, max(stop, start - 4), start)
    ):
        start = begin.start()
    return Quantity(start, end, number, value, high, measure.name, modifier, measure.dimension, measure.end)


def _range_of(lower: str, low: Quantity, high: Quantity) -> Quantity | None:
    """ "10% đến 15%", "500 triệu đồng - 1 tỷ đồng": the range of two quantities that meet."""
    if high.number.value < 0 and lower[low.end : high.start].isspace():
        # "270 m3/s -500 m3/s": the dash of a range, not a minus.
        high = high._replace(value=-high.value)
        return _between(lower, low, high)
    between = JOIN.match(lower, low.end)
    if between is None or not (between["range"] or between["to"]) or between.end() != high.number.start:
        return None
    return _between(lower, low, high)


def _exceeds_a_base(lower: str, at: int, measure: _Measure) -> bool:
    """Whether "vượt" at `at` compares ("vượt 5% kế hoạch") and does not qualify ("vượt 10.000 tỷ đồng")."""
    compared = measure.name == "%" or _PLANNED.match(lower, measure.end) is not None
    return compared and lower.startswith(_EXCEEDS + " ", at)


def _is_whole(lower: str, part: Quantity, whole: Quantity) -> bool:
    """ "3.222 ha / 9.500 ha": whether the second is the whole of a tally, which is no figure."""
    between = JOIN.match(lower, part.end)
    return (
        between is not None
        and bool(between["of"])
        and between.end() == whole.start
        and part.unit == whole.unit
    )


def _between(lower: str, low: Quantity, high: Quantity) -> Quantity | None:
    """The range from `low` to `high`, if they are of one unit and in that order."""
    if low.value_max is not None or high.value_max is not None or low.unit != high.unit:
        return None
    if low.value >= high.value:
        return None
    start = low.start
    if begin := _FROM.search(lower, max(0, start - 4), start):
        start = begin.start()
    return low._replace(start=start, end=high.end, value_max=high.value, unit_end=high.unit_end)


def modifier_before(
    lower: str, at: int, stop: int = 0, also: Mapping[str, Modifier] = MappingProxyType({})
) -> tuple[Modifier, int] | None:
    """The modifier right before the number at `at` and where it starts, looking back to `stop` at most.

    `also` holds words that qualify besides MODIFIERS.
    """
    tail_at = max(stop, at - _BACK, lower.rfind("\n", max(0, at - _BACK), at) + 1)
    if at == tail_at or not lower[at - 1].isspace():
        return None
    words = [match.span() for match in _WORD.finditer(lower, tail_at, at)]
    for count in range(min(_LONGEST_MODIFIER, len(words)), 0, -1):
        start = words[-count][0]
        said = lower[start : words[-1][1]]
        found = also.get(said) or MODIFIERS.get(said)
        if said == _THAN and len(words) > 1 and _compares(lower, words, at):
            return None
        if found is not None:
            # "khoảng hơn 110%": the nearer one decides, the span takes both.
            double = len(words) > count and lower[slice(*words[-count - 1])] in MODIFIERS
            return found, words[-count - 1][0] if double else start
    # "ước thiệt hại 12 tỷ": the estimate stands before the verb.
    back = len(words)
    while back and len(words) - back < _LONGEST_MODIFIER and lower[slice(*words[back - 1])] in ESTIMATED:
        back -= 1
    if 0 < back < len(words):
        for count in (2, 1):
            if count <= back and lower[words[back - count][0] : words[back - 1][1]] in ESTIMATES:
                return "about", words[back - count][0]
    return None


def _compares(lower: str, words: Sequence[tuple[int, int]], at: int) -> bool:
    """Whether "hơn" at the end of the words makes a comparative: "cao hơn 2,5%", but "ở độ cao hơn 1.400 m"."""
    adjective = lower[slice(*words[-2])]
    if adjective in _EXTENTS and not _SHARE_OR_BASE.match(lower, at):
        return False
    return adjective in _COMPARING and (len(words) < 3 or lower[slice(*words[-3])] not in _MEASURES_BEFORE)


def _measure(text: str, lower: str, number: Number) -> _Measure | None:
    """The unit of measure behind the number, or the currency that it needs none for."""
    if whole := fraction_of(lower, number):
        return _Measure(lower[number.end : whole].strip(), None, whole)
    match = UNIT.match(lower, number.end)
    if match is None or _false_friend(text, lower, number, match):
        if number.start and lower[number.start - 1] == "$":
            return _Measure("USD", "money", number.end)
        return None
    unit: Unit = UNITS[match["form"].replace("\u00a0", " ")]
    return _rate(lower, unit.name, unit.dimension, match.end())


def _false_friend(text: str, lower: str, number: Number, match: re.Match[str]) -> bool:
    form = match["form"]
    behind = FALSE_FRIENDS.get(form)
    if behind is not None and behind.match(lower, match.end()):
        return True
    # "5G" is a network.
    return form == "g" and text[match.start("form")] == "G" and match.start("form") == number.end


def _rate(lower: str, name: str, dimension: Dimension | None, end: int) -> _Measure:
    """The measure with its denominators: "đồng/người/năm"; only "%" has none in the unit."""
    while per := PER.match(lower, end):
        words = per["per"].replace("\u00a0", " ")
        if words not in PER_WORDS:
            words = words.split(" ")[0]
        end = per.start("per") + len(words)
        if name != "%":
            name = f"{name}/{words}"
    return _Measure(name, dimension, end)


def _counted(text: str, lower: str, number: Number, noun_at: NounAt | None) -> _Measure | None:
    """The noun behind the number that it counts."""
    ahead = _AHEAD.match(lower, number.end)
    if ahead is None:
        return _rate(lower, "đồng", "money", number.end) if _bare_money(lower, number) else None
    start = ahead.start(1)
    words = ahead[1].replace("\u00a0", " ").split(" ")
    count = 0 if " ".join(words[:2]) in NOT_COUNTED else _head(words)
    if count == 0:
        if words[0] in TIME_UNITS or " ".join(words[:2]) in NOT_COUNTED or _award(words):
            return None
        if words[0] in NOT_NOUNS or noun_at is None or text[start].isupper():
            return _rate(lower, "đồng", "money", number.end) if _bare_money(lower, number) else None
        end = noun_at(start)
        if end <= start:
            return _rate(lower, "đồng", "money", number.end) if _bare_money(lower, number) else None
        return _rate(lower, _spaced(text[start:end]), None, end)
    head = " ".join(words[:count])
    if head in CLASSIFIERS and (more := _behind_classifier(text, start, words[:_MOST_WORDS], count, noun_at)):
        head = "con" if head == "con" else " ".join(words[count : count + more])
        count += more
    end = start + len(" ".join(words[:count]))
    end = _more_nouns(lower, head, end)
    return _rate(lower, _spaced(text[start:end]), None, end)


def _bare_money(lower: str, number: Number) -> bool:
    """Whether scale words stand without a noun, as in "tiền làm nhà 60 triệu": then it is money."""
    return (
        number.scaled
        and lower[number.end - 1] in "ệuỷỉm"
        and not lower.endswith(("trăm", "nghìn"), 0, number.end)
    )


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
    words = re.sub(r"[ \u00a0]*,[ \u00a0]*", ", ", noun).replace("\u00a0", " ").split(" ")
    return " ".join(word if len(word) > 1 and word.isupper() else word.lower() for word in words)
