"""The Prefect flows: functions of `pipeline`, decorated. Nothing but commands that start flows imports this.

A task takes a batch of articles, writes its results to the store and returns a small summary: what
passes through Prefect is counts, not articles.
"""

from __future__ import annotations

from pathlib import Path
from time import monotonic
from typing import Any

from prefect import flow, get_run_logger, task
from prefect.artifacts import create_table_artifact
from prefect.cache_policies import NO_CACHE
from prefect.utilities.annotations import quote

from pipeline.ahead import extracted_ahead
from pipeline.cluster.run import PARTITION
from pipeline.cluster.run import reprocess as renew_on_cluster
from pipeline.cluster.run import run as run_on_cluster
from pipeline.cluster.scheduler import ClusterError
from pipeline.crawl.crawl import Options
from pipeline.crawl.crawl import crawl as crawl_once
from pipeline.crawl.source import find_source
from pipeline.ingest import BATCH_SIZE, Ahead, Item, Summary, process_batch, read_batches, roots
from pipeline.meter import Meter
from pipeline.progress import Progress, report
from pipeline.read import total_size
from pipeline.reprocess import Batch, Renewed, renew_batch
from pipeline.reprocess import reprocess as reprocess_all
from pipeline.store import Store, StoreBusyError
from pipeline.store.connect import shown
from pipeline.store.stale import Scope

SUMMARY_ARTIFACT = "ingest-summary"
"""The key of the artifact that holds a run's counts."""
RENEWAL_ARTIFACT = "reprocess-summary"
"""The same of a run that reads anew."""


def _passes(_task: object, _run: object, state: Any) -> bool:
    """A locked database or a lost connection is worth another try; a full disk or a bug is not."""
    return isinstance(state.result(raise_on_failure=False), StoreBusyError)


_PATIENT: dict[str, Any] = {
    "retries": 2,
    "retry_delay_seconds": [2, 10],
    "retry_condition_fn": _passes,
    "cache_policy": NO_CACHE,
    "persist_result": False,
}


@task(name="extract and store a batch", **_PATIENT)
def ingest_batch(batch: list[Item], db: str, ahead: Ahead) -> Summary:
    """One batch, see `pipeline.ingest.process_batch`."""
    return process_batch(batch, db, ahead)


@flow(name="ingest", persist_result=False)
def ingest(
    paths: list[str],
    db: str,
    defaults: dict[str, str] | None = None,
    batch_size: int = BATCH_SIZE,
    jobs: int | None = None,
) -> Summary:
    """Read articles from `paths`, extract their facts and store them in `db`; the summary is kept as an artifact.

    `defaults` fills what the input leaves out (`published`, `province`). `jobs` processes extract, and this
    one writes; without it all cores join in where the input turns out to be large. Running it twice changes
    nothing; killed at any moment, it goes on with the batches that are missing. Raises StoreError
    where the database cannot be used.
    """
    logger = get_run_logger()
    with Store(db, create=True) as store:
        started = store.now()
    total, began, meter = Summary(), monotonic(), Meter(total_size(paths))
    for batch, ahead in extracted_ahead(read_batches(paths, defaults, batch_size, meter), db, jobs):
        # quote keeps Prefect from walking through every article in search of futures; it hands the
        # task the list itself, which the types of Prefect do not say.
        total += ingest_batch(quote(batch), db, quote(ahead))  # type: ignore[call-overload]
        progress = Progress(total.articles, total.fact_count, total.failed, monotonic() - began, meter.share)
        logger.info("%s", progress)
        report(progress)
    with Store(db) as store:
        store.settle_failures(roots(paths), before=started)
    create_table_artifact(key=SUMMARY_ARTIFACT, table=total.rows(), description=f"ingest into {shown(db)}")
    return total


@task(name="store what was read anew in a batch", **_PATIENT)
def renew(batch: Batch, db: str, *, hold: bool) -> Renewed:
    """One batch, see `pipeline.reprocess.renew_batch`."""
    return renew_batch(batch, db, hold=hold)


@flow(name="reprocess", persist_result=False)
def reprocess(
    db: str,
    *,
    stale: bool = True,
    kind: str | None = None,
    source: str | None = None,
    since: str | None = None,
    hold: bool = False,
    batch_size: int = BATCH_SIZE,
    jobs: int | None = None,
) -> Renewed:
    """Read anew what older extractors read, see `pipeline.reprocess`; the summary is kept as an artifact."""
    scope = Scope(stale=stale, kind=kind, source=source, since=since)

    def write(batch: Batch) -> Renewed:
        return renew(quote(batch), db, hold=hold)  # type: ignore[call-overload, no-any-return]

    done = reprocess_all(db, scope, hold=hold, size=batch_size, jobs=jobs, write=write)
    create_table_artifact(key=RENEWAL_ARTIFACT, table=done.rows(), description=f"reprocess {shown(db)}")
    return done


@task(name="a partition on the cluster", task_run_name="{name}", cache_policy=NO_CACHE, persist_result=False)
def partition_done(name: str, counted: Summary | Renewed | str) -> None:
    """A partition that has been done, with what was counted; the run fails where it was given up, with the reason."""
    if isinstance(counted, str):
        raise ClusterError(f"{name}: {counted}")
    get_run_logger().info("%s: %d articles, %d failed", name, counted.articles, counted.failed)


def _tell(name: str, counted: Summary | Renewed | str) -> None:
    """A run for each partition; one that was given up does not end the others."""
    partition_done(name, counted, return_state=True)


@flow(name="ingest-on-cluster", persist_result=False)
def ingest_on_cluster(
    paths: list[str],
    dask: str,
    *,
    db: str | None = None,
    folder: str | None = None,
    defaults: dict[str, str] | None = None,
    size: int = PARTITION,
) -> Summary:
    """Read articles on the workers of the Dask scheduler at `dask`, see `pipeline.cluster.run.run`."""
    done = run_on_cluster(paths, dask, db=db, folder=folder, defaults=defaults, size=size, tell=_tell)
    into = folder or shown(str(db))
    create_table_artifact(key=SUMMARY_ARTIFACT, table=done.rows(), description=f"ingest into {into}")
    return done


@flow(name="reprocess-on-cluster", persist_result=False)
def reprocess_on_cluster(
    db: str,
    dask: str,
    *,
    stale: bool = True,
    kind: str | None = None,
    source: str | None = None,
    since: str | None = None,
    hold: bool = False,
    size: int = PARTITION,
) -> Renewed:
    """Read anew on the workers of the Dask scheduler at `dask`, see `pipeline.cluster.run.reprocess`."""
    scope = Scope(stale=stale, kind=kind, source=source, since=since)
    done = renew_on_cluster(db, scope, dask, hold=hold, size=size, tell=_tell)
    create_table_artifact(key=RENEWAL_ARTIFACT, table=done.rows(), description=f"reprocess {shown(db)}")
    return done


@task(name="crawl a source", cache_policy=NO_CACHE, persist_result=False)
def crawl_source(source: str, db: str, options: Options) -> dict[str, Any]:
    """One source, see `pipeline.crawl.crawl.crawl`; its report as a plain object."""
    return crawl_once(find_source(source), db, options).row()


@flow(name="crawl", persist_result=False)
def crawl(
    sources: list[str],
    db: str,
    *,
    allow_private: bool = False,
    contact: str | None = None,
    archive: str | None = None,
) -> list[dict[str, Any]]:
    """Crawl sources (names of packaged definitions, or TOML files) one after another into `db`.

    `archive` is the folder for raw pages. The reports are kept as an artifact. A run that was killed
    is gone on with by the next one.
    """
    logger = get_run_logger()
    options = Options(
        allow_private=allow_private, contact=contact, archive=Path(archive) if archive else None
    )
    reports: list[dict[str, Any]] = []
    for source in sources:
        report = crawl_source(source, db, quote(options))  # type: ignore[call-overload]
        logger.info(
            "%s: %d new, %d changed, %d failed", source, report["new"], report["changed"], report["failed"]
        )
        reports.append(report)
    rows = [
        {name: value for name, value in report.items() if not isinstance(value, dict)} for report in reports
    ]
    create_table_artifact(key="crawl-report", table=rows, description=f"crawl into {shown(db)}")
    return reports
