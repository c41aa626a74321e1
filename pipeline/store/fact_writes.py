"""Writing the facts of versions and taking them away, on a connection whose transaction the store holds."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from pipeline import clock
from pipeline.store import bulk, reviews, search
from pipeline.store.rows import FACT_COLUMNS, Origin, VersionFacts, fact_rows, link_rows, record
from pipeline.store.tables import article_versions, articles, extractions, extractor_sets, facts, links

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from schemas import Article, Extraction

Row = dict[str, Any]

# Articles whose facts are made into rows at a time.
_ARTICLES = 50


def canonical(versions: Mapping[str, str]) -> str:
    """A set of extractors as the store knows it."""
    return _canonical(tuple(versions.items()))


@lru_cache(maxsize=1_000)
def _canonical(versions: tuple[tuple[str, str], ...]) -> str:
    return json.dumps(dict(versions), sort_keys=True)


def extractors_id(connection: sa.Connection, versions: Mapping[str, str]) -> int:
    """The number of a set of extractors, given where it is new."""
    named = canonical(versions)
    connection.execute(
        bulk.upsert(connection, extractor_sets).values(versions=named).on_conflict_do_nothing()
    )
    question = sa.select(extractor_sets.c.id).where(extractor_sets.c.versions == named)
    return int(connection.execute(question).scalar_one())


def write_facts(connection: sa.Connection, fresh: Sequence[tuple[int, Article, Extraction]]) -> None:
    """Put extractions in the place of what stands of these current versions, with what people said of them."""
    if not fresh:
        return
    ids = [version_id for version_id, _, _ in fresh]
    clear_facts(connection, ids)
    sets = {canonical(e.versions): e.versions for _, _, e in fresh}
    numbers = {named: extractors_id(connection, versions) for named, versions in sorted(sets.items())}
    at = clock.stamped()
    read = [(version_id, numbers[canonical(e.versions)], at) for version_id, _, e in fresh]
    bulk.insert(connection, extractions, ("version_id", "extractors_id", "extracted_at"), read)
    words = reviews.heeded(connection, {version_id: e for version_id, _, e in fresh})
    sources = _sources(connection, ids)
    stand = [
        (_origin(version_id, article, sources[version_id]), *reviews.standing(e, words.get(version_id)))
        for version_id, article, e in fresh
    ]
    for kind, table in facts.items():
        # One after the other, as the database takes them: PostgreSQL works while the next are made.
        rows = (
            row
            for some in bulk.pieces(stand, _ARTICLES)
            for row in fact_rows(
                kind,
                [VersionFacts(origin, getattr(e, kind), columns.get(kind)) for origin, e, columns in some],
            )
        )
        if bulk.insert(connection, table, FACT_COLUMNS[kind], rows):
            search.index(connection, table, bulk.among(connection, table.c.version_id, ids))
    linked: dict[str, list[tuple[int, int]]] = {kind: [] for kind in links}
    for origin, standing, _ in stand:
        for kind, pairs in link_rows(standing, origin.version_id).items():
            linked[kind] += pairs
    for kind, pairs in linked.items():
        bulk.insert(connection, links[kind], links[kind].c.keys(), pairs)


def _origin(version_id: int, article: Article, source: str | None) -> Origin:
    day = article.published.isoformat() if article.published else None
    return Origin(version_id, day, article.province, source)


def _sources(connection: sa.Connection, versions: Sequence[int]) -> dict[int, str | None]:
    question = (
        sa.select(article_versions.c.id, articles.c.source)
        .join(articles, articles.c.id == article_versions.c.article_id)
        .where(bulk.among(connection, article_versions.c.id, versions))
    )
    return {row.id: row.source for row in connection.execute(question)}


def clear_facts(connection: sa.Connection, versions: Sequence[int]) -> None:
    """Take away the extractions of these versions with their facts."""
    theirs = bulk.among(connection, extractions.c.version_id, versions)
    known = list(connection.execute(sa.select(extractions.c.version_id).where(theirs)).scalars())
    if known:
        _delete_facts(connection, known)
        connection.execute(extractions.delete().where(theirs))


def _delete_facts(connection: sa.Connection, versions: Sequence[int]) -> None:
    """Take the facts of these versions and the links between them out of their tables."""
    events = facts["events"]
    happened = sa.select(events.c.id).where(bulk.among(connection, events.c.version_id, versions))
    for link in links.values():
        connection.execute(link.delete().where(link.c.event_id.in_(happened)))
    for table in facts.values():
        connection.execute(table.delete().where(bulk.among(connection, table.c.version_id, versions)))


def archive(connection: sa.Connection, versions: Sequence[int]) -> None:
    """Move the facts of versions that another has followed out of the tables of facts."""
    for version_id in versions:
        rows = facts_of(connection, version_id)
        kept = {kind: [record(kind, row) for row in found] for kind, found in rows.items()}
        _delete_facts(connection, [version_id])
        connection.execute(
            extractions.update().where(extractions.c.version_id == version_id).values(archived=kept)
        )


def facts_of(connection: sa.Connection, version_id: int) -> dict[str, list[Row]]:
    """The rows of a current version's facts, by kind."""
    return {
        kind: [
            dict(row)
            for row in connection.execute(
                sa.select(table).where(table.c.version_id == version_id).order_by(table.c.position)
            ).mappings()
        ]
        for kind, table in facts.items()
    }
