"""The same questions on SQLite and PostgreSQL, with the same answers."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline.store import FilterError, Filters, Store
from schemas import Article
from tests.pipeline.command import called
from tests.pipeline.made import MEETING, STORM, extraction, meeting, record, storm

# After the merger Ninh Thuận is a part of Khánh Hòa; both articles name communes of it.
LATER = Article(
    id="a-3",
    url="https://bao.example.invalid/tin/3",
    title="Xã Thuận Nam ra quân",
    published="2025-09-10",
    province="Khánh Hòa",
    source="bao-thu",
    text="Sáng 10/9, xã Ninh Hải ra quân dọn vệ sinh; ông Trần Văn Mẫu dự. Có 40 hộ nghèo được giúp.",
)


def later() -> Any:
    return extraction(
        LATER,
        places=[
            record(LATER, "xã Ninh Hải", kind="commune", name="Ninh Hải", province="Khánh Hòa", code="22861")
        ],
        figures=[record(LATER, "40 hộ nghèo", value=40, unit="hộ nghèo", indicator="hộ nghèo được giúp")],
        people=[record(LATER, "Trần Văn Mẫu", name="Trần Văn Mẫu")],
    )


@pytest.fixture
def store(target: str) -> Iterator[Store]:
    with Store(target, create=True) as opened:
        opened.add([(MEETING, meeting()), (STORM, storm()), (LATER, later())])
        yield opened


@pytest.mark.parametrize(
    ("kind", "filters", "found"),
    [
        ("awards", Filters(award="bang khen", recipient="individual"), ["5 cá nhân"]),
        ("awards", Filters(award="giấy khen"), []),
        ("figures", Filters(unit="căn nhà"), ["12 căn nhà"]),
        ("figures", Filters(indicator="Hộ Nghèo"), ["40 hộ nghèo"]),
        ("figures", Filters(person="tran van mau"), ["40 hộ nghèo"]),
        ("people", Filters(person="Trần Văn"), ["Trần Văn Mẫu"]),
        ("dates", Filters(organization="ubnd huyện ninh hải"), ["Chiều 13/12"]),
        ("events", Filters(district="Krong Bong"), ["mưa lũ"]),
        ("places", Filters(commune="Ninh Hải"), ["xã Ninh Hải"]),
        ("figures", Filters(source="bao-thu"), ["40 hộ nghèo"]),
        ("figures", Filters(published_since="2024-01-01"), ["40 hộ nghèo"]),
        ("figures", Filters(published_until="2024-01-01"), ["12 căn nhà"]),
        ("figures", Filters(confidence=0.6), []),
        ("figures", Filters(review="open", sort="value"), ["12 căn nhà", "40 hộ nghèo"]),
        ("events", Filters(province="dak lak"), ["mưa lũ"]),
        ("events", Filters(within="dak lak"), ["mưa lũ"]),
        ("places", Filters(text="krong bong"), ["huyện Krông Bông"]),
        ("places", Filters(text="Krong Bông"), []),
        ("figures", Filters(sort="-value"), ["40 hộ nghèo", "12 căn nhà"]),
        ("events", Filters(text="phong trào, hội nghị"), ["hội nghị tổng kết phong trào thi đua"]),
        ("events", Filters(text='tổng kết" OR "mưa'), []),
        ("awards", Filters(within="Ninh Thuận"), ["Bằng khen cho 3 tập thể", "5 cá nhân"]),
        ("awards", Filters(within="Khánh Hòa"), ["Bằng khen cho 3 tập thể", "5 cá nhân"]),
        ("figures", Filters(within="Khánh Hòa"), ["40 hộ nghèo"]),
        ("events", Filters(within="Đắk Lắk"), ["mưa lũ"]),
        ("places", Filters(within="huyện Ninh Hải, Ninh Thuận", kind="district"), ["huyện Ninh Hải"]),
    ],
)
def test_filters(store: Store, kind: str, filters: Filters, found: list[str]) -> None:
    assert [row["text"] for row in store.query(kind, filters)] == found


def test_an_answer_has_its_sentence_and_where_in_it_the_words_stand(store: Store) -> None:
    said = "Dịp này, UBND tỉnh tặng Bằng khen cho 3 tập thể và 5 cá nhân."
    first, second = store.query("awards", Filters(text="bang khen"))
    for row in (first, second):
        assert (row["sentence_text"], row["title"], row["url"]) == (said, MEETING.title, MEETING.url)
        assert [said[start:end] for start, end in row["matches"]] == ["Bằng khen"]
    assert "matches" not in store.query("awards")[0]
    assert Store.columns("awards", Filters(text="x")) == list(first)
    assert Store.columns("awards") == list(store.query("awards")[0])


def test_an_article_is_found_with_the_sentence_that_has_the_words(store: Store) -> None:
    (row,) = store.query("articles", Filters(text="bằng khen"))
    assert row["sentence_text"] == "Dịp này, UBND tỉnh tặng Bằng khen cho 3 tập thể và 5 cá nhân."
    (row,) = store.query("articles", Filters(text="tai dak lak"))
    assert (row["title"], row["sentence_text"], row["matches"]) == (STORM.title, None, [])
    assert "sentence_text" not in store.query("articles")[0]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Typed without diacritics, what has none comes first, then by the day.
        ("gia lai", ["Gia Lai họp", "Đánh giá lại"]),
        ("giá lại", ["Đánh giá lại"]),
        ("GIA LAI", ["Gia Lai họp", "Đánh giá lại"]),
        ("gia lài", []),
    ],
)
def test_words_as_they_were_typed_come_first(store: Store, text: str, found: list[str]) -> None:
    told = {"Đánh giá lại": "2020-01-01", "Gia Lai họp": "2024-01-01"}
    for title, day in told.items():
        article = Article(id=title, title=title, published=day, text=f"{title}.")
        store.add([(article, extraction(article, events=[record(article, title, type="other", main=True)]))])
    assert [row["title"] for row in store.query("articles", Filters(text=text))] == found
    assert [row["text"] for row in store.query("events", Filters(text=text))] == found
    page = Filters(text=text, limit=1)
    assert [row["title"] for row in store.query("articles", page)] == found[:1]
    assert [row["text"] for row in store.query("events", page)] == found[:1]
    by_day = Filters(text=text, sort="published")
    assert [row["title"] for row in store.query("articles", by_day)] == sorted(found, key=told.__getitem__)


def test_facts_by_what_a_person_said_of_them(store: Store) -> None:
    first, second = (row["fact"] for row in store.query("awards"))
    store.review(first, "accepted", reviewer="mai")
    store.review(second, "edited", changes={"count": 6}, reviewer="mai")
    for said, found in (("accepted", [3]), ("edited", [6]), ("open", []), ("added", [])):
        assert [row["count"] for row in store.query("awards", Filters(review=said))] == found
    assert store.count_by("awards", ["review"]) == [
        {"review": "accepted", "facts": 1, "sum": 3},
        {"review": "edited", "facts": 1, "sum": 6},
    ]


def test_facts_are_counted_and_summed(store: Store) -> None:
    assert store.count_by("awards", ["province", "year"]) == [
        {"province": "Ninh Thuận", "year": 2024, "facts": 2, "sum": 8}
    ]
    assert store.count_by("events", ["type"], Filters(sort="-facts")) == [
        {"type": "disaster", "facts": 1},
        {"type": "meeting", "facts": 1},
    ]
    by_source = store.count_by("figures", ["source"])
    assert [(row["source"], row["sum"]) for row in by_source] == [("bao-thu", 40.0), (None, 12.0)]


@pytest.mark.parametrize(
    ("kind", "filters", "message"),
    [
        ("events", Filters(award="Bằng khen"), "award is asked of awards; events have none"),
        ("events", Filters(sort="wishes"), "sort was 'wishes'; expected one of"),
        ("events", Filters(within="Không Có"), "no unit fits 'Không Có'"),
        ("events", Filters(text="…"), "has no words to search for"),
        ("events", Filters(review="wrong"), "review was 'wrong'; expected one of accepted"),
        ("events", Filters(review="rejected"), "what was rejected is no fact any more"),
        ("articles", Filters(review="open"), "review is asked of facts; articles have none"),
    ],
)
def test_a_question_without_an_answer_says_why(
    store: Store, kind: str, filters: Filters, message: str
) -> None:
    with pytest.raises(FilterError, match=message):
        store.query(kind, filters)


def test_what_belongs_to_an_event_can_be_joined(store: Store) -> None:
    done = store.sql(
        "SELECT e.type, a.award, p.name FROM events e JOIN event_awards l ON l.event_id = e.id "
        "JOIN awards a ON a.id = l.award_id JOIN event_places q ON q.event_id = e.id "
        "JOIN places p ON p.id = q.place_id ORDER BY a.position"
    )
    assert done == [{"type": "meeting", "award": "Bằng khen", "name": "Ninh Hải"}] * 2


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM awards",
        "DROP TABLE event_awards",
        "UPDATE events SET main = NULL",
        "COMMIT; DELETE FROM awards",
    ],
)
def test_sql_only_reads(store: Store, statement: str) -> None:
    with pytest.raises(FilterError):
        store.sql(statement)
    assert store.counts()["awards"] == 2


def test_counts_and_sql_on_the_command_line(store: Store, tmp_path: Path) -> None:
    db = str(store.target)
    done = called(
        "query", "awards", "--group-by", "award,province", "--format", "csv", "--db", db, cwd=tmp_path
    )
    assert done.stdout == "award,province,facts,sum\nBằng khen,Ninh Thuận,2,8\n"
    done = called("sql", "SELECT count(*) AS n FROM places", "--format", "csv", "--db", db, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "n\n3\n")
    done = called("sql", "SELECT wishes FROM places", "--db", db, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "the database did not take the question" in done.stderr
