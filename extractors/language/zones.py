"""Zones of an article's text, where the page's own structure is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from schemas import ZoneSpan

if TYPE_CHECKING:
    from schemas import Article


def find_zones(text: str, article: Article) -> list[ZoneSpan]:
    """The zones that tile `text`, in order; those that cleaning knew are taken as they are."""
    if article.zones:
        return list(article.zones)
    return [ZoneSpan(start=0, end=len(text), zone="body")]
