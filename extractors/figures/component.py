"""The spaCy pipe `tintinh_figures`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from spacy.language import Language

from extractors.component import FactComponent

if TYPE_CHECKING:
    from extractors.reading import Reading
    from schemas import Fact


class FiguresComponent(FactComponent):
    """Finds the figures of an article."""

    kind: ClassVar[str] = "figures"
    version: ClassVar[str] = "1"

    def find(self, reading: Reading) -> list[Fact]:
        """The figures in the article."""
        return []


@Language.factory("tintinh_figures")
def create(nlp: Language, name: str) -> FiguresComponent:
    """The factory behind `nlp.add_pipe("tintinh_figures")`."""
    return FiguresComponent()
