"""The recipients told before an award: who received it, who won it, what was recognised."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.awards.anaphora import told_at
from extractors.awards.forms import is_star
from extractors.awards.links import WON
from extractors.awards.recipient_list import BRACKETS, Recipient
from extractors.awards.subjects import list_before

if TYPE_CHECKING:
    from extractors.awards.award import Named
    from extractors.awards.signs import Sentence, Sign

RECEIVED = "recipients before the award"
"""The rule by which recipients are found before an award."""

# A verb of giving or receiving stands no further before its award.
VERB_REACH = 300
_WON_REACH = 60
_GIVEN_REACH = 48
_RECEIVED_REACH = 30
_MORE_RECEIVED = re.compile(r"(?:nhận|đón|cấp|vinh dự|danh hiệu|\d)")


def recipients_before(sentence: Sentence, award: Named, start: int, spoken_for: int) -> list[Recipient]:
    """Who is told of between `start` and an award; what lies before `spoken_for` is another award's."""
    found = _before(sentence, award, start, spoken_for)
    return [_work_of(sentence, _unit_of(who, award), award) for who in found]


def _before(sentence: Sentence, award: Named, start: int, spoken_for: int) -> list[Recipient]:
    """Recipients that are the subject: "32 cá nhân được … tặng giấy khen", "em A đoạt giải Nhất"."""
    if award.form.klass in WON and (who := _elliptic(sentence, award, spoken_for)) is not None:
        return [who]
    begin = max(start, award.begin - VERB_REACH)
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
    decided = _DECIDED.search(sentence.lowered, max(begin, spoken_for), award.begin)
    if decided is not None:
        return list_before(sentence, max(begin, spoken_for), decided.start() + 1)
    if verb is None or sentence.word(verb) in ("có", "với", "về", "bổ sung"):
        return []
    if not reaches(sentence, verb, award):
        return []
    found = list_before(sentence, max(begin, spoken_for), verb.start) or _opening(sentence, verb, spoken_for)
    if is_star(award.form) and (not found or (found[0].kind == "collective" and not found[0].counted)):
        # A place in a product's name is not who was given its stars.
        product = _product(sentence, verb, begin)
        return [product] if product is not None else []
    return found


# "Hội A đã có quyết định tặng bằng khen của UBND tỉnh": those whom a decision is about.
_DECIDED = re.compile(r"\s(?:(?:đã|vừa|cũng)\s)?có quyết định (?:tặng|tặng thưởng|khen tặng)\s$")
# "riêng anh A, Giám đốc B đề nghị Bộ C tặng …": who is told of first is given what follows.
_TOPIC = re.compile(r"(?:^|(?<=[;,]\s))(?:riêng|còn|riêng với|đối với)\s")


def topic_of(sentence: Sentence, award: Named, start: int) -> Recipient | None:
    """The one whom a clause begins with, before those who ask that an award be given."""
    verb = sentence.last(max(start, award.begin - VERB_REACH), award.begin, "give")
    asks = sentence.first(start, verb.start, "propose") if verb is not None else None
    if verb is None or asks is None or sentence.first(start, verb.start, "receive", "for") is not None:
        return None
    opening = _TOPIC.search(sentence.lowered[start : asks.start].lstrip())
    if opening is None or sentence.lowered[verb.end : award.begin].strip():
        return None
    named = [party for party in sentence.named(start, asks.start) if party.kind == "person"]
    if not named or not sentence.lowered.startswith(", ", named[0].name_end):
        return None
    before = sentence.lowered[start : named[0].start].lstrip()
    if not before.endswith(opening.group()):
        return None
    party = named[0]
    return Recipient(party.start, party.name_end, "individual", 1, (party.name,), counted=False)


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


_NEXT_WINNER = re.compile(r"[\s,;]*(?:(?:và|còn)\s)?|[^,;.:]{0,40}:\s(?:đồng chí\s)?")


def _elliptic(sentence: Sentence, award: Named, spoken_for: int) -> Recipient | None:
    """The winner right before a prize whose verb is that of the one before: "đội A đoạt giải Nhất, đội B giải Nhì"."""
    counted = sentence.counted(spoken_for, award.begin)
    if counted and counted[-1].end + 1 == award.begin:
        # "5 bài đoạt giải Nhất, 15 bài giải Ba".
        item = counted[-1]
        if _NEXT_WINNER.fullmatch(sentence.lowered, spoken_for, item.start):
            return Recipient(item.start, item.end, item.kind, item.number, (), counted=True)
    named = sentence.named(spoken_for, award.begin)
    while len(named) > 1 and sentence.lowered.rfind("(", named[-2].end, named[-1].start) >= 0:
        # "đội A (huyện B) giải Nhì".
        named.pop()
    if not named or BRACKETS.sub("", sentence.lowered[named[-1].end : award.begin]).strip():
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


def reaches(sentence: Sentence, verb: Sign, award: Named) -> bool:
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
    told = sentence.first(max(sentence.start, award.begin - VERB_REACH), award.begin, "give") or (
        sentence.lowered.startswith(
            (" được công nhận", " mới được công nhận", " vừa được công nhận"), award.end
        )
    )
    return list_before(sentence, start, award.begin) if told else []
