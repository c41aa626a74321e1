"""Articles that people have reviewed in full, as labels, on a connection whose transaction the store holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from pipeline.evaluate.labels import FIELDS
from pipeline.review.honour import honour
from pipeline.store import reviews
from pipeline.store.rows import article_of
from pipeline.store.tables import article_versions, articles, complete_reviews
from schemas import KINDS, Extraction

if TYPE_CHECKING:
    from collections.abc import Iterator

Labelled = dict[str, Any]

_GIVEN = {"id", "url", "title", "published", "province", "text"}


def labelled(connection: sa.Connection) -> Iterator[tuple[int, Labelled]]:
    """The number of each article with a kind that a person has called complete, and its labels.

    Only such kinds are listed, so that one with an empty list says that the article has none. The labels are
    people's words alone: what extractors have found since, and nobody has looked at, is no label and takes
    none away. Of an article's texts it is the newest that has a complete kind.
    """
    done, version = complete_reviews.c, article_versions.c
    newest = sa.select(sa.func.max(version.id)).where(version.id.in_(sa.select(done.version_id)))
    question = (
        sa.select(article_versions, articles.c.key)
        .join(articles, articles.c.id == version.article_id)
        .where(version.id.in_(newest.group_by(version.article_id)))
        .order_by(version.article_id)
    )
    for row in connection.execute(question).mappings().all():
        yield row["article_id"], _labels(connection, dict(row))


def _labels(connection: sa.Connection, row: dict[str, Any]) -> Labelled:
    article = article_of(row)
    given = article.model_dump(mode="json", include=_GIVEN)
    # By one of them predictions are put beside their labels.
    if article.url is None and article.id is None:
        given["id"] = row["key"]
    marks = complete_reviews
    complete = {
        mark["kind"]: {name: mark[name] for name in ("reviewer", "reviewed_at")}
        for mark in connection.execute(sa.select(marks).where(marks.c.version_id == row["id"])).mappings()
    }
    words = reviews.kept(connection, [row["id"]]).get(row["id"], [])
    said, _ = honour(Extraction.model_validate(given), words)
    lists = said.model_dump(mode="json", include=set(complete))
    return {
        **given,
        **{
            kind: [{name: record[name] for name in ("text", "at", *FIELDS[kind])} for record in lists[kind]]
            for kind in KINDS
            if kind in complete
        },
        # Whose word it is, and of when, kind by kind.
        "reviewed": {kind: complete[kind] for kind in KINDS if kind in complete},
    }
