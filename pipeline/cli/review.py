"""`tintinh review`."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.console import DEFAULT_DATABASE, Database, clear_errors, fail, note
from pipeline.cli.formats import Format, print_plain
from pipeline.cli.query import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.review.rulings import Outcome, Verdict
    from pipeline.store import Filters, Store

_KINDS = [kind.value for kind in Kind if kind is not Kind.articles]
REVIEWER_VARIABLE = "TINTINH_REVIEWER"
"""The environment variable that names the reviewer."""


def review(
    fact: Annotated[
        str | None,
        typer.Argument(
            metavar="[FACT]", help="A fact's name, as the column `fact` of query and show gives it."
        ),
    ] = None,
    accept: Annotated[bool, typer.Option("--accept", help="It is right as it stands.")] = False,
    reject: Annotated[bool, typer.Option("--reject", help="There is no such fact; with --reason.")] = False,
    edit: Annotated[
        list[str] | None,
        typer.Option(
            "--edit", metavar="FIELD=VALUE", help="It is right with this value; may be given again."
        ),
    ] = None,
    as_before: Annotated[
        bool, typer.Option("--as-before", help="What was said of it in an earlier text of the article.")
    ] = False,
    reopen: Annotated[
        bool, typer.Option("--reopen", help="Take back what was said of the fact; with --done, of the kind.")
    ] = False,
    add: Annotated[
        Kind | None,
        typer.Option(
            "--add", help="Add a fact of this kind to --article, with --edit text=WORDS and its fields."
        ),
    ] = None,
    done: Annotated[
        list[Kind] | None,
        typer.Option("--done", help="The facts of this kind that stand are all that --article says."),
    ] = None,
    reason: Annotated[str | None, typer.Option(help="Why; needed to reject.")] = None,
    reviewer: Annotated[
        str | None,
        typer.Option("--by", envvar=REVIEWER_VARIABLE, help="Whose word it is; without it the user's name."),
    ] = None,
    kind: Annotated[
        list[Kind] | None, typer.Option("--kind", help="Only facts of this kind; may be given again.")
    ] = None,
    article: Annotated[str | None, typer.Option(help="Only this article, by URL, id or key.")] = None,
    province: Annotated[str | None, typer.Option(help="Only articles from this province.")] = None,
    text: Annotated[str | None, typer.Option(help="Only facts with these words.")] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many facts.")] = None,
    write: Annotated[
        Path | None,
        typer.Option("--write", metavar="FILE", help="Write the open facts as CSV to judge there."),
    ] = None,
    read: Annotated[
        Path | None, typer.Option("--read", metavar="FILE", help="Read the decisions back from such a file.")
    ] = None,
    listing: Annotated[bool, typer.Option("--list", help="List what has been said.")] = False,
    form: Annotated[Format, typer.Option("--format", help="How to print that list.")] = Format.table,
    db: Database = DEFAULT_DATABASE,
) -> None:
    """Say what is right: accept, edit, reject or add facts; it stands whatever extractors read the text again.

    Without a fact or a file, the open facts are shown one after another, each in its sentence.

    Example: `tintinh review awards:12:479 --edit count=14 --reason "14 cá nhân"`
    """
    from pipeline.store import Filters, Store

    verdicts: dict[Verdict, bool] = {
        "accepted": accept, "rejected": reject, "edited": bool(edit) and add is None, "as before": as_before,
        "open": reopen and not done,
    }  # fmt: skip
    chosen = [verdict for verdict, is_given in verdicts.items() if is_given]
    asked = [bool(chosen), add is not None, bool(done), write is not None, read is not None, listing]
    if sum(asked) > 1 or len(chosen) > 1:
        fail(
            "give one of --accept, --edit, --reject, --as-before, --reopen, --add, --done, --write, --read, --list"
        )
    if chosen and fact is None:
        fail(
            "name the fact, as the column `fact` of tintinh query gives it, e.g. tintinh review awards:12:479 --accept"
        )
    if (add is not None or done) and article is None:
        fail("name the article with --article, by its URL or id")
    if fact is not None and not chosen:
        fail(
            f"say what {fact} is: --accept, --edit FIELD=VALUE, --reject --reason WORDS, --as-before or --reopen"
        )
    by = reviewer or _user()
    kinds = [one.value for one in kind] if kind else _KINDS
    with clear_errors(), Store(db) as store:
        if fact is not None:
            outcome = store.review(fact, chosen[0], changes=_fields(edit), reason=reason, reviewer=by)
            _tell(outcome, chosen[0])
        elif add is not None:
            given = _fields(edit)
            _tell(store.add_fact(article or "", add.value, given, reviewer=by, reason=reason), "added")
        elif done:
            names = [one.value for one in done]
            store.complete(article or "", names, reviewer=by, is_complete=not reopen)
            typer.echo(f"{', '.join(names)}: {'open again' if reopen else 'complete'}")
        elif listing:
            _list(store, kinds if kind else None, article, form)
        elif read is not None:
            _read(store, read, by)
        else:
            filters = Filters(article=article, province=province, text=text, limit=limit)
            _ask(store, kinds, filters, write, by)


def _user() -> str:
    """The name of who runs the command. Ends it where the system has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        fail(f"whose word is it? give --by NAME, or set {REVIEWER_VARIABLE}")


def _fields(given: Sequence[str] | None) -> dict[str, str]:
    """FIELD=VALUE, as often as given."""
    found = {}
    for one in given or ():
        name, sign, value = one.partition("=")
        if not sign:
            fail(
                f"--edit was {one!r}; expected FIELD=VALUE, e.g. count=14 (nothing behind the sign: unknown)"
            )
        found[name.strip()] = value
    return found


def _tell(outcome: Outcome, decision: str) -> None:
    """What a word has done."""
    typer.echo(f"{outcome.fact}: {decision if outcome.changed else 'nothing to change'}: {outcome.text}")
    if (former := outcome.replaced) is not None:
        because = f" ({former.reason})" if former.reason else ""
        note(f"before, {former.reviewer} had {former.decision} it{because}, {former.reviewed_at[:16]} UTC")


def _list(store: Store, kinds: Sequence[str] | None, article: str | None, form: Format) -> None:
    rows = [row for row in store.reviews(article=article) if kinds is None or row["kind"] in kinds]
    if form is Format.table:
        shown = ("fact", "decision", "text", "reason", "reviewer")
        rows = [
            {name: row[name] for name in shown} | {"current": "yes" if row["current"] else ""} for row in rows
        ]
    print_plain(rows, form)


def _read(store: Store, path: Path, reviewer: str) -> None:
    """Take the decisions of a sheet, all or none."""
    from pipeline.review.sheet import named, read_sheet, rulings

    rows = read_sheet(path)
    standing = {case.name: case for case in store.cases(named(rows), is_open=False)}
    outcomes = store.rule(rulings(rows, standing), reviewer)
    changed = sum(outcome.changed for outcome in outcomes)
    typer.echo(f"{path}: {changed} decisions taken, {len(outcomes) - changed} as they were")


def _ask(store: Store, kinds: Sequence[str], filters: Filters, path: Path | None, reviewer: str) -> None:
    """Write the open facts into a sheet, or ask about them one after another."""
    names = store.waiting(kinds, filters)
    if not names:
        note("nothing waits for review here; see tintinh review --list")
        return
    if path is not None:
        from pipeline.review.sheet import write_sheet

        cases = store.cases(names)
        write_sheet(path, cases)
        typer.echo(
            f"{path}: {len(cases)} facts; fill in the column decision, then: tintinh review --read {path}"
        )
        return
    from pipeline.cli.review_terminal import Session

    session = Session(store, reviewer)
    session.run(names)
    note(
        ", ".join(f"{number} {decision}" for decision, number in session.counts.items()) or "nothing reviewed"
    )
