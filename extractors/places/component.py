"""The spaCy pipe `tintinh_places`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from spacy.language import Language

from extractors.component import FactComponent
from extractors.places import find
from extractors.places.gazetteer import gazetteer
from extractors.places.link import Linked, Linker
from extractors.places.names import name_key
from extractors.places.patterns import BARE_COMMUNE_BEFORE
from schemas import Mention, Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from extractors.places.find import Candidate
    from extractors.places.gazetteer import Unit
    from extractors.reading import Reading

_UNITS = frozenset({"province", "district", "commune", "city", "former province"})
# Between a unit and the parent named behind it stand a comma or a bracket.
_GAP = 4


class PlacesComponent(FactComponent):
    """Finds the places of an article and links units to those of its day."""

    kind: ClassVar[str] = "places"
    version: ClassVar[str] = "1"

    def find(self, reading: Reading) -> Iterator[Place]:
        """Each distinct place of the article, at its first mention."""
        linker = Linker(reading)
        linked = [
            item for item in self._linked(reading, linker) if reading.zone_at(item.candidate.start) != "other"
        ]
        groups: dict[tuple[str, str, str | None], list[Linked]] = {}
        for item in sorted(linked, key=lambda item: item.candidate.start):
            groups.setdefault((item.kind, name_key(item.name), item.province), []).append(item)
        for mentions in groups.values():
            yield self._record(reading, mentions)

    def _linked(self, reading: Reading, linker: Linker) -> list[Linked]:
        text = reading.text
        taken = _Taken(find.masked(text))
        typed = taken.keep([*find.cities_abbreviated(text), *find.units(text, linker.knows)])
        linked = self._link_units(typed, typed, linker)
        linker.adopt_home(linked)
        hamlets = list(find.hamlets(text))
        # A hamlet inside a venue's name is a place too ("nhà văn hóa bản Áng"); a venue is none inside a unit's.
        venues = [*taken.keep(self._named(text, linker), within=True), *hamlets]
        bare = taken.keep([*find.countries(text), *find.bare(text, self._lookup(linker, linked))])
        bare = list(_supported(text, bare))
        all_units = sorted([*typed, *(c for c in bare if c.kind in _UNITS)], key=lambda c: c.start)
        # A second look: the province may now be known, and bare parents may follow a unit.
        linked = self._link_units(all_units, all_units, linker)
        home = linker.home
        linked += [
            # A region lies in many provinces.
            Linked(c, c.kind, c.name, None if c.type == "vùng" else home, None, f"{c.kind} by its head")
            for c in venues
        ]
        linked += [Linked(c, "country", c.name, None, None, "country") for c in bare if c.kind == "country"]
        return linked

    @staticmethod
    def _named(text: str, linker: Linker) -> list[Candidate]:
        """Venues and landscapes, the longer before what lies in it; what is a unit's own name is neither."""
        found = [
            c
            for c in (*find.venues(text), *find.landscapes(text))
            if not (text[c.start].isupper() and linker.knows("district", text[c.start : c.end]))
        ]
        return sorted(found, key=lambda c: (c.start, c.start - c.end))

    @staticmethod
    def _lookup(linker: Linker, linked: list[Linked]) -> Callable[[str], str | None]:
        """What a bare name may be: a unit of the home province, or one that has its type word elsewhere."""
        seen = {name_key(item.name): item.kind for item in linked if item.kind in ("district", "commune")}

        def kind_of(key: str) -> str | None:
            found = linker.bare_kind(key)
            if found in (None, "perhaps commune") and " " in key and key in seen:
                return seen[key]
            return found

        return kind_of

    @staticmethod
    def _link_units(candidates: list[Candidate], neighbours: list[Candidate], linker: Linker) -> list[Linked]:
        ordered = sorted(neighbours, key=lambda c: c.start)
        position = {id(candidate): index for index, candidate in enumerate(ordered)}
        mentioned = {name_key(c.name) for c in ordered if c.kind in ("province", "district", "city")}
        linked: list[Linked] = []
        for candidate in candidates:
            parents = _parents(ordered, position[id(candidate)])
            item = linker.link(candidate, parents, mentioned - {name_key(candidate.name)})
            if item is not None:
                linked.append(item)
        return linked

    def _record(self, reading: Reading, mentions: list[Linked]) -> Place:
        first = mentions[0]
        spans = [(item.candidate.start, item.candidate.end) for item in mentions]
        unit = first.unit
        return reading.build(
            Place,
            *spans[0],
            rule=first.rule,
            extractor=self.extractor,
            cues=first.cues,
            kind=first.kind,
            name=first.name,
            province=first.province,
            code=unit.code if unit else None,
            code_now=_code_now(unit),
            lat=unit.lat if unit else None,
            lon=unit.lon if unit else None,
            mentions=tuple(Mention(text=reading.text[start:end], at=start) for start, end in spans),
        )


def _code_now(unit: Unit | None) -> str | None:
    """The code of the unit's successor today, the main one where it was split; its own where it still stands."""
    if unit is None:
        return None
    if unit.successors:
        return unit.successors[0]
    standing = gazetteer("current").find(unit.kind, unit.name) if unit.kind != "district" else []
    return unit.code if any(other is unit for other in standing) else None


def _parents(ordered: list[Candidate], index: int) -> list[Candidate]:
    """The units named right behind one, each a level above: "xã Lũng Cú (Đồng Văn)", "xã X, huyện Y, tỉnh Z"."""
    rank = {"commune": 0, "district": 1, "city": 1, "province": 2, "former province": 2}
    found: list[Candidate] = []
    last = ordered[index]
    for candidate in ordered[index + 1 : index + 8]:
        if candidate.start - last.end > _GAP:
            break
        if rank[candidate.kind] > rank[last.kind]:
            found.append(candidate)
        elif not (candidate.listed and not found):
            break
        last = candidate
    return found


def _supported(text: str, bare: list[Candidate]) -> Iterator[Candidate]:
    """The bare names without those communes that nothing beside them tells from a person or a word."""
    ordered = sorted(bare, key=lambda c: c.start)
    last_commune = -_GAP
    for index, candidate in enumerate(ordered):
        if candidate.kind != "perhaps commune":
            yield candidate
            continue
        following = ordered[index + 1] if index + 1 < len(ordered) else None
        bracket = text[candidate.end : candidate.end + 2] == " ("
        parent = bracket and (
            (following is not None and following.kind == "district" and following.start == candidate.end + 2)
            or text.startswith("huyện", candidate.end + 2)
        )
        listed = candidate.start - last_commune <= _GAP
        if (
            parent
            or listed
            or BARE_COMMUNE_BEFORE.search(text, max(0, candidate.start - 40), candidate.start)
        ):
            last_commune = candidate.end
            # Past the bracket with the parent the list may go on.
            if parent and following is not None:
                last_commune = following.end + 1
            yield replace(candidate, kind="commune")


class _Taken:
    """The stretches of text already spoken for."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans = list(spans)

    def keep(self, candidates: Iterable[Candidate], *, within: bool = False) -> list[Candidate]:
        """The candidates that overlap nothing kept before, kept from now on.

        With `within`, one may hold stretches kept before ("trụ sở UBND xã Bản Máy" holds a commune)
        but not lie in one.
        """
        kept: list[Candidate] = []
        for candidate in candidates:
            clash = any(
                start < candidate.end and candidate.start < end
                and not (within and candidate.start < start and end <= candidate.end)
                for start, end in self._spans
            )  # fmt: skip
            if not clash:
                self._spans.append((candidate.start, candidate.end))
                kept.append(candidate)
        return kept


@Language.factory("tintinh_places")
def create(nlp: Language, name: str) -> PlacesComponent:
    """The factory behind `nlp.add_pipe("tintinh_places")`."""
    return PlacesComponent()
