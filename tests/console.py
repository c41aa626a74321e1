"""The documentation's examples: console blocks are run, and what they show is what they print.

In a block ```console a line "$ command" is followed by its output. In a pair of blocks ```python and
```text the second is what the first prints. `make docs` writes what the program prints now.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from pipeline.cli.console import WIDTH_VARIABLE

ROOT = Path(__file__).parent.parent
WIDTH = 110
"""Columns of the tables in the documentation."""

_CONSOLE = re.compile(r"(?<=^```console\n)(?P<body>.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
_PYTHON = re.compile(
    r"^```python\n(?P<code>.*?)^```\n\n```text\n(?P<output>.*?)(?=^```$)", re.MULTILINE | re.DOTALL
)


def _run(command: list[str] | str, folder: Path) -> str:
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        WIDTH_VARIABLE: str(WIDTH),
        "PYTHONIOENCODING": "utf-8",
    }
    done = subprocess.run(
        command,
        shell=isinstance(command, str),
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, f"{command}: {done.stderr}"
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())


def played(text: str, folder: Path) -> str:
    """A page with the outputs of its examples as they are now, run one after another in `folder`."""

    def console(match: re.Match[str]) -> str:
        commands = [line for line in match["body"].splitlines() if line.startswith("$ ")]
        return "".join(f"{line}\n{_run(line[2:], folder)}" for line in commands)

    def python(match: re.Match[str]) -> str:
        before = match[0][: match.start("output") - match.start()]
        return before + _run([sys.executable, "-c", match["code"]], folder)

    return _PYTHON.sub(python, _CONSOLE.sub(console, text))


def has_examples(page: Path) -> bool:
    """Whether a page has anything to run."""
    text = page.read_text("utf-8")
    return bool(_CONSOLE.search(text) or _PYTHON.search(text))
