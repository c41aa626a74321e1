"""The spaCy pipe `tintinh_organizations`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from spacy.language import Language

from extractors.component import FactComponent
from extractors.language.zones import is_signature
from extractors.organizations.find import OrganizationMention, find_mentions
from extractors.organizations.patterns import NOT_NAMES
from schemas import Organization

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.reading import Reading


class OrganizationsComponent(FactComponent):
    """Finds the organisations named in an article; all mentions stay on the reading for those who follow."""

    kind: ClassVar[str] = "organizations"
    version: ClassVar[str] = "1"

    def find(self, reading: Reading) -> Iterator[Organization]:
        """Each distinct organisation, at its fullest mention."""
        mentions = [m for m in find_mentions(reading) if _is_readable(reading, m)]
        reading.organization_mentions = mentions
        fullest: dict[tuple[str, str | None], OrganizationMention] = {}
        for mention in mentions:
            if NOT_NAMES.fullmatch(mention.name):
                continue
            key = (mention.core.casefold(), mention.place)
            if key not in fullest or len(mention.name) > len(fullest[key].name):
                fullest[key] = mention
        for mention in fullest.values():
            yield reading.build(
                Organization,
                mention.start,
                mention.end,
                rule=mention.rule,
                extractor=self.extractor,
                name=mention.name,
                kind=mention.kind,
                place=mention.place,
            )


def _is_readable(reading: Reading, mention: OrganizationMention) -> bool:
    """Outside the page's leftovers; but who signs an article at its foot is named by it."""
    if reading.zone_at(mention.start) != "other":
        return True
    start = reading.text.rfind("\n", 0, mention.start) + 1
    end = reading.text.find("\n", mention.end)
    return is_signature(reading.text[start : end if end >= 0 else None].strip())


@Language.factory("tintinh_organizations")
def create(nlp: Language, name: str) -> OrganizationsComponent:
    """The factory behind `nlp.add_pipe("tintinh_organizations")`."""
    return OrganizationsComponent()
