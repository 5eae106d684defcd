"""The way into the store: many processes read and extract, this one writes, one transaction a document."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing_tui.commands.messages import say
from briefing_tui.commands.pool import outcomes, size_of
from briefing_tui.commands.progress import Progress
from briefing_tui.commands.work import Extracted, Item, Labels, Outcome, opened
from briefing_tui.ingest import Blob, Coded, Feed, Refused, UnreadableError
from briefing_tui.model import Document, Event
from briefing_tui.store.linking import Candidate, Linking

_ALL = 1_000_000_000


@dataclass(slots=True)
class Tally:
    """What became of what came in."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    refused: int = 0
    feeds: int = 0
    undated: int = 0
    unread: int = 0

    def __str__(self) -> str:
        updated = f"{self.updated} updated, " if self.updated else ""
        updated += f"{self.feeds} feeds followed, " if self.feeds else ""
        return f"{self.added} added, {updated}{self.unchanged} unchanged, {self.refused} refused"

    @property
    def remarks(self) -> list[str]:
        """What somebody should know of what was taken in, a line each: texts without a date, texts not read for facts."""
        found = []
        if self.undated:
            found.append(f"without a date of publication: {self.undated} (--published gives one)")
        if self.unread:
            found.append(f"stored but not read for facts: {self.unread} (not in English, or too long)")
        return found

    @property
    def total(self) -> int:
        """Documents and refusals so far."""
        return self.added + self.updated + self.unchanged + self.refused + self.feeds


def add_all(
    path: Path,
    found: Iterable[Item],
    labels: Labels,
    jobs: int,
    tally: Tally,
    *,
    bytes_in_all: int = 0,
    scheduler: str = "",
) -> None:
    """Read, extract and store everything in `found`, counting into `tally`. Raises StoreError, NoPipelineError."""
    from briefing_tui import store

    db = store.connect(path)
    try:
        with Progress(tally, bytes_in_all) as progress:
            items = _new(db, found, labels, tally, progress)
            if scheduler:
                from briefing_tui.commands import cluster

                results = cluster.outcomes(items, labels, scheduler, progress.took)
            else:
                results = outcomes(items, labels, jobs, progress.took)
            for outcome in results:
                _keep(db, outcome, labels, tally)
                progress.step()
    finally:
        db.close()


def _keep(db: sqlite3.Connection, outcome: Outcome, labels: Labels, tally: Tally) -> None:
    from briefing_tui.incidents import link
    from briefing_tui.store import arrivals, following, writing

    if isinstance(outcome, Extracted):
        added = writing.add(db, outcome.document, outcome.facts, Apart(link) if outcome.coded else link)
        setattr(tally, added.status, getattr(tally, added.status) + 1)
        if added.status != "unchanged":
            tally.undated += not (outcome.document.published or outcome.coded)
            tally.unread += not outcome.facts.extracted
        else:
            arrivals.copied(db, outcome.document.raw_sha256, added.document_id)
    elif isinstance(outcome, Feed):
        new = following.follow(db, outcome.url, labels.source or outcome.name, labels.reliability)
        tally.feeds += new
        tally.unchanged += not new
    else:
        tally.refused += 1
        arrivals.refused(db, outcome.name, outcome.reason)
        say(f"refused: {outcome}")


class Apart:
    """Linking for rows that people have coded: each row is an incident of its own, as they decided."""

    def __init__(self, link: Linking) -> None:
        self._link = link

    def __getattr__(self, name: str) -> Any:
        return getattr(self._link, name)

    def __call__(self, event: Event, title: str, candidates: Sequence[Candidate], /) -> int | None:
        """None, always: a new incident."""
        return None


def _new(
    db: sqlite3.Connection, found: Iterable[Item], labels: Labels, tally: Tally, progress: Progress
) -> Iterator[Item]:
    """What is not in the store yet. Known by its bytes before it is read, so an old archive passes quickly."""
    from briefing_tui.store import arrivals

    refused: defaultdict[str, set[str]] = defaultdict(set)
    for _, name, _ in arrivals.refusals(db, _ALL):
        refused[name].add(name)
        refused[name.partition(": ")[0]].add(name)
    seen: set[bytes] = set()
    for blob in found:
        if isinstance(blob, Blob):  # tried again: what is still wrong with it will be said again
            for name in refused.get(blob.id, ()):
                arrivals.accepted(db, name)
        for part in opened(blob) if isinstance(blob, Blob) else (blob,):
            try:
                known = _known(db, part, labels, seen)
            except UnreadableError as error:
                yield Refused(blob.id if isinstance(blob, Blob) else "", error.reason, error.place)
                continue
            if known:
                tally.unchanged += 1
                progress.took(size_of(part))
                progress.step()
            else:
                yield part


def _known(db: sqlite3.Connection, part: Item, labels: Labels, seen: set[bytes]) -> bool:
    """Whether the bytes are in the store, or on their way there: `seen` gathers those of this run."""
    from briefing_tui.store import arrivals, writing

    if isinstance(part, Blob):
        raw = part.sha256()
    elif isinstance(part, Coded):
        raw = part.document.raw_sha256
    elif isinstance(part, Document):
        raw = part.raw_sha256
    else:
        return False
    digest = bytes.fromhex(raw)
    if digest and digest in seen:
        return True
    if arrivals.has_bytes(db, raw, labels.source):
        return True
    if isinstance(part, Document) and writing.known(db, labels.on(part)) is not None:
        return True
    seen.add(digest)
    return False
