"""What is conferred on whom: the grammar of an award, its verb and its recipients within a clause.

    award + "cho" + recipients      tặng Bằng khen cho 13 tập thể và 12 cá nhân; giải Nhất thuộc về đội A
    verb + recipients + award       công nhận 46 trường đạt chuẩn quốc gia; phong tặng ông A danh hiệu …
    recipients + "được" + award     32 cá nhân được UBND huyện tặng giấy khen; em A đoạt giải Nhất
    count + award                   trao 2 giải Nhì, 3 giải Ba; tặng 15 Giấy khen
    praise + recipients             khen thưởng 32 tập thể; 5 cá nhân được biểu dương

Awards that are joined ("Bằng khen và Kỷ niệm chương cho 11 cá nhân") go to the same recipients.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.awards.again import again
from extractors.awards.anaphora import told_at
from extractors.awards.chains import chains_of
from extractors.awards.conferral import Conferral
from extractors.awards.holders import holder, listed_holder
from extractors.awards.links import NAMED, OWNED, WON, recipients_behind
from extractors.awards.praise import praises
from extractors.awards.received import RECEIVED, VERB_REACH, recipients_before, topic_of
from extractors.awards.recipient_list import Recipient, list_behind
from extractors.awards.recipients import GROUP, kind_of
from extractors.awards.roster import listed_under
from extractors.awards.subjects import list_before
from extractors.awards.totals import in_parts

if TYPE_CHECKING:
    from extractors.awards.award import Named
    from extractors.awards.signs import Sentence

# Between recipients and the award they are given: "công nhận 46 tập thể | đạt danh hiệu | …".
_GAP = 40
_OTHER_CLAUSE = re.compile(r"[;,:]|(?<!\w)(?:và|cùng|công bố|để|khi)(?!\w)")
# "2 đồng chí 70 năm tuổi Đảng, 5 đồng chí 60 năm": which badge it is stands behind each count.
_PARTY_BADGE = "Huy hiệu Đảng"
_YEARS = re.compile(r"\s(?:(?:được\s)?(?:nhận|tặng|trao)\s)?(?:huy hiệu\s)?(?P<years>[3-9][05])\snăm(?!\w)")
_LINK_REACH = 230


def conferrals(sentence: Sentence) -> list[Conferral]:
    """The conferrals of a sentence, in order."""
    found: list[Conferral] = []
    spoken_for = sentence.start
    chains = chains_of(sentence)
    for index, chain in enumerate(chains):
        limit = chains[index + 1][0].begin if index + 1 < len(chains) else sentence.end
        made = (
            _of_chain(sentence, chain, spoken_for, limit)
            or again(sentence, chain, found)
            or _counted(sentence, chain, limit)
        )
        spoken_for = max([_with_own(sentence, chain[-1]), *(each.end for each in made)])
        found += made
    return [*found, *praises(sentence, found)]


_OF = re.compile(r"[\s\"”]*(?:của|do)\s(?:chủ tịch\s|bộ trưởng\s|giám đốc\s)?")


def _with_own(sentence: Sentence, award: Named) -> int:
    """Where an award ends, the one who confers it taken in: "12 Cờ thi đua của UBND tỉnh"."""
    of = _OF.match(sentence.lowered, award.end)
    party = sentence.parties.at(of.end()) if of is not None else None
    return party.end if party is not None and party.end <= sentence.end else award.end


def _of_chain(sentence: Sentence, chain: list[Named], spoken_for: int, limit: int) -> list[Conferral]:
    start, end = sentence.clause(chain[0].begin)
    end = min(end, limit)
    listed = listed_under(sentence, chain[-1])
    if listed:
        return [_made(award, who, "list under a heading", sentence) for award in chain for who in listed]
    prizes = chain[0].form.klass in WON
    behind, told = recipients_behind(sentence, chain[-1], end)
    if prizes and behind and told == NAMED and _is_won(sentence, chain[0], start, spoken_for):
        # "mang về huy chương vàng cho đoàn A": who won it is the subject.
        behind = []
    if prizes and any(award.tally is not None for award in chain):
        return [_won(sentence, award, chain, behind, (start, end)) for award in chain]
    counted = (
        _counted_before(sentence, chain[0], behind, (start, spoken_for))
        if told == OWNED and not prizes
        else None
    )
    if counted is not None:
        return [_made(award, counted, RECEIVED, sentence) for award in chain]
    if behind:
        behind = in_parts(sentence, behind, behind[-1].end, limit)
        return [_made(award, who, told, sentence) for award in chain for who in behind]
    between = _between(sentence, chain[0], max(start, spoken_for))
    if between:
        return [_made(award, who, "verb, recipients, award", sentence) for award in chain for who in between]
    topic = topic_of(sentence, chain[0], max(start, spoken_for))
    if topic is not None:
        return [_made(award, topic, "verb, recipients, award", sentence) for award in chain]
    before = recipients_before(sentence, chain[0], start, spoken_for)
    if before:
        before = in_parts(sentence, before, chain[-1].end, limit)
        return [_made(award, who, RECEIVED, sentence) for award in chain for who in before]
    return []


def _counted_before(
    sentence: Sentence, award: Named, behind: list[Recipient], since: tuple[int, int]
) -> Recipient | None:
    """Those counted before an award and named behind it: "2 tập thể được tặng Bằng khen: Trường A, Trường B"."""
    if len(behind) != 1 or behind[0].counted:
        return None
    before = recipients_before(sentence, award, *since)
    if len(before) != 1 or not before[0].counted or before[0].number != behind[0].number:
        return None
    return before[0]._replace(names=behind[0].names)


def _counted(sentence: Sentence, chain: list[Named], limit: int) -> list[Conferral]:
    """Awards whose recipients are told elsewhere or not at all."""
    start, end = sentence.clause(chain[0].begin)
    end = min(end, limit)
    if chain[0].form.klass in WON:
        return [won for award in chain if (won := _single(sentence, award, start, end))]
    return [counted for award in chain if (counted := _papers(sentence, award, start, end))]


def _is_won(sentence: Sentence, award: Named, start: int, spoken_for: int) -> bool:
    """Whether the verb before a prize is one of winning, with its subject told."""
    verb = sentence.last(
        max(start, spoken_for, award.begin - 60), award.begin, "win", "give", "belongs", "receive"
    )
    if verb is None or verb.kind != "win":
        return False
    return bool(list_before(sentence, max(start, spoken_for), verb.start))


def _made(award: Named, who: Recipient, rule: str, sentence: Sentence) -> Conferral:
    received = who.start < award.start and rule == RECEIVED
    start = min(who.start, award.start)
    if rule == "verb, recipients, award":
        received = False
    # "xã được tặng 3 Bằng khen": one recipient, told by name, of so many.
    years = _YEARS.match(sentence.lowered, who.end) if award.award == _PARTY_BADGE else None
    name = f"Huy hiệu {years['years']} năm tuổi Đảng" if years is not None else award.award
    number = award.tally if award.tally is not None and not who.counted and who.number == 1 else who.number
    return Conferral(
        start,
        max(who.end, award.end),
        name,
        award.form.klass,
        who.kind,
        number,
        who.names,
        rule,
        award,
        received,
    )


def _between(sentence: Sentence, award: Named, start: int) -> list[Recipient]:
    """Recipients between the verb and the award: "phong tặng ông A danh hiệu …", "công nhận 3 xã đạt …"."""
    verb = sentence.last(max(start, award.begin - VERB_REACH), award.begin, "give")
    if verb is None or award.tally is not None:
        return []
    begin = verb.end + 1
    if sentence.lowered.startswith("cho ", begin):
        begin += 4
    pronoun = told_at(sentence, begin, anywhere=True)
    if pronoun is not None and pronoun[1] == "individual" and pronoun[0] + 1 == award.start:
        # "truy tặng anh Bằng khen".
        stop, kind, names = pronoun
        return [Recipient(begin, stop, kind, 1, names, counted=False)]
    found = list_behind(sentence, begin, award.begin)
    if not found or found[0].start - begin > 22:
        return []
    gap = sentence.lowered[found[-1].end : award.begin]
    if (
        len(gap) > _GAP
        or _OTHER_CLAUSE.search(gap)
        or sentence.first(found[-1].end, award.begin, "receive", "for", "void")
    ):
        return []
    return found


def _won(
    sentence: Sentence, award: Named, chain: list[Named], behind: list[Recipient], clause: tuple[int, int]
) -> Conferral:
    """A tally of prizes: "9 huy chương vàng, 02 giải Nhì"; whose they are is told by the words around."""
    count = award.tally or 1
    if behind:
        kind: str | None = behind[0].kind if len({who.kind for who in behind}) == 1 else None
        names = behind[0].names if len(chain) == 1 and len(behind) == 1 else ()
    else:
        kind, names = holder(sentence, chain, *clause)
    stop = behind[0].end if behind and len(chain) == 1 else award.end
    return Conferral(
        award.begin, stop, award.award, award.form.klass, kind, count, names, "tally of prizes", award
    )


def _single(sentence: Sentence, award: Named, start: int, end: int) -> Conferral | None:
    """ "đoạt giải Nhất" with its winner told elsewhere in the sentence."""
    if award.form.klass == "tally":
        return None
    listed = listed_holder(sentence, award.begin)
    if listed is not None:
        return Conferral(
            listed.start,
            award.end,
            award.award,
            award.form.klass,
            listed.recipient,
            1,
            (listed.name,),
            "single prize",
            award,
        )
    verb = sentence.last(max(start, award.begin - 40), award.begin, "win", "receive")
    if verb is None:
        return None
    kind, names = holder(sentence, [award], start, end)
    if not names:
        return None
    return Conferral(
        verb.start, award.end, award.award, award.form.klass, kind, 1, names, "single prize", award
    )


def _papers(sentence: Sentence, award: Named, start: int, end: int) -> Conferral | None:
    """ "tặng 15 Giấy khen": the papers are counted, the recipients are not; "công nhận 120 Lao động tiên tiến"."""
    if award.tally is None or not sentence.last(start, award.begin, "give", "receive", "win"):
        return None
    kind = None
    link = sentence.first(award.end, min(end, award.end + _LINK_REACH), "for")
    part = link is not None and "trong đó" in sentence.lowered[award.end : link.start]
    group = GROUP.match(sentence.lowered, link.end + 1) if link is not None and not part else None
    if group is not None:
        kind = kind_of(group["first"], group["more"])
    elif award.form.klass in ("emulation", "family", "title") and award.form.recipients:
        kind = award.form.recipients[0]
    stop = group.end() if group else award.end
    return Conferral(
        award.begin, stop, award.award, award.form.klass, kind, award.tally, (), "counted awards", award
    )


def without_total(found: list[Conferral]) -> list[Conferral]:
    """The conferrals, a bare tally ("68 giải, gồm: 3 giải Nhất …") dropped where its parts are told."""
    parts = {each.klass for each in found}
    return [each for each in found if each.klass != "tally" or not (WON - {"tally"}) & parts]
