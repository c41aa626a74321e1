"""Reading anew what older extractors read: nothing is lost before the new facts stand, whatever happens."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from extractors import assemble
from pipeline import reprocess as work
from pipeline.diff import compare, held
from pipeline.failure import Failure
from pipeline.progress import Progress, listening
from pipeline.reprocess import Renewed, extracted_anew, renew_batch, reprocess
from pipeline.store import Filters, Store, stale
from pipeline.store.stale import Scope
from pipeline.store.tables import candidates, extractions
from schemas import KINDS, Article, Extraction
from tests.pipeline.command import called
from tests.pipeline.killing import kill_in_batch
from tests.pipeline.made import reports

OLD = {**dict.fromkeys(KINDS, "0"), "places": assemble.versions()["places"]}
ALL = Scope()


def older(article: Article) -> Extraction:
    """What extractors said that knew no dates and miscounted."""
    now = assemble.extract(article)
    miscounted = [figure.model_copy(update={"value": figure.value + 1}) for figure in now.figures]
    return now.model_copy(update={"versions": OLD, "dates": (), "figures": tuple(miscounted)})


def articles(count: int) -> list[Article]:
    return [Article.model_validate({**each, "source": f"bao-{each['id'][-1]}"}) for each in reports(count)]


def filled(target: str | Path, count: int, *, anew: bool = False) -> str:
    """A store with articles as older extractors read them, or as those of now do."""
    with Store(target, create=True) as store:
        read = assemble.extract if anew else older
        store.add([(article, read(article)) for article in articles(count)])
    return str(target)


def state(target: str | Path) -> dict[str, Any]:
    """All that can be asked of a store, and how much lies beside it."""
    with Store(target) as store:
        found: dict[str, Any] = {kind: store.query(kind) for kind in ("articles", *KINDS)}
        with store.transaction() as connection:
            for table in (extractions, candidates):
                question = sa.select(sa.func.count()).select_from(table)
                found[table.name] = connection.execute(question).scalar_one()
        return {**found, "counts": store.counts()}


@pytest.fixture
def db(tmp_path: Path) -> str:
    """Twelve articles as older extractors read them."""
    return filled(tmp_path / "facts.db", 12)


def test_what_older_extractors_read_becomes_what_those_of_now_say(target: str, tmp_path: Path) -> None:
    filled(target, 12)
    heard: list[Progress] = []
    with listening(heard.append):
        done = reprocess(target, ALL, size=5)
    assert (done.articles, done.written, done.failed) == (12, 12, 0)
    assert [(progress.articles, progress.share) for progress in heard] == [
        (5, 5 / 12),
        (10, 10 / 12),
        (12, 1.0),
    ]
    assert state(target) == state(filled(tmp_path / "anew.db", 12, anew=True))
    assert reprocess(target, ALL) == Renewed()


def test_many_processes_do_what_one_does(db: str, tmp_path: Path) -> None:
    assert reprocess(db, ALL, size=4, jobs=2).written == 12
    assert state(db) == state(filled(tmp_path / "anew.db", 12, anew=True))


@pytest.mark.parametrize(
    ("scope", "count"),
    [
        (Scope(source="bao-1"), 2),
        (Scope(since="2024-10-01"), 3),
        (Scope(since="2024-10-01", source="bao-9"), 1),
        (Scope(kind="dates"), 12),
        (Scope(kind="places"), 0),
        (Scope(source="nowhere"), 0),
    ],
)
def test_conditions_choose_what_is_read(scope: Scope, count: int, db: str) -> None:
    assert work.count(db, scope) == count
    assert reprocess(db, scope).written == count
    assert work.count(db, ALL) == 12 - count


def test_all_can_be_read_anew_though_nothing_is_stale(db: str) -> None:
    reprocess(db, ALL)
    before = state(db)
    assert reprocess(db, Scope(stale=False)).written == 12
    assert state(db) == before


def test_what_is_held_changes_nothing_until_it_is_accepted(target: str, tmp_path: Path) -> None:
    before = state(filled(target, 12))
    assert reprocess(target, ALL, hold=True, size=5).written == 12
    assert state(target) == {**before, "candidates": 12}
    assert reprocess(target, ALL, hold=True) == Renewed()
    assert work.accept(target, size=5) == (12, 0)
    assert state(target) == state(filled(tmp_path / "anew.db", 12, anew=True))


def test_what_is_held_can_be_dropped(db: str) -> None:
    before = state(db)
    reprocess(db, ALL, hold=True)
    assert work.discard(db) == 12
    assert state(db) == before


@pytest.mark.parametrize("hold", [False, True])
def test_what_a_person_has_said_survives_and_is_no_difference(target: str, hold: bool) -> None:
    filled(target, 3)
    with Store(target) as store:
        (first, second, *_) = store.query("awards", Filters(article="bao-cao-0"))
        store.review(first["fact"], "rejected", reason="đã tính", reviewer="mai")
        store.review(second["fact"], "edited", changes={"count": 77}, reviewer="mai")
    (rehearsed,) = work.rehearse(target, ALL, size=9, kinds=["awards"]).rows()
    reprocess(target, ALL, hold=True)
    with Store(target) as store:
        assert compare(held(store), ["awards"]).rows() == [rehearsed]
        assert compare(held(store), ["awards"]).rows() == [
            {"kind": "awards", "was": 5, "now": 5, "same": 5, "added": 0, "lost": 0, "changed": 0}
        ]
    _ = work.accept(target) if hold else reprocess(target, ALL)
    with Store(target) as store:
        (award,) = store.query("awards", Filters(article="bao-cao-0"))
        assert (award["count"], award["review"]) == (77, "edited")
        assert len(store.query("dates", Filters(article="bao-cao-0"))) == 1


def changed(article: Article) -> tuple[Article, Extraction]:
    later = article.model_copy(update={"text": article.text + "\nHội nghị kết thúc vào trưa 5/6/2024."})
    return later, older(later)


def test_an_article_that_changes_meanwhile_keeps_its_newer_facts(target: str) -> None:
    filled(target, 3)
    (batch,) = extracted_anew(target, ALL, total=3)
    with Store(target) as store:
        store.add([changed(articles(1)[0])])
    assert renew_batch(batch, target, hold=True) == replace(renewed := renew_batch(batch, target), written=2)
    assert (renewed.written, renewed.overtaken) == (2, 1)
    with Store(target) as store:
        assert store.query("dates", Filters(article="bao-cao-0")) == []
    assert work.count(target, ALL) == 1


def test_a_candidate_that_something_newer_has_followed_is_let_go(target: str) -> None:
    filled(target, 3)
    reprocess(target, ALL, hold=True)
    with Store(target) as store:
        store.add([changed(articles(1)[0])])
        store.add([(article, assemble.extract(article)) for article in articles(2)[1:]])
    before = state(target)
    assert work.accept(target) == (1, 2)
    after = state(target)
    assert after["candidates"] == 0
    assert [row["article"] for row in after["dates"] if row not in before["dates"]] == [
        "https://bao.example.invalid/bao-cao/2"
    ]


def test_an_article_that_fails_keeps_its_facts_and_is_tried_again(
    db: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = state(db)

    def extract_all(given: Sequence[Article]) -> list[Extraction | Failure]:
        failure = Failure("https://bao.example.invalid/bao-cao/4", "a bug in a rule", "{}", "extract")
        return [failure if article.id == "bao-cao-4" else assemble.extract(article) for article in given]

    monkeypatch.setattr(work, "extract_all", extract_all)
    done = reprocess(db, ALL)
    assert (done.written, done.failed) == (11, 1)
    with Store(db) as store:
        assert [row["reason"] for row in store.failures()] == ["a bug in a rule"]
        mine = Filters(article="bao-cao-4")
        assert store.query("figures", mine) == [
            row for row in before["figures"] if row["article"].endswith("/4")
        ]
    monkeypatch.undo()
    assert reprocess(db, ALL).written == 1
    with Store(db) as store:
        assert store.failures() == []


def renewed_or_held(target: str, *, hold: bool) -> int:
    with Store(target) as store, store.transaction() as connection:
        left = stale.count_by_extractors(connection, Scope(held=hold), assemble.versions())
    return COUNT - sum(number for _, number in left)


COUNT, KILLS = 80, 10


def work_through(target: str, *, hold: bool) -> None:
    reprocess(target, ALL, hold=hold, size=5)


@pytest.mark.parametrize("hold", [False, True])
def test_killed_ten_times_it_ends_as_if_undisturbed(target: str, hold: bool, tmp_path: Path) -> None:
    """SIGKILL for a process that reads anew, each time further on, at any moment of a batch."""
    assemble.warm_up()
    filled(target, COUNT)
    for number in range(KILLS):
        kill_in_batch(lambda: work_through(target, hold=hold), number % 2, 0.003 * number)
        assert renewed_or_held(target, hold=hold) % 5 == 0
    assert renewed_or_held(target, hold=hold) < COUNT
    work_through(target, hold=hold)
    if hold:
        work.accept(target, size=7)
    assert state(target) == state(filled(tmp_path / "undisturbed.db", COUNT, anew=True))


@pytest.fixture
def folder(db: str) -> Path:
    return Path(db).parent


def test_a_dry_run_tells_what_would_change_and_writes_nothing(db: str, folder: Path) -> None:
    before = state(db)
    done = called("reprocess", "--dry-run", "--limit", "6", "--db", db, cwd=folder)
    assert done.returncode == 0
    assert "12 articles read by awards 0, dates 0," in done.stdout
    assert "12 articles would be read anew" in done.stdout
    assert "6 articles compared" in done.stdout
    assert state(db) == before


def test_the_commands_from_holding_to_accepting(db: str, folder: Path) -> None:
    assert "nothing is held" in called("diff", "--db", db, cwd=folder).stderr
    reprocess(db, ALL, hold=True)

    table = called("diff", "--db", db, "--kind", "figures", "--limit", "1", cwd=folder).stdout
    assert "12 articles compared" in table
    answer = json.loads(called("diff", "--db", db, "--format", "json", "--limit", "2", cwd=folder).stdout)
    counts = {row["kind"]: row for row in answer["kinds"]}
    assert {name: counts["figures"][name] for name in ("same", "added", "lost", "changed")} == {
        "same": 0, "added": 0, "lost": 0, "changed": counts["figures"]["was"],
    }  # fmt: skip
    assert counts["dates"]["was"] == counts["dates"]["same"] == 0
    assert counts["dates"]["added"] == counts["dates"]["now"] > 0
    assert counts["awards"]["same"] == counts["awards"]["was"] == counts["awards"]["now"] > 0
    (first, _) = [row for row in answer["examples"] if row["kind"] == "figures"]
    assert (first["change"], first["fields"]) == ("changed", ["value"])
    assert first["was"]["value"] == first["now"]["value"] + 1
    assert first["sentence"].startswith("Toàn huyện có")
    assert first["text"] in first["sentence"]

    lines = called("diff", "--db", db, "--kind", "dates", "--format", "csv", cwd=folder).stdout.splitlines()
    assert lines[0].startswith("kind,change,fields,text,at,was,now,sentence,article,")
    assert len(lines) == 1 + counts["dates"]["added"]

    assert called("reprocess", "--accept", "--db", db, cwd=folder).stdout == (
        "12 articles renewed, 0 let go because they have changed since\n"
    )
    again = called("reprocess", "--accept", "--db", db, cwd=folder)
    assert (again.returncode, "nothing is held" in again.stderr) == (2, True)
    assert called("reprocess", "--discard", "--db", db, cwd=folder).stdout == (
        "what was held of 0 articles is dropped\n"
    )
    assert "nothing to do" in called("reprocess", "--db", db, cwd=folder).stderr


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--hold", "--accept"), "give one of --dry-run, --hold, --accept and --discard"),
        (("--all", "--kind", "dates"), "leave out --all"),
    ],
)
def test_options_that_do_not_go_together_are_told(
    options: tuple[str, ...], message: str, db: str, folder: Path
) -> None:
    done = called("reprocess", *options, "--db", db, cwd=folder)
    assert done.returncode == 2
    assert message in " ".join(done.stderr.replace("│", " ").split())
