"""The reference page of dates: what each rule reads and what it must leave alone."""

import pytest

from tests.extractors.dates.examples import reread
from tests.extractors.pages import Example, examples


@pytest.mark.parametrize("example", examples("dates"), ids=lambda example: example.marked)
def test_example(example: Example) -> None:
    assert reread(example) == example.marked
