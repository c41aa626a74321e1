"""The flow under Prefect's own server, and `tintinh run` on a machine that has never seen either."""

import json
import os
import signal
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from pipeline.cli.orchestration import prefect_server
from pipeline.failure import Failure
from pipeline.ingest import Ahead, Item, Summary, process_batch
from pipeline.progress import Progress, listening
from pipeline.store import Store, StoreBusyError, StoreError, Written
from schemas import Article
from tests.pipeline.command import TINTINH, called, environment, tintinh
from tests.pipeline.made import as_line, reports, write_reports
from tests.pipeline.test_ingest import articles_in, stored
from tests.pipeline.test_reprocess import filled as older_store
from tests.pipeline.test_reprocess import state

Ingest = Callable[..., Summary]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder with nothing in it, shared so that Prefect makes its database once."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def ingest(home: Path) -> Iterator[Ingest]:
    """The flow, with a server of its own that runs for all the tests here."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("PREFECT")]:
            patch.delenv(name)
        patch.setenv("PREFECT_HOME", str(home / ".prefect"))
        with prefect_server():
            from flows import ingest  # noqa: PLC0415 - Prefect reads its settings on import

            yield ingest


def test_the_flow_stores_reports_progress_and_leaves_a_summary(
    ingest: Ingest, home: Path, tmp_path: Path
) -> None:
    file = write_reports(tmp_path / "reports.jsonl", 25)
    (tmp_path / "empty.txt").touch()
    db = tmp_path / "facts.db"
    heard: list[Progress] = []
    with listening(heard.append):
        done = ingest([str(file), str(tmp_path / "empty.txt")], str(db), batch_size=10)
    assert (done.articles, done.failed, done.written) == (25, 1, Written(new=25))
    assert [progress.articles for progress in heard] == [10, 20, 25]
    assert (heard[-1].facts, heard[-1].failed, heard[-1].share) == (done.fact_count, 1, 1.0)
    with sqlite3.connect(home / ".prefect" / "prefect.db") as prefect:
        (artifact,) = prefect.execute("SELECT data FROM artifact WHERE key = 'ingest-summary'").fetchall()
    assert json.loads(json.loads(artifact[0])) == done.rows()

    (tmp_path / "empty.txt").write_text("Ngày 3/2/2024, UBND huyện Ninh Hải họp.", "utf-8")
    again = ingest([str(file), str(tmp_path / "empty.txt")], str(db), batch_size=10)
    assert (again.failed, again.written) == (0, Written(new=1, unchanged=25))
    with Store(db) as store:
        assert store.failures() == []


def test_the_flow_that_reads_anew_leaves_a_summary(ingest: Ingest, home: Path, tmp_path: Path) -> None:
    from flows import reprocess  # noqa: PLC0415 - as the fixture says

    db = older_store(tmp_path / "facts.db", 8)
    assert reprocess(db, since="2024-04-01", hold=True, batch_size=3).written == 5
    assert reprocess(db, batch_size=3).written == 8
    with sqlite3.connect(home / ".prefect" / "prefect.db") as prefect:
        question = "SELECT data FROM artifact WHERE key = 'reprocess-summary' ORDER BY created"
        *_, (last,) = prefect.execute(question).fetchall()
    assert {row["what"]: row["count"] for row in json.loads(json.loads(last))}["written"] == 8
    assert state(db) == state(older_store(tmp_path / "anew.db", 8, anew=True))


def test_defaults_fill_what_the_input_leaves_out(ingest: Ingest, tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_text(as_line(id="1", text="Chiều 13/12, huyện Ninh Hải họp."), "utf-8")
    ingest([str(file)], str(tmp_path / "facts.db"), {"published": "2024-12-14", "province": "Ninh Thuận"})
    with Store(tmp_path / "facts.db") as store:
        (day,) = store.query("dates")
        (article,) = store.query("articles")
    assert (day["start"], article["published"], article["province"]) == (
        "2024-12-13",
        "2024-12-14",
        "Ninh Thuận",
    )


def test_a_locked_database_is_tried_again(
    ingest: Ingest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = tmp_path / "facts.db"
    Store(db, create=True).close()
    monkeypatch.setattr("pipeline.store.connect._BUSY_SECONDS", 0)
    other = sqlite3.connect(db, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    met: list[str] = []

    def process(batch: Sequence[Item], target: str, ahead: Ahead) -> Summary:
        if met:
            other.execute("ROLLBACK")
        try:
            return process_batch(batch, target, ahead)
        except StoreBusyError as error:
            met.append(str(error))
            raise

    monkeypatch.setattr("flows.process_batch", process)
    done = ingest([str(write_reports(tmp_path / "in.jsonl", 2))], str(db))
    other.close()
    assert len(met) == 1
    assert "locked" in met[0]
    assert done.written == Written(new=2)


def test_what_no_second_try_would_mend_is_raised_at_once(
    ingest: Ingest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = []

    def process(batch: Sequence[Item], target: str, ahead: Ahead) -> Summary:
        tries.append(batch)
        raise StoreError("the database refused: database or disk is full")

    monkeypatch.setattr("flows.process_batch", process)
    with pytest.raises(StoreError, match="disk is full"):
        ingest([str(write_reports(tmp_path / "in.jsonl", 2))], str(tmp_path / "facts.db"))
    assert len(tries) == 1
    assert isinstance(tries[0][0], Article)
    assert not isinstance(tries[0][0], Failure)


def with_home(home: Path) -> dict[str, Any]:
    return {"HOME": str(home), "PREFECT_HOME": str(home / ".prefect")}


def processes_of(home: Path) -> list[str]:
    """The command lines of processes that keep their state in `home`: Prefect's servers."""
    mark = f"PREFECT_HOME={home}".encode()
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if mark in (process / "environ").read_bytes():
                found.append((process / "cmdline").read_bytes().replace(b"\0", b" ").decode())
        except OSError:  # gone, or another user's
            continue
    return found


def test_run_on_a_new_machine(tmp_path: Path) -> None:
    """Nothing is configured, the home is empty; what is written in the folder is the database alone."""
    home, folder = tmp_path / "home", tmp_path / "folder"
    home.mkdir()
    folder.mkdir()
    write_reports(tmp_path / "reports.jsonl", 12)
    (tmp_path / "broken.jsonl").write_text('{"text": "\\ud800"}\n{', "utf-8")
    done = tintinh("run", "../reports.jsonl", "../broken.jsonl", "../missing.txt", cwd=folder, HOME=str(home))
    assert done.returncode == 1
    assert "12 articles read: 12 new, 0 changed, 0 extracted anew, 0 as they were; 3 failed" in done.stdout
    assert "tintinh.db holds 12 articles" in done.stdout
    told = [line for line in done.stderr.splitlines() if "failed: " in line]
    assert [line.split("failed: ")[1].split(": ")[0] for line in told] == [
        "../broken.jsonl",
        "../broken.jsonl",
        "../missing.txt",
    ]
    assert "Traceback" not in done.stderr
    assert [file.name for file in folder.iterdir()] == ["tintinh.db"]
    assert [file.name for file in home.iterdir()] == [".prefect"]


def started(folder: Path, home: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*TINTINH, "run", "reports.jsonl", "--batch-size", "5", "--jobs", "2"],
        cwd=folder,
        env=environment(**with_home(home)),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def when_it_has(count: int, db: Path, process: subprocess.Popen[bytes]) -> None:
    while not db.exists() or articles_in(db) < count:
        assert process.poll() is None
        time.sleep(0.01)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="processes are looked up in /proc")
def test_a_run_that_is_killed_or_interrupted_goes_on_where_it_was(home: Path, tmp_path: Path) -> None:
    file = write_reports(tmp_path / "reports.jsonl", 300)
    undisturbed, db = tmp_path / "undisturbed.db", tmp_path / "tintinh.db"
    process_batch([Article.model_validate(report) for report in reports(300)], str(undisturbed))
    before = processes_of(home)

    killed = started(tmp_path, home)
    when_it_has(40, db, killed)
    killed.kill()
    killed.communicate(timeout=60)
    assert articles_in(db) < 300

    interrupted = started(tmp_path, home)
    when_it_has(150, db, interrupted)
    os.killpg(interrupted.pid, signal.SIGINT)
    _, errors = interrupted.communicate(timeout=60)
    assert interrupted.returncode == 130
    assert errors.endswith(b"stopped; what was written stands, and running it again goes on from there\n")

    done = tintinh("run", file, cwd=tmp_path, **with_home(home))
    assert done.returncode == 0
    assert "300 articles read" in done.stdout
    assert stored(db) == stored(undisturbed)
    assert processes_of(home) == before


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"PREFECT_HOME": "/proc/nowhere"}, "Prefect cannot keep its state in /proc/nowhere"),
        ({"PREFECT_API_URL": "http://127.0.0.1:9/api"}, "check PREFECT_API_URL, or unset it"),
    ],
)
def test_a_prefect_that_is_not_there_is_told(
    more: dict[str, Any], message: str, home: Path, tmp_path: Path
) -> None:
    write_reports(tmp_path / "reports.jsonl", 1)
    done = tintinh("run", "reports.jsonl", cwd=tmp_path, **{**with_home(home), **more})
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("db", "message"),
    [
        (".", ". is a folder; --db expects a file"),
        ("notes.txt", "notes.txt is not a database"),
        ("missing/facts.db", "the folder missing does not exist"),
    ],
)
def test_a_database_that_cannot_be_used_is_told_before_prefect_starts(
    db: str, message: str, tmp_path: Path
) -> None:
    (tmp_path / "notes.txt").write_text("ghi chép", "utf-8")
    done = called("run", "x.txt", "--db", db, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
