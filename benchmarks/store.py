"""How fast the store writes: articles' facts a second, on SQLite and, where a URL is given, on PostgreSQL.

    python benchmarks/store.py [ARTICLES] [DATABASE]

Each article has some 2,400 characters and ten facts. A database that is named must be empty.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from time import perf_counter

from pipeline.store import Filters, Store
from schemas import Article, Extraction

_PROVINCES = ("Ninh Thuận", "Đắk Lắk", "Hà Giang", "Quảng Nam", "Cà Mau", "Lào Cai", "Nghệ An", "Tây Ninh")
_BATCH = 500
_FILLING = "Cán bộ và nhân dân trong huyện tích cực hưởng ứng phong trào thi đua yêu nước năm nay. " * 25


def _pair(number: int) -> tuple[Article, Extraction]:
    province = _PROVINCES[number % len(_PROVINCES)]
    published = f"{2015 + number % 10}-{number % 12 + 1:02}-{number % 28 + 1:02}"
    lines = [f"UBND tỉnh tặng Bằng khen cho {number % 50 + k} tập thể." for k in range(2, 7)]
    lines += [f"Huyện có {number % 900 + k} hộ thoát nghèo." for k in range(2, 7)]
    article = Article(
        url=f"https://bao.example.invalid/{number}",
        title=f"Tổng kết phong trào số {number}",
        published=published,
        province=province,
        text="\n".join([*lines, _FILLING]),
    )
    common = {
        "sentence": 0,
        "zone": "body",
        "extractor": "made",
        "version": "1",
        "rule": "made",
        "confidence": 0.9,
    }
    awards, figures = [], []
    for k in range(2, 7):
        said = f"Bằng khen cho {number % 50 + k} tập thể"
        span = {"text": said, "at": article.text.index(said), **common}
        awards.append({**span, "award": "Bằng khen", "count": number % 50 + k, "recipient": "collective"})
        said = f"{number % 900 + k} hộ"
        span = {"text": said, "at": article.text.index(said), **common}
        figures.append({**span, "value": number % 900 + k, "unit": "hộ", "indicator": "hộ thoát nghèo"})
    given = article.model_dump(include={"id", "url", "title", "published", "province", "text"})
    record = {**given, "awards": awards, "figures": figures, "versions": {"awards": "1", "figures": "1"}}
    return article, Extraction.model_validate(record)


def _milliseconds(store: Store, what: str) -> float:
    asked = {
        "counts by province and year": lambda: store.count_by("awards", ["province", "year"]),
        "filtered page of 50": lambda: store.query("awards", Filters(province="dak lak", limit=50)),
        "full text, 50": lambda: store.query("articles", Filters(text="phong trào số 77", limit=50)),
    }[what]
    times = []
    for _ in range(5):
        began = perf_counter()
        asked()
        times.append(perf_counter() - began)
    return 1000 * sorted(times)[2]


def main() -> None:
    """Write, ask, print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        target = sys.argv[2] if len(sys.argv) > 2 else str(Path(folder) / "facts.db")
        with Store(target, create=True) as store:
            seconds = 0.0
            for start in range(0, count, _BATCH):
                batch = [_pair(number) for number in range(start, min(count, start + _BATCH))]
                began = perf_counter()
                store.add(batch)
                seconds += perf_counter() - began
            sys.stdout.write(f"{count:,} extractions of 10 facts: {count / seconds:,.0f} a second\n")
            for what in ("counts by province and year", "filtered page of 50", "full text, 50"):
                sys.stdout.write(f"{what}: {_milliseconds(store, what):.1f} ms\n")


if __name__ == "__main__":
    main()
