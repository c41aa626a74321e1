"""How the examples of dates are read and written."""

from datetime import date
from typing import get_args

from extractors.dates import Direction, Moment, resolve
from tests.extractors.marked import Mark, mark, parse
from tests.extractors.pages import Example


def written(moment: Moment) -> str:
    """A moment as the examples write it: 2024-12-13, 2024-12-13 14:30, 2021-01-01..2025-12-31, 2021-01-01..null, null."""
    first, last = (when.isoformat() if when else "null" for when in (moment.first, moment.last))
    days = first if first == last else f"{first}..{last}"
    return f"{days} {moment.part}" if moment.part and moment.first else days


def reread(example: Example) -> str:
    """The example with its marks taken off and those of the extractor put on."""
    text, _ = parse(example.marked)
    day = example.options["published"]
    published = None if day == "none" else date.fromisoformat(day)
    moments = resolve(
        text,
        published,
        next((d for d in get_args(Direction) if d == example.options.get("direction")), None),
        "query" if example.options.get("scope") == "query" else None,
    )
    return mark(text, [Mark(m.start, m.end, written(m)) for m in moments])
