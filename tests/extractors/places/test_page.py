"""The reference page of places: what each rule reads and what it must leave alone."""

import pytest

from tests.extractors.pages import Example, examples
from tests.extractors.places.examples import reread


@pytest.mark.parametrize("example", examples("places"), ids=lambda example: example.marked)
def test_example(example: Example) -> None:
    assert reread(example) == example.marked
