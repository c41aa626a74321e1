"""Rows as a table, JSON or CSV."""

from __future__ import annotations

import csv
import json
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from pipeline.cli.console import out

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import Console
    from rich.text import Text

Row = dict[str, Any]


class Format(StrEnum):
    """How rows are printed."""

    table = "table"
    json = "json"
    csv = "csv"


COLUMNS = {
    "dates": ("text", "start", "end", "part", "granularity"),
    "places": ("text", "kind", "name", "province", "code"),
    "figures": ("text", "value", "unit", "modifier", "relation", "indicator"),
    "awards": ("award", "count", "recipient", "authority", "names", "status"),
    "events": ("start", "type", "main", "text", "place", "organizer"),
    "people": ("name", "titles", "organization"),
    "organizations": ("name", "kind", "place"),
    "articles": ("published", "province", "title", "article"),
}
"""What a table shows of each kind: the telling columns; JSON and CSV have all."""

# The text of an article would bury a table.
_CELL_LIMIT = 70


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, float):
        return f"{value:,.10g}".replace(",", " ")
    text = "; ".join(map(str, value)) if isinstance(value, list) else str(value)
    return text if len(text) <= _CELL_LIMIT else text[: _CELL_LIMIT - 1] + "…"


def print_rows(
    kind: str,
    rows: Sequence[Row],
    columns: Sequence[str],
    form: Format,
    *,
    sentences: bool = False,
    searched: str | None = None,
) -> None:
    """Print rows on stdout; JSON is one array of flat objects and nothing else. See `print_table`."""
    if form is Format.json:
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1, default=str) + "\n")
    elif form is Format.csv:
        print_csv(rows, columns)
    elif rows:
        print_table(kind, rows, sentences=sentences, searched=searched)


def print_plain(rows: Sequence[Row], form: Format) -> None:
    """Print rows of any columns, all of them also in a table."""
    columns = list(rows[0]) if rows else []
    if form is not Format.table:
        print_rows("", rows, columns, form)
        return
    from rich.table import Table
    from rich.text import Text

    table = Table(*columns)
    for row in rows:
        # A year is no quantity.
        table.add_row(*(Text(str(v) if isinstance(v, int) else _cell(v)) for v in row.values()))
    if rows:
        out().print(table)


def print_csv(rows: Iterable[Row], columns: Sequence[str]) -> None:
    """Print a header, also where nothing was found, then the rows; lists as JSON."""
    writer = csv.DictWriter(sys.stdout, fieldnames=columns, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow(
            {
                name: json.dumps(value, ensure_ascii=False) if isinstance(value, (list, dict)) else value
                for name, value in row.items()
            }
        )


def print_table(
    kind: str,
    rows: Sequence[Row],
    *,
    title: str | None = None,
    names_article: bool = True,
    sentences: bool = False,
    searched: str | None = None,
) -> None:
    """Print the telling columns of rows, with the article's day and title beside each fact, or of one article
    the facts' names, by which they are reviewed.

    `sentences` adds what says each fact; the words `searched` for are marked.
    """
    from rich.table import Table
    from rich.text import Text

    columns = COLUMNS[kind] if names_article else ("fact", *COLUMNS[kind])
    names_article = names_article and kind != "articles"
    added = [*(["article"] if names_article else []), *(["sentence"] if sentences else [])]
    table = Table(*columns, *added, title=title, title_justify="left")
    console = out()
    for row in rows:
        cells = [_cell(row[name]) for name in columns]
        if names_article:
            cells.append(_cell(" ".join(filter(None, (row["published"], row["title"] or row["article"])))))
        if sentences:
            cells.append(row.get("sentence_text") or "")
        # Text, not markup: an article may well hold square brackets.
        told = [Text(cell) for cell in cells]
        table.add_row(*(_marked(text, searched, console) if searched else text for text in told))
    console.print(table)


def _marked(text: Text, searched: str, console: Console) -> Text:
    """A cell with the words searched for in colour, or between marks where there are no colours."""
    from pipeline.store.matches import matches

    plain = text.plain
    for start, end in reversed(matches(plain, searched)):
        if console.is_terminal:
            text.stylize("bold reverse", start, end)
        else:
            text = text[:start] + "«" + text[start:end] + "»" + text[end:]
    return text
