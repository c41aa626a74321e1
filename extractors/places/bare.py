"""Names without a type word: provinces anywhere; districts and communes where the article leads to them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from extractors.language.casing import UPPER
from extractors.places.candidates import Candidate
from extractors.places.gazetteer import REFORM, gazetteer
from extractors.places.lookup import units_named, units_nearly_named
from extractors.places.names import name_key
from extractors.places.patterns import (
    COMMUNE_BEFORE,
    CREDIT_BEFORE,
    FIRM_BEFORE,
    FIRM_REACH,
    FORM_BEFORE,
    HONORIFICS,
    NOT_BARE,
    OPENERS,
    STATE_OFFICE_BEFORE,
    STATE_OFFICE_REACH,
    SURNAMES,
    WORDS_IN_CAPITALS,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.places.gazetteer import Kind
    from extractors.places.scan import Name, Scan

_REACH = 40
_HOME = "Việt Nam"
# Between the items of a list stand a comma, "và" or a bracket.
_LIST_GAP = 5
_OFFICE_BEFORE = re.compile(
    r"(?<!\w)(?:(?:tỉnh|thành|huyện|thị|quận) (?:ủy|uỷ|đoàn)|ubnd|hđnd|công an|mttq|đoàn đbqh|quân sự|biên phòng) $"
)
_OFFICE_REACH = 14
_PERSON_BEHIND = re.compile(rf"[ \u00a0](?:{SURNAMES})(?:[ \u00a0][{UPPER}][a-zà-ỹđ]+){{1,3}}(?!\w)")


@dataclass
class Setting:
    """What an article has said before its bare names are read.

    `home` is the province it is about, `kinds` the kind of each unit named with its type word, by name key, and
    `provinces` the name of each province by the offset at which it is named.
    """

    home: str | None
    day: str | None
    kinds: dict[str, str] = field(default_factory=dict)
    provinces: dict[int, str] = field(default_factory=dict)


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
    if STATE_OFFICE_BEFORE.search(text, max(0, start - STATE_OFFICE_REACH), start):
        # "Thủ tướng Anh Keir Starmer": no province has such an office.
        return True
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
        kind = _kind(name, setting) or _in_brackets(scan, name, setting)
        if kind is None or _is_a_firm(scan, name.start):
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


def _in_brackets(scan: Scan, name: Name, setting: Setting) -> str | None:
    """The kind of a name whose province, which has such a unit, stands in brackets behind it: "quê Hải Châu (Đà Nẵng)"."""
    province = setting.provinces.get(name.end + 2)
    if province is None or " " not in name.key or scan.text[name.end : name.end + 2] != " (":
        return None
    kinds: tuple[Kind, ...] = ("district", "commune")
    for kind in kinds:
        found = gazetteer().within(kind, province, setting.day).get(name.key, ())
        if any(unit.stands(setting.day) for unit in found):
            return kind
    return None


def _is_a_firm(scan: Scan, at: int) -> bool:
    """Whether the form of a firm right before a name makes one of it: "Công ty TNHH Tiền Phong"."""
    return FORM_BEFORE.search(scan.lower, max(0, at - FIRM_REACH), at) is not None


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
