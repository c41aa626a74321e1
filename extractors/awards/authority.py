"""Who confers an award, as against who hands it over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extractors.awards.words import HANDS_OVER, WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractors.awards.award import Named
    from extractors.awards.conferral import Conferral
    from extractors.awards.parties import Party
    from extractors.awards.signs import Sentence, Sign

_REACH = 300
_OWN = re.compile(
    r"[\s\"”'’)]*(?:[\"“][^\"”\n]{1,80}[\"”]\s)?(?:\([^()\n]{1,40}\)\s)?(?:cấp\s\w+\s)?(?:đột xuất\s)?(?:và\s(?:quyết định\s|số\s)?(?:tiền\s)?(?:khen\s)?thưởng\s(?:đột xuất\s|nóng\s)?(?:[\d.,]+\s\w+\sđồng\s)?)?(?:của|do)\s(?:đồng chí\s)?"
)
_POSTS = "|".join(sorted((re.escape(post) for post in WORDS["post"]), key=len, reverse=True))
_POST_BEFORE = re.compile(rf"(?<!\w)(?:{_POSTS})\s$")
_POST_AT = re.compile(rf"(?:{_POSTS})\s")
_DELEGATED_WHO = re.compile(r"\s?(?P<who>[^,;.\n]{3,80})")
# Only these confer what the President of the State confers.
_STATE = re.compile(r"chủ tịch nước|nhà nước|đảng|chính phủ|thủ tướng|quốc hội")
_HIGHEST = re.compile(r"chủ tịch nước|thủ tướng")
_PRESIDENT = "Chủ tịch nước"
# A clause may give the subject and, behind a comma, go on with another verb; no further than that.
# Posts that hand over: the heads of offices confer in their own name.
_NO_HEAD = ("phó", "bí thư", "thường trực", "thứ trưởng")
# Behind these stands someone who is given something, not who gives.
_GIVEN_TO = ("cho ", "tới ", "dành cho ", "đối với ", "chúc mừng ")
_RIGHT_BEFORE = 12
_PRAISE_OF = re.compile(r"(?:khen thưởng|tuyên dương|biểu dương)\s(?:đột xuất\s)?của\s(?:đồng chí\s)?")
_LEADER_REACH = 80
_LEADER = re.compile(
    r"(?<!\w)(?:các\s)?(?:đồng chí\s)?(?:lãnh đạo|đại diện|thường trực)(?:\s(?:lãnh đạo|các|sở|ban|ngành|đảng, nhà nước|tỉnh|huyện|thị xã|thành phố|quận|xã|phường|thị trấn|địa phương|nhà trường|đơn vị|công ty|cơ quan|hội|bộ))+(?!\w)"
)
_ADVERB = re.compile(
    r"(?:\s(?:đã|sẽ|cũng|còn|vừa|trực tiếp|vinh dự|lần lượt|tiến hành|long trọng|dự kiến|gắn))+\s*$"
)
_OFFICE = re.compile(rf"(?<!\w)(?P<post>chủ tịch nước|thủ tướng(?: chính phủ)?|{_POSTS})\s")


class Conferrer(NamedTuple):
    """Who confers, as written at `at`; `presenter` merely hands over."""

    authority: str | None
    presenter: str | None = None
    at: int | None = None


class _Subject(NamedTuple):
    text: str
    at: int
    leads: bool
    """Whether it is someone who stands for an organisation rather than the organisation or its office."""
    office: tuple[str, int] | None = None
    """The office of a person, in which they can confer."""
    of: tuple[str, int] | None = None
    """The organisation whose leaders are told of without a name."""


def conferrer(sentence: Sentence, conferral: Conferral) -> Conferrer:
    """Who confers what a conferral tells of, as far as its own clause says."""
    named = conferral.named
    start, _ = sentence.clause(conferral.start)
    if named is None:
        if conferral.received:
            return _praised_by(sentence, conferral)
        of = _PRAISE_OF.match(sentence.lowered, conferral.start, conferral.end)
        named_behind = _named_at(sentence, of.end()) if of is not None else None
        if named_behind is not None:
            return Conferrer(named_behind.text, None, named_behind.at)
        subject = _subject(sentence, max(start, conferral.start - _REACH), conferral.start)
        return _active(subject, "khen thưởng", None)
    own = _own(sentence, named)
    if own is not None:
        giver = None if conferral.received else _giver(sentence, named, start)
        presenter = giver.text if giver is not None and own.at != giver.at else None
        return Conferrer(own.text, presenter, own.at)
    delegated = sentence.last(max(start, named.begin - _REACH), named.begin, "delegated")
    if delegated is not None:
        return _delegated(sentence, delegated, named)
    if conferral.received:
        return _passive(sentence, conferral, named)
    # "Giám đốc Công an tỉnh có thư khen": a letter is had rather than given.
    kinds = ("give", "win") if named.form.klass == "letter" else ("give",)
    verb = sentence.last(max(start, named.begin - _REACH), named.begin, *kinds)
    if verb is None:
        return Conferrer(None)
    while (earlier := _joined_verb(sentence, verb, start)) is not None:
        verb = earlier
    passive = sentence.last(max(start, verb.start - 120), verb.start, "receive")
    low = passive.end if passive is not None else max(start, verb.start - _REACH)
    asked = sentence.last(low, verb.start, "propose")
    # "UBND xã đề nghị cấp trên tặng": who asks does not confer.
    low = asked.end if asked is not None else low
    return _active(_subject(sentence, low, verb.start), sentence.word(verb), named)


def _praised_by(sentence: Sentence, conferral: Conferral) -> Conferrer:
    """ "3 hộ được Hội Phụ nữ huyện biểu dương": who praises stands behind "được"."""
    verb = sentence.last(conferral.start, conferral.end, "receive")
    praise = sentence.last(verb.end, conferral.end, "praise") if verb is not None else None
    subject = _subject(sentence, verb.end, praise.start) if verb is not None and praise is not None else None
    return Conferrer(subject.text, None, subject.at) if subject is not None else Conferrer(None)


def _joined_verb(sentence: Sentence, verb: Sign, start: int) -> Sign | None:
    """The verb right before this one: "quyết định tặng thưởng", "đã trao tặng"."""
    earlier = sentence.last(max(start, verb.start - 30), verb.start, "give")
    if earlier is None or sentence.lowered[earlier.end : verb.start].strip():
        return None
    return earlier


def _active(subject: _Subject | None, verb: str, named: Named | None) -> Conferrer:
    """The conferrer where someone is told to give: the subject, unless it only hands over."""
    if subject is None:
        return Conferrer(None)
    reserved = named is not None and named.form.conferred_by == (_PRESIDENT,)
    if reserved and not _STATE.search(subject.text.lower()):
        return Conferrer(None, subject.text)
    if not subject.leads:
        return Conferrer(subject.text, None, subject.at)
    if subject.office is not None and (verb not in HANDS_OVER or _HIGHEST.match(subject.office[0].lower())):
        return Conferrer(subject.office[0], None, subject.office[1])
    if verb in HANDS_OVER and subject.of is not None:
        # "lãnh đạo Liên minh HTX tỉnh trao Giấy khen": the organisation confers what its leaders hand over.
        return Conferrer(subject.of[0], subject.text, subject.of[1])
    if verb in HANDS_OVER:
        return Conferrer(None, subject.text)
    if _LEADER.fullmatch(subject.text.lower()):
        return Conferrer(None, subject.text)
    return Conferrer(subject.text, None, subject.at)


def _passive(sentence: Sentence, conferral: Conferral, named: Named) -> Conferrer:
    """ "được UBND huyện tặng giấy khen": who confers stands behind "được"."""
    verb = sentence.first(conferral.start, named.begin, "receive")
    if verb is None:
        return Conferrer(None)
    # "được đề nghị Chủ tịch nước tặng": the one asked is the one who would confer.
    asked = sentence.last(verb.end, named.begin, "propose")
    subject = _subject(sentence, asked.end if asked is not None else verb.end, named.begin)
    return Conferrer(subject.text, None, subject.at) if subject is not None else Conferrer(None)


def _own(sentence: Sentence, named: Named) -> _Subject | None:
    """ "Cờ thi đua của UBND tỉnh", "Bằng khen của Thủ tướng Chính phủ", "do Bộ Công an tặng"."""
    of = _OWN.match(sentence.lowered, named.end)
    return _named_at(sentence, of.end()) if of is not None else None


def _giver(sentence: Sentence, named: Named, start: int) -> _Subject | None:
    """Who is told to hand over what has its conferrer told behind it."""
    before = [award.end for award in sentence.awards_between(start, named.begin) if award.end <= named.begin]
    start = max([start, *before[-1:]])
    verb = sentence.last(max(start, named.begin - _REACH), named.begin, "give")
    return _subject(sentence, max(start, verb.start - _REACH), verb.start) if verb is not None else None


def _delegated(sentence: Sentence, sign: Sign, named: Named) -> Conferrer:
    """ "Thừa ủy quyền của Chủ tịch nước, lãnh đạo tỉnh trao …": the first confers, the second hands over."""
    stop = sentence.lowered.find(", ", sign.end, named.begin)
    verb = sentence.first(sign.end, named.begin, "give")
    limit = verb.start if verb is not None else named.begin
    who = _subject(sentence, sign.end, stop if stop >= 0 else limit)
    presenter = (
        _ADVERB.sub("", f" {sentence.text[stop + 1 : limit]}").strip(" ,") if 0 <= stop < limit else ""
    )
    if who is None:
        return Conferrer(None, presenter or None)
    return Conferrer(who.text, presenter or None, who.at)


def _subject(sentence: Sentence, start: int, end: int) -> _Subject | None:
    """The last one before `end` who can confer, with the post that speaks for an organisation."""
    parties = [
        p
        for p in sentence.named(start, end)
        if p.kind in ("organization", "company", "person")
        and not sentence.lowered.endswith(_GIVEN_TO, start, p.start)
    ]
    while parties and sentence.lowered[parties[-1].end : end].strip() in (
        "và",
        ",",
        "đồng thời",
        ", đồng thời",
    ):
        # "thưởng 50 triệu đồng cho Công an huyện và trao …": what ends the clause before is no subject.
        parties.pop()
    party = parties[-1] if parties else None
    sign = sentence.last(start, end, "authority")
    if sign is not None and (party is None or sign.end >= party.end):
        office = sentence.lowered[max(start, sign.start - 4) : sign.start]
        begin = sign.start - 4 if office == "phó " else sign.start
        return _Subject(sentence.text[begin : sign.end], begin, office == "phó ")
    if party is None:
        return _leader(sentence, start, end)
    if party.kind == "person":
        return _Subject(sentence.text[party.start : party.end], party.start, True, _office(sentence, party))
    post = _POST_BEFORE.search(sentence.lowered, max(start, party.start - 25), party.start)
    begin = post.start() if post is not None else party.start
    if post is not None and post.group().startswith(_NO_HEAD):
        office = sentence.text[begin : party.end]
        return _Subject(office, begin, leads=True, office=(office, begin))
    leader = sentence.last(max(start, begin - 60), begin, "leader", "delegated")
    leads = leader is not None and "," not in sentence.lowered[leader.end : begin] and post is None
    if leads and leader is not None:
        told = sentence.text[leader.start : party.end]
        organization = (sentence.text[begin : party.end], begin)
        return _Subject(told, leader.start, leads=True, office=organization, of=organization)
    begin = _joint_begin(sentence, parties, begin)
    return _Subject(sentence.text[begin : party.end], begin, leads=False)


def _joint_begin(sentence: Sentence, parties: Sequence[Party], begin: int) -> int:
    """Where the first of those begins who confer together: "Bộ Y tế, Hội A và Chủ tịch UBND tỉnh tặng"."""
    joints = ("và", ", và")
    for party in reversed(parties[:-1]):
        if party.kind != "organization" or sentence.lowered[party.end : begin].strip() not in joints:
            break
        post = _POST_BEFORE.search(sentence.lowered, max(sentence.start, party.start - 25), party.start)
        start = post.start() if post is not None else party.start
        if sentence.last(start - _RIGHT_BEFORE, start, "praise", "give", "for") is not None:
            # "UBND tỉnh khen Công an huyện A và Hội B tặng": the first is given something.
            break
        begin, joints = start, (",", "và")
    return begin


def _leader(sentence: Sentence, start: int, end: int) -> _Subject | None:
    """Someone who stands for a unit that has no name: "lãnh đạo tỉnh"."""
    leaders = list(_LEADER.finditer(sentence.lowered, max(start, end - _LEADER_REACH), end))
    if not leaders:
        return None
    return _Subject(sentence.text[leaders[-1].start() : leaders[-1].end()], leaders[-1].start(), leads=True)


def _office(sentence: Sentence, person: Party) -> tuple[str, int] | None:
    """The post and organisation told with a person ("…, Giám đốc Công an tỉnh"), as written."""
    post = _OFFICE.search(sentence.lowered, person.start, person.end)
    if post is None:
        return None
    if post.start() >= person.name_end:
        stop = sentence.lowered.find(",", post.end(), person.end)
        stop = stop if stop >= 0 else person.end
    else:
        stop = sentence.text.find(person.name, post.end(), person.end)
    office = sentence.text[post.start() : stop].strip(" ,–-") if stop > post.start() else ""
    return (office, post.start()) if " " in office else None


def _named_at(sentence: Sentence, at: int) -> _Subject | None:
    """Who is named right at an offset: an authority, an organisation, or a post with one."""
    sign = next(sentence.between(at, at + 1, "authority"), None)
    post = _POST_AT.match(sentence.lowered, at)
    party = sentence.parties.at(post.end() if post is not None else at)
    if (
        party is not None
        and party.kind in ("organization", "company")
        and (sign is None or party.end > sign.end)
    ):
        return _Subject(sentence.text[at : party.end], at, leads=False)
    if sign is not None:
        return _Subject(sentence.text[sign.start : sign.end], sign.start, leads=False)
    if party is not None and party.kind == "person" and post is not None:
        stop = sentence.text.find(party.name, post.end(), party.end)
        return _Subject(sentence.text[at:stop].strip(), at, leads=False) if stop > at else None
    return None
