"""The store: articles, their versions, what was extracted, what failed. One file, or a database by URL."""

from pipeline.store.errors import FilterError, StoreBusyError, StoreError
from pipeline.store.filters import Filters
from pipeline.store.store import Store
from pipeline.store.write import Written

__all__ = ["FilterError", "Filters", "Store", "StoreBusyError", "StoreError", "Written"]
