"""The store: written once however often, read back as it was, and clear about what it cannot do."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractors.assemble import extract, versions
from pipeline.failure import Failure
from pipeline.store import Filters, Store, StoreError, Written
from schemas import Article, Extraction

MEETING = Article(
    id="a-1",
    url="https://bao.example.invalid/tin/1",
    title="Huyện Ninh Hải tổng kết phong trào thi đua",
    published="2024-12-14",
    province="Ninh Thuận",
    text="Chiều 13/12, tại UBND huyện Ninh Hải diễn ra hội nghị tổng kết phong trào thi đua.\n"
    "Dịp này, UBND tỉnh tặng Bằng khen cho 3 tập thể và 5 cá nhân.",
)
STORM = Article(
    id="a-2",
    url="https://bao.example.invalid/tin/2",
    title="Mưa lũ tại Đắk Lắk",
    published="2023-10-02",
    province="Đắk Lắk",
    text="Ngày 1/10, mưa lũ làm 12 căn nhà ở huyện Krông Bông bị ngập.",
)


def pair(article: Article) -> tuple[Article, Extraction]:
    return article, extract(article)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "facts.db", create=True) as opened:
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
    assert filled.pending([MEETING, STORM], versions()) == []
    changed = MEETING.model_copy(update={"text": MEETING.text + " Hội nghị kết thúc."})
    assert filled.pending([changed, STORM], versions()) == [changed]
    assert filled.pending([MEETING], {"dates": "next"}) == [MEETING]


def test_a_changed_article_is_a_new_version_and_answers_come_from_it(filled: Store) -> None:
    changed = MEETING.model_copy(update={"text": MEETING.text.replace("3 tập thể", "4 tập thể")})
    assert filled.add([pair(changed)]) == Written(changed=1)
    assert filled.counts()["articles"] == 2
    counts = {row["count"] for row in filled.query("awards", Filters(article="a-1"))}
    assert counts == {4, 5}


def test_newer_extractors_take_the_place_of_older_ones(filled: Store) -> None:
    before = filled.counts()
    article, extraction = pair(MEETING)
    newer = extraction.model_copy(update={"versions": {**versions(), "dates": "next"}})
    assert filled.add([(article, newer)]) == Written(renewed=1)
    assert filled.counts() == before


def test_an_article_reads_back_as_it_was_written(filled: Store) -> None:
    found = filled.article("a-1")
    assert found is not None
    assert found == pair(MEETING)
    assert filled.article("https://bao.example.invalid/tin/1") == found
    assert filled.article("nowhere") is None


def test_a_fact_comes_flat_with_its_article(filled: Store) -> None:
    (award, *_) = filled.query("awards", Filters(text="bằng khen"))
    assert award["award"] == "Bằng khen"
    assert award["title"] == MEETING.title
    assert award["published"] == "2024-12-14"
    assert award["url"] == MEETING.url
    assert MEETING.text[award["at"] :].startswith(award["text"])
    assert not {"id", "extraction_id", "folded"} & set(award)


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
        ("events", Filters(main=True, province="Ninh Thuận"), [MEETING.title]),
        ("events", Filters(kind="disaster"), [STORM.title]),
        ("places", Filters(province="ninh thuan", kind="district"), [MEETING.title]),
    ],
)
def test_questions(filled: Store, kind: str, filters: Filters, titles: list[str]) -> None:
    assert [row["title"] for row in filled.query(kind, filters)] == titles


def test_an_unknown_kind_is_named(filled: Store) -> None:
    with pytest.raises(ValueError, match="kind was 'wishes'; expected articles or one of dates"):
        filled.query("wishes")


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


def test_a_batch_stands_whole_or_not_at_all(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A write that breaks in the middle leaves the store as it was."""
    before = filled.counts()
    other = MEETING.model_copy(update={"url": "https://bao.example.invalid/tin/3", "id": "a-3"})
    broken = MEETING.model_copy(update={"url": "https://bao.example.invalid/tin/4", "id": "a-4"})
    with pytest.raises(AttributeError):
        filled.add([pair(other), (broken, None)])  # type: ignore[list-item]
    assert filled.counts() == before


def test_a_locked_database_says_so(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.store.connect._BUSY_SECONDS", 0)
    assert isinstance(filled.target, Path)
    lock = sqlite3.connect(filled.target, isolation_level=None)
    with Store(filled.target) as second:
        lock.execute("BEGIN IMMEDIATE")
        changed = MEETING.model_copy(update={"text": MEETING.text + " Hết."})
        with pytest.raises(StoreError, match=r"locked.*running it again is safe"):
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


def test_a_newer_schema_is_not_touched(filled: Store) -> None:
    assert isinstance(filled.target, Path)
    with sqlite3.connect(filled.target) as connection:
        connection.execute("UPDATE schema_info SET version = 99")
    with pytest.raises(StoreError, match="tables of version 99"):
        Store(filled.target)


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("missing.db", "there is no database at"),
        ("missing/folder/facts.db", "there is no database at"),
        (".", "is a folder"),
        ("oracle-of-delphi://host/db", "no driver"),
        ("://", "neither a file path nor an SQLAlchemy URL"),
    ],
)
def test_what_cannot_be_opened_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str, message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StoreError, match=message):
        Store(target)


def test_a_folder_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"the folder .* does not exist"):
        Store(tmp_path / "missing" / "facts.db", create=True)
