"""An article's text put together from pieces whose zone is known."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from schemas import Zone

_SPACES = re.compile(r"[^\S\n]+")


def squeeze(text: str) -> str:
    """`text` in NFC on one line, white space squeezed and invisible characters gone."""
    composed = unicodedata.normalize("NFC", text).replace("\u200b", "").replace("\ufeff", "")
    return " ".join(composed.split())


def assemble(pieces: Iterable[tuple[Zone, str]], **fields: Any) -> dict[str, Any]:
    """The fields of an article from its pieces: each on a line of its own, with its zone's offsets."""
    text = ""
    zones: list[dict[str, Any]] = []
    for zone, piece in pieces:
        line = squeeze(piece)
        if not line:
            continue
        start = len(text)
        text += line + "\n"
        if zones and zones[-1]["zone"] == zone and zone in ("body", "list", "table"):
            zones[-1]["end"] = len(text)
        else:
            zones.append({"start": start, "end": len(text), "zone": zone})
    text = text.rstrip("\n")
    if zones:
        zones[-1]["end"] = len(text)
    return {**fields, "text": text, "zones": zones or None}
