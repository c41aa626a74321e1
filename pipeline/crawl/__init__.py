"""The crawl: from a source's definition to articles in the store, politely and resumably.

source → discover (feeds, sitemaps, listings) → frontier (what to fetch when) → fetch → page → store
"""
