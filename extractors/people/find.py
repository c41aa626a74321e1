"""Where people are named, each with the titles and posts beside the name."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractors.people.patterns import (
    BEHIND,
    BORN,
    HO_CHI_MINH,
    INITIALLED,
    LIST_BEFORE,
    NAMED,
    NOT_PERSON,
    POST,
    POST_BEFORE,
    STREET_BEFORE,
    SURNAMES,
    TITLE,
    TITLED,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.reading import Reading

_LONGEST_NAME = 5
_FEWEST_UNTITLED = 2


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person named at `text[start:end]`, titles and posts included; the name itself is at `name_start`."""

    start: int
    end: int
    name_start: int
    name: str
    titles: tuple[str, ...]
    organization: str | None
    rule: str


def find_mentions(reading: Reading) -> list[PersonMention]:
    """All mentions of people, in order, not overlapping."""
    finder = _Finder(reading)
    found: list[PersonMention] = []
    for mention in sorted(finder.mentions(), key=lambda m: (m.name_start, -len(m.titles), -m.end)):
        if not found or mention.name_start >= found[-1].name_start + len(found[-1].name):
            found.append(mention)
    return found


class _Finder:
    def __init__(self, reading: Reading) -> None:
        self.text = reading.text
        self.organizations = reading.organization_mentions
        self.by_start = {mention.start: mention for mention in self.organizations}
        self.by_end = {mention.end: mention for mention in self.organizations}
        self.starts = [mention.start for mention in self.organizations]
        places = [mention for place in reading.facts["places"] for mention in place.mentions]
        self.places = {mention.at: mention.at + len(mention.text) for mention in places}
        self.place_starts = sorted(self.places)

    def mentions(self) -> Iterator[PersonMention]:
        for match in HO_CHI_MINH.finditer(self.text):
            title, _, man = match.group().partition(" ")
            if man == "Hồ Chí Minh" and not STREET_BEFORE.search(
                self.text, max(0, match.start() - 15), match.start()
            ):
                yield PersonMention(
                    match.start(),
                    match.end(),
                    match.start() + len(title) + 1,
                    man,
                    (title,),
                    None,
                    "head of state",
                )
        for match in TITLED.finditer(self.text):
            name = self._shortened(match.start("name"), match["name"])
            if name and not self._is_other(match.start("name")):
                titles = tuple(title.strip(" ,") for title in _split_titles(match["titles"]))
                yield self._built(match.start(), match.start("name"), name, titles, rule="titled name")
        for match in NAMED.finditer(self.text):
            yield from self._untitled(match.start("name"), match["name"])
        for match in INITIALLED.finditer(self.text):
            if not self._is_other(match.start()):
                yield self._built(match.start(), match.start(), match["name"], (), rule="initials")

    def _shortened(self, start: int, name: str) -> str | None:
        """The name without what follows in capitals but belongs to a place or an organisation."""
        syllables = name.replace("\u00a0", " ").split(" ")
        length = 0
        for index, syllable in enumerate(syllables):
            at = start + length
            inside = at in self.places or at in self.by_start
            if index > 0 and inside and index >= _FEWEST_UNTITLED:
                return " ".join(syllables[:index])
            length += len(syllable) + 1
        if NOT_PERSON.match(name) and syllables[0] not in SURNAMES:
            return None
        return " ".join(syllables[:_LONGEST_NAME]) if "." not in name else name

    def _is_other(self, at: int) -> bool:
        """Whether the name at `at` is an organisation's, a place's or a post's."""
        index = bisect_right(self.starts, at) - 1
        if index >= 0 and self.organizations[index].end > at:
            return True
        index = bisect_right(self.place_starts, at) - 1
        if index >= 0 and self.places[self.place_starts[index]] > at:
            return True
        return POST.match(self.text, at) is not None

    def _untitled(self, start: int, name: str) -> Iterator[PersonMention]:
        """A name without a word of respect: with a post before it, or something personal behind it."""
        if name.split(" ", maxsplit=1)[0] not in SURNAMES or self._is_other(start):
            return
        shortened = self._shortened(start, name)
        if shortened is None or len(shortened.split()) < _FEWEST_UNTITLED:
            return
        end = start + len(shortened)
        before = self.text[max(0, start - 60) : start]
        if STREET_BEFORE.search(before):
            return
        organization = self.by_end.get(start - 1)
        post = POST_BEFORE.search(self.text, max(0, start - 60), start) if organization is None else None
        if organization is not None:
            post = POST_BEFORE.search(self.text, max(0, organization.start - 60), organization.start)
            if post is not None:
                named = organization.name
                yield self._built(
                    post.start("post"),
                    start,
                    shortened,
                    (post["post"],),
                    rule="post before the name",
                    organization=named,
                )
            return
        if post is not None:
            yield self._built(
                post.start("post"), start, shortened, (post["post"],), rule="post before the name"
            )
        elif len(shortened.split()) >= 3 and (
            BORN.match(self.text, end) or BEHIND.match(self.text, end) or LIST_BEFORE.search(before)
        ):
            yield self._built(start, start, shortened, (), rule="name by its surroundings")

    def _built(  # noqa: PLR0917 - where it begins, where the name does
        self,
        start: int,
        name_start: int,
        name: str,
        titles: tuple[str, ...],
        rule: str,
        organization: str | None = None,
    ) -> PersonMention:
        """The mention with the posts behind the name: ", Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh"."""
        end = name_start + len(name)
        all_titles = list(titles)
        while behind := BEHIND.match(self.text, end):
            post = POST.match(self.text, behind.end())
            if post is None:
                break
            end = post.end()
            following = self.by_start.get(end + 1)
            title = post["post"]
            if following is not None and self.text[end] == " ":
                if organization is None:
                    organization = following.name
                else:
                    title = f"{title} {following.name}"
                end = following.end
            all_titles.append(title)
        return PersonMention(start, end, name_start, name, tuple(all_titles), organization, rule)


def _split_titles(titles: str) -> list[str]:
    """The titles of a run, as written: "đồng chí Đại tá" is two."""
    return [match.group() for match in TITLE.finditer(titles)]
