"""Articles under review, on a connection whose transaction the store holds: read, judged, written."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import sqlalchemy as sa

from pipeline import clock
from pipeline.review.desk import Desk
from pipeline.review.errors import ReviewError
from pipeline.review.names import FactName
from pipeline.store import reviews
from pipeline.store.bulk import pieces, upsert
from pipeline.store.fact_writes import Reading, facts_of, write_facts
from pipeline.store.filters import refers_to
from pipeline.store.rows import article_of, extraction_of
from pipeline.store.tables import (
    article_versions,
    articles,
    complete_reviews,
    extractions,
    extractor_sets,
    said_by_extractors,
)
from schemas import KINDS, Extraction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.review.rulings import Addition, Outcome, Ruling


def lay_out(connection: sa.Connection, version_id: int, *, to_change: bool = True) -> Desk:
    """The desk of a current version; `to_change` holds its article until the transaction ends.

    Raises ReviewError where there is no such version, or another has followed it.
    """
    version = article_versions.c
    question = (
        sa.select(article_versions, articles.c.key, articles.c.current_version, said_by_extractors.c.facts,
                  extractor_sets.c.versions)
        .join(articles, articles.c.id == version.article_id)
        .join(extractions, extractions.c.version_id == version.id)
        .join(extractor_sets, extractor_sets.c.id == extractions.c.extractors_id)
        .join(said_by_extractors, said_by_extractors.c.version_id == version.id, isouter=True)
        .where(version.id == version_id)
    )  # fmt: skip
    if to_change:
        question = question.with_for_update(of=articles)
    row = connection.execute(question).mappings().one_or_none()
    if row is None:
        raise ReviewError(f"there is no version {version_id} of an article, from which the name would be")
    if row["current_version"] != version_id:
        raise ReviewError(
            f"version {version_id} of the article {row['key']} has been followed by another text, whose facts "
            f"have names of their own: tintinh query KIND --article {row['key']} --format csv"
        )
    article = article_of(dict(row))
    words = reviews.kept(connection, [version_id]).get(version_id, [])
    if words and row["facts"] is not None:
        given = article.model_dump(include={"id", "url", "title", "published", "province", "text"})
        raw = Extraction.model_validate({**given, **row["facts"], "versions": json.loads(row["versions"])})
    else:
        raw = extraction_of(article, json.loads(row["versions"]), facts_of(connection, version_id))
    return Desk(version_id, article, raw, words, reviews.earlier(connection, version_id))


def current_version(connection: sa.Connection, reference: str) -> int:
    """The version of the article that a person means by its URL, id or key. Raises ReviewError for none."""
    question = (
        sa.select(articles.c.current_version)
        .join(article_versions, article_versions.c.article_id == articles.c.id)
        .where(refers_to(reference))
        .order_by(articles.c.id)
        .limit(1)
    )
    found = connection.execute(question).scalar_one_or_none()
    if found is None:
        raise ReviewError(f"there is no article {reference!r}; list them with: tintinh query articles")
    return int(found)


def rule(connection: sa.Connection, rulings: Sequence[Ruling], reviewer: str) -> list[Outcome]:
    """Take all these words, in their order, or none. Raises ReviewError with a line for each that cannot be."""
    names = [FactName.read(ruling.fact) for ruling in rulings]
    desks = {number: lay_out(connection, number) for number in _in_order(connection, names)}
    outcomes, errors, at = [], [], clock.stamped()
    for name, ruling in zip(names, rulings, strict=True):
        if name.version_id not in desks:
            errors.append(f"there is no fact {name}")
            continue
        try:
            outcomes.append(desks[name.version_id].rule(ruling, reviewer, at))
        except ReviewError as error:
            errors.append(str(error) if str(name) in str(error) else f"{name}: {error}")
    if errors:
        raise ReviewError("\n".join(errors))
    for number in {name.version_id for name, outcome in zip(names, outcomes, strict=True) if outcome.changed}:
        _save(connection, desks[number])
    for name, ruling, outcome in zip(names, rulings, outcomes, strict=True):
        if ruling.decision == "open" and outcome.changed:
            mark_complete(connection, name.version_id, [name.kind], reviewer, is_complete=False)
    return outcomes


def _in_order(connection: sa.Connection, names: Sequence[FactName]) -> list[int]:
    """The versions that names are of, in the order in which all who write lock articles."""
    version = article_versions.c
    question = sa.select(version.id, articles.c.key).join(articles, articles.c.id == version.article_id)
    keys = {
        row.id: row.key
        for piece in pieces(sorted({name.version_id for name in names}))
        for row in connection.execute(question.where(version.id.in_(piece)))
    }
    return sorted(keys, key=keys.__getitem__)


def add(connection: sa.Connection, article: str, addition: Addition, reviewer: str) -> Outcome:
    """Add a fact to an article. Raises ReviewError as `Desk.add` does."""
    desk = lay_out(connection, current_version(connection, article))
    outcome = desk.add(addition, reviewer, clock.stamped())
    _save(connection, desk)
    return outcome


def _save(connection: sa.Connection, desk: Desk) -> None:
    """Write what stands after the words taken; the time of the extraction stays."""
    own = extractions.c.version_id == desk.version_id
    question = (
        sa.select(extractions.c.extracted_at, articles.c.source)
        .join(article_versions, article_versions.c.id == extractions.c.version_id)
        .join(articles, articles.c.id == article_versions.c.article_id)
    )
    at, source = connection.execute(question.where(own)).one()
    reviews.replace(connection, desk.version_id, desk.reviews)
    write_facts(connection, [Reading(desk.version_id, desk.article, desk.raw, source)])
    connection.execute(extractions.update().where(own).values(extracted_at=at))


def mark_complete(
    connection: sa.Connection, version_id: int, kinds: Sequence[str], reviewer: str, *, is_complete: bool
) -> None:
    """Note that a person says, or no longer says, that the facts of these kinds are all that a version has.

    Raises ReviewError where there are some that nobody has looked at.
    """
    if unknown := [kind for kind in kinds if kind not in KINDS]:
        raise ReviewError(f"the kind was {unknown[0]!r}; expected one of {', '.join(KINDS)}")
    desk = lay_out(connection, version_id)
    table = complete_reviews
    if not is_complete:
        connection.execute(
            table.delete().where(table.c.version_id == version_id, table.c.kind.in_(list(kinds)))
        )
        return
    for kind in kinds:
        if left := desk.open(kind):
            raise ReviewError(
                f"{len(left)} of the article's {kind} are still to be reviewed, the first is {left[0]}; "
                "done means that all that stands is right and nothing is missing"
            )
    at = clock.stamped()
    rows = [
        {"version_id": version_id, "kind": kind, "reviewer": reviewer, "reviewed_at": at} for kind in kinds
    ]
    connection.execute(upsert(connection, table).values(rows).on_conflict_do_nothing())
