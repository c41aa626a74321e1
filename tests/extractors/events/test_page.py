"""The reference page: every example reads as it is marked."""

import pytest

from tests.extractors.events.examples import reading
from tests.extractors.marked import parse
from tests.extractors.pages import Example, examples

EXAMPLES = examples("events")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.marked)
def test_example(example: Example) -> None:
    text, _ = parse(example.marked)
    assert reading(text, example.options) == example.marked


def test_that_the_page_is_full() -> None:
    assert len(EXAMPLES) >= 150
