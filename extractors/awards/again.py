"""Awards whose recipient is the subject of the award before: "ông A được tặng Huân chương, được nhận Bằng khen"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractors.awards.received import RECEIVED, reaches

if TYPE_CHECKING:
    from extractors.awards.award import Named
    from extractors.awards.conferral import Conferral
    from extractors.awards.signs import Sentence, Sign

_GOES_ON = re.compile(
    r"[\s\"”’)]*(?:(?:của|do)\s[^,;.\n]{2,50})?(?:\d+ năm liền\s?)?(?:\([^()\n]{1,40}\)\s?)?(?:(?:vào\s)?(?:năm|đợt|lần thứ)\s\w+\s?)?(?:,|;|và|, và|đồng thời)\s(?:trước đó,?\s|sau đó,?\s)?(?:(?:\d+|nhiều|mấy) năm liền\s|(?:\w+\s){0,2})"
)


def again(sentence: Sentence, chain: list[Named], found: list[Conferral]) -> list[Conferral]:
    """ "được tặng Cờ thi đua năm 2015, được nhận Huân chương …": the subject is that of the award before."""
    last = found[-1] if found else None
    if last is None or last.named is None:
        return []
    if last.rule != RECEIVED:
        return _given_to_the_dead(sentence, chain, last)
    verb = sentence.first(last.end, chain[0].begin, "receive", "win")
    given = verb is None
    if verb is None:
        verb = _given_too(sentence, last, chain[0])
    elif (
        verb.start > last.end + 1 and not _GOES_ON.fullmatch(sentence.lowered, last.end, verb.start)
    ) or not reaches(sentence, verb, chain[0]):
        return []
    if verb is None:
        return []
    same = [each for each in found if each.named is last.named]
    return [
        replace(
            each,
            start=award.begin if given else verb.start,
            end=award.end,
            award=award.award,
            klass=award.form.klass,
            count=_count(each, award),
            named=award,
            received=not given,
        )
        for award in chain
        for each in same
    ]


def _count(last: Conferral, award: Named) -> int:
    """How many: of the award where it is counted, else of those who were given the one before."""
    if not _is_one(last):
        return last.count
    return award.tally if award.tally is not None else 1


def _is_one(last: Conferral) -> bool:
    """Whether one was given an award, be it several times."""
    return last.count == 1 or (last.named is not None and last.named.tally == last.count)


def _given_to_the_dead(sentence: Sentence, chain: list[Named], last: Conferral) -> list[Conferral]:
    """ "truy tặng anh Bằng khen; trình Chủ tịch nước truy tặng Huân chương": to whom is not said again."""
    verb = sentence.last(last.end, chain[0].begin, "give")
    if verb is None or sentence.word(verb) != "truy tặng" or last.count != 1 or not last.names:
        return []
    if sentence.lowered[verb.end : chain[0].begin].strip():
        return []
    return [
        replace(
            last, start=award.begin, end=award.end, award=award.award, klass=award.form.klass, named=award
        )
        for award in chain
    ]


def _given_too(sentence: Sentence, last: Conferral, award: Named) -> Sign | None:
    """The verb of "ông A được Chủ tịch nước tặng Huân chương, Thủ tướng tặng 2 Bằng khen": the subject goes on."""
    verb = sentence.first(last.end, award.begin, "give")
    if verb is None or not _is_one(last) or sentence.first(last.end, award.begin, "for", "praise"):
        return None
    givers = [
        (party.start, party.end)
        for party in sentence.named(last.end, verb.start)
        if party.kind in ("organization", "company")
    ]
    givers += [(sign.start, sign.end) for sign in sentence.between(last.end, verb.start, "authority")]
    if not givers or award.begin - verb.end > _GIVEN_NEAR:
        return None
    before = sentence.lowered[last.end : min(start for start, _ in givers)]
    behind = sentence.lowered[max(end for _, end in givers) : verb.start]
    return verb if _AND_ANOTHER.fullmatch(before) and len(behind) <= _GIVEN_NEAR else None


_GIVEN_NEAR = 12
_AND_ANOTHER = re.compile(
    r"[\s\"”’)]*(?:năm\s\d{4}\s?)?(?:,|,?\svà)\s(?:(?:chủ tịch|bộ trưởng|giám đốc|hiệu trưởng|tư lệnh)\s)?"
)
