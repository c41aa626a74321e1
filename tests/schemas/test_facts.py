"""Records are grounded, frozen, and say nothing impossible."""

import json
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from schemas import Article, Cue, Date, Event, Extraction, Mention, Place

TEXT = "Chiều 13/12, huyện Ninh Hải tổ chức hội nghị."
PROVENANCE = {
    "sentence": 0,
    "zone": "body",
    "extractor": "tintinh_dates",
    "version": "1",
    "rule": "r",
    "confidence": 0.9,
}


def date(**changes: Any) -> Date:
    fields = {"text": "Chiều 13/12", "at": 0, "start": "2024-12-13", "end": "2024-12-13", "part": "afternoon"}
    fields |= {"value": "2024-12-13TAF", "granularity": "part", "source": TEXT, **PROVENANCE, **changes}
    return Date.model_validate(fields)


def test_a_record_knows_its_span() -> None:
    record = date()
    assert TEXT[record.at : record.stop] == record.text == "Chiều 13/12"


@pytest.mark.parametrize(
    "wrong",
    [
        {"at": 1},
        {"at": -1},
        {"at": len(TEXT)},
        {"text": "chiều 13/12"},
        {"text": ""},
        {"source": "Sáng 13/12"},
        {"start": "2024-12-14"},  # after its end
        {"start": None},  # known and unknown at once
        {"start": "13/12/2024"},
        {"part": "25:00"},
        {"part": "dawn"},
        {"granularity": "century"},
        {"zone": "footer"},
        {"confidence": 1.5},
        {"invented": 1},
    ],
    ids=str,
)
def test_a_record_that_does_not_hold_cannot_be_built(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        date(**wrong)


def test_the_error_says_what_was_given_and_what_is_there() -> None:
    with pytest.raises(ValidationError, match=r"'Chiều 13/12' at 1, but the article has 'hiều 13/12,'"):
        date(at=1)


def test_the_source_is_neither_printed_nor_written() -> None:
    record = date(cues=(Cue(property="year", text="2024", origin="published"),))
    assert "source" not in record.model_dump()
    assert TEXT not in repr(record)
    assert "source" not in Date.model_json_schema()["properties"]


@given(at=st.integers(-5, len(TEXT) + 5), length=st.integers(0, len(TEXT) + 5))
def test_any_true_span_builds_and_any_false_one_does_not(at: int, length: int) -> None:
    """A span that lies wholly in the text is accepted; one that slips out of it never is."""
    text = TEXT[max(at, 0) : max(at, 0) + length]
    holds = at >= 0 and bool(text)
    if holds:
        assert date(at=at, text=text).text == text
    else:
        with pytest.raises(ValidationError):
            date(at=at, text=text)


def test_a_place_must_be_mentioned_where_it_says() -> None:
    fields = {
        "text": "huyện Ninh Hải",
        "at": 13,
        "kind": "district",
        "name": "Ninh Hải",
        "source": TEXT,
        **PROVENANCE,
    }
    place = Place.model_validate({**fields, "mentions": [Mention(text="huyện Ninh Hải", at=13)]})
    assert place.mentions[0].at == 13
    with pytest.raises(ValidationError, match="not at 3"):
        Place.model_validate({**fields, "mentions": [Mention(text="huyện Ninh Hải", at=3)]})


def event(**changes: Any) -> dict[str, Any]:
    fields = {"text": "hội nghị", "at": 36, "type": "meeting", "main": True, **PROVENANCE}
    return fields | changes


def test_an_extraction_reads_back_what_it_wrote() -> None:
    extraction = Extraction.model_validate(
        {"text": TEXT, "dates": [date()], "events": [event()], "versions": {"dates": "1"}}
    )
    assert Extraction.model_validate(json.loads(extraction.model_dump_json())) == extraction


def test_an_extraction_refuses_records_of_another_text() -> None:
    with pytest.raises(ValidationError, match="another text"):
        Extraction.model_validate({"text": TEXT + " Hết.", "dates": [date()]})


def test_exactly_one_event_is_the_main_one() -> None:
    with pytest.raises(ValidationError, match="exactly one event"):
        Extraction.model_validate({"text": TEXT, "events": [event(main=False)]})
    with pytest.raises(ValidationError, match="exactly one event"):
        Extraction.model_validate({"text": TEXT, "events": [event(), event()]})


def test_an_event_refers_only_to_records_the_article_has() -> None:
    with pytest.raises(ValidationError, match="does not have"):
        Extraction.model_validate({"text": TEXT, "events": [event(awards=[0])]})


def test_an_unknown_event_type_is_refused() -> None:
    with pytest.raises(ValidationError):
        Event.model_validate({**event(type="party"), "source": TEXT})


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ("2024-12-14", "2024-12-14"),
        ("2023-09-14 00:09:06", "2023-09-14"),
        ("2026-02-04T10:00:00+00:00", "2026-02-04"),
        ("", "None"),
        (None, "None"),
    ],
)
def test_the_day_of_publication_is_the_calendar_day_as_written(given: str | None, day: str) -> None:
    assert str(Article.model_validate({"text": "a", "published": given}).published) == day


def test_an_article_is_composed_once() -> None:
    decomposed = unicodedata.normalize("NFD", "Hòa Bình")
    assert decomposed != "Hòa Bình"
    assert Article(text=decomposed).text == "Hòa Bình"


@pytest.mark.parametrize(
    "wrong", [{"text": ""}, {"text": None}, {}, {"text": "a", "published": "14/12/2024"}], ids=str
)
def test_what_is_not_an_article_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Article.model_validate(wrong)
