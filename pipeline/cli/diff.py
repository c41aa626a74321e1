"""`tintinh diff`: what the results that are held would change."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pipeline.cli.console import DEFAULT_DATABASE, Database, clear_errors, note, out
from pipeline.cli.formats import COLUMNS, Format, print_csv, print_plain
from pipeline.cli.kinds import FactKind

if TYPE_CHECKING:
    from pipeline.diff import Diff

_EXAMPLES = 5


def diff(
    kind: Annotated[FactKind | None, typer.Option(help="Only facts of this kind.")] = None,
    limit: Annotated[
        int | None,
        typer.Option(
            min=0,
            help=f"Examples for each kind and change; without it {_EXAMPLES}, and in CSV every difference.",
        ),
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="How to print it.")] = Format.table,
    db: Database = DEFAULT_DATABASE,
) -> None:
    """Tell what `tintinh reprocess --accept` would change: how many facts of each kind come, go and differ, and
    examples with their sentences, drawn evenly from all articles.

    The facts that stand are compared with the results that `tintinh reprocess --hold` has made. How a
    fact was found, and how sure it is, is not compared. Articles are read one after another, so that a
    million of them need no more memory than a hundred.

    Example: `tintinh diff --kind awards --format csv`
    """
    from pipeline import diff as work
    from pipeline.store import Store
    from schemas import KINDS

    kinds = [kind.value] if kind else list(KINDS)
    with clear_errors(), Store(db) as store:
        pairs = work.held(store)
        if form is Format.csv and limit is None:
            print_csv(work.rows(pairs, kinds), work.COLUMNS)
            return
        found = work.compare(pairs, kinds, _EXAMPLES if limit is None else limit)
        print_diff(found, form)
    if not found.articles:
        note("nothing is held; make it with: tintinh reprocess --hold")


def print_diff(diff: Diff, form: Format) -> None:
    """The counts by kind, then the examples; JSON is one object with both."""
    from pipeline import diff as work

    examples = [row for rows in diff.examples.values() for row in rows]
    if form is Format.csv:
        print_csv(examples, work.COLUMNS)
    elif form is Format.json:
        answer = {"articles": diff.articles, "kinds": diff.rows(), "examples": examples}
        sys.stdout.write(json.dumps(answer, ensure_ascii=False, indent=1) + "\n")
    else:
        out().print(f"{diff.articles} articles compared", highlight=False)
        print_plain(diff.rows(), form)
        _print_examples(examples)


def _print_examples(examples: list[dict[str, Any]]) -> None:
    from rich.table import Table
    from rich.text import Text

    table = Table("kind", "change", "fact", "what", "sentence", "article")
    for row in examples:
        article = " ".join(filter(None, (row["published"], row["title"] or row["article"])))
        cells = (row["kind"], row["change"], row["text"], _what(row), row["sentence"], article)
        table.add_row(*map(Text, cells))
    if examples:
        out().print(table)


def _what(row: dict[str, Any]) -> str:
    """What is different about a fact, or what one that came or went says."""
    was, now = row["was"], row["now"]
    if was and now:
        return "; ".join(
            f"{name}: {_plain(was.get(name))} → {_plain(now.get(name))}" for name in row["fields"]
        )
    record = now or was
    told = [
        f"{name} {_plain(record[name])}" for name in COLUMNS[row["kind"]] if name != "text" and record[name]
    ]
    return ", ".join(told)


def _plain(value: Any) -> str:
    return "nothing" if value in (None, [], "") else json.dumps(value, ensure_ascii=False)
