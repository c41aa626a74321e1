"""The scheme of every extractor: a component that finds facts of one kind in a Reading.

A component reads the facts of those before it from the Reading and leaves its own there, and in nothing
global. It knows nothing of spaCy, which takes a second to import; `extractors.pipes` makes a pipe of it.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractors.reading import Reading
    from schemas import Fact


def _by_place(fact: Fact) -> tuple[int, int]:
    return fact.at, fact.stop


class FactComponent:
    """An extractor of one kind of fact. Subclasses say `kind`, `version` and how to `find`."""

    kind: ClassVar[str]
    version: ClassVar[str]

    @cached_property
    def extractor(self) -> tuple[str, str]:
        """(name, version) for the records' provenance."""
        return f"tintinh_{self.kind}", self.version

    def find(self, reading: Reading) -> Iterable[Fact]:
        """The facts of this kind in the article, in any order."""
        raise NotImplementedError

    def read(self, reading: Reading) -> list[Fact]:
        """Find the facts and leave them in the Reading, in the order of the text."""
        facts = sorted(self.find(reading), key=_by_place)
        reading.facts[self.kind] = facts
        return facts
