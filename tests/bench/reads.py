"""How long the store takes to answer, side by side for several stores: `python -m tests.bench.reads FILE...`.

Each question is asked of every store in turn, so that a busy machine troubles all alike; the least of several rounds
counts. The last column is the ratio of the last store to the first.
"""

from __future__ import annotations

import resource
import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path

from briefing_tui import filters, store
from briefing_tui.store import changes, documents, feed, listing, losses, quotes, search, triage
from briefing_tui.store.views import Scope, View

Question = Callable[[sqlite3.Connection], object]
PLAIN = View()
ROUNDS = 5


def view(expression: str) -> View:
    """A view filtered by an expression."""
    return View(filters.parse(expression))


def anew(expression: str, ask: Callable[[sqlite3.Connection, View], object]) -> Question:
    """The question with the view evaluated for it."""

    def asked(db: sqlite3.Connection) -> object:
        listing.forget()
        return ask(db, view(expression))

    return asked


def first_page(db: sqlite3.Connection, view: View) -> object:
    return feed.count(db, view), feed.window(db, view, 0, 80)


def questions(size: int) -> dict[str, Question]:
    """What a reader asks, by name. `size` is how many incidents the store holds."""
    middle, last = size // 2, max(0, size - 80)
    return {
        "count": lambda db: feed.count(db, PLAIN),
        "unread": lambda db: feed.unread(db, PLAIN),
        "first window": lambda db: feed.window(db, PLAIN, 0, 80),
        "window in the middle": lambda db: feed.window(db, PLAIN, middle, 80),
        "last window": lambda db: feed.window(db, PLAIN, last, 80),
        "position of an incident": lambda db: feed.offset_of(db, PLAIN, size // 3 + 1),
        "next unread": lambda db: feed.next_unread(db, PLAIN, middle, 1),
        "previous unread": lambda db: feed.next_unread(db, PLAIN, middle, -1),
        "timeline": lambda db: feed.days(db, PLAIN),
        "change token": changes.token,
        "incident: quotes": lambda db: (
            quotes.speakers(db, Scope(middle + 1)),
            quotes.quotes(db, Scope(middle + 1)),
        ),
        "incident: losses": lambda db: (
            losses.claims(db, Scope(middle + 1)),
            losses.responsibility(db, Scope(middle + 1)),
        ),
        "everything: speakers": lambda db: quotes.speakers(db, Scope()),
        "everything: quotes": lambda db: quotes.quotes(db, Scope(), "any", 0, 200),
        "everything: losses": lambda db: losses.claims(db, Scope(), 200),
        "document and facts": lambda db: (documents.document(db, 1), documents.facts(db, 1)),
        "search, rare": lambda db: search.search(db, "Qarrek barracks abduction"),
        "search, common": lambda db: search.search(db, "market"),
        "search, phrase": lambda db: search.search(db, '"seized a driver"'),
        "search, counts": lambda db: search.counts(db, "market"),
        "filter killed>=50": anew("killed>=50", first_page),
        "filter type:protest": anew("type:protest", first_page),
        "filter is:unread": anew("is:unread", first_page),
        "filter place:qarra": anew("place:qarra", first_page),
        "filter speaker:tadel": anew('speaker:"omar tadel"', first_page),
        "filter text market: shown": anew("market", lambda db, view: feed.top(db, view, 128)),
        "filter text market: whole": anew("market", first_page),
        "filter since 2024 type:riot": anew("date>=2024-06-01 type:arson,shelling killed>=3", first_page),
        "filter type, killed, unread": anew("type:air_strike,shelling killed>=3 is:unread", first_page),
        "filter text and year: shown": anew(
            '"seized a driver" date:2019', lambda db, view: feed.top(db, view, 128)
        ),
        "sort:killed": anew("sort:killed", first_page),
        "sort:sources: shown": anew("sort:sources", lambda db, view: feed.top(db, view, 128)),
        "filtered: speakers": lambda db: quotes.speakers(db, Scope(view=view("type:protest"))),
        "filtered: losses": lambda db: losses.claims(db, Scope(view=view("type:protest")), 200),
    }


def writes(db: sqlite3.Connection) -> float:
    """Seconds for one mark and its undo, each committed."""
    began = time.perf_counter()
    triage.mark(db, "incident", [1], starred=True, user="bench")
    took = time.perf_counter() - began
    triage.undo(db, "bench")
    return took


def main(paths: list[str]) -> int:
    """Print a table of milliseconds."""
    if not paths or not all(Path(path).exists() for path in paths):
        print(
            "usage: python -m tests.bench.reads FILE...   (made by tests.bench.make_store)", file=sys.stderr
        )
        return 2
    opened: list[float] = []
    for path in paths:
        began = time.perf_counter()
        store.connect(path).close()
        opened.append(time.perf_counter() - began)
    stores = [store.connect(path) for path in paths]
    sizes = [feed.count(db, PLAIN) for db in stores]
    asked = [questions(size) for size in sizes]
    print(f"{'milliseconds':28}" + "".join(f"{size:>14,}" for size in sizes) + f"{'ratio':>10}")
    rows = {"open": opened}
    for name in asked[0]:
        best = [float("inf")] * len(stores)
        for _ in range(ROUNDS):
            for place, db in enumerate(stores):
                began = time.perf_counter()
                asked[place][name](db)
                best[place] = min(best[place], time.perf_counter() - began)
        rows[name] = best
    rows["mark"] = [min(writes(db) for _ in range(ROUNDS)) for db in stores]
    for name, best in rows.items():
        print(
            f"{name:28}" + "".join(f"{each * 1000:>14.2f}" for each in best) + f"{best[-1] / best[0]:>10.1f}"
        )
    print(f"resident at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
