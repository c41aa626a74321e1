"""An act told again by its verb: sapo and body, and the captions between them, name one act several times."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.events.phrases import at_word

if TYPE_CHECKING:
    from extractors.events.happening import Happening

# So many words from its verb on tell a decision again.
_WORDS = 4
# Two decisions about somebody are told within so many sentences.
_NEAR = 5
# What is decided about someone; within one of these two verbs tell the same ("trúng cử", "được bầu").
_DECISIONS = (
    at_word(r"bầu|trúng cử|đắc cử|tái cử|tái đắc cử|được bầu|tín nhiệm"),
    at_word(r"kỷ luật|kỉ luật|cảnh cáo|khiển trách|cách chức|cách|khai trừ|phê bình|kiểm điểm|đình chỉ"),
    at_word(r"bổ nhiệm|điều động|luân chuyển|phân công|điều chuyển|giao|chỉ định|giữ chức"),
    at_word(r"miễn nhiệm|bãi nhiệm|thôi|cho thôi|từ chức|nghỉ hưu|xin thôi"),
)
# To what post: "trúng cử Ủy viên …" and "được bầu làm Chủ tịch …" are two, whoever it is.
_POST = re.compile(
    r"(?<!\w)(?:làm|giữ chức|giữ các chức|chức|trúng cử|đắc cử|tái cử)(?: (?:vụ|danh|vào|tân|quyền))* "
    r"(?P<post>(?:phó )?(?:chủ tịch|bí thư|ủy viên|uỷ viên|đại biểu|giám đốc|chánh|bộ trưởng|thứ trưởng))(?!\w)"
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
        same = bool(new.people & old.people) and _decision(new) == _decision(old)
        return same and not _are_of_two_posts(new, old)
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


def elects(happening: Happening) -> bool:
    """Whether it is an election, by its verb."""
    return _DECISIONS[0].search(_verb(happening)) is not None


def _are_of_two_posts(new: Happening, old: Happening) -> bool:
    """Whether both say to what post, and those differ, near each other: further down a career is told."""
    if abs(new.candidate.setting.index - old.candidate.setting.index) > _NEAR:
        return False
    ours, theirs = _post(new), _post(old)
    return ours is not None and theirs is not None and ours != theirs


def _post(happening: Happening) -> str | None:
    """The post that a decision puts somebody in, without the office it is of."""
    candidate = happening.candidate
    _, end = candidate.setting.clause(candidate.at)
    found = _POST.search(candidate.setting.lower, candidate.at, end)
    return found["post"].replace("uỷ", "ủy") if found else None


def _first_words(happening: Happening) -> list[str]:
    candidate = happening.candidate
    return candidate.setting.lower[candidate.at : candidate.setting.end].split(None, _WORDS)[:_WORDS]


def _is_detail(new: Happening, old: Happening) -> bool:
    """Whether the sentence behind a decision tells what it holds: "Theo đó, hợp nhất Sở A với Sở B; …"."""
    setting, before = new.candidate.setting, old.candidate.setting
    follows = setting.index - before.index in (0, 1)
    return follows and new.when.moment is None and bool(_DETAIL.match(setting.lower, setting.start))
