"""What an article is about where no happening found in it is what the title tells: the sentence that says the title again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.events.candidates import Candidate
from extractors.events.kinds import subject_of
from extractors.events.report_kinds import kind_told
from extractors.language.casing import lower as lower_case

if TYPE_CHECKING:
    from extractors.events.happening import Happening
    from extractors.events.settings import Setting, Settings
    from extractors.reading import Reading

RULE = "what the title says"
_WORD = re.compile(r"\w+")
_TOLD_IN = frozenset({"lead", "body"})
# The title is said again within so many sentences, with at least this share of its words.
_WITHIN = 5
_SHARE = 0.45
# What the title names and no day dates is told this soon behind that sentence.
_SOON = 2
_FEWEST = 4
_NEW = re.compile(r"(?<!\w)vừa(?!\w)")
# What is told without its day as often as with it.
_UNDATED = frozenset({"policy", "personnel", "crime", "accident", "disaster"})
# What a title has from a gathering or a document.
_SAID_AT = frozenset({"policy", "meeting"})
# A happening whose sentence has fewer of the title's words, by so many and by this share, is not what it tells.
_FEWER, _FEWER_SHARE = 2, 0.2


def headline(reading: Reading, settings: Settings, main: Happening | None) -> Candidate | None:
    """The happening that the title names, found by its words.

    None where no sentence says it again, or where `main`, which the article would else be about, may be it.
    """
    title = reading.article.title
    if not title:
        return None
    named = settings.titled.named
    if main is not None and _stands(main, named):
        return None
    subject = subject_of(lower_case(title))
    if subject.rstrip().endswith("?"):
        # A question tells nothing.
        return None
    words = frozenset(_WORD.findall(subject))
    told = [setting for setting in settings.all if setting.zone in _TOLD_IN][:_WITHIN]
    best = max(told, key=lambda setting: (_shared(setting, words), -setting.index), default=None)
    if best is None or len(words) < _FEWEST or _shared(best, words) < _SHARE * len(words):
        return None
    if main is not None and not (_in_passing(main, best, named) and _says_less(main, best, words)):
        return None
    at, stop = _phrase(best, words)
    kind = main.type if main and main.type in named else next(iter(named), kind_told(subject)[0])
    return Candidate(at, stop, kind, "act", best, RULE, firm=True)


def told_by(titled: Candidate, happenings: list[Happening]) -> Happening | None:
    """The happening found in the sentence that says the title again, where it may be what the title tells."""
    here = [
        h
        for h in happenings
        if h.candidate.setting is titled.setting
        and titled.type in ("other", h.type)
        and h.candidate.form != "gathering"
        and not h.candidate.demanded
    ]
    return here[0] if here else None


def _stands(main: Happening, titled: tuple[str, ...]) -> bool:
    """Whether the article is about a happening whatever its sentences say again: told with its day, or as new."""
    moment, setting = main.when.moment, main.candidate.setting
    if main.type in titled:
        return moment is not None
    if _NEW.search(setting.lower, setting.start, setting.end):
        # "Chủ tịch UBND tỉnh vừa ký quyết định …": a title may tell what is decided.
        return True
    # "GRDP 9 tháng tăng 7,5%" is news of the session at which it was made known.
    act = main.type != "other" and main.candidate.form == "act"
    exact = moment is not None and moment.exact
    return exact and not (act and titled and titled[0] not in _SAID_AT)


def _in_passing(main: Happening, best: Setting, titled: tuple[str, ...]) -> bool:
    """Whether a happening is only recalled: far down, or without its day, or of a month or year past."""
    behind = main.candidate.setting.index - best.index
    if main.type in titled:
        # "… cho biết vừa xảy ra vụ 3 người tử vong" before "nguyên nhân tử vong nghi là bị ngạt khí" far down.
        return behind > _SOON
    recalled = main.when.moment is not None or main.candidate.form == "gathering" or behind > _WITHIN
    return recalled or main.type not in _UNDATED


def _says_less(main: Happening, best: Setting, words: frozenset[str]) -> bool:
    fewer = _shared(best, words) - _shared(main.candidate.setting, words)
    return fewer >= max(_FEWER, _FEWER_SHARE * len(words))


def _shared(setting: Setting, words: frozenset[str]) -> int:
    return len(words.intersection(_WORD.findall(setting.lower, setting.start, setting.end)))


def _phrase(setting: Setting, words: frozenset[str]) -> tuple[int, int]:
    """Where the clause with most of the title's words begins to say them, and the end of its first such word."""
    clauses = [
        setting.clause(match.start()) for match in _WORD.finditer(setting.lower, setting.start, setting.end)
    ]
    start, end = max(
        dict.fromkeys(clauses),
        key=lambda clause: len(words.intersection(_WORD.findall(setting.lower, *clause))),
    )
    if start < setting.saying < end and words.intersection(_WORD.findall(setting.lower, setting.saying, end)):
        # "Ngày 31/3, lãnh đạo Văn phòng UBND tỉnh cho hay, ông A …": what is said.
        start = setting.saying
    first = next(match for match in _WORD.finditer(setting.lower, start, end) if match.group() in words)
    return first.span()
