"""One crawl of one source: discover, fetch, read, store; resumable at any moment."""

from __future__ import annotations

import asyncio
import platform
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib.metadata import version
from time import monotonic
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError

from pipeline import clock
from pipeline.clock import stamp
from pipeline.crawl.client import PATIENCE, Client, ForbiddenError, HostPausedError
from pipeline.crawl.documents import Documents
from pipeline.crawl.fetch import PERMANENT, Fetched, Fetcher, FetchError
from pipeline.crawl.frontier import Due, Frontier
from pipeline.crawl.intake import Intake, Page
from pipeline.crawl.ledger import Ledger
from pipeline.crawl.only_one import only_one
from pipeline.crawl.page import next_page
from pipeline.crawl.politeness import backoff
from pipeline.crawl.report import Report
from pipeline.progress import Progress
from pipeline.progress import report as tell
from pipeline.store import Store, StoreError
from pipeline.warc import Archive

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.crawl.source import Source

_ATTEMPTS = 6
# A report that names thousands of failures helps nobody.
_MOST_NAMED = 100
_MOST_PARTS = 20
# Pages between fetching and storing: enough that neither waits, few enough that memory stays flat.
_QUEUE = 64
_BATCH = 25
# A server that says no is asked again after a day.
_REFUSED_FOR = timedelta(days=1)


@dataclass(frozen=True)
class Options:
    """How a crawl is run. `contact` goes into the user agent; `archive` is the folder for raw pages, or None;
    `limit` bounds the pages fetched in this run.
    """

    allow_private: bool = False
    contact: str | None = None
    archive: Path | None = None
    limit: int | None = None


def user_agent(contact: str | None) -> str:
    """How the crawl introduces itself; without a contact, by the machine it runs on."""
    known = contact or f"mailto:postmaster@{platform.node() or 'localhost'}"
    return f"tintinh/{version('tintinh')} (+{known})"


def crawl(source: Source, db: str, options: Options | None = None) -> Report:
    """Crawl a source once and store its articles; what a killed run left undone is done first.

    Raises StoreError where the database cannot be used, RunningError where the source is being crawled.
    """
    with only_one(source.name, db):
        try:
            return asyncio.run(_Crawl(source, db, options or Options()).run())
        except DBAPIError as error:
            raise StoreError(
                f"the database {db} could not be read or written: {error.orig}; "
                "another crawl goes on where this one was"
            ) from error


class _Crawl:
    def __init__(self, source: Source, db: str, options: Options) -> None:
        self._source = source
        self._db = db
        self._options = options
        self._report = Report(source.name)
        self._began = monotonic()
        self._started = clock.stamped()
        self._under_way: set[int] = set()
        self._begun = 0
        self._pages: asyncio.Queue[Page | None] = asyncio.Queue(_QUEUE)

    async def run(self) -> Report:
        with ExitStack() as stack:
            store = stack.enter_context(Store(self._db, create=True))
            self._frontier = Frontier(store.engine, self._source)
            agent = user_agent(self._options.contact)
            self._archive = (
                stack.enter_context(Archive(self._options.archive, self._source.name, agent))
                if self._options.archive
                else None
            )
            self._ledger = Ledger(store.engine)
            self._intake = Intake(store, self._frontier, self._ledger, self._source, self._report)
            polite = self._source.politeness
            fetcher = Fetcher(
                agent,
                allow_private=self._options.allow_private,
                timeout=polite.timeout,
                connections=polite.concurrency,
            )
            self._client = Client(self._source, fetcher, self._frontier, self._report)
            self._run = self._ledger.begin(self._source.name, self._started)
            try:
                await self._work()
            except HostPausedError as error:
                self._report.documents[self._source.home] = str(error)
            except FetchError as error:
                self._report.documents[self._source.home] = str(error)
            finally:
                await fetcher.close()
                self._report.seconds = round(monotonic() - self._began, 3)
                self._ledger.keep(self._run, self._report.row(), is_over=True)
        return self._report

    async def _work(self) -> None:
        self._storing = asyncio.create_task(self._store_pages())
        try:
            documents = Documents(self._source, self._client, self._frontier, self._report)
            finding = asyncio.create_task(documents.read_all())
            try:
                await self._fetch_all(finding)
                await finding
            finally:
                finding.cancel()
        finally:
            if not self._storing.done():
                await self._pages.put(None)
            await self._storing

    async def _fetch_all(self, finding: asyncio.Task[None]) -> None:
        """Fetch what is due until nothing is, with as many workers as the source allows.

        While addresses are still being found, only what an earlier run left waiting is fetched: a page may
        tell of another address of its article, and whether that is known is known when all are.
        """
        tasks: set[asyncio.Task[None]] = set()
        while not self._storing.done():
            left = not finding.done()
            tasks |= self._start(len(tasks), left=left)
            if tasks or left:
                waited = tasks | {self._storing} | ({finding} if left else set())
                done, _ = await asyncio.wait(waited, return_when=asyncio.FIRST_COMPLETED)
                for task in done & tasks:
                    task.result()
                tasks -= done
            elif self._under_way:
                # Fetched, and on the way into the store.
                await asyncio.sleep(0.01)
            else:
                wait = self._next_wait()
                if wait is None:
                    return
                await asyncio.sleep(wait)
        # What cannot be stored need not be fetched.
        for task in tasks:
            task.cancel()

    def _start(self, running: int, *, left: bool) -> set[asyncio.Task[None]]:
        """Begin to fetch what is due, as far as there is room."""
        room = self._source.politeness.concurrency * 2 - running
        if self._options.limit is not None:
            room = min(room, self._options.limit - self._begun)
        if room <= 0:
            return set()
        due = self._frontier.due(self._started, room, sorted(self._under_way), left=left)
        self._under_way.update(address.id for address in due)
        self._begun += len(due)
        return {asyncio.create_task(self._fetch(address)) for address in due}

    def _next_wait(self) -> float | None:
        """Seconds until an address put off within this run's patience is due; None where there is none."""
        when = self._frontier.next_time()
        if when is None or (self._options.limit is not None and self._begun >= self._options.limit):
            return None
        seconds = (datetime.fromisoformat(when) - clock.now()).total_seconds()
        return max(0.01, seconds) if seconds <= PATIENCE else None

    async def _fetch(self, due: Due) -> None:
        """Fetch one address and settle it, or hand its page on; never raises for what a server does."""
        is_handed_on = False
        try:
            answer = await self._client.get(due.url, due.conditions if due.article_key else None)
            is_handed_on = await self._judge(due, answer)
        except ForbiddenError:
            self._report.forbidden += 1
            self._frontier.settle(due.id, "forbidden", error="robots.txt forbids it")
        except HostPausedError as error:
            self._report.postponed += 1
            seconds = (error.until - clock.now()).total_seconds()
            self._frontier.retry(due, max(seconds, 1.0), str(error), attempts=due.attempts)
        except FetchError as error:
            # A server that stalls holds a connection for long, and is not asked so often.
            cost = 2 if error.reason == "timeout" else 1
            self._fail(due, str(error), permanent=error.reason in PERMANENT, cost=cost)
        finally:
            if not is_handed_on:
                self._under_way.discard(due.id)

    async def _judge(self, due: Due, answer: Fetched) -> bool:
        """Settle an address by its status; True where its page was handed on."""
        status = answer.status
        if status == 200:
            self._report.fetched += 1
            parts = await self._parts(answer)
            page = Page(due, tuple(parts))
            if page.digest == due.digest:
                self._intake.confirm(due)
                return False
            if self._archive is not None:
                for part in parts:
                    self._archive.write(part)
            await self._pages.put(page)
            return True
        if status == 304:
            self._report.fetched += 1
            self._intake.confirm(due)
        elif status in (404, 410):
            self._intake.remove(due)
        elif status == 429 or status >= 500:
            self._fail(due, f"the server answered {status}", wait=answer.retry_after)
        else:
            self._report.refused += 1
            again = stamp(clock.now() + _REFUSED_FOR)
            self._frontier.settle(due.id, "refused", error=f"the server answered {status}", next_at=again)
        return False

    async def _parts(self, first: Fetched) -> list[Fetched]:
        """An article's further pages with its first; one that fails leaves the article shorter, not lost."""
        parts = [first]
        while len(parts) < _MOST_PARTS and (url := next_page(parts[-1])) is not None:
            if url in {part.url for part in parts}:
                break
            with suppress(ForbiddenError, FetchError):
                answer = await self._client.get(url)
                if answer.status == 200:
                    parts.append(answer)
                    continue
            break
        return parts

    def _fail(
        self, due: Due, reason: str, *, permanent: bool = False, wait: float | None = None, cost: int = 1
    ) -> None:
        attempts = due.attempts + cost
        if permanent or attempts >= _ATTEMPTS:
            self._report.failed += 1
            if len(self._report.failures) < _MOST_NAMED:
                self._report.failures[due.url] = reason
            self._frontier.rest(due, "failed", error=reason)
        else:
            seconds = wait if wait is not None else backoff(attempts)
            self._frontier.retry(due, seconds, reason, attempts=attempts)

    async def _store_pages(self) -> None:
        """Take pages in batches off the queue and into the store, in a thread beside the network."""
        is_open = True
        while is_open:
            batch: list[Page] = []
            page = await self._pages.get()
            while page is not None:
                batch.append(page)
                if len(batch) == _BATCH or self._pages.empty():
                    break
                page = self._pages.get_nowait()
            is_open = page is not None
            if batch:
                await asyncio.to_thread(self._intake.take, batch)
                self._under_way.difference_update(page.due.id for page in batch)
                self._ledger.keep(self._run, self._report.row(), is_over=False)
                self._tell()

    def _tell(self) -> None:
        stored = self._report.new + self._report.changed + self._report.unchanged
        tell(Progress(stored, self._intake.facts, self._report.failed, monotonic() - self._began))
