"""Examples marked inline: "Hội nghị diễn ra [chiều 13/12](2024-12-13 afternoon)."."""

import re
from collections.abc import Iterable
from typing import NamedTuple

_MARK = re.compile(r"\[([^\[\]]+)\]\(([^()]*)\)")


class Mark(NamedTuple):
    """A span `text[start:end]` of an example and the value expected of it."""

    start: int
    end: int
    value: str


def parse(marked: str) -> tuple[str, list[Mark]]:
    """The plain text of a marked one, and its marks; offsets count the plain text."""
    marks: list[Mark] = []
    plain = ""
    at = 0
    for match in _MARK.finditer(marked):
        plain += marked[at : match.start()]
        marks.append(Mark(len(plain), len(plain) + len(match[1]), match[2]))
        plain += match[1]
        at = match.end()
    return plain + marked[at:], marks


def mark(text: str, marks: Iterable[Mark]) -> str:
    """The marked text that `parse` takes apart, so that a failing example shows both readings."""
    marked = ""
    at = 0
    for start, end, value in marks:
        marked += f"{text[at:start]}[{text[start:end]}]({value})"
        at = end
    return marked + text[at:]
