"""Ranks and levels told without the award's name, by the award before them: "hạng Ba cho …", "60 năm: 6 đồng chí"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.awards.award import Named, unlisted

if TYPE_CHECKING:
    from collections.abc import Iterator

# A rank told alone is read this far behind the award it is of.
_REACH = 500
_RANK_LIST = re.compile(
    r"(?<!\w)(?:giải\s[^:;.,\n]{2,40}|(?:về\s)?(?:toàn đoàn|đồng đội|tập thể|cá nhân)):(?=\snhất\s?[-–:]\s)"
)
_LISTED_RANK = re.compile(r"\s(?P<rank>nhất|nhì|ba|tư|khuyến khích)(?=\s?[-–:]\s)")
PARTY_BADGE = "Huy hiệu # năm tuổi Đảng"
"""The badge whose years may be told alone: "Huy hiệu 75 năm tuổi Đảng: 1 đồng chí; 60 năm: 6 đồng chí"."""

_YEARS = re.compile(
    r"(?:[,;]|(?<!\w)và)\s(?:và\s)?(?P<level>[3-9][05])(?=\snăm(?:\stuổi đảng)?\s?(?:cho\s|:\s))"
)
_RANKED = frozenset({"order", "prize"})
_RANK = re.compile(
    r"(?:[,;]|(?<!\w)và)\s(?:và\s)?(?P<level>(?:hạng\s)?(?:nhất|nhì|ba|tư|khuyến khích))(?=\s(?:cho|thuộc về)\s|\s?(?:là|:)\s)"
)

_JOINED_RANK = re.compile(
    r"(?:,|\svà|,\svà)\s(?:hạng\s)?(?P<rank>nhất|nhì|ba)(?!\s(?:cho|thuộc về|cá nhân|tập thể|đồng chí)|\s?:)(?!\w)"
)


def further_ranks(lowered: str, award: Named, stop: int) -> Iterator[Named]:
    """Ranks told behind an award without its name: "Huân chương Lao động hạng Nhì cho …; hạng Ba cho …"."""
    if award.form.name == PARTY_BADGE:
        for found in _YEARS.finditer(lowered, award.end, min(stop, award.end + _REACH)):
            name = PARTY_BADGE.replace("#", found["level"])
            yield Named(found.start("level"), found.end("level"), name, award.form)
    if award.form.klass not in _RANKED or not (levels := award.form.levels):
        return
    stem = next((award.award.removesuffix(level) for level in levels if award.award.endswith(level)), None)
    if stem is None:
        return
    if award.form.klass == "order":
        yield from _joined_ranks(lowered, award, stem, stop)
    for found in _RANK.finditer(lowered, award.end, min(stop, award.end + _REACH)):
        level = next((each for each in levels if each.lower() == found["level"]), None)
        if level is not None:
            yield Named(found.start("level"), found.end("level"), f"{stem}{level}", award.form)


# "152 huy chương cho các em, gồm 48 vàng, 48 bạc và 56 đồng": medals by their metal.
_PARTS_FOLLOW = re.compile(
    r"(?:\s[^.;:(\n\d]{0,60})?[,:(]\s?(?:(?:trong đó|bao gồm|gồm|cụ thể|với)(?:\scó)?:?\s)?(?=\d)|\s(?:gồm|với)\s(?=\d)"
)
_PART_END = r"(?:,\s|\svà\s|,\svà\s|\s-\s|(?=\s?[.;:()\n]|\s(?:cho|tại|ở|trong|xếp|đứng)\s|$))"
_METAL = re.compile(
    rf"(?P<number>\d{{1,3}})\s(?:chiếc\s|tấm\s)?(?:hc\s|huy chương\s)?(?P<part>vàng|bạc|đồng){_PART_END}"
)
# "12 giải, gồm 1 nhất, 3 nhì và 8 khuyến khích".
_RANK_PART = re.compile(rf"(?P<number>\d{{1,3}})\s(?P<part>nhất|nhì|ba|tư|khuyến khích){_PART_END}")
# "5 HCV, 3 bạc và 2 đồng".
_NEXT_PART = re.compile(r"(?:,|\svà|,\svà)\s(?=\d)")
# What a total of prizes or medals is called, and how its parts are told.
_OF_PARTS = {"prize": ("Giải", _RANK_PART), "medal": ("Huy chương", _METAL)}


def parts_of_tally(lowered: str, award: Named, stop: int) -> Iterator[Named]:
    """The medals and prizes told by their metal or rank alone, behind a total or another of their kind."""
    klass = next((k for k, (stem, _) in _OF_PARTS.items() if award.form.name.startswith(stem)), None)
    if award.tally is None or klass is None or award.form.klass not in (klass, "tally"):
        return
    stem, part = _OF_PARTS[klass]
    joint = _PARTS_FOLLOW if award.form.klass == "tally" else _NEXT_PART
    follow = joint.match(lowered, award.end, stop)
    if follow is None:
        return
    at = follow.end()
    while (found := part.match(lowered, at, stop)) is not None:
        at = found.end()
        told = found["part"] if klass == "medal" else found["part"].capitalize()
        start, end = found.span("part")
        yield Named(
            start, end, f"{stem} {told}", unlisted(klass), int(found["number"]), found.start("number")
        )


def _joined_ranks(lowered: str, award: Named, stem: str, stop: int) -> Iterator[Named]:
    """The ranks of "Huy chương Chiến sĩ vẻ vang hạng Nhất, Nhì, Ba", each an order of its own."""
    end = award.end
    while (found := _JOINED_RANK.match(lowered, end, stop)) is not None:
        end = found.end()
        yield Named(found.start("rank"), end, f"{stem}hạng {found['rank'].capitalize()}", award.form)


def listed_ranks(lowered: str, start: int, end: int) -> Iterator[Named]:
    """The ranks of "Giải toàn đoàn: nhất - huyện A; nhì - huyện B"."""
    head = _RANK_LIST.search(lowered, start, end)
    if head is None:
        return
    for found in _LISTED_RANK.finditer(lowered, head.end(), end):
        yield Named(*found.span("rank"), f"Giải {found['rank'].capitalize()}", unlisted("prize"))
