"""Who and what is named in an article that can confer an award or be given one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.reading import Reading

_UP = "A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
_TEAM = re.compile(
    rf"(?<!\w)(?P<word>[đĐ]ội tuyển|[đĐ]ội|[đĐ]oàn|[lL]iên quân|[tT]ổ|[cC]hi đoàn|[nN]hóm|[tT]ập thể|[kK]hoa|[bB]an chuyên án)(?<=\w)\s(?:chủ nhà\s|bóng đá\s|bóng chuyền\s|thể thao\s|nam\s|nữ\s|xã\s|phường\s|thị trấn\s|huyện\s|thôn\s)*"
    rf"(?P<name>(?:[{_UP}]\w*|\d+\w?)(?:[ -](?:[{_UP}]\w*|\d+))*)"
    rf"|(?<!\w)(?P<form>[lL]ớp|[kK]hối)\s(?P<grade>\d{{1,2}}[{_UP}]\d?)(?!\w)"
)
_WORK = re.compile(
    r"(?<!\w)(?:tác phẩm|loạt bài|phim|phim tài liệu|ca khúc|đề tài|công trình|mô hình|sản phẩm|dự án|giải pháp|ý tưởng|tiết mục|bài thi|bài viết|sáng kiến|bức ảnh|vở diễn)"
    r"\s(?:[^\"“”\n.;,]{0,30}\s)?[\"“](?P<name>[^\"”\n]{2,120})[\"”]"
)
_HOUSEHOLD = re.compile(r"(?:hộ|gia đình)\s$")
_PEOPLE_OF = re.compile(
    r"(?:(?:đảng bộ|chính quyền|nhân dân|cán bộ|quân và dân|tập thể|chiến sĩ|chiến sỹ|đồng bào|nhân dân các dân tộc|giáo viên|học sinh)(?:,\s|\svà\s|\s))+$"
)
_UNITS = ("province", "district", "commune", "hamlet")
_KIND = {"person": "individual", "company": "organization", "work": "work", "household": "household"}


@dataclass(frozen=True, slots=True)
class Party:
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
    """All parties of an article, outermost first where they nest, by position."""

    def __init__(self, reading: Reading) -> None:
        named = [
            *_people(reading),
            *_organizations(reading),
            *_units(reading),
            *_teams(reading),
            *(
                Party(m.start(), m.end(), reading.text[m.start("name") : m.end("name")].strip(), "work", m.end())
                for m in _WORK.finditer(reading.lower)
            ),
        ]  # fmt: skip
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
        start = home.start() if home else mention.start
        kind = "household" if home else "person"
        end = mention.name_start + len(mention.name)
        yield Party(min(start, mention.name_start), max(mention.end, end), mention.name, kind, end)


def _organizations(reading: Reading) -> Iterator[Party]:
    for mention in reading.organization_mentions:
        kind = "company" if mention.kind == "company" else "organization"
        yield Party(mention.start, mention.end, mention.name, kind, mention.end)


def _units(reading: Reading) -> Iterator[Party]:
    for place in reading.facts["places"]:
        if place.kind not in _UNITS:
            continue
        for mention in place.mentions:
            stop = mention.at + len(mention.text)
            people = _PEOPLE_OF.search(reading.lower, max(0, mention.at - 60), mention.at)
            start = people.start() if people else mention.at
            yield Party(start, stop, reading.text[start:stop], "unit", stop)


def _teams(reading: Reading) -> Iterator[Party]:
    """Teams by the words before them; a unit or an organisation in a team's name is taken in whole."""
    ends = {m.start: m.end for m in reading.organization_mentions}
    ends |= {m.at: m.at + len(m.text) for place in reading.facts["places"] for m in place.mentions}
    for match in _TEAM.finditer(reading.text):
        start, end = match.span()
        if match["form"]:
            yield Party(start, end, match.group(), "team", end)
            continue
        inner = match.start("name")
        while inner > start and inner not in ends:
            inner = reading.text.rfind(" ", start, inner - 1) + 1 or start
        end = max(end, ends.get(inner, end))
        word = match["word"].lower()
        whole = word not in ("đội", "đội tuyển", "đoàn") or "xã " in match.group()
        name = reading.text[start if whole else match.start("name") : end]
        yield Party(start, end, name, "team", end)
