"""Articles out of files, folders and standard input; what is no article comes as a Failure in its place.

.txt                    one article: title, lead and body told apart by lines
.html .htm .xhtml       one article: cleaned of what the page puts around it
.xml .rss .atom         the items of a feed, each an article
.json                   one article, or a list of them, in the form of `schemas.Article`
.jsonl .ndjson (.gz)    one article a line

Everything is read lazily: a file at a time, a line at a time.
"""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from pydantic import ValidationError

from pipeline.clean.feed import feed_articles
from pipeline.clean.html import html_article
from pipeline.clean.plain import plain_article
from pipeline.decode import NotTextError, decode
from pipeline.failure import Failure
from pipeline.language import why_not_vietnamese
from schemas import Article

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

STANDARD_INPUT = "-"
STANDARD_INPUT_ORIGIN = "standard input"
"""How it is given on a command line, and how failures name it."""

LONGEST_TEXT = 2_000_000
"""Characters an article may have. The longest news pages have 100,000; beyond this it is something else."""

_LARGEST_FILE = 64 * 1024 * 1024


def read_paths(
    paths: Sequence[str | Path], *, defaults: Mapping[str, str] | None = None, stdin: BinaryIO | None = None
) -> Iterator[Article | Failure]:
    """The articles at `paths`: files, folders (searched through, in the order of names), or "-".

    `defaults` fills fields that the input leaves out (`published`, `province`). Standard input is
    JSON lines where its first line begins with a brace, else one article of plain text or HTML.
    """
    given = dict(defaults or {})
    for path in paths:
        if str(path) == STANDARD_INPUT:
            yield from _read_stream(stdin or sys.stdin.buffer, given)
        else:
            yield from _read_path(Path(path), given)


def read_lines(
    lines: Iterable[bytes],
    origin: str,
    defaults: Mapping[str, str] | None = None,
    *,
    any_language: bool = True,
) -> Iterator[Article | Failure]:
    """The articles of JSON lines; the text is taken as it is, in NFC. `origin` names the input in failures.

    Without `any_language` a text that is not Vietnamese is a failure. So is an input without a line.
    """
    is_empty = True
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        is_empty = False
        where = f"{origin}: line {number}"
        try:
            record = json.loads(line.removeprefix(b"\xef\xbb\xbf"))
        except UnicodeDecodeError as error:
            yield Failure(
                where, f"the line is not UTF-8 ({error.reason}); write JSON lines in UTF-8", line, "read"
            )
        except (ValueError, RecursionError) as error:
            yield Failure(where, f"the line is not JSON ({error}); expected one object a line", line, "read")
        else:
            yield _article(record, where, defaults or {}, raw=line, any_language=any_language)
    if is_empty:
        yield Failure(origin, "there is nothing in it; expected an article a line", None, "read")


def _read_path(path: Path, defaults: Mapping[str, str]) -> Iterator[Article | Failure]:
    if path.is_dir():
        files = [file for file in sorted(path.rglob("*")) if file.is_file() and _kind(file) is not None]
        if not files:
            known = " ".join(sorted(_READERS))
            yield Failure(
                str(path), f"the folder holds no articles; expected files ending in {known}", None, "read"
            )
        for file in files:
            yield from _read_file(file, defaults)
    elif not path.exists():
        yield Failure(str(path), "there is nothing at this path; check the spelling", None, "read")
    else:
        yield from _read_file(path, defaults)


def _kind(file: Path) -> str | None:
    """The ending that says how a file is read, or None for one that is no article."""
    name = file.name.lower().removesuffix(".gz")
    ending = Path(name).suffix
    return ending if ending in _READERS and not name.startswith(".") else None


def _read_file(file: Path, defaults: Mapping[str, str]) -> Iterator[Article | Failure]:
    kind = _kind(file)
    if kind is None:
        known = " ".join(sorted(_READERS))
        yield Failure(
            str(file), f"the ending {file.suffix!r} is not known; expected one of {known}", None, "read"
        )
        return
    try:
        if kind in _LINES:
            with gzip.open(file, "rb") if file.suffix == ".gz" else file.open("rb") as lines:
                yield from read_lines(lines, str(file), defaults, any_language=False)
            return
        if file.stat().st_size > _LARGEST_FILE:
            size = f"{file.stat().st_size:,} bytes; the limit is {_LARGEST_FILE:,}"
            yield Failure(str(file), f"the file has {size}; split it, or give JSON lines", None, "read")
            return
        data = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
    except (OSError, EOFError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        yield Failure(str(file), f"the file cannot be read ({reason}); check its permissions", None, "read")
        return
    yield from _parse(data, kind, str(file), defaults)


def _read_stream(stream: BinaryIO, defaults: Mapping[str, str]) -> Iterator[Article | Failure]:
    first = stream.readline()
    if first.lstrip().startswith(b"{"):
        yield from read_lines(_chain(first, stream), STANDARD_INPUT_ORIGIN, defaults, any_language=False)
        return
    data = first + stream.read(_LARGEST_FILE)
    kind = ".html" if b"<" in data[:200] and b">" in data[:2000] else ".txt"
    yield from _parse(data, kind, STANDARD_INPUT_ORIGIN, defaults)


def _chain(first: bytes, rest: Iterable[bytes]) -> Iterator[bytes]:
    yield first
    yield from rest


def _parse(data: bytes, kind: str, origin: str, defaults: Mapping[str, str]) -> Iterator[Article | Failure]:
    """The articles in a file's bytes."""
    if not data.strip():
        yield Failure(origin, "the file is empty; expected an article", data, "read")
        return
    try:
        text = decode(data, is_markup=kind in _MARKUP)
    except NotTextError as error:
        yield Failure(origin, str(error), None, "read")
        return
    try:
        records = list(_READERS[kind](text))
    except ValueError as error:
        yield Failure(origin, str(error), data, "read")
        return
    for number, record in enumerate(records, start=1):
        where = origin if len(records) == 1 else f"{origin}: item {number}"
        yield _article(record, where, defaults, raw=None)


def _json_records(text: str) -> Iterator[Mapping[str, Any]]:
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"the file is not JSON ({error}); expected an article or a list of them") from error
    yield from content if isinstance(content, list) else [content]


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
}
_LINES = frozenset({".jsonl", ".ndjson"})
_MARKUP = frozenset({".html", ".htm", ".xhtml", ".xml", ".rss", ".atom"})


def _article(
    record: Any, where: str, defaults: Mapping[str, str], *, raw: bytes | None, any_language: bool = False
) -> Article | Failure:
    """The article in a record, or why it is none."""
    if not isinstance(record, dict):
        found = type(record).__name__
        return Failure(where, f"expected an object with a text, found {found}", raw, "read")
    filled = {**record, **{name: value for name, value in defaults.items() if not record.get(name)}}
    text = filled.get("text")
    problem = _problem(text, any_language=any_language)
    if problem:
        return Failure(where, problem, raw, "read")
    try:
        return Article.model_validate(filled)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"]))
        given = json.dumps(first["input"], ensure_ascii=False, default=str)[:80]
        return Failure(where, f"the field {field!r} was {given}: {first['msg']}", raw, "read")


def _problem(text: object, *, any_language: bool) -> str | None:
    """What keeps a text from being an article's."""
    if text is None:
        return "the article has no text; expected the field 'text' with the article's words"
    if not isinstance(text, str):
        return f"the field 'text' was {type(text).__name__}; expected a string"
    if not text.strip():
        return "the article's text is empty"
    if len(text) > LONGEST_TEXT:
        return f"the text has {len(text):,} characters; the limit is {LONGEST_TEXT:,}: is it one article?"
    if "\x00" in text:
        return "the text holds NUL characters: is it a binary file?"
    return None if any_language else why_not_vietnamese(text)
