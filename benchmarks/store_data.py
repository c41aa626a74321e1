"""What the store's benchmarks share: the databases they are asked for, and articles with their extractions, as
many as are asked for, as varied as real ones.

A few hundred articles are put together from paragraphs of the labelled ones and really extracted. Each is
then told of another province, other years and, in names as long, of other people and communes: all offsets
stay true, and the records are checked against their text as they are built.
"""

from __future__ import annotations

import random
import re
import sys
from collections import defaultdict
from contextlib import ExitStack, contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.append(str(Path(__file__).parent.parent))

from speed import fixtures, recombined

from extractors.assemble import extract
from extractors.places.gazetteer import gazetteer
from pipeline.folding import fold
from schemas import KINDS, Article, Extraction
from tests.postgres import running

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

_TEMPLATES = 300
# Of a day that is a value.
_YEAR = re.compile(r'(?<=")\d{4}(?=-\d\d-\d\d["T])')
_NAME = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)+")


def ask_databases(parser: argparse.ArgumentParser) -> None:
    """Let a command be told on which databases it runs, for `databases`."""
    both = ["sqlite", "postgresql"]
    parser.add_argument("--on", action="append", metavar="sqlite|postgresql|URL", help=f"default: {both}")


def databases(chosen: Sequence[str] | None, folder: Path) -> Iterator[tuple[str, str]]:
    """What is chosen and what a Store opens for it: a new database, or an empty one given by its URL.

    A PostgreSQL of the benchmark's own runs until the next is taken.
    """
    for name in chosen or ["sqlite", "postgresql"]:
        with ExitStack() as stack:
            if name == "sqlite":
                yield name, str(folder / "facts.db")
            elif name == "postgresql":
                yield name, stack.enter_context(contextmanager(running)()).database()
            else:
                yield name, name


def pairs(count: int, facts: int | None = None, seed: int = 1) -> Iterator[tuple[Article, Extraction]]:
    """`count` different articles; of each `facts` facts at most, or all that were found (some 60)."""
    chance = random.Random(seed)  # noqa: S311 - choices, nothing secret
    templates = [_template(article, facts, chance) for article in islice(recombined(fixtures()), _TEMPLATES)]
    names = _by_length({name for _, _, found in templates for name in found})
    communes = _by_length({unit.name for unit in gazetteer().units if unit.kind == "commune"})
    provinces = sorted({unit.name for unit in gazetteer().units if unit.kind == "province"})
    for number in range(count):
        article, extraction, found = chance.choice(templates)
        for name in found:
            of_length = (communes if found[name] else names)[len(name)]
            other = chance.choice(of_length)
            article, extraction = article.replace(name, other), extraction.replace(name, other)
        # In steps of four years, so that 29 February stays a day.
        earlier = 4 * chance.randrange(4)
        article, extraction = _earlier(article, earlier), _earlier(extraction, earlier)
        province = chance.choice(provinces)
        site = fold(province).replace(" ", "-")
        given = {"url": f"https://{site}.example.invalid/tin/{number}", "province": province}
        read = Extraction.model_validate_json(extraction).model_copy(update=given)
        yield (
            Article.model_validate_json(article).model_copy(
                update={**given, "source": site, "published": read.published}
            ),
            read,
        )


def _template(article: Article, facts: int | None, chance: random.Random) -> tuple[str, str, dict[str, bool]]:
    """An article and its extraction as JSON, and the names that can be exchanged: whether a commune's."""
    read = extract(article)
    if facts is not None:
        read = _thinned(read, facts, chance)
    names = {person.name: False for person in read.people}
    names |= {place.name: True for place in read.places if place.kind == "commune"}
    # Two syllables and no number: nothing else in the text and its record is called so.
    names = {name: is_commune for name, is_commune in names.items() if _NAME.fullmatch(name)}
    return article.model_dump_json(), read.model_dump_json(), names


def _earlier(record: str, years: int) -> str:
    """A record with its days so many years earlier."""
    return _YEAR.sub(lambda found: str(int(found[0]) - years), record)


def _thinned(read: Extraction, facts: int, chance: random.Random) -> Extraction:
    """The main event and others of the facts, `facts` together."""
    main = tuple(
        event.model_copy(update={"awards": (), "figures": ()}) for event in read.events if event.main
    )
    others = [(kind, fact) for kind in KINDS if kind != "events" for fact in getattr(read, kind)]
    kept = chance.sample(others, min(len(others), facts - len(main)))
    chosen = {kind: tuple(fact for its, fact in kept if its == kind) for kind in KINDS if kind != "events"}
    return read.model_copy(update={**chosen, "events": main})


def _by_length(names: set[str]) -> dict[int, list[str]]:
    found = defaultdict(list)
    for name in sorted(filter(_NAME.fullmatch, names)):
        found[len(name)].append(name)
    return found
