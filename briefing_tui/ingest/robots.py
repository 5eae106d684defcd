"""What a site asks of programs: robots.txt, time between two requests, and a pause when it is asked too much."""

from __future__ import annotations

import datetime
import threading
import time
from collections import defaultdict
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from briefing_tui.ingest.fetch import AGENT, Answer, Fetcher, FetchError

PAUSE = 1.0  # seconds between two requests to one host
LONGEST_PAUSE = 30.0  # more is asked for by nobody who means it
_TOO_MANY = 429  # "too many requests": of all its addresses, where 503 may be of one
_DIGITS = 9  # of a number of seconds: thirty years


@dataclass(slots=True)
class Manners:
    """Asks hosts politely, from several threads: one request a host at a time, as slowly and as far as it wishes."""

    pause: float = PAUSE
    _locks: dict[str, threading.Lock] = field(default_factory=lambda: defaultdict(threading.Lock))
    _rules: dict[str, RobotFileParser | str] = field(default_factory=dict)
    _last: dict[str, float] = field(default_factory=dict)
    _busy: dict[str, FetchError] = field(default_factory=dict)
    _guard: threading.Lock = field(default_factory=threading.Lock)

    def get(self, fetcher: Fetcher, url: str, *, etag: str = "", modified: str = "") -> Answer:
        """The answer of an address that its site lets programs read. Raises FetchError.

        A site that says it is asked too much is not asked again by these Manners.
        """
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        with self._guard:
            lock = self._locks[site]
        with lock:
            if site in self._busy:
                raise self._busy[site]
            rules = self._rules.get(site)
            if rules is None:
                rules = self._rules[site] = _rules(fetcher, site)
            if isinstance(rules, str):
                raise FetchError(rules)
            if not rules.can_fetch(AGENT, url):
                raise FetchError("the site's robots.txt asks programs not to read it")
            delay = rules.crawl_delay(AGENT)
            pause = min(max(self.pause, float(delay or 0)), LONGEST_PAUSE)
            wait = self._last.get(site, -LONGEST_PAUSE) + pause - time.monotonic()
            if wait > 0:
                time.sleep(wait)
            try:
                return fetcher.get(url, etag=etag, modified=modified)
            except FetchError as error:
                if error.status == _TOO_MANY:
                    self._busy[site] = error
                raise
            finally:
                self._last[site] = time.monotonic()


def _rules(fetcher: Fetcher, site: str) -> RobotFileParser | str:
    """The rules of a site, or why it may not be asked. A missing robots.txt allows all; one that fails allows nothing."""
    rules = RobotFileParser()
    try:
        answer = fetcher.get(f"{site}/robots.txt")
    except FetchError as error:
        if 400 <= error.status < 500 and error.status != _TOO_MANY:
            rules.parse([])
            return rules
        return str(error)
    rules.parse(answer.data[:500_000].decode("utf-8", "replace").splitlines())
    return rules


def wait_asked_for(written: str, now: datetime.datetime) -> int | None:
    """The seconds a Retry-After header asks for: a number, or a time in the future; None where it says neither."""
    written = written.strip()
    if written.isascii() and written.isdigit():
        return int(written) if len(written) <= _DIGITS else None
    try:
        until = parsedate_to_datetime(written)
        return max(0, int((until - now).total_seconds()))
    except (ValueError, TypeError, OverflowError):  # TypeError: a time without its zone
        return None
