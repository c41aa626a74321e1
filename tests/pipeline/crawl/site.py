"""A real local web server that behaves like a provincial newspaper, at its best and at its worst."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple

SUBJECTS = (
    "tặng Giấy khen cho {count} cá nhân có thành tích trong phong trào thi đua",
    "khánh thành tuyến đường liên xã dài {count} km sau hai năm thi công",
    "hỗ trợ {count} hộ dân bị thiệt hại do mưa lũ sửa lại nhà ở",
    "tổ chức hội thi bóng chuyền với {count} đội tham gia tranh tài",
)


class Answer(NamedTuple):
    """What the server says to one request; `delay` seconds pass before it, `drip` between its bytes."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = {}  # noqa: RUF012 - never changed
    delay: float = 0.0
    drip: float = 0.0


Route = Answer | Callable[[str, int], Answer]
"""An answer, or a function of the request's If-None-Match and how often the path was asked for before."""


@dataclass
class Site:
    """Routes by path, a log of every request as (seconds, path), and how many were answered at once at the most."""

    routes: dict[str, Route] = field(default_factory=dict)
    log: list[tuple[float, str]] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    base: str = ""
    busiest: int = 0
    _under_way: int = 0
    _counting: threading.Lock = field(default_factory=threading.Lock)

    @contextmanager
    def counted(self) -> Iterator[None]:
        """A request is being answered while the block runs."""
        with self._counting:
            self._under_way += 1
            self.busiest = max(self.busiest, self._under_way)
        try:
            yield
        finally:
            with self._counting:
                self._under_way -= 1

    def paths(self) -> list[str]:
        return [path for _, path in self.log]

    def text(self, path: str, text: str, kind: str = "text/html; charset=utf-8", **headers: str) -> None:
        self.routes[path] = Answer(text.encode(), headers={"Content-Type": kind, **headers})


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    site: Site

    def do_GET(self) -> None:
        earlier = self.site.paths().count(self.path)
        self.site.log.append((time.monotonic(), self.path))
        self.site.agents.add(self.headers.get("User-Agent", ""))
        route = self.site.routes.get(self.path, Answer(b"not here", 404))
        answer = route if isinstance(route, Answer) else route(self.headers.get("If-None-Match", ""), earlier)
        with self.site.counted():
            time.sleep(answer.delay)
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        try:
            if answer.drip:
                for byte in answer.body:
                    self.wfile.write(bytes([byte]))
                    self.wfile.flush()
                    time.sleep(answer.drip)
            else:
                self.wfile.write(answer.body)
        except OSError:
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Say nothing."""


@contextmanager
def serving(site: Site) -> Iterator[Site]:
    """The site on a port of 127.0.0.1 of its own, while the block runs."""
    handler = type("Handler", (_Handler,), {"site": site})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    site.base = f"http://127.0.0.1:{server.server_port}"
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()


def article(number: int, *, title: str = "", more: str = "", canonical: str = "", head: str = "") -> str:
    """A newspaper's page of an article; `number` makes title, words and figures its own."""
    subject = SUBJECTS[number % len(SUBJECTS)].format(count=number + 3)
    headline = title or f"Huyện Ninh Hải {subject} (kỳ {number})"
    link = f'<link rel="canonical" href="{canonical}">' if canonical else ""
    return f"""<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{headline} | Báo Thử</title>{link}{head}
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{headline}", "datePublished": "2024-12-{number % 27 + 1:02}T08:00:00+07:00",
"author": {{"name": "Trần Văn Mẫu"}}}}</script></head><body><nav><a href="/">Trang chủ</a><a href="/gioi-thieu">Giới thiệu</a></nav>
<article><h1>{headline}</h1><p class="sapo">Sáng {number % 27 + 1}/12, UBND huyện Ninh Hải {subject}, thu hút đông đảo người dân theo dõi.</p>
<p>Tại buổi lễ, lãnh đạo huyện cho biết đây là việc làm thường xuyên của địa phương trong nhiều năm qua, được bà con các xã ủng hộ. Đợt thứ {number}
của chương trình có {number * 7 + 11} người tham gia, cao hơn đợt trước {number + 2}%.</p>
<p>Trong thời gian tới, huyện sẽ tiếp tục vận động các tổ chức, cá nhân cùng tham gia, bảo đảm mỗi thôn số {number} có ít nhất một mô hình hoạt động hiệu quả
và bền vững, góp phần nâng cao đời sống nhân dân. {more}</p></article><footer>Giấy phép số 12/GP-BTTTT cấp ngày 01/02/2020</footer></body></html>"""


def feed(base: str, paths: list[str]) -> str:
    """An RSS feed that leads to these paths."""
    items = "".join(
        f"<item><title>Tin {path}</title><link>{base}{path}</link><pubDate>Fri, 13 Dec 2024 08:00:00 +0700</pubDate></item>"
        for path in paths
    )
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Báo Thử</title>{items}</channel></rss>'


def sitemap(base: str, paths: list[str]) -> str:
    """A sitemap of these paths."""
    entries = "".join(f"<url><loc>{base}{path}</loc></url>" for path in paths)
    return (
        f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</urlset>'
    )


def listing(paths: list[str], pages: str = "") -> str:
    """A page of a listing with links to these paths."""
    links = "".join(f'<li><a href="{path}">Tin về hoạt động của huyện {path}</a></li>' for path in paths)
    return f'<!doctype html><html><body><nav><a href="/">Trang chủ</a><a href="/lien-he">Liên hệ</a></nav><ul>{links}</ul>{pages}</body></html>'


def gzipped(text: str) -> bytes:
    """The text as a .gz file."""
    return gzip.compress(text.encode())
