"""Places: patterns (data), meaning, component."""
