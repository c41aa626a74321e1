"""All candidates of an article: what is conferred, held, befallen and done, without what names them twice."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from extractors.events.cues import NAME_STOP

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractors.events.settings import Setting

CLOSE_RULE = "ceremony of the close"
"""The rule of the close of what lasts for days."""

_QUOTED = re.compile(r"“[^”\n]{1,120}”|\"[^\"\n]{1,120}\"")
_NAME_LIMIT = 300
# A decision and the act it orders stand no further apart.
_SHELL = 90
# The award that a verb confers begins no further behind it.
_GROUPED = 12
# What stands behind a day that ends a name.
_DAY_CLOSES = re.compile(r"\)|,")
_GIFTS = ("tặng", "trao")
_GREETING = re.compile(r"(?:,| và|, chúc \w+,?| chúc \w+(?: và|,)?|, động viên(?: và|,)?)* ?")
_CONTENT = frozenset({"other", "policy"})
# What stands between two acts that are apart.
_PARTED = re.compile(r"[,;:.(]| và | cũng | đã |.{60}")
_CARRIED = frozenset({"crime", "personnel", "award"})


@dataclass(slots=True, eq=False)
class Candidate:
    """A possible event: the words that name it at `text[at:stop]`, and what is known of it so far.

    `form` is gathering, incident, act or award. `firm` candidates are told as held whatever stands
    around them; the others need a day or a gathering that ties them down. `demanded` ones stand in a
    demand, an aim or a plan. A `bare` one is a noun alone that goes back to a fuller naming. A `joined` act is named together with a gathering ("lễ kỷ niệm … và khen
    thưởng …"). `awards` are positions in the article's awards, `agent` who confers them.
    """

    at: int
    stop: int
    type: str
    form: str
    setting: Setting
    rule: str
    firm: bool
    demanded: bool = False
    bare: bool = False
    joined: Candidate | None = None
    awards: list[int] = field(default_factory=list)
    agent: str | None = None


class Named(NamedTuple):
    """A gathering with the offset where its name ends."""

    head: Candidate
    end: int


class Gatherings:
    """The gatherings of an article by position, and what stands in their names."""

    def __init__(self, heads: Iterable[Candidate], lower: str) -> None:
        self._named = [
            Named(
                head,
                _up_to_day(head, name_end(lower, head.stop, head.setting.clause(head.at)[1], through=("(",))),
            )
            for head in heads
            if head.form == "gathering"
        ]
        self._starts = [named.head.at for named in self._named]

    def begin_within(self, start: int, stop: int) -> bool:
        """Whether a gathering's name begins between two offsets."""
        return bisect_left(self._starts, start) < bisect_left(self._starts, stop)

    def around(self, at: int) -> Candidate | None:
        """The gathering in whose name `at` lies, other than one that begins there."""
        place = bisect_left(self._starts, at)
        for named in reversed(self._named[max(0, place - 3) : place]):
            if at < named.end:
                return named.head
        return None


def named_until(candidate: Candidate, end: int) -> int:
    """Where the name of a candidate ends, not behind `end`."""
    return _up_to_day(candidate, name_end(candidate.setting.lower, candidate.stop, end))


def _up_to_day(head: Candidate, end: int) -> int:
    """Where a name ends that runs to `end`, at the latest behind its day: "Tại lễ khai mạc tối 5/11, Bộ … tặng"."""
    lower = head.setting.lower
    for moment in head.setting.behind(head.stop, end):
        if moment.exact and _DAY_CLOSES.match(lower, moment.stop):
            return min(end, moment.stop)
    return end


def name_end(lower: str, stop: int, end: int, *, through: tuple[str, ...] = ()) -> int:
    """Where the name of a happening ends that goes on from `stop`.

    What stands in quotes belongs to it; what `through` holds does not end it.
    """
    limit = min(end, stop + _NAME_LIMIT)
    quoted = [match.span() for match in _QUOTED.finditer(lower, stop, limit)]
    for found in NAME_STOP.finditer(lower, stop, limit):
        at = found.start()
        if found.group() not in through and not (quoted and any(a < at < b for a, b in quoted)):
            return at
    return limit


def without_nested(heads: list[Candidate], lower: str) -> list[Candidate]:
    """The heads without those in another's name that have no day of their own: "hội nghị tổng kết Chiến dịch …"."""
    gatherings = Gatherings(heads, lower)
    kept: list[Candidate] = []
    for head in heads:
        outer = gatherings.around(head.at)
        own = outer is not None and any(
            m.exact for m in head.setting.behind(head.stop, name_end(lower, head.stop, head.setting.end))
        )
        if outer is None or own or head.form == "act":
            kept.append(head)
    return kept


def apart(candidates: list[Candidate], others: list[Candidate]) -> list[Candidate]:
    """The candidates that overlap none of the others, nor one of their own before them."""
    taken = sorted((c.at, c.stop) for c in others)
    starts = [start for start, _ in taken]
    kept: list[Candidate] = []
    last = -1
    for candidate in sorted(candidates, key=lambda c: c.at):
        place = bisect_right(starts, candidate.at)
        clash = place > 0 and taken[place - 1][1] > candidate.at
        clash = clash or (place < len(starts) and starts[place] < candidate.stop)
        if clash or candidate.at < last:
            continue
        kept.append(candidate)
        last = candidate.stop
    return kept


def without_grouped(acts: list[Candidate], awards: list[Candidate], ats: list[int]) -> list[Candidate]:
    """The acts without the further verbs of a conferral that counts several awards ("…; trao danh hiệu …").

    `ats` are the offsets of the article's awards.
    """
    grouped = sorted(ats[index] for candidate in awards for index in candidate.awards)
    kept: list[Candidate] = []
    for act in acts:
        place = bisect_left(grouped, act.at)
        near = place < len(grouped) and grouped[place] - act.stop < _GROUPED
        if not (near and act.type == "award" and act.joined is None):
            kept.append(act)
    return kept


def without_shells(acts: list[Candidate], awards: list[Candidate], lower: str) -> list[Candidate]:
    """The acts without what only carries or repeats its neighbour: "ra quyết định khởi tố", "thăm, tặng quà"."""
    following = sorted([*acts, *awards], key=lambda c: c.at)
    dropped: set[int] = set()
    for act, later in pairwise(following):
        if later.setting is not act.setting:
            continue
        between = lower[act.stop : later.at]
        decision = act.type == "policy" or lower.startswith("trao quyết định", act.at)
        if decision and act.form == "act" and later.type in _CARRIED:
            carries = len(between) < _SHELL and " và " not in between
            # A numbered decision that is handed over at a gathering is dated apart from the handing over.
            handed = lower.startswith("trao quyết định", act.at) and any(map(str.isdigit, between))
            if carries and not handed and not lower.startswith("thông qua", act.at):
                dropped.add(id(act))
        if (
            act.form == "act"
            and act.type == "policy"
            and later.type in _CONTENT
            and not _PARTED.search(between)
        ):
            # "Ban hành quyết định phong tỏa 3 thôn": what the document orders.
            dropped.add(id(later))
        gift = later.type == "support" and lower.startswith(_GIFTS, later.at)
        if act.type == "visit" and gift and _GREETING.fullmatch(between):
            dropped.add(id(later))
    return [act for act in acts if id(act) not in dropped]
