"""The spaCy pipe `tintinh_awards`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from spacy.language import Language

from extractors.component import FactComponent

if TYPE_CHECKING:
    from extractors.reading import Reading
    from schemas import Fact


class AwardsComponent(FactComponent):
    """Finds the awards of an article."""

    kind: ClassVar[str] = "awards"
    version: ClassVar[str] = "1"

    def find(self, reading: Reading) -> list[Fact]:
        """The awards in the article."""
        return []


@Language.factory("tintinh_awards")
def create(nlp: Language, name: str) -> AwardsComponent:
    """The factory behind `nlp.add_pipe("tintinh_awards")`."""
    return AwardsComponent()
