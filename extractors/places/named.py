"""Places that are no units, by their heads: hamlets, venues, roads, landscapes, regions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.language.casing import UPPER
from extractors.places.candidates import Candidate
from extractors.places.countries import countries
from extractors.places.heads import (
    ACRONYMS,
    COMMUNE_BEHIND,
    COUNTED_BEHIND,
    DESCRIBED,
    HALVES_BEFORE,
    HAMLET,
    HOME_REGIONS,
    IN_A_COMMUNE_ONLY,
    LANDSCAPE,
    LETTERED,
    LETTERED_HEADS,
    LEVEL_IS_NO_NAME,
    MOTORWAY,
    NAMED_ONLY_BY_LETTERS,
    NEEDS_DESCRIPTION,
    NEEDS_WHOLE_NAME,
    NOT_HAMLET_BEFORE,
    NOT_LANDSCAPE_BEFORE,
    NOT_STREET_BEFORE,
    NOT_VENUE_BEFORE,
    NUMBERED_ONLY,
    OFFICE,
    REGIONS,
    ROAD,
    SEAT_HEADS,
    SHORT_REGIONS,
    SIDE_BEFORE,
    STREET,
    VENUE,
    WIND_BEFORE,
)
from extractors.places.lookup import is_known
from extractors.places.names import name_key
from extractors.places.patterns import FOREIGN, LOCATIVES, LOWER, OPENERS, UNIT_TYPES

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from extractors.places.scan import Head, Scan

# A run of one capitalised syllable with lower case behind it: "Trung tâm Hướng nghiệp", "toà nhà Trung tâm".
_BROKEN = re.compile(rf"(?:^|(?:^|\s)[{LOWER}]\w*\s)[{UPPER}][{LOWER}]*$")
_LOWER_BEHIND = re.compile(rf"\s[{LOWER}]")
_FAMILY = re.compile(rf"\s(?:[{UPPER}]\w*\s?){{2,4}}")
_LEVELS = (
    *(word for word in UNIT_TYPES if "." not in word and word not in {"tp", "tx", "tt"}),
    "ủy",
    "uỷ",
    "trung ương",
)
_REGION_NAMES = {region.lower(): region for region in REGIONS}
_BROAD_REGIONS = REGIONS - HOME_REGIONS
_UNNAMED = frozenset({"biển", "núi", "rừng"})
# Between the towns that a line joins.
_JOINS = re.compile(r"[-–]")
REGION = "vùng"
"""The type of a candidate that lies in many provinces."""


def _within_a_name(scan: Scan, head: Head) -> bool:
    """Whether a capitalised head goes on a name before it: "xã Bản Máy", "Đại học Cầu Giấy"."""
    if not scan.text[head.start].isupper() or scan.text[head.start : head.end].isupper():
        return False
    before = scan.word_before(head.start)
    return before[:1].isupper() and not before.isupper() and before.lower() not in OPENERS


def _part_of_a_name(scan: Scan, head: Head) -> bool:
    """Whether a capitalised type word belongs to the name of what stands before it: "thủy điện Bản Chát"."""
    return _capital_within(scan, head) and scan.word_before(head.start).lower() not in LOCATIVES


def _capital_within(scan: Scan, head: Head) -> bool:
    """Whether a head has a capital though it begins no sentence; not in a headline in capitals."""
    shouted = scan.text[head.start : head.end].isupper()
    return scan.text[head.start].isupper() and not shouted and not scan.opens_sentence(head.start)


def hamlets(scan: Scan, units_at_home: Container[str]) -> Iterator[Candidate]:
    """Hamlets, by their type word and a name or number.

    What is a unit of the home province by all its words ("Bản Phiệt"), of those keys, is none.
    """
    for head in scan.heads("hamlet"):
        match = HAMLET.match(scan.lines, head.end)
        if match is None or NOT_HAMLET_BEFORE.stands(scan.lower, head.start) or _within_a_name(scan, head):
            continue
        name = match["name"]
        if FOREIGN.search(name) or (head.word in NUMBERED_ONLY and not name[0].isdigit()):
            continue
        if name[0].isdigit() and COUNTED_BEHIND.match(scan.lines, match.end()):
            continue
        if head.word in IN_A_COMMUNE_ONLY and not COMMUNE_BEHIND.match(scan.lines, match.end()):
            continue
        whole = scan.text[head.start : match.end()]
        if _part_of_a_name(scan, head) or is_known("city", whole):
            continue
        if whole[0].isupper() and name_key(whole) in units_at_home and not scan.opens_sentence(head.start):
            continue
        yield Candidate(head.start, match.end(), "hamlet", name, head.word)


def roads(scan: Scan) -> Iterator[Candidate]:
    """Numbered roads, which keep their type word, and streets, which do not."""
    text = scan.text
    for head in scan.heads("road", "street"):
        if head.group == "road":
            if match := ROAD.match(scan.lines, head.end):
                name = text[head.start : match.start("number")] + match["number"].replace(" ", "")
                yield Candidate(head.start, match.end(), "venue", name, head.word)
        elif head.word in LETTERED_HEADS and (match := LETTERED.match(scan.lines, head.end)):
            yield Candidate(head.start, match.end(), "venue", text[head.start : match.end()], head.word)
        elif (
            head.word not in NAMED_ONLY_BY_LETTERS
            and (match := STREET.match(scan.lines, head.end))
            and not NOT_STREET_BEFORE.stands(scan.lower, head.start)
            and not _part_of_a_name(scan, head)
        ):
            yield Candidate(head.start, match.end(), "venue", match["name"], head.word)


def motorways(scan: Scan) -> Iterator[Candidate]:
    """Motorways and railways, which keep their type word; the towns they join are no places of their own.

    A railway by a name alone is rather a country's or a firm's, unless it is called a line.
    """
    for head in scan.heads("motorway"):
        match = MOTORWAY.match(scan.lines, head.end)
        if match is None or match["name"] in countries() or scan.word_before(head.start).lower() == "tàu":
            continue
        line = _JOINS.search(match["route"]) or scan.word_before(head.start).lower() == "tuyến"
        if head.word == "đường sắt" and not line:
            continue
        yield Candidate(head.start, match.end(), "venue", scan.text[head.start : match.end()], head.word)


def venues(scan: Scan) -> Iterator[Candidate]:
    """Buildings, halls, schools, squares, markets, bridges: a head, what describes it, and a name or level."""
    for head in scan.heads("venue"):
        match = VENUE.match(scan.lines, head.end)
        if (
            match is None
            or not match["tail"]
            or _second_half(scan, head)
            or OFFICE.match(scan.lines, head.end)
        ):
            continue
        tail = ACRONYMS.sub("", match["tail"]).strip()
        if not _is_named(scan, head, tail):
            continue
        capital = tail[:1].isupper() and not (head.word == "trung tâm" and scan.text[head.start].islower())
        whole = match["tail"].strip()
        if head.word in NEEDS_DESCRIPTION and not (
            capital or DESCRIBED.match(tail) or DESCRIBED.match(whole)
        ):
            # "trung tâm xã", "trung tâm Hà Nội" are no venues of their own name.
            continue
        if (
            head.word in NEEDS_WHOLE_NAME
            and _BROKEN.search(tail)
            and _LOWER_BEHIND.match(scan.lines, match.end())
        ):
            continue
        text = scan.text[head.start : match.end()]
        if _within_a_name(scan, head) or (text[0].isupper() and is_known("district", text)):
            # "Chợ Mới", "Cầu Giấy" are units.
            continue
        described = DESCRIBED.match(tail) or ACRONYMS.search(match["tail"])
        if " " not in head.word and not described and _part_of_a_name(scan, head):
            # "công ty Trường Nguyên"
            continue
        if head.word == "đình" and text[0].isupper() and not scan.opens_sentence(head.start):
            # A middle name of persons.
            continue
        if tail == "Tết":
            continue
        yield Candidate(head.start, match.end(), "venue", text, head.word)


def seats(scan: Scan) -> Iterator[Candidate]:
    """Seats of offices whose names go on in lower case: "trụ sở Sở Nông nghiệp và Môi trường"."""
    for head in scan.heads("venue"):
        if head.word in SEAT_HEADS and (office := OFFICE.match(scan.lines, head.end)):
            yield Candidate(
                head.start, office.end(), "venue", scan.text[head.start : office.end()], head.word
            )


def _is_named(scan: Scan, head: Head, tail: str) -> bool:
    """Whether what follows a venue's head names it, or the level whose it is does ("nhà văn hóa xã")."""
    if any(char.isupper() or char.isdigit() for char in DESCRIBED.sub("", tail)):
        return True
    levelled = (
        tail.lower().endswith(_LEVELS) and tail.lower() != "trung ương" and head.word not in LEVEL_IS_NO_NAME
    )
    if head.word == "bệnh viện" and scan.text[head.start].isupper() and tail[:1].isupper():
        # "Bệnh viện Ung bướu": there is one of its sort.
        return True
    # "đô thị là trung tâm dịch vụ tỉnh": what it is, not a house.
    return levelled and scan.word_before(head.start) != "là"


def _second_half(scan: Scan, head: Head) -> bool:
    """Whether a venue's head is half of another word: "gia đình", "đồn Biên phòng", which is an office."""
    if head.word == "đồn" and scan.lower.startswith(" biên phòng", head.end):
        return True
    if head.word == "đập" and scan.lower.startswith((" thủy điện", " thuỷ điện"), head.end):
        # The dam goes by the power station's name.
        return True
    if head.word == "cửa khẩu" and scan.lower.endswith("biên phòng ", 0, head.start):
        # A post of the border guards has its name.
        return True
    if head.word == "sân bay" and scan.word_before(head.start).lower() == "tàu":
        # "tàu sân bay" is a ship.
        return True
    if scan.lower.endswith(("khởi công ", "thi công "), 0, head.start):
        # Where a work is begun or done, its head is no second syllable as in "công trường".
        return False
    return " " not in head.word and NOT_VENUE_BEFORE.stands(scan.lower, head.start)


def landscapes(scan: Scan) -> Iterator[Candidate]:
    """Rivers, mountains, lakes, islands, industrial parks."""
    for head in scan.heads("landscape"):
        match = LANDSCAPE.match(scan.lines, head.end)
        if match is None or _within_a_name(scan, head) or NOT_LANDSCAPE_BEFORE.stands(scan.lower, head.start):
            continue
        if head.word in HALVES_BEFORE and HALVES_BEFORE[head.word].stands(scan.lower, head.start):
            continue
        text = scan.text[head.start : match.end()]
        capitalised = text[0].isupper() and text[1].islower()
        if capitalised and (is_known("district", text) or _may_be_a_person(scan, head)):
            continue
        if head.word in {"kênh", "dòng"} and _is_product(match["name"], head):
            continue
        if match["name"] in _BROAD_REGIONS or (
            text[: len(head.word)] in _UNNAMED and _is_a_land(match["name"])
        ):
            # "núi rừng Tây Bắc"; a number plate ("xe biển Nghệ An"), waters and hills without a name of their own.
            continue
        # "Hồ Tràm", "Đảo Cò": a head in capitals within a sentence belongs to the name.
        whole = " " not in head.word and _capital_within(scan, head)
        yield Candidate(head.start, match.end(), "other", text if whole else match["name"], head.word)


def _is_a_land(name: str) -> bool:
    return is_known("province", name) or name in countries()


def _is_product(name: str, head: Head) -> bool:
    """Whether a "kênh" is likelier a channel on the net than a canal, a "dòng" a model's series than a river."""
    if FOREIGN.search(name) or name.isupper() or any(char.isdigit() for char in name):
        return True
    return head.word == "kênh" and " " not in name


def _may_be_a_person(scan: Scan, head: Head) -> bool:
    """Whether "Hồ …" or "Hà …" with two or more syllables behind it is likelier someone of that family."""
    return head.word == "hồ" and _FAMILY.match(scan.lines, head.end) is not None


def regions(scan: Scan) -> Iterator[Candidate]:
    """Regions, seas and continents, by a closed list."""
    for head in scan.heads("region"):
        name = _REGION_NAMES[head.word]
        text = scan.text[head.start : head.end]
        # What the list has in capitals must have them: "tây bắc" is a direction. The first letter is free.
        if not text.isupper() and text[1:] != name[1:] and name not in SHORT_REGIONS:
            continue
        if head.word.startswith("phía") and not SIDE_BEFORE.stands(scan.lower, head.start):
            continue
        if head.word.endswith(("đông bắc", "tây bắc")) and WIND_BEFORE.stands(scan.lower, head.start):
            continue
        before = scan.word_before(head.start)
        if (before and before[0].isupper() and not before.isupper() and text[0].isupper()) or (
            text[0].isupper()
            and scan.text[head.end : head.end + 2].strip()[:1].isupper()
            and not text.isupper()
        ):
            continue
        shown = SHORT_REGIONS.get(name) or (name if text.isupper() and text != name else text)
        type_ = None if name in HOME_REGIONS else REGION
        yield Candidate(head.start, head.end, "other", shown, type_)
