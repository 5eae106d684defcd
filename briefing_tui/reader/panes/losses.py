"""The losses pane: who was killed, hurt or driven out, what was destroyed and what was fired, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.reader import loss_lines, wording
from briefing_tui.reader.entries import Entry
from briefing_tui.reader.loss_lines import Losses
from briefing_tui.reader.panes.following import Following
from briefing_tui.reader.wording import Dated
from briefing_tui.store import feed
from briefing_tui.store import losses as stored
from briefing_tui.store.rows import LossRow, ResponsibilityRow
from briefing_tui.store.views import Scope

if TYPE_CHECKING:
    from sqlite3 import Connection

AT_MOST = 500
"""Incidents whose claims are shown of a view, and claims of each family; the first ones of the view."""


def read(db: Connection, scope: Scope) -> Losses:
    """What the pane shows of a scope; of a whole view also the incidents that its headings name."""
    claims = stored.claims(db, scope, AT_MOST)
    responsibility = stored.responsibility(db, scope, AT_MOST)
    incidents = {}
    if scope.incident_id is None:
        for incident_id in dict.fromkeys(row.incident_id for row in claims if not row.background):
            if incident_id is not None and (incident := feed.incident(db, incident_id)) is not None:
                incidents[incident_id] = incident
    return Losses(claims, responsibility, incidents)


class LossesPane(Following[Losses]):
    """Claims under what they count, each with claimant and source. Enter asks for the sentence."""

    BORDER_WORDS = "Casualties and damage"

    def query_store(self, db: Connection, scope: Scope) -> Losses:
        return read(db, scope)

    def make_entries(self, rows: Losses, dated: Dated, width: int) -> list[Entry]:
        one = self.scope is not None and self.scope.incident_id is not None
        return loss_lines.entries(rows, width, dated, one_incident=one)

    def summary(self, rows: Losses) -> str:
        number = len(rows.claims) + len(rows.responsibility)
        return ("the first " if number >= AT_MOST else "") + wording.counted(number, "claim")

    @property
    def empty_words(self) -> str:
        return "No casualties or damage claimed here."

    @property
    def claim(self) -> LossRow | ResponsibilityRow | None:
        """The claim under the cursor."""
        entry = self.entry
        subject = entry.subject if entry is not None else None
        return subject if isinstance(subject, LossRow | ResponsibilityRow) else None

    def copy_text(self) -> str:
        """The claim under the cursor as one line ready to paste, with claimant, outlet and date."""
        claim = self.claim
        if claim is None:
            return ""
        return wording.claim(claim) if isinstance(claim, LossRow) else wording.attribution(claim)
