"""What older extractors read: which current versions, on a connection that the caller holds."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import sqlalchemy as sa

from pipeline.store import bulk
from pipeline.store.fact_writes import canonical
from pipeline.store.rows import article_of
from pipeline.store.tables import article_versions, articles, candidates, extractions, extractor_sets

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy.sql import ColumnElement

    from schemas import Article


@dataclass(frozen=True)
class Scope:
    """Which articles shall be read anew: all conditions that are given hold.

    `stale`: the extractors that read it were other ones than now. `kind`: the extractor of this kind was.
    `source`: the name of the source it was crawled from. `since`: the first ISO day of publication. `held`:
    leave out what the extractors of now have read into the candidates.
    """

    stale: bool = True
    kind: str | None = None
    source: str | None = None
    since: str | None = None
    held: bool = False


@dataclass(frozen=True)
class Standing:
    """An article's current version and the number of the extractors that its facts come from."""

    version_id: int
    key: str
    article: Article
    extractors_id: int


_JOINED = (
    # The second condition follows from the first; by it a page is read without a look at every article.
    article_versions.join(
        articles,
        sa.and_(
            articles.c.current_version == article_versions.c.id,
            articles.c.id == article_versions.c.article_id,
        ),
    )
    .join(extractions, extractions.c.version_id == article_versions.c.id)
    .join(extractor_sets, extractor_sets.c.id == extractions.c.extractors_id)
)
_QUESTION = sa.select(article_versions, articles.c.key, extractions.c.extractors_id).select_from(_JOINED)


def count_by_extractors(
    connection: sa.Connection, scope: Scope, versions: Mapping[str, str]
) -> list[tuple[dict[str, str], int]]:
    """How many articles are in `scope`, by the versions of the extractors that read them."""
    question = (
        sa.select(extractor_sets.c.versions, sa.func.count())
        .select_from(_JOINED)
        .where(*_conditions(connection, scope, versions))
        .group_by(extractor_sets.c.id, extractor_sets.c.versions)
        .order_by(extractor_sets.c.id)
    )
    return [(json.loads(named), count) for named, count in connection.execute(question)]


def numbers(
    connection: sa.Connection, scope: Scope, versions: Mapping[str, str], *, after: int, size: int
) -> list[int]:
    """The ids of the versions in `scope` behind the version `after`, the first `size` of them in order."""
    question = sa.select(article_versions.c.id).select_from(_JOINED).where(article_versions.c.id > after)
    question = question.where(*_conditions(connection, scope, versions))
    return list(connection.execute(question.order_by(article_versions.c.id).limit(size)).scalars())


def read(
    connection: sa.Connection, scope: Scope, versions: Mapping[str, str], chosen: Sequence[int]
) -> list[Standing]:
    """Of these versions those that are in `scope`, in the order of their ids."""
    question = _QUESTION.where(bulk.among(connection, article_versions.c.id, chosen))
    question = question.where(*_conditions(connection, scope, versions)).order_by(article_versions.c.id)
    rows = map(dict, connection.execute(question).mappings())
    return [Standing(row["id"], row["key"], article_of(row), row["extractors_id"]) for row in rows]


def sample(connection: sa.Connection, scope: Scope, versions: Mapping[str, str], size: int) -> list[Standing]:
    """`size` articles of `scope`, the same ones every time: those with the least hashes, which follow nothing."""
    # Sorted without their texts.
    question = sa.select(article_versions.c.id).select_from(_JOINED)
    question = question.where(*_conditions(connection, scope, versions)).order_by(article_versions.c.hash)
    return read(connection, scope, versions, list(connection.execute(question.limit(size)).scalars()))


def _conditions(
    connection: sa.Connection, scope: Scope, versions: Mapping[str, str]
) -> list[ColumnElement[bool]]:
    """`scope` in the database's words. There are few sets of extractors: they are compared here."""
    sets = {row.id: row.versions for row in connection.execute(sa.select(extractor_sets))}
    now = canonical(versions)
    conditions: list[ColumnElement[bool]] = []
    if scope.stale:
        old = [number for number, named in sets.items() if _is_old(named, now, scope.kind)]
        conditions.append(extractions.c.extractors_id.in_(old))
    if scope.source is not None:
        conditions.append(articles.c.source == scope.source)
    if scope.since is not None:
        conditions.append(article_versions.c.published >= scope.since)
    if scope.held:
        current = [number for number, named in sets.items() if named == now]
        conditions.append(
            ~sa.exists().where(
                candidates.c.version_id == article_versions.c.id, candidates.c.extractors_id.in_(current)
            )
        )
    return conditions


def _is_old(named: str, now: str, kind: str | None) -> bool:
    return named != now if kind is None else json.loads(named).get(kind) != json.loads(now).get(kind)
