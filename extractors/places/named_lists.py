"""The further items of lists of places that share one head: "các sông Ba và Kỳ Lộ", "quốc lộ 19C, 29"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.language.casing import UPPER
from extractors.places.before import Before
from extractors.places.candidates import Candidate
from extractors.places.heads import COMMUNE_BEHIND, HAMLET_TYPES, LANDSCAPE_HEADS, ROAD_HEADS, STREET_HEADS
from extractors.places.patterns import NAME

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extractors.places.scan import Head, Scan

_BUILT_HEADS = frozenset({
    "thủy điện", "thuỷ điện", "nhiệt điện", "nhà máy", "cầu", "chợ", "chùa", "đền", "đình", "cảng", "trạm", "cửa khẩu",
    "bến xe", "sân bay", "ga", "di tích", "khu du lịch", "công viên",
})  # fmt: skip
_LISTED = _BUILT_HEADS | LANDSCAPE_HEADS | ROAD_HEADS | STREET_HEADS | HAMLET_TYPES
_MANY = Before(
    r"(?<!\w)(?:các|những|hai|ba|bốn|năm|sáu|bảy|tám|một số|nhiều|\d{1,2})(?:\s(?:tuyến|con|công trình|nhà máy|hồ|khu))?\s",
    (
        *("các", "những", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "số", "nhiều"),
        *("tuyến", "con", "trình", "máy", "hồ", "khu"),
    ),
    reach=24,
    counts=True,
)
_OPENS = re.compile(r"(?:\s(?:lớn|nhỏ|chính))?(?:\s?\((?:gồm\s)?|\s?:\s|\s(?:như|gồm|là)\s)")
_ITEM = re.compile(rf"(?P<name>{NAME}(?:\s\d(?!\w|[/.,]\d))?)")
_NUMBER = re.compile(
    r"(?P<name>\d{1,3}(?:\s(?=[A-ZĐ](?!\w)))?[A-ZĐ]?\d?)(?![\w/%])(?!\s(?!(?:và|cùng|bị|qua|đoạn|đi|tại|thuộc|đã|sẽ|đang|trên|được|nối)(?!\w))[a-zà-ỹđ])"
)
_JOINT = re.compile(r"\s?(?:,|;|\bvà\b|\bcùng\b)\s")
_FURTHER_NUMBER = re.compile(r"\s?(?:,|;|\bvà\b)\s(?P<name>\d{1,3})(?!\w|[/.,]\d)")
_CAPITAL = re.compile(rf"[{UPPER}\d]")


def further(scan: Scan, firsts: Iterable[Candidate]) -> Iterator[Candidate]:
    """The items behind the first of each list that a word for many announces."""
    for first in firsts:
        if first.type in _LISTED and _MANY.stands(scan.lower, first.start):
            text = scan.text[first.start : first.end]
            capital = _CAPITAL.search(text, len(first.type or ""))
            if capital is not None:
                yield from _items(scan, first, text[: capital.start()], first.end)


def numbered(scan: Scan, firsts: Iterable[Candidate]) -> Iterator[Candidate]:
    """The numbers behind that of a hamlet, up to the commune: "tổ 42, 52 phường Minh Tân"; a count has its noun."""
    for first in firsts:
        at, found = first.end, []
        while first.name.isdigit() and (match := _FURTHER_NUMBER.match(scan.lines, at)):
            at = match.end()
            name = str(int(match["name"]))
            found.append(first._replace(start=match.start("name"), end=at, name=name, listed=True))
        if found and COMMUNE_BEHIND.match(scan.lines, at):
            yield from found


def opened(scan: Scan) -> Iterator[Candidate]:
    """The items of lists whose head stands apart: "4 thủy điện lớn (Sông Hinh, Krông H'năng)", "quốc lộ như 19C"."""
    for head in scan.heads("venue", "landscape", "road", "street"):
        if head.word not in _LISTED or not _MANY.stands(scan.lower, head.start):
            continue
        opens = _OPENS.match(scan.lines, head.end)
        if opens is None:
            continue
        first = _item(scan, _like(head), f"{scan.text[head.start : head.end]} ", opens.end())
        if first is not None:
            yield first
            yield from _items(scan, first, f"{scan.text[head.start : head.end]} ", first.end)


def _like(head: Head) -> Candidate:
    kind = "other" if head.group == "landscape" else "venue"
    return Candidate(head.start, head.end, kind, head.word, head.word)


def _items(scan: Scan, first: Candidate, head: str, at: int) -> Iterator[Candidate]:
    while (joint := _JOINT.match(scan.lines, at)) and (item := _item(scan, first, head, joint.end())):
        yield item
        at = item.end


def _item(scan: Scan, like: Candidate, head: str, at: int) -> Candidate | None:
    """The item at an offset: a number behind a road, else a name; a built thing or a road keeps the head in its name."""
    road = like.type in ROAD_HEADS
    match = (_NUMBER if road else _ITEM).match(scan.lines, at)
    if match is None:
        return None
    name = match["name"].replace(" ", "") if road else match["name"]
    named = road or like.type in _BUILT_HEADS
    return Candidate(at, match.end(), like.kind, head + name if named else name, like.type, listed=True)
