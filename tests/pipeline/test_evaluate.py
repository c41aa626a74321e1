"""Accuracy: when a record says the same as a label, the figures, the floors; and the floors hold."""

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from extractors import confidence
from pipeline.evaluate import FloorsError, LabelError, digest, evaluate, read_labels
from pipeline.evaluate.floors import Floors
from pipeline.evaluate.match import SAME, pairs
from pipeline.evaluate.score import Report, score
from schemas import KINDS
from tests.pipeline.command import ROOT, called

GOLD = ROOT / "fixtures" / "gold"
FLOORS = ROOT / "fixtures" / "floors.json"

DATE = {"text": "13/12", "at": 10, "start": "2024-12-13", "end": "2024-12-13"}
PLACE = {"text": "huyện Ninh Hải", "kind": "district", "name": "Ninh Hải", "province": "Ninh Thuận"}
VENUE = {"text": "nhà văn hóa xã", "kind": "venue", "name": "nhà văn hóa xã", "province": None}
COUNTRY = {"text": "Lào", "kind": "country", "name": "Lào", "province": None}
FIGURE = {"text": "12 con bò", "at": 5, "value": 12, "unit": "con bò"}
AWARD = {"text": "Bằng khen", "award": "Bằng khen", "recipient": "individual", "count": 5}
EVENT = {"text": "hội nghị", "type": "meeting", "start": "2024-12-13"}
PERSON = {"text": "ông Trần Văn Mẫu", "name": "Trần Văn Mẫu"}
ORGANIZATION = {"text": "UBND huyện", "name": "UBND huyện Ninh Hải"}


@pytest.mark.parametrize(
    ("kind", "label", "changes", "same"),
    [
        ("dates", DATE, {}, True),
        ("dates", DATE, {"text": "chiều 13/12/2024", "at": 4, "part": "afternoon"}, True),
        ("dates", DATE, {"at": 15}, False),
        ("dates", DATE, {"end": "2024-12-14"}, False),
        ("dates", DATE, {"at": None, "text": "ngày 13/12"}, True),
        ("places", PLACE, {"text": "Ninh Hải", "name": "NINH HẢI"}, True),
        ("places", PLACE, {"province": "Khánh Hòa"}, False),
        ("places", PLACE, {"kind": "commune"}, False),
        ("places", VENUE, {"kind": "other", "name": "Nhà văn hóa xã Tân Hải", "province": "x"}, True),
        ("places", VENUE, {"kind": "commune"}, False),
        ("places", COUNTRY, {"province": "x"}, True),
        ("figures", FIGURE, {"value": 12.0, "unit": "bò"}, True),
        ("figures", FIGURE, {"value": 13}, False),
        ("figures", FIGURE, {"value": None}, False),
        ("figures", FIGURE, {"unit": "tấn"}, False),
        ("figures", FIGURE, {"unit": None}, False),
        ("figures", FIGURE, {"value_max": 15}, False),
        ("awards", AWARD, {"award": "Bằng khen của Chủ tịch UBND tỉnh"}, True),
        ("awards", AWARD, {"award": "Giấy khen"}, False),
        ("awards", AWARD, {"count": 6}, False),
        ("awards", AWARD, {"recipient": None}, False),
        ("awards", {**AWARD, "award": "Khen thưởng"}, {"award": "Biểu dương"}, True),
        ("events", EVENT, {"text": "cuộc họp"}, True),
        ("events", EVENT, {"start": None}, False),
        ("people", PERSON, {"name": "trần văn mẫu "}, True),
        ("people", PERSON, {"name": "Trần Văn"}, False),
        ("organizations", ORGANIZATION, {"name": "UBND huyện"}, True),
        ("organizations", ORGANIZATION, {"name": ""}, False),
    ],
)
def test_a_record_says_the_same(
    kind: str, label: dict[str, Any], changes: dict[str, Any], same: bool
) -> None:
    assert SAME[kind](label, {**label, **changes}) is same


def test_a_label_is_paired_with_one_record_and_none_is_left_out_in_vain() -> None:
    """The first label fits both records, the second only the first: a greedy pairing would lose it."""
    wide, narrow = {**DATE, "text": "13/12 và 13/12"}, DATE
    said = [DATE, {**DATE, "at": 19}]
    assert pairs([wide, narrow], said, SAME["dates"]) == [(0, 1), (1, 0)]
    assert pairs([DATE], [DATE, DATE], SAME["dates"]) == [(0, 0)]


def article(**facts: Any) -> dict[str, Any]:
    return {"id": "1", "text": "…", **facts}


def test_precision_recall_and_f1() -> None:
    said = [DATE, {**DATE, "at": 40}, {**DATE, "at": 60}]
    report = score([article(dates=[DATE, {**DATE, "at": 90}])], [article(dates=said)])
    assert (report.precision("dates"), report.recall("dates")) == (1 / 3, 1 / 2)
    assert report.figures()["dates"] == pytest.approx(2 * (1 / 3) * (1 / 2) / (1 / 3 + 1 / 2))
    assert [line.split(" ")[2] for line in report.errors] == ["missed", "extra", "extra"]


def test_only_kinds_that_are_labelled_are_scored() -> None:
    said = article(dates=[DATE], places=[PLACE], events=[EVENT])
    assert set(score([article(dates=[DATE])], [said]).figures()) == {"dates", "dates.part"}
    narrowed = article(dates=[DATE], places=[PLACE], checks=["places"])
    assert set(score([narrowed], [said]).figures()) == {"places", "places.units"}


def test_a_place_counts_once_an_article() -> None:
    report = score([article(places=[PLACE, VENUE])], [article(places=[PLACE, PLACE])])
    assert (report.said["places"], report.right["places"]) == (1, 1)
    assert (report.labelled["places.units"], report.figures()["places.units"]) == (1, 1.0)


def test_the_count_of_an_award_is_no_figure() -> None:
    """Neither asked for nor counted against, whoever says the award."""
    award = {**AWARD, "text": "Bằng khen cho 5 cá nhân", "at": 0}
    count = {"text": "5 cá nhân", "at": 14, "value": 5, "unit": "cá nhân"}
    given = article(figures=[count, {**FIGURE, "at": 50}], awards=[award])
    report = score([given], [article(figures=[{**FIGURE, "at": 50}], awards=[])])
    assert (report.labelled["figures"], report.figures()["figures"]) == (1, 1.0)
    report = score([article(figures=[], awards=[])], [article(figures=[count], awards=[award])])
    assert report.said["figures"] == 0


def test_the_main_event_has_figures_of_its_own() -> None:
    main = {**EVENT, "main": True, "place": {"kind": "district", "name": "Ninh Hải"}}
    other = {**EVENT, "main": False, "type": "award"}
    report = score([article(events=[other, main])], [article(events=[{**main, "place": None}, other])])
    assert report.figures() == {"events": 1.0, "main.type": 1.0, "main.day": 1.0, "main.place": 0.0}
    assert score([article(events=[main])], [article(events=[])]).figures()["main.type"] == 0.0


def test_properties_of_what_was_found() -> None:
    label = {**FIGURE, "modifier": "about", "indicator": "đàn bò"}
    report = score(
        [article(figures=[label], awards=[{**AWARD, "authority": "UBND tỉnh"}])],
        [
            article(
                figures=[{**FIGURE, "indicator": "tổng đàn bò"}],
                awards=[{**AWARD, "authority": "Chủ tịch UBND tỉnh", "status": "planned"}],
            )
        ],
    )
    figures = report.figures()
    assert {name: figures[name] for name in figures if "." in name} == {
        "figures.modifier": 0.0,
        "figures.relation": 1.0,
        "figures.indicator": 1.0,
        "awards.authority": 1.0,
        "awards.status": 0.0,
    }


def test_labels_in_decomposed_letters_keep_their_places(tmp_path: Path) -> None:
    text, name = (
        unicodedata.normalize("NFD", words) for words in ("Hội nghị ở huyện Ninh Hải", "huyện Ninh Hải")
    )
    label = {**PLACE, "text": name, "at": text.index(name)}
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "1.json").write_text(json.dumps(article(text=text, places=[label])), "utf-8")
    (found,) = read_labels(tmp_path)
    assert found["text"] == "Hội nghị ở huyện Ninh Hải"
    (place,) = found["places"]
    assert found["text"][place["at"] :] == place["text"] == "huyện Ninh Hải"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "is not JSON"),
        ("[", "is not JSON"),
        ("[1]", "expected objects with a text"),
        ('{"id": "x"}', "expected objects with a text"),
        ('{"text": "x"}', "holds no labelled articles"),
        ('{"text": "x", "dates": [{"text": "x"}]}', "a label in dates has no start, end"),
        ('{"text": "abc", "people": [{"text": "c", "at": 1, "name": "c"}]}', "says 'c' at 1, .* has 'b'"),
    ],
)
def test_labels_that_cannot_be_used_say_why(content: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "1.json").write_text(content, "utf-8")
    with pytest.raises(LabelError, match=message):
        read_labels(tmp_path)


def test_floors_are_raised_together_and_lowered_one_by_one(tmp_path: Path) -> None:
    floors = Floors("d1", {"dates": 0.9, "places": 0.8})
    raised = floors.raised({"dates": 0.95678, "places": 0.7, "awards": 1.0}, "d2")
    assert raised == Floors("d2", {"dates": 0.956, "places": 0.8, "awards": 1.0})
    assert raised.below({"dates": 0.95678, "places": 0.7, "awards": 1.0}) == [
        "places 0.7000 is below its floor 0.8"
    ]
    assert raised.below({"dates": 0.96, "places": 0.9}) == ["awards 0.0000 is below its floor 1.0"]
    lowered = raised.lowered("places", 0.7)
    assert lowered.below({"dates": 0.96, "places": 0.7, "awards": 1.0}) == []
    with pytest.raises(FloorsError, match="is above the floor"):
        lowered.lowered("places", 0.9)
    with pytest.raises(FloorsError, match="there is no floor 'wishes'"):
        lowered.lowered("wishes", 0.1)
    lowered.write(tmp_path / "floors.json")
    assert Floors.read(tmp_path / "floors.json") == lowered


@pytest.fixture
def labels(tmp_path: Path) -> Path:
    """One labelled article: a date that is found, and one that no extractor could find."""
    text = "Ngày 13/12/2024, huyện Ninh Hải họp."
    day = {**DATE, "text": "Ngày 13/12/2024", "at": 0}
    wrong = {**DATE, "text": "họp", "at": text.index("họp")}
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "1.json").write_text(json.dumps(article(text=text, dates=[day, wrong])), "utf-8")
    return tmp_path / "gold"


def test_eval_prints_figures_and_errors(labels: Path, tmp_path: Path) -> None:
    done = called("eval", labels, "--errors", cwd=tmp_path)
    assert done.returncode == 0
    assert '1 dates missed {"text": "họp", "at": 32' in done.stdout
    assert "dates              P 1.000  R 0.500  F1 0.667  (2 labelled)\n" in done.stdout
    assert "dates.part         accuracy 1.000  (of 1)\n" in done.stdout
    as_json = json.loads(called("eval", labels, "--json", cwd=tmp_path).stdout)
    assert as_json == {"dates": 0.6667, "dates.part": 1.0}


def test_eval_raises_checks_and_lowers_floors(labels: Path, tmp_path: Path) -> None:
    def asked(*options: str) -> tuple[int, str]:
        done = called("eval", labels, *options, cwd=tmp_path)
        return done.returncode, done.stderr

    assert asked("--raise-floors") == (
        2,
        "tintinh: --raise-floors and --lower-floor change a file of floors; name it with --floors\n",
    )
    assert asked("--floors", "f.json")[0] == 2
    assert asked("--floors", "f.json", "--raise-floors") == (0, "")
    file = tmp_path / "f.json"
    assert Floors.read(file).figures == {"dates": 0.666, "dates.part": 1.0}
    assert asked("--floors", "f.json") == (0, "")

    file.write_text(file.read_text("utf-8").replace("0.666", "0.75"), "utf-8")
    assert asked("--floors", "f.json") == (1, "tintinh: dates 0.6667 is below its floor 0.75\n")
    assert asked("--floors", "f.json", "--raise-floors")[0] == 1
    assert "expected NAME=VALUE" in asked("--floors", "f.json", "--lower-floor", "dates")[1]
    assert asked("--floors", "f.json", "--lower-floor", "dates=0.6") == (0, "")

    gold = labels / "1.json"
    gold.write_text(gold.read_text("utf-8").replace("Ninh", "Thuy"), "utf-8")
    before = file.read_text("utf-8")
    for options in ([], ["--lower-floor", "dates=0.1"]):
        status, told = asked("--floors", "f.json", *options)
        assert status == 2
        assert "the labels are not those the floors were measured on" in told
    assert file.read_text("utf-8") == before


def test_calibration_writes_what_confidences_are_read_from(
    labels: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts = tmp_path / "confidence.json"
    monkeypatch.setattr("pipeline.evaluate.calibrate.COUNTS", counts)
    monkeypatch.setattr(confidence, "COUNTS", counts)
    assert called("eval", labels, "--calibrate", cwd=tmp_path).returncode == 0
    confidence.measured.cache_clear()
    try:
        ((rule, said_and_right),) = confidence.measured()["dates"].items()
        assert said_and_right == (1, 1)
        assert confidence.confidence.__wrapped__("dates", rule) == 0.667
    finally:
        confidence.measured.cache_clear()


@pytest.fixture(scope="module")
def report() -> Report:
    """The labelled articles of this repository, extracted and scored."""
    return evaluate(read_labels(GOLD))


def test_accuracy_is_not_below_its_floors(report: Report) -> None:
    """Raise them with: tintinh eval fixtures/gold --floors fixtures/floors.json --raise-floors"""
    floors = Floors.read(FLOORS)
    floors.check_digest(digest(read_labels(GOLD)))
    assert floors.below(report.figures()) == []
    assert set(report.figures()) == set(floors.figures)


def test_every_kind_is_labelled(report: Report) -> None:
    assert set(KINDS) <= set(report.labelled)
