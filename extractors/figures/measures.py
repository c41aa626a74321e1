"""Units of measure behind a number, with their denominators."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extractors.figures.counted import COUNTED
from extractors.figures.patterns import FRACTION_OF
from extractors.figures.units import FALSE_FRIENDS, PER, PER_WORDS, UNIT, UNITS, Dimension, Unit

if TYPE_CHECKING:
    from extractors.numbers import Number

_LARGEST_FRACTION = 20


class Measure(NamedTuple):
    """What a number measures or counts: the unit's name, its dimension (None for a counted noun), its end."""

    name: str
    dimension: Dimension | None
    end: int


# Of "2/3 số hộ" the households are counted, of "2/3 số này" the number.
_NUMBER_OF = re.compile(r"^(?:tổng )?số (?!này|đó|còn|trên)")
_ROUGHLY = ("hơn ", "gần ", "khoảng ", "chừng ", "trên ", "quá ", "ngót ", "ước ")


def fraction_of(lower: str, number: Number) -> int:
    """Where the whole ends that "2/3" is a share of ("2/3 diện tích", "2/3 số hộ"); 0 for a tally ("2/3 xã")."""
    if number.total is None or number.total > _LARGEST_FRACTION:
        return 0
    match = FRACTION_OF.match(lower, number.end)
    if match is None or match["noun"] is None:
        return match.end() if match else 0
    # "1/5 số bộ cồng chiêng", "2/3 số này".
    words = match["noun"].split()
    count = next((count for count in (3, 2, 1) if " ".join(words[:count]) in COUNTED), 0)
    return match.start("noun") + len(" ".join(words[:count])) if count else match.start("noun") - 1


def is_share(lower: str, number: Number) -> bool:
    """Whether "2/3" is a share of what it stands before, and no tally of parts and whole.

    A tally is counted out: what is about or over two thirds is a share ("hơn 2/3 cơ sở").
    """
    if number.total is None or number.total > _LARGEST_FRACTION:
        return False
    return fraction_of(lower, number) > 0 or lower.endswith(_ROUGHLY, 0, number.start)


def measure_behind(text: str, lower: str, number: Number) -> Measure | None:
    """The unit of measure behind the number, or the currency that it needs none for."""
    if whole := fraction_of(lower, number):
        return Measure(_NUMBER_OF.sub("", lower[number.end : whole].strip()), None, whole)
    match = UNIT.match(lower, number.end)
    if match is None or _false_friend(text, lower, number, match):
        if number.start and lower[number.start - 1] == "$":
            return Measure("USD", "money", number.end)
        return None
    unit: Unit = UNITS[match["form"].replace("\u00a0", " ")]
    return rate(lower, unit.name, unit.dimension, match.end())


def _false_friend(text: str, lower: str, number: Number, match: re.Match[str]) -> bool:
    form = match["form"]
    behind = FALSE_FRIENDS.get(form)
    if behind is not None and behind.match(lower, match.end()):
        return True
    # "5G" is a network.
    return form == "g" and text[match.start("form")] == "G" and match.start("form") == number.end


def rate(lower: str, name: str, dimension: Dimension | None, end: int) -> Measure:
    """The measure with its denominators: "đồng/người/năm"; only "%" has none in the unit."""
    while "/" in lower[end : end + 2] and (per := PER.match(lower, end)):
        words = per["per"].replace("\u00a0", " ")
        if words not in PER_WORDS:
            words = words.split(" ")[0]
        end = per.start("per") + len(words)
        if name != "%":
            name = f"{name}/{words}"
    return Measure(name, dimension, end)
