"""The same article gives the same records in every process: sets have an order of their own in each."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = """
import hashlib, json, sys
from pathlib import Path
from extractors.assemble import extract
from schemas import Article
digest = hashlib.sha256()
for file in sorted(Path("fixtures/gold").rglob("*.json")):
    labelled = json.loads(file.read_text("utf-8"))
    fields = ("id", "url", "title", "published", "province", "text")
    article = Article.model_validate({name: labelled.get(name) for name in fields})
    digest.update(extract(article).model_dump_json().encode())
print(digest.hexdigest())
"""


def test_records_do_not_depend_on_the_process() -> None:
    running = [
        subprocess.Popen(
            [sys.executable, "-c", PROGRAM],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
        )
        for seed in ("1", "2", "3")
    ]
    assert len({process.communicate()[0] for process in running}) == 1
