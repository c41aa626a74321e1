"""Recipients listed a line each under a heading: "Danh sách cá nhân được tặng Bằng khen:" and then "1. Ông A …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.awards.recipient_list import Recipient

if TYPE_CHECKING:
    from extractors.awards.award import Named
    from extractors.awards.parties import Party
    from extractors.awards.signs import Sentence

_HEADING_END = re.compile(
    r"[\s\"”]*(?:(?:của|do|năm|đợt|lần|nhân|vì|có)\s[^:\n]{1,90})?(?:\(\d+[^()\n]{0,20}\)\s?)?:[ \t]*(?=\n)"
)
_LINE = re.compile(r"\n+[ \t]*(?:\d{1,3}[.)/]|[-–+•*])[ \t]*(?P<told>[^\n]+)")
# The one who is listed is named right behind the mark, at most behind a title.
_NAMED_WITHIN = 30
_MOST_LINES = 200


def listed_under(sentence: Sentence, award: Named) -> list[Recipient]:
    """Those named in the lines behind an award that ends a heading, one recipient for each kind."""
    heading = _HEADING_END.match(sentence.lowered, award.end)
    if heading is None:
        return []
    groups: dict[str, list[Party]] = {}
    at = heading.end()
    for _ in range(_MOST_LINES):
        line = _LINE.match(sentence.text, at)
        if line is None:
            break
        named = sentence.named(line.start("told"), line.end("told"))
        if not named or named[0].start - line.start("told") > _NAMED_WITHIN:
            return []
        groups.setdefault(named[0].recipient, []).append(named[0])
        at = line.end()
    return [
        Recipient(
            parties[0].start,
            parties[-1].name_end,
            kind,
            len(parties),
            tuple(party.name for party in parties),
            counted=False,
        )
        for kind, parties in groups.items()
    ]
