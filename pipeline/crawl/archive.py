"""Raw pages kept as WARC (ISO 28500), so that cleaning can be improved and run again without the sites."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO, Self

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from pipeline.crawl.fetch import Fetched

_LARGEST_FILE = 1_000_000_000


class Archive:
    """Writes answers to gzipped WARC files in a folder, a new file for every run and every gigabyte.

    Each record is a gzip member of its own, so that a file whose writer was killed is whole up to its last
    record.
    """

    def __init__(self, folder: Path, source: str, software: str) -> None:
        self._folder = folder
        self._source = source
        self._software = software
        self._file = self._open()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def _open(self) -> BinaryIO:
        self._folder.mkdir(parents=True, exist_ok=True)
        moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
        path = self._folder / f"{self._source}-{moment}.warc.gz"
        file = path.open("xb")
        self._writer = WARCWriter(file, gzip=True)
        self._writer.write_record(
            self._writer.create_warcinfo_record(
                path.name, {"software": self._software, "format": "WARC File Format 1.1"}
            )
        )
        return file

    def write(self, page: Fetched) -> None:
        """Keep an answer; it is in the operating system's hands when this returns."""
        if self._file.tell() > _LARGEST_FILE:
            self._file.close()
            self._file = self._open()
        # The body is kept decompressed, and the headers say so: what they said of its encoding is gone.
        headers = [
            (name, value)
            for name, value in page.headers.items()
            if name not in ("content-encoding", "transfer-encoding", "content-length")
        ]
        headers.append(("content-length", str(len(page.body))))
        record = self._writer.create_warc_record(
            page.url,
            "response",
            payload=BytesIO(page.body),
            http_headers=StatusAndHeaders(f"{page.status} OK", headers, protocol="HTTP/1.1"),
        )
        self._writer.write_record(record)
        self._file.flush()
