"""What is an award and what only looks like one, by what stands around it.

"NSND Trần Văn Mẫu", "khách sạn 5 sao" and "cho 20 gia đình văn hóa" name none. What the table does not know
is read by its quotation marks, and a rank told alone by the award before it.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from extractors.awards.award import Named, unlisted
from extractors.awards.forms import Form, is_star
from extractors.awards.quoted import certificate, named_apart, unknown_title, with_closing_mark
from extractors.awards.ranks import PARTY_BADGE, further_ranks, listed_ranks, parts_of_tally

if TYPE_CHECKING:
    from collections.abc import Iterator

Match = tuple[int, int, str, tuple[str, Form] | None]
"""A word found in one pass over the text: (start, end, the part it plays, the award's name and form)."""

_QUOTES = " \"“”'‘’«"
# Titles count only where they are conferred: behind "danh hiệu" or a verb, or beside one that is.
_CONFERRED = re.compile(
    r"(?:danh hiệu(?: vinh dự| vinh dự nhà nước| cao quý| thi đua)?|tặng|phong|nhận|đạt|được|công nhận|công nhận là|thưởng|đoạt|trao|giữ vững)[\s\"“‘':]*$"
)
_BESIDE = re.compile(
    r"[\"”’')\s]*(?:(?:vào\s)?(?:năm|đợt)\s\d{4}\s?)?(?:,|và|, và|cùng|;)\s(?:[\d.]+\s)?(?:danh hiệu\s)?[\"“‘']?"
)
_RECOGNISED = re.compile(r"(?:công nhận|đón bằng|danh hiệu|bằng xếp hạng|quyết định)(?!\w)")
_COUNT_BEFORE = re.compile(
    r"(?<![\w./])(?<!\d,)(?P<number>[lO]?\d{1,3}(?:\.\d{3})*)\s(?:tấm\s|chiếc\s|bộ\s|suất\s|chiếc cúp\s)?[\"“]?$"
)
_SPELLED_BEFORE = re.compile(
    r"(?<!\w)(?P<number>một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s(?:tấm\s|chiếc\s|bộ\s)?[\"“]?$"
)
_DOUBLE = "cú đúp "
_SPELLED = {word: count for count, word in enumerate("một hai ba bốn năm sáu bảy tám chín mười".split(), 1)}
# "54 giải." is a tally of prizes; "54 giải pháp", "3 giải đấu" are not.
_COUNTED_TITLE = re.compile(
    r"(?:công nhận|có|tặng|xét|,|và)\s(?:[^.;,]{0,14}\s)?\d{1,3}(?:\.\d{3})*\s(?:danh hiệu\s)?[\"“]?$"
)
_TALLY_END = re.compile(
    r"\s?(?:[.,;:()]|$|\n|(?:cho|gồm|trong đó|các loại|cá nhân|tập thể|toàn đoàn|và|quốc gia|cấp)(?!\w))"
)
_NOT_PRIZE = re.compile(
    r"\s(?:bóng|vô địch|trẻ|đấu|chạy|cờ|quần vợt|thể thao|thưởng|việt dã|đua|hạng|thi|các)(?!\w)"
)
# "đội A đoạt hạng Nhất, đội B hạng Nhì": a place in a contest. Divisions, hospitals and towns have ranks too.
_PLACED = re.compile(r"(?:^|đoạt|giành|xếp|đạt|đứng|đồng|về|nhận|[,;:]|\n)\s?$")
_STANDING_END = re.compile(r"\s?(?:[.,;:()]|$|\n|(?:và|với|thuộc về|toàn đoàn|chung cuộc|khi|sau|là)(?!\w))")
_ORGANISER = ("ban tổ chức",)
_CHAMPIONS = frozenset({"Chức vô địch", "Ngôi á quân"})
_TAKEN = re.compile(r"(?<!\w)(?:giành|giành được|đoạt|đoạt được|đạt|bảo vệ thành công|nhận|trao)\s$")
_RANKED_FLAG = "Cờ #"
_HONOURED = re.compile(r" [A-ZĐÀ-Ỹ][a-zà-ỹ]*(?: [A-ZĐÀ-Ỹ]|[ ,.)])")
_TITLE_WORDS = ("danh hiệu ", 'danh hiệu "', "danh hiệu “", "nhà nước ")
_NTM = re.compile(r"\bntm\b")
# "Huy hiệu 65 năm" is the Party's, unless it goes on: "Huy hiệu 30 năm công tác".
_BADGE_END = re.compile(r"\s?(?:[.,;:()\"”]|$|\n|(?:và|cho|tặng|của|đến|trở lên|vì|đợt)(?!\w))")
# "có 3 CSTĐ cấp tỉnh, 21 CSTĐCS": a title of emulation is held by those who are counted.
_HELD = re.compile(r"(?<!\w)(?:có|với|gồm|đạt)\s(?:thêm\s)?\d{1,3}(?:\.\d{3})*\s(?:danh hiệu\s)?[\"“]?$")
# "Lao động tiên tiến năm 2025 có 47 đồng chí", "Chiến sĩ thi đua cơ sở: 5 đồng chí".
_HOLDERS = re.compile(
    r"(?:\s\(?năm\s\d{4}\)?)?(?:\s(?:có|gồm|là)|:|\s-)\s\d{1,3}(?:\.\d{3})*\s(?:đồng chí|đ/c|cá nhân|người|tập thể|đơn vị|giáo viên|cán bộ)(?!\w)"
)
_RECOGNISED_AS = re.compile(
    r"(?<!\w)(?:công nhận|suy tôn|tôn vinh|bình chọn|bầu chọn)(?!\w)[^.;]*\slà\s[\"“]?$"
)
# What tells whether a spelling is an award stands this near before it.
_BEFORE = 60
_INTRODUCED = frozenset({"title", "emulation", "family"})


def awards_among(
    text: str, lowered: str, sentence: tuple[int, int], matches: list[Match], *, stars: bool
) -> list[Named]:
    """The awards that the matches of a sentence at (start, end) name, in order.

    `stars` tells whether the article speaks of the programme whose stars are awards.
    """
    start, end = sentence
    named = sorted(
        [*_awards(text, lowered, start, matches, stars=stars), *listed_ranks(lowered, start, end)],
        key=lambda award: award.start,
    )
    stops = [following.start for _, following in pairwise(named)] + [end]
    return [
        each
        for award, stop in zip(named, stops, strict=False)
        for each in (award, *parts_of_tally(lowered, award, stop), *further_ranks(lowered, award, stop))
    ]


def _awards(
    text: str,
    lowered: str,
    sentence: int,
    matches: list[Match],
    *,
    stars: bool,
) -> Iterator[Named]:
    """The matches that name awards, with their introductions and tallies taken in."""
    known = frozenset(start for start, _, kind, _ in matches if kind == "award")
    previous: Named | None = None
    intro: tuple[int, int] | None = None
    for start, stop, kind, payload in matches:
        intro = (start, stop) if kind == "intro" else intro
        if payload is None:
            found = _by_word(text, lowered, sentence, (start, stop, kind), known=known, previous=previous)
            if found is not None:
                previous = found
                yield found
            continue
        if previous is not None and start < previous.end:
            continue
        name, form = payload
        end = with_closing_mark(text, start, stop)
        apart = named_apart(text, start, end, form)
        if apart is not None:
            previous = apart
            yield previous
            continue
        if (
            form.klass == "title"
            and _HONOURED.match(text, end)
            and not lowered.endswith(_TITLE_WORDS, 0, start)
        ):
            # "NSND Trần Văn Mẫu": the title stands before a name.
            continue
        if not _is_award(lowered, sentence, (start, end), form, previous, stars=stars):
            continue
        named = _introduced(text, lowered, Named(start, end, name, form), intro)
        previous = _tallied(lowered, named)
        yield previous


def _by_word(
    text: str,
    lowered: str,
    sentence: int,
    word: tuple[int, int, str],
    *,
    known: frozenset[int],
    previous: Named | None,
) -> Named | None:
    """An award that is no spelling of the table, by the word (start, end, part it plays) that tells of it."""
    start, end, kind = word
    if kind == "intro":
        return unknown_title(text, lowered, start, end, known)
    if kind == "certificate":
        beside = previous is not None and previous.form.klass == "document"
        found = certificate(text, lowered, start, end, beside=beside)
        return _tallied(lowered, found) if found is not None else None
    if kind == "standing" and _is_standing(lowered, sentence, (start, end), previous):
        rank = lowered[start:end].removeprefix("hạng ").capitalize()
        return Named(start, end, f"Giải {rank}", unlisted("prize"))
    return None


def _is_standing(lowered: str, sentence: int, span: tuple[int, int], previous: Named | None) -> bool:
    """Whether "hạng nhì" is a place in a contest."""
    start, end = span
    if _STANDING_END.match(lowered, end) is None:
        return False
    placed = _PLACED.search(lowered, max(sentence, start - 10), start) is not None
    beside = previous is not None and previous.form.klass == "prize"
    return placed or beside


def _is_award(
    lowered: str, sentence: int, span: tuple[int, int], form: Form, previous: Named | None, *, stars: bool
) -> bool:
    """Whether a spelling of the table names an award here."""
    start, end = span
    before = lowered[max(sentence, start - _BEFORE) : start]
    if form.klass in _INTRODUCED:
        return _is_conferred(lowered, sentence, span, form, previous)
    if form.klass == "recognition":
        if is_star(form):
            hotel = "khách sạn" in before or "hạng khách" in lowered[end : end + 20]
            return stars and not hotel
        return bool(_RECOGNISED.search(lowered, max(sentence, start - 200), start))
    if form.name == PARTY_BADGE and lowered.endswith("năm", start, end):
        return _BADGE_END.match(lowered, end) is not None
    if form.klass == "flag" and before.endswith(("lên ", "lên lá ", "dưới ", "dưới lá ")):
        # An order is pinned on it.
        return False
    if form.klass == "medal" and before.endswith((" số ", " lượng ")):
        return False
    if form.klass == "tally":
        return bool(_COUNT_BEFORE.search(before) and _TALLY_END.match(lowered, end))
    return form.klass != "prize" or _is_prize(lowered, span, form, before)


def _is_conferred(
    lowered: str, sentence: int, span: tuple[int, int], form: Form, previous: Named | None
) -> bool:
    """Whether a title is told as one that someone is given."""
    start, end = span
    before = lowered[max(sentence, start - _BEFORE) : start]
    if _CONFERRED.search(before) or lowered.startswith((" cho ", " thuộc về "), end):
        return True
    if form.conferred_by == _ORGANISER and lowered.startswith(": ", end):
        # "Thủ môn xuất sắc nhất: Trần Công A".
        return True
    if form.klass == "emulation" and _HOLDERS.match(lowered, end):
        return True
    if previous is not None and _BESIDE.fullmatch(lowered, previous.end, start):
        return True
    if form.klass == "emulation" and _HELD.search(before):
        return True
    if before.endswith(("là ", 'là "', "là “")):
        return _RECOGNISED_AS.search(lowered, max(sentence, start - 120), start) is not None
    return "công nhận" in before and _COUNTED_TITLE.search(before) is not None


def _is_prize(lowered: str, span: tuple[int, int], form: Form, before: str) -> bool:
    """Whether what sounds like a prize is one, by the text right before it and behind it."""
    start, end = span
    if before.endswith(("thứ ", "từ ", "siêu ")):
        return False
    if form.name in _CHAMPIONS and not lowered.startswith((" thuộc về", " cho "), end):
        # Talk of sport is full of titles that nobody takes here.
        return _TAKEN.search(before) is not None
    if form.name == _RANKED_FLAG:
        return _STANDING_END.match(lowered, end) is not None or lowered.startswith(" cho ", end)
    ranked = lowered.endswith(("nhất", "nhì", "ba", "khuyến khích"), start, end)
    return ranked or not _NOT_PRIZE.match(lowered, end) or form.name == "Cúp vô địch"


def _introduced(text: str, lowered: str, named: Named, intro: tuple[int, int] | None) -> Named:
    """The award with "danh hiệu" or "Bằng công nhận" before it taken in."""
    if intro is None or not 0 <= named.start - intro[1] <= 40:
        return named
    between = lowered[intro[1] : named.start]
    word = lowered[intro[0] : intro[1]]
    if word == "bằng công nhận":
        name = f"Bằng công nhận{between}{lowered[named.start : named.end]}"
        return Named(intro[0], named.end, _NTM.sub("nông thôn mới", " ".join(name.split())), named.form)
    if not between.strip(_QUOTES):
        return Named(intro[0], named.end, named.award, named.form)
    return named


def _tallied(lowered: str, named: Named) -> Named:
    """The award with the number directly before it: "02 giải Nhì", "15 Giấy khen"."""
    low = max(0, named.start - 18)
    digits = _COUNT_BEFORE.search(lowered, low, named.start)
    if digits is not None:
        written = digits["number"].replace("l", "1").replace("O", "0").replace(".", "")
        return Named(named.start, named.end, named.award, named.form, int(written), digits.start())
    if lowered.endswith(_DOUBLE, low, named.start):
        return Named(named.start, named.end, named.award, named.form, 2, named.start - len(_DOUBLE))
    spelled = _SPELLED_BEFORE.search(lowered, low, named.start)
    if spelled is not None and spelled["number"] != "năm":
        count = _SPELLED[spelled["number"]]
        return Named(named.start, named.end, named.award, named.form, count, spelled.start())
    return named
