"""The kinds of facts, as an option takes them."""

from __future__ import annotations

from enum import StrEnum


class FactKind(StrEnum):
    """A kind of fact."""

    dates = "dates"
    places = "places"
    figures = "figures"
    awards = "awards"
    events = "events"
    people = "people"
    organizations = "organizations"
