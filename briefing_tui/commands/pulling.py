"""Asking the followed feeds for news: several at a time, each politely, all of it through the usual way in.

Threads fetch; what they bring is read in the main thread, where reading has its limit of time.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field, replace

from briefing_tui.commands.work import Labels, read
from briefing_tui.ingest import Blob, Refused, UnreadableError, robots
from briefing_tui.ingest.blob import MEGABYTE, Hints
from briefing_tui.ingest.fetch import Fetcher, FetchError
from briefing_tui.ingest.registry import recognise
from briefing_tui.ingest.robots import Manners
from briefing_tui.model import Document
from briefing_tui.store.following import FeedRow

AT_A_TIME = 8
FULL_TEXT = 600  # characters: a shorter entry is a teaser, and its page is asked for
_FEEDS = ("feed", "JSON", "news XML")
MOST_PAGES = 100  # a feed and pull
MOST_HELD = 64 * MEGABYTE  # of a feed's pages before they are read
_FIRST_WAIT = datetime.timedelta(minutes=15)
_LONGEST_WAIT = datetime.timedelta(days=1)


@dataclass(slots=True)
class Pulled:
    """What a feed gave: how it went, for the store, and its documents. `answer` and `pages` (by place) wait to be read."""

    feed: FeedRow
    found: list[Document | Refused] = field(default_factory=list)
    answer: Blob | None = None
    pages: dict[int, Blob] = field(default_factory=dict)


def pull(
    feeds: list[FeedRow], *, allow_private: bool, known: Callable[[str], bool], now: datetime.datetime
) -> Iterator[Pulled]:
    """Each feed's news as it comes in. `known` says whether a page's address is in the store; it is asked in this thread.

    A feed that fails is asked again after a quarter of an hour, then half an hour, up to a day; or when its server says.
    """
    manners = Manners(robots.PAUSE)
    before = {feed.url: feed for feed in feeds}

    def ask(feed: FeedRow) -> Pulled:
        with Fetcher(allow_private) as fetcher:
            return _ask(feed, fetcher, manners, now)

    def fill(pulled: Pulled, wanted: list[int]) -> Pulled:
        with Fetcher(allow_private) as fetcher:
            _fetch_pages(pulled, wanted, fetcher, manners)
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
                        for i, page in pulled.pages.items():
                            pulled.found[i] = _with_page(pulled.found[i], page)
                        yield pulled
                        continue
                    asked.discard(future)
                    if pulled.answer is not None:
                        pulled = _read(pulled, pulled.answer, before[pulled.feed.url], now)
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
    return Pulled(replace(well, etag=answer.etag, modified=answer.modified), answer=blob)


def _read(pulled: Pulled, blob: Blob, before: FeedRow, now: datetime.datetime) -> Pulled:
    """The documents of a feed that was fetched; `before` is how it stood, for one that turns out to be none."""
    try:
        kind = recognise(blob).name
    except UnreadableError as error:
        return Pulled(_failed(before, error.reason, None, now))
    if kind not in _FEEDS:
        return Pulled(_failed(before, f"answers with a {kind}, not with a feed", None, now))
    found = [
        each if isinstance(each, Refused) else _labelled(each, before)
        for each in read([blob], Labels())
        if isinstance(each, Document | Refused)
    ]
    return Pulled(pulled.feed, found)


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


def _fetch_pages(pulled: Pulled, wanted: list[int], fetcher: Fetcher, manners: Manners) -> None:
    """The pages that these entries link to, as far as they can be had and held at once."""
    held = 0
    for i in wanted:
        entry = pulled.found[i]
        if held > MOST_HELD or isinstance(entry, Refused):
            continue
        try:
            answer = manners.get(fetcher, entry.url)
        except FetchError:
            continue
        held += len(answer.data)
        hints = Hints(url=entry.url, charset=answer.charset)
        pulled.pages[i] = Blob(entry.url, None, answer.data, hints=hints)


def _with_page(found: Document | Refused, blob: Blob) -> Document | Refused:
    """The entry with the text of the page it links to; as it was, where the page cannot be read or says less."""
    page = next(iter(read([blob], Labels())), None)
    if isinstance(found, Refused) or not isinstance(page, Document) or len(page.text) <= len(found.text):
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
