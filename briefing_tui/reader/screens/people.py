"""Speakers on the screen: their page, and telling the store that two are one or that one is two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.reader.entries import Target, shown
from briefing_tui.reader.panes.quotes import ORDER_WORDS, QuotesPane
from briefing_tui.reader.screens.base import Desk
from briefing_tui.store import quotes as stored
from briefing_tui.store.rows import JournalRow, SpeakerRow
from briefing_tui.store.views import Scope

if TYPE_CHECKING:
    from sqlite3 import Connection

CHOICES = 5000
"""Speakers offered to merge with."""


class Speaking(Desk):
    """What the actions on speakers and quotations do."""

    def on_quotes_pane_speaker_wanted(self, event: QuotesPane.SpeakerWanted) -> None:
        self.show_speaker(event.speaker)

    async def open_source(self, target: Target) -> None:
        raise NotImplementedError

    def show_speaker(self, speaker: SpeakerRow | None = None) -> None:
        """The page of a speaker: the one given, or the one under the cursor of the quotes pane."""
        from briefing_tui.reader.screens.speaker import SpeakerScreen

        speaker = speaker or self.quotes.speaker
        if speaker is None or speaker.id is None:
            self.say("no known speaker is selected", problem=True)
            return

        async def opened(target: Target | None) -> None:
            if target is not None:
                await self.open_source(target)

        page = SpeakerScreen(
            self.reader.reading, speaker, self.quotes.today, relative=self.quotes.relative_dates
        )
        self.app.push_screen(page, opened)

    def order_quotes(self) -> None:
        """The next order of speakers."""
        self.say(f"speakers: {ORDER_WORDS[self.quotes.cycle_order()]}")

    def explain_fact(self) -> None:
        """Which rule found the fact, or no longer."""
        self.source.explaining = not self.source.explaining

    async def merge_speaker(self, name: str = "") -> None:
        """The speaker under the cursor is somebody else in the store: the one named, or one chosen from a list."""
        from briefing_tui.reader.screens.speaker import People, PeopleScreen, by_likeness

        speaker = self.quotes.speaker
        if speaker is None or speaker.id is None:
            self.say("no known speaker is selected", problem=True)
            return
        everybody = await self.reader.reading(_everybody)
        others = by_likeness(speaker, everybody)
        if name:
            named = [other for other in others if other.name.casefold() == name.strip().casefold()]
            if len(named) == 1:
                await self._merge(speaker, named[0])
            else:
                self.say(
                    f"{'no speaker is' if not named else 'several speakers are'} called {name}", problem=True
                )
            return
        if not others:
            self.say("there is no other speaker", problem=True)
            return

        async def chosen(other: SpeakerRow | None) -> None:
            if other is not None:
                await self._merge(speaker, other)

        title = f"{shown(speaker.name)} is the same as"
        self.app.push_screen(PeopleScreen(title, People(), others, "most alike first; enter merges"), chosen)

    async def _merge(self, speaker: SpeakerRow, other: SpeakerRow) -> None:
        first, second, user = speaker.id, other.id, self.reader.user
        assert first is not None
        assert second is not None
        from briefing_tui.store import people

        done, step = await self.write(lambda db: people.merge(db, first, second, user=user))
        if done:
            self._told(step, f"merged: {speaker.name} is {other.name}")

    async def split_speaker(self, spelling: str = "") -> None:
        """One spelling of the speaker under the cursor is somebody else: the one given, or one from a list."""
        from briefing_tui.reader.screens.speaker import Spellings, SpellingsScreen

        speaker = self.quotes.speaker
        if speaker is None or speaker.id is None:
            self.say("no known speaker is selected", problem=True)
            return
        number = speaker.id
        spellings = await self.reader.reading(lambda db: stored.aliases(db, number))
        if len(spellings) < 2:
            self.say(f"{speaker.name} is written in one way only", problem=True)
            return
        if spelling:
            await self._split(speaker, spelling)
            return

        async def chosen(alias: str | None) -> None:
            if alias is not None:
                await self._split(speaker, alias)

        title = f"Not {shown(speaker.name)}, but somebody else"
        self.app.push_screen(SpellingsScreen(title, Spellings(), spellings, "enter splits it off"), chosen)

    async def _split(self, speaker: SpeakerRow, alias: str) -> None:
        number, user = speaker.id, self.reader.user
        assert number is not None
        from briefing_tui.store import people

        done, step = await self.write(lambda db: people.split(db, number, alias, user=user))
        if done:
            self._told(step, f"split: {alias} is not {speaker.name}")

    def _told(self, step: JournalRow | None, words: str) -> None:
        self.quotes.reread()
        undo = self.reader.keymap.shown("triage.undo")
        self.say(words + (f"   ({undo} undoes)" if step is not None else "   (it was so already)"))


def _everybody(db: Connection) -> list[SpeakerRow]:
    return stored.speakers(db, Scope(), "count", CHOICES)
