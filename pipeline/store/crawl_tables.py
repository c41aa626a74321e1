"""The tables of what the crawl knows: near-duplicates, addresses, documents that lead to them, hosts, runs."""

from __future__ import annotations

import sqlalchemy as sa

from pipeline.store.tables import metadata

# MinHash signatures and their bands, by which near-duplicates are found.
article_sketches = sa.Table(
    "article_sketches",
    metadata,
    sa.Column("article_id", sa.ForeignKey("articles.id"), primary_key=True),
    sa.Column("signature", sa.LargeBinary, nullable=False),
)

article_bands = sa.Table(
    "article_bands",
    metadata,
    sa.Column("band", sa.BigInteger, primary_key=True),
    sa.Column("article_id", sa.ForeignKey("articles.id"), primary_key=True),
    sa.Index("article_bands_article", "article_id"),
)

crawl_urls = sa.Table(
    "crawl_urls",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("key", sa.Text, nullable=False),
    sa.Column("url", sa.Text, nullable=False),
    # See pipeline.crawl.frontier.State.
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("found_by", sa.Text, nullable=False),
    sa.Column("found_at", sa.Text, nullable=False),
    sa.Column("published", sa.Text),
    sa.Column("stamp", sa.Text),
    sa.Column("is_stale", sa.Boolean, nullable=False, default=False),
    sa.Column("attempts", sa.Integer, nullable=False, default=0),
    sa.Column("next_at", sa.Text),
    sa.Column("first_fetched_at", sa.Text),
    sa.Column("fetched_at", sa.Text),
    sa.Column("etag", sa.Text),
    sa.Column("last_modified", sa.Text),
    # Of the body last read: a page that comes again byte by byte is not read again.
    sa.Column("digest", sa.Text),
    sa.Column("article_key", sa.Text),
    sa.Column("error", sa.Text),
    sa.UniqueConstraint("source", "key"),
    sa.Index("crawl_urls_due", "source", "state", "next_at"),
    sa.Index("crawl_urls_article", "article_key"),
)

crawl_documents = sa.Table(
    "crawl_documents",
    metadata,
    sa.Column("source", sa.Text, primary_key=True),
    sa.Column("url", sa.Text, primary_key=True),
    sa.Column("etag", sa.Text),
    sa.Column("last_modified", sa.Text),
    sa.Column("stamp", sa.Text),
)

crawl_hosts = sa.Table(
    "crawl_hosts",
    metadata,
    sa.Column("host", sa.Text, primary_key=True),
    sa.Column("paused_until", sa.Text),
)

crawl_runs = sa.Table(
    "crawl_runs",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("source", sa.Text, nullable=False, index=True),
    sa.Column("started_at", sa.Text, nullable=False),
    # Null while the run is under way, and for ever where it was killed.
    sa.Column("ended_at", sa.Text),
    sa.Column("report", sa.JSON),
)
