"""`tintinh reprocess`: what older extractors read is read anew, at once or after a look at what changes."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from pipeline.cli.console import (
    DAY,
    DAY_SHOWN,
    DEFAULT_DATABASE,
    Dask,
    Database,
    Jobs,
    PartitionSize,
    clear_errors,
    fail,
    note,
    out,
)
from pipeline.cli.formats import Format
from pipeline.cli.kinds import FactKind
from pipeline.cli.telling import telling

if TYPE_CHECKING:
    from pipeline.store.stale import Scope

_SAMPLE = 100


def reprocess(
    stale: Annotated[
        bool, typer.Option("--stale/--all", help="Only what other extractors than those of now read, or all.")
    ] = True,
    kind: Annotated[
        FactKind | None, typer.Option(help="Only where the extractor of this kind was another one than now.")
    ] = None,
    source: Annotated[str | None, typer.Option(help="Only articles of this source.")] = None,
    since: Annotated[
        datetime | None,
        typer.Option(formats=[DAY], metavar=DAY_SHOWN, help="Only articles published on this day or later."),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be done and changed; write nothing.")
    ] = False,
    limit: Annotated[
        int, typer.Option(min=1, help="Articles that --dry-run reads anew to tell the difference.")
    ] = _SAMPLE,
    hold: Annotated[
        bool, typer.Option("--hold", help="Keep the results beside the facts that stand, for `tintinh diff`.")
    ] = False,
    accept: Annotated[
        bool, typer.Option("--accept", help="Put what is held in the place of the facts that stand.")
    ] = False,
    discard: Annotated[
        bool, typer.Option("--discard", help="Drop what is held; the facts that stand are left.")
    ] = False,
    batch_size: Annotated[
        int,
        typer.Option(min=1, max=1000, help="Articles written together: what a killed run has to do again."),
    ] = 100,
    jobs: Jobs = None,
    dask: Dask = None,
    partition: PartitionSize = 1000,
    db: Database = DEFAULT_DATABASE,
) -> None:
    """Read stored articles anew where the extractors have changed, and renew their facts.

    Runs as the Prefect flow `reprocess` (with --dask `reprocess-on-cluster`). The old facts of an article stand until the new ones take their
    place, a batch at a time; running it again goes on where a killed run was. With --hold nothing is
    replaced: `tintinh diff` then tells what would change, and --accept or --discard decides. An
    article that the extractors now fail on keeps its facts, and the exit status is 1.

    Example: `tintinh reprocess --hold`, `tintinh diff`, `tintinh reprocess --accept`
    """
    if sum((dry_run, hold, accept, discard)) > 1:
        raise typer.BadParameter("give one of --dry-run, --hold, --accept and --discard")
    if kind and not stale:
        raise typer.BadParameter("--kind narrows what is stale; leave out --all")
    with clear_errors():
        from pipeline.store.stale import Scope

        scope = Scope(
            stale=stale,
            kind=kind.value if kind else None,
            source=source,
            since=since.date().isoformat() if since else None,
        )
        if dry_run:
            _rehearse(db, scope, limit)
        elif accept:
            _accept(db)
        elif discard:
            _discard(db)
        else:
            _run(db, scope, hold=hold, given=_Given(batch_size, jobs, dask, partition))


class _Given(NamedTuple):
    """How the work is to be spread."""

    batch_size: int
    jobs: int | None
    dask: str | None
    partition: int


def _run(db: str, scope: Scope, *, hold: bool, given: _Given) -> None:
    from dataclasses import asdict, replace

    from pipeline.cli.orchestration import running_a_flow
    from pipeline.reprocess import count

    if not count(db, replace(scope, held=hold)):
        note("nothing to do: the extractors of now have read all that was asked for")
        return
    chosen = asdict(scope)
    del chosen["held"]
    with running_a_flow():
        from flows import reprocess as flow
        from flows import reprocess_on_cluster

        done = (
            reprocess_on_cluster(db, given.dask, hold=hold, size=given.partition, **chosen)
            if given.dask
            else flow(db, hold=hold, batch_size=given.batch_size, jobs=given.jobs, **chosen)
        )
    out().print(
        f"{done.articles} articles read anew: {done.written} {'held' if hold else 'renewed'}, "
        f"{done.overtaken} changed meanwhile; {done.failed} failed"
    )
    if hold:
        note("what changes: tintinh diff; then tintinh reprocess --accept or --discard")
    if done.failed:
        note("why: tintinh failures list")
        raise typer.Exit(1)


def _rehearse(db: str, scope: Scope, limit: int) -> None:
    from pipeline.cli.diff import print_diff
    from pipeline.reprocess import planned, rehearse

    total = 0
    for versions, count in planned(db, scope):
        named = ", ".join(f"{kind} {version}" for kind, version in versions.items())
        out().print(f"{count} articles read by {named}", highlight=False, markup=False)
        total += count
    out().print(f"{total} articles would be read anew", highlight=False)
    if total:
        with telling("reading a sample…"):
            diff = rehearse(db, scope, size=limit)
        print_diff(diff, Format.table)


def _accept(db: str) -> None:
    from pipeline import reprocess as work
    from pipeline.progress import listening

    with telling("putting what is held in its place…") as tell, listening(tell):
        taken, dropped = work.accept(db)
    if not taken + dropped:
        fail("nothing is held; make it with: tintinh reprocess --hold")
    out().print(f"{taken} articles renewed, {dropped} let go because they have changed since")


def _discard(db: str) -> None:
    from pipeline import reprocess as work

    out().print(f"what was held of {work.discard(db)} articles is dropped")
