"""What a person said of facts, and what newer extractors say beside the facts that stand."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0002"
down_revision = "0001"

JSON = sa.JSON().with_variant(JSONB(), "postgresql")

_KINDS = ("dates", "places", "figures", "awards", "events", "people", "organizations")


def upgrade() -> None:
    """Add reviews and candidates."""
    for kind in _KINDS:
        op.add_column(kind, sa.Column("review", sa.Text()))
    op.create_table(
        "candidates",
        sa.Column("version_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("extractors_id", sa.Integer(), nullable=False),
        sa.Column("extracted_at", sa.Text(), nullable=False),
        sa.Column("facts", JSON, nullable=False),
        sa.ForeignKeyConstraint(["extractors_id"], ["extractor_sets.id"]),
        sa.ForeignKeyConstraint(["version_id"], ["article_versions.id"]),
        sa.PrimaryKeyConstraint("version_id"),
    )
    op.create_table(
        "reviews",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text()),
        sa.Column("reviewer", sa.Text()),
        sa.Column("reviewed_at", sa.Text(), nullable=False),
        sa.Column("said", JSON, nullable=False),
        sa.Column("stands", JSON),
        sa.ForeignKeyConstraint(["version_id"], ["article_versions.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("version_id", "kind", "at", "nth"),
    )
