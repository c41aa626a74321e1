"""Plain text: what a person copies off a page, or a portal's export."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from extractors.language.furniture import is_furniture
from extractors.language.zones import find_zones, is_signature
from pipeline.clean.assemble import assemble, squeeze
from pipeline.clean.days import stamp_day
from schemas import Article

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LABEL = re.compile(
    r"[(\[]?\s*(?:(?:tin|bài|ảnh|hình|clip|video|bài viết|tin bài|nội dung|nguồn tin|nguồn|thực hiện|tác giả bài viết|tác giả|biên tập"
    r"|người (?:đăng|viết)|theo|đăng bởi|bởi)(?:\s*(?:,|và|&|-|/|\+)\s*)?)+\s*(?::|(?<=bởi)|(?<=theo))\s*",
    re.IGNORECASE,
)


def byline(line: str) -> str | None:
    """The names in a signature, without the label before them: "Tin, ảnh: Thu Mẫu" → "Thu Mẫu"."""
    return _LABEL.sub("", line, count=1).strip(" ()[]") or None if _LABEL.match(line) else line.strip()


def without_leftovers(lines: list[str]) -> tuple[list[str], str | None]:
    """The article's lines without the page's furniture, and the author that signed at the foot."""
    kept = [line for line in lines if line and not is_furniture(line)]
    author = None
    text = "\n".join(kept)
    if text:
        zones = find_zones(text, Article(text=text))
        foot = text[zones[-1].start :] if zones[-1].zone == "other" and len(zones) > 1 else ""
        signature = next((line for line in foot.splitlines() if is_signature(line)), None)
        author = byline(signature) if signature else None
        kept = [text[zone.start : zone.end] for zone in zones if zone.zone != "other"]
        kept = [line for piece in kept for line in piece.splitlines() if line]
    return kept, author


def plain_article(text: str) -> Iterator[Mapping[str, Any]]:
    """The article in a plain text; its misprints stay, the page's leftovers go.

    A time stamp that stands on a line of its own gives the day of publication.
    """
    given = [squeeze(line) for line in text.splitlines()]
    lines, author = without_leftovers(given)
    if not lines:
        raise ValueError("the file holds nothing but leftovers of a page; expected an article")
    days = (stamp_day(line) for line in given if is_furniture(line))
    day = next((day for day in days if day), None)
    joined = "\n".join(lines)
    zones = find_zones(joined, Article(text=joined))
    pieces = [(zone.zone, line) for zone in zones for line in joined[zone.start : zone.end].splitlines()]
    title = next((line for zone, line in pieces if zone == "title"), None)
    # The title stands apart; records lie in the text, which begins with the lead.
    rest = [(zone, line) for zone, line in pieces if zone != "title"]
    yield assemble(rest or pieces, title=title, published=day.isoformat() if day else None, author=author)
