"""The record of a place out of its mentions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.places.succession import became
from schemas import Place

if TYPE_CHECKING:
    from extractors.places.gazetteer import Unit
    from extractors.places.link import Linked
    from extractors.reading import Reading

# What old fonts' tables made of Đ.
_ETH = str.maketrans("Ðð", "Đđ")


def record(reading: Reading, mentions: list[Linked], extractor: tuple[str, str]) -> Place:
    """The record of a place at its first mention; `mentions` are in the order of the text."""
    first = mentions[0]
    unit = first.unit
    now = became(unit) if unit else ()
    spans = [(item.candidate.start, item.candidate.end) for item in mentions]
    return reading.build(
        Place,
        *spans[0],
        rule=first.rule,
        extractor=extractor,
        cues=first.cues,
        kind=first.kind,
        name=first.name.translate(_ETH),
        province=first.province,
        code=(unit.code or None) if unit else None,
        # A district has no successor of its own kind: its communes' are its successors.
        code_now=now[0].unit.code if unit and now and (len(now) == 1 or unit.kind != "district") else None,
        # Fields of the parts: to build each by itself and hand it over takes twice the time.
        successors=tuple(
            {"code": share.unit.code, "name": share.unit.name, "share": share.share} for share in now
        )
        if len(now) > 1
        else (),
        lat=unit.lat if unit else None,
        lon=unit.lon if unit else None,
        mentions=tuple({"text": reading.text[start:end], "at": start} for start, end in spans),
        runners_up=tuple(_shown(other) for other in first.runners_up),
    )


def _shown(unit: Unit) -> dict[str, str | None]:
    return {
        "kind": unit.kind,
        "name": unit.name,
        "code": unit.code or None,
        "district": unit.district or None,
        "province": unit.province,
    }
