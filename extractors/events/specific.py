"""Which of several places an event is said to be at: the most specific one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from schemas import EventPlace

if TYPE_CHECKING:
    from schemas import Place

RANK = {"venue": 5, "hamlet": 4, "commune": 3, "district": 2, "province": 1, "other": 3, "country": 0}
# A park, a river or a lake is smaller than the commune it lies in; a region is not.
SITES = re.compile(
    r"(?:khu|cụm|sông|suối|hồ|núi|đảo|vườn|rừng|cửa|cảng|bãi|đèo|kênh|rạch|dòng|bến|thác|hang|động|di tích|kcn|ccn)(?!\w)",
    re.IGNORECASE,
)
_ROAD = re.compile(
    r"(?:quốc lộ|tỉnh lộ|huyện lộ|đường (?:tỉnh|liên|\d)|cao tốc|ql|tl|đt|km)(?!\w)", re.IGNORECASE
)
_STREET = re.compile(r"(?:đường|phố|đại lộ)(?!\w)", re.IGNORECASE)


def most_specific(places: list[Place]) -> Place:
    """The smallest of some places: a hall before its commune, a commune before the road through it."""

    def rank(place: Place) -> int:
        if place.kind == "venue" and _ROAD.match(place.text):
            return 2
        if place.kind == "venue" and _STREET.match(place.text):
            return RANK["hamlet"]
        site = place.kind == "other" and SITES.match(place.text)
        return RANK["hamlet"] if site else RANK[place.kind]

    return max(places, key=rank)


def as_scene(place: Place | None) -> EventPlace | None:
    """A place as that of an event."""
    return EventPlace(kind=place.kind, name=place.name) if place is not None else None
