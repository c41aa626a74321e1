"""Someone's words in a text: long, in quotes, behind a colon or stop; what stands in quotes behind a noun is its name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Signs that open and close alike are taken in pairs, so that none that closes is read as opening.
_QUOTED = re.compile(r"“[^”\n]*”?|\"[^\"\n]*\"?|‘[^’\n]{60,}’")
_FEWEST = 40
_BEFORE = (": ", ", ", ". ", ":", "\n")


def speeches(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of direct speech, as offsets in `text`, their quotes included."""
    for quoted in _QUOTED.finditer(text):
        start, stop = quoted.span()
        if stop - start > _FEWEST and text.endswith(_BEFORE, 0, start):
            yield start, stop
