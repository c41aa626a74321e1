"""The documentation keeps up with the code."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from schemas import KINDS, Fact
from tests.console import ROOT, has_examples, played

if TYPE_CHECKING:
    from pathlib import Path

DOCS = ROOT / "docs"
LINK = re.compile(r"\]\(([^)#:\s]+)\)")
PAGES = [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_every_record_is_described(kind: str) -> None:
    text = (DOCS / "records.md").read_text("utf-8")
    section = text.split(f"### [{kind}]", 1)[1].split("###", 1)[0]
    own = set(KINDS[kind].model_fields) - set(Fact.model_fields)
    assert not [name for name in own if f"`{name}`" not in section]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    prose = re.sub(r"^```.*?^```$", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    assert not [link for link in LINK.findall(prose) if not (page.parent / link).exists()]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as `make run` leaves it: the bundled articles beside their store."""
    folder = tmp_path_factory.mktemp("reader")
    (folder / "fixtures").symlink_to(ROOT / "fixtures")
    command = ["run", "fixtures/articles", "--db", "tintinh.db"]
    subprocess.run(
        [sys.executable, "-c", "from pipeline.cli import main; main()", *command],
        cwd=folder,
        env={**os.environ, "PREFECT_HOME": str(folder / "prefect"), "PYTHONPATH": str(ROOT)},
        check=True,
        capture_output=True,
    )
    return folder


@pytest.mark.parametrize("page", [page for page in PAGES if has_examples(page)], ids=lambda page: page.name)
def test_examples_show_what_the_program_prints(page: Path, folder: Path) -> None:
    text = page.read_text("utf-8")
    now = played(text, folder)
    if os.environ.get("TINTINH_WRITE_DOCS"):
        page.write_text(now, "utf-8")
        return
    assert now == text, "the documentation's examples are out of date; run: make docs"
