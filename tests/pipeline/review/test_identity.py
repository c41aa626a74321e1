"""Which record of a newer extraction is the fact that a person spoke of."""

from typing import Any

import pytest

from pipeline.review.identity import closeness
from tests.pipeline.made import MEETING, STORM, record

DAY = {"start": "2024-12-13", "end": "2024-12-13"}
BOTH = "Bằng khen cho 3 tập thể và 5 cá nhân"


def award(text: str, **fields: Any) -> dict[str, Any]:
    given = {"award": "Bằng khen", "recipient": "collective", "count": 3, "authority": None, "names": ()}
    return record(MEETING, text, **{**given, **fields})


@pytest.mark.parametrize(
    ("kind", "word", "found", "expected"),
    [
        # The same, of a rule that names itself otherwise.
        ("dates", record(MEETING, "Chiều 13/12", **DAY), record(MEETING, "Chiều 13/12", **DAY, rule="new"), 0),
        # The same days, of fewer words.
        ("dates", record(MEETING, "Chiều 13/12", **DAY), record(MEETING, "13/12", **DAY), 1),
        # Another day read from words that overlap is another claim.
        ("dates", record(MEETING, "Chiều 13/12", **DAY), record(MEETING, "13/12", start=None, end=None), None),
        # Read otherwise from the very words.
        ("dates", record(MEETING, "13/12", **DAY), record(MEETING, "13/12", start=None, end=None), 3),
        ("figures", record(STORM, "12 căn nhà", value=12, unit="căn nhà"), record(STORM, "12 căn", value=12, unit="căn"), 1),
        ("people", record(MEETING, "Ninh Hải", name="Ninh Hải"), record(MEETING, "UBND", name="ninh hải"), 2),
        ("awards", award("Bằng khen cho 3 tập thể"), award(BOTH), 1),
        # To another recipient, by another authority, to somebody else: awards of their own.
        ("awards", award("Bằng khen cho 3 tập thể"), award(BOTH, recipient="individual", count=5), None),
        ("awards", award("Bằng khen", authority="UBND tỉnh"), award(BOTH, authority="Bộ Y tế"), None),
        ("awards", award("Bằng khen", names=("A",)), award(BOTH, names=("B",)), None),
        ("awards", award("Bằng khen"), award("UBND tỉnh"), 2),
    ],
)  # fmt: skip
def test_closeness(kind: str, word: dict[str, Any], found: dict[str, Any], expected: int | None) -> None:
    assert closeness(kind, word, found, alone=True) == expected


def test_on_a_span_of_several_facts_each_is_known_by_what_it_says_alone() -> None:
    one, other = award(BOTH), award(BOTH, award="Kỷ niệm chương")
    assert closeness("awards", one, other, alone=False) is None
    assert closeness("awards", one, one, alone=False) == 0
