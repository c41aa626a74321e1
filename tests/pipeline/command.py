"""The command as its users start it: a process of its own."""

import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import chdir
from pathlib import Path

from typer.testing import CliRunner

from pipeline.cli import app

ROOT = Path(__file__).parent.parent.parent
# Tests that run in the background of a shell would hand on to their children that Ctrl-C is ignored.
_HEEDS_CTRL_C = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
TINTINH = [sys.executable, "-c", f"{_HEEDS_CTRL_C}; from pipeline.cli import main; main()"]


def environment(**more: str) -> dict[str, str]:
    """The environment of a machine that has never seen this program, plus `more`."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PREFECT", "TINTINH"))}
    return {**kept, "PYTHONPATH": str(ROOT), "COLUMNS": "120", **more}


def tintinh(
    *arguments: str | Path, cwd: Path, given: bytes = b"", before: Sequence[str] = (), **more: str
) -> subprocess.CompletedProcess[str]:
    """Run the command in the folder `cwd`; `given` is its standard input, `more` its environment, and
    `before` a command that starts it.
    """
    done = subprocess.run(
        [*before, *TINTINH, *map(str, arguments)],
        cwd=cwd,
        env=environment(**more),
        input=given,
        capture_output=True,
        timeout=120,
        check=False,
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    )


def called(*arguments: str | Path, cwd: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """The same within this process: what a command says and answers, without the time of a start."""
    with chdir(cwd):
        done = CliRunner().invoke(app, list(map(str, arguments)), env={"COLUMNS": "120", **more})
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return subprocess.CompletedProcess(arguments, done.exit_code, done.stdout, done.stderr)
