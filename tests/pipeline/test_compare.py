"""What two extractions of a text say differently."""

from typing import Any

import pytest

from pipeline.compare import differences
from pipeline.diff import Pair, compare, rows
from schemas import KINDS, Article

TEXT = "Chiều 13/12, UBND tỉnh tặng Bằng khen cho 3 tập thể. Huyện Ninh Hải có 12 căn nhà bị ngập."
NOTHING: dict[str, list[dict[str, Any]]] = {kind: [] for kind in KINDS}


def said(kind: str, *records: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    return {**NOTHING, kind: list(records)}


def record(text: str, **fields: Any) -> dict[str, Any]:
    return {"text": text, "at": TEXT.index(text), "rule": "made", "confidence": 0.9, **fields}


AWARD = record("Bằng khen cho 3 tập thể", award="Bằng khen", count=3)
DISTRICT = record("Ninh Hải", kind="district", name="Ninh Hải", province="Ninh Thuận")


@pytest.mark.parametrize(
    ("kind", "was", "now", "expected"),
    [
        ("awards", [AWARD], [AWARD], []),
        ("awards", [AWARD], [{**AWARD, "rule": "other", "confidence": 0.1}], []),
        ("awards", [], [AWARD], [("added", ())]),
        ("awards", [AWARD], [], [("lost", ())]),
        ("awards", [AWARD], [{**AWARD, "count": 4}], [("changed", ("count",))]),
        # The same fact on a shorter stretch of the text.
        (
            "awards",
            [AWARD],
            [record("cho 3 tập thể", award="Bằng khen", count=3)],
            [("changed", ("text", "at"))],
        ),
        # Two on one span, of which one is as it was.
        (
            "awards",
            [AWARD, {**AWARD, "award": "Cờ thi đua"}],
            [{**AWARD, "award": "Cờ thi đua"}, {**AWARD, "count": 5}],
            [("changed", ("count",))],
        ),
        # A date elsewhere is another fact; a place named elsewhere is the same place.
        ("dates", [record("13/12", start="2024-12-13")], [record("Huyện", start="2024-12-13")], [("lost", ()), ("added", ())]),
        ("places", [DISTRICT], [{**DISTRICT, "text": "Huyện Ninh Hải", "at": 53}], [("changed", ("text", "at"))]),
        ("places", [{**DISTRICT, "at": 0}], [DISTRICT], [("changed", ("at",))]),
    ],
)  # fmt: skip
def test_facts_are_told_apart(
    kind: str, was: Any, now: Any, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    found = differences(kind, said(kind, *was), said(kind, *now))
    assert sorted((one.change, one.fields) for one in found) == sorted(expected)


def test_an_event_is_compared_with_what_belongs_to_it_and_not_with_its_number() -> None:
    event = record("tặng Bằng khen", type="award", main=True)
    flag = record("UBND", award="Cờ thi đua")
    was = {**NOTHING, "awards": [AWARD], "events": [{**event, "awards": [0]}]}
    now = {**NOTHING, "awards": [flag, AWARD], "events": [{**event, "awards": [1]}]}
    assert differences("events", was, now) == []
    now["events"] = [{**event, "awards": [0, 1]}]
    assert [one.fields for one in differences("events", was, now)] == [("awards",)]


def pairs(count: int) -> list[Pair]:
    article = Article(text=TEXT, published="2024-12-14")
    return [Pair(f"id:{n}", article, NOTHING, said("awards", {**AWARD, "count": n})) for n in range(count)]


def test_examples_are_drawn_evenly_and_every_difference_is_counted() -> None:
    diff = compare(pairs(1000), limit=20)
    (awards,) = [row for row in diff.rows() if row["kind"] == "awards"]
    assert (diff.articles, awards["added"], awards["now"], awards["same"]) == (1000, 1000, 1000, 0)
    drawn = sorted(int(row["article"].removeprefix("id:")) for row in diff.examples["awards", "added"])
    assert len(drawn) == 20
    assert drawn[0] < 200
    assert drawn[-1] > 800
    assert compare(pairs(3), limit=0).examples == {("awards", "added"): []}


def test_every_difference_names_its_sentence_and_article() -> None:
    (row,) = rows(pairs(1), ["awards"])
    assert row["sentence"] == "Chiều 13/12, UBND tỉnh tặng Bằng khen cho 3 tập thể."
    assert (row["article"], row["published"], row["was"]) == ("id:0", "2024-12-14", None)
