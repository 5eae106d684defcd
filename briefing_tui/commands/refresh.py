"""`briefing refresh`: stored documents extracted again, by the present version."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import click

from briefing_tui.commands.limits import ending_well
from briefing_tui.commands.messages import say
from briefing_tui.commands.options import settings
from briefing_tui.commands.pool import jobs_option, outcomes
from briefing_tui.commands.progress import Progress
from briefing_tui.commands.work import Extracted, Labels, Outcome
from briefing_tui.model import Document


@dataclass(slots=True)
class Tally:
    """What became of the documents; of incidents, those that are gone and those that only people's work keeps."""

    refreshed: int = 0
    refused: int = 0
    deleted: int = 0
    orphaned: int = 0

    def __str__(self) -> str:
        return f"{self.refreshed} refreshed, {self.refused} refused"

    @property
    def total(self) -> int:
        """Documents so far."""
        return self.refreshed + self.refused


@click.command("refresh")
@click.option("--all", "everything", is_flag=True, help="Also what the present version has extracted.")
@jobs_option(0)
def refresh_command(everything: bool, jobs: int) -> int:
    """Extract again what an older version of the extractor has extracted; the files are not needed.

    Incidents and quotations stay the same ones, with what people did to them. An incident whose event is no
    longer found goes, unless somebody judged, tagged or noted it: then it stays, as a statement of its document.
    Stop it at any moment: the same command goes on where it was, but for --all.
    """
    settings().writable()
    path = settings().existing()
    tally = Tally()
    try:
        with ending_well():
            refresh_all(path, jobs, tally, everything=everything)
    except KeyboardInterrupt:
        say(f"stopped: {tally}; the same command goes on from here")
        return 130
    if tally.deleted:
        say(
            f"{tally.deleted} incidents are gone: their events are no longer found, and nobody had worked on them"
        )
    if tally.orphaned:
        say(f"{tally.orphaned} incidents that people worked on are no longer found: they stay as statements")
    say(str(tally))
    return 1 if tally.refused else 0


def refresh_all(path: Path, jobs: int, tally: Tally, *, everything: bool = False) -> None:
    """Extract every stale document (or every one) again, counting into `tally`. Raises StoreError, NoPipelineError."""
    from briefing_tui import store
    from briefing_tui.extract import EXTRACTOR_VERSION
    from briefing_tui.store import refreshing

    version = "" if everything else EXTRACTOR_VERSION
    db = store.connect(path)
    try:
        size = refreshing.size(db, version) if sys.stderr.isatty() else 0
        with Progress(tally, size) as progress:
            stale = refreshing.stale(db, version)
            for outcome in outcomes(_numbered(stale), Labels(), jobs, progress.took):
                _keep(db, outcome, tally)
                progress.step()
    finally:
        db.close()


def _numbered(stale: Iterator[tuple[int, Document]]) -> Iterator[Document]:
    """The documents under their numbers in the store, by which their facts are known when they come back."""
    for document_id, document in stale:
        yield replace(document, id=str(document_id))


def _keep(db: sqlite3.Connection, outcome: Outcome, tally: Tally) -> None:
    from briefing_tui.incidents import link
    from briefing_tui.store import refreshing

    if not isinstance(outcome, Extracted):
        tally.refused += 1
        say(f"refused: document {outcome}")
        return
    document, facts = outcome.document, outcome.facts
    number = int(document.id)
    if not facts.extracted and refreshing.was_extracted(db, number):
        tally.refused += 1
        say(f"refused: document {number}, {document.title or 'untitled'}: keeps its facts: {facts.reason}")
        return
    done = refreshing.refresh(db, number, facts, link)
    tally.refreshed += 1
    tally.deleted += done.deleted
    tally.orphaned += done.orphaned
