"""How an export lies on the disk: a folder a table, in it a folder a month, in that the parts.

    news/export.json                                    what was exported, and how many rows
    news/articles/month=2024-12/part-0.parquet
    news/awards/month=2024-12/part-0.parquet            …and so on, for each kind of fact

The names of the folders are Hive's, which DuckDB, pandas, Arrow, Dask and Spark read: the month is that of
the article's publication, and a column `month` to them. What has no known day lies in Hive's folder for null.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import PipelineError

if TYPE_CHECKING:
    from collections.abc import Iterator

MANIFEST = "export.json"
"""The file that makes a folder an export."""

_LAYOUT = 1
_NO_MONTH = "__HIVE_DEFAULT_PARTITION__"


class ExportError(PipelineError):
    """A folder that cannot be exported to, or is no export; the message says why and what to do."""


class Form(StrEnum):
    """How the tables are written."""

    parquet = "parquet"
    csv = "csv"
    jsonl = "jsonl"


@dataclass(frozen=True)
class Manifest:
    """What an export holds: its format, and the number of rows of each table."""

    form: Form
    tables: dict[str, int]

    def write(self, folder: Path) -> None:
        """Put it into an export's folder."""
        said = {"tintinh": "export", "layout": _LAYOUT, **asdict(self)}
        (folder / MANIFEST).write_text(json.dumps(said, indent=1) + "\n", "utf-8")


def read_manifest(folder: Path) -> Manifest:
    """What the export in `folder` holds. Raises ExportError where it is none, or of another layout."""
    if not folder.is_dir():
        raise ExportError(f"there is no folder {folder}; give one that tintinh export has made")
    try:
        said = json.loads((folder / MANIFEST).read_text("utf-8"))
        layout, manifest = said["layout"], Manifest(Form(said["form"]), dict(said["tables"]))
    except FileNotFoundError as error:
        raise ExportError(f"{folder} is no export: it has no {MANIFEST}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise ExportError(f"{folder / MANIFEST} is not as tintinh export writes it: {error}") from error
    if layout != _LAYOUT:
        raise ExportError(f"{folder} has the layout {layout}; this program reads {_LAYOUT}")
    return manifest


def month_folder(day: str | None) -> str:
    """The folder for what was published on an ISO day."""
    return f"month={day[:7] if day else _NO_MONTH}"


def parts(folder: Path, table: str, form: Form) -> list[Path]:
    """The files of a table in the order in which they were written."""
    found = (folder / table).glob(f"**/part-*.{form}")
    return sorted(found, key=lambda part: (_month_order(part.parent.name), int(part.stem.split("-")[1])))


def _month_order(name: str) -> tuple[bool, str]:
    return _NO_MONTH in name, name


@contextmanager
def fresh_folder(folder: Path, *, replace: bool) -> Iterator[Path]:
    """A folder beside `folder` to fill; it takes its place when the block ends well, else it is taken away.

    Raises ExportError where `folder` is there and holds anything but an export that may be replaced.
    """
    _check(folder, replace=replace)
    folder.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        inner = made / "new"
        inner.mkdir()
        yield inner
        _check(folder, replace=replace)
        if folder.exists():
            folder.rename(made / "old")
        inner.rename(folder)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _check(folder: Path, *, replace: bool) -> None:
    if not folder.exists():
        return
    if not folder.is_dir():
        raise ExportError(f"{folder} is a file; give a folder, which is made")
    if not any(folder.iterdir()):
        return
    if not (folder / MANIFEST).exists():
        raise ExportError(f"{folder} holds files that are no export; give a new or an empty folder")
    if not replace:
        raise ExportError(f"{folder} holds an export already; --replace puts the new one in its place")
