"""`tintinh sources`."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.console import DEFAULT_DATABASE, Database, clear_errors, fail, notes, out

if TYPE_CHECKING:
    from pipeline.crawl.survey import Finding

sources = typer.Typer(
    name="sources", help="The newspapers and portals that can be crawled.", no_args_is_help=True
)
Private = Annotated[
    bool, typer.Option("--allow-private", help="Also fetch from private addresses and this machine.")
]
Contact = Annotated[
    str | None, typer.Option(envvar="TINTINH_CONTACT", help="Address or page in the user agent.")
]


@sources.command(name="list")
def list_sources(
    province: Annotated[
        str | None, typer.Option(help="Only those of this province; diacritics optional.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print them as JSON.")] = False,
) -> None:
    """List the definitions that come with the program, and when each was last seen to work.

    Example: `tintinh sources list --province "Lâm Đồng"`
    """
    from rich.table import Table

    from pipeline.crawl.source import packaged_sources
    from pipeline.folding import fold

    wanted = fold(province) if province else None
    found = [
        source
        for source in packaged_sources()
        if wanted is None
        or wanted in {fold(name) for name in (source.province or "", *(f.province for f in source.history))}
    ]
    if as_json:
        typer.echo(
            json.dumps([source.model_dump(mode="json") for source in found], ensure_ascii=False, indent=1)
        )
        return
    table = Table("name", "title", "province", "home", "verified")
    for source in found:
        seen = source.verified.on if source.verified else None
        table.add_row(source.name, source.title, source.province or "", source.home, str(seen or "never"))
    out().print(table)
    notes().print(f"{len(found)} sources")


@sources.command()
def check(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME|FILE]...", help="All packaged ones by default.")
    ] = None,
    allow_private: Private = False,
    contact: Contact = None,
) -> None:
    """Fetch what a definition names, and one article, and tell what works. Nothing is stored.

    Example: `tintinh sources check bao-lam-dong`
    """
    from pipeline.crawl.crawl import user_agent
    from pipeline.crawl.source import SourceError, find_source, packaged_sources
    from pipeline.crawl.survey import Survey

    try:
        chosen = [find_source(name) for name in names] if names else packaged_sources()
    except SourceError as error:
        fail(str(error))
    all_work = True
    for source in chosen:
        with notes().status(f"{source.name}…"):
            findings = Survey(source, user_agent=user_agent(contact), allow_private=allow_private).check()
        out().print(source.name, style="bold")
        _print_findings(findings)
        all_work = all_work and all(finding.works for finding in findings)
    if not all_work:
        raise typer.Exit(1)


@sources.command()
def add(
    url: Annotated[str, typer.Argument(metavar="URL", help="The site's home page.")],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE.toml", help="Where the definition goes; stdout by default."
        ),
    ] = None,
    allow_private: Private = False,
    contact: Contact = None,
) -> None:
    """Propose a definition for a site from its home page, robots.txt, feeds and sitemaps.

    Read it over before use: the title is what the page calls itself, and the province is yours to say.

    Example: `tintinh sources add https://example.invalid/ -o bao-thu.toml`
    """
    import re
    from urllib.parse import urljoin, urlsplit

    from pydantic import ValidationError

    from pipeline.crawl.crawl import user_agent
    from pipeline.crawl.source import Source
    from pipeline.crawl.survey import Survey, as_toml

    host = (urlsplit(url).hostname or "").removeprefix("www.")
    name = re.sub(r"[^a-z0-9]+", "-", host).strip("-")
    try:
        # A definition needs a way to articles; this one is tried with the others.
        draft = Source(name=name or "x", title=name, home=url, sitemaps=(urljoin(url, "/sitemap.xml"),))
    except ValidationError:
        fail(f"{url} is no address of a site; expected one such as https://example.invalid/")
    survey = Survey(draft, user_agent=user_agent(contact), allow_private=allow_private)
    proposed = survey.propose()
    _print_findings(survey.findings, to_notes=True)
    if proposed is None:
        fail(
            f"{url} names no feed or sitemap that leads to articles; write a definition with listings by hand"
        )
    if output is None:
        typer.echo(as_toml(proposed), nl=False)
    else:
        output.write_text(as_toml(proposed), "utf-8")
        notes().print(f"written to {output}; try it with: tintinh sources check {output}", markup=False)


@sources.command()
def health(
    days: Annotated[int, typer.Option(min=1, help="How many days back.")] = 7,
    as_json: Annotated[bool, typer.Option("--json", help="Print days and alarms as JSON.")] = False,
    db: Database = DEFAULT_DATABASE,
) -> None:
    """Show per source and day what was found, fetched, new, changed and failed, and what looks wrong.

    Exits with 1 where there is an alarm: a silent source, a field that emptied, many failures.

    Example: `tintinh sources health --days 14 --db news.db`
    """
    from rich.table import Table

    from pipeline.clean.days import today as today_in_vietnam
    from pipeline.crawl.health import alarms
    from pipeline.crawl.health import days as days_since
    from pipeline.crawl.source import packaged_sources
    from pipeline.store import Store

    today = today_in_vietnam()
    with clear_errors(), Store(db) as store:
        found = days_since(store.engine, today - timedelta(days=days - 1))
    wrong = alarms(found, packaged_sources(), today)
    rows = [day.row() for day in found]
    if as_json:
        typer.echo(json.dumps({"days": rows, "alarms": wrong}, ensure_ascii=False, indent=1))
    else:
        names = list(dict.fromkeys(name for row in rows for name in row))
        table = Table(*names)
        for row in rows:
            table.add_row(*("" if row.get(name) is None else str(row[name]) for name in names))
        out().print(table)
        for line in wrong:
            out().print(f"! {line}", markup=False, highlight=False)
    if wrong:
        raise typer.Exit(1)


def _print_findings(findings: list[Finding], *, to_notes: bool = False) -> None:
    console = notes() if to_notes else out()
    for finding in findings:
        mark = "ok  " if finding.works else "FAIL"
        console.print(
            f"  {mark} {finding.what:8} {finding.url}: {finding.detail}", markup=False, highlight=False
        )
