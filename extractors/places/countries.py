"""Countries by their Vietnamese names."""

from __future__ import annotations

from functools import cache

from extractors.places.gazetteer import DATA
from extractors.places.patterns import COUNTRY_NAMES

# Regions of the CLDR's list that are no countries, and a country whose name is a garment's at every sentence's
# beginning.
_NO_COUNTRIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
_LEFT_OUT = frozenset({"Áo"})


@cache
def countries() -> dict[str, str]:
    """Each name a country goes by, to the one we give it."""
    found: dict[str, str] = {}
    for line in (DATA / "countries.tsv").read_text("utf-8").splitlines():
        code, name = line.split("\t")
        if code not in _NO_COUNTRIES and name not in _LEFT_OUT:
            found[name] = COUNTRY_NAMES.get(name, name)
    return {**found, **COUNTRY_NAMES}
