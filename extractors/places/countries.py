"""Countries by their Vietnamese names, and the provinces and cities abroad that news names without their country."""

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

CITIES_ABROAD = frozenset(
    "Bắc Kinh;Thượng Hải;Quảng Châu;Thâm Quyến;Côn Minh;Nam Ninh;Vũ Hán;Trùng Khánh;Thiên Tân;Thành Đô;Hàng Châu;Nam Kinh;Tây An"
    ";Thẩm Dương;Đại Liên;Hạ Môn;Cáp Nhĩ Tân;Trịnh Châu;Phật Sơn;Chu Hải;Tô Châu;Quế Lâm;Bằng Tường;Lhasa;Đài Bắc;Cao Hùng"
    ";Tokyo;Osaka;Kyoto;Nagoya;Fukuoka;Sapporo;Hiroshima;Kobe;Yokohama;Nagasaki;Seoul;Busan;Incheon;Daegu;Bình Nhưỡng;Ulaanbaatar"
    ";Bangkok;Băng Cốc;Chiang Mai;Pattaya;Phuket;Viêng Chăn;Vientiane;Pakse;Phnom Penh;Phnôm Pênh;Siem Reap;Xiêm Riệp;Sihanoukville"
    ";Yangon;Naypyidaw;Mandalay;Kuala Lumpur;Penang;Jakarta;Bali;Manila;Ma-ni-la;Cebu;Dili;New Delhi;Mumbai;Kolkata;Bangalore;Chennai"
    ";Dhaka;Islamabad;Karachi;Lahore;Kabul;Kathmandu;Colombo;Tehran;Baghdad;Damascus;Beirut;Jerusalem;Tel Aviv;Gaza;Riyadh;Jeddah"
    ";Doha;Dubai;Abu Dhabi;Ankara;Istanbul;Amman;Sanaa;Muscat;London;Luân Đôn;Paris;Berlin;Rome;Madrid;Lisbon;Brussels;Amsterdam"
    ";Vienna;Zurich;Geneva;Giơ-ne-vơ;Stockholm;Oslo;Copenhagen;Helsinki;Warsaw;Praha;Prague;Budapest;Bucharest;Athens;Belgrade;Zagreb"
    ";Moscow;Moskva;Mátxcơva;Matxcơva;Mát-xcơ-va;Saint Petersburg;Vladivostok;Kiev;Kyiv;Kharkiv;Odessa;Odesa;Minsk;Donetsk;Luhansk"
    ";Donbass;Crimea;Munich;Frankfurt;Hamburg;Venice;Cannes;Edinburgh;Dublin;Davos;Washington;Washington DC;Washington D.C;New York"
    ";Los Angeles;Chicago;Houston;San Francisco;Las Vegas;Boston;Seattle;Miami;Philadelphia;Dallas;Atlanta;San Diego;Honolulu"
    ";Minneapolis;Detroit;Hollywood;California;Texas;Florida;Hawaii;Alaska;Greenland;Ottawa;Toronto;Montreal;Vancouver;Sydney;Melbourne"
    ";Canberra;Brisbane;Perth;Auckland;Mexico City;Havana;La Habana;Caracas;Bogota;Buenos Aires;Rio de Janeiro;Sao Paulo;Brasilia"
    ";Cairo;Johannesburg;Cape Town;Nairobi;Tripoli;Tunis;Casablanca;Khartoum".split(";")
)
"""Cities and regions of other countries by the names news gives them; those whose bare name is rather a club's or a person's are left out."""
