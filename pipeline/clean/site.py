"""What a site's name tells: that a line is no headline, and which province the site is of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.places.gazetteer import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

_SITE = re.compile(
    r"(?:báo(?: điện tử)?(?: và)?|đài|cổng(?: thông tin| ttđt)?|trang(?: chủ| tin| thông tin| ttđt)|trang thông tin"
    r"|ubnd|ủy ban nhân dân|sở|đảng bộ|tạp chí|website|tin tức)\b",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"trang chủ|tin tức(?: - sự kiện)?|chi tiết(?: tin| bài viết)?|tin chi tiết|page content|home",
    re.IGNORECASE,
)
# A province's name is sure only behind one of these words: "huyện Hòa Bình" is in Bạc Liêu.
_PROVINCE = re.compile(
    r"(?:\btỉnh|\bBáo|\bTrang tin|\bTruyền hình|\bPhát thanh|\bPT-?TH|\bthành phố|\bTP\.?)"
    # Looked at, not taken: "Phát thanh và Truyền hình Khánh Hòa" holds two of the words.
    r"(?=\s+(?:điện tử\s+)?(?P<name>[^\W\d_][\w -]{1,24}?)\s*(?:$|[-–|,.]|điện tử|online))",
    re.IGNORECASE,
)
_LONGEST_NAME = 90


def is_site_name(line: str, site: str | None) -> bool:
    """Whether a line that looks like a headline only names the site or the section."""
    if site and line.casefold() == site.casefold():
        return True
    if _GENERIC.fullmatch(line) or re.match(r"tin tức - ", line, re.IGNORECASE):
        return True
    return len(line) <= _LONGEST_NAME and bool(_SITE.match(line)) and not re.search(r"\d", line)


def province_of_site(names: Iterable[str | None], day: date | None) -> str | None:
    """The province whose newspaper or portal a page is of, where one of the names says so and only one.

    It must be a province on the day of publication: a paper may keep a name that its province lost.
    """
    iso = day.isoformat() if day else None
    found = {
        unit.name
        for name in names
        for match in _PROVINCE.finditer(name or "")
        if (unit := gazetteer().province(match["name"].strip(), iso))
    }
    return found.pop() if len(found) == 1 else None
