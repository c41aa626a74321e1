"""Recipients that are told by a pronoun or a bare noun: "ông được tặng", "trao cho nhà trường", "HTX cũng được"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.awards.parties import PEOPLE

if TYPE_CHECKING:
    from extractors.awards.parties import Party
    from extractors.awards.signs import Sentence

_KINDS: dict[str, tuple[str, ...]] = {
    "individual": ("ông", "bà", "anh", "chị", "em", "cô", "thầy", "cụ", "bác", "chú", "thầy giáo", "cô giáo", "nữ sinh", "nam sinh", "nghệ sĩ", "vận động viên này", "cầu thủ này", "nghệ nhân", "bà cụ", "đồng chí"),
    "organization": ("công ty", "htx", "hợp tác xã", "doanh nghiệp", "tập đoàn", "tổng công ty", "ngân hàng", "nhà máy"),
    "collective": ("nhà trường", "trường", "xã", "huyện", "phường", "thị trấn", "thành phố", "thị xã", "tỉnh", "thôn", "đơn vị", "đội", "đội tuyển", "tổ công tác", "đoàn", "tập thể", "bệnh viện", "hội", "câu lạc bộ", "thôn, bản", "tiểu đoàn", "trung đoàn", "lữ đoàn", "sư đoàn", "đại đội", "ban chuyên án", "đảng bộ", "chi bộ", "toàn đoàn", "phòng", "sở", "ban", "khoa", "chi hội", "liên đội", "trung tâm", "công đoàn", "chi đoàn", "ngành"),
    "household": ("gia đình", "gia đình ông", "gia đình bà", "gia đình anh", "gia đình chị"),
}  # fmt: skip
_KIND = {noun: kind for kind, nouns in _KINDS.items() for noun in nouns}
_NOUN = "|".join(sorted((re.escape(noun) for noun in _KIND), key=len, reverse=True))
_ADVERB = r"(?:này|chỉ|đã|cũng|còn|vừa|từng|nhiều lần|liên tục|luôn|đều|đó|ấy|tiếp tục|lại|nhiều năm liền|nhiều năm|vinh dự|được đề nghị|tôi|mình|chúng tôi|vừa qua)"
_BEFORE = re.compile(
    rf"(?<!\w)(?<!các\s)(?<!những\s)(?<!nhiều\s)(?:(?<!\d\s)|(?<=năm \d\d\d\d\s))(?<!%\s)(?<!hộ\s)(?P<noun>{_NOUN})(?:\s{_ADVERB}){{0,4}}\s?$"
)
_AT = re.compile(
    rf"(?P<noun>{_NOUN})(?=\s?[.,;:)(\n\"”]|\s(?:vì|do|có|đã|và|nhân|để|ghi nhận|trong|với|về|là)(?!\w)|$)"
)
_PLAIN = re.compile(rf"(?P<noun>{_NOUN})(?!\w)")
# "Nhân dân và cán bộ huyện", "đảng bộ, chính quyền và nhân dân địa phương": the people of a unit that has no name here.
_PEOPLE_WORD = "|".join(sorted(PEOPLE, key=len, reverse=True))
_THOSE = (
    rf"(?P<who>(?:{_PEOPLE_WORD})(?:(?:,\s|,?\svà\s)(?:{_PEOPLE_WORD}))+\s"
    r"(?:tỉnh|huyện|thành phố|thị xã|quận|xã|phường|thị trấn|địa phương|thôn|bản|ấp|nhà trường|đơn vị)(?:\snày|\snhà|\sta)?)"
)
_PEOPLE = re.compile(rf"(?<!\w){_THOSE}(?:\s{_ADVERB}){{0,4}}\s?$")
_PEOPLE_AT = re.compile(rf"{_THOSE}(?=\s?[.,;:)(\n\"”]|\s(?:vì|do|có|đã|và|nhân|để|trong|với|về)(?!\w)|$)")
_OPENING = re.compile(
    r"(?:^|[,.;:(–-]\s?|\n|(?<!\w)(?:và|khi|riêng|mà|thì|là|giúp|để|nay|hiện|qua|năm \d+)\s)$"
)
_WINDOW = 60
_PARTY_KINDS = {
    "individual": ("person",), "organization": ("company", "organization"), "household": ("household", "person"),
    "collective": ("organization", "unit", "team"),
}  # fmt: skip
# The word a name begins with where a bare noun stands for it.
_NAMED_BY: dict[str, str | tuple[str, ...]] = {"nhà trường": "trường", "thôn, bản": "thôn", "htx": ("htx", "hợp tác xã"), "hợp tác xã": ("htx", "hợp tác xã"), "doanh nghiệp": "", "đơn vị": "", "tập thể": "", "đoàn": "", "đội": ""}  # fmt: skip
_BACK = 1500


def told_before(sentence: Sentence, start: int, end: int) -> tuple[int, str, tuple[str, ...]] | None:
    """(where it begins, kind, names) of the pronoun that is the subject right before `end`."""
    found = _BEFORE.search(sentence.lowered, max(start, end - _WINDOW), end)
    people = _PEOPLE.search(sentence.lowered, max(start, end - _WINDOW), end)
    if people is not None:
        return people.start("who"), "collective", (sentence.text[slice(*people.span("who"))],)
    if found is None or not _opens(sentence, found.start(), found["noun"]):
        return None
    return _told(sentence, found)


def _opens(sentence: Sentence, at: int, noun: str) -> bool:
    """Whether a bare noun opens a clause, rather than being the end of a name: "Trường PTDT Nội trú tỉnh"."""
    if _KIND[noun] != "collective":
        return True
    return _OPENING.search(sentence.lowered, max(sentence.start, at - 16), at) is not None


def told_at(
    sentence: Sentence, offset: int, *, anywhere: bool = False
) -> tuple[int, str, tuple[str, ...]] | None:
    """(where it ends, kind, names) of the pronoun right at `offset`: "cho ông"; with `anywhere`, whatever follows."""
    people = _PEOPLE_AT.match(sentence.lowered, offset)
    if people is not None:
        return people.end(), "collective", (sentence.text[slice(*people.span("who"))],)
    found = (_PLAIN if anywhere else _AT).match(sentence.lowered, offset)
    if found is None:
        return None
    _, kind, names = _told(sentence, found)
    return found.end(), kind, names


def _told(sentence: Sentence, found: re.Match[str]) -> tuple[int, str, tuple[str, ...]]:
    noun = found["noun"]
    kind = _KIND[noun]
    named = sentence.parties.between(max(0, found.start() - _BACK), found.start())
    for party in reversed(named):
        if party.kind in _PARTY_KINDS[kind] and _fits(party, noun, kind):
            return found.start(), kind, (party.name,)
    return found.start(), kind, ()


def _fits(party: Party, noun: str, kind: str) -> bool:
    if kind in ("individual", "household"):
        return True
    return party.name.lower().startswith(_NAMED_BY.get(noun, noun))
