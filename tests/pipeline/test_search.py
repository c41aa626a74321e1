"""Full-text search follows what is written, replaced and upgraded, on both databases."""

from datetime import date

import pytest
import sqlalchemy as sa
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.folding import fold, words
from pipeline.store import Filters, Store, common_words, questions, search
from pipeline.store.connect import database_url, upgrade
from pipeline.store.rows import (
    FACT_COLUMNS,
    VERSION_COLUMNS,
    Origin,
    VersionFacts,
    content_hash,
    fact_rows,
    version_row,
)
from pipeline.store.schema import upgrade as migrate
from pipeline.store.tables import article_versions, articles, extractions, extractor_sets, facts
from pipeline.word_forms import searched_and_folded
from schemas import KINDS, Article
from tests.pipeline.made import MEETING, VERSIONS, meeting


def found(store: Store, kind: str, text: str) -> int:
    return len(store.query(kind, Filters(text=text)))


def check_index(store: Store) -> None:
    """SQLite's index of words holds what its tables hold, and nothing else; PostgreSQL's follows by itself."""
    if store.engine.dialect.name == "sqlite":
        with store.engine.begin() as connection:
            for table in (*facts, "article_versions"):
                connection.exec_driver_sql(
                    f"INSERT INTO {table}_words({table}_words) VALUES ('integrity-check')"  # noqa: S608 - our names
                )


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("bằng khen", 2),
        ("BANG KHEN", 2),
        ("bắng khen", 0),
        ("khen bằng", 0),
        ("khen, bang", 2),
        ("bằng", 2),
        ("ằng khen", 0),
        ("bang khen cho 3 tap the", 1),
        ("bằng khen, cá nhân", 1),
    ],
)
def test_words_side_by_side_with_diacritics_or_with_any(target: str, text: str, times: int) -> None:
    with Store(target, create=True) as store:
        store.add([(MEETING, meeting())])
        assert found(store, "awards", text) == times


def test_what_has_been_replaced_is_not_found(target: str) -> None:
    changed = MEETING.model_copy(update={"text": MEETING.text.replace("3 tập thể", "4 tập thể")})
    with Store(target, create=True) as store:
        store.add([(MEETING, meeting())])
        store.add([(MEETING, meeting(versions={**VERSIONS, "dates": "2"}))])
        check_index(store)
        assert found(store, "awards", "bang khen") == 2
        store.add([(changed, meeting(changed))])
        check_index(store)
        assert (found(store, "awards", "3 tap the"), found(store, "awards", "4 tap the")) == (0, 1)
        assert found(store, "articles", "3 tap the") == 0
        with store.engine.connect() as connection:
            for link, kind in (("event_awards", "award"), ("event_places", "place")):
                lost = f"SELECT count(*) FROM {link} WHERE {kind}_id NOT IN (SELECT id FROM {kind}s)"  # noqa: S608 - our names
                assert connection.exec_driver_sql(lost).scalar_one() == 0


def test_what_stood_before_an_upgrade_is_found_after_it(target: str) -> None:
    engine = sa.create_engine(database_url(target))
    with engine.begin() as connection:
        migrate(connection, "0003")
        connection.execute(articles.insert().values(id=1, key=MEETING.url, current_version=1))
        version = dict(zip(VERSION_COLUMNS, version_row(1, MEETING, 1, content_hash(MEETING)), strict=True))
        connection.execute(article_versions.insert().values(**version))
        connection.execute(extractor_sets.insert().values(id=1, versions='{"awards": "1", "dates": "1"}'))
        read = {"version_id": 1, "extractors_id": 1, "extracted_at": "2024-12-15"}
        connection.execute(extractions.insert().values(read))
        origin = Origin(1, "2024-12-14", "Ninh Thuận", None)
        for kind in ("awards", "places"):
            for row in fact_rows(kind, [VersionFacts(origin, getattr(meeting(), kind))]):
                plain = dict(zip(FACT_COLUMNS[kind], row, strict=True))
                lists = {name for name in plain if isinstance(facts[kind].c[name].type, sa.JSON)}
                connection.execute(facts[kind].insert().values(plain | dict.fromkeys(lists, ())))
    engine.dispose()
    upgrade(target)
    with Store(target) as store:
        check_index(store)
        assert (found(store, "awards", "bằng khen"), found(store, "places", "ninh hai")) == (2, 1)
        assert found(store, "articles", "tổng kết phong trào") == 1
        assert {kind for kind, number in store.counts().items() if number} == {"articles", "awards", "places"}


VIETNAMESE = st.text(alphabet=[chr(code) for code in range(128)] + list("ăâđêôơưằỗỢỰỹẦĐ\u0300–“”…²½"))


@given(st.lists(st.text() | VIETNAMESE, min_size=1))
@example(["Đắk Lắk, Đắk-Nông (2024)…", "", "x" * 201, "y" * 200])
@example(["cafe\u0301, İzmir, 越南, Ω"])
def test_words_of_many_texts_are_those_of_each(texts: list[str]) -> None:
    plain = [words(text.replace("\ue000", " ")) for text in texts]
    assert searched_and_folded(texts) == [(searched, fold(searched)) for searched in plain]


def test_a_word_without_end_is_searched_in_pieces(target: str) -> None:
    """No database takes a word of any length into an index."""
    article = MEETING.model_copy(update={"text": MEETING.text + " " + "x" * 30_000})
    with Store(target, create=True) as store:
        store.add([(article, meeting(article))])
        assert found(store, "articles", "x" * 30_000) == 1
        assert fold("X" * 300) == "x" * 300


def test_all_kinds_have_an_index(target: str) -> None:
    with Store(target, create=True) as store:
        assert [found(store, kind, "gì đó") for kind in KINDS] == [0] * len(KINDS)


@pytest.mark.parametrize(("first", "most"), [(2, 6), (4, 30), (4, 1_000), (30, 60), (400, 6_000)])
def test_common_words_give_the_page_that_the_index_gives(
    target: str, first: int, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many articles are read before the index is asked: none, some, or all."""
    with Store(target, create=True) as store:
        store.add([(article, meeting(article)) for article in map(told, range(40))])
        asked = [
            Filters(text=text, limit=limit, province=province, since=since)
            for text in ("bang khen", "bằng khen", "so hai", "số hai", "số hai, bằng khen", "số hài")
            for limit in (1, 7, 50)
            for province in (None, "Lâm Đồng")
            for since in (None, "2024-01-20")
        ]
        monkeypatch.setattr(questions, "first_articles", lambda *_: None)
        by_index = [[row["url"] for row in store.query("articles", one)] for one in asked]
        monkeypatch.undo()
        monkeypatch.setattr(search, "_MANY", 1)
        monkeypatch.setattr(common_words, "_FIRST", first)
        monkeypatch.setattr(common_words, "_MOST", most)
        assert [[row["url"] for row in store.query("articles", one)] for one in asked] == by_index
    assert {0, 1, 7, 40} <= {len(urls) for urls in by_index}


def told(number: int) -> Article:
    """The meeting, told again on another day, in two provinces, with other words in every fourth article."""
    said = ("số một", "số hai", "so hai", "số ba")[number % 4]
    return MEETING.model_copy(
        update={
            "url": f"https://bao.example.invalid/hop/{number}",
            "province": ("Ninh Thuận", "Lâm Đồng")[number % 3 == 0],
            # Not in the order in which they are written.
            "published": date(2024, 1, 1 + (number * 7) % 28),
            "text": f"{MEETING.text}\nĐây là tin {said}.",
        }
    )
