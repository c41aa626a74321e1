"""`tintinh extract`: the contract for tools around us. No store, no Prefect."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from pipeline.cli.console import clear_errors, fail, note

if TYPE_CHECKING:
    from collections.abc import Iterator

_STANDARD = Path("-")


def extract(
    source: Annotated[
        Path,
        typer.Argument(metavar="IN.jsonl", help="Articles, one JSON object a line; - for standard input."),
    ],
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", metavar="OUT.jsonl", help="Where the facts go; - for standard output."
        ),
    ] = _STANDARD,
) -> None:
    """Read articles as JSON lines and write one object an article with all its facts, in the same order.

    A line holds id, url, title, published, province and text; all but text may be null. The text is
    taken as it is, in NFC, and every offset counts its characters. A line that is not an article is
    reported on stderr with its number, the others go on, and the exit status is 1.

    Example: `tintinh extract articles.jsonl -o facts.jsonl`
    """
    from pipeline.extract import extract_lines
    from pipeline.failure import Failure

    failed, is_empty = False, True
    with clear_errors(), _reading(source) as lines, _writing(output) as sink:
        for result in extract_lines(lines, origin=str(source)):
            is_empty = False
            if isinstance(result, Failure):
                failed = True
                note(f"{result.origin}: {result.reason}")
            else:
                sink.write(result.model_dump_json().encode() + b"\n")
    if is_empty:
        note(f"{source}: there is nothing in it; expected an article a line")
    if failed or is_empty:
        raise typer.Exit(1)


@contextmanager
def _reading(source: Path) -> Iterator[BinaryIO]:
    if source == _STANDARD:
        yield sys.stdin.buffer
        return
    try:
        lines = source.open("rb")
    except OSError as error:
        fail(
            f"{source} cannot be read ({error.strerror}); give a file of JSON lines, or - for standard input"
        )
    with lines:
        yield lines


@contextmanager
def _writing(output: Path) -> Iterator[BinaryIO]:
    """A file that appears whole or not at all; what is not a plain file is written to as it is."""
    if output == _STANDARD:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    is_special = output.exists() and not output.is_file()
    part = output if is_special else output.with_name(f"{output.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as sink:
            yield sink
        if not is_special:
            part.replace(output)
    except BrokenPipeError:
        raise
    except OSError as error:
        fail(f"{output} cannot be written ({error.strerror})")
    finally:
        if not is_special:
            part.unlink(missing_ok=True)
