"""The reference pages in docs/extractors: their fenced blocks `examples` are what the tests run.

A block's info string carries what an example is read under: ```examples published=2024-12-14. An
option's value goes to the next option or the line's end, so that it may hold spaces; quotes are not
needed. Each line of a block is one example, marked inline as `tests.extractors.marked` reads it; a line
without a mark must yield nothing.
"""

import re
from pathlib import Path
from typing import NamedTuple

PAGES = Path(__file__).parents[2] / "docs" / "extractors"

_BLOCK = re.compile(r"^```examples(?P<options>[^\n]*)\n(?P<lines>.*?)^```$", re.MULTILINE | re.DOTALL)
_OPTION = re.compile(r"(\w+)=(.*?)(?=\s+\w+=|\s*$)")


class Example(NamedTuple):
    """One marked line of a page, and the options of its block."""

    marked: str
    options: dict[str, str]


def examples(page: str) -> list[Example]:
    """The examples of `docs/extractors/<page>.md`, in order."""
    text = (PAGES / f"{page}.md").read_text("utf-8")
    return [
        Example(line, dict(_OPTION.findall(block["options"])))
        for block in _BLOCK.finditer(text)
        for line in block["lines"].splitlines()
        if line.strip()
    ]
