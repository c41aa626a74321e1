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
from dataclasses import replace
from typing import TYPE_CHECKING

from extractors.awards.anaphora import told_at
from extractors.awards.conferral import Conferral
from extractors.awards.forms import is_star
from extractors.awards.holders import holder
from extractors.awards.links import NAMED, WON, recipients_behind
from extractors.awards.praise import praises
from extractors.awards.recipient_list import Recipient, in_parts, list_behind
from extractors.awards.recipients import GROUP, kind_of
from extractors.awards.subjects import list_before

if TYPE_CHECKING:
    from extractors.awards.named import Named
    from extractors.awards.signs import Sentence, Sign

_CHAIN = re.compile(
    r"[\s\"”’')]*(?:(?:vào\s)?(?:năm|tháng \d+/|đợt)\s?\d{4}\s?)?(?:(?:của|do)\s(?:(?!\scho\s)[^,.;\n]){2,50}?)?(?:,|và|, và|cùng|(?P<apart>;)|cùng với|hoặc)\s(?:kèm\s|trao\s|tặng\s|danh hiệu\s|tấm\s)?[\"“‘'(]?"
)
# Between recipients and the award they are given: "công nhận 46 tập thể | đạt danh hiệu | …".
_GAP = 40
_OTHER_CLAUSE = re.compile(r"[;,:]|(?<!\w)(?:và|cùng|công bố|để|khi)(?!\w)")
# "2 đồng chí 70 năm tuổi Đảng, 5 đồng chí 60 năm": which badge it is stands behind each count.
_PARTY_BADGE = "Huy hiệu Đảng"
_YEARS = re.compile(r"\s(?:(?:được\s)?(?:nhận|tặng|trao)\s)?(?:huy hiệu\s)?(?P<years>[3-9][05])\snăm(?!\w)")
_PAPERS = frozenset({"document", "flag", "badge", "letter"})
_LINK_REACH = 230
_VERB_REACH = 300
_WON_REACH = 60
_GIVEN_REACH = 48
_RECEIVED_REACH = 30
_MORE_RECEIVED = re.compile(r"(?:nhận|đón|cấp|vinh dự|danh hiệu|\d)")


def conferrals(sentence: Sentence) -> list[Conferral]:
    """The conferrals of a sentence, in order."""
    found: list[Conferral] = []
    spoken_for = sentence.start
    chains = _chains(sentence)
    for index, chain in enumerate(chains):
        limit = chains[index + 1][0].begin if index + 1 < len(chains) else sentence.end
        made = _of_chain(sentence, chain, spoken_for, limit) or _again(sentence, chain, found)
        spoken_for = max([chain[-1].end, *(each.end for each in made)])
        found += made
    return [*found, *praises(sentence, found)]


def _chains(sentence: Sentence) -> list[list[Named]]:
    """The awards, those joined with nothing but a comma or "và" between them together."""
    chains: list[list[Named]] = []
    for award in sentence.awards:
        joint = _CHAIN.fullmatch(sentence.lowered, chains[-1][-1].end, award.begin) if chains else None
        tallied = award.tally is not None and bool(chains) and chains[-1][-1].tally is not None
        own = tallied or award.tally is None or award.form.klass in WON or award.form.klass in _PAPERS
        if joint is not None and own and (tallied or not joint["apart"]):
            chains[-1].append(award)
        else:
            chains.append([award])
    return [
        chain
        for chain in chains
        if len(chain) > 1 or chain[0].form.klass != "paired" or chain[0].form.name == "Cúp"
    ]


def _of_chain(sentence: Sentence, chain: list[Named], spoken_for: int, limit: int) -> list[Conferral]:
    start, end = sentence.clause(chain[0].begin)
    end = min(end, limit)
    prizes = chain[0].form.klass in WON
    behind, told = recipients_behind(sentence, chain[-1], end)
    if prizes and behind and told == NAMED and _is_won(sentence, chain[0], start, spoken_for):
        # "mang về huy chương vàng cho đoàn A": who won it is the subject.
        behind = []
    if prizes and any(award.tally is not None for award in chain):
        return [_won(sentence, award, chain, behind, (start, end)) for award in chain]
    if behind:
        behind = in_parts(sentence, behind, behind[-1].end, limit)
        return [_made(award, who, told, sentence) for award in chain for who in behind]
    between = _between(sentence, chain[0], max(start, spoken_for))
    if between:
        return [_made(award, who, "verb, recipients, award", sentence) for award in chain for who in between]
    before = [
        _work_of(sentence, _unit_of(who, chain[0]), chain[0])
        for who in _before(sentence, chain[0], start, spoken_for)
    ]
    if before:
        before = in_parts(sentence, before, chain[-1].end, limit)
        return [
            _made(award, who, "recipients before the award", sentence) for award in chain for who in before
        ]
    if prizes:
        return [won for award in chain if (won := _single(sentence, award, start, end))]
    return [counted for award in chain if (counted := _papers(sentence, award, start, end))]


_GOES_ON = re.compile(
    r"[\s\"”’)]*(?:\d+ năm liền\s?)?(?:\([^()\n]{1,40}\)\s?)?(?:(?:vào\s)?(?:năm|đợt|lần thứ)\s\w+\s?)?(?:,|;|và|, và|đồng thời)\s(?:(?:\d+|nhiều|mấy) năm liền\s|(?:\w+\s){0,2})"
)


def _again(sentence: Sentence, chain: list[Named], found: list[Conferral]) -> list[Conferral]:
    """ "được tặng Cờ thi đua năm 2015, được nhận Huân chương …": the subject is that of the award before."""
    last = found[-1] if found else None
    if last is None or not last.received or last.named is None:
        return []
    verb = sentence.first(last.end, chain[0].begin, "receive", "win")
    if (
        verb is None
        or not _GOES_ON.fullmatch(sentence.lowered, last.end, verb.start)
        or not _reaches(sentence, verb, chain[0])
    ):
        return []
    same = [each for each in found if each.named is last.named]
    return [
        replace(
            each, start=verb.start, end=award.end, award=award.award, klass=award.form.klass, named=award
        )
        for award in chain
        for each in same
    ]  # fmt: skip


def _is_won(sentence: Sentence, award: Named, start: int, spoken_for: int) -> bool:
    """Whether the verb before a prize is one of winning, with its subject told."""
    verb = sentence.last(
        max(start, spoken_for, award.begin - 60), award.begin, "win", "give", "belongs", "receive"
    )
    if verb is None or verb.kind != "win":
        return False
    return bool(list_before(sentence, max(start, spoken_for), verb.start))


def _made(award: Named, who: Recipient, rule: str, sentence: Sentence) -> Conferral:
    received = who.start < award.start and rule == "recipients before the award"
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
    verb = sentence.last(max(start, award.begin - _VERB_REACH), award.begin, "give")
    if verb is None or award.tally is not None:
        return []
    begin = verb.end + 1
    if sentence.lowered.startswith("cho ", begin):
        begin += 4
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


def _before(sentence: Sentence, award: Named, start: int, spoken_for: int) -> list[Recipient]:
    """Recipients that are the subject: "32 cá nhân được … tặng giấy khen", "em A đoạt giải Nhất"."""
    if award.form.klass in WON and (who := _elliptic(sentence, award, spoken_for)) is not None:
        return [who]
    begin = max(start, award.begin - _VERB_REACH)
    if spoken_for > begin and not sentence.lowered[spoken_for : award.begin].lstrip().startswith((",", "và")):
        begin = max(begin, spoken_for)
    verbs = list(sentence.between(max(begin, spoken_for), award.begin, "receive", "win"))
    strong = next((verb for verb in verbs if verb.kind == "receive"), None)
    verb = strong or (verbs[-1] if verbs else None)
    if verb is None and award.form.klass == "recognition":
        return _recognised(sentence, award, max(begin, spoken_for))
    if verb is None and sentence.lowered.endswith("đồng ", 0, award.start):
        # "hai đội A và B đồng giải Ba" has no other verb.
        return list_before(sentence, max(begin, spoken_for), award.start)
    if verb is None or sentence.word(verb) in ("có", "với", "về", "bổ sung"):
        return []
    if not _reaches(sentence, verb, award):
        return []
    found = list_before(sentence, max(begin, spoken_for), verb.start) or _opening(sentence, verb, spoken_for)
    if is_star(award.form) and (not found or (found[0].kind == "collective" and not found[0].counted)):
        # A place in a product's name is not who was given its stars.
        product = _product(sentence, verb, begin)
        return [product] if product is not None else []
    return found


_LATER_VERB = re.compile(r"(?:,|(?<!\w)và|(?<!\w)rồi)\s(?:\w+\s)?$")
_SETTING = re.compile(r"[^,;.\n]{0,50},\s")


def _opening(sentence: Sentence, verb: Sign, spoken_for: int) -> list[Recipient]:
    """The pronoun that a sentence opens with, for a later verb: "Từ năm 1966, ông tham gia văn công, được thưởng …"."""
    if spoken_for > sentence.start or not _LATER_VERB.search(sentence.lowered, sentence.start, verb.start):
        return []
    setting = _SETTING.match(sentence.lowered, sentence.start, verb.start)
    for at in (sentence.start, setting.end() if setting is not None else sentence.start):
        told = told_at(sentence, at, anywhere=True)
        if told is not None and told[1] == "individual" and not sentence.named(told[0], verb.start):
            return [Recipient(at, told[0], "individual", 1, told[2], counted=False)]
    return []


_NEXT_WINNER = re.compile(r"[\s,;]*(?:(?:và|còn)\s)?")


def _elliptic(sentence: Sentence, award: Named, spoken_for: int) -> Recipient | None:
    """The winner right before a prize whose verb is that of the one before: "đội A đoạt giải Nhất, đội B giải Nhì"."""
    named = sentence.named(spoken_for, award.begin)
    if not named or sentence.lowered[named[-1].end : award.begin].strip():
        return None
    if not _NEXT_WINNER.fullmatch(sentence.lowered, spoken_for, named[-1].start):
        return None
    party = named[-1]
    return Recipient(party.start, party.name_end, party.recipient, 1, (party.name,), counted=False)


_UNIT_END = re.compile(
    r"(?:xã|phường|thị trấn|huyện|thị xã|quận|thành phố|tỉnh|thôn|bản|ấp)\s\w[^,;()]*$", re.IGNORECASE
)


def _unit_of(who: Recipient, award: Named) -> Recipient:
    """What is recognised is the unit, where its offices receive the paper: "UBND xã A đón Bằng công nhận …"."""
    unit = _UNIT_END.search(who.names[-1]) if who.names and award.form.name in _UNIT_RECOGNITIONS else None
    if unit is None or who.kind != "collective":
        return who
    return who._replace(number=1, names=(unit.group(),))


# Stars are the product's, whoever makes it: "sản phẩm Gạo sạch của HTX A được công nhận OCOP 4 sao".
_PRODUCT = re.compile(r"(?<!\w)sản phẩm\s(?:[^,.;:\n]{1,60}\s)?$")


_ONE_PRODUCT = re.compile(r"(?<!\w)(?<!\d\s)sản phẩm\s[^,.;:\n]{2,60}\s$")


def _product(sentence: Sentence, verb: Sign, begin: int) -> Recipient | None:
    """A product told by its name: "Sản phẩm rượu Bàu Đá đạt OCOP 4 sao"."""
    found = _ONE_PRODUCT.search(sentence.lowered, begin, verb.start)
    if found is None or sentence.counted(found.start(), verb.start):
        return None
    return Recipient(found.start(), found.end() - 1, "work", 1, (), counted=False)


def _work_of(sentence: Sentence, who: Recipient, award: Named) -> Recipient:
    if who.counted or who.kind == "work" or not is_star(award.form):
        return who
    product = _PRODUCT.search(sentence.lowered, max(sentence.start, who.start - 90), who.start)
    if product is None:
        return who
    return who._replace(start=product.start(), kind="work", number=1, names=())


_UNIT_RECOGNITIONS = frozenset({"Nông thôn mới", "Đô thị văn minh"})


def _reaches(sentence: Sentence, verb: Sign, award: Named) -> bool:
    """Whether an award is what a verb of receiving is said of: nothing but who gives it stands between."""
    if verb.kind == "win":
        return award.begin - verb.end <= _WON_REACH
    givers = list(sentence.between(verb.end, award.begin, "give", "praise", "propose"))
    between = sentence.lowered[verb.end : award.begin].strip(" \"“'")
    if sentence.word(verb).endswith("được") and between and not givers:
        # "được in trên giấy khen": something else happens.
        return bool(_MORE_RECEIVED.match(between))
    told = sum(party.end - party.start for party in sentence.named(verb.end, award.begin))
    told += sum(
        sign.end - sign.start
        for sign in sentence.between(verb.end, award.begin, "authority", "post", "intro")
    )
    told += sum(other.end - other.start for other in sentence.awards_between(verb.end, award.begin))
    told += sum(sign.end - sign.start for sign in givers)
    return len(between) - told <= (_GIVEN_REACH if givers else _RECEIVED_REACH)


def _recognised(sentence: Sentence, award: Named, start: int) -> list[Recipient]:
    """ "1 xã đạt chuẩn nông thôn mới kiểu mẫu" where recognition is told before, "15 sản phẩm 3 sao được công nhận" behind."""
    counted = sentence.counted(start, award.begin)
    if not counted or sentence.lowered[counted[-1].end : award.begin].strip() not in ("", "đạt", "ocop"):
        return []
    told = sentence.first(max(sentence.start, award.begin - _VERB_REACH), award.begin, "give") or (
        sentence.lowered.startswith(
            (" được công nhận", " mới được công nhận", " vừa được công nhận"), award.end
        )
    )
    return list_before(sentence, start, award.begin) if told else []


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
    verb = sentence.last(max(start, award.begin - 40), award.begin, "win", "receive")
    if verb is None or award.form.klass == "tally":
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
