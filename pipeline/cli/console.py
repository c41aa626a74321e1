"""What all commands share: where answers and notes go, how errors end, the option for the database."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from pipeline.errors import PipelineError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console

USAGE_ERROR = 2
"""The exit status of a command that could not do its work; 1 says that some input failed."""

# A pipe has no width; tables are then laid out for a wide screen rather than cut to 80 columns.
_PIPE_WIDTH = 200
WIDTH_VARIABLE = "TINTINH_WIDTH"
"""The environment variable that makes tables in a pipe narrower."""


def _outlives_the_command(database: str) -> str:
    if database in {"", "sqlite://", "sqlite:///"} or database.endswith(":memory:"):
        raise typer.BadParameter(
            f"{database!r} is a database in memory, gone as soon as the command ends; give a file"
        )
    return database


Database = Annotated[
    str,
    typer.Option(
        "--db",
        envvar="TINTINH_DB",
        callback=_outlives_the_command,
        help="The database: a file path or an SQLAlchemy URL.",
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        "-j",
        min=1,
        help="Processes that extract; without it one for a small input, all cores for a large one.",
    ),
]
Dask = Annotated[
    str | None,
    typer.Option(
        "--dask",
        metavar="tcp://HOST:PORT",
        help="Work on the workers of this Dask scheduler, see docs/cluster.md.",
    ),
]
PartitionSize = Annotated[
    int, typer.Option("--partition", min=1, help="Articles that are one task of the cluster.")
]
DAY, DAY_SHOWN = "%Y-%m-%d", "YYYY-MM-DD"
"""How days are given on the command line, for the parser and for the reader."""

Published = Annotated[
    datetime | None,
    typer.Option(formats=[DAY], metavar=DAY_SHOWN, help="Day of publication where the input gives none."),
]
Province = Annotated[str | None, typer.Option(help="Province of articles where the input gives none.")]

DEFAULT_DATABASE = "tintinh.db"


def write_utf8() -> None:
    """Answers and notes in UTF-8 on every machine; what cannot be written, such as a file name in an
    unknown encoding, as escapes.
    """
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def out() -> Console:
    """The console for answers, on stdout."""
    from rich.console import Console

    console = Console()
    width = int(os.environ.get(WIDTH_VARIABLE, _PIPE_WIDTH))
    return console if console.is_terminal else Console(width=width)


def notes() -> Console:
    """The console for progress, on stderr."""
    from rich.console import Console

    return Console(stderr=True, highlight=False)


def note(message: str) -> None:
    """A line for the person, on stderr."""
    typer.echo(f"tintinh: {message}", err=True)


@contextmanager
def clear_errors() -> Iterator[None]:
    """Errors that a person can do something about end the command with their message, not a traceback."""
    try:
        yield
        # A full disk is told of here, not by the interpreter as it ends.
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our answer has had enough: nothing to tell.
        raise
    except OSError as error:
        fail(f"{error.filename}: {error.strerror}" if error.filename else str(error))
    except PipelineError as error:
        fail(str(error))


def fail(message: str) -> NoReturn:
    """End the command with a message on stderr."""
    note(message)
    raise typer.Exit(USAGE_ERROR)
