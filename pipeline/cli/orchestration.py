"""Prefect as a person at a terminal needs it: quiet, local, and gone when the command is gone."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from pipeline.cli.console import fail, note
from pipeline.cli.telling import telling

if TYPE_CHECKING:
    from collections.abc import Iterator

# Whatever the environment says goes before.
_SETTINGS = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    # Its own limit of 20 s is too short for the first start on a slow machine.
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
    # What fails is told by the command itself, once and in its own words.
    "PREFECT_LOGGING_LEVEL": "CRITICAL",
    "PREFECT_CLI_PROMPT": "false",
}

# Reads until the command that started it is gone, however it went, then ends the server.
_LIFELINE = """
import os, signal, sys
sys.stdin.read()
try:
    os.kill(int(sys.argv[1]), signal.SIGTERM)
except OSError:
    pass
"""


# As Prefect starts the server for a flow.
_SERVER = ("--factory", "prefect.server.api.server:create_app", "--host", "127.0.0.1", "--log-level", "error")
_SERVER_SETTINGS = {"PREFECT_UI_ENABLED": "0", "PREFECT__SERVER_EPHEMERAL": "1", "PREFECT__SERVER_FINAL": "1"}


def settle_environment() -> None:
    """Set what Prefect reads from the environment, and see that it can keep its state; before it is imported."""
    for name, value in _SETTINGS.items():
        os.environ.setdefault(name, value)
    _check_home()


# As a shell says it of a command that Ctrl-C ended.
INTERRUPTED = 130


@contextmanager
def running_a_flow() -> Iterator[None]:
    """Within the block flows.py can be imported and a flow run, with its progress on stderr; what goes wrong with
    Prefect, and Ctrl-C, end the command with a message.
    """
    from pipeline.progress import listening

    try:
        with telling("starting Prefect…") as tell, prefect_server(), listening(tell):
            yield
    except KeyboardInterrupt:
        note("stopped; what was written stands, and running it again goes on from there")
        raise typer.Exit(INTERRUPTED) from None
    except RuntimeError as error:
        if "API" not in str(error):
            raise
        fail(
            f"Prefect is not there: {error}; check PREFECT_API_URL, or unset it to run without a server of yours"
        )


@contextmanager
def prefect_server() -> Iterator[None]:
    """Within the block Prefect can be imported and flows can run; its state lies in PREFECT_HOME.

    Where no server is configured, Prefect starts one for the time of the flow. As it does that, the
    server would live on when this process is killed, and die before it on Ctrl-C, when the flow still
    has to say how it ended and would wait for an answer for minutes. So it is started here.
    """
    settle_environment()
    from prefect.server.api.server import SubprocessASGIServer

    server: Any = SubprocessASGIServer()
    lifelines = []

    def launch() -> subprocess.Popen[bytes]:
        process = _apart([sys.executable, "-m", "uvicorn", *_SERVER, "--port", str(server.port)])
        lifelines.append(_apart([sys.executable, "-I", "-S", "-c", _LIFELINE, str(process.pid)]))
        return process

    # Prefect has no public hook here; its minor version is pinned, and tests interrupt and kill a run.
    server._run_uvicorn_command = launch  # noqa: SLF001
    try:
        yield
    finally:
        server.stop()
        for lifeline in lifelines:
            lifeline.communicate()


def _apart(command: list[str]) -> subprocess.Popen[bytes]:
    """Start a process that the terminal's Ctrl-C does not reach; it can tell by its input when we are gone."""
    return subprocess.Popen(  # noqa: S603 - our own interpreter and modules
        command,
        env={**os.environ, **_SERVER_SETTINGS},
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _check_home() -> None:
    """Prefect keeps its state in a folder, and says little where it cannot."""
    home = Path(os.environ.get("PREFECT_HOME") or "~/.prefect").expanduser()
    try:
        home.mkdir(parents=True, exist_ok=True)
        probe = home / f".tintinh.{os.getpid()}"
        probe.touch()
        probe.unlink()
    except (OSError, RuntimeError) as error:
        fail(f"Prefect cannot keep its state in {home} ({error}); set PREFECT_HOME to a folder it may write")
