"""The bundled site, crawled as `make run` does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from pipeline.store import Store

ROOT = Path(__file__).parents[3]
SITE = ROOT / "fixtures" / "site"


def crawl_site(db: Path) -> str:
    done = subprocess.run(
        [sys.executable, "fixtures/crawl_site.py", str(db)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stderr == ""
    return done.stdout


def test_the_first_minute_shows_the_whole_way(tmp_path: Path) -> None:
    db = tmp_path / "tintinh.db"
    told = crawl_site(db)
    assert "9 articles new, 0 changed, 0 as they were, 0 removed, 1 duplicates" in told
    assert "forbidden by robots.txt 1, refused 0, failed 0" in told
    with Store(db) as store:
        articles, counts = store.query("articles"), store.counts()
    by_path = {row["url"].split("/", 3)[3]: row for row in articles}
    assert all(row["published"] and row["lead"] and row["author"] for row in articles)
    assert not [path for path in by_path if path.startswith("noi-bo") or "-p2" in path]
    reportage = by_path["phong-su/duong-ve-buon-xa-nhat-260902055.html"]
    assert "khởi công với tổng mức đầu tư" in reportage["text"]
    assert "lễ thông xe diễn ra giản dị" in reportage["text"]
    copy = by_path["nong-nghiep/bieu-duong-thanh-tich-phong-chong-thien-tai-260914118.html"]
    assert copy["status"] == "duplicate_of"
    assert copy["duplicate_of"].endswith("/thoi-su/dak-lak-bieu-duong-38-tap-the-ca-nhan-260914101.html")
    assert all(counts[kind] > 5 for kind in ("dates", "places", "figures", "awards", "events", "people"))
    leftovers = ("Page Content", "Giấy phép", "Lượt xem", "Tin liên quan", "Chia sẻ", "Đăng nhập", "Từ khóa")
    assert not [word for word in leftovers for row in articles if word in row["text"]]

    # And a second minute adds nothing.
    assert "0 articles new, 0 changed, 9 as they were" in crawl_site(db)
