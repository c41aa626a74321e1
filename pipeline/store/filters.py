"""What a question to the store may ask for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from pipeline.folding import fold, is_folded, searchable
from pipeline.store.tables import article_versions, facts

if TYPE_CHECKING:
    from sqlalchemy.sql import ColumnElement
    from sqlalchemy.sql.base import ReadOnlyColumnCollection

ARTICLES = "articles"
"""The kind of answer that is the articles themselves."""

KIND_COLUMN = {
    "events": "type",
    "places": "kind",
    "organizations": "kind",
    "awards": "recipient",
    "dates": "granularity",
    "figures": "unit",
}
"""What `--kind` compares, per table."""


@dataclass(frozen=True)
class Filters:
    """Filters that compose; None leaves one out.

    `province` compares the province an article comes from (a place's own province for places), and
    `text` searches the facts' words (the articles' for articles), both without regard to case; typed
    without diacritics they match any. `since` and `until` are ISO days, inclusive: of the fact where
    it has days (dates, events), else of publication. `kind` compares the column of KIND_COLUMN;
    `main` holds for events alone.
    """

    province: str | None = None
    since: str | None = None
    until: str | None = None
    kind: str | None = None
    text: str | None = None
    article: str | None = None
    main: bool | None = None
    limit: int | None = None


def _holds(columns: ReadOnlyColumnCollection[str, Any], wanted: str) -> ColumnElement[bool]:
    """Whether a row's words hold `wanted`: with its diacritics, or with any where it has none."""
    found: ColumnElement[bool] = (
        columns["folded"].contains(fold(wanted), autoescape=True)
        if is_folded(wanted)
        else columns["searched"].contains(searchable(wanted), autoescape=True)
    )
    return found


def conditions(kind: str, filters: Filters) -> list[ColumnElement[bool]]:
    """The SQL conditions for a question about `kind` (a kind of fact, or ARTICLES)."""
    version = article_versions.c
    fact = facts[kind].c if kind != ARTICLES else None
    found: list[ColumnElement[bool]] = []
    if filters.province is not None:
        if fact is not None and "province" in fact:
            found.append(fact.province_folded == fold(filters.province))
        else:
            found.append(version.province_folded == fold(filters.province))
    has_days = fact is not None and "start" in fact
    first = fact.start if fact is not None and has_days else version.published
    last = fact.end if fact is not None and has_days else version.published
    if filters.since is not None:
        found.append(last >= filters.since)
    if filters.until is not None:
        found.append(first <= filters.until)
    if filters.kind is not None and fact is not None and kind in KIND_COLUMN:
        found.append(fact[KIND_COLUMN[kind]] == filters.kind)
    if filters.main is not None and fact is not None and "main" in fact:
        found.append(fact.main.is_(filters.main))
    if filters.text is not None:
        found.append(_holds(version if fact is None else fact, filters.text))
    if filters.article is not None:
        found.append(sa.or_(version.url == filters.article, version.external_id == filters.article))
    return found
