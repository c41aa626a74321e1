"""What holds for figures in any text: grounding, no failure, time linear in length."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.assemble import components, extract
from extractors.figures import find_amounts
from extractors.reading import Reading
from schemas import Article, Figure
from tests.extractors.growth import grows_with_length_alone, processor_seconds

WORDS = st.sampled_from(
    "12 1.234 5,2 05/07 10-15 hai ba mươi mốt một năm triệu tỷ đồng % ha tấn hộ người xã , ; : . ( ) / - – | \n tăng giảm còn "
    "đạt chiếm so với kế hoạch cùng kỳ gấp lần trên dưới từ đến trở lên ước khoảng không quá ít nhất trong đó gồm lớp số "
    "$ USD con lợn suất quà mỗi được bị về tổng diện tích sản lượng năm 2023 13/12 và \t phần rưỡi".split(" ")
)


def figures(text: str) -> tuple[Figure, ...]:
    return extract(Article.model_construct(text=text)).figures


@settings(max_examples=150)
@given(st.one_of(st.text(), st.lists(WORDS).map(" ".join), st.lists(WORDS).map("".join)))
def test_any_text_gives_grounded_figures(text: str) -> None:
    at = 0
    for figure in figures(text):
        assert text[figure.at : figure.stop] == figure.text
        assert figure.at >= at
        assert figure.value_max is None or figure.value < figure.value_max
        assert figure.unit
        at = figure.stop


@given(st.one_of(st.text(), st.lists(WORDS).map(" ".join), st.lists(WORDS).map("".join)))
def test_any_text_gives_ordered_amounts(text: str) -> None:
    at = 0
    for amount in find_amounts(text):
        assert at <= amount.start < amount.end <= len(text)
        at = amount.end


PIECES = {
    "report": "Thu ngân sách đạt 287,4 tỷ đồng, bằng 112% dự toán; tỷ lệ hộ nghèo giảm còn 2,18%. ",
    "no stop": "sản lượng 300 tấn, tăng 5% và ",
    "dates": "ngày 13/12/2024 có 5 xã, ",
    "numbers": "1 ",
    "digits": "12",
    "number words": "hai mươi ",
    "commas": "a, ",
    "brackets": "(",
    "openers": "trong đó ",
    "bars": "a | 1 | ",
    "spaces": "3 ",
    "unknown nouns": "giảm 3 tiểu khu, ",
    "labels": "xã 12, ",
    "bare shares": "5% ",
}
CLOSING = "b, 5 xã dài 7 km đạt 3%"


def seconds(text: str) -> float:
    """The time that the figures of a text alone take."""
    reading = Reading(article=Article.model_construct(text=text), text=text)
    _ = reading.lower, reading.sentences, reading.zones
    by_kind = {component.kind: component for component in components()}
    by_kind["dates"].read(reading)
    return processor_seconds(lambda: by_kind["figures"].read(reading))


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES.keys())
def test_time_grows_with_length_and_no_faster(piece: str) -> None:
    # A figure at the end looks back over all that stands before it.
    assert grows_with_length_alone(
        lambda length: seconds((piece * length)[:length] + CLOSING), 12_500, 100_000
    )
