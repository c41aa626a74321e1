"""People and organisations beside underthesea's NER, on the same labelled articles in the same run.

python benchmarks/names_peers.py [GOLD] [--limit N]

GOLD is a folder of labelled articles (fixtures/gold by default). People count by the same name,
organisations where one name holds the other, each once an article, as `tintinh eval` counts them. The
peer takes about a second an article; `--limit` takes only the first N.
"""

# ruff: noqa: INP001, T201 - a script that prints

from __future__ import annotations

import argparse
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from underthesea import ner

from extractors.assemble import extract
from pipeline.evaluate import read_labels
from pipeline.evaluate.match import SAME, pairs
from schemas import Article

if TYPE_CHECKING:
    from collections.abc import Callable

GOLD = Path(__file__).parent.parent / "fixtures" / "gold"
KINDS = {"people": "PER", "organizations": "ORG"}
Names = dict[str, list[dict[str, Any]]]


def ours(labelled: dict[str, Any]) -> Names:
    """What our extractors find."""
    fields = ("id", "url", "title", "published", "province", "text")
    found = extract(Article.model_validate({name: labelled.get(name) for name in fields}))
    return {kind: [{"name": record.name} for record in getattr(found, kind)] for kind in KINDS}


def theirs(labelled: dict[str, Any]) -> Names:
    """What underthesea's NER finds, runs of tags joined to names."""
    names: dict[str, list[list[str]]] = {tag: [] for tag in KINDS.values()}
    for word, _pos, _chunk, tag in ner(labelled["text"]):
        place, _, kind = tag.partition("-")
        if kind in names and (place == "B" or not names[kind]):
            names[kind].append([word])
        elif kind in names:
            names[kind][-1].append(word)
    return {
        kind: [{"name": name} for name in dict.fromkeys(" ".join(words) for words in names[tag])]
        for kind, tag in KINDS.items()
    }


def measure(
    labels: list[dict[str, Any]], find: Callable[[dict[str, Any]], Names]
) -> tuple[dict[str, float], float]:
    """F1 a kind, and milliseconds an article."""
    right, total = dict.fromkeys(KINDS, 0), dict.fromkeys(KINDS, 0)
    began = perf_counter()
    for labelled in labels:
        found = find(labelled)
        for kind in KINDS:
            right[kind] += len(pairs(labelled[kind], found[kind], SAME[kind]))
            total[kind] += len(labelled[kind]) + len(found[kind])
    milliseconds = (perf_counter() - began) * 1000 / len(labels)
    return {kind: 2 * right[kind] / total[kind] for kind in KINDS}, milliseconds


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path, nargs="?", default=GOLD)
    parser.add_argument("--limit", type=int, default=None)
    arguments = parser.parse_args()
    labels = [each for each in read_labels(arguments.gold) if set(KINDS) <= set(each)][: arguments.limit]
    print(f"{len(labels)} articles      people F1   organizations F1   ms an article")
    for name, find in (("tintinh", ours), ("underthesea.ner", theirs)):
        for labelled in labels[:5]:  # models are loaded outside the measured time
            find(labelled)
        f1, milliseconds = measure(labels, find)
        print(f"{name:18} {f1['people']:9.3f}   {f1['organizations']:16.3f}   {milliseconds:13.1f}")


if __name__ == "__main__":
    main()
