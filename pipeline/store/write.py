"""Writing articles and their facts, on a connection whose transaction the store holds."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from pipeline.folding import fold_province
from pipeline.store import bulk, reviews, search
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
        for row in connection.execute(question.where(bulk.among(connection, articles.c.key, keys)))
    }


class _Item(NamedTuple):
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
    counted = Counter[str]()
    fresh: list[tuple[int, Article, Extraction]] = []
    superseded: list[int] = []
    moved: dict[int, int] = {}
    for item in items:
        version_id = versions[item.article_id, item.digest]
        is_current = item.current == version_id
        same = standing.get(version_id) == (canonical(item.extraction.versions), False)
        if not is_current:
            moved[item.article_id] = version_id
            if item.current is not None:
                superseded.append(item.current)
        if not same:
            fresh.append((version_id, item.article, item.extraction))
        if is_current:
            counted["unchanged" if same else "renewed"] += 1
        else:
            counted["new" if item.current is None else "changed"] += 1
    archive(connection, superseded)
    bulk.update(connection, articles, "current_version", moved)
    write_facts(connection, fresh)
    return Written(**counted)


def _lock(connection: sa.Connection, sources: Mapping[str, str | None]) -> dict[str, tuple[int, int | None]]:
    """The articles' rows, made where there are none and held until the transaction ends: id, current version.

    They are made and locked in the order of their keys by every writer, so that no two wait for each other.
    """
    bulk.insert_new(connection, articles, ("key", "source"), list(sources.items()))
    question = (
        sa.select(articles.c.key, articles.c.id, articles.c.current_version)
        .where(bulk.among(connection, articles.c.key, sources))
        .order_by(articles.c.key)
        .with_for_update()
    )
    return {key: (article_id, current) for key, article_id, current in connection.execute(question)}


def _versions(connection: sa.Connection, items: Sequence[_Item]) -> dict[tuple[int, str], int]:
    """The ids of the articles' versions, by article and hash, made where there are none."""

    def known() -> dict[tuple[int, str], int]:
        version = article_versions.c
        question = sa.select(version.article_id, version.hash, version.id).where(
            bulk.among(connection, version.article_id, [item.article_id for item in items])
        )
        return {(article_id, digest): row for article_id, digest, row in connection.execute(question)}

    found = known()
    missing = [item for item in items if (item.article_id, item.digest) not in found]
    if not missing:
        return found
    insert_versions(connection, [(item.article, item.article_id, item.digest) for item in missing])
    return known()


def insert_versions(connection: sa.Connection, versions: Sequence[tuple[Article, int, str]]) -> None:
    """Write states of articles, each with its article's id and its hash; the store has none of them."""
    last = connection.execute(sa.select(sa.func.coalesce(sa.func.max(article_versions.c.id), 0))).scalar_one()
    bulk.insert(connection, article_versions, VERSION_COLUMNS, (version_row(*one) for one in versions))
    # One writer at a time: SQLite numbers what is new from the last on.
    search.index(connection, article_versions, article_versions.c.id > last)
    names = {article.province for article, _, _ in versions if article.province}
    bulk.insert_new(
        connection, provinces, ("name", "folded"), [(name, fold_province(name)) for name in names]
    )


def _standing(connection: sa.Connection, versions: Sequence[int]) -> dict[int, tuple[str, bool]]:
    """Which extractors read these versions, and whether their facts are archived."""
    question = (
        sa.select(extractions.c.version_id, extractor_sets.c.versions, extractions.c.archived.is_not(None))
        .join(extractor_sets)
        .where(bulk.among(connection, extractions.c.version_id, versions))
    )
    return {row[0]: (row[1], bool(row[2])) for row in connection.execute(question)}


def canonical(versions: Mapping[str, str]) -> str:
    """A set of extractors as the store knows it."""
    return _canonical(tuple(versions.items()))


@lru_cache(maxsize=1_000)
def _canonical(versions: tuple[tuple[str, str], ...]) -> str:
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
    ids = [version_id for version_id, _, _ in fresh]
    clear_facts(connection, ids)
    sets = {canonical(e.versions): e.versions for _, _, e in fresh}
    numbers = {named: extractors_id(connection, versions) for named, versions in sorted(sets.items())}
    at = now()
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
            for origin, standing, columns in stand
            for row in fact_rows(kind, getattr(standing, kind), origin, columns.get(kind))
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
