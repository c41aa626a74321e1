"""The same article comes out of every layout: title, day, sapo, body and author, and nothing else."""

from datetime import date
from pathlib import Path

import pytest

from pipeline.read import read_paths
from schemas import Article
from tests.pipeline.clean.layouts import BODY, CAPTION, LAYOUTS, SAPO, TITLE

DAY = date(2024, 6, 13)

# What a layout shows otherwise than the rest.
DAYS = {"national_paper": date(2024, 6, 12)}
TITLES = {"bold_title": TITLE.upper()}
SAPOS = {"national_paper": f"Mẫu Sơn {SAPO}"}
BODIES = {"two_sentences": (BODY[3],)}
CAPTIONS = {
    "national_paper": [f"{CAPTION}. Ảnh: Mẫu Thử"],
    "related_sapo": [CAPTION, "ẢNH: MẪU THỬ"],
    **{layout: [CAPTION] for layout in ("microdata", "line_breaks", "caption_center_roman", "picture_table")},
}
AUTHORS = {
    **dict.fromkeys(
        ("national_paper", "microdata", "nested_tables", "dotnet_spans", "uppercase_unclosed"), "Lê Nháp"
    ),
    **dict.fromkeys(("comments_long", "caption_center_roman", "picture_table", "bold_title"), "Lê Nháp"),
    "line_breaks": "Lê Nháp - Thu Thử",
    "readers_letters": "LÊ NHÁP",
    "json_ld_graph": "Báo Mẫu",
}


def cleaned(markup: str, tmp_path: Path) -> Article:
    file = tmp_path / "page.html"
    file.write_text(markup, "utf-8")
    (article,) = read_paths([file])
    assert isinstance(article, Article), article
    return article


def lines(article: Article, zone: str) -> list[str]:
    return [
        line
        for span in article.zones or ()
        if span.zone == zone
        for line in article.text[span.start : span.end].splitlines()
    ]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_article_of_a_layout(layout: str, tmp_path: Path) -> None:
    article = cleaned(LAYOUTS[layout], tmp_path)
    assert article.title == TITLES.get(layout, TITLE)
    assert article.published == DAYS.get(layout, DAY)
    assert article.author == AUTHORS.get(layout)
    assert lines(article, "lead") == [SAPOS.get(layout, SAPO)]
    assert lines(article, "body") == list(BODIES.get(layout, BODY))
    assert lines(article, "caption") == CAPTIONS.get(layout, [])
