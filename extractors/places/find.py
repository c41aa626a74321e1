"""Candidates: where the text may name a place, and of what kind."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extractors.places.names import name_key
from extractors.places.patterns import (
    ABBREVIATED,
    AMBIGUOUS_COUNTRIES,
    CAPITALISED,
    COUNTRIES,
    COUNTRY_BEFORE,
    DESCRIBED,
    FOLLOWING,
    FORMER_BEHIND,
    HAMLET,
    HCMC,
    MASKS,
    OTHER,
    ROAD,
    UNIT,
    UNIT_TYPES,
    VENUE,
)

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

# A unit's name has at most so many syllables ("Thị trấn Nông trường Việt Lâm" is the longest kind).
_MOST_SYLLABLES = 5
_MOST_UNKNOWN = 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible place at `text[start:end]`.

    `kind` is a record's kind, or "city" where name and day decide; `type` the type word in lower
    case, or None for a bare name; `listed` says that it came as an item of a list of units.
    """

    start: int
    end: int
    kind: str
    name: str
    type: str | None = None
    listed: bool = False
    former: bool = False
    known: bool = True


def _trim(name: str, kind: str, known: Callable[[str, str], bool]) -> tuple[str, bool]:
    """The longest beginning of a capitalised run that is a known unit, else what an unknown name can be."""
    syllables = name.split(" ")
    for count in range(min(len(syllables), _MOST_SYLLABLES + 2), 0, -1):
        tried = " ".join(syllables[:count])
        if tried[-1] not in "-–" and known(kind, tried):
            return tried, True
    short = " ".join(syllables[:_MOST_UNKNOWN])
    return short.split(" - ")[0].split(" – ")[0], False


def units(text: str, known: Callable[[str, str], bool]) -> Iterator[Candidate]:
    """Units with their type word, and the lists they open. `known(kind, name)` asks the gazetteer."""
    at = 0
    while match := UNIT.search(text, at):
        kind = UNIT_TYPES[match["type"].lower()]
        at = match.end()
        if match["number"]:
            first = Candidate(
                match.start("type"), match.end(), kind, str(int(match["number"])), match["type"].lower()
            )
            if kind == "province" or (
                match["type"].lower() in ("xã", "tt", "thị trấn", "huyện", "thành phố")
            ):
                continue
        else:
            name, is_known = _trim(match["name"], kind, known)
            shouted = match["name"].isupper() and len(match["name"]) > len(name)
            if not is_known and (
                shouted or match["type"].isupper() or (match["many"] is not None and kind == "province")
            ):
                continue
            end = match.start("name") + len(name)
            first = Candidate(match.start("type"), end, kind, name, match["type"].lower(), known=is_known)
        if FORMER_BEHIND.match(text, first.end):
            first = replace(first, former=True)
        yield first
        at = first.end
        for item in _list(text, first, known, many=match["many"] is not None or match["colon"] is not None):
            yield item
            at = item.end


def _list(
    text: str, first: Candidate, known: Callable[[str, str], bool], *, many: bool
) -> Iterator[Candidate]:
    """The further items of the list that a unit opens: same kind, without the type word."""
    at = first.end
    numbered = first.name.isdigit()
    while match := FOLLOWING.match(text, at):
        if match["number"]:
            if not numbered:
                return
            item = Candidate(
                match.start("number"),
                match.end(),
                first.kind,
                str(int(match["number"])),
                first.type,
                listed=True,
            )
        else:
            name, is_known = _trim(match["name"], first.kind, known)
            full = match["name"]
            if not is_known and (not many or len(full.split()) > _MOST_UNKNOWN or full.isupper()):
                return
            item = Candidate(
                match.start("name"),
                match.start("name") + len(name),
                first.kind,
                name,
                first.type,
                listed=True,
                known=is_known,
            )
            if is_known and len(name) < len(full) and not many:
                return
        yield item
        at = item.end


def hamlets(text: str) -> Iterator[Candidate]:
    """Hamlets, by their type word."""
    for match in HAMLET.finditer(text):
        name = match["name"]
        type_ = match["type"].lower()
        if type_ in ("tổ", "khối") and not name[0].isdigit():
            continue
        if (
            type_ == "bản"
            and match["type"] == "Bản"
            and match.start()
            and text[match.start() - 1] == " "
            and text[match.start() - 2].isalpha()
        ):
            # "xã Bản Máy": part of another name.
            continue
        yield Candidate(match.start(), match.end(), "hamlet", name, type_)


def venues(text: str) -> Iterator[Candidate]:
    """Venues and roads, by their heads."""
    for match in ROAD.finditer(text):
        if match["street"]:
            yield Candidate(match.start(), match.end(), "venue", match["sname"], "đường")
        elif match["fast"]:
            name = text[match.start() : match.end()]
            yield Candidate(match.start(), match.end(), "venue", name, "cao tốc")
        else:
            yield Candidate(match.start(), match.end(), "venue", match.group(), "quốc lộ")
    for match in VENUE.finditer(text):
        tail = match["tail"].strip()
        named = any(char.isupper() or char.isdigit() for char in tail)
        levelled = tail.endswith(("tỉnh", "huyện", "xã", "phường", "thị trấn", "thành phố", "quận", "thị xã"))
        single = match["head"].lower() in (
            "cầu",
            "tháp",
            "đình",
            "đền",
            "hầm",
            "trạm",
            "cảng",
            "trụ sở",
            "phòng họp",
        )
        described = match["tail"].strip()[:1].isupper() or DESCRIBED.match(tail)
        if not named and not (levelled and not single):
            continue
        if match["head"].lower() in ("trường", "trung tâm") and not described:
            # "trung tâm xã" is no venue of its own name.
            continue
        end = match.end()
        yield Candidate(match.start(), end, "venue", text[match.start() : end], match["head"].lower())


def landscapes(text: str) -> Iterator[Candidate]:
    """Rivers, mountains, lakes, industrial parks, regions."""
    for match in OTHER.finditer(text):
        name = match["name"] or match["region"]
        yield Candidate(match.start(), match.end(), "other", name, (match["head"] or "vùng").lower())


def countries(text: str) -> Iterator[Candidate]:
    """Countries by their Vietnamese names."""
    for match in CAPITALISED.finditer(text):
        words = match.group().split(" ")
        for index in range(len(words)):
            for count in (3, 2, 1):
                name = " ".join(words[index : index + count])
                if name not in COUNTRIES or len(words[index : index + count]) != count:
                    continue
                start = match.start() + len(" ".join(words[:index])) + (index > 0)
                alone = index == 0 and count == len(words)
                if name in AMBIGUOUS_COUNTRIES and not (
                    alone and COUNTRY_BEFORE.search(text, max(0, start - 15), start)
                ):
                    continue
                yield Candidate(start, start + len(name), "country", "Mỹ" if name == "Hoa Kỳ" else name)
                break


def masked(text: str) -> list[tuple[int, int]]:
    """Stretches whose words are no places though they look it."""
    return [match.span() for match in MASKS.finditer(text)]


def cities_abbreviated(text: str) -> Iterator[Candidate]:
    """ "TP.HCM" and its spellings."""
    for match in HCMC.finditer(text):
        yield Candidate(match.start(), match.end(), "city", "Hồ Chí Minh", "tp")


def bare(text: str, lookup: Callable[[str], str | None]) -> Iterator[Candidate]:
    """Names without a type word that `lookup(key)` knows the kind of, longest first.

    A name that goes on in capitals is another one ("Ninh Hải Sơn", "Trần Yên Bình"), but an
    abbreviation before it is not part of it ("UBND Hà Nội").
    """
    for match in CAPITALISED.finditer(text):
        words = match.group().split(" ")
        index = 0
        while index < len(words):
            found = _bare_at(match, words, index, lookup)
            if found is None:
                index += 1
                continue
            yield found[0]
            index += found[1]


def _bare_at(
    match: re.Match[str], words: list[str], index: int, lookup: Callable[[str], str | None]
) -> tuple[Candidate, int] | None:
    before = words[index - 1] if index else ""
    shouted = match.group().isupper()
    if before and not (before.isupper() and len(before) > 1) and before not in ("-", "–"):
        return None
    for count in range(min(_MOST_SYLLABLES, len(words) - index), 0, -1):
        following = words[index + count] if index + count < len(words) else ""
        if following and not shouted and following not in ("-", "–"):
            continue
        name = " ".join(words[index : index + count])
        name = ABBREVIATED.get(name, name)
        kind = lookup(name_key(name))
        if kind is not None:
            start = match.start() + len(" ".join(words[:index])) + (index > 0)
            length = len(" ".join(words[index : index + count]))
            return Candidate(start, start + length, kind, name), count
    return None
