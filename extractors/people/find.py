"""Where people are named, each with the titles and posts beside the name."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from extractors.people.beside import Titles
from extractors.people.mention import PersonMention
from extractors.people.names import (
    AGED,
    AWARD_OPENERS,
    CANDIDATE,
    COMMON_NOUNS,
    GOES_ON,
    KEPT_BACK,
    LETTERS,
    NEXT_AWARD,
    NEXT_OPENERS,
    NOT_NAMES,
    NOT_PERSONS,
    OF_OTHERS,
    OPENERS,
    surnames,
)
from extractors.people.telling import Telling

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from extractors.people.beside import Beside
    from extractors.reading import Reading

_LONGEST_NAME = 5


def find_mentions(reading: Reading) -> list[PersonMention]:
    """All mentions of people, in order, not overlapping."""
    return list(_Finder(reading).mentions())


class _Finder:
    def __init__(self, reading: Reading) -> None:
        self.text, self.lowered = reading.text, reading.lower
        organizations = reading.organization_mentions
        others = [(mention.start, mention.end) for mention in organizations]
        for place in reading.facts["places"]:
            others += [(mention.at, mention.at + len(mention.text)) for mention in place.mentions]
        units = {end: start for start, end in others[len(organizations) :]}
        self.titles = Titles(self.text, self.lowered, organizations, units)
        place_names = {place.name for place in reading.facts["places"]} | {reading.article.province}
        others.sort()
        self.others = others
        self.other_starts = [start for start, _ in others]
        self.other_start_set = frozenset(self.other_starts)
        self.telling = Telling(self.text, self.lowered, self.titles, place_names, self._covered)
        self.last_end = -1
        # Where the posts of the one before end: they are not those of the next.
        self.last_stop = -1
        self.last_initials = -1

    def mentions(self) -> Iterator[PersonMention]:
        """The candidates that are persons, with what stands beside them."""
        for match in CANDIDATE.finditer(self.text):
            if match.end() <= self.last_end or self._is_mere_word(match):
                continue
            rest = self._kept_back(match)
            if rest is not None:
                found = self._mixed(match.start(), rest.end())
            else:
                found = self._initials(match) if match["initials"] else self._named(match)
            if found is not None:
                self.last_end = found.name_start + len(found.name)
                self.last_stop = max(self.last_end, found.end)
                if found.rule == "initials":
                    self.last_initials = self.last_end
                yield found

    def _is_mere_word(self, match: re.Match[str]) -> bool:
        """Whether a candidate is one syllable without a title before it, as most words with a capital are."""
        return (
            match.group().isalpha()
            and not self.titles.end_before(match.start())
            and not (AGED.match(self.text, match.end()) and match.start() not in self.titles.by_start)
        )

    def _initials(self, match: re.Match[str]) -> PersonMention | None:
        """Someone whose name is kept back: "N.V.A", and "ông T." with a title."""
        start, name = match.start(), match.group()
        before = self.titles.before(start, self.last_stop)
        parts = [part for part in name.split(".") if part]
        named = before or self.lowered.endswith(" tên ", 0, start) or self._is_next_initial(start)
        if len(parts) < (1 if named else 3) or (len(parts) == 1 and parts[0] not in LETTERS):
            return None
        return None if self._covered(start) else self._built(start, name, before, "initials")

    def _is_next_initial(self, start: int) -> bool:
        """Whether initials are joined to those before: "hai nghi phạm tên Đ. và | T."."""
        return self.last_initials > 0 and self.text[self.last_initials : start] in (
            " và ",
            ", ",
            "., ",
            ". và ",
        )

    def _kept_back(self, match: re.Match[str]) -> re.Match[str] | None:
        """The letters that a name goes on with where it ends in one: "Hoàng N | .L"."""
        end = match.end()
        if self.text[end : end + 1] != "." or match["initials"] or self.text[end - 2] not in " \u00a0":
            return None
        return KEPT_BACK.match(self.text, end)

    def _mixed(self, start: int, end: int) -> PersonMention | None:
        """Someone of whose name only the beginning is told: "Hoàng N.L"."""
        start = self._past_titles(start, end)
        name = self.text[start:end]
        before = self.titles.before(start, self.last_stop)
        # "Cô T.T.K.N": behind a title at the beginning of a sentence nothing but letters is left.
        told = name.split(" ")[0] in surnames() or (before and name[1:2] == "." and name[0] in LETTERS)
        return self._built(start, name, before, "initials") if told and not self._covered(start) else None

    def _named(self, match: re.Match[str]) -> PersonMention | None:
        start, end = match.span()
        start = self._past_others(start, end)
        if start >= end:
            return None
        start = self._past_titles(self._past_opener(start, end), end)
        if start >= end:
            return None
        start = self.titles.past_country(start, self.text[start:end].split(" "))
        name = self._with_stop(start, self._trimmed(start, end))
        second = start + name.find(" ") + 1
        if not name or name in NOT_PERSONS:
            return None
        if name.split(" ")[0] in COMMON_NOUNS and second in self.other_start_set:
            # "Đoàn Ninh Thuận", "Hồ Tân Giang": a word before a place's name.
            return None
        if name in NOT_NAMES and not self._is_president(start, name):
            return None
        before = self.titles.before(start, self.last_stop)
        rule = self.telling.rule(start, name, before, self.last_end)
        return self._built(start, name, before, rule) if rule else None

    def _is_president(self, start: int, name: str) -> bool:
        """Chủ tịch Hồ Chí Minh, Bác Hồ: the man, not the city."""
        return (
            name == "Hồ Chí Minh"
            and self.lowered.endswith(("chủ tịch ", "bác "), 0, start)
            and (not OF_OTHERS.search(self.lowered, max(0, start - 30), max(0, start - 9)))
        )

    def _covered(self, at: int) -> int | None:
        """The end of the organisation or place that is named over an offset."""
        index = bisect_right(self.other_starts, at) - 1
        return self.others[index][1] if index >= 0 and self.others[index][1] > at else None

    def _past_others(self, start: int, end: int) -> int:
        """The start of what is left of a candidate behind an organisation or place it begins in."""
        while start < end and (covered := self._covered(start)) is not None:
            start = covered + 1
        return start

    def _past_titles(self, start: int, end: int) -> int:
        """The start of the name behind the titles that a candidate begins with: "Ông Trần Văn Mẫu"."""
        while True:
            title = self.titles.by_start.get(start)
            if start in self.titles.field_ends:
                start = self.titles.field_ends[start] + 1
                continue
            if title is not None and title.end > end and not title.kinds <= {"honorific"}:
                # "Phó Bí | thư": the capitals are those of a post.
                return end
            if title is None or title.end >= end or self.text[title.end] not in " \u00a0":
                return start
            if self._is_whole_name(start, title.end, end):
                return start
            start = title.end + 1

    def _is_whole_name(self, start: int, title_end: int, end: int) -> bool:
        """Whether what reads as a title is part of a name that else had one syllable: "Võ Sỹ Mạnh"."""
        first, *more = self.text[start:title_end].split(" ")
        return (
            bool(more)
            and all(word[:1].isupper() for word in more)
            and surnames().get(first, False)
            and " " not in self.text[title_end + 1 : end]
        )

    def _past_opener(self, start: int, end: int) -> int:
        """The start of a name behind a word that only begins the sentence: "Riêng | Lê Văn Mẫu"."""
        words = self.text[start:end].split(" ")
        if len(words) < 3 or words[0] not in OPENERS or not surnames().get(words[1], False):
            return start
        return start + len(words[0]) + 1

    def _with_stop(self, start: int, name: str) -> str:
        """A name whose last syllable is kept back with its stop, where that does not end the sentence: "Lê Văn Đ."."""
        end = start + len(name)
        shortened = name[-2:-1] in " \u00a0" and name[-1:].isupper() and len(name) > 1
        goes_on = GOES_ON.match(self.text, end) is not None
        return name + "." if shortened and goes_on else name

    def _trimmed(self, start: int, end: int) -> str:
        """The name without what follows in capitals but belongs to a place or an organisation."""
        syllables = self.text[start:end].replace("\u00a0", " ").split(" ")
        at = start
        for index, syllable in enumerate(syllables):
            if (
                index == len(syllables) - 1
                and syllable in AWARD_OPENERS
                and NEXT_AWARD.match(self.lowered, at + len(syllable))
            ):
                return " ".join(syllables[:index])
            if index > 1 and (at in self.other_start_set or syllable in NEXT_OPENERS):
                return " ".join(syllables[:index])
            at += len(syllable) + 1
        return " ".join(syllables[:_LONGEST_NAME])

    def _built(self, start: int, name: str, before: list[Beside], rule: str) -> PersonMention:
        behind = self.titles.behind(start + len(name))
        told = [beside for beside in (*before, *behind) if beside.kinds != frozenset({"relation"})]
        organization: str | None = None
        shown: list[str] = []
        for beside in told:
            if beside.organization is None:
                shown.append(beside.title)
            elif organization is None:
                organization = beside.organization
                shown.append(beside.title)
            else:
                shown.append(self.text[beside.start : beside.end])
        first = told[0].start if before and told and told[0].start < start else start
        last = behind[-1].end if behind else start + len(name)
        return PersonMention(first, last, start, name, tuple(shown), organization, rule)
