"""The tables. Those of the facts follow the records of `schemas`, field by field.

articles          one row an article, known by its key (canonical URL, or content where it has none)
article_versions  one row a state of an article's text, known by its content hash
extractions       one row an extraction of a version, with the extractors' versions
dates, places …   one row a fact, in the order of the article
dead_letters      what could not be read or extracted, with the reason and what was given
crawl_…           what the crawl knows: addresses, documents that lead to them, hosts, runs
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
    # The name of the source that a crawl took it from.
    sa.Column("source", sa.Text, index=True),
    sa.Column("removed_at", sa.Text),
    # The original, where this is the same article on another address or site.
    sa.Column("duplicate_of", sa.ForeignKey("articles.id")),
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
    sa.Column("published_method", sa.Text),
    sa.Column("lead", sa.Text),
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

# MinHash signatures and their bands, by which near-duplicates are found.
article_sketches = sa.Table(
    "article_sketches",
    metadata,
    sa.Column("article_id", sa.ForeignKey("articles.id"), primary_key=True),
    sa.Column("signature", sa.LargeBinary, nullable=False),
)

article_bands = sa.Table(
    "article_bands",
    metadata,
    sa.Column("band", sa.BigInteger, primary_key=True),
    sa.Column("article_id", sa.ForeignKey("articles.id"), primary_key=True),
    sa.Index("article_bands_article", "article_id"),
)

crawl_urls = sa.Table(
    "crawl_urls",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("key", sa.Text, nullable=False),
    sa.Column("url", sa.Text, nullable=False),
    # See pipeline.crawl.frontier.State.
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("found_by", sa.Text, nullable=False),
    sa.Column("found_at", sa.Text, nullable=False),
    sa.Column("published", sa.Text),
    sa.Column("stamp", sa.Text),
    sa.Column("is_stale", sa.Boolean, nullable=False, default=False),
    sa.Column("attempts", sa.Integer, nullable=False, default=0),
    sa.Column("next_at", sa.Text),
    sa.Column("first_fetched_at", sa.Text),
    sa.Column("fetched_at", sa.Text),
    sa.Column("etag", sa.Text),
    sa.Column("last_modified", sa.Text),
    # Of the body last read: a page that comes again byte by byte is not read again.
    sa.Column("digest", sa.Text),
    sa.Column("article_key", sa.Text),
    sa.Column("error", sa.Text),
    sa.UniqueConstraint("source", "key"),
    sa.Index("crawl_urls_due", "source", "state", "next_at"),
    sa.Index("crawl_urls_article", "article_key"),
)

crawl_documents = sa.Table(
    "crawl_documents",
    metadata,
    sa.Column("source", sa.Text, primary_key=True),
    sa.Column("url", sa.Text, primary_key=True),
    sa.Column("etag", sa.Text),
    sa.Column("last_modified", sa.Text),
    sa.Column("stamp", sa.Text),
)

crawl_hosts = sa.Table(
    "crawl_hosts",
    metadata,
    sa.Column("host", sa.Text, primary_key=True),
    sa.Column("paused_until", sa.Text),
)

crawl_runs = sa.Table(
    "crawl_runs",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("source", sa.Text, nullable=False, index=True),
    sa.Column("started_at", sa.Text, nullable=False),
    # Null while the run is under way, and for ever where it was killed.
    sa.Column("ended_at", sa.Text),
    sa.Column("report", sa.JSON),
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
