"""`tintinh query`."""

from __future__ import annotations

import sys
from dataclasses import fields, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pipeline.cli.console import DAY, DAY_SHOWN, DEFAULT_DATABASE, Database, clear_errors, fail, note
from pipeline.cli.formats import Format, print_plain, print_rows
from pipeline.cli.output import printing_to, writing_to

if TYPE_CHECKING:
    from pipeline.store import Filters

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


class Answer(StrEnum):
    """How an answer is written."""

    table = "table"
    json = "json"
    csv = "csv"
    parquet = "parquet"


def query(
    of: Annotated[Kind, typer.Argument(metavar="KIND", help="What to list.")],
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
    kind: Annotated[
        str | None,
        typer.Option(
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
    review: Annotated[
        str | None,
        typer.Option(help="Only facts that a person has accepted, edited or added, or that are open."),
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
    sentences: Annotated[
        bool, typer.Option("--sentences", help="Show in a table the sentence that says each fact.")
    ] = False,
    form: Annotated[Answer, typer.Option("--format", help="How to write them.")] = Answer.table,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write them into this file.")
    ] = None,
    db: Database = DEFAULT_DATABASE,
) -> None:
    """List facts, or articles, that fit all the filters given.

    Example: `tintinh query awards --province "Ninh Thuận" --from 2024-01-01 --format csv`
    """
    # The options that are filters are called as in Filters.
    given = locals()
    from pipeline.store import Store

    is_cut = form is Answer.table and limit is None
    with clear_errors():
        filters = _filters(given)
        if is_cut:
            filters = replace(filters, limit=_TABLE_LIMIT + 1)
        with Store(db) as store:
            by = [name.strip() for name in (group_by or "").split(",") if name.strip()]
            rows = store.count_by(of.value, by, filters) if by else store.query(of.value, filters)
        more = is_cut and len(rows) > _TABLE_LIMIT
        if more:
            rows = rows[:_TABLE_LIMIT]
        columns = list(rows[0] if rows else by) if by else Store.columns(of.value, filters)
        if form is Answer.parquet:
            _write_parquet("" if by else of.value, rows, columns, output)
        else:
            with printing_to(output):
                if by:
                    print_plain(rows, Format(form))
                else:
                    print_rows(of.value, rows, columns, Format(form), sentences=sentences, searched=text)
    if more:
        note(f"the first {_TABLE_LIMIT} {of.value}; --limit or --format csv gives more")
    elif form is Answer.table:
        note(f"{len(rows)} {of.value}")


def _filters(given: dict[str, Any]) -> Filters:
    """The filters among a command's options, days as ISO strings."""
    from pipeline.store import Filters

    asked: dict[str, Any] = {
        field.name: value.date().isoformat() if isinstance(value, datetime) else value
        for field in fields(Filters)
        if (value := given.get(field.name)) is not None
    }
    return Filters(**asked)


def _write_parquet(kind: str, rows: list[dict[str, Any]], columns: list[str], output: Path | None) -> None:
    """Parquet into a file, or to a program that reads it from a pipe."""
    from pipeline.export.answers import write_answer, write_counts

    if output is None and sys.stdout.isatty():
        fail("Parquet is no text for a terminal; give a file with -o FILE, or --format table")
    with writing_to(output) as file:
        if kind:
            write_answer(kind, rows, columns, file)
        else:
            write_counts(rows, file)
