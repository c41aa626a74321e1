"""Awards: patterns (data), meaning, component."""
