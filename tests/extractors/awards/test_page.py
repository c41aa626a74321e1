"""The examples of docs/extractors/awards.md."""

from datetime import date

import pytest

from tests.extractors.awards.examples import reread
from tests.extractors.pages import Example, examples


@pytest.mark.parametrize("example", examples("awards"), ids=lambda example: example.marked[:60])
def test_example(example: Example) -> None:
    published = example.options.get("published")
    assert reread(example.marked, date.fromisoformat(published) if published else None) == example.marked
