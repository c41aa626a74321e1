"""What a question to the store may ask for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, get_args

import sqlalchemy as sa

from pipeline.folding import fold_province
from pipeline.store.errors import FilterError
from pipeline.store.named import ONLY, named
from pipeline.store.search import holds
from pipeline.store.tables import article_versions, articles, facts, provinces
from pipeline.urls import url_key
from schemas.facts import EventType, Granularity, OrganizationKind, PlaceKind, Recipient

if TYPE_CHECKING:
    from sqlalchemy.sql import ColumnElement

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

KIND_VALUES: dict[str, tuple[str, ...]] = {
    "events": get_args(EventType),
    "places": get_args(PlaceKind),
    "organizations": get_args(OrganizationKind),
    "awards": get_args(Recipient),
    "dates": get_args(Granularity),
}
"""What there is to compare with; a figure's unit may be any word."""


REVIEWS = ("accepted", "edited", "added", "open")
"""What a person may have said of a fact that stands; "open": nobody has looked at it."""


@dataclass(frozen=True)
class Filters:
    """Filters that compose; None leaves one out.

    `province` compares the province an article comes from (a place's own province for places), however
    it is spelt, and `text` searches the facts' words (the articles' for articles) without regard to
    case; typed without diacritics both match any. `since` and `until` are ISO days, inclusive: of the
    fact where it has days (dates, events), else of publication; what has no known day is left out.
    `kind` compares the column of KIND_COLUMN; `article` is a URL, an id, or the `article` of an
    answer; `main` holds for events alone.

    `within` is a unit of any day, as a person writes it ("Ninh Thuận", "huyện Ninh Hải, Ninh Thuận"): places
    that lie or lay in it, and facts of articles that come from it or name a place in it. `district`,
    `commune`, `person` and `organization` are names: of the record itself where it is of that kind, else the
    article names one. `award`, `recipient`, `unit` and `indicator` hold for awards and figures; names match in
    part and without regard to diacritics. `published_since` and `published_until` are of publication,
    `confidence` is the least, `review` a person's word on the fact (REVIEWS), `sort` a column of the answer, with "-" before it from the largest.
    """

    province: str | None = None
    since: str | None = None
    until: str | None = None
    kind: str | None = None
    text: str | None = None
    article: str | None = None
    main: bool | None = None
    limit: int | None = None
    within: str | None = None
    district: str | None = None
    commune: str | None = None
    source: str | None = None
    published_since: str | None = None
    published_until: str | None = None
    award: str | None = None
    recipient: str | None = None
    unit: str | None = None
    indicator: str | None = None
    person: str | None = None
    organization: str | None = None
    confidence: float | None = None
    review: str | None = None
    sort: str | None = None


def check(kind: str, filters: Filters) -> None:
    """Raise FilterError where a question about `kind` cannot have an answer."""
    if kind != ARTICLES and kind not in facts:
        raise FilterError(f"kind was {kind!r}; expected {ARTICLES} or one of {', '.join(facts)}")
    if filters.since is not None and filters.until is not None and filters.since > filters.until:
        raise FilterError(f"the first day ({filters.since}) is after the last ({filters.until})")
    for only, names in ONLY.items():
        asked = [name for name in names if getattr(filters, name) is not None]
        if asked and kind != only:
            raise FilterError(f"{asked[0]} is asked of {only}; {kind} have none")
    if filters.review is not None:
        _check_review(kind, filters.review)
    if filters.kind is None:
        return
    if kind not in KIND_COLUMN:
        raise FilterError(f"{kind} have no kinds; leave the filter out")
    known = KIND_VALUES.get(kind)
    if known and filters.kind not in known:
        raise FilterError(f"{kind} of the kind {filters.kind!r} do not exist; there are {', '.join(known)}")


def _check_review(kind: str, wanted: str) -> None:
    if kind == ARTICLES:
        raise FilterError("review is asked of facts; articles have none")
    if wanted == "rejected":
        raise FilterError("what was rejected is no fact any more; tintinh review --list shows it")
    if wanted not in REVIEWS:
        raise FilterError(f"review was {wanted!r}; expected one of {', '.join(REVIEWS)}")


def by_day(table: sa.FromClause) -> list[ColumnElement[Any]]:
    """The order of answers: by day of publication, those without one last, then as they were written."""
    return [table.c.published.asc().nulls_last(), table.c.id]


def refers_to(reference: str) -> ColumnElement[bool]:
    """Whether an article is the one that a person means: by its URL however written, its id or its key."""
    return sa.or_(
        articles.c.key.in_([reference, url_key(reference), f"id:{reference}"]),
        article_versions.c.external_id == reference,
    )


def conditions(kind: str, filters: Filters, dialect: str) -> list[ColumnElement[bool]]:
    """The SQL conditions for a question about `kind` (a kind of fact, or ARTICLES)."""
    version = article_versions.c
    fact = facts[kind].c if kind != ARTICLES else None
    found: list[ColumnElement[bool]] = []
    if filters.province is not None:
        folded = fold_province(filters.province)
        if fact is None or "province_folded" in fact:
            found.append((version if fact is None else fact).province_folded == folded)
        else:
            spelt = sa.select(provinces.c.name).where(provinces.c.folded == folded)
            found.append(fact.article_province.in_(spelt))
    has_days = fact is not None and "start" in fact
    first = (fact.start if has_days else fact.published) if fact is not None else version.published
    last = (fact.end if has_days else fact.published) if fact is not None else version.published
    if filters.since is not None:
        found.append(last >= filters.since)
    if filters.until is not None:
        found.append(first <= filters.until)
    if filters.kind is not None and fact is not None:
        found.append(fact[KIND_COLUMN[kind]] == filters.kind)
    if filters.main is not None and fact is not None and "main" in fact:
        found.append(fact.main.is_(filters.main))
    if filters.text is not None:
        found.append(holds(article_versions if fact is None else facts[kind], filters.text, dialect))
    found += named(kind, filters)
    if filters.article is not None:
        found.append(refers_to(filters.article))
    return found
