"""`tintinh show`."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.console import DEFAULT_DATABASE, Database, clear_errors, fail, out
from pipeline.cli.formats import print_table

if TYPE_CHECKING:
    from rich.text import Text

    from schemas import Extraction

COLOURS = {
    "dates": "cyan",
    "places": "green",
    "figures": "yellow",
    "awards": "magenta",
    "events": "bold underline",
    "people": "blue",
    "organizations": "bright_blue",
}
"""The mark of each kind in the text; where facts lie in one another their marks add up."""


def show(
    article: Annotated[
        str, typer.Argument(metavar="ARTICLE", help="Its URL or id, or as `query articles` names it.")
    ],
    changes: Annotated[
        bool, typer.Option("--changes", help="Show how the text changed from version to version instead.")
    ] = False,
    db: Database = DEFAULT_DATABASE,
) -> None:
    """Show an article with its facts marked in colour, and the facts of each kind below it.

    Example: `tintinh show https://example.invalid/tin/123`
    """
    from pipeline.store import Filters, Store

    with clear_errors():
        with Store(db) as store:
            found = store.article(article)
            if found is None:
                fail(
                    f"there is no article {article!r} in {db}; list them with: tintinh query articles --db {db}"
                )
            if changes:
                _print_changes(store.texts(article))
                return
            rows = {kind: store.query(kind, Filters(article=article)) for kind in COLOURS}
        _, extraction = found
        out().print(_marked(extraction))
        for kind, facts in rows.items():
            if facts:
                print_table(kind, facts, title=kind, names_article=False)


def _print_changes(texts: list[str]) -> None:
    """The lines that went and came between one version and the next."""
    from difflib import unified_diff

    if len(texts) == 1:
        out().print("one version; nothing has changed")
    for number, (before, after) in enumerate(itertools.pairwise(texts), start=1):
        names = (f"version {number}", f"version {number + 1}")
        for line in unified_diff(before.splitlines(), after.splitlines(), *names, lineterm="", n=1):
            style = "green" if line.startswith("+") else "red" if line.startswith("-") else None
            out().print(line, style=style, markup=False, highlight=False, soft_wrap=True)


def _marked(extraction: Extraction) -> Text:
    from rich.text import Text

    heading = " · ".join(
        str(value)
        for value in (extraction.title, extraction.published, extraction.province, extraction.url)
        if value
    )
    shown = Text(heading + "\n", style="bold")
    for kind, colour in COLOURS.items():
        shown.append(f" {kind} ", style=f"reverse {colour}")
        shown.append(" ")
    shown.append("\n\n")
    body = Text(extraction.text)
    for kind, colour in COLOURS.items():
        for fact in getattr(extraction, kind):
            body.stylize(colour, fact.at, fact.stop)
    shown.append_text(body)
    return shown
