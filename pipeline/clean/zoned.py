"""An article's blocks with their zones, and who signed under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.language.zones import is_signature
from pipeline.clean.assemble import squeeze
from pipeline.clean.plain import byline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.clean.blocks import Block
    from schemas import Zone

# What must agree for the page's description to be the sapo: descriptions are cut short.
_DESCRIPTION_BEGINNING = 50
# How many lines at the foot a signature may take.
_FOOT = 4


def signed(body: list[Block]) -> tuple[str | None, list[Block]]:
    """Who signed at the foot, and the body without the signature."""
    signature = None
    kept = list(body)
    for index in range(len(body) - 1, max(0, len(body) - 1 - _FOOT), -1):
        block = body[index]
        if block.role in ("caption", "table", "list"):
            continue
        if block.role != "author" and not is_signature(block.text):
            break
        signature = byline(block.text)
        del kept[index]
    return signature, [block for block in kept if block.role != "author"]


def zoned(body: list[Block], description: str | None) -> Iterator[tuple[Zone, str]]:
    """The blocks with their zones; the sapo is marked by the page, or told by its place."""
    lead = _lead(body, description)
    for index, block in enumerate(body):
        if index in lead:
            yield "lead", block.text
        elif block.role == "caption":
            yield "caption", block.text
        elif block.role == "table":
            yield "table", block.text
        elif block.role == "list":
            yield "list", block.text if block.text.startswith(("-", "–", "+", "•")) else f"- {block.text}"
        else:
            yield "body", block.text


def _lead(body: list[Block], description: str | None) -> set[int]:
    """Indexes of the blocks that are the sapo."""
    marked = {i for i, block in enumerate(body) if block.role == "lead"}
    if marked:
        return marked
    beginning = squeeze(description or "")[:_DESCRIPTION_BEGINNING].casefold()
    plain = [i for i, block in enumerate(body) if block.role in (None, "title")]
    if len(beginning) == _DESCRIPTION_BEGINNING:
        for i in plain[:3]:
            if beginning in body[i].text.casefold():
                return {i}
    return set(plain[:1])
