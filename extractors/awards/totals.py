"""A total of recipients that its parts follow: "26 tập thể, cá nhân, trong đó có 14 tập thể và 12 cá nhân"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.awards.recipient_list import NAMES_REACH, Recipient

if TYPE_CHECKING:
    from extractors.awards.recipients import Item
    from extractors.awards.signs import Sentence


def in_parts(sentence: Sentence, told: list[Recipient], at: int, end: int) -> list[Recipient]:
    """The recipients, a total that its parts follow replaced by them."""
    if len(told) != 1 or not told[0].counted or told[0].names:
        return told
    parts = _parts_of(sentence, told[0].number, at, end)
    return [
        Recipient(told[0].start, part.end, part.kind, part.number, (), counted=True) for part in parts
    ] or told


def _parts_of(sentence: Sentence, total: int, at: int, end: int) -> list[Item]:
    """The counts told behind a total that add up to it: "26 tập thể, cá nhân, trong đó có 14 tập thể và 12 cá nhân"."""
    found: list[Item] = []
    for item in sentence.counted(at, min(end, at + NAMES_REACH)):
        between = sentence.lowered[found[-1].end if found else at : item.start]
        if not (_PART_JOINT if found else _PARTS).fullmatch(between):
            break
        found.append(item)
        if sum(part.number for part in found) == total:
            return found if len(found) > 1 else []
    return []


_PARTS = re.compile(
    r"[\s\"”]*(?:có thành tích[^,.;(:]{0,80}|xuất sắc|tiêu biểu)?[\s,.;:(–-]*(?:trong đó|gồm|bao gồm|cụ thể|là)?[\s:,]*(?:có\s|gồm\s|là\s)?"
)
_PART_JOINT = re.compile(r"[^.;:()]{0,60}?(?:,|;|và|, và)\s(?:có\s)?")
