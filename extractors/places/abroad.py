"""Other countries and what lies in them: countries by name, units that go with one, cities."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from extractors.places.before import word_ending
from extractors.places.candidates import Candidate
from extractors.places.countries import CITIES_ABROAD, PROVINCES_ABROAD, countries
from extractors.places.lookup import units_named
from extractors.places.names import name_key
from extractors.places.patterns import (
    AMBIGUOUS_COUNTRIES,
    CITY_ABROAD_BEFORE,
    COUNTRY_BEFORE,
    HONORIFICS,
    MANY,
    NOT_COUNTRY_BEHIND,
    OPENERS,
    STATE_OFFICE_BEFORE,
    STATE_OFFICE_REACH,
    SYLLABLE,
    UNIT_TYPES,
)

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from extractors.places.scan import Head, Name, Scan

_REACH = 40
_SHORTEST_SHOUTED = 4
_HOME = "Việt Nam"
# What stands between a unit abroad and what it lies in; a country is also "của" one.
_JOINT = re.compile(r"\s?[,(–-]?\s?(?:(?:thuộc|ở|của|tại)\s)?(?:nước\s)?")
_HYPHENED = rf"{SYLLABLE}(?:-\w+)*"
_NAMED = re.compile(rf"\s(?P<name>{_HYPHENED}(?:\s{_HYPHENED}){{0,4}})")
_FURTHER = re.compile(rf"(?:,|\svà)\s(?P<name>{_HYPHENED}(?:\s{_HYPHENED}){{0,2}})")
# An award's name has the country in it: Kỷ niệm chương "Vì sự nghiệp điện ảnh Việt Nam".
_AWARD_BEFORE = re.compile(
    r"(?:kỷ niệm chương|huy hiệu|huy chương|danh hiệu|giải thưởng)\s?[\"“'‘][^\"”'’\n]{0,80}$"
)
_AWARD_REACH = 100
_CITY_BEFORE = re.compile(r"(?<!\w)(?:thủ đô|thành phố|tp\.?|vùng|đảo)\s$")
_TYPE_REACH = 12
_KINDS = {"province": "province", "district": "district", "commune": "commune"}


def others(names: list[Name]) -> frozenset[int]:
    """The offsets at which another country is named."""
    by_key = _countries()
    return frozenset(name.start for name in names if by_key.get(name.key, _HOME) != _HOME)


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
        if shown == _HOME and _AWARD_BEFORE.search(scan.lower, max(0, name.start - _AWARD_REACH), name.start):
            continue
        if (text.title() if text.isupper() else text) in AMBIGUOUS_COUNTRIES and not _by_context(
            scan, name, text, people
        ):
            continue
        yield Candidate(name.start, name.end, "country", shown)


def lie_in_another(scan: Scan, countries_at: Container[int], day: str | None) -> list[Candidate]:
    """The units that lie in another country, in order: "huyện Viêng Xay, tỉnh Hủa Phăn, Lào".

    They are told by the country right behind them or behind the units they lie in, of which `countries_at` has
    the offsets; a province also by its name. A city is of kind "other", as no province holds it.
    """
    found: list[Candidate] = []
    offsets: set[int] = set()
    for head in reversed(list(scan.heads("unit", "state"))):
        match = _NAMED.match(scan.lines, head.end)
        if match is None or (head.group == "state" and not _is_a_state(scan, head)):
            continue
        name = match["name"]
        known = head.word == "tỉnh" and name_key(name) in _provinces()
        behind = _JOINT.match(scan.text, match.end())
        within = behind is not None and (behind.end() in countries_at or behind.end() in offsets)
        if not known and (not (within or head.group == "state") or _is_ours(name, day)):
            continue
        offsets.add(head.start)
        kind = _KINDS.get(UNIT_TYPES.get(head.word, ""), "other")
        shown = name.title() if name.isupper() else name
        found.append(Candidate(head.start, match.end(), kind, shown, head.word))
        found.extend(_listed(scan, found[-1]))
    return sorted(found, key=lambda c: c.start)


def _is_a_state(scan: Scan, head: Head) -> bool:
    """Whether "bang" is no syllable of a name, typed without diacritics perhaps, nor of "liên bang"."""
    lower = scan.text[head.start].islower() and not scan.unmarked
    return lower and not scan.lower.endswith("liên ", 0, head.start)


def again(typed: list[Candidate], foreign: list[Candidate]) -> list[Candidate]:
    """The units that no list of ours has, as those abroad to which the text elsewhere gives the name; cities by it."""
    names = {name_key(unit.name): unit for unit in foreign}
    found = ((c, name_key(c.name)) for c in typed if not c.known)
    return [
        c._replace(kind=names[key].kind, name=names[key].name) if key in names else c._replace(kind="other")
        for c, key in found
        if key in names or (c.kind == "city" and key in _cities())
    ]


def _listed(scan: Scan, first: Candidate) -> Iterator[Candidate]:
    """The further units abroad of the list that one opens: any behind "các bang", else provinces known as such."""
    at, many = first.end, first.kind == "other" and MANY.stands(scan.lower, first.start)
    while (match := _FURTHER.match(scan.lines, at)) and (many or name_key(match["name"]) in _provinces()):
        start, at = match.start("name"), match.end()
        yield first._replace(start=start, end=at, name=match["name"], listed=True)


@cache
def _provinces() -> frozenset[str]:
    return frozenset(map(name_key, PROVINCES_ABROAD))


@cache
def _cities() -> frozenset[str]:
    return frozenset(map(name_key, CITIES_ABROAD))


def _is_ours(name: str, day: str | None) -> bool:
    """Whether a province has the name on the day: before a country it only stands in a list with it."""
    return any(unit.stands(day) for unit in units_named("province", name))


def outside(
    scan: Scan, ordered: list[Candidate], countries_at: Container[int], day: str | None
) -> list[Candidate]:
    """The candidates but for those that the country right behind them takes abroad: "Hà Bắc (Trung Quốc)"."""
    return [
        c
        for c in ordered
        if _is_ours(c.name, day)
        or (behind := _JOINT.match(scan.text, c.end)) is None
        or behind.end() not in countries_at
    ]


def cities_abroad(scan: Scan, names: list[Name], *, foreign: bool) -> Iterator[Candidate]:
    """Cities of other countries, by their names or by the country right behind them: "tại Tokyo (Nhật Bản)".

    Names that one of our units has too, and bare provinces, count only in an article that is `foreign`, as it names
    another country.
    """
    by_key = _countries()
    for name in names:
        text = scan.text[name.start : name.end]
        if name.key in _cities() or (foreign and name.key in _provinces()):
            if foreign or not units_named("unit", text):
                typed = _CITY_BEFORE.search(scan.lower, max(0, name.start - _TYPE_REACH), name.start)
                start = typed.start() if typed else name.start
                yield Candidate(start, name.end, "other", text)
            continue
        if by_key.get(name.key, _HOME) == _HOME:
            continue
        match = CITY_ABROAD_BEFORE.search(scan.text, max(0, name.start - _REACH), name.start)
        if match is None or name_key(match["name"]) in by_key or (match["place"] and match["comma"]):
            continue
        start = match.start("name") if match["place"] else match.start()
        yield Candidate(start, match.end("name"), "other", match["name"])


_FIRST_HALF = re.compile(r"Việt\s?[-–]\s?(?:Lào|Trung|Nhật|Pháp|Nga|Hàn|Mỹ|Úc|Đức)(?!\w|\s[A-ZĐ])")
_PAIRS = frozenset({"giới", "nghị", "hệ", "tác", "giao", "mại", "dân", "kết", "minh"})


def paired(scan: Scan) -> Iterator[Candidate]:
    """Việt Nam by its first half, before another country: "biên giới Việt - Lào"."""
    for match in _FIRST_HALF.finditer(scan.text):
        start = match.start()
        if scan.text[start - 1 : start] == " " and word_ending(scan.text, start - 1) in _PAIRS:
            yield Candidate(start, start + len("Việt"), "country", _HOME)


def _by_context(scan: Scan, name: Name, text: str, people: dict[str, bool]) -> bool:
    """Whether the words around lead to the country; `people` remembers which names are someone's here."""
    held = STATE_OFFICE_BEFORE.search(scan.text, max(0, name.start - STATE_OFFICE_REACH), name.start)
    if not held and not COUNTRY_BEFORE.search(scan.text, max(0, name.start - 15), name.start):
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
        _names_someone(scan, at)
        for at in (match.start() for match in re.finditer(rf"\b{given}\b", scan.text))
    )


def _names_someone(scan: Scan, at: int) -> bool:
    """Whether a surname, middle name or title stands before an offset, and no word that begins the sentence."""
    before = scan.word_before(at)
    if STATE_OFFICE_BEFORE.search(scan.text, max(0, at - STATE_OFFICE_REACH), at):
        return False
    if before.lower() in HONORIFICS:
        return True
    # "Như Ý" is a writer.
    opener = before.lower() in OPENERS and before != "Như"
    return before[:1].isupper() and not (opener and scan.opens_sentence(at - len(before) - 1))
