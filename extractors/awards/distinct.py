"""Each award once: repeats in sapo and captions, totals beside their parts, recipients named after being counted."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from schemas import Award

# Zones that tell in short what the body tells in full.
_BRIEF = frozenset({"title", "lead", "caption"})
_COUNTED = frozenset(
    {
        "award for counted recipients",
        "award that is someone's",
        "recipients before the award",
        "verb, recipients, award",
        "tally of prizes",
        "praise",
    }
)
_PARTS_FOLLOW = re.compile(r"[\s\"”]*[,:(]?\s?(?:trong đó|bao gồm|gồm|cụ thể)(?!\w)")
_RECOGNITION = re.compile(r"nông thôn mới(?: nâng cao| kiểu mẫu)?|chuẩn quốc gia(?: mức độ \d)?")
_PRAISE = frozenset({"Khen thưởng", "Biểu dương", "Tuyên dương", "Tôn vinh", "Vinh danh"})
# Two equal counts this high, one of them without an authority, are not two awards by chance.
_UNLIKELY_TWICE = 10
# The badge of one number of years is no whole of the others.
_ONE_BADGE = re.compile(r"\d năm tuổi Đảng")
# Prizes are tallied one by one; one kind of them is never the sum of the others.
_WON = ("Giải", "Huy chương", "Cúp", "Cờ Nhất", "Cờ Nhì", "Cờ Ba")
_PART_REACH = 600
# An article confers no more than this; beyond it nothing is compared with everything.
_MOST_COMPARED = 60


def distinct(found: list[Award], lowered: str) -> list[Award]:
    """The awards without those that say again what another says; `lowered` is the text in lower case."""
    kept = list(_without_repeats(found))
    kept = list(_with_names(kept))
    totals = {id(award) for award in kept if _is_total(award, kept, lowered)}
    return [award for award in kept if id(award) not in totals]


def _without_repeats(found: list[Award]) -> Iterator[Award]:
    """The awards, those of one award, kind and count compared with one another, the fullest first."""
    alike: dict[tuple[str, str | None, int | None], list[Award]] = defaultdict(list)
    dropped: set[int] = set()
    for award in sorted(found, key=_fullness, reverse=True):
        kept = alike[_name(award), award.recipient, award.count]
        if any(_repeats(award, other) for other in kept[:_MOST_COMPARED]):
            dropped.add(id(award))
        else:
            kept.append(award)
    return (award for award in found if id(award) not in dropped)


def _name(award: Award) -> str:
    """The name by which awards are compared: a recognition is one whether its paper is named or not."""
    recognition = _RECOGNITION.search(award.award.lower())
    return recognition.group() if recognition is not None else award.award


def _repeats(award: Award, other: Award) -> bool:
    """Whether an award says again what another, fuller one says."""
    if award.sentence == other.sentence or _are_others(award, other):
        return False
    if award.zone in _BRIEF or other.zone in _BRIEF:
        return True
    same_names = bool(award.names) and _same_people(award.names, other.names)
    if _name(award) != award.award or _name(other) != other.award:
        same_names = same_names or _share_a_name(award, other)
    unlikely = (award.count or 0) >= _UNLIKELY_TWICE and (award.authority is None or other.authority is None)
    return same_names or unlikely


def _fullness(award: Award) -> tuple[bool, bool, bool, bool, int]:
    """How much a record tells; of two that tell as much, the earlier one comes first."""
    paper = award.award.startswith("Bằng")
    body = award.zone not in _BRIEF or paper
    return body, paper, award.authority is not None, bool(award.names), -award.at


def _are_others(award: Award, other: Award) -> bool:
    """Whether two records of the same award and count are told of others: by authority, status or name."""
    if award.names and other.names and not _share_a_name(award, other):
        return True
    if (award.zone in _BRIEF) != (other.zone in _BRIEF):
        return False
    by_authority = award.authority and other.authority and not _same(award.authority, other.authority)
    return bool(by_authority) or award.status != other.status


def _same_people(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether two records name the same, be it one of them by a given name alone."""
    return len(some) == len(others) and all(
        _given(one) == _given(other) and _same(one, other)
        for one, other in zip(sorted(some, key=_given), sorted(others, key=_given), strict=True)
    )


def _given(name: str) -> str:
    return name.rsplit(None, 1)[-1]


def _share_a_name(award: Award, other: Award) -> bool:
    return any(_same(one, another) for one in award.names for another in other.names)


def _same(one: str, other: str) -> bool:
    a, b = one.casefold(), other.casefold()
    return a in b or b in a


def _is_total(award: Award, found: list[Award], lowered: str) -> bool:
    """Whether a record is the total of others: its parts follow, or it is a sapo's sum of the body's counts."""
    if award.count is None or award.names or award.count < 2 or award.award.startswith(_WON):
        return False
    followed = _PARTS_FOLLOW.match(lowered, award.stop) is not None
    if (
        not followed
        and award.zone not in _BRIEF
        and award.award not in _PRAISE
        and award.recipient is not None
    ):
        return False
    if len(found) > _MOST_COMPARED:
        return False
    near = (
        [o for o in found if o is not award and o.count and award.at < o.at <= award.at + _PART_REACH]
        if followed
        else []
    )
    if near and any(
        sum(o.count or 0 for o in near[:stop]) == award.count for stop in range(1, len(near) + 1)
    ):
        return True
    others = [o for o in found if o is not award and o.count and o.at != award.at and _within(o, award)]
    if award.zone not in _BRIEF:
        # Within the body a total comes before its parts.
        others = [other for other in others if other.at > award.at]
    return _run_adds_up([other.count or 0 for other in others], award.count)


def _run_adds_up(counts: list[int], total: int) -> bool:
    """Whether some counts that follow on one another, two at least, add up to a total."""
    for start in range(len(counts)):
        told = counts[start]
        for count in counts[start + 1 :]:
            told += count
            if told >= total:
                break
        if told == total and counts[start] < total:
            return True
    return False


def _within(part: Award, total: Award) -> bool:
    """Whether a record may be part of a total: of its kind of recipient, and praise holds any award."""
    kind = total.recipient is None or part.recipient == total.recipient
    family = (
        (total.award in _PRAISE and not _RECOGNITION.search(part.award.lower()))
        or part.award == total.award
        or (part.award.startswith(total.award.split()[0]) and not _ONE_BADGE.search(total.award))
    )
    return kind and family and part.status == total.status and not _by_another(part, total)


def _by_another(part: Award, total: Award) -> bool:
    """Whether praise in the body and an award come from two authorities: neither holds the other."""
    if total.zone in _BRIEF or part.authority is None or total.authority is None:
        return False
    return not _same(part.authority, total.authority)


def _with_names(found: list[Award]) -> Iterator[Award]:
    """The awards, with those who are told of after being counted named in the count, not counted again."""
    groups: dict[str, list[int]] = defaultdict(list)
    for index, award in enumerate(found):
        groups[award.award].append(index)
    told: dict[int, list[Award]] = defaultdict(list)
    dropped: set[int] = set()
    for alike in groups.values():
        for index in alike[:_MOST_COMPARED]:
            held = [
                i
                for i in alike[:_MOST_COMPARED]
                if i != index and i not in dropped and _may_hold(found[index], found[i])
            ]
            room = (found[index].count or 0) - len(found[index].names)
            fits = _fitting(found[index], [found[i] for i in held], room)
            told[index] = fits
            dropped |= {i for i in held if any(found[i] is award for award in fits)}
    for index, award in enumerate(found):
        if index not in dropped:
            names = [name for one in told[index] for name in one.names if name not in award.names]
            yield award.model_copy(update={"names": (*award.names, *names)}) if names else award


def _fitting(group: Award, held: list[Award], room: int) -> list[Award]:
    """Those of `held` that the count has room for; the prizes of a tally only where they are all told of."""
    if group.rule == "tally of prizes" and sum(len(one.names) for one in held) != room:
        return []
    fits: list[Award] = []
    for one in held:
        known = set(one.names) <= set(group.names)
        if known or len(one.names) <= room:
            fits.append(one)
            room -= 0 if known else len(one.names)
    return fits


def _may_hold(group: Award, single: Award) -> bool:
    """Whether those named by `single` are among the counted of `group`: same award, no other authority."""
    if not single.names or len(single.names) != single.count or single.rule == "tally of prizes":
        return False
    if group.rule not in _COUNTED or group.recipient != single.recipient or group.status != single.status:
        return False
    if set(single.names) <= set(group.names):
        return single.authority in (None, group.authority)
    if group.rule == "tally of prizes" and group.names:
        # The prizes of one holder are not another's.
        return False
    # Someone who merely hands over is no other authority; before the count nobody has been counted.
    same = single.authority is None or group.authority is None or _same(single.authority, group.authority)
    return group.at < single.at and same
