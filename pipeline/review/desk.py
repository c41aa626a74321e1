"""One version of an article on a reviewer's desk: what stands in it, and how a reviewer's words change that."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, Any

from pipeline.review.errors import ReviewError
from pipeline.review.former import changes, recalled
from pipeline.review.honour import TIED, Standing, Standings, honour
from pipeline.review.identity import says_the_same
from pipeline.review.names import FactName
from pipeline.review.rulings import Addition, Outcome, Ruling, mark
from pipeline.review.word import Record, Review
from schemas import KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from schemas import Article, Extraction, Fact


class Desk:
    """The facts of a version under review. `reviews` and `standings` are as after the words taken so far.

    `raw` is what the extractors say of it, `earlier` what people said of the article's text before.
    """

    def __init__(
        self,
        version_id: int,
        article: Article,
        raw: Extraction,
        reviews: Sequence[Review],
        earlier: Sequence[Review] = (),
    ) -> None:
        self.version_id = version_id
        self.article = article
        self.raw = raw
        self.reviews = list(reviews)
        self.earlier = list(earlier)
        self.standings: Standings = honour(raw, self.reviews)[1]

    def name(self, kind: str, standing: Standing) -> str:
        """What a fact that stands here is called."""
        return str(FactName(kind, self.version_id, standing.fact.at, standing.nth))

    def names(self, kind: str, positions: Sequence[int]) -> list[str]:
        """The names of the facts of a kind at these positions."""
        return [self.name(kind, self.standings[kind][position]) for position in positions]

    def former(self, kind: str) -> dict[str, Review]:
        """The facts of a kind that were reviewed in the article's earlier text, by their names here."""
        standing = self.standings[kind]
        reviews = [review for review in self.earlier if review.kind == kind]
        found = recalled(kind, reviews, [one.fact for one in standing])
        return {self.name(kind, standing[position]): review for position, review in found.items()}

    def missing(self, kind: str) -> list[Review]:
        """What stood in the earlier text by a person's word, is not found here, and is still said."""
        known = {id(review) for review in self.former(kind).values()}
        return [
            review
            for review in self.earlier
            if review.kind == kind
            and id(review) not in known
            and review.stands is not None
            and review.stands["text"] in self.article.text
            and not any(says_the_same(kind, review.stands, vars(one.fact)) for one in self.standings[kind])
        ]

    def rule(self, ruling: Ruling, reviewer: str, at: str) -> Outcome:
        """Take a reviewer's word; `at` is the time, in UTC as the store writes it.

        Raises ReviewError where it cannot be taken: no such fact, fields that do not fit, another's word
        since `ruling.seen`.
        """
        name = FactName.read(ruling.fact)
        former, standing = self._found(name)
        text = standing.fact.text if standing else former.text if former else ""
        if ruling.decision == "as before":
            ruling = self._as_before(name, ruling)
        if ruling.decision == "open":
            review = None
        else:
            base = former or self._unreviewed(name, standing)
            review = {"accepted": _accepted, "rejected": _rejected, "edited": self._edited}[ruling.decision](
                base, ruling
            )
        if review == former:
            return Outcome(str(name), text, changed=False)
        if ruling.seen is not None:
            _check_unchanged(name, ruling.seen, former, standing, reviewer)
        if review is not None:
            review = replace(review, reviewer=reviewer, reviewed_at=at)
        self._put(former, review)
        return Outcome(str(self._name(review) if review else name), text, True, former)

    def add(self, addition: Addition, reviewer: str, at: str) -> Outcome:
        """Add a fact that the extractors missed; `at` is the time.

        Raises ReviewError where its fields do not fit, or it stands already.
        """
        from pipeline.review.edit import added  # noqa: PLC0415 - see `_edited`

        kind = addition.kind
        plain, tied = self._apart(kind, addition.fields)
        fact = added(kind, plain, self.article)
        for standing in self.standings[kind]:
            if standing.fact.at == fact.at and says_the_same(kind, vars(standing.fact), vars(fact)):
                there = self.name(kind, standing)
                raise ReviewError(f"{fact.text!r} at {fact.at} stands already: accept or edit {there}")
        review = Review(
            kind, fact.at, self._free(kind, fact.at), fact.text, "added", addition.reason, reviewer, at,
            said=None, stands=_dumped(fact), tied=tied, alone=self._is_alone(kind, fact),
        )  # fmt: skip
        self._put(None, review)
        return Outcome(str(self._name(review)), review.text, changed=True)

    def open(self, kind: str) -> list[str]:
        """The names of the facts of a kind that nobody has looked at."""
        return [self.name(kind, standing) for standing in self.standings[kind] if standing.review is None]

    def _found(self, name: FactName) -> tuple[Review | None, Standing | None]:
        """The word that was given on a fact, and the fact as it stands, None where it was rejected."""
        for standing in self.standings[name.kind]:
            if (standing.fact.at, standing.nth) == (name.at, name.nth):
                return standing.review, standing
        own = [review for review in self.reviews if review.kind == name.kind]
        for review in own:
            if review.stands is None and (review.at, review.nth) == (name.at, name.nth):
                return review, None
        # A fact whose span was edited is found by the name that it had.
        moved = [review for review in own if review.said is not None and review.said["at"] == name.at]
        if len(moved) == 1 and moved[0].stands is not None:
            standings = self.standings[name.kind]
            return moved[0], next(standing for standing in standings if standing.review is moved[0])
        raise ReviewError(
            f"there is no fact {name} (any more); see what there is: "
            f"tintinh query {name.kind} --article {self.article.url or self.article.id} --format csv"
        )

    def _as_before(self, name: FactName, ruling: Ruling) -> Ruling:
        """The ruling that was given on the fact in the article's earlier text."""
        earlier = self.former(name.kind).get(str(name))
        if earlier is None:
            raise ReviewError(f"nobody has reviewed {name} in an earlier text of its article; decide anew")
        reason = ruling.reason or earlier.reason
        if earlier.decision == "rejected":
            return replace(ruling, decision="rejected", reason=reason)
        if given := changes(earlier):
            return replace(ruling, decision="edited", changes=given, reason=reason)
        return replace(ruling, decision="accepted", reason=reason)

    def _unreviewed(self, name: FactName, standing: Standing | None) -> Review:
        """A fact that nobody has looked at yet, as one that is accepted."""
        if standing is None:
            raise AssertionError(f"{name} was found neither among the facts nor among the reviews")
        said = _dumped(standing.fact)
        tied = {
            kind: [_dumped(self.standings[kind][one].fact) for one in getattr(standing.fact, kind)]
            for kind in (TIED if name.kind == "events" else ())
        }
        return Review(
            name.kind, name.at, name.nth, standing.fact.text, "accepted", None, "", "",
            said=said, stands=said, tied=tied, alone=self._is_alone(name.kind, standing.fact),
        )  # fmt: skip

    def _edited(self, base: Review, ruling: Ruling) -> Review:
        """The review with the ruling's changes made to what stands, or stood."""
        # It reads days and sentences, and who asks a store a question needs none of that.
        from pipeline.review.edit import edited  # noqa: PLC0415

        plain, tied = self._apart(base.kind, ruling.changes)
        fact = _record(base, self.article)
        changed = edited(base.kind, fact, plain, self.article) if plain else fact
        is_same = mark(changed) == mark(fact) and all(base.tied.get(k) == tied[k] for k in tied)
        if is_same and base.stands is not None:
            if base.reviewed_at:
                return base
            raise ReviewError(f"the edit of {ruling.fact} changes nothing; accept the fact as it is")
        nth = base.nth if changed.at == base.at else self._free(base.kind, changed.at)
        return replace(
            base, at=changed.at, nth=nth, decision="added" if base.said is None else "edited",
            reason=ruling.reason, stands=_dumped(changed), tied=base.tied | tied,
        )  # fmt: skip

    def _apart(self, kind: str, given: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, list[Record]]]:
        """The fields of a record, and what belongs to an event: typed as names of facts, kept as records."""
        plain = dict(given)
        tied = {}
        for of in TIED if kind == "events" else ():
            if of in plain:
                names = plain.pop(of)
                names = re.split(r"[\s,;]+", names.strip()) if isinstance(names, str) else names
                tied[of] = [_dumped(self._tied(of, str(one))) for one in names if one]
        return plain, tied

    def _tied(self, kind: str, typed: str) -> Fact:
        name = FactName.read(typed)
        if name.kind != kind or name.version_id != self.version_id:
            raise ReviewError(f"{typed} is none of this article's {kind}; give names of those")
        standing = self._found(name)[1]
        if standing is None:
            raise ReviewError(f"{typed} was rejected; it cannot belong to an event")
        return standing.fact

    def _put(self, former: Review | None, review: Review | None) -> None:
        """Put a review, or none, in the place of a former one."""
        kept = [one for one in self.reviews if one is not former]
        self.reviews = [*kept, review] if review is not None else kept
        self.standings = honour(self.raw, self.reviews)[1]

    def _name(self, review: Review) -> FactName:
        return FactName(review.kind, self.version_id, review.at, review.nth)

    def _free(self, kind: str, at: int) -> int:
        """The first number on an offset that no fact of the kind has, nor had."""
        taken = {one.nth for one in self.standings[kind] if one.fact.at == at}
        taken |= {review.nth for review in self.reviews if (review.kind, review.at) == (kind, at)}
        return next(number for number in count() if number not in taken)

    def _is_alone(self, kind: str, fact: Fact) -> bool:
        return sum((one.at, one.text) == (fact.at, fact.text) for one in getattr(self.raw, kind)) <= 1


def _accepted(base: Review, ruling: Ruling) -> Review:
    """The review where the reviewer says that the fact is right as it stands, or stood before a rejection."""
    if base.stands is None:
        return replace(base, decision="accepted", reason=ruling.reason, stands=base.said)
    return replace(base, reason=ruling.reason or base.reason)


def _rejected(base: Review, ruling: Ruling) -> Review:
    reason = ruling.reason or (base.reason if base.decision == "rejected" else None)
    if not reason:
        raise ReviewError(f"a fact is rejected with a reason; none was given for {ruling.fact}")
    return replace(base, decision="rejected", reason=reason, said=base.said or base.stands, stands=None)


def _dumped(fact: Fact) -> Record:
    """A record as a review keeps it; an event's awards and figures are kept apart from it."""
    record = fact.model_dump(mode="json")
    return record | {kind: [] for kind in TIED if kind in record}


def _record(review: Review, article: Article) -> Fact:
    """What stands by a review, or stood before it was rejected."""
    return KINDS[review.kind].model_validate({**(review.stands or review.said or {}), "source": article.text})


def _check_unchanged(
    name: FactName, seen: str, former: Review | None, standing: Standing | None, reviewer: str
) -> None:
    """Raise ReviewError where the fact is not what the reviewer saw, unless they changed it themselves."""
    if former is not None and former.reviewer != reviewer:
        because = f" ({former.reason})" if former.reason else ""
        raise ReviewError(f"{former.reviewer} has {former.decision} {name} since{because}; look at it again")
    if former is None and standing is not None and mark(standing.fact) != seen:
        raise ReviewError(f"{name} has been extracted anew since, and reads otherwise; look at it again")
