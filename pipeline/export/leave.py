"""Writing an export: bounded memory however large the store, and a folder that is whole or not there."""

from __future__ import annotations

from collections import Counter
from time import monotonic
from typing import TYPE_CHECKING, Any

from pipeline.export.arrow import FACTS, table
from pipeline.export.files import Part, open_part
from pipeline.export.layout import Form, Manifest, fresh_folder
from pipeline.export.snapshot import article_rows, failure_rows
from pipeline.export.tables import SCHEMAS
from pipeline.progress import Progress, report

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pipeline.store import Store

Row = dict[str, Any]

_PART_ROWS = 500_000
# Rows held as Python objects; texts of articles are long.
_HELD_ROWS, _HELD_CHARACTERS = 5000, 4_000_000


def export(store: Store, folder: Path, form: Form, *, replace: bool = False) -> Manifest:
    """Write all that the store holds of articles and facts into `folder`, a file a table, month and part.

    The folder is written beside and put in its place at the end. What the crawl knows of addresses and hosts,
    signatures of near-duplicates and facts that wait to be accepted stay behind. Raises ExportError where the
    folder holds something else, or an export and not `replace`.
    """
    started, rows_of = monotonic(), Counter[str]()
    with fresh_folder(folder, replace=replace) as fresh, store.transaction(snapshot=True) as connection:
        tables = {name: _Table(fresh / name, form, schema) for name, schema in SCHEMAS.items()}
        try:
            for done, (month, found) in enumerate(article_rows(connection), 1):
                for name, rows in found.items():
                    tables[name].add(rows, month)
                    rows_of[name] += len(rows)
                facts = sum(rows_of[kind] for kind in FACTS)
                report(Progress(articles=done, facts=facts, seconds=monotonic() - started))
            for row in failure_rows(connection):
                tables["dead_letters"].add([row])
                rows_of["dead_letters"] += 1
        finally:
            for one in tables.values():
                one.close()
        manifest = Manifest(form, {name: rows_of[name] for name in SCHEMAS})
        manifest.write(fresh)
    return manifest


class _Table:
    """One table of an export as it is written: a folder a month, which come one after another."""

    def __init__(self, folder: Path, form: Form, schema: Any) -> None:
        self._folder, self._form, self._schema = folder, form, schema
        self._month = ""
        self._held: list[Row] = []
        self._characters = 0
        self._part: Part | None = None
        self._parts, self._rows = 0, 0

    def add(self, rows: Sequence[Row], month: str = "") -> None:
        """Take rows of a month; all of one month come before those of the next."""
        if month != self._month:
            self.close()
            self._month, self._parts = month, 0
        self._held += rows
        self._characters += sum(len(row.get("text") or "") for row in rows)
        if len(self._held) >= _HELD_ROWS or self._characters >= _HELD_CHARACTERS:
            self._write()

    def _write(self) -> None:
        if not self._held:
            return
        if self._part is None:
            folder = self._folder / self._month
            folder.mkdir(parents=True, exist_ok=True)
            self._part = open_part(folder / f"part-{self._parts}.{self._form}", self._schema)
        self._part.write(table(self._schema, self._held))
        self._rows += len(self._held)
        self._held, self._characters = [], 0
        if self._rows >= _PART_ROWS:
            self._end_part()

    def _end_part(self) -> None:
        if self._part is not None:
            self._part.close()
            self._part, self._rows = None, 0
            self._parts += 1

    def close(self) -> None:
        """Write what is held."""
        self._write()
        self._end_part()
