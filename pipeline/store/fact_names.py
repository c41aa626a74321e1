"""The names of facts (`pipeline.review.names`) in SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from pipeline.store.tables import facts

if TYPE_CHECKING:
    from sqlalchemy.sql import ColumnElement


def fact_name(kind: str) -> ColumnElement[Any]:
    """The expression for the names of the facts of a kind."""
    fact = facts[kind].c
    name = sa.literal(f"{kind}:") + sa.cast(fact.version_id, sa.Text) + ":" + sa.cast(fact.at, sa.Text)
    return sa.case((fact.nth == 0, name), else_=name + ":" + sa.cast(fact.nth, sa.Text))
