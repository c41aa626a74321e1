"""`tintinh query`, `show` and `schema`: answers on stdout, notes on stderr."""

import csv
import io
import json
import os
import pty
import re
import shutil
import sqlite3
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from pipeline.store import Store
from schemas import KINDS, Extraction
from tests.pipeline.command import TINTINH, called, environment, tintinh
from tests.pipeline.made import MEETING, STORM, extraction, meeting, storm

ARTICLE = {"article", "url", "title", "published"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the default database in it."""
    folder = tmp_path_factory.mktemp("news")
    with Store(folder / "tintinh.db", create=True) as store:
        store.add([(MEETING, meeting()), (STORM, storm())])
    return folder


def asked(folder: Path, *arguments: str) -> Any:
    done = called("query", *arguments, "--format", "json", cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


@pytest.mark.parametrize("kind", KINDS)
def test_json_is_an_array_of_flat_objects(kind: str, folder: Path) -> None:
    rows = asked(folder, kind)
    fields = (set(KINDS[kind].model_fields) - {"source"}) | ARTICLE
    for row in rows:
        assert fields <= set(row)
        assert not [value for value in row.values() if isinstance(value, dict)]
    assert len(rows) == len(getattr(meeting(), kind)) + len(getattr(storm(), kind))


def test_articles_come_with_their_text(folder: Path) -> None:
    rows = asked(folder, "articles")
    assert [row["text"] for row in rows] == [STORM.text, MEETING.text]
    assert {"id", "province", *ARTICLE} <= set(rows[0])


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (["awards", "--text", "bang khen", "--kind", "individual"], ["5 cá nhân"]),
        (["awards", "--text", "bằng khen", "--to", "2023-12-31"], []),
        (["dates", "--from", "2024-12-13", "--to", "2024-12-13"], ["Chiều 13/12"]),
        (["dates", "--kind", "day"], ["Ngày 1/10"]),
        (["events", "--province", "dak lak"], ["mưa lũ"]),
        (["places", "--province", "Ninh Thuận"], ["huyện Ninh Hải"]),
        (["places", "--article", "a-2"], ["huyện Krông Bông"]),
        (["figures", "--kind", "căn nhà"], ["12 căn nhà"]),
        (["organizations", "--kind", "government", "--limit", "1"], ["UBND huyện Ninh Hải"]),
    ],
)
def test_filters(arguments: list[str], found: list[str], folder: Path) -> None:
    assert [row["text"] for row in asked(folder, *arguments)] == found


def test_csv_has_a_header_and_lists_as_json(folder: Path) -> None:
    done = called("query", "events", "--format", "csv", cwd=folder)
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [row["type"] for row in rows] == ["disaster", "meeting"]
    assert json.loads(rows[1]["awards"]) == [0, 1]
    nothing = called("query", "events", "--to", "1990-01-01", "--format", "csv", cwd=folder)
    assert nothing.stdout == done.stdout.splitlines()[0] + "\n"


def test_a_table_shows_the_telling_columns_and_the_article(folder: Path) -> None:
    done = called("query", "awards", cwd=folder)
    assert "Bằng khen" in done.stdout
    assert f"2024-12-14 {MEETING.title}" in done.stdout
    assert done.stderr == "tintinh: 2 awards\n"


def test_a_table_marks_what_was_searched_and_shows_sentences(folder: Path) -> None:
    done = called("query", "awards", "--text", "ca nhan", "--sentences", cwd=folder, TINTINH_WIDTH="300")
    assert "Dịp này, UBND tỉnh tặng Bằng khen cho 3 tập thể và 5 «cá nhân»." in done.stdout
    assert (
        called("query", "awards", "--sentences", cwd=folder, TINTINH_WIDTH="300").stdout.count("Dịp này") == 2
    )


def test_parquet_goes_into_a_file(folder: Path) -> None:
    said = ["query", "events", "--text", "mua lu", "--format"]
    done = called(*said, "parquet", "-o", "events.parquet", cwd=folder)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    (row,) = pq.read_table(folder / "events.parquet").to_pylist()
    (by_json,) = json.loads(called(*said, "json", cwd=folder).stdout)
    assert {name: str(v) if isinstance(v, date) else v for name, v in row.items()} == by_json
    nothing = called(
        "query", "events", "--to", "1990-01-01", "--format", "parquet", "-o", "no.parquet", cwd=folder
    )
    assert nothing.returncode == 0
    empty = pq.read_table(folder / "no.parquet")
    assert (empty.num_rows, empty.column_names) == (0, Store.columns("events"))


def test_counts_go_into_a_file(folder: Path) -> None:
    for form in ("parquet", "csv"):
        called("query", "awards", "--group-by", "year", "--format", form, "-o", f"by.{form}", cwd=folder)
    assert (folder / "by.csv").read_text("utf-8") == "year,facts,sum\n2024,2,8\n"
    assert pq.read_table(folder / "by.parquet").to_pylist() == [{"year": 2024, "facts": 2, "sum": 8}]


def test_parquet_is_not_shown_on_a_terminal(folder: Path) -> None:
    ours, theirs = pty.openpty()
    done = subprocess.run(
        [*TINTINH, "query", "events", "--format", "parquet"],
        cwd=folder,
        env=environment(),
        stdout=theirs,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(theirs)
    os.close(ours)
    assert done.returncode == 2
    assert b"Parquet is no text for a terminal; give a file with -o FILE" in done.stderr


def test_a_file_that_cannot_be_written_stays_as_it_was(folder: Path) -> None:
    done = called("query", "events", "--format", "csv", "-o", "none/events.csv", cwd=folder)
    assert done.returncode == 2
    assert "No such file or directory" in done.stderr
    (folder / "kept.csv").write_text("kept")
    assert called("query", "events", "--sort", "wishes", "-o", "kept.csv", cwd=folder).returncode == 2
    assert (folder / "kept.csv").read_text() == "kept"


def test_a_table_without_rows_is_no_table(folder: Path) -> None:
    done = called("query", "figures", "--kind", "tấn", cwd=folder)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "tintinh: 0 figures\n")


def test_a_table_nobody_could_read_is_cut_and_says_so(tmp_path: Path) -> None:
    many = [MEETING.model_copy(update={"url": f"https://bao.example.invalid/{n}"}) for n in range(205)]
    with Store(tmp_path / "tintinh.db", create=True) as store:
        store.add([(article, extraction(article)) for article in many])
    done = called("query", "articles", cwd=tmp_path)
    assert done.stdout.count("2024-12-14") == 200
    assert done.stderr == "tintinh: the first 200 articles; --limit or --format csv gives more\n"
    assert called("query", "articles", "--limit", "203", cwd=tmp_path).stdout.count("2024-12-14") == 203


def test_brackets_in_an_article_are_no_markup(tmp_path: Path) -> None:
    article = MEETING.model_copy(update={"title": "[Ảnh] Hội nghị [red]tổng kết[/red] [/b]"})
    with Store(tmp_path / "tintinh.db", create=True) as store:
        store.add([(article, meeting(article))])
    for command in (["query", "awards"], ["query", "articles"], ["show", "a-1"]):
        assert str(article.title) in called(*command, cwd=tmp_path).stdout


def test_the_database_is_a_path_a_url_or_a_variable(folder: Path, tmp_path: Path) -> None:
    file = folder / "tintinh.db"
    for given in (str(file), f"sqlite:///{file}"):
        assert "Bằng khen" in tintinh("query", "awards", "--db", given, cwd=tmp_path).stdout
        assert "Bằng khen" in tintinh("query", "awards", cwd=tmp_path, TINTINH_DB=given).stdout
    assert list(tmp_path.iterdir()) == []


def test_answers_are_utf_8_on_every_machine(folder: Path) -> None:
    done = tintinh("query", "awards", cwd=folder, PYTHONIOENCODING="ascii", LC_ALL="C")
    assert "Bằng khen" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["events", "--kind", "wedding"], "events of the kind 'wedding' do not exist; there are meeting"),
        (["people", "--kind", "x"], "people have no kinds"),
        (["dates", "--from", "2024-02-01", "--to", "2024-01-01"], "is after the last"),
        (["dates", "--db", "missing.db"], "there is no database at missing.db; make one with: tintinh run"),
        (["dates", "--db", "."], ". is a folder; --db expects a file"),
        (["dates", "--db", "notes.txt"], "notes.txt is not a database"),
        (["dates", "--db", "other.db"], "other.db is another program's database"),
        (["dates", "--db", "broken.db"], "broken.db is not a database"),
        (["dates", "--db", "cut.db"], "malformed"),
        (["dates", "--db", "mysql://host/db"], "databases of the kind 'mysql' are not supported"),
    ],
)
def test_what_cannot_be_answered_says_why(arguments: list[str], message: str, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("ghi chép", "utf-8")
    with sqlite3.connect(tmp_path / "other.db") as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    (tmp_path / "broken.db").write_bytes(b"SQLite format 3\0" + b"x" * 5000)
    with Store(tmp_path / "tintinh.db", create=True) as store:
        store.add([(MEETING, meeting())])
    (tmp_path / "cut.db").write_bytes((tmp_path / "tintinh.db").read_bytes()[:20_000])
    done = called("query", *arguments, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def as_owner() -> list[str]:
    """What starts a command that may do what a file's owner may. Root may do everything, unless it is
    started without that privilege.
    """
    if os.geteuid() != 0:
        return []
    privileges = "-dac_override,-dac_read_search"
    command = ["setpriv", "--bounding-set", privileges, "--inh-caps", privileges]
    if shutil.which("setpriv") is None or subprocess.run([*command, "true"], check=False).returncode:
        pytest.skip("root may write everywhere, and there is no setpriv to take that from it")
    return command


def test_without_permission_it_says_so(folder: Path, tmp_path: Path) -> None:
    command = as_owner()
    secret, readable = tmp_path / "secret.db", tmp_path / "readable.db"
    for file, mode in ((secret, 0o000), (readable, 0o444)):
        file.write_bytes((folder / "tintinh.db").read_bytes())
        file.chmod(mode)
    tmp_path.chmod(0o555)
    try:
        read = tintinh("query", "awards", "--db", secret, cwd=Path("/"), before=command)
        make = tintinh("run", "x.txt", "--db", tmp_path / "new.db", cwd=Path("/"), before=command)
        write = tintinh("run", "x.txt", "--db", readable, cwd=Path("/"), before=command)
        ask = tintinh("query", "awards", "--db", readable, cwd=Path("/"), before=command)
    finally:
        tmp_path.chmod(0o755)
    assert [done.returncode for done in (read, make, write, ask)] == [2, 2, 2, 2]
    assert read.stderr == f"tintinh: {secret} cannot be read (no permission); check its permissions\n"
    assert make.stderr.startswith(f"tintinh: no permission to write in {tmp_path}; give another file")
    assert write.stderr.startswith(f"tintinh: no permission to write {readable}; give another file")
    assert ask.stderr.endswith("SQLite needs to read and write the file and its folder\n")


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="a folder where not even root may write")
def test_a_folder_that_refuses_says_so(tmp_path: Path) -> None:
    done = tintinh("run", "x.txt", "--db", "/proc/tintinh.db", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr == (
        "tintinh: the database /proc/tintinh.db cannot be opened: unable to open database file; "
        "SQLite needs to read and write the file and its folder\n"
    )


@pytest.mark.parametrize("form", ["table", "json", "csv"])
def test_a_reader_that_has_enough_is_no_error(form: str, tmp_path: Path) -> None:
    many = [MEETING.model_copy(update={"url": f"https://bao.example.invalid/{n}"}) for n in range(1500)]
    with Store(tmp_path / "tintinh.db", create=True) as store:
        store.add([(article, extraction(article)) for article in many])
    with subprocess.Popen(
        [*TINTINH, "query", "articles", "--format", form, "--limit", "1500"],
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.read(1)
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()
        process.wait(timeout=60)


def test_a_full_disk_is_told(folder: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*TINTINH, "query", "awards", "--format", "json"],
            cwd=folder,
            env=environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == b"tintinh: [Errno 28] No space left on device\n"


def test_show_marks_the_facts_in_the_text(folder: Path) -> None:
    plain = called("show", "a-1", cwd=folder)
    assert plain.returncode == 0
    for line in MEETING.text.splitlines():
        assert line in plain.stdout
    assert all(kind in plain.stdout for kind in ("dates", "awards", "events"))
    coloured = called("show", str(MEETING.url), cwd=folder, FORCE_COLOR="1")
    assert re.search(r"\x1b\[[\d;]*36mChiều 13/12\x1b", coloured.stdout)


def test_show_says_where_articles_are_listed(folder: Path) -> None:
    done = called("show", "nowhere", cwd=folder)
    assert done.returncode == 2
    assert (
        "there is no article 'nowhere' in tintinh.db; list them with: tintinh query articles" in done.stderr
    )


def test_schema_is_that_of_the_records(tmp_path: Path) -> None:
    done = called("schema", cwd=tmp_path)
    assert json.loads(done.stdout) == Extraction.model_json_schema()
