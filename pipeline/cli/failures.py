"""`tintinh failures`: what could not be read or extracted."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pipeline.cli.console import (
    DAY,
    DAY_SHOWN,
    DEFAULT_DATABASE,
    Database,
    Province,
    Published,
    clear_errors,
    fail,
    note,
    out,
)
from pipeline.cli.formats import Format, print_csv, print_plain
from pipeline.cli.telling import telling

if TYPE_CHECKING:
    from pipeline.store import Store

failures = typer.Typer(
    name="failures",
    help="What could not be read or extracted: listed, shown, tried again.",
    no_args_is_help=True,
)


class Step(StrEnum):
    """The step that failed."""

    read = "read"
    extract = "extract"


OfStep = Annotated[Step | None, typer.Option("--kind", help="Only failures of this step.")]
Origin = Annotated[
    str | None, typer.Option(metavar="TEXT", help="Only origins (files, lines, articles) with this in them.")
]
Since = Annotated[
    datetime | None,
    typer.Option(formats=[DAY], metavar=DAY_SHOWN, help="Only what failed on this day (UTC) or later."),
]
_COLUMNS = ("id", "origin", "kind", "reason", "failed_at")


@failures.command(name="list")
def list_failures(
    kind: OfStep = None,
    origin: Origin = None,
    since: Since = None,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many, the oldest first.")] = None,
    form: Annotated[Format, typer.Option("--format", help="How to print them.")] = Format.table,
    db: Database = DEFAULT_DATABASE,
) -> None:
    """List what could not be read or extracted, the oldest first, with the reason.

    Example: `tintinh failures list --kind read --origin articles/`
    """
    from pipeline.store import Store

    with clear_errors(), Store(db) as store:
        rows = _chosen(store, kind, origin, since, limit)
        if form is Format.csv:
            print_csv(rows, _COLUMNS)
        else:
            print_plain(rows, form)
        if form is Format.table:
            note(f"{len(rows)} failures")


@failures.command()
def show(
    number: Annotated[int, typer.Argument(metavar="ID", help="Its number, as `list` gives it.")],
    db: Database = DEFAULT_DATABASE,
) -> None:
    """Show why something failed, and what was given.

    Example: `tintinh failures show 3`
    """
    from pipeline.store import Store

    with clear_errors(), Store(db) as store:
        letter = store.failure(number)
        if letter is None:
            fail(f"there is no failure {number} in {db}; list them with: tintinh failures list --db {db}")
        for name in ("origin", "kind", "failed_at", "reason"):
            typer.echo(f"{name}: {letter[name]}")
        if letter["raw"] is None:
            typer.echo("what was given is not kept: it is a file")
        else:
            typer.echo(f"\n{letter['raw'].decode('utf-8', 'backslashreplace')}")


@failures.command()
def retry(
    numbers: Annotated[
        list[int] | None, typer.Argument(metavar="[ID]...", help="Their numbers; all that fit, without.")
    ] = None,
    kind: OfStep = None,
    origin: Origin = None,
    since: Since = None,
    published: Published = None,
    province: Province = None,
    db: Database = DEFAULT_DATABASE,
) -> None:
    """Read and extract again what failed: what succeeds is stored and leaves the list, what fails again keeps its
    place with the new reason, and the exit status is 1.

    What was given is kept with the failure; a file that still lies where it lay is read from there.

    Example: `tintinh failures retry --kind extract`
    """
    from pipeline import failures as work
    from pipeline.progress import listening
    from pipeline.store import Store

    given = {"published": published.date().isoformat() if published else None, "province": province}
    with clear_errors():
        with Store(db) as store:
            known = [row["id"] for row in _chosen(store, kind, origin, since, None)]
        if missing := set(numbers or ()) - set(known):
            fail(f"there is no such failure: {min(missing)}; list them with: tintinh failures list --db {db}")
        with telling("trying again…") as tell, listening(tell):
            done = work.retry(db, numbers or known, {name: value for name, value in given.items() if value})
        out().print(
            f"{done.tried} tried again: {done.settled} settled, {done.tried - done.settled} failed again; "
            f"{done.stored.written.new} articles new, {done.stored.written.changed} changed, "
            f"{done.stored.written.renewed} extracted anew",
            highlight=False,
        )
    if done.tried > done.settled:
        raise typer.Exit(1)


def _chosen(
    store: Store, kind: Step | None, origin: str | None, since: datetime | None, limit: int | None
) -> list[dict[str, Any]]:
    return store.failures(
        kind=kind.value if kind else None,
        origin=origin,
        since=since.date().isoformat() if since else None,
        limit=limit,
    )
