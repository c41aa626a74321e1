"""Parquet out of partitions: a part a table and partition, each there whole or not at all, none twice.

    news/articles/part-12.parquet        what partition 12 gave; and so on, for each kind of fact
    news/partitions/12.json              that it is done, with what was counted: written last
    news/export.json                     what all of them hold, once all are done: an export as others are

A part is written under another name and moved to its place. Whoever does a partition that is done already finds
its record and leaves it.
"""

from __future__ import annotations

import json
import uuid
from collections import Counter
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from pipeline import clock
from pipeline.errors import PipelineError
from pipeline.export.arrow import FACTS, table, tables
from pipeline.export.files import open_part
from pipeline.export.layout import MANIFEST, Form, Manifest
from pipeline.export.tables import SCHEMAS
from pipeline.ingest import Summary
from pipeline.store import Written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pipeline.cluster.partitions import Partition
    from pipeline.failure import Failure
    from schemas import Article, Extraction

_RECORDS, _UNDER_WAY = "partitions", "under-way"
_TABLES = ("articles", *FACTS, "dead_letters")


class PartsError(PipelineError):
    """A folder that holds something else than parts of this input; the message says what to do."""


@dataclass(frozen=True)
class Parts:
    """The folder that partitions are written to, which all machines see.

    `said` is what all partitions have in common: defaults and extractors. Results for other ones are not mixed
    with these.
    """

    folder: str
    said: str

    def prepare(self) -> None:
        """Make the folder. Raises PartsError where it is there with something else in it."""
        folder = Path(self.folder)
        if folder.exists() and (
            not folder.is_dir() or (any(folder.iterdir()) and not (folder / _RECORDS).is_dir())
        ):
            raise PartsError(f"{folder} holds something else; give a new folder")
        for name in (_RECORDS, _UNDER_WAY, *_TABLES):
            (folder / name).mkdir(parents=True, exist_ok=True)

    def done(self, partition: Partition) -> Summary | None:
        """What was counted of a partition that is done; None where it is not.

        Raises PartsError where its number is taken by another one: the input, or how it is read, has changed.
        """
        try:
            record = json.loads(self._record(partition).read_text("utf-8"))
        except FileNotFoundError:
            return None
        if record["digest"] != self._digest(partition):
            raise PartsError(
                f"{self.folder} holds what was read of other input, with other options, or by other extractors; "
                "give a new folder"
            )
        return Summary(**{**record["summary"], "written": Written(**record["summary"]["written"])})

    def write(self, partition: Partition, batches: Iterable[Mapping[str, Any]]) -> Summary:
        """Write what was read in a partition, given as `part_tables` has it, and the record that it is done."""
        given = list(batches)
        rows: dict[str, int] = {}
        for name in _TABLES:
            of = pa.concat_tables([SCHEMAS[name].empty_table(), *(batch[name] for batch in given)])
            rows[name] = len(of)
            if len(of):
                with self._at_once(Path(name) / f"part-{partition.number}.parquet") as path:
                    part = open_part(path, SCHEMAS[name])
                    part.write(of)
                    part.close()
        read, failed = rows["articles"], rows["dead_letters"]
        kinds = {name: rows[name] for name in FACTS if read}
        summary = Summary(read, failed, Written(new=read), kinds)
        record = {"digest": self._digest(partition), "input": partition.name, "summary": asdict(summary)}
        with self._at_once(Path(_RECORDS) / f"{partition.number}.json") as path:
            path.write_text(json.dumps({**record, "rows": rows}, ensure_ascii=False) + "\n", "utf-8")
        return summary

    def finish(self) -> None:
        """All partitions are done: write what they hold, which makes the folder an export."""
        total: Counter[str] = Counter()
        for record in (Path(self.folder) / _RECORDS).glob("*.json"):
            total.update(json.loads(record.read_text("utf-8"))["rows"])
        with self._at_once(Path(MANIFEST)) as path:
            Manifest(Form.parquet, {name: total[name] for name in SCHEMAS}).write(path.parent)
            (path.parent / MANIFEST).rename(path)
        for begun in (Path(self.folder) / _UNDER_WAY).iterdir():
            # By workers that were killed.
            begun.unlink()

    @contextmanager
    def _at_once(self, name: Path) -> Iterator[Path]:
        """A file to write, which is then moved to its place."""
        folder = Path(self.folder)
        path = folder / _UNDER_WAY / f"{uuid.uuid4().hex}{name.suffix}"
        try:
            yield path
            path.replace(folder / name)
        finally:
            path.unlink(missing_ok=True)

    def _record(self, partition: Partition) -> Path:
        return Path(self.folder) / _RECORDS / f"{partition.number}.json"

    def _digest(self, partition: Partition) -> str:
        return f"{partition.digest()} {self.said}"


def part_tables(read: Sequence[tuple[Article, Extraction]], failures: Sequence[Failure]) -> dict[str, Any]:
    """Articles, what was read from them and what failed, as the tables of a part."""
    found = tables(read)
    found["articles"] = _dated(found["articles"])
    return {
        **found,
        "dead_letters": table(SCHEMAS["dead_letters"], [_letter(failure) for failure in failures]),
    }


def _dated(articles: Any) -> Any:
    """The articles with the time at which they were read, without which no store takes them."""
    at = articles.schema.get_field_index("extracted_at")
    return articles.set_column(
        at, articles.schema.field(at), pa.array([clock.stamped()] * len(articles), pa.string())
    )


def _letter(failure: Failure) -> dict[str, Any]:
    raw = failure.raw.encode() if isinstance(failure.raw, str) else failure.raw
    said = {name: getattr(failure, name) for name in ("origin", "kind", "reason")}
    return {**said, "raw": raw, "failed_at": clock.stamped()}
