"""Figures: patterns (data), meaning, component."""

from extractors.figures.money import Amount, find_amounts

__all__ = ["Amount", "find_amounts"]
