"""The component that finds places; in spaCy the pipe `tintinh_places`."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, ClassVar

from extractors.component import FactComponent
from extractors.places import abroad, bare, named, named_lists
from extractors.places.addresses import coded_roads, streets
from extractors.places.candidates import Taken
from extractors.places.gazetteer import gazetteer
from extractors.places.link import Linked, Linker
from extractors.places.names import name_key
from extractors.places.patterns import MASK_ENDS, MASK_REACH, MASK_WORDS, MASKS
from extractors.places.record import record
from extractors.places.scan import Scan
from extractors.places.schools import schools
from extractors.places.setting import day_of, given_home, hint_of, home_of
from extractors.places.units import units
from schemas import Cue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.places.candidates import Candidate
    from extractors.places.scan import Name
    from extractors.places.setting import Home
    from extractors.reading import Reading
    from schemas import Place

_PARENTS_REACH = 8
# What stands between a place and the unit it lies in, nine characters at most.
_JOINT = re.compile(r"\s?(?:,|\(|[-–]|(?:\(|,)?\s?thuộc|ở)?\s?")
_LONGEST_JOINT = 9
_RANK = {"commune": 0, "district": 1, "city": 1, "town": 1, "province": 2}


class PlacesComponent(FactComponent):
    """Finds the places of an article and links units to those of its day."""

    kind: ClassVar[str] = "places"
    version: ClassVar[str] = "5"

    def find(self, reading: Reading) -> Iterator[Place]:
        """Each distinct place of the article, at its first mention."""
        groups: dict[tuple[str, str, str | None], list[Linked]] = {}
        for item in sorted(_linked(reading), key=lambda item: item.candidate.start):
            if reading.zone_at(item.candidate.start) != "other":
                groups.setdefault((item.kind, name_key(item.name), item.province), []).append(item)
        for mentions in groups.values():
            yield record(reading, mentions, self.extractor)


def _linked(reading: Reading) -> Iterator[Linked]:
    """All places of the text: units first, as they tell the province, then what lies in it."""
    scan = Scan(reading.text, reading.lower)
    day = day_of(reading)
    size = len(scan.text)
    taken = Taken(size, _masked(scan))
    names = bare.free_standing(scan)
    others_at = abroad.others(names)
    lines = taken.keep(named.motorways(scan))
    foreign = taken.keep(abroad.lie_in_another(scan, others_at, day))
    typed = taken.keep(units(scan))
    if again := abroad.again(typed, foreign):
        spoken_for = {c.start for c in again}
        typed = [c for c in typed if c.start not in spoken_for]
        foreign += again
    kinds = {name_key(c.name): c.kind for c in typed if c.kind != "province"}
    home = given_home(reading.article.province, day)
    # A hamlet may lie in a venue's name ("nhà văn hóa bản Áng") but not in a unit's ("xã Bản Máy").
    at_home = gazetteer().within("commune", home.name or home_of(typed, day).name or "", day)
    by_type = list(named.hamlets(scan, kinds.keys() | at_home.keys()))
    in_lists = [*named_lists.further(scan, by_type), *named_lists.numbered(scan, by_type)]
    hamlets = Taken(size, ((c.start, c.end) for c in typed)).keep([*by_type, *in_lists])
    heads = [*lines, *taken.keep(_by_heads(scan), holding=True)]
    taken.keep(hamlets, holding=True)
    provinces = taken.keep(bare.provinces(scan, names, home.key))
    if home.name is None:
        home = home_of([*typed, *provinces], day)
    known = {c.start: c.name for c in (*typed, *provinces) if c.kind in {"province", "city"}}
    others = taken.keep(bare.units(scan, names, bare.Setting(home.name, day, kinds, _official(known, day))))
    ordered = sorted((*typed, *provinces, *others), key=lambda c: c.start)
    if others_at:
        ordered = abroad.outside(scan, ordered, others_at, day)
    linked = list(_link_units(ordered, reading, day, home, unmarked=scan.unmarked))
    yield from linked
    outside = others_at | {c.start for c in foreign}
    yield from _within(linked, [*heads, *hamlets], reading, home, outside)
    yield from _abroad(scan, taken, names, foreign, foreign_article=bool(others_at))


def _official(named_: dict[int, str], day: str | None) -> dict[int, str]:
    """The names, by offset, of those that are provinces on the day, as the gazetteer has them."""
    found = ((at, gazetteer().province(name, day)) for at, name in named_.items())
    return {at: unit.name for at, unit in found if unit is not None}


def _abroad(
    scan: Scan, taken: Taken, names: list[Name], foreign: list[Candidate], *, foreign_article: bool
) -> Iterator[Linked]:
    """What lies in other countries, and the countries."""
    cities = taken.keep(abroad.cities_abroad(scan, names, foreign=foreign_article))
    for place in (*foreign, *cities):
        rule = "province abroad" if place.kind == "province" else "city abroad"
        yield Linked(place, place.kind, place.name, None, None, rule)
    for country in taken.keep([*abroad.bare_countries(scan, names), *abroad.paired(scan)]):
        yield Linked(country, "country", country.name, None, None, "country")


def _by_heads(scan: Scan) -> list[Candidate]:
    """Venues, roads, landscapes and regions, the longer before what lies in it."""
    found = [
        *streets(scan),
        *coded_roads(scan),
        *schools(scan),
        *named.seats(scan),
        *named.venues(scan),
        *named.roads(scan),
        *named.landscapes(scan),
    ]
    found += [*named_lists.further(scan, found), *named_lists.opened(scan), *named.regions(scan)]
    return sorted(found, key=lambda c: (c.start, c.start - c.end))


def _within(
    units_: list[Linked], places: list[Candidate], reading: Reading, home: Home, outside: frozenset[int]
) -> Iterator[Linked]:
    """Hamlets, venues and landscapes with their province.

    It is that of the unit right behind them, else that of the article; none, if what is right behind is one of
    those abroad, of which `outside` has the offsets. Where the article comes without one, the unit named last in
    the sentence goes before the province the article speaks of most.
    """
    starts = {item.candidate.start: item for item in units_}
    offsets = list(starts)
    for place in places:
        province, cues = home.name, (home.cue,) if home.name else ()
        behind = _behind(reading.text, place.end)
        unit = starts.get(behind)
        if unit is None and home.origin == "text":
            begin, _ = reading.sentence_span(place.start)
            before = bisect_left(offsets, place.start) - 1
            unit = units_[before] if before >= 0 and offsets[before] >= begin else None
        if place.type == named.REGION or behind in outside:
            province, cues = None, ()
        elif unit is not None and unit.province is not None:
            province = unit.province
            span = reading.text[unit.candidate.start : unit.candidate.end]
            cues = (Cue(property="province", text=span, at=unit.candidate.start),)
        yield Linked(place, place.kind, place.name, province, None, f"{place.kind} by its head", cues)


def _behind(text: str, end: int) -> int:
    """The offset behind a comma, bracket, dash or "thuộc" that follows `end`; `end` where there is none."""
    match = _JOINT.match(text, end)
    return match.end() if match else end


def _masked(scan: Scan) -> list[tuple[int, int]]:
    """Stretches whose words are no places though they look it."""
    lower = scan.lower
    if not any(all(word in lower for word in words) for words in MASK_WORDS):
        return []
    # Near the words that end a mask only: over the whole text the search took a hundredth of all the time.
    return [
        match.span()
        for end in MASK_ENDS.finditer(lower)
        for match in MASKS.finditer(scan.text, max(0, end.start() - MASK_REACH), end.end())
    ]


def _link_units(
    ordered: list[Candidate], reading: Reading, day: str | None, home: Home, *, unmarked: bool
) -> Iterator[Linked]:
    districts = frozenset(name_key(c.name) for c in ordered if c.kind in {"district", "city", "town"})
    provinces = frozenset(name_key(c.name) for c in ordered if c.kind in {"province", "city"})
    linker = Linker(
        reading.text,
        day=day,
        hint=hint_of(reading.text, day),
        home=home,
        districts=districts,
        provinces=provinces,
        unmarked=unmarked,
    )
    for index, candidate in enumerate(ordered):
        if (item := linker.link(candidate, _parents(reading.text, ordered, index))) is not None:
            yield item


def _parents(text: str, ordered: list[Candidate], index: int) -> list[Candidate]:
    """The units named right behind one, each a level above: "xã Lũng Cú (Đồng Văn)", "xã X, huyện Y, tỉnh Z"."""
    found: list[Candidate] = []
    last = ordered[index]
    for candidate in ordered[index + 1 : index + _PARENTS_REACH]:
        near = candidate.start - last.end <= _LONGEST_JOINT
        if near and _behind(text, last.end) == candidate.start and _RANK[candidate.kind] > _RANK[last.kind]:
            found.append(candidate)
        elif found or not candidate.listed:
            break
        last = candidate
    return found
