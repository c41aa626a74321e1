"""What a sentence is doing: reporting, looking back, giving totals, demanding, quoting."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from extractors.events.cues import (
    ACCOUNT,
    ADDRESS,
    ANAPHOR,
    BACKGROUND,
    CLAUSE_BREAK,
    DEMAND,
    HURRIED,
    PURPOSE,
    REACTION,
    RETELLING,
    SAYING,
    STATEMENT,
)
from extractors.events.kinds import title_types
from extractors.events.moments import moments_by_sentence
from extractors.events.spans import Spans
from extractors.events.speech import speeches

if TYPE_CHECKING:
    from extractors.events.moments import Moment
    from extractors.reading import Reading
    from schemas import Zone

# How far back the words that govern a verb are looked for, in characters.
_REACH = 400
# In a sentence without end no happening is dated by more moments than these.
_MOMENTS = 20
# An account of a time goes on for so many sentences behind the one that opens it.
_ACCOUNT = 1
# A lead has no more sentences.
_LEADING = 3
# Who took a picture, where a page without line breaks goes on behind it: "Ảnh: A.X Trước đó, …".
_CREDIT = re.compile(
    r"(?:Ảnh|Clip|Nguồn)(?: \w+)?: ?\S+(?: [A-ZĐ]\S*){0,3}? "
    r"(?=(?:Trước đó|Theo|Ngày|Khoảng|Sáng|Trưa|Chiều|Tối|Đêm|Vào|Lúc|Tại|Cùng ngày)(?!\w))"
)
_DONE_BEFORE = (" đã ", " vừa ")
# Capitals of so few characters are an abbreviation.
_SHORT = 12


@dataclass(eq=False)
class Setting:
    """A sentence `lower[start:end]` and how far what it says can be taken for a happening.

    `anaphoric` sentences go on about a gathering told of ("Tại hội nghị, …"); `background` ones give an
    account of a time, `accounted` ones of them follow the one that opens it; `carried` ones follow an anaphoric one in its paragraph, ones that `follow` a dated one. `moments` are the dates that can say when.
    """

    index: int
    start: int
    end: int
    zone: Zone
    lower: str
    anaphoric: bool
    background: bool
    carried: bool
    follows: bool
    accounted: bool
    moments: list[Moment]
    # Whether the sentence names a day; a quarter, a year or a longer time.
    exact: bool = field(init=False, default=False)
    long: bool = field(init=False, default=False)
    _ats: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self._ats = [moment.at for moment in self.moments]
        for moment in self.moments:
            self.exact = self.exact or moment.exact
            self.long = self.long or moment.long

    @cached_property
    def retelling(self) -> bool:
        """Whether the sentence looks back from the main happening ("Trước đó, …")."""
        return bool(RETELLING.match(self.lower, self.start, self.end))

    @cached_property
    def address(self) -> bool:
        """Whether the sentence gives what someone said ("Phát biểu tại hội nghị, …")."""
        return bool(ADDRESS.match(self.lower, self.start, self.end))

    @cached_property
    def statement(self) -> int:
        """Offset behind the words by which someone makes known what happened, or -1 ("… cho biết vừa bắt")."""
        found = STATEMENT.search(self.lower, self.start, self.end)
        return found.end() if found else -1

    @cached_property
    def saying(self) -> int:
        """Offset behind the words by which someone speaks at all, or -1."""
        found = SAYING.search(self.lower, self.start, self.end)
        return found.end() if found else -1

    @cached_property
    def _breaks(self) -> list[int]:
        return [m.end() for m in CLAUSE_BREAK.finditer(self.lower, self.start, self.end)]

    @property
    def clauses(self) -> list[int]:
        """Where the clauses of the sentence begin."""
        return [self.start, *self._breaks]

    def behind(self, start: int, end: int) -> list[Moment]:
        """The moments named between two offsets, as many as one happening can be dated by."""
        if not self.moments:
            return []
        first = bisect_left(self._ats, start)
        return self.moments[first : min(bisect_left(self._ats, end), first + _MOMENTS)]

    def around(self, offset: int) -> list[Moment]:
        """The moments that can date what stands at `offset`: those that open the sentence, and those near it."""
        if len(self.moments) <= _MOMENTS:
            return self.moments
        place = bisect_left(self._ats, offset)
        first = max(place - _MOMENTS // 2, 0)
        return [*self.moments[: min(first, 2)], *self.moments[first : place + _MOMENTS // 2]]

    def clause(self, offset: int) -> tuple[int, int]:
        """(start, end) of the clause of the sentence that holds `offset`."""
        breaks = self._breaks
        if not breaks:
            return self.start, self.end
        place = bisect_right(breaks, offset)
        begin = breaks[place - 1] if place else self.start
        return begin, breaks[place] if place < len(breaks) else self.end


class Settings:
    """The settings of an article's sentences, the stretches of direct speech, and what its title names."""

    def __init__(self, reading: Reading) -> None:
        self._starts = [start for start, _ in reading.sentences]
        self._speech = Spans(speeches(reading.text))
        names = [(m.start, m.end) for m in reading.organization_mentions]
        # A person's name counts from the space before it: the name of Võ Văn Thưởng rewards nobody.
        names += [(m.name_start - 1, m.name_start + len(m.name)) for m in reading.person_mentions]
        self._names = Spans(names)
        self._lower = reading.lower
        self.titled = title_types(reading.article.title)
        self.all = _settings(reading)

    def at(self, offset: int) -> Setting:
        """The setting of the sentence that holds `offset`."""
        return self.all[max(0, bisect_right(self._starts, offset) - 1)]

    def readable(self, offset: int) -> Setting | None:
        """The setting of `offset`, or None where nothing is told: a page's leftover, or somebody's name."""
        setting = self.at(offset)
        return None if setting.zone == "other" or self._names.hold(offset) else setting

    def without_names(self, start: int, end: int) -> str:
        """What stands between two offsets, with names blanked: a Department of Construction builds nothing."""
        lower = self._lower[start:end]
        for begin, stop in self._names.within(start, end):
            lower = f"{lower[: begin - start]}{'_' * (stop - begin)}{lower[stop - start :]}"
        return lower

    def in_speech(self, offset: int) -> bool:
        """Whether `offset` lies in someone's words."""
        return self._speech.hold(offset)


def _settings(reading: Reading) -> list[Setting]:
    lower = reading.lower
    moments = moments_by_sentence(reading)
    found: list[Setting] = []
    background = listing = carried = follows = False
    line, leading, accounted = -1, 0, 0
    for index, (begin, end) in enumerate(reading.sentences):
        own = moments.get(index, [])
        credit = _CREDIT.match(reading.text, begin, end)
        start = credit.end() if credit else begin
        zone: Zone = "title" if _is_heading(reading.text, start, end) else reading.zone_at(start)
        leading += zone == "lead"
        if zone == "lead" and leading > _LEADING:
            # An article in one paragraph has no lead of its own.
            zone = "body"
        opens = max(lower.rfind("\n", max(line, 0), start) + 1, line)
        if opens != line:
            # A paragraph opens anew; a list under "Tại buổi lễ:" goes on.
            line, background, carried, follows = opens, False, False, False
            listing = listing and zone == "list"
        anaphoric = listing or bool(ANAPHOR.match(lower, start, end))
        if anaphoric or any(m.exact and not m.bracketed for m in own) or HURRIED.match(lower, start, end):
            background = False
        elif BACKGROUND.match(lower, start, end) or (zone != "lead" and ACCOUNT.match(lower, start, end)):
            background, accounted = True, index
        elif index - accounted > _ACCOUNT:
            # In an article of one paragraph the account of a time is soon at its end.
            background = False
        listing = listing or (anaphoric and lower[end - 1] == ":")
        found.append(
            Setting(
                index,
                start,
                end,
                zone,
                lower,
                anaphoric,
                background,
                carried,
                follows,
                background and _accounted(lower, start, end, opened=accounted == index),
                own,
            )
        )
        carried = (carried or anaphoric) and not background
        follows = not background and (follows or any(m.exact and not m.bracketed for m in own))
    return found


def _accounted(lower: str, start: int, end: int, *, opened: bool) -> bool:
    """Whether a sentence in an account of a time can tell what was done: one that does not open the account."""
    return not opened or bool(REACTION.match(lower, start, end))


def _is_heading(text: str, start: int, end: int) -> bool:
    """Whether a sentence is a heading: a line of its own in capitals, which tells in short what follows."""
    if end - start <= _SHORT or not text[start:end].isupper():
        return False
    return text.rfind("\n", 0, start) + 1 == start and text.find("\n", start, end + 1) in (end, -1)


def demanded_at(lower: str, setting: Setting, at: int) -> bool:
    """Whether what stands at `at` is asked for, aimed at or denied."""
    begin, _ = setting.clause(at)
    near = at - _REACH
    # A gathering's own acts stand beside what it asks for: "Hội nghị đã … đề nghị tặng Cờ; bầu …".
    opening = begin if setting.anaphoric else setting.start
    if DEMAND.search(lower, max(opening, near), at):
        return True
    # "… phải hủy quyết định, còn bà A đã bị phê bình": done, whatever must be.
    done = lower.endswith(_DONE_BEFORE, begin, at) or lower.startswith("đã ", at)
    return not done and bool(PURPOSE.search(lower, max(begin, near), at))
