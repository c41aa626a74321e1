"""What makes writes cheaper: no index that another one covers or no question uses, fewer merges, less pressing."""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"

_SEARCHED = (
    "article_versions", "dates", "places", "figures", "awards", "events", "people", "organizations",
)  # fmt: skip
# Pieces of an index that are merged into one: with SQLite's 4, each word is written over and over.
_MERGED = 8


def upgrade() -> None:
    """Drop the indexes; set how the search's index is merged and the texts are kept."""
    # The unique one of article and hash begins with the article.
    op.drop_index("ix_article_versions_article_id", "article_versions")
    # Awards are asked for by their folded names.
    op.drop_index("ix_awards_award", "awards")
    if op.get_bind().dialect.name == "postgresql":
        # To press a text costs more than to write it; its words beside it are not pressed either.
        op.execute("ALTER TABLE article_versions ALTER COLUMN text SET STORAGE EXTERNAL")
        return
    for table in _SEARCHED:
        op.execute(f"INSERT INTO {table}_words({table}_words, rank) VALUES ('automerge', {_MERGED})")  # noqa: S608 - our names
