"""The store: idempotent writes and questions, on any database that SQLAlchemy reaches."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Self

import sqlalchemy as sa
from sqlalchemy.exc import DatabaseError, OperationalError

from pipeline.store.connect import connect
from pipeline.store.errors import StoreError
from pipeline.store.filters import ARTICLES, Filters, conditions
from pipeline.store.lifecycle import original_url, status, version_number
from pipeline.store.rows import article_of, content_hash, extraction_of, fact_row, version_row
from pipeline.store.tables import article_versions, articles, dead_letters, extractions, facts
from pipeline.urls import article_key
from schemas import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path
    from types import TracebackType

    from pipeline.failure import Failure
    from schemas import Article, Extraction

Row = dict[str, Any]

# Columns of the facts that serve the database, not the reader.
_INTERNAL = {"id", "extraction_id", "position", "searched", "folded", "province_folded"}


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


def _now() -> str:
    """The time in UTC, as the store writes it: strings that sort like times."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


class Store:
    """The facts of all articles in one database.

    `target` is a file path or an SQLAlchemy URL; `create` makes a missing file. Raises StoreError
    where it cannot be opened. Use it as a context manager, or call `close`.
    """

    def __init__(self, target: str | Path, *, create: bool = False) -> None:
        self.target = target
        self._engine = connect(target, create=create)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    @property
    def engine(self) -> sa.Engine:
        """The connection pool, for what keeps tables of its own beside the facts."""
        return self._engine

    @contextmanager
    def _transaction(self) -> Iterator[sa.Connection]:
        """One transaction: all of it stands, or nothing; database errors come as StoreError."""
        try:
            with self._engine.begin() as connection:
                yield connection
        except OperationalError as error:
            raise StoreError(
                f"the database {self.target} could not be read or written: {error.orig}; "
                "nothing of this batch was kept, and running it again is safe"
            ) from error
        except DatabaseError as error:
            raise StoreError(f"the database {self.target} refused: {error.orig}") from error

    def pending(self, batch: Sequence[Article], versions: Mapping[str, str]) -> list[Article]:
        """The articles of `batch` that are not stored yet as they are, read by these extractors."""
        with self._transaction() as connection:
            known = self._known(connection, batch)
        return [
            article
            for article in batch
            if known.get((article_key(article), content_hash(article))) != dict(versions)
        ]

    @staticmethod
    def _known(connection: sa.Connection, batch: Sequence[Article]) -> dict[tuple[str, str], dict[str, str]]:
        """Of the batch's articles, those whose current version is extracted: the extractors that did it."""
        keys = [article_key(article) for article in batch]
        question = (
            sa.select(articles.c.key, article_versions.c.hash, extractions.c.extractors)
            .join(article_versions, articles.c.current_version == article_versions.c.id)
            .join(extractions, extractions.c.version_id == article_versions.c.id)
            .where(articles.c.key.in_(keys))
        )
        return {(row.key, row.hash): row.extractors for row in connection.execute(question)}

    def add(self, batch: Sequence[tuple[Article, Extraction]]) -> Written:
        """Write articles with their extractions in one transaction; doing it again changes nothing.

        A changed article gets a new version, which becomes the current one; the facts of an
        extraction by older extractors give way to the new ones.
        """
        written = Written()
        with self._transaction() as connection:
            for article, extraction in batch:
                written += self._add_one(connection, article, extraction)
        return written

    def _add_one(self, connection: sa.Connection, article: Article, extraction: Extraction) -> Written:
        key, digest = article_key(article), content_hash(article)
        found = connection.execute(sa.select(articles).where(articles.c.key == key)).one_or_none()
        article_id = (
            found.id if found else self._insert(connection, articles, {"key": key, "source": article.source})
        )
        version_id = connection.execute(
            sa.select(article_versions.c.id).where(
                article_versions.c.article_id == article_id, article_versions.c.hash == digest
            )
        ).scalar_one_or_none()
        is_new_version = version_id is None
        if version_id is None:
            version_id = self._insert(connection, article_versions, version_row(article, article_id))
        if found is None or found.current_version != version_id:
            connection.execute(
                articles.update().where(articles.c.id == article_id).values(current_version=version_id)
            )
        renewed = self._write_facts(connection, version_id, extraction)
        if found is None:
            return Written(new=1)
        if is_new_version or found.current_version != version_id:
            return Written(changed=1)
        return Written(renewed=1) if renewed else Written(unchanged=1)

    def _write_facts(self, connection: sa.Connection, version_id: int, extraction: Extraction) -> bool:
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
        row = {"version_id": version_id, "extractors": extraction.versions, "extracted_at": _now()}
        extraction_id = self._insert(connection, extractions, row)
        for kind, table in facts.items():
            records = getattr(extraction, kind)
            if records:
                connection.execute(
                    table.insert(),
                    [fact_row(kind, fact, extraction_id, position) for position, fact in enumerate(records)],
                )
        return True

    @staticmethod
    def _insert(connection: sa.Connection, table: sa.Table, row: Row) -> int:
        key = connection.execute(table.insert().values(row)).inserted_primary_key
        return int(key[0]) if key else 0

    def add_failures(self, failures: Sequence[Failure]) -> None:
        """Keep what failed, once per origin and kind of failure, with the latest reason."""
        with self._transaction() as connection:
            for failure in failures:
                raw = failure.raw.encode() if isinstance(failure.raw, str) else failure.raw
                row = {"reason": failure.reason, "raw": raw, "failed_at": _now()}
                where = (dead_letters.c.origin == failure.origin) & (dead_letters.c.kind == failure.kind)
                if not connection.execute(dead_letters.update().where(where).values(row)).rowcount:
                    connection.execute(
                        dead_letters.insert().values(origin=failure.origin, kind=failure.kind, **row)
                    )

    def clear_failures(self, origins: Sequence[str]) -> None:
        """Forget the failures of origins that have since been read."""
        with self._transaction() as connection:
            connection.execute(dead_letters.delete().where(dead_letters.c.origin.in_(origins)))

    @staticmethod
    def now() -> str:
        """The time as the store writes it, for `settle_failures`."""
        return _now()

    def settle_failures(self, paths: Sequence[str], *, before: str) -> None:
        """Forget failures under `paths` older than `before`: a run over those paths did not meet them again."""
        origin = dead_letters.c.origin
        with self._transaction() as connection:
            for path in paths:
                root = path.rstrip("/")
                under = [origin.startswith(f"{root}{mark}", autoescape=True) for mark in "/:"]
                connection.execute(
                    dead_letters.delete().where(
                        sa.or_(origin == path, origin == root, *under), dead_letters.c.failed_at < before
                    )
                )

    def failures(self) -> list[Row]:
        """The dead letters, oldest first: origin, kind, reason, failed_at."""
        columns = [dead_letters.c[name] for name in ("origin", "kind", "reason", "failed_at")]
        with self._transaction() as connection:
            rows = connection.execute(sa.select(*columns).order_by(dead_letters.c.id)).mappings().all()
        return [dict(row) for row in rows]

    def query(self, kind: str, filters: Filters | None = None) -> list[Row]:
        """The facts of a kind (or "articles") that fit, in the order of publication and of the text.

        Each is a flat dict: the record's fields, then the article's `url`, `title` and `published`.
        """
        filters = filters or Filters()
        version = article_versions.c
        if kind == ARTICLES:
            columns: list[Any] = [
                version.external_id.label("id"),
                version.province,
                version.author,
                version.lead,
                version.published_method,
                articles.c.source,
                version_number().label("version"),
                status().label("status"),
                original_url().label("duplicate_of"),
                version.text,
            ]
            joined = articles.join(article_versions, articles.c.current_version == version.id)
            order: list[Any] = [version.id]
        elif kind in facts:
            table = facts[kind]
            columns = [column for column in table.c if column.name not in _INTERNAL]
            joined = (
                articles.join(article_versions, articles.c.current_version == version.id)
                .join(extractions, extractions.c.version_id == version.id)
                .join(table, table.c.extraction_id == extractions.c.id)
            )
            order = [version.id, table.c.position]
        else:
            raise ValueError(f"kind was {kind!r}; expected {ARTICLES} or one of {', '.join(KINDS)}")
        question = (
            sa.select(*columns, version.url, version.title, version.published)
            .select_from(joined)
            .where(*conditions(kind, filters))
            .order_by(version.published.is_(None), version.published, *order)
            .limit(filters.limit)
        )
        with self._transaction() as connection:
            return [dict(row) for row in connection.execute(question).mappings()]

    def counts(self) -> dict[str, int]:
        """How many articles, facts of each kind and dead letters the store holds."""
        current = articles.join(extractions, extractions.c.version_id == articles.c.current_version)
        counted: dict[str, int] = {}
        with self._transaction() as connection:
            counted[ARTICLES] = connection.execute(
                sa.select(sa.func.count()).select_from(articles)
            ).scalar_one()
            for kind, table in facts.items():
                joined = current.join(table, table.c.extraction_id == extractions.c.id)
                counted[kind] = connection.execute(
                    sa.select(sa.func.count()).select_from(joined)
                ).scalar_one()
            counted["failures"] = connection.execute(
                sa.select(sa.func.count()).select_from(dead_letters)
            ).scalar_one()
        return counted

    def article(self, reference: str) -> tuple[Article, Extraction] | None:
        """The current version of the article with this URL, id or key, and its facts; None where there is none."""
        version = article_versions.c
        question = (
            sa.select(article_versions, extractions.c.id.label("extraction_id"), extractions.c.extractors)
            .join(articles, articles.c.current_version == version.id)
            .join(extractions, extractions.c.version_id == version.id)
            .where(
                (version.url == reference)
                | (version.external_id == reference)
                | (articles.c.key == reference)
            )
            .order_by(version.id)
            .limit(1)
        )
        with self._transaction() as connection:
            row = connection.execute(question).mappings().one_or_none()
            if row is None:
                return None
            rows = {
                kind: list(
                    map(
                        dict,
                        connection.execute(
                            sa.select(table)
                            .where(table.c.extraction_id == row["extraction_id"])
                            .order_by(table.c.position)
                        )
                        .mappings()
                        .all(),
                    )
                )
                for kind, table in facts.items()
            }
        article = article_of(dict(row))
        return article, extraction_of(article, row["extractors"], rows)
