"""The examples of docs/extractors/figures.md."""

import pytest

from tests.extractors.figures.examples import reread
from tests.extractors.pages import Example, examples

EXAMPLES = examples("figures")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.marked)
def test_reference_page(example: Example) -> None:
    assert reread(example) == example.marked


def test_the_page_has_its_examples() -> None:
    assert len(EXAMPLES) >= 190
