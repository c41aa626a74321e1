"""`tintinh sql`."""

from __future__ import annotations

from typing import Annotated

import typer

from pipeline.cli.console import DEFAULT_DATABASE, Database, clear_errors
from pipeline.cli.formats import Format, print_plain


def sql(
    statement: Annotated[str, typer.Argument(metavar="STATEMENT", help="One SQL statement that reads.")],
    form: Annotated[Format, typer.Option("--format", help="How to print the rows.")] = Format.table,
    db: Database = DEFAULT_DATABASE,
) -> None:
    """Ask the database in its own SQL; it can read and change nothing.

    Example: `tintinh sql "SELECT type, count(*) FROM events GROUP BY type"`
    """
    from pipeline.store import Store

    with clear_errors():
        with Store(db) as store:
            rows = store.sql(statement)
        print_plain(rows, form)
