"""People: patterns (data), meaning, component."""
