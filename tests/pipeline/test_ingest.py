"""From files to facts in the store, a batch at a time: what fails stays behind, what is killed goes on."""

import signal
import sqlite3
import time
from multiprocessing import get_context
from pathlib import Path

import pytest

from extractors.dates.component import DatesComponent
from extractors.reading import Reading
from pipeline.failure import Failure
from pipeline.ingest import Summary, process_batch, read_batches
from pipeline.store import Filters, Store, Written
from schemas import KINDS, Article, Extraction
from tests.pipeline.made import as_line, reports, write_reports


def ingest(*paths: Path, db: Path, size: int = 10) -> Summary:
    """A run as the flow does it, without Prefect."""
    batches = read_batches([str(path) for path in paths], size=size)
    return sum((process_batch(batch, str(db)) for batch in batches), Summary())


def stored(db: Path) -> dict[str, object]:
    """All that a store holds, but for row numbers and times."""
    with sqlite3.connect(db) as connection:
        versions = connection.execute(
            "SELECT count(*), count(DISTINCT hash) FROM article_versions"
        ).fetchone()
        extractions = connection.execute("SELECT count(*) FROM extractions").fetchone()
        check = connection.execute("PRAGMA integrity_check").fetchone()
    with Store(db) as store:
        rows = {kind: store.query(kind) for kind in ("articles", *KINDS)}
        return {**rows, "counts": store.counts(), "versions": versions, "more": (extractions, check)}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write_reports(tmp_path / "reports.jsonl", 25)


def test_articles_go_in_and_their_facts_can_be_asked(file: Path, tmp_path: Path) -> None:
    db = tmp_path / "facts.db"
    done = ingest(file, db=db)
    assert (done.articles, done.failed, done.written) == (25, 0, Written(new=25))
    with Store(db) as store:
        counts = store.counts()
        assert {kind: counts[kind] for kind in done.facts} == done.facts
        assert done.fact_count == sum(done.facts.values()) > 25
        (day, *_) = store.query("dates", Filters(article="bao-cao-3"))
        assert (day["text"], day["start"]) == ("Ngày 4/4/2024", "2024-04-04")


def test_running_again_changes_nothing(file: Path, tmp_path: Path) -> None:
    db = tmp_path / "facts.db"
    ingest(file, db=db)
    before = stored(db)
    assert ingest(file, db=db, size=7).written == Written(unchanged=25)
    assert stored(db) == before


def test_the_size_of_a_batch_makes_no_difference(file: Path, tmp_path: Path) -> None:
    ingest(file, db=tmp_path / "a.db", size=1)
    ingest(file, db=tmp_path / "b.db", size=1000)
    assert stored(tmp_path / "a.db") == stored(tmp_path / "b.db")


def test_the_same_article_twice_in_a_batch_is_one(tmp_path: Path) -> None:
    twice = tmp_path / "twice.jsonl"
    twice.write_text("".join(as_line(**reports(1)[0]) for _ in range(2)), "utf-8")
    assert ingest(twice, db=tmp_path / "facts.db").written == Written(new=1, unchanged=1)


def test_a_summary_counts_everything_once(file: Path, tmp_path: Path) -> None:
    file.write_text(file.read_text("utf-8") + "broken\n", "utf-8")
    done = ingest(file, db=tmp_path / "facts.db")
    table = {row["what"]: row["count"] for row in done.rows()}
    assert table["articles read"] == table["new"] == 25
    assert table["failed"] == 1
    assert table["awards"] == done.facts["awards"]


def test_what_cannot_be_read_is_kept_and_the_others_go_on(file: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "picture.html").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "english.txt").write_text("The committee met on Friday to review the year. " * 9, "utf-8")
    (tmp_path / "long.txt").write_text("Ngày 3/2/2024, huyện Ninh Hải họp. " * 300_000, "utf-8")
    file.write_text('{"id": "broken"\n' + file.read_text("utf-8") + '{"id": "no text"}\n', "utf-8")
    db = tmp_path / "facts.db"
    done = ingest(tmp_path, tmp_path / "missing", db=db)
    with Store(db) as store:
        failures = {Path(row["origin"]).name: row["reason"] for row in store.failures()}
    assert (done.articles, done.failed) == (25, 7)
    for name, reason in {
        "empty.txt": "the file is empty",
        "picture.html": "UTF-8",
        "english.txt": "does not look Vietnamese",
        "long.txt": "the limit is 2,000,000",
        "missing": "there is nothing at this path",
        "reports.jsonl: line 1": "the line is not JSON",
        "reports.jsonl: line 27": "the article has no text",
    }.items():
        assert reason in failures[name]


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """An extractor that fails on some of the articles."""
    find = DatesComponent.find

    def find_or_fail(self: DatesComponent, reading: Reading) -> object:
        if "Ngày 4/" in reading.text:
            raise RuntimeError("a bug in a rule")
        return find(self, reading)

    monkeypatch.setattr(DatesComponent, "find", find_or_fail)


def test_an_extractor_that_fails_is_recorded_and_the_batch_goes_on(
    file: Path, tmp_path: Path, broken: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = tmp_path / "facts.db"
    done = ingest(file, db=db)
    assert (done.articles, done.failed, done.written) == (25, 2, Written(new=23))
    with Store(db) as store:
        assert [(row["origin"], row["kind"]) for row in store.failures()] == [
            ("https://bao.example.invalid/bao-cao/3", "extract"),
            ("https://bao.example.invalid/bao-cao/22", "extract"),
        ]
        assert "RuntimeError: a bug in a rule" in store.failures()[0]["reason"]
    with sqlite3.connect(db) as connection:
        (raw,) = connection.execute("SELECT raw FROM dead_letters ORDER BY id").fetchone()
    assert Article.model_validate_json(raw).id == "bao-cao-3"

    monkeypatch.undo()
    assert ingest(file, db=db).written == Written(new=2, unchanged=23)
    with Store(db) as store:
        assert store.failures() == []


def test_an_installation_that_cannot_load_is_no_articles_fault(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def load() -> None:
        raise ModuleNotFoundError("No module named 'extractors.dates'")

    monkeypatch.setattr("extractors.assemble.components", load)
    with pytest.raises(ModuleNotFoundError):
        ingest(file, db=tmp_path / "facts.db")


def test_failures_and_articles_of_a_batch_stand_together_or_not_at_all(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = tmp_path / "facts.db"
    Store(db, create=True).close()

    def keep(connection: object, failures: object) -> None:
        raise OSError("pulled the plug")

    monkeypatch.setattr("pipeline.store.dead_letters.keep", keep)
    article = Article.model_validate(reports(1)[0])
    with pytest.raises(OSError, match="plug"):
        process_batch([article, Failure("x", "broken", None, "read")], str(db))
    with Store(db) as store:
        assert store.counts()["articles"] == 0


def articles_in(db: Path) -> int:
    connection = sqlite3.connect(f"file:{db}?mode=ro", uri=True)
    try:
        return int(connection.execute("SELECT count(*) FROM articles").fetchone()[0])
    except sqlite3.Error:  # not made yet
        return 0
    finally:
        connection.close()


@pytest.mark.parametrize("size", [3, 20])
def test_killed_again_and_again_it_ends_as_if_undisturbed(size: int, tmp_path: Path) -> None:
    """SIGKILL for a process that writes, each time a little later, until one is through."""
    file = write_reports(tmp_path / "reports.jsonl", 120)
    undisturbed, db = tmp_path / "undisturbed.db", tmp_path / "facts.db"
    ingest(file, db=undisturbed)
    killed = 0
    for count in (0, 1, 11, 30, 60, 90, 121):
        # A fork has the extractors loaded, so that its time goes into the store.
        process = get_context("fork").Process(target=ingest, args=(file,), kwargs={"db": db, "size": size})
        process.start()
        while process.is_alive() and (not db.exists() or articles_in(db) < count):
            time.sleep(0.001)
        process.kill()
        process.join()
        killed += process.exitcode == -signal.SIGKILL
        # Whole batches, and nothing half-written.
        assert articles_in(db) % size == 0
    assert killed >= 4
    ingest(file, db=db, size=size)
    assert stored(db) == stored(undisturbed)


def test_an_extraction_read_from_the_store_is_the_one_that_was_made(tmp_path: Path) -> None:
    file = write_reports(tmp_path / "reports.jsonl", 3)
    ingest(file, db=tmp_path / "facts.db")
    with Store(tmp_path / "facts.db") as store:
        found = store.article("bao-cao-2")
    assert found is not None
    article, extraction = found
    assert article == Article.model_validate(reports(3)[2])
    assert Extraction.model_validate_json(extraction.model_dump_json()) == extraction
