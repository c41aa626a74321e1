"""Dead letters: listed, shown, and settled when they can be read after all."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from extractors.dates.component import DatesComponent
from extractors.reading import Reading
from pipeline.failures import retry
from pipeline.ingest import Summary, process_batch, read_batches
from pipeline.store import Filters, Store, Written
from tests.pipeline.command import called
from tests.pipeline.made import as_line, reports

TEXT = "Ngày 3/2/2024, UBND huyện Ninh Hải tổ chức hội nghị."


@pytest.fixture
def bug(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """An extractor that fails on the articles of 4 March, until what is given here is called."""
    find = DatesComponent.find

    def find_or_fail(self: DatesComponent, reading: Reading) -> object:
        if "Ngày 4/" in reading.text:
            raise RuntimeError("a bug in a rule")
        return find(self, reading)

    monkeypatch.setattr(DatesComponent, "find", find_or_fail)
    return monkeypatch.undo


@pytest.fixture
def folder(tmp_path: Path, bug: object) -> Path:
    """A store of five articles, and what failed beside them: an extraction, two lines, an empty file."""
    (tmp_path / "in").mkdir()
    lines = [as_line(**report) for report in reports(5)]
    broken = ["{broken\n", as_line(id="no-text"), as_line(id="day", text=TEXT, published="2024-13-01")]
    (tmp_path / "in" / "reports.jsonl").write_text("".join([*lines, *broken]), "utf-8")
    (tmp_path / "in" / "empty.txt").touch()
    total = Summary()
    for batch in read_batches([str(tmp_path / "in")]):
        total += process_batch(batch, str(tmp_path / "tintinh.db"))
    assert (total.written, total.failed) == (Written(new=4), 5)
    return tmp_path


def letters(folder: Path) -> dict[str, str]:
    with Store(folder / "tintinh.db") as store:
        return {row["origin"].removeprefix(f"{folder}/in/"): row["reason"] for row in store.failures()}


def test_what_can_be_read_now_is_stored_and_settled(folder: Path, bug: Callable[[], None]) -> None:
    assert list(letters(folder)) == [
        "empty.txt",
        "reports.jsonl: line 6",
        "reports.jsonl: line 7",
        "reports.jsonl: line 8",
        "https://bao.example.invalid/bao-cao/3",
    ]
    bug()
    (folder / "in" / "empty.txt").write_text(TEXT, "utf-8")
    with Store(folder / "tintinh.db") as store:
        numbers = [row["id"] for row in store.failures()]
    done = retry(str(folder / "tintinh.db"), numbers)
    assert (done.tried, done.settled, done.stored.written) == (5, 2, Written(new=2))
    assert list(letters(folder)) == [f"reports.jsonl: line {number}" for number in (6, 7, 8)]
    with Store(folder / "tintinh.db") as store:
        (day,) = store.query("dates", Filters(article="bao-cao-3"))
        assert day["start"] == "2024-04-04"
        # Nothing is left of it that would be tried twice.
        assert retry(str(folder / "tintinh.db"), numbers[:1]).stored == Summary()


def test_what_fails_again_keeps_its_letter_with_the_new_reason(folder: Path) -> None:
    db = folder / "tintinh.db"
    (folder / "in" / "empty.txt").unlink()
    with Store(db) as store:
        before = {row["id"]: row["failed_at"] for row in store.failures()}
    done = retry(str(db), before)
    assert (done.tried, done.settled, done.stored.written) == (5, 0, Written())
    assert "there is nothing at this path" in letters(folder)["empty.txt"]
    assert "RuntimeError: a bug in a rule" in letters(folder)["https://bao.example.invalid/bao-cao/3"]
    with Store(db) as store:
        assert [row["id"] for row in store.failures()] == list(before)
        assert all(row["failed_at"] > before[row["id"]] for row in store.failures())


def test_the_commands(folder: Path, bug: Callable[[], None]) -> None:
    table = called("failures", "list", cwd=folder)
    assert "5 failures" in table.stderr
    assert "a bug in a rule" in " ".join(table.stdout.split())
    listed = called(
        "failures", "list", "--kind", "read", "--origin", "line 7", "--format", "json", cwd=folder
    )
    (row,) = json.loads(listed.stdout)
    assert row["reason"].startswith("the article has no text")
    assert called("failures", "list", "--since", "2999-01-01", "--format", "csv", cwd=folder).stdout == (
        "id,origin,kind,reason,failed_at\n"
    )

    shown = called("failures", "show", str(row["id"]), cwd=folder).stdout
    assert f"origin: {row['origin']}\n" in shown
    assert '{"id": "no-text"}' in shown
    missing = called("failures", "show", "99", cwd=folder)
    assert (missing.returncode, "there is no failure 99" in missing.stderr) == (2, True)

    bug()
    done = called("failures", "retry", "--kind", "extract", cwd=folder)
    assert (done.returncode, done.stdout) == (
        0, "1 tried again: 1 settled, 0 failed again; 1 articles new, 0 changed, 0 extracted anew\n",
    )  # fmt: skip
    done = called("failures", "retry", str(row["id"]), cwd=folder)
    assert done.returncode == 1
    assert done.stdout.startswith("1 tried again: 0 settled, 1 failed again")
    wrong = called("failures", "retry", "99", cwd=folder)
    assert (wrong.returncode, "no such failure: 99" in wrong.stderr) == (2, True)


def test_a_letter_of_a_feed_is_read_from_its_file(tmp_path: Path) -> None:
    """An item that is no article names the feed, which still lies there; the others stand as they are."""
    feed = tmp_path / "tin.json"
    records = [{"id": "a", "text": TEXT}, {"id": "b", "text": ""}]
    feed.write_text(json.dumps(records), "utf-8")
    db = str(tmp_path / "facts.db")
    for batch in read_batches([str(feed)]):
        process_batch(batch, db)
    with Store(db) as store:
        (letter,) = store.failures()
    assert letter["origin"] == f"{feed}: item 2"
    records[1]["text"] = TEXT.replace("3/2", "4/2")
    feed.write_text(json.dumps(records), "utf-8")
    done = retry(db, [letter["id"]])
    assert (done.settled, done.stored.written) == (1, Written(new=1, unchanged=1))
