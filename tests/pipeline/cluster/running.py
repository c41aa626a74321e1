"""A Dask scheduler and workers of the tests' own: processes on this machine, gone when the block ends."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

from distributed import Client

from tests.pipeline.command import environment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# A task that two workers died of is given up.
_SETTINGS = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1"}
_START_SECONDS = 120


class Running:
    """A scheduler at `address`, whose workers are started again when they die."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._client: Any = Client(address, timeout=_START_SECONDS)  # type: ignore[no-untyped-call]

    def wait(self, workers: int) -> None:
        """Until so many workers are there."""
        self._client.wait_for_workers(workers, timeout=_START_SECONDS)

    def kill_a_worker(self) -> None:
        """SIGKILL for one of the workers."""
        os.kill(next(iter(self._client.run(os.getpid).values())), signal.SIGKILL)

    def close(self) -> None:
        """Let go of the scheduler."""
        self._client.close()


@contextmanager
def running(folder: Path, workers: int) -> Iterator[Running]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    with ExitStack() as stack:
        for command in (
            ["scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard"],
            *[["worker", address, "--host", "127.0.0.1", "--nthreads", "1", "--no-dashboard"]] * workers,
        ):
            process = subprocess.Popen(
                [sys.executable, "-m", "distributed.cli.dask_" + command[0], *command[1:]],
                cwd=folder,
                env=environment(**_SETTINGS),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
            stack.callback(_end, process)
        dask = Running(address)
        stack.callback(dask.close)
        dask.wait(workers)
        yield dask


def _end(process: subprocess.Popen[bytes]) -> None:
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def wait_until(condition: Any) -> None:
    """Until `condition()` holds."""
    deadline = time.monotonic() + _START_SECONDS
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)
