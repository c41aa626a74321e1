"""What could not be read or extracted, on a connection whose transaction the store holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from pipeline import clock
from pipeline.store import bulk
from pipeline.store.bulk import upsert
from pipeline.store.tables import dead_letters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.sql import ColumnElement

    from pipeline.failure import Failure

_SHOWN = ("id", "origin", "kind", "reason", "failed_at")


def keep(connection: sa.Connection, failures: Sequence[Failure]) -> None:
    """Keep what failed, once per origin and kind of failure, with the latest reason."""
    latest = {(failure.origin, failure.kind): failure for failure in failures}
    for (origin, kind), failure in latest.items():
        raw = failure.raw.encode() if isinstance(failure.raw, str) else failure.raw
        row = {"reason": failure.reason, "raw": raw, "failed_at": clock.stamped()}
        connection.execute(
            upsert(connection, dead_letters)
            .values(origin=origin, kind=kind, **row)
            .on_conflict_do_update(index_elements=["origin", "kind"], set_=row)
        )


def clear(connection: sa.Connection, origins: Sequence[str]) -> None:
    """Forget the failures of origins that have since been read."""
    if origins:
        connection.execute(
            dead_letters.delete().where(bulk.among(connection, dead_letters.c.origin, origins))
        )


def settle(connection: sa.Connection, roots: Sequence[str], before: str) -> None:
    """Forget what could not be read under `roots` (files or folders) before `before`."""
    origin = dead_letters.c.origin
    for root in roots:
        under = [origin.startswith(f"{root.rstrip('/')}{mark}", autoescape=True) for mark in "/:"]
        if root == ".":
            under.append(sa.not_(sa.or_(origin.startswith("/"), origin.startswith(".."))))
        connection.execute(
            dead_letters.delete().where(
                dead_letters.c.kind == "read",
                dead_letters.c.failed_at < before,
                sa.or_(origin == root, *under),
            )
        )


@dataclass(frozen=True)
class Letters:
    """Which dead letters: all conditions that are given hold.

    `kind`: the step that failed, read or extract. `origin`: words that stand in the origin. `since`: failed at
    this time, as the store writes it, or later; an ISO day will do.
    """

    kind: str | None = None
    origin: str | None = None
    since: str | None = None


def listed(connection: sa.Connection, letters: Letters, limit: int | None = None) -> list[dict[str, Any]]:
    """The dead letters, oldest first, without what was given."""
    question = sa.select(*(dead_letters.c[name] for name in _SHOWN)).order_by(dead_letters.c.id)
    question = question.where(*_conditions(letters)).limit(limit)
    return [dict(row) for row in connection.execute(question).mappings()]


def read(connection: sa.Connection, number: int) -> dict[str, Any] | None:
    """A dead letter by its number, with what was given as bytes; None where there is none."""
    question = sa.select(dead_letters).where(dead_letters.c.id == number)
    row = connection.execute(question).mappings().one_or_none()
    return None if row is None else dict(row)


def _conditions(letters: Letters) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if letters.kind is not None:
        conditions.append(dead_letters.c.kind == letters.kind)
    if letters.origin is not None:
        conditions.append(dead_letters.c.origin.contains(letters.origin, autoescape=True))
    if letters.since is not None:
        conditions.append(dead_letters.c.failed_at >= letters.since)
    return conditions
