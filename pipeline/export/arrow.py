"""The Arrow schemas of articles and facts, from the records themselves, and tables of them.

A fact's columns are those of an answer of `tintinh query`, with what ties it to its article (`article`, its key,
and `article_version`, the hash of the text that was read) and `position`, its place among the article's facts of
its kind, by which an event's `awards` and `figures` name them. `sentence_text` is the sentence that says it.
"""

from __future__ import annotations

import json
import types
import typing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pyarrow as pa
from pydantic import BaseModel

from pipeline.sentence import Sentences
from pipeline.store.rows import content_hash
from pipeline.store.tables import fact_fields, facts
from pipeline.urls import article_key
from schemas import KINDS, Article, Extraction, Fact, ZoneSpan
from schemas.facts import Day

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Row = dict[str, Any]

_SIMPLE: dict[Any, Any] = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
}
# The widest integer of a column.
_LARGEST = 2**63


def arrow_type(annotation: Any) -> Any:
    """The Arrow type for the annotation of a record's field; nested records are structs, tuples lists."""
    if annotation == Day:
        return pa.date32()
    origin, inner = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        return arrow_type(inner[0])
    if origin is typing.Literal:
        return pa.string()
    if origin in (types.UnionType, typing.Union):
        return arrow_type(next(one for one in inner if one is not types.NoneType))
    if origin is tuple:
        return pa.list_(arrow_type(inner[0]))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        fields = annotation.model_fields.items()
        return pa.struct([(name, arrow_type(field.annotation)) for name, field in fields])
    return _SIMPLE[annotation]


_TEXT = pa.string()
_JSON = {"tintinh": "json"}


def json_field(name: str) -> Any:
    """A column of JSON text, whose values in rows are lists and objects."""
    return pa.field(name, _TEXT, metadata=_JSON)


def is_json(field: Any) -> bool:
    """Whether a column is one of JSON text."""
    return bool(field.metadata)


_OF_ARTICLE = [
    ("article", _TEXT),
    ("url", _TEXT),
    ("title", _TEXT),
    ("published", pa.date32()),
    ("article_province", _TEXT),
    ("source", _TEXT),
    ("article_version", _TEXT),
]


def _fact_schema(kind: str, model: type[Fact]) -> Any:
    own = [(name, arrow_type(model.model_fields[name].annotation)) for name in fact_fields(model)]
    own += [(name, _TEXT) for name in ("place", "place_kind") if name in facts[kind].c]
    told = [("position", pa.int64()), ("year", pa.int64()), ("review", _TEXT), ("sentence_text", _TEXT)]
    return pa.schema([*_OF_ARTICLE, *told, *own])


STATE = [
    ("id", _TEXT),
    ("url", _TEXT),
    ("title", _TEXT),
    ("published", pa.date32()),
    ("published_method", _TEXT),
    ("province", _TEXT),
    ("author", _TEXT),
    ("lead", _TEXT),
    ("text", _TEXT),
    ("zones", pa.list_(arrow_type(ZoneSpan))),
    ("article_version", _TEXT),
    # Which of the article's states it is, from 1.
    ("number", pa.int64()),
    ("extractors", pa.map_(_TEXT, _TEXT)),
    ("extracted_at", _TEXT),
]
"""The columns of a state of an article's text, and of how it was read."""

ARTICLES = pa.schema(
    [
        ("article", _TEXT),
        ("source", _TEXT),
        ("status", _TEXT),
        ("removed_at", _TEXT),
        ("duplicate_of", _TEXT),
        *STATE,
    ]
)
"""The columns of the articles, in their current states."""

FACTS: dict[str, Any] = {kind: _fact_schema(kind, model) for kind, model in KINDS.items()}
"""The columns of each kind of fact."""


@dataclass(frozen=True)
class Origin:
    """What a fact's row carries of its article: of the columns of the same names."""

    article: str
    url: str | None
    title: str | None
    published: str | None
    article_province: str | None
    source: str | None
    article_version: str


def tables(extracted: Iterable[tuple[Article, Extraction]]) -> dict[str, Any]:
    """Articles with what was read from them as Arrow tables: "articles", and one for each kind of fact.

    They hold rows as an export does, of articles that are in no store yet: `number` is 1 and `status` live.
    """
    rows: dict[str, list[Row]] = {"articles": [], **{kind: [] for kind in KINDS}}
    for article, extraction in extracted:
        digest = content_hash(article)
        day = article.published.isoformat() if article.published else None
        origin = Origin(
            article_key(article),
            article.url,
            article.title,
            day,
            article.province,
            article.source,
            digest,
        )
        state = article.model_dump(mode="json")
        said = {"article_version": digest, "number": 1, "extractors": extraction.versions, "status": "live"}
        rows["articles"].append({"article": origin.article, **state, **said})
        sentences = Sentences(article.text)
        for kind, found in rows.items():
            if kind in KINDS:
                records = map(flat, getattr(extraction, kind))
                found += [
                    fact_row(record, position, origin, sentences) for position, record in enumerate(records)
                ]
    schemas = {"articles": ARTICLES, **FACTS}
    return {name: table(schemas[name], found) for name, found in rows.items()}


def fact_row(record: Mapping[str, Any], position: int, origin: Origin, sentences: Sentences) -> Row:
    """The row of a fact, given as its record's fields, flat, with its `review` where it has one."""
    day = record.get("start", origin.published)
    return {
        "year": int(day[:4]) if day else None,
        **origin.__dict__,
        **record,
        "position": position,
        "sentence_text": sentences.around(record["at"], len(record["text"])),
    }


def flat(fact: Fact) -> Row:
    """A record's fields as columns have them: an event's place in two, no count that is beyond all counting."""
    given = fact.model_dump()
    if isinstance(place := given.get("place"), dict):
        given |= {"place": place["name"], "place_kind": place["kind"]}
    if (given.get("count") or 0) >= _LARGEST:
        given["count"] = None
    return given


def table(schema: Any, rows: list[Row]) -> Any:
    """Rows as an Arrow table; days are ISO strings in them, and what a row lacks is null."""
    columns = [_column([row.get(field.name) for row in rows], field) for field in schema]
    return pa.Table.from_arrays(columns, schema=schema)


def _column(values: list[Any], field: Any) -> Any:
    of = field.type
    if is_json(field):
        values = [None if value is None else dumped(value) for value in values]
    if pa.types.is_date(of):
        return pa.array(values, pa.string()).cast(of)
    if pa.types.is_map(of):
        values = [None if value is None else sorted(value.items()) for value in values]
    return pa.array(values, of)


def dumped(value: Any) -> str:
    """A list or an object as JSON text, the same for the same value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
