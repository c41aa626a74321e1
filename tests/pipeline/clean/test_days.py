"""Days as pages write them."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.clean.days import address_day, machine_day, stamp_day, today, written_day


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-06-13", "2024-06-13"),
        ("2024-06-13T08:20:00+07:00", "2024-06-13"),
        ("2024-06-13T08:20:00+0700", "2024-06-13"),
        ("2024-06-12T18:30:00Z", "2024-06-13"),
        ("2024-06-12 18:30:00", "2024-06-12"),
        ("2024-06-13T08:20", "2024-06-13"),
        ("2024-06-13T8:20:00+7:00", "2024-06-13"),
        ("Wed, 12 Jun 2024 18:30:00 GMT", "2024-06-13"),
        ("Thu, 13 Jun 2024 08:20:00 +0700", "2024-06-13"),
        ("13/06/2024 08:20", "2024-06-13"),
        ("13-6-2024", "2024-06-13"),
        ("6/13/2024 9:05:00 AM", "2024-06-13"),
        ("0001-01-01T00:00:00", None),
        ("1970-01-01T00:00:00Z", None),
        ("2099-01-01", None),
        ("2024-02-30", None),
        ("hôm qua", None),
        ("", None),
        (None, None),
        (20240613, None),
    ],
)
def test_machine_readable(value: object, day: str | None) -> None:
    found = machine_day(value)
    assert (found.isoformat() if found else None) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Thứ năm, 13/06/2024 - 08:20", "2024-06-13"),
        ("Đăng bởi: Ban Biên tập, 13.6.2024", "2024-06-13"),
        ("Ngày 13 tháng 6 năm 2024", "2024-06-13"),
        ("(Ngày đăng: 13/6/2024)", "2024-06-13"),
        ("Lượt xem: 120 | 13/06/2024", "2024-06-13"),
        ("Hôm nay: Thứ Sáu, 14/06/2024", None),
        ("Giấy phép số 12/GP-STTTT cấp ngày 05/05/2021", None),
        ("© 05/05/2021", None),
        ("31/02/2024", None),
        ("13/06", None),
    ],
)
def test_time_stamps(line: str, day: str | None) -> None:
    found = stamp_day(line)
    assert (found.isoformat() if found else None) == day


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.invalid/2019/02/15/le-hoi/", "2019-02-15"),
        ("https://a.invalid/tin/20240613082012345.htm", "2024-06-13"),
        ("https://a.invalid/tin/le-hoi-20240613.htm", None),
        ("https://a.invalid/tin/le-hoi-102345678.htm", None),
        ("https://a.invalid/2024/06/", None),
        (None, None),
    ],
)
def test_addresses(url: str | None, day: str | None) -> None:
    found = address_day(url, sure=True)
    assert (found.isoformat() if found else None) == day


def test_eight_digits_in_an_address_are_a_day_where_nothing_better_is_known() -> None:
    found = address_day("https://a.invalid/tin/le-hoi-20240613.htm", sure=False)
    assert found is not None
    assert found.isoformat() == "2024-06-13"


def test_tomorrow_is_no_day_of_publication() -> None:
    assert machine_day(today().isoformat()) == today()
    assert machine_day((today() + timedelta(days=1)).isoformat()) is None
    assert written_day((today() + timedelta(days=1)).strftime("%d/%m/%Y")) is None


@given(st.text() | st.from_regex(r"\d{1,4}[-/.]\d{1,4}[-/.]\d{1,5}([T ]\d{1,2}:\d{2}(Z|\+\d\d:?\d\d)?)?"))
def test_any_string_is_a_day_or_none(text: str) -> None:
    machine_day(text)
    stamp_day(text)
    address_day(text, sure=False)
