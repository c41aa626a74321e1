"""`tintinh db`."""

from __future__ import annotations

import typer

from pipeline.cli.console import DEFAULT_DATABASE, Database, clear_errors

db = typer.Typer(name="db", help="The database itself.", no_args_is_help=True)


@db.command()
def upgrade(db: Database = DEFAULT_DATABASE) -> None:
    """Bring the schema of a store up to date with this program; all of it stands, or nothing.

    Example: `tintinh db upgrade --db news.db`
    """
    from pipeline.store.connect import upgrade as run_migrations

    with clear_errors():
        before, after = run_migrations(db)
    typer.echo(f"up to date: schema {after}" if before == after else f"from schema {before} to {after}")
