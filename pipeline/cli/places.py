"""`tintinh places` and `tintinh places convert`."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pipeline.cli.console import DAY, DAY_SHOWN, fail, notes, out
from pipeline.cli.formats import Format, print_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractors.places.gazetteer import Unit
    from extractors.places.succession import Share

Row = dict[str, Any]
_FOREVER = "9999-12-31"


def places(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="[convert] UNIT",
            help='A unit\'s name, with its type and parents as far as known; "convert" before it asks for '
            "what became of it.",
        ),
    ],
    on: Annotated[
        datetime | None,
        typer.Option(
            "--on",
            formats=[DAY],
            metavar=DAY_SHOWN,
            help="Only units that stood on this day (convert: by it).",
        ),
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="How to print them.")] = Format.table,
) -> None:
    """Show the units that a name may mean, or today's units that an old one went into.

    Diacritics are optional. A unit that was divided gives a line for each part; a share is told where it
    is known.

    Examples: `tintinh places "Châu Thành" --on 2023-05-01`,
    `tintinh places convert "xã Phú Linh, huyện Vị Xuyên, tỉnh Hà Giang"`
    """
    from extractors.places.ask import candidates, convert, shown
    from extractors.places.succession import TODAY

    day = on.date().isoformat() if on else None
    if words[0] == "convert" and len(words) > 1:
        asked = " ".join(words[1:])
        found = convert(asked, day or TODAY)
        rows = [_converted(found.unit, share) for share in found.now] if found else []
        if found and not rows:
            fail(f"nobody says what became of {shown([found.unit])[0]}")
        if found and found.others:
            notes().print(
                f"taken for {shown([found.unit])[0]}; it may also be {'; '.join(shown(found.others))}"
            )
    else:
        asked = " ".join(words)
        rows = [_candidate(unit) for unit in candidates(asked, day)]
    if not rows:
        when = f" on {day}" if day else ""
        fail(f"no unit fits {asked!r}{when}; give a name such as 'xã Phú Linh, huyện Vị Xuyên'")
    _print(rows, form)


def _candidate(unit: Unit) -> Row:
    return {
        "type": unit.type,
        "name": unit.name,
        "district": unit.district or None,
        "province": unit.province,
        "code": unit.code or None,
        "since": unit.since or None,
        "until": None if unit.until == _FOREVER else unit.until,
        "decision": unit.decision or None,
        "lat": unit.lat,
        "lon": unit.lon,
    }


def _converted(unit: Unit, share: Share) -> Row:
    return {
        "former": unit.full_name,
        "former_code": unit.code or None,
        "type": share.unit.type,
        "name": share.unit.name,
        "province": share.unit.province,
        "code": share.unit.code,
        "share": share.share,
    }


def _print(rows: Sequence[Row], form: Format) -> None:
    columns = list(rows[0])
    if form is not Format.table:
        print_rows("places", rows, columns, form)
        return
    from rich.table import Table
    from rich.text import Text

    columns = [name for name in columns if name not in {"lat", "lon"}]
    table = Table(*columns)
    for row in rows:
        table.add_row(*(Text("" if row[name] is None else str(row[name])) for name in columns))
    out().print(table)
