"""Articles out of files, folders and standard input; what is no article comes as a Failure in its place.

.txt                    one article: title, lead and body told apart by lines
.html .htm .xhtml       one article: cleaned of what the page puts around it
.xml .rss .atom         the items of a feed, each an article
.json                   one article, or a list of them, in the form of `schemas.Article`
.jsonl .ndjson          one article a line
.warc                   the Vietnamese articles among the pages of a web archive; the others are passed over

Each may be gzipped (.gz).

Everything is read lazily: a file at a time, a line at a time.
"""

from __future__ import annotations

import codecs
import gzip
import json
import re
import sys
import zlib
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from pydantic import ValidationError

from pipeline.clean.feed import feed_articles
from pipeline.clean.html import html_article
from pipeline.clean.plain import plain_article
from pipeline.decode import NotTextError, decode
from pipeline.failure import Failure
from pipeline.language import why_not_vietnamese
from pipeline.meter import Meter
from schemas import Article

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

STANDARD_INPUT = "-"
STANDARD_INPUT_ORIGIN = "standard input"
"""How it is given on a command line, and how failures name it."""

LONGEST_TEXT = 2_000_000
"""Characters an article may have. The longest news pages have 100,000; beyond this it is something else."""

# Mark-up is several times its text.
_LONGEST_PAGE = 4 * LONGEST_TEXT
_LARGEST_FILE = 64 * 1024 * 1024


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
    yield from _parse(raw, _kind(Path(origin)) or _sniff(raw), origin, given)


def file_of(origin: str) -> str:
    """The file that a failure's origin names: "a.xml" of "a.xml: item 3"."""
    return origin if Path(origin).exists() else origin.rsplit(": ", 1)[0]


def total_size(paths: Sequence[str | Path]) -> int | None:
    """The bytes of all files at `paths`; None where that cannot be known, as of standard input."""
    if STANDARD_INPUT in map(str, paths):
        return None
    try:
        return sum(file.stat().st_size for path in paths for file in _files(Path(path)) if file.exists())
    except OSError:
        return None


def read_lines(
    lines: Iterable[bytes], origin: str, defaults: Mapping[str, str] | None = None, *, first: int = 1
) -> Iterator[Article | Failure]:
    """The articles of JSON lines; the text is taken as it is, in NFC.

    `origin` names the input in failures, `first` is the number of its first line here.
    """
    for number, line in enumerate(lines, start=first):
        if not line.strip():
            continue
        where = f"{origin}: line {number}"
        try:
            record = json.loads(line.removeprefix(b"\xef\xbb\xbf"))
        except UnicodeDecodeError as error:
            yield Failure(
                where, f"the line is not UTF-8 ({error.reason}); write JSON lines in UTF-8", line, "read"
            )
        except (ValueError, RecursionError) as error:
            yield Failure(
                where, f"the line is not JSON ({_where(error)}); expected one object a line", line, "read"
            )
        else:
            yield _article(record, where, defaults or {}, raw=line)


def _where(error: ValueError | RecursionError) -> str:
    """What is wrong with a line of JSON, and where in it."""
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg.removesuffix(' at')} at column {error.colno}"
    return str(error)


def _read_path(path: Path, defaults: Mapping[str, str], meter: Meter) -> Iterator[Article | Failure]:
    try:
        files = list(_files(path))
    except OSError as error:
        yield Failure(
            str(path), f"the path cannot be read ({error.strerror}); check its permissions", None, "read"
        )
        return
    if path.is_dir() and not files:
        yield Failure(
            str(path), f"the folder holds no articles; expected files ending in {_KNOWN}", None, "read"
        )
    for file in files:
        yield from _read_file(file, defaults, meter)


def _files(path: Path) -> Iterator[Path]:
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
            yield from _files(inner)
        elif inner.is_file() and _kind(inner) is not None:
            yield inner


def _kind(file: Path) -> str | None:
    """The ending that says how a file is read, or None for one that is no article."""
    ending = Path(file.name.lower().removesuffix(".gz")).suffix
    return ending if ending in _READERS else None


def _read_file(file: Path, defaults: Mapping[str, str], meter: Meter) -> Iterator[Article | Failure]:
    if not file.exists():
        yield Failure(str(file), "there is nothing at this path; check the spelling", None, "read")
        return
    kind = _kind(file)
    if kind is None:
        reason = f"the ending {file.suffix!r} is not known; expected one of {_KNOWN}"
        yield Failure(str(file), reason, None, "read")
        return
    try:
        with file.open("rb") as raw, meter.reading(raw):
            if kind == _ARCHIVE:
                yield from _read_archive(raw, str(file), defaults)
                return
            stream = (
                cast("BinaryIO", gzip.GzipFile(fileobj=raw)) if file.name.lower().endswith(".gz") else raw
            )
            if kind in _LINES:
                yield from _read_lines_of(stream, str(file), defaults)
                return
            data = stream.read(_LARGEST_FILE + 1)
    except (OSError, EOFError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        yield Failure(
            str(file),
            f"the file cannot be read ({reason}); check that it is whole and permitted",
            None,
            "read",
        )
        return
    yield from _parse(data, kind, str(file), defaults)


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
                yield _article(record, f"{origin}: {page.url}", defaults, raw=None)
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
    data = first + stream.read(_LARGEST_FILE)
    yield from _parse(data, _sniff(data), origin, defaults)


def _is_json_line(line: bytes) -> bool:
    """Whether a line is one of JSON lines, broken or not, and not the beginning of one long object."""
    stripped = line.removeprefix(codecs.BOM_UTF8).strip()
    return stripped.startswith(b"{") and stripped.endswith(b"}")


def _sniff(data: bytes) -> str:
    """The ending that a file with these bytes would have."""
    # Without byte order marks and the zeros of UTF-16 the beginning of a form is ASCII in every encoding.
    head = data[:2000].translate(None, b"\x00\xff\xfe").removeprefix(codecs.BOM_UTF8).lstrip().lower()
    if head.startswith((b"{", b"[")):
        return ".json"
    if head.startswith(b"<?xml") or re.match(rb"<(?:rss|feed)\b", head):
        return ".html" if b"<html" in head else ".xml"
    return ".html" if re.match(rb"<[a-z!]", head) else ".txt"


def _parse(data: bytes, kind: str, origin: str, defaults: Mapping[str, str]) -> Iterator[Article | Failure]:
    """The articles in a file's bytes."""
    if not data.strip():
        yield Failure(origin, "the file is empty; expected an article", data, "read")
        return
    if len(data) > _LARGEST_FILE:
        reason = f"the file has more than {_LARGEST_FILE:,} bytes; split it, or give JSON lines"
        yield Failure(origin, reason, None, "read")
        return
    try:
        text = decode(data, is_markup=kind in _MARKUP)
    except NotTextError as error:
        yield Failure(origin, str(error), None, "read")
        return
    if (problem := _oversize(text, kind)) is not None:
        yield Failure(origin, problem, None, "read")
        return
    try:
        records = list(_READERS[kind](text))
    except ValueError as error:
        yield Failure(origin, str(error), data, "read")
        return
    for number, record in enumerate(records, start=1):
        where = origin if len(records) == 1 else f"{origin}: item {number}"
        yield _article(record, where, defaults, raw=None)


def _oversize(text: str, kind: str) -> str | None:
    """Why a file is too long to be worth cleaning; feeds and JSON hold many articles, each judged by itself."""
    limit = {".txt": LONGEST_TEXT, ".html": _LONGEST_PAGE}.get(".html" if kind in _PAGES else kind)
    if limit is None or len(text) <= limit:
        return None
    return f"the file has {len(text):,} characters; the limit is {limit:,}; give one article a file"


def _json_records(text: str) -> Iterator[Mapping[str, Any]]:
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"the file is not JSON ({error}); expected an article or a list of them") from error
    yield from content if isinstance(content, list) else [content]


_ARCHIVE = ".warc"
_READERS: dict[str, Callable[[str], Iterator[Mapping[str, Any]]]] = {
    ".txt": plain_article,
    ".html": html_article,
    ".htm": html_article,
    ".xhtml": html_article,
    ".xml": feed_articles,
    ".rss": feed_articles,
    ".atom": feed_articles,
    ".json": _json_records,
    # Read line by line, see _read_file.
    ".jsonl": _json_records,
    ".ndjson": _json_records,
    # Read record by record, see _read_archive.
    _ARCHIVE: html_article,
}
_KNOWN = " ".join(sorted(_READERS))
_LINES = frozenset({".jsonl", ".ndjson"})
_PAGES = frozenset({".html", ".htm", ".xhtml"})
_MARKUP = _PAGES | {".xml", ".rss", ".atom"}


def _article(record: Any, where: str, defaults: Mapping[str, str], *, raw: bytes | None) -> Article | Failure:
    """The article in a record, or why it is none."""
    if not isinstance(record, dict):
        found = type(record).__name__
        return Failure(where, f"expected an object with a text, found {found}", raw, "read")
    filled = {**record, **{name: value for name, value in defaults.items() if not record.get(name)}}
    text = filled.get("text")
    problem = _problem(text)
    if problem:
        return Failure(where, problem, raw, "read")
    try:
        return Article.model_validate(filled)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"]))
        given = json.dumps(first["input"], ensure_ascii=False, default=str)[:80]
        return Failure(where, f"the field {field!r} was {given}: {first['msg']}", raw, "read")


def _problem(text: object) -> str | None:
    """What keeps a text from being an article's."""
    if text is None:
        return "the article has no text; expected the field 'text' with the article's words"
    if not isinstance(text, str):
        return f"the field 'text' was {type(text).__name__}; expected a string"
    if not text.strip():
        return "the article's text is empty"
    if len(text) > LONGEST_TEXT:
        return (
            f"the text has {len(text):,} characters; the limit is {LONGEST_TEXT:,}; give one article a text"
        )
    if "\x00" in text:
        return "the text holds NUL characters: is it a binary file?"
    return why_not_vietnamese(text)
