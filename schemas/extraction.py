"""All that was read from one article, in the form that leaves the extractors."""

from __future__ import annotations

from datetime import date
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from schemas.facts import Award, Date, Event, Fact, Figure, Organization, Person, Place

KINDS: dict[str, type[Fact]] = {
    "dates": Date,
    "places": Place,
    "figures": Figure,
    "awards": Award,
    "events": Event,
    "people": Person,
    "organizations": Organization,
}
"""The kinds of fact by the name of their list, in the order of output."""


class Extraction(BaseModel):
    """One article's facts, with the text they are offsets into.

    Reading one back needs nothing else: the records are checked against `text` as they are built.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str | None = None
    url: str | None = None
    title: str | None = None
    published: date | None = None
    province: str | None = None
    text: str = Field(min_length=1)
    dates: tuple[Date, ...] = ()
    places: tuple[Place, ...] = ()
    figures: tuple[Figure, ...] = ()
    awards: tuple[Award, ...] = ()
    events: tuple[Event, ...] = ()
    people: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    versions: dict[str, str] = Field(default_factory=dict)

    @model_validator(mode="before")
    @classmethod
    def _give_source(cls, data: Any) -> Any:
        """Records that come as plain objects are read against this extraction's text."""
        if not isinstance(data, dict):
            return data
        given = dict(data)
        for kind in KINDS:
            given[kind] = [
                {**record, "source": given.get("text")} if isinstance(record, dict) else record
                for record in given.get(kind, ())
            ]
        return given

    @model_validator(mode="after")
    def _one_text(self) -> Self:
        for kind in KINDS:
            for record in getattr(self, kind):
                if record.source is not self.text and record.source != self.text:
                    raise ValueError(f"a record in {kind} was read from another text: {record.text!r}")
        if self.events and sum(event.main for event in self.events) != 1:
            raise ValueError("exactly one event is the main one")
        for event in self.events:
            if any(i >= len(self.awards) for i in event.awards) or any(
                i >= len(self.figures) for i in event.figures
            ):
                raise ValueError(f"event {event.text!r} refers to a record that the article does not have")
        return self
