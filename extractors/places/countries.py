"""Countries by their Vietnamese names."""

from __future__ import annotations

from functools import cache

from extractors.places.gazetteer import DATA
from extractors.places.patterns import COUNTRY_NAMES

# Islands and dependencies of the CLDR's list whose names are words or units of ours, or never news.
_LEFT_OUT = frozenset({"Áo"})


@cache
def countries() -> dict[str, str]:
    """Each name a country goes by, to the one we give it."""
    found: dict[str, str] = {}
    for line in (DATA / "countries.tsv").read_text("utf-8").splitlines():
        name = line.split("\t")[1]
        if name not in _LEFT_OUT:
            found[name] = COUNTRY_NAMES.get(name, name)
    return {**found, **COUNTRY_NAMES}
