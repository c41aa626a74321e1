"""Articles out of Parquet files, a row each; columns that are no field of an article are passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

import pyarrow as pa
import pyarrow.parquet

from pipeline.failure import Failure
from pipeline.records import read_record
from schemas import Article

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

# Rows turned into Python objects at a time.
_ROWS = 200


def group_sizes(file: Path) -> list[int]:
    """The bytes of each row group of a file, the unit that can be read by itself. Raises ValueError where it is no
    Parquet file.
    """
    try:
        about = pyarrow.parquet.ParquetFile(file).metadata
    except (pa.ArrowException, OSError) as error:
        raise ValueError(f"{file} is no Parquet file, or breaks off ({error})") from error
    return [about.row_group(at).total_byte_size for at in range(about.num_row_groups)]


def read_parquet(
    stream: BinaryIO,
    origin: str,
    defaults: Mapping[str, str] | None = None,
    *,
    start: int = 0,
    stop: int | None = None,
) -> Iterator[Article | Failure]:
    """The articles of a file's row groups from `start` to `stop`, all of them by default.

    `origin` names the file in failures. What is no article, and a file that breaks off, comes as a Failure.
    """
    try:
        file = pyarrow.parquet.ParquetFile(stream)
        columns = [name for name in file.schema_arrow.names if name in Article.model_fields]
        if "text" not in columns:
            found = ", ".join(file.schema_arrow.names)
            yield Failure(origin, f"the file has no column 'text'; its columns are {found}", None, "read")
            return
        groups = range(start, file.num_row_groups if stop is None else stop)
        number = sum(file.metadata.row_group(at).num_rows for at in range(start))
        for batch in file.iter_batches(_ROWS, row_groups=list(groups), columns=columns) if groups else ():
            for row in batch.to_pylist():
                number += 1
                yield read_record(_given(row), f"{origin}: row {number}", defaults or {}, raw=None)
    except (pa.ArrowException, OSError) as error:
        yield Failure(origin, f"the file is no Parquet file, or breaks off ({error})", None, "read")


def _given(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if value is not None}
