"""Votes for someone out of those cast: "trúng cử với số phiếu 38/39"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.figures.quantities import Quantity
from extractors.figures.spans import overlapping
from extractors.numbers import Number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_VOTES = "phiếu"
_NUMBER_OF = "số "
# Text that a program once parted into words has "5 4/5 4" for 54/54.
_DIGITS = r"\d{1,3}|\d[ ]\d|\d[ ]\d[ ]\d"
_CAST = re.compile(
    rf"(?P<label>phiếu(?<!\wphiếu)(?:[ \u00a0][^\W\d_]+){{0,5}}?)(?:[ \u00a0](?:là|đạt|với))?[ \u00a0:(]{{1,3}}"
    rf"(?P<for>{_DIGITS})[ ]?/[ ]?(?P<all>{_DIGITS})(?![\d/]|[ ]\d)"
)


def votes(lower: str, quantities: Sequence[Quantity]) -> Iterator[Quantity]:
    """The tallies of votes that name no unit behind them, none of `quantities` among them."""
    spans = [(quantity.start, quantity.end) for quantity in quantities]
    for cast in _CAST.finditer(lower):
        vote, total = (float(cast[name].replace(" ", "")) for name in ("for", "all"))
        start, end = cast.start("for"), cast.end()
        if not 0 < vote <= total or overlapping(spans, start, end):
            continue
        begin, stop = cast.span("label")
        if lower.endswith(_NUMBER_OF, 0, begin):
            begin -= len(_NUMBER_OF)
        number = Number(start, end, vote, total=total)
        yield Quantity(start, end, number, vote, None, _VOTES, "exact", None, end, (begin, stop))
