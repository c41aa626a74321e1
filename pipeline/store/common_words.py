"""A page of the articles that hold words which very many hold.

An index finds all of them, thousands of times what a page shows, to be put in order and thrown away. Where words
are so common, the first articles in the order that is asked for have enough of them.
"""

from __future__ import annotations

from dataclasses import replace

import sqlalchemy as sa

from pipeline.store.filters import ARTICLES, Filters, by_day, conditions
from pipeline.store.search import is_common, reads
from pipeline.store.tables import article_versions

# Articles that are read at first, and at most: enough for words that one in thirteen has.
_FIRST, _MOST = 400, 6_000


def first_articles(
    connection: sa.Connection, filters: Filters, source: sa.FromClause, wanted: int
) -> list[int] | None:
    """The keys of the first `wanted` articles by day that fit.

    None where no words are searched for, where another order is asked for, or where the first articles that fit
    otherwise are too few to tell. `source` are the current versions.
    """
    if filters.text is None or filters.sort is not None:
        return None
    if not is_common(connection, article_versions, filters.text):
        return None
    version, dialect = article_versions.c, connection.dialect.name
    others = conditions(ARTICLES, replace(filters, text=None), dialect)
    # Read by a question of their own: PostgreSQL would go through all texts first and look for the days then.
    read = sa.select(version.id, version.published, version.folded, version.searched)
    in_order = read.select_from(source).where(*others).order_by(*by_day(article_versions))
    many = _FIRST
    while many <= _MOST:
        first = in_order.limit(many).subquery()
        asked = sa.select(first.c.id, reads(first, filters.text, dialect)).order_by(*by_day(first))
        looked_at = connection.execute(asked).all()
        found = [key for key, holds in looked_at if holds]
        if len(found) >= wanted or len(looked_at) < many:
            return found[:wanted]
        # What it should take if the next hold them as often, and half as much again.
        many = 3 * wanted * many // (2 * max(1, len(found)))
    return None
