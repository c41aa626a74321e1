"""How an award and the recipients behind it are linked: "cho", "thuộc về", "tặng", a colon, or nothing at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.awards.recipient_list import Recipient, list_behind
from extractors.language.casing import UPPER

if TYPE_CHECKING:
    from extractors.awards.award import Named
    from extractors.awards.signs import Sentence, Sign

WON = frozenset({"prize", "medal", "tally"})
"""Classes of award that someone wins rather than is given."""

# An award and its "cho" stand no further apart than this: a title in quotation marks fits in.
_REACH = 230
_VERB_REACH = 300
_RECEIVED_NEAR = 80
_DIRECT = re.compile(r"[\s\"”’')]{1,4}(?:đột xuất\s)?(?:các\s|tới\s)?")
_LISTED = re.compile(r"[\s\"”']*(?:gồm|là|gồm có|bao gồm)(?=[\s:])\s?:?")
# "giải Nhất toàn đoàn: Trường …": what the prize is for may stand between.
_COLON = re.compile(r"(?:[^,;.:()\n]{0,40}:|\s[-–])\s")
# "Lao động tiên tiến năm 2025 có 47 đồng chí".
HELD_BY = re.compile(r"(?:\s\(?năm\s\d{4}\)?)?\s(?:có|gồm|là)\s(?=\d)")
"""Between a title and those who are counted as its holders."""
# "gắn Huân chương lên lá cờ truyền thống của Sở A".
_ON_FLAG = re.compile(r"\slên\s(?:lá\s)?(?:cờ|quân kỳ)(?:\s(?:truyền thống|quyết thắng))?\s(?:của\s)?")
_IN_TURN = re.compile(r"(?:,|(?<!\w)và)\s(?:nhì|ba|khuyến khích)\slần lượt(?!\w)")
_GROUP_OF = re.compile(
    r"(?:tổ công tác|lực lượng|tập thể|ban chuyên án|tổ tuần tra|cán bộ, chiến sĩ|cán bộ, chiến sỹ)\s(?:của\s)?"
)
# Between an award and a second verb that only links: "Bằng khen của Thủ tướng Chính phủ | tặng 2 tập thể".
_OWN_ONLY = re.compile(r"[\s\"”]*(?:[\"“][^\"”\n]{1,90}[\"”]\s)?(?:(?:của|do)\s[^,;.\n]{2,80}\s)?")
# "danh hiệu … được trao cho em A"; "là" links a prize alone to who won it.
_GOES_TO = ("được trao cho", "thuộc về")
_MONEY_JOINTS = ("và", "cùng", "kèm")

COUNTED = "award for counted recipients"
NAMED = "award for names"
OWNED = "award that is someone's"
"""The rules by which recipients are found behind an award."""


def recipients_behind(sentence: Sentence, award: Named, end: int) -> tuple[list[Recipient], str]:
    """The recipients behind an award, and the rule that found them."""
    won = award.form.klass in WON
    for start, owned in _starts(sentence, award, end, won=won):
        found = list_behind(sentence, start, end)
        if found:
            return found, OWNED if owned else COUNTED if found[0].counted else NAMED
    if won:
        return _winners_beside(sentence, award, end), NAMED
    low = max(sentence.start, award.begin - _RECEIVED_NEAR)
    listed = _LISTED.match(sentence.lowered, award.end) or _inverted(sentence, award, low)
    if listed is not None and sentence.last(low, award.begin, "receive"):
        found = list_behind(sentence, listed.end(), end)
        if found and (not found[0].counted or "có" in listed.group()):
            return found, NAMED
    direct = _DIRECT.match(sentence.lowered, award.end)
    if direct is not None and has_verb(sentence, award):
        found = list_behind(sentence, direct.end(), end)
        if found and found[0].start == direct.end() and found[0].counted:
            return found, COUNTED
        if found and found[0].start == direct.end() and found[0].names and award.form.klass == "letter":
            # "gửi Thư khen Công an tỉnh A".
            return found[:1], NAMED
        group = _GROUP_OF.match(sentence.lowered, direct.end(), end)
        if found and group is not None and found[0].start == group.end() and award.form.klass == "letter":
            # "gửi thư khen tổ công tác Công an phường A".
            who = found[0]
            name = sentence.text[direct.end() : who.end]
            return [who._replace(start=direct.end(), kind="collective", number=1, names=(name,))], NAMED
    return [], ""


# Where each prize of a list begins: "Khối THCS: giải Nhất …; đồng giải Ba …".
_LIST_OPENS = re.compile(r"(?:^|[:;,–•*-]\s?|\n)(?:đồng\s)?$")
# A body told by its acronym that is known under no other name: "TH Đức Chánh", "CLB Cờ vua".
_ABBREVIATED = re.compile(
    rf"\s(?P<name>[{UPPER}]{{2,5}}\s(?:(?:xã|phường|thị trấn|số)\s)?(?:[{UPPER}\d]\w*\s?)+)(?=\s?[;.,(\n]|$)"
)
_LIST_GOES_ON = re.compile(r"\s?(?:\([^()\n]*\)?\s?)?(?:[;.,\n]|$)")


def _winners_beside(sentence: Sentence, award: Named, end: int) -> list[Recipient]:
    """The winners right behind the prizes of a list: "giải Nhất Trường A; giải Nhì Trường B"."""
    low = max(sentence.start, award.start - 12)
    if award.tally is not None or not _LIST_OPENS.search(sentence.lowered[low : award.start]):
        return []
    clause, _ = sentence.clause(award.begin)
    if sentence.last(clause, award.begin, "win", "receive") is not None:
        # "em A đoạt giải Nhất, giải Nhì tỉnh B": the contest is told behind.
        return []
    short = _ABBREVIATED.match(sentence.text, award.end, end)
    if short is not None and sentence.parties.at(short.start("name")) is None:
        name = short["name"].strip()
        at = short.start("name")
        return [Recipient(at, at + len(name), "collective", 1, (name,), counted=False)]
    party = sentence.parties.at(award.end + 1)
    if party is None or party.start != award.end + 1:
        return []
    found = list_behind(sentence, award.end, end)
    closed = bool(found) and _LIST_GOES_ON.match(sentence.lowered, found[-1].end, sentence.end) is not None
    return found[:1] if closed and found[0].start == party.start else []


def _inverted(sentence: Sentence, award: Named, low: int) -> re.Match[str] | None:
    """The "có" of "Được tặng Bằng khen đợt này có Trường A và cô B"."""
    if not _RECEIVED_FIRST.match(sentence.lowered, low, award.begin):
        return None
    return _THERE_ARE.match(sentence.lowered, award.end)


_RECEIVED_FIRST = re.compile(r"(?:[^.;:]{0,30}[,:]\s)?(?:(?:vinh dự\s)?được|(?:đón\s)?nhận)\s")
_THERE_ARE = re.compile(r"[\s\"”']*(?:(?:đợt|lần|dịp|năm)\s(?:này|\d{4})\s)?có(?=\s)")


def _starts(sentence: Sentence, award: Named, end: int, *, won: bool) -> list[tuple[int, bool]]:
    """Where recipients may begin behind an award, and whether it is told to be theirs."""
    starts: list[tuple[int, bool]] = []
    reach = min(end, award.end + _REACH)
    link = sentence.first(award.end, reach, "for", "belongs")
    if link is not None and link.kind == "belongs" and not won and sentence.word(link) not in _GOES_TO:
        link = sentence.first(award.end, reach, "for")
    if link is not None and not _told_otherwise(sentence, award.end, link):
        starts.append((link.end, link.kind == "belongs"))
    again = sentence.first(award.end, reach, "give")
    if (
        again is not None
        and sentence.word(again) in ("tặng", "gửi")
        and (link is None or again.start < link.start)
        and (_OWN_ONLY.fullmatch(sentence.lowered, award.end, again.start))
    ):
        starts.append((again.end, False))
    flag = _ON_FLAG.match(sentence.lowered, award.end, end)
    if flag is not None:
        starts.append((flag.end() - 1, True))
    held = HELD_BY.match(sentence.lowered, award.end, end) if award.form.klass == "emulation" else None
    if held is not None:
        starts.append((held.end() - 1, True))
    colon = _COLON.match(sentence.lowered, award.end, end)
    if colon is not None:
        starts.append((colon.end() - 1, True))
    return starts


def _told_otherwise(sentence: Sentence, start: int, link: Sign) -> bool:
    """Whether another verb stands between an award and "cho", so that something else is given there."""
    if _IN_TURN.search(sentence.lowered, start, link.start):
        # "các giải Nhì, Ba lần lượt thuộc về A và B": each goes to one of them.
        return True
    verb = sentence.last(start, link.start, "give", "receive", "praise", "void", "win")
    if verb is None:
        return False
    gap = sentence.lowered[verb.end : link.start].strip()
    own = sentence.lowered[start : verb.start].strip(' "”,')
    if sentence.word(verb) == "thưởng" and own.endswith("quyết định"):
        # "thư khen và quyết định thưởng của Bộ trưởng cho 26 tập thể": both go to the same.
        return False
    if sentence.word(verb) == "thưởng" and own in _MONEY_JOINTS:
        # "thư khen và thưởng 10 triệu đồng cho Công an xã": both go to the same.
        return False
    if not gap and sentence.word(verb) in ("trao", "tặng", "trao tặng", "gửi", "được trao"):
        return False
    if sentence.word(verb).endswith("được") and (not own or not gap):
        # "Kỷ niệm chương “Vì …” đã được trao cho".
        return False
    return not own.endswith("do")


def has_verb(sentence: Sentence, award: Named) -> bool:
    """Whether a verb of giving stands before an award."""
    low = max(sentence.start, award.begin - _VERB_REACH)
    return sentence.last(low, award.begin, "give") is not None
