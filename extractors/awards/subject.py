"""The party that a verb is said of, among those named before it: not a setting, a home, a workplace or whom it beat."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.awards.recipient_list import ASIDE, BRACKETS, rank
from extractors.language.casing import UPPER

if TYPE_CHECKING:
    from extractors.awards.parties import Party
    from extractors.awards.signs import Sentence

_OF_PLACE = re.compile(r"(?<!\w)(?:người|dân|quê|gốc|ở|tại|của|trên địa bàn|thuộc|đến từ|con em|trong)\s$")


def _is_of_place(sentence: Sentence, party: Party) -> bool:
    return _OF_PLACE.search(sentence.lowered, max(0, party.start - 20), party.start) is not None


_ASIDE_BEHIND = re.compile(
    r",\s(?:người|là|hiện|nguyên|hiện là|học sinh|sinh viên|cán bộ|trú|ngụ|quê|sinh năm|con|thôn|xóm|ấp|bản|khu|tổ|xã|phường|chủ|đại diện|có)\s[^;:\n.]{3,90}[,–-]\s(?:đã\s|vừa\s|vinh dự\s)?"
)
_BEATEN = re.compile(
    r"(?<!\w)(?:thắng|đánh bại|vượt qua|hạ gục|hạ|gặp|trước|thua)\s(?:đối thủ\s|đội\s|võ sĩ\s)?$"
)


def _is_beaten(sentence: Sentence, party: Party) -> bool:
    """Whether a party is whom the winner beat: "em A thắng em B để đoạt HCV"."""
    return _BEATEN.search(sentence.lowered, max(0, party.start - 24), party.start) is not None


_SETTING = re.compile(r"(?:^|[.;:]\s|\n|,\s)(?:tại|trong|nhân|sau|trước)\s[^,.;]*$")
_ANOTHER = re.compile(rf",\s[\"“]?\w*[\"”]?\s?[{UPPER}]\w+")


def _is_setting(sentence: Sentence, party: Party, end: int) -> bool:
    """Whether a party only says where: "Tại lễ khánh thành Bệnh viện A, “bầu” B được trao tặng"."""
    if party.kind == "person" or _ANOTHER.match(sentence.text, party.end, end) is None:
        return False
    return _SETTING.search(sentence.lowered, sentence.start, party.start) is not None


def _told_behind(sentence: Sentence, party: Party, brackets: list[tuple[int, int]], end: int) -> str:
    """What stands between a party and its verb, brackets and an aside taken out."""
    behind = sentence.lowered[party.end : end]
    for start, stop in brackets:
        if party.end <= start < end:
            behind = behind.replace(sentence.lowered[start:stop], "")
    # "Thiếu tá A, người bị thương khi truy bắt, được tặng".
    return "" if _ASIDE_BEHIND.fullmatch(behind) else behind


def _with_asides(sentence: Sentence, named: list[Party]) -> Party:
    """The party that the last one is the home, the workplace or a part of."""
    chosen = named[-1]
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
    return chosen


def subject_of(
    sentence: Sentence, named: list[Party], brackets: list[tuple[int, int]], end: int
) -> list[Party] | None:
    """The party that the verb at `end` is said of, with those listed beside it."""
    named = list(named)
    while len(named) > 1 and _is_beaten(sentence, named[-1]):
        named.pop()
    while named and named[-1].kind == "unit" and _is_of_place(sentence, named[-1]):
        # "thí sinh A đến từ huyện B", "một dịch giả người Huế": the place is not who is told of.
        named.pop()
    if not named:
        return None
    chosen = named[-1]
    behind = _told_behind(sentence, chosen, brackets, end)
    if len(behind) > 60 or behind.count(",") > 1 or _is_setting(sentence, chosen, end):
        return None
    chosen = _with_asides(sentence, named)
    together = [chosen]
    for party in reversed([p for p in named if p.end <= chosen.start]):
        outside = BRACKETS.sub("", sentence.lowered[party.end : together[0].start])
        between = f" {' '.join(outside.split())} "
        if party.kind != chosen.kind or not re.fullmatch(r"\s?(?:,|và|,\svà|cùng)\s", between):
            break
        together.insert(0, party)
    return together
