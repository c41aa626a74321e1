# ruff: noqa: INP001 (a script, not a package)
"""Score the resolver on duckling's Vietnamese test corpus of time as JSONL.

    python benchmarks/duckling_time.py FOLDER

FOLDER holds time.jsonl; each line has `text`, `reference_time` and `expected` (type, value or from and
to_exclusive, grain; null where nothing must be found). Every case is read as a query that looks ahead,
seen from its own day. A day, week, month, quarter or year counts when its first and last day are those
expected and nothing else is found; intervals of such units likewise. What is finer than a day is
listed, not scored: the resolver gives days, with a clock where one is written, and knows no present
hour. Cases that the corpus repeats count once.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from extractors.dates import Moment, resolve

DAYS_AND_LONGER = ("day", "week", "month", "quarter", "year")
REASONS = (
    ("mùa", "a season: Vietnam's have no agreed first and last day, the corpus takes the solstices"),
    ("giây", "seconds: finer than the resolver's clock"),
    (" s ", "seconds: finer than the resolver's clock"),
    ("bây giờ", "the present second; the resolver gives the day"),
    ("ngay lúc", "the present second; the resolver gives the day"),
    ("phút tới", "counted from the present minute"),
    ("phút vừa", "counted from the present minute"),
    ("phút tiếp", "counted from the present minute"),
    ("tiếng", "counted from the present hour"),
    ("1 giờ vừa", "counted from the present hour"),
    ("3 giờ tới", "counted from the present hour"),
    ("pm ", "an English clock with a time zone"),
    ("sau bữa", "told from a meal"),
)


def days_of(expected: dict[str, Any]) -> tuple[date, date]:
    """First and last day of what is expected."""
    if expected["type"] == "interval":
        last = date.fromisoformat(expected["to_exclusive"][:10])
        return date.fromisoformat(expected["from"][:10]), last - timedelta(
            days="T00:00" in expected["to_exclusive"]
        )
    first = date.fromisoformat(expected["value"][:10])
    months = {"month": 1, "quarter": 3, "year": 12}.get(expected["grain"])
    if months:
        after = first.month - 1 + months
        return first, date(first.year + after // 12, after % 12 + 1, 1) - timedelta(days=1)
    return first, first + timedelta(days=6 if expected["grain"] == "week" else 0)


def is_right(expected: dict[str, Any], found: list[Moment]) -> bool:
    """Whether exactly what is expected was found, down to the clock where a point finer than a day is."""
    if len(found) != 1 or (found[0].first, found[0].last) != days_of(expected):
        return False
    if expected["grain"] in DAYS_AND_LONGER or expected["type"] == "interval":
        return True
    return bool(found[0].part == expected["value"][11:16])


def described(found: list[Moment]) -> str:
    """What was found, in a few characters."""
    return "; ".join(
        f"{m.first}{'' if m.first == m.last else f'..{m.last}'}{f' {m.part}' if m.part else ''}"
        for m in found
    )


def main() -> int:
    """Print the score by grain, and the cases that are not as expected with the reason."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="the folder with time.jsonl")
    cases = parser.parse_args().folder / "time.jsonl"
    if not cases.is_file():
        sys.stderr.write(f"{cases} is missing; give the folder that holds time.jsonl\n")
        return 1
    right, total, rest = Counter[str](), Counter[str](), []
    for line in cases.read_text("utf-8").splitlines():
        case = json.loads(line)
        if case["duplicate"]:
            continue
        expected = case["expected"]
        found = resolve(case["text"], date.fromisoformat(case["reference_time"][:10]), "future", "query")
        grain = "nothing" if expected is None else expected["grain"]
        if expected is not None and expected["type"] == "interval":
            grain = f"{grain}s"
        good = not found if expected is None else is_right(expected, found)
        total[grain] += 1
        right[grain] += good
        if not good:
            reason = next((why for word, why in REASONS if word in case["text"]), None)
            if reason is None:
                scored = grain.rstrip("s") in DAYS_AND_LONGER
                reason = (
                    "wrong"
                    if scored
                    else "finer than a day: the present hour is not known, or no clock is written"
                )
            rest.append(f"  {case['text']!r}: read {described(found) or 'nothing'}: {reason}")
    _print(right, total, rest)
    return 0


def _print(right: Counter[str], total: Counter[str], rest: list[str]) -> None:
    write = sys.stdout.write
    points = [grain for grain in total if grain in DAYS_AND_LONGER]
    longer = [grain for grain in total if grain.rstrip("s") in DAYS_AND_LONGER and grain not in points]
    for title, grains in (
        ("points of days and longer", points),
        ("intervals of days and longer", longer),
        ("nothing to be found", [grain for grain in total if grain == "nothing"]),
        (
            "finer than a day (not scored)",
            [g for g in total if g.rstrip("s") not in DAYS_AND_LONGER and g != "nothing"],
        ),
    ):
        all_right, all_of = sum(right[grain] for grain in grains), sum(total[grain] for grain in grains)
        write(f"{title:32} {all_right:4} of {all_of:4}  {100 * all_right / max(all_of, 1):5.1f} %\n")
        for grain in grains:
            write(f"  {grain:30} {right[grain]:4} of {total[grain]:4}\n")
    write("the rest:\n" + "".join(f"{line}\n" for line in rest))


if __name__ == "__main__":
    raise SystemExit(main())
