"""`tintinh import`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.console import DEFAULT_DATABASE, Database, clear_errors


def restore(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that `tintinh export` made.")],
    db: Database = DEFAULT_DATABASE,
) -> None:
    """Write an export into a store, which is made where there is none; articles that it has stay as they are.

    Example: `tintinh import news-parquet --db copy.db`
    """
    from pipeline.cli.telling import telling
    from pipeline.export.arrive import arrive
    from pipeline.progress import listening
    from pipeline.store import Store

    with clear_errors():
        with Store(db, create=True) as store, telling("importing …") as tell, listening(tell):
            done = arrive(folder, store)
        typer.echo(f"{done.new} articles new, {done.known} known already")
