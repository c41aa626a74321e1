"""`tintinh run`."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.console import DAY, DAY_SHOWN, DEFAULT_DATABASE, Database, clear_errors, notes, out
from pipeline.cli.formats import print_table

if TYPE_CHECKING:
    from pipeline.ingest import Summary
    from pipeline.progress import Progress

# Prefect as a person at a terminal needs it; whatever the environment says goes before.
PREFECT_SETTINGS = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    # Its own limit of 20 s is too short for the first start on a slow machine.
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
    "PREFECT_LOGGING_LEVEL": "WARNING",
    "PREFECT_CLI_PROMPT": "false",
}

_SHOWN_EVENTS = 12
_SHOWN_FAILURES = 10


def run(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...", help="Files (.txt, .html, .jsonl, feeds), folders of them, or - for stdin."
        ),
    ],
    published: Annotated[
        datetime | None,
        typer.Option(formats=[DAY], metavar=DAY_SHOWN, help="Day of publication where the input gives none."),
    ] = None,
    province: Annotated[
        str | None, typer.Option(help="Province of articles where the input gives none.")
    ] = None,
    db: Database = DEFAULT_DATABASE,
) -> None:
    """Read articles, extract their facts and store them; then say what was found.

    Runs as the Prefect flow `ingest`, whose first start takes up to half a minute. Running it again
    changes nothing, and a run that was killed goes on where it was. What cannot be read is kept
    with the reason, the others go on, and the exit status is 1.

    Example: `tintinh run fixtures/articles --db tintinh.db`
    """
    for name, value in PREFECT_SETTINGS.items():
        os.environ.setdefault(name, value)
    defaults = {"published": published.date().isoformat() if published else None, "province": province}
    with clear_errors():
        summary = _flow(paths, db, {name: value for name, value in defaults.items() if value})
        _print_summary(summary, db)
    if summary.failed:
        raise typer.Exit(1)


def _flow(paths: list[str], db: str, defaults: dict[str, str]) -> Summary:
    """Run the flow with a line of progress on stderr."""
    from pipeline.progress import listening
    from pipeline.store import Store

    # A database that cannot be used is told at once, not after Prefect's start.
    Store(db, create=True).close()
    with notes().status("starting Prefect…") as status:

        def tell(progress: Progress) -> None:
            status.update(
                f"{progress.articles} articles, {progress.facts} facts, {progress.failed} failed, "
                f"{progress.rate:.0f} articles a second"
            )

        from flows import ingest

        with listening(tell):
            return ingest(paths, db, defaults)


def _print_summary(summary: Summary, db: str) -> None:
    from pipeline.store import Filters, Store

    console = out()
    written = summary.written
    console.print(
        f"{summary.articles} articles read: {written.new} new, {written.changed} changed, "
        f"{written.renewed} extracted anew, {written.unchanged} as they were; {summary.failed} failed"
    )
    with Store(db) as store:
        counts = store.counts()
        events = store.query("events", Filters(main=True))[-_SHOWN_EVENTS:]
        failures = store.failures()
    console.print(", ".join(f"{count} {kind}" for kind, count in counts.items()) + f" in {db}")
    if events:
        print_table("events", events, title="what the latest articles are about")
    for failure in failures[:_SHOWN_FAILURES]:
        notes().print(f"failed: {failure['origin']}: {failure['reason']}", markup=False)
    if len(failures) > _SHOWN_FAILURES:
        notes().print(f"… and {len(failures) - _SHOWN_FAILURES} more failures")
    if sys.stderr.isatty():
        notes().print(f"Ask on: tintinh query awards --db {db}", markup=False)
