"""A list of recipients: counted ("13 tập thể và 12 cá nhân"), named, or both ("02 tập thể là A và B")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extractors.awards.anaphora import told_at

if TYPE_CHECKING:
    from extractors.awards.parties import Party
    from extractors.awards.recipients import Item
    from extractors.awards.signs import Sentence

# The first recipient stands this near behind "cho"; the next ones this near behind the one before.
NEAR = 45
_NEXT = 130
# Where names may stand beside a count.
NAMES_REACH = 260
MOST_NAMES = 12

_JOINT = re.compile(r"(?:,|;|-|–|(?<!\w)và|(?<!\w)cùng|(?<!\w)cùng với)\s?(?:cho\s)?(?:các\s|hộ\s|những\s)?$")
_PLAIN_JOINT = re.compile(
    r"[\s\"”’')]*(?:,|;|-|–|và|, và|cùng|cùng với)\s?(?:cho\s)?(?:các\s|những\s)?[\"“‘'(]?(?:\w+\s){0,3}"
)
NAMING = re.compile(
    r"(?P<naming>\s?(?:\(|:|,?\s?(?:là|gồm|bao gồm|gồm có|đó là|gồm các|là các)(?!\w)|-\s|–\s)[\s:]*)(?:các\s|tập thể\s|đơn vị\s|\w+\s)?"
)
_PLACES = re.compile(r"\s(?:\w+\s)?(?:\w+\s)?")
_TELLING = ("give", "receive", "win", "praise", "void", "plan", "propose")
BRACKETS = re.compile(r"\([^()\n]{0,200}\)?")
_PART = re.compile(r"(?<!\w)(?:trong đó|với tổng|trị giá|tham gia|là thành viên|trên địa bàn|mỗi)(?!\w)")
_NOT_RECIPIENT = re.compile(r"(?<!\w)(?:trong|tại|ở|của|vì|năm|do|về|với|biết|sau|khi|từ|để)(?!\w)")
ASIDE = re.compile(
    r"(?<!\w)(?:của|tại|thuộc|trú|ở|quê|ngụ|công tác|đang|sinh|đến từ|huyện|xã|phường|tỉnh|thôn|bản|tổ|lớp)\s(?:(?!và\s)\w+\s){0,6}$"
)
# Behind an aside the next one is joined by "và" with a title: "… thuộc chi đoàn A và đoàn viên B".
_TITLED_JOINT = re.compile(r"(?<!\w)và\s(?:\w+\s){1,3}$")
_HIGHER = re.compile(r"(?:tỉnh|huyện|tỉnh|thành phố|tp|thị xã|quận)(?!\w)")
_COMMUNE = ("xã", "phường", "thị trấn", "đặc khu")
WORK = "sản phẩm|phương án|đề tài|tác phẩm|công trình|mô hình|giải pháp|dự án|ý tưởng|sáng kiến|tiết mục|bài thi|bài dự thi|ca khúc|bài hát|nhạc phẩm|bộ phim|phim|vở diễn|bức ảnh|bức tranh|thiết kế|đồ án"
_WORK_AT = re.compile(rf"\s?(?P<work>(?:{WORK})\s[^,.;:()\n]{{2,80}})")
# What ends the telling of a work that has neither a number nor quotation marks.
_WORK_END = re.compile(r"\s(?:và|vì|với|có|tại|do|trị giá|cùng|đạt|được|là)(?!\w)")


class Recipient(NamedTuple):
    """Recipients of one kind, told by a list up to `end`; `start` is where they begin."""

    start: int
    end: int
    kind: str | None
    number: int
    names: tuple[str, ...]
    counted: bool


def list_behind(sentence: Sentence, start: int, end: int) -> list[Recipient]:
    """The recipients listed from `start` on, the first of them near it."""
    counted = sentence.counted(start, end)
    named = [party for party in sentence.named(start, end) if party.kind != "authority"]
    first_item = counted[0].start if counted else end
    first_name = named[0].start if named else end
    pronoun = (
        told_at(sentence, start + 1)
        if start < end and first_item != start + 1 and first_name != start + 1
        else None
    )
    if pronoun is not None:
        stop, kind, names = pronoun
        return [Recipient(start + 1, stop, kind, 1, names, counted=False)]
    work = _one_work(sentence, start, end, min(first_item, first_name, end))
    if work is not None:
        return [work]
    if first_item <= first_name:
        if first_item - start > NEAR or "," in sentence.lowered[start:first_item]:
            return []
        return _run(sentence, counted, start, end)
    gap = sentence.lowered[start:first_name]
    if named[0].kind != "person" and _SOME_OF.search(gap):
        # "cho các vận động viên Trung đoàn 12": how many of them is not told.
        return []
    if len(gap) > NEAR or "," in gap or _NOT_RECIPIENT.search(sentence.lowered, start, first_name):
        return []
    found = _without_giver(sentence, _names(sentence, named, end))
    return _with_counts(sentence, found, counted, end)


# A verb stands this near behind its subject.
_GIVES_NEAR = 6
_CUTS = re.compile(r"[;,.:()]|(?<!\w)(?:và|được)(?!\w)")


def _without_giver(sentence: Sentence, found: list[Recipient]) -> list[Recipient]:
    """The recipients without the last where another clause begins with it: "cho Công an A, UBND tỉnh tặng"."""
    last = found[-1]
    verb = sentence.first(last.end, last.end + _GIVES_NEAR, "give")
    if verb is None or last.kind == "individual" or _CUTS.search(sentence.lowered, last.end, verb.start):
        return found
    if len(last.names) == 1:
        return found[:-1] or found
    stop = sentence.named(last.start, last.end)[-2].name_end
    return [*found[:-1], last._replace(end=stop, number=last.number - 1, names=last.names[:-1])]


_SOME_OF = re.compile(
    r"(?<!\w)(?:các|những|nhiều)\s(?:vận động viên|vđv|học sinh|sinh viên|giáo viên|cán bộ|cá nhân|hội viên|đoàn viên|thành viên|võ sĩ|cầu thủ|nghệ nhân|em|thí sinh|chiến sĩ)(?!\w)"
)


def _one_work(sentence: Sentence, start: int, end: int, first: int) -> Recipient | None:
    """A work that is told by what it is: "trao giải Nhất cho phương án số 1 của Viện Quy hoạch"."""
    found = _WORK_AT.match(sentence.lowered, start, end)
    if found is None or first == found.start("work"):
        return None
    begin = found.start("work")
    stop = _WORK_END.search(sentence.lowered, begin, found.end())
    return Recipient(begin, stop.start() if stop else found.end(), "work", 1, (), counted=False)


def _run(sentence: Sentence, counted: list[Item], start: int, end: int) -> list[Recipient]:
    """Counted recipients, as long as each next one is joined to the one before."""
    found: list[Recipient] = []
    last = start
    for item in counted:
        if found and not _joined(sentence, last, item.start):
            break
        if found and item.start < found[-1].end:
            continue
        names, last = names_beside(sentence, item, end)
        found.append(Recipient(item.start, item.end, item.kind, item.number, names, counted=True))
        last = max(last, item.end)
    if found:
        found += _names_after_counts(sentence, last, end)
    return found


_WHICH = re.compile(
    r"\s(?:đã\s|vừa\s)?(?:đoạt|đạt|giành)(?:\sđược)?\s[^,;.:()\n]{2,60}?(?=,|\svà\s|\scùng\s)"
)


def _joined(sentence: Sentence, last: int, start: int) -> bool:
    """Whether what stands between two recipients joins them: a comma or "và", after an aside at most."""
    which = _WHICH.match(sentence.lowered, last, start)
    if which is not None:
        # "9 học sinh đoạt giải Nhất và 3 đội tuyển": the awards tell which ones.
        last = which.end()
    between = sentence.lowered[last:start]
    return (
        len(between) <= _NEXT
        and not _PART.search(between)
        and bool(between == " " or _JOINT.search(between))
        and sentence.first(last, start, *_TELLING) is None
        and not sentence.awards_between(last, start)
    )


_WANTED = {
    "individual": ("person",),
    "collective": ("organization", "unit", "team"),
    "organization": ("company", "organization"),
    "work": ("work",),
    "household": ("household", "person"),
}


def names_beside(sentence: Sentence, item: Item, end: int) -> tuple[tuple[str, ...], int]:
    """The names that a count is followed by, and the end of the last: "02 tập thể là A và B", "3 xã A, B, C"."""
    wanted = _WANTED.get(item.kind or "", ())
    named = sentence.named(item.start + 1, min(end, item.end + NAMES_REACH))
    if not named or named[0].kind not in wanted or item.number > MOST_NAMES:
        return (), item.end
    # "3 xã Vĩnh Hải, …": the counted noun is the first name's own.
    gap = sentence.lowered[item.end : named[0].start]
    if named[0].start >= item.end and not (
        NAMING.fullmatch(gap) or (len(gap) <= 12 and _PLACES.fullmatch(gap))
    ):
        return (), item.end
    chosen: list[Party] = []
    for party in named:
        between = sentence.lowered[chosen[-1].end : party.start] if chosen else ""
        if chosen and not _PLAIN_JOINT.fullmatch(between):
            if party.kind in wanted or len(between) > _NEXT or len(chosen) == item.number:
                break
            continue
        if party.kind in wanted:
            chosen.append(party)
        if len(chosen) == item.number:
            break
    own = f"{item.noun} "
    names = tuple(p.name[len(own) :] if p.name.lower().startswith(own) else p.name for p in chosen)
    return (names if chosen[0].start < item.end else tuple(p.name for p in chosen)), chosen[-1].end


def _names_after_counts(sentence: Sentence, last: int, end: int) -> list[Recipient]:
    """ "2 tập thể và ông A": names that go on where the counts end."""
    named = sentence.named(last, min(end, last + NEAR))
    if not named or not _PLAIN_JOINT.fullmatch(sentence.lowered, last, named[0].start):
        return []
    if (
        named[0].kind not in ("person", "household", "company")
        or "," in sentence.lowered[last : named[0].start]
    ):
        return []
    return _names(sentence, sentence.named(named[0].start, end), end)


def _names(sentence: Sentence, named: list[Party], end: int) -> list[Recipient]:
    """Names in place of a count, those of one kind together; asides in brackets and workplaces are passed over."""
    groups: list[list[Party]] = [[named[0]]]
    last = named[0]
    aside: Party | None = None
    for party in named[1:]:
        between = sentence.lowered[last.end : party.start]
        if (
            ". " in between
            or len(between) > _NEXT
            or sentence.first(last.end, party.start, *_TELLING)
            or sentence.awards_between(last.end, party.start)
        ):
            break
        with_aside = (
            aside is not None
            and aside.kind == party.kind
            and ")" not in sentence.lowered[aside.end : party.start]
            and _PLAIN_JOINT.fullmatch(sentence.lowered, aside.end, party.start)
        )
        if between.strip() == "các" and party.kind == "unit" and last.kind == "organization":
            # "LĐLĐ các huyện A, B": one office in each.
            groups[-1][-1] = last = party
            continue
        if between.count("(") > between.count(")") or ASIDE.search(between) or with_aside:
            aside = party
            continue
        if between == ", " and rank(party) > rank(last):
            # "thị xã A, tỉnh B": the address goes on.
            continue
        outside = between.rpartition(")")[2] if ")" in between else between
        goes_on = aside is not None and party.kind == last.kind == "person" and _TITLED_JOINT.search(outside)
        if (
            not goes_on
            and not _JOINT.search(outside.rstrip("\"“‘' ") + " ")
            and not _PLAIN_JOINT.fullmatch(outside)
        ):
            break
        if last.kind == "person" and party.kind not in ("person", "household") and "và" not in outside:
            continue
        if party.recipient == groups[-1][-1].recipient:
            groups[-1].append(party)
        else:
            groups.append([party])
        last = party
    return [
        Recipient(group[0].start, group[-1].name_end, group[0].recipient, len(group),
                  tuple(party.name for party in group), counted=False)
        for group in groups
    ]  # fmt: skip


def _with_counts(
    sentence: Sentence, found: list[Recipient], counted: list[Item], end: int
) -> list[Recipient]:
    """ "ông A và 5 cá nhân": counts that go on where the names end."""
    last = found[-1].end
    more = [item for item in counted if item.start >= last]
    if (
        more
        and len(sentence.lowered[last : more[0].start]) <= NEAR
        and _joined(sentence, last, more[0].start)
    ):
        found += _run(sentence, more, last, end)
    return found


def rank(party: Party) -> int:
    """How high a unit stands: an address goes on from the lower to the higher."""
    if party.kind != "unit":
        return 0
    lowered = party.name.lower()
    found = _HIGHER.match(lowered)
    if found is None:
        return 2 if lowered.startswith(_COMMUNE) else 1
    return 4 if found.group() == "tỉnh" else 3
