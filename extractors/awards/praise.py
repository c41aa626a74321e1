"""Praise with no award named: "khen thưởng 32 tập thể", "5 cá nhân được biểu dương"."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from extractors.awards.conferral import Conferral
from extractors.awards.recipient_list import list_behind
from extractors.awards.subjects import list_before
from extractors.awards.totals import in_parts
from extractors.awards.words import BARE_PRAISE, PRAISES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.awards.recipient_list import Recipient
    from extractors.awards.signs import Sentence, Sign

# Of conferrals in the order of the text, so many may lie over one another.
_MOST_OVERLAPS = 12


def praises(sentence: Sentence, found: list[Conferral]) -> Iterator[Conferral]:
    """Praise with no award named: "khen thưởng đột xuất 14 các nhân", "5 tập thể được biểu dương"."""
    taken = sorted((each.start, each.end) for each in found)
    last = sentence.start
    for sign in sentence.between(sentence.start, sentence.end, "praise", "give"):
        if sign.start < last or (sign.kind == "give" and sentence.word(sign) != BARE_PRAISE):
            continue
        start, end = sentence.clause(sign.start)
        told = last
        award = _praise(sentence, sign)
        begin = sign.end
        if (
            sign.kind == "give"
            and (link := sentence.first(begin, min(end, begin + _FUND), "for")) is not None
        ):
            # "trao thưởng Quỹ Tâm Tài lần thứ 3 cho 85 tập thể".
            begin = link.end
        of = _PRAISE_OF.match(sentence.lowered, begin, end)
        begin = of.end() if of is not None else begin
        while skipped := _PRAISE_GAP.match(sentence.lowered, begin):
            begin = skipped.end()
        behind = list_behind(sentence, begin + 1, end)
        who = [each for each in behind if each.counted]
        if behind and not behind[0].counted and _names_the_praised(sentence, sign, begin, behind[0]):
            who = behind
        if not (who and who[0].start <= begin + 2):
            who = _praised_before(sentence, sign, start) if not who and sign.kind == "praise" else []
        for each in in_parts(sentence, who, max(sign.end, who[-1].end), sentence.end) if who else ():
            span = (min(sign.start, each.start), max(sign.end, each.end))
            if each.start < told:
                # "biểu dương 15 tập thể được khen thưởng": they are praised once.
                continue
            if (each.number > 1 or not each.counted) and not _is_taken(taken, each.start, each.end):
                yield Conferral(
                    *span,
                    award,
                    "praise",
                    each.kind,
                    each.number,
                    each.names,
                    "praise",
                    None,
                    each.start < sign.start,
                )
                last = span[1]


_FUND = 45
# "quyết định khen thưởng của Giám đốc Công an tỉnh cho 4 tập thể".
_PRAISE_OF = re.compile(r"\s(?:đột xuất\s)?của\s[^,;.:\n]{3,80}?(?=\scho\s)")
_COMMENDS = re.compile(r"(?:(?<!\w)(?:đã|vừa|quyết định|tổ chức|kịp thời|và|định)\s|,\s)$")


def _names_the_praised(sentence: Sentence, sign: Sign, begin: int, first: Recipient) -> bool:
    """Whether "khen thưởng" is a verb here with someone named right behind it: "đã khen thưởng Công an huyện A"."""
    if "khen" not in sentence.word(sign) or not first.names or first.start > begin + 2:
        return False
    if sentence.word(sign) not in ("khen thưởng", "khen"):
        return True
    giver = sentence.parties.at(sign.start - 2)
    if giver is not None and giver.kind == "organization" and giver.end == sign.start - 1:
        # "UBND tỉnh khen Công an huyện A".
        return True
    return _COMMENDS.search(sentence.lowered, max(sentence.start, sign.start - 14), sign.start) is not None


_PRAISE_GAP = re.compile(
    r"(?:,\s?|\svà\s|,\svà\s)(?:tặng quà|trao quà|tặng hoa|trao thưởng|trao giấy chứng nhận|tặng thưởng)(?!\w)|\s(?:đột xuất|nóng|cho|đối với|kịp thời|các|thêm|tiêu biểu|gần|hơn|trên|khoảng)(?!\w)"
)


def _is_taken(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a stretch lies over what another conferral says."""
    index = bisect_left(taken, (end,))
    return any(start < stop for _, stop in taken[max(0, index - _MOST_OVERLAPS) : index])


def _praise(sentence: Sentence, sign: Sign) -> str:
    word = sentence.lowered[sign.start : sign.end]
    first = re.split(r",\s?|\svà\s|\s-\s", word)[0].removesuffix(" đột xuất").removesuffix(" nóng")
    return PRAISES.get(first, first).capitalize()


def _praised_before(sentence: Sentence, sign: Sign, start: int) -> list[Recipient]:
    passive = sentence.last(max(start, sign.start - 80), sign.start, "receive")
    if passive is None or sentence.first(passive.end, sign.start, "give", "for"):
        return []
    return [who for who in list_before(sentence, start, passive.start) if who.counted]
