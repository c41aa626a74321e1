"""`tintinh extract`: the contract for tools around us. No store, no Prefect."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from pipeline.cli.console import Jobs, clear_errors, fail, note
from pipeline.cli.telling import telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
    jobs: Jobs = None,
) -> None:
    """Read articles as JSON lines and write one object an article with all its facts, in the same order.

    A line holds id, url, title, published, province and text; all but text may be null. The text is
    taken as it is, in NFC, and every offset counts its characters. A line that is not an article is
    reported on stderr with its number, the others go on, and the exit status is 1.

    Example: `tintinh extract articles.jsonl -o facts.jsonl`
    """
    from pipeline.failure import Failure
    from pipeline.lines import extract_lines
    from pipeline.progress import Progress

    done = failed = 0
    began = monotonic()
    on_terminal = output == _STANDARD and sys.stdout.isatty()
    with (
        clear_errors(),
        _reading(source) as lines,
        _writing(output) as sink,
        telling("reading…", is_line_free=not on_terminal) as tell,
    ):
        size = os.fstat(lines.fileno()).st_size if source != _STANDARD else 0
        given = _Counted(lines)
        for _, result in extract_lines(given, origin=str(source), jobs=jobs):
            done += 1
            if isinstance(result, Failure):
                failed += 1
                note(f"{result.origin}: {result.reason}")
            else:
                sink.write(result + b"\n")
            share = min(given.count / size, 1.0) if size else None
            tell(Progress(done, None, failed, monotonic() - began, share))
    if not done:
        note(f"{source}: there is nothing in it; expected an article a line")
    if failed or not done:
        raise typer.Exit(1)


class _Counted:
    """Lines, and how many bytes of them have been taken."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        self._lines = lines
        self.count = 0

    def __iter__(self) -> Iterator[bytes]:
        for line in self._lines:
            self.count += len(line)
            yield line


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
