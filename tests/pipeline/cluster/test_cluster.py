"""Two workers, one of which is killed, and clients that are killed: every article once, as one process reads it."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from extractors import assemble
from pipeline.cluster.partitions import partitions
from pipeline.cluster.parts import PartsError
from pipeline.cluster.run import reprocess, run
from pipeline.cluster.scheduler import Cluster, ClusterError
from pipeline.cluster.work import Stretch
from pipeline.export.arrow import tables
from pipeline.store import Store
from pipeline.store.stale import Scope
from schemas import KINDS, Article
from tests.pipeline.cluster.running import Running, running, wait_until
from tests.pipeline.command import called, environment, tintinh
from tests.pipeline.made import reports, write_reports
from tests.pipeline.test_reprocess import filled, state

COUNT = 200


@pytest.fixture(scope="module")
def dask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running(tmp_path_factory.mktemp("dask"), 2) as started:
        yield started


@pytest.fixture
def file(tmp_path: Path, dask: Running) -> Path:
    """Some hundred articles and a broken line, and two workers to read them."""
    file = write_reports(tmp_path / "reports.jsonl", COUNT)
    with file.open("a", encoding="utf-8") as lines:
        lines.write("{broken\n")
    dask.wait(2)
    return file


def in_one_process() -> dict[str, Any]:
    return tables(
        (article, assemble.extract(article)) for article in map(Article.model_validate, reports(COUNT))
    )


def in_parts(folder: Path, table: str) -> Any:
    """The rows of all parts of a table."""
    rows = [
        row
        for part in (folder / table).glob("*.parquet")
        for row in pq.read_table(part).to_pylist(maps_as_pydicts="strict")
    ]
    return ordered(rows)


def ordered(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows in one order, without the time at which they were read."""
    undated = [{name: value for name, value in row.items() if name != "extracted_at"} for row in rows]
    return sorted(undated, key=lambda row: (row["article"], row.get("position", 0)))


def test_a_worker_that_is_killed_costs_nothing_but_time(dask: Running, file: Path, tmp_path: Path) -> None:
    told: list[str] = []

    def tell(name: str, _counted: object) -> None:
        told.append(name)
        if len(told) == 6:
            dask.kill_a_worker()

    out = tmp_path / "out"
    done = run([str(file)], dask.address, folder=str(out), size=10, tell=tell)
    assert (done.articles, done.failed, done.written.new) == (COUNT, 1, COUNT)
    assert len(told) == len(set(told)) == 21
    for table, expected in in_one_process().items():
        assert in_parts(out, table) == ordered(expected.to_pylist(maps_as_pydicts="strict"))
    (letter,) = pq.read_table(out / "dead_letters" / "part-20.parquet").to_pylist()
    assert (letter["origin"], letter["raw"]) == (f"{file}: line 201", b"{broken\n")
    assert list((out / "under-way").iterdir()) == []
    assert called("import", str(out), "--db", "imported.db", cwd=tmp_path).returncode == 0
    with Store(tmp_path / "imported.db") as store:
        counts = store.counts()
    assert (counts["articles"], counts["failures"]) == (COUNT, 1)
    assert {kind: counts[kind] for kind in done.facts} == done.facts

    before = {path: path.stat().st_mtime_ns for path in out.rglob("*.parquet")}
    assert run([str(file)], dask.address, folder=str(out), size=10, tell=tell) == done
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*.parquet")} == before
    with pytest.raises(PartsError, match="give a new folder"):
        run([str(file)], dask.address, folder=str(out), size=11)


def test_a_client_that_is_killed_is_gone_on_with(
    dask: Running, file: Path, tmp_path: Path, postgresql: str
) -> None:
    def stored() -> int:
        with Store(postgresql) as store:
            return store.counts()["articles"]

    Store(postgresql, create=True).close()
    code = "import sys; from pipeline.cluster.run import run; run([sys.argv[1]], sys.argv[2], db=sys.argv[3], size=5)"
    client = subprocess.Popen([sys.executable, "-c", code, file, dask.address, postgresql], env=environment())
    wait_until(lambda: stored() >= 20 or client.poll() is not None)
    client.kill()
    assert client.wait() == -signal.SIGKILL
    assert stored() < COUNT

    done = run([str(file)], dask.address, db=postgresql, size=5)
    assert done.articles == COUNT
    assert done.written.unchanged >= 20
    with Store(tmp_path / "alone.db", create=True) as store:
        articles = map(Article.model_validate, reports(COUNT))
        store.add([(article, assemble.extract(article)) for article in articles])
    alone, spread = state(tmp_path / "alone.db"), state(postgresql)
    assert spread["counts"] == {**alone["counts"], "failures": 1}
    for name in ("articles", *KINDS):
        # Articles of a day stand in the order in which they came.
        assert in_one_order(spread[name]) == in_one_order(alone[name])


def in_one_order(rows: list[dict[str, Any]]) -> list[str]:
    """The rows without the numbers that count for one database alone."""
    return sorted(json.dumps({**row, "fact": None}, sort_keys=True) for row in rows)


def test_the_command_leaves_a_run_of_prefect_for_each_partition(
    dask: Running, file: Path, tmp_path: Path
) -> None:
    home, out = tmp_path / "home", tmp_path / "out"
    options = ("--dask", dask.address, "--partition", "50", "--parquet", out)
    done = tintinh("run", file, *options, cwd=tmp_path, PREFECT_HOME=str(home))
    assert (done.returncode, done.stdout) == (1, f"{out}: 200 articles, 1800 facts\n")
    assert len(in_parts(out, "articles")) == COUNT
    with sqlite3.connect(home / "prefect.db") as prefect:
        runs = prefect.execute("SELECT name, state_type FROM task_run").fetchall()
    assert sorted(runs) == sorted((one.name, "COMPLETED") for one in partitions([str(file)], 50))


def test_a_store_is_read_anew(dask: Running, tmp_path: Path) -> None:
    dask.wait(2)
    db = filled(tmp_path / "facts.db", 30)
    assert reprocess(db, Scope(), dask.address, hold=True, size=7).written == 30
    assert reprocess(db, Scope(), dask.address, size=7).written == 30
    assert state(db) == state(filled(tmp_path / "anew.db", 30, anew=True))


def killing(stretch: Stretch) -> int:
    if stretch.number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return stretch.number


def test_a_task_that_kills_its_workers_is_given_up_and_the_others_are_done(dask: Running) -> None:
    dask.wait(2)
    with Cluster(dask.address) as cluster:
        found = {
            stretch.number: result
            for stretch, result in cluster.map(killing, (Stretch(n, ()) for n in range(8)))
        }
    assert "every worker that took it died" in str(found.pop(3))
    assert found == {number: number for number in range(8) if number != 3}


def test_no_more_is_given_out_than_keeps_the_workers_busy(dask: Running) -> None:
    dask.wait(2)
    taken: list[int] = []

    def tasks() -> Iterator[Stretch]:
        for number in range(100, 150):
            taken.append(number)
            yield Stretch(number, ())

    with Cluster(dask.address) as cluster:
        assert len(list(islice(cluster.map(killing, tasks()), 3))) == 3
        assert len(taken) <= 7


def test_a_scheduler_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.cluster.scheduler._CONNECT_SECONDS", 1)
    with pytest.raises(ClusterError, match="no Dask scheduler answers at tcp://127"):
        Cluster("tcp://127.0.0.1:9")
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ClusterError, match=r"pip install 'tintinh\[dask\]'"):
        Cluster("tcp://127.0.0.1:9")
