"""The component that finds organisations; in spaCy the pipe `tintinh_organizations`."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from extractors.component import FactComponent
from extractors.language.zones import is_signature
from extractors.organizations.find import find_mentions
from extractors.organizations.sameness import same_name
from schemas import Organization

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.organizations.mention import OrganizationMention
    from extractors.reading import Reading


class OrganizationsComponent(FactComponent):
    """Finds the organisations named in an article; all mentions stay on the reading for those who follow."""

    kind: ClassVar[str] = "organizations"
    version: ClassVar[str] = "5"

    def find(self, reading: Reading) -> Iterator[Organization]:
        """Each distinct organisation, at its fullest mention."""
        mentions = [m for m in find_mentions(reading) if _is_readable(reading, m)]
        mentions = list(_completed(mentions, reading.text))
        reading.organization_mentions = mentions
        aliases = _aliases(mentions, reading.text)
        told = [mention for mention in mentions if same_name(mention.core) not in aliases]
        for mention in _distinct(told, {m.start for m in told if reading.zone_at(m.start) == "other"}):
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


def _aliases(mentions: list[OrganizationMention], text: str) -> set[str]:
    """The short names told in brackets behind a full one: "Ngân hàng Ngoại thương Việt Nam (Vietcombank)"."""
    return {
        same_name(short.core)
        for full, short in pairwise(mentions)
        if " " not in short.name and text[full.end : short.start] == " (" and text.startswith(")", short.end)
    }


def _distinct(mentions: list[OrganizationMention], at_foot: set[int]) -> Iterator[OrganizationMention]:
    """Each organisation once, at its fullest mention; one told by its level alone is the one of that level told by name.

    `at_foot` is where those begin that sign the article: such a mention is no fuller than another.
    """
    told: dict[tuple[str, str | None], str | None] = {}
    for mention in mentions:
        if mention.told:
            told.setdefault((same_name(mention.core), mention.unit), mention.place)
    fullest: dict[tuple[str, str | None, str | None], OrganizationMention] = {}
    for mention in mentions:
        if mention.bare:
            continue
        core = same_name(mention.core)
        # The article's province is known better than which of its districts is meant.
        own = mention.told or (mention.unit == "province" and mention.place is not None)
        place = mention.place if own else told.get((core, mention.unit), mention.place)
        # A proper name tells itself whose it is.
        key = (core, None, None) if mention.rule == "proper name" else (core, mention.unit, place)
        if key not in fullest or (
            mention.start not in at_foot and len(mention.name) > len(fullest[key].name)
        ):
            fullest[key] = mention
    found = list(fullest.values())
    return (mention for mention in found if not any(_is_short(mention, other) for other in found))


def _is_short(mention: OrganizationMention, other: OrganizationMention) -> bool:
    """Whether another name is the fuller one of the same organisation.

    "Quỹ Trái Tim" is the beginning of "Quỹ Trái Tim Đại Phú", "Ban Chỉ đạo huyện" the head of "Ban Chỉ đạo
    xóa nhà tạm huyện Ba Tơ".
    """
    if mention.rule == "proper name":
        return other.rule == "proper name" and other.name.startswith(f"{mention.name} ")
    return (
        mention.rule == other.rule == "running name"
        and other.place == mention.place
        and other.core.startswith(f"{mention.core} ")
    )


# "Bí thư Đảng ủy, | Giám đốc | Sở Xây dựng": two posts at one office.
_NEXT_POST = re.compile(
    r"(?:, | kiêm |, kiêm )(?:nguyên |kiêm )?(?:phó |tổng |quyền )?(?:giám đốc|hiệu trưởng|chủ tịch|trưởng|viện trưởng|cục trưởng|chi cục trưởng|chỉ huy trưởng|ủy viên|uỷ viên) ",
    re.IGNORECASE,
)
_LIST_JOINTS = (", ", " và ", ", và ", "; ", " - ", " – ")


def _completed(mentions: list[OrganizationMention], text: str) -> Iterator[OrganizationMention]:
    """The mentions, a bare head before another name taking the unit of that: "Đảng ủy, UBND xã Báo Đáp"."""
    following: OrganizationMention | None = None
    found: list[OrganizationMention] = []
    for mention in reversed(mentions):
        whole = mention
        joined = following is not None and (
            text[mention.end : following.start] in _LIST_JOINTS
            or _NEXT_POST.fullmatch(text, mention.end, following.start) is not None
        )
        if mention.bare and joined and following is not None and following.place is not None:
            whole = replace(
                mention, place=following.place, bare=False, told=following.told, unit=following.unit
            )
        found.append(whole)
        following = whole
    return reversed(found)


def _is_readable(reading: Reading, mention: OrganizationMention) -> bool:
    """Outside the page's leftovers; but who signs an article at its foot is named by it."""
    if reading.zone_at(mention.start) != "other":
        return True
    start = reading.text.rfind("\n", 0, mention.start) + 1
    end = reading.text.find("\n", mention.end)
    return is_signature(reading.text[start : end if end >= 0 else None].strip())
