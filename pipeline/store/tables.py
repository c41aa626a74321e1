"""The tables. Those of the facts follow the records of `schemas`, field by field.

articles          one row an article, known by its key (canonical URL, or content where it has none)
article_versions  one row a state of an article's text, known by its content hash
extractions       one row an extraction of a version, with the extractors' versions
dates, places …   one row a fact, in the order of the article
dead_letters      what could not be read or extracted, with the reason and what was given
"""

from __future__ import annotations

import types
import typing
from typing import Any

import sqlalchemy as sa
from pydantic import BaseModel

from schemas import KINDS, Fact

SCHEMA_VERSION = 1
"""Raised with every change of the tables; a database of another version is not touched."""

metadata = sa.MetaData()

schema_info = sa.Table("schema_info", metadata, sa.Column("version", sa.Integer, nullable=False))

articles = sa.Table(
    "articles",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("key", sa.Text, nullable=False, unique=True),
    # The version that questions are answered from; always the newest.
    sa.Column("current_version", sa.Integer),
)

article_versions = sa.Table(
    "article_versions",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("article_id", sa.ForeignKey("articles.id"), nullable=False, index=True),
    sa.Column("hash", sa.Text, nullable=False),
    sa.Column("external_id", sa.Text),
    sa.Column("url", sa.Text),
    sa.Column("title", sa.Text),
    sa.Column("published", sa.Text, index=True),
    sa.Column("province", sa.Text),
    sa.Column("province_folded", sa.Text, index=True),
    sa.Column("author", sa.Text),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("searched", sa.Text, nullable=False),
    sa.Column("folded", sa.Text, nullable=False),
    sa.Column("zones", sa.JSON),
    sa.UniqueConstraint("article_id", "hash"),
)

extractions = sa.Table(
    "extractions",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("version_id", sa.ForeignKey("article_versions.id"), nullable=False, unique=True),
    sa.Column("extractors", sa.JSON, nullable=False),
    sa.Column("extracted_at", sa.Text, nullable=False),
)

dead_letters = sa.Table(
    "dead_letters",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("origin", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("raw", sa.LargeBinary),
    sa.Column("failed_at", sa.Text, nullable=False),
    sa.UniqueConstraint("origin", "kind"),
)

# Fields of a fact that are kept elsewhere or under another name.
_ELSEWHERE = {"source", "place"}
_SIMPLE: dict[type, type[sa.types.TypeEngine[Any]]] = {
    str: sa.Text,
    int: sa.Integer,
    float: sa.Float,
    bool: sa.Boolean,
}


def _type(annotation: Any) -> type[sa.types.TypeEngine[Any]]:
    """The column type for a field's annotation; what is not a plain value is kept as JSON."""
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        return _type(typing.get_args(annotation)[0])
    if origin is typing.Literal:
        return sa.Text
    if origin in (types.UnionType, typing.Union):
        return _type(next(arg for arg in typing.get_args(annotation) if arg is not types.NoneType))
    return _SIMPLE.get(annotation, sa.JSON)


def _is_model(annotation: Any) -> bool:
    return any(isinstance(arg, type) and issubclass(arg, BaseModel) for arg in typing.get_args(annotation))


def fact_fields(model: type[Fact]) -> list[str]:
    """The fields of a record that are columns of the same name, in the order of the model."""
    return [name for name in model.model_fields if name not in _ELSEWHERE]


def _fact_table(kind: str, model: type[Fact]) -> sa.Table:
    columns: list[sa.Column[Any]] = []
    for name in fact_fields(model):
        column = _type(model.model_fields[name].annotation)
        columns.append(sa.Column(name, column, index=name in {"start", "name", "award", "type", "unit"}))
    if "place" in model.model_fields:
        columns.append(sa.Column("place", sa.Text))
        if _is_model(model.model_fields["place"].annotation):
            columns.append(sa.Column("place_kind", sa.Text))
    if "province" in model.model_fields:
        columns.append(sa.Column("province_folded", sa.Text, index=True))
    return sa.Table(
        kind,
        metadata,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("extraction_id", sa.ForeignKey("extractions.id"), nullable=False, index=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("searched", sa.Text, nullable=False),
        sa.Column("folded", sa.Text, nullable=False),
        *columns,
    )


facts: dict[str, sa.Table] = {kind: _fact_table(kind, model) for kind, model in KINDS.items()}
"""The table of each kind of fact."""
