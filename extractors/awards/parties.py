"""Who and what is named in an article that can confer an award or be given one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from extractors.language.casing import UPPER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.awards.signs import Sign
    from extractors.reading import Reading

_TEAM_NAME = re.compile(
    r"[ \u00a0](?:chủ nhà\s|bóng đá\s|bóng chuyền\s|thể thao\s|nam\s|nữ\s|xã\s|phường\s|thị trấn\s|huyện\s|thôn\s|ấp\s|bản\s|chùa\s|trường\s|công an\s|chi bộ\s|liên quân\s)*"
    rf"(?P<name>(?:[{UPPER}]\w*|\d+\w?)(?:[ -](?:[{UPPER}]\w*|\d+))*)"
)
_GRADE = re.compile(rf"\s(?P<name>\d{{1,2}}[{UPPER}]\d?)(?!\w)")
# Words whose name is told without them: "đoàn Ninh Thuận" is Ninh Thuận's.
_BARE = frozenset({"đội", "đội tuyển", "đoàn"})
_GRADES = frozenset({"lớp", "khối"})
# Kinds of organisation whose offices are told with the whole behind a comma.
_NESTING = frozenset({"police", "media", "health", "education", "army", "justice"})
_OFFICE = re.compile(r"Phòng|Khoa|Đội|Tổ|Trạm|Ban")
_PARENT = re.compile(r"(?: \([^()\n]{1,12}\))?, ")
_LEVEL = re.compile(r"(?:xã|phường|thị trấn|huyện|thôn)\s")
_TITLE = re.compile(r"\s(?:[^\"“”\n.;,]{0,30}\s)?[\"“](?P<name>[^\"”\n]{2,120})[\"”]")
_NEXT_TITLE = re.compile(r"(?:,| và|, và) [\"“]")
_HOUSEHOLD = re.compile(r"(?:hộ|gia đình)\s$")
PEOPLE = ("đảng bộ", "chính quyền", "nhân dân", "cán bộ", "quân và dân", "tập thể", "chiến sĩ", "chiến sỹ", "đồng bào", "nhân dân các dân tộc", "giáo viên", "học sinh")  # fmt: skip
"""Words for the people of a unit or house, who are awarded as one."""
_PEOPLE_OF = re.compile(rf"(?:(?:{'|'.join(PEOPLE)})(?:,\s|\svà\s|\s))+$")
# So far before a unit's name its people may be named, in characters.
_PEOPLE_REACH = 60
_UNITS = ("province", "district", "commune", "hamlet")
# A name in full has a family name, a middle name and a given one at least.
_FULL_NAME = 3
_RANK_GIVEN = re.compile(
    rf"(?<!\w)(?:(?:Thượng|Trung|Thiếu|Đại|thượng|trung|thiếu|đại) (?:sĩ|sỹ|tá|úy|uý)|[Hh]ạ sĩ|[Bb]inh nh[ấì]t?) (?P<given>[{UPPER}]\w*)(?! [{UPPER}])(?!\w)"
)
_MORE_NAME = re.compile(rf" [{UPPER}]")
_KIND = {"person": "individual", "company": "organization", "work": "work", "household": "household"}


class Party(NamedTuple):
    """Someone or something named at `text[start:end]`, titles and posts included.

    `kind` is person, organization, company, unit, team, work, household or authority; `name` as records
    give it; `name_end` the end of the name itself, before the posts behind it.
    """

    start: int
    end: int
    name: str
    kind: str
    name_end: int

    @property
    def recipient(self) -> str:
        """The kind of recipient that the party would be."""
        return _KIND.get(self.kind, "collective")


class Parties:
    """All parties of an article, outermost first where they nest, by position.

    Teams and works, which only the word before them tells, are looked for at `signs`; `awards` are the
    offsets where awards begin, which no name goes over.
    """

    def __init__(self, reading: Reading, signs: list[Sign], awards: list[int]) -> None:
        people = list(_in_full(_before_awards(_people(reading), awards)))
        named = [*people, *_by_given_name(reading, people), *_organizations(reading), *_units(reading)]
        named += [*_teams(reading, signs), *_works(reading, signs)]
        self._parties: list[Party] = []
        for party in sorted(named, key=lambda p: (p.start, -p.end)):
            if not self._parties or party.start >= self._parties[-1].end:
                self._parties.append(party)
        self._starts = [party.start for party in self._parties]

    def between(self, start: int, end: int) -> list[Party]:
        """The parties wholly between two offsets, in order."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [party for party in self._parties[first:last] if party.name_end <= end]

    def at(self, offset: int) -> Party | None:
        """The party named over an offset."""
        index = bisect_right(self._starts, offset) - 1
        return self._parties[index] if index >= 0 and self._parties[index].end > offset else None


def _people(reading: Reading) -> Iterator[Party]:
    for mention in reading.person_mentions:
        home = _HOUSEHOLD.search(reading.lower, max(0, mention.start - 10), mention.start)
        # "… danh hiệu Nghệ nhân Nhân dân, bà A": what a comma parts from the name is no title of hers here.
        comma = reading.text.rfind(", ", mention.start, mention.name_start)
        start = home.start() if home else comma + 2 if comma >= 0 else mention.start
        kind = "household" if home else "person"
        end = mention.name_start + len(mention.name)
        yield Party(min(start, mention.name_start), max(mention.end, end), mention.name, kind, end)


def _before_awards(people: Iterator[Party], awards: list[int]) -> Iterator[Party]:
    """The people without the first word of an award taken for a name: "tặng ông Mẫu Kỷ niệm chương"."""
    for party in people:
        index = bisect_right(awards, party.start)
        at = awards[index] if index < len(awards) else party.name_end
        if at >= party.name_end:
            yield party
            continue
        name = party.name[: len(party.name) - (party.name_end - at)].strip()
        if name:
            stop = at - 1
            yield Party(party.start, stop, name, party.kind, stop)


def _in_full(people: Iterator[Party]) -> Iterator[Party]:
    """The people, those told of by their given name alone under the full name told before."""
    known: dict[str, str] = {}
    for party in people:
        *others, given = party.name.split()
        if others:
            known.setdefault(given, party.name)
        yield party if others else party._replace(name=known.get(given, party.name))


def _by_given_name(reading: Reading, people: list[Party]) -> Iterator[Party]:
    """People told of again by the last two words of their names: "Minh Châu" after "em Nguyễn Minh Châu"."""
    known: dict[str, Party] = {}
    for party in people:
        words = party.name.split()
        if party.kind == "person" and len(words) >= _FULL_NAME:
            known.setdefault(" ".join(words[-2:]), party)
    for given, full in known.items():
        at = reading.text.find(given, full.end)
        while at >= 0:
            stop = at + len(given)
            before = reading.text[:at].rsplit(None, 1)[-1:] if at else []
            alone = not (
                before
                and before[0][:1].isupper()
                and before[0][-1:].isalnum()
                and reading.text[at - 1] == " "
            )
            if (
                alone
                and not reading.text[stop : stop + 1].isalnum()
                and not _MORE_NAME.match(reading.text, stop)
            ):
                yield Party(at, stop, full.name, "person", stop)
            at = reading.text.find(given, stop)
    yield from _by_rank(reading.text, people)


def _by_rank(text: str, people: list[Party]) -> Iterator[Party]:
    """People told of again by a rank and their given name: "Trung sĩ Mẫu" after "Trung sĩ Lê Văn Mẫu"."""
    known = {party.name.split()[-1]: party for party in reversed(people) if " " in party.name}
    for found in _RANK_GIVEN.finditer(text) if known else ():
        full = known.get(found["given"])
        if full is not None and full.end <= found.start():
            yield Party(found.start(), found.end(), full.name, "person", found.end())


def _organizations(reading: Reading) -> Iterator[Party]:
    """The organisations; an office and the organisation it is part of are one: "Phòng Thời sự, Đài PT-TH tỉnh"."""
    mentions = reading.organization_mentions
    joined = False
    for index, mention in enumerate(mentions):
        if joined:
            joined = False
            continue
        end = mention.end
        following = mentions[index + 1] if index + 1 < len(mentions) else None
        if following is not None and mention.kind == following.kind and mention.kind in _NESTING:
            gap = _PARENT.fullmatch(reading.text, end, following.start)
            if gap is not None and _OFFICE.match(mention.name) and not _OFFICE.match(following.name):
                end, joined = following.end, True
        kind = "company" if mention.kind == "company" else "organization"
        yield Party(mention.start, end, reading.text[mention.start : end], kind, end)


def _units(reading: Reading) -> Iterator[Party]:
    for place in reading.facts["places"]:
        if place.kind not in _UNITS:
            continue
        for mention in place.mentions:
            stop = mention.at + len(mention.text)
            start = _with_people(reading.lower, mention.at)
            yield Party(start, stop, reading.text[start:stop], "unit", stop)


def _with_people(lower: str, at: int) -> int:
    """Where the people begin whose unit is named at `at`: "đảng bộ, chính quyền và nhân dân | huyện …"."""
    begin = max(0, at - _PEOPLE_REACH)
    last = lower[begin:at].rstrip().removesuffix(",").removesuffix("và").rstrip()
    people = _PEOPLE_OF.search(lower, begin, at) if last.endswith(PEOPLE) else None
    return people.start() if people else at


def _works(reading: Reading, signs: list[Sign]) -> Iterator[Party]:
    """Works by the word before their quotation marks."""
    for sign in signs:
        title = _TITLE.match(reading.text, sign.end) if sign.kind == "work" else None
        start = sign.start
        while title is not None:
            yield Party(start, title.end(), title["name"].strip(), "work", title.end())
            joint = _NEXT_TITLE.match(reading.text, title.end())
            start = joint.end() - 1 if joint is not None else start
            title = _TITLE.match(reading.text, start - 1) if joint is not None else None


def _teams(reading: Reading, signs: list[Sign]) -> Iterator[Party]:
    """Teams by the word before them; a unit or an organisation in a team's name is taken in whole."""
    words = [sign for sign in signs if sign.kind == "team"]
    if not words:
        return
    ends = {m.start: m.end for m in reading.organization_mentions}
    for place in reading.facts["places"]:
        ends |= {m.at: m.at + len(m.text) for m in place.mentions if "\n" not in m.text}
    for sign in words:
        word = reading.lower[sign.start : sign.end]
        found = (_GRADE if word in _GRADES else _TEAM_NAME).match(reading.text, sign.end)
        if found is None or (word == "tập thể" and found["name"].isdigit()):
            # "02 tập thể 03 cá nhân": the number counts what follows.
            continue
        inner = found.start("name")
        while inner > sign.start and inner not in ends:
            inner = reading.text.rfind(" ", sign.start, inner - 1) + 1 or sign.start
        stop = max(found.end(), ends.get(inner, 0))
        whole = word not in _BARE or _LEVEL.search(found.group()) is not None
        name = reading.text[sign.start if whole else found.start("name") : stop]
        yield Party(sign.start, stop, name, "team", stop)
