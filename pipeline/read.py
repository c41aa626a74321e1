"""Articles out of files, folders and standard input; what is no article comes as a Failure in its place.

`pipeline.forms` says which forms there are. Everything is read lazily: a file at a time, a line at a time.
"""

from __future__ import annotations

import codecs
import gzip
import re
import sys
import zlib
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from pipeline.clean.html import html_article
from pipeline.decode import NotTextError, decode
from pipeline.failure import Failure
from pipeline.forms import ARCHIVE, COLUMNS, KNOWN, LARGEST_FILE, LINES, kind_of, parse, sniff
from pipeline.language import why_not_vietnamese
from pipeline.meter import Meter
from pipeline.records import read_lines, read_record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from schemas import Article

STANDARD_INPUT = "-"
STANDARD_INPUT_ORIGIN = "standard input"
"""How it is given on a command line, and how failures name it."""


def read_paths(
    paths: Sequence[str | Path],
    *,
    defaults: Mapping[str, str] | None = None,
    stdin: BinaryIO | None = None,
    meter: Meter | None = None,
) -> Iterator[Article | Failure]:
    """The articles at `paths`: files, folders (searched through, in the order of names), or "-".

    `defaults` fills fields that the input leaves out (`published`, `province`). The form of standard
    input shows in its beginning: JSON lines, JSON, a feed, HTML, else plain text. `meter` is told of
    what is read.
    """
    given = dict(defaults or {})
    meter = meter or Meter(None)
    for path in paths:
        if str(path) == STANDARD_INPUT:
            yield from _read_stream(stdin or sys.stdin.buffer, given)
        else:
            yield from _read_path(Path(path), given, meter)


_LINE = re.compile(r"(?P<origin>.*): line (?P<number>\d+)", re.DOTALL)


def read_kept(
    raw: bytes, origin: str, defaults: Mapping[str, str] | None = None
) -> Iterator[Article | Failure]:
    """The articles in what a failure kept of its input, by the `origin` that it names: a line, or a whole file."""
    given = dict(defaults or {})
    if (line := _LINE.fullmatch(origin)) is not None:
        yield from read_lines([raw], line["origin"], given, first=int(line["number"]))
        return
    yield from parse(raw, kind_of(Path(origin)) or sniff(raw), origin, given)


def file_of(origin: str) -> str:
    """The file that a failure's origin names: "a.xml" of "a.xml: item 3"."""
    return origin if Path(origin).exists() else origin.rsplit(": ", 1)[0]


def total_size(paths: Sequence[str | Path]) -> int | None:
    """The bytes of all files at `paths`; None where that cannot be known, as of standard input."""
    if STANDARD_INPUT in map(str, paths):
        return None
    try:
        return sum(file.stat().st_size for path in paths for file in files_at(Path(path)) if file.exists())
    except OSError:
        return None


def _read_path(path: Path, defaults: Mapping[str, str], meter: Meter) -> Iterator[Article | Failure]:
    try:
        files = list(files_at(path))
    except OSError as error:
        yield Failure(
            str(path), f"the path cannot be read ({error.strerror}); check its permissions", None, "read"
        )
        return
    if path.is_dir() and not files:
        yield Failure(
            str(path), f"the folder holds no articles; expected files ending in {KNOWN}", None, "read"
        )
    for file in files:
        yield from _read_file(file, defaults, meter)


def files_at(path: Path) -> Iterator[Path]:
    """The files to read at `path`: itself, or those in a folder, in the order of their names.

    In a folder, hidden files and what has no ending of an article (pictures, style sheets) are passed over.
    Raises OSError where the path or a folder cannot be looked into.
    """
    if not path.is_dir():
        yield path
        return
    for inner in sorted(path.iterdir()):
        if inner.name.startswith("."):
            continue
        if inner.is_dir() and not inner.is_symlink():
            yield from files_at(inner)
        elif inner.is_file() and kind_of(inner) is not None:
            yield inner


def _read_file(file: Path, defaults: Mapping[str, str], meter: Meter) -> Iterator[Article | Failure]:
    if not file.exists():
        yield Failure(str(file), "there is nothing at this path; check the spelling", None, "read")
        return
    kind = kind_of(file)
    if kind is None:
        reason = f"the ending {file.suffix!r} is not known; expected one of {KNOWN}"
        yield Failure(str(file), reason, None, "read")
        return
    try:
        with file.open("rb") as raw, meter.reading(raw):
            if kind == COLUMNS:
                # Arrow is slow to import and few runs read columns.
                from pipeline.parquet import read_parquet  # noqa: PLC0415

                yield from read_parquet(raw, str(file), defaults)
                return
            if kind == ARCHIVE:
                yield from _read_archive(raw, str(file), defaults)
                return
            stream = (
                cast("BinaryIO", gzip.GzipFile(fileobj=raw)) if file.name.lower().endswith(".gz") else raw
            )
            if kind in LINES:
                yield from _read_lines_of(stream, str(file), defaults)
                return
            data = stream.read(LARGEST_FILE + 1)
    except (OSError, EOFError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        yield Failure(
            str(file),
            f"the file cannot be read ({reason}); check that it is whole and permitted",
            None,
            "read",
        )
        return
    yield from parse(data, kind, str(file), defaults)


def _read_archive(stream: BinaryIO, origin: str, defaults: Mapping[str, str]) -> Iterator[Article | Failure]:
    """The Vietnamese articles in a WARC file. Most pages of an archive are none, which is no failure."""
    # warcio is slow to import and few runs read archives.
    from pipeline.warc import WarcError, pages  # noqa: PLC0415

    # warcio takes the gzip members apart itself: each record is one.
    try:
        for page in pages(stream):
            try:
                text = decode(page.body, is_markup=True, label=page.label)
                record = {**next(iter(html_article(text, address=page.url)))}
            except (NotTextError, ValueError):
                continue
            if why_not_vietnamese(record["text"]) is None:
                yield read_record(record, f"{origin}: {page.url}", defaults, raw=None)
    except WarcError as error:
        yield Failure(origin, str(error), None, "read")


def _read_lines_of(
    stream: Iterable[bytes], origin: str, defaults: Mapping[str, str]
) -> Iterator[Article | Failure]:
    """The articles of JSON lines; a stream without any is a failure of its own."""
    empty = True
    for item in read_lines(stream, origin, defaults):
        empty = False
        yield item
    if empty:
        yield Failure(origin, "the file is empty; expected one article a line", None, "read")


def _read_stream(stream: BinaryIO, defaults: Mapping[str, str]) -> Iterator[Article | Failure]:
    """The articles on standard input, whose form shows in its beginning."""
    origin = STANDARD_INPUT_ORIGIN
    first = stream.readline()
    if _is_json_line(first):
        yield from read_lines(chain([first], stream), origin, defaults)
        return
    data = first + stream.read(LARGEST_FILE)
    yield from parse(data, sniff(data), origin, defaults)


def _is_json_line(line: bytes) -> bool:
    """Whether a line is one of JSON lines, broken or not, and not the beginning of one long object."""
    stripped = line.removeprefix(codecs.BOM_UTF8).strip()
    return stripped.startswith(b"{") and stripped.endswith(b"}")
