"""The lunar calendar of Vietnam: Tết and the leap months of two centuries."""

from datetime import date, timedelta

import pytest

from extractors.dates import lunar, resolve

# Month and day of Tết for each year of a decade, from a full ephemeris (VSOP87 and the theory of the moon) for
# UTC+7. In 1968, 1985, 2007, 2030 and 2053 Hanoi and Beijing differ.
TET = """
1900: 01-31 02-19 02-08 01-28 02-16 02-04 01-25 02-13 02-02 01-22
1910: 02-10 01-30 02-18 02-06 01-26 02-14 02-03 01-23 02-11 02-01
1920: 02-20 02-08 01-28 02-16 02-05 01-24 02-13 02-02 01-23 02-10
1930: 01-30 02-17 02-06 01-26 02-14 02-03 01-24 02-11 01-31 02-19
1940: 02-08 01-27 02-15 02-05 01-25 02-13 02-02 01-22 02-10 01-29
1950: 02-17 02-06 01-27 02-14 02-03 01-24 02-12 01-31 02-18 02-08
1960: 01-28 02-15 02-05 01-25 02-13 02-01 01-21 02-09 01-29 02-16
1970: 02-06 01-27 02-15 02-03 01-23 02-11 01-31 02-18 02-07 01-28
1980: 02-16 02-05 01-25 02-13 02-02 01-21 02-09 01-29 02-17 02-06
1990: 01-27 02-15 02-04 01-23 02-10 01-31 02-19 02-07 01-28 02-16
2000: 02-05 01-24 02-12 02-01 01-22 02-09 01-29 02-17 02-07 01-26
2010: 02-14 02-03 01-23 02-10 01-31 02-19 02-08 01-28 02-16 02-05
2020: 01-25 02-12 02-01 01-22 02-10 01-29 02-17 02-06 01-26 02-13
2030: 02-02 01-23 02-11 01-31 02-19 02-08 01-28 02-15 02-04 01-24
2040: 02-12 02-01 01-22 02-10 01-30 02-17 02-06 01-26 02-14 02-02
2050: 01-23 02-11 02-01 02-18 02-08 01-28 02-15 02-04 01-24 02-12
2060: 02-02 01-21 02-09 01-29 02-17 02-05 01-26 02-14 02-03 01-23
2070: 02-11 01-31 02-19 02-07 01-27 02-15 02-05 01-24 02-12 02-02
2080: 01-22 02-09 01-29 02-17 02-06 01-26 02-14 02-03 01-24 02-10
2090: 01-30 02-18 02-07 01-27 02-15 02-05 01-25 02-12 02-01 01-21
2100: 02-09
"""
LEAP_MONTHS = """
1900/8 1903/5 1906/4 1909/2 1911/6 1914/5 1917/3 1919/7 1922/6 1925/4 1928/2 1930/6 1933/5 1936/3 1938/8
1941/6 1944/4 1947/2 1949/7 1952/5 1955/3 1957/8 1960/6 1963/4 1966/3 1968/7 1971/5 1974/4 1976/8 1979/6
1982/4 1985/2 1987/7 1990/5 1993/3 1995/8 1998/5 2001/4 2004/2 2006/7 2009/5 2012/4 2014/9 2017/6 2020/4
2023/2 2025/6 2028/5 2031/3 2033/11 2036/6 2039/5 2042/2 2044/7 2047/5 2050/3 2052/8 2055/6 2058/4 2061/3
2063/7 2066/5 2069/4 2071/8 2074/6 2077/4 2080/3 2082/7 2085/5 2088/4 2090/8 2093/6 2096/4 2099/2
"""


def tet_days() -> list[date]:
    days = []
    for line in TET.strip().splitlines():
        decade, months_and_days = line.split(": ")
        days += [
            date.fromisoformat(f"{int(decade) + year}-{day}")
            for year, day in enumerate(months_and_days.split())
        ]
    return days


@pytest.mark.parametrize("day", tet_days(), ids=str)
def test_tet(day: date) -> None:
    assert lunar.tet(day.year) == day


@pytest.mark.parametrize(
    ("year", "hanoi", "beijing"),
    [
        (1968, date(1968, 1, 29), date(1968, 1, 30)),
        (1985, date(1985, 1, 21), date(1985, 2, 20)),
        (2007, date(2007, 2, 17), date(2007, 2, 18)),
        (2030, date(2030, 2, 2), date(2030, 2, 3)),
    ],
)
def test_tet_is_that_of_hanoi(year: int, hanoi: date, beijing: date) -> None:
    assert lunar.tet(year) == hanoi != beijing


def test_leap_months_of_two_centuries() -> None:
    found = [
        f"{year}/{month}"
        for year in range(1900, 2101)
        for month in range(1, 13)
        if lunar.month_span(year, month, leap=True)
    ]
    assert found == LEAP_MONTHS.split()


def test_months_follow_one_another() -> None:
    when = lunar.tet(1900)
    while when < date(2100, 1, 1):
        following = lunar.next_month(when)
        assert timedelta(28) < following - when < timedelta(31)
        assert lunar.next_month(following - timedelta(1)) == following
        when = following


def test_lunar_days_say_that_they_are_lunar() -> None:
    (moment,) = resolve("Lễ hội mở vào mùng 6 tháng Giêng.", date(2024, 3, 20))
    assert moment.calendar == "lunar"


def test_no_lunar_day_beyond_its_month() -> None:
    assert lunar.solar(2024, 1, 30) is None
    assert lunar.solar(2024, 1, 29) == date(2024, 3, 9)
