"""Runs over many machines: plain functions, which flows.py gives to Prefect."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from extractors.assemble import versions
from pipeline.batches import batched
from pipeline.cluster.partitions import Partition, partitions
from pipeline.cluster.parts import Parts
from pipeline.cluster.scheduler import Cluster
from pipeline.cluster.work import Stretch, into_database, into_parts, renew
from pipeline.ingest import Summary
from pipeline.progress import Progress, report
from pipeline.read import total_size
from pipeline.reprocess import Renewed, count, numbers
from pipeline.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from pipeline.store.stale import Scope

    Told = Callable[[str, "Summary | Renewed | str"], object]

PARTITION = 1000
"""Articles, or small files, a partition: some seconds of work, which a worker that dies takes with it."""


def run(
    paths: Sequence[str],
    address: str,
    *,
    db: str | None = None,
    folder: str | None = None,
    defaults: Mapping[str, str] | None = None,
    size: int = PARTITION,
    tell: Told | None = None,
) -> Summary:
    """Read what lies at `paths` on the workers of the Dask scheduler at `address`, into the store `db`, or as
    Parquet into `folder`: whichever is given. All machines must see both.

    Each partition of `size` articles is one task. One whose worker dies is done by another; running it again
    goes on where a run was that was killed. `tell` hears of each partition that is done: its name, and what was
    counted, or why it was given up. Raises InputError, PartsError, StoreError and ClusterError.
    """
    given, expected = dict(defaults or {}), versions()
    total, done, lost, began = total_size(paths), 0, 0, monotonic()
    summary = Summary()
    parts = None
    if folder is not None:
        said = json.dumps([given, expected], sort_keys=True, ensure_ascii=False)
        parts = Parts(str(Path(folder).resolve()), said)
        parts.prepare()
    target = _absolute(db) if db is not None else ""
    started = _opened(target) if target else ""

    def left() -> Iterator[Partition]:
        nonlocal summary, done
        for partition in partitions(paths, size):
            known = parts.done(partition) if parts else None
            if known is None:
                yield partition
            else:
                summary, done = summary + known, done + partition.bytes

    with Cluster(address) as cluster:
        results = (
            cluster.map(into_parts, left(), parts, given, expected)
            if parts
            else cluster.map(into_database, left(), target, given, expected)
        )
        for partition, result in results:
            if tell:
                tell(partition.name, result)
            if isinstance(result, str):
                lost += 1
                summary += Summary(failed=1)
            else:
                summary += result
            done += partition.bytes
            share = min(done / total, 1.0) if total else None
            report(Progress(summary.articles, summary.fact_count, summary.failed, monotonic() - began, share))
    if parts and not lost:
        parts.finish()
    if target:
        with Store(target) as store:
            store.settle_failures([str(Path(path).resolve()) for path in paths], before=started)
    return summary


def reprocess(
    db: str,
    scope: Scope,
    address: str,
    *,
    hold: bool = False,
    size: int = PARTITION,
    tell: Told | None = None,
) -> Renewed:
    """Read the articles of `scope` in a store anew, as `pipeline.reprocess.reprocess` does, on the workers of the Dask
    scheduler at `address`, which write the results themselves.
    """
    target, scope, expected = _absolute(db), replace(scope, held=hold), versions()
    total, done, began, given = count(target, scope), Renewed(), monotonic(), 0
    with Store(target) as store, Cluster(address) as cluster:
        stretches = _stretches(store, scope, size)
        for stretch, result in cluster.map(renew, stretches, target, scope, hold, expected):
            if tell:
                tell(stretch.name, result)
            given += len(stretch.versions)
            if isinstance(result, str):
                done += Renewed(articles=len(stretch.versions), failed=len(stretch.versions))
            else:
                done += result
            share = min(given / total, 1.0) if total else None
            report(Progress(done.articles, done.facts, done.failed, monotonic() - began, share))
    return done


def _stretches(store: Store, scope: Scope, size: int) -> Iterator[Stretch]:
    for number, chosen in enumerate(batched(numbers(store, scope), size)):
        yield Stretch(number, tuple(chosen))


def _opened(db: str) -> str:
    """Make the store if it is not there; the time, as it writes it."""
    with Store(db, create=True) as store:
        return store.now()


def _absolute(db: str) -> str:
    """The database as any process on a machine finds it."""
    return db if "://" in db else str(Path(db).resolve())
