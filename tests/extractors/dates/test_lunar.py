"""The lunar calendar of Vietnam, and the expressions that name its days."""

from datetime import date

import pytest

from extractors.dates import lunar, resolve
from tests.extractors.dates.examples import reread

# Printed calendars; 1968, 1985, 2007 and 2030 are the years in which Hanoi and Beijing differ.
TET = """
1900-01-31 1910-02-10 1920-02-20 1930-01-30 1940-02-08 1950-02-17 1960-01-28 1970-02-06 1980-02-16
1990-01-27 2000-02-05 2010-02-14 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29
2026-02-17 2040-02-12 2050-01-23 2060-02-02 2100-02-09
1968-01-29 1985-01-21 2007-02-17 2030-02-02
"""


@pytest.mark.parametrize("day", TET.split())
def test_tet(day: str) -> None:
    assert lunar.tet(int(day[:4])) == date.fromisoformat(day)


LUNAR = """
Lễ hội mở vào [mùng 6 tháng Giêng](2024-02-15).
Người dân đi chùa [ngày rằm tháng Bảy](2024-08-18).
Chợ hoa đông khách [ngày 30 Tết](2024-02-09).
Dịp [Tết Nguyên đán 2025](2025-01-29), tỉnh bắn pháo hoa.
Dịp [Tết Nguyên đán Giáp Thìn](2024-02-10), tỉnh bắn pháo hoa.
Giỗ Tổ vào [ngày 10/3 âm lịch](2024-04-18).
"""


@pytest.mark.parametrize("example", LUNAR.split("\n")[1:-1])
def test_lunar_days_seen_from_march_2024(example: str) -> None:
    assert reread(example, date(2024, 3, 20)) == example


TURN_OF_THE_YEAR = """
Lễ cúng ông Công ông Táo vào [ngày 23 tháng Chạp](2025-01-22).
Hội làng mở vào [mùng 3 Tết](2025-01-31).
Dịp [Tết Ất Tỵ](2025-01-29), phố xá vắng vẻ.
Hội làng mở vào [ngày 15 tháng Giêng](2025-02-12).
Hội làng mở vào [sáng mùng 6 tháng Giêng](2025-02-03 morning).
"""


@pytest.mark.parametrize("example", TURN_OF_THE_YEAR.split("\n")[1:-1])
def test_lunar_days_seen_from_january_2025(example: str) -> None:
    assert reread(example, date(2025, 1, 15)) == example


def test_lunar_days_say_that_they_are_lunar() -> None:
    (moment,) = resolve("lễ hội mở vào mùng 6 tháng giêng.", date(2024, 3, 20))
    assert moment.calendar == "lunar"


# In 1985 the leap month of Hanoi is the second; Beijing had its own a year before.
@pytest.mark.parametrize(
    ("year", "month"),
    [(1985, 2), (2004, 2), (2006, 7), (2009, 5), (2012, 4), (2014, 9), (2017, 6), (2020, 4), (2023, 2),
     (2025, 6), (2028, 5), (2031, 3), (2033, 11)],
)  # fmt: skip
def test_leap_months(year: int, month: int) -> None:
    assert [m for m in range(1, 13) if lunar.month_span(year, m, leap=True)] == [month]


@pytest.mark.parametrize("year", [2022, 2024, 2026, 2027])
def test_years_of_twelve_months_have_no_leap_month(year: int) -> None:
    assert not [m for m in range(1, 13) if lunar.month_span(year, m, leap=True)]
