"""The bundled articles, each read as fixtures/pages-expected.json says."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from pipeline.read import read_paths
from schemas import Article

FIXTURES = Path(__file__).parents[3] / "fixtures"
EXPECTED: dict[str, list[dict[str, Any]]] = json.loads((FIXTURES / "pages-expected.json").read_text("utf-8"))

LEFTOVERS = re.compile(
    r"Page Content|lượt xem|lượt truy cập|chia sẻ|in trang|trang chủ|từ khóa|liên quan:?$|tin khác|giấy phép"
    r"|xem thêm|banbientap|bình luận|facebook|zalo|quay lại|đọc nhiều|cỡ chữ",
    re.IGNORECASE | re.MULTILINE,
)


def articles(file: str) -> list[Article]:
    found = list(read_paths([FIXTURES / "articles" / file]))
    assert all(isinstance(article, Article) for article in found), found
    return [article for article in found if isinstance(article, Article)]


def outline(article: Article) -> dict[str, Any]:
    """An article as the golden file has it: a zone by its number of lines, its first words and its last."""
    fields = article.model_dump(mode="json", include={"title", "published", "province", "author", "url"})
    zones = []
    for zone in article.zones or ():
        words = article.text[zone.start : zone.end].split()
        count = article.text[zone.start : zone.end].rstrip("\n").count("\n") + 1
        zones.append(f"{zone.zone} {count}: {' '.join(words[:5])} … {' '.join(words[-4:])}")
    return {**fields, "zones": zones}


def test_every_bundled_article_is_expected() -> None:
    files = {file.name for file in (FIXTURES / "articles").iterdir()}
    assert files == set(EXPECTED)


@pytest.mark.parametrize("file", EXPECTED)
def test_outline(file: str) -> None:
    assert [outline(article) for article in articles(file)] == EXPECTED[file]


@pytest.mark.parametrize("file", [file for file in EXPECTED if not file.endswith(".jsonl")])
def test_no_leftovers(file: str) -> None:
    for article in articles(file):
        assert LEFTOVERS.findall(article.text) == []
