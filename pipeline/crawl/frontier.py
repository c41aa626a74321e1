"""The frontier: every address the crawl knows of, what became of it, and when it is due again.

It lies in the store's own database, so that what is known of an address and the article made of it live
and are backed up together. Every step is one short transaction: a crawl killed at any moment goes on from
what was written.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal

import sqlalchemy as sa

from pipeline import clock
from pipeline.clock import stamp
from pipeline.store.connect import writing
from pipeline.store.crawl_tables import crawl_documents, crawl_hosts, crawl_urls
from pipeline.urls import url_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pipeline.crawl.discover import Link
    from pipeline.crawl.fetch import Fetched
    from pipeline.crawl.source import Source

State = Literal["pending", "done", "alias", "no article", "forbidden", "refused", "failed", "removed"]
"""pending: not fetched yet, or due for another attempt. done: its article is stored. alias: the page says
that its article has another address, which is crawled itself. no article: it was fetched and is another
kind of page. forbidden: robots.txt. refused: the server said 401, 403 or 451.
failed: no usable answer after all attempts of a run. removed: it had an article and is gone (404, 410)."""


_DUE = (
    "id", "url", "attempts", "etag", "last_modified", "published", "digest", "article_key", "first_fetched_at",
    "error",
)  # fmt: skip
# States of an address that gave no article, so that another address of it is asked.
_WITHOUT = ("no article", "forbidden", "refused", "failed")
_RESTLESS = timedelta(hours=1)
_LONGEST_REST = timedelta(days=30)


@dataclass(frozen=True)
class Due:
    """An address to fetch now."""

    id: int
    url: str
    attempts: int
    etag: str | None
    last_modified: str | None
    published: str | None
    digest: str | None
    article_key: str | None
    first_fetched_at: str | None = None
    error: str | None = None

    @property
    def key(self) -> str:
        """What the address is compared by."""
        return url_key(self.url)

    @property
    def conditions(self) -> dict[str, str]:
        """The headers that ask only for what is new."""
        given = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in given.items() if value}


class Frontier:
    """The addresses of one source."""

    def __init__(self, engine: sa.Engine, source: Source) -> None:
        self._engine = engine
        self._source = source
        self._mine = crawl_urls.c.source == source.name

    def add(self, links: Iterable[Link]) -> int:
        """Take in addresses; those known already are due again where their stamp changed. How many were new."""
        new = 0
        with writing(self._engine) as connection:
            for link in links:
                new += self._add_one(connection, link)
        return new

    def _add_one(self, connection: sa.Connection, link: Link) -> bool:
        key = url_key(link.url)
        row = connection.execute(
            sa.select(crawl_urls.c.id, crawl_urls.c.stamp, crawl_urls.c.published).where(
                self._mine, crawl_urls.c.key == key
            )
        ).one_or_none()
        if row is None:
            connection.execute(
                crawl_urls.insert().values(
                    source=self._source.name,
                    key=key,
                    url=link.url,
                    state="pending",
                    found_by=link.found_by,
                    found_at=clock.stamped(),
                    published=link.published,
                    stamp=link.changed,
                    attempts=0,
                )
            )
            return True
        values: dict[str, Any] = {}
        if link.published and not row.published:
            values["published"] = link.published
        if link.changed and link.changed != row.stamp:
            values |= {"stamp": link.changed, "is_stale": row.stamp is not None}
        if values:
            connection.execute(crawl_urls.update().where(crawl_urls.c.id == row.id).values(values))
        return False

    def due(self, run_started: str, limit: int, beside: Sequence[int], *, left: bool = False) -> list[Due]:
        """Addresses to fetch in this run, new ones first; `beside` are those under way, and `left` asks only
        for those that an earlier run left waiting.

        Due are the pending ones whose time has come; of the others those not asked for in this run that have
        a newer stamp, lie in the refetch window or failed, and have rested; and those whose article was left
        to another address that gave none.
        """
        now = clock.now()
        window = stamp(now - timedelta(days=self._source.refetch_days))
        rested = stamp(
            min(now - timedelta(hours=self._source.refetch_hours), datetime.fromisoformat(run_started))
        )
        c = crawl_urls.c
        is_pending = (c.state == "pending") & (c.next_at.is_(None) | (c.next_at <= stamp(now)))
        again = c.state.in_(("failed", "forbidden", "refused"))
        settled = c.state.in_(("done", "removed", "no article"))
        has_rested = c.next_at.is_(None) | (c.next_at <= stamp(now))
        is_again = (
            (c.fetched_at < run_started)
            & has_rested
            & (again | settled & (c.is_stale | ((c.first_fetched_at > window) & (c.fetched_at < rested))))
        )
        other = crawl_urls.alias("other")
        is_without = (c.state == "alias") & sa.exists().where(
            other.c.source == self._source.name, other.c.key == c.article_key, other.c.state.in_(_WITHOUT)
        )
        question = (
            sa.select(*(c[name] for name in _DUE))
            .where(
                self._mine,
                is_pending & (c.found_at < run_started) if left else is_pending | is_again | is_without,
            )
            .order_by(c.state != "pending", c.id)
            .limit(limit + len(beside))
        )
        with self._engine.begin() as connection:
            rows = connection.execute(question).all()
        taken = set(beside)
        return [Due(*row) for row in rows if row.id not in taken][:limit]

    def next_time(self) -> str | None:
        """When the earliest pending address that is not due yet will be."""
        c = crawl_urls.c
        question = sa.select(sa.func.min(c.next_at)).where(
            self._mine, c.state == "pending", c.next_at.is_not(None)
        )
        with self._engine.begin() as connection:
            found: str | None = connection.execute(question).scalar_one()
        return found

    def settle(self, id_: int, state: State, **values: Any) -> None:
        """Write what became of an address."""
        now = clock.stamped()
        changes: dict[str, Any] = {
            "state": state,
            "fetched_at": now,
            "first_fetched_at": sa.func.coalesce(crawl_urls.c.first_fetched_at, now),
            "attempts": 0,
            "next_at": None,
            "error": None,
            "is_stale": False,
            **values,
        }
        with writing(self._engine) as connection:
            connection.execute(crawl_urls.update().where(crawl_urls.c.id == id_).values(changes))

    def rest(self, due: Due, state: State, **values: Any) -> None:
        """Write that an address is as it was: it rests as long again as it has been known.

        So pages that always fail, or whose stamps change by themselves, are asked for ever less often;
        within the first hour every run asks.
        """
        now = clock.now()
        age = now - datetime.fromisoformat(due.first_fetched_at) if due.first_fetched_at else _RESTLESS
        next_at = stamp(now + min(age, _LONGEST_REST)) if age > _RESTLESS else None
        self.settle(due.id, state, next_at=next_at, **values)

    def retry(self, due: Due, seconds: float, error: str, *, attempts: int) -> None:
        """Put an address off; it stays pending, with so many attempts behind it."""
        with writing(self._engine) as connection:
            connection.execute(
                crawl_urls.update()
                .where(crawl_urls.c.id == due.id)
                .values(
                    state="pending",
                    attempts=attempts,
                    next_at=stamp(clock.now() + timedelta(seconds=seconds)),
                    error=error,
                )
            )

    def state(self, key: str) -> str | None:
        """The state of the address with this key; None where it is not known."""
        question = sa.select(crawl_urls.c.state).where(self._mine, crawl_urls.c.key == key)
        with self._engine.begin() as connection:
            found: str | None = connection.execute(question).scalar_one_or_none()
        return found

    def counts(self) -> dict[str, int]:
        """How many addresses are in each state."""
        question = (
            sa.select(crawl_urls.c.state, sa.func.count()).where(self._mine).group_by(crawl_urls.c.state)
        )
        with self._engine.begin() as connection:
            return dict(row.tuple() for row in connection.execute(question))

    def knows(self, urls: Iterable[str]) -> bool:
        """Whether all these addresses are known already."""
        keys = {url_key(url) for url in urls}
        question = sa.select(sa.func.count()).where(self._mine, crawl_urls.c.key.in_(keys))
        with self._engine.begin() as connection:
            return connection.execute(question).scalar_one() == len(keys)

    def paused_until(self, host: str) -> datetime | None:
        """Until when a host asked to be left alone."""
        question = sa.select(crawl_hosts.c.paused_until).where(crawl_hosts.c.host == host)
        with self._engine.begin() as connection:
            found = connection.execute(question).scalar_one_or_none()
        return datetime.fromisoformat(found) if found else None

    def pause(self, host: str, until: datetime) -> None:
        """Remember that a host asked to be left alone, beyond this process's life."""
        with writing(self._engine) as connection:
            updated = connection.execute(
                crawl_hosts.update().where(crawl_hosts.c.host == host).values(paused_until=stamp(until))
            )
            if not updated.rowcount:
                connection.execute(crawl_hosts.insert().values(host=host, paused_until=stamp(until)))

    def document_conditions(self, url: str) -> dict[str, str]:
        """The headers that ask for a feed or sitemap only where it changed since it was last read."""
        row = self._document(url)
        given = {"If-None-Match": row.etag, "If-Modified-Since": row.last_modified} if row else {}
        return {name: value for name, value in given.items() if value}

    def document_stamp(self, url: str) -> str | None:
        """What `keep_document_stamp` kept."""
        row = self._document(url)
        return row.stamp if row else None

    def keep_document(self, url: str, answer: Fetched) -> None:
        """Take note that a document's links stand in the frontier."""
        self._keep(url, etag=answer.headers.get("etag"), last_modified=answer.headers.get("last-modified"))

    def keep_document_stamp(self, url: str, stamp: str | None) -> None:
        """Take note of the stamp under which a document was read to its end."""
        self._keep(url, stamp=stamp)

    def _document(self, url: str) -> Any:
        c = crawl_documents.c
        with self._engine.begin() as connection:
            return connection.execute(
                sa.select(crawl_documents).where(c.source == self._source.name, c.url == url)
            ).one_or_none()

    def _keep(self, url: str, **values: str | None) -> None:
        c = crawl_documents.c
        with writing(self._engine) as connection:
            where = (c.source == self._source.name) & (c.url == url)
            if not connection.execute(crawl_documents.update().where(where).values(values)).rowcount:
                connection.execute(
                    crawl_documents.insert().values(source=self._source.name, url=url, **values)
                )
