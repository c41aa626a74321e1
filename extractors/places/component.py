"""The spaCy pipe `tintinh_places`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from spacy.language import Language

from extractors.component import FactComponent

if TYPE_CHECKING:
    from extractors.reading import Reading
    from schemas import Fact


class PlacesComponent(FactComponent):
    """Finds the places of an article."""

    kind: ClassVar[str] = "places"
    version: ClassVar[str] = "1"

    def find(self, reading: Reading) -> list[Fact]:
        """The places in the article."""
        return []


@Language.factory("tintinh_places")
def create(nlp: Language, name: str) -> PlacesComponent:
    """The factory behind `nlp.add_pipe("tintinh_places")`."""
    return PlacesComponent()
