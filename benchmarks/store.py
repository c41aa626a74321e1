"""How fast the store writes and answers on SQLite and PostgreSQL, beside DuckDB over the exported Parquet.

    python benchmarks/store.py [--articles 100000] [--facts 10] [--batch 2000] [--on sqlite --on postgresql]

Writes that many articles of some 2,300 characters, with so many facts each (`--facts 0`: all that are found,
some 60), `--batch` articles in a transaction, then asks the usual questions. `--on` also takes the URL of an
empty database; without one, a PostgreSQL is started for the benchmark. Seconds are those of the clock; beside
them stands what this process alone took of a processor, since other programs on the machine weigh on the first.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
from rich.console import Console
from rich.table import Table

sys.path.append(str(Path(__file__).parent.parent))

from store_data import ask_databases, databases, pairs

from pipeline.batches import batched
from pipeline.export.layout import Form
from pipeline.export.leave import export
from pipeline.store import Filters, Store
from schemas import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from schemas import Article, Extraction

_ROUNDS = 7

# What is asked, from Python and, where it can be said in plain SQL over Parquet, of DuckDB.
QUESTIONS: list[tuple[str, Callable[[Store], Any], str | None]] = [
    (
        "awards by province and year, with sums",
        lambda store: store.count_by("awards", ["province", "year"]),
        "SELECT article_province, year, count(*), sum(count) FROM awards GROUP BY ALL ORDER BY ALL",
    ),
    (
        "figures by province and year, with sums",
        lambda store: store.count_by("figures", ["province", "year"]),
        "SELECT article_province, year, count(*), sum(value) FROM figures GROUP BY ALL ORDER BY ALL",
    ),
    (
        "places by province and year",
        lambda store: store.count_by("places", ["province", "year"]),
        "SELECT article_province, year, count(*) FROM places GROUP BY ALL ORDER BY ALL",
    ),
    (
        "awards --province 'dak lak'",
        lambda store: store.query("awards", Filters(province="dak lak", limit=50)),
        "SELECT * FROM awards WHERE article_province = 'Đắk Lắk' ORDER BY published LIMIT 50",
    ),
    (
        "events --province --from --to --kind award",
        lambda store: store.query(
            "events",
            Filters(province="Đắk Lắk", since="2012-01-01", until="2015-12-31", kind="award", limit=50),
        ),
        (
            "SELECT * FROM events WHERE article_province = 'Đắk Lắk' AND type = 'award' "
            "AND \"end\" >= '2012-01-01' AND start <= '2015-12-31' ORDER BY published LIMIT 50"
        ),
    ),
    (
        "figures --unit hộ --from --to, the largest first",
        lambda store: store.query(
            "figures", Filters(unit="hộ", since="2014-01-01", until="2014-12-31", sort="-value", limit=50)
        ),
        (
            "SELECT * FROM figures WHERE unit = 'hộ' AND published BETWEEN '2014-01-01' AND '2014-12-31' "
            "ORDER BY value DESC LIMIT 50"
        ),
    ),
    (
        "events --in 'huyện Krông Bông, Đắk Lắk'",
        lambda store: store.query("events", Filters(within="huyện Krông Bông, Đắk Lắk", limit=50)),
        None,
    ),
    (
        "awards --in 'Ninh Thuận'",
        lambda store: store.query("awards", Filters(within="Ninh Thuận", limit=50)),
        None,
    ),
    (
        "awards --person 'nguyen van'",
        lambda store: store.query("awards", Filters(person="nguyen van", limit=50)),
        None,
    ),
    (
        "figures --text 'ho ngheo' (frequent)",
        lambda store: store.query("figures", Filters(text="ho ngheo", limit=50)),
        (
            "SELECT * FROM figures WHERE indicator ILIKE '%hộ nghèo%' OR text ILIKE '%hộ nghèo%' "
            "ORDER BY published LIMIT 50"
        ),
    ),
    (
        "figures --text 'hộ nghèo' --province",
        lambda store: store.query("figures", Filters(text="hộ nghèo", province="Đắk Lắk", limit=50)),
        (
            "SELECT * FROM figures WHERE (indicator ILIKE '%hộ nghèo%' OR text ILIKE '%hộ nghèo%') "
            "AND article_province = 'Đắk Lắk' ORDER BY published LIMIT 50"
        ),
    ),
    (
        "places --text 'vĩnh khánh' (rare)",
        lambda store: store.query("places", Filters(text="vĩnh khánh", limit=50)),
        "SELECT * FROM places WHERE name ILIKE '%vĩnh khánh%' ORDER BY published LIMIT 50",
    ),
    (
        "figures by province, --text 'hộ nghèo'",
        lambda store: store.count_by("figures", ["province"], Filters(text="hộ nghèo")),
        (
            "SELECT article_province, count(*), sum(value) FROM figures "
            "WHERE indicator ILIKE '%hộ nghèo%' OR text ILIKE '%hộ nghèo%' GROUP BY ALL ORDER BY ALL"
        ),
    ),
    (
        "articles --text 'bang khen' (frequent)",
        lambda store: store.query("articles", Filters(text="bang khen", limit=50)),
        "SELECT * FROM articles WHERE text ILIKE '%bằng khen%' ORDER BY published LIMIT 50",
    ),
    (
        "articles --text 'xã vĩnh khánh' (rare)",
        lambda store: store.query("articles", Filters(text="xã vĩnh khánh", limit=50)),
        "SELECT * FROM articles WHERE text ILIKE '%xã vĩnh khánh%' ORDER BY published LIMIT 50",
    ),
]


def main() -> None:
    """Write, ask, export, ask DuckDB, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--facts", type=int, default=10)
    parser.add_argument("--batch", type=int, default=2_000)
    ask_databases(parser)
    chosen = parser.parse_args()
    table = Table("milliseconds, the median of seven", title_justify="left")
    columns: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for name, target in databases(chosen.on, folder):
            with Store(target, create=True) as store:
                _say(_written(store, pairs(chosen.articles, chosen.facts or None), chosen.batch))
                _settle(store)
                columns[name] = {said: _median(ask, store) for said, ask, _ in QUESTIONS}
                if "DuckDB" not in columns:
                    export(store, folder / "export", Form.parquet)
                    columns["DuckDB"] = _of_duckdb(folder / "export")
    for name in columns:
        table.add_column(name, justify="right")
    for said, _, _ in QUESTIONS:
        table.add_row(said, *(f"{found[said]:.1f}" if said in found else "" for found in columns.values()))
    Console(width=110).print(table)


def _written(store: Store, made: Iterator[tuple[Article, Extraction]], size: int) -> str:
    """What writing them took, in a line."""
    articles, clock, processor = 0, 0.0, 0.0
    for batch in batched(made, size):
        began, worked = time.perf_counter(), time.process_time()
        store.add(batch)
        clock, processor = clock + time.perf_counter() - began, processor + time.process_time() - worked
        articles += len(batch)
    found = store.counts()
    held = sum(found[kind] for kind in KINDS)
    return (
        f"{store.engine.dialect.name}: {articles:,} extractions with {held:,} facts, {size:,} in a transaction, "
        f"{articles / clock:,.0f} a second ({held / clock:,.0f} facts); "
        f"{articles / processor:,.0f} a second of this process"
    )


def _settle(store: Store) -> None:
    """What a PostgreSQL that runs on does by itself within minutes of a load."""
    if store.engine.dialect.name == "postgresql":
        with store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM ANALYZE")


def _median(ask: Callable[[Any], Any], of: Any) -> float:
    """Milliseconds that a question takes, once what it needs has been read from the disk."""
    times = []
    for _ in range(_ROUNDS):
        began = time.perf_counter()
        ask(of)
        times.append(1000 * (time.perf_counter() - began))
    return sorted(times)[_ROUNDS // 2]


def _of_duckdb(exported: Path) -> dict[str, float]:
    with duckdb.connect() as connection:
        for kind in ("articles", *KINDS):
            files = exported / kind / "*" / "*.parquet"
            connection.execute(f"CREATE VIEW {kind} AS FROM read_parquet('{files}')")
        return {
            said: _median(lambda database, asked=asked: database.execute(asked).fetchall(), connection)
            for said, _, asked in QUESTIONS
            if asked
        }


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
