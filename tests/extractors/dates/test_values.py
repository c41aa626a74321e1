"""The TIMEX3 value and the granularity of a moment."""

from datetime import date

import pytest

from extractors.dates import resolve, timex_value


@pytest.mark.parametrize(
    ("expression", "value", "granularity"),
    [
        ("ngày 13/12/2024", "2024-12-13", "day"),
        ("sáng 13/12/2024", "2024-12-13TMO", "part"),
        ("chiều 13/12/2024", "2024-12-13TAF", "part"),
        ("tối 13/12/2024", "2024-12-13TEV", "part"),
        ("đêm 13/12/2024", "2024-12-13TNI", "part"),
        ("14 giờ 30 phút ngày 13/12/2024", "2024-12-13T14:30", "minute"),
        ("tháng 8/2024", "2024-08", "month"),
        ("quý iii/2024", "2024-Q3", "quarter"),
        ("6 tháng đầu năm 2024", "2024-H1", "half"),
        ("9 tháng năm 2024", "2024-01/2024-09", "period"),
        ("năm 2025", "2025", "year"),
        ("giai đoạn 2021-2025", "2021/2025", "period"),
        ("từ ngày 10 đến 15/12/2024", "2024-12-10/2024-12-15", "period"),
    ],
)
def test_values(expression: str, value: str, granularity: str) -> None:
    (moment,) = resolve(expression, date(2024, 12, 14))
    assert (timex_value(moment), moment.granularity) == (value, granularity)
