"""Which awards go together: those joined with nothing but a comma or "và" between them go to the same recipients."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.awards.links import WON

if TYPE_CHECKING:
    from extractors.awards.award import Named
    from extractors.awards.signs import Sentence

_CHAIN = re.compile(
    r"(?:\s?[\"“][^\"”\n]{3,90}[\"”])?[\s\"”’')]*(?:\(\D{0,5}\d{4}\)\s?)?(?:(?:vào\s)?(?:năm|tháng \d+/|đợt)\s?\d{4}\s?)?(?:(?:của|do)\s(?:(?!\scho\s)[^,.;\n]){2,50}?)?(?:(?:môn|nội dung|quốc gia|quốc tế|toàn quốc|khu vực|cấp|olympic|cuộc thi|kỳ thi|hội thi)(?:(?!\scho\s|\sthuộc\s|\slà\s)[^,;.:()\n]){0,45}?)?(?:,|và|, và|cùng|(?P<apart>;)|cùng với|hoặc)\s(?:kèm\s|trao\s|tặng\s|danh hiệu\s|tấm\s)?[\"“‘'(]?"
)
_PAPERS = frozenset({"document", "flag", "badge", "letter"})


def chains_of(sentence: Sentence) -> list[list[Named]]:
    """The awards, those joined with nothing but a comma or "và" between them together."""
    chains: list[list[Named]] = []
    for award in sentence.awards:
        if chains and _is_told_of(sentence, chains[-1][-1], award):
            continue
        joint = _CHAIN.fullmatch(sentence.lowered, chains[-1][-1].end, award.begin) if chains else None
        tallied = award.tally is not None and bool(chains) and chains[-1][-1].tally is not None
        own = tallied or award.tally is None or award.form.klass in WON or award.form.klass in _PAPERS
        if joint is not None and own and (tallied or not joint["apart"]):
            chains[-1].append(award)
        else:
            chains.append([award])
    return [
        chain
        for chain in chains
        if len(chain) > 1 or chain[0].form.klass != "paired" or _is_given_alone(sentence, chain[0])
    ]


def _is_given_alone(sentence: Sentence, award: Named) -> bool:
    """Whether a cup or a flag is an award by itself: "tặng Cờ cho 16 công đoàn"; "trao cờ" may be a keepsake."""
    if award.form.name == "Cúp":
        return True
    given = sentence.lowered.endswith("tặng ", 0, award.begin)
    if not given or sentence.lowered.startswith((" lưu niệm", " truyền thống"), award.end):
        return False
    received = sentence.last(max(sentence.start, award.begin - _GIVEN_FLAG), award.begin, "receive")
    return received is not None or sentence.lowered.startswith(" cho ", award.end)


# So far before a flag that someone "được … tặng" stands the verb.
_GIVEN_FLAG = 80


_HAS_WON = re.compile(r"\s(?:đã\s|vừa\s|từng\s)?(?:đoạt|đạt|giành)(?:\sđược|\sdanh hiệu)?\s(?:\d+\s)?")


def _is_told_of(sentence: Sentence, last: Named, award: Named) -> bool:
    """Whether an award only tells which ones another goes to: "Bằng khen cho 9 học sinh đoạt giải Nhất"."""
    who = [item for item in sentence.counted(last.end, award.begin) if item.number > 1]
    if not who or not _HAS_WON.fullmatch(sentence.lowered, who[-1].end, award.begin):
        return False
    link = sentence.first(last.end, who[-1].start, "for")
    if link is None or ";" in sentence.lowered[link.end : award.begin]:
        return False
    return sentence.first(link.end, who[-1].start, "give", "receive", "win") is None
