"""What is read of an organisation where it is named."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OrganizationMention:
    """An organisation named at `text[start:end]`; `core` is the name without its level and unit.

    `told` says that its own name tells its unit ("UBND huyện Ninh Hải"), `unit` is that unit's kind or the
    level told alone ("UBND tỉnh"); `bare`, that neither tells whose it is: "UBND", "Công an".
    """

    start: int
    end: int
    name: str
    kind: str
    core: str
    place: str | None
    rule: str
    bare: bool = False
    told: bool = False
    unit: str | None = None
