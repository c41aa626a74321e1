"""A source: one newspaper or portal, described by a small TOML file."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from pipeline.clean.overrides import Overrides

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_LONGEST_SHOWN = 120

PACKAGED = Path(__file__).with_name("sources")
"""The definitions that come with the program."""


class SourceError(ValueError):
    """A definition that cannot be used; the message says what was given and what was expected."""


def _web_address(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("expected an address that begins with http:// or https://")
    return url


def _listing(url: str) -> str:
    if "{page}" not in url:
        raise ValueError("expected {page} where the page's number goes")
    return _web_address(url)


def _pattern(text: str) -> str:
    try:
        re.compile(text)
    except re.error as error:
        raise ValueError(f"expected a regular expression ({error})") from error
    return text


Url = Annotated[str, AfterValidator(_web_address)]
Listing = Annotated[str, AfterValidator(_listing)]
Pattern = Annotated[str, AfterValidator(_pattern)]


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Politeness(_Strict):
    """How gently a site is asked. `rate`: requests a second at most, 0 for no limit of our own
    (robots.txt's crawl-delay can only slow it further); `timeout`: seconds for a whole response.
    """

    rate: float = Field(default=1.0, ge=0)
    concurrency: int = Field(default=2, ge=1, le=32)
    timeout: float = Field(default=30.0, gt=0, le=600)


class Verified(_Strict):
    """When and how a definition was last seen to work; without a day, never."""

    on: date | None = None
    how: str


class Former(_Strict):
    """What the source was before: its province, title or home up to and including a day."""

    until: date
    province: str
    title: str | None = None
    home: Url | None = None


class Source(_Strict):
    """One newspaper or portal.

    `feeds`, `sitemaps` and `listings` are where its articles are found; a listing's address has {page}
    where the number of the page goes, from 1. `article` is a regular expression that the address of
    every article matches and no other; without it, addresses are judged by their looks.
    `window_days` bounds how far back the first crawl goes (null: as far as the site leads), and
    `refetch_days` for how long after the first fetch an article is asked for changes, at most every
    `refetch_hours`. `expected_per_day` is how many articles a day are usual, for `sources health`.
    """

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9-]{0,63}$")
    title: str
    province: str | None = None
    home: Url
    feeds: tuple[Url, ...] = ()
    sitemaps: tuple[Url, ...] = ()
    listings: tuple[Listing, ...] = ()
    article: Pattern | None = None
    window_days: int | None = Field(default=None, ge=1)
    refetch_days: int = Field(default=3, ge=0)
    refetch_hours: float = Field(default=0, ge=0)
    expected_per_day: int | None = Field(default=None, ge=1)
    politeness: Politeness = Politeness()
    overrides: Overrides = Overrides()
    verified: Verified | None = None
    history: tuple[Former, ...] = ()

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Self:
        if not (self.feeds or self.sitemaps or self.listings):
            raise ValueError("expected at least one address under feeds, sitemaps or listings")
        return self

    def province_on(self, day: date | None) -> str | None:
        """The province the source belonged to on a day, as it was named then."""
        if day is not None:
            for former in sorted(self.history, key=lambda former: former.until):
                if day <= former.until:
                    return former.province
        return self.province


def read_source(path: Path) -> Source:
    """The source defined in a TOML file. Raises SourceError with the key that is wrong."""
    try:
        content = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise SourceError(f"{path} cannot be read ({error.strerror}); give a source's TOML file") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SourceError(f"{path} is not TOML: {error}") from error
    try:
        return Source.model_validate(content)
    except ValidationError as error:
        raise SourceError(f"{path}: {_problem(error.errors()[0])}") from error


def _problem(error: ErrorDetails) -> str:
    """What is wrong with a key, in one line: the key, what was given and what was expected."""
    key = ".".join(map(str, error["loc"]))
    if error["type"] == "missing":
        return f"{key} is missing"
    if error["type"] == "extra_forbidden":
        return f"{key} is no key of a definition; docs/crawling.md has them all"
    message = error["msg"].removeprefix("Value error, ")
    if not key:
        return message
    return f"{key} was {str(error['input'])[:_LONGEST_SHOWN]!r}: {message[0].lower()}{message[1:]}"


def find_source(reference: str) -> Source:
    """The source that a path or the name of a packaged definition stands for."""
    path = Path(reference)
    if path.suffix == ".toml" or path.exists():
        return read_source(path)
    packaged = PACKAGED / f"{reference}.toml"
    if not packaged.exists():
        raise SourceError(
            f"there is no source {reference!r}; give a TOML file, or a name that `tintinh sources list` shows"
        )
    return read_source(packaged)


def packaged_sources() -> list[Source]:
    """The definitions that come with the program, by name."""
    return [read_source(path) for path in sorted(PACKAGED.glob("*.toml"))]
