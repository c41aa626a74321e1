"""Whatever the text: spans in order and inside it, days of the calendar, and time that grows with its length."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.dates import Direction, Scope, resolve
from tests.extractors.growth import grows_with_length_alone, processor_seconds

SATURDAY = date(2024, 12, 14)
SCRAPS = st.sampled_from(
    "ngày tháng năm quý tuần sáng chiều đêm tết mùng rằm từ đến đầu cuối cùng kỳ thứ hai giờ âm lịch giao thừa hôm "
    "kể nay qua tới học giai đoạn các những thập niên nửa trước đó sau cách đây bây quốc khánh giáng sinh "
    "0 1 2 5 12 13 30 31 99 1899 2024 9999 / - – . , ( ) : ; % III iv 13/12 29/2 0/0 giáp thìn và hoặc rạng".split()
)
TEXTS = st.one_of(st.text(), st.lists(SCRAPS).map(" ".join), st.lists(SCRAPS).map("".join))


@given(
    TEXTS,
    st.none() | st.dates(),
    st.sampled_from([None, "past", "future"]),
    st.sampled_from(["article", "query"]),
)
def test_any_text_gives_ordered_spans_inside_it(
    text: str, published: date | None, direction: Direction | None, scope: Scope
) -> None:
    at = 0
    for moment in resolve(text, published, direction, scope):
        assert at <= moment.start < moment.end <= len(text)
        assert (moment.first is None) == (moment.last is None)
        assert moment.first is None or moment.last is None or moment.first <= moment.last
        at = moment.end


# Texts that make a careless pattern go back over what it has read.
HARD = [
    "ngày ", "1/", "1, ", "12 và ", "từ ", "năm 2024-", "0 giờ ", "đến ", "tháng 1, ", "(", " ", "\n", "9", "đêm ",
    "thứ hai ", "từ ngày 1 đến ", "ngày 1/1 - ", "2 ngày ", "quý i, ", "tết ", "mùng 1 ", "đ", "13/12 ", "10h30 ",
    "9 tháng ", "cùng ngày ", "tuần trước đó ", "năm 2024, ", "(1900 - 2000) ", "sáng và chiều ", "ngày 1, ", "tháng 7-",
    "giai đoạn ", "19/5 ", "lễ ", "2024 ", "1-2-", "ngày 13/12 sẽ ", "từ nay đến ", "đêm 1, rạng sáng ",
]  # fmt: skip


@pytest.mark.parametrize("scrap", HARD)
def test_time_grows_with_length(scrap: str) -> None:
    def seconds(length: int) -> float:
        text = scrap * (length // len(scrap))
        return processor_seconds(lambda: resolve(text, SATURDAY))

    assert grows_with_length_alone(seconds, 10_000, 100_000)
