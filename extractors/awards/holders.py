"""Whose prizes are that are only counted: told behind them, by the subject before, or by what the contest is of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.awards.anaphora import told_at
from extractors.awards.recipients import GROUP, KIND, kind_of

if TYPE_CHECKING:
    from extractors.awards.award import Named
    from extractors.awards.parties import Party
    from extractors.awards.signs import Sentence

# How far back the subject of a tally may stand: a sentence or two.
_BACK = 520
_TEAM_NOUN = re.compile(
    r"(?<!\w)(?:đoàn|đội|đội tuyển|trường|nhà trường|huyện|tỉnh|xã|thị trấn|phường|đơn vị|đơn vị này|thành phố|quận|câu lạc bộ|clb|toàn ngành|công an)(?!\w)"
)
_CONTEST = re.compile(
    r"(?:học sinh|giáo viên|sinh viên|vđv|thanh niên|nông dân|thanh thiếu niên)\s(?:dạy\s|chủ nhiệm\s)?giỏi"
)
_NOUN = re.compile(
    r"(?<!\w)(?:học sinh|em|thí sinh|sinh viên|giáo viên|vđv|vận động viên|tay vợt|võ sĩ|võ sỹ|kình ngư|cầu thủ|cá nhân|tác giả|nghệ nhân"
    r"|tác phẩm|sản phẩm|tiết mục|trại|mâm|bài thi|bài dự thi|loạt bài|gian hàng|ý tưởng|mô hình|công trình|đề tài|giải pháp|dự án|bài viết"
    r"|đội|đoàn|tập thể|đơn vị|trường|đội thi|chi hội|xã|tổ)(?!\w)"
)


# "các VĐV tỉnh A giành 3 HCV": it is the athletes who have won.
_THEIR_PEOPLE = re.compile(
    r"(?<!\w)(?:vđv|vận động viên|võ sĩ|võ sỹ|tay vợt|kình ngư|học sinh|thí sinh|các em)\s(?:của\s|thuộc\s|đến từ\s)?(?:đoàn\s|đội\s)?$"
)


_SUBJECT_NOUN = re.compile(
    r"(?<!\w)(?:nhà trường|đơn vị|đoàn|đội|toàn tỉnh|toàn huyện|huyện|tỉnh|xã|câu lạc bộ)(?!\w)"
)


def holder(
    sentence: Sentence, chain: list[Named], start: int, end: int
) -> tuple[str | None, tuple[str, ...]]:
    """(kind, names) of who holds the prizes of a chain."""
    told = _told_behind(sentence, chain[-1], end)
    if told is not None:
        return told, ()
    first = chain[0].begin
    labelled = listed_holder(sentence, first)
    if labelled is not None:
        return labelled.recipient, (labelled.name,)
    verb = sentence.last(max(start, first - 200), first, "win", "receive", "give", "belongs")
    given = verb is not None and verb.kind == "give"
    if not given:
        stop = verb.start if verb is not None else first
        subject = _subject(sentence, max(start, first - _BACK), stop if stop > start else first)
        if subject is None and start > sentence.start:
            subject = _first(sentence, max(sentence.start, first - _BACK), start)
            if subject is not None and _is_one_of_many(sentence, start):
                subject = subject[0], ()
        if subject is not None:
            return subject
    return _contested(sentence, first), ()


_LABEL_END = re.compile(r"(?:\s\([^()\n]{1,80}\))?\s?:\s$")
# It opens its line or clause: "theo ông A: giải Nhất …" names who speaks.
_LABEL_OPENS = re.compile(r"(?:^|[;\n])[\s\d.)*•+–-]*$")
_LABEL_REACH = 140


def listed_holder(sentence: Sentence, first: int) -> Party | None:
    """The one under whose name prizes are listed: "Lê Văn Mẫu (lớp 8B, THCS An Lạc): 3 HCV"."""
    low = max(sentence.start, first - _LABEL_REACH)
    end = _LABEL_END.search(sentence.lowered, low, first)
    party = sentence.parties.at(end.start() - 1) if end is not None else _head_of_line(sentence, low, first)
    if party is None or (end is not None and party.name_end != end.start()):
        return None
    low = max(sentence.start, party.start - _LABEL_REACH)
    return party if _LABEL_OPENS.search(sentence.lowered[low : party.start]) else None


# "1. Lê Văn Mẫu – Trường THCS An Lạc – giải Nhất": the fields of a line, parted by dashes.
_FIELDS = re.compile(r"(?:\s\([^()\n]{1,80}\))?(?:\s[–—-]\s[^;:.\n–—]{2,80})*\s[–—-]\s")


def _head_of_line(sentence: Sentence, low: int, first: int) -> Party | None:
    """The one with whom a line of fields begins."""
    if not sentence.lowered.endswith(("– ", "— ", "- "), low, first):
        return None
    named = sentence.named(low, first)
    if (
        not named
        or named[0].kind != "person"
        or not _FIELDS.fullmatch(sentence.lowered, named[0].name_end, first)
    ):
        return None
    return named[0]


def _is_one_of_many(sentence: Sentence, start: int) -> bool:
    """Whether single prizes before name their winners, one by one: "giải Nhất: A; giải Nhì: B; 3 giải Ba"."""
    before = sentence.awards_between(sentence.start, start)
    return any(award.tally is None and award.form.klass in ("prize", "medal") for award in before)


def _told_behind(sentence: Sentence, award: Named, end: int) -> str | None:
    """The kind told by "cho các tác phẩm" behind the prizes."""
    link = sentence.first(award.end, min(end, award.end + 160), "for", "belongs")
    if link is None or sentence.parties.at(link.end + 1) is not None:
        # "mang về 2 HCV cho đoàn A": the team has a name, and who won is told before.
        return None
    group = GROUP.match(sentence.lowered, link.end + 1)
    return kind_of(group["first"], group["more"]) if group is not None else None


def _subject(sentence: Sentence, start: int, stop: int) -> tuple[str | None, tuple[str, ...]] | None:
    """Who is told of before a verb of winning: the nearest party or noun that can win."""
    named = [party for party in sentence.named(start, stop) if party.kind not in ("company", "authority")]
    stretch = _CONTEST.sub(lambda m: " " * len(m.group()), sentence.lowered[start:stop])
    nouns = list(_NOUN.finditer(stretch))
    party = _head(sentence, named, stop)
    if party is not None and party.kind == "person":
        return "individual", (party.name,)
    if party is not None and _THEIR_PEOPLE.search(
        sentence.lowered, max(sentence.start, party.start - 40), party.start
    ):
        return "individual", ()
    if nouns and (
        party is None
        or start + nouns[-1].start() > party.end
        or nouns[-1].group() in ("em", "học sinh", "thí sinh")
    ):
        kind = KIND.get(nouns[-1].group(), "collective")
        near = party is not None and start + nouns[-1].end() < stop and kind == "collective"
        return kind, (party.name,) if party is not None and near else ()
    if party is not None:
        return party.recipient, (party.name,)
    return ("collective", ()) if _TEAM_NOUN.search(stretch) else None


def _first(sentence: Sentence, start: int, stop: int) -> tuple[str | None, tuple[str, ...]] | None:
    """The subject a sentence begins with, which goes on holding behind a semicolon: "nhà trường có …; đạt …"."""
    noun = _SUBJECT_NOUN.search(sentence.lowered, start, min(stop, start + 120))
    named = [
        party
        for party in sentence.named(start, min(stop, start + 160))
        if party.kind not in ("company", "authority")
    ]
    if named and (noun is None or named[0].start <= noun.start()):
        return named[0].recipient, (named[0].name,)
    if noun is None:
        return None
    told = told_at(sentence, noun.start(), anywhere=True)
    return ("collective", told[2] if told is not None else ())


def _head(sentence: Sentence, named: list[Party], stop: int) -> Party | None:
    """The last party before a verb that is no aside: "tay vợt A (Hải Dương) đoạt" is about A."""
    for party in reversed(named):
        before = sentence.lowered[max(sentence.start, party.start - 12) : party.start]
        if before.endswith(("(", "của ", "tại ", "ở ", "thuộc ", "do ", "của tỉnh ", "của huyện ")):
            continue
        if stop - party.end > 130:
            return None
        return party
    return None


def _contested(sentence: Sentence, at: int) -> str:
    """The kind that a contest is of, by the last of its nouns before the prizes."""
    stretch = _CONTEST.sub(" ", sentence.lowered[max(0, at - _BACK) : at])
    nouns = _NOUN.findall(stretch)
    return KIND.get(nouns[-1], "collective") if nouns else "collective"
