"""Writing articles and their facts, on a connection whose transaction the store holds."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import sqlalchemy as sa

from pipeline.folding import fold_province
from pipeline.store import bulk
from pipeline.store.fact_writes import Reading, archive, canonical, write_facts
from pipeline.store.loading import Load
from pipeline.store.rows import VERSION_COLUMNS, content_hash, version_row
from pipeline.store.tables import (
    article_versions,
    articles,
    extractions,
    extractor_sets,
    provinces,
)
from pipeline.urls import article_key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from schemas import Article, Extraction


@dataclass(frozen=True)
class Written:
    """What a write did: articles new, changed since they were last seen, extracted anew, and as they were."""

    new: int = 0
    changed: int = 0
    renewed: int = 0
    unchanged: int = 0

    def __add__(self, other: Written) -> Written:
        """The counts of two writes together."""
        return Written(
            self.new + other.new,
            self.changed + other.changed,
            self.renewed + other.renewed,
            self.unchanged + other.unchanged,
        )


def extracted(connection: sa.Connection, keys: Sequence[str]) -> dict[tuple[str, str], dict[str, str]]:
    """Of the articles with these keys, the current versions: key and content hash → extractors that read it."""
    question = (
        sa.select(articles.c.key, article_versions.c.hash, extractor_sets.c.versions)
        .join(article_versions, articles.c.current_version == article_versions.c.id)
        .join(extractions, extractions.c.version_id == article_versions.c.id)
        .join(extractor_sets, extractor_sets.c.id == extractions.c.extractors_id)
    )
    return {
        (row.key, row.hash): json.loads(row.versions)
        for row in connection.execute(question.where(bulk.among(connection, articles.c.key, keys)))
    }


class _Item(NamedTuple):
    """One article of a batch, with the row it has."""

    article: Article
    extraction: Extraction
    digest: str
    article_id: int
    current: int | None
    source: str | None


def add(connection: sa.Connection, batch: Sequence[tuple[Article, Extraction]]) -> Written:
    """Write articles with their extractions; what stands already is left as it is."""
    written = Written()
    rest = [(article_key(article), article, extraction) for article, extraction in batch]
    while rest:
        # An article that comes twice is written twice, one state after the other.
        first: dict[str, tuple[Article, Extraction]] = {}
        again = []
        for key, article, extraction in rest:
            if key in first:
                again.append((key, article, extraction))
            else:
                first[key] = article, extraction
        written += _add(connection, first)
        rest = again
    return written


def _add(connection: sa.Connection, batch: Mapping[str, tuple[Article, Extraction]]) -> Written:
    """Write articles of different keys."""
    held = _lock(connection, {key: article.source for key, (article, _) in batch.items()})
    items = [
        _Item(article, extraction, content_hash(article), *held[key])
        for key, (article, extraction) in batch.items()
    ]
    known = _versions(connection, [item.article_id for item in items])
    missing = [item for item in items if (item.article_id, item.digest) not in known]
    new, written_first = new_versions(
        connection, [(item.article, item.article_id, item.digest) for item in missing]
    )
    versions = known | new
    standing = _standing(connection, list(known.values()))
    counted = Counter[str]()
    readings: list[Reading] = []
    superseded: list[int] = []
    moved: dict[int, int] = {}
    for item in items:
        of = item.article_id, item.digest
        version_id = versions[of]
        is_current = item.current == version_id
        same = standing.get(version_id) == (canonical(item.extraction.versions), False)
        if not is_current:
            moved[item.article_id] = version_id
            if item.current is not None:
                superseded.append(item.current)
        if not same:
            readings.append(Reading(version_id, item.article, item.extraction, item.source, of in new))
        if is_current:
            counted["unchanged" if same else "renewed"] += 1
        else:
            counted["new" if item.current is None else "changed"] += 1
    archive(connection, superseded)
    bulk.update(connection, articles, "current_version", moved)
    write_facts(connection, readings, written_first)
    return Written(**counted)


def _lock(
    connection: sa.Connection, sources: Mapping[str, str | None]
) -> dict[str, tuple[int, int | None, str | None]]:
    """The articles' rows, made where there are none and held until the transaction ends: id, current version, source.

    They are made and locked in the order of their keys by every writer, so that no two wait for each other.
    """
    bulk.insert_new(connection, articles, ("key", "source"), list(sources.items()))
    question = (
        sa.select(articles.c.key, articles.c.id, articles.c.current_version, articles.c.source)
        .where(bulk.among(connection, articles.c.key, sources))
        .order_by(articles.c.key)
        .with_for_update()
    )
    return {
        key: (article_id, current, source)
        for key, article_id, current, source in connection.execute(question)
    }


def _versions(connection: sa.Connection, of: Sequence[int]) -> dict[tuple[int, str], int]:
    """The ids of the versions of these articles, by article and hash."""
    version = article_versions.c
    question = sa.select(version.article_id, version.hash, version.id).where(
        bulk.among(connection, version.article_id, of)
    )
    return {(article_id, digest): row for article_id, digest, row in connection.execute(question)}


def new_versions(
    connection: sa.Connection, versions: Sequence[tuple[Article, int, str]]
) -> tuple[dict[tuple[int, str], int], list[Load]]:
    """Ids for states of articles, each given with its article's id and its hash, and what is to be loaded to write
    them; the store has none of them.
    """
    if not versions:
        return {}, []
    names = {article.province for article, _, _ in versions if article.province}
    bulk.insert_new(
        connection, provinces, ("name", "folded"), [(name, fold_province(name)) for name in names]
    )
    ids = bulk.reserve(connection, article_versions, len(versions))
    rows = (version_row(number, *version) for number, version in zip(ids, versions, strict=True))
    found = {
        (article_id, digest): number for number, (_, article_id, digest) in zip(ids, versions, strict=True)
    }
    searched = bulk.among(connection, article_versions.c.id, ids)
    return found, [Load(article_versions, VERSION_COLUMNS, rows, searched)]


def _standing(connection: sa.Connection, versions: Sequence[int]) -> dict[int, tuple[str, bool]]:
    """Which extractors read these versions, and whether their facts are archived."""
    question = (
        sa.select(extractions.c.version_id, extractor_sets.c.versions, extractions.c.archived.is_not(None))
        .join(extractor_sets)
        .where(bulk.among(connection, extractions.c.version_id, versions))
    )
    return {row[0]: (row[1], bool(row[2])) for row in connection.execute(question)}
