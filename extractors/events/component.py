"""The spaCy pipe `tintinh_events`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from spacy.language import Language

from extractors.component import FactComponent

if TYPE_CHECKING:
    from extractors.reading import Reading
    from schemas import Fact


class EventsComponent(FactComponent):
    """Finds the events of an article."""

    kind: ClassVar[str] = "events"
    version: ClassVar[str] = "1"

    def find(self, reading: Reading) -> list[Fact]:
        """The events in the article."""
        return []


@Language.factory("tintinh_events")
def create(nlp: Language, name: str) -> EventsComponent:
    """The factory behind `nlp.add_pipe("tintinh_events")`."""
    return EventsComponent()
