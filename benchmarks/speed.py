# ruff: noqa: INP001 (a script, not a package)
"""How fast the extraction is, beside underthesea.ner and other peers on the same articles in the same run.

    python benchmarks/speed.py [--quick] [--write docs/benchmarks.md]
    python benchmarks/speed.py --check [--keep]

Times are processor seconds of user code unless the table says otherwise, so that another program on the
machine weighs little. Peers that are not installed (pyvi, dateparser) are left out with a note. `--check` compares the cost of an article, in units of a fixed workload run beside it,
with benchmarks/baseline.json and ends with status 1 where it grew by more than the noise; `--keep` makes
what is measured now the baseline.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import platform
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, cast

from extractors import assemble
from extractors.reading import Reading
from pipeline.failure import Failure
from pipeline.parallel import cores
from pipeline.read import read_paths

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from schemas import Article

ROOT = Path(__file__).parent.parent
BASELINE = Path(__file__).with_name("baseline.json")
SHORTEST, LONGEST = 2_000, 3_000
# Best of so many: what disturbs a measurement only ever adds to it.
ROUNDS = 5
_TURNS = 3
_CHECK_ROUNDS = 25
# Beyond this share a change of the cost is no noise, as measured on a busy machine of two cores.
NOISE = 0.15
COMMAND = (sys.executable, "-c", "from pipeline.cli import main; main()", "extract")

Row = tuple[str, str]


def fixtures() -> list[Article]:
    """Bundled articles of a news article's length: the same ones from version to version, so that figures compare."""
    gold = ROOT / "fixtures" / "gold"
    paths = list(map(str, (*sorted(gold.glob("*.json")), gold / "unseen", ROOT / "fixtures" / "articles")))
    found = [item for item in read_paths(paths) if not isinstance(item, Failure)]
    return [article for article in found if SHORTEST <= len(article.text) <= LONGEST]


def recombined(articles: list[Article], seed: int = 1) -> Iterator[Article]:
    """Articles without end, each of the paragraphs of several; the same ones for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - a choice of paragraphs, nothing secret
    paragraphs = [line for article in articles for line in article.text.split("\n") if line.strip()]
    while True:
        length, text = chance.randint(SHORTEST, LONGEST - 500), chance.choice(paragraphs)
        while len(text) < length:
            text += "\n" + chance.choice(paragraphs)
        model = chance.choice(articles)
        yield model.model_copy(update={"id": None, "url": None, "text": text[:LONGEST], "zones": None})


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The least processor time that `work` took in this process."""
    times = []
    for _ in range(rounds):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return min(times)


def consume(articles: Iterable[Article]) -> None:
    """Extract articles and drop what is found."""
    deque(assemble.extract_all(articles), maxlen=0)


def reference(texts: list[str]) -> int:
    """A fixed workload of the same kind as the extraction: patterns, words, a table looked up."""
    pattern = re.compile(r"\d+(?:[.,/]\d+)*|[^\W\d_]+")
    counts: dict[str, int] = {}
    for text in texts * 20:
        for match in pattern.finditer(text.lower()):
            word = match.group()
            counts[word] = counts.get(word, 0) + 1
    return len(counts)


def by_kind(articles: list[Article]) -> dict[str, float]:
    """Seconds each component takes for all the articles; what the first to ask computes is counted to it."""
    best: dict[str, float] = {}
    for _ in range(ROUNDS):
        readings = [Reading(article=article, text=article.text) for article in articles]
        for component in assemble.components():
            began = time.process_time()
            for reading in readings:
                component.read(reading)
            taken = time.process_time() - began
            best[component.kind] = min(best.get(component.kind, taken), taken)
    return best


Reader = Callable[[str], object]


def _underthesea(task: str) -> Reader:
    return cast("Reader", getattr(importlib.import_module("underthesea"), task))


def _pyvi() -> Reader:
    tokenizer, tagger = (importlib.import_module(f"pyvi.{name}") for name in ("ViTokenizer", "ViPosTagger"))
    return lambda text: tagger.postagging(tokenizer.tokenize(text))


def _dateparser() -> Reader:
    search = importlib.import_module("dateparser.search")
    return lambda text: search.search_dates(text, languages=["vi"])


PEERS: dict[str, Callable[[], Reader]] = {
    "underthesea.ner": lambda: _underthesea("ner"),
    "underthesea.pos_tag": lambda: _underthesea("pos_tag"),
    "underthesea.word_tokenize": lambda: _underthesea("word_tokenize"),
    "pyvi's tokenizer and tagger": _pyvi,
    "dateparser.search (dates alone)": _dateparser,
}
"""What each peer does with a text; the first is the one that the bar names."""
_BAR = "bar 100, goal 150"


def beside(name: str, load: Callable[[], Reader], articles: list[Article]) -> Row:
    """What a peer takes for the articles and how many times that is what the extraction takes.

    Turn by turn, so that both meet the same disturbances; the best of each counts.
    """
    try:
        read = load()
    except ImportError as error:
        return name, f"not installed ({error})"
    read("Hội nghị diễn ra tại Hà Nội.")
    ours, theirs = [], []
    for _ in range(_TURNS):
        ours.append(seconds(lambda: consume(articles), 2))
        theirs.append(seconds(lambda: [read(article.text) for article in articles], 1))
    each, taken = min(ours) / len(articles) * 1000, min(theirs) / len(articles) * 1000
    bar = f" ({_BAR})" if name == next(iter(PEERS)) else ""
    return name, f"{taken:,.1f} ms an article; ours, all kinds, {each:.2f} ms: {taken / each:,.1f} times{bar}"


def written(articles: Iterable[Article], folder: Path) -> Path:
    """A file of JSON lines with the articles."""
    given = folder / "in.jsonl"
    with given.open("w", encoding="utf-8") as file:
        file.writelines(article.model_dump_json() + "\n" for article in articles)
    return given


def command(articles: Iterable[Article], jobs: int) -> float:
    """Wall-clock seconds of a whole `tintinh extract` with so many processes."""
    with tempfile.TemporaryDirectory() as folder:
        given = written(articles, Path(folder))
        began = time.perf_counter()
        subprocess.run(  # noqa: S603 - our own command
            [*COMMAND, str(given), "-o", str(Path(folder) / "out.jsonl"), "--jobs", str(jobs)],
            check=True,
            cwd=ROOT,
            stderr=subprocess.DEVNULL,
        )
        return time.perf_counter() - began


def speed_rows(articles: list[Article], compared: int) -> Iterator[Row]:
    """Speed by kind and together, and beside the peers."""
    characters = sum(len(article.text) for article in articles)
    kinds = by_kind(articles)
    whole = seconds(lambda: consume(articles))
    for kind, taken in [*kinds.items(), ("all kinds together", whole)]:
        yield kind, f"{len(articles) / taken:,.0f} articles/s, {characters / taken:,.0f} characters/s"
    for name, load in PEERS.items():
        yield beside(name, load, articles[:compared])


def growth_rows(articles: list[Article], sizes: tuple[int, ...]) -> Iterator[Row]:
    """The time an article takes as there are more of them, in this process."""
    found = []
    for size in sizes:
        given = islice(recombined(articles), size)
        found.append(seconds(partial(consume, given), 1) / size * 1000)
        yield f"{size:,} articles, one process", f"{found[-1]:.2f} ms an article"
    yield (
        f"growth from {sizes[0]:,} to {sizes[-1]:,}",
        f"{found[-1] / found[0] - 1:+.1%} an article (bar 10 %)",
    )


def command_rows(articles: list[Article], size: int) -> Iterator[Row]:
    """Cold start, many processes, and what a process takes of the memory."""
    yield (
        "cold start, one article, whole command",
        f"{min(command(articles[:1], 1) for _ in range(3)):.2f} s by the clock (bar 2.5)",
    )
    one, two = (command(islice(recombined(articles), size), jobs) for jobs in (1, 2))
    yield (
        f"{size:,} articles, two processes",
        f"{one / two:.2f} times one (bar 1.8), start included ({one:.1f} s and {two:.1f} s by the clock)",
    )
    # Of the commands and their workers, the largest; Linux counts in KiB.
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    yield "memory of the largest process", f"{memory:,.0f} MB (bar 400)"


def dask_rows(articles: list[Article], size: int) -> Iterator[Row]:
    """Two workers of a Dask scheduler on this machine, from JSON lines to Parquet."""
    what = f"{size:,} articles, two Dask workers, to Parquet"
    try:
        start = importlib.import_module("dask_kill").start
        run = importlib.import_module("pipeline.cluster.run").run
    except ImportError as error:
        yield what, f"not installed ({error})"
        return
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        given = written(islice(recombined(articles), size), Path(folder))
        address, _ = start(Path(folder), stack)
        began = time.perf_counter()
        run([str(given)], address, folder=str(Path(folder) / "out"), size=max(size // 20, 1))
        taken = time.perf_counter() - began
    yield what, f"{size / taken:,.0f} articles/s by the clock ({taken:.1f} s, the workers' start not counted)"


def machine() -> str:
    """The machine in a line, without its name."""
    info = Path("/proc/cpuinfo")
    models = re.findall(r"model name\s*:\s*(.+)", info.read_text("utf-8")) if info.exists() else []
    return (
        f"{models[0] if models else platform.machine()}, {cores()} cores, Python {platform.python_version()}"
    )


def check(articles: list[Article], *, keep: bool) -> bool:
    """Whether the cost of an article, in units of the reference workload, is no greater than it was."""
    texts = [article.text for article in articles]
    # Turn by turn, so that both meet the same disturbances; the best of each met the fewest.
    turns = [
        (seconds(lambda: consume(articles), 1), seconds(lambda: reference(texts), 1))
        for _ in range(_CHECK_ROUNDS)
    ]
    cost = min(ours for ours, _ in turns) / min(fixed for _, fixed in turns)
    if keep:
        BASELINE.write_text(json.dumps({"cost": round(cost, 3)}, indent=2) + "\n", "utf-8")
    was = json.loads(BASELINE.read_text("utf-8"))["cost"]
    sys.stdout.write(
        f"cost {cost:.3f} of the reference workload; baseline {was:.3f} ({cost / was - 1:+.1%})\n"
    )
    return bool(cost <= was * (1 + NOISE))


def main() -> None:
    """Measure and print; see the module's description."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="a minute instead of half an hour")
    parser.add_argument("--write", type=Path, help="write the table to this page too")
    parser.add_argument("--check", action="store_true", help="only compare the cost with the baseline")
    parser.add_argument("--keep", action="store_true", help="with --check: make it the baseline")
    options = parser.parse_args()
    articles = fixtures()
    assemble.warm_up()
    if options.check or options.keep:
        sys.exit(0 if check(articles, keep=options.keep) else 1)
    sizes = (100, 300, 1_000) if options.quick else (1_000, 10_000, 100_000)
    rows = [
        *speed_rows(articles, 4 if options.quick else len(articles)),
        *growth_rows(articles, sizes),
        *command_rows(articles, 1_000 if options.quick else 10_000),
        *dask_rows(articles, 1_000 if options.quick else 10_000),
    ]
    load = f"load {os.getloadavg()[0]:.1f} at the end" if hasattr(os, "getloadavg") else ""
    table = "\n".join(
        ["| what | measured |", "|---|---|", *(f"| {what} | {value} |" for what, value in rows)]
    )
    page = (
        "# Benchmarks\n\n"
        "Written by `make bench`. Times are processor time of user code in one process, on bundled articles of "
        f"{SHORTEST:,} to {LONGEST:,} characters, unless a line says otherwise; larger numbers of articles are "
        f"made by recombining their paragraphs.\n\nMachine: {machine()}; {load}."
        f"{' A quick run.' if options.quick else ''}\n\n{table}\n\n"
        "`make bench-check` compares the cost of an article, in units of a fixed workload run beside it, with "
        "`benchmarks/baseline.json`.\n"
    )
    sys.stdout.write(page)
    if options.write:
        options.write.write_text(page, "utf-8")


if __name__ == "__main__":
    main()
