"""Candidates from the awards conferred."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.events.candidates import Candidate
from extractors.events.objects import CONTEST_PLANNED, PRIZE
from extractors.events.phrases import at_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.events.settings import Setting, Settings
    from extractors.events.who import Holders
    from extractors.reading import Reading
    from schemas import Award

_FAR = 200
_GIVING = at_word(
    r"trao tặng|trao|truy tặng|tặng thưởng|tặng|phong tặng|thưởng|khen thưởng|khen thường|biểu dương"
    r"|tuyên dương|tôn vinh|vinh danh|công nhận|đón nhận|đón|có thư khen|gửi thư khen|khen"
    r"|(?<!ghi )(?<!xác )(?<!công )nhận(?=(?: \d+)? (?:bằng (?:khen|của)|giấy khen|huân chương|huy hiệu|danh hiệu|kỷ niệm chương|kỉ niệm chương|cờ thi đua))"
)
# What a biography recalls: "từng được tặng Huân chương".
_ONCE = re.compile(r"(?<!\w)từng(?!\w)(?! bừng| bước)")


class Conferrals:
    """Finds what an article's authorities confer."""

    def __init__(self, reading: Reading, settings: Settings, holders: Holders) -> None:
        self._reading = reading
        self._lower = reading.lower
        self._settings = settings
        self._holders = holders

    def find(self) -> Iterator[Candidate]:
        """One candidate for what one authority confers in one sentence, from the article's awards."""
        last: Candidate | None = None
        for index, award in enumerate(self._reading.facts["awards"]):
            setting = self._settings.at(award.at)
            if award.status == "proposed" or setting.zone in ("other", "table"):
                continue
            if setting.background and not setting.exact:
                continue
            if self._settings.in_speech(award.at) and not setting.exact:
                continue
            verb = self._verb(award, *setting.clause(award.at))
            agent = award.authority or award.presenter or self._giver(award, verb, setting)
            if last is not None and last.setting is setting and agent in (None, last.agent):
                last.awards.append(index)
                continue
            if verb is None or _ONCE.search(self._lower, max(setting.start, award.at - _FAR), award.stop):
                continue
            if is_prize_to_come(award.at, award.stop, setting) or self._is_past(verb, setting):
                continue
            last = Candidate(
                min(verb, award.at),
                award.stop,
                "award",
                "award",
                setting,
                "award conferred",
                firm=True,
                awards=[index],
                agent=agent,
            )
            yield last

    def _is_past(self, verb: int, setting: Setting) -> bool:
        """Whether who received an award is told of without a day or a gathering: it may be long ago."""
        tied = setting.exact or setting.anaphoric or setting.carried
        return not tied and self._lower.startswith("nhận", verb)

    def _giver(self, award: Award, verb: int | None, setting: Setting) -> str | None:
        """The subject of the verb of giving, where the award itself does not say who confers it."""
        if verb is None or verb > award.at:
            return None
        given = Candidate(verb, award.stop, "award", "award", setting, "", firm=True)
        holder = self._holders.before(given)
        return self._reading.text[holder.start : holder.end] if holder else None

    def _verb(self, award: Award, begin: int, end: int) -> int | None:
        """Offset of the verb of giving that belongs to an award, or None where it is won or only named."""
        lower = self._lower
        before = [m.start() for m in _GIVING.finditer(lower, max(begin, award.at - _FAR), award.at)]
        if before:
            return before[-1]
        inside = _GIVING.search(lower, award.at, award.stop)
        if inside:
            return inside.start()
        behind = _GIVING.search(lower, award.stop, min(end, award.stop + 80))
        return award.at if behind and "được" in lower[award.at : behind.start()] else None


def is_prize_to_come(at: int, end: int, setting: Setting) -> bool:
    """Whether what is conferred is a prize that a planned contest offers: no happening of its own."""
    start = max(setting.start, at - _FAR)
    return bool(
        PRIZE.search(setting.lower, at, min(end, at + _FAR))
        and CONTEST_PLANNED.search(setting.lower, start, at)
    )
