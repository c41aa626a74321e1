"""Answers into a file instead of on the standard output: the file is whole, or it is as it was."""

from __future__ import annotations

import sys
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def writing_to(output: Path | None) -> Iterator[IO[bytes]]:
    """A binary file that becomes `output` when the block ends well; without one, the standard output."""
    if output is None:
        yield sys.stdout.buffer
        return
    fresh = output.with_name(f".{output.name}.new")
    try:
        with fresh.open("wb") as file:
            yield file
        fresh.replace(output)
    finally:
        fresh.unlink(missing_ok=True)


@contextmanager
def printing_to(output: Path | None) -> Iterator[None]:
    """What the block prints goes into `output`, see `writing_to`."""
    if output is None:
        yield
        return
    with (
        writing_to(output) as file,
        # Closing it would close the file below, which is not done yet.
        open(file.fileno(), "w", encoding="utf-8", newline="\n", closefd=False) as text,
        redirect_stdout(text),
    ):
        yield
