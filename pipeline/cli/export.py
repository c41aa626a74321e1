"""`tintinh export`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from pipeline.cli.console import DEFAULT_DATABASE, Database, clear_errors
from pipeline.export.layout import Form


class _Folders(TyperGroup):
    """A group whose first word, where it names no command, is the folder that `data` exports to."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if args and args[0] not in self.commands and args[0] not in ctx.help_option_names:
            args = ["data", *args]
        return super().parse_args(ctx, args)


export = typer.Typer(
    name="export",
    cls=_Folders,
    help="What the store holds, as files. `tintinh export DIR` is short for `tintinh export data DIR`.",
    no_args_is_help=True,
)


@export.command()
def data(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A new folder; it is made.")],
    form: Annotated[Form, typer.Option("--format", help="How to write the tables.")] = Form.parquet,
    replace: Annotated[
        bool, typer.Option("--replace", help="Put it in the place of an export that the folder holds.")
    ] = False,
    db: Database = DEFAULT_DATABASE,
) -> None:
    """Write articles and facts into a folder, by kind and month of publication, each with its article and sentence.

    Example: `tintinh export data news-parquet --format parquet`
    """
    from pipeline.cli.telling import telling
    from pipeline.export.leave import export as leave
    from pipeline.progress import listening
    from pipeline.store import Store

    with clear_errors():
        with Store(db) as store, telling("exporting …") as tell, listening(tell):
            done = leave(store, folder, form, replace=replace)
        typer.echo(f"{folder}: {', '.join(f'{rows} {name}' for name, rows in done.tables.items() if rows)}")


@export.command()
def gold(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder for the labels; it is made.")],
    db: Database = DEFAULT_DATABASE,
) -> None:
    """Write what people have reviewed in full as labelled articles, which `tintinh eval` measures extractors on.

    A file an article, with those kinds alone that a person has called complete (`tintinh review --done`).

    Example: `tintinh export gold labels`
    """
    from pipeline.review.gold import write_gold
    from pipeline.store import Store

    with clear_errors():
        with Store(db) as store:
            counts = write_gold(folder, store.labelled())
        kinds = ", ".join(f"{name} of {number}" for name, number in counts.items() if name != "articles")
        typer.echo(f"{folder}: {counts['articles']} articles labelled: {kinds}")


@export.command()
def ftm(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A file; what it holds is replaced.")],
    db: Database = DEFAULT_DATABASE,
) -> None:
    """Write articles, people, organisations and events as FollowTheMoney entities, one a line.

    Example: `tintinh export ftm news.ftm.json`
    """
    import sys

    from pipeline.cli.output import printing_to
    from pipeline.export.ftm import export_entities
    from pipeline.store import Store

    with clear_errors():
        with Store(db) as store, printing_to(file):
            written = export_entities(store, sys.stdout)
        typer.echo(f"{file}: {written} entities")
