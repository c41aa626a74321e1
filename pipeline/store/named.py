"""Filters by names: of units of any day, of people and organisations, of awards and indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast, get_args

import sqlalchemy as sa

from extractors.places.ask import territory
from extractors.places.gazetteer import REFORM, gazetteer
from pipeline.folding import fold, fold_province
from pipeline.store.errors import FilterError
from pipeline.store.tables import article_versions, articles, facts, links, provinces
from schemas.facts import Recipient

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy.sql import ColumnElement

    from extractors.places.ask import Territory
    from pipeline.store.filters import Filters

ONLY = {"awards": ("award", "recipient"), "figures": ("unit", "indicator")}
"""The filters that one kind alone has, by kind."""

_PLACES = facts["places"]


def named(kind: str, filters: Filters) -> list[Any]:
    """The SQL conditions for the filters that are names; `kind` is a kind of fact, or "articles"."""
    fact: Any = facts[kind].c if kind in facts else None
    version = article_versions.c.id if fact is None else fact.version_id
    published = article_versions.c.published if fact is None else fact.published
    found: list[Any] = []
    if filters.source is not None:
        found.append((articles.c.source if fact is None else fact.source_name) == filters.source)
    if filters.published_since is not None:
        found.append(published >= filters.published_since)
    if filters.published_until is not None:
        found.append(published <= filters.published_until)
    if filters.within is not None:
        found.append(_within(kind, filters.within))
    for table, is_it in _mentioned(filters):
        found.append(is_it if kind == table.name else version.in_(_versions(table, is_it)))
    return found if fact is None else found + _of_records(fact, filters)


def _mentioned(filters: Filters) -> Iterator[tuple[sa.Table, Any]]:
    """Which records an article shall have: their table, and what makes them the ones asked for."""
    for level in ("district", "commune"):
        if (name := getattr(filters, level)) is not None:
            yield _PLACES, (_PLACES.c.kind == level) & (_PLACES.c.name_folded == fold(name))
    for kind, wanted in (("people", filters.person), ("organizations", filters.organization)):
        if wanted is not None:
            yield facts[kind], facts[kind].c.name_folded.contains(fold(wanted), autoescape=True)


def _of_records(fact: Any, filters: Filters) -> list[Any]:
    """The conditions on a record's own columns."""
    found = [
        fact.name_folded.contains(fold(wanted), autoescape=True)
        for wanted in (filters.award, filters.indicator)
        if wanted is not None
    ]
    if filters.review is not None:
        found.append(fact.review.is_(None) if filters.review == "open" else fact.review == filters.review)
    if filters.confidence is not None:
        found.append(fact.confidence >= filters.confidence)
    if filters.unit is not None:
        found.append(fact.unit == filters.unit)
    if filters.recipient in get_args(Recipient):
        found.append(fact.recipient == filters.recipient)
    elif filters.recipient is not None:
        found.append(fact.folded.contains(fold(filters.recipient), autoescape=True))
    return found


def _versions(table: sa.Table, where: ColumnElement[bool]) -> sa.Select[Any]:
    return sa.select(table.c.version_id).where(where)


def _within(kind: str, address: str) -> ColumnElement[bool]:
    """Whether a place lies in a unit; a fact, whether its article comes from it or names a place in it.

    An event with a known place is where that is.
    """
    area = territory(address)
    if area is None:
        raise FilterError(f"no unit fits {address!r}; give a name such as 'huyện Ninh Hải, Ninh Thuận'")
    lies = _in_time(_PLACES.c.published, _PLACES.c.code, area.before, area.since)
    if kind == "places":
        return lies
    table: Any = facts[kind].c if kind in facts else article_versions.c
    home = table.article_province if kind in facts else table.province
    version = table.version_id if kind in facts else table.id
    there = version.in_(_versions(_PLACES, lies))
    if provinces_ := _provinces(area):
        there = sa.or_(_in_time(table.published, home, *provinces_), there)
    if kind != "events":
        return cast("ColumnElement[bool]", there)
    # As keys, so that the databases come from the places to the events and do not go through all of them.
    link = links["places"].c
    placed = sa.select(link.event_id).join(_PLACES, _PLACES.c.id == link.place_id).where(lies)
    unplaced = sa.select(table.id).where(there, table.id.not_in(sa.select(link.event_id)))
    return cast("ColumnElement[bool]", table.id.in_(placed.union_all(unplaced.correlate(None))))


def _in_time(published: Any, column: Any, before: Any, since: Any) -> ColumnElement[bool]:
    """Whether a value is one of those that held on the day of publication; `before`, where that is unknown."""
    return sa.or_(
        sa.and_(published >= REFORM, column.in_(since)),
        sa.and_(sa.or_(published < REFORM, published.is_(None)), column.in_(before)),
    )


def _provinces(area: Territory) -> tuple[Any, Any] | None:
    """The provinces that lie whole in a territory, before the reform and since, in every spelling stored.

    None where there are none.
    """
    units = [unit for unit in gazetteer().units if unit.kind == "province"]
    before = {unit.name for unit in units if unit.code in area.before and unit.since < REFORM}
    since = {unit.name for unit in units if unit.code in area.since and unit.until > REFORM}
    return (_spelt(before), _spelt(since)) if before or since else None


def _spelt(names: Iterable[str]) -> Any:
    folded = sorted(map(fold_province, names))
    return sa.select(provinces.c.name).where(provinces.c.folded.in_(folded))
