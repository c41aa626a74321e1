"""Numbers without a unit of their own that a list gives them: "41 đảng viên: khiển trách 33, cảnh cáo 6"."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from extractors.figures.modifiers import modifier_before
from extractors.figures.numbered import numbered
from extractors.figures.patterns import LABELS
from extractors.figures.spans import Span, overlapping
from extractors.numbers import scale_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractors.figures.quantities import Quantity
    from extractors.numbers import Number

_BARE_END = re.compile(r"[ \u00a0]*(?:[,;.)\n]|(?:và|nhưng)[ \u00a0]|$)")
_OPENING = re.compile(r":|\(|(?<!\w)(?:gồm|trong đó|bao gồm|cụ thể|lần lượt)(?!\w)")
# Ranks that go on with others need no third: "nhiều nhất là xã A với 770 người, tiếp theo là xã B gần 660".
_SPARE = re.compile(r"(?<!\w)(?P<verb>thừa|thiếu|dư|hụt)[ \u00a0]\Z")
_SPARE_BACK = 8
_NEXT = re.compile(r"(?<!\w)(?:tiếp theo|tiếp đó|tiếp đến|kế đến|kế tiếp)(?!\w)")
_LABEL = re.compile(
    r"(?:^|[,;:(]|(?<!\w)(?:và|gồm|trong đó|là))[ \u00a0]*(?:(?:và|gồm|trong đó|bao gồm|cụ thể|riêng|còn)[ \u00a0:]+)*"
    r"(?P<label>[^\W\d_][^,;:().\d\n]{1,40}?)(?:[ \u00a0]+(?:là|có|được|đạt|:))?[ \u00a0]*$"
)
_UP_TO = re.compile(r"[ \u00a0](?:lên|xuống|còn|xuống còn|lên đến|lên tới|lên thành)[ \u00a0]")
_FROM = re.compile(r"(?<!\w)từ[ \u00a0](?:mức[ \u00a0])?$")
_FROM_BACK = 8
_FULL_STOP = re.compile(r"[.!?\n](?:\s|$)")
_LABEL_BACK = 60
_MOST_WORDS = 5
_ENOUGH = 3


def listed(
    lower: str, numbers: Sequence[Number], quantities: Sequence[Quantity], places: Sequence[Span]
) -> list[Quantity]:
    """The quantities with those added that share the unit of one before them in their sentence.

    A bare number counts where it stands behind a label in a list that is opened by a colon, a bracket
    or "gồm", and where the parts add up to the whole, are three or more, or name places.
    """
    found = [*quantities, *_starts_of_change(lower, numbers, quantities)]
    found += [*numbered(lower, numbers), *_spare(lower, numbers, quantities)]
    for whole, items in _lists(lower, numbers, quantities):
        parts = [item for number in items if (item := _part(lower, number, whole))]
        if not parts or len(parts) < len(items):
            continue
        named = all(overlapping(places, item.start, item.end) for item in parts)
        ranked = _NEXT.search(lower, whole.end, parts[0].start) is not None
        if named or ranked or len(parts) >= _ENOUGH or sum(item.value for item in parts) == whole.value:
            found += parts
    found.sort(key=lambda quantity: quantity.start)
    return [b for a, b in pairwise([None, *found]) if b is not None and (a is None or a.end <= b.start)]


def _starts_of_change(
    lower: str, numbers: Sequence[Number], quantities: Sequence[Quantity]
) -> Iterator[Quantity]:
    """ "tăng từ 3.200 lên 3.850 đảng viên": the first number is of the second's unit, and of its scale."""
    starts = [number.start for number in numbers]
    for quantity in quantities:
        index = bisect_left(starts, quantity.number.start) - 1
        if index < 0 or quantity.value_max is not None:
            continue
        number = numbers[index]
        up = _UP_TO.match(lower, number.end)
        if (
            up is None
            or up.end() != quantity.start
            or not _FROM.search(lower, max(0, number.start - _FROM_BACK), number.start)
        ):
            continue
        scale = scale_of(lower, quantity.number) if not number.scaled else 1
        value = float(f"{number.value * scale:.12g}")
        yield quantity._replace(
            start=number.start,
            end=number.end,
            number=number,
            value=value,
            modifier="exact",
            unit_end=number.end,
        )


def _spare(lower: str, numbers: Sequence[Number], quantities: Sequence[Quantity]) -> Iterator[Quantity]:
    """ "được giao 78 người, thừa 11": a bare number behind such a verb is of what was counted before it."""
    ends = [quantity.end for quantity in quantities]
    for number in numbers:
        spare = _SPARE.search(lower, max(0, number.start - _SPARE_BACK), number.start)
        if spare is None or number.spelled or not _BARE_END.match(lower, number.end):
            continue
        index = bisect_left(ends, number.start) - 1
        if index < 0 or quantities[index].dimension is not None:
            continue
        whole = quantities[index]
        if not _FULL_STOP.search(lower, whole.end, number.start):
            yield _part(lower, number, whole) or _as_part(number, whole, spare.span("verb"))


def _as_part(number: Number, whole: Quantity, label: Span) -> Quantity:
    """The number as a quantity of the whole's unit."""
    return whole._replace(
        start=number.start,
        end=number.end,
        number=number,
        value=number.value,
        value_max=number.high,
        modifier="exact",
        unit_end=number.end,
        label=label,
    )


def _lists(
    lower: str, numbers: Sequence[Number], quantities: Sequence[Quantity]
) -> Iterator[tuple[Quantity, list[Number]]]:
    """Each quantity with the bare numbers that follow it in its sentence, up to the next quantity."""
    starts = [number.start for number in numbers]
    for index, whole in enumerate(quantities):
        if whole.unit == "%":
            continue
        stop = quantities[index + 1].start if index + 1 < len(quantities) else len(lower)
        begin = bisect_left(starts, whole.end)
        if begin == len(starts) or starts[begin] >= stop:
            continue
        full_stop = _FULL_STOP.search(lower, whole.end, stop)
        stop = full_stop.start() + 1 if full_stop else stop
        between = numbers[begin : bisect_left(starts, stop)]
        items = [n for n in between if not n.spelled and n.total is None and _BARE_END.match(lower, n.end)]
        if items and (
            _OPENING.search(lower, whole.end, items[0].start)
            or _NEXT.search(lower, whole.end, items[0].start)
        ):
            yield whole, items


def _part(lower: str, number: Number, whole: Quantity) -> Quantity | None:
    modifier = modifier_before(lower, number.start, whole.end)
    end = modifier[1] if modifier else number.start
    back = max(whole.end, end - _LABEL_BACK)
    label = _LABEL.search(lower, back, end)
    while label is not None and len(label["label"].split()) > _MOST_WORDS:
        # "tiếp theo là Sở Xây dựng 660": the label may begin behind another mark.
        label = _LABEL.search(lower, label.start("label"), end)
    if label is None:
        return None
    words = label["label"].split()
    if modifier is None and (words[-1] in LABELS or " ".join(words[-2:]) in LABELS):
        return None
    start = label.start("label")
    part = _as_part(number, whole, (start, label.end("label")))
    return part._replace(start=start, modifier=modifier[0] if modifier else "exact")
