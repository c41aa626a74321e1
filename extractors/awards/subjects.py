"""The recipients told before an award: "32 cá nhân, 6 tập thể | được …", "em A đoạt …", "TVC đã được …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.awards.anaphora import told_before
from extractors.awards.recipient_list import (
    BRACKETS,
    MOST_NAMES,
    NAMES_REACH,
    NAMING,
    NEAR,
    WORK,
    Recipient,
    names_beside,
)
from extractors.awards.subject import subject_of
from extractors.language.casing import UPPER

if TYPE_CHECKING:
    from extractors.awards.parties import Party
    from extractors.awards.recipients import Item
    from extractors.awards.signs import Sentence

_BARE_GROUP = re.compile(
    r"(?<!\w)(?:các|những|nhiều(?!\s(?:năm|lần))|học sinh|cá nhân|tập thể|thí sinh|giáo viên|sinh viên|vận động viên|vđv|sản phẩm|tác phẩm|hộ|gia đình)(?:\s\w+){0,3}\s$"
)
_OF = re.compile(r"\s(?:của|thuộc|đến từ|từ|tại|trên)\s")
_SUBJECT_REACH = 90
_WORK_OF = re.compile(
    rf"(?<!\w)(?P<noun>{WORK})\s(?:[^,.;:\n]{{1,60}}\s)?(?:của|do)\s(?:(?!và\s)\w+\s){{0,4}}$"
)


def list_before(sentence: Sentence, start: int, end: int) -> list[Recipient]:
    """The recipients listed right before `end` ("32 cá nhân, 6 tập thể | được …"), or the subject named there."""
    brackets = [match.span() for match in BRACKETS.finditer(sentence.lowered, start, end)]
    counted = [item for item in sentence.counted(start, end) if not _inside(item.start, brackets)]
    named = [party for party in sentence.named(start, end) if not _inside(party.start, brackets)]
    while len(counted) > 1 and _OF.fullmatch(
        BRACKETS.sub("", sentence.lowered[counted[-2].end : counted[-1].start]).replace("  ", " ")
    ):
        # "18 sản phẩm của 12 chủ thể được công nhận": the first are told of.
        counted.pop()
    while counted and named and _is_told_of(sentence, counted[-1], end):
        counted.pop()
    last_name = named[-1].end if named else start
    listed = bool(counted) and (
        last_name > counted[-1].end or NAMING.match(sentence.lowered, counted[-1].end)
    )
    near = NAMES_REACH if listed else _SUBJECT_REACH
    if (
        counted
        and end - counted[-1].end <= near
        and (counted[-1].end >= last_name or _is_aside(sentence, counted[-1], named))
        and not _goes_on_to(sentence, counted[-1], named)
    ):
        return _with_others(sentence, start, _run_back(sentence, counted, end), brackets)
    group = _BARE_GROUP.search(sentence.lowered, max(start, last_name, end - NEAR), end)
    pronoun = told_before(sentence, max(start, last_name), end)
    if pronoun is not None:
        begin, kind, names = pronoun
        return [Recipient(begin, end, kind, 1, names, counted=False)]
    # "tuyên dương học sinh đạt giải": who is told of has no name and no number.
    subject = subject_of(sentence, named, brackets, end) if named and group is None else None
    if subject is None:
        return _unnamed(sentence, start, end) if group is None else []
    work = _WORK_OF.search(sentence.lowered, max(start, subject[0].start - _SUBJECT_REACH), subject[0].start)
    if work is not None:
        # "Đề tài của em A và em B đạt giải Nhì": the work has won.
        return [Recipient(work.start("noun"), subject[-1].name_end, "work", 1, (), counted=False)]
    if _is_office(sentence, subject[0]):
        # "Chủ tịch UBND xã A được tặng": the one who holds the office.
        return [Recipient(subject[0].start, subject[-1].name_end, "individual", 1, (), counted=False)]
    return _with_others(sentence, start, [_of(subject)], brackets)


def _of(parties: list[Party]) -> Recipient:
    """Parties of one kind as recipients."""
    names = tuple(party.name for party in parties)
    return Recipient(
        parties[0].start, parties[-1].name_end, parties[0].recipient, len(names), names, counted=False
    )


# Others stand before, of another kind: "Chi bộ thôn 2 (xã A) và | bà B được", "Công ty A cùng | 2 kỹ sư được".
_AND = re.compile(r"(?:,\s|\s)(?:và|cùng|cùng với)\s(?:(?!tại|ở|của|với|trong)[^\s,.;:()]+\s){0,4}$")
# Before that, behind a count, may stand what its people are: "21 hộ gia đình làm kinh tế giỏi và …".
_WHAT_THEY_ARE = re.compile(r"(?:\s[^,.;:()\n]{0,60})?")


def _with_others(
    sentence: Sentence, start: int, found: list[Recipient], brackets: list[tuple[int, int]]
) -> list[Recipient]:
    """The recipients with those joined before them by "và" or "cùng"."""
    if not found:
        return found
    joint = _AND.search(sentence.lowered, max(start, found[0].start - NEAR), found[0].start)
    if joint is None or sentence.first(joint.start(), found[0].start, "give", "win", "for") is not None:
        return found
    at = joint.start()
    counted = [item for item in sentence.counted(start, at) if not _inside(item.start, brackets)]
    named = [party for party in sentence.named(start, at) if not _inside(party.start, brackets)]
    if counted and (not named or named[-1].end <= counted[-1].end):
        between = BRACKETS.sub("", sentence.lowered[counted[-1].end : at])
        if not _WHAT_THEY_ARE.fullmatch(between) or sentence.first(
            counted[-1].start, at, "give", "receive", "win", "praise", "for", "propose"
        ):
            return found
        return [*_run_back(sentence, counted, at), *found]
    others = subject_of(sentence, named, brackets, at) if named else None
    if others is None or _BARE_GROUP.search(sentence.lowered, max(start, others[-1].end), at):
        return found
    if found[0].kind == others[0].recipient and not found[0].counted:
        # "bà A - Chủ tịch Hội - và ông B": told apart by their posts, awarded alike.
        names = (*(party.name for party in others), *found[0].names)
        both = found[0]._replace(start=others[0].start, number=len(names), names=names)
        return _with_others(sentence, start, [both, *found[1:]], brackets)
    return [*_with_others(sentence, start, [_of(others)], brackets), *found]


def _goes_on_to(sentence: Sentence, item: Item, named: list[Party]) -> bool:
    """Whether a count is followed by someone of another kind: "11 hộ gia đình … và thương binh A được tặng"."""
    behind = [party for party in named if party.start >= item.end]
    if not behind or behind[0].kind not in ("person", "company") or behind[0].recipient == item.kind:
        return False
    gap = BRACKETS.sub("", sentence.lowered[item.end : behind[0].start])
    return len(gap) <= _SUBJECT_REACH and _AND.search(gap) is not None and NAMING.match(gap) is None


_HAS = re.compile(r"(?:,|\)|\s[-–])\s(?:hiện\s|từng\s)?có\s(?:\w+\s)?$")


def _is_told_of(sentence: Sentence, item: Item, end: int) -> bool:
    """Whether a count only tells of the subject: "gia đình ông A, có 3 liệt sĩ, được tặng"."""
    return bool(
        _HAS.search(sentence.lowered, max(sentence.start, item.start - 16), item.start)
        and sentence.lowered[item.end : end].lstrip().startswith(",")
    )


_UNNAMED = re.compile(
    r"(?:^|[.;:(–-]\s|\n|(?<!\w)(?:dịp này|vừa qua|năm \d+|trong năm|tại [^,.;:\n]{3,50}|nhân [^,.;:\n]{3,50}), |riêng )(?P<who>(?:trung đội|tiểu đội|đội tuyển|đội|đoàn|tổ|câu lạc bộ|chi hội|liên đội|hội|nhóm|ban|khoa|phòng|mô hình|công trình|sản phẩm)\s[^,.;:()\n]{2,60}?)\s(?:đã\s|cũng\s|vừa\s|thi đấu xuất sắc,\s|đã thi đấu xuất sắc,\s)?$"
)


# "Đội tuyển nữ giành ngôi á quân và nhận Huy chương bạc": where another verb of winning begins, the name ends.
_WON_TOO = re.compile(r"\s(?:giành|đoạt|đạt|vô địch|lên ngôi|xếp)\s")
# A phrase with one of these is a clause, not what someone is.
_TOLD_OF = re.compile(
    r"(?<!\w)(?:gặp|thắng|thua|có|là|với|từng|tham gia|tổ chức|mà|nơi|đang|sẽ|cho|vào|khi|đã|các|những|nhiều)(?!\w)"
)


def _unnamed(sentence: Sentence, start: int, end: int) -> list[Recipient]:
    """A subject that is told by what it is: "Trung đội dân quân thị trấn được …"."""
    acronym = _ACRONYM.search(sentence.text, max(start, end - 40), end)
    if acronym is not None:
        return [_by_acronym(sentence, acronym)]
    found = _UNNAMED.search(sentence.lowered, max(start, end - _SUBJECT_REACH), end)
    if found is None or (sentence.start < start and found.start() == start):
        return []
    won = _WON_TOO.search(found["who"])
    told = found["who"][: won.start()] if won is not None else found["who"]
    if _TOLD_OF.search(told):
        return []
    who = sentence.text[found.start("who") : found.start("who") + len(told)]
    kind = "work" if found["who"].startswith(("mô hình", "công trình", "sản phẩm")) else "collective"
    return [Recipient(found.start("who"), found.start("who") + len(who), kind, 1, (who,), counted=False)]


# "TVC đã được tặng": an acronym that opens a clause.
_ACRONYM = re.compile(
    rf"(?:^|[.;:,–-]\s|\n)(?P<who>[{UPPER}]{{2,8}}(?:[ -][{UPPER}\d]{{2,8}})?)\s(?:đã\s|cũng\s|vừa\s|từng\s|còn\s){{0,2}}$"
)


def _by_acronym(sentence: Sentence, found: re.Match[str]) -> Recipient:
    """Who an acronym stands for is told where it is introduced: "Công ty Xây lắp Miền Tây (TVC)"."""
    who = found["who"]
    at = sentence.text.find(f"({who})")
    introduced = sentence.parties.between(max(0, at - NAMES_REACH), at)[-1:] if at >= 0 else []
    kind = introduced[0].recipient if introduced else "collective"
    return Recipient(found.start("who"), found.end("who"), kind, 1, (who,), counted=False)


def _inside(offset: int, brackets: list[tuple[int, int]]) -> bool:
    return any(start < offset < end for start, end in brackets)


# "61 cá nhân, trong đó có cụ A, 84 tuổi, | nhận Giấy khen": some are named in an aside, all receive.
_AMONG_THEM = re.compile(r",\strong đó có\s(?!\d)")


def _named_among(sentence: Sentence, item: Item, end: int) -> tuple[str, ...] | None:
    """The names of an aside behind a count that a comma closes before `end`; None where no such aside stands."""
    aside = _AMONG_THEM.match(sentence.lowered, item.end, end)
    if aside is None or not sentence.lowered[:end].rstrip().endswith(","):
        return None
    if sentence.counted(aside.end(), end):
        # "15 đảng viên, trong đó có ông A, 3 đảng viên, được": who receives is counted anew.
        return None
    named = sentence.named(aside.end(), end)
    return tuple(party.name for party in named if party.recipient == item.kind)[: item.number]


def _is_aside(sentence: Sentence, item: Item, named: list[Party]) -> bool:
    """Whether the parties behind a count only say where or who its people are: "14 nghệ nhân của tỉnh A được"."""
    behind = [party for party in named if party.start >= item.end]
    if not behind or any(item.start < party.start < item.end for party in named):
        # "hai đội xã A và xã B": the counted noun is the first name's own.
        return True
    gap = sentence.lowered[item.end : behind[0].start]
    if _AMONG_THEM.match(gap):
        return True
    return bool(
        not gap.strip()
        or NAMING.fullmatch(gap)
        or gap.lstrip().startswith(("của", "thuộc", "tại", "ở", "trên", "là", "gồm", "("))
    )


def _run_back(sentence: Sentence, counted: list[Item], end: int) -> list[Recipient]:
    run = [counted[-1]]
    for item in reversed(counted[:-1]):
        between = BRACKETS.sub("", sentence.lowered[item.end : run[0].start])
        if not re.fullmatch(r"\s{1,2}|\s{0,2}(?:,|;|và|,\svà|cùng)\s", between):
            break
        run.insert(0, item)
    behind = sentence.lowered[run[-1].end : end].strip()
    among = _named_among(sentence, run[-1], end)
    if behind.startswith(("trong đó", "cho ")):
        return []
    if among is None and _AMONG_THEM.match(sentence.lowered, run[-1].end, end):
        return []
    found = []
    for item in run:
        names, _ = names_beside(sentence, item, end)
        if item is run[-1] and among:
            names = among
        names = names or _listed_works(sentence, item, end)
        found.append(Recipient(item.start, item.end, item.kind, item.number, names, counted=True))
    return found


def _listed_works(sentence: Sentence, item: Item, end: int) -> tuple[str, ...]:
    """The works that a count is followed by, as written: "02 sản phẩm là Miến dong A (xã B) và Trà hoa vàng C"."""
    naming = NAMING.match(sentence.lowered, item.end, end) if item.kind == "work" else None
    if naming is None or item.number > MOST_NAMES:
        return ()
    told = BRACKETS.sub(" ", sentence.text[naming.end("naming") : end])
    parts = [" ".join(part.split()).strip('"“” :') for part in re.split(r",|;|\svà\s", told)]
    names = [part for part in parts if part[:1].isupper()]
    return tuple(names) if len(names) == item.number else ()


def _is_office(sentence: Sentence, party: Party) -> bool:
    """Whether an organisation or unit is named after a post, so that a person is told of."""
    post = sentence.last(party.start - 30, party.start, "post")
    return party.kind != "person" and post is not None and post.end == party.start - 1
