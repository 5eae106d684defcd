"""A speaker's page: all they said, in time order, across documents. And the lists to merge and split speakers with."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical
from textual.content import Content
from textual.message import Message

from briefing_tui.reader import wording
from briefing_tui.reader.entries import Entry, Target, heading, paragraph, shown
from briefing_tui.reader.quote_lines import quote_entry
from briefing_tui.reader.screens.lists import ListScreen
from briefing_tui.reader.widgets.cells import fit
from briefing_tui.reader.widgets.entry_list import EntryList
from briefing_tui.reader.widgets.line_list import LineList
from briefing_tui.reader.working import StoreFailed, start
from briefing_tui.store import quotes as stored
from briefing_tui.store.rows import QuoteRow, SpeakerRow

if TYPE_CHECKING:
    from briefing_tui.reader.reading import Reading

AT_A_TIME = 200
_AHEAD = 40
_SPELLINGS = 8


class SpeakerQuotes(EntryList):
    """What one speaker said, oldest first; more is read as the cursor comes near the end."""

    class Known(Message):
        """Who it is and how much they said, as the store has it."""

        def __init__(self, speaker: SpeakerRow) -> None:
            super().__init__()
            self.speaker = speaker

    def __init__(self, reading: Reading, speaker: SpeakerRow, dated: wording.Dated) -> None:
        super().__init__()
        self._reading = reading
        self._dated = dated
        self._loading = False
        self.speaker = speaker
        self.spellings: list[str] = []
        self.said: list[QuoteRow] = []

    def on_mount(self) -> None:
        self.read_more()

    def read_more(self) -> None:
        """Read the next quotations, unless that is under way or nothing is left."""
        if not self._loading and (not self.said or len(self.said) < self.speaker.quotes):
            self._loading = True
            start(self, self._read_more, "read")

    async def _read_more(self) -> None:
        number, offset = self.speaker.id, len(self.said)
        assert number is not None
        try:
            if not offset:
                # The pane counts what is said in its scope; the page counts everything.
                known = await self._reading(lambda db: stored.speaker(db, number))
                self.speaker = known or self.speaker
                self.spellings = await self._reading(lambda db: stored.aliases(db, number))
                self.post_message(self.Known(self.speaker))
            more = await self._reading(lambda db: stored.said_by(db, number, offset, AT_A_TIME))
        finally:
            self._loading = False
        if more or not offset:
            self.said += more
            said, speaker, spellings, dated = list(self.said), self.speaker, self.spellings, self._dated
            self.show_entries(lambda width: page(speaker, spellings, said, width, dated), keep=bool(offset))

    @property
    def quote(self) -> QuoteRow | None:
        """The quotation under the cursor."""
        entry = self.entry
        return entry.subject if entry is not None and isinstance(entry.subject, QuoteRow) else None

    def on_line_list_highlighted(self, event: LineList.Highlighted) -> None:
        if self.count - self.cursor < _AHEAD:
            self.read_more()


def page(
    speaker: SpeakerRow, spellings: Sequence[str], said: Sequence[QuoteRow], width: int, dated: wording.Dated
) -> list[Entry]:
    """The lines of a speaker's page: who it is, every spelling of the name, then day by day what they said."""
    about = wording.speaker_line(speaker.name, speaker.role, speaker.affiliation, speaker.kind)
    lines = list(paragraph(about, width, 0, "name"))
    others = [spelling for spelling in spellings if spelling != speaker.name]
    if others:
        more = f" and {len(others) - _SPELLINGS:,} more" if len(others) > _SPELLINGS else ""
        lines += paragraph(f"also written {', '.join(others[:_SPELLINGS])}{more}", width, 0, "quiet")
    entries = [Entry(tuple(lines))]
    day = None
    for quote in said:
        if quote.published != day:
            day = quote.published
            entries += [heading(""), heading(dated(day) if day else "date not known")]
        entries.append(quote_entry(quote, width, dated, lines=0))
    if len(said) < speaker.quotes:
        entries.append(heading("", f"  {speaker.quotes - len(said):,} more"))
    return entries


class SpeakerScreen(ListScreen[Target]):
    """One speaker's page. Enter closes it with the sentence to open; `y` copies a citation."""

    def __init__(self, reading: Reading, speaker: SpeakerRow, today: date, *, relative: bool = False) -> None:
        lines = SpeakerQuotes(reading, speaker, wording.dates(today, relative=relative))
        super().__init__(shown(speaker.name) or "Speaker not named", lines, ())
        self.quotes = lines

    def on_mount(self) -> None:
        self.quotes.focus()

    def on_speaker_quotes_known(self, event: SpeakerQuotes.Known) -> None:
        self._tell(f"{wording.counted(event.speaker.quotes, 'quotation')}, oldest first")

    def on_entry_list_source_wanted(self, event: EntryList.SourceWanted) -> None:
        event.stop()
        self.close_with(event.target)

    def on_entry_list_target_changed(self, event: EntryList.TargetChanged) -> None:
        event.stop()

    def on_store_failed(self, event: StoreFailed) -> None:
        self._tell(str(event.error))

    def _tell(self, words: str) -> None:
        self.query_one(Vertical).border_subtitle = Content(shown(words))

    def other(self, action: str) -> None:
        from briefing_tui.reader.application import BriefingApp

        assert isinstance(self.app, BriefingApp)
        desk = self.app.desk
        if action == "share.copy" and (quote := self.quotes.quote) is not None:
            start(self, lambda: desk.copy_text(wording.citation(quote)), "copy")
            self._tell("copied with its citation")


class People(LineList[SpeakerRow]):
    """Speakers to choose from."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"people--name", "people--quiet"}
    DEFAULT_CSS = (
        "People { & > .people--name { text-style: bold; } & > .people--quiet { color: $text-muted; } }"
    )

    def key_of(self, row: SpeakerRow) -> Hashable:
        return row.id

    def cells(self, row: SpeakerRow, index: int, width: int) -> Iterable[tuple[str, str]]:
        name = min(40, width // 2)
        about = ", ".join(shown(part) for part in (row.role, row.affiliation) if part) or row.kind
        yield fit(shown(row.name), name) + " ", "people--name"
        yield fit(about, max(0, width - name - 8)), "people--quiet"
        yield fit(f"{row.quotes:,}", 7, "right"), ""


class PeopleScreen(ListScreen[SpeakerRow]):
    """Chooses a speaker."""

    def on_line_list_selected(self, event: LineList.Selected) -> None:
        self.close_with(event.line_list.current)


class Spellings(LineList[str]):
    """Spellings of one name to choose from."""

    def cells(self, row: str, index: int, width: int) -> Iterable[tuple[str, str]]:
        yield shown(row), ""


class SpellingsScreen(ListScreen[str]):
    """Chooses a spelling."""

    def on_line_list_selected(self, event: LineList.Selected) -> None:
        self.close_with(event.line_list.current)


def by_likeness(speaker: SpeakerRow, others: Iterable[SpeakerRow]) -> list[SpeakerRow]:
    """Other known speakers, the most alike in name first (rapidfuzz, words in any order)."""
    from rapidfuzz import fuzz

    def likeness(other: SpeakerRow) -> float:
        return fuzz.token_set_ratio(speaker.name.lower(), other.name.lower())

    known = [other for other in others if other.id is not None and other.id != speaker.id]
    return sorted(known, key=lambda other: (-likeness(other), -other.quotes, other.name))
