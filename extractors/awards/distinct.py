"""Each award once: repeats in sapo and captions, totals beside their parts, recipients named after being counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from schemas import Award

# Zones that tell in short what the body tells in full.
_BRIEF = frozenset({"title", "lead", "caption"})
_PARTS_FOLLOW = re.compile(r"[\s\"”]*[,:(]?\s?(?:trong đó|bao gồm|gồm|cụ thể)(?!\w)")


def distinct(found: list[Award], lowered: str) -> list[Award]:
    """The awards without those that say again what another says; `lowered` is the text in lower case."""
    kept = [award for index, award in enumerate(found) if not _is_repeat(award, found, index)]
    kept = [award for award in kept if not _is_total(award, kept, lowered)]
    return list(_with_names(kept))


def _is_repeat(award: Award, found: list[Award], index: int) -> bool:
    """Whether a sapo, caption or title says again what is said elsewhere."""
    for other_index, other in enumerate(found):
        same = (other.award, other.recipient, other.count) == (award.award, award.recipient, award.count)
        if other_index == index or not same or _are_others(award, other):
            continue
        brief, other_brief = award.zone in _BRIEF, other.zone in _BRIEF
        if brief and (not other_brief or other_index < index):
            return True
    return False


def _are_others(award: Award, other: Award) -> bool:
    """Whether two records of the same award and count are told of others: by authority or by name."""
    by_authority = award.authority and other.authority and award.authority != other.authority
    by_name = award.names and other.names and award.names != other.names
    return bool((by_authority and award.zone not in _BRIEF) or by_name)


def _is_total(award: Award, found: list[Award], lowered: str) -> bool:
    """Whether a record is the total of others: its parts follow, or add up to it."""
    if award.count is None or award.names:
        return False
    others = [other for other in found if other is not award and other.count]
    if _PARTS_FOLLOW.match(lowered, award.stop):
        sentence = [other for other in others if other.sentence == award.sentence and other.at > award.at]
        return sum(other.count or 0 for other in sentence) == award.count
    everything = sum(other.count or 0 for other in others)
    return award.recipient is None and award.zone in _BRIEF and len(others) > 1 and everything == award.count


def _with_names(found: list[Award]) -> Iterator[Award]:
    """The awards, with someone who is told of after being counted named in the count, not counted again."""
    told: dict[int, list[str]] = {}
    dropped: set[int] = set()
    for index, award in enumerate(found):
        if (
            award.count != 1
            or len(award.names) != 1
            or award.rule not in ("named recipient of an award", "award for names")
        ):
            continue
        group = next((i for i, other in enumerate(found) if i != index and _may_hold(other, award)), None)
        if group is not None:
            told.setdefault(group, []).append(award.names[0])
            dropped.add(index)
    for index, award in enumerate(found):
        if index in dropped:
            continue
        yield award.model_copy(update={"names": (*award.names, *told[index])}) if index in told else award


def _may_hold(group: Award, single: Award) -> bool:
    """Whether the one named by `single` is among the counted of `group`: same award, no other authority."""
    counted = group.rule in ("award for counted recipients", "counted recipients of an award")
    if (
        not counted
        or group.award != single.award
        or group.recipient != single.recipient
        or group.status != single.status
    ):
        return False
    if single.names[0] in group.names:
        return single.authority in (None, group.authority)
    room = (group.count or 0) > len(group.names)
    # Someone who merely hands over is no other authority; before the count nobody has been counted.
    return (
        room
        and group.at < single.at
        and (single.authority is None or single.authority == group.authority or group.authority is None)
    )
