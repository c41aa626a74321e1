"""The type of a gathering from what is done at it, and the types that a title names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extractors.events.nouns import ACTIVITIES, HEADS, NOT_PROGRAMME, PROGRAMME_TYPES, TITLE_WORDS
from extractors.events.scan import scan
from extractors.events.verbs import ACTS
from extractors.language.casing import lower as lower_case

if TYPE_CHECKING:
    from extractors.events.nouns import Head

PROGRAMME_RULE = "programme"
"""The rule of a programme whose name does not tell its kind."""

_NAME_LIMIT = 110
_ACTIVITY = re.compile(rf"(?<!\w)(?:{'|'.join(f'(?P<{kind}>{words})' for kind, words in ACTIVITIES)})(?!\w)")
_TITLE = re.compile(rf"(?<!\w)(?:{'|'.join(f'(?P<{kind}>{words})' for kind, words in TITLE_WORDS)})(?!\w)")
_STAFF = re.compile(r"cán bộ|bổ nhiệm|điều động|nhân sự|chỉ định|luân chuyển|chủ tịch|bí thư|giám đốc")
_RECOGNITION = re.compile(r"công nhận|chuẩn|thành lập|xếp hạng|di tích|di sản")
_OPENINGS = frozenset({"bế mạc", "khai mạc", "khai giảng", "bế giảng"})
_SUMS_UP = re.compile(r" (?:tổng kết|sơ kết)(?!\w)")
_ENDS = re.compile(r"[.;:\n]|\s(?:tại|nhân|vào|với sự)\s")
# "Kiểm tra vụ phá rừng": the case is what a title is about, not that it is looked into.
_CASE = (" vụ ", " làm rõ vụ ", " nguyên nhân vụ ")
# Behind these a title tells of the occasion; what it is about stands before.
_OCCASION = re.compile(
    r"(?<!^)\s(?:nhân dịp|nhân ngày|nhân kỷ niệm|chào mừng|hướng tới|trong khuôn khổ|bên lề|trước thềm)(?!\w)"
)
# What is told behind these is why or after what that of which a title tells came.
_REASON = re.compile(r" (?:vì(?! sự nghiệp| trẻ em| cộng đồng| người nghèo| an ninh| sao)|sau khi) ")
# Of a case known to its readers a title tells what is new in it: "Vụ cháy xưởng gỗ ở Mẫu Sơn: Khởi tố giám đốc".
_KNOWN_CASE = re.compile(r"(?:(?:xung quanh|liên quan(?: đến)?|quanh) )?vụ [^:?]{3,90}?\s?: ")
_SPORT = re.compile(r" (?:thể dục|thể thao|tdtt|thể dục thể thao)")

# What the activities may not make of a head.
_DEAF: dict[str, frozenset[str]] = {
    "ceremony": frozenset({"meeting", "visit"}),
    "meeting": frozenset({"ceremony", "meeting", "festival"}),
    "support": frozenset(),
}


def gathering_type(phrase: str, row: Head, lower: str, stop: int, limit: int) -> tuple[str | None, str]:
    """(type, rule) of the gathering whose head `phrase` ends at `stop`; (None, "") where it is none."""
    if phrase == "đại hội" and _SPORT.match(lower, stop):
        return "competition", "games by name"
    if not row.open:
        return row.type, f"{row.type} by its noun"
    end = _ENDS.search(lower, stop, min(limit, stop + _NAME_LIMIT))
    name = lower[stop : end.start() if end else min(limit, stop + _NAME_LIMIT)]
    if phrase == "chương trình":
        return _programme(name)
    kind = _by_activity(phrase, row, name)
    return (kind, f"{kind} by its activity") if kind else (row.type, f"{row.type} by its noun")


def activity_end(lower: str, stop: int, limit: int) -> int:
    """Where the activity right behind a head ends ("lễ khai mạc"), or `stop` where there is none."""
    match = _ACTIVITY.match(lower, stop + 1, min(limit, stop + _NAME_LIMIT))
    return match.end() if match else stop


def _by_activity(phrase: str, row: Head, name: str) -> str | None:
    deaf = _DEAF[row.type]
    for match in _ACTIVITY.finditer(name):
        kind = str(match.lastgroup)
        word = match.group()
        if (
            word.startswith(("công bố", "trao quyết định"))
            and _STAFF.search(name)
            and not _RECOGNITION.search(name)
        ):
            return "personnel"
        if row.type == "meeting" and word.startswith("công bố"):
            return "policy"
        if row.type == "meeting" and kind == "meeting":
            return "meeting"
        if word in _OPENINGS:
            return _opened(name[match.end() :])
        if kind in deaf and not (phrase.endswith("mặt") and word.startswith(("kỷ", "kỉ"))):
            continue
        return kind
    # "Lễ tổng kết chiến dịch" is a meeting, "lễ tổng kết và trao giải" an award.
    return "meeting" if row.type == "ceremony" and _SUMS_UP.match(name) else None


def _opened(rest: str) -> str:
    """What the opening or close of something is: a festival's belongs to it, a competition's is a ceremony."""
    if re.match(
        r"[^,.;]{0,12}(?:lễ hội|ngày hội|hội chợ|triển lãm|liên hoan|festival|tuần|hội báo|hội sách|"
        r"hội xuân|hội hoa|đêm |ngày thơ|ngày sách|chợ)",
        rest,
    ):
        return "festival"
    if re.match(r"[^,.;]{0,12}(?:lớp|khóa|diễn tập|cuộc diễn tập)", rest):
        return "training"
    return "ceremony"


def _programme(name: str) -> tuple[str | None, str]:
    if NOT_PROGRAMME.match(name):
        return None, ""
    for kind, words in PROGRAMME_TYPES:
        if words.search(name):
            return kind, f"{kind} by the programme's name"
    return "other", PROGRAMME_RULE


class TitleTypes(NamedTuple):
    """The types of happening that a title names, in its order, and those that its words only suggest.

    `case` says whether it begins with a case known before ("Vụ cháy ở Mẫu Sơn: …").
    """

    named: tuple[str, ...]
    suggested: frozenset[str]
    case: bool = False

    def include(self, kind: str) -> bool:
        """Whether the title names or suggests a happening of this type."""
        return kind in self.named or kind in self.suggested


def subject_of(title: str) -> str:
    """A title in lower case without the occasion it ends with, nor the known case it begins with.

    "… được tặng Bằng khen | nhân dịp Lễ hội …", "Vụ cháy ở Mẫu Sơn: | Khởi tố giám đốc".
    """
    case = _KNOWN_CASE.match(title)
    title = title[case.end() :] if case is not None else title
    occasion = _OCCASION.search(title)
    return title[: occasion.start()] if occasion is not None else title


def title_types(title: str | None) -> TitleTypes:
    """The types of happening that a title names or suggests."""
    whole = lower_case(title or "")
    told = _types_of(subject_of(whole))
    # "Vụ phá rừng ở Mẫu Sơn: Huyện làm không tốt thì tỉnh làm": only the case has a name.
    told = told if told.named else _types_of(whole)
    return told._replace(case=_KNOWN_CASE.match(whole) is not None)


def _types_of(lowered: str) -> TitleTypes:
    """The types that a title, or its part that tells what is new, names."""
    reason = _REASON.search(lowered)
    found: list[tuple[int, str]] = []
    hits = scan(lowered)
    for at, stop, phrase in hits.heads:
        kind, _ = gathering_type(phrase, HEADS[phrase], lowered, stop, len(lowered))
        if kind:
            found.append((at, kind))
    for at, stop, phrase in hits.acts:
        row = next((a for a in ACTS[phrase] if a.after is None or a.after.match(lowered, stop)), None)
        if row and not lowered.startswith(_CASE, stop):
            found.append((at, row.type))
    found += [(match.start(), str(match.lastgroup)) for match in _TITLE.finditer(lowered)]
    suggested = frozenset(str(match.lastgroup) for match in _ACTIVITY.finditer(lowered))
    named = dict.fromkeys(kind for at, kind in sorted(found) if reason is None or at < reason.start())
    return TitleTypes(tuple(named or dict.fromkeys(kind for _, kind in sorted(found))), suggested)
