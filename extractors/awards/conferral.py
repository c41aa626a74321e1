"""What is conferred, as a clause says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractors.awards.award import Named


@dataclass(frozen=True, slots=True)
class Conferral:
    """An award for recipients of one kind, said by `text[start:end]`.

    `verb` is where the verb that confers stands (the award's own start, where there is none), and
    `received` says that the recipient is the subject. `rule` names the shape.
    """

    start: int
    end: int
    award: str
    klass: str
    recipient: str | None
    count: int
    names: tuple[str, ...]
    rule: str
    named: Named | None
    received: bool = False
