"""Articles out of records of fields, such as lines of JSON; what is no article comes as a Failure in its place."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from pipeline.failure import Failure
from pipeline.language import why_not_vietnamese
from schemas import Article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

LONGEST_TEXT = 2_000_000
"""Characters an article may have. The longest news pages have 100,000; beyond this it is something else."""


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
                where, f"the line is not JSON ({_place_of(error)}); expected one object a line", line, "read"
            )
        else:
            yield read_record(record, where, defaults or {}, raw=line)


def _place_of(error: ValueError | RecursionError) -> str:
    """What is wrong with a line of JSON, and where in it."""
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg.removesuffix(' at')} at column {error.colno}"
    return str(error)


def read_record(
    record: Any, where: str, defaults: Mapping[str, str], *, raw: bytes | None
) -> Article | Failure:
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
