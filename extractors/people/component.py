"""The component that finds people; in spaCy the pipe `tintinh_people`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from extractors.component import FactComponent
from extractors.people.find import find_mentions
from schemas import Person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.people.mention import PersonMention
    from extractors.reading import Reading


class PeopleComponent(FactComponent):
    """Finds the people named in an article; all mentions stay on the reading for those who follow."""

    kind: ClassVar[str] = "people"
    version: ClassVar[str] = "5"

    def find(self, reading: Reading) -> Iterator[Person]:
        """Each person, at the first mention of the fullest name."""
        mentions = [m for m in find_mentions(reading) if reading.zone_at(m.name_start) != "other"]
        reading.person_mentions = mentions
        for mention in _distinct(mentions):
            yield reading.build(
                Person,
                mention.start,
                mention.end,
                rule=mention.rule,
                extractor=self.extractor,
                name=mention.name,
                titles=mention.titles,
                organization=mention.organization,
            )


def _distinct(mentions: list[PersonMention]) -> list[PersonMention]:
    """The people, each once: a shorter name that ends a fuller one is the same person ("ông Văn Mẫu")."""
    names = {_key(mention.name) for mention in mentions}
    kept: dict[str, PersonMention] = {}
    for mention in mentions:
        name = _key(mention.name)
        if name not in kept and not any(_is_short(name, other) for other in names):
            kept[name] = mention
    return list(kept.values())


def _key(name: str) -> str:
    """A name for comparison; the stop behind initials is not always written."""
    return name.casefold().rstrip(".")


def _is_short(name: str, other: str) -> bool:
    """Whether a name is the given name or the last initials of another, or the surname of one from China or Korea."""
    return other.endswith((f" {name}", f".{name}")) or (
        " " not in name and "." not in name and other.startswith(f"{name} ")
    )
