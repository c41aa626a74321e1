"""Facts judged one after another in the terminal."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from pipeline.cli.console import note, out
from pipeline.cli.keys import key
from pipeline.review.errors import ReviewError
from pipeline.review.former import changes
from pipeline.review.rulings import Ruling
from pipeline.review.sheet import before, cells
from pipeline.store import Filters
from pipeline.urls import article_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.review.names import FactName
    from pipeline.store import Store
    from pipeline.store.cases import Case

# What a fact is judged by stands above; these say how it was found.
_ASIDE = ("text", "at", "mentions", "successors", "runners_up")
_KEYS = "[a]ccept  [e]dit  [r]eject  [s]kip  [q]uit"


class _QuitError(Exception):
    """The reviewer has had enough."""


class Session:
    """One reviewer before one store; every word is written as it is given."""

    def __init__(self, store: Store, reviewer: str) -> None:
        self._store, self._reviewer = store, reviewer
        self._console = out()
        self._reason: str | None = None
        self.counts: Counter[str] = Counter()

    def run(self, names: Sequence[FactName]) -> None:
        """Ask about these facts, kind by kind of article after article, until all are judged or q is given."""
        done = 0
        try:
            for _, group in groupby(names, key=lambda name: (name.version_id, name.kind)):
                some = list(group)
                cases = self._store.cases(some)
                for case in cases:
                    done += 1
                    self._judge(case, f"{done}/{len(names)}")
                if cases:
                    self._finish(some[0], article_key(cases[0].article))
        except (_QuitError, EOFError):
            self._console.print()

    def _judge(self, case: Case, place: str) -> None:
        self._show(case, place)
        keys = _KEYS if case.former is None else _KEYS.replace("[s]", "as [b]efore  [s]")
        while True:
            answer = self._key(keys)
            if answer == "s":
                self.counts["skipped"] += 1
                return
            try:
                ruling = self._ruling(answer, case)
                if ruling is not None:
                    self._store.rule([ruling], self._reviewer)
            except ReviewError as error:
                note(str(error))
                continue
            if ruling is not None:
                self.counts[ruling.decision] += 1
                return

    def _ruling(self, answer: str, case: Case) -> Ruling | None:
        """The word that a key begins; None where it begins none."""
        if answer == "a":
            return Ruling(case.name, "accepted", seen=case.seen)
        if answer == "r":
            last = f" [{self._reason}]" if self._reason else ""
            self._reason = self._line(f"reason{last}: ") or self._reason
            return Ruling(case.name, "rejected", reason=self._reason, seen=case.seen)
        if answer == "e":
            given = self._edits()
            return Ruling(case.name, "edited", given, seen=case.seen) if given else None
        if answer == "b" and case.former is not None:
            return Ruling(case.name, "as before", seen=case.seen)
        return None

    def _edits(self) -> dict[str, str]:
        """FIELD=VALUE, a line each, up to an empty one."""
        given: dict[str, str] = {}
        while line := self._line("field=value (empty line ends): "):
            name, sign, value = line.partition("=")
            if not sign:
                note(f"{line!r} is no field=value")
                continue
            given[name.strip()] = value
        return given

    def _finish(self, name: FactName, article: str) -> None:
        """After the last fact of a kind in an article: what was said of its earlier text, and whether it is all."""
        for review in self._store.missing(name):
            self._console.print(
                f"before, {review.reviewer} has {review.decision} “{review.text}”, which is not found here",
                markup=False,
                highlight=False,
            )
            if self._key("[a]dd it again  [s]kip  [q]uit") == "a":
                self._store.add_fact(
                    article, review.kind, changes(review) | {"text": review.text}, reviewer=self._reviewer
                )
                self.counts["added"] += 1
        if self._store.waiting([name.kind], Filters(article=article)):
            return
        question = f"all {name.kind} found in this article are reviewed; does it say more? [n]o, these are all  [y]es"
        if self._key(question) == "n":
            self._store.complete(article, [name.kind], reviewer=self._reviewer)
        else:
            note(f"add what is missing: tintinh review --article {article} --add {name.kind} text=…")

    def _show(self, case: Case, place: str) -> None:
        from rich.text import Text

        article, fact = case.article, case.fact
        heading = " · ".join(str(value) for value in (article.published, article.title) if value)
        shown = Text(f"\n{place}  {case.name}  {heading}\n\n", style="bold")
        shown.append(article.text[case.start : fact.at].lstrip())
        shown.append(f"»{fact.text}«", style="reverse")
        shown.append(article.text[fact.stop : case.end] + "\n\n")
        for name, value in cells(case).items():
            if value and name not in _ASIDE:
                shown.append(f"  {name}: ", style="cyan")
                shown.append(f"{value}\n")
        shown.append(f"  {fact.rule}, confidence {fact.confidence:.2f}\n", style="dim")
        if case.former is not None:
            given = changes(case.former) if case.former.decision == "edited" else {}
            said = ", ".join(f"{name}={value}" for name, value in given.items())
            shown.append(f"  before, on an earlier text: {before(case)} {said}\n", style="yellow")
        self._console.print(shown)

    def _key(self, question: str) -> str:
        """The answer, a key. Raises _QuitError for q and at the end of the input."""
        self._console.print(question, markup=False, highlight=False)
        typed = key().lower()
        if typed in {"", "q"}:
            raise _QuitError
        return typed

    def _line(self, question: str) -> str:
        return input(question).strip()
