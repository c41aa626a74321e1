"""What is conferred on whom: an award with its recipients, by the grammar of conferring.

Four shapes: "tặng Bằng khen cho 13 tập thể và 12 cá nhân" (award before recipients), "32 cá nhân được
UBND huyện tặng giấy khen" (recipients before award), "2 giải nhất" (a tally of prizes), and "khen
thưởng 32 tập thể" (praise without an award named).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractors.awards.patterns import FOR, ITEM, PRAISE, RECEIVED, UNCOUNTED, recipient_kind
from extractors.numbers.spelled import spelled_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.awards.clauses import Named, Occurrence, Surroundings

_TALLY = re.compile(
    r"(?<![\w./])(?<!\d,)(?P<number>[lO]?\d{1,3}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|một)\s(?:tấm\s|chiếc\s|bộ\s)?$"
)
_JOIN = re.compile(r"^[\s\"”'’)]*(?:,|và|,\svà|cùng|;)\s(?:\d+\s|trao\s|tặng\s|danh hiệu\s)?$")
# A name on its own counts only this near behind "cho".
_NEAR = 45
_COUNTED = frozenset({"prize", "medal"})
_PEOPLE_WORDS = re.compile(
    r"(?<!\w)(?:học sinh|em|thí sinh|sinh viên|giáo viên|vđv|vận động viên|tay vợt|võ sĩ|kình ngư|cụ|anh|chị|cá nhân)(?!\w)"
)
_CONTESTS = re.compile(r"(?:học sinh|giáo viên|sinh viên|vđv)\s(?:dạy\s)?giỏi")
_TEAM_SUBJECT = re.compile(
    r"(?<!\w)(?:huyện|tỉnh|trường|nhà trường|đoàn|đội|đơn vị|xã|phường|thành phố|thị trấn|quận|công đoàn|hội)\s(?:chủ nhà\s)?(?:[^\s,;:.]+\s){0,5}?(?:đạt|giành|đoạt|có|dẫn đầu)(?!\w)(?![^;]{0,60}(?:học sinh|thí sinh|vđv|em)\s)"
)
_WORK_WORDS = re.compile(
    r"(?<!\w)(?:tác phẩm|sản phẩm|tiết mục|trại|mâm|bài thi|bài dự thi|loạt bài|gian hàng|ý tưởng|mô hình|công trình)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Conferral:
    """An award for one kind of recipient, said by `text[start:end]`."""

    start: int
    end: int
    award: str
    klass: str
    recipient: str | None
    count: int | None
    names: tuple[str, ...]
    rule: str
    occurrence: Occurrence | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """Counted recipients at `text[start:end]`."""

    start: int
    end: int
    count: int
    recipient: str | None


def number(text: str) -> int:
    """The value of a count in digits or words, misprints included."""
    if text[0].isdigit() or text[0] in "lO":
        return int(text.replace("l", "1").replace("O", "0").replace(".", ""))
    return int(spelled_value([text]) or 0)


def items(lowered: str, start: int, end: int) -> list[Item]:
    """The counted recipients in a stretch; a total with its parts behind it ("26: 14 tập thể") is left out."""
    found: list[Item] = []
    for match in ITEM.finditer(lowered, start, end):
        if match["total"]:
            continue
        kind = None if match["both"] else recipient_kind(match["noun"])
        found.append(Item(match.start(), match.end(), number(match["number"]), kind))
    return found


def _run(lowered: str, found: list[Item], begin: int) -> list[Item]:
    """The items that make one list: each next is joined to the one before by a comma, "và" or a short aside."""
    run: list[Item] = []
    last = begin
    for item in found:
        between = lowered[last : item.start]
        if run and not _joins(between):
            break
        run.append(item)
        last = item.end
    return run


def _joins(between: str) -> bool:
    if len(between) > 130 or re.search(
        r"(?<!\w)(?:trao|tặng|đạt|đoạt|giành|trong đó|với tổng|trị giá|phấn đấu|tham gia|là thành viên|trên địa bàn)(?!\w)",
        between,
    ):
        return False
    return bool(re.search(r"(?:,|\bvà|cùng|;)\s?(?:cho\s)?(?:các\s)?$", between))


def conferrals(lowered: str, text: str, found: list[Occurrence], around: Surroundings) -> Iterator[Conferral]:
    """The conferrals that award occurrences make, in order."""
    spoken_for = -1
    for index, occurrence in enumerate(found):
        following = found[index + 1] if index + 1 < len(found) else None
        made = [
            c
            for c in _of_one(lowered, text, occurrence, around)
            if c.start >= spoken_for or c.start == occurrence.start
        ]
        if (
            not made
            and following is not None
            and following.clause == occurrence.clause
            and _JOIN.match(lowered[occurrence.end : following.start])
        ):
            # "Bằng khen và Kỷ niệm chương cho 11 cá nhân": both go to the recipients behind the second.
            shared = _behind(lowered, text, following, around)
            made = [
                Conferral(
                    occurrence.start,
                    c.end,
                    occurrence.award,
                    occurrence.klass,
                    c.recipient,
                    c.count,
                    c.names,
                    c.rule,
                    occurrence,
                )
                for c in shared
            ]
        # "Bằng khen cho 17 học sinh đoạt giải nhất": recipients of one award do not head the next.
        spoken_for = max([spoken_for, *(c.end for c in made)])
        yield from made


def _of_one(lowered: str, text: str, occurrence: Occurrence, around: Surroundings) -> list[Conferral]:
    tally = _TALLY.search(lowered, max(occurrence.before, occurrence.start - 12), occurrence.start)
    if tally and occurrence.klass in _COUNTED:
        return [_tallied(lowered, occurrence, tally, around)]
    behind = _behind(lowered, text, occurrence, around)
    if behind:
        return behind
    before = _before(lowered, text, occurrence, around)
    if before:
        return before
    if tally:
        return _documents(lowered, occurrence, tally)
    return _single(lowered, occurrence, around)


def _behind(lowered: str, text: str, occurrence: Occurrence, around: Surroundings) -> list[Conferral]:
    """ "Bằng khen … cho 13 tập thể và 12 cá nhân", "… cho đồng chí A"."""
    link = FOR.search(lowered, occurrence.end, occurrence.behind)
    if link is None:
        return []
    if link.group() == "là" and occurrence.klass not in _COUNTED:
        return []
    counted = _run(lowered, items(lowered, link.end(), occurrence.behind), link.end())
    if counted and counted[0].start - link.end() <= _NEAR:
        return [_counted(occurrence, item, around, link.end(), occurrence.behind) for item in counted]
    named = _recipients(lowered, around, link.end(), occurrence.behind)
    if named:
        kind, names, end = named
        return [_of(occurrence, occurrence.start, end, kind, len(names), names, "award for names")]
    people = re.compile(
        r"\s(?:nhân dân và cán bộ|cán bộ và nhân dân|cán bộ, nhân dân|nhân dân|tập thể|ngành)\s"
    ).match(lowered, link.end() - 1 if lowered[link.end() - 1] == " " else link.end())
    if people:
        inside = around.between(people.end(), occurrence.behind)
        if inside and inside[0].start - people.end() <= 3:
            name = text[people.start() + 1 : inside[0].end]
            return [
                _of(occurrence, occurrence.start, inside[0].end, "collective", 1, (name,), "award for names")
            ]
    uncounted = UNCOUNTED.search(lowered, link.start(), min(occurrence.behind, link.end() + 40))
    tally = _TALLY.search(lowered, max(occurrence.before, occurrence.start - 12), occurrence.start)
    if uncounted and tally:
        kind_ = None if uncounted["both"] else recipient_kind(uncounted["noun"])
        return [
            _of(
                occurrence,
                tally.start("number"),
                uncounted.end(),
                kind_,
                number(tally["number"]),
                (),
                "counted awards",
            )
        ]
    return []


def _counted(occurrence: Occurrence, item: Item, around: Surroundings, begin: int, stop: int) -> Conferral:
    names: tuple[str, ...] = ()
    named = around.between(item.end, min(stop, item.end + 200))
    wanted = {
        "individual": ("person",),
        "collective": ("organization", "unit"),
        "organization": ("company", "organization"),
    }.get(item.recipient or "", ())
    fitting = [n for n in named if n.kind in wanted]
    if fitting and fitting[0].start - item.end <= 25 and item.count <= 5:
        names = tuple(n.name for n in fitting[: item.count])
    return _of(
        occurrence,
        occurrence.start,
        item.end,
        item.recipient,
        item.count,
        names,
        "award for counted recipients",
    )


def _of(  # noqa: PLR0917 - a field each
    occurrence: Occurrence, start: int, end: int, recipient: str | None, count: int | None, names: tuple[str, ...], rule: str
) -> Conferral:  # fmt: skip
    return Conferral(
        min(start, occurrence.start),
        max(end, occurrence.end),
        occurrence.award,
        occurrence.klass,
        recipient,
        count,
        names,
        rule,
        occurrence,
    )


def _kind_of(named: Named) -> str:
    return {"person": "individual", "company": "organization"}.get(named.kind, "collective")


def _recipients(
    lowered: str, around: Surroundings, start: int, end: int
) -> tuple[str, tuple[str, ...], int] | None:
    """Names in place of a count: the first one near `start` and those listed with it, of one kind."""
    named = around.between(start, end)
    if not named or named[0].start - start > _NEAR:
        return None
    before = lowered[start : named[0].start]
    if re.search(r"(?<!\w)(?:trong|tại|ở|của|vì|năm|do|về|với)(?!\w)", before):
        return None
    kind = _kind_of(named[0])
    chosen = [named[0]]
    for item in named[1:]:
        between = lowered[chosen[-1].end : item.start]
        joined = re.search(r"(?:,|\bvà|;)\s(?:\w+\s){0,3}$", between) and len(between) < 90
        if (
            _kind_of(item) != kind
            or not joined
            or re.search(r"(?<!\w)(?:của|tại|thuộc|trú)\s", between[-12:])
        ):
            if len(between) >= 90 or not re.search(r"[,(]", between):
                break
            continue
        chosen.append(item)
    return kind, tuple(item.name for item in chosen), chosen[-1].end


def _before(lowered: str, text: str, occurrence: Occurrence, around: Surroundings) -> list[Conferral]:
    """ "32 cá nhân, 6 tập thể được UBND huyện tặng giấy khen", "huyện Bắc Sơn được tặng thưởng Huân chương"."""
    link = None
    for link in RECEIVED.finditer(lowered, occurrence.before, occurrence.start):
        if link.group() in ("được", "nhận", "đón nhận", "vinh dự", "vinh dự được"):
            break
    if link is None or link.group() == "có":
        return []
    counted = _list_before(lowered, occurrence, link.start())
    if counted:
        return [
            _of(
                occurrence,
                item.start,
                occurrence.end,
                item.recipient,
                item.count,
                (),
                "counted recipients of an award",
            )
            for item in counted
        ]
    subjects = [
        n
        for n in around.between(occurrence.before, link.start())
        if n.kind in ("person", "organization", "company", "unit")
    ]
    if (
        not subjects
        or link.start() - subjects[-1].end > 40
        or lowered[subjects[-1].end : link.start()].count(",") > 1
    ):
        return []
    subject = subjects[-1] if not _is_head(subjects, link.start()) else subjects[0]
    name = subject.name
    if subject.kind == "unit" and (
        extended := re.search(r"đội\s$", lowered[max(0, subject.start - 5) : subject.start])
    ):
        name = extended.group() + name
    return [
        _of(
            occurrence,
            subject.start,
            occurrence.end,
            _kind_of(subject),
            1,
            (name,),
            "named recipient of an award",
        )
    ]


def _is_head(subjects: list[Named], _end: int) -> bool:
    return len(subjects) > 1 and subjects[0].kind == "person"


def _list_before(lowered: str, occurrence: Occurrence, link: int) -> list[Item]:
    found = items(lowered, occurrence.before, link)
    if not found:
        return []
    run = [found[-1]]
    for item in reversed(found[:-1]):
        if not re.fullmatch(r"\s?(?:,|và|,\svà)\s", lowered[item.end : run[0].start]):
            break
        run.insert(0, item)
    if link - run[-1].end > 60 or re.search(
        r"(?<!\w)(?:trong đó|của|cho)(?!\w)", lowered[run[-1].end : link][:8]
    ):
        return []
    return run


def _tallied(lowered: str, occurrence: Occurrence, tally: re.Match[str], around: Surroundings) -> Conferral:
    """ "9 huy chương vàng", "02 giải Nhì": a count of prizes; whose they are tells the sentence."""
    kind, names, end = _holder(lowered, occurrence, around)
    span_end = end if end is not None else occurrence.end
    return Conferral(
        tally.start("number"),
        span_end,
        occurrence.award,
        occurrence.klass,
        kind,
        number(tally["number"]),
        names,
        "tally of prizes",
        occurrence,
    )


def _documents(lowered: str, occurrence: Occurrence, tally: re.Match[str]) -> list[Conferral]:
    """ "tặng 15 Giấy khen": the papers are counted, the recipients are not told."""
    return [
        Conferral(
            tally.start("number"),
            occurrence.end,
            occurrence.award,
            occurrence.klass,
            None,
            number(tally["number"]),
            (),
            "counted awards",
            occurrence,
        )
    ]


def _holder(
    lowered: str, occurrence: Occurrence, around: Surroundings
) -> tuple[str | None, tuple[str, ...], int | None]:
    """Who holds prizes that are only counted: told behind ("cho các tác phẩm"), or by the subject before.

    The subject is looked for in the clause, then in the sentence, then in the sentence before.
    """
    told = UNCOUNTED.search(lowered, occurrence.end, occurrence.stop)
    if told and not told["both"] and told.start() - occurrence.end < 160:
        return recipient_kind(told["noun"]), (), None
    sentence = max(lowered.rfind(mark, 0, occurrence.start) for mark in (". ", "\n")) + 1
    previous = max(lowered.rfind(mark, 0, max(0, sentence - 2)) for mark in (". ", "\n")) + 1
    for begin in (occurrence.clause, sentence, previous):
        found = _subject_kind(lowered, max(begin, occurrence.start - 500), occurrence.start, around)
        if found is not None:
            return (*found, None)
    return "collective", (), None


def _subject_kind(
    lowered: str, start: int, end: int, around: Surroundings
) -> tuple[str, tuple[str, ...]] | None:
    stretch = lowered[start:end]
    if _WORK_WORDS.search(stretch):
        return "work", ()
    named = [n for n in around.between(start, end) if n.kind != "company"]
    teams = tuple(n.name for n in named if n.kind in ("unit", "organization"))[-1:]
    if _TEAM_SUBJECT.search(stretch):
        return "collective", teams
    if named and named[-1].kind == "person":
        return "individual", (named[-1].name,)
    if _PEOPLE_WORDS.search(_CONTESTS.sub("", stretch)):
        return "individual", ()
    return ("collective", teams) if teams else None


def _single(lowered: str, occurrence: Occurrence, around: Surroundings) -> list[Conferral]:
    """ "đoạt giải Nhất", "giải Nhất thuộc về xã Đồng Lạc": one prize of one holder."""
    if occurrence.klass not in _COUNTED:
        return []
    verb = re.search(
        r"(?<!\w)(?:đoạt|giành|đạt|nhận|trao|xếp|giành được|mang về)\s(?:\S+\s){0,3}$",
        lowered[occurrence.before : occurrence.start],
    )
    if verb is None:
        return []
    kind, names, _ = _holder(lowered, occurrence, around)
    start = occurrence.before + verb.start()
    if not names and kind != "individual":
        return []
    return [
        Conferral(
            start,
            occurrence.end,
            occurrence.award,
            occurrence.klass,
            kind,
            1,
            names,
            "single prize",
            occurrence,
        )
    ]


def praises(lowered: str, taken: list[tuple[int, int]]) -> Iterator[Conferral]:
    """ "khen thưởng 32 tập thể, 75 cá nhân", "khen thường đột xuất 14 các nhân": praise with no award named."""
    for match in PRAISE.finditer(lowered):
        verb = "khen thưởng" if match["verb"] == "khen thường" else match["verb"]
        stop = next((i for i in (lowered.find(mark, match.end()) for mark in ".;\n") if i >= 0), len(lowered))
        stops = [lowered.find(mark, match.end()) for mark in (";", "\n", ". ")]
        stop = min((i for i in stops if i >= 0), default=len(lowered))
        run = _run(lowered, items(lowered, match.end(), stop), match.end())
        if not run or run[0].start - match.end() > 2:
            continue
        if any(start < run[0].end and match.start() < end for start, end in taken):
            continue
        for item in run:
            yield Conferral(
                match.start(), item.end, verb.capitalize(), "praise", item.recipient, item.count, (), "praise"
            )
