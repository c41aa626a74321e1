"""Figures: patterns (data), meaning, component."""
