"""A crawl killed at any moment goes on where it was, and ends as one that was left alone."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from pipeline.crawl.crawl import Options, crawl
from pipeline.crawl.only_one import RunningError
from pipeline.crawl.source import read_source
from pipeline.store import Store
from tests.pipeline.crawl.site import Answer, Site, article, feed, listing, serving, sitemap

if TYPE_CHECKING:
    from pathlib import Path

PAGES, KILLS = 40, 4


def path(number: int) -> str:
    return f"/tin/hoat-dong-cua-huyen-{1000 + number}.html"


def fill(site: Site) -> None:
    paths = [path(number) for number in range(PAGES)]
    for number, where in enumerate(paths):
        site.text(where, article(number))
    site.text("/rss", feed(site.base, paths[:15]), "text/xml")
    site.text("/sitemap.xml", sitemap(site.base, paths[10:30]), "application/xml")
    for page in (1, 2):
        site.text(f"/tin-tuc?trang={page}", listing(paths[10 + page * 10 : 20 + page * 10]))


def definition(site: Site, folder: Path) -> Path:
    file = folder / "bao-thu.toml"
    file.write_text(
        f'name = "bao-thu"\ntitle = "Báo Thử"\nprovince = "Ninh Thuận"\nhome = "{site.base}/"\n'
        f'feeds = ["{site.base}/rss"]\nsitemaps = ["{site.base}/sitemap.xml"]\n'
        f'listings = ["{site.base}/tin-tuc?trang={{page}}"]\n[politeness]\nrate = 40\nconcurrency = 2\n'
    )
    return file


def start(source: Path, db: Path) -> subprocess.Popen[bytes]:
    command = ["crawl", "--source", str(source), "--db", str(db), "--allow-private"]
    return subprocess.Popen(
        [sys.executable, "-c", "from pipeline.cli import main; main()", *command],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def rows(db: Path) -> dict[str, list[tuple[object, ...]]]:
    """What a store holds, without what tells when and in which order: a fact's name holds its version's number."""
    with Store(db) as store:
        found = {kind: store.query(kind) for kind in ("articles", "dates", "figures", "awards", "events")}
    return {
        kind: sorted(tuple(map(str, (row | {"fact": None}).values())) for row in these)
        for kind, these in found.items()
    }


def test_a_crawl_killed_again_and_again_ends_like_one_left_alone(tmp_path: Path) -> None:
    with serving(Site()) as site:
        fill(site)
        source = definition(site, tmp_path)
        assert start(source, tmp_path / "whole.db").wait(120) == 0
        site.log.clear()
        for number in range(KILLS):
            asked = len(site.log)
            process = start(source, tmp_path / "killed.db")
            deadline = time.monotonic() + 60
            # Killed further on each time: in the feeds, among the pages, while storing.
            while len(site.log) < asked + 4 + 3 * number and process.poll() is None:
                assert time.monotonic() < deadline
                time.sleep(0.005)
            process.send_signal(signal.SIGKILL)
            process.wait()
        assert start(source, tmp_path / "killed.db").wait(120) == 0
        times = [when for when, _ in site.log]
    assert rows(tmp_path / "killed.db") == rows(tmp_path / "whole.db")
    assert len(rows(tmp_path / "killed.db")["articles"]) == PAGES
    # Starting anew does not speed it up: never more than the rate allows in a second, one for luck.
    assert max(Counter(int(when - times[0]) for when in times).values()) <= 41


def test_a_source_is_crawled_by_one_process_at_a_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.crawl.only_one._PATIENCE", 0.3)
    db = tmp_path / "a.db"
    with serving(Site()) as site:
        fill(site)
        site.routes["/rss"] = Answer(feed(site.base, []).encode(), delay=3.0)
        source = definition(site, tmp_path)
        first = start(source, db)
        while "/rss" not in site.paths():
            assert first.poll() is None
            time.sleep(0.02)
        with pytest.raises(RunningError, match="bao-thu is being crawled into"):
            crawl(read_source(source), str(db), Options(allow_private=True))
        first.kill()
        first.wait()
        # Held by nobody after a kill.
        crawl(read_source(source), str(db), Options(allow_private=True))
