"""The text around an award: its clause, what stands before and behind it, who and what is named there."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractors.awards.patterns import AWARD, canonical

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.organizations.find import OrganizationMention
    from extractors.people.find import PersonMention
    from extractors.reading import Reading

_BREAK = re.compile(r"[;\n]|[.!?…](?=\s|$)")


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An award named in the text: `before` and `behind` bound the stretch that can belong to it alone."""

    start: int
    end: int
    award: str
    klass: str
    clause: int
    before: int
    behind: int
    stop: int


@dataclass(frozen=True, slots=True)
class Named:
    """Someone or something named that can be a recipient or an authority."""

    start: int
    end: int
    name: str
    kind: str


class Surroundings:
    """Who is named where, by position."""

    def __init__(self, reading: Reading) -> None:
        named = [
            *(_person(mention) for mention in reading.person_mentions),
            *(_organization(mention) for mention in reading.organization_mentions),
            *(
                Named(
                    m.at,
                    m.at + len(m.text),
                    m.text,
                    "unit",
                )
                for place in reading.facts["places"]
                if place.kind in ("province", "district", "commune", "hamlet")
                for m in place.mentions
            ),
        ]
        # What lies inside another ("huyện Ninh Hải" in "UBND huyện Ninh Hải") is not named by itself.
        self.named: list[Named] = []
        for item in sorted(named, key=lambda n: (n.start, -n.end)):
            if not self.named or item.start >= self.named[-1].end:
                self.named.append(item)
        self._starts = [item.start for item in self.named]

    def between(self, start: int, end: int) -> list[Named]:
        """What is named wholly between two offsets, in order."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [item for item in self.named[first:last] if item.end <= end]

    def at(self, offset: int) -> Named | None:
        """What is named over an offset."""
        index = bisect_right(self._starts, offset) - 1
        return self.named[index] if index >= 0 and self.named[index].end > offset else None


def _person(mention: PersonMention) -> Named:
    end = mention.name_start + len(mention.name)
    return Named(min(mention.name_start, mention.start), max(end, mention.name_start), mention.name, "person")


def _organization(mention: OrganizationMention) -> Named:
    return Named(
        mention.start, mention.end, mention.name, "company" if mention.kind == "company" else "organization"
    )


def clauses(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each clause: between full stops, semicolons and line ends."""
    start = 0
    for stop in _BREAK.finditer(text):
        yield start, stop.start()
        start = stop.end()
    yield start, len(text)


def occurrences(lowered: str) -> list[Occurrence]:
    """The awards named in a text in lower case, each with the stretch around it up to its neighbours."""
    matches = list(AWARD.finditer(lowered))
    if not matches:
        return []
    bounds = list(clauses(lowered))
    starts = [start for start, _ in bounds]
    found: list[Occurrence] = []
    for index, match in enumerate(matches):
        clause = bisect_right(starts, match.start()) - 1
        start, end = bounds[clause]
        previous = matches[index - 1].end() if index and matches[index - 1].start() >= start else start
        following = (
            matches[index + 1].start()
            if index + 1 < len(matches) and matches[index + 1].start() < end
            else end
        )
        award, klass = canonical(match)
        found.append(Occurrence(match.start(), match.end(), award, klass, start, previous, following, end))
    return found
