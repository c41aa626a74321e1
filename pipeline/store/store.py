"""The store: idempotent writes and questions, on SQLite and PostgreSQL alike."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Self

from sqlalchemy.exc import DatabaseError, InterfaceError

from extractors.uncollected import uncollected
from pipeline import clock
from pipeline.review.rulings import Addition, Outcome, Ruling, Verdict
from pipeline.store import cases, dead_letters, desks, labels, questions, reviews, sql, write
from pipeline.store.connect import begin_writing, connect, is_full, is_passing, shown, why
from pipeline.store.errors import StoreBusyError, StoreError
from pipeline.store.filters import Filters, check
from pipeline.store.rows import content_hash
from pipeline.urls import article_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path
    from types import TracebackType

    import sqlalchemy as sa

    from pipeline.failure import Failure
    from pipeline.review.names import FactName
    from pipeline.review.word import Review
    from pipeline.store.cases import Case
    from schemas import Article, Extraction

Row = dict[str, Any]


class Store:
    """The facts of all articles in one database.

    `target` is a file path or an SQLAlchemy URL; `create` makes a missing file. Raises StoreError
    where it cannot be opened. Use it as a context manager, or call `close`.
    """

    def __init__(self, target: str | Path, *, create: bool = False) -> None:
        self.target = target
        self._engine = connect(target, create=create)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    @property
    def engine(self) -> sa.Engine:
        """The connection pool, for what keeps tables of its own beside the facts."""
        return self._engine

    @contextmanager
    def transaction(self, *, writes: bool = False, snapshot: bool = False) -> Iterator[sa.Connection]:
        """A connection in one transaction: all of it stands, or nothing; database errors come as StoreError.

        `writes` takes the write lock at its start, see `pipeline.store.connect.begin_writing`; with `snapshot`
        all questions see the store as the first one did, whatever others write meanwhile.
        """
        with self._told(), self._engine.connect() as connection:
            if snapshot and connection.dialect.name == "postgresql":
                # SQLite's transactions are so anyway.
                connection.execution_options(isolation_level="REPEATABLE READ")
            if writes:
                begin_writing(connection)
            with connection.begin():
                yield connection

    @contextmanager
    def _told(self) -> Iterator[None]:
        """What a database cannot do now, or not at all, as StoreError."""
        try:
            yield
        # pg8000 lets the first error of a lost connection through as it is.
        except (DatabaseError, InterfaceError, ConnectionError) as error:
            name = shown(self.target)
            if is_passing(error):
                raise StoreBusyError(
                    f"the database {name} could not be used: {why(error)}; "
                    "this batch was not acknowledged, and running it again is safe"
                ) from error
            hint = "; make room, and run it again: what stands is left as it is" if is_full(error) else ""
            raise StoreError(
                f"the database {name} refused: {why(error)}; nothing of this batch was kept{hint}"
            ) from error

    def pending(self, batch: Sequence[Article], versions: Mapping[str, str]) -> list[Article]:
        """The articles of `batch` that are not stored yet as they are, read by these extractors."""
        with self.transaction() as connection:
            known = write.extracted(connection, sorted({article_key(article) for article in batch}))
        return [
            article
            for article in batch
            if known.get((article_key(article), content_hash(article))) != dict(versions)
        ]

    def add(
        self,
        batch: Sequence[tuple[Article, Extraction]],
        *,
        failures: Sequence[Failure] = (),
        settled: Sequence[str] = (),
    ) -> write.Written:
        """Write articles with their extractions in one transaction; doing it again changes nothing.

        A changed article gets a new version, which becomes the current one; the facts of an
        extraction by older extractors give way to the new ones. `failures` are kept in the same
        transaction, once per origin and kind, with the latest reason; those of the origins in
        `settled` are forgotten, because they have since been read.
        """
        with uncollected(), self.transaction(writes=True) as connection:
            written = write.add(connection, batch)
            dead_letters.clear(connection, settled)
            dead_letters.keep(connection, failures)
        return written

    @staticmethod
    def now() -> str:
        """The time as the store writes it, for `settle_failures` and `failures`."""
        return clock.stamped()

    def settle_failures(self, roots: Sequence[str], *, before: str) -> None:
        """Forget what failed to be read under `roots` (files or folders, as origins name them) before
        `before`: a run over them since then did not meet it again.
        """
        with self.transaction(writes=True) as connection:
            dead_letters.settle(connection, roots, before)

    def failures(
        self,
        *,
        kind: str | None = None,
        origin: str | None = None,
        since: str | None = None,
        limit: int | None = None,
    ) -> list[Row]:
        """The dead letters, oldest first: id, origin, kind (read or extract), reason, failed_at.

        `origin` are words that stand in it; `since` leaves out those that failed earlier.
        """
        with self.transaction() as connection:
            return dead_letters.listed(connection, dead_letters.Letters(kind, origin, since), limit)

    def failure(self, number: int) -> Row | None:
        """The dead letter with this id, with `raw`, the bytes that were given; None where there is none."""
        with self.transaction() as connection:
            return dead_letters.read(connection, number)

    @staticmethod
    def columns(kind: str, filters: Filters | None = None) -> list[str]:
        """The names of what `query` gives of a kind, in order."""
        filters = filters or Filters()
        check(kind, filters)
        return questions.names(kind, filters)

    def query(self, kind: str, filters: Filters | None = None) -> list[Row]:
        """The facts of a kind (or "articles") that fit, in the order of publication and of the text.

        Each is a flat dict: the record's fields (an event's place as `place` and `place_kind`), then
        `article`, by which `Filters.article` and `Store.article` find it, and the article's `url`,
        `title` and `published`, and `sentence_text`, the sentence that says it. Where words are searched for
        (`Filters.text`), `matches` are their (start, end) in that sentence, and an article has as its sentence
        the first that holds them; words without diacritics give the rows first that have none there either
        (with `Filters.limit`: of the first 300 that fit, or of as many as the limit).
        Raises FilterError where the question can have no answer.
        """
        filters = filters or Filters()
        check(kind, filters)
        with self.transaction() as connection:
            return questions.ask(connection, kind, filters)

    def count_by(self, kind: str, by: Sequence[str], filters: Filters | None = None) -> list[Row]:
        """How many facts of a kind fit, per value of the columns in `by`: those, `facts`, and the `sum` of an
        award's count or a figure's value. Raises FilterError for a column that nothing is counted by.
        """
        filters = filters or Filters()
        check(kind, filters)
        with self.transaction() as connection:
            return questions.count_by(connection, kind, by, filters)

    def sql(self, statement: str) -> list[Row]:
        """The rows of one SQL statement in the database's own words, which can only read.

        Raises FilterError where the database does not take it.
        """
        with self._told():
            return sql.read(self._engine, statement)

    def counts(self) -> dict[str, int]:
        """How many articles, facts of each kind and dead letters the store holds."""
        with self.transaction() as connection:
            return questions.counts(connection)

    def texts(self, reference: str) -> list[str]:
        """The texts of an article's versions, the oldest first; empty where there is no such article."""
        with self.transaction() as connection:
            return questions.read_texts(connection, reference)

    def article(self, reference: str) -> tuple[Article, Extraction] | None:
        """The current version of the article with this URL, id or key, and its facts; None where there is none."""
        with self.transaction() as connection:
            return questions.read_article(connection, reference)

    def review(
        self,
        fact: str,
        decision: Verdict,
        *,
        changes: Mapping[str, Any] | None = None,
        reason: str | None = None,
        reviewer: str,
    ) -> Outcome:
        """Take a person's word on a fact, by the name that the column `fact` of an answer gives.

        `decision` is "accepted", "rejected" (with a `reason`), "edited" with `changes` (field → value, or the
        value as typed), "as before" to repeat what was said of an earlier text of the article, or "open" to
        take a word back. It stands for every later extraction of the same text. Raises ReviewError where it
        cannot be taken, such as values that do not fit the record.
        """
        (outcome,) = self.rule([Ruling(fact, decision, changes or {}, reason)], reviewer)
        return outcome

    def rule(self, rulings: Sequence[Ruling], reviewer: str) -> list[Outcome]:
        """Take many words at once, all of them or none; what each did, in their order.

        Raises ReviewError with a line for each that cannot be taken.
        """
        with self.transaction(writes=True) as connection:
            return desks.rule(connection, rulings, reviewer)

    def add_fact(
        self, article: str, kind: str, fields: Mapping[str, Any], *, reviewer: str, reason: str | None = None
    ) -> Outcome:
        """Add a fact that the extractors missed to the article with this URL, id or key.

        `fields` are the record's; `text` are its words as the article has them, `at` their offset (without it,
        the first place). Raises ReviewError where they do not fit.
        """
        with self.transaction(writes=True) as connection:
            return desks.add(connection, article, Addition(kind, fields, reason), reviewer)

    def complete(
        self, article: str, kinds: Sequence[str], *, reviewer: str, is_complete: bool = True
    ) -> None:
        """Note that the facts of these kinds that stand are all that the article says; or take that back.

        Such kinds are labels for `labelled`. Raises ReviewError while there are facts nobody has looked at.
        """
        with self.transaction(writes=True) as connection:
            version = desks.current_version(connection, article)
            desks.mark_complete(connection, version, kinds, reviewer, is_complete=is_complete)

    def reviews(
        self, *, kind: str | None = None, decision: str | None = None, article: str | None = None
    ) -> list[Row]:
        """What people said of facts, the oldest first, see `pipeline.store.reviews.listed`."""
        with self.transaction() as connection:
            return reviews.listed(connection, kind, decision, article)

    def waiting(self, kinds: Sequence[str], filters: Filters | None = None) -> list[FactName]:
        """The names of the facts of these kinds that nobody has looked at and that fit, article by article."""
        with self.transaction() as connection:
            return cases.waiting(connection, kinds, filters or Filters())

    def cases(self, names: Sequence[FactName], *, is_open: bool = True) -> list[Case]:
        """What a person needs to judge these facts, in their order by article; those replaced by another text, and
        those judged meanwhile (unless not `is_open`), are left out.
        """
        with self.transaction() as connection:
            return list(cases.cases(connection, names, is_open=is_open))

    def missing(self, name: FactName) -> list[Review]:
        """What people said of an earlier text of the article that this fact's kind lacks in the newer one, though
        it says the words.
        """
        with self.transaction() as connection:
            return desks.lay_out(connection, name.version_id, to_change=False).missing(name.kind)

    def labelled(self) -> list[tuple[int, Row]]:
        """The number of each article with a complete kind, and its labels, see `pipeline.store.labels`."""
        with self.transaction() as connection:
            return list(labels.labelled(connection))
