"""One pass over the text for the words that conferring is told with, and the awards among them.

A sign is a word with a part to play in a clause (words.py) or a spelling of an award (forms.py). Where
several begin at one place the longest is read. What is an award and what only looks like one ("NSND
Trần Văn Mẫu", "khách sạn 5 sao", "cho 20 gia đình văn hóa") is decided here, by what stands before.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import ahocorasick

from extractors.awards.forms import Form, is_star, spellings
from extractors.awards.parties import Parties
from extractors.awards.recipients import Item, items
from extractors.awards.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.awards.parties import Party
    from extractors.reading import Reading

# A sentence is read at most this far to either side of an award; no clause of conferring is longer.
REACH = 700

_QUOTES = " \"“”'‘’«"
_NAMED_TITLE = re.compile(
    r"\s?(?:vinh dự\s|vinh dự nhà nước\s|cao quý\s|thi đua\s|cấp tỉnh\s)?(?:[\"“”‘'«](?P<quoted>[^\"”“’'»\n]{3,90})[\"”’'»])"
)
_NAMED_PRIZE = re.compile(r" (?P<quoted>[A-ZĐÀ-Ỹ][a-zà-ỹ]+(?: [A-ZĐÀ-Ỹ][a-zà-ỹ]+){1,4})(?! [A-ZĐÀ-Ỹ])")
# Titles count only where they are conferred: behind "danh hiệu" or a verb, or beside one that is.
_CONFERRED = re.compile(
    r"(?:danh hiệu(?: vinh dự| vinh dự nhà nước| cao quý| thi đua)?|tặng|phong|nhận|đạt|được|công nhận|công nhận là|thưởng|đoạt|trao|giữ vững)[\s\"“‘':]*$"
)
_BESIDE = re.compile(
    r"[\"”’')\s]*(?:(?:vào\s)?(?:năm|đợt)\s\d{4}\s?)?(?:,|và|, và|cùng|;)\s(?:\d+\s)?(?:danh hiệu\s)?[\"“‘']?"
)
_RECOGNISED = re.compile(r"(?:công nhận|đón bằng|danh hiệu|bằng xếp hạng|quyết định)(?!\w)")
_COUNT_BEFORE = re.compile(
    r"(?<![\w./])(?<!\d,)(?P<number>[lO]?\d{1,3}(?:\.\d{3})*)\s(?:tấm\s|chiếc\s|bộ\s|suất\s|chiếc cúp\s)?[\"“]?$"
)
_SPELLED_BEFORE = re.compile(
    r"(?<!\w)(?P<number>một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s(?:tấm\s|chiếc\s|bộ\s)?[\"“]?$"
)
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
_HONOURED = re.compile(r" [A-ZĐÀ-Ỹ][a-zà-ỹ]*(?: [A-ZĐÀ-Ỹ]|[ ,.)])")
_TITLE_WORDS = ("danh hiệu ", 'danh hiệu "', "danh hiệu “", "nhà nước ")
_NTM = re.compile(r"\bntm\b")
_TELLING = frozenset({"award", "intro", "praise"})
_INTRODUCED = frozenset({"title", "emulation", "family"})


class Sign(NamedTuple):
    """A word that plays the part `kind` at `text[start:end]`."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Named:
    """An award named at `text[start:end]`, the words that introduce it included.

    `tally` is the number directly before it, which begins at `tally_start`.
    """

    start: int
    end: int
    award: str
    form: Form
    tally: int | None = None
    tally_start: int = -1

    @property
    def begin(self) -> int:
        """Where the award with its tally begins."""
        return self.start if self.tally is None else self.tally_start


@dataclass
class Sentence:
    """A sentence in which something may be conferred: its signs, awards, recipients and parties."""

    text: str
    lowered: str
    start: int
    end: int
    signs: list[Sign]
    awards: list[Named]
    items: list[Item]
    parties: Parties
    _starts: list[int] = field(init=False)
    _award_starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self._starts = [sign.start for sign in self.signs]
        self._award_starts = [award.start for award in self.awards]

    def between(self, start: int, end: int, *kinds: str) -> Iterator[Sign]:
        """The signs of these kinds that lie in a stretch, in order."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return (sign for sign in self.signs[low:high] if sign.kind in kinds)

    def first(self, start: int, end: int, *kinds: str) -> Sign | None:
        """The first sign of these kinds in a stretch."""
        return next(self.between(start, end, *kinds), None)

    def last(self, start: int, end: int, *kinds: str) -> Sign | None:
        """The last sign of these kinds in a stretch."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return next((sign for sign in reversed(self.signs[low:high]) if sign.kind in kinds), None)

    def awards_between(self, start: int, end: int) -> list[Named]:
        """The awards that begin in a stretch, in order."""
        low, high = bisect_left(self._award_starts, start), bisect_left(self._award_starts, end)
        return self.awards[low:high]

    def counted(self, start: int, end: int) -> list[Item]:
        """The counted recipients that lie wholly in a stretch."""
        low, high = bisect_left(self.items, (start,)), bisect_left(self.items, (end,))
        return [item for item in self.items[low:high] if item.end <= end]

    def named(self, start: int, end: int) -> list[Party]:
        """The parties that lie wholly in a stretch."""
        return self.parties.between(start, end)

    def clause(self, offset: int) -> tuple[int, int]:
        """(start, end) of the clause that holds `offset`: between semicolons, no further than REACH."""
        start = self.lowered.rfind(";", max(self.start, offset - REACH), offset) + 1
        end = self.lowered.find(";", offset, min(self.end, offset + REACH))
        return max(start, self.start, offset - REACH), end if end >= 0 else min(self.end, offset + REACH)

    def word(self, sign: Sign) -> str:
        """The word of a sign."""
        return self.lowered[sign.start : sign.end]


@cache
def _automaton() -> ahocorasick.Automaton:
    found = ahocorasick.Automaton()
    for spelling, (name, form) in spellings().items():
        found.add_word(spelling, (len(spelling), "award", (name, form)))
    for kind, words in WORDS.items():
        for word in words:
            if word not in found:
                found.add_word(word, (len(word), kind, None))
    found.make_automaton()
    return found


def _matches(lowered: str) -> Iterator[tuple[int, int, str, tuple[str, Form] | None]]:
    for last, (length, kind, payload) in _automaton().iter_long(lowered):
        start, end = last - length + 1, last + 1
        if (start == 0 or not lowered[start - 1].isalnum()) and (
            end == len(lowered) or not lowered[end].isalnum()
        ):
            yield start, end, kind, payload


def sentences(reading: Reading) -> list[Sentence]:
    """The sentences of an article that name an award or praise, in order."""
    lowered = reading.lower
    stars = "ocop" in lowered
    told: list[tuple[int, int, list[Sign], list[Named]]] = []
    for (start, end), matches in _by_sentence(reading):
        if not any(
            match[2] in _TELLING or lowered[match[0] : match[1]] == "trao thưởng" for match in matches
        ):
            continue
        awards = list(_awards(reading.text, lowered, start, matches, stars=stars))
        signs = [Sign(a, b, kind) for a, b, kind, _ in matches if kind != "award"]
        if awards or any(
            sign.kind == "praise" or lowered[sign.start : sign.end] == "trao thưởng" for sign in signs
        ):
            told.append((start, end, signs, awards))
    if not told:
        return []
    parties = Parties(reading, [sign for _, _, signs, _ in told for sign in signs])
    starts = [number.start for number in reading.numbers]
    return [
        Sentence(
            reading.text,
            lowered,
            start,
            end,
            signs,
            awards,
            items(lowered, reading.numbers, starts, start, end),
            parties,
        )
        for start, end, signs, awards in told
    ]


def _by_sentence(
    reading: Reading,
) -> Iterator[tuple[tuple[int, int], list[tuple[int, int, str, tuple[str, Form] | None]]]]:
    """The matches of each sentence, in order."""
    group: list[tuple[int, int, str, tuple[str, Form] | None]] = []
    spans = iter(reading.sentences)
    span = next(spans, (0, len(reading.text)))
    for match in _matches(reading.lower):
        while match[0] >= span[1] and (following := next(spans, None)) is not None:
            if group:
                yield span, group
            group, span = [], following
        group.append(match)
    if group:
        yield span, group


def _awards(
    text: str,
    lowered: str,
    sentence: int,
    matches: list[tuple[int, int, str, tuple[str, Form] | None]],
    *,
    stars: bool,
) -> Iterator[Named]:
    """The matches that name awards, with their introductions and tallies taken in."""
    known = frozenset(start for start, _, kind, _ in matches if kind == "award")
    previous: Named | None = None
    intro: tuple[int, int] | None = None
    for start, end, kind, payload in matches:
        if kind == "intro":
            intro = (start, end)
            found = _unknown_title(text, lowered, start, end, known)
            if found is not None:
                previous = found
                yield found
            continue
        if payload is None or (previous is not None and start < previous.end):
            continue
        name, form = payload
        quoted = _NAMED_TITLE.match(text, end) if form.name == "Giải" else None
        if quoted is not None:
            # giải "Nông dân duyên dáng": the prize has a name of its own.
            previous = Named(start, quoted.end(), f"Giải {quoted['quoted'].strip()}", _form("prize"))
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


def _unknown_title(text: str, lowered: str, start: int, end: int, known: frozenset[int]) -> Named | None:
    """A title or prize that the table does not know, by its quotation marks: danh hiệu "Nông dân xuất sắc"."""
    quoted = _NAMED_TITLE.match(text, end)
    if quoted is None and lowered.startswith("giải", start):
        quoted = _NAMED_PRIZE.match(text, end)
    if (
        quoted is None
        or quoted.start("quoted") in known
        or not lowered.startswith(("danh hiệu", "giải"), start)
    ):
        return None
    name = quoted["quoted"].strip()
    klass = "prize" if lowered.startswith("giải", start) else "title"
    award = f"Giải thưởng {name}" if klass == "prize" else name
    return Named(start, quoted.end(), award, _form(klass))


@cache
def _form(klass: str) -> Form:
    return Form("", klass, (), (), (), (), "named in quotation marks")


def _is_award(
    lowered: str, sentence: int, span: tuple[int, int], form: Form, previous: Named | None, *, stars: bool
) -> bool:
    """Whether a spelling of the table names an award here."""
    start, end = span
    before = lowered[max(sentence, start - 60) : start]
    if form.klass in _INTRODUCED:
        beside = previous is not None and _BESIDE.fullmatch(lowered, previous.end, start)
        counted = _COUNTED_TITLE.search(before) is not None
        conferred = _CONFERRED.search(before) or lowered.startswith((" cho ", " thuộc về "), end)
        return bool(conferred or beside or (counted and "công nhận" in before))
    if form.klass == "recognition":
        if is_star(form):
            hotel = "khách sạn" in before or "hạng khách" in lowered[end : end + 20]
            return stars and not hotel
        return bool(_RECOGNISED.search(lowered, max(sentence, start - 200), start))
    if form.klass == "tally":
        return bool(_COUNT_BEFORE.search(before) and _TALLY_END.match(lowered, end))
    if form.klass == "prize":
        if before.endswith(("thứ ", "từ ", "siêu ")):
            return False
        return not _NOT_PRIZE.match(lowered, end) or form.name == "Cúp vô địch"
    return True


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
    spelled = _SPELLED_BEFORE.search(lowered, low, named.start)
    if spelled is not None and spelled["number"] != "năm":
        count = _SPELLED[spelled["number"]]
        return Named(named.start, named.end, named.award, named.form, count, spelled.start())
    return named
