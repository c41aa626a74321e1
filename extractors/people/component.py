"""The spaCy pipe `tintinh_people`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from spacy.language import Language

from extractors.component import FactComponent

if TYPE_CHECKING:
    from extractors.reading import Reading
    from schemas import Fact


class PeopleComponent(FactComponent):
    """Finds the people of an article."""

    kind: ClassVar[str] = "people"
    version: ClassVar[str] = "1"

    def find(self, reading: Reading) -> list[Fact]:
        """The people in the article."""
        return []


@Language.factory("tintinh_people")
def create(nlp: Language, name: str) -> PeopleComponent:
    """The factory behind `nlp.add_pipe("tintinh_people")`."""
    return PeopleComponent()
