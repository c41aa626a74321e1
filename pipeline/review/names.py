"""What a fact is called: `awards:12:479`, its kind, its article's version and its offset there.

A second fact of the kind on the same offset is `awards:12:479:1`. The name stays while the article's text
stands and the fact begins where it did, whatever extractors read it; a version that another has followed
keeps its number, so that a name never comes to mean something in another text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

from pipeline.review.errors import ReviewError
from schemas import KINDS

_FORM = re.compile(r"(?P<kind>[a-z]+):(?P<version>\d{1,9}):(?P<at>\d{1,9})(?::(?P<nth>\d{1,6}))?", re.ASCII)


@dataclass(frozen=True)
class FactName:
    """The parts of a fact's name."""

    kind: str
    version_id: int
    at: int
    nth: int = 0

    @classmethod
    def read(cls, name: str) -> Self:
        """The parts of a name as a person types it. Raises ReviewError where it is none."""
        match = _FORM.fullmatch(name.strip())
        if match is None or match["kind"] not in KINDS:
            raise ReviewError(
                f"the fact was {name!r}; expected a name such as awards:12:479, as the column `fact` of "
                "tintinh query --format csv gives it"
            )
        return cls(match["kind"], int(match["version"]), int(match["at"]), int(match["nth"] or 0))

    def __str__(self) -> str:
        end = f":{self.nth}" if self.nth else ""
        return f"{self.kind}:{self.version_id}:{self.at}{end}"
