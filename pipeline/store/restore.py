"""Putting articles back as another store held them, on a connection whose transaction the store holds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from pipeline.store import bulk
from pipeline.store.bulk import pieces, upsert
from pipeline.store.fact_writes import Reading, extractors_id, write_facts
from pipeline.store.loading import load
from pipeline.store.tables import articles, dead_letters, extractions
from pipeline.store.write import new_versions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from schemas import Article, Extraction

Row = dict[str, Any]


@dataclass(frozen=True)
class State:
    """A state of an article's text: `digest` names it, `told` are the rows of tables that say something of it.

    Of the current state `extraction` says what was read from it, of a former one `archived`, its facts by kind;
    both are None where nobody has read it.
    """

    article: Article
    digest: str
    extractors: Mapping[str, str] | None
    extracted_at: str | None
    extraction: Extraction | None = None
    archived: Mapping[str, Any] | None = None
    told: Sequence[tuple[sa.Table, Row]] = ()


@dataclass(frozen=True)
class Kept:
    """An article as a store held it, with all its states in the order in which they were written."""

    key: str
    source: str | None
    removed_at: str | None
    states: Sequence[State] = field(repr=False)
    # Which of the states is the current one, from 0.
    current: int


def restore(connection: sa.Connection, batch: Sequence[Kept]) -> int:
    """Write the articles that the store does not have; how many they are. Those that it has stay as they are."""
    known: set[str] = set()
    for piece in pieces([kept.key for kept in batch]):
        known |= set(connection.execute(sa.select(articles.c.key).where(articles.c.key.in_(piece))).scalars())
    fresh = [kept for kept in batch if kept.key not in known]
    if not fresh:
        return 0
    bulk.insert(
        connection,
        articles,
        ("key", "source", "removed_at"),
        [(kept.key, kept.source, kept.removed_at) for kept in fresh],
    )
    numbers: dict[str, int] = {}
    for piece in pieces([kept.key for kept in fresh]):
        question = sa.select(articles.c.key, articles.c.id).where(articles.c.key.in_(piece))
        numbers |= {row.key: row.id for row in connection.execute(question)}
    states = [(numbers[kept.key], state, kept.source) for kept in fresh for state in kept.states]
    versions, rows = new_versions(
        connection, [(state.article, number, state.digest) for number, state, _ in states]
    )
    load(connection, rows)
    current = {numbers[kept.key]: kept.states[kept.current].digest for kept in fresh}
    moved = {number: versions[number, digest] for number, digest in current.items()}
    bulk.update(connection, articles, "current_version", moved)
    _write_extractions(
        connection,
        [(versions[number, state.digest], state, source) for number, state, source in states],
    )
    return len(fresh)


def _write_extractions(connection: sa.Connection, states: Sequence[tuple[int, State, str | None]]) -> None:
    """Write what was read from versions, each with its article's source, and what people said of them, and when."""
    for version_id, state, _ in states:
        for table, row in state.told:
            connection.execute(table.insert().values(version_id=version_id, **row))
        if state.archived is not None and state.extractors is not None:
            connection.execute(
                extractions.insert().values(
                    version_id=version_id,
                    extractors_id=extractors_id(connection, state.extractors),
                    extracted_at=state.extracted_at,
                    archived=state.archived,
                )
            )
    read = [
        (Reading(version_id, state.article, state.extraction, source), state.extracted_at)
        for version_id, state, source in states
        if state.extraction is not None
    ]
    write_facts(connection, [reading for reading, _ in read])
    if read:
        connection.execute(
            extractions.update()
            .where(extractions.c.version_id == sa.bindparam("of"))
            .values(extracted_at=sa.bindparam("at")),
            [{"of": reading.version_id, "at": at} for reading, at in read],
        )


def mark_duplicates(connection: sa.Connection, originals: Mapping[str, str]) -> None:
    """Mark articles as the same as others, both given by key, where they are not marked yet."""
    original = articles.alias("original")
    connection.execute(
        articles.update()
        .where(articles.c.key == sa.bindparam("copy"), articles.c.duplicate_of.is_(None))
        .values(
            duplicate_of=sa.select(original.c.id)
            .where(original.c.key == sa.bindparam("of"))
            .scalar_subquery()
        ),
        [{"copy": key, "of": of} for key, of in originals.items()],
    )


def restore_failures(connection: sa.Connection, rows: Sequence[Row]) -> None:
    """Write dead letters that the store does not have."""
    connection.execute(upsert(connection, dead_letters).on_conflict_do_nothing(), list(rows))
