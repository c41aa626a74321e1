"""`tintinh review` and `tintinh export gold`: by name, one after another, through a spreadsheet."""

import csv
import json
import os
import pty
import select
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.evaluate import evaluate, read_labels
from pipeline.store import Filters, Store
from tests.pipeline.command import TINTINH, called, environment, tintinh
from tests.pipeline.made import MEETING, STORM, meeting, storm

COLLECTIVES = "awards:1:107"
INDIVIDUALS = "awards:1:134"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the store of MEETING and STORM."""
    with Store(tmp_path / "tintinh.db", create=True) as store:
        store.add([(MEETING, meeting()), (STORM, storm())])
    return tmp_path


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    with Store(folder / "tintinh.db") as opened:
        yield opened


def review(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    return called("review", *arguments, "--by", "mai", cwd=cwd)


def test_a_fact_is_accepted_edited_rejected_and_opened_again(folder: Path, store: Store) -> None:
    assert (
        review(COLLECTIVES, "--edit", "count=4", cwd=folder).stdout
        == f"{COLLECTIVES}: edited: Bằng khen cho 3 tập thể\n"
    )
    assert review(COLLECTIVES, "--accept", cwd=folder).stdout.startswith(f"{COLLECTIVES}: nothing to change")
    done = called("review", COLLECTIVES, "--reject", "--reason", "đã tính", "--by", "lan", cwd=folder)
    assert done.stdout.startswith(f"{COLLECTIVES}: rejected")
    assert "before, mai had edited it" in done.stderr
    assert [row["fact"] for row in store.query("awards")] == [INDIVIDUALS]
    review(COLLECTIVES, "--reopen", cwd=folder)
    assert [(row["count"], row["review"]) for row in store.query("awards")] == [(3, None), (5, None)]


def test_what_was_said_is_listed(folder: Path) -> None:
    review(COLLECTIVES, "--reject", "--reason", "đã tính", cwd=folder)
    listed = json.loads(called("review", "--list", "--format", "json", cwd=folder).stdout)
    assert [(row["fact"], row["decision"], row["reason"], row["reviewer"]) for row in listed] == [
        (COLLECTIVES, "rejected", "đã tính", "mai")
    ]
    assert listed[0]["said"]["count"] == 3
    assert called("review", "--list", "--kind", "dates", "--format", "json", cwd=folder).stdout == "[]\n"


def test_a_missing_fact_is_added(folder: Path, store: Store) -> None:
    given = ["--edit", "text=UBND tỉnh", "--edit", "name=UBND tỉnh Ninh Thuận", "--edit", "kind=government"]
    done = review("--article", "a-1", "--add", "organizations", *given, cwd=folder)
    assert done.stdout == f"organizations:1:{MEETING.text.index('UBND tỉnh')}: added: UBND tỉnh\n"
    (added,) = [row for row in store.query("organizations") if row["review"]]
    assert (added["name"], added["extractor"], added["rule"], added["sentence"]) == (
        "UBND tỉnh Ninh Thuận",
        "review",
        "added",
        1,
    )
    again = review("--article", "a-1", "--add", "organizations", *given, cwd=folder)
    assert (again.returncode, "stands already" in again.stderr) == (2, True)


@pytest.mark.parametrize(
    ("kind", "given", "expected"),
    [
        (
            "dates",
            {"text": "13/12", "start": "13/12/2024"},
            {"start": "2024-12-13", "end": "2024-12-13", "value": "2024-12-13", "granularity": "day"},
        ),
        (
            "places",
            {"text": "Ninh Hải", "kind": "district", "name": "Ninh Hải", "province": "Ninh Thuận"},
            {"code": "586", "name": "Ninh Hải"},
        ),
        (
            "events",
            {"text": "diễn ra hội nghị", "type": "meeting", "place": "district:Ninh Hải"},
            {"place": "Ninh Hải", "place_kind": "district", "main": False},
        ),
        ("people", {"text": "Chiều", "name": "Chiều", "titles": "ông; bà"}, {"titles": ["ông", "bà"]}),
    ],
)
def test_what_follows_from_what_is_typed_is_filled_in(
    kind: str, given: dict[str, str], expected: dict[str, object], folder: Path, store: Store
) -> None:
    options = [part for name, value in given.items() for part in ("--edit", f"{name}={value}")]
    review("places:1:22", "--reject", "--reason", "thử", cwd=folder)
    done = review("--article", "a-1", "--add", kind, *options, cwd=folder)
    assert done.returncode == 0, done.stderr
    (added,) = [row for row in store.query(kind) if row["review"] == "added"]
    assert {name: added[name] for name in expected} == expected


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([COLLECTIVES], "say what awards:1:107 is: --accept"),
        (["--accept"], "name the fact"),
        ([COLLECTIVES, "--accept", "--reject"], "give one of --accept"),
        ([COLLECTIVES, "--reject"], "a fact is rejected with a reason"),
        (["awards:7", "--accept"], "the fact was 'awards:7'; expected a name such as awards:12:479"),
        (["awards:9:1", "--accept"], "there is no fact awards:9:1"),
        (["awards:1:1", "--accept"], "there is no fact awards:1:1 (any more)"),
        ([COLLECTIVES, "--as-before"], "nobody has reviewed awards:1:107 in an earlier text"),
        ([COLLECTIVES, "--edit", "count"], "expected FIELD=VALUE"),
        ([COLLECTIVES, "--edit", "recipient=người"], "recipient was 'người'"),
        (["--done", "awards"], "name the article with --article"),
        (["--done", "awards", "--article", "a-1"], "2 of the article's awards are still to be reviewed"),
        (["--add", "awards", "--article", "a-9", "--edit", "text=x"], "there is no article 'a-9'"),
        (["--add", "awards", "--article", "a-1", "--edit", "award=x"], "text=WORDS"),
        (
            ["--add", "awards", "--article", "a-1", "--edit", "text=UBND"],
            "awards need award; give award=VALUE",
        ),
    ],
)
def test_what_cannot_be_taken_is_told(arguments: list[str], message: str, folder: Path, store: Store) -> None:
    done = review(*arguments, cwd=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
    assert store.reviews() == []


def in_a_terminal(talk: list[tuple[str, str]], *arguments: str, cwd: Path) -> str:
    """What `tintinh review` shows to a person in a real terminal; `talk` is what they wait for and then type."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [*TINTINH, "review", *arguments, "--by", "mai"],
        cwd=cwd,
        env=environment(TERM="xterm"),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    ) as process:
        os.close(theirs)
        shown, unread = "", ""
        for awaited, keys in [*talk, ("", "")]:
            while awaited not in unread or not awaited:
                ready, _, _ = select.select([ours], [], [], 20)
                if not ready:
                    process.kill()
                    pytest.fail(f"waited for {awaited!r} after: {shown}")
                try:
                    unread += (piece := os.read(ours, 4096).decode("utf-8", "replace"))
                except OSError:
                    # The other side has been closed.
                    break
                shown += piece
            unread = unread.partition(awaited)[2] if awaited else unread
            os.write(ours, keys.encode())
        os.close(ours)
        assert process.wait(timeout=60) == 0, shown
    return shown


def test_facts_are_judged_one_after_another_in_a_terminal(folder: Path, store: Store) -> None:
    talk = [
        ("[q]uit", "e"),
        ("ends): ", "count=30\n"),
        ("ends): ", "\n"),
        ("[q]uit", "r"),
        ("reason: ", "đã tính\n"),
        ("[y]es", "n"),
    ]
    shown = in_a_terminal(talk, "--kind", "awards", cwd=folder)
    assert "»Bằng khen cho 3 tập thể«" in shown
    assert "1 edited, 1 rejected" in shown
    assert [(row["count"], row["review"]) for row in store.query("awards")] == [(30, "edited")]
    assert [number for number, _ in store.labelled()] == [1]


def test_a_session_can_be_left_and_goes_on_where_it_was(folder: Path, store: Store) -> None:
    done = tintinh("review", "--kind", "awards", "--by", "mai", cwd=folder, given=b"a\nq\n")
    assert (done.returncode, "1/2" in done.stdout, "1 accepted" in done.stderr) == (0, True, True)
    done = tintinh("review", "--kind", "awards", "--by", "mai", cwd=folder, given=b"?\ns\n")
    assert "1/1" in done.stdout
    assert INDIVIDUALS in done.stdout
    assert [row["review"] for row in store.query("awards")] == ["accepted", None]


def test_an_edit_that_does_not_fit_is_asked_again(folder: Path, store: Store) -> None:
    done = tintinh(
        "review", "--kind", "awards", "--limit", "1", cwd=folder, given=b"e\ncount=ba\n\ne\ncount=30\n\n"
    )
    assert "count was 'ba'" in done.stderr
    assert [row["count"] for row in store.query("awards")] == [30, 5]


def test_the_former_decision_is_offered_for_a_text_that_changed(folder: Path, store: Store) -> None:
    review(COLLECTIVES, "--edit", "count=30", cwd=folder)
    review(INDIVIDUALS, "--reject", "--reason", "đã tính", cwd=folder)
    given = ["--edit", "text=phong trào", "--edit", "award=Phong trào"]
    review("--article", "a-1", "--add", "awards", *given, cwd=folder)
    changed = MEETING.model_copy(update={"text": "Tin mới. " + MEETING.text})
    store.add([(changed, meeting(changed))])
    done = tintinh("review", "--kind", "awards", "--by", "lan", cwd=folder, given=b"b\nb\na\nn\n")
    assert "before, on an earlier text: edited by mai count=30" in done.stdout
    assert "before, on an earlier text: rejected by mai: đã tính" in done.stdout
    assert "mai has added “phong trào”, which is not found here" in done.stdout
    facts = {
        row["award"]: (row["count"], row["review"]) for row in store.query("awards", Filters(article="a-1"))
    }
    assert facts == {"Bằng khen": (30, "edited"), "Phong trào": (None, "added")}


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def rewritten(path: Path, rows: list[dict[str, str]], delimiter: str = ",") -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)


def test_facts_are_judged_in_a_spreadsheet(folder: Path, store: Store) -> None:
    sheet = folder / "facts.csv"
    review("--write", sheet, cwd=folder)
    rows = rows_of(sheet)
    assert len(rows) == len(
        store.waiting(["dates", "places", "figures", "awards", "events", "organizations"])
    )
    by_fact = {row["fact"]: row for row in rows}
    assert by_fact[COLLECTIVES]["sentence"].startswith("Dịp này, UBND tỉnh")
    assert by_fact["events:1:45"]["awards"] == f"{COLLECTIVES} {INDIVIDUALS}"
    by_fact[COLLECTIVES] |= {"decision": "edit", "count": "30", "why": "ba mươi"}
    by_fact[INDIVIDUALS] |= {"decision": "reject", "why": "đã tính"}
    # As Excel writes what nobody has changed.
    by_fact["events:1:45"] |= {"decision": "accept", "start": "13/12/2024", "main": "TRUE"}
    by_fact["figures:2:22"] |= {"decision": "Accept", "value": "12,0".replace(",", ".")}
    rewritten(sheet, rows, delimiter=";")
    done = review("--read", sheet, cwd=folder)
    assert done.stdout == f"{sheet}: 4 decisions taken, 0 as they were\n", done.stderr
    assert [(row["count"], row["review"]) for row in store.query("awards")] == [(30, "edited")]
    assert {row["review"] for row in store.query("figures")} == {"accepted"}
    # Read again, it changes nothing.
    done = review("--read", sheet, cwd=folder)
    assert done.stdout == f"{sheet}: 0 decisions taken, 4 as they were\n", done.stderr


def test_a_spreadsheet_is_taken_whole_or_not_at_all(folder: Path, store: Store) -> None:
    sheet = folder / "facts.csv"
    review("--write", sheet, "--kind", "awards", "--kind", "figures", cwd=folder)
    first, second, third = rows_of(sheet)
    assert (first["fact"], second["fact"], third["fact"]) == ("figures:2:22", COLLECTIVES, INDIVIDUALS)
    for changes, message in [
        ({"decision": "yes"}, "row 3: decision was 'yes'; expected one of accept, edit"),
        (
            {"decision": "accept", "count": "9"},
            "row 3: awards:1:107 is to be accepted, but its count was changed",
        ),
        ({"decision": "edit", "count": "ba"}, "awards:1:107: count was 'ba'"),
        ({"decision": "edit"}, "awards:1:107 changes nothing"),
    ]:
        rewritten(sheet, [{**first, "decision": "accept"}, {**second, **changes}, third])
        done = review("--read", sheet, cwd=folder)
        assert (done.returncode, message in done.stderr) == (2, True), done.stderr
        assert store.reviews() == []
    called("review", COLLECTIVES, "--reject", "--reason", "đã tính", "--by", "lan", cwd=folder)
    rewritten(sheet, [{**first, "decision": "accept"}, {**second, "decision": "accept"}, third])
    assert "lan has rejected awards:1:107 since (đã tính)" in review("--read", sheet, cwd=folder).stderr
    assert len(store.reviews()) == 1
    sheet.write_text("a,b\n1,2\n", "utf-8")
    assert "has no column decision" in review("--read", sheet, cwd=folder).stderr


def test_only_what_was_reviewed_in_full_is_a_label(folder: Path, store: Store) -> None:
    gold = folder / "gold"
    review(COLLECTIVES, "--accept", cwd=folder)
    assert "no article is reviewed in full" in called("export", "gold", gold, cwd=folder).stderr
    review(INDIVIDUALS, "--edit", "count=6", cwd=folder)
    review("--article", "a-1", "--done", "awards", "--done", "people", cwd=folder)
    done = called("export", "gold", gold, cwd=folder)
    assert done.stdout == f"{gold}: 1 articles labelled: awards of 1, people of 1\n"
    (label,) = read_labels(gold)
    assert [award["count"] for award in label["awards"]] == [3, 6]
    assert label["people"] == []
    assert "dates" not in label
    assert label["reviewed"]["awards"]["reviewer"] == "mai"
    report = evaluate([label])
    assert report.labelled["awards"] == 2
    assert report.labelled["dates"] == 0

    # What extractors find later, and nobody has looked at, makes no label and takes none away.
    noisy = meeting(versions={"dates": "2"})
    store.add([(MEETING, noisy.model_copy(update={"awards": noisy.awards[:1] * 2}))])
    called("export", "gold", gold, cwd=folder)
    assert read_labels(gold) == [label]
    # Nor does another text: the labels are of the one that was reviewed.
    changed = MEETING.model_copy(update={"text": MEETING.text + " Hết."})
    store.add([(changed, meeting(changed))])
    called("export", "gold", gold, cwd=folder)
    assert read_labels(gold) == [label]


def test_a_kind_that_is_open_again_is_no_label_any_more(folder: Path) -> None:
    gold = folder / "gold"
    review("figures:2:22", "--accept", cwd=folder)
    for fact in (COLLECTIVES, INDIVIDUALS):
        review(fact, "--accept", cwd=folder)
    review("--article", "a-1", "--done", "awards", cwd=folder)
    review("--article", "a-2", "--done", "figures", "--done", "awards", cwd=folder)
    called("export", "gold", gold, cwd=folder)
    assert [path.name for path in sorted(gold.iterdir())] == ["article-000001.json", "article-000002.json"]
    review(COLLECTIVES, "--reopen", cwd=folder)
    review("--article", "a-2", "--done", "figures", "--reopen", cwd=folder)
    called("export", "gold", gold, cwd=folder)
    (label,) = read_labels(gold)
    assert (label["url"], list(label["reviewed"])) == (STORM.url, ["awards"])
    (gold / "mine.json").write_text("{}", "utf-8")
    assert "give another folder" in called("export", "gold", gold, cwd=folder).stderr
