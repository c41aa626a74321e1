"""Any string in: no exception, offsets that hold, time linear in length."""

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from extractors.awards.words import WORDS
from extractors.language.tokenizer import TOKENIZER
from extractors.pipes import reading_of, register_extensions
from tests.extractors.growth import grows_with_length_alone, processor_seconds


def pipes() -> Language:
    """The three extractors by themselves, so that the time measured is theirs."""
    register_extensions()
    nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER, "unit": "syllable"}}})
    nlp.max_length = 1_000_000
    for name in ("tintinh_organizations", "tintinh_people", "tintinh_awards"):
        nlp.add_pipe(name)
    return nlp


NLP = pipes()

PIECES = [
    *(word for words in WORDS.values() for word in words[:6]),
    "Bằng khen", "danh hiệu", "giải Nhất", "3 giải Nhì", "HCV", "13 tập thể", "12 cá nhân", "Ông Trần Văn Mẫu", "Công ty TNHH A",
    "UBND tỉnh", "xã Vĩnh Hải", "(", ")", ",", ";", ".", ":", "\n", "“", "”", "đạt chuẩn nông thôn mới", "4 sao OCOP", "và", "l4 cá nhân",
    "TS.", "N.V.A", "Trường", "Ban Chỉ huy", "Hội", "Phó Chủ tịch",
]  # fmt: skip


def read(text: str) -> None:
    reading = reading_of(NLP(text))
    for kind in ("awards", "people", "organizations"):
        for fact in reading.facts[kind]:
            assert text[fact.at : fact.stop] == fact.text


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
def test_words_of_conferring_in_any_order(text: str) -> None:
    read(text)


@settings(max_examples=100)
@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    read(text)


@pytest.mark.parametrize(
    "unit",
    [
        "a ",
        "tặng ",
        "Bằng khen ",
        "Bằng khen cho ",
        "3 giải Nhất, ",
        "Nguyễn Thị Thử, ",
        "ông ",
        "Chủ tịch UBND tỉnh ",
        "Ban Chỉ đạo phòng, chống ",
        "Công ty TNHH Thương mại ",
        "Trường THCS ",
        "(",
        "10 ",
        "cho 5 tập thể, ",
        "được Bằng khen cho 5 cá nhân và ",
        "N.V.",
        "An ",
        "danh hiệu “",
    ],
)
def test_time_is_linear(unit: str) -> None:
    def seconds(length: int) -> float:
        doc = NLP.make_doc((unit * (length // len(unit) + 1))[:length])
        return processor_seconds(lambda: [pipe(doc) for _, pipe in NLP.pipeline])

    seconds(1_000)
    assert grows_with_length_alone(seconds, 12_500, 100_000)
