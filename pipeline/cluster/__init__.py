"""Many machines: partitions of articles, read on the workers of a Dask scheduler.

A worker reads a partition, extracts, and writes the results itself; what comes back are counts. So the client
holds little, and what is done stands whatever becomes of client, scheduler or workers.
"""
