"""Tables as files, written and read a stretch at a time; what is read is what was written.

CSV has text alone: lists and objects stand in it as JSON, bytes in Base64. A null is nothing between two
commas, an empty text a pair of quotes.
"""

from __future__ import annotations

import base64
import json
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet

from pipeline.export.arrow import dumped, is_json
from pipeline.export.layout import Form

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

Row = dict[str, Any]

# A row group of a Parquet file is complete in memory once.
_GROUP_BYTES, _GROUP_ROWS = 32 << 20, 120_000
_BATCH_ROWS = 1000
# A row of a CSV file may be as long as this, in bytes.
_LONGEST_ROW = 16 << 20


class Part(Protocol):
    """A file that rows are written to."""

    def write(self, rows: Any) -> None:
        """Write the rows of an Arrow table of the file's schema."""

    def close(self) -> None:
        """Write what is left, and let go of the file."""


def open_part(path: Path, schema: Any) -> Part:
    """A new file in the form that its name ends with."""
    return _PARTS[Form(path.suffix[1:])](path, schema)


def read_part(path: Path, schema: Any) -> Iterator[Row]:
    """The rows of a file as they went into an Arrow table: days as ISO strings, JSON as lists and objects."""
    return _READERS[Form(path.suffix[1:])](path, schema)


class _ParquetPart:
    def __init__(self, path: Path, schema: Any) -> None:
        self._writer = pyarrow.parquet.ParquetWriter(path, schema, compression="zstd")
        self._held: list[Any] = []

    def write(self, rows: Any) -> None:
        self._held.append(rows)
        if (
            sum(held.nbytes for held in self._held) >= _GROUP_BYTES
            or sum(map(len, self._held)) >= _GROUP_ROWS
        ):
            self._flush()

    def _flush(self) -> None:
        if self._held:
            self._writer.write_table(pa.concat_tables(self._held).combine_chunks())
            self._held.clear()

    def close(self) -> None:
        self._flush()
        self._writer.close()


class _CsvPart:
    def __init__(self, path: Path, schema: Any) -> None:
        self._schema = _as_text(schema)
        self._writer = pyarrow.csv.CSVWriter(path, self._schema)

    def write(self, rows: Any) -> None:
        columns = [
            column
            if rows.schema.field(i).type == self._schema.field(i).type
            else pa.array([_text(v) for v in _values(column)], pa.string())
            for i, column in enumerate(rows.columns)
        ]
        self._writer.write_table(pa.Table.from_arrays(columns, schema=self._schema))

    def close(self) -> None:
        self._writer.close()


class _JsonlPart:
    def __init__(self, path: Path, schema: Any) -> None:
        self._json = [field.name for field in schema if is_json(field)]
        self._file = path.open("w", encoding="utf-8", newline="\n")

    def write(self, rows: Any) -> None:
        for row in rows.to_pylist(maps_as_pydicts="strict"):
            for name in self._json:
                row[name] = None if row[name] is None else json.loads(row[name])
            self._file.write(json.dumps(row, ensure_ascii=False, default=_plain) + "\n")

    def close(self) -> None:
        self._file.close()


_PARTS: dict[Form, Callable[[Path, Any], Part]] = {
    Form.parquet: _ParquetPart,
    Form.csv: _CsvPart,
    Form.jsonl: _JsonlPart,
}


def _as_text(schema: Any) -> Any:
    """The schema as CSV has it."""
    return pa.schema(
        [pa.field(field.name, pa.string() if _is_nested(field.type) else field.type) for field in schema]
    )


def _is_nested(of: Any) -> bool:
    return bool(pa.types.is_nested(of) or pa.types.is_binary(of))


def _values(column: Any) -> list[Any]:
    found: list[Any] = column.to_pylist(maps_as_pydicts="strict")
    return found


def _text(value: Any) -> str | None:
    if value is None:
        return None
    return _plain(value) if isinstance(value, bytes) else dumped(value)


def _plain(value: Any) -> str:
    """What JSON has no word for."""
    return base64.b64encode(value).decode() if isinstance(value, bytes) else str(value)


def _read_parquet(path: Path, schema: Any) -> Iterator[Row]:
    with pyarrow.parquet.ParquetFile(path) as file:
        for batch in file.iter_batches(batch_size=_BATCH_ROWS):
            yield from _read_batch(batch, schema)


def _read_csv(path: Path, schema: Any) -> Iterator[Row]:
    with pyarrow.csv.open_csv(
        path,
        read_options=pyarrow.csv.ReadOptions(block_size=_LONGEST_ROW),
        parse_options=pyarrow.csv.ParseOptions(newlines_in_values=True),
        convert_options=pyarrow.csv.ConvertOptions(
            column_types=_as_text(schema),
            null_values=[""],
            strings_can_be_null=True,
            quoted_strings_can_be_null=False,
        ),
    ) as batches:
        for batch in batches:
            for start in range(0, len(batch), _BATCH_ROWS):
                yield from _read_batch(batch.slice(start, _BATCH_ROWS), schema)


def _read_batch(batch: Any, schema: Any) -> Iterator[Row]:
    encoded = [
        field.name
        for field in schema
        if is_json(field)
        or (_is_nested(field.type) and pa.types.is_string(batch.schema.field(field.name).type))
    ]
    binary = [field.name for field in schema if pa.types.is_binary(field.type)]
    for row in batch.to_pylist(maps_as_pydicts="strict"):
        for name in encoded:
            if isinstance(row[name], str):
                row[name] = base64.b64decode(row[name]) if name in binary else json.loads(row[name])
        yield {name: value.isoformat() if isinstance(value, date) else value for name, value in row.items()}


def _read_jsonl(path: Path, schema: Any) -> Iterator[Row]:
    binary = [field.name for field in schema if pa.types.is_binary(field.type)]
    with path.open(encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            for name in binary:
                row[name] = None if row[name] is None else base64.b64decode(row[name])
            yield row


_READERS: dict[Form, Callable[[Path, Any], Iterator[Row]]] = {
    Form.parquet: _read_parquet,
    Form.csv: _read_csv,
    Form.jsonl: _read_jsonl,
}
