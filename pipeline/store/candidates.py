"""What newer extractors say: put in the place of what stands, or held beside it until it is accepted.

All functions work on a connection whose transaction the caller holds.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import sqlalchemy as sa
from pydantic_core import to_json

from pipeline import clock
from pipeline.store import bulk, dead_letters
from pipeline.store.fact_writes import Reading, canonical, extractors_ids, write_facts
from pipeline.store.rows import article_of, record
from pipeline.store.tables import article_versions, articles, candidates, extractions, extractor_sets, facts
from schemas import KINDS, Article, Extraction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.store.stale import Standing

Records = dict[str, list[dict[str, Any]]]
"""The records of an article as plain objects, by kind."""


def replace(connection: sa.Connection, read: Sequence[tuple[Standing, Extraction]]) -> int:
    """Put extractions in the place of those that stand; how many were.

    Left as it is: an article that has changed since, or that somebody else has read anew.
    """
    still = _locked(connection, [standing.version_id for standing, _ in read])
    fresh = [
        Reading(standing.version_id, standing.article, extraction, still[standing.version_id].source)
        for standing, extraction in read
        if standing.version_id in still and still[standing.version_id].extractors_id == standing.extractors_id
    ]
    write_facts(connection, fresh)
    _forget(connection, [reading.version_id for reading in fresh])
    dead_letters.clear(connection, [standing.key for standing, _ in read])
    return len(fresh)


def hold(connection: sa.Connection, read: Sequence[tuple[Standing, Extraction]]) -> int:
    """Keep extractions beside the facts that stand, in the place of earlier candidates; how many were."""
    still = _locked(connection, [standing.version_id for standing, _ in read])
    at = clock.stamped()
    numbers = extractors_ids(connection, [extraction for _, extraction in read])
    rows = [
        (
            standing.version_id,
            numbers[canonical(extraction.versions)],
            at,
            to_json({kind: getattr(extraction, kind) for kind in KINDS}).decode(),
        )
        for standing, extraction in read
        if standing.version_id in still
    ]
    _forget(connection, [version_id for version_id, *_ in rows])
    bulk.insert(connection, candidates, ("version_id", "extractors_id", "extracted_at", "facts"), rows)
    dead_letters.clear(connection, [standing.key for standing, _ in read])
    return len(rows)


def accept(connection: sa.Connection, size: int) -> tuple[int, int]:
    """Put up to `size` candidates in the place of what stands: how many were taken, and how many were let go
    because the article has changed, or has been read anew, since.
    """
    rows = page(connection, after=0, size=size, is_current=False)
    still = _locked(connection, [row.version_id for row in rows])
    taken = [
        Reading(row.version_id, row.article, row.extraction, still[row.version_id].source)
        for row in rows
        if row.version_id in still and still[row.version_id].extracted_at < row.extracted_at
    ]
    write_facts(connection, taken)
    _forget(connection, [row.version_id for row in rows])
    return len(taken), len(rows) - len(taken)


def discard(connection: sa.Connection) -> int:
    """Drop all candidates: how many there were."""
    return connection.execute(candidates.delete()).rowcount


def count(connection: sa.Connection) -> int:
    """How many articles have a candidate."""
    return int(connection.execute(sa.select(sa.func.count()).select_from(candidates)).scalar_one())


@dataclass(frozen=True)
class Candidate:
    """What newer extractors say of a version of an article."""

    version_id: int
    key: str
    article: Article
    versions: dict[str, str]
    extracted_at: str
    facts: Records

    @property
    def extraction(self) -> Extraction:
        """The records, each checked against the text."""
        given = self.article.model_dump(include={"id", "url", "title", "published", "province", "text"})
        return Extraction.model_validate({**given, **self.facts, "versions": self.versions})


def page(connection: sa.Connection, *, after: int, size: int, is_current: bool = True) -> list[Candidate]:
    """The next `size` candidates behind the version `after`; without `is_current` also of versions that another
    has followed.
    """
    question = (
        sa.select(
            article_versions,
            articles.c.key,
            candidates.c.facts,
            candidates.c.extracted_at,
            extractor_sets.c.versions,
        )
        .join(article_versions, article_versions.c.id == candidates.c.version_id)
        .join(articles, articles.c.id == article_versions.c.article_id)
        .join(extractor_sets, extractor_sets.c.id == candidates.c.extractors_id)
        .where(candidates.c.version_id > after)
        .order_by(candidates.c.version_id)
        .limit(size)
    )
    if is_current:
        question = question.where(articles.c.current_version == candidates.c.version_id)
    return [
        Candidate(
            row["id"],
            row["key"],
            article_of(row),
            json.loads(row["versions"]),
            row["extracted_at"],
            row["facts"],
        )
        for row in map(dict, connection.execute(question).mappings())
    ]


def standing_records(connection: sa.Connection, versions: Sequence[int]) -> dict[int, Records]:
    """The records that stand of these current versions, in the form of candidates."""
    found: dict[int, Records] = {version_id: {kind: [] for kind in KINDS} for version_id in versions}
    for kind, table in facts.items():
        question = sa.select(table).where(bulk.among(connection, table.c.version_id, versions))
        for row in map(dict, connection.execute(question.order_by(table.c.id)).mappings()):
            found[row["version_id"]][kind].append(record(kind, row))
    return found


class _Held(NamedTuple):
    """Who read the current version of an article and when, and the source of the article."""

    extractors_id: int
    extracted_at: str
    source: str | None


def _locked(connection: sa.Connection, versions: Sequence[int]) -> dict[int, _Held]:
    """Of these versions those that are current. Their articles' rows are held until the transaction ends, in the
    order of their keys as every writer takes them.
    """
    question = (
        sa.select(
            articles.c.current_version,
            extractions.c.extractors_id,
            extractions.c.extracted_at,
            articles.c.source,
        )
        .join(extractions, extractions.c.version_id == articles.c.current_version)
        .order_by(articles.c.key)
        .with_for_update(of=articles)
    )
    theirs = bulk.among(connection, article_versions.c.id, versions)
    chosen = sa.select(article_versions.c.article_id).where(theirs)
    rows = connection.execute(question.where(articles.c.id.in_(chosen)))
    return {row[0]: _Held(*row[1:]) for row in rows}


def _forget(connection: sa.Connection, versions: Sequence[int]) -> None:
    theirs = bulk.among(connection, candidates.c.version_id, versions)
    connection.execute(candidates.delete().where(theirs))
