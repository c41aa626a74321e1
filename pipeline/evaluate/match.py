"""When a record says the same as a label. Wording does not count, meaning does.

dates    spans overlap; start and end are the same days
places   same kind, name and province (a venue, hamlet or other: one name holds the other)
figures  spans overlap; same value, same end of range, compatible units
awards   compatible names, same recipient, same count
events   same type, same first day
people   same name; organizations: one name holds the other
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Record = dict[str, Any]

_PRAISE = frozenset({"biểu dương", "khen thưởng", "tuyên dương", "tôn vinh", "vinh danh", "khen"})
_NAMED_PLACES = frozenset({"venue", "other", "hamlet"})


def normal(text: Any) -> str:
    """NFC, case-folded, white space squeezed; null is empty."""
    return " ".join(unicodedata.normalize("NFC", text or "").casefold().split())


def holds(a: Any, b: Any) -> bool:
    """Whether one of two non-empty names holds the other."""
    first, second = normal(a), normal(b)
    return bool(first and second) and (first in second or second in first)


def overlap(a: Record, b: Record) -> bool:
    """Whether two spans share a character; without offsets, whether one's words hold the other's."""
    if a.get("at") is None or b.get("at") is None:
        return normal(a.get("text")) in normal(b.get("text")) or normal(b.get("text")) in normal(
            a.get("text")
        )
    return bool(a["at"] < b["at"] + len(b["text"]) and b["at"] < a["at"] + len(a["text"]))


def _same_date(label: Record, said: Record) -> bool:
    return overlap(label, said) and (label["start"], label["end"]) == (said.get("start"), said.get("end"))


def _same_place(label: Record, said: Record) -> bool:
    if label["kind"] in _NAMED_PLACES:
        return said.get("kind") in _NAMED_PLACES and holds(label["name"], said.get("name"))
    return (
        said.get("kind") == label["kind"]
        and normal(said.get("name")) == normal(label["name"])
        and (label["kind"] == "country" or normal(said.get("province")) == normal(label.get("province")))
    )


def _same_figure(label: Record, said: Record) -> bool:
    wanted, found = label["value"], said.get("value")
    if wanted is None or found is None or abs(wanted - found) > 1e-6 * max(1.0, abs(wanted)):
        return False
    if label.get("value_max") != said.get("value_max"):
        return False
    same_unit = normal(label.get("unit")) == normal(said.get("unit")) or holds(
        label.get("unit"), said.get("unit")
    )
    return overlap(label, said) and same_unit


def _same_award(label: Record, said: Record) -> bool:
    named = holds(label["award"], said.get("award"))
    praised = {normal(label["award"]), normal(said.get("award"))} <= _PRAISE
    return (
        (named or praised)
        and label.get("recipient") == said.get("recipient")
        and label.get("count") == said.get("count")
    )


def _same_event(label: Record, said: Record) -> bool:
    return bool(label["type"] == said.get("type") and label.get("start") == said.get("start"))


def _same_person(label: Record, said: Record) -> bool:
    return normal(label["name"]) == normal(said.get("name"))


def _same_organization(label: Record, said: Record) -> bool:
    return holds(label["name"], said.get("name"))


SAME: dict[str, Callable[[Record, Record], bool]] = {
    "dates": _same_date,
    "places": _same_place,
    "figures": _same_figure,
    "awards": _same_award,
    "events": _same_event,
    "people": _same_person,
    "organizations": _same_organization,
}


def pairs(
    labels: Sequence[Record], said: Sequence[Record], same: Callable[[Record, Record], bool]
) -> list[tuple[int, int]]:
    """A largest one-to-one pairing of labels and records that say the same, as (label, record) indexes.

    Found by augmenting paths (Berge): a greedy pairing could leave a label without the one record
    that fits it.
    """
    edges = [[j for j, record in enumerate(said) if same(label, record)] for label in labels]
    owner: dict[int, int] = {}

    def assign(label: int, seen: set[int]) -> bool:
        for record in edges[label]:
            if record not in seen:
                seen.add(record)
                if record not in owner or assign(owner[record], seen):
                    owner[record] = label
                    return True
        return False

    for label in range(len(labels)):
        assign(label, set())
    return sorted((label, record) for record, label in owner.items())
