"""Rows on their way into the database: one thread makes them while another gives it those made before.

To make a row costs Python as much as the database takes to write it, and the two need not wait for each other.
"""

from __future__ import annotations

from collections import deque
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from pipeline.store import bulk, search

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Sequence

    import sqlalchemy as sa
    from sqlalchemy.sql import ColumnElement

    from pipeline.store.bulk import Parcel

# Parcels that may lie ready: with more, an article of thousands of facts would be held several times.
_AHEAD = 4


@dataclass(frozen=True, eq=False)
class Load:
    """Rows for a table, made as they are asked for, without the database.

    `searched` says which rows they are, where their words are to be found by `search`.
    """

    table: sa.Table
    columns: Sequence[str]
    rows: Iterable[Sequence[Any]]
    searched: ColumnElement[bool] | None = None


def load(connection: sa.Connection, loads: Iterable[Load]) -> None:
    """Insert the rows of all loads, one table after the other."""
    made = ((one, parcel) for one in loads for parcel in bulk.parcels(connection, one.rows))
    with closing(_ahead(made)) as parcels:
        for one, theirs in groupby(parcels, key=itemgetter(0)):
            bulk.send(connection, one.table, one.columns, (parcel for _, parcel in theirs))
            if one.searched is not None:
                search.index(connection, one.table, one.searched)


def _ahead(made: Iterator[tuple[Load, Parcel]]) -> Generator[tuple[Load, Parcel]]:
    """What `made` makes, made in a thread while what came before is in use."""
    with ThreadPoolExecutor(1, thread_name_prefix="rows") as maker:
        coming = deque(maker.submit(next, made, None) for _ in range(_AHEAD))
        while (one := coming.popleft().result()) is not None:
            coming.append(maker.submit(next, made, None))
            yield one
