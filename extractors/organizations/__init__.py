"""Organizations: patterns (data), meaning, component."""
