"""What is passed on: articles, facts, extractions. Knows neither extractors nor pipeline."""

from schemas.article import Article, Zone, ZoneSpan
from schemas.extraction import KINDS, Extraction
from schemas.facts import (
    Award,
    Cue,
    Date,
    Event,
    EventPlace,
    Fact,
    Figure,
    Mention,
    Organization,
    Participant,
    Person,
    Place,
    PlaceUnit,
    Successor,
)

__all__ = [
    "KINDS",
    "Article",
    "Award",
    "Cue",
    "Date",
    "Event",
    "EventPlace",
    "Extraction",
    "Fact",
    "Figure",
    "Mention",
    "Organization",
    "Participant",
    "Person",
    "Place",
    "PlaceUnit",
    "Successor",
    "Zone",
    "ZoneSpan",
]
