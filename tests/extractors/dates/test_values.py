"""The TIMEX3 value and the granularity of a moment, and the cues that decided it."""

from datetime import date

import pytest

from extractors.dates import resolve, timex_value

SATURDAY = date(2024, 12, 14)


@pytest.mark.parametrize(
    ("expression", "value", "granularity"),
    [
        ("ngày 13/12/2024", "2024-12-13", "day"),
        ("sáng 13/12/2024", "2024-12-13TMO", "part"),
        ("trưa 13/12/2024", "2024-12-13TMI", "part"),
        ("chiều 13/12/2024", "2024-12-13TAF", "part"),
        ("tối 13/12/2024", "2024-12-13TEV", "part"),
        ("đêm 13/12/2024", "2024-12-13TNI", "part"),
        ("14 giờ 30 phút ngày 13/12/2024", "2024-12-13T14:30", "minute"),
        ("tháng 8/2024", "2024-08", "month"),
        ("cuối tháng 8/2024", "2024-08-21/2024-08-31", "period"),
        ("quý III/2024", "2024-Q3", "quarter"),
        ("6 tháng đầu năm 2024", "2024-H1", "half"),
        ("9 tháng năm 2024", "2024-01/2024-09", "period"),
        ("năm 2025", "2025", "year"),
        ("giai đoạn 2021-2025", "2021/2025", "period"),
        ("thập niên 1990", "199", "period"),
        ("năm Giáp Thìn", "2024", "year"),
        ("từ ngày 10 đến 15/12/2024", "2024-12-10/2024-12-15", "period"),
        ("tuần tới", "2024-W51", "week"),
    ],
)
def test_values(expression: str, value: str, granularity: str) -> None:
    (moment,) = resolve(expression, SATURDAY)
    assert (timex_value(moment), moment.granularity) == (value, granularity)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Hội nghị diễn ra ngày 13/12.", "XXXX-12-13"),
        ("Hội nghị diễn ra ngày 5 tháng 3.", "XXXX-03-05"),
        ("Hội nghị diễn ra chiều 9/6.", "XXXX-06-09TAF"),
        ("Triển lãm mở cửa từ ngày 10 đến 15/12.", "XXXX-12-10/XXXX-12-15"),
        ("Sản lượng quý III giảm.", "XXXX-Q3"),
        ("Sản lượng tháng 8 giảm.", "XXXX-08"),
        ("Kết quả 6 tháng đầu năm khả quan.", "XXXX-01/XXXX-06"),
    ],
)
def test_without_publication_and_year_the_year_is_unknown(sentence: str, value: str) -> None:
    (moment,) = resolve(sentence, None)
    assert (moment.first, moment.last) == (None, None)
    assert timex_value(moment) == value


@pytest.mark.parametrize(
    ("sentence", "property_", "text", "origin"),
    [
        ("Hội nghị diễn ra ngày 13/12.", "year", "2024-12-14", "published"),
        ("Hôm qua, đoàn đã về.", "day", "2024-12-14", "published"),
        ("Ngày 10/12/2023 xã họp; cùng ngày, huyện họp.", "day", "Ngày 10/12/2023", "text"),
        ("Tháng 7 và tháng 8 năm 2023 mưa nhiều.", "year", "tháng 8 năm 2023", "text"),
        (
            "Trong 6 tháng đầu năm 2024, thu tăng so với cùng kỳ năm 2023.",
            "months",
            "6 tháng đầu năm 2024",
            "text",
        ),
    ],
)
def test_cues(sentence: str, property_: str, text: str, origin: str) -> None:
    cues = [(c.property, c.text, c.origin) for moment in resolve(sentence, SATURDAY) for c in moment.cues]
    assert (property_, text, origin) in cues
