"""Extracting anew what older extractors read: plain functions, which flows.py gives to Prefect batch by batch.

A batch of results takes the place of what stands in one transaction, or is held beside it. What is done is no
longer stale, or has its candidate: a run that was killed goes on with what is missing.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from time import monotonic
from typing import TYPE_CHECKING

from extractors.assemble import versions
from pipeline.batches import batched
from pipeline.diff import Diff, Pair, as_it_will_stand, compare
from pipeline.extract import died, extract_all
from pipeline.failure import Failure
from pipeline.ingest import BATCH_SIZE
from pipeline.parallel import SMALL, Workers, cores
from pipeline.progress import Progress, report
from pipeline.store import Store, candidates, dead_letters, reviews, stale
from schemas import KINDS, Extraction

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pipeline.store.stale import Scope, Standing
    from schemas import Article

# Asked for at a time: each question may look at all that is stale.
_NUMBERS = 100_000

Batch = list[tuple["Standing", "Extraction | Failure"]]


@dataclass(frozen=True)
class Renewed:
    """What became of a batch, or of a whole run.

    `written` are the articles whose new facts stand, or are held; `overtaken` those that changed, or were
    read anew by somebody else, since the batch was read.
    """

    articles: int = 0
    written: int = 0
    overtaken: int = 0
    failed: int = 0
    facts: int = 0

    def __add__(self, other: Renewed) -> Renewed:
        """The counts of two batches together."""
        return Renewed(
            self.articles + other.articles,
            self.written + other.written,
            self.overtaken + other.overtaken,
            self.failed + other.failed,
            self.facts + other.facts,
        )

    def rows(self) -> list[dict[str, str | int]]:
        """The summary as a table of two columns."""
        return [{"what": name, "count": count} for name, count in self.__dict__.items()]


def count(db: str, scope: Scope) -> int:
    """How many articles are to be read anew. Raises StoreError where the store cannot be opened."""
    return sum(number for _, number in planned(db, scope))


def planned(db: str, scope: Scope) -> list[tuple[dict[str, str], int]]:
    """How many articles are to be read anew, by the versions of the extractors that read them last."""
    with Store(db) as store, store.transaction() as connection:
        return stale.count_by_extractors(connection, scope, versions())


def extracted_anew(
    db: str, scope: Scope, *, total: int, size: int = BATCH_SIZE, jobs: int | None = None
) -> Iterator[Batch]:
    """The articles of `scope`, which are `total`, with what is read in them now, in batches of `size`.

    `jobs` processes read, no more batches ahead than keep them busy; without a number one does for a small
    total, and all cores for a large one.
    """
    jobs = jobs or (1 if total <= SMALL else cores())
    with Store(db) as store:
        pages = _pages(store, scope, size)
        if jobs == 1:
            for page in pages:
                yield list(zip(page, extract_all([one.article for one in page]), strict=True))
            return
        under_way: deque[list[Standing]] = deque()

        def articles() -> Iterator[list[Article]]:
            for page in pages:
                under_way.append(page)
                yield [one.article for one in page]

        workers = Workers(extract_all, jobs=jobs, death=died, preload="pipeline.warm")
        for results in workers.map(articles()):
            yield list(zip(under_way.popleft(), results, strict=True))


def _pages(store: Store, scope: Scope, size: int) -> Iterator[list[Standing]]:
    for chosen in batched(numbers(store, scope), size):
        with store.transaction() as connection:
            page = stale.read(connection, scope, versions(), chosen)
        if page:
            yield page


def numbers(store: Store, scope: Scope) -> Iterator[int]:
    """The ids of the versions in `scope`, in order, asked for as they are needed."""
    after = 0
    while True:
        with store.transaction() as connection:
            found = stale.numbers(connection, scope, versions(), after=after, size=_NUMBERS)
        if not found:
            return
        yield from found
        after = found[-1]


def renew_batch(batch: Batch, db: str, *, hold: bool = False) -> Renewed:
    """Write the results of a batch in one transaction: in the place of what stands, or held beside it.

    What failed keeps the facts that stand, and is kept as a dead letter with the reason. Raises StoreError
    where the database cannot be written.
    """
    done = [(standing, result) for standing, result in batch if isinstance(result, Extraction)]
    failures = [result for _, result in batch if isinstance(result, Failure)]
    with Store(db) as store, store.transaction(writes=True) as connection:
        written = (candidates.hold if hold else candidates.replace)(connection, done)
        dead_letters.keep(connection, failures)
    return Renewed(
        articles=len(batch),
        written=written,
        overtaken=len(done) - written,
        failed=len(failures),
        facts=sum(len(getattr(result, kind)) for _, result in done for kind in KINDS),
    )


def reprocess(
    db: str,
    scope: Scope,
    *,
    hold: bool = False,
    size: int = BATCH_SIZE,
    jobs: int | None = None,
    write: Callable[[Batch], Renewed] | None = None,
) -> Renewed:
    """Read the articles of `scope` anew and put the results in the place of what stands, batch by batch.

    With `hold` the results are kept beside what stands, until `accept` or `discard`. `jobs` processes
    extract, and this one writes. `write` writes a batch in the place of `renew_batch`: as a task of a flow.
    Killed at any moment it leaves whole batches, and running it again goes on with the rest. Raises
    StoreError where the database cannot be used.
    """
    write = write or (lambda batch: renew_batch(batch, db, hold=hold))
    scope = replace(scope, held=hold)
    total, done, began = count(db, scope), Renewed(), monotonic()
    for batch in extracted_anew(db, scope, total=total, size=size, jobs=jobs):
        done += write(batch)
        share = min(done.articles / total, 1.0) if total else None
        report(Progress(done.articles, done.facts, done.failed, monotonic() - began, share))
    return done


def rehearse(
    db: str, scope: Scope, *, size: int, kinds: Sequence[str] = tuple(KINDS), limit: int = 5
) -> Diff:
    """What reading anew would change in `size` articles of `scope`; nothing is written."""
    with Store(db) as store, store.transaction() as connection:
        chosen = stale.sample(connection, scope, versions(), size)
        ids = [one.version_id for one in chosen]
        standing, words = candidates.standing_records(connection, ids), reviews.kept(connection, ids)
    results = zip(chosen, extract_all([one.article for one in chosen]), strict=True)
    pairs = (
        Pair(
            one.key,
            one.article,
            standing[one.version_id],
            as_it_will_stand(result, words.get(one.version_id, ())),
        )
        for one, result in results
        if isinstance(result, Extraction)
    )
    return compare(pairs, kinds, limit)


def accept(db: str, size: int = BATCH_SIZE) -> tuple[int, int]:
    """Put all that is held in the place of what stands, batch by batch: how many articles were taken, and how many
    were let go because they have changed since. Killed, it goes on with the rest.
    """
    taken = dropped = 0
    began = monotonic()
    with Store(db) as store:
        with store.transaction() as connection:
            total = candidates.count(connection)
        while True:
            with store.transaction(writes=True) as connection:
                more, gone = candidates.accept(connection, size)
            if not more + gone:
                return taken, dropped
            taken, dropped = taken + more, dropped + gone
            share = min((taken + dropped) / total, 1.0) if total else None
            report(Progress(taken + dropped, None, 0, monotonic() - began, share))


def discard(db: str) -> int:
    """Drop all that is held: how many articles it was of. What stands is left as it is."""
    with Store(db) as store, store.transaction(writes=True) as connection:
        return candidates.discard(connection)
