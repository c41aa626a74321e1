"""Whatever the text: no exception, spans that hold, and time that grows with its length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.places.component import PlacesComponent
from extractors.reading import Reading
from schemas import Article, Place
from tests.extractors.growth import grows_with_length_alone, processor_seconds

SCRAPS = st.sampled_from(
    "xã huyện tỉnh phường TP. TP.HCM Q. P. thôn Bản Trường THPT cầu đường sông Hồ Biển Đông các và , ; ( ) : - – / \n "
    "Hà Nội Ninh Hải Châu Thành Đồng Văn Nguyễn Thị Anh Đức Mỹ 1 08 12 (cũ) cũ HÀ GIANG huyen Ninh Hai Nông trường".split(
        " "
    )
)
TEXTS = st.one_of(st.text(), st.lists(SCRAPS).map(" ".join), st.lists(SCRAPS).map("".join)).filter(bool)
COMPONENT = PlacesComponent()


def find(text: str, province: str | None = None, published: str | None = None) -> list[Place]:
    article = Article.model_validate({"text": text, "province": province, "published": published})
    return list(COMPONENT.find(Reading(article=article, text=article.text)))


# The first text waits for the gazetteer to be read.
@given(TEXTS, st.sampled_from([None, "Hà Nội", "Khánh Hòa", "nowhere"]),
       st.sampled_from([None, "2007-05-10", "2024-05-10", "2026-05-10"]))  # fmt: skip
def test_any_text_gives_places_once_each_with_their_mentions(
    text: str, province: str | None, published: str | None
) -> None:
    found = find(text, province, published)
    for place in found:
        assert place.mentions[0].at == place.at
        assert place.mentions[0].text == place.text
    assert len({(place.kind, place.name, place.province) for place in found}) == len(found)


# Texts that make a careless pattern go back over what it has read.
HARD = [
    "xã ", "Trường ", "Hà Nội ", "xã Tân Lập, ", "phường 1, ", "các huyện ", "TP.HCM, ", "(Hà Nội ", "đường Trần ", "của Mỹ ",
    "A B C ", "huyện Châu Thành, Tiền Giang, ", "Nhà văn hóa thôn ", "Việt Nam - ", "sông Hồng ", "thôn 1 ", "xã:", " ", "Đ",
]  # fmt: skip


@pytest.mark.parametrize("scrap", HARD)
def test_time_grows_with_length(scrap: str) -> None:
    def seconds(length: int) -> float:
        text = scrap * (length // len(scrap))
        return processor_seconds(lambda: find(text, "Hà Nội", "2024-05-10"))

    assert grows_with_length_alone(seconds, 4_000, 40_000)
