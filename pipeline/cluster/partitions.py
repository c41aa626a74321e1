"""Inputs in partitions that are read apart from one another: stretches of JSON lines and Parquet, archives, files."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.batches import batched
from pipeline.errors import PipelineError
from pipeline.forms import ARCHIVE, COLUMNS, LINES, kind_of
from pipeline.parquet import group_sizes, read_parquet
from pipeline.read import STANDARD_INPUT, files_at, read_paths
from pipeline.records import read_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import BinaryIO

    from pipeline.failure import Failure
    from schemas import Article


class InputError(PipelineError):
    """Input that cannot be spread over machines; the message says why and what to do."""


@dataclass(frozen=True)
class Partition:
    """A part of the input, the same one whenever the same files are given.

    `files` are absolute paths, read whole unless `stop` says otherwise: of one file of JSON lines the bytes
    from `start` to `stop`, which begin with the line number `first`; of one Parquet file the row groups from
    `start` to `stop`. `bytes` is how much of the input it is.
    """

    number: int
    files: tuple[str, ...]
    bytes: int
    start: int = 0
    stop: int | None = None
    first: int = 1

    @property
    def name(self) -> str:
        """What a person knows it by."""
        of = self.files[0] if len(self.files) == 1 else f"{self.files[0]} and {len(self.files) - 1} more"
        return of if self.stop is None else f"{of} [{self.start}:{self.stop}]"

    def digest(self) -> str:
        """What it is told apart by from another one, or from itself before its files were changed."""
        states = [Path(file).stat() for file in self.files]
        said = [*self.files, self.start, self.stop, *((state.st_size, state.st_mtime_ns) for state in states)]
        return hashlib.sha256(repr(said).encode()).hexdigest()[:20]


def partitions(paths: Sequence[str], size: int) -> Iterator[Partition]:
    """The partitions of what lies at `paths`, of up to `size` articles or small files each, as they are found.

    A gzipped file and a web archive are a partition each, as they can be read from their beginning alone, and
    so is each row group of a Parquet file. Raises InputError for standard input and for what is not there.
    """
    number, small = 0, list[Path]()
    for file in _files(paths):
        cuts = _cuts(file, size)
        if cuts is not None:
            for start, stop, first, length in cuts:
                yield Partition(number, (str(file),), length, start, stop, first)
                number += 1
            continue
        small.append(file)
        if len(small) == size:
            yield _of_small(number, small)
            number, small = number + 1, []
    if small:
        yield _of_small(number, small)


# Of a file: where a partition starts and stops, the number of its first line, its bytes.
_Cut = tuple[int, int | None, int, int]


def _cuts(file: Path, size: int) -> Iterable[_Cut] | None:
    """The partitions of a file that holds many articles; None for one that goes together with others."""
    kind = kind_of(file)
    if kind == COLUMNS:
        try:
            sizes = group_sizes(file)
        except ValueError:
            # Reading it says the same where it can be kept.
            return None
        return [(at, at + 1, 1, length) for at, length in enumerate(sizes)]
    if kind == ARCHIVE or (kind in LINES and file.suffix.lower() == ".gz"):
        return [(0, None, 1, file.stat().st_size)]
    # An empty file is told of by those that read it whole.
    return _stretches(file, size) if kind in LINES and file.stat().st_size else None


def read_partition(
    partition: Partition, defaults: Mapping[str, str] | None = None
) -> Iterator[Article | Failure]:
    """The articles of a partition; what is none comes as a Failure in its place."""
    if partition.stop is None:
        yield from read_paths(partition.files, defaults=defaults)
        return
    (file,) = partition.files
    with Path(file).open("rb") as stream:
        if kind_of(Path(file)) == COLUMNS:
            yield from read_parquet(stream, file, defaults, start=partition.start, stop=partition.stop)
            return
        stream.seek(partition.start)
        yield from read_lines(_until(stream, partition.stop), file, defaults, first=partition.first)


def _until(stream: BinaryIO, stop: int) -> Iterator[bytes]:
    at = stream.tell()
    while at < stop and (line := stream.readline()):
        at += len(line)
        yield line


def _stretches(file: Path, size: int) -> Iterator[_Cut]:
    """Stretches of `size` lines; the last one shorter."""
    at, first = 0, 1
    with file.open("rb") as stream:
        for lines in batched(stream, size):
            length = sum(map(len, lines))
            yield at, at + length, first, length
            at, first = at + length, first + len(lines)


def _of_small(number: int, files: Sequence[Path]) -> Partition:
    return Partition(number, tuple(map(str, files)), sum(file.stat().st_size for file in files))


def _files(paths: Sequence[str]) -> Iterator[Path]:
    for path in paths:
        if path == STANDARD_INPUT:
            raise InputError("standard input cannot be spread over machines; give files or folders")
        root = Path(path).resolve()
        if not root.exists():
            raise InputError(f"there is nothing at {path}; give files or folders that all machines see")
        yield from files_at(root)
