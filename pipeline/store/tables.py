"""The tables. Those of the facts follow the records of `schemas`, field by field.

articles            one row an article, known by its key (canonical URL, or content where it has none)
article_versions    one row a state of an article's text, known by its content hash
extractions         which extractors read a version, and when
dates, places …     one row a fact of the articles' current versions, with the article's day and province
event_awards …      which awards, figures and places belong to an event
candidates          what newer extractors say, held beside the facts until it is accepted
reviews             what a person said of a fact
said_by_extractors  the facts of reviewed articles as the extractors gave them
complete_reviews    of which kinds a person has said that an article says no more than what stands
dead_letters        what could not be read or extracted, with the reason and what was given

What the crawl knows has its tables in `pipeline.store.crawl_tables`.

Migrations make them, see `pipeline.store.migrations`; a test holds that both say the same. What each
database has of its own for full-text search stands there alone.
"""

from __future__ import annotations

import types
import typing
from typing import Any

import sqlalchemy as sa
from pydantic import BaseModel

from pipeline.store.columns import Day, json_type, wide_key
from schemas import KINDS, Fact

metadata = sa.MetaData()

articles = sa.Table(
    "articles",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("key", sa.Text, nullable=False, unique=True),
    # The version that questions are answered from; always the newest.
    sa.Column("current_version", sa.Integer, index=True),
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
    sa.Column("article_id", sa.ForeignKey("articles.id"), nullable=False),
    sa.Column("hash", sa.Text, nullable=False),
    sa.Column("external_id", sa.Text),
    sa.Column("url", sa.Text),
    sa.Column("title", sa.Text),
    sa.Column("published", Day),
    sa.Column("province", sa.Text),
    sa.Column("province_folded", sa.Text, index=True),
    sa.Column("published_method", sa.Text),
    sa.Column("lead", sa.Text),
    sa.Column("author", sa.Text),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("searched", sa.Text, nullable=False),
    sa.Column("folded", sa.Text, nullable=False),
    sa.Column("zones", json_type()),
    sa.UniqueConstraint("article_id", "hash"),
    # With the id PostgreSQL need not sort those of a day, for which it would start other processes.
    sa.Index("article_versions_by_day", "published", "id"),
)

# Every spelling of a province that articles came with, and what it is compared by.
provinces = sa.Table(
    "provinces",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("folded", sa.Text, nullable=False, index=True),
)

# A set of extractors by kind and version, as JSON with sorted keys.
extractor_sets = sa.Table(
    "extractor_sets",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("versions", sa.Text, nullable=False, unique=True),
)

extractions = sa.Table(
    "extractions",
    metadata,
    sa.Column("version_id", sa.ForeignKey("article_versions.id"), primary_key=True, autoincrement=False),
    sa.Column("extractors_id", sa.ForeignKey("extractor_sets.id"), nullable=False, index=True),
    sa.Column("extracted_at", sa.Text, nullable=False),
    # The facts of a version that another has followed; those of the current one stand in the tables of facts.
    sa.Column("archived", json_type()),
)

candidates = sa.Table(
    "candidates",
    metadata,
    sa.Column("version_id", sa.ForeignKey("article_versions.id"), primary_key=True, autoincrement=False),
    sa.Column("extractors_id", sa.ForeignKey("extractor_sets.id"), nullable=False),
    sa.Column("extracted_at", sa.Text, nullable=False),
    sa.Column("facts", json_type(), nullable=False),
)

# See pipeline.review.word. `at` and `nth` are where the fact stands in the tables of facts.
reviews = sa.Table(
    "reviews",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("version_id", sa.ForeignKey("article_versions.id"), nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("at", sa.Integer, nullable=False),
    sa.Column("nth", sa.Integer, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    # accepted, edited, added or rejected
    sa.Column("decision", sa.Text, nullable=False),
    sa.Column("reason", sa.Text),
    sa.Column("reviewer", sa.Text, nullable=False),
    sa.Column("reviewed_at", sa.Text, nullable=False),
    # What the extractors said (null: nothing), and what stands: the same where it was accepted, null where it
    # was rejected.
    sa.Column("said", json_type()),
    sa.Column("stands", json_type()),
    # What belongs to an event, as records by kind: their positions change.
    sa.Column("tied", json_type()),
    # Whether no other fact of the kind had its span.
    sa.Column("alone", sa.Boolean, nullable=False),
    sa.UniqueConstraint("version_id", "kind", "at", "nth"),
)

# All that the extractors said of a version that a person has reviewed: the tables of facts say otherwise.
said_by_extractors = sa.Table(
    "said_by_extractors",
    metadata,
    sa.Column("version_id", sa.ForeignKey("article_versions.id"), primary_key=True, autoincrement=False),
    sa.Column("facts", json_type(), nullable=False),
)

# A person has said that the facts of a kind that stand are all that a version of an article says.
complete_reviews = sa.Table(
    "complete_reviews",
    metadata,
    sa.Column("version_id", sa.ForeignKey("article_versions.id"), primary_key=True, autoincrement=False),
    sa.Column("kind", sa.Text, primary_key=True),
    sa.Column("reviewer", sa.Text, nullable=False),
    sa.Column("reviewed_at", sa.Text, nullable=False),
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
    # Counts as articles misprint them go beyond 32 bits.
    int: sa.BigInteger,
    float: sa.Double,
    bool: sa.Boolean,
}
_DAYS = {"start", "end"}


def _type(name: str, annotation: Any) -> Any:
    """The column type for a field's annotation; what is not a plain value is kept as JSON."""
    if name in _DAYS:
        return Day
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        return _type(name, typing.get_args(annotation)[0])
    if origin is typing.Literal:
        return sa.Text
    if origin in (types.UnionType, typing.Union):
        return _type(name, next(arg for arg in typing.get_args(annotation) if arg is not types.NoneType))
    return _SIMPLE.get(annotation) or json_type()


def _is_model(annotation: Any) -> bool:
    return any(isinstance(arg, type) and issubclass(arg, BaseModel) for arg in typing.get_args(annotation))


def fact_fields(model: type[Fact]) -> list[str]:
    """The fields of a record that are columns of the same name, in the order of the model."""
    return [name for name in model.model_fields if name not in _ELSEWHERE]


# What each kind of fact is called by: folded, it is compared with what a person types.
NAMES = {
    "places": "name",
    "figures": "indicator",
    "awards": "award",
    "events": "organizer",
    "people": "name",
    "organizations": "name",
}
SUMS = {"awards": ["count"], "figures": ["value"]}
"""What is added up where facts are counted, by kind."""
_INDEXED = {"start", "type", "unit", "code"}


def _fact_table(kind: str, model: type[Fact]) -> sa.Table:
    columns: list[sa.Column[Any]] = []
    for name in fact_fields(model):
        column = _type(name, model.model_fields[name].annotation)
        columns.append(sa.Column(name, column, index=name in _INDEXED))
    if "place" in model.model_fields:
        columns.append(sa.Column("place", sa.Text))
        if _is_model(model.model_fields["place"].annotation):
            columns.append(sa.Column("place_kind", sa.Text))
    if "province" in model.model_fields:
        columns.append(sa.Column("province_folded", sa.Text, index=True))
    if kind in NAMES:
        columns.append(sa.Column("name_folded", sa.Text, index=kind == "places"))
    return sa.Table(
        kind,
        metadata,
        # The version's number and the position in one, see `pipeline.store.rows.fact_id`.
        sa.Column("id", wide_key(), primary_key=True, autoincrement=False),
        # No foreign key: checked fact by fact, it costs PostgreSQL as much as the fact itself.
        sa.Column("version_id", sa.Integer, nullable=False, index=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("nth", sa.Integer, nullable=False),
        # Of the article, so that the usual questions need no other table.
        sa.Column("published", Day),
        sa.Column("article_province", sa.Text),
        sa.Column("source_name", sa.Text),
        # Of the fact's own first day where it has one, else of publication.
        sa.Column("year", sa.Integer),
        # A person's word: accepted, edited or added; null where nobody has looked. What was rejected is in
        # `reviews` alone.
        sa.Column("review", sa.Text),
        sa.Column("searched", sa.Text, nullable=False),
        sa.Column("folded", sa.Text, nullable=False),
        *columns,
        sa.Index(f"{kind}_by_province", "article_province", "year", *SUMS.get(kind, ())),
        sa.Index(f"{kind}_by_day", "published", "id"),
    )


facts: dict[str, sa.Table] = {kind: _fact_table(kind, model) for kind, model in KINDS.items()}
"""The table of each kind of fact."""


def _link_table(name: str, to: str) -> sa.Table:
    one = to.removesuffix("s")
    return sa.Table(
        name,
        metadata,
        sa.Column("event_id", wide_key(), primary_key=True, autoincrement=False),
        sa.Column(f"{one}_id", wide_key(), primary_key=True, autoincrement=False, index=True),
    )


links: dict[str, sa.Table] = {to: _link_table(f"event_{to}", to) for to in ("awards", "figures", "places")}
"""What belongs to an event, by kind."""
