"""Asking the followed feeds for news: several at a time, each politely, all of it through the usual way in."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field, replace

from briefing_tui.ingest import Blob, Refused, UnreadableError, documents, robots
from briefing_tui.ingest.blob import Hints
from briefing_tui.ingest.fetch import Fetcher, FetchError
from briefing_tui.ingest.registry import recognise
from briefing_tui.ingest.robots import Manners
from briefing_tui.model import Document
from briefing_tui.store.following import FeedRow

AT_A_TIME = 8
FULL_TEXT = 600  # characters: a shorter entry is a teaser, and its page is asked for
_FEEDS = ("feed", "JSON", "news XML")
MOST_PAGES = 100  # a feed and pull
_FIRST_WAIT = datetime.timedelta(minutes=15)
_LONGEST_WAIT = datetime.timedelta(days=1)


@dataclass(slots=True)
class Pulled:
    """What a feed gave: how it went, for the store, and its documents."""

    feed: FeedRow
    found: list[Document | Refused] = field(default_factory=list)


def pull(
    feeds: list[FeedRow], *, allow_private: bool, known: Callable[[str], bool], now: datetime.datetime
) -> Iterator[Pulled]:
    """Each feed's news as it comes in. `known` says whether a page's address is in the store; it is asked in this thread.

    A feed that fails is asked again after a quarter of an hour, then half an hour, up to a day; or when its server says.
    """
    manners = Manners(robots.PAUSE)

    def ask(feed: FeedRow) -> Pulled:
        with Fetcher(allow_private) as fetcher:
            return _ask(feed, fetcher, manners, now)

    def fill(pulled: Pulled, wanted: list[int]) -> Pulled:
        with Fetcher(allow_private) as fetcher:
            for i in wanted:
                pulled.found[i] = _with_page(pulled.found[i], fetcher, manners)
        return pulled

    with ThreadPoolExecutor(AT_A_TIME) as threads:
        asked: set[Future[Pulled]] = {threads.submit(ask, feed) for feed in feeds}
        filling: set[Future[Pulled]] = set()
        try:
            while asked or filling:
                done, _ = wait(asked | filling, return_when=FIRST_COMPLETED)
                for future in done:
                    pulled = future.result()
                    if future in filling:
                        filling.discard(future)
                        yield pulled
                        continue
                    asked.discard(future)
                    pulled.found = [
                        each for each in pulled.found if isinstance(each, Refused) or not _old(each, known)
                    ]
                    wanted = [i for i, each in enumerate(pulled.found) if _is_teaser(each)][:MOST_PAGES]
                    if wanted:
                        filling.add(threads.submit(fill, pulled, wanted))
                    else:
                        yield pulled
        finally:
            for future in asked | filling:
                future.cancel()


def _ask(feed: FeedRow, fetcher: Fetcher, manners: Manners, now: datetime.datetime) -> Pulled:
    at = _written(now)
    try:
        answer = manners.get(fetcher, feed.url, etag=feed.etag, modified=feed.modified)
    except FetchError as error:
        return Pulled(_failed(feed, str(error), robots.wait_asked_for(error.retry_after, now), now))
    except ValueError as error:
        return Pulled(_failed(feed, str(error), None, now))
    well = replace(feed, checked_at=at, due_at=at, failures=0, reason="")
    if answer.status == 304:
        return Pulled(well)
    blob = Blob(feed.url, None, answer.data, hints=Hints(source=feed.name, charset=answer.charset))
    try:
        kind = recognise(blob).name
    except UnreadableError as error:
        return Pulled(_failed(feed, error.reason, None, now))
    if kind not in _FEEDS:
        return Pulled(_failed(feed, f"answers with a {kind}, not with a feed", None, now))
    found = [
        each if isinstance(each, Refused) else _labelled(each, feed)
        for each in documents(blob)
        if isinstance(each, Document | Refused)
    ]
    return Pulled(replace(well, etag=answer.etag, modified=answer.modified), found)


def _failed(feed: FeedRow, reason: str, retry_after: int | None, now: datetime.datetime) -> FeedRow:
    failures = feed.failures + 1
    pause = _FIRST_WAIT * 2 ** min(failures - 1, 10)
    if retry_after is not None:
        pause = datetime.timedelta(seconds=retry_after)
    due = now + min(pause, _LONGEST_WAIT)
    return replace(feed, checked_at=_written(now), due_at=_written(due), failures=failures, reason=reason)


def _labelled(document: Document, feed: FeedRow) -> Document:
    """An outlet is called as the user calls it, else as its feed does."""
    return replace(
        document,
        source=feed.name or document.source,
        reliability=feed.reliability if feed.reliability != "F" else document.reliability,
    )


def _old(document: Document, known: Callable[[str], bool]) -> bool:
    return bool(document.url) and _short(document) and known(document.url)


def _is_teaser(found: Document | Refused) -> bool:
    return isinstance(found, Document) and bool(found.url) and _short(found)


def _short(document: Document) -> bool:
    return len(document.text) < FULL_TEXT


def _with_page(found: Document | Refused, fetcher: Fetcher, manners: Manners) -> Document | Refused:
    """The entry with the text of the page it links to; as it was, where the page cannot be had or says less."""
    if isinstance(found, Refused):
        return found
    try:
        answer = manners.get(fetcher, found.url)
    except FetchError:
        return found
    hints = Hints(url=found.url, charset=answer.charset)
    page = next(iter(documents(Blob(found.url, None, answer.data, hints=hints))), None)
    if not isinstance(page, Document) or len(page.text) <= len(found.text):
        return found
    return replace(
        found,
        text=page.text,
        byline=found.byline or page.byline,
        published=found.published or page.published,
        language=page.language or found.language,
    )


def _written(at: datetime.datetime) -> str:
    return at.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
