"""Candidates from nouns: gatherings that are held, and incidents that befall."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.events.candidates import CLOSE_RULE, Candidate
from extractors.events.kinds import activity_end, gathering_type
from extractors.events.nouns import HEADS, Head
from extractors.events.settings import demanded_at
from extractors.events.telling import (
    ATTENDED_BEFORE,
    BARE_HELD,
    BEFORE_REFERENCE,
    CLOSED_BEHIND,
    COMMITTEE_BEFORE,
    COUNTED,
    COUNTERS,
    HAPPENED_BEFORE,
    HAPPENED_BEHIND,
    HELD,
    HOLDS,
    LINKED_BEHIND,
    ORGANIZES_BEFORE,
    PREDICATE_BEHIND,
    REFERENCE_BEHIND,
    RENOWNED_BEHIND,
    RESULTS_BEHIND,
    SOON_BEHIND,
    STRUCK_BEFORE,
    UNREAL_BEFORE,
    VISITED_BEFORE,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extractors.events.scan import Hit
    from extractors.events.settings import Setting, Settings

_NEAR = 45
# What refers to a gathering stands right before it.
_CLOSE = 30
_HELD_BY = re.compile(r" do [^,.;\n]{3,80} tổ chức$")
_DAY_NEAR = 40
_FAR = 120
# Nouns that name a gathering without a word more: "tổ chức họp báo".
_ENOUGH = frozenset({"họp báo", "gặp mặt", "mít tinh", "họp mặt", "buổi gặp mặt"})
# A noun of so many syllables needs nothing more: "ngày hội hiến máu".
_FULL_NAME = 4
# Before a contest that is told by its results: "Tại Kỳ thi …, huyện đạt 68 giải".
_AT = ("tại ", "trong ", "ở ", "tham gia ", "tham dự ")
# What may open a sentence before what it is about.
_ASIDES = frozenset({"", "ngoài ra,", "bên cạnh đó,", "cùng với đó,", "riêng", "song song đó,"})
# What lasts for days and comes to a close.
_LASTING = frozenset({"competition", "festival"})
_PLAIN_START = ' -–+*•(“"'


class HeadFinder:
    """Finds the gatherings and incidents that an article's nouns name."""

    def __init__(self, lower: str, settings: Settings) -> None:
        self._lower = lower
        self._settings = settings
        # What a noun alone goes back to: "Đại hội diễn ra từ ngày …" after "Đại hội Thể dục thể thao".
        self._named: dict[str, str] = {}
        # The nouns of the gatherings told so far.
        self._told: set[str] = set()
        self._last = -1

    def find(self, hits: Iterable[Hit]) -> Iterator[Candidate]:
        """The candidates in order of the text; `hits` are its nouns."""
        for hit in hits:
            setting = self._settings.readable(hit.at)
            if setting is None:
                continue
            if self._settings.in_speech(hit.at) and not setting.behind(hit.stop, setting.end):
                continue
            row = HEADS[hit.phrase]
            candidate = (
                self._gathering(hit, row, setting) if row.gathering else self._incident(hit, row, setting)
            )
            if candidate is not None:
                self._told.add(hit.phrase)
                self._last = setting.index
                yield candidate
                yield from self._close(candidate)

    def _close(self, head: Candidate) -> Iterator[Candidate]:
        """The close of a contest or festival as a ceremony of its own: "Liên hoan … đã bế mạc"."""
        if head.type not in _LASTING or head.demanded:
            return
        closes = CLOSED_BEHIND.match(self._lower, head.stop, head.setting.clause(head.at)[1])
        if closes:
            yield Candidate(
                closes.start("verb"), closes.end(), "ceremony", "act", head.setting, CLOSE_RULE, firm=True
            )

    def _gathering(self, hit: Hit, row: Head, setting: Setting) -> Candidate | None:
        lower, at, stop = self._lower, hit.at, hit.stop
        opening = max(setting.start, at - _NEAR)
        kind, rule = gathering_type(hit.phrase, row, lower, stop, setting.end)
        if kind is None:
            return None
        held_before = bool(HOLDS.search(lower, opening, at))
        named = activity_end(lower, stop, setting.end) if row.open else stop
        held_behind = HELD.match(lower, named, setting.end)
        dated = bool(setting.behind(stop, setting.clause(at)[1]))
        bare = self._is_bare(hit, row, setting, held_before=held_before)
        kind = self._known(hit.phrase, kind, bare=bare)
        if COMMITTEE_BEFORE.search(lower, opening, at):
            return None
        if not held_before and RENOWNED_BEHIND.match(lower, stop, setting.end):
            return None
        if bare and not self._bare_held(hit, setting, held_before=held_before, dated=dated or setting.exact):
            return None
        if _is_counted(lower, opening, at) and not setting.exact:
            return None
        if setting.background and not setting.exact and not dated:
            return None
        opens = self._opens(setting, at)
        played = kind == "competition" and not bare and (opens or lower.endswith(_AT, opening, at))
        played = played and bool(RESULTS_BEHIND.match(lower, stop, setting.end))
        firm = held_before or bool(held_behind) or played
        firm = firm or (opens and not bare and setting.zone in ("title", "lead"))
        visited = not firm and not bare and self._is_visited(hit, setting)
        firm = firm or visited
        if not (played or visited) and self._is_reference(hit, setting, held_behind):
            return None
        if not firm and not dated:
            return None
        demanded = demanded_at(lower, setting, at)
        if demanded and not dated and not held_behind and not setting.long:
            return None
        return Candidate(at, stop, kind, "gathering", setting, rule, firm, demanded, bare=bare)

    def _is_visited(self, hit: Hit, setting: Setting) -> bool:
        """Whether a gathering not told of yet is named as where something happened on a day.

        "Sáng 8/11, tại lễ phát động ủng hộ đồng bào vùng lũ, các đơn vị đã …".
        """
        if not setting.exact or setting.anaphoric or setting.index == self._last or hit.phrase in self._told:
            return False
        return bool(VISITED_BEFORE.search(self._lower, max(setting.start, hit.at - _CLOSE), hit.at))

    def _known(self, phrase: str, kind: str, *, bare: bool) -> str:
        """The type of a gathering, from its fuller naming where this one is short of words."""
        noun = " ".join(phrase.split()[:2])
        known = self._named.get(noun, kind)
        if bare:
            return known
        self._named.setdefault(noun, kind)
        return known if kind == "meeting" and known == "competition" else kind

    def _is_bare(self, hit: Hit, row: Head, setting: Setting, *, held_before: bool) -> bool:
        """Whether the noun names nothing new by itself: "Hội nghị đã …", "lễ khai mạc,"."""
        lower, at, stop = self._lower, hit.at, hit.stop
        syllables = hit.phrase.count(" ") + 1
        organized = bool(ORGANIZES_BEFORE.search(lower, max(setting.start, at - _NEAR), at))
        bare = bool(REFERENCE_BEHIND.match(lower, stop, setting.end)) and syllables < _FULL_NAME - organized
        if row.open and not held_before:
            # "Lễ khai mạc" alone is one that was told of.
            behind = activity_end(lower, stop, setting.end)
            bare = bare or bool(REFERENCE_BEHIND.match(lower, behind, setting.end))
        if bare and syllables > 1 and organized:
            bare = not LINKED_BEHIND.match(lower, stop)
        # "Lễ trao học bổng" is a name; "hội nghị trao …" tells what it did.
        acting = hit.phrase != "lễ" and bool(PREDICATE_BEHIND.match(lower, stop))
        return bare or (not held_before and acting)

    def _bare_held(self, hit: Hit, setting: Setting, *, held_before: bool, dated: bool) -> bool:
        if held_before and hit.phrase in _ENOUGH:
            return True
        behind = activity_end(self._lower, hit.stop, setting.end)
        return dated and bool(BARE_HELD.match(self._lower, behind, setting.end))

    def _is_reference(self, hit: Hit, setting: Setting, held_behind: re.Match[str] | None) -> bool:
        """Whether a gathering is only referred to ("tại hội nghị tổng kết", "chào mừng Đại hội …")."""
        lower, at, stop = self._lower, hit.at, hit.stop
        opening = max(setting.start, at - _NEAR)
        if not BEFORE_REFERENCE.search(lower, max(opening, at - _CLOSE), at):
            return False
        if any(
            not m.long and SOON_BEHIND.fullmatch(lower, stop, m.at)
            for m in setting.behind(stop, setting.clause(at)[1])
        ):
            return False
        attended = setting.exact or setting.anaphoric
        if attended and not self._opens(setting, at) and ATTENDED_BEFORE.search(lower, opening, at):
            return False
        if any(
            m.yearly and SOON_BEHIND.fullmatch(lower, stop, m.at) for m in setting.behind(stop, stop + _FAR)
        ):
            # A task to prepare "Lễ hội … năm 2015" schedules it.
            return not demanded_at(lower, setting, at)
        if held_behind is None:
            return True
        between = lower[stop : held_behind.end()]
        # Whoever holds it stands between "do" and "tổ chức", whatever commas its name has.
        return "," in between and not _HELD_BY.search(between)

    def _opens(self, setting: Setting, at: int) -> bool:
        opening = self._lower[setting.start : at].strip(_PLAIN_START)
        return at - setting.start < _NEAR and opening in _ASIDES

    def _incident(self, hit: Hit, row: Head, setting: Setting) -> Candidate | None:
        lower, at, stop = self._lower, hit.at, hit.stop
        opening = max(setting.start, at - _NEAR)
        if _is_counted(lower, opening, at) and not setting.exact:
            return None
        if (
            setting.background
            and not setting.moments
            and setting.zone != "lead"
            and not lower.startswith(" xảy ra", stop)
        ):
            return None
        begin, _ = setting.clause(at)
        if not setting.exact and any(m.yearly for m in setting.behind(begin, at)):
            # "Mùa khô năm 2023, xâm nhập mặn …": of another time.
            return None
        dated = any(
            not m.long and "," not in lower[stop : m.at] for m in setting.behind(stop, stop + _DAY_NEAR)
        )
        contained = lower.endswith("khống chế ", opening, at)
        struck = setting.exact and bool(STRUCK_BEFORE.search(lower, opening, at))
        if not (dated or contained or struck) and UNREAL_BEFORE.search(lower, opening, at):
            return None
        if demanded_at(lower, setting, at) and not dated:
            return None
        opens = self._opens(setting, at)
        told = (
            bool(HAPPENED_BEFORE.search(lower, opening, at)) or dated or (opens and setting.zone == "title")
        )
        if not told and HAPPENED_BEHIND.match(lower, stop, setting.end):
            told = opens or bool(setting.moments) or setting.zone == "lead"
        if not told:
            return None
        return Candidate(at, stop, row.type, "incident", setting, f"{row.type} by its noun", firm=True)


def _is_counted(lower: str, opening: int, at: int) -> bool:
    """Whether several are counted before a head; most are not, which the last word alone tells."""
    word = lower[opening:at].rstrip().rsplit(" ", 1)[-1]
    return (word[-1:].isdigit() or word in COUNTERS) and bool(COUNTED.search(lower, opening, at))
