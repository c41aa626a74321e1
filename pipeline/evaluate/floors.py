"""Accuracy floors: figures that must not sink, pinned to the labels they were measured on."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from pipeline.evaluate.errors import FloorsError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

# Floors are pinned to three places, rounded down: a raised floor is one that was reached.
_PLACES = 1000


@dataclass(frozen=True)
class Floors:
    """The lowest allowed figures (by the names of `Report.figures`) and the digest of the labels."""

    digest: str
    figures: dict[str, float]

    @classmethod
    def read(cls, path: Path) -> Self:
        """The floors in a JSON file; raises FloorsError where it holds none."""
        try:
            raw = json.loads(path.read_text("utf-8"))
            return cls(
                digest=raw["digest"], figures={name: float(floor) for name, floor in raw["floors"].items()}
            )
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise FloorsError(f"{path} holds no accuracy floors ({type(error).__name__}: {error})") from error

    def write(self, path: Path) -> None:
        """Write the floors to a JSON file."""
        content = {"digest": self.digest, "floors": dict(sorted(self.figures.items()))}
        path.write_text(json.dumps(content, indent=2) + "\n", "utf-8")

    def check_digest(self, digest: str) -> None:
        """Raise FloorsError where the labels are not those the floors were measured on."""
        if digest != self.digest:
            raise FloorsError(
                "the labels are not those the floors were measured on; "
                "look at what changed, then pin the floors anew with --raise-floors"
            )

    def below(self, figures: Mapping[str, float]) -> list[str]:
        """What lies below its floor, as readable lines."""
        return [
            f"{name} {figures.get(name, 0.0):.4f} is below its floor {floor}"
            for name, floor in self.figures.items()
            if figures.get(name, 0.0) < floor
        ]

    def raised(self, figures: Mapping[str, float], digest: str) -> Floors:
        """The floors with every figure that rose; none is lowered."""
        reached = {name: math.floor(figure * _PLACES) / _PLACES for name, figure in figures.items()}
        kept = {name: max(floor, self.figures.get(name, 0.0)) for name, floor in reached.items()}
        return Floors(digest, {**self.figures, **kept})

    def lowered(self, name: str, floor: float) -> Floors:
        """The floors with one lowered on purpose, by name."""
        if name not in self.figures:
            raise FloorsError(f"there is no floor {name!r}; there are {', '.join(sorted(self.figures))}")
        if floor > self.figures[name]:
            raise FloorsError(
                f"{floor} is above the floor of {name} ({self.figures[name]}); use --raise-floors"
            )
        return Floors(self.digest, {**self.figures, name: floor})
