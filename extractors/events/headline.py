"""What an article is about where nothing else in it tells a happening: the sentence that says the title again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.events.candidates import Candidate
from extractors.events.kinds import subject_of
from extractors.events.report_kinds import kind_told
from extractors.language.casing import lower as lower_case

if TYPE_CHECKING:
    from extractors.events.settings import Setting, Settings
    from extractors.reading import Reading

RULE = "what the title says"
_WORD = re.compile(r"\w+")
_TOLD_IN = frozenset({"lead", "body"})
# The title is said again within so many sentences, with at least this share of its words.
_WITHIN = 5
_SHARE = 0.45
_FEWEST = 4


def headline(reading: Reading, settings: Settings) -> Candidate | None:
    """The happening that the title names, found by its words; None where no sentence says it again."""
    title = reading.article.title
    if not title:
        return None
    wanted = settings.titled.named
    subject = subject_of(lower_case(title))
    words = frozenset(_WORD.findall(subject))
    told = [setting for setting in settings.all if setting.zone in _TOLD_IN][:_WITHIN]
    best = max(told, key=lambda setting: (_shared(setting, words), -setting.index), default=None)
    if best is None or len(words) < _FEWEST or _shared(best, words) < _SHARE * len(words):
        return None
    at, stop = _phrase(best, words)
    kind = wanted[0] if wanted else kind_told(subject)[0]
    return Candidate(at, stop, kind, "act", best, RULE, firm=True)


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
    first = next(match for match in _WORD.finditer(setting.lower, start, end) if match.group() in words)
    return first.span()
