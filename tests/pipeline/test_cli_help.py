"""Every command and option says what it does, at once."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer.main

from pipeline.cli import app
from tests.pipeline.command import called, environment, tintinh


def commands(group: Any, before: str = "") -> dict[str, Any]:
    """The commands of a group by their full names, those of its groups included."""
    found: dict[str, Any] = {}
    for name, command in group.commands.items():
        inner = (
            commands(command, f"{before}{name} ")
            if hasattr(command, "commands")
            else {before + name: command}
        )
        found |= inner
    return found


COMMANDS = commands(typer.main.get_command(app))
NAMES = [
    *(
        "run",
        "crawl",
        "schedule",
        "extract",
        "reprocess",
        "diff",
        "query",
        "show",
        "review",
        "places",
        "eval",
        "schema",
        "sql",
    ),
    "db upgrade",
    *("failures list", "failures show", "failures retry"),
    *("export data", "export ftm", "export gold", "import"),
    *("sources list", "sources check", "sources add", "sources health"),
]

# What takes tenths of a second to import, each of them; help that loads none of it comes at once.
_TELLING_WHAT_IS_LOADED = """
import sys
from pipeline.cli import main
try:
    main()
finally:
    heavy = {
        "alembic", "distributed", "extractors", "lxml", "numpy", "pandas", "prefect", "pyarrow", "spacy",
        "sqlalchemy", "underthesea", "underthesea_core",
    }
    print(*sorted(heavy & sys.modules.keys()), file=sys.stderr)
"""


def test_the_commands_are_those_of_the_documentation() -> None:
    assert sorted(COMMANDS) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_command_says_what_it_does_and_gives_an_example(name: str) -> None:
    text = COMMANDS[name].help
    assert len(text.split("\n\n")[0]) > 30
    assert f"`tintinh {name} " in text


@pytest.mark.parametrize("name", NAMES)
def test_every_argument_and_option_is_explained(name: str) -> None:
    given = [parameter for parameter in COMMANDS[name].params if parameter.name != "help"]
    assert [parameter.name for parameter in given if not getattr(parameter, "help", None)] == []


@pytest.mark.parametrize(
    "command", [[], *(name.split() for name in NAMES)], ids=lambda words: "".join(words) or "-"
)
def test_help_loads_nothing_heavy(command: list[str], tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _TELLING_WHAT_IS_LOADED, *command, "--help"],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        timeout=120,
        check=False,
        text=True,
        encoding="utf-8",
    )
    assert (done.returncode, done.stderr.split()) == (0, [])
    assert f"Usage: {' '.join(['tintinh', *command])}" in done.stdout


def test_without_a_command_the_help_is_shown(tmp_path: Path) -> None:
    assert "Usage: tintinh" in tintinh(cwd=tmp_path).stdout


def test_the_version_is_told(tmp_path: Path) -> None:
    done = tintinh("--version", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith("tintinh ")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["ask"], "No such command 'ask'"),
        (["query", "wishes"], "'wishes' is not one of"),
        (["query", "dates", "--format", "xml"], "'xml' is not one of"),
        (["query", "dates", "--from", "2024-02-31"], "'2024-02-31' does not match"),
        (["query", "dates", "--db", ":memory:"], "is a database in memory"),
        (["run"], "Missing argument"),
    ],
)
def test_a_mistyped_command_is_told(arguments: list[str], message: str, tmp_path: Path) -> None:
    done = called(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    # Messages stand in a frame, which breaks lines.
    assert message in " ".join(done.stderr.replace("│", " ").split())
    assert done.stdout == ""
