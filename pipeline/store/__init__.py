"""The store: articles, their versions, what was extracted, what failed. One file, or a database by URL."""

from pipeline.store.errors import StoreError
from pipeline.store.filters import Filters
from pipeline.store.store import Store, Written

__all__ = ["Filters", "Store", "StoreError", "Written"]
