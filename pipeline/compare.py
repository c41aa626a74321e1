"""What two extractions of the same text say differently, record by record."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from schemas import KINDS, Fact

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence

Record = dict[str, Any]

_FIELDS = {
    kind: tuple(name for name in model.model_fields if name not in Fact.model_fields)
    for kind, model in KINDS.items()
}
# Found once an article, at their first mention, which may move: what they are known by.
_KNOWN_BY = {"places": ("kind", "name", "province"), "people": ("name",), "organizations": ("name",)}


@dataclass(frozen=True)
class Difference:
    """A fact that one extraction has and the other has not, or has differently.

    `was` and `now` are the records, null where there is none; `fields` are those whose values differ, `text`
    or `at` among them where the span does. How a fact was found (rule, confidence, cues) is not compared.
    """

    kind: str
    change: Literal["added", "lost", "changed"]
    was: Record | None
    now: Record | None
    fields: tuple[str, ...] = ()


def differences(
    kind: str, was: Mapping[str, Sequence[Record]], now: Mapping[str, Sequence[Record]]
) -> list[Difference]:
    """What is different about the facts of a kind, in the order of the text.

    `was` and `now` hold the records of an article as plain objects, by kind. Records are the same facts if
    they have the same span; else if they name the same place, person or organisation; else if their spans
    overlap.
    """
    old, new = _told(kind, was), _told(kind, now)
    found = [
        difference
        for before, after in _paired(kind, old, new)
        if (difference := _difference(kind, before, after)) is not None
    ]
    return sorted(found, key=lambda one: (one.now or one.was or {})["at"])


def _told(kind: str, said: Mapping[str, Sequence[Record]]) -> list[Record]:
    """The records of a kind by what they mean: those that an event refers to by position, by their words."""
    records = list(said.get(kind, ()))
    if kind != "events":
        return records
    return [
        {
            **record,
            **{
                to: [
                    said[to][position]["text"] for position in record.get(to, ()) if position < len(said[to])
                ]
                for to in ("awards", "figures")
            },
        }
        for record in records
    ]


def _paired(kind: str, old: list[Record], new: list[Record]) -> Iterator[tuple[Record | None, Record | None]]:
    """The records of both sides that are the same fact, then those that have no other."""
    by: list[Callable[[Record], Hashable]] = [
        lambda record: (record["at"], record["text"], _meaning(kind, record)),
        lambda record: (record["at"], record["text"]),
    ]
    if kind in _KNOWN_BY:
        by.append(lambda record: tuple(record.get(name) for name in _KNOWN_BY[kind]))
    for key in by:
        waiting: defaultdict[Hashable, list[Record]] = defaultdict(list)
        for record in old:
            waiting[key(record)].append(record)
        rest = []
        for record in new:
            same = waiting.get(key(record))
            if same:
                yield same.pop(0), record
            else:
                rest.append(record)
        old, new = [record for left in waiting.values() for record in left], rest
    for record in new:
        near = max(old, key=lambda other: _overlap(record, other), default=None)
        if near is not None and _overlap(record, near) > 0:
            old = [other for other in old if other is not near]
            yield near, record
        else:
            yield None, record
    for record in old:
        yield record, None


def _meaning(kind: str, record: Record) -> str:
    return repr([record.get(name) for name in _FIELDS[kind]])


def _overlap(one: Record, other: Record) -> int:
    """Characters that two spans share."""
    stop = min(one["at"] + len(one["text"]), other["at"] + len(other["text"]))
    return int(stop - max(one["at"], other["at"]))


def _difference(kind: str, was: Record | None, now: Record | None) -> Difference | None:
    if was is None:
        return Difference(kind, "added", None, now)
    if now is None:
        return Difference(kind, "lost", was, None)
    fields = tuple(name for name in ("text", "at", *_FIELDS[kind]) if was.get(name) != now.get(name))
    return Difference(kind, "changed", was, now, fields) if fields else None
