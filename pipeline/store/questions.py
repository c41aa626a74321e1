"""Reading facts and articles, on a connection whose transaction the store holds."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from pipeline.sentence import Sentences
from pipeline.store import bulk
from pipeline.store.common_words import first_articles
from pipeline.store.errors import FilterError
from pipeline.store.fact_names import fact_name
from pipeline.store.fact_writes import facts_of
from pipeline.store.filters import ARTICLES, Filters, by_day, conditions, refers_to
from pipeline.store.lifecycle import original_url, status, version_number
from pipeline.store.matches import matches
from pipeline.store.rows import article_of, extraction_of
from pipeline.store.search import literal_first
from pipeline.store.tables import (
    SUMS,
    article_versions,
    articles,
    dead_letters,
    extractions,
    extractor_sets,
    facts,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.sql import ColumnElement

    from schemas import Article, Extraction

Row = dict[str, Any]

# Columns of the facts that serve the database, not the reader.
_INTERNAL = {
    "id", "version_id", "position", "nth", "published", "source_name", "searched", "folded",
    "province_folded", "name_folded",
}  # fmt: skip


# Beside an answer's columns, for what is read out of the text.
_VERSION = "version_of_answer"
# Rows among which those come first that have no diacritics, where a page of some is asked for: to look at all that
# a common word finds would take longer than anybody waits.
_LOOKED_AT = 300
# Texts held at a time.
_TEXTS = 500


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
        else [
            fact_name(kind).label("fact"),
            *(column for column in facts[kind].c if column.name not in _INTERNAL),
        ]
    )
    return [*own, articles.c.key.label("article"), version.url, version.title, version.published]


def names(kind: str, filters: Filters) -> list[str]:
    """The names of an answer's columns: those selected, and what is read out of the articles' texts."""
    is_said = kind != ARTICLES or filters.text is not None
    told = [*(["sentence_text"] if is_said else []), *(["matches"] if filters.text is not None else [])]
    return [*(column.name for column in columns(kind)), *told]


def ask(connection: sa.Connection, kind: str, filters: Filters) -> list[Row]:
    """The rows of a kind that fit, in the order of publication and of the text."""
    version, dialect = article_versions.c, connection.dialect.name
    if kind == ARTICLES:
        joined = articles.join(article_versions, articles.c.current_version == version.id)
        order: list[Any] = by_day(article_versions)
    else:
        # Facts stand for current versions alone.
        table = facts[kind]
        joined = table.join(article_versions, version.id == table.c.version_id).join(
            articles, articles.c.id == version.article_id
        )
        order = by_day(table)
    order = [*_sorting(kind, filters.sort), *order]
    # The rows of the page first, by their keys alone: their texts and articles are fetched for it and no others.
    literal: list[Any] = []
    if filters.text is not None and filters.sort is None:
        literal = literal_first(article_versions if kind == ARTICLES else facts[kind], filters.text, dialect)
    page = _page(connection, kind, filters, joined, order, literal=literal)
    question = sa.select(*columns(kind), version.id.label(_VERSION)).select_from(joined)
    result = connection.execute(question.where(page).order_by(*literal, *order))
    rows = [dict(row) for row in result.mappings().all()]
    for start in range(0, len(rows), _TEXTS):
        _tell(connection, kind, rows[start : start + _TEXTS], filters.text)
    return rows


def _tell(connection: sa.Connection, kind: str, rows: Sequence[Row], searched: str | None) -> None:
    """Put into rows the sentence of each, and where in it the words stand that were searched for.

    An article's is the first sentence that holds them.
    """
    of = [row.pop(_VERSION) for row in rows]
    if kind == ARTICLES:
        if searched is not None:
            for row in rows:
                found = matches(row["text"], searched)
                span = (
                    Sentences(row["text"]).around(found[0][0], found[0][1] - found[0][0]) if found else None
                )
                row |= {"sentence_text": span, "matches": matches(span, searched) if span else []}
        return
    version = article_versions.c
    question = sa.select(version.id, version.text).where(bulk.among(connection, version.id, set(of)))
    sentences = {row.id: Sentences(row.text) for row in connection.execute(question)}
    for row, version_id in zip(rows, of, strict=True):
        row["sentence_text"] = sentences[version_id].around(row["at"], len(row["text"]))
        if searched is not None:
            row["matches"] = matches(row["sentence_text"], searched)


def _page(
    connection: sa.Connection,
    kind: str,
    filters: Filters,
    joined: Any,
    order: Sequence[Any],
    *,
    literal: Sequence[Any],
) -> ColumnElement[bool]:
    """Whether a row is one of those that are asked for, `filters.limit` of those that fit.

    `literal` orders before `order`, among the first that fit.
    """
    if filters.limit is None:
        return sa.and_(sa.true(), *conditions(kind, filters, connection.dialect.name))
    looked_at = max(filters.limit, _LOOKED_AT) if literal else filters.limit
    near = None
    if kind == ARTICLES:
        key, source = article_versions.c.id, joined
        near = first_articles(connection, filters, joined, looked_at)
    else:
        table = facts[kind]
        key = table.c.id
        by = (filters.sort or "").removeprefix("-")
        source = table if filters.article is None and (not by or by in _own(table)) else joined
    if near is not None:
        among = bulk.among(connection, key, near)
    else:
        where = conditions(kind, filters, connection.dialect.name)
        chosen = sa.select(key).select_from(source).where(*where).order_by(*order).limit(looked_at)
        among = key.in_(chosen.correlate(None))
    if literal:
        chosen = sa.select(key).where(among).order_by(*literal, *order).limit(filters.limit)
        among = key.in_(chosen.correlate(None))
    return among


def _own(table: sa.Table) -> set[str]:
    """The columns of an answer that are the fact's own."""
    return {column.name for column in table.c if column.name not in _INTERNAL}


def _sorting(kind: str, wanted: str | None) -> list[Any]:
    """How the rows are ordered before all else; unknown values come last."""
    if wanted is None:
        return []
    known = {column.name: column for column in columns(kind)}
    if (column := known.get(wanted.removeprefix("-"))) is None:
        raise FilterError(
            f"sort was {wanted!r}; expected one of {', '.join(known)}, with - before it to reverse"
        )
    return [(sa.desc(column) if wanted.startswith("-") else sa.asc(column)).nulls_last()]


_GROUPS = {"province": "article_province", "source": "source_name"}


def groups(kind: str) -> list[str]:
    """What the facts of a kind can be counted by."""
    if kind == ARTICLES:
        return []
    plain = [c.name for c in facts[kind].c if isinstance(c.type, sa.Text) and c.name not in _INTERNAL]
    return ["province", "source", "year", *(name for name in plain if name not in {"province", "text"})]


def count_by(connection: sa.Connection, kind: str, by: Sequence[str], filters: Filters) -> list[Row]:
    """How many facts fit, per value of the columns in `by`, with the sum of an award's count or a figure's value.

    `province` is where the article comes from, `year` that of the fact's own first day or of publication.
    Ordered by the values; the largest counts first where `filters.sort` is "-facts".
    """
    if unknown := [name for name in by if name not in groups(kind)]:
        raise FilterError(
            f"{kind} cannot be grouped by {unknown[0]!r}; expected one of {', '.join(groups(kind))}"
        )
    table = facts[kind]
    chosen = [table.c[_GROUPS.get(name, name)].label(name) for name in by]
    counted: list[Any] = [sa.func.count().label("facts")]
    for name in SUMS.get(kind, ()):
        summed = table.c[name]
        # PostgreSQL sums integers as numeric.
        counted.append(sa.cast(sa.func.sum(summed), summed.type).label("sum"))
    source: Any = table
    if filters.article is not None:
        source = table.join(article_versions, article_versions.c.id == table.c.version_id).join(
            articles, articles.c.id == article_versions.c.article_id
        )
    order: list[Any] = [column.asc().nulls_last() for column in chosen]
    if filters.sort in {"facts", "-facts"}:
        order.insert(0, sa.desc("facts") if filters.sort == "-facts" else sa.asc("facts"))
    question = (
        sa.select(*chosen, *counted)
        .select_from(source)
        .where(*conditions(kind, filters, connection.dialect.name))
        .group_by(*chosen)
        .order_by(*order)
        .limit(filters.limit)
    )
    return [dict(row) for row in connection.execute(question).mappings()]


def counts(connection: sa.Connection) -> dict[str, int]:
    """How many articles, facts of each kind and dead letters there are."""

    def count(source: sa.FromClause) -> int:
        return int(connection.execute(sa.select(sa.func.count()).select_from(source)).scalar_one())

    return {
        ARTICLES: count(articles),
        **{kind: count(table) for kind, table in facts.items()},
        "failures": count(dead_letters),
    }


def read_texts(connection: sa.Connection, reference: str) -> list[str]:
    """The texts of an article's versions, the oldest first; none where there is no such article."""
    question = (
        sa.select(article_versions.c.text)
        .join(articles, articles.c.id == article_versions.c.article_id)
        .where(refers_to(reference))
        .order_by(article_versions.c.id)
    )
    return list(connection.execute(question).scalars())


def read_article(connection: sa.Connection, reference: str) -> tuple[Article, Extraction] | None:
    """The current version of an article and its facts; None where there is no such article."""
    question = (
        sa.select(article_versions, articles.c.source, extractor_sets.c.versions)
        .join(articles, articles.c.current_version == article_versions.c.id)
        .join(extractions, extractions.c.version_id == article_versions.c.id)
        .join(extractor_sets, extractor_sets.c.id == extractions.c.extractors_id)
        .where(refers_to(reference))
        .order_by(article_versions.c.id)
        .limit(1)
    )
    row = connection.execute(question).mappings().one_or_none()
    if row is None:
        return None
    article = article_of(dict(row))
    return article, extraction_of(article, json.loads(row["versions"]), facts_of(connection, row["id"]))
