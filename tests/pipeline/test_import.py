"""Coming back: an export read into an empty store gives the same answers, and the same export again."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline.export import arrive as under_test
from pipeline.export.arrive import Arrived, arrive
from pipeline.export.layout import MANIFEST, ExportError, Form
from pipeline.export.leave import export
from pipeline.failure import Failure
from pipeline.store import Filters, Store
from pipeline.store.tables import articles, dead_letters
from schemas import KINDS
from tests.pipeline.command import called
from tests.pipeline.killing import kill_in_batch
from tests.pipeline.made import MEETING, STORM, VERSIONS, extraction, meeting, record, storm

CHANGED = MEETING.model_copy(update={"text": MEETING.text.replace("3 tập thể", "4 tập thể")})
# No URL, no day, no province; words that are hard on a format.
NAMELESS = MEETING.model_copy(
    update={
        "id": "",
        "url": None,
        "published": None,
        "province": None,
        "title": 'Nói "có, không"',
        "lead": "",
        "text": 'Ông nói: "Trao 1,5\ttỷ\r\nđồng", rồi thôi.\n\n\\N, null\n',
    }
)
COPY = STORM.model_copy(update={"id": "a-9", "url": "https://khac.example.invalid/9", "source": "bao-thu"})


def nameless() -> Any:
    given = {"unit": "đồng", "value": 0.1 + 0.2, "value_max": 1.5e9, "indicator": "", "period": "null"}
    return extraction(NAMELESS, figures=[record(NAMELESS, '1,5\ttỷ\r\nđồng"', **given)])


def copied() -> Any:
    return extraction(COPY, places=[record(COPY, "Krông Bông", kind="district", name="Krông Bông")])


@pytest.fixture
def databases(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[str], Store]]:
    """Empty stores by the name of the database."""
    opened: list[Store] = []

    def make(name: str) -> Store:
        target: Any = tmp_path / f"{len(opened)}.db"
        if name == "postgresql":
            target = request.getfixturevalue("postgresql_server").database()
        opened.append(Store(target, create=True))
        return opened[-1]

    yield make
    for store in opened:
        store.close()


def review(store: Store) -> None:
    """A person's words on facts, some of a text that another has followed since."""
    names = {row["text"]: row["fact"] for kind in KINDS for row in store.query(kind, Filters(article="a-1"))}
    store.review(names["5 cá nhân"], "edited", changes={"count": 6}, reason="đếm lại", reviewer="mai")
    store.review(names["UBND huyện Ninh Hải"], "rejected", reason="thử", reviewer="mai")
    store.review(names["Chiều 13/12"], "accepted", reviewer="lan")
    store.complete("a-1", ["dates"], reviewer="lan")


def fill(store: Store) -> None:
    """Former versions, one that has returned, reviews of both, newer extractors, a removed article, a copy,
    failures.
    """
    store.add([(MEETING, meeting()), (COPY, copied()), (NAMELESS, nameless())])
    store.add([(CHANGED, meeting(CHANGED)), (STORM, storm())])
    review(store)
    store.add([(MEETING, meeting(versions={**VERSIONS, "dates": "2"}))])
    review(store)
    raw = "Bài báo không có chữ".encode("utf-16")
    store.add(
        [],
        failures=[
            Failure("a/b.html", "no text", raw, kind="read"),
            Failure("c.txt", "?", None, kind="extract"),
        ],
    )
    with store.transaction(writes=True) as connection:
        of = {row.key: row.id for row in connection.execute(articles.select())}
        said = articles.update()
        connection.execute(
            said.where(articles.c.key == COPY.url).values(
                duplicate_of=of[STORM.url], removed_at="2026-01-02T03Z"
            )
        )


def answers(store: Store) -> list[Any]:
    """What a store says when it is asked for everything."""
    found: list[Any] = [[without(row) for row in store.query(kind)] for kind in ("articles", *KINDS)]
    found += [[without(row) for row in store.reviews()]]
    found += [store.article(str(MEETING.url)), store.texts(str(MEETING.url)), store.failures()]
    found += [store.count_by(kind, ["province", "year"]) for kind in KINDS]
    asked = [("events", Filters(within="Ninh Thuận")), ("dates", Filters(text="chieu"))]
    found += [[without(row) for row in store.query(kind, filters)] for kind, filters in asked]
    return found


def without(row: dict[str, Any]) -> dict[str, Any]:
    """An answer without the name that a fact has in one database alone."""
    return {name: value for name, value in row.items() if name != "fact"}


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize(
    ("of", "to"),
    [("sqlite", "sqlite"), ("sqlite", "postgresql"), ("postgresql", "sqlite"), ("postgresql", "postgresql")],
)
def test_a_store_comes_back_as_it_was(
    of: str, to: str, form: Form, databases: Callable[[str], Store], tmp_path: Path
) -> None:
    store, copy = databases(of), databases(to)
    fill(store)
    done = export(store, tmp_path / "out", form)
    expected = {"articles": 4, "former_versions": 1, "reviews": 6, "complete_reviews": 2, "dead_letters": 2}
    assert {name: done.tables[name] for name in expected} == expected
    assert done.tables["said_by_extractors"] == 2
    assert arrive(tmp_path / "out", copy) == Arrived(new=4, known=0)
    assert answers(copy) == answers(store)
    with store.transaction() as before, copy.transaction() as after:
        letters = [dead_letters.c[name] for name in ("origin", "kind", "reason", "raw", "failed_at")]
        question = dead_letters.select().with_only_columns(*letters).order_by(dead_letters.c.id)
        assert before.execute(question).all() == after.execute(question).all()
    export(copy, tmp_path / "again", form)
    assert files(tmp_path / "again") == files(tmp_path / "out")


def test_the_copy_goes_on_like_the_original(databases: Callable[[str], Store], tmp_path: Path) -> None:
    """What it has already it knows; a text that returns is the version that it was."""
    store, copy = databases("sqlite"), databases("sqlite")
    fill(store)
    export(store, tmp_path / "out", Form.parquet)
    arrive(tmp_path / "out", copy)
    for one in (store, copy):
        newest = meeting(versions={**VERSIONS, "dates": "2"})
        assert one.add([(MEETING, newest), (STORM, storm())]).unchanged == 2
        assert one.add([(CHANGED, meeting(CHANGED))]).changed == 1
    assert answers(copy) == answers(store)


def test_an_import_goes_on_where_it_was(databases: Callable[[str], Store], tmp_path: Path) -> None:
    store, copy = databases("sqlite"), databases("sqlite")
    fill(store)
    export(store, tmp_path / "out", Form.jsonl)
    copy.add([(MEETING, meeting())])
    assert arrive(tmp_path / "out", copy) == Arrived(new=3, known=1)
    assert arrive(tmp_path / "out", copy) == Arrived(new=0, known=4)
    (row,) = copy.query("articles", Filters(article="a-9"))
    assert (row["status"], row["duplicate_of"]) == ("removed", STORM.url)


def test_a_folder_that_is_no_export_is_told(databases: Callable[[str], Store], tmp_path: Path) -> None:
    store = databases("sqlite")
    with pytest.raises(ExportError, match="there is no folder"):
        arrive(tmp_path / "out", store)
    (tmp_path / "out").mkdir()
    with pytest.raises(ExportError, match=r"is no export: it has no export\.json"):
        arrive(tmp_path / "out", store)
    (tmp_path / "out" / MANIFEST).write_text('{"layout": 9, "form": "csv", "tables": {}}')
    with pytest.raises(ExportError, match="has the layout 9; this program reads 1"):
        arrive(tmp_path / "out", store)


@pytest.mark.parametrize("form", Form)
def test_files_that_are_missing_or_changed_are_told(
    form: Form, databases: Callable[[str], Store], tmp_path: Path
) -> None:
    store = databases("sqlite")
    fill(store)
    export(store, tmp_path / "out", form)
    part = tmp_path / "out" / "dates" / "month=2024-12" / f"part-0.{form}"
    part.rename(tmp_path / part.name)
    with pytest.raises(ExportError, match="of 2 dates 1 were read"):
        arrive(tmp_path / "out", databases("sqlite"))
    part.write_bytes(b"{" * 20)
    with pytest.raises(ExportError, match="is not as tintinh export writes it"):
        arrive(tmp_path / "out", databases("sqlite"))


def test_a_record_that_its_text_does_not_say_is_told(
    databases: Callable[[str], Store], tmp_path: Path
) -> None:
    store = databases("sqlite")
    fill(store)
    export(store, tmp_path / "out", Form.jsonl)
    part = tmp_path / "out" / "awards" / "month=2024-12" / "part-0.jsonl"
    part.write_text(part.read_text("utf-8").replace('"at": ', '"at": 1'), "utf-8")
    with pytest.raises(ExportError, match=r"the article .* is not as .* the record says"):
        arrive(tmp_path / "out", databases("sqlite"))


def test_the_command(databases: Callable[[str], Store], tmp_path: Path) -> None:
    fill(databases("sqlite"))
    called("export", "out", "--db", "0.db", cwd=tmp_path)
    done = called("import", "out", "--db", "copy.db", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "4 articles new, 0 known already\n")
    done = called("import", "nowhere", "--db", "copy.db", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "there is no folder nowhere" in done.stderr


COUNT, KILLS, BATCH = 60, 4, 5


def work_through(exported: Path, target: str) -> None:
    with Store(target) as store:
        arrive(exported, store)


def arrived(target: str) -> int:
    with Store(target) as store:
        return store.counts()["articles"]


def test_killed_again_and_again_it_ends_as_if_undisturbed(
    target: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SIGKILL for a process that imports, each time further on, at any moment of a batch."""
    monkeypatch.setattr(under_test, "_BATCH", BATCH)
    with Store(tmp_path / "exported.db", create=True) as store:
        fill(store)
        urls = [f"https://bao.example.invalid/hoi-nghi/{number}" for number in range(COUNT)]
        copies = [MEETING.model_copy(update={"id": None, "url": url}) for url in urls]
        store.add([(article, meeting(article)) for article in copies])
        export(store, tmp_path / "out", Form.jsonl)
        expected = answers(store)
    Store(target, create=True).close()
    for number in range(KILLS):
        kill_in_batch(lambda: work_through(tmp_path / "out", target), 2 * number, 0.007 * number)
        assert arrived(target) % BATCH == 0
    assert arrived(target) < COUNT
    work_through(tmp_path / "out", target)
    with Store(target) as store:
        assert answers(store) == expected
        export(store, tmp_path / "again", Form.jsonl)
    assert files(tmp_path / "again") == files(tmp_path / "out")
