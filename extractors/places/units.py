"""Units with their type word: "huyện Ninh Hải", "các xã A, B và C", "Q.1", "xã Lũng Cú (Đồng Văn)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.language.casing import UPPER
from extractors.people.names import MIDDLE, surnames
from extractors.places.candidates import Candidate
from extractors.places.lookup import is_known, trim, units_named, units_nearly_named
from extractors.places.patterns import (
    ABBREVIATIONS,
    ABOVE,
    FOREIGN,
    FORMER_BEHIND,
    INITIALS,
    LOWER,
    MANY,
    NAME,
    NEXT,
    NOT_UNIT_BEFORE,
    NUMBERED_TYPES,
    RARE_LETTERS,
    SORTED_TYPES,
    SURNAMES,
    UNIT_NAME,
    UNIT_TYPES,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.places.scan import Head, Scan

_NUMBER_BEHIND = re.compile(r" \d{1,2}(?![\w/%]|[.,]\d)")
_NAME_BEHIND = re.compile(rf" {NAME}")
_CITY_ABBREVIATIONS = frozenset({"tp.", "tx.", "t.p."})
_PERSON = re.compile(rf"(?:{SURNAMES})(?: [{UPPER}][{LOWER}]+){{2,3}}")
_TYPED = re.compile(r"(?:TP|TX|TT|Thành phố|Thị xã|Huyện|Quận|Tỉnh)\b")
# With the type word before it this is a committee's name: "Huyện | Đoàn Ninh Hải".
_COMMITTEE = re.compile(r"(?:Đoàn|Ủy|Uỷ|ủy|uỷ|Hội)\b")
# Behind a post at the head of an unnamed unit stands who holds it: "Chủ tịch UBND | huyện Trần Mẫu".
_POST = re.compile(
    r"(?:chủ tịch|bí thư|trưởng ban|trưởng phòng|chánh văn phòng|trưởng công an|chỉ huy trưởng) [^.,;:\n]{0,40}$"
)
_POST_REACH = 60
# An unknown name of more syllables is a run of capitals that goes on.
_MOST_UNKNOWN = 4


def units(scan: Scan) -> Iterator[Candidate]:
    """The units that type words announce, with the lists they open and the parents right behind them."""
    at = 0
    for head in scan.heads("unit", "abbreviation"):
        if head.start < at:
            continue
        for candidate in _group(scan, head):
            yield candidate
            at = candidate.end


def _group(scan: Scan, head: Head) -> Iterator[Candidate]:
    if head.group == "abbreviation":
        first = Candidate(head.start, head.end, "city", ABBREVIATIONS[head.word], "tp")
        yield first
        yield from _above(scan.lines, first)
        return
    head = _plain(scan, head)
    match = UNIT_NAME.match(scan.lines, head.end + _broken(scan, head))
    if match is None or NOT_UNIT_BEFORE.stands(scan.lower, head.start):
        return
    many = match["colon"] is not None or MANY.stands(scan.lower, head.start)
    found = _first(scan, head, match, many=many)
    if found is None:
        return
    last = found
    for last in _list(scan.lines, found, many=many):
        yield last
    yield from _above(scan.lines, last)


def _plain(scan: Scan, head: Head) -> Head:
    """The type alone, where the word behind it that may tell a sort begins a name: "xã Cù Lao Mẫu"."""
    word = SORTED_TYPES.get(head.word)
    if word is None or scan.text[head.start + len(word) + 1].islower():
        return head
    return head._replace(end=head.start + len(word), word=word)


def _broken(scan: Scan, head: Head) -> int:
    """1 where a line was broken behind an abbreviation's stop, as if that ended a sentence: "TP.⏎Nha Trang"."""
    return int(head.word in _CITY_ABBREVIATIONS and scan.text.startswith("\n", head.end))


def _first(scan: Scan, head: Head, match: re.Match[str], *, many: bool) -> Candidate | None:
    """The unit right behind a type word; None where what follows is no unit's name."""
    kind = UNIT_TYPES[head.word]
    text = scan.text
    if match["number"]:
        stopped = head.word.endswith(".") or match.start("number") > match.start()
        if head.word not in NUMBERED_TYPES or not stopped:
            return None
        number, end = str(int(match["number"])), match.end()
        if (after := _NAME_BEHIND.match(scan.lines, end)) and _is_known(kind, number + after.group()):
            # "Phường 1 Bảo Lộc"
            number, end = number + after.group(), after.end()
        return Candidate(head.start, end, kind, number, head.word)
    run = match["name"]
    name, known = _numbered(scan.lines, match.end("name"), run, kind) or trim(
        run, kind, unmarked=scan.unmarked
    )
    if head.word in INITIALS and len(name) == 1:
        # "P. V" is a reporter.
        return None
    if known and _goes_on_as_a_person(run, name):
        return None
    if not known:
        shouted = run.isupper() and len(run) > len(name)
        sure = head.word not in INITIALS and match.start("name") > head.end
        if shouted or text[head.start : head.end].isupper() or (many and kind == "province") or not sure:
            return None
        if (
            scan.unmarked
            or kind == "province"
            or head.word in SORTED_TYPES
            or _within_a_name(scan, head)
            or not _may_be_unknown(name, kind)
            or _is_a_person(
                name,
                has_post=_POST.search(scan.lower, max(0, head.start - _POST_REACH), head.start) is not None,
            )
        ):
            return None
    return Candidate(head.start, match.start("name") + len(name), kind, name, head.word, known=known)


def _numbered(text: str, end: int, run: str, kind: str) -> tuple[str, bool] | None:
    """A name with the number behind it that belongs to it ("Cổ Nhuế 1"), where a unit has it so."""
    match = _NUMBER_BEHIND.match(text, end)
    if match is None:
        return None
    name = run + match.group()
    return (name, True) if _is_known(kind, name) else None


def _is_known(kind: str, name: str) -> bool:
    """Whether a unit has the name, as it stands or without diacritics."""
    return is_known(kind, name) or (name.isascii() and bool(units_nearly_named(kind, name)))


def _may_be_unknown(name: str, kind: str) -> bool:
    """Whether a name that no unit of the kind has may be that of one which the lists lack."""
    if _PERSON.fullmatch(name):
        # "Chủ tịch UBND huyện Lê Văn Mẫu": the level, then who holds the post.
        return False
    # One syllable is rather the beginning of a word: "xã Đảng uỷ".
    if not 1 < len(name.split()) <= _MOST_UNKNOWN or name.isupper():
        return False
    if FOREIGN.search(name) or RARE_LETTERS.search(name):
        return False
    if _COMMITTEE.match(name):
        return False
    # A list of communes may end in a district, which is not one of them.
    return not _TYPED.match(name) and not (kind == "commune" and is_known("city", name))


def _goes_on_as_a_person(run: str, name: str) -> bool:
    """Whether a unit's name is but the beginning of someone's: "Phó Chủ tịch xã Đinh Văn Mẫu" is not of xã Đinh Văn."""
    return run != name and run.count(" ") == name.count(" ") + 1 and _PERSON.fullmatch(run) is not None


def _is_a_person(name: str, *, has_post: bool) -> bool:
    """Whether a name is made as a person's: of a surname and at least two syllables more, or one behind a post."""
    first, *others = name.split()
    common = surnames().get(first)
    if common is None:
        return False
    return (common and (has_post or len(others) > 1)) or others[0] in MIDDLE


def _within_a_name(scan: Scan, head: Head) -> bool:
    """Whether a capitalised type word goes on a name before it: "Đàn Xã Tắc"."""
    before = scan.word_before(head.start)
    return scan.text[head.start].isupper() and before[:1].isupper() and not before.isupper()


def _list(text: str, first: Candidate, *, many: bool) -> Iterator[Candidate]:
    """The first unit and the further items of the list it opens, which are of its kind."""
    item = first
    while True:
        if FORMER_BEHIND.match(text, item.end):
            item = item._replace(former=True)
        yield item
        match = NEXT.match(text, item.end)
        following = _item(text, item, match, many=many) if match else None
        if following is None:
            return
        item = following


def _item(text: str, item: Candidate, match: re.Match[str], *, many: bool) -> Candidate | None:
    if match["number"]:
        if not item.name.isdigit() or match["by"] == "/":
            return None
        name, known, start = str(int(match["number"])), True, match.start("number")
        return item._replace(start=start, end=match.end(), name=name, listed=True, former=False, known=known)
    run, start = match["name"], match.start("name")
    numbered = _numbered(text, match.end("name"), run, item.kind)
    name, known = numbered or trim(run, item.kind, near=many)
    if not known and not (many and _may_be_unknown(run, item.kind)):
        return None
    if known and name != run and not numbered and not run.isupper():
        # The name goes on: a person's, or another place's.
        return None
    end = start + len(name)
    if known and not many and match["by"] in ",/;" and _may_be_above(text, end, name, item):
        return None
    return item._replace(start=start, end=end, name=name, listed=True, former=False, known=known)


def _may_be_above(text: str, end: int, name: str, item: Candidate) -> bool:
    """Whether a name behind a comma is rather a unit's parent than its like: "xã Tân Lập, Đan Phượng".

    Where the list goes on ("xã A, B và C") it is its like.
    """
    return _holds(name, item) or (item.kind != "city" and NEXT.match(text, end) is None)


def _holds(name: str, unit: Candidate) -> bool:
    """Whether a unit of this name is, or was, a parent of some unit that a candidate may mean."""
    parents = {above.name for above in units_named("city" if unit.kind == "commune" else "province", name)}
    parents |= {above.name for above in units_named("district", name)} if unit.kind == "commune" else set()
    return any(parents & {below.district, below.province} for below in units_named(unit.kind, unit.name))


def _above(text: str, unit: Candidate) -> Iterator[Candidate]:
    """The parents without a type word right behind a unit: "(Đồng Văn)", ", Ba Vì, Hà Nội"."""
    while (match := ABOVE.match(text, unit.end)) and unit.kind in {"commune", "district", "city"}:
        run, start = match["name"], match.start("name")
        kind = "city" if unit.kind == "commune" else "province"
        name, known = trim(run, kind, near=False)
        if not known or name != run or not _holds(name, unit):
            return
        # What is no province's name can only be the district.
        unit = Candidate(start, start + len(name), kind if is_known("province", name) else "district", name)
        yield unit
        if unit.kind == "city":
            return
