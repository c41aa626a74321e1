"""From candidates to units: which one a name means on the day of the article.

Every unit that has, or had, the name is a candidate. What speaks for each is weighed: the parents named
right behind, the article's province, the units named elsewhere in it, the type word, whether it existed on
the day, how near it lies to the article's province. The best one is taken if anything speaks for it, and
what decided is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from extractors.places.gazetteer import REFORM, gazetteer
from extractors.places.lookup import units_named
from extractors.places.names import name_key
from extractors.places.namesakes import keys_named, namesakes
from extractors.places.patterns import FULL_TYPES, INITIALS
from extractors.places.succession import province_on
from schemas import Cue

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extractors.places.candidates import Candidate
    from extractors.places.gazetteer import Unit
    from extractors.places.namesakes import Namesake
    from extractors.places.setting import Home

_PARENT_DISTRICT, _PARENT_PROVINCE, _OTHER_PARENT = 8.0, 6.0, -6.0
_STANDS, _MAY_STAND, _CALLED_FORMER = 5.5, 3.0, -6.0
_AT_HOME, _NEIGHBOUR_DISTRICT, _NEIGHBOUR_PROVINCE = 3.0, 2.0, 1.5
_SAME_TYPE, _EXACT_NAME = 1.0, 2.0
_PROVINCE = 0.5
"""A name without a type word that a province and its town share is the province's."""
_NEAR_HOME = 0.9
"""At most what the distance to the home province adds; it decides only between units nothing else does."""
_FAR = 8.0
"""Degrees beyond which distance tells nothing."""
_MOST_RUNNERS_UP = 3
_GONE_TYPES = frozenset({"thị trấn"})
"""Types of communes that there are none of since the reform."""


class Score(NamedTuple):
    """How much speaks for a unit, and what: "parent", "home", "neighbour", "stands", "type"."""

    total: float
    evidence: frozenset[str]


class Linked(NamedTuple):
    """A candidate with what it means: the record's kind, name and province, and the unit where it is known."""

    candidate: Candidate
    kind: str
    name: str
    province: str | None
    unit: Unit | None
    rule: str
    cues: tuple[Cue, ...] = ()
    runners_up: tuple[Unit, ...] = ()


class Company(NamedTuple):
    """What the article names besides a candidate, by keys: its parents (with their kind), districts, provinces."""

    parents: list[tuple[str, frozenset[str]]]
    districts: frozenset[str]
    provinces: frozenset[str]


class Decision(NamedTuple):
    """The unit a name was taken for, what spoke for it, and the others it might have meant."""

    best: Namesake
    score: Score
    runners_up: tuple[Unit, ...]


class Linker:
    """Links the candidates of one article.

    `day` is the article's ISO day or None, `hint` a likely one; `districts` and `provinces` are the name keys
    of the units named anywhere in it; `unmarked` says that it was typed without diacritics.
    """

    def __init__(
        self,
        text: str,
        *,
        day: str | None,
        hint: str,
        home: Home,
        districts: frozenset[str],
        provinces: frozenset[str],
        unmarked: bool,
    ) -> None:
        self.text = text
        self.day = day
        self.turn = None if day is None else gazetteer().turn(day)
        self.hint = hint
        self.home = home
        self.districts = districts
        self.provinces = provinces
        self.unmarked = unmarked
        self._decided: dict[tuple[object, ...], Decision | None] = {}

    def link(self, candidate: Candidate, parents: Sequence[Candidate]) -> Linked | None:
        """What a unit candidate means, or None where it is no unit; `parents` are named right behind it."""
        gone = self.day is not None and self.day >= REFORM and _type_of(candidate) in _GONE_TYPES
        # "sáp nhập thị trấn Cầu Kè": not the commune that has its name now.
        decision = self._decision(candidate._replace(former=True), parents) if gone else None
        decision = decision or self._decision(candidate, parents)
        if decision is None or self._lies_elsewhere(candidate, decision, parents):
            return self._unknown(candidate, parents)
        unit = decision.best.unit
        stands = unit.stands(self.day) and not (candidate.former or gone)
        return Linked(
            candidate,
            unit.kind if stands else "other",
            unit.name,
            province_on(unit, self.day if stands else self.day or self.hint),
            unit,
            _rule(unit, candidate, decision.score, stands=stands),
            self._cues(decision.best, parents),
            decision.runners_up,
        )

    def _lies_elsewhere(self, candidate: Candidate, decision: Decision, parents: Sequence[Candidate]) -> bool:
        """Whether the parents named right behind a unit with its type word are none of those its namesakes have.

        It is one that the lists lack, or that the text gives another type.
        """
        return (
            candidate.type is not None
            and candidate.kind == "commune"
            and "parent" not in decision.score.evidence
            and any(self._stood(parent) for parent in parents if parent.kind == "province")
        )

    def _stood(self, parent: Candidate) -> bool:
        return any(unit.stands(self.day) for unit in units_named("province", parent.name))

    def _decision(self, candidate: Candidate, parents: Sequence[Candidate]) -> Decision | None:
        """The decision on a candidate; a name in the same company is decided on once."""
        company = tuple((parent.kind, parent.name) for parent in parents)
        key = (candidate.kind, candidate.name, candidate.type, candidate.former, candidate.known, company)
        if key not in self._decided:
            self._decided[key] = self._decide(candidate, parents)
        return self._decided[key]

    def _decide(self, candidate: Candidate, parents: Sequence[Candidate]) -> Decision | None:
        units = namesakes(candidate.kind, candidate.name, self.turn, near=self.unmarked)
        above = [(parent.kind, keys_named(parent.kind, parent.name)) for parent in parents]
        own, type_ = {name_key(candidate.name)}, _type_of(candidate)
        company = Company(above, self.districts - own, self.provinces - own)
        today = self.day or self.hint
        scored = sorted(
            ((self._score(unit, candidate, type_, company), unit) for unit in units),
            key=lambda pair: (-pair[0].total, pair[1].unit.until < today, pair[1].unit.code),
        )
        if not scored or not self._convinces(scored, candidate):
            return None
        score, best = scored[0]
        others = _distinct(other.unit for _, other in scored[1:] if other.unit.code != best.unit.code)
        return Decision(best, score, tuple(others[:_MOST_RUNNERS_UP]))

    def _score(self, namesake: Namesake, candidate: Candidate, type_: str | None, company: Company) -> Score:
        """How much speaks for a unit; `type_` is the candidate's type."""
        unit = namesake.unit
        total, evidence = _by_company(namesake, company)
        if self.home.key in namesake.provinces:
            total += _AT_HOME
            evidence.append("home")
        if unit.stands(self.day) and (self.day is not None or unit.stands(self.hint)):
            stands = _STANDS if self.day is not None else _MAY_STAND
            total += _CALLED_FORMER if candidate.former else stands
            if not candidate.former:
                evidence.append("stands")
        if type_ == namesake.type:
            total += _SAME_TYPE
            evidence.append("type")
        if namesake.exact and not self.unmarked:
            total += _EXACT_NAME
        if candidate.type is None and unit.kind == "province":
            total += _PROVINCE
        return Score(total + self.home.nearness(unit, _FAR) * _NEAR_HOME, frozenset(evidence))

    def _convinces(self, scored: list[tuple[Score, Namesake]], candidate: Candidate) -> bool:
        """Whether the best unit is more than a chance namesake."""
        score, best = scored[0][0], scored[0][1].unit
        if score.evidence & {"parent", "home", "neighbour"} or best.kind == "province":
            return True
        # Of the namesakes only those count that fit the day, and the type word, as well as the best one does.
        fits = score.evidence & {"stands", "type"}
        places = {
            unit.code for other, (unit, *_) in scored if unit.kind == best.kind and fits <= other.evidence
        }
        if candidate.type is None or not candidate.known:
            return len(places) == 1 and candidate.kind in {"city", "town"}
        # Communes share their names by the dozen; of districts' namesakes the nearest one will do.
        return len(places) == 1 or (best.kind == "district" and self.home.key is not None)

    def _unknown(self, candidate: Candidate, parents: Sequence[Candidate]) -> Linked | None:
        """A unit that no list has: with its type word it is one all the same."""
        if (
            candidate.type is None
            or candidate.type in INITIALS
            or candidate.kind not in {"district", "commune"}
        ):
            return None
        province = self._province_of(parents)
        cues: tuple[Cue, ...] = ()
        if province is None and self.home.name is not None:
            province = self.home.name
            cues = (self.home.cue,)
        kind: str = candidate.kind
        if candidate.former or (kind == "district" and self.day is not None and self.day >= REFORM):
            kind = "other"
        return Linked(
            candidate, kind, titled(candidate.name), province, None, f"unknown {candidate.kind}", cues
        )

    def _province_of(self, parents: Sequence[Candidate]) -> str | None:
        for parent in parents:
            for unit in units_named("province" if parent.kind == "province" else parent.kind, parent.name):
                if unit.kind == "province" and unit.stands(self.day):
                    return unit.name
        return None

    def _cues(self, best: Namesake, parents: Sequence[Candidate]) -> tuple[Cue, ...]:
        """What decided the province of a unit."""
        unit, _, _, district, provinces = best
        if unit.kind == "province":
            return ()
        for parent in parents:
            key = name_key(parent.name)
            if key == district or key in provinces:
                return (Cue(property="province", text=self.text[parent.start : parent.end], at=parent.start),)
        if self.home.key == district or self.home.key in provinces:
            return (self.home.cue,)
        return (Cue(property="province", text=unit.province, origin="gazetteer"),)


def _by_company(namesake: Namesake, company: Company) -> tuple[float, list[str]]:
    """How much what else is named speaks for a unit, and what of it."""
    total, evidence = 0.0, []
    for kind, named in company.parents:
        said = _by_parent(kind, named, namesake.district, namesake.provinces)
        total += said
        if said > 0:
            evidence.append("parent")
    if namesake.district in company.districts:
        total += _NEIGHBOUR_DISTRICT
        evidence.append("neighbour")
    if namesake.unit.kind != "province" and not namesake.provinces.isdisjoint(company.provinces):
        total += _NEIGHBOUR_PROVINCE
        evidence.append("neighbour")
    return total, evidence


def _by_parent(kind: str, named: frozenset[str], district: str, provinces: frozenset[str]) -> float:
    """How much a parent of a kind, that may mean units of these keys, speaks for a unit in this district and these provinces."""
    if district in named and kind in {"district", "city", "town"}:
        return _PARENT_DISTRICT
    if kind in {"province", "city"} and not named.isdisjoint(provinces):
        return _PARENT_PROVINCE
    return _OTHER_PARENT if named else 0.0


def _type_of(candidate: Candidate) -> str | None:
    """The type that the type word tells, in lower case."""
    if candidate.type is None:
        return None
    word = candidate.type.rstrip(".")
    return FULL_TYPES.get(word, word).lower()


def _rule(unit: Unit, candidate: Candidate, score: Score, *, stands: bool) -> str:
    """The rule's name: the kind, whether it stood, how it was named, and what decided."""
    by = next((name for name in ("parent", "home", "neighbour") if name in score.evidence), "name alone")
    manner = "by type word" if candidate.type else "bare"
    prefix = "" if stands else "former "
    if unit.kind == "province":
        return f"{prefix}province {manner}"
    return f"{prefix}{unit.kind} {manner}, {by}"


def _distinct(units: Iterable[Unit]) -> list[Unit]:
    """One unit for each code and province, the order kept."""
    return list({(unit.kind, unit.code, unit.province): unit for unit in reversed(list(units))}.values())[
        ::-1
    ]


def titled(name: str) -> str:
    """A name in capitals as it is normally written."""
    return name.title() if name.isupper() and len(name) > 2 else name
