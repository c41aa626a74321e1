"""The rows of what people said of facts, on a connection whose transaction the store holds."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from pipeline.review.honour import honour
from pipeline.review.names import FactName
from pipeline.review.word import Review
from pipeline.store import bulk
from pipeline.store.filters import refers_to
from pipeline.store.tables import article_versions, articles, complete_reviews, reviews, said_by_extractors
from schemas import KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from schemas import Extraction

Row = dict[str, Any]

_FIELDS = [field.name for field in fields(Review)]


def kept(connection: sa.Connection, versions: Sequence[int]) -> dict[int, list[Review]]:
    """The reviews of these versions, in the order in which they were given."""
    question = (
        sa.select(reviews)
        .where(bulk.among(connection, reviews.c.version_id, versions))
        .order_by(reviews.c.reviewed_at, reviews.c.id)
    )
    found: dict[int, list[Review]] = {}
    for row in connection.execute(question).mappings():
        found.setdefault(row["version_id"], []).append(_review(row))
    return found


def _review(row: Any) -> Review:
    values = {name: row[name] for name in _FIELDS}
    return Review(**{**values, "tied": values["tied"] or {}})


def heeded(connection: sa.Connection, extracted: Mapping[int, Extraction]) -> dict[int, list[Review]]:
    """The reviews of the versions that are being written; what the extractors say of those is kept beside."""
    found = kept(connection, list(extracted))
    for version_id in found:
        connection.execute(said_by_extractors.delete().where(said_by_extractors.c.version_id == version_id))
        said = extracted[version_id].model_dump(mode="json", include=set(KINDS))
        connection.execute(said_by_extractors.insert().values(version_id=version_id, facts=said))
    return found


def standing(
    extraction: Extraction, words: Sequence[Review] | None
) -> tuple[Extraction, dict[str, list[tuple[int, str | None]]]]:
    """What stands of an extraction, and by kind the number on its offset and the column `review` of each fact."""
    if not words:
        return extraction, {}
    honoured, standings = honour(extraction, words)
    return honoured, {
        kind: [(one.nth, one.review.decision if one.review else None) for one in found]
        for kind, found in standings.items()
    }


def replace(connection: sa.Connection, version_id: int, given: Sequence[Review]) -> None:
    """Put `given` in the place of all reviews of a version."""
    connection.execute(reviews.delete().where(reviews.c.version_id == version_id))
    if given:
        connection.execute(
            reviews.insert(), [{"version_id": version_id, **asdict(review)} for review in given]
        )


def earlier(connection: sa.Connection, version_id: int) -> list[Review]:
    """What was said of another text of the same article: of the one that was reviewed last."""
    version = article_versions.c
    article = sa.select(version.article_id).where(version.id == version_id).scalar_subquery()
    last = (
        sa.select(reviews.c.version_id)
        .join(article_versions)
        .where(version.article_id == article, version.id != version_id)
        .order_by(reviews.c.reviewed_at.desc())
        .limit(1)
    )
    number = connection.execute(last).scalar_one_or_none()
    return kept(connection, [number]).get(number, []) if number is not None else []


def complete(connection: sa.Connection, version_id: int) -> set[str]:
    """The kinds of which a person has said that this version has no more than what stands."""
    question = sa.select(complete_reviews.c.kind).where(complete_reviews.c.version_id == version_id)
    return set(connection.execute(question).scalars())


def listed(
    connection: sa.Connection,
    kind: str | None = None,
    decision: str | None = None,
    article: str | None = None,
) -> list[Row]:
    """What people said, the oldest first: `fact` (its name), decision, reason, reviewer, reviewed_at, text,
    what the extractors `said`, what `stands`, the article's `url` and `title`, and whether the text is still
    the article's `current` one.
    """
    version = article_versions.c
    question = (
        sa.select(
            reviews, version.url, version.title, (articles.c.current_version == version.id).label("current")
        )
        .join(article_versions, version.id == reviews.c.version_id)
        .join(articles, articles.c.id == version.article_id)
        .order_by(reviews.c.reviewed_at, reviews.c.id)
    )
    if kind is not None:
        question = question.where(reviews.c.kind == kind)
    if decision is not None:
        question = question.where(reviews.c.decision == decision)
    if article is not None:
        question = question.where(refers_to(article))
    shown = (
        "decision",
        "reason",
        "reviewer",
        "reviewed_at",
        "kind",
        "text",
        "said",
        "stands",
        "url",
        "title",
    )
    return [
        {
            "fact": str(FactName(row["kind"], row["version_id"], row["at"], row["nth"])),
            **{name: row[name] for name in shown},
            "current": bool(row["current"]),
        }
        for row in connection.execute(question).mappings()
    ]
