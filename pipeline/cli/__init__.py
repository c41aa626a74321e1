"""The command `tintinh`.

Every command's module is small and imports what it works with inside its function: `--help` must
answer at once, and spaCy, SQLAlchemy and Prefect take seconds to import.
"""

from __future__ import annotations

from typing import Annotated

import typer

from pipeline.cli.console import write_utf8
from pipeline.cli.crawl import crawl
from pipeline.cli.db import db
from pipeline.cli.diff import diff
from pipeline.cli.evaluate import evaluate
from pipeline.cli.export import export
from pipeline.cli.extract import extract
from pipeline.cli.failures import failures
from pipeline.cli.places import places
from pipeline.cli.query import query
from pipeline.cli.reprocess import reprocess
from pipeline.cli.restore import restore
from pipeline.cli.review import review
from pipeline.cli.run import run
from pipeline.cli.schedule import schedule
from pipeline.cli.schema import schema
from pipeline.cli.show import show
from pipeline.cli.sources import sources
from pipeline.cli.sql import sql

app = typer.Typer(
    name="tintinh",
    help="Facts out of Vietnamese provincial news: dates, places, figures, awards, events, people, "
    "organisations, each tied to the characters that say it.",
    epilog="First steps: tintinh run fixtures/articles, then tintinh query events",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_show_locals=False,
    rich_markup_mode="markdown",
)
for command in (run, crawl, schedule, extract, reprocess, diff, query, show, review, places, sql, schema):
    app.command()(command)
app.command(name="eval")(evaluate)
app.command(name="import")(restore)
app.add_typer(sources)
app.add_typer(db)
app.add_typer(failures)
app.add_typer(export)


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"tintinh {version('tintinh')}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool,
        typer.Option("--version", is_eager=True, callback=_print_version, help="Print the version and end."),
    ] = False,
) -> None:
    """What stands before the command."""


def main() -> None:
    """The entry point of the console script."""
    write_utf8()
    app(prog_name="tintinh")
