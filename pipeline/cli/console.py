"""What all commands share: where answers and notes go, how errors end, the option for the database."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console

USAGE_ERROR = 2
"""The exit status of a command that could not do its work; 1 says that some input failed."""

# A pipe has no width; tables are then laid out for a wide screen rather than cut to 80 columns.
_PIPE_WIDTH = 200

Database = Annotated[
    str,
    typer.Option("--db", envvar="TINTINH_DB", help="The database: a file path or an SQLAlchemy URL."),
]
DAY, DAY_SHOWN = "%Y-%m-%d", "YYYY-MM-DD"
"""How days are given on the command line, for the parser and for the reader."""

DEFAULT_DATABASE = "tintinh.db"


def out() -> Console:
    """The console for answers, on stdout."""
    from rich.console import Console

    console = Console()
    return console if console.is_terminal else Console(width=_PIPE_WIDTH)


def notes() -> Console:
    """The console for progress, notes and errors, on stderr."""
    from rich.console import Console

    return Console(stderr=True, highlight=False)


@contextmanager
def clear_errors() -> Iterator[None]:
    """Errors that a person can do something about end the command with their message, not a traceback."""
    from pipeline.evaluate.errors import EvaluationError
    from pipeline.store.errors import StoreError

    try:
        yield
    except (StoreError, EvaluationError, OSError) as error:
        fail(str(error))


def fail(message: str) -> NoReturn:
    """End the command with a message on stderr."""
    typer.echo(f"tintinh: {message}", err=True)
    raise typer.Exit(USAGE_ERROR)
