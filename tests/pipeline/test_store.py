"""The store: written once however often, read back as it was, and clear about what it cannot do."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import sqlalchemy as sa

from pipeline.failure import Failure
from pipeline.store import FilterError, Filters, Store, StoreBusyError, StoreError, Written
from pipeline.store.tables import article_versions, extractions
from schemas import Article, Extraction
from tests.pipeline.made import MEETING, STORM, VERSIONS, extraction, meeting, storm


def pair(article: Article) -> tuple[Article, Extraction]:
    return article, storm() if article is STORM else meeting(article)


@pytest.fixture
def store(target: str) -> Iterator[Store]:
    """An empty store on each database: what is asked of one is asked of both."""
    with Store(target, create=True) as opened:
        yield opened


@pytest.fixture
def on_file(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "facts.db", create=True) as opened:
        opened.add([pair(MEETING), pair(STORM)])
        yield opened


@pytest.fixture
def filled(store: Store) -> Store:
    store.add([pair(MEETING), pair(STORM)])
    return store


def test_writing_twice_changes_nothing(store: Store) -> None:
    assert store.add([pair(MEETING), pair(STORM)]) == Written(new=2)
    before = store.counts()
    assert store.add([pair(MEETING), pair(STORM)]) == Written(unchanged=2)
    assert store.counts() == before


def test_what_stands_is_not_pending(filled: Store) -> None:
    assert filled.pending([MEETING, STORM], VERSIONS) == []
    changed = MEETING.model_copy(update={"text": MEETING.text + " Hội nghị kết thúc."})
    assert filled.pending([changed, STORM], VERSIONS) == [changed]
    assert filled.pending([MEETING], {**VERSIONS, "dates": "2"}) == [MEETING]


def test_a_changed_article_is_a_new_version_and_answers_come_from_it(filled: Store) -> None:
    changed = MEETING.model_copy(update={"text": MEETING.text.replace("3 tập thể", "4 tập thể")})
    assert filled.add([pair(changed)]) == Written(changed=1)
    assert filled.counts()["articles"] == 2
    counts = {row["count"] for row in filled.query("awards", Filters(article="a-1"))}
    assert counts == {4, 5}


def test_newer_extractors_take_the_place_of_older_ones(filled: Store) -> None:
    before = filled.counts()
    newer = meeting(versions={**VERSIONS, "dates": "2"})
    assert filled.add([(MEETING, newer)]) == Written(renewed=1)
    assert filled.counts() == before
    assert filled.article("a-1") == (MEETING, newer)


def test_an_article_reads_back_as_it_was_written(filled: Store) -> None:
    found = filled.article("a-1")
    assert found is not None
    assert found == pair(MEETING)
    assert filled.article("nowhere") is None


@pytest.mark.parametrize(
    "reference",
    [
        "a-1",
        "https://bao.example.invalid/tin/1",
        "http://BAO.example.invalid/tin/1/?utm_source=zalo#anh",
    ],
)
def test_an_article_is_found_however_it_is_referred_to(filled: Store, reference: str) -> None:
    assert filled.article(reference) == pair(MEETING)
    assert {row["title"] for row in filled.query("dates", Filters(article=reference))} == {MEETING.title}


def test_an_article_without_url_and_id_is_found_by_what_an_answer_calls_it(store: Store) -> None:
    nameless = MEETING.model_copy(update={"url": None, "id": None})
    store.add([(nameless, meeting(nameless))])
    (row,) = store.query("articles")
    assert row["url"] is None
    assert row["article"].startswith("sha256:")
    assert store.article(row["article"]) == (nameless, meeting(nameless))


def test_what_an_article_is_known_by(store: Store) -> None:
    """Its URL in any spelling, else its id, else its words."""
    same = MEETING.model_copy(update={"url": "http://bao.example.invalid/tin/1/", "id": "other"})
    assert store.add([pair(MEETING), (same, meeting(same))]) == Written(new=1, unchanged=1)
    without_url = MEETING.model_copy(update={"url": None})
    assert store.add([(without_url, meeting(without_url))]) == Written(new=1)
    nameless = MEETING.model_copy(update={"url": None, "id": None})
    assert store.add([(nameless, meeting(nameless))] * 2) == Written(new=1, unchanged=1)
    assert store.counts()["articles"] == 3


def test_a_version_that_returns_is_current_again_and_stands_once(filled: Store) -> None:
    changed = MEETING.model_copy(update={"text": MEETING.text.replace("3 tập thể", "4 tập thể")})
    for version in (changed, MEETING, changed, MEETING):
        assert filled.add([pair(version)]) == Written(changed=1)
    assert filled.article("a-1") == pair(MEETING)
    with filled.engine.begin() as connection:
        for table in (article_versions, extractions):
            assert connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one() == 3


def test_a_fact_comes_flat_with_its_article(filled: Store) -> None:
    (award, *_) = filled.query("awards", Filters(text="bằng khen"))
    assert award["award"] == "Bằng khen"
    assert award["title"] == MEETING.title
    assert award["published"] == "2024-12-14"
    assert award["url"] == MEETING.url
    assert MEETING.text[award["at"] :].startswith(award["text"])
    assert list(award) == Store.columns("awards", Filters(text="bằng khen"))
    assert not {"id", "extraction_id", "folded"} & set(award)


def test_an_events_place_is_flat(filled: Store) -> None:
    (event,) = filled.query("events", Filters(kind="meeting"))
    assert (event["place"], event["place_kind"]) == ("Ninh Hải", "district")
    assert event["main"] is True
    assert event["awards"] == [0, 1]


@pytest.mark.parametrize(
    ("kind", "filters", "titles"),
    [
        ("articles", Filters(), [STORM.title, MEETING.title]),
        ("articles", Filters(province="Đắk Lắk"), [STORM.title]),
        ("articles", Filters(province="dak lak"), [STORM.title]),
        ("articles", Filters(since="2024-01-01"), [MEETING.title]),
        ("articles", Filters(until="2023-12-31"), [STORM.title]),
        ("articles", Filters(text="mưa lũ"), [STORM.title]),
        ("articles", Filters(text="MUA LU"), [STORM.title]),
        ("articles", Filters(text="mừa lũ"), []),
        ("articles", Filters(text="100%"), []),
        ("articles", Filters(limit=1), [STORM.title]),
        ("awards", Filters(text="bang khen", kind="individual"), [MEETING.title]),
        ("awards", Filters(text="Bằng khen", since="2025-01-01"), []),
        ("dates", Filters(since="2024-12-13", until="2024-12-13"), [MEETING.title]),
        ("figures", Filters(kind="căn nhà"), [STORM.title]),
        ("articles", Filters(province="Tỉnh Đắk - Lắk"), [STORM.title]),
        ("events", Filters(main=True, province="Ninh Thuận"), [MEETING.title]),
        ("events", Filters(kind="disaster"), [STORM.title]),
        ("places", Filters(province="ninh thuan", kind="district"), [MEETING.title]),
    ],
)
def test_questions(filled: Store, kind: str, filters: Filters, titles: list[str]) -> None:
    assert [row["title"] for row in filled.query(kind, filters)] == titles


def test_undated_articles_come_last(store: Store) -> None:
    undated = STORM.model_copy(update={"url": "https://bao.example.invalid/khong-ngay", "published": None})
    store.add([(undated, extraction(undated)), pair(MEETING)])
    assert [row["published"] for row in store.query("articles")] == ["2024-12-14", None]
    assert store.query("articles", Filters(since="1900-01-01", until="2100-01-01")) == store.query(
        "articles", Filters(article="a-1")
    )


@pytest.mark.parametrize(
    ("kind", "filters", "message"),
    [
        ("wishes", Filters(), "kind was 'wishes'; expected articles or one of dates"),
        ("events", Filters(kind="wedding"), "events of the kind 'wedding' do not exist; there are meeting"),
        ("people", Filters(kind="official"), "people have no kinds"),
        ("dates", Filters(since="2024-02-01", until="2024-01-01"), "2024-02-01.* is after the last"),
    ],
)
def test_a_question_without_an_answer_says_why(
    filled: Store, kind: str, filters: Filters, message: str
) -> None:
    with pytest.raises(FilterError, match=message):
        filled.query(kind, filters)


def test_failures_are_kept_once_and_forgotten_when_read(store: Store) -> None:
    failure = Failure(origin="in/a.txt", reason="empty", raw=b"", kind="read")
    store.add([], failures=[failure, Failure(origin="in/b.jsonl:7", reason="broken", raw="{", kind="read")])
    store.add([], failures=[failure])
    assert [(row["origin"], row["reason"]) for row in store.failures()] == [
        ("in/a.txt", "empty"),
        ("in/b.jsonl:7", "broken"),
    ]
    store.settle_failures(["in/b.jsonl"], before=store.now())
    assert [row["origin"] for row in store.failures()] == ["in/a.txt"]
    store.settle_failures(["in"], before=store.now())
    assert store.failures() == []


def test_failures_are_settled_where_a_run_has_been_and_nowhere_else(store: Store) -> None:
    origins = ["in/a.txt", "in2/a.txt", "in%/a.txt", "/abs/a.txt", "../up.txt", "in/deep/b.jsonl: line 3"]
    store.add([], failures=[Failure(origin, "empty", None, "read") for origin in origins])
    store.settle_failures(["in%"], before=store.now())
    assert [row["origin"] for row in store.failures()] == [o for o in origins if o != "in%/a.txt"]
    store.settle_failures(["in"], before=store.now())
    assert [row["origin"] for row in store.failures()] == ["in2/a.txt", "/abs/a.txt", "../up.txt"]
    store.settle_failures(["."], before=store.now())
    assert [row["origin"] for row in store.failures()] == ["/abs/a.txt", "../up.txt"]
    store.settle_failures(["/"], before="2000-01-01")
    assert len(store.failures()) == 2


def test_a_failure_that_cannot_be_written_in_utf_8_is_kept_readable(store: Store) -> None:
    store.add([], failures=[Failure("in/\udcff.txt", "text was 'a\ud800'", b"\xff", "read")])
    assert [(row["origin"], row["reason"]) for row in store.failures()] == [
        ("in/\\udcff.txt", "text was 'a\\ud800'")
    ]


def test_a_batch_stands_whole_or_not_at_all(filled: Store) -> None:
    """A write that breaks in the middle leaves the store as it was."""
    before = filled.counts()
    other = MEETING.model_copy(update={"url": "https://bao.example.invalid/tin/3", "id": "a-3"})
    broken = MEETING.model_copy(update={"url": "https://bao.example.invalid/tin/4", "id": "a-4"})
    failure = Failure(origin="in/a.txt", reason="empty", raw=b"", kind="read")
    with pytest.raises(AttributeError):
        filled.add([pair(other), (broken, None)], failures=[failure])  # type: ignore[list-item]
    assert filled.counts() == before


def test_a_locked_database_says_so(on_file: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.store.connect._BUSY_SECONDS", 0)
    assert isinstance(on_file.target, Path)
    lock = sqlite3.connect(on_file.target, isolation_level=None)
    with Store(on_file.target) as second:
        lock.execute("BEGIN IMMEDIATE")
        changed = MEETING.model_copy(update={"text": MEETING.text + " Hết."})
        with pytest.raises(StoreBusyError, match=r"locked.*running it again is safe"):
            second.add([pair(changed)])
        lock.execute("ROLLBACK")
        assert second.add([pair(changed)]) == Written(changed=1)
    lock.close()


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("Không phải cơ sở dữ liệu", "utf-8")
    with pytest.raises(StoreError, match="is not a database"):
        Store(file, create=True)
    assert file.read_text("utf-8") == "Không phải cơ sở dữ liệu"


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "other.db"
    with sqlite3.connect(file) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    with pytest.raises(StoreError, match="another program's database"):
        Store(file, create=True)


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("missing.db", "there is no database at"),
        ("missing/folder/facts.db", "there is no database at"),
        (".", "is a folder"),
        ("empty.db", "is empty; fill it with: tintinh run"),
        ("postgresql+oracle://host/db", "no driver for 'postgresql\\+oracle' is installed"),
        ("mysql://host/db", "databases of the kind 'mysql' are not supported"),
        ("oracle-of-delphi://host/db", "neither a file path nor an SQLAlchemy URL"),
        ("://", "neither a file path nor an SQLAlchemy URL"),
    ],
)
def test_what_cannot_be_opened_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str, message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("empty.db").touch()
    with pytest.raises(StoreError, match=message):
        Store(target)


def test_a_folder_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"the folder .* does not exist"):
        Store(tmp_path / "missing" / "facts.db", create=True)


def test_a_password_is_not_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as raised:
        Store("postgresql+oracle://user:hush@host/db")
    assert "hush" not in str(raised.value)


def test_a_store_in_memory_serves_python(store: Store) -> None:
    with Store(":memory:") as memory:
        assert memory.add([pair(MEETING), pair(STORM)]) == Written(new=2)
        assert len(memory.query("awards")) == 2


def test_more_articles_than_a_question_has_parameters(store: Store) -> None:
    many = [MEETING.model_copy(update={"url": f"https://bao.example.invalid/{n}"}) for n in range(601)]
    bare = [(article, extraction(article)) for article in many]
    assert store.add(bare[:600]) == Written(new=600)
    assert store.pending(many, VERSIONS) == many[600:]
    origins = [Failure(article.url or "", "broken", None, "extract") for article in many]
    store.add([], failures=origins)
    store.add([], settled=[failure.origin for failure in origins])
    assert store.failures() == []


def test_writers_at_the_same_time_make_no_duplicates(tmp_path: Path) -> None:
    """Each thread opens the new database by itself and writes the same articles in another order."""
    file = tmp_path / "facts.db"
    versions = [
        MEETING.model_copy(update={"url": f"https://bao.example.invalid/{n}", "id": str(n)})
        for n in range(30)
    ]

    def write(turn: int) -> Written:
        done = Written()
        with Store(file, create=True) as store:
            for article in versions[turn:] + versions[:turn]:
                done += store.add([pair(article)])
        return done

    with ThreadPoolExecutor(4) as threads:
        written = sum(threads.map(write, (0, 7, 15, 22)), Written())
    assert written == Written(new=30, unchanged=90)
    with Store(file) as store:
        assert store.counts()["articles"] == 30
        assert store.counts()["awards"] == 60


def test_readers_go_on_while_one_writes(on_file: Store) -> None:
    assert isinstance(on_file.target, Path)
    with sqlite3.connect(on_file.target, isolation_level=None) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("DELETE FROM awards")
        assert len(on_file.query("awards")) == 2
        writer.execute("ROLLBACK")


def test_a_second_store_in_a_process_leaves_the_locks_of_the_first(tmp_path: Path) -> None:
    """Without them another program that ends takes itself for the last and clears away the log of changes."""
    db = tmp_path / "facts.db"
    with Store(db, create=True) as first:
        first.add([pair(MEETING)])
        Store(db).close()
        other = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('PRAGMA user_version'); c.close()"
        subprocess.run([sys.executable, "-c", other, db], check=True)
        assert Path(f"{db}-wal").exists()
        first.add([pair(STORM)])
    with Store(db) as again:
        assert again.counts()["articles"] == 2
