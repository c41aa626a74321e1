"""The examples of docs/extractors/people.md."""

from datetime import date

import pytest

from tests.extractors.pages import Example, examples
from tests.extractors.people.examples import reread


@pytest.mark.parametrize("example", examples("people"), ids=lambda example: example.marked[:60])
def test_example(example: Example) -> None:
    published = example.options.get("published")
    assert reread(example.marked, date.fromisoformat(published) if published else None) == example.marked
