"""The documentation keeps up with the code."""

import re
from pathlib import Path

import pytest

from schemas import KINDS, Fact

DOCS = Path(__file__).parent.parent / "docs"
LINK = re.compile(r"\]\(([^)#:\s]+)\)")


def pages() -> list[Path]:
    return [DOCS.parent / "README.md", *sorted(DOCS.rglob("*.md"))]


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_every_record_is_described(kind: str) -> None:
    text = (DOCS / "records.md").read_text("utf-8")
    section = text.split(f"### [{kind}]", 1)[1].split("###", 1)[0]
    own = set(KINDS[kind].model_fields) - set(Fact.model_fields)
    assert not [name for name in own if f"`{name}`" not in section]


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    prose = re.sub(r"^```.*?^```$", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    assert not [link for link in LINK.findall(prose) if not (page.parent / link).exists()]
