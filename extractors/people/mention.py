"""What is read of a person where one is named."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person named at `text[start:end]`, titles and posts included; the name itself is at `name_start`."""

    start: int
    end: int
    name_start: int
    name: str
    titles: tuple[str, ...]
    organization: str | None
    rule: str
