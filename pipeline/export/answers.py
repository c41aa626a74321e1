"""Answers to questions as Parquet, with the types that an export has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet

from pipeline.export.arrow import ARTICLES, FACTS, table

if TYPE_CHECKING:
    from collections.abc import Sequence

Row = dict[str, Any]

_MATCHES = ("matches", pa.list_(pa.list_(pa.int64())))
_TYPES = {
    # `version` is an article's number of states, and the version of a fact's extractor.
    "articles": dict([*zip(ARTICLES.names, ARTICLES.types, strict=True), ("version", pa.int64()), _MATCHES]),
    **{
        kind: dict([*zip(schema.names, schema.types, strict=True), _MATCHES])
        for kind, schema in FACTS.items()
    },
}


def write_answer(kind: str, rows: Sequence[Row], columns: Sequence[str], file: Any) -> None:
    """Write rows that `Store.query` gave of a kind into a binary file; also where there are none, with all columns."""
    schema = pa.schema([(name, _TYPES[kind].get(name, pa.string())) for name in columns])
    pyarrow.parquet.write_table(table(schema, list(rows)), file, compression="zstd")


def write_counts(rows: Sequence[Row], file: Any) -> None:
    """The same for rows of any plain columns, such as counts."""
    pyarrow.parquet.write_table(pa.Table.from_pylist(list(rows)), file, compression="zstd")
