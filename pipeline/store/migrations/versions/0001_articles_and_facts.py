"""Articles and their facts, what failed, what the crawl knows; full-text search as each database has it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0001"
down_revision = None

DAY = sa.Text().with_variant(sa.Date(), "postgresql")
JSON = sa.JSON().with_variant(JSONB(), "postgresql")
KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

SEARCHED = (
    "article_versions", "dates", "places", "figures", "awards", "events", "people", "organizations",
)  # fmt: skip
"""Tables with the columns `folded` and `searched`: words with and without diacritics."""

# Rows of the index follow those of the table, whoever changes them.
_FTS5 = (
    """CREATE VIRTUAL TABLE {table}_words USING fts5(
        folded, searched, content='{table}', content_rowid='id', tokenize='unicode61 remove_diacritics 0')""",
    """CREATE TRIGGER {table}_words_added AFTER INSERT ON {table} BEGIN
        INSERT INTO {table}_words(rowid, folded, searched) VALUES (new.id, new.folded, new.searched); END""",
    """CREATE TRIGGER {table}_words_gone AFTER DELETE ON {table} BEGIN
        INSERT INTO {table}_words({table}_words, rowid, folded, searched)
        VALUES ('delete', old.id, old.folded, old.searched); END""",
    """CREATE TRIGGER {table}_words_changed AFTER UPDATE OF folded, searched ON {table} BEGIN
        INSERT INTO {table}_words({table}_words, rowid, folded, searched)
        VALUES ('delete', old.id, old.folded, old.searched);
        INSERT INTO {table}_words(rowid, folded, searched) VALUES (new.id, new.folded, new.searched); END""",
)
# A tsvector may have a megabyte; what an article says beyond 200,000 characters is not searched.
_TSVECTOR = (
    """ALTER TABLE {table} ADD COLUMN words tsvector GENERATED ALWAYS AS
        (to_tsvector('simple', left(folded, 200000) || ' ' || left(searched, 200000))) STORED""",
    "CREATE INDEX {table}_words ON {table} USING gin (words)",
)


def upgrade() -> None:
    """Make the tables, their indexes and what full-text search needs."""
    _tables()
    statements = _TSVECTOR if op.get_bind().dialect.name == "postgresql" else _FTS5
    for table in SEARCHED:
        for statement in statements:
            op.execute(statement.format(table=table))


def _tables() -> None:
    op.create_table(
        "articles",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("current_version", sa.Integer()),
        sa.Column("source", sa.Text()),
        sa.Column("removed_at", sa.Text()),
        sa.Column("duplicate_of", sa.Integer()),
        sa.ForeignKeyConstraint(["duplicate_of"], ["articles.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("key"),
    )
    op.create_index("ix_articles_source", "articles", ["source"])
    op.create_table(
        "crawl_documents",
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("etag", sa.Text()),
        sa.Column("last_modified", sa.Text()),
        sa.Column("stamp", sa.Text()),
        sa.PrimaryKeyConstraint("source", "url"),
    )
    op.create_table(
        "crawl_hosts",
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("paused_until", sa.Text()),
        sa.PrimaryKeyConstraint("host"),
    )
    op.create_table(
        "crawl_runs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("started_at", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.Text()),
        sa.Column("report", sa.JSON()),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_crawl_runs_source", "crawl_runs", ["source"])
    op.create_table(
        "crawl_urls",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("found_by", sa.Text(), nullable=False),
        sa.Column("found_at", sa.Text(), nullable=False),
        sa.Column("published", sa.Text()),
        sa.Column("stamp", sa.Text()),
        sa.Column("is_stale", sa.Boolean(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_at", sa.Text()),
        sa.Column("first_fetched_at", sa.Text()),
        sa.Column("fetched_at", sa.Text()),
        sa.Column("etag", sa.Text()),
        sa.Column("last_modified", sa.Text()),
        sa.Column("digest", sa.Text()),
        sa.Column("article_key", sa.Text()),
        sa.Column("error", sa.Text()),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("source", "key"),
    )
    op.create_index("crawl_urls_due", "crawl_urls", ["source", "state", "next_at"])
    op.create_index("crawl_urls_article", "crawl_urls", ["article_key"])
    op.create_table(
        "dead_letters",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("raw", sa.LargeBinary()),
        sa.Column("failed_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("origin", "kind"),
    )
    op.create_table(
        "extractor_sets",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("versions", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("versions"),
    )
    op.create_table(
        "provinces",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_index("ix_provinces_folded", "provinces", ["folded"])
    op.create_table(
        "article_bands",
        sa.Column("band", sa.BigInteger(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"]),
        sa.PrimaryKeyConstraint("band", "article_id"),
    )
    op.create_index("article_bands_article", "article_bands", ["article_id"])
    op.create_table(
        "article_sketches",
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"]),
        sa.PrimaryKeyConstraint("article_id"),
    )
    op.create_table(
        "article_versions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("external_id", sa.Text()),
        sa.Column("url", sa.Text()),
        sa.Column("title", sa.Text()),
        sa.Column("published", DAY),
        sa.Column("province", sa.Text()),
        sa.Column("province_folded", sa.Text()),
        sa.Column("published_method", sa.Text()),
        sa.Column("lead", sa.Text()),
        sa.Column("author", sa.Text()),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("searched", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("zones", JSON),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("article_id", "hash"),
    )
    op.create_index("ix_article_versions_article_id", "article_versions", ["article_id"])
    op.create_index("ix_article_versions_province_folded", "article_versions", ["province_folded"])
    op.create_index("ix_article_versions_published", "article_versions", ["published"])
    op.create_table(
        "awards",
        sa.Column("id", KEY, autoincrement=False, nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("published", DAY),
        sa.Column("article_province", sa.Text()),
        sa.Column("source_name", sa.Text()),
        sa.Column("year", sa.Integer()),
        sa.Column("searched", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("text", sa.Text()),
        sa.Column("at", sa.BigInteger()),
        sa.Column("sentence", sa.BigInteger()),
        sa.Column("zone", sa.Text()),
        sa.Column("extractor", sa.Text()),
        sa.Column("version", sa.Text()),
        sa.Column("rule", sa.Text()),
        sa.Column("confidence", sa.Double()),
        sa.Column("cues", JSON),
        sa.Column("award", sa.Text()),
        sa.Column("authority", sa.Text()),
        sa.Column("presenter", sa.Text()),
        sa.Column("count", sa.BigInteger()),
        sa.Column("recipient", sa.Text()),
        sa.Column("names", JSON),
        sa.Column("status", sa.Text()),
        sa.Column("mode", sa.Text()),
        sa.Column("reason", sa.Text()),
        sa.Column("name_folded", sa.Text()),
        sa.ForeignKeyConstraint(["version_id"], ["article_versions.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("awards_by_day", "awards", ["published", "id"])
    op.create_index("awards_by_province", "awards", ["article_province", "year"])
    op.create_index("ix_awards_award", "awards", ["award"])
    op.create_index("ix_awards_version_id", "awards", ["version_id"])
    op.create_table(
        "dates",
        sa.Column("id", KEY, autoincrement=False, nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("published", DAY),
        sa.Column("article_province", sa.Text()),
        sa.Column("source_name", sa.Text()),
        sa.Column("year", sa.Integer()),
        sa.Column("searched", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("text", sa.Text()),
        sa.Column("at", sa.BigInteger()),
        sa.Column("sentence", sa.BigInteger()),
        sa.Column("zone", sa.Text()),
        sa.Column("extractor", sa.Text()),
        sa.Column("version", sa.Text()),
        sa.Column("rule", sa.Text()),
        sa.Column("confidence", sa.Double()),
        sa.Column("cues", JSON),
        sa.Column("start", DAY),
        sa.Column("end", DAY),
        sa.Column("part", sa.Text()),
        sa.Column("value", sa.Text()),
        sa.Column("granularity", sa.Text()),
        sa.Column("calendar", sa.Text()),
        sa.ForeignKeyConstraint(["version_id"], ["article_versions.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("dates_by_day", "dates", ["published", "id"])
    op.create_index("dates_by_province", "dates", ["article_province", "year"])
    op.create_index("ix_dates_start", "dates", ["start"])
    op.create_index("ix_dates_version_id", "dates", ["version_id"])
    op.create_table(
        "events",
        sa.Column("id", KEY, autoincrement=False, nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("published", DAY),
        sa.Column("article_province", sa.Text()),
        sa.Column("source_name", sa.Text()),
        sa.Column("year", sa.Integer()),
        sa.Column("searched", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("text", sa.Text()),
        sa.Column("at", sa.BigInteger()),
        sa.Column("sentence", sa.BigInteger()),
        sa.Column("zone", sa.Text()),
        sa.Column("extractor", sa.Text()),
        sa.Column("version", sa.Text()),
        sa.Column("rule", sa.Text()),
        sa.Column("confidence", sa.Double()),
        sa.Column("cues", JSON),
        sa.Column("type", sa.Text()),
        sa.Column("start", DAY),
        sa.Column("end", DAY),
        sa.Column("part", sa.Text()),
        sa.Column("organizer", sa.Text()),
        sa.Column("main", sa.Boolean()),
        sa.Column("participants", JSON),
        sa.Column("factuality", sa.Text()),
        sa.Column("awards", JSON),
        sa.Column("figures", JSON),
        sa.Column("place", sa.Text()),
        sa.Column("place_kind", sa.Text()),
        sa.Column("name_folded", sa.Text()),
        sa.ForeignKeyConstraint(["version_id"], ["article_versions.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("events_by_day", "events", ["published", "id"])
    op.create_index("events_by_province", "events", ["article_province", "year"])
    op.create_index("ix_events_start", "events", ["start"])
    op.create_index("ix_events_type", "events", ["type"])
    op.create_index("ix_events_version_id", "events", ["version_id"])
    op.create_table(
        "extractions",
        sa.Column("version_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("extractors_id", sa.Integer(), nullable=False),
        sa.Column("extracted_at", sa.Text(), nullable=False),
        sa.Column("archived", JSON),
        sa.ForeignKeyConstraint(["extractors_id"], ["extractor_sets.id"]),
        sa.ForeignKeyConstraint(["version_id"], ["article_versions.id"]),
        sa.PrimaryKeyConstraint("version_id"),
    )
    op.create_index("ix_extractions_extractors_id", "extractions", ["extractors_id"])
    op.create_table(
        "figures",
        sa.Column("id", KEY, autoincrement=False, nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("published", DAY),
        sa.Column("article_province", sa.Text()),
        sa.Column("source_name", sa.Text()),
        sa.Column("year", sa.Integer()),
        sa.Column("searched", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("text", sa.Text()),
        sa.Column("at", sa.BigInteger()),
        sa.Column("sentence", sa.BigInteger()),
        sa.Column("zone", sa.Text()),
        sa.Column("extractor", sa.Text()),
        sa.Column("version", sa.Text()),
        sa.Column("rule", sa.Text()),
        sa.Column("confidence", sa.Double()),
        sa.Column("cues", JSON),
        sa.Column("value", sa.Double()),
        sa.Column("value_max", sa.Double()),
        sa.Column("unit", sa.Text()),
        sa.Column("modifier", sa.Text()),
        sa.Column("relation", sa.Text()),
        sa.Column("indicator", sa.Text()),
        sa.Column("base", sa.Text()),
        sa.Column("period", sa.Text()),
        sa.Column("place", sa.Text()),
        sa.Column("name_folded", sa.Text()),
        sa.ForeignKeyConstraint(["version_id"], ["article_versions.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("figures_by_day", "figures", ["published", "id"])
    op.create_index("figures_by_province", "figures", ["article_province", "year"])
    op.create_index("ix_figures_unit", "figures", ["unit"])
    op.create_index("ix_figures_version_id", "figures", ["version_id"])
    op.create_table(
        "organizations",
        sa.Column("id", KEY, autoincrement=False, nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("published", DAY),
        sa.Column("article_province", sa.Text()),
        sa.Column("source_name", sa.Text()),
        sa.Column("year", sa.Integer()),
        sa.Column("searched", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("text", sa.Text()),
        sa.Column("at", sa.BigInteger()),
        sa.Column("sentence", sa.BigInteger()),
        sa.Column("zone", sa.Text()),
        sa.Column("extractor", sa.Text()),
        sa.Column("version", sa.Text()),
        sa.Column("rule", sa.Text()),
        sa.Column("confidence", sa.Double()),
        sa.Column("cues", JSON),
        sa.Column("name", sa.Text()),
        sa.Column("kind", sa.Text()),
        sa.Column("place", sa.Text()),
        sa.Column("name_folded", sa.Text()),
        sa.ForeignKeyConstraint(["version_id"], ["article_versions.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_organizations_version_id", "organizations", ["version_id"])
    op.create_index("organizations_by_day", "organizations", ["published", "id"])
    op.create_index("organizations_by_province", "organizations", ["article_province", "year"])
    op.create_table(
        "people",
        sa.Column("id", KEY, autoincrement=False, nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("published", DAY),
        sa.Column("article_province", sa.Text()),
        sa.Column("source_name", sa.Text()),
        sa.Column("year", sa.Integer()),
        sa.Column("searched", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("text", sa.Text()),
        sa.Column("at", sa.BigInteger()),
        sa.Column("sentence", sa.BigInteger()),
        sa.Column("zone", sa.Text()),
        sa.Column("extractor", sa.Text()),
        sa.Column("version", sa.Text()),
        sa.Column("rule", sa.Text()),
        sa.Column("confidence", sa.Double()),
        sa.Column("cues", JSON),
        sa.Column("name", sa.Text()),
        sa.Column("titles", JSON),
        sa.Column("organization", sa.Text()),
        sa.Column("name_folded", sa.Text()),
        sa.ForeignKeyConstraint(["version_id"], ["article_versions.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_people_version_id", "people", ["version_id"])
    op.create_index("people_by_day", "people", ["published", "id"])
    op.create_index("people_by_province", "people", ["article_province", "year"])
    op.create_table(
        "places",
        sa.Column("id", KEY, autoincrement=False, nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("published", DAY),
        sa.Column("article_province", sa.Text()),
        sa.Column("source_name", sa.Text()),
        sa.Column("year", sa.Integer()),
        sa.Column("searched", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("text", sa.Text()),
        sa.Column("at", sa.BigInteger()),
        sa.Column("sentence", sa.BigInteger()),
        sa.Column("zone", sa.Text()),
        sa.Column("extractor", sa.Text()),
        sa.Column("version", sa.Text()),
        sa.Column("rule", sa.Text()),
        sa.Column("confidence", sa.Double()),
        sa.Column("cues", JSON),
        sa.Column("kind", sa.Text()),
        sa.Column("name", sa.Text()),
        sa.Column("province", sa.Text()),
        sa.Column("code", sa.Text()),
        sa.Column("code_now", sa.Text()),
        sa.Column("lat", sa.Double()),
        sa.Column("lon", sa.Double()),
        sa.Column("mentions", JSON),
        sa.Column("successors", JSON),
        sa.Column("runners_up", JSON),
        sa.Column("province_folded", sa.Text()),
        sa.Column("name_folded", sa.Text()),
        sa.ForeignKeyConstraint(["version_id"], ["article_versions.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_places_code", "places", ["code"])
    op.create_index("ix_places_name_folded", "places", ["name_folded"])
    op.create_index("ix_places_province_folded", "places", ["province_folded"])
    op.create_index("ix_places_version_id", "places", ["version_id"])
    op.create_index("places_by_day", "places", ["published", "id"])
    op.create_index("places_by_province", "places", ["article_province", "year"])
    op.create_table(
        "event_awards",
        sa.Column("event_id", KEY, nullable=False),
        sa.Column("award_id", KEY, nullable=False),
        sa.ForeignKeyConstraint(["award_id"], ["awards.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("event_id", "award_id"),
    )
    op.create_index("ix_event_awards_award_id", "event_awards", ["award_id"])
    op.create_table(
        "event_figures",
        sa.Column("event_id", KEY, nullable=False),
        sa.Column("figure_id", KEY, nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["figure_id"], ["figures.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("event_id", "figure_id"),
    )
    op.create_index("ix_event_figures_figure_id", "event_figures", ["figure_id"])
    op.create_table(
        "event_places",
        sa.Column("event_id", KEY, nullable=False),
        sa.Column("place_id", KEY, nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["place_id"], ["places.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("event_id", "place_id"),
    )
    op.create_index("ix_event_places_place_id", "event_places", ["place_id"])
