"""One address for one article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.urls import article_key, canonical_url, url_key
from schemas import Article

PAGE = "https://bao.example.invalid/tin/1"


@pytest.mark.parametrize(
    ("given_url", "canonical"),
    [
        ("HTTP://bao.example.invalid:80/tin/1", "http://bao.example.invalid/tin/1"),
        (" HTTPS://Bao.Example.Invalid:443/tin/1/ ", PAGE),
        (f"{PAGE}?utm_source=rss&fbclid=x#binh-luan", PAGE),
        (f"{PAGE}?trang=2&id=7", f"{PAGE}?id=7&trang=2"),
        (f"{PAGE}?id=", f"{PAGE}?id="),
        ("https://bao.example.invalid/tin-tức/1", "https://bao.example.invalid/tin-t%E1%BB%A9c/1"),
        ("https://bao.example.invalid/tin-t%e1%bb%a9c/1", "https://bao.example.invalid/tin-t%E1%BB%A9c/1"),
        ("http://127.0.0.1:8765/tin/1", "http://127.0.0.1:8765/tin/1"),
        ("http://[::1]:8765/tin/1", "http://[::1]:8765/tin/1"),
        ("https://nguoi:mat-khau@bao.example.invalid/tin/1", PAGE),
        ("https://bao.example.invalid:cong/tin", "https://bao.example.invalid:cong/tin"),
        ("urn:tin:1", "urn:tin:1"),
        ("/tin/1", "/tin/1"),
        ("", ""),
    ],
)
def test_canonical(given_url: str, canonical: str) -> None:
    assert canonical_url(given_url) == canonical


def test_http_and_https_are_one_article() -> None:
    assert url_key("http://bao.example.invalid/tin/1") == url_key(PAGE) == PAGE


@given(
    st.text()
    | st.text(alphabet=" :/[]@.a?#%").map("http://".__add__)
    | st.text().map("https://bao.example.invalid/".__add__)
    | st.text(alphabet="%/?&=#;:[]@aF2 1+đ\udcff\ud800").map("http://a.vn/".__add__)
)
def test_canonical_is_final_for_any_string(url: str) -> None:
    assert canonical_url(canonical_url(url)) == canonical_url(url)


def test_an_article_is_known_by_url_then_id_then_content() -> None:
    assert article_key(Article(url=f"{PAGE}?utm_source=rss", id="7", text="a")) == PAGE
    assert article_key(Article(id="7", text="a")) == "id:7"
    by_content = article_key(Article(title="t", text="a"))
    assert by_content == article_key(Article(title="t", text="a"))
    assert by_content != article_key(Article(title="t", text="b"))
