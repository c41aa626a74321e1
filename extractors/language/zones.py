"""Zones of an article's text, where the page's own structure is not known.

A plain text keeps what stood around the article on the page: time stamps, view counters, buttons,
bylines, headlines of other articles. They stay in the text (offsets count it as given) but are
marked `other`, from which no facts are read. Every decision is taken line by line.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extractors.language.casing import UPPER
from extractors.language.furniture import is_furniture, is_imprint, is_related
from extractors.language.teasers import teaser_start
from schemas import Zone, ZoneSpan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from schemas import Article

_I = re.IGNORECASE

_CREDIT = re.compile(
    r"""
    [(\[]?\s*
    (?:(?:tin|bài|ảnh|clip|video|bài\ viết|tin\ bài|nội\ dung)(?:\s*(?:,|và|&|-|/|\+)\s*(?:tin|bài|ảnh|clip|video|hình))*\s*:
      | nguồn(?:\ tin)?\s*: | (?:tổ|nhóm)\ (?:pv|phóng\ viên)\b | thực\ hiện\s*: | \(?ctv\)? | p\.?v\b
      | ban\ biên\ tập | tác\ giả(?:\ bài\ viết)?\s*: | biên\ tập\s*: | người\ (?:đăng|viết)\s*:
    )
    """,
    _I | re.VERBOSE,
)

# "(Theo TTXVN)", but not "Theo quy định, tàu chỉ được chở 58 người."
_AFTER = re.compile(rf"[(\[]?\s*[Tt]heo\s+[{UPPER}][^,;:?!]{{1,60}}(?<!\.)")
# A name and nothing else, with a place of work at most: "Dương Doãn - Phòng VHTT huyện".
_SIGNATURE = re.compile(
    rf"[{UPPER}][\w.'’]*(?:[ \-–,&.]+(?:và )?[{UPPER}][\w.'’]*){{0,7}}(?:\s*[-–(].{{0,60}})?"
)

_CAPTION = re.compile(
    r"(?:ảnh(?: minh họa)?|chú thích ảnh|trong ảnh)\s*:|\(ảnh\b|(?:quang cảnh|toàn cảnh|một số hình ảnh)\b",
    _I,
)
_PHOTO_CREDIT = re.compile(r"[.(]\s*ảnh\s*:[^.]{1,40}$", _I)
_LIST = re.compile(r"[-–+*•‣▪]\s|[-–+•](?=\w)|\d{1,2}[.)]\s|[a-zđ][.)]\s|[IVX]{1,4}\.\s")
_CELLS = re.compile(r"\S\s*(?:\||\t)\s*\S")

# An article's own title, caption or signature is never longer.
_TITLE_LIMIT = 250
_SHORT_LINE = 160
_SIGNATURE_LIMIT = 90
_LEAD_MINIMUM = 60
# How many lines from the top a time stamp may stand, and from the bottom a signature.
_HEAD_LINES = 6
_FOOT_LINES = 4
# How many lines a box of other articles has that stands within an article.
_BOX_LINES = 8


class _Line(NamedTuple):
    start: int
    end: int
    text: str


def _lines(text: str) -> Iterator[_Line]:
    """The lines of `text` that hold anything, with the offsets of the whole line and its stripped text."""
    at = 0
    for line in text.splitlines(keepends=True):
        stripped = line.strip()
        if stripped:
            yield _Line(at, at + len(line), stripped)
        at += len(line)


def _same(a: str, b: str) -> bool:
    return " ".join(a.casefold().split()) == " ".join(b.casefold().split())


def is_caption(line: str) -> bool:
    """Whether a stripped line says of itself that it describes a picture."""
    return bool(
        _CAPTION.match(line) or (len(line) <= _TITLE_LIMIT and ":" in line and _PHOTO_CREDIT.search(line))
    )


def is_signature(line: str) -> bool:
    """Whether a stripped line at the foot of an article names who wrote or sent it."""
    if len(line) > _SIGNATURE_LIMIT or line.endswith((":", ";", "!", "?")):
        return False
    if _CREDIT.match(line) or _AFTER.fullmatch(line):
        return True
    return bool(_SIGNATURE.fullmatch(line)) and not line.endswith(".")


def _looks_like_title(lines: list[_Line], index: int, article: Article) -> bool:
    line = lines[index].text
    if article.title:
        return _same(line, article.title)
    return len(line) <= _TITLE_LIMIT and not line.endswith((".", ":", ";", "…")) and index + 1 < len(lines)


def _content_zone(line: str) -> Zone:
    """The zone of a line that belongs to the article's body."""
    if is_caption(line):
        return "caption"
    if _LIST.match(line):
        return "list"
    if ("|" in line or "\t" in line) and _CELLS.search(line):
        return "table"
    if len(line) <= _SHORT_LINE and line[-1] not in ".!?…:;,”\"')/" and not line.isupper():
        return "caption"
    return "body"


def _is_paragraph(line: str) -> bool:
    return len(line) >= _SHORT_LINE and line.endswith((".", "!", "?", "”", '"', "/."))


def _resumes(lines: list[_Line], heading: int) -> int | None:
    """Where the article goes on behind a box of other articles that stands within it, or None.

    A list at the foot has headlines and at most a summary under each; two paragraphs in a row, or one
    with the signature under it, are the article's.
    """
    for index in range(heading + 1, min(heading + 1 + _BOX_LINES, len(lines) - 1)):
        following = lines[index + 1].text
        if _is_paragraph(lines[index].text) and (_is_paragraph(following) or is_signature(following)):
            return index
    return None


def beside(lines: list[str]) -> set[int]:
    """Indexes of the lines that speak of other articles: boxes within the article, and all behind its end."""
    boxed, end = _boxes([_Line(0, 0, line) for line in lines])
    return boxed | set(range(end, len(lines)))


def _boxes(lines: list[_Line]) -> tuple[set[int], int]:
    """Indexes of the lines in boxes of other articles, and where the article ends."""
    boxed: set[int] = set()
    at = 1
    while at < len(lines):
        if is_imprint(lines[at].text):
            return boxed, at
        if is_related(lines[at].text):
            resumed = _resumes(lines, at)
            if resumed is None:
                return boxed, at
            boxed.update(range(at, resumed))
            at = resumed
        at += 1
    return boxed, len(lines)


def _foot(lines: list[_Line]) -> set[int]:
    """Indexes of the lines that are signatures, or that speak of other articles."""
    boxed, behind = _boxes(lines)
    foot = boxed | set(range(behind, len(lines)))
    for index in range(behind - 1, max(0, behind - 1 - _FOOT_LINES), -1):
        line = lines[index].text
        if is_furniture(line):
            continue
        if _CAPTION.match(line) and not _SIGNATURE.fullmatch(line.partition(":")[2].strip()):
            continue
        if not is_signature(line):
            break
        foot.add(index)
    return foot


def _classify(lines: list[_Line], article: Article) -> Iterator[Zone]:
    """The zone of each line, in order."""
    foot = _foot(lines)
    titled = led = False
    for index, line in enumerate(lines):
        if index in foot or is_furniture(line.text):
            yield "other"
        elif not titled and index < _HEAD_LINES and _looks_like_title(lines, index, article):
            titled = True
            yield "title"
        elif not led and len(line.text) >= _LEAD_MINIMUM and _content_zone(line.text) == "body":
            titled = led = True
            yield "lead"
        else:
            yield _content_zone(line.text)


def find_zones(text: str, article: Article) -> list[ZoneSpan]:
    """The zones that tile `text`, in order; those that cleaning knew are taken as they are."""
    if article.zones:
        return list(article.zones)
    teaser = teaser_start(text)
    if teaser:
        own = _zones_of_lines(text[:teaser], article)
        return [*own, ZoneSpan(start=teaser, end=len(text), zone="other")]
    return _zones_of_lines(text, article)


def _zones_of_lines(text: str, article: Article) -> list[ZoneSpan]:
    lines = list(_lines(text))
    starts: list[int] = []
    zones: list[Zone] = []
    end = 0
    for line, zone in zip(lines, _classify(lines, article), strict=True):
        if not zones or zone != zones[-1] or zone == "title":
            # Blank lines go to the zone behind them, so that the zones tile the text.
            starts.append(end)
            zones.append(zone)
        end = line.end
    if not zones:
        return [ZoneSpan(start=0, end=len(text), zone="body")]
    ends = [*starts[1:], len(text)]
    return [ZoneSpan(start=a, end=b, zone=zone) for a, b, zone in zip(starts, ends, zones, strict=True)]
