"""Leaving: what an export holds, in each format, and what it does not overwrite."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from pipeline.export.arrow import tables
from pipeline.export.layout import ExportError, Form, read_manifest
from pipeline.export.leave import export
from pipeline.store import Store
from tests.pipeline.command import called, tintinh
from tests.pipeline.made import MEETING, STORM, extraction, meeting, storm


@pytest.fixture
def store(target: str) -> Iterator[Store]:
    with Store(target, create=True) as opened:
        opened.add([(MEETING, meeting()), (STORM, storm())])
        yield opened


def test_facts_lie_by_kind_and_month_with_what_says_them(store: Store, tmp_path: Path) -> None:
    export(store, tmp_path / "out", Form.jsonl)
    part = tmp_path / "out" / "awards" / "month=2024-12" / "part-0.jsonl"
    first, second = map(json.loads, part.read_text("utf-8").splitlines())
    assert (first["text"], first["count"], second["text"]) == ("Bằng khen cho 3 tập thể", 3, "5 cá nhân")
    said = "Dịp này, UBND tỉnh tặng Bằng khen cho 3 tập thể và 5 cá nhân."
    assert [row["sentence_text"] for row in (first, second)] == [said] * 2
    assert (first["url"], first["title"], first["published"]) == (MEETING.url, MEETING.title, "2024-12-14")
    assert (first["extractor"], first["version"], first["position"]) == ("made", "1", 0)
    assert read_manifest(tmp_path / "out").tables["awards"] == 2


def test_articles_lie_with_their_texts_and_who_read_them(store: Store, tmp_path: Path) -> None:
    export(store, tmp_path / "out", Form.jsonl)
    part = tmp_path / "out" / "articles" / "month=2023-10" / "part-0.jsonl"
    (row,) = map(json.loads, part.read_text("utf-8").splitlines())
    assert (row["text"], row["status"], row["number"]) == (STORM.text, "live", 1)
    assert row["extractors"] == {"awards": "1", "dates": "1"}


def test_the_formats_say_the_same(store: Store, tmp_path: Path) -> None:
    for form in Form:
        export(store, tmp_path / form, form)
    place = Path("places", "month=2023-10")
    (line,) = (tmp_path / "jsonl" / place / "part-0.jsonl").read_text("utf-8").splitlines()
    by_json = json.loads(line)
    (by_parquet,) = pq.ParquetFile(tmp_path / "parquet" / place / "part-0.parquet").read().to_pylist()
    (by_csv,) = csv.DictReader((tmp_path / "csv" / place / "part-0.csv").open("r", encoding="utf-8"))
    assert {**by_parquet, "published": str(by_parquet["published"])} == by_json
    assert list(by_csv) == list(by_json)
    assert (by_csv["name"], by_csv["at"], by_csv["mentions"]) == ("Krông Bông", str(by_json["at"]), "[]")


def test_extractions_are_tables_without_a_store(store: Store, tmp_path: Path) -> None:
    export(store, tmp_path / "out", Form.parquet)
    made = tables([(STORM, storm())])
    for name in ("figures", "places", "events", "dates"):
        part = tmp_path / "out" / name / "month=2023-10" / "part-0.parquet"
        assert made[name].equals(pq.ParquetFile(part).read()), name
    assert made["awards"].num_rows == 0
    assert made["articles"]["text"].to_pylist() == [STORM.text]


def test_nothing_but_an_export_is_replaced(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    export(store, folder, Form.csv)
    with pytest.raises(ExportError, match="holds an export already; --replace"):
        export(store, folder, Form.parquet)
    export(store, folder, Form.parquet, replace=True)
    assert read_manifest(folder).form is Form.parquet
    assert not list(folder.rglob("*.csv"))
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "me.jpg").touch()
    with pytest.raises(ExportError, match="holds files that are no export"):
        export(store, tmp_path / "photos", Form.csv, replace=True)
    assert [path.name for path in (tmp_path / "photos").iterdir()] == ["me.jpg"]


def test_an_export_that_fails_leaves_the_former_one(tmp_path: Path) -> None:
    with Store(tmp_path / "facts.db", create=True) as store:
        store.add([(STORM, storm())])
        before = export(store, tmp_path / "out", Form.csv)
        long = STORM.model_copy(update={"url": None, "id": "long", "text": STORM.text + " Mưa." * 50_000})
        store.add([(long, extraction(long))])
    # A file may have no more than 100 kB, as on a disk that is full.
    full = ["bash", "-c", 'ulimit -f 100; exec "$@"', "-"]
    command = ["export", "out", "--format", "jsonl", "--replace", "--db", "facts.db"]
    done = tintinh(*command, cwd=tmp_path, before=full)
    assert (done.returncode, done.stdout) == (2, "")
    assert "File too large" in done.stderr
    assert read_manifest(tmp_path / "out") == before
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_dir()) == ["out"]


@pytest.mark.parametrize("words", [["export", "out"], ["export", "data", "out"]])
def test_the_command(words: list[str], store: Store, tmp_path: Path) -> None:
    done = called(*words, "--format", "csv", "--db", str(store.target), cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("out: 2 articles, 2 dates, 2 places, 1 figures, 2 awards, 2 events")
    again = called(*words, "--db", str(store.target), cwd=tmp_path)
    assert again.returncode == 2
    assert "out holds an export already" in again.stderr
