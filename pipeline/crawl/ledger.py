"""What a crawl writes about articles and runs beside the articles themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from pipeline import clock
from pipeline.store.connect import writing
from pipeline.store.crawl_tables import crawl_runs, crawl_urls
from pipeline.store.tables import article_versions, articles

if TYPE_CHECKING:
    from collections.abc import Sequence


class Ledger:
    """Marks articles as removed or back, and keeps the account of runs."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    def mark_removed(self, key: str) -> bool:
        """Mark an article as gone from its site; False where it was marked already or is not known."""
        where = (articles.c.key == key) & articles.c.removed_at.is_(None)
        with writing(self._engine) as connection:
            return bool(
                connection.execute(articles.update().where(where).values(removed_at=clock.stamped())).rowcount
            )

    def mark_live(self, keys: Sequence[str]) -> None:
        """Articles that were fetched are not, or no longer, removed."""
        where = articles.c.key.in_(keys) & articles.c.removed_at.is_not(None)
        with writing(self._engine) as connection:
            connection.execute(articles.update().where(where).values(removed_at=None))

    def title(self, key: str, *, but_from: int) -> str | None:
        """The title of an article that another address than this one gave; None where none did."""
        version = article_versions.c
        question = (
            sa.select(version.title)
            .join(articles, articles.c.current_version == version.id)
            .join(crawl_urls, crawl_urls.c.article_key == articles.c.key)
            .where(articles.c.key == key, crawl_urls.c.id != but_from, crawl_urls.c.state == "done")
            .limit(1)
        )
        with self._engine.begin() as connection:
            found: str | None = connection.execute(question).scalar_one_or_none()
        return found

    def begin(self, source: str, started: str) -> int:
        """Open the account of a run; its id."""
        with writing(self._engine) as connection:
            key = connection.execute(
                crawl_runs.insert().values(source=source, started_at=started)
            ).inserted_primary_key
        return int(key[0]) if key else 0

    def keep(self, run: int, report: dict[str, Any], *, is_over: bool) -> None:
        """Write a run's counts, also while it is under way: a killed run's account stands as far as it got."""
        values: dict[str, Any] = {"report": report} | ({"ended_at": clock.stamped()} if is_over else {})
        with writing(self._engine) as connection:
            connection.execute(crawl_runs.update().where(crawl_runs.c.id == run).values(values))
