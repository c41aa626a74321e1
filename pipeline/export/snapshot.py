"""The rows of an export, read from the store in one view of it, article by article in the order of publication.

Numbers that count for one database alone stay behind; articles are named by their keys and versions by their
hashes. The order is that of answers, so that a store filled in it answers alike.
"""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from pipeline.export.arrow import FACTS, Origin, fact_row
from pipeline.export.layout import month_folder
from pipeline.export.tables import OF_VERSIONS, columns_of
from pipeline.sentence import Sentences
from pipeline.store.bulk import pieces
from pipeline.store.lifecycle import status
from pipeline.store.tables import article_versions, articles, dead_letters, extractions, extractor_sets, facts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Row = dict[str, Any]

# Articles read at a time.
_BATCH = 250


def article_rows(connection: sa.Connection) -> Iterator[tuple[str, dict[str, list[Row]]]]:
    """For each article its month's folder and its rows, by the table of the export that they belong to."""
    version, original = article_versions.c, articles.alias("original")
    question = (
        sa.select(
            articles.c.id.label("article_id"),
            articles.c.key,
            articles.c.source,
            articles.c.current_version,
            articles.c.removed_at,
            status().label("status"),
            original.c.key.label("duplicate_of"),
            version.published,
        )
        .join(article_versions, version.id == articles.c.current_version)
        .join(original, original.c.id == articles.c.duplicate_of, isouter=True)
        .order_by(version.published.asc().nulls_last(), version.id)
    )
    with connection.execute(question, execution_options={"yield_per": _BATCH}) as result:
        for chunk in result.mappings().partitions():
            yield from _read(connection, chunk)


def failure_rows(connection: sa.Connection) -> Iterator[Row]:
    """The dead letters, the oldest first."""
    question = sa.select(*(dead_letters.c[name] for name in columns_of(dead_letters)))
    question = question.order_by(dead_letters.c.id)
    with connection.execute(question, execution_options={"yield_per": _BATCH}) as result:
        for row in result.mappings():
            yield dict(row)


def _read(connection: sa.Connection, chunk: Sequence[Any]) -> Iterator[tuple[str, dict[str, list[Row]]]]:
    states = _grouped(_states(connection, [article["article_id"] for article in chunk]), "article_id")
    current = [article["current_version"] for article in chunk]
    found = {
        kind: _grouped(_rows(connection, table, current, table.c.position), "version_id")
        for kind, table in facts.items()
    }
    every = [state["version_id"] for group in states.values() for state in group]
    told = {
        name: _grouped(_rows(connection, table, every, *table.primary_key), "version_id")
        for name, table in OF_VERSIONS.items()
    }
    for article in chunk:
        rows: dict[str, list[Row]] = defaultdict(list)
        key = article["key"]
        for number, state in enumerate(states[article["article_id"]], 1):
            state |= {"article": key, "number": number}
            for name, of_versions in told.items():
                rows[name] += [{**state, **row} for row in of_versions.get(state["version_id"], ())]
            if state["version_id"] == article["current_version"]:
                rows["articles"].append({**state, **article})
                origin = _origin(article, state)
                sentences = Sentences(state["text"])
                for kind in FACTS:
                    rows[kind] += [
                        fact_row(row, row["position"], origin, sentences)
                        for row in found[kind].get(state["version_id"], ())
                    ]
            else:
                rows["former_versions"].append(state)
        yield month_folder(article["published"]), rows


def _origin(article: Any, state: Row) -> Origin:
    return Origin(
        article=article["key"],
        url=state["url"],
        title=state["title"],
        published=state["published"],
        article_province=state["province"],
        source=article["source"],
        article_version=state["article_version"],
    )


def _states(connection: sa.Connection, ids: Sequence[int]) -> list[Row]:
    """The states of these articles' texts, in the order in which they were written."""
    version = article_versions.c
    question = (
        sa.select(
            version.article_id,
            version.id.label("version_id"),
            version.external_id.label("id"),
            *(version[name] for name in ("url", "title", "published", "published_method", "province")),
            *(version[name] for name in ("author", "lead", "text", "zones")),
            version.hash.label("article_version"),
            extractor_sets.c.versions.label("extractors"),
            extractions.c.extracted_at,
            extractions.c.archived.label("facts"),
        )
        .join(extractions, extractions.c.version_id == version.id, isouter=True)
        .join(extractor_sets, extractor_sets.c.id == extractions.c.extractors_id, isouter=True)
        .where(version.article_id.in_(ids))
        .order_by(version.id)
    )
    found = [dict(row) for row in connection.execute(question).mappings().all()]
    for row in found:
        row["extractors"] = json.loads(row["extractors"]) if row["extractors"] else None
    return found


def _rows(connection: sa.Connection, table: sa.Table, versions: Sequence[int], *order: Any) -> Iterator[Row]:
    for piece in pieces(versions):
        question = sa.select(table).where(table.c.version_id.in_(piece)).order_by(table.c.version_id, *order)
        result = connection.execute(question)
        names = list(result.keys())
        yield from (dict(zip(names, row, strict=True)) for row in result.all())


def _grouped(rows: Any, by: str) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        found[row[by]].append(row)
    return found
