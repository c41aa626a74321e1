"""The time and the place that a figure belongs to, where its sentence gives them."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from extractors.figures.spans import Span, within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractors.figures.quantities import Quantity
    from schemas import Date, Place

_PERIODS = frozenset({"month", "quarter", "half", "year", "period"})
_BASE_BEFORE = re.compile(
    r"(?<!\w)(?:so|so với|với|cùng kỳ|gấp|bằng|hơn|mức|cuối|đầu|trước|lịch sử|sn|sinh|sinh năm)[ \u00a0]$"
)
_UNTIL_BEFORE = re.compile(r"(?<!\w)(?:đến|tính đến|hết|tới)(?:[ \u00a0]hết)?[ \u00a0]$")
_PLACE_AHEAD = 80
_PLACE_KINDS = frozenset({"country", "province", "district", "commune", "hamlet"})
_IN_BEHIND = re.compile(
    r"[^,;.:()\d\n]{0,40}?(?<!\w)(?:ở|tại|trên địa bàn|của|thuộc)(?:[ \u00a0](?:các|địa bàn))?[ \u00a0]"
)
_OF_BEFORE = re.compile(
    r"[ \u00a0]?(?:\(|:|-|–|có|đạt|với|là|được|trồng|hơn|gần|trên|khoảng|[ \u00a0])*[ \u00a0]?"
)


def periods_of(lower: str, dates: Sequence[Date]) -> list[Span]:
    """The spans of the dates that a figure can be measured over, not those that are compared with."""
    spans = []
    for date in dates:
        before = lower[max(0, date.at - 12) : date.at]
        if _BASE_BEFORE.search(before) or date.text.isdecimal():
            # A year by itself is a law's ("Luật Đất đai 2024") or a birth's.
            continue
        if date.granularity in _PERIODS or date.start != date.end or _UNTIL_BEFORE.search(before):
            spans.append((date.at, date.stop))
    return spans


def places_of(places: Sequence[Place]) -> list[Span]:
    """The spans of all mentions of units of administration, in order."""
    return sorted(
        (mention.at, mention.at + len(mention.text))
        for place in places
        if place.kind in _PLACE_KINDS
        for mention in place.mentions
    )


def period_of(quantity: Quantity, periods: Sequence[Span], base: Span | None, stop: int) -> Span | None:
    """The period named nearest before the figure, else right behind it; not that of its base."""
    if not periods:
        return None
    for period in reversed(periods[: bisect_left(periods, (quantity.start,))]):
        if period[1] <= quantity.start and not (base and base[0] <= period[0] < base[1]):
            return period
    behind = (p for p in within(periods, quantity.end, stop) if not (base and base[0] <= p[0] < base[1]))
    return next(behind, None)


def place_of(lower: str, quantity: Quantity, places: Sequence[Span], after: int, stop: int) -> Span | None:
    """The place of a figure: named right before it in a list, behind it, or as the sentence's subject.

    `after` is where the figure before it ends, or the sentence begins; `stop` where the next begins.
    """
    if not places:
        return None
    near = [place for place in within(places, after, quantity.start) if place[1] <= quantity.start]
    if near and _OF_BEFORE.fullmatch(lower, near[-1][1], quantity.start):
        return near[-1]
    for place in within(places, quantity.end, min(stop, quantity.end + _PLACE_AHEAD)):
        if _IN_BEHIND.fullmatch(lower, quantity.end, place[0]):
            return place
    if near:
        return near[-1]
    return None
