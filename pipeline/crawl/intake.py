"""Fetched pages into the store: read, extracted, written, and settled in the frontier."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractors.assemble import versions
from pipeline.crawl.duplicates import Duplicates
from pipeline.crawl.page import NotAnArticleError, read_page
from pipeline.extract import extract
from pipeline.failure import Failure
from pipeline.urls import article_key, canonical_url
from schemas import KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.crawl.fetch import Fetched
    from pipeline.crawl.frontier import Due, Frontier
    from pipeline.crawl.ledger import Ledger
    from pipeline.crawl.report import Report
    from pipeline.crawl.source import Source
    from pipeline.store import Store
    from schemas import Article, Extraction

_WATCHED = ("title", "published", "lead", "author")


@dataclass(frozen=True)
class Page:
    """What was fetched for one address; more than one part where the article runs over pages."""

    due: Due
    parts: tuple[Fetched, ...]

    @property
    def digest(self) -> str:
        """A hash of what came over the wire."""
        return hashlib.sha256(b"\0".join(part.body for part in self.parts)).hexdigest()


class Intake:
    """Takes pages in. The store is written before the frontier: what a kill leaves between is done again,
    and changes nothing the second time.
    """

    def __init__(
        self, store: Store, frontier: Frontier, ledger: Ledger, source: Source, report: Report
    ) -> None:
        self._store = store
        self._frontier = frontier
        self._ledger = ledger
        self._duplicates = Duplicates(store.engine)
        self._source = source
        self._report = report
        self.facts = 0

    def take(self, pages: Sequence[Page]) -> None:
        """Store the articles of a batch of pages."""
        read = self._read(pages)
        articles = [article for _, article in read]
        pending = {id(article) for article in self._store.pending(articles, versions())}
        done: list[tuple[Article, Extraction]] = []
        failures: list[Failure] = []
        for article in articles:
            if id(article) in pending:
                result = extract(article)
                if isinstance(result, Failure):
                    failures.append(result)
                else:
                    done.append((article, result))
                    self.facts += sum(len(getattr(result, kind)) for kind in KINDS)
        keys = [article_key(article) for article in articles]
        written = self._store.add(done, failures=failures, settled=keys)
        self._ledger.mark_live(keys)
        self._report.duplicates += self._duplicates.mark(
            (article_key(article), article) for article, _ in done
        )
        self._report.new += written.new
        self._report.changed += written.changed
        self._report.unchanged += (
            len(articles) - len(done) + written.unchanged + written.renewed - len(failures)
        )
        self._report.failed += len(failures)
        for page, article in read:
            self._settle(page, article)

    def _read(self, pages: Sequence[Page]) -> list[tuple[Page, Article]]:
        """The pages that are articles, each article once; the other pages are settled."""
        read: list[tuple[Page, Article]] = []
        titles: dict[str, str | None] = {}
        for page in pages:
            try:
                article = read_page(page.parts, self._source, page.due.published)
            except NotAnArticleError as error:
                self._report.no_article += 1
                self._frontier.rest(page.due, "no article", error=str(error), digest=page.digest)
                continue
            key = article_key(article)
            if key != page.due.key:
                # The article as another address of it gave it in this batch, or has given it, or will.
                known = titles.get(key) or self._ledger.title(key, but_from=page.due.id)
                if known and known != article.title:
                    # One canonical link on many pages is a template's mistake.
                    article = article.model_copy(update={"url": canonical_url(page.parts[0].url)})
                    key = article_key(article)
                elif known or self._frontier.state(key) in ("pending", "done"):
                    self._report.aliases += 1
                    # Asked again only where the article's own address gives none: to be read then, not compared.
                    self._frontier.settle(
                        page.due.id, "alias", article_key=key, digest=None, etag=None, last_modified=None
                    )
                    continue
            titles[key] = article.title
            read.append((page, article))
        return read

    def _settle(self, page: Page, article: Article) -> None:
        self._report.count_fields(
            {"articles": True} | {name: bool(getattr(article, name)) for name in _WATCHED}
        )
        headers = page.parts[0].headers
        self._frontier.settle(
            page.due.id,
            "done",
            article_key=article_key(article),
            digest=page.digest,
            etag=headers.get("etag"),
            last_modified=headers.get("last-modified"),
        )

    def confirm(self, due: Due) -> None:
        """An address has what it had: its article is live, as it was, or it still has none."""
        self._report.unchanged += 1
        if due.article_key is None:
            self._frontier.rest(due, "no article", error=due.error)
            return
        self._ledger.mark_live([due.article_key])
        self._frontier.rest(due, "done")

    def remove(self, due: Due) -> None:
        """An address is gone: its article, where it had one, is marked as removed and kept."""
        if due.article_key is not None and self._ledger.mark_removed(due.article_key):
            self._report.removed += 1
        self._frontier.settle(due.id, "removed", error="the server says it is gone")
