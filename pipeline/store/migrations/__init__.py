"""The schema's history, one Alembic revision a file; `tintinh db upgrade` runs what a database lacks.

Revisions are numbered in order. A new one goes into `versions` with its number in REVISIONS, and states its
changes in full: later changes of `pipeline.store.tables` must not reach into it.
"""

from __future__ import annotations

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006")
"""All revisions, the oldest first. Opening a store compares with the last, without loading Alembic."""

VERSION_TABLE = "alembic_version"
