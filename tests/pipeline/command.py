"""The command as its users start it: a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
TINTINH = [sys.executable, "-c", "from pipeline.cli import main; main()"]


def environment(**more: str) -> dict[str, str]:
    """The environment of a machine that has never seen this program, plus `more`."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PREFECT", "TINTINH"))}
    return {**kept, "PYTHONPATH": str(ROOT), "COLUMNS": "120", **more}


def tintinh(
    *arguments: str | Path, cwd: Path, given: bytes | None = None, user: int | None = None, **more: str
) -> subprocess.CompletedProcess[str]:
    """Run the command in the folder `cwd`; `given` is its standard input, `more` its environment."""
    done = subprocess.run(
        [*TINTINH, *map(str, arguments)],
        cwd=cwd,
        env=environment(**more),
        input=given if given is not None else b"",
        capture_output=True,
        timeout=120,
        check=False,
        user=user,
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    )
