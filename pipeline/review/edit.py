"""A record as a person changes or adds it: read from what is typed, checked against the article."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from extractors.dates.moment import Moment, timex_value
from extractors.places.ask import candidates
from extractors.reading import Reading
from pipeline.review.errors import ReviewError
from schemas import KINDS, Fact

if TYPE_CHECKING:
    from collections.abc import Mapping

    from schemas import Article

_PROVENANCE = set(Fact.model_fields) - {"text", "at"}
# What follows from a place's name by the gazetteer.
_BY_NAME = ("code", "code_now", "lat", "lon", "successors", "runners_up")
_WRITTEN_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_LISTS = {"names", "titles"}
_OBJECTS = {"participants", "mentions", "successors", "runners_up"}
_DAYS = {"start", "end"}


def fields(kind: str) -> list[str]:
    """The fields of a kind that a person may give, in the order of the record."""
    return ["text", "at", *(name for name in KINDS[kind].model_fields if name not in Fact.model_fields)]


def edited(kind: str, fact: Fact, changes: Mapping[str, Any], article: Article) -> Fact:
    """`fact` with `changes` (field → value, or the value as typed; an empty one is null).

    A new `text` without an `at` is looked for where the fact was. An event's `awards` and `figures` are
    left alone. Raises ReviewError where a field does not exist, a value does not fit it, or the article
    does not say the text.
    """
    given = read(kind, changes)
    if "text" in given and "at" not in given:
        given["at"] = find(article.text, str(given["text"]), near=fact.at)
    record = {**fact.model_dump(), **given}
    return _built(kind, record, set(given), article, rule="edited")


def added(kind: str, given: Mapping[str, Any], article: Article) -> Fact:
    """A fact that the extractors missed, out of the fields that a person gives; `text` is needed.

    Without an `at` it is the first place where the article says the text. Raises ReviewError as `edited` does.
    """
    record = read(kind, given)
    if not record.get("text"):
        raise ReviewError("a fact that is added needs its words: text=WORDS, as the article has them")
    record.setdefault("at", find(article.text, str(record["text"])))
    if kind == "places":
        record.setdefault("mentions", [{"text": record["text"], "at": record["at"]}])
    return _built(kind, record, set(record), article, rule="added")


def find(article: str, text: str, near: int = 0) -> int:
    """The offset of `text` in an article, of several the one nearest to `near`."""
    places = [match.start() for match in re.finditer(re.escape(text), article)] if text else []
    if not places:
        raise ReviewError(
            f"text was {text!r}, which the article does not say; give words as they stand in it"
        )
    return min(places, key=lambda at: abs(at - near))


def read(kind: str, changes: Mapping[str, Any]) -> dict[str, Any]:
    """Values as typed, as the fields have them; what is no string already is taken as it is."""
    known = fields(kind)
    if unknown := [name for name in changes if name not in known]:
        raise ReviewError(f"{kind} have no field {unknown[0]!r} to give; expected one of {', '.join(known)}")
    return {
        name: _read(name, value.strip()) if isinstance(value, str) else value
        for name, value in changes.items()
    }


def _read(name: str, typed: str) -> Any:
    if name in _LISTS:
        return (
            _json(name, typed) if typed.startswith("[") else [w for p in typed.split(";") if (w := p.strip())]
        )
    if name in _OBJECTS:
        return _json(name, typed) if typed else []
    if not typed:
        return None
    if name in _DAYS and (match := _WRITTEN_DAY.fullmatch(typed)):
        # As people and spreadsheets of Vietnam write it.
        return f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}"
    if name == "place" and typed.startswith("{"):
        return _json(name, typed)
    return typed


def _json(name: str, typed: str) -> Any:
    try:
        return json.loads(typed)
    except ValueError as error:
        raise ReviewError(f"{name} was {typed!r}; expected JSON: {error}") from error


def _built(kind: str, record: dict[str, Any], given: set[str], article: Article, *, rule: str) -> Fact:
    """The record, checked, with a person for its provenance and what follows from it brought along."""
    if kind == "events" and isinstance(record.get("place"), str):
        level, _, name = record["place"].partition(":")
        record["place"] = {"kind": level.strip(), "name": name.strip()}
    if kind == "dates":
        _date_value(record, given)
    if kind == "places":
        _unit(record, given, article)
    reading = Reading(article, article.text)
    at = record["at"]
    at = int(at) if str(at).isdecimal() else 0
    record |= {
        "source": article.text,
        "sentence": reading.sentence_at(at),
        "zone": reading.zone_at(at),
        "extractor": "review",
        "version": "1",
        "rule": rule,
        "confidence": 1.0,
        "cues": (),
    }
    try:
        return KINDS[kind].model_validate(record)
    except ValidationError as error:
        raise ReviewError("; ".join(_told(kind, one) for one in error.errors())) from error


def _told(kind: str, error: Any) -> str:
    """What pydantic says of a value, in a line."""
    name = ".".join(str(part) for part in error["loc"])
    message = error["msg"].removeprefix("Value error, ")
    if not name:
        return str(message)
    if error["type"] == "missing":
        return f"{kind} need {name}; give {name}=VALUE"
    return f"{name} was {error['input']!r}: {message}"


def _date_value(record: dict[str, Any], given: set[str]) -> None:
    """The TIMEX3 value and granularity of the days that a person gave, unless they gave those too."""
    if not given & {"start", "end", "part"}:
        return
    if "start" in given and "end" not in given:
        record["end"] = record["start"]
    try:
        first, last = (
            date.fromisoformat(record[name]) if record.get(name) else None for name in ("start", "end")
        )
    except ValueError as error:
        raise ReviewError(f"days are YYYY-MM-DD or DD/MM/YYYY: {error}") from error
    part = record.get("part")
    if "granularity" not in given:
        is_day = first is not None and first == last
        record["granularity"] = (
            ("minute" if ":" in part else "part") if part else "day" if is_day else "period"
        )
    if "value" not in given:
        record["value"] = timex_value(Moment(0, 0, "", first, last, record["granularity"], part))


def _unit(record: dict[str, Any], given: set[str], article: Article) -> None:
    """The codes and coordinates of the unit that a person named, unless they gave those too."""
    if not given & {"kind", "name", "province"}:
        return
    for name in _BY_NAME:
        if name not in given:
            record[name] = [] if name in {"successors", "runners_up"} else None
    day = article.published.isoformat() if article.published else None
    address = ", ".join(str(part) for part in (record.get("name"), record.get("province")) if part)
    if record.get("kind") == "province":
        address = str(record.get("name"))
    units = [unit for unit in candidates(address, day) if unit.kind == record.get("kind")]
    exact = [unit for unit in units if unit.name == record.get("name")]
    if len(exact) == 1:
        found = {"code": exact[0].code or None, "lat": exact[0].lat, "lon": exact[0].lon}
        record |= {name: value for name, value in found.items() if name not in given}
