"""Organisations that a list tells without their head: "Sở Nội vụ, Tài chính", "UBND huyện Hương Khê và Kỳ Anh"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractors.organizations.kinds import kind_of
from extractors.organizations.names import FIELD_BODY, PARENTS, Head

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from extractors.organizations.mention import OrganizationMention
    from extractors.organizations.units import Units

    Grown = Callable[[int], tuple[int, str | None, bool]]

_JOINT = re.compile(r"(?:,| và|, và|;) ?(?=\S)")
_OFFICE = re.compile(r"(?:(?:chi|tổng) )?(?:bộ|sở|phòng|ban|vụ|cục|hội)(?= )", re.IGNORECASE)
_TYPE_WORD = re.compile(
    r"(?:tỉnh|thành phố|tp\.?|thị xã|tx\.?|huyện|quận|phường|xã|thị trấn) ?(?=\S)", re.IGNORECASE
)


def with_elided(
    mentions: list[OrganizationMention], text: str, lowered: str, units: Units, grown: Grown
) -> Iterator[OrganizationMention]:
    """The mentions, in order, and those whose head is that of the one before in their list.

    `grown` tells where an organisation ends whose own words end at an offset, its unit, and whether it has one.
    """
    starts = {mention.start: mention for mention in mentions}
    past = 0
    for mention in mentions:
        if mention.start < past:
            continue
        further = list(_of_fields(mention, text, lowered, starts, grown)) or list(
            _of_units(mention, text, starts, units)
        )
        yield from _with_last_unit(mention, further)
        past = further[-1].end if further else mention.end


def _of_fields(
    mention: OrganizationMention,
    text: str,
    lowered: str,
    starts: dict[int, OrganizationMention],
    grown: Grown,
) -> Iterator[OrganizationMention]:
    """The offices of further fields: "phòng Nội vụ, | Kinh tế | và | Hạ tầng"."""
    office = _OFFICE.match(mention.core)
    end = mention.end
    if office is None or end - mention.start > len(mention.core):
        return
    head = Head(office.group(), "mass" if mention.kind == "mass" else "government", "field", "")
    while True:
        joint = _JOINT.match(text, end)
        field = FIELD_BODY.match(f" {lowered[joint.end() : joint.end() + 80]}") if joint is not None else None
        if joint is None or field is None:
            return
        at = joint.end()
        end = at + field.end() - 1
        named = starts.get(at)
        if not text[at].isupper() or lowered[at:end] in PARENTS or (named is not None and not named.bare):
            return
        name = f"{office.group()} {text[at:end]}"
        stop, place, whole = grown(end)
        yield replace(
            mention, start=at, end=stop, core=name, kind=kind_of(head, lowered[at:end]), name=f"{office.group()} {text[at:stop]}",
            place=place or mention.place, told=whole and place is not None,
        )  # fmt: skip
        if stop > end:
            return


def _of_units(
    mention: OrganizationMention, text: str, starts: dict[int, OrganizationMention], units: Units
) -> Iterator[OrganizationMention]:
    """The bodies of further units of the same kind: "Công an huyện Ninh Hải | và | Thuận Bắc"."""
    own = units.inside(mention.start, mention.end)
    if own is None or own[0] != mention.end or mention.rule == "proper name":
        return
    end = mention.end
    first = units.start_of(mention.start, mention.end)
    word = _TYPE_WORD.match(text, first)
    head = text[mention.start : word.end() if word is not None else first]
    while joint := _JOINT.match(text, end):
        unit = units.ends.get(joint.end())
        if (
            unit is None
            or unit[2] != own[2]
            or unit[1] == own[1]
            or _TYPE_WORD.match(text, joint.end())
            or joint.end() in starts
        ):
            return
        end = unit[0]
        yield replace(mention, start=joint.end(), end=end, name=head + text[joint.end() : end], place=unit[1])


def _with_last_unit(
    first: OrganizationMention, further: list[OrganizationMention]
) -> Iterator[OrganizationMention]:
    """The mentions of a list, those without a unit taking that of the last: "phòng Nội vụ, Tài chính huyện Ninh Hải"."""
    last = further[-1] if further else first
    for mention in (first, *further):
        yield (
            replace(mention, place=last.place, told=True, unit=last.unit)
            if (last.told and not mention.told)
            else mention
        )
