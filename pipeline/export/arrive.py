"""Reading an export into a store: the tables side by side, since all lie in the order of their articles."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from time import monotonic
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from pipeline.batches import batched
from pipeline.export.files import read_part
from pipeline.export.layout import ExportError, Manifest, parts, read_manifest
from pipeline.export.tables import OF_VERSIONS, SCHEMAS, columns_of
from pipeline.progress import Progress, report
from pipeline.store.restore import Kept, State, mark_duplicates, restore, restore_failures
from pipeline.store.rows import extraction_of
from pipeline.store.tables import said_by_extractors
from schemas import KINDS, Article, Extraction

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pipeline.store import Store

Row = dict[str, Any]

_BATCH = 200


@dataclass(frozen=True)
class Arrived:
    """How many articles of an export are new to the store, and how many it had."""

    new: int
    known: int


def arrive(folder: Path, store: Store) -> Arrived:
    """Write the export in `folder` into a store, in batches of which each stands or does not.

    Articles that the store has stay as they are, so that an import that was stopped goes on when it is started
    again. Into an empty store, answers are those of the store that was exported. Raises ExportError where the
    folder is no export, or files of it are missing or were changed.
    """
    manifest = read_manifest(folder)
    started, new, known = monotonic(), 0, 0
    tables = {name: _Table(folder, name, manifest) for name in SCHEMAS}
    originals: dict[str, str] = {}
    for batch in batched(tables["articles"].rows(), _BATCH):
        originals |= {row["article"]: row["duplicate_of"] for row in batch if row["duplicate_of"]}
        kept = [_kept(row, tables) for row in batch]
        with store.transaction(writes=True) as connection:
            fresh = restore(connection, kept)
        new, known = new + fresh, known + len(batch) - fresh
        done = (new + known) / manifest.tables["articles"]
        report(Progress(articles=new + known, facts=None, seconds=monotonic() - started, share=done))
    # An original may stand behind its copies.
    with store.transaction(writes=True) as connection:
        if originals:
            mark_duplicates(connection, originals)
        if failures := list(tables["dead_letters"].rows()):
            restore_failures(connection, failures)
    for table in tables.values():
        table.check()
    return Arrived(new, known)


class _Table:
    """A table of an export, read on as far as the articles have come."""

    def __init__(self, folder: Path, name: str, manifest: Manifest) -> None:
        self._folder, self._name, self._form = folder, name, manifest.form
        self._expected = manifest.tables.get(name, 0)
        self._read = 0
        self._groups = groupby(self.rows(), key=itemgetter("article")) if name != "dead_letters" else None
        self._next: tuple[str, list[Row]] | None = None

    def rows(self) -> Iterator[Row]:
        """All rows."""
        for part in parts(self._folder, self._name, self._form):
            try:
                for row in read_part(part, SCHEMAS[self._name]):
                    self._read += 1
                    yield row
            except (ValueError, KeyError) as error:
                raise ExportError(f"{part} is not as tintinh export writes it: {error}") from error

    def of(self, article: str) -> list[Row]:
        """The rows of the next article, given by its key; none where it has none."""
        assert self._groups is not None
        if self._next is None:
            key, rows = next(self._groups, (None, ()))
            self._next = (key, list(rows)) if key is not None else None
        if self._next is None or self._next[0] != article:
            return []
        found, self._next = self._next[1], None
        return found

    def check(self) -> None:
        """Raise ExportError where there were fewer or more rows than were exported, or they came in another order."""
        if self._next is not None or self._read != self._expected:
            raise ExportError(
                f"the export {self._folder} was changed: of {self._expected} {self._name} {self._read} were read"
                f"{' up to ' + self._next[0] if self._next else ''}; what was read is in the store"
            )


def _kept(row: Row, tables: dict[str, _Table]) -> Kept:
    key = row["article"]
    told: dict[str, list[Any]] = {}
    for name, table in OF_VERSIONS.items():
        for one in tables[name].of(key):
            values = {column: one[column] for column in columns_of(table)}
            told.setdefault(one["article_version"], []).append((table, values))
    facts = {kind: tables[kind].of(key) for kind in KINDS}
    former = tables["former_versions"].of(key)
    found = sorted([*former, row], key=itemgetter("number"))
    try:
        states = [_state(one, facts if one is row else None, told) for one in found]
    except ValidationError as error:
        reason = error.errors()[0]["msg"]
        raise ExportError(f"the article {key} is not as tintinh export wrote it: {reason}") from error
    return Kept(key, row["source"], row["removed_at"], states, found.index(row))


def _state(row: Row, facts: dict[str, list[Row]] | None, told: dict[str, list[Any]]) -> State:
    """A state; `facts` are those of the current one."""
    article, digest = Article.model_validate(row), row["article_version"]
    of_state = told.get(digest, [])
    extraction = None
    if facts is not None and row["extractors"] is not None:
        extraction = extraction_of(article, row["extractors"], facts)
        for table, one in of_state:
            if table is said_by_extractors:
                # People's words are put on what the extractors said, as the store does.
                said = extraction.model_dump(exclude=set(KINDS)) | one["facts"]
                extraction = Extraction.model_validate(said)
    return State(
        article, digest, row["extractors"], row["extracted_at"], extraction, row.get("facts"), of_state
    )
