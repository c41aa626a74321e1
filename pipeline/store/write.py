"""Writing articles and their facts, on a connection whose transaction the store holds."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from pipeline.folding import fold_province
from pipeline.store import bulk, reviews
from pipeline.store.rows import (
    FACT_COLUMNS,
    VERSION_COLUMNS,
    Origin,
    content_hash,
    fact_rows,
    link_rows,
    record,
    version_row,
)
from pipeline.store.tables import (
    article_versions,
    articles,
    extractions,
    extractor_sets,
    facts,
    links,
    provinces,
)
from pipeline.urls import article_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from schemas import Article, Extraction

Row = dict[str, Any]
Value = TypeVar("Value")

# INSERT … ON CONFLICT is spelt alike on both databases, but SQLAlchemy has one for each.
_INSERT: dict[str, Callable[[sa.Table], Any]] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}

# A question with more parameters than this is asked in pieces; databases have a limit.
_PARAMETERS = 500


@dataclass(frozen=True)
class Written:
    """What a write did: articles new, changed since they were last seen, extracted anew, and as they were."""

    new: int = 0
    changed: int = 0
    renewed: int = 0
    unchanged: int = 0

    def __add__(self, other: Written) -> Written:
        """The counts of two writes together."""
        return Written(
            self.new + other.new,
            self.changed + other.changed,
            self.renewed + other.renewed,
            self.unchanged + other.unchanged,
        )


def now() -> str:
    """The time in UTC, as the store writes it: strings that sort like times."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def upsert(connection: sa.Connection, table: sa.Table) -> Any:
    """An INSERT into `table` that takes ON CONFLICT, in the words of the connection's database."""
    return _INSERT[connection.dialect.name](table)


def pieces(values: Sequence[Value]) -> Iterator[Sequence[Value]]:
    """`values` in pieces that a question can hold as its parameters."""
    for start in range(0, len(values), _PARAMETERS):
        yield values[start : start + _PARAMETERS]


def extracted(connection: sa.Connection, keys: Sequence[str]) -> dict[tuple[str, str], dict[str, str]]:
    """Of the articles with these keys, the current versions: key and content hash → extractors that read it."""
    question = (
        sa.select(articles.c.key, article_versions.c.hash, extractor_sets.c.versions)
        .join(article_versions, articles.c.current_version == article_versions.c.id)
        .join(extractions, extractions.c.version_id == article_versions.c.id)
        .join(extractor_sets, extractor_sets.c.id == extractions.c.extractors_id)
    )
    return {
        (row.key, row.hash): json.loads(row.versions)
        for piece in pieces(keys)
        for row in connection.execute(question.where(articles.c.key.in_(piece)))
    }


@dataclass(frozen=True)
class _Item:
    """One article of a batch, with the row it has."""

    article: Article
    extraction: Extraction
    digest: str
    article_id: int
    current: int | None


def add(connection: sa.Connection, batch: Sequence[tuple[Article, Extraction]]) -> Written:
    """Write articles with their extractions; what stands already is left as it is."""
    written = Written()
    rest = [(article_key(article), article, extraction) for article, extraction in batch]
    while rest:
        # An article that comes twice is written twice, one state after the other.
        first: dict[str, tuple[Article, Extraction]] = {}
        again = []
        for key, article, extraction in rest:
            if key in first:
                again.append((key, article, extraction))
            else:
                first[key] = article, extraction
        written += _add(connection, first)
        rest = again
    return written


def _add(connection: sa.Connection, batch: Mapping[str, tuple[Article, Extraction]]) -> Written:
    """Write articles of different keys."""
    held = _lock(connection, {key: article.source for key, (article, _) in batch.items()})
    items = [
        _Item(article, extraction, content_hash(article), *held[key])
        for key, (article, extraction) in batch.items()
    ]
    versions = _versions(connection, items)
    standing = _standing(connection, list(versions.values()))
    written = Written()
    fresh: list[tuple[int, Article, Extraction]] = []
    superseded: list[int] = []
    moved: list[dict[str, int]] = []
    for item in items:
        version_id = versions[item.article_id, item.digest]
        is_current = item.current == version_id
        same = standing.get(version_id) == (canonical(item.extraction.versions), False)
        if not is_current:
            moved.append({"of": item.article_id, "to": version_id})
            if item.current is not None:
                superseded.append(item.current)
        if not same:
            fresh.append((version_id, item.article, item.extraction))
        written += Written(
            new=item.current is None,
            changed=item.current is not None and not is_current,
            renewed=is_current and not same,
            unchanged=is_current and same,
        )
    archive(connection, superseded)
    if moved:
        connection.execute(
            articles.update()
            .where(articles.c.id == sa.bindparam("of"))
            .values(current_version=sa.bindparam("to")),
            moved,
        )
    write_facts(connection, fresh)
    return written


def _lock(connection: sa.Connection, sources: Mapping[str, str | None]) -> dict[str, tuple[int, int | None]]:
    """The articles' rows, made where there are none and held until the transaction ends: id, current version.

    They are made and locked in the order of their keys by every writer, so that no two wait for each other.
    """
    bulk.insert_new(connection, articles, ("key", "source"), list(sources.items()))
    question = sa.select(articles.c.key, articles.c.id, articles.c.current_version).order_by(articles.c.key)
    return {
        row.key: (row.id, row.current_version)
        for piece in pieces(sorted(sources))
        for row in connection.execute(question.where(articles.c.key.in_(piece)).with_for_update())
    }


def _versions(connection: sa.Connection, items: Sequence[_Item]) -> dict[tuple[int, str], int]:
    """The ids of the articles' versions, by article and hash, made where there are none."""

    def known() -> dict[tuple[int, str], int]:
        version = article_versions.c
        question = sa.select(version.article_id, version.hash, version.id)
        return {
            (row.article_id, row.hash): row.id
            for piece in pieces([item.article_id for item in items])
            for row in connection.execute(question.where(version.article_id.in_(piece)))
        }

    found = known()
    missing = [item for item in items if (item.article_id, item.digest) not in found]
    if not missing:
        return found
    rows = [version_row(item.article, item.article_id, item.digest) for item in missing]
    bulk.insert(connection, article_versions, VERSION_COLUMNS, rows)
    names = {item.article.province for item in missing if item.article.province}
    bulk.insert_new(
        connection, provinces, ("name", "folded"), [(name, fold_province(name)) for name in names]
    )
    return known()


def _standing(connection: sa.Connection, versions: Sequence[int]) -> dict[int, tuple[str, bool]]:
    """Which extractors read these versions, and whether their facts are archived."""
    question = sa.select(
        extractions.c.version_id, extractor_sets.c.versions, extractions.c.archived.is_not(None)
    ).join(extractor_sets)
    return {
        row[0]: (row[1], bool(row[2]))
        for piece in pieces(versions)
        for row in connection.execute(question.where(extractions.c.version_id.in_(piece)))
    }


def canonical(versions: Mapping[str, str]) -> str:
    """A set of extractors as the store knows it."""
    return json.dumps(dict(versions), sort_keys=True)


def extractors_id(connection: sa.Connection, versions: Mapping[str, str]) -> int:
    """The number of a set of extractors, given where it is new."""
    named = canonical(versions)
    connection.execute(upsert(connection, extractor_sets).values(versions=named).on_conflict_do_nothing())
    question = sa.select(extractor_sets.c.id).where(extractor_sets.c.versions == named)
    return int(connection.execute(question).scalar_one())


def write_facts(connection: sa.Connection, fresh: Sequence[tuple[int, Article, Extraction]]) -> None:
    """Put extractions in the place of what stands of these current versions, with what people said of them."""
    if not fresh:
        return
    clear_facts(connection, [version_id for version_id, _, _ in fresh])
    sets = {canonical(e.versions): e.versions for _, _, e in fresh}
    numbers = {named: extractors_id(connection, versions) for named, versions in sorted(sets.items())}
    at = now()
    rows = [(version_id, numbers[canonical(e.versions)], at) for version_id, _, e in fresh]
    bulk.insert(connection, extractions, ("version_id", "extractors_id", "extracted_at"), rows)
    words = reviews.heeded(connection, {version_id: e for version_id, _, e in fresh})
    sources = _sources(connection, [version_id for version_id, _, _ in fresh])
    of_kind: dict[str, list[tuple[Any, ...]]] = {kind: [] for kind in facts}
    linked: dict[str, list[tuple[int, int]]] = {kind: [] for kind in links}
    for version_id, article, extraction in fresh:
        day = article.published.isoformat() if article.published else None
        origin = Origin(version_id, day, article.province, sources[version_id])
        standing, columns = reviews.standing(extraction, words.get(version_id))
        for kind in of_kind:
            of_kind[kind] += fact_rows(kind, getattr(standing, kind), origin, columns.get(kind))
        for kind, pairs in link_rows(standing, version_id).items():
            linked[kind] += pairs
    for kind, kept in of_kind.items():
        bulk.insert(connection, facts[kind], FACT_COLUMNS[kind], kept)
    for kind, pairs in linked.items():
        bulk.insert(connection, links[kind], links[kind].c.keys(), pairs)


def _sources(connection: sa.Connection, versions: Sequence[int]) -> dict[int, str | None]:
    question = sa.select(article_versions.c.id, articles.c.source).join(
        articles, articles.c.id == article_versions.c.article_id
    )
    return {
        row.id: row.source
        for piece in pieces(versions)
        for row in connection.execute(question.where(article_versions.c.id.in_(piece)))
    }


def clear_facts(connection: sa.Connection, versions: Sequence[int]) -> None:
    """Take away the extractions of these versions with their facts."""
    for piece in pieces(versions):
        known = connection.execute(
            sa.select(extractions.c.version_id).where(extractions.c.version_id.in_(piece))
        )
        if not (ids := list(known.scalars())):
            continue
        # Links go with their events.
        for table in (*facts.values(), extractions):
            connection.execute(table.delete().where(table.c.version_id.in_(ids)))


def archive(connection: sa.Connection, versions: Sequence[int]) -> None:
    """Move the facts of versions that another has followed out of the tables of facts."""
    for version_id in versions:
        rows = facts_of(connection, version_id)
        kept = {kind: [record(kind, row) for row in found] for kind, found in rows.items()}
        for table in facts.values():
            connection.execute(table.delete().where(table.c.version_id == version_id))
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
