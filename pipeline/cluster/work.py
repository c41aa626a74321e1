"""What a worker does: a partition of files, or a stretch of a store, read and written to where it belongs.

Each may be done twice, by two workers at a time even, when a machine was given up that still lived: what stands
in the end is the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Any

from extractors.assemble import versions
from pipeline.batches import batched
from pipeline.cluster.partitions import read_partition
from pipeline.cluster.parts import part_tables
from pipeline.errors import PipelineError
from pipeline.extract import extract_all
from pipeline.failure import Failure
from pipeline.ingest import BATCH_SIZE, Summary, process_batch
from pipeline.reprocess import Renewed, renew_batch
from pipeline.store import Store, stale
from schemas import Article, Extraction

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pipeline.cluster.partitions import Partition
    from pipeline.cluster.parts import Parts
    from pipeline.store.stale import Scope

# The extractors are made for one thread; a worker that is given several works with one of them at a time.
_ONE_AT_A_TIME = Lock()


class WorkerError(PipelineError):
    """A worker that cannot take part; the message says why."""


@dataclass(frozen=True)
class Stretch:
    """Some articles of a store, by the ids of their versions; `number` is which of all stretches it is."""

    number: int
    versions: tuple[int, ...]

    @property
    def name(self) -> str:
        """What a person knows it by."""
        return f"versions {self.versions[0]} to {self.versions[-1]}"


def into_database(
    partition: Partition, db: str, defaults: Mapping[str, str], expected: Mapping[str, str]
) -> Summary:
    """Extract and store a partition, batch by batch; what stands as it is costs only a look."""
    with _ONE_AT_A_TIME:
        _check(expected)
        batches = batched(read_partition(partition, defaults), BATCH_SIZE)
        return sum((process_batch(batch, db) for batch in batches), Summary())


def into_parts(
    partition: Partition, parts: Parts, defaults: Mapping[str, str], expected: Mapping[str, str]
) -> Summary:
    """Extract a partition and write it as parts of Parquet, if that is not done already."""
    with _ONE_AT_A_TIME:
        if (done := parts.done(partition)) is not None:
            return done
        _check(expected)
        # A batch becomes columns before the next is read: those of a partition take a tenth of its records' memory.
        batches = batched(read_partition(partition, defaults), BATCH_SIZE)
        return parts.write(partition, map(_columns, batches))


def _columns(batch: Sequence[Article | Failure]) -> dict[str, Any]:
    """The tables of what is read of a batch, and of what failed in it."""
    articles = [item for item in batch if isinstance(item, Article)]
    failures = [item for item in batch if isinstance(item, Failure)]
    read: list[tuple[Article, Extraction]] = []
    for article, result in zip(articles, extract_all(articles), strict=True):
        if isinstance(result, Failure):
            failures.append(result)
        else:
            read.append((article, result))
    return part_tables(read, failures)


def renew(stretch: Stretch, db: str, scope: Scope, hold: bool, expected: Mapping[str, str]) -> Renewed:
    """Read a stretch of a store anew, batch by batch; what is done already is left."""
    done = Renewed()
    with _ONE_AT_A_TIME, Store(db) as store:
        _check(expected)
        for chosen in batched(stretch.versions, BATCH_SIZE):
            with store.transaction() as connection:
                page = stale.read(connection, scope, versions(), chosen)
            results = extract_all([standing.article for standing in page])
            done += renew_batch(list(zip(page, results, strict=True)), db, hold=hold)
    return done


def _check(expected: Mapping[str, str]) -> None:
    if dict(expected) != versions():
        raise WorkerError(
            f"a worker's extractors are {versions()}, those of the machine that asks {dict(expected)}; "
            "install the same tintinh on all machines"
        )
