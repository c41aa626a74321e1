"""Raw pages as WARC (ISO 28500): kept by the crawl, so that cleaning can be improved and run again without
the sites, and read back from there or from any other archive, Common Crawl's of the news included.
"""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, Self

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

    from warcio.recordloader import ArcWarcRecord

    from pipeline.crawl.fetch import Fetched

_LARGEST_FILE = 1_000_000_000
_LARGEST_PAGE = 16 * 1024 * 1024
_MARKUP = ("text/html", "application/xhtml+xml")
_SNIFFED = 1024


class WarcError(ValueError):
    """The file is no WARC, or breaks off; what came before was read."""


class Page(NamedTuple):
    """A page in an archive: its address, its bytes, and the encoding its server named."""

    url: str
    body: bytes
    label: str | None


def pages(stream: BinaryIO) -> Iterator[Page]:
    """The web pages among the records of a WARC file, gzipped or not, in order.

    Answers other than 200, and what is no HTML, are passed over. Raises WarcError where the file breaks off.
    """
    try:
        for record in ArchiveIterator(stream):
            if record.rec_type != "response" or record.http_headers is None:
                continue
            url = record.rec_headers.get_header("WARC-Target-URI")
            declared = record.http_headers.get_header("Content-Type") or ""
            if not url or record.http_headers.get_statuscode() != "200":
                continue
            body = _body(record)
            if declared.startswith(_MARKUP) or b"<html" in body[:_SNIFFED].lower():
                label = declared.partition("charset=")[2].strip(" \"';") or None
                yield Page(url, body, label)
    except (ArchiveLoadFailed, EOFError, OSError, ValueError) as error:
        raise WarcError(f"the archive breaks off, or is none ({error})") from error


def _body(record: ArcWarcRecord) -> bytes:
    """A record's body, decompressed. Raises EOFError where the file ends before the record does."""
    body: bytes = record.content_stream().read(_LARGEST_PAGE)
    # What is left shows only at the record's end whether all of it is there.
    while record.raw_stream.read(_LARGEST_PAGE):
        pass
    if record.raw_stream.limit > 0:
        raise EOFError("in the middle of a record")
    return body


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
