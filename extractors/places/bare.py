"""Names without a type word: provinces and countries anywhere; districts and communes where the article leads to them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from extractors.language.casing import UPPER
from extractors.places.before import word_ending
from extractors.places.candidates import Candidate
from extractors.places.countries import PROVINCES_ABROAD, countries
from extractors.places.gazetteer import REFORM, gazetteer
from extractors.places.lookup import units_named, units_nearly_named
from extractors.places.names import name_key
from extractors.places.patterns import (
    AMBIGUOUS_COUNTRIES,
    CITY_ABROAD_BEFORE,
    COMMUNE_BEFORE,
    COUNTRY_BEFORE,
    CREDIT_BEFORE,
    FIRM_BEFORE,
    FIRM_REACH,
    HONORIFICS,
    NOT_BARE,
    NOT_COUNTRY_BEHIND,
    OPENERS,
    WORDS_IN_CAPITALS,
    any_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.places.gazetteer import Kind
    from extractors.places.scan import Name, Scan

_REACH = 40
_SHORTEST_SHOUTED = 4
_HOME = "Việt Nam"
# Between the items of a list stand a comma, "và" or a bracket.
_LIST_GAP = 5
_OFFICE_BEFORE = re.compile(
    r"(?<!\w)(?:(?:tỉnh|thành|huyện|thị|quận) (?:ủy|uỷ|đoàn)|ubnd|hđnd|công an|mttq|đoàn đbqh|quân sự|biên phòng) $"
)
_OFFICE_REACH = 14
_PERSON_BEHIND = re.compile(
    r"[ \u00a0](?:Nguyễn|Trần|Lê|Phạm|Huỳnh|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Trịnh|Trương|Lương|Mai|Cao|Hà|Lâm|Tạ|Thái|Quách|Lò|Nông|Vi|Hứa|Triệu)"
    rf"(?:[ \u00a0][{UPPER}][a-zà-ỹđ]+){{1,3}}(?!\w)"
)
_CAPITALISED_BEFORE = re.compile(rf"[{UPPER}]\w* $")


@dataclass
class Setting:
    """What an article has said before its bare names are read.

    `home` is the province it is about, `kinds` the kind of each unit named with its type word, by name key.
    """

    home: str | None
    day: str | None
    kinds: dict[str, str] = field(default_factory=dict)


def free_standing(scan: Scan) -> list[Name]:
    """The names that are neither a piece of a longer one nor a person's; the longest first, no two overlapping."""
    found: list[Name] = []
    at = 0
    for name in scan.names:
        if name.start >= at and _isolated(scan, name.start, name.end):
            found.append(name)
            at = name.end
    return found


def _isolated(scan: Scan, start: int, end: int) -> bool:
    """Whether what stands in capitals at `text[start:end]` is all of a name and not a person's.

    A name that goes on in capitals is another one ("Ninh Hải Sơn", "Trần Yên Bình"), but an abbreviation
    before it is not part of it ("UBND Hà Nội"), nor is a word that only begins the sentence ("Tại Hà Nội").
    """
    text = scan.text
    shouted = text[start:end].isupper()
    after = text[end : end + 2]
    before = scan.word_before(start)
    if after[:1] in {" ", "\u00a0"} and after[1:].isupper() and not shouted:
        # "Bí thư Tỉnh ủy Bình Phước Nguyễn Văn A": the unit of an office, then who holds the post.
        return _OFFICE_BEFORE.search(scan.lower, max(0, start - _OFFICE_REACH), start) is not None and bool(
            _PERSON_BEHIND.match(text, end)
        )
    if not before:
        return CREDIT_BEFORE.search(text, max(0, start - 8), start) is None
    if before.lower() in HONORIFICS:
        return False
    if shouted or not before[0].isupper():
        return True
    if before.isupper() and len(before) > 1:
        return True
    if _OFFICE_BEFORE.search(scan.lower, max(0, start - _OFFICE_REACH), start):
        # "Tỉnh Đoàn Hà Giang"
        return True
    if text[start:end] == _HOME and _is_a_firms(scan, start):
        # "Công ty TNHH Gió Biển Việt Nam"
        return True
    return before.lower() in OPENERS and scan.opens_sentence(start - len(before) - 1)


def _is_a_firms(scan: Scan, start: int) -> bool:
    """Whether a name goes on or ends a firm's."""
    return FIRM_BEFORE.search(scan.lower, max(0, start - FIRM_REACH), start) is not None


def provinces(scan: Scan, names: list[Name], home: str | None) -> Iterator[Candidate]:
    """The provinces named without a type word; `home` is the key of the article's own, if it is given."""
    for name in names:
        text = scan.text[name.start : name.end]
        a_word = text.isupper() and name.key in WORDS_IN_CAPITALS and name.key != home
        if name.key in NOT_BARE or a_word:
            continue
        if units_named("province", text) or (scan.unmarked and units_nearly_named("province", text)):
            # Huế was a city under a province before it was one under central rule.
            yield Candidate(name.start, name.end, "city" if name.key == "huế" else "province", text)


def units(scan: Scan, names: list[Name], setting: Setting) -> Iterator[Candidate]:
    """The districts and communes named without a type word, where something in the article leads to them."""
    last_commune = -_LIST_GAP
    for index, name in enumerate(names):
        kind = _kind(name, setting)
        if kind is None:
            continue
        if kind == "commune" and name.key not in setting.kinds:
            following = names[index + 1] if index + 1 < len(names) else None
            if name.start - last_commune > _LIST_GAP and not _led_to(scan, name, following, setting):
                continue
            last_commune = name.end
            if following is not None and _bracketed(scan, name, following):
                # Past the bracket with the parent the list may go on.
                last_commune = following.end + 1
        yield Candidate(name.start, name.end, kind, scan.text[name.start : name.end])


def _kind(name: Name, setting: Setting) -> str | None:
    if " " not in name.key:
        return None
    if _at_home("district", name, setting):
        return "district"
    if name.key in setting.kinds:
        return setting.kinds[name.key]
    if name.key in _cities():
        # Since the reform the name is that of a commune, where there is one, else of the city that was.
        return "city" if setting.day is None or setting.day < REFORM else "town"
    return "commune" if _at_home("commune", name, setting) else None


def _at_home(kind: Kind, name: Name, setting: Setting) -> bool:
    if setting.home is None:
        return False
    within = gazetteer().within(kind, setting.home, setting.day)
    return any(unit.stands(setting.day) for unit in within.get(name.key, ()))


def _bracketed(scan: Scan, name: Name, following: Name) -> bool:
    return following.start - name.end == 2 and scan.text[name.end : name.end + 2] == " ("


def _led_to(scan: Scan, name: Name, following: Name | None, setting: Setting) -> bool:
    """Whether the words before a commune's name, or its parent in brackets behind it, tell it from a person."""
    if COMMUNE_BEFORE.search(scan.text, max(0, name.start - _REACH), name.start):
        return True
    if scan.text.startswith((" (huyện ", " - xã ", " - thị trấn ", " - phường "), name.end):
        return True
    return (
        following is not None
        and _bracketed(scan, name, following)
        and _kind(following, setting) == "district"
        and not _is_a_firms(scan, name.start)
    )


@cache
def _cities() -> frozenset[str]:
    """The keys of the cities under a province, until 2025, that no other district shared its name with."""
    lying: dict[str, set[str]] = {}
    cities: set[str] = set()
    for unit in gazetteer().units:
        if unit.kind == "district" and " " in unit.name and unit.until > "2025":
            key = name_key(unit.name)
            lying.setdefault(key, set()).add(unit.code)
            if unit.type == "Thành phố":
                cities.add(key)
    return frozenset(key for key in cities if len(lying[key]) == 1)


def abroad(scan: Scan, names: list[Name]) -> frozenset[int]:
    """The offsets at which another country is named."""
    by_key = _countries()
    return frozenset(name.start for name in names if by_key.get(name.key, "Việt Nam") != "Việt Nam")


@cache
def _countries() -> dict[str, str]:
    return {name_key(name): shown for name, shown in countries().items()}


def bare_countries(scan: Scan, names: list[Name]) -> Iterator[Candidate]:
    """Countries by their names; one that is a person's name or a word too, where the words before lead to it."""
    people: dict[str, bool] = {}
    for name in names:
        shown = _countries().get(name.key)
        if shown is None:
            continue
        text = scan.text[name.start : name.end]
        if len(text) < _SHORTEST_SHOUTED and text.isupper() and text not in countries():
            # An abbreviation: "UK" is not "Úc".
            continue
        if scan.text.startswith(" giáo", name.end):
            # "Ấn Độ giáo"
            continue
        if text in AMBIGUOUS_COUNTRIES and not _by_context(scan, name, text, people):
            continue
        yield Candidate(name.start, name.end, "country", shown)


def cities_abroad(scan: Scan, names: list[Name]) -> Iterator[Candidate]:
    """Cities of other countries, by the country right behind them: "tại Tokyo (Nhật Bản)"."""
    by_key = _countries()
    for name in names:
        if by_key.get(name.key, _HOME) == _HOME:
            continue
        match = CITY_ABROAD_BEFORE.search(scan.text, max(0, name.start - _REACH), name.start)
        if match is None or name_key(match["name"]) in by_key or (match["place"] and match["comma"]):
            continue
        start = match.start("name") if match["place"] else match.start()
        yield Candidate(start, match.end("name"), "other", match["name"])


_ABROAD = re.compile(rf"[ \u00a0](?:{any_of(PROVINCES_ABROAD)})(?!\w)", re.IGNORECASE)


def provinces_abroad(scan: Scan) -> Iterator[Candidate]:
    """The provinces of the neighbours, with their type word: "tỉnh Quảng Tây"."""
    for head in scan.heads("unit"):
        if head.word == "tỉnh" and (match := _ABROAD.match(scan.lines, head.end)):
            name = match.group()[1:]
            shown = name.title() if name.isupper() else name
            yield Candidate(head.start, match.end(), "province", shown, head.word)


_FIRST_HALF = re.compile(r"Việt\s?[-–]\s?(?:Lào|Trung|Nhật|Pháp|Nga|Hàn|Mỹ|Úc|Đức)(?!\w|\s[A-ZĐ])")
_PAIRS = frozenset({"giới", "nghị", "hệ", "tác", "giao", "mại", "dân", "kết", "minh"})


def paired(scan: Scan) -> Iterator[Candidate]:
    """Việt Nam by its first half, before another country: "biên giới Việt - Lào"."""
    for match in _FIRST_HALF.finditer(scan.text):
        start = match.start()
        if scan.text[start - 1 : start] == " " and word_ending(scan.text, start - 1) in _PAIRS:
            yield Candidate(start, start + len("Việt"), "country", "Việt Nam")


def _by_context(scan: Scan, name: Name, text: str, people: dict[str, bool]) -> bool:
    """Whether the words around lead to the country; `people` remembers which names are someone's here."""
    if not COUNTRY_BEFORE.search(scan.text, max(0, name.start - 15), name.start):
        return False
    if NOT_COUNTRY_BEHIND.match(scan.text, name.end):
        return False
    if scan.word_before(name.start).lower() == "nước":
        return True
    if text not in people:
        people[text] = _is_a_person(scan, text)
    return not people[text]


def _is_a_person(scan: Scan, given: str) -> bool:
    """Whether the text has someone of this given name, who may go by it alone: "Trần Văn Đức … của Đức"."""
    return any(
        _CAPITALISED_BEFORE.search(scan.text, max(0, at - 12), at)
        or scan.word_before(at).lower() in HONORIFICS
        for at in (match.start() for match in re.finditer(rf"\b{given}\b", scan.text))
    )
