"""Dates: patterns (data), meaning, component."""
