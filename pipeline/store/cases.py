"""Facts that wait for a person, with what a person needs to judge them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

import sqlalchemy as sa

from pipeline.review.errors import ReviewError
from pipeline.review.honour import TIED
from pipeline.review.names import FactName
from pipeline.review.rulings import mark
from pipeline.sentence import Sentences
from pipeline.store.desks import lay_out
from pipeline.store.filters import Filters, check, conditions
from pipeline.store.tables import article_versions, articles, facts
from schemas import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.review.desk import Desk
    from pipeline.review.word import Review
    from schemas import Article, Fact


@dataclass(frozen=True)
class Case:
    """A fact to be judged: its name, its record, the sentence that says it, and what was said of it before.

    `start` and `end` are the sentence's offsets in the article's text. `tied` are the names of an event's
    awards and figures, by kind. `former` is the word on it in an earlier text of its article, `seen` the mark
    by which a ruling is refused where the fact has changed since.
    """

    name: str
    kind: str
    fact: Fact
    article: Article
    start: int
    end: int
    tied: dict[str, list[str]]
    former: Review | None
    seen: str


def waiting(connection: sa.Connection, kinds: Sequence[str], filters: Filters) -> list[FactName]:
    """The names of the facts of these kinds that nobody has looked at and that fit, article by article.

    Raises FilterError where the question can have no answer.
    """
    found = []
    version = article_versions.c
    open_ones = replace(filters, review="open")
    for order, kind in enumerate(kinds):
        check(kind, open_ones)
        fact = facts[kind].c
        question = (
            sa.select(fact.published, fact.version_id, fact.at, fact.nth)
            .select_from(
                facts[kind]
                .join(article_versions, version.id == fact.version_id)
                .join(articles, articles.c.id == version.article_id)
            )
            .where(*conditions(kind, open_ones, connection.dialect.name))
            .order_by(fact.published.asc().nulls_last(), fact.id)
            .limit(filters.limit)
        )
        found += [
            ((row.published is None, row.published, row.version_id, order, row.at, row.nth), kind)
            for row in connection.execute(question)
        ]
    names = [FactName(kind, key[2], key[4], key[5]) for key, kind in sorted(found)]
    return names[: filters.limit]


def cases(connection: sa.Connection, names: Sequence[FactName], *, is_open: bool = True) -> Iterator[Case]:
    """What there is to judge of these facts, less those judged (unless not `is_open`) or replaced meanwhile."""
    for version_id, group in groupby(names, key=lambda name: name.version_id):
        try:
            desk = lay_out(connection, version_id, to_change=False)
        except ReviewError:
            continue
        wanted = {str(name) for name in group}
        for kind in KINDS:
            for case in _cases(desk, kind, is_open=is_open):
                if case.name in wanted:
                    yield case


def _cases(desk: Desk, kind: str, *, is_open: bool) -> Iterator[Case]:
    sentences = Sentences(desk.article.text)
    former = desk.former(kind)
    for standing in desk.standings[kind]:
        if is_open and standing.review is not None:
            continue
        name, fact = desk.name(kind, standing), standing.fact
        sentence = sentences.span(fact.at, len(fact.text))
        tied = {of: desk.names(of, getattr(fact, of)) for of in (TIED if kind == "events" else ())}
        yield Case(name, kind, fact, desk.article, *sentence, tied, former.get(name), mark(fact))
