"""Writing articles and their facts, on a connection whose transaction the store holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from pipeline.store.rows import content_hash, fact_row, version_row
from pipeline.store.tables import article_versions, articles, extractions, facts
from pipeline.urls import article_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from schemas import Article, Extraction

Row = dict[str, Any]

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


def pieces(values: Sequence[str]) -> Iterator[Sequence[str]]:
    """`values` in pieces that a question can hold as its parameters."""
    for start in range(0, len(values), _PARAMETERS):
        yield values[start : start + _PARAMETERS]


def extracted(connection: sa.Connection, keys: Sequence[str]) -> dict[tuple[str, str], dict[str, str]]:
    """Of the articles with these keys, the current versions: key and content hash → extractors that read it."""
    question = (
        sa.select(articles.c.key, article_versions.c.hash, extractions.c.extractors)
        .join(article_versions, articles.c.current_version == article_versions.c.id)
        .join(extractions, extractions.c.version_id == article_versions.c.id)
    )
    return {
        (row.key, row.hash): row.extractors
        for piece in pieces(keys)
        for row in connection.execute(question.where(articles.c.key.in_(piece)))
    }


def add(connection: sa.Connection, batch: Sequence[tuple[Article, Extraction]]) -> Written:
    """Write articles with their extractions; what stands already is left as it is."""
    # Locked in one order by every writer, so that no two wait for each other.
    sources = {article_key(article): article.source for article, _ in batch}
    locked = {key: _lock(connection, key, sources[key]) for key in sorted(sources)}
    written = Written()
    for article, extraction in batch:
        key = article_key(article)
        article_id, current = locked[key]
        done, version_id = _add_one(connection, article, extraction, article_id, current)
        locked[key] = article_id, version_id
        written += done
    return written


def _lock(connection: sa.Connection, key: str, source: str | None) -> tuple[int, int | None]:
    """The article's row, made where there is none and held until the transaction ends: id, current version."""
    connection.execute(upsert(connection, articles).values(key=key, source=source).on_conflict_do_nothing())
    row = connection.execute(
        sa.select(articles.c.id, articles.c.current_version).where(articles.c.key == key).with_for_update()
    ).one()
    return row.id, row.current_version


def _add_one(
    connection: sa.Connection, article: Article, extraction: Extraction, article_id: int, current: int | None
) -> tuple[Written, int]:
    """Write one article; what was done, and the version that is now the current one."""
    version_id = connection.execute(
        sa.select(article_versions.c.id).where(
            article_versions.c.article_id == article_id, article_versions.c.hash == content_hash(article)
        )
    ).scalar_one_or_none()
    if version_id is None:
        version_id = _insert(connection, article_versions, version_row(article, article_id))
    if current != version_id:
        connection.execute(
            articles.update().where(articles.c.id == article_id).values(current_version=version_id)
        )
    renewed = _write_facts(connection, version_id, extraction)
    if current is None:
        return Written(new=1), version_id
    if current != version_id:
        return Written(changed=1), version_id
    return (Written(renewed=1) if renewed else Written(unchanged=1)), version_id


def _write_facts(connection: sa.Connection, version_id: int, extraction: Extraction) -> bool:
    """Put an extraction in place of the version's earlier one; False where it stood already."""
    earlier = connection.execute(
        sa.select(extractions).where(extractions.c.version_id == version_id)
    ).one_or_none()
    if earlier is not None:
        if earlier.extractors == extraction.versions:
            return False
        for table in facts.values():
            connection.execute(table.delete().where(table.c.extraction_id == earlier.id))
        connection.execute(extractions.delete().where(extractions.c.id == earlier.id))
    row = {"version_id": version_id, "extractors": extraction.versions, "extracted_at": now()}
    extraction_id = _insert(connection, extractions, row)
    for kind, table in facts.items():
        records = getattr(extraction, kind)
        if records:
            connection.execute(
                table.insert(),
                [fact_row(kind, fact, extraction_id, position) for position, fact in enumerate(records)],
            )
    return True


def _insert(connection: sa.Connection, table: sa.Table, row: Row) -> int:
    """The id of the row inserted."""
    key: Any = connection.execute(table.insert().values(row)).inserted_primary_key
    return int(key[0])
