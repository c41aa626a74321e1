"""A person's word on a fact stands, whatever extractors read the text again, and is asked again for another text."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import sqlalchemy as sa

from pipeline.review.errors import ReviewError
from pipeline.review.rulings import Ruling
from pipeline.store import Filters, Store
from pipeline.store.tables import extractions, links
from schemas import Extraction
from tests.pipeline.made import MEETING, STORM, extraction, meeting, record, storm


@pytest.fixture
def store(target: str) -> Iterator[Store]:
    """MEETING and STORM as first extracted, on each database."""
    with Store(target, create=True) as opened:
        opened.add([(MEETING, meeting()), (STORM, storm())])
        yield opened


def name(store: Store, kind: str, text: str) -> str:
    """What the fact with these words is called."""
    return next(str(row["fact"]) for row in store.query(kind) if row["text"] == text)


def standing(store: Store, kind: str) -> list[tuple[Any, ...]]:
    """The facts of MEETING that stand: their words and review."""
    return [(row["text"], row["review"]) for row in store.query(kind, Filters(article="a-1"))]


def newer(number: int, article: Any = MEETING, **facts: Any) -> tuple[Any, Extraction]:
    """What extractors of a later version find in MEETING."""
    return article, extraction(article, {"dates": str(number)}, **facts)


COLLECTIVES = "Bằng khen cho 3 tập thể"
INDIVIDUALS = "5 cá nhân"
PRIZE = {"award": "Bằng khen", "authority": "UBND tỉnh"}
FIRST = record(MEETING, COLLECTIVES, count=3, recipient="collective", **PRIZE)
SECOND = record(MEETING, INDIVIDUALS, count=5, recipient="individual", **PRIZE)
EVENT = {"type": "meeting", "start": "2024-12-13", "end": "2024-12-13"}


def test_a_reviewed_fact_survives_three_extractions(store: Store) -> None:
    """One that is accepted, one edited, one rejected and one added, whatever the extractors say later."""
    store.review(name(store, "awards", COLLECTIVES), "accepted", reviewer="mai")
    store.review(name(store, "awards", INDIVIDUALS), "edited", changes={"count": "6"}, reviewer="mai")
    store.review(name(store, "places", "huyện Ninh Hải"), "rejected", reason="là tên cơ quan", reviewer="mai")
    store.add_fact("a-1", "people", {"text": "Chiều", "name": "Chiều"}, reviewer="mai")
    events = [record(MEETING, "hội nghị", main=True, awards=[0], **EVENT)]
    place = record(MEETING, "Ninh Hải", kind="district", name="Ninh Hải", province="Ninh Thuận", code="586")
    wider = record(MEETING, "tặng Bằng khen cho 3 tập thể", count=3, recipient="collective", **PRIZE)
    another = record(MEETING, INDIVIDUALS, count=50, recipient=None, **PRIZE)
    later = [
        # The same facts, in another order and with other spans, the rejected place among them.
        newer(2, awards=[SECOND, wider], places=[place], events=events),
        # None of them.
        newer(3, events=[events[0] | {"awards": []}]),
        # One that is read otherwise, and one that nobody has seen yet.
        newer(4, awards=[another, record(MEETING, "Bằng khen", **PRIZE)], places=[place], events=events),
    ]
    for number, extracted in enumerate(later):
        assert store.add([extracted]).renewed == 1
        awards = {row["text"]: (row["count"], row["review"]) for row in store.query("awards")}
        assert awards[COLLECTIVES] == (3, "accepted")
        assert awards[INDIVIDUALS] == (6, "edited")
        assert len(awards) == (3 if number == 2 else 2)
        assert standing(store, "places") == []
        assert standing(store, "people") == [("Chiều", "added")]
    assert ("Bằng khen", None) in standing(store, "awards")


def test_an_article_that_changes_is_asked_again(store: Store) -> None:
    """Its facts are open, the word on the former text is offered, and stands again when that text returns."""
    store.review(name(store, "awards", COLLECTIVES), "edited", changes={"count": 30}, reviewer="mai")
    store.review(name(store, "awards", INDIVIDUALS), "rejected", reason="đã tính", reviewer="mai")
    changed = MEETING.model_copy(update={"text": "Tin mới. " + MEETING.text})
    store.add([(changed, meeting(changed))])
    assert standing(store, "awards") == [(COLLECTIVES, None), (INDIVIDUALS, None)]

    first, second = store.cases(store.waiting(["awards"], Filters(article="a-1")))
    assert first.former is not None
    assert (first.former.decision, first.former.reviewer) == ("edited", "mai")
    assert second.former is not None
    assert second.former.reason == "đã tính"
    store.review(first.name, "as before", reviewer="lan")
    store.review(second.name, "as before", reviewer="lan")
    (award,) = store.query("awards", Filters(article="a-1"))
    assert (award["count"], award["review"]) == (30, "edited")

    store.add([(MEETING, meeting())])
    (award,) = store.query("awards", Filters(article="a-1"))
    assert (award["at"], award["count"], award["review"]) == (MEETING.text.index(COLLECTIVES), 30, "edited")


def test_a_word_can_be_taken_back(store: Store) -> None:
    before = {kind: store.query(kind) for kind in ("awards", "events", "figures")}
    rejected = name(store, "awards", COLLECTIVES)
    store.review(rejected, "rejected", reason="thử", reviewer="mai")
    edited = store.review(
        name(store, "figures", "12 căn nhà"), "edited", changes={"text": "12"}, reviewer="mai"
    )
    assert {kind: store.query(kind) for kind in before} != before
    store.review(rejected, "open", reviewer="mai")
    store.review(edited.fact, "open", reviewer="mai")
    assert {kind: store.query(kind) for kind in before} == before
    assert store.reviews() == []


def links_of(store: Store, kind: str) -> set[tuple[str, str]]:
    """The words of events and of the records that their links lead to."""
    of = links[kind]
    one = of.c[f"{kind.removesuffix('s')}_id"]
    with store.transaction() as connection:
        events, others = (
            sa.table("events", sa.column("id"), sa.column("text")),
            sa.table(kind, sa.column("id"), sa.column("text")),
        )
        question = (
            sa.select(events.c.text, others.c.text)
            .join_from(of, events, events.c.id == of.c.event_id)
            .join(others, others.c.id == one)
        )
        return {(row[0], row[1]) for row in connection.execute(question)}


def test_what_belongs_to_an_event_stays_with_it(store: Store) -> None:
    event = "hội nghị tổng kết phong trào thi đua"
    assert links_of(store, "awards") == {(event, COLLECTIVES), (event, INDIVIDUALS)}
    # An award before the others moves them; one that is rejected leaves.
    added = store.add_fact("a-1", "awards", {"text": "thi đua", "award": "Cờ thi đua"}, reviewer="mai")
    assert links_of(store, "awards") == {(event, COLLECTIVES), (event, INDIVIDUALS)}
    store.review(name(store, "awards", COLLECTIVES), "rejected", reason="thử", reviewer="mai")
    assert links_of(store, "awards") == {(event, INDIVIDUALS)}
    assert links_of(store, "places") == {(event, "huyện Ninh Hải")}
    found = store.article("a-1")
    assert found is not None
    assert [found[1].awards[one].text for one in found[1].events[0].awards] == [INDIVIDUALS]

    # Whoever edits an event says what belongs to it.
    store.review(name(store, "events", event), "edited", changes={"awards": [added.fact]}, reviewer="mai")
    assert links_of(store, "awards") == {(event, "thi đua")}
    store.add([newer(2, awards=[SECOND], events=[record(MEETING, event, main=True, awards=[0], **EVENT)])])
    assert links_of(store, "awards") == {(event, "thi đua")}
    # An edit of the award does not part them.
    store.review(added.fact, "edited", changes={"count": 2}, reviewer="mai")
    assert links_of(store, "awards") == {(event, "thi đua")}


def test_one_event_is_the_main_one(store: Store) -> None:
    other = record(MEETING, "UBND tỉnh tặng Bằng khen", type="award", start="2024-12-13", end="2024-12-13")
    main = record(MEETING, "hội nghị", main=True, **EVENT)
    store.add([newer(2, events=[main, other])])
    assert [row["main"] for row in store.query("events", Filters(article="a-1"))] == [True, False]
    act = name(store, "events", other["text"])
    store.review(act, "edited", changes={"main": "true"}, reviewer="mai")
    store.add([newer(3, events=[main, other])])
    assert [row["main"] for row in store.query("events", Filters(article="a-1"))] == [False, True]
    store.review(act, "rejected", reason="không phải sự kiện", reviewer="mai")
    assert [row["main"] for row in store.query("events", Filters(article="a-1"))] == [True]
    store.review(name(store, "events", "hội nghị"), "rejected", reason="thử", reviewer="mai")
    assert store.query("events", Filters(article="a-1")) == []
    assert store.article("a-1") is not None


def test_facts_on_one_offset_keep_their_names(store: Store) -> None:
    """When one of them is rejected the other one's name does not come to mean it."""
    twins = [
        record(MEETING, COLLECTIVES, count=3, recipient="collective", award="Bằng khen"),
        record(MEETING, COLLECTIVES, count=3, recipient="collective", award="Kỷ niệm chương"),
    ]
    event = record(MEETING, "hội nghị", main=True, **EVENT)
    store.add([newer(2, awards=twins, events=[event])])
    first, second = (row["fact"] for row in store.query("awards"))
    assert second == f"{first}:1"
    store.review(first, "rejected", reason="thử", reviewer="mai")
    assert [(row["fact"], row["award"]) for row in store.query("awards")] == [(second, "Kỷ niệm chương")]
    store.review(second, "accepted", reviewer="mai")
    # The rejected one's disappearance must not take the other along.
    store.add([newer(3, awards=twins[1:], events=[event])])
    assert [(row["award"], row["review"]) for row in store.query("awards")] == [
        ("Kỷ niệm chương", "accepted")
    ]


def test_an_extraction_keeps_its_time(store: Store) -> None:
    def times() -> list[str]:
        with store.transaction() as connection:
            question = sa.select(extractions.c.extracted_at).order_by(extractions.c.version_id)
            return list(connection.execute(question).scalars())

    before = times()
    store.review(name(store, "awards", COLLECTIVES), "accepted", reviewer="mai")
    assert times() == before


def test_saying_it_again_changes_nothing(store: Store) -> None:
    fact = name(store, "awards", COLLECTIVES)
    assert store.review(fact, "accepted", reviewer="mai").changed
    before = store.reviews()
    assert not store.review(fact, "accepted", reviewer="lan").changed
    assert store.reviews() == before
    assert store.review(fact, "rejected", reason="thử", reviewer="lan").replaced is not None
    assert not store.review(fact, "rejected", reviewer="lan").changed
    assert [(row["decision"], row["reviewer"]) for row in store.reviews()] == [("rejected", "lan")]


def test_two_reviewers_do_not_overrule_each_other_unawares(store: Store) -> None:
    (case,) = [case for case in store.cases(store.waiting(["awards"])) if case.fact.text == COLLECTIVES]
    store.rule([Ruling(case.name, "rejected", reason="đã tính", seen=case.seen)], "lan")
    with pytest.raises(ReviewError, match="lan has rejected awards:1:107 since"):
        store.rule([Ruling(case.name, "accepted", seen=case.seen)], "mai")
    store.add([newer(2, awards=[FIRST | {"count": 4}, SECOND], events=meeting().events)])
    (case,) = [case for case in store.cases(store.waiting(["awards"])) if case.fact.text == INDIVIDUALS]
    store.add([newer(3, awards=[FIRST, SECOND | {"count": 7}], events=meeting().events)])
    with pytest.raises(ReviewError, match="extracted anew"):
        store.rule([Ruling(case.name, "accepted", seen=case.seen)], "mai")


def test_reviewers_at_once_lose_no_word(store: Store) -> None:
    facts = [str(name) for name in store.waiting(["dates", "awards", "places", "events", "figures"])]
    with ThreadPoolExecutor(len(facts)) as pool:
        done = pool.map(lambda fact: store.review(fact, "accepted", reviewer=fact), facts)
        assert all(outcome.changed for outcome in done)
    assert {row["reviewer"] for row in store.reviews()} == set(facts)
    assert {review for kind in ("awards", "dates") for _, review in standing(store, kind)} == {"accepted"}


def test_many_words_are_taken_together_or_not_at_all(store: Store) -> None:
    rulings = [Ruling(name(store, "awards", COLLECTIVES), "accepted"), Ruling("awards:1:3", "accepted")]
    with pytest.raises(ReviewError, match="there is no fact awards:1:3"):
        store.rule(rulings, "mai")
    assert store.reviews() == []


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"cuont": 3}, "awards have no field 'cuont' to give; expected one of text, at, award, authority"),
        ({"count": "ba"}, "count was 'ba': Input should be a valid integer"),
        ({"recipient": "people"}, "recipient was 'people': Input should be 'collective'"),
        ({"text": "Huân chương"}, "text was 'Huân chương', which the article does not say"),
        ({"at": 3}, "but the article has"),
        ({"count": "3"}, "changes nothing; accept"),
        ({"rule": "mine"}, "awards have no field 'rule' to give"),
    ],
)
def test_an_edit_that_does_not_fit_is_told(store: Store, changes: dict[str, Any], message: str) -> None:
    with pytest.raises(ReviewError, match=message):
        store.review(name(store, "awards", COLLECTIVES), "edited", changes=changes, reviewer="mai")
    assert store.reviews() == []


def test_a_name_does_not_come_to_mean_something_in_another_text(store: Store) -> None:
    fact = name(store, "awards", COLLECTIVES)
    changed = MEETING.model_copy(update={"text": MEETING.text + " Hội nghị kết thúc."})
    store.add([(changed, meeting(changed))])
    with pytest.raises(ReviewError, match="followed by another text"):
        store.review(fact, "accepted", reviewer="mai")


def test_a_kind_is_complete_when_all_its_facts_are_reviewed(store: Store) -> None:
    with pytest.raises(ReviewError, match="2 of the article's awards are still to be reviewed"):
        store.complete("a-1", ["awards"], reviewer="mai")
    for text in (COLLECTIVES, INDIVIDUALS):
        store.review(name(store, "awards", text), "accepted", reviewer="mai")
    store.complete("a-1", ["awards", "people"], reviewer="mai")
