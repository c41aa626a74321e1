"""Many articles through two Dask workers, one of which is killed midway: every article once, as one process says.

Starts a scheduler and two workers on this machine, writes `--articles` made articles as JSON lines, reads them
through the workers into Parquet, kills a worker with SIGKILL when half of the partitions are done, and compares
every row of every table with what this process alone says. Prints how long each took.

    python benchmarks/dask_kill.py --articles 100000
"""

from __future__ import annotations

import argparse
import os
import signal
import socket
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from time import monotonic, process_time
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.dataset as ds
from distributed import Client

from extractors import assemble
from pipeline.cluster.partitions import partitions, read_partition
from pipeline.cluster.run import run
from pipeline.export.arrow import FACTS, tables
from schemas import Article

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNITS = ("Ninh Hải", "Thuận Bắc", "Ninh Phước", "Bác Ái")


def articles(count: int) -> Iterator[Article]:
    """Articles of some 1,500 characters, no two alike."""
    for n in range(count):
        days = [
            f"Ngày {(n + k) % 28 + 1}/{n % 12 + 1}/2024, UBND huyện {_UNITS[(n + k) % 4]} tổ chức hội nghị sơ kết; "
            f"toàn huyện có {n + k + 2} hộ thoát nghèo, đạt {(n + k) % 90 + 10}% kế hoạch, tăng {k + 1},5% so với cùng kỳ. "
            f"Dịp này, UBND huyện tặng Giấy khen cho {k + 2} tập thể và {n % 9 + 2} cá nhân."
            for k in range(6)
        ]
        yield Article(
            id=str(n),
            url=f"https://bao.example.invalid/tin/{n}",
            title=f"Sơ kết công tác quý, bài {n}",
            published=f"2024-{n % 12 + 1:02}-28",
            province="Ninh Thuận",
            text="\n".join(days),
        )


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def start(folder: Path, stack: ExitStack) -> tuple[str, Any]:
    """A scheduler and two workers: the address, and a client that can tell the workers' processes."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{free.getsockname()[1]}"
    port = address.rsplit(":", 1)[1]
    root = str(Path(__file__).parent.parent)
    worker = ["dask_worker", address, "--host", "127.0.0.1", "--nthreads", "1", "--no-dashboard"]
    for command in (
        ["dask_scheduler", "--host", "127.0.0.1", "--port", port, "--no-dashboard"],
        worker,
        worker,
    ):
        process = subprocess.Popen(  # noqa: S603 - our own interpreter and modules
            [sys.executable, "-m", f"distributed.cli.{command[0]}", *command[1:]],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": root},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        stack.callback(process.wait)
        stack.callback(os.killpg, process.pid, signal.SIGKILL)
    client: Any = Client(address, timeout=120)
    stack.callback(client.close)
    client.wait_for_workers(2, timeout=120)
    return address, client


def undated(rows: Any) -> Any:
    """Rows without the time at which they were read."""
    return rows.drop_columns(["extracted_at"]) if "extracted_at" in rows.column_names else rows


def differences(file: Path, out: Path, size: int) -> Iterator[str]:
    """What the parts say differently from what this process says, partition by partition."""
    for partition in partitions([str(file)], size):
        read = [item for item in read_partition(partition) if isinstance(item, Article)]
        for name, expected in tables((one, assemble.extract(one)) for one in read).items():
            part = out / name / f"part-{partition.number}.parquet"
            found = pa.table(ds.dataset(part).to_table()) if part.exists() else expected.slice(0, 0)
            if not undated(found).equals(undated(expected)):
                yield f"{part.name} of {name}: {len(found)} rows, expected {len(expected)}"


def main() -> None:
    """Measure and compare; the exit status is 1 where anything differs."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    options.add_argument("--articles", type=int, default=100_000)
    options.add_argument("--partition", type=int, default=1000, help="articles a task")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        file, out = folder / "articles.jsonl", folder / "out"
        with file.open("w", encoding="utf-8") as lines:
            lines.writelines(f"{article.model_dump_json()}\n" for article in articles(given.articles))
        address, client = start(folder, stack)
        tasks, done = -(-given.articles // given.partition), 0

        def tell(_name: str, _counted: object) -> None:
            nonlocal done
            done += 1
            if done == max(1, tasks // 2):
                victim = next(iter(client.run(os.getpid).values()))
                os.kill(victim, signal.SIGKILL)
                say(f"killed worker process {victim} after {done} of {tasks} partitions")

        began = monotonic()
        counted = run([str(file)], address, folder=str(out), size=given.partition, tell=tell)
        spread = monotonic() - began
        say(f"{counted.articles} articles, {counted.fact_count} facts by two workers in {spread:.1f} s")
        keys = ds.dataset(out / "articles").to_table(columns=["article"])["article"]
        once = len(keys) == len(keys.unique()) == given.articles
        say(f"every article once: {'yes' if once else 'NO'}")
        began = process_time()
        wrong = list(differences(file, out, given.partition))
        say(f"one process: {process_time() - began:.1f} s of processor time; tables: {', '.join(FACTS)}")
        for line in wrong[:20]:
            say(line)
        say(f"rows equal to a single process's: {'NO' if wrong else 'yes'}")
        if wrong or not once:
            sys.exit(1)


if __name__ == "__main__":
    main()
