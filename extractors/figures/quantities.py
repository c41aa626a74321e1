"""Quantities: a number with its modifier and its unit of measure or counted noun."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from extractors.figures.counted import AWARD_NOUNS, BODIES, CLASSIFIERS, COUNTED, LONGEST, PEOPLE
from extractors.figures.patterns import (
    AND_LESS,
    AND_MORE,
    ESTIMATED,
    ESTIMATES,
    MODIFIERS,
    NOT_NOUNS,
    TIME_UNITS,
)
from extractors.figures.phrases import PREDICATES
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
_MOST_NOUNS_BEHIND = 2


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
        else:
            found.append(quantity)
        stop = quantity.end
    return found


def _quantity(lower: str, number: Number, measure: _Measure, stop: int) -> Quantity:
    value, high, end = number.value, number.high, measure.end
    if half := _HALF_MORE.match(lower, end):
        value, end = value + 0.5, half.end()
    modifier: Modifier = "exact"
    start = number.start
    if before := modifier_before(lower, start, stop):
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
    between = JOIN.match(lower, low.end)
    if between is None or not (between["range"] or between["to"]) or between.end() != high.number.start:
        return None
    if (
        low.value_max is not None
        or high.value_max is not None
        or low.unit != high.unit
        or low.value >= high.value
    ):
        return None
    start = low.start
    if begin := _FROM.search(lower, max(0, start - 4), start):
        start = begin.start()
    return low._replace(start=start, end=high.end, value_max=high.value, unit_end=high.unit_end)


def modifier_before(lower: str, at: int, stop: int = 0) -> tuple[Modifier, int] | None:
    """The modifier right before the number at `at` and where it starts, looking back to `stop` at most."""
    tail_at = max(stop, at - _BACK, lower.rfind("\n", 0, at) + 1)
    if at == tail_at or not lower[at - 1].isspace():
        return None
    words = [match.span() for match in _WORD.finditer(lower, tail_at, at)]
    for count in range(min(_LONGEST_MODIFIER, len(words)), 0, -1):
        start = words[-count][0]
        found = MODIFIERS.get(lower[start : words[-1][1]])
        if found is not None:
            return found, start
    # "ước thiệt hại 12 tỷ": the estimate stands before the verb.
    back = len(words)
    while back and len(words) - back < _LONGEST_MODIFIER and lower[slice(*words[back - 1])] in ESTIMATED:
        back -= 1
    if 0 < back < len(words):
        for count in (2, 1):
            if count <= back and lower[words[back - count][0] : words[back - 1][1]] in ESTIMATES:
                return "about", words[back - count][0]
    return None


def _measure(text: str, lower: str, number: Number) -> _Measure | None:
    """The unit of measure behind the number, or the currency that it needs none for."""
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
        return _Measure("đồng", "money", number.end) if _bare_money(lower, number) else None
    start = ahead.start(1)
    words = ahead[1].replace("\u00a0", " ").split(" ")
    count = _head(words)
    if count == 0:
        if words[0] in TIME_UNITS or _award(words):
            return None
        if words[0] in NOT_NOUNS or noun_at is None or text[start].isupper():
            return _Measure("đồng", "money", number.end) if _bare_money(lower, number) else None
        end = noun_at(start)
        if end <= start:
            return _Measure("đồng", "money", number.end) if _bare_money(lower, number) else None
        return _rate(lower, lower[start:end], None, end)
    head = " ".join(words[:count])
    if head in CLASSIFIERS and (more := _behind_classifier(text, start, words, count)):
        head = "con" if head == "con" else " ".join(words[count : count + more])
        count += more
    end = start + len(" ".join(words[:count]))
    end = _more_nouns(lower, head, end)
    return _rate(lower, _spaced(lower[start:end]), None, end)


def _bare_money(lower: str, number: Number) -> bool:
    """Whether scale words stand without a noun, as in "tiền làm nhà 60 triệu": then it is money."""
    return (
        number.scaled
        and lower[number.end - 1] in "ệuỷỉm"
        and not lower.endswith(("trăm", "nghìn"), 0, number.end)
    )


def _award(words: Sequence[str]) -> bool:
    return any(" ".join(words[:count]) in AWARD_NOUNS for count in (3, 2, 1))


def _head(words: Sequence[str]) -> int:
    """How many of the words are a counted noun of the table."""
    for count in range(min(LONGEST, len(words)), 0, -1):
        if " ".join(words[:count]) in COUNTED:
            return count
    return 0


def _behind_classifier(text: str, start: int, words: Sequence[str], count: int) -> int:
    """How many words behind the classifier, `words[:count]`, belong to the unit."""
    rest = words[count:]
    if known := _head(rest):
        return known
    taken = 0
    at = start + len(" ".join(words[:count]))
    for word in rest[:_MOST_NOUNS_BEHIND]:
        if word in NOT_NOUNS or word in PREDICATES or (text[at + 1].isupper() and not text[at + 1 : at + 1 + len(word)].isupper()):
            break
        at += 1 + len(word)
        taken += 1
    return taken


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
    return re.sub(r"[ \u00a0]*,[ \u00a0]*", ", ", noun).replace("\u00a0", " ")
