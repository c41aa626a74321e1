"""What stands in the place of an article that could not be read or extracted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

DIED = (
    "the process that read this article died (out of memory, or a crash in compiled code); please report it"
)
"""Why an article that killed its process has no facts."""


@dataclass(frozen=True)
class Failure:
    """A file, line or article that failed.

    `origin` names it (a path, "path: line 3", or the article's key), `reason` says what was given, what
    was expected and what to do, `raw` is what was given, kept for a retry (null where it is a file
    that still lies there), `kind` the step that failed.
    """

    origin: str
    reason: str
    raw: bytes | str | None
    kind: Literal["read", "extract"]

    def __post_init__(self) -> None:
        """Both names can be printed and stored, whatever a file's name or a broken line holds."""
        for name in ("origin", "reason"):
            object.__setattr__(self, name, _encodable(getattr(self, name)))


def _encodable(text: str) -> str:
    r"""`text` with lone surrogates, which UTF-8 cannot write, as escapes (\udc80)."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
