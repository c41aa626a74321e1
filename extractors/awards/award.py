"""An award that a text names, and the form it is of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from extractors.awards.forms import Form


@dataclass(frozen=True, slots=True)
class Named:
    """An award named at `text[start:end]`, the words that introduce it included.

    `tally` is the number directly before it, which begins at `tally_start`.
    """

    start: int
    end: int
    award: str
    form: Form
    tally: int | None = None
    tally_start: int = -1

    @property
    def begin(self) -> int:
        """Where the award with its tally begins."""
        return self.start if self.tally is None else self.tally_start


@cache
def unlisted(klass: str) -> Form:
    """The form of an award that the table does not know, of which only the class is told."""
    return Form("", klass, (), (), (), (), "named in quotation marks")
