"""Full-text search: words side by side, with diacritics or without, by each database's own index.

The index holds the words of a row without diacritics (`folded`); with diacritics (`searched`) they are
compared in the rows that it finds. SQLite keeps it as an FTS5 table beside each table: what is written
goes into it in bulk, by `index`, and triggers see to what is changed or taken away. PostgreSQL has a GIN
index, which follows by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from pipeline.folding import fold, is_folded, words
from pipeline.store.errors import FilterError
from pipeline.store.tables import article_versions

if TYPE_CHECKING:
    from sqlalchemy.sql import ColumnElement

# Rows that a page is not longer than a moment in being chosen from.
_MANY = 5_000


def index(connection: sa.Connection, table: sa.Table, where: ColumnElement[bool]) -> None:
    """Let rows just written be found; `where` says which, and holds for none that stood before.

    A trigger would do it row by row, at ten times the cost: FTS5 writes out what it gathered at every
    statement that ends.
    """
    if connection.dialect.name != "sqlite":
        return
    target = sa.table(f"{table.name}_words", sa.column("rowid"), sa.column("folded"))
    rows = sa.select(table.c.id, table.c.folded).where(where).order_by(table.c.id)
    connection.execute(sa.insert(target).from_select(["rowid", "folded"], rows))


def holds(table: sa.Table, wanted: str, dialect: str) -> ColumnElement[bool]:
    """Whether a row's words hold `wanted`: with its diacritics, or with any where it has none.

    The words stand side by side; what stands between commas may be apart. Raises FilterError where there
    are no words.
    """
    phrases = _phrases(wanted)
    find = _by_gin if dialect == "postgresql" else _by_fts5
    found = find(table, [fold(phrase) for phrase in phrases])
    if not is_folded(wanted):
        found += [has(table.c.searched, phrase, dialect) for phrase in phrases]
    return sa.and_(*found)


def reads(table: sa.FromClause, wanted: str, dialect: str) -> ColumnElement[bool]:
    """The same as `holds`, found by reading the row and not by an index: for rows that are few."""
    column = table.c.folded if is_folded(wanted) else table.c.searched
    return sa.and_(*(has(column, phrase, dialect) for phrase in _phrases(wanted)))


def is_common(connection: sa.Connection, table: sa.Table, wanted: str) -> bool:
    """Whether so many rows may hold `wanted` that to find all and put them in order takes its time.

    SQLite's index tells it at once. PostgreSQL's would have to fetch them; what its planner expects has to do.
    """
    phrases = [fold(phrase) for phrase in _phrases(wanted)]
    if connection.dialect.name == "sqlite":
        found = sa.select(table.c.id).where(*_by_fts5(table, phrases)).limit(_MANY).subquery()
        return connection.execute(sa.select(sa.func.count()).select_from(found)).scalar_one() == _MANY
    plan = connection.exec_driver_sql(
        f"EXPLAIN (FORMAT JSON) SELECT FROM {table.name} WHERE string_to_array(folded, ' ') @> string_to_array(%s, ' ')",
        (" ".join(phrases),),
    ).scalar_one()
    return int(plan[0]["Plan"]["Plan Rows"]) >= _MANY


def literal_first(table: sa.Table, wanted: str, dialect: str) -> list[ColumnElement[bool]]:
    """How to order what `holds` finds by words without diacritics: first the rows that have none there either."""
    if not is_folded(wanted):
        return []
    return [sa.desc(has(table.c.searched, phrase, dialect)) for phrase in _phrases(wanted)]


def _phrases(wanted: str) -> list[str]:
    """The words that are to stand side by side; FilterError where there are none."""
    if phrases := [phrase for part in wanted.split(",") if (phrase := words(part))]:
        return phrases
    raise FilterError(f"{wanted!r} has no words to search for; give letters or numbers")


def has(column: ColumnElement[str], phrase: str, dialect: str) -> ColumnElement[bool]:
    """Whether words stand side by side among the words of a column."""
    # Not LIKE, of which PostgreSQL believes that hardly a row fits: it would sort half a table for a page.
    within = sa.func.strpos if dialect == "postgresql" else sa.func.instr
    return within(" " + column + " ", f" {phrase} ") > 0


def _by_fts5(table: sa.Table, phrases: list[str]) -> list[ColumnElement[bool]]:
    found = sa.table(f"{table.name}_words", sa.column("rowid", sa.Integer))
    asked = " AND ".join(f'"{phrase}"' for phrase in phrases)
    matches = sa.literal_column(f"{table.name}_words").op("MATCH")(asked)
    return [table.c.id.in_(sa.select(found.c.rowid).where(matches))]


def _by_gin(table: sa.Table, phrases: list[str]) -> list[ColumnElement[bool]]:
    every = sa.func.string_to_array(table.c.folded, sa.literal_column("' '"))
    asked = sa.func.string_to_array(" ".join(phrases), sa.literal_column("' '"))
    # Said first, because where PostgreSQL goes through rows in the order of their days it asks in this order,
    # and to cut a text into words takes twenty times as long.
    anywhere = [sa.func.strpos(table.c.folded, phrase) > 0 for phrase in phrases]
    side_by_side = [has(table.c.folded, phrase, "postgresql") for phrase in phrases if " " in phrase]
    found = sa.and_(*anywhere, every.op("@>")(asked), *side_by_side)
    if table is not article_versions:
        return [found]
    # It believes that words which are frequent stand in so many texts that it would come upon them sooner by
    # reading all in the order of their days; a phrase of them may be rare. So the index is asked by itself. Not for
    # facts, which are short: beside another filter, to find all that hold a word would take longer than to read.
    by_index = sa.select(table.c.id).where(found).cte().prefix_with("MATERIALIZED", dialect="postgresql")
    return [table.c.id.in_(sa.select(by_index.c.id))]
