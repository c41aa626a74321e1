"""Writers that are killed and readers that go on: what the store acknowledged is there, once, and whole.

    python benchmarks/store_kill.py [--seconds 120] [--on sqlite --on postgresql]

Four processes write batches of articles, some of them the same ones in other words, and note each batch that
the store has acknowledged; every two seconds one of them is killed (SIGKILL) and another takes up its work.
Eight processes ask meanwhile. Ends with status 1 where an acknowledged article is missing, an article or a
fact stands twice or in part, or a reader met an error. `--on` also takes the URL of an empty database.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.append(str(Path(__file__).parent.parent))

from store_data import ask_databases, databases

from pipeline.store import Filters, Store, StoreBusyError
from schemas import KINDS, Article, Extraction
from tests.pipeline.made import MEETING, meeting

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.context import ForkProcess

WRITERS, READERS = 4, 8
_BATCH = 10
# Articles that all writers write, each in its own words: a new version every time.
_SHARED = 3
_BETWEEN_KILLS = 2.0
_FACTS = {kind: len(getattr(meeting(), kind)) for kind in KINDS}

# Real processes that need not import everything anew.
_PROCESSES = multiprocessing.get_context("fork")


def _url(writer: int, number: int) -> str:
    return f"https://bao-{writer}.example.invalid/{number}"


def _article(url: str, collectives: int) -> tuple[Article, Extraction]:
    text = MEETING.text.replace("3 tập thể", f"{collectives} tập thể")
    article = MEETING.model_copy(update={"id": None, "url": url, "text": text})
    return article, meeting(article)


def write(target: str, writer: int, journal: Path) -> None:
    """Write batch after batch, from the one after the last that was acknowledged, until killed."""
    done = len(journal.read_text().splitlines())
    with Store(target, create=True) as store, journal.open("a") as acknowledged:
        while True:
            own = [_article(_url(writer, done * _BATCH + k), 3) for k in range(_BATCH)]
            shared = [_article(_url(0, k), 10 * (done + 1) + writer) for k in range(_SHARED)]
            try:
                store.add(own + shared)
            except StoreBusyError:
                continue
            acknowledged.write(f"{done}\n")
            acknowledged.flush()
            done += 1


def read(target: str, until: float, counted: Any) -> None:
    """Ask until the time is up; an answer that shows half of a batch is an error."""
    chance = random.Random()  # noqa: S311 - choices, nothing secret
    with Store(target) as store:
        while time.monotonic() < until:
            url = _url(chance.randint(0, WRITERS), chance.randrange(_SHARED))
            awards = store.query("awards", Filters(article=url))
            assert len(awards) in {0, _FACTS["awards"]}, f"{url} has {len(awards)} awards"
            found = store.article(url)
            assert (found is not None) >= bool(awards), f"{url} has awards and is no article"
            (counts,) = store.sql(
                "SELECT (SELECT count(*) FROM awards) AS awards, (SELECT count(*) FROM extractions "
                "WHERE archived IS NULL) AS articles"
            )
            assert counts["awards"] == _FACTS["awards"] * counts["articles"], f"half a batch: {counts}"
            store.query("articles", Filters(text="thi dua", limit=20))
            with counted.get_lock():
                counted.value += 1


def _started(of: Any, *given: Any) -> ForkProcess:
    process = _PROCESSES.Process(target=of, args=given, daemon=True)
    process.start()
    return process


def trial(target: str, seconds: float, folder: Path) -> list[str]:
    """What went wrong, in lines."""
    journals = [folder / f"{writer}.acknowledged" for writer in range(1, WRITERS + 1)]
    for journal in journals:
        journal.touch()
    Store(target, create=True).close()
    until, counted, kills = time.monotonic() + seconds, _PROCESSES.Value("q", 0), 0
    readers = [_started(read, target, until, counted) for _ in range(READERS)]
    writers = [_started(write, target, writer, journal) for writer, journal in enumerate(journals, 1)]
    wrong = []
    while time.monotonic() < until:
        time.sleep(_BETWEEN_KILLS)
        one = random.randrange(WRITERS)  # noqa: S311 - see `read`
        if not writers[one].is_alive():
            wrong.append(f"writer {one + 1} ended by itself")
        writers[one].kill()
        writers[one].join()
        kills += 1
        writers[one] = _started(write, target, one + 1, journals[one])
    for process in writers:
        process.kill()
        process.join()
    for process in readers:
        process.join()
        if process.exitcode != 0:
            wrong.append(f"a reader ended with status {process.exitcode}")
    acknowledged = {
        _url(writer, int(batch) * _BATCH + k)
        for writer, journal in enumerate(journals, 1)
        for batch in journal.read_text().splitlines()
        for k in range(_BATCH)
    }
    _say(
        f"{len(acknowledged):,} articles acknowledged by {WRITERS} writers, {kills + WRITERS} of them killed; "
        f"{counted.value:,} rounds of questions by {READERS} readers"
    )
    return wrong + list(_wrong(target, acknowledged))


def _wrong(target: str, acknowledged: set[str]) -> Iterator[str]:
    """What is not in the database as it should be."""
    with Store(target) as store:
        rows = store.sql("SELECT key, count(*) AS times FROM articles GROUP BY key")
        stored = {row["key"] for row in rows}
        if missing := acknowledged - stored:
            yield f"{len(missing)} acknowledged articles are missing, such as {min(missing)}"
        for table, key in (("articles", "key"), ("article_versions", "article_id, hash")):
            twice = store.sql(f"SELECT {key} FROM {table} GROUP BY {key} HAVING count(*) > 1")  # noqa: S608 - our names
            if twice:
                yield f"{len(twice)} rows of {table} stand twice, such as {twice[0]}"
        for kind, number in _FACTS.items():
            (found,) = store.sql(
                f"SELECT count(*) AS articles FROM articles WHERE {number} <> (SELECT count(*) FROM {kind} "  # noqa: S608 - our names
                "WHERE version_id = current_version)"
            )
            if found["articles"]:
                yield f"{found['articles']} articles have not {number} {kind}"
            if (facts := store.counts()[kind]) != number * len(stored):
                yield f"{facts} {kind} stand of {len(stored)} articles with {number} each"
        found_by_words = len(store.query("articles", Filters(text="thi dua")))
        if found_by_words != len(stored):
            yield f"of {len(stored)} articles, a search for a word of all finds {found_by_words}"
        if store.engine.dialect.name == "sqlite":
            (told,) = store.sql("PRAGMA integrity_check")
            if told["integrity_check"] != "ok":
                yield f"SQLite says: {told['integrity_check']}"


def main() -> None:
    """Try each database; say what is wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--seconds", type=float, default=120)
    ask_databases(parser)
    chosen = parser.parse_args()
    wrong = []
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for name, target in databases(chosen.on, folder):
            notes = folder / f"notes-{len(list(folder.iterdir()))}"
            notes.mkdir()
            found = trial(target, chosen.seconds, notes)
            _say(f"{name.split(':')[0]}: {'; '.join(found) or 'nothing lost, nothing twice, no error'}")
            wrong += found
    sys.exit(1 if wrong else 0)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
