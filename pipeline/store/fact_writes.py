"""Writing the facts of versions and taking them away, on a connection whose transaction the store holds."""

from __future__ import annotations

import json
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

import sqlalchemy as sa

from pipeline import clock
from pipeline.batches import batched
from pipeline.store import bulk, reviews
from pipeline.store.loading import Load, load
from pipeline.store.rows import FACT_COLUMNS, Origin, VersionFacts, fact_rows, link_rows, record
from pipeline.store.tables import extractions, extractor_sets, facts, links

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pipeline.review.word import Review
    from schemas import Article, Extraction

Row = dict[str, Any]

# Articles whose facts are made into rows at a time.
_ARTICLES = 50


def canonical(versions: Mapping[str, str]) -> str:
    """A set of extractors as the store knows it."""
    return _canonical(tuple(versions.items()))


@lru_cache(maxsize=1_000)
def _canonical(versions: tuple[tuple[str, str], ...]) -> str:
    return json.dumps(dict(versions), sort_keys=True)


def extractors_id(connection: sa.Connection, versions: Mapping[str, str]) -> int:
    """The number of a set of extractors, given where it is new."""
    named = canonical(versions)
    connection.execute(
        bulk.upsert(connection, extractor_sets).values(versions=named).on_conflict_do_nothing()
    )
    question = sa.select(extractor_sets.c.id).where(extractor_sets.c.versions == named)
    return int(connection.execute(question).scalar_one())


def extractors_ids(connection: sa.Connection, read: Sequence[Extraction]) -> dict[str, int]:
    """The numbers of the sets of extractors that read these, by their canonical names.

    New ones are made in the order of the names by every writer, so that no two wait for each other.
    """
    sets = {canonical(extraction.versions): extraction.versions for extraction in read}
    return {named: extractors_id(connection, versions) for named, versions in sorted(sets.items())}


class Reading(NamedTuple):
    """What was read from a version of an article, to be written.

    `source` is the name of the source of its article; a version that `is_new` has nothing in the database yet.
    """

    version_id: int
    article: Article
    extraction: Extraction
    source: str | None
    is_new: bool = False


def write_facts(
    connection: sa.Connection, readings: Sequence[Reading], versions: Sequence[Load] = ()
) -> None:
    """Put extractions in the place of what stands of these current versions, with what people said of them.

    `versions` are rows of the versions that are new; they are written first.
    """
    if not readings:
        return
    stood = {reading.version_id: reading.extraction for reading in readings if not reading.is_new}
    words: dict[int, list[Review]] = {}
    if stood:
        clear_facts(connection, list(stood))
        words = reviews.heeded(connection, stood)
    numbers = extractors_ids(connection, [reading.extraction for reading in readings])
    at = clock.stamped()
    read = [(one.version_id, numbers[canonical(one.extraction.versions)], at) for one in readings]
    loads = chain(
        versions,
        [Load(extractions, ("version_id", "extractors_id", "extracted_at"), read)],
        _fact_loads(connection, readings, words),
    )
    load(connection, loads)


def _fact_loads(
    connection: sa.Connection, readings: Sequence[Reading], words: Mapping[int, Sequence[Review]]
) -> Iterator[Load]:
    """The facts that stand and the links between them; the database is not asked."""
    stand = [(_origin(one), *reviews.standing(one.extraction, words.get(one.version_id))) for one in readings]
    ids = [one.version_id for one in readings]
    for kind, table in facts.items():
        rows = (
            row
            for some in batched(stand, _ARTICLES)
            for row in fact_rows(
                kind,
                [VersionFacts(origin, getattr(e, kind), columns.get(kind)) for origin, e, columns in some],
            )
        )
        theirs = bulk.among(connection, table.c.version_id, ids)
        yield Load(table, FACT_COLUMNS[kind], rows, searched=theirs)
    linked: dict[str, list[tuple[int, int]]] = {kind: [] for kind in links}
    for origin, standing, _ in stand:
        for kind, pairs in link_rows(standing, origin.version_id).items():
            linked[kind] += pairs
    for kind, pairs in linked.items():
        yield Load(links[kind], links[kind].c.keys(), pairs)


def _origin(reading: Reading) -> Origin:
    article = reading.article
    day = article.published.isoformat() if article.published else None
    return Origin(reading.version_id, day, article.province, reading.source)


def clear_facts(connection: sa.Connection, versions: Sequence[int]) -> None:
    """Take away the extractions of these versions with their facts."""
    theirs = bulk.among(connection, extractions.c.version_id, versions)
    known = list(connection.execute(sa.select(extractions.c.version_id).where(theirs)).scalars())
    if known:
        _delete_facts(connection, known)
        connection.execute(extractions.delete().where(theirs))


def _delete_facts(connection: sa.Connection, versions: Sequence[int]) -> None:
    """Take the facts of these versions and the links between them out of their tables."""
    events = facts["events"]
    happened = sa.select(events.c.id).where(bulk.among(connection, events.c.version_id, versions))
    for link in links.values():
        connection.execute(link.delete().where(link.c.event_id.in_(happened)))
    for table in facts.values():
        connection.execute(table.delete().where(bulk.among(connection, table.c.version_id, versions)))


def archive(connection: sa.Connection, versions: Sequence[int]) -> None:
    """Move the facts of versions that another has followed out of the tables of facts."""
    for version_id in versions:
        rows = facts_of(connection, version_id)
        kept = {kind: [record(kind, row) for row in found] for kind, found in rows.items()}
        _delete_facts(connection, [version_id])
        connection.execute(
            extractions.update().where(extractions.c.version_id == version_id).values(archived=kept)
        )


def facts_of(connection: sa.Connection, version_id: int) -> dict[str, list[Row]]:
    """The rows of a current version's facts, by kind."""
    return {
        kind: [
            dict(row)
            for row in connection.execute(
                sa.select(table).where(table.c.version_id == version_id).order_by(table.c.position)
            ).mappings()
        ]
        for kind, table in facts.items()
    }
