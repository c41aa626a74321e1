"""Numerals in digits and in words: the reference page, edge cases and properties."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.numbers import (
    Number,
    find_numbers,
    find_ordinals,
    number_at,
    parse_number,
    roman_value,
)
from tests.extractors.marked import Mark, mark, parse
from tests.extractors.pages import Example, examples

EXAMPLES = examples("numbers")


def written(number: Number) -> str:
    value = f"{number.value:.15g}"
    if number.high is not None:
        return f"{value}..{number.high:.15g}"
    return value if number.total is None else f"{value} of {number.total:.15g}"


def reread(example: Example) -> str:
    """The example with its marks taken off and those of the grammar put on."""
    text, _ = parse(example.marked)
    if example.options.get("of") == "ordinals":
        return mark(text, [Mark(o.start, o.end, str(o.value)) for o in find_ordinals(text)])
    return mark(text, [Mark(n.start, n.end, written(n)) for n in find_numbers(text)])


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.marked)
def test_reference_page(example: Example) -> None:
    assert reread(example) == example.marked


def test_the_page_has_its_examples() -> None:
    assert len(EXAMPLES) >= 140


@pytest.mark.parametrize(("text", "spelled", "scaled"), [
    ("21", False, False), ("21 triệu", False, True), ("hai mươi mốt", True, False),
])  # fmt: skip
def test_a_number_says_how_it_is_written(text: str, spelled: bool, scaled: bool) -> None:
    number = parse_number(text)
    assert number is not None
    assert (number.spelled, number.scaled) == (spelled, scaled)


@pytest.mark.parametrize(("text", "value"), [
    ("0", 0), ("không", 0), ("trăm", 100), ("nghìn", 1000), ("trăm rưỡi", 150), ("triệu rưỡi", 1_500_000), (",5", 0.5), ("-,5", -0.5), ("- 1.200", -1200), ("-7", -7),
    ("âm 7", -7), ("âm bảy", -7), ("+7", 7), ("3M", 3_000_000), ("3,5G", 3.5e9), ("70K", 70_000), ("70k", 70_000),
    ("-2M", -2_000_000), ("01,50", 1.5), ("1\u00a0234\u00a0567", 1_234_567), ("３", 3),
])  # fmt: skip
def test_a_string_that_is_a_number_as_a_whole(text: str, value: float) -> None:
    number = parse_number(text)
    assert number is not None
    assert number.value == value
    assert (number.start, number.end) == (0, len(text))


@pytest.mark.parametrize(
    "text", ["", "xã", "7 xã", "có 7", "7, 8", "không ai", "-", "--7", "âm", "5G mới", "7-"]
)
def test_what_is_not_one_number_as_a_whole_parses_to_none(text: str) -> None:
    assert parse_number(text) is None


def test_the_number_at_an_offset_does_not_look_back() -> None:
    text = "USD1,23"
    number = number_at(text, 3)
    assert number is not None
    assert (number.value, number.end) == (1.23, len(text))
    assert find_numbers(text) == []
    assert number_at(text, 0) is None


@pytest.mark.parametrize(("numeral", "value"), [
    ("I", 1), ("IV", 4), ("IX", 9), ("XIV", 14), ("XIX", 19), ("XL", 40), ("XC", 90), ("XCIX", 99), ("C", 100),
    ("IIX", None), ("IIII", None), ("VV", None), ("", None), ("iv", None), ("A", None),
])  # fmt: skip
def test_roman_numerals(numeral: str, value: int | None) -> None:
    assert roman_value(numeral) == value


@given(st.integers(0, 10**12))
def test_thousands_parted_by_dots_keep_their_value(value: int) -> None:
    number = parse_number(f"{value:,}".replace(",", "."))
    assert number is not None
    assert number.value == value


ONES = ["", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]


def in_words(value: int) -> str:
    """1..999 999 in words as they are taught at school."""
    if value >= 1000:
        rest = value % 1000
        tail = (
            ""
            if not rest
            else " " + (f"không trăm {below_hundred(rest, linh=True)}" if rest < 100 else in_words(rest))
        )
        return f"{in_words(value // 1000)} nghìn{tail}"
    if value >= 100:
        rest = value % 100
        return f"{ONES[value // 100]} trăm" + (f" {below_hundred(rest, linh=True)}" if rest else "")
    return below_hundred(value, linh=False)


def below_hundred(value: int, *, linh: bool) -> str:
    tens, ones = divmod(value, 10)
    if tens == 0:
        return f"linh {ONES[ones]}" if linh else ONES[ones]
    name = "mười" if tens == 1 else f"{ONES[tens]} mươi"
    special = {5: "lăm"} if tens == 1 else {1: "mốt", 4: "tư", 5: "lăm"}
    return f"{name} {special.get(ones, ONES[ones])}".strip()


@given(st.integers(1, 999_999))
def test_words_as_taught_at_school_keep_their_value(value: int) -> None:
    number = parse_number(in_words(value))
    assert number is not None
    assert number.value == value


SCRAPS = st.sampled_from(
    "0 1 l00 2O 12 .000 1.234 5,2 99999999 - / . , % một mốt hai lăm mươi chục mười trăm linh không phẩy phần và giữa "
    "nghìn triệu tỷ rưỡi nửa đến tới âm thứ quý XV ² ٣ kg K".split()
)


@given(st.one_of(st.text(), st.lists(SCRAPS).map(" ".join), st.lists(SCRAPS).map("".join)))
def test_any_text_gives_ordered_spans_inside_it(text: str) -> None:
    at = 0
    for number in find_numbers(text):
        assert at <= number.start < number.end <= len(text)
        assert number.high is None or number.value < number.high
        at = number.end
    for ordinal in find_ordinals(text):
        assert 0 <= ordinal.start < ordinal.end <= len(text)
    parse_number(text)
