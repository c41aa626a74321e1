"""Feeds: RSS and Atom, whole articles and summaries."""

from datetime import date
from pathlib import Path

import pytest

from pipeline.clean.feed import feed_articles
from pipeline.failure import Failure
from pipeline.read import read_paths
from schemas import Article

SAPO = "Sáng 12/6, UBND xã Mẫu Sơn tổ chức lễ ra quân làm đường giao thông nông thôn."

RSS = f"""<?xml version="1.0" encoding="windows-1258"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Báo Cao Bằng</title>
<item><title>Xã Mẫu Sơn ra quân làm đường</title><link>https://bao.example.invalid/1</link>
<pubDate>Wed, 12 Jun 2024 18:30:00 GMT</pubDate><dc:creator>admin</dc:creator>
<description><![CDATA[<img src="a.jpg"/> {SAPO}]]></description>
<content:encoded><![CDATA[<p><b>{SAPO}</b></p><p>Gần 350 người tham gia.</p>
<figure><img src="a.jpg"/><figcaption>Người dân làm đường</figcaption></figure>
<table><tr><td>Thôn</td><td>Mét</td></tr><tr><td>Khe Thử</td><td>420</td></tr></table>
<p><a href="/2">Xã Mẫu Hạ khánh thành cầu</a></p><p>Chia sẻ</p><p style="text-align:right">Lê Nháp</p>]]></content:encoded></item>
<item><title>Chỉ có tóm tắt</title><link>https://bao.example.invalid/2</link>
<description>{SAPO}</description></item>
<item><title>Không có gì</title><link>https://bao.example.invalid/3</link></item>
</channel></rss>"""

ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Tin</title><entry><title>Làm đường</title>
<link href="https://bao.example.invalid/1"/><published>2024-06-13T08:20:00+07:00</published>
<author><name>Lê Nháp</name></author><summary type="html">&lt;p&gt;{SAPO}&lt;/p&gt;</summary></entry></feed>"""


@pytest.fixture
def items(tmp_path: Path) -> list[Article | Failure]:
    file = tmp_path / "home.rss"
    file.write_text(RSS, "utf-8")
    return list(read_paths([file]))


def test_a_whole_article(items: list[Article | Failure]) -> None:
    article = items[0]
    assert isinstance(article, Article)
    assert (article.title, article.url) == ("Xã Mẫu Sơn ra quân làm đường", "https://bao.example.invalid/1")
    assert article.published == date(2024, 6, 13), "GMT's evening is the next day in Vietnam"
    assert (article.author, article.province) == ("Lê Nháp", "Cao Bằng")
    assert article.zones is not None
    assert [(z.zone, article.text[z.start : z.end].strip()) for z in article.zones] == [
        ("lead", SAPO),
        ("body", "Gần 350 người tham gia."),
        ("caption", "Người dân làm đường"),
        ("table", "Thôn | Mét\nKhe Thử | 420"),
    ]


def test_a_summary_is_the_text_where_there_is_no_other(items: list[Article | Failure]) -> None:
    article = items[1]
    assert isinstance(article, Article)
    assert (article.text, article.published) == (SAPO, None)


def test_an_item_without_text_is_reported_and_the_others_go_on(items: list[Article | Failure]) -> None:
    assert isinstance(items[2], Failure)
    assert "item 3" in items[2].origin
    assert "empty" in items[2].reason


def test_atom() -> None:
    (item,) = feed_articles(ATOM)
    assert (item["text"], item["author"], item["published"]) == (SAPO, "Lê Nháp", "2024-06-13")


@pytest.mark.parametrize(
    "text", ["", "<rss", "<rss><channel></channel></rss>", "<?xml version='1.0'?>", "tin", "\x00"]
)
def test_what_is_no_feed(text: str) -> None:
    with pytest.raises(ValueError, match="no feed items"):
        list(feed_articles(text))


def test_entities_are_not_resolved() -> None:
    bomb = '<!DOCTYPE r [<!ENTITY a "x"><!ENTITY b SYSTEM "file:///etc/passwd">]><rss><item><title>&b;</title></item></rss>'
    (item,) = feed_articles(bomb)
    assert item["title"] == "&b;"
