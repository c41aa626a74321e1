"""`tintinh crawl`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.console import DEFAULT_DATABASE, Database, clear_errors, fail, notes, out

if TYPE_CHECKING:
    from pipeline.crawl.report import Report
    from pipeline.progress import Progress


def crawl(
    source: Annotated[
        list[str],
        typer.Option("--source", metavar="FILE|NAME", help="A source's TOML file, or a packaged one's name."),
    ],
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Also fetch from private addresses and this machine.")
    ] = False,
    contact: Annotated[
        str | None,
        typer.Option(
            envvar="TINTINH_CONTACT", help="Address or page in the user agent, for who runs the site."
        ),
    ] = None,
    archive: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", help="Where raw pages are kept as WARC; next to the database by default."
        ),
    ] = None,
    no_archive: Annotated[bool, typer.Option("--no-archive", help="Keep no raw pages.")] = False,
    limit: Annotated[int | None, typer.Option(min=1, help="Fetch at most so many pages.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the reports as JSON lines.")] = False,
    db: Database = DEFAULT_DATABASE,
) -> None:
    """Crawl sources: find their articles, fetch politely, extract and store; then report.

    A crawl that was killed goes on where it was. Fetching again asks only for what may have changed.
    Ask for what was found with `tintinh query articles`.

    Example: `tintinh crawl --source bao-thu.toml --db news.db`
    """
    from pipeline.crawl.crawl import Options
    from pipeline.crawl.crawl import crawl as crawl_source
    from pipeline.crawl.source import SourceError, find_source
    from pipeline.progress import listening

    try:
        sources = [find_source(reference) for reference in source]
    except SourceError as error:
        fail(str(error))
    folder = None if no_archive else archive or beside(db)
    options = Options(allow_private=allow_private, contact=contact, archive=folder, limit=limit)
    is_whole = True
    for one in sources:
        with clear_errors(), notes().status(f"{one.title}…") as status:

            def tell(progress: Progress, title: str = one.title) -> None:
                status.update(
                    f"{title}: {progress.articles} articles, {progress.failed} failed, "
                    f"{progress.rate * 60:.0f} pages a minute"
                )

            with listening(tell):
                report = crawl_source(one, db, options)
        print_report(report, as_json=as_json)
        is_whole = is_whole and not (report.failed or report.documents)
    if not is_whole:
        raise typer.Exit(1)


def beside(db: str) -> Path:
    """The folder for raw pages: beside a database file, in the working folder for one by URL."""
    path = Path(db)
    return path.with_name(f"{path.stem}-warc") if "://" not in db else Path("warc")


def print_report(report: Report, *, as_json: bool) -> None:
    """Print what a crawl did: counts on stdout, what failed on stderr."""
    if as_json:
        typer.echo(json.dumps(report.row(), ensure_ascii=False))
        return
    console = out()
    console.print(
        f"{report.source}: {report.found} addresses found, {report.fetched} pages fetched: "
        f"{report.new} articles new, {report.changed} changed, {report.unchanged} as they were, "
        f"{report.removed} removed, {report.duplicates} duplicates, {report.no_article} no articles, "
        f"{report.aliases} other addresses of articles",
        markup=False,
        soft_wrap=True,
    )
    console.print(
        f"  forbidden by robots.txt {report.forbidden}, refused {report.refused}, failed {report.failed}, "
        f"left for later {report.postponed}; {report.requests} requests in {report.seconds:.1f} s",
        markup=False,
        soft_wrap=True,
    )
    for url, problem in {**report.documents, **report.failures}.items():
        notes().print(f"  {url}: {problem}", markup=False, soft_wrap=True)
