# ruff: noqa: INP001 (a script, not a package)
"""Compare the dates extractor with the tools at hand on the labelled articles, in one run.

    python benchmarks/dates_peers.py [--gold fixtures/gold] [--node FOLDER] [--heideltime JAR --config PROPS]

Peers are optional; one that is not installed is left out with a note.
  pattern     a day/month/year pattern, the nearest year: what a script in an afternoon does
  dateparser  BSD-3 (pip install dateparser): search_dates for Vietnamese; a month or year it finds is
              taken as its first to last day
  chrono      MIT (npm install chrono-node in FOLDER; needs node): its Vietnamese parser
  HeidelTime  GPL-3, run as a program of its own (needs java, the standalone jar and its config.props):
              its Vietnamese rules without part-of-speech tags, news mode; minutes for forty articles

A label counts as found when the spans overlap and first and last day are the same; each is found once.
"""

from __future__ import annotations

import argparse
import calendar
import importlib.util
import json
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from extractors.dates import resolve
from pipeline.evaluate.labels import read_labels

PAGE = Path(__file__).parent


class Found(NamedTuple):
    """A date that a tool says: the span and the first and last day."""

    start: int
    end: int
    first: str
    last: str


Article = dict[str, Any]
Tool = Callable[[list[Article]], list[list[Found]]]


def tintinh(articles: list[Article]) -> list[list[Found]]:
    """The resolver of this project."""
    return [
        [
            Found(m.start, m.end, str(m.first), str(m.last))
            for m in resolve(article["text"], date.fromisoformat(article["published"]))
        ]
        for article in articles
    ]


_PATTERN = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?(?!\d)")


def pattern(articles: list[Article]) -> list[list[Found]]:
    """Every day/month/year in digits, in the year of publication where none is written."""
    said = []
    for article in articles:
        found = []
        for match in _PATTERN.finditer(article["text"]):
            try:
                day = date(int(match[3] or article["published"][:4]), int(match[2]), int(match[1]))
            except ValueError:
                continue
            found.append(Found(match.start(), match.end(), str(day), str(day)))
        said.append(found)
    return said


def dateparser_search(articles: list[Article]) -> list[list[Found]]:
    """What dateparser's search finds."""
    from dateparser.date import DateDataParser  # noqa: PLC0415 (optional)
    from dateparser.search import search_dates  # noqa: PLC0415 (optional)

    said = []
    for article in articles:
        base = datetime.fromisoformat(article["published"])
        settings = {"RELATIVE_BASE": base, "DATE_ORDER": "DMY"}
        parser = DateDataParser(languages=["vi"], settings=settings)
        found, at = [], 0
        for words, moment in search_dates(article["text"], languages=["vi"], settings=settings) or []:
            start = article["text"].find(words, at)
            if start < 0:
                continue
            at = start + len(words)
            first, last = _period(moment.date(), parser.get_date_data(words).period)
            found.append(Found(start, at, first, last))
        said.append(found)
    return said


def _period(day: date, period: str) -> tuple[str, str]:
    if period == "year":
        return f"{day.year}-01-01", f"{day.year}-12-31"
    if period == "month":
        return f"{day:%Y-%m}-01", f"{day:%Y-%m}-{calendar.monthrange(day.year, day.month)[1]}"
    return str(day), str(day)


def chrono(node_folder: Path) -> Tool:
    """chrono-node as installed in `node_folder`."""

    def run(articles: list[Article]) -> list[list[Found]]:
        lines = "\n".join(json.dumps({key: a[key] for key in ("text", "published")}) for a in articles)
        done = subprocess.run(  # noqa: S603 (a script of ours)
            [shutil.which("node") or "node", str(PAGE / "chrono_dates.mjs")],
            input=lines, capture_output=True, text=True, check=True, cwd=node_folder,
        )  # fmt: skip
        return [
            [Found(at, at + len(words), first, last) for at, words, first, last in json.loads(line)]
            for line in done.stdout.splitlines()
        ]

    return run


_TIMEX = re.compile(r'<TIMEX3[^>]*? type="(\w+)" value="([^"]*)"[^>]*>(.*?)</TIMEX3>', re.DOTALL)


def heideltime(jar: Path, config: Path) -> Tool:
    """HeidelTime's standalone program, an article at a time: each has its own day of publication."""

    def run(articles: list[Article]) -> list[list[Found]]:
        said = []
        for article in articles:
            with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
                file.write(article["text"])
                file.flush()
                done = subprocess.run(  # noqa: S603 (the program that the caller names)
                    [shutil.which("java") or "java", "-jar", str(jar), file.name, "-l", "vietnamese", "-t", "NEWS",
                     "-dct", article["published"], "-pos", "NO", "-e", "UTF-8", "-c", str(config)],
                    capture_output=True, text=True, check=True,
                )  # fmt: skip
            said.append(_timex(article["text"], done.stdout))
        return said

    return run


def _timex(text: str, xml: str) -> list[Found]:
    found, at = [], 0
    for kind, value, words in _TIMEX.findall(xml):
        start = text.find(words, at)
        if start < 0:
            continue
        at = start + len(words)
        days = _days(value)
        if kind in ("DATE", "TIME") and days:
            found.append(Found(start, at, *days))
    return found


def _days(value: str) -> tuple[str, str] | None:
    """First and last day of a TIMEX3 value of a day, month, quarter or year."""
    if match := re.match(r"\d{4}-\d{2}-\d{2}", value):
        return match[0], match[0]
    if match := re.fullmatch(r"(\d{4})-(\d{2})", value):
        return _period(date(int(match[1]), int(match[2]), 1), "month")
    if match := re.fullmatch(r"(\d{4})-Q([1-4])", value):
        last = int(match[2]) * 3
        return f"{match[1]}-{last - 2:02}-01", _period(date(int(match[1]), last, 1), "month")[1]
    if re.fullmatch(r"\d{4}", value):
        return f"{value}-01-01", f"{value}-12-31"
    return None


def count(articles: list[Article], said: list[list[Found]]) -> tuple[int, int, int]:
    """How many labels were found, how many there are, how many dates were said."""
    hits = 0
    for article, found in zip(articles, said, strict=True):
        open_ = list(found)
        for label in article["dates"]:
            start, end = label["at"], label["at"] + len(label["text"])
            days = str(label["start"]), str(label["end"])
            hit = next(
                (f for f in open_ if f.start < end and start < f.end and (f.first, f.last) == days), None
            )
            if hit is not None:
                open_.remove(hit)
                hits += 1
    return hits, sum(len(article["dates"]) for article in articles), sum(map(len, said))


def tools(options: argparse.Namespace) -> dict[str, Tool]:
    """The tools that can be run here; a note on standard error for each that cannot."""
    found: dict[str, Tool] = {"tintinh": tintinh, "pattern": pattern}
    if importlib.util.find_spec("dateparser"):
        found["dateparser"] = dateparser_search
    else:
        sys.stderr.write("dateparser is not installed: left out\n")
    if options.node and shutil.which("node"):
        found["chrono"] = chrono(options.node)
    else:
        sys.stderr.write(
            "chrono: give --node, the folder where chrono-node is installed, and have node: left out\n"
        )
    if options.heideltime and options.config and shutil.which("java"):
        found["HeidelTime"] = heideltime(options.heideltime, options.config)
    else:
        sys.stderr.write("HeidelTime: give --heideltime and --config, and have java: left out\n")
    return found


def main() -> int:
    """Run every tool at hand over the labelled articles and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gold", type=Path, default=Path("fixtures/gold"), help="the labelled articles")
    parser.add_argument("--node", type=Path, help="the folder that holds node_modules/chrono-node")
    parser.add_argument("--heideltime", type=Path, help="HeidelTime's standalone jar")
    parser.add_argument("--config", type=Path, help="HeidelTime's config.props")
    options = parser.parse_args()
    articles = [a for a in read_labels(options.gold) if a.get("published") and "dates" in a]
    sys.stdout.write(f"{len(articles)} articles, {sum(len(a['dates']) for a in articles)} labelled dates\n")
    sys.stdout.write(f"{'':12} {'P':>6} {'R':>6} {'F1':>6} {'ms an article':>14}\n")
    for name, tool in tools(options).items():
        started = time.perf_counter()
        said = tool(articles)
        milliseconds = 1000 * (time.perf_counter() - started) / max(len(articles), 1)
        hits, labels, claims = count(articles, said)
        precision, recall = hits / max(claims, 1), hits / max(labels, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        sys.stdout.write(f"{name:12} {precision:6.3f} {recall:6.3f} {f1:6.3f} {milliseconds:14.1f}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
