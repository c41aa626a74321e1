"""A list of recipients: counted ("13 tập thể và 12 cá nhân"), named, or both ("02 tập thể là A và B")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extractors.awards.anaphora import told_at, told_before
from extractors.language.casing import UPPER

if TYPE_CHECKING:
    from extractors.awards.parties import Party
    from extractors.awards.recipients import Item
    from extractors.awards.signs import Sentence

# The first recipient stands this near behind "cho"; the next ones this near behind the one before.
_NEAR = 45
_NEXT = 130
# Where names may stand beside a count.
_NAMES_REACH = 260
_MOST_NAMES = 12

_JOINT = re.compile(r"(?:,|;|-|–|(?<!\w)và|(?<!\w)cùng|(?<!\w)cùng với)\s?(?:cho\s)?(?:các\s|hộ\s|những\s)?$")
_PLAIN_JOINT = re.compile(
    r"[\s\"”’')]*(?:,|;|-|–|và|, và|cùng|cùng với)\s?(?:cho\s)?(?:các\s|những\s)?[\"“‘'(]?(?:\w+\s){0,3}"
)
_NAMING = re.compile(
    r"(?P<naming>\s?(?:\(|:|,?\s?(?:là|gồm|bao gồm|gồm có|đó là|gồm các|là các)(?!\w)|-\s|–\s)[\s:]*)(?:các\s|tập thể\s|đơn vị\s|\w+\s)?"
)
_PLACES = re.compile(r"\s(?:\w+\s)?(?:\w+\s)?")
_TELLING = ("give", "receive", "win", "praise", "void", "plan", "propose")
_BRACKETS = re.compile(r"\([^()\n]{0,200}\)?")
_BARE_GROUP = re.compile(
    r"(?<!\w)(?:các|những|nhiều|học sinh|cá nhân|tập thể|thí sinh|giáo viên|sinh viên|vận động viên|vđv|sản phẩm|tác phẩm|hộ|gia đình)(?:\s\w+){0,3}\s$"
)
_OF_PLACE = re.compile(r"(?<!\w)(?:người|dân|quê|gốc|ở|tại|của|trên địa bàn|thuộc|đến từ|con em|trong)\s$")
_HIGHER = re.compile(r"(?:tỉnh|huyện|tỉnh|thành phố|tp|thị xã|quận)(?!\w)")
_COMMUNE = ("xã", "phường", "thị trấn", "đặc khu")
_OF = re.compile(r"\s(?:của|thuộc|đến từ|từ|tại|trên)\s")
_SUBJECT_REACH = 90
_PART = re.compile(r"(?<!\w)(?:trong đó|với tổng|trị giá|tham gia|là thành viên|trên địa bàn|mỗi)(?!\w)")
_NOT_RECIPIENT = re.compile(r"(?<!\w)(?:trong|tại|ở|của|vì|năm|do|về|với|biết|sau|khi|từ|để)(?!\w)")
_ASIDE = re.compile(
    r"(?<!\w)(?:của|tại|thuộc|trú|ở|quê|ngụ|công tác|đang|sinh|đến từ|huyện|xã|phường|tỉnh|thôn|bản|tổ|lớp)\s(?:(?!và\s)\w+\s){0,6}$"
)
# Behind an aside the next one is joined by "và" with a title: "… thuộc chi đoàn A và đoàn viên B".
_TITLED_JOINT = re.compile(r"(?<!\w)và\s(?:\w+\s){1,3}$")


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
    work = _one_work(sentence, start, min(first_item, first_name, end))
    if work is not None:
        return [work]
    if first_item <= first_name:
        if first_item - start > _NEAR or "," in sentence.lowered[start:first_item]:
            return []
        return _run(sentence, counted, start, end)
    gap = sentence.lowered[start:first_name]
    if len(gap) > _NEAR or "," in gap or _NOT_RECIPIENT.search(sentence.lowered, start, first_name):
        return []
    return _with_counts(sentence, _names(sentence, named, end), counted, end)


def _one_work(sentence: Sentence, start: int, first: int) -> Recipient | None:
    """A work that is told by what it is: "trao giải Nhất cho phương án số 1 của Viện Quy hoạch"."""
    found = _WORK_AT.match(sentence.lowered, start)
    if found is None or first == start + 1:
        return None
    stop = _WORK_END.search(sentence.lowered, start + 1, found.end())
    return Recipient(start + 1, stop.start() if stop else found.end(), "work", 1, (), counted=False)


def _run(sentence: Sentence, counted: list[Item], start: int, end: int) -> list[Recipient]:
    """Counted recipients, as long as each next one is joined to the one before."""
    found: list[Recipient] = []
    last = start
    for item in counted:
        if found and not _joined(sentence, last, item.start):
            break
        if found and item.start < found[-1].end:
            continue
        names, last = _names_beside(sentence, item, end)
        found.append(Recipient(item.start, item.end, item.kind, item.number, names, counted=True))
        last = max(last, item.end)
    if found:
        found += _names_after_counts(sentence, last, end)
    return found


def _joined(sentence: Sentence, last: int, start: int) -> bool:
    """Whether what stands between two recipients joins them: a comma or "và", after an aside at most."""
    between = sentence.lowered[last:start]
    return (
        len(between) <= _NEXT
        and not _PART.search(between)
        and bool(_JOINT.search(between))
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


def _names_beside(sentence: Sentence, item: Item, end: int) -> tuple[tuple[str, ...], int]:
    """The names that a count is followed by, and the end of the last: "02 tập thể là A và B", "3 xã A, B, C"."""
    wanted = _WANTED.get(item.kind or "", ())
    named = sentence.named(item.start + 1, min(end, item.end + _NAMES_REACH))
    if not named or named[0].kind not in wanted or item.number > _MOST_NAMES:
        return (), item.end
    # "3 xã Vĩnh Hải, …": the counted noun is the first name's own.
    gap = sentence.lowered[item.end : named[0].start]
    if named[0].start >= item.end and not (
        _NAMING.fullmatch(gap) or (len(gap) <= 12 and _PLACES.fullmatch(gap))
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
    named = sentence.named(last, min(end, last + _NEAR))
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
        if between.count("(") > between.count(")") or _ASIDE.search(between) or with_aside:
            aside = party
            continue
        if between == ", " and _rank(party) > _rank(last):
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
        if party.recipient != last.recipient and last.kind == "person" and "và" not in outside:
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
        and len(sentence.lowered[last : more[0].start]) <= _NEAR
        and _joined(sentence, last, more[0].start)
    ):
        found += _run(sentence, more, last, end)
    return found


def parts_of(sentence: Sentence, total: int, at: int, end: int) -> list[Item]:
    """The counts told behind a total that add up to it: "26 tập thể, cá nhân, trong đó có 14 tập thể và 12 cá nhân"."""
    found: list[Item] = []
    for item in sentence.counted(at, min(end, at + _NAMES_REACH)):
        between = sentence.lowered[found[-1].end if found else at : item.start]
        if not (_PART_JOINT if found else _PARTS).fullmatch(between):
            break
        found.append(item)
        if sum(part.number for part in found) == total:
            return found if len(found) > 1 else []
    return []


_PARTS = re.compile(
    r"[\s\"”]*(?:có thành tích[^,.;(:]{0,80}|xuất sắc|tiêu biểu)?[\s,.;:(–-]*(?:trong đó|gồm|bao gồm|cụ thể|là)?[\s:,]*(?:có\s|gồm\s|là\s)?"
)
_PART_JOINT = re.compile(r"[^.;:()]{0,60}?(?:,|;|và|, và)\s(?:có\s)?")


def list_before(sentence: Sentence, start: int, end: int) -> list[Recipient]:
    """The recipients listed right before `end` ("32 cá nhân, 6 tập thể | được …"), or the subject named there."""
    brackets = [match.span() for match in _BRACKETS.finditer(sentence.lowered, start, end)]
    counted = [item for item in sentence.counted(start, end) if not _inside(item.start, brackets)]
    named = [party for party in sentence.named(start, end) if not _inside(party.start, brackets)]
    while len(counted) > 1 and _OF.fullmatch(
        _BRACKETS.sub("", sentence.lowered[counted[-2].end : counted[-1].start]).replace("  ", " ")
    ):
        # "18 sản phẩm của 12 chủ thể được công nhận": the first are told of.
        counted.pop()
    last_name = named[-1].end if named else start
    listed = bool(counted) and (
        last_name > counted[-1].end or _NAMING.match(sentence.lowered, counted[-1].end)
    )
    near = _NAMES_REACH if listed else _SUBJECT_REACH
    if (
        counted
        and end - counted[-1].end <= near
        and (counted[-1].end >= last_name or _is_aside(sentence, counted[-1], named))
    ):
        return _run_back(sentence, counted, end)
    group = _BARE_GROUP.search(sentence.lowered, max(start, last_name, end - _NEAR), end)
    pronoun = told_before(sentence, max(start, last_name), end)
    if pronoun is not None:
        begin, kind, names = pronoun
        return [Recipient(begin, end, kind, 1, names, counted=False)]
    # "tuyên dương học sinh đạt giải": who is told of has no name and no number.
    subject = _subject(sentence, named, brackets, end) if named and group is None else None
    if subject is None:
        return _unnamed(sentence, start, end) if group is None else []
    work = _WORK_OF.search(sentence.lowered, max(start, subject[0].start - _SUBJECT_REACH), subject[0].start)
    if work is not None:
        # "Đề tài của em A và em B đạt giải Nhì": the work has won.
        return [Recipient(work.start("noun"), subject[-1].name_end, "work", 1, (), counted=False)]
    if _is_office(sentence, subject[0]):
        # "Chủ tịch UBND xã A được tặng": the one who holds the office.
        return [Recipient(subject[0].start, subject[-1].name_end, "individual", 1, (), counted=False)]
    return [
        Recipient(subject[0].start, subject[-1].name_end, subject[0].recipient, len(subject),
                  tuple(party.name for party in subject), counted=False)
    ]  # fmt: skip


_WORK = "phương án|đề tài|tác phẩm|công trình|mô hình|giải pháp|dự án|ý tưởng|sáng kiến|tiết mục|bài thi|bài dự thi|ca khúc|bài hát|nhạc phẩm|bộ phim|phim|vở diễn|bức ảnh|bức tranh|thiết kế|đồ án"
_WORK_OF = re.compile(
    rf"(?<!\w)(?P<noun>{_WORK})\s(?:[^,.;:\n]{{1,60}}\s)?(?:của|do)\s(?:(?!và\s)\w+\s){{0,4}}$"
)
_WORK_AT = re.compile(rf"\s(?:(?:{_WORK})\s[^,.;:()\n]{{2,80}})")
# What ends the telling of a work that has neither a number nor quotation marks.
_WORK_END = re.compile(r"\s(?:và|vì|với|có|tại|do|trị giá|cùng)(?!\w)")

_UNNAMED = re.compile(
    r"(?:^|[.;:(–-]\s|\n|(?<!\w)(?:dịp này|vừa qua|năm \d+|trong năm|tại [^,.;:\n]{3,50}|nhân [^,.;:\n]{3,50}), |riêng )(?P<who>(?:trung đội|tiểu đội|đội tuyển|đội|đoàn|tổ|câu lạc bộ|chi hội|liên đội|hội|nhóm|ban|khoa|phòng|mô hình|công trình|sản phẩm)\s[^,.;:()\n]{2,60}?)\s(?:đã\s|cũng\s|vừa\s|thi đấu xuất sắc,\s|đã thi đấu xuất sắc,\s)?$"
)


# A phrase with one of these is a clause, not what someone is.
_TOLD_OF = re.compile(
    r"(?<!\w)(?:gặp|thắng|thua|có|là|với|từng|tham gia|tổ chức|mà|nơi|đang|sẽ|cho|vào|khi|đã|các|những|nhiều)(?!\w)"
)


def _unnamed(sentence: Sentence, start: int, end: int) -> list[Recipient]:
    """A subject that is told by what it is: "Trung đội dân quân thị trấn được …"."""
    acronym = _ACRONYM.search(sentence.text, max(start, end - 40), end)
    if acronym is not None:
        return [_by_acronym(sentence, acronym)]
    found = _UNNAMED.search(sentence.lowered, max(start, end - _SUBJECT_REACH), end)
    if found is None or (sentence.start < start and found.start() == start):
        return []
    if _TOLD_OF.search(found["who"]):
        return []
    who = sentence.text[found.start("who") : found.end("who")]
    kind = "work" if found["who"].startswith(("mô hình", "công trình", "sản phẩm")) else "collective"
    return [Recipient(found.start("who"), found.end("who"), kind, 1, (who,), counted=False)]


# "TVC đã được tặng": an acronym that opens a clause.
_ACRONYM = re.compile(
    rf"(?:^|[.;:,–-]\s|\n)(?P<who>[{UPPER}]{{2,8}}(?:[ -][{UPPER}\d]{{2,8}})?)\s(?:đã\s|cũng\s|vừa\s|từng\s|còn\s){{0,2}}$"
)


def _by_acronym(sentence: Sentence, found: re.Match[str]) -> Recipient:
    """Who an acronym stands for is told where it is introduced: "Công ty Xây lắp Miền Tây (TVC)"."""
    who = found["who"]
    at = sentence.text.find(f"({who})")
    introduced = sentence.parties.between(max(0, at - _NAMES_REACH), at)[-1:] if at >= 0 else []
    kind = introduced[0].recipient if introduced else "collective"
    return Recipient(found.start("who"), found.end("who"), kind, 1, (who,), counted=False)


def _inside(offset: int, brackets: list[tuple[int, int]]) -> bool:
    return any(start < offset < end for start, end in brackets)


def _is_aside(sentence: Sentence, item: Item, named: list[Party]) -> bool:
    """Whether the parties behind a count only say where or who its people are: "14 nghệ nhân của tỉnh A được"."""
    behind = [party for party in named if party.start >= item.end]
    if not behind or any(item.start < party.start < item.end for party in named):
        # "hai đội xã A và xã B": the counted noun is the first name's own.
        return True
    gap = sentence.lowered[item.end : behind[0].start]
    return bool(
        not gap.strip()
        or _NAMING.fullmatch(gap)
        or gap.lstrip().startswith(("của", "thuộc", "tại", "ở", "trên", "là", "gồm", "("))
    )


def _run_back(sentence: Sentence, counted: list[Item], end: int) -> list[Recipient]:
    run = [counted[-1]]
    for item in reversed(counted[:-1]):
        between = sentence.lowered[item.end : run[0].start]
        if not re.fullmatch(r"\s?(?:,|;|và|,\svà|cùng)\s", between):
            break
        run.insert(0, item)
    behind = sentence.lowered[run[-1].end : end].strip()
    if behind.startswith(("trong đó", "cho ")):
        return []
    found = []
    for item in run:
        names, _ = _names_beside(sentence, item, end)
        names = names or _listed_works(sentence, item, end)
        found.append(Recipient(item.start, item.end, item.kind, item.number, names, counted=True))
    return found


def _listed_works(sentence: Sentence, item: Item, end: int) -> tuple[str, ...]:
    """The works that a count is followed by, as written: "02 sản phẩm là Miến dong A (xã B) và Trà hoa vàng C"."""
    naming = _NAMING.match(sentence.lowered, item.end, end) if item.kind == "work" else None
    if naming is None or item.number > _MOST_NAMES:
        return ()
    told = _BRACKETS.sub(" ", sentence.text[naming.end("naming") : end])
    parts = [" ".join(part.split()).strip('"“” :') for part in re.split(r",|;|\svà\s", told)]
    names = [part for part in parts if part[:1].isupper()]
    return tuple(names) if len(names) == item.number else ()


def _rank(party: Party) -> int:
    """How high a unit stands: an address goes on from the lower to the higher."""
    if party.kind != "unit":
        return 0
    lowered = party.name.lower()
    found = _HIGHER.match(lowered)
    if found is None:
        return 2 if lowered.startswith(_COMMUNE) else 1
    return 4 if found.group() == "tỉnh" else 3


def _is_office(sentence: Sentence, party: Party) -> bool:
    """Whether an organisation or unit is named after a post, so that a person is told of."""
    post = sentence.last(party.start - 30, party.start, "post")
    return party.kind != "person" and post is not None and post.end == party.start - 1


def _is_of_place(sentence: Sentence, party: Party) -> bool:
    return _OF_PLACE.search(sentence.lowered, max(0, party.start - 20), party.start) is not None


_SETTING = re.compile(r"(?:^|[.;:]\s|\n|,\s)(?:tại|trong|nhân|sau|trước)\s[^,.;]*$")
_ANOTHER = re.compile(rf",\s[\"“]?\w*[\"”]?\s?[{UPPER}]\w+")


def _is_setting(sentence: Sentence, party: Party, end: int) -> bool:
    """Whether a party only says where: "Tại lễ khánh thành Bệnh viện A, “bầu” B được trao tặng"."""
    if party.kind == "person" or _ANOTHER.match(sentence.text, party.end, end) is None:
        return False
    return _SETTING.search(sentence.lowered, sentence.start, party.start) is not None


def _subject(
    sentence: Sentence, named: list[Party], brackets: list[tuple[int, int]], end: int
) -> list[Party] | None:
    """The party that the verb at `end` is said of, with those listed beside it."""
    named = list(named)
    while named and named[-1].kind == "unit" and _is_of_place(sentence, named[-1]):
        # "thí sinh A đến từ huyện B", "một dịch giả người Huế": the place is not who is told of.
        named.pop()
    if not named:
        return None
    chosen = named[-1]
    behind = sentence.lowered[chosen.end : end]
    for start, stop in brackets:
        if chosen.end <= start < end:
            behind = behind.replace(sentence.lowered[start:stop], "")
    if len(behind) > 60 or behind.count(",") > 1 or _is_setting(sentence, chosen, end):
        return None
    for party in reversed(named[:-1]):
        between = sentence.lowered[party.end : chosen.start]
        address = between == ", " and party.kind != "person" and _rank(chosen) > _rank(party)
        aside = address or between.strip() in ("", "của") or _ASIDE.search(between)
        workplace = (
            party.kind == "person"
            and chosen.kind != "person"
            and re.fullmatch(r"\s?[,(–-]\s?(?:\w+\s){0,5}", between)
        )
        if not (aside or workplace) or len(between) > 60:
            break
        chosen = party
    together = [chosen]
    for party in reversed([p for p in named if p.end <= chosen.start]):
        outside = _BRACKETS.sub("", sentence.lowered[party.end : together[0].start])
        between = f" {' '.join(outside.split())} "
        if party.kind != chosen.kind or not re.fullmatch(r"\s?(?:,|và|,\svà|cùng)\s", between):
            break
        together.insert(0, party)
    return together
