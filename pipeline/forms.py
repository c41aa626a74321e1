"""The forms that articles come in, known by a file's ending or by the beginning of its bytes.

.txt                    one article: title, lead and body told apart by lines
.html .htm .xhtml       one article: cleaned of what the page puts around it
.xml .rss .atom         the items of a feed, each an article
.json                   one article, or a list of them, in the form of `schemas.Article`
.jsonl .ndjson          one article a line
.parquet                one article a row, in the columns of `schemas.Article`
.warc                   the Vietnamese articles among the pages of a web archive; the others are passed over

Each may be gzipped (.gz), but for Parquet, which compresses by itself.
"""

from __future__ import annotations

import codecs
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.clean.feed import feed_articles
from pipeline.clean.html import html_article
from pipeline.clean.plain import plain_article
from pipeline.decode import NotTextError, decode
from pipeline.failure import Failure
from pipeline.records import LONGEST_TEXT, read_record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from schemas import Article

# Mark-up is several times its text.
_LONGEST_PAGE = 4 * LONGEST_TEXT
LARGEST_FILE = 64 * 1024 * 1024
"""Bytes a file may have that is read whole."""


def kind_of(file: Path) -> str | None:
    """The ending that says how a file is read, or None for one that is no article."""
    ending = Path(file.name.lower().removesuffix(".gz")).suffix
    return ending if ending in _READERS else None


def sniff(data: bytes) -> str:
    """The ending that a file with these bytes would have."""
    # Without byte order marks and the zeros of UTF-16 the beginning of a form is ASCII in every encoding.
    head = data[:2000].translate(None, b"\x00\xff\xfe").removeprefix(codecs.BOM_UTF8).lstrip().lower()
    if head.startswith((b"{", b"[")):
        return ".json"
    if head.startswith(b"<?xml") or re.match(rb"<(?:rss|feed)\b", head):
        return ".html" if b"<html" in head else ".xml"
    return ".html" if re.match(rb"<[a-z!]", head) else ".txt"


def parse(data: bytes, kind: str, origin: str, defaults: Mapping[str, str]) -> Iterator[Article | Failure]:
    """The articles in a file's bytes."""
    if not data.strip():
        yield Failure(origin, "the file is empty; expected an article", data, "read")
        return
    if len(data) > LARGEST_FILE:
        reason = f"the file has more than {LARGEST_FILE:,} bytes; split it, or give JSON lines"
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
        yield read_record(record, where, defaults, raw=None)


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


ARCHIVE, COLUMNS = ".warc", ".parquet"
"""The endings of what is read record by record."""
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
    ARCHIVE: html_article,
    # Read row by row, see `pipeline.parquet`.
    COLUMNS: _json_records,
}
KNOWN = " ".join(sorted(_READERS))
"""The endings, as a person reads them."""
LINES = frozenset({".jsonl", ".ndjson"})
"""The endings of what is read line by line."""
_PAGES = frozenset({".html", ".htm", ".xhtml"})
_MARKUP = _PAGES | {".xml", ".rss", ".atom"}
