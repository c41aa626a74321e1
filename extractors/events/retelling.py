"""An act told again by its verb: sapo and body, and the captions between them, name one act several times."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.events.phrases import at_word

if TYPE_CHECKING:
    from extractors.events.happening import Happening

# So many words from its verb on tell a decision again.
_WORDS = 4
# What is decided about someone; within one of these two verbs tell the same ("trúng cử", "được bầu").
_DECISIONS = (
    at_word(r"bầu|trúng cử|đắc cử|tái cử|tái đắc cử|được bầu|tín nhiệm"),
    at_word(r"kỷ luật|kỉ luật|cảnh cáo|khiển trách|cách chức|cách|khai trừ|phê bình|kiểm điểm|đình chỉ"),
    at_word(r"bổ nhiệm|điều động|luân chuyển|phân công|điều chuyển|giao|chỉ định|giữ chức"),
    at_word(r"miễn nhiệm|bãi nhiệm|thôi|cho thôi|từ chức|nghỉ hưu|xin thôi"),
)
_VOICE = re.compile(r"(?:bị|được|đã|đang) ")
_DETAIL = re.compile(r"\W*(?:theo đó|cụ thể|trong đó)(?!\w)")


def is_retold(new: Happening, old: Happening) -> bool:
    """Whether an act tells again what another of its type, on no other day, told by the same words."""
    if new.candidate.form != "act" or old.candidate.form != "act" or _is_of_another_day(new, old):
        return False
    if new.type == "crime":
        others = bool(new.people and old.people) and not new.people & old.people
        return new.candidate.setting is not old.candidate.setting and _verb(new) == _verb(old) and not others
    if new.type == "personnel":
        return bool(new.people & old.people) and _decision(new) == _decision(old)
    if new.type == "policy":
        return _first_words(new) == _first_words(old) or _is_detail(new, old)
    return False


def _is_of_another_day(new: Happening, old: Happening) -> bool:
    """Whether it has a day, and the other has another or none."""
    if new.when.moment is None or new.when.moment is old.when.moment:
        return False
    if old.when.moment is None:
        # What a sapo makes known is told with its day; a month is another time, as in a career.
        return not new.when.moment.exact
    return new.when.start is None or new.when.start != old.when.start


def _verb(happening: Happening) -> str:
    candidate = happening.candidate
    return _VOICE.sub("", candidate.setting.lower[candidate.at : candidate.stop], count=1)


def _decision(happening: Happening) -> int | str:
    """Of which kind a decision about someone is, by its verb; the verb itself where it is of no kind."""
    verb = _verb(happening)
    return next((kind for kind, words in enumerate(_DECISIONS) if words.search(verb)), verb)


def _first_words(happening: Happening) -> list[str]:
    candidate = happening.candidate
    return candidate.setting.lower[candidate.at : candidate.setting.end].split(None, _WORDS)[:_WORDS]


def _is_detail(new: Happening, old: Happening) -> bool:
    """Whether the sentence behind a decision tells what it holds: "Theo đó, hợp nhất Sở A với Sở B; …"."""
    setting, before = new.candidate.setting, old.candidate.setting
    follows = setting.index - before.index in (0, 1)
    return follows and new.when.moment is None and bool(_DETAIL.match(setting.lower, setting.start))
