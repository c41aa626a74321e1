"""Every command and option says what it does, at once."""

import resource
from pathlib import Path
from typing import Any

import pytest
import typer.main

from pipeline.cli import app
from tests.pipeline.command import called, tintinh


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
def test_help_answers_within_half_a_second(command: list[str], tmp_path: Path) -> None:
    """The whole process, in processor time: it waits for nothing, and other programs may be busy."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = tintinh(*command, "--help", cwd=tmp_path)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.returncode == 0
    assert f"Usage: {' '.join(['tintinh', *command])}" in done.stdout
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 0.5


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
