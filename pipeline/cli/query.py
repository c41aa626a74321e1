"""`tintinh query`."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated

import typer

from pipeline.cli.console import DAY, DAY_SHOWN, DEFAULT_DATABASE, Database, clear_errors, note
from pipeline.cli.formats import Format, print_rows

# Nobody reads a longer table; JSON and CSV have no limit of their own.
_TABLE_LIMIT = 200


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
    article: Annotated[
        str | None, typer.Option(help="Only this article, by URL, id, or as a column `article` names it.")
    ] = None,
    limit: Annotated[
        int | None,
        typer.Option(min=1, help=f"At most so many rows; without it a table ends after {_TABLE_LIMIT}."),
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="How to print them.")] = Format.table,
    db: Database = DEFAULT_DATABASE,
) -> None:
    """List facts, or articles, that fit all the filters given.

    Example: `tintinh query awards --province "Ninh Thuận" --from 2024-01-01 --format csv`
    """
    from pipeline.store import Filters, Store

    is_cut = form is Format.table and limit is None
    filters = Filters(
        province=province,
        since=since.date().isoformat() if since else None,
        until=until.date().isoformat() if until else None,
        kind=only,
        text=text,
        article=article,
        limit=_TABLE_LIMIT + 1 if is_cut else limit,
    )
    with clear_errors():
        with Store(db) as store:
            rows = store.query(kind.value, filters)
        more = is_cut and len(rows) > _TABLE_LIMIT
        if more:
            rows = rows[:_TABLE_LIMIT]
        print_rows(kind.value, rows, Store.columns(kind.value), form)
    if more:
        note(f"the first {_TABLE_LIMIT} {kind.value}; --limit or --format csv gives more")
    elif form is Format.table:
        note(f"{len(rows)} {kind.value}")
