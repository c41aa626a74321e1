"""`tintinh run`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.console import (
    DEFAULT_DATABASE,
    Dask,
    Database,
    Jobs,
    PartitionSize,
    Province,
    Published,
    clear_errors,
    note,
    out,
)
from pipeline.cli.formats import print_table

if TYPE_CHECKING:
    from pipeline.ingest import Summary

_SHOWN_EVENTS = 12
_SHOWN_FAILURES = 10


def run(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...",
            help="Files (.txt, .html, .jsonl, .parquet, .warc, feeds), folders of them, or - for stdin.",
        ),
    ],
    published: Published = None,
    province: Province = None,
    batch_size: Annotated[
        int,
        typer.Option(min=1, max=1000, help="Articles written together: what a killed run has to do again."),
    ] = 100,
    jobs: Jobs = None,
    dask: Dask = None,
    partition: PartitionSize = 1000,
    parquet: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="With --dask: write Parquet into this folder, not a database."),
    ] = None,
    db: Database = DEFAULT_DATABASE,
) -> None:
    """Read articles, extract their facts and store them; then say what was found.

    Runs as the Prefect flow `ingest` (with --dask `ingest-on-cluster`), whose first start takes up to half a minute. Running it again
    changes nothing, and a run that was killed goes on where it was. What cannot be read is kept
    with the reason, the others go on, and the exit status is 1.

    Example: `tintinh run fixtures/articles --db tintinh.db`
    """
    defaults = {"published": published.date().isoformat() if published else None, "province": province}
    if parquet and not dask:
        raise typer.BadParameter("--parquet goes with --dask; else run into a database, then tintinh export")
    given = {name: value for name, value in defaults.items() if value}
    with clear_errors():
        started = _check_database(db) if parquet is None else None
        if dask:
            summary = _on_cluster(paths, dask, None if parquet else db, parquet, given, partition)
        else:
            summary = _here(paths, db, given, batch_size, jobs)
        if started is not None:
            _print_summary(summary, db, started)
        else:
            out().print(
                f"{parquet}: {summary.articles} articles, {summary.fact_count} facts", highlight=False
            )
    if summary.failed:
        raise typer.Exit(1)


def _here(paths: list[str], db: str, defaults: dict[str, str], batch_size: int, jobs: int | None) -> Summary:
    from pipeline.cli.orchestration import running_a_flow

    with running_a_flow():
        from flows import ingest

        return ingest(paths, db, defaults, batch_size, jobs)


def _on_cluster(
    paths: list[str], dask: str, db: str | None, parquet: Path | None, defaults: dict[str, str], size: int
) -> Summary:
    from pipeline.cli.orchestration import running_a_flow

    with running_a_flow():
        from flows import ingest_on_cluster

        folder = str(parquet) if parquet else None
        return ingest_on_cluster(paths, dask, db=db, folder=folder, defaults=defaults, size=size)


def _check_database(db: str) -> str:
    """Tell of a database that cannot be used at once, not after Prefect's start; the time of the start."""
    from pipeline.store import Store

    with Store(db, create=True) as store:
        # A lock is taken, which a file that may only be read refuses.
        store.add([])
        return store.now()


def _print_summary(summary: Summary, db: str, started: str) -> None:
    from pipeline.store import Filters, Store
    from pipeline.store.connect import shown

    written = summary.written
    with Store(db) as store:
        counts = store.counts()
        events = store.query("events", Filters(main=True))[-_SHOWN_EVENTS:]
        failures = store.failures(since=started)
    for failure in failures[:_SHOWN_FAILURES]:
        note(f"failed: {failure['origin']}: {failure['reason']}")
    if len(failures) > _SHOWN_FAILURES:
        note(f"… and {len(failures) - _SHOWN_FAILURES} more that failed")
    console = out()
    console.print(
        f"{summary.articles} articles read: {written.new} new, {written.changed} changed, "
        f"{written.renewed} extracted anew, {written.unchanged} as they were; {summary.failed} failed"
    )
    console.print(
        f"{shown(db)} holds " + ", ".join(f"{count} {kind}" for kind, count in counts.items()), markup=False
    )
    if events:
        print_table("events", events, title="what the latest articles are about")
    if sys.stderr.isatty():
        note(f"ask on: tintinh query awards --db {shown(db)}")
