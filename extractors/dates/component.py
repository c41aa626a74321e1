"""The spaCy pipe `tintinh_dates`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from spacy.language import Language

from extractors.component import FactComponent

if TYPE_CHECKING:
    from extractors.reading import Reading
    from schemas import Fact


class DatesComponent(FactComponent):
    """Finds the dates of an article."""

    kind: ClassVar[str] = "dates"
    version: ClassVar[str] = "1"

    def find(self, reading: Reading) -> list[Fact]:
        """The dates in the article."""
        return []


@Language.factory("tintinh_dates")
def create(nlp: Language, name: str) -> DatesComponent:
    """The factory behind `nlp.add_pipe("tintinh_dates")`."""
    return DatesComponent()
