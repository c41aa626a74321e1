"""`tintinh query`."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated

import typer

from pipeline.cli.console import DAY, DAY_SHOWN, DEFAULT_DATABASE, Database, clear_errors, notes
from pipeline.cli.formats import Format, print_rows


class Kind(StrEnum):
    """What can be asked for."""

    awards = "awards"
    events = "events"
    figures = "figures"
    places = "places"
    dates = "dates"
    people = "people"
    organizations = "organizations"
    articles = "articles"


def query(
    kind: Annotated[Kind, typer.Argument(help="What to list.")],
    province: Annotated[
        str | None,
        typer.Option(help="Only articles from this province (places: lying in it); diacritics optional."),
    ] = None,
    since: Annotated[
        datetime | None,
        typer.Option(
            "--from",
            formats=[DAY],
            metavar=DAY_SHOWN,
            help="First day: of dates and events, else of publication.",
        ),
    ] = None,
    until: Annotated[
        datetime | None, typer.Option("--to", formats=[DAY], metavar=DAY_SHOWN, help="Last day, inclusive.")
    ] = None,
    only: Annotated[
        str | None,
        typer.Option(
            "--kind",
            help="The event's type, the place's or organisation's kind, the award's recipient, the figure's unit, "
            "the date's granularity.",
        ),
    ] = None,
    text: Annotated[
        str | None, typer.Option(help="Words to find; typed without diacritics they match with any.")
    ] = None,
    article: Annotated[str | None, typer.Option(help="Only this article, by URL or id.")] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many rows.")] = None,
    form: Annotated[Format, typer.Option("--format", help="How to print them.")] = Format.table,
    db: Database = DEFAULT_DATABASE,
) -> None:
    """List facts, or articles, that fit all the filters given.

    Example: `tintinh query awards --province "Ninh Thuận" --from 2024-01-01 --format csv`
    """
    from pipeline.store import Filters, Store

    filters = Filters(
        province=province,
        since=since.date().isoformat() if since else None,
        until=until.date().isoformat() if until else None,
        kind=only,
        text=text,
        article=article,
        limit=limit,
    )
    with clear_errors(), Store(db) as store:
        rows = store.query(kind.value, filters)
    print_rows(kind.value, rows, form)
    if form is Format.table:
        notes().print(f"{len(rows)} {kind.value}")
