"""What has become of an article: live, changed, removed, or the same as another one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from pipeline.store.tables import article_versions, articles

if TYPE_CHECKING:
    from sqlalchemy.sql import ColumnElement


def version_number() -> ColumnElement[int]:
    """How many states of an article's text are known; the current one is the last."""
    states = article_versions.alias("states")
    return (
        sa.select(sa.func.count())
        .where(states.c.article_id == articles.c.id)
        .correlate(articles)
        .scalar_subquery()
    )


def status() -> ColumnElement[str]:
    """`removed`, `duplicate_of`, `changed` or `live`, whichever holds first."""
    return sa.case(
        (articles.c.removed_at.is_not(None), "removed"),
        (articles.c.duplicate_of.is_not(None), "duplicate_of"),
        (version_number() > 1, "changed"),
        else_="live",
    )


def original_url() -> ColumnElement[Any]:
    """The URL of the article that this one is a duplicate of, or null."""
    original, version = articles.alias("original"), article_versions.alias("original_version")
    return (
        sa.select(version.c.url)
        .join(original, original.c.current_version == version.c.id)
        .where(original.c.id == articles.c.duplicate_of)
        .correlate(articles)
        .scalar_subquery()
    )
