"""Events: patterns (data), meaning, component."""
