"""Reading facts and articles, on a connection whose transaction the store holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from pipeline.store.filters import ARTICLES, Filters, conditions, refers_to
from pipeline.store.lifecycle import original_url, status, version_number
from pipeline.store.rows import article_of, extraction_of
from pipeline.store.tables import article_versions, articles, dead_letters, extractions, facts

if TYPE_CHECKING:
    from schemas import Article, Extraction

Row = dict[str, Any]

# Columns of the facts that serve the database, not the reader.
_INTERNAL = {"id", "extraction_id", "position", "searched", "folded", "province_folded"}


def columns(kind: str) -> list[Any]:
    """The columns of an answer, as SQLAlchemy selects them: the record's, then the article's."""
    version = article_versions.c
    own: list[Any] = (
        [
            version.external_id.label("id"),
            version.lead,
            version.published_method,
            version.province,
            version.author,
            articles.c.source,
            version_number().label("version"),
            status().label("status"),
            original_url().label("duplicate_of"),
            version.text,
        ]
        if kind == ARTICLES
        else [column for column in facts[kind].c if column.name not in _INTERNAL]
    )
    return [*own, articles.c.key.label("article"), version.url, version.title, version.published]


def ask(connection: sa.Connection, kind: str, filters: Filters) -> list[Row]:
    """The rows of a kind that fit, in the order of publication and of the text."""
    version = article_versions.c
    joined = articles.join(article_versions, articles.c.current_version == version.id)
    order: list[Any] = [version.id]
    if kind != ARTICLES:
        table = facts[kind]
        joined = joined.join(extractions, extractions.c.version_id == version.id).join(
            table, table.c.extraction_id == extractions.c.id
        )
        order.append(table.c.position)
    question = (
        sa.select(*columns(kind))
        .select_from(joined)
        .where(*conditions(kind, filters))
        .order_by(version.published.is_(None), version.published, *order)
        .limit(filters.limit)
    )
    return [dict(row) for row in connection.execute(question).mappings()]


def counts(connection: sa.Connection) -> dict[str, int]:
    """How many articles, facts of each kind and dead letters there are."""

    def count(source: sa.FromClause) -> int:
        return int(connection.execute(sa.select(sa.func.count()).select_from(source)).scalar_one())

    current = articles.join(extractions, extractions.c.version_id == articles.c.current_version)
    return {
        ARTICLES: count(articles),
        **{
            kind: count(current.join(table, table.c.extraction_id == extractions.c.id))
            for kind, table in facts.items()
        },
        "failures": count(dead_letters),
    }


def read_article(connection: sa.Connection, reference: str) -> tuple[Article, Extraction] | None:
    """The current version of an article and its facts; None where there is no such article."""
    question = (
        sa.select(article_versions, extractions.c.id.label("extraction_id"), extractions.c.extractors)
        .join(articles, articles.c.current_version == article_versions.c.id)
        .join(extractions, extractions.c.version_id == article_versions.c.id)
        .where(refers_to(reference))
        .order_by(article_versions.c.id)
        .limit(1)
    )
    row = connection.execute(question).mappings().one_or_none()
    if row is None:
        return None
    rows = {
        kind: [
            dict(fact)
            for fact in connection.execute(
                sa.select(table)
                .where(table.c.extraction_id == row["extraction_id"])
                .order_by(table.c.position)
            ).mappings()
        ]
        for kind, table in facts.items()
    }
    article = article_of(dict(row))
    return article, extraction_of(article, row["extractors"], rows)
