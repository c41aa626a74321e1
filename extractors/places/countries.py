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


PROVINCES_ABROAD = frozenset(
    "Quảng Đông;Quảng Tây;Vân Nam;Hồ Nam;Hồ Bắc;Phúc Kiến;Chiết Giang;Giang Tô;Sơn Đông;Tứ Xuyên;Hải Nam;Quý Châu;An Huy;Giang Tây"
    ";Savannakhet;Khammouane;Khammuane;Khăm Muộn;Champasak;Chăm Pa Sắc;Xiengkhuang;Xieng Khouang;Xiêng Khoảng;Houaphanh;Hủa Phăn"
    ";Luang Prabang;Luông Pha Băng;Sekong;Sê Kông;Attapeu;Attapư;Salavan;Saravan;Bolikhamxay;Bolykhamxay;Bô-ly-khăm-xay;Oudomxay;U Đôm Xay"
    ";Phongsaly;Phông Sa Lỳ;Svay Rieng;Prey Veng;Kandal;Takeo;Mondulkiri;Ratanakiri;Rattanakiri;Tbong Khmum;Tboung Khmum;Kampot;Kratie".split(
        ";"
    )
)
"""Provinces of the neighbouring countries that news names with "tỉnh"; "Hà Bắc" was one of ours too and is left out."""
