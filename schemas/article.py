"""The article as it is stored: frozen NFC text and what the page says about it."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

Zone = Literal["title", "lead", "body", "caption", "table", "list", "other"]
"""What part of the page a stretch of text is. `other` is a leftover of the page and yields no facts."""


def _day(value: Any) -> Any:
    """An ISO day, also where the source gives a full ISO timestamp: the calendar day as written."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, str):
        stripped = value.strip()
        if not stripped:
            return None
        if len(stripped) > len("2024-12-14") and stripped[10] in "T ":
            return stripped[:10]
        return stripped
    return value


class ZoneSpan(BaseModel):
    """A stretch of the text known to be one zone; `start` inclusive, `end` exclusive, in characters."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    zone: Zone


class Article(BaseModel):
    """One article. `text` is put into Unicode NFC once, here, and never changes afterwards.

    `published` is the day of publication and `province` the province the article comes from as it
    was named on that day; both may be unknown. `published_method` says what gave the day (JSON-LD, meta,
    URL, text, feed or sitemap), `lead` is the sapo, `source` the name of the source that was crawled.
    `zones` are what cleaning knew of the page's
    structure, with offsets into the NFC text; without them the layout is read from the text.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str | None = None
    url: str | None = None
    title: str | None = None
    published: Annotated[date | None, BeforeValidator(_day)] = None
    province: str | None = None
    published_method: str | None = None
    author: str | None = None
    lead: str | None = None
    source: str | None = None
    text: str = Field(min_length=1)
    zones: tuple[ZoneSpan, ...] | None = None

    @model_validator(mode="before")
    @classmethod
    def _compose(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        composed = dict(data)
        for name in ("text", "title", "province", "author", "lead"):
            value = composed.get(name)
            if isinstance(value, str) and not unicodedata.is_normalized("NFC", value):
                composed[name] = unicodedata.normalize("NFC", value)
        if isinstance(composed.get("id"), int):
            composed["id"] = str(composed["id"])
        return composed
