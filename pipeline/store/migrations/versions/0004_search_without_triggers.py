"""Full-text search over folded words alone, filled in bulk; no foreign keys that are checked fact by fact."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"

_KINDS = ("dates", "places", "figures", "awards", "events", "people", "organizations")
_LINKS = ("awards", "figures", "places")
# What is summed per province and year, so that the index alone answers.
_SUMMED = {"awards": ["count"], "figures": ["value"]}

_GONE = "DROP TRIGGER IF EXISTS {table}_words_{event}"
_FTS5 = (
    "DROP TABLE {table}_words",
    """CREATE VIRTUAL TABLE {table}_words USING fts5(
        folded, content='{table}', content_rowid='id', tokenize='unicode61 remove_diacritics 0')""",
    """CREATE TRIGGER {table}_words_gone AFTER DELETE ON {table} BEGIN
        INSERT INTO {table}_words({table}_words, rowid, folded) VALUES ('delete', old.id, old.folded); END""",
    """CREATE TRIGGER {table}_words_changed AFTER UPDATE OF folded ON {table} BEGIN
        INSERT INTO {table}_words({table}_words, rowid, folded) VALUES ('delete', old.id, old.folded);
        INSERT INTO {table}_words(rowid, folded) VALUES (new.id, new.folded); END""",
    "INSERT INTO {table}_words({table}_words) VALUES ('rebuild')",
)
_GIN = (
    "ALTER TABLE {table} DROP COLUMN words",
    # What phrases are looked for in is not pressed: to press it costs more than all else of a write.
    "ALTER TABLE {table} ALTER COLUMN folded SET STORAGE EXTERNAL",
    "ALTER TABLE {table} ALTER COLUMN searched SET STORAGE EXTERNAL",
    "CREATE INDEX {table}_words ON {table} USING gin (string_to_array(folded, ' '))",
)


def upgrade() -> None:
    """Rebuild the search and the tables of facts."""
    on_postgresql = op.get_bind().dialect.name == "postgresql"
    if not on_postgresql:
        for table in ("article_versions", *_KINDS):
            for event in ("added", "gone", "changed"):
                op.execute(_GONE.format(table=table, event=event))
    # First the links: SQLite would empty them with the tables that they point to.
    for kind in _LINKS:
        one = kind.removesuffix("s")
        _drop_foreign_keys(f"event_{kind}", {"event_id": "events", f"{one}_id": kind})
    for kind in _KINDS:
        _drop_foreign_keys(kind, {"version_id": "article_versions"})
        op.drop_index(f"{kind}_by_province", kind)
        op.create_index(f"{kind}_by_province", kind, ["article_province", "year", *_SUMMED.get(kind, [])])
    # From the versions, in the order of their days, to those that are current.
    op.create_index("ix_articles_current_version", "articles", ["current_version"])
    for table in ("article_versions", *_KINDS):
        for statement in _GIN if on_postgresql else _FTS5:
            op.execute(statement.format(table=table))


def _drop_foreign_keys(table: str, columns: dict[str, str]) -> None:
    if op.get_bind().dialect.name == "postgresql":
        for column in columns:
            op.drop_constraint(f"{table}_{column}_fkey", table)
        return
    # SQLite gives foreign keys no names, and drops none without building the table anew.
    names = {"fk": "%(column_0_name)s_%(referred_table_name)s"}
    with op.batch_alter_table(table, recreate="always", naming_convention=names) as batch:
        for column, referred in columns.items():
            batch.drop_constraint(f"{column}_{referred}", type_="foreignkey")
