"""Reviewed articles as files of labels, in the form that `tintinh eval` reads."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from pipeline.review.errors import ReviewError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_OURS = re.compile(r"article-\d{6,}\.json")


def write_gold(folder: Path, labelled: Iterable[tuple[int, dict[str, Any]]]) -> Counter[str]:
    """Write labels into `folder`, a file an article; how many articles are labelled, in all and by kind.

    Files of an earlier export are replaced, and those of articles that are no longer labelled taken away. Raises
    ReviewError where there is nothing to write, or the folder holds .json files that are none of ours.
    """
    found = {f"article-{number:06}.json": article for number, article in labelled}
    if not found:
        raise ReviewError(
            "no article is reviewed in full; say so, once it is, with: tintinh review --article ARTICLE --done KIND"
        )
    folder.mkdir(parents=True, exist_ok=True)
    there = sorted(path.name for path in folder.glob("*.json"))
    if foreign := [name for name in there if not _OURS.fullmatch(name)]:
        raise ReviewError(
            f"{folder} holds {foreign[0]}, which is not of an export of labels; give another folder"
        )
    counts: Counter[str] = Counter()
    for name, article in found.items():
        _write(folder / name, json.dumps(article, ensure_ascii=False, indent=1) + "\n")
        counts.update(["articles", *article["reviewed"]])
    for name in set(there) - set(found):
        (folder / name).unlink()
    return counts


def _write(path: Path, text: str) -> None:
    """All of a file, or what was there before."""
    beside = path.with_suffix(".part")
    beside.write_text(text, "utf-8")
    beside.replace(path)
