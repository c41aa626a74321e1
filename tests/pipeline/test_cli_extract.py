"""`tintinh extract`: lines in, lines out, and what is no article told by its number."""

import json
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from pipeline.records import LONGEST_TEXT
from schemas import KINDS, Extraction
from tests.pipeline.command import TINTINH, environment, tintinh
from tests.pipeline.made import as_line, write_reports

TEXT = "Chiều 13/12/2024, UBND huyện Ninh Hải tổ chức hội nghị tổng kết."
ENGLISH = "The provincial committee held a meeting on Friday to review the results of the year. " * 4


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_one_object_an_article_in_the_same_order(tmp_path: Path) -> None:
    given = tmp_path / "in.jsonl"
    nfd = unicodedata.normalize("NFD", TEXT)
    given.write_text(
        as_line(id="b", url="https://x.example.invalid/2/?utm_source=z", text=TEXT)
        + "\n"
        + as_line(id=7, url=None, title=None, published=None, province=None, text=nfd)
        + as_line(text=f"  {TEXT}\nPage Content\n"),
        "utf-8",
    )
    done = tintinh("extract", given, "-o", "out.jsonl", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    found = lines((tmp_path / "out.jsonl").read_text("utf-8"))
    assert [(row["id"], row["url"]) for row in found] == [
        ("b", "https://x.example.invalid/2/?utm_source=z"),
        ("7", None),
        (None, None),
    ]
    assert [row["text"] for row in found] == [TEXT, TEXT, f"  {TEXT}\nPage Content\n"]
    for row in found:
        assert set(KINDS) <= set(row)
        assert [date["start"] for date in row["dates"]] == ["2024-12-13"]
        Extraction.model_validate(row)


def test_from_standard_input_to_standard_output(tmp_path: Path) -> None:
    done = tintinh("extract", "-", cwd=tmp_path, given=as_line(text=TEXT).encode())
    assert done.returncode == 0
    assert [row["text"] for row in lines(done.stdout)] == [TEXT]


def test_a_line_that_is_no_article_is_told_and_the_others_go_on(tmp_path: Path) -> None:
    given = tmp_path / "in.jsonl"
    bad: list[tuple[bytes, str]] = [
        (b'{"text": "abc', "the line is not JSON"),
        (b'{"id": "x"}', "the article has no text"),
        (b'{"text": null}', "the article has no text"),
        (b'{"text": ""}', "the article's text is empty"),
        (b'{"text": 5}', "the field 'text' was int; expected a string"),
        (b'{"text": "a\\ud800"}', r"the field 'text' was \"a\ud800\""),
        (b"[1]", "expected an object with a text, found list"),
        (b"null", "expected an object with a text, found NoneType"),
        (b'{"text": "\xff"}', "the line is not UTF-8"),
        (b"[" * 100_000, "the line is not JSON"),
        (as_line(text=TEXT, published="mai").encode(), "the field 'published' was"),
        (as_line(text=ENGLISH).encode(), "does not look Vietnamese"),
        (as_line(text="a" * (LONGEST_TEXT + 1)).encode(), "the limit is 2,000,000"),
    ]
    good = as_line(text=TEXT).encode()
    given.write_bytes(good + b"".join(line.strip() + b"\n" for line, _ in bad) + good)
    done = tintinh("extract", given, cwd=tmp_path)
    assert done.returncode == 1
    assert len(lines(done.stdout)) == 2
    told = done.stderr.splitlines()
    assert len(told) == len(bad)
    for number, (line, (_, message)) in enumerate(zip(told, bad, strict=True), start=2):
        assert line.startswith(f"tintinh: {given}: line {number}: ")
        assert message.replace('\\"', '"') in line


def test_an_empty_input_is_told(tmp_path: Path) -> None:
    done = tintinh("extract", "-", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert "there is nothing in it; expected an article a line" in done.stderr


@pytest.mark.parametrize(
    ("source", "output", "message"),
    [
        ("missing.jsonl", "-", "missing.jsonl cannot be read (No such file or directory)"),
        (".", "-", ". cannot be read (Is a directory)"),
        ("in.jsonl", "missing/out.jsonl", "missing/out.jsonl cannot be written (No such file or directory)"),
        ("in.jsonl", ".", ". cannot be written (Is a directory)"),
        ("in.jsonl", "/dev/full", "/dev/full cannot be written (No space left on device)"),
    ],
)
def test_what_cannot_be_opened_is_told(tmp_path: Path, source: str, output: str, message: str) -> None:
    write_reports(tmp_path / "in.jsonl", 1)
    done = tintinh("extract", source, "-o", output, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith(f"tintinh: {message}")
    assert "Traceback" not in done.stderr


def test_the_output_appears_whole(tmp_path: Path) -> None:
    """A run that is stopped leaves an earlier output as it was, and nothing beside it."""
    output = tmp_path / "out.jsonl"
    output.write_text("earlier\n", "utf-8")
    process = subprocess.Popen(
        [*TINTINH, "extract", "-", "-o", str(output)],
        cwd=tmp_path,
        env=environment(),
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin is not None
    process.stdin.write(as_line(text=TEXT).encode() * 50)
    process.stdin.flush()
    while not list(tmp_path.glob("*.part")):
        assert process.poll() is None
    assert output.read_text("utf-8") == "earlier\n"
    process.send_signal(2)
    process.communicate(timeout=60)
    assert process.returncode == 130
    assert output.read_text("utf-8") == "earlier\n"
    assert [file.name for file in tmp_path.iterdir()] == ["out.jsonl"]


@pytest.mark.parametrize(
    ("jobs", "unwanted"),
    [
        ("1", {"sqlalchemy", "prefect", "spacy"}),
        ("2", {"sqlalchemy", "prefect", "spacy", "extractors", "schemas"}),
    ],
)
def test_what_takes_long_to_load_and_is_not_needed_is_not_loaded(
    jobs: str, unwanted: set[str], tmp_path: Path
) -> None:
    write_reports(tmp_path / "in.jsonl", 1)
    code = (
        "import sys\n"
        "from pipeline.cli import app\n"
        f"app(['extract', 'in.jsonl', '--jobs', '{jobs}'], standalone_mode=False)\n"
        f"print(sorted({unwanted} & set(sys.modules)), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment(), capture_output=True, check=True
    )
    assert done.stderr == b"[]\n"


def test_a_reader_that_has_enough_is_no_error(tmp_path: Path) -> None:
    write_reports(tmp_path / "in.jsonl", 400)
    with subprocess.Popen(
        [*TINTINH, "extract", "in.jsonl"],
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith(b'{"id":"bao-cao-0"')
        process.stdout.close()
        assert process.stderr.read() == b""
        process.wait(timeout=60)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_processes_change_nothing_in_what_is_written(jobs: str, tmp_path: Path) -> None:
    given = tmp_path / "in.jsonl"
    many = [as_line(id=number, text=TEXT.replace("13", str(1 + number % 28))) for number in range(95)]
    given.write_text("\n".join([*many[:50], "{", *many[50:]]), "utf-8")
    done = tintinh("extract", given, "--jobs", jobs, cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith(f"tintinh: {given}: line {done_line(given)}: the line is not JSON")
    assert [row["id"] for row in lines(done.stdout)] == [str(number) for number in range(95)]


def done_line(given: Path) -> int:
    """The number of the broken line, blank lines counted."""
    return given.read_text("utf-8").split("\n").index("{") + 1


def test_no_order_of_a_set_reaches_what_is_written(tmp_path: Path) -> None:
    # Words that name a type of happening only in another order: "xây dựng", "thi công", "kiểm tra".
    titles = [
        f"Chuyện dựng chòi {name}, của công xây bếp, tra cửa kiểm lâm" for name in "An Bình Chi Dung".split()
    ]
    given = tmp_path / "in.jsonl"
    given.write_text(
        "\n".join(as_line(title=title, text=f"{title} vẫn thế.\n{TEXT[:12]}") for title in titles)
    )
    said = [tintinh("extract", given, cwd=tmp_path, PYTHONHASHSEED=str(seed)).stdout for seed in range(3)]
    assert said[0]
    assert len(set(said)) == 1
