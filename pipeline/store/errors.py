"""What the store says when it cannot do what it was asked."""

from __future__ import annotations


class StoreError(Exception):
    """The database cannot be opened, read or written; the message says why and what to do."""
