"""The quotes pane: who said what, grouped by speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message
from textual.reactive import var

from briefing_tui.reader import quote_lines, wording
from briefing_tui.reader.entries import Entry
from briefing_tui.reader.panes.following import Following
from briefing_tui.reader.wording import Dated
from briefing_tui.store import quotes as stored
from briefing_tui.store.quotes import SpeakerOrder
from briefing_tui.store.rows import QuoteRow, SpeakerRow
from briefing_tui.store.views import Scope

if TYPE_CHECKING:
    from sqlite3 import Connection

    from briefing_tui.reader.reading import Reading

ALL_AT_ONCE = 200
"""Up to that many quotations are all shown; of more, only those of the speakers one opens."""
OF_A_SPEAKER = 50

ORDERS: tuple[SpeakerOrder, ...] = ("count", "recent", "name")
ORDER_WORDS: dict[SpeakerOrder, str] = {"count": "most quoted", "recent": "latest", "name": "by name"}

Quotations = tuple[list[SpeakerRow], dict[int | None, list[QuoteRow]], int]


def read(db: Connection, scope: Scope, order: SpeakerOrder, turned: frozenset[int | None]) -> Quotations:
    """What the pane shows of a scope: speakers, the quotations of those that are open, how many there are.

    Speakers come open where there are few quotations and closed where there are many; `turned` are the others.
    """
    speakers = stored.speakers(db, scope, order)
    total = sum(speaker.quotes for speaker in speakers)
    if total <= ALL_AT_ONCE:
        everything = quote_lines.by_speaker(stored.quotes(db, scope, "any", 0, ALL_AT_ONCE))
        return speakers, {who: said for who, said in everything.items() if who not in turned}, total
    said = {
        speaker.id: stored.quotes(db, scope, speaker.id, 0, OF_A_SPEAKER)
        for speaker in speakers
        if speaker.id in turned
    }
    return speakers, said, total


class QuotesPane(Following[Quotations]):
    """Speakers with what they said. Enter on a quotation asks for its sentence, on a speaker for their page.

    In a scope of more than `ALL_AT_ONCE` quotations the speakers come closed. `toggle` opens or closes the one
    under the cursor.
    """

    BORDER_WORDS = "Quotes"

    order: var[SpeakerOrder] = var("count", init=False)
    """How speakers are sorted: by number of quotations, by recency, or by name."""

    class SpeakerWanted(Message):
        """The reader wants a speaker's page."""

        def __init__(self, speaker: SpeakerRow) -> None:
            super().__init__()
            self.speaker = speaker

    def __init__(self, reading: Reading, *, id: str | None = None) -> None:
        super().__init__(reading, id=id)
        self._turned: frozenset[int | None] = frozenset()

    def query_store(self, db: Connection, scope: Scope) -> Quotations:
        return read(db, scope, self.order, self._turned)

    def begin_scope(self) -> None:
        self._turned = frozenset()

    def make_entries(self, rows: Quotations, dated: Dated, width: int) -> list[Entry]:
        speakers, said, _ = rows
        return quote_lines.entries(speakers, said, width, dated)

    def summary(self, rows: Quotations) -> str:
        speakers, _, total = rows
        # Short, so that the order is not cut off where the panes stand side by side.
        return f"{total:,} by {wording.counted(len(speakers), 'speaker')}, {ORDER_WORDS[self.order]}"

    @property
    def empty_words(self) -> str:
        return "No quotations here."

    def watch_order(self) -> None:
        self.reread()

    def cycle_order(self) -> SpeakerOrder:
        """Sort by the next order and return it."""
        self.order = ORDERS[(ORDERS.index(self.order) + 1) % len(ORDERS)]
        return self.order

    def toggle(self) -> None:
        """Open or close the speaker under the cursor (or whose quotation it is)."""
        if (speaker := self.speaker) is not None:
            self.land_on(Entry((), speaker).key)
            self._turned ^= {speaker.id}
            self.reread()

    @property
    def quote(self) -> QuoteRow | None:
        """The quotation under the cursor."""
        entry = self.entry
        return entry.subject if entry is not None and isinstance(entry.subject, QuoteRow) else None

    @property
    def speaker(self) -> SpeakerRow | None:
        """The speaker under the cursor, or the one whose quotation is."""
        entry = self.entry
        if entry is None:
            return None
        if isinstance(entry.subject, SpeakerRow):
            return entry.subject
        quote = entry.subject
        if self.rows is None or not isinstance(quote, QuoteRow):
            return None
        return next((s for s in self.rows[0] if s.id == quote.speaker_id), None)

    def copy_text(self) -> str:
        """The quotation under the cursor ready to paste; of a speaker, the line that names them."""
        if (quote := self.quote) is not None:
            return wording.citation(quote)
        if (speaker := self.speaker) is not None:
            return wording.speaker_line(speaker.name, speaker.role, speaker.affiliation, speaker.kind)
        return ""

    def choose(self, entry: Entry) -> None:
        if isinstance(entry.subject, SpeakerRow):
            if entry.subject.id is not None:
                self.post_message(self.SpeakerWanted(entry.subject))
            else:
                self.toggle()
            return
        super().choose(entry)
