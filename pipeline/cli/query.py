"""`tintinh query`."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated

import typer

from pipeline.cli.console import DAY, DAY_SHOWN, DEFAULT_DATABASE, Database, clear_errors, note
from pipeline.cli.formats import Format, print_plain, print_rows

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
    within: Annotated[
        str | None,
        typer.Option("--in", metavar="UNIT", help="Facts of a unit of any day, before and after mergers."),
    ] = None,
    district: Annotated[str | None, typer.Option(help="Only where this district is named.")] = None,
    commune: Annotated[str | None, typer.Option(help="Only where this commune is named.")] = None,
    source: Annotated[str | None, typer.Option(help="Only what this source published.")] = None,
    published_since: Annotated[
        datetime | None,
        typer.Option("--published-from", formats=[DAY], metavar=DAY_SHOWN, help="First day of publication."),
    ] = None,
    published_until: Annotated[
        datetime | None,
        typer.Option("--published-to", formats=[DAY], metavar=DAY_SHOWN, help="Last day of publication."),
    ] = None,
    award: Annotated[str | None, typer.Option(help="Awards of this name, or with it in theirs.")] = None,
    recipient: Annotated[
        str | None, typer.Option(help="Awards for this kind of recipient, or for someone of this name.")
    ] = None,
    unit: Annotated[str | None, typer.Option(help="Figures in this unit.")] = None,
    indicator: Annotated[str | None, typer.Option(help="Figures that measure this.")] = None,
    person: Annotated[str | None, typer.Option(help="Only where this person is named.")] = None,
    organization: Annotated[str | None, typer.Option(help="Only where this organisation is named.")] = None,
    confidence: Annotated[
        float | None, typer.Option(min=0, max=1, help="Only facts at least so sure.")
    ] = None,
    group_by: Annotated[
        str | None,
        typer.Option(
            metavar="NAME,...",
            help="Count the facts by these, e.g. province,year; awards and figures are summed.",
        ),
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(metavar="[-]COLUMN", help="Order by a column; - before it, from the largest."),
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
        within=within,
        district=district,
        commune=commune,
        source=source,
        published_since=published_since.date().isoformat() if published_since else None,
        published_until=published_until.date().isoformat() if published_until else None,
        award=award,
        recipient=recipient,
        unit=unit,
        indicator=indicator,
        person=person,
        organization=organization,
        confidence=confidence,
        sort=sort,
        limit=_TABLE_LIMIT + 1 if is_cut else limit,
    )
    with clear_errors():
        with Store(db) as store:
            by = [name.strip() for name in (group_by or "").split(",") if name.strip()]
            rows = store.count_by(kind.value, by, filters) if by else store.query(kind.value, filters)
        more = is_cut and len(rows) > _TABLE_LIMIT
        if more:
            rows = rows[:_TABLE_LIMIT]
        if by:
            print_plain(rows, form)
        else:
            print_rows(kind.value, rows, Store.columns(kind.value), form)
    if more:
        note(f"the first {_TABLE_LIMIT} {kind.value}; --limit or --format csv gives more")
    elif form is Format.table:
        note(f"{len(rows)} {kind.value}")
