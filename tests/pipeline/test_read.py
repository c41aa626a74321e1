"""Articles out of files, folders and standard input, and a clear word for everything that is none."""

import gzip
import io
import json
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.failure import Failure
from pipeline.read import read_paths
from pipeline.records import LONGEST_TEXT, read_lines
from schemas import Article

TEXT = "Chiều 13/12, UBND huyện Thử Nghiệm tổ chức hội nghị và trao giấy khen cho 14 cá nhân xuất sắc."
ENGLISH = (
    "The People's Committee of the district held a conference on Friday to review the emulation movement "
    "and presented certificates of merit to fourteen individuals for outstanding achievements this year."
)
LINE = json.dumps({"id": "1", "title": "Tin", "published": "2024-12-14", "text": TEXT}, ensure_ascii=False)
PAGE = f"<html><head><title>Huyện tổng kết</title></head><body><h1>Huyện tổng kết</h1><p>{TEXT}</p></body></html>"
FEED = f"<rss><channel><item><title>Tin</title><description>{TEXT}</description></item></channel></rss>"


def read(*paths: str | Path, stdin: bytes = b"", **defaults: str) -> list[Article | Failure]:
    return list(read_paths(paths, defaults=defaults, stdin=io.BytesIO(stdin)))


def reason(items: list[Article | Failure]) -> str:
    """Why the only item is no article."""
    (item,) = items
    assert isinstance(item, Failure), item
    assert item.kind == "read"
    return f"{item.origin}: {item.reason}"


def texts(items: list[Article | Failure]) -> list[str]:
    return [item.text if isinstance(item, Article) else f"failed: {item.reason}" for item in items]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("tin.txt", TEXT),
        ("TIN.TXT", TEXT),
        ("tin.html", PAGE),
        ("tin.htm", PAGE),
        ("tin.xhtml", f'<?xml version="1.0" encoding="utf-8"?>{PAGE}'),
        ("tin.xml", FEED),
        ("tin.rss", FEED),
        ("tin.jsonl", LINE + "\n"),
        ("tin.ndjson", LINE),
        ("tin.json", LINE),
        ("tin.json", f"[{LINE}]"),
    ],
)
@pytest.mark.parametrize("packed", [False, True])
def test_every_form_gives_the_text(tmp_path: Path, name: str, content: str, packed: bool) -> None:
    file = tmp_path / (f"{name}.gz" if packed else name)
    file.write_bytes(gzip.compress(content.encode()) if packed else content.encode())
    assert texts(read(file)) == [TEXT]


def test_json_lines_are_taken_as_they_are_in_nfc() -> None:
    given_text = f"  Page Content\n{TEXT}\nLượt xem: 12  "
    line = json.dumps({"id": 7, "text": unicodedata.normalize("NFD", given_text)}).encode()
    (article,) = read_lines([b"\xef\xbb\xbf" + line], "tin.jsonl")
    assert isinstance(article, Article)
    assert (article.id, article.text, article.zones) == ("7", given_text, None)


def test_defaults_fill_only_what_is_missing(tmp_path: Path) -> None:
    file = tmp_path / "tin.jsonl"
    file.write_text(f"{LINE}\n{json.dumps({'text': TEXT, 'published': ''})}\n", "utf-8")
    first, second = read(file, published="2020-01-01", province="Ninh Thuận")
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.published, first.province) == (date(2024, 12, 14), "Ninh Thuận")
    assert second.published == date(2020, 1, 1)


def test_a_folder_is_searched_through_in_the_order_of_names(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".cache").mkdir()
    for name in ("c.txt", "a.txt", "b/2.txt", "b/1.txt"):
        (tmp_path / name).write_text(f"{TEXT} {name}", "utf-8")
    for name in ("anh.jpg", "style.css", ".hidden.txt", ".cache/tin.txt", "README"):
        (tmp_path / name).write_text("x", "utf-8")
    assert [text.rpartition(" ")[2] for text in texts(read(tmp_path))] == [
        "a.txt",
        "b/1.txt",
        "b/2.txt",
        "c.txt",
    ]


@pytest.mark.parametrize(
    ("stdin", "title"),
    [
        (f"{LINE}\n{LINE}\n".encode(), "Tin"),
        (json.dumps(json.loads(LINE), indent=1).encode(), "Tin"),
        (f" [{LINE}]".encode(), "Tin"),
        (FEED.encode(), "Tin"),
        (f'<?xml version="1.0"?>{FEED}'.encode(), "Tin"),
        (PAGE.encode(), "Huyện tổng kết"),
        (f'<?xml version="1.0"?><!DOCTYPE html>{PAGE}'.encode(), "Huyện tổng kết"),
        (PAGE.encode("utf-16"), "Huyện tổng kết"),
        (f"Huyện tổng kết\n{TEXT}".encode("utf-8-sig"), "Huyện tổng kết"),
    ],
    ids=["lines", "object", "list", "feed", "feed declared", "page", "xhtml", "utf-16", "text"],
)
def test_standard_input_shows_its_form(stdin: bytes, title: str) -> None:
    items = read("-", stdin=stdin)
    assert [item.title if isinstance(item, Article) else item.reason for item in items] == [title] * len(
        items
    )
    assert items


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("tin.txt", b"", "the file is empty"),
        ("tin.txt", b" \n\t", "the file is empty"),
        ("tin.html", b"", "the file is empty"),
        ("tin.jsonl", b"\n\n", "the file is empty"),
        ("tin.txt", b"Page Content\n12 l\xc6\xb0\xe1\xbb\xa3t xem", "nothing but leftovers"),
        ("tin.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "binary"),
        ("tin.html", b"\x00\x01" * 400, "binary"),
        ("tin.txt", ENGLISH.encode(), "does not look Vietnamese"),
        ("tin.html", f"<h1>News</h1><p>{ENGLISH}</p>".encode(), "does not look Vietnamese"),
        ("tin.jsonl", json.dumps({"text": ENGLISH}).encode(), "line 1: the text does not look Vietnamese"),
        ("tin.txt", (TEXT * 110_000).encode(), "the limit is 2,000,000"),
        ("tin.jsonl", json.dumps({"text": "ắ" * (LONGEST_TEXT + 1)}).encode(), "the limit is 2,000,000"),
        ("tin.jsonl", b'{"text": "a', "line 1: the line is not JSON (Unterminated string starting at column 10)"),
        ("tin.jsonl", b'"a"', "line 1: expected an object with a text, found str"),
        ("tin.jsonl", b'{"title": "a"}', "line 1: the article has no text"),
        ("tin.jsonl", b'{"text": null}', "line 1: the article has no text"),
        ("tin.jsonl", b'{"text": 7}', "line 1: the field 'text' was int"),
        ("tin.jsonl", b'{"text": "  "}', "line 1: the article's text is empty"),
        ("tin.jsonl", b'{"text": "a\\u0000b"}', "line 1: the text holds NUL"),
        ("tin.jsonl", b'{"text": "a\\ud800b"}', "line 1: the field 'text'"),
        ("tin.jsonl", b'{"text": "a", "published": "14/12/2024"}', "line 1: the field 'published' was"),
        ("tin.jsonl", b'{"text": "\xe1\xbb"}', "line 1: the line is not UTF-8"),
        ("tin.jsonl", b"[" * 100_000, "line 1: the line is not JSON"),
        ("tin.json", b'{"text": ', "the file is not JSON"),
        ("tin.xml", b"<a>b</a>", "no feed items"),
        ("tin.html", b"<html><body><h1>404</h1><p>Not found</p></body></html>", "holds no article"),
        ("tin.html.gz", b"no archive", "the file cannot be read"),
        ("tin.jsonl.gz", gzip.compress(LINE.encode() * 99)[:-20], "the file cannot be read"),
        ("tin.docx", b"PK", "the ending '.docx' is not known; expected one of .atom"),
    ],
)  # fmt: skip
def test_what_is_no_article_says_so(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    good = tmp_path / "good.txt"
    good.write_text(TEXT, "utf-8")
    *bad, last = read(file, good)
    assert message in reason(bad)
    assert reason(bad).startswith(str(file))
    assert isinstance(last, Article), "the rest is carried on"


def test_missing_paths_and_folders_without_articles(tmp_path: Path) -> None:
    assert "nothing at this path" in reason(read(tmp_path / "nirgends.txt"))
    assert "holds no articles; expected files ending in .atom" in reason(read(tmp_path))


def test_standard_input_that_is_empty() -> None:
    assert reason(read("-")) == "standard input: the file is empty; expected an article"


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file that cannot be read by anyone")
def test_an_unreadable_file(tmp_path: Path) -> None:
    (tmp_path / "tin.txt").symlink_to("/proc/self/mem")
    assert "the file cannot be read (" in reason(read(tmp_path / "tin.txt"))


def test_a_broken_line_does_not_stop_the_others(tmp_path: Path) -> None:
    file = tmp_path / "tin.jsonl"
    file.write_text(f"{LINE}\n\n{{broken\n{LINE}\n", "utf-8")
    first, broken, last = read(file)
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert isinstance(broken, Failure)
    assert broken.origin == f"{file}: line 3"
    assert broken.raw == b"{broken\n", "kept for a retry"


def test_an_archive_that_unpacks_to_more_than_a_file_may_have(tmp_path: Path) -> None:
    file = tmp_path / "tin.txt.gz"
    file.write_bytes(gzip.compress(b"a" * 70_000_000, compresslevel=1))
    assert "more than 67,108,864 bytes" in reason(read(file))


@given(st.binary(max_size=200))
def test_any_bytes_on_standard_input(data: bytes) -> None:
    for item in read("-", stdin=data):
        assert isinstance(item, Article | Failure)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["id", "url", "title", "published", "province", "text", "zones"]), inner)))  # fmt: skip
def test_any_json_line(value: object) -> None:
    (item,) = read_lines([json.dumps(value).encode()], "tin.jsonl")
    assert isinstance(item, Article | Failure)
