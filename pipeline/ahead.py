"""Extraction ahead of writing: processes read the articles of the next batches while one writer stores."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from extractors.assemble import versions
from pipeline.batches import batched
from pipeline.extract import died, extract_all
from pipeline.parallel import SMALL, Workers, cores
from pipeline.store import Store
from schemas import Article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pipeline.ingest import Ahead, Item

# Articles a process is given at a time: some tenths of a second of work.
_PART = 25


def extracted_ahead(
    batches: Iterable[list[Item]], db: str, jobs: int | None = None
) -> Iterator[tuple[list[Item], Ahead]]:
    """Each batch, in order, with what has been read of its articles that do not stand in the store `db` yet.

    `jobs` processes read, no more batches ahead than keep them busy. With 1, nothing is read ahead:
    `process_batch` extracts. Without a number that holds for a small input, and all cores join in where
    it turns out to be large. Raises StoreError where the store cannot be opened.
    """
    source = iter(batches)
    if jobs is None:
        jobs, count = cores(), 0
        while count < SMALL and (batch := next(source, None)) is not None:
            count += len(batch)
            yield batch, {}
    if jobs == 1:
        yield from ((batch, {}) for batch in source)
        return
    with Store(db) as store:
        yield from _ahead(source, store, jobs)


def _ahead(batches: Iterator[list[Item]], store: Store, jobs: int) -> Iterator[tuple[list[Item], Ahead]]:
    under_way: deque[tuple[list[Item], list[list[Article]]]] = deque()

    def parts() -> Iterator[list[Article]]:
        for batch in batches:
            pending = store.pending([item for item in batch if isinstance(item, Article)], versions())
            # What comes twice is read once. A batch with nothing to read keeps its place by an empty part.
            cut = list(batched(dict.fromkeys(pending), _PART)) or [[]]
            under_way.append((batch, cut))
            yield from cut

    results = Workers(extract_all, jobs=jobs, death=died, preload="pipeline.warm").map(parts())
    for first in results:
        batch, cut = under_way.popleft()
        known = dict(zip(cut[0], first, strict=True))
        for part in cut[1:]:
            known |= zip(part, next(results), strict=True)
        yield batch, known
