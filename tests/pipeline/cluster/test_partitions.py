"""Partitions: read one by one, they give what the whole gives."""

import gzip
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from extractors.assemble import versions
from pipeline.cluster.partitions import InputError, partitions, read_partition
from pipeline.cluster.parts import Parts, PartsError, part_tables
from pipeline.cluster.work import WorkerError, into_database
from pipeline.failure import Failure
from pipeline.read import read_paths
from tests.pipeline.crawl.site import article
from tests.pipeline.made import as_line, reports, write_reports
from tests.pipeline.test_warc import written


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Every form of input, broken ones among them."""
    folder = tmp_path / "in"
    folder.mkdir()
    lines = write_reports(folder / "a.jsonl", 23)
    lines.write_text("\n" + lines.read_text("utf-8") + "{broken\n" + as_line(id="x"), "utf-8")
    (folder / "b.jsonl.gz").write_bytes(gzip.compress(lines.read_bytes()))
    rows = [{**report, "more": 1} for report in reports(12)]
    rows[7]["text"] = ""
    pq.write_table(pa.Table.from_pylist(rows), folder / "c.parquet", row_group_size=5)
    (folder / "broken.parquet").write_bytes(b"PAR1 and no more")
    pq.write_table(pa.table({"words": ["Ngày 3/2"]}), folder / "other.parquet")
    (folder / "empty.jsonl").touch()
    for number in range(5):
        (folder / f"{number}.txt").write_text(f"Ngày {number + 1}/2/2024, UBND huyện Ninh Hải họp.", "utf-8")
    pages = [
        (f"https://bao.example.invalid/{n}.html", "text/html; charset=utf-8", article(n).encode())
        for n in range(3)
    ]
    written(folder / "pages.warc.gz", pages)
    return folder


@pytest.mark.parametrize("size", [1, 3, 1000])
def test_partitions_give_what_the_whole_gives(size: int, folder: Path) -> None:
    cut = list(partitions([str(folder)], size))
    assert [partition.number for partition in cut] == list(range(len(cut)))
    found = [item for partition in cut for item in read_partition(partition, {"province": "Ninh Thuận"})]
    expected = list(read_paths([folder], defaults={"province": "Ninh Thuận"}))
    assert sorted(map(str, found)) == sorted(map(str, expected))
    assert sum(isinstance(item, Failure) for item in found) == 2 * 2 + 1 + 3
    assert max(sum(1 for _ in read_partition(one)) for one in cut if one.files[0].endswith("a.jsonl")) <= size


def test_a_row_of_parquet_is_named_by_its_number(folder: Path) -> None:
    (failure,) = [item for item in read_paths([folder / "c.parquet"]) if isinstance(item, Failure)]
    assert failure.origin == f"{folder / 'c.parquet'}: row 8"
    (failure,) = [item for item in read_paths([folder / "other.parquet"]) if isinstance(item, Failure)]
    assert failure.reason == "the file has no column 'text'; its columns are words"


def test_a_partition_is_known_until_its_file_changes(folder: Path) -> None:
    (first, *_) = partitions([str(folder / "a.jsonl")], 5)
    (again, *_) = partitions([str(folder / "a.jsonl")], 5)
    assert (first, first.digest()) == (again, again.digest())
    before = first.digest()
    with (folder / "a.jsonl").open("a") as file:
        file.write(as_line(id="y", text="Sáng 5/2, huyện Ninh Hải họp."))
    (changed, *_) = partitions([str(folder / "a.jsonl")], 5)
    assert changed == first
    assert changed.digest() != before


@pytest.mark.parametrize(
    ("path", "message"),
    [("-", "standard input cannot be spread"), ("/nowhere", "there is nothing at /nowhere")],
)
def test_input_that_cannot_be_spread_is_told(path: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        list(partitions([path], 5))


def test_parts_are_told_from_those_of_other_input(folder: Path, tmp_path: Path) -> None:
    parts = Parts(str(tmp_path / "out"), "these extractors")
    parts.prepare()
    (one, two, *_) = partitions([str(folder / "a.jsonl")], 5)
    assert parts.done(one) is None
    written = parts.write(one, [part_tables([], [Failure("x", "broken", b"x", "read")])])
    assert parts.done(one) == written
    assert parts.done(two) is None
    with pytest.raises(PartsError, match="give a new folder"):
        Parts(parts.folder, "other extractors").done(one)
    with pytest.raises(PartsError, match="holds something else"):
        Parts(str(folder), "these extractors").prepare()


def test_a_worker_with_other_extractors_refuses(folder: Path, tmp_path: Path) -> None:
    (one, *_) = partitions([str(folder / "a.jsonl")], 5)
    with pytest.raises(WorkerError, match="install the same tintinh on all machines"):
        into_database(one, str(tmp_path / "facts.db"), {}, {**versions(), "dates": "0"})
