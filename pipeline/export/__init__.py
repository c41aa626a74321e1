"""Leaving and coming back: a store as files that other programs open, and a store out of such files."""
