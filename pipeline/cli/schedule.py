"""`tintinh schedule`."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pipeline.cli.console import DEFAULT_DATABASE, Database, clear_errors, fail, notes
from pipeline.cli.crawl import beside
from pipeline.cli.orchestration import settle_environment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.crawl.source import Source

TIMEZONE = "Asia/Ho_Chi_Minh"
_SERVER_SECONDS = 120


def schedule(
    source: Annotated[
        list[str],
        typer.Option("--source", metavar="FILE|NAME", help="A source's TOML file, or a packaged one's name."),
    ],
    cron: Annotated[
        str, typer.Option(help=f"When each source is crawled, in the time of {TIMEZONE}.")
    ] = "*/30 * * * *",
    port: Annotated[
        int, typer.Option(min=1, max=65535, help="The port of Prefect's server on 127.0.0.1.")
    ] = 4200,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Also fetch from private addresses and this machine.")
    ] = False,
    contact: Annotated[
        str | None, typer.Option(envvar="TINTINH_CONTACT", help="Address or page in the user agent.")
    ] = None,
    db: Database = DEFAULT_DATABASE,
) -> None:
    """Crawl sources by the clock: starts Prefect's server and a worker on this machine, until Ctrl-C.

    Each source is a deployment of its own that never runs twice at a time; runs, reports and logs are
    shown at http://127.0.0.1:PORT. Those who have a Prefect server use prefect.yaml instead.

    Example: `tintinh schedule --source bao-thu.toml --cron "0 * * * *" --db news.db`
    """
    from pipeline.crawl.source import SourceError, find_source
    from pipeline.store import Store

    try:
        sources = {reference: find_source(reference) for reference in source}
    except SourceError as error:
        fail(str(error))
    with clear_errors():
        Store(db, create=True).close()
    settle_environment()
    os.environ["PREFECT_API_URL"] = f"http://127.0.0.1:{port}/api"
    with _server(port):
        notes().print(f"Prefect at http://127.0.0.1:{port}; Ctrl-C ends it", markup=False)
        parameters = {"db": _absolute(db), "allow_private": allow_private, "contact": contact}
        _serve(sources, cron, {**parameters, "archive": str(beside(_absolute(db)))})


def _absolute(db: str) -> str:
    """The database for a worker that may run in another folder."""
    return db if "://" in db else str(Path(db).absolute())


def _serve(sources: dict[str, Source], cron: str, parameters: dict[str, object]) -> None:
    from prefect import serve
    from prefect.schedules import Cron

    from flows import crawl

    deployments: list[Any] = []
    for reference, source in sources.items():
        where = str(Path(reference).absolute()) if Path(reference).exists() else reference
        deployments.append(
            crawl.to_deployment(
                name=source.name,
                description=f"{source.title}, {source.home}",
                schedule=Cron(cron, timezone=TIMEZONE),
                parameters={"sources": [where], **parameters},
                concurrency_limit=1,
                tags=["crawl"],
            )
        )
    serve(*deployments)


@contextmanager
def _server(port: int) -> Iterator[None]:
    """Prefect's server as a process of its own while the block runs; one that answers already is used."""
    health = f"http://127.0.0.1:{port}/api/health"
    if _answers(health):
        yield
        return
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
    process = subprocess.Popen(  # noqa: S603 - our own interpreter
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        with notes().status("starting Prefect's server…"):
            deadline = time.monotonic() + _SERVER_SECONDS
            while not _answers(health):
                if process.poll() is not None or time.monotonic() > deadline:
                    fail(
                        f"Prefect's server did not start on port {port}; is the port taken? Give another with --port"
                    )
                time.sleep(0.5)
        yield
    finally:
        process.terminate()
        process.wait()


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2) as answer:  # noqa: S310 - our own address
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False
