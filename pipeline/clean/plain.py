"""Plain text: what a person copies off a page, or a portal's export."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from extractors.language.zones import find_zones, is_furniture, is_signature
from pipeline.clean.assemble import assemble, squeeze
from schemas import Article

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def without_leftovers(lines: list[str]) -> tuple[list[str], str | None]:
    """The article's lines without the page's furniture, and the author that signed at the foot."""
    kept = [line for line in lines if line and not is_furniture(line)]
    author = None
    text = "\n".join(kept)
    if text:
        zones = find_zones(text, Article(text=text))
        foot = text[zones[-1].start :] if zones[-1].zone == "other" and len(zones) > 1 else ""
        author = next((line for line in foot.splitlines() if is_signature(line)), None)
        kept = [text[zone.start : zone.end] for zone in zones if zone.zone != "other"]
        kept = [line for piece in kept for line in piece.splitlines() if line]
    return kept, author


def plain_article(text: str) -> Iterator[Mapping[str, Any]]:
    """The article in a plain text; its misprints stay, the page's leftovers go."""
    lines, author = without_leftovers([squeeze(line) for line in text.splitlines()])
    if not lines:
        raise ValueError("the file holds nothing but leftovers of a page; expected an article")
    joined = "\n".join(lines)
    zones = find_zones(joined, Article(text=joined))
    pieces = [(zone.zone, line) for zone in zones for line in joined[zone.start : zone.end].splitlines()]
    title = next((line for zone, line in pieces if zone == "title"), None)
    # The title stands apart; records lie in the text, which begins with the lead.
    rest = [(zone, line) for zone, line in pieces if zone != "title"]
    yield assemble(rest or pieces, title=title, author=author)
