"""Articles in the order of their days by an index alone; SQLite's index of words without the length of each row, which
only an order by relevance would need.
"""

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision = "0005"

_SEARCHED = (
    "article_versions", "dates", "places", "figures", "awards", "events", "people", "organizations",
)  # fmt: skip
_FTS5 = (
    "DROP TABLE {table}_words",
    """CREATE VIRTUAL TABLE {table}_words USING fts5(
        folded, content='{table}', content_rowid='id', columnsize=0, tokenize='unicode61 remove_diacritics 0')""",
    # As before: pieces that are merged into one, and what stands already.
    "INSERT INTO {table}_words({table}_words, rank) VALUES ('automerge', 8)",
    "INSERT INTO {table}_words({table}_words) VALUES ('rebuild')",
)


def upgrade() -> None:
    """Put another index in the place of that of the days; build the index of words anew."""
    op.create_index("article_versions_by_day", "article_versions", ["published", "id"])
    op.drop_index("ix_article_versions_published", "article_versions")
    if op.get_bind().dialect.name == "postgresql":
        return
    for table in _SEARCHED:
        for statement in _FTS5:
            op.execute(statement.format(table=table))
