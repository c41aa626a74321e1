"""Streets by a house's number, without a word for them: "số 133 Trường Chinh, phường Hội Phú"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.places.candidates import Candidate
from extractors.places.countries import PROVINCES_ABROAD, countries
from extractors.places.lookup import is_known
from extractors.places.patterns import SYLLABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.places.scan import Scan

_ADDRESS = re.compile(
    rf"\d{{1,4}}[A-Z]?(?:[-/]\d{{1,4}}[A-Z]?)*\s(?P<name>{SYLLABLE}(?:\s{SYLLABLE}){{1,3}})(?=[,);]|\s\()"
)
_BEFORE = re.compile(r"(?<!\w)(?:số(?:\snhà)?|tại|ở|về|địa chỉ:?)\s$")
_REACH = 9
# In a list of numbered items nothing but the unit behind tells an address.
_LISTED_BEFORE = re.compile(r"[(,]\s?$")
_IN_A_UNIT = re.compile(
    r"(?:,|\s\()\s?(?:phường|P\.|quận|Q\.|xã|thị trấn|TP|thành phố|huyện|thị xã)", re.IGNORECASE
)


# A class of first letters is passed over faster than alternatives.
_CODE = re.compile(r"[ĐQTH](?:(?<=Đ)T|(?<!Đ)L)\.?\d{1,3}[A-Z]?(?!\w|[/.,]\d)")


def coded_roads(scan: Scan) -> Iterator[Candidate]:
    """Roads by abbreviation and number in one word: "ĐT743"."""
    for match in _CODE.finditer(scan.lines):
        # A firm goes by the road it built.
        apart = not scan.lines[max(0, match.start() - 1) : match.start()].isalnum()
        if apart and scan.word_before(match.start()) != "BOT":
            yield Candidate(match.start(), match.end(), "venue", match.group(), "đt")


def streets(scan: Scan) -> Iterator[Candidate]:
    """The streets of addresses; a thing with a number of its own lies in a province ("nhà máy số 2 Lào Cai")."""
    for match in _ADDRESS.finditer(scan.lines):
        at = match.start()
        told = _BEFORE.search(scan.lower, max(0, at - _REACH), at) or (
            _LISTED_BEFORE.search(scan.lower, max(0, at - 2), at)
            and _IN_A_UNIT.match(scan.lines, match.end())
        )
        name = match["name"]
        if (
            told
            and not is_known("province", name)
            and name not in countries()
            and name not in PROVINCES_ABROAD
        ):
            yield Candidate(match.start("name"), match.end(), "venue", name)
