"""The way into the store: many processes read and extract, this one writes, one transaction a document."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing_tui.commands.messages import say
from briefing_tui.commands.pool import outcomes
from briefing_tui.commands.progress import Progress
from briefing_tui.commands.work import Extracted, Item, Labels
from briefing_tui.ingest import Blob, Refused, UnreadableError, parts


@dataclass(slots=True)
class Tally:
    """What became of what came in."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    refused: int = 0

    def __str__(self) -> str:
        updated = f"{self.updated} updated, " if self.updated else ""
        return f"{self.added} added, {updated}{self.unchanged} unchanged, {self.refused} refused"

    @property
    def total(self) -> int:
        """Documents and refusals so far."""
        return self.added + self.updated + self.unchanged + self.refused


def add_all(path: Path, found: Iterable[Blob | Refused], labels: Labels, jobs: int, tally: Tally) -> None:
    """Read, extract and store everything in `found`, counting into `tally`. Raises StoreError, NoPipelineError."""
    from briefing_tui import store
    from briefing_tui.incidents import link
    from briefing_tui.store import writing

    db = store.connect(path)
    try:
        with Progress(tally) as progress:
            for outcome in outcomes(_new(db, found, labels, tally, progress), labels, jobs):
                if isinstance(outcome, Extracted):
                    added = writing.add(db, outcome.document, outcome.facts, link)
                    setattr(tally, added.status, getattr(tally, added.status) + 1)
                else:
                    tally.refused += 1
                    say(f"refused: {outcome}")
                progress.step()
    finally:
        db.close()


def _new(
    db: sqlite3.Connection, found: Iterable[Blob | Refused], labels: Labels, tally: Tally, progress: Progress
) -> Iterator[Item | Refused]:
    """What is not in the store yet. Known by its bytes before it is read, so an old archive passes quickly."""
    from briefing_tui.store import arrivals, writing

    for blob in found:
        for part in (blob,) if isinstance(blob, Refused) else parts(blob):
            try:
                if isinstance(part, Refused):
                    known = False
                elif isinstance(part, Blob):
                    known = arrivals.has_bytes(db, part.sha256(), labels.source)
                else:
                    known = (
                        arrivals.has_bytes(db, part.raw_sha256, labels.source)
                        or writing.known(db, labels.on(part)) is not None
                    )
            except UnreadableError as error:
                yield Refused(part.file if isinstance(part, Refused) else part.id, error.reason, error.place)
                continue
            if known:
                tally.unchanged += 1
                progress.step()
            else:
                yield part
