"""The source pane: a document with its facts highlighted, opened at the sentence one came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message

from briefing_tui.reader import source_text
from briefing_tui.reader.entries import Target, shown
from briefing_tui.reader.resting import Rest
from briefing_tui.reader.source_text import Laid
from briefing_tui.reader.widgets.document_view import DocumentView
from briefing_tui.reader.wording import origin
from briefing_tui.reader.working import start
from briefing_tui.store import StoreError, documents
from briefing_tui.store.rows import DocumentRow, FactSpan

if TYPE_CHECKING:
    from sqlite3 import Connection

    from briefing_tui.reader.reading import Reading


def read(db: Connection, document_id: int) -> tuple[DocumentRow, list[FactSpan]] | None:
    """A document and its facts; None where the store has no such document."""
    document = documents.document(db, document_id)
    return None if document is None else (document, documents.facts(db, document_id))


class SourcePane(DocumentView):
    """Shows one document. `open` goes to a sentence at once, `follow` once no other was asked for."""

    class Opened(Message):
        """A document is shown."""

        def __init__(self, pane: SourcePane) -> None:
            super().__init__()
            self.pane = pane

        @property
        def control(self) -> SourcePane:
            return self.pane

    def __init__(self, reading: Reading, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._reading = reading
        self._wanted: Target | None = None
        self._followed: Target | None = None
        self._rest = Rest(self, self._rested)

    @property
    def document(self) -> DocumentRow | None:
        """The document that is shown."""
        return self.laid.document if self.laid is not None else None

    def on_mount(self) -> None:
        self.border_title = Content("Source")

    def follow(self, target: Target | None) -> None:
        """Show a sentence once no other was asked for while the cursor rests; None leaves what is shown."""
        self._followed = target
        if target is not None and target != self._wanted:
            self._rest.stir()
        else:
            self._rest.end()

    def _rested(self) -> None:
        if self._followed is not None:
            self.open(self._followed)

    def open(self, target: Target, *, again: bool = False) -> None:
        """Show a sentence now (`Target(id, 0, 0)`: the document from its head).

        The document is read only if it is not the one shown (or `again`).
        """
        self._rest.end()
        self._wanted = target
        if self.laid is not None and self.laid.document.id == target.document_id and not again:
            self.workers.cancel_group(self, "read")
            self.go(target)
            return
        start(self, lambda: self._load(target), "read", exclusive=True)

    @property
    def is_resting(self) -> bool:
        """Whether the pane waits for the cursor to rest before it reads."""
        return self._rest.is_awaited

    def reread(self) -> None:
        """Read the document again, keeping the place: something changed in the store."""
        if self._wanted is not None and self.laid is not None:
            target = self.target or self._wanted
            start(self, lambda: self._load(target, stay=True), "read", exclusive=True)

    async def _load(self, target: Target, *, stay: bool = False) -> None:
        width = self.size.width

        def work(db: Connection) -> Laid | None:
            found = read(db, target.document_id)
            return None if found is None else source_text.lay_out(*found, width)

        laid = await self._reading(work)
        if laid is None:
            raise StoreError("the document is not in the store")
        if laid.width != self.size.width and self.size.width:
            laid = source_text.lay_out(laid.document, laid.facts, self.size.width)
        if stay and self.laid is not None and laid == self.laid:
            return
        top = self.scroll_offset.y
        self.show(laid, target)
        if stay:
            self.move_to(top)
        document = laid.document
        title = f"{shown(document.title) or 'Source'} · {shown(origin(document.source, document.published))}"
        self.border_title = Content(title)
        self.post_message(self.Opened(self))

    def copy_text(self) -> str:
        """The highlighted words with their source, ready to paste; without any, title, source and address."""
        if self.laid is None:
            return ""
        document, target = self.laid.document, self.target
        where = origin(document.source, document.published)
        words = " ".join(document.text[target.start : target.end].split()) if target is not None else ""
        if words:
            return f"“{words}” ({where})"
        return " ".join(part for part in (document.title, f"({where})", document.url) if part)
