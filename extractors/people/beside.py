"""The titles and posts that stand beside a name, before and behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from extractors.organizations.names import FIELD_BODY
from extractors.people.names import BEFORE, BEHIND, CANDIDATE, FORMER, FORMERLY, Title, surnames, titles
from extractors.places.countries import countries

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractors.organizations.mention import OrganizationMention

_PRESIDES = ("chủ trì", "chủ tọa", "chủ toạ", "chủ yếu")
# Posts that may name the field of their office without its head.
_OF_A_FIELD = ("bộ trưởng", "thứ trưởng", "cục trưởng", "vụ trưởng")
_MOST_TITLES = 6
_MOST_SHARED = 3
# What may be joined by a comma to a title before a name.
_NEAR_A_POST = frozenset({"rank", "degree"})


OF_A_UNIT = "of a unit"
"""The kind of a post whose unit or country stands between it and the name."""


class Beside(NamedTuple):
    """A title told beside a name, with the organisation it is a post of."""

    start: int
    end: int
    title: str
    organization: str | None
    kinds: frozenset[str]


class Titles:
    """The titles of a text, by where they begin and by where they end, and what of them belongs to a name."""

    def __init__(
        self,
        text: str,
        lowered: str,
        organizations: Iterable[OrganizationMention],
        units: dict[int, int],
    ) -> None:
        """`units` tells where the place begins that ends at an offset."""
        self.units = units
        self.text, self.lowered = text, lowered
        self.by_start, self.by_end = _titles(text, lowered)
        # Where the fields of posts begin, which may look like a name: "Bộ trưởng | Công Thương".
        self.field_ends = {title.field: title.end for title in self.by_start.values() if title.field}
        self.org_by_start = {mention.start: mention for mention in organizations}
        self.org_by_end = {mention.end: mention for mention in organizations}

    def past_country(self, start: int, words: list[str]) -> int:
        """The start of a name behind the country of the post before it: "Chủ tịch | Trung Quốc | Tập Cận Bình"."""
        post = self.by_end.get(start - 1)
        if post is None or "post" not in post.kinds:
            return start
        for count in (2, 1):
            country = " ".join(words[:count])
            if len(words) > count + 1 and country in countries():
                end = start + len(country)
                self.units[end] = start
                return end + 1
        return start

    def end_before(self, start: int) -> bool:
        """Whether a title ends right before an offset, a space or a full stop and a space between them."""
        return start - 1 in self.by_end or start - 2 in self.by_end

    def before(self, start: int, stop: int) -> list[Beside]:
        """The titles and posts before a name, in the order of the text; `stop` is where those of the one before end."""
        found: list[Beside] = []
        at = start
        while len(found) < _MOST_TITLES:
            beside = self._title_ending(at - 1) if at and self.text[at - 1] in " \u00a0." else None
            if beside is None and found:
                joint = BEFORE.search(self.lowered, max(0, at - 6), at)
                beside = self._title_ending(joint.start()) if joint is not None else None
                near = beside is not None and (beside.organization or beside.kinds & _NEAR_A_POST)
                if beside is not None and (not near or self._is_anothers(beside)):
                    beside = None
            if beside is None or beside.start < stop:
                break
            found.insert(0, beside)
            at = beside.start
        return found

    def _is_anothers(self, beside: Beside) -> bool:
        """Whether a post is someone else's: "thừa ủy quyền của Chủ tịch UBND tỉnh, ông A"."""
        return self.lowered.endswith(
            ("của ", "thay mặt ", "ủy quyền ", "uỷ quyền ", "theo "), 0, beside.start
        )

    def _title_ending(self, at: int) -> Beside | None:
        """The title that ends at an offset, or the post whose organisation does."""
        unit = self.units.get(at)
        headed = self._headed(unit, at) if unit is not None else None
        if headed is not None and "post" in headed.kinds:
            # "Chủ tịch | Trung Quốc | Tập Cận Bình"
            told = self._told(headed, at, None)
            return told._replace(kinds=told.kinds | {OF_A_UNIT})
        title = self.by_end.get(at)
        if title is None and at and self.text[at - 1] == ".":
            short = self.by_end.get(at - 1)
            title = short if short is not None and self._is_short(short) else None
        if title is not None:
            return self._told(title, at, None)
        organization = self.org_by_end.get(at)
        post = self._post_of(organization) if organization is not None else None
        if post is None or organization is None or "post" not in post.kinds:
            return None
        told = self._told(post, organization.end, organization)
        if post.end > organization.start and " " in self.text[organization.start : post.end]:
            return told._replace(organization=self._rest(post, organization))
        return told

    def _rest(self, post: Title, organization: OrganizationMention) -> str:
        """The organisation of a post that shares more than a word with its office's name.

        "Chánh Văn phòng | UBND tỉnh" is of the UBND tỉnh, but "Phó Chánh Thanh tra | tỉnh" of the Thanh tra tỉnh.
        """
        rest = self.text[post.end + 1 : organization.end]
        return rest if rest[:1].isupper() else organization.name

    def _headed(self, unit: int, end: int) -> Title | None:
        """The title right before a unit; "Chủ tịch huyện" shares its last word with it."""
        title = self.by_end.get(unit - 1)
        return title if title is not None else self.by_end.get(self.text.find(" ", unit, end))

    def _post_of(self, organization: OrganizationMention) -> Title | None:
        """The post right before an organisation; "Trưởng Ban" may share its last words with it."""
        post = self.by_end.get(organization.start - 1)
        if post is not None:
            return post
        end = organization.start
        for word in organization.name.split(" ")[:_MOST_SHARED]:
            end += len(word)
            shared = self.by_end.get(end)
            if shared is not None:
                return shared if shared.start < organization.start else None
            end += 1
        return None

    def _is_short(self, title: Title) -> bool:
        """Whether a full stop behind a title may belong to it: "TS. ", "đ/c. "."""
        return (
            "degree" in title.kinds
            and self.text[title.start : title.end].replace(".", "").replace(",", "").isupper()
        ) or (self.text[title.start : title.end] in ("ThS", "đ/c"))

    def _told(self, title: Title, end: int, organization: OrganizationMention | None) -> Beside:
        former = (
            FORMER.search(self.lowered, max(0, title.start - 8), title.start)
            if "post" in title.kinds
            else None
        )
        start = former.start() if former is not None else title.start
        name = organization.name if organization is not None else None
        return Beside(start, end, self.text[start : title.end], name, title.kinds)

    def behind(self, end: int) -> list[Beside]:
        """The posts behind a name: ", Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh"."""
        found: list[Beside] = []
        while len(found) < _MOST_TITLES:
            joint = BEHIND.match(self.text, end)
            beside = self._post_at(joint.end()) if joint is not None else None
            if beside is None:
                break
            found.append(beside)
            end = beside.end
        return found

    def _post_at(self, at: int) -> Beside | None:
        """The post that begins at an offset, "nguyên" and its organisation included."""
        former = next((word for word in FORMERLY if self.lowered.startswith(word, at)), "")
        post = self.by_start.get(at + len(former))
        if post is None or "post" not in post.kinds:
            return None
        organization = self._organization_of(post)
        if organization is None:
            # "ông A, Chủ tịch Trần Văn B": the post is that of the next one.
            return (
                None
                if self._is_name(post.end + 1)
                else Beside(at, post.end, self.text[at : post.end], None, post.kinds)
            )
        return Beside(at, organization[1], self.text[at : post.end], organization[0], post.kinds)

    def _organization_of(self, post: Title) -> tuple[str, int] | None:
        """(name, end) of the organisation right behind a post, which may share its last words with it.

        "Trưởng Ban | Dân vận" is of the Ban Dân vận; "Phó Bí thư Thường trực | Tỉnh ủy" of the Tỉnh ủy.
        """
        behind = self.org_by_start.get(post.end + 1) if self.text.startswith(" ", post.end) else None
        if behind is not None:
            return behind.name, behind.end
        start = post.end
        for shared in range(_MOST_SHARED):
            start = self.text.rfind(" ", post.start, start)
            if start < 0:
                break
            found = self.org_by_start.get(start + 1)
            if found is not None and found.end > post.end + 1:
                return (found.name if shared == 0 else self._rest(post, found)), found.end
        return None

    def _is_name(self, at: int) -> bool:
        name = CANDIDATE.match(self.text, at)
        if name is None or name["initials"] or at in self.by_start:
            return False
        return name.group().split(" ")[0] in surnames()


def _titles(text: str, lowered: str) -> tuple[dict[int, Title], dict[int, Title]]:
    """The titles of a text, by where they begin and by where they end."""
    by_start: dict[int, Title] = {}
    by_end: dict[int, Title] = {}
    for last, (length, kinds) in titles().iter_long(lowered):
        start, end = last - length + 1, last + 1
        if (start and lowered[start - 1].isalnum()) or lowered[end : end + 1].isalnum():
            continue
        if length == len("chủ") and lowered.startswith(_PRESIDES, start):
            continue
        title = Title(start, end, kinds)
        if lowered.endswith(_OF_A_FIELD, start, end) and text[end + 1 : end + 2].isupper():
            # "Bộ trưởng | Giao thông vận tải"
            field = FIELD_BODY.match(lowered, end)
            title = Title(start, field.end(), kinds, end + 1) if field is not None else title
        by_start[start] = by_end[title.end] = title
    return by_start, by_end
