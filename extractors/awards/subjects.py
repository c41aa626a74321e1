"""The recipients told before an award: "32 cá nhân, 6 tập thể | được …", "em A đoạt …", "TVC đã được …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.awards.anaphora import told_before
from extractors.awards.recipient_list import (
    ASIDE,
    BRACKETS,
    MOST_NAMES,
    NAMES_REACH,
    NAMING,
    NEAR,
    WORK,
    Recipient,
    names_beside,
    rank,
)
from extractors.language.casing import UPPER

if TYPE_CHECKING:
    from extractors.awards.parties import Party
    from extractors.awards.recipients import Item
    from extractors.awards.signs import Sentence

_BARE_GROUP = re.compile(
    r"(?<!\w)(?:các|những|nhiều(?!\s(?:năm|lần))|học sinh|cá nhân|tập thể|thí sinh|giáo viên|sinh viên|vận động viên|vđv|sản phẩm|tác phẩm|hộ|gia đình)(?:\s\w+){0,3}\s$"
)
_OF_PLACE = re.compile(r"(?<!\w)(?:người|dân|quê|gốc|ở|tại|của|trên địa bàn|thuộc|đến từ|con em|trong)\s$")
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
    last_name = named[-1].end if named else start
    listed = bool(counted) and (
        last_name > counted[-1].end or NAMING.match(sentence.lowered, counted[-1].end)
    )
    near = NAMES_REACH if listed else _SUBJECT_REACH
    if (
        counted
        and end - counted[-1].end <= near
        and (counted[-1].end >= last_name or _is_aside(sentence, counted[-1], named))
    ):
        return _run_back(sentence, counted, end)
    group = _BARE_GROUP.search(sentence.lowered, max(start, last_name, end - NEAR), end)
    pronoun = told_before(sentence, max(start, last_name), end)
    if pronoun is not None:
        begin, kind, names = pronoun
        return [Recipient(begin, end, kind, 1, names, counted=False)]
    # "tuyên dương học sinh đạt giải": who is told of has no name and no number.
    subject = _subject(sentence, named, brackets, end) if named and group is None else None
    if subject is None:
        return _unnamed(sentence, start, end) if group is None else []
    work = _WORK_OF.search(sentence.lowered, max(start, subject[0].start - _SUBJECT_REACH), subject[0].start)
    if work is not None:
        # "Đề tài của em A và em B đạt giải Nhì": the work has won.
        return [Recipient(work.start("noun"), subject[-1].name_end, "work", 1, (), counted=False)]
    if _is_office(sentence, subject[0]):
        # "Chủ tịch UBND xã A được tặng": the one who holds the office.
        return [Recipient(subject[0].start, subject[-1].name_end, "individual", 1, (), counted=False)]
    return [
        Recipient(subject[0].start, subject[-1].name_end, subject[0].recipient, len(subject),
                  tuple(party.name for party in subject), counted=False)
    ]  # fmt: skip


_UNNAMED = re.compile(
    r"(?:^|[.;:(–-]\s|\n|(?<!\w)(?:dịp này|vừa qua|năm \d+|trong năm|tại [^,.;:\n]{3,50}|nhân [^,.;:\n]{3,50}), |riêng )(?P<who>(?:trung đội|tiểu đội|đội tuyển|đội|đoàn|tổ|câu lạc bộ|chi hội|liên đội|hội|nhóm|ban|khoa|phòng|mô hình|công trình|sản phẩm)\s[^,.;:()\n]{2,60}?)\s(?:đã\s|cũng\s|vừa\s|thi đấu xuất sắc,\s|đã thi đấu xuất sắc,\s)?$"
)


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
    if _TOLD_OF.search(found["who"]):
        return []
    who = sentence.text[found.start("who") : found.end("who")]
    kind = "work" if found["who"].startswith(("mô hình", "công trình", "sản phẩm")) else "collective"
    return [Recipient(found.start("who"), found.end("who"), kind, 1, (who,), counted=False)]


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


def _is_aside(sentence: Sentence, item: Item, named: list[Party]) -> bool:
    """Whether the parties behind a count only say where or who its people are: "14 nghệ nhân của tỉnh A được"."""
    behind = [party for party in named if party.start >= item.end]
    if not behind or any(item.start < party.start < item.end for party in named):
        # "hai đội xã A và xã B": the counted noun is the first name's own.
        return True
    gap = sentence.lowered[item.end : behind[0].start]
    return bool(
        not gap.strip()
        or NAMING.fullmatch(gap)
        or gap.lstrip().startswith(("của", "thuộc", "tại", "ở", "trên", "là", "gồm", "("))
    )


def _run_back(sentence: Sentence, counted: list[Item], end: int) -> list[Recipient]:
    run = [counted[-1]]
    for item in reversed(counted[:-1]):
        between = sentence.lowered[item.end : run[0].start]
        if not re.fullmatch(r"\s?(?:,|;|và|,\svà|cùng)\s", between):
            break
        run.insert(0, item)
    behind = sentence.lowered[run[-1].end : end].strip()
    if behind.startswith(("trong đó", "cho ")):
        return []
    found = []
    for item in run:
        names, _ = names_beside(sentence, item, end)
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


def _is_of_place(sentence: Sentence, party: Party) -> bool:
    return _OF_PLACE.search(sentence.lowered, max(0, party.start - 20), party.start) is not None


_SETTING = re.compile(r"(?:^|[.;:]\s|\n|,\s)(?:tại|trong|nhân|sau|trước)\s[^,.;]*$")
_ANOTHER = re.compile(rf",\s[\"“]?\w*[\"”]?\s?[{UPPER}]\w+")


def _is_setting(sentence: Sentence, party: Party, end: int) -> bool:
    """Whether a party only says where: "Tại lễ khánh thành Bệnh viện A, “bầu” B được trao tặng"."""
    if party.kind == "person" or _ANOTHER.match(sentence.text, party.end, end) is None:
        return False
    return _SETTING.search(sentence.lowered, sentence.start, party.start) is not None


def _subject(
    sentence: Sentence, named: list[Party], brackets: list[tuple[int, int]], end: int
) -> list[Party] | None:
    """The party that the verb at `end` is said of, with those listed beside it."""
    named = list(named)
    while named and named[-1].kind == "unit" and _is_of_place(sentence, named[-1]):
        # "thí sinh A đến từ huyện B", "một dịch giả người Huế": the place is not who is told of.
        named.pop()
    if not named:
        return None
    chosen = named[-1]
    behind = sentence.lowered[chosen.end : end]
    for start, stop in brackets:
        if chosen.end <= start < end:
            behind = behind.replace(sentence.lowered[start:stop], "")
    if len(behind) > 60 or behind.count(",") > 1 or _is_setting(sentence, chosen, end):
        return None
    for party in reversed(named[:-1]):
        between = sentence.lowered[party.end : chosen.start]
        address = between == ", " and party.kind != "person" and rank(chosen) > rank(party)
        aside = address or between.strip() in ("", "của") or ASIDE.search(between)
        workplace = (
            party.kind == "person"
            and chosen.kind != "person"
            and re.fullmatch(r"\s?[,(–-]\s?(?:\w+\s){0,5}", between)
        )
        if not (aside or workplace) or len(between) > 60:
            break
        chosen = party
    together = [chosen]
    for party in reversed([p for p in named if p.end <= chosen.start]):
        outside = BRACKETS.sub("", sentence.lowered[party.end : together[0].start])
        between = f" {' '.join(outside.split())} "
        if party.kind != chosen.kind or not re.fullmatch(r"\s?(?:,|và|,\svà|cùng)\s", between):
            break
        together.insert(0, party)
    return together
