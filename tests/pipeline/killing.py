"""SIGKILL for a process at work, at a moment that does not hang on how fast the machine is."""

import signal
import time
from collections.abc import Callable
from multiprocessing import get_context

from pipeline.progress import Progress, listening


def kill_in_batch(work: Callable[[], object], batches: int, seconds: float) -> None:
    """Do `work` in a process of its own, which is killed `seconds` after its first `batches` batches stand.

    It does one batch more and waits there, should the end be late: it is never through.
    """
    # A fork has the extractors loaded, so that its time goes into the store.
    fork = get_context("fork")
    told, tells = fork.Pipe(duplex=False)

    def until_killed() -> None:
        left = batches

        def batch_done(_: Progress) -> None:
            nonlocal left
            if left == 0:
                signal.pause()
            left -= 1
            if left == 0:
                tells.send(True)

        with listening(batch_done):
            if left == 0:
                tells.send(True)
            work()

    process = fork.Process(target=until_killed)
    process.start()
    tells.close()
    try:
        told.recv()
        time.sleep(seconds)
    finally:
        process.kill()
        process.join()
    assert process.exitcode == -signal.SIGKILL
