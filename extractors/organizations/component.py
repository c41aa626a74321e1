"""The spaCy pipe `tintinh_organizations`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from spacy.language import Language

from extractors.component import FactComponent

if TYPE_CHECKING:
    from extractors.reading import Reading
    from schemas import Fact


class OrganizationsComponent(FactComponent):
    """Finds the organizations of an article."""

    kind: ClassVar[str] = "organizations"
    version: ClassVar[str] = "1"

    def find(self, reading: Reading) -> list[Fact]:
        """The organizations in the article."""
        return []


@Language.factory("tintinh_organizations")
def create(nlp: Language, name: str) -> OrganizationsComponent:
    """The factory behind `nlp.add_pipe("tintinh_organizations")`."""
    return OrganizationsComponent()
