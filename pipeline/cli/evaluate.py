"""`tintinh eval`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.console import clear_errors, fail, note

if TYPE_CHECKING:
    from pipeline.evaluate import Report
    from pipeline.evaluate.labels import Labelled


def evaluate(
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD", help="A folder of labelled .json files, or a .jsonl file.")
    ],
    errors: Annotated[
        bool, typer.Option("--errors", help="List every record missed and every one too many.")
    ] = False,
    kind: Annotated[
        str | None, typer.Option("--kind", help="With --errors: one kind only, e.g. dates.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
    floors: Annotated[
        Path | None,
        typer.Option("--floors", metavar="FILE", help="Exit with 1 where a figure is below its floor."),
    ] = None,
    raise_floors: Annotated[
        bool, typer.Option("--raise-floors", help="With --floors: raise every floor to the figure reached.")
    ] = False,
    lower: Annotated[
        str | None,
        typer.Option(
            "--lower-floor", metavar="NAME=VALUE", help="With --floors: lower one floor, on purpose."
        ),
    ] = None,
    calibrate: Annotated[
        bool,
        typer.Option("--calibrate", help="Write each rule's measured counts, from which confidences come."),
    ] = False,
) -> None:
    """Extract labelled articles and print how right the facts are: precision, recall and F1 a kind.

    Floors are figures that must not sink, kept in a file with a digest of the labels they were
    measured on. Labels that changed ask for --raise-floors, which lowers none.

    Example: `tintinh eval fixtures/gold --floors fixtures/floors.json`
    """
    from pipeline.evaluate import evaluate as measure
    from pipeline.evaluate import read_labels
    from pipeline.evaluate.calibrate import write_confidence

    if floors is None and (raise_floors or lower is not None):
        fail("--raise-floors and --lower-floor change a file of floors; name it with --floors")
    with clear_errors():
        labelled = read_labels(gold)
        report = measure(labelled)
        if errors:
            _print_errors(report, kind)
        _print_figures(report, as_json=as_json)
        if calibrate:
            write_confidence(report)
        low = _below(floors, report, labelled, raise_floors, lower) if floors else []
    for line in low:
        note(line)
    if low:
        raise typer.Exit(1)


def _print_errors(report: Report, kind: str | None) -> None:
    for line in report.errors:
        if kind is None or f" {kind} " in line:
            typer.echo(line)


def _print_figures(report: Report, *, as_json: bool) -> None:
    figures = report.figures()
    if as_json:
        typer.echo(json.dumps({name: round(figure, 4) for name, figure in figures.items()}, indent=1))
        return
    for name, figure in figures.items():
        if name in report.properties:
            typer.echo(f"{name:18} accuracy {figure:.3f}  (of {len(report.properties[name])})")
        else:
            typer.echo(
                f"{name:18} P {report.precision(name):.3f}  R {report.recall(name):.3f}  "
                f"F1 {figure:.3f}  ({report.labelled[name]} labelled)"
            )


def _below(
    path: Path, report: Report, labelled: list[Labelled], raise_floors: bool, lower: str | None
) -> list[str]:
    """What lies below its floor, once the floors in `path` are raised and lowered as asked."""
    from pipeline.evaluate import Floors, digest

    current = digest(labelled)
    floors = Floors.read(path) if path.exists() or not raise_floors else Floors(current, {})
    if lower is not None:
        floors = floors.lowered(*_name_and_value(lower))
    if raise_floors:
        floors = floors.raised(report.figures(), current)
    floors.check_digest(current)
    if raise_floors or lower is not None:
        floors.write(path)
    return floors.below(report.figures())


def _name_and_value(option: str) -> tuple[str, float]:
    name, _, value = option.partition("=")
    try:
        return name, float(value)
    except ValueError:
        fail(f"--lower-floor was given {option!r}; expected NAME=VALUE, e.g. dates=0.95")
