"""Places named inside one another, which the page's marks cannot show."""

import pytest

from tests.extractors.places.examples import places, written

NESTED = [
    (
        "Nạn nhân được đưa đến Bệnh viện Đa khoa tỉnh Sơn La.",
        ["venue Bệnh viện Đa khoa tỉnh Sơn La / Sơn La", "province Sơn La / Sơn La"],
    ),
    (
        "Họp tại hội trường UBND huyện Mai Sơn.",
        ["venue hội trường UBND huyện Mai Sơn / Sơn La", "district Mai Sơn / Sơn La"],
    ),
    (
        "Họp tại nhà văn hóa bản Áng.",
        ["venue nhà văn hóa bản Áng / Sơn La", "hamlet Áng / Sơn La"],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), NESTED, ids=lambda value: str(value)[:40])
def test_a_unit_within_a_venue_is_a_place_too(sentence: str, expected: list[str]) -> None:
    assert [written(place) for place in places(sentence, "Sơn La", "2024-05-10")] == expected
