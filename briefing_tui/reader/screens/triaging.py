"""Triage on the screen: what is chosen, the write, and only then the words that it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.reader.actions import Call
from briefing_tui.reader.expressions import meant, unread_only
from briefing_tui.reader.screens.choosing import Choosing, Chosen
from briefing_tui.reader.wording import counted
from briefing_tui.reader.wording import step as step_words
from briefing_tui.store import triage
from briefing_tui.store.rows import JournalRow, State, SubjectKind
from briefing_tui.store.views import View

if TYPE_CHECKING:
    pass

WORDS: dict[str, str] = {
    "new": "unread",
    "read": "read",
    "relevant": "relevant",
    "reported": "reported",
    "dismissed": "dismissed",
    "follow_up": "to follow up",
}


class Triaging(Choosing):
    """What the triage actions do."""

    # States and stars

    async def toggle_state(self, state: State, call: Call) -> None:
        """Set a state; where all that is chosen has it already, set it back to unread."""
        if call.argument:
            await self._mark_matching(call.argument, state=state)
            return
        chosen = await self.chosen(call)
        await self._set("new" if chosen.ids and set(chosen.states) == {state} else state, chosen)

    async def toggle_read(self, call: Call) -> None:
        """Read, or unread again. What somebody decided on (relevant, dismissed ...) stays decided."""
        if call.argument:
            await self._mark_matching(call.argument, state="read")
            return
        chosen = await self.chosen(call)
        open_ones = chosen.only(("new", "read"))
        if chosen.ids and not open_ones.ids:
            unread = self.reader.keymap.shown("triage.unread")
            self.rows_shown.clear_marks()
            self.say(f"{WORDS[chosen.states[0]]} already, which stays; {unread} sets unread")
            return
        await self._set("new" if set(open_ones.states) == {"read"} else "read", open_ones)

    async def set_state(self, state: State, call: Call) -> None:
        """Set the state of what is chosen, or of everything that an expression matches."""
        if call.argument:
            await self._mark_matching(call.argument, state=state)
            return
        await self._set(state, await self.chosen(call))

    async def _set(self, state: State, chosen: Chosen) -> None:
        if not chosen.ids:
            self.say("nothing is selected", problem=True)
            return
        kind, ids, user = chosen.kind, chosen.ids, self.reader.user
        done, step = await self.write(lambda db: triage.mark(db, kind, ids, state=state, user=user))
        if done:
            if kind == "incident" and step is not None:
                self.count_unread(chosen.states, state)
            await self._tell(
                step,
                f"{WORDS[state]}: {chosen.name}",
                kind,
                ids,
                leaves="dismissed" in (state, *chosen.states),
            )

    async def toggle_star(self, call: Call) -> None:
        """Star what is chosen, or take the stars away where all have one."""
        if call.argument:
            await self._mark_matching(call.argument, starred=True)
            return
        chosen = await self.chosen(call)
        if not chosen.ids:
            self.say("nothing is selected", problem=True)
            return
        kind, ids, user = chosen.kind, chosen.ids, self.reader.user
        starred = not all(chosen.stars)
        done, step = await self.write(lambda db: triage.mark(db, kind, ids, starred=starred, user=user))
        if done:
            await self._tell(step, f"{'starred' if starred else 'star taken away'}: {chosen.name}", kind, ids)

    async def read_view(self) -> None:
        """All unread in the view are read, as one step; other states stay."""
        view = unread_only(self.view)
        user = self.reader.user
        done, step = await self.write(lambda db: triage.mark_view(db, view, state="read", user=user))
        if done:
            number = step.subjects if step is not None else 0
            await self._tell(step, f"read: {counted(number, 'incident')} of the view", "incident", None)

    async def _mark_matching(
        self, given: str, *, state: State | None = None, starred: bool | None = None
    ) -> None:
        """The same for everything that an expression, or the saved view of that name, matches."""
        query, wrong = await self.reader.reading(lambda db: meant(db, given))
        if wrong is not None:
            self.say(f"{wrong[1]} (at {wrong[0] + 1})", problem=True)
            return
        view = View(query, show_dismissed=True)
        if state == "read":
            view = unread_only(view)
        user = self.reader.user
        self.say("working …")
        done, step = await self.write(
            lambda db: triage.mark_view(db, view, state=state, starred=starred, user=user)
        )
        if done:
            number = step.subjects if step is not None else 0
            words = WORDS[state] if state is not None else "starred"
            await self._tell(
                step, f"{words}: {counted(number, 'incident')} matching {given}", "incident", None
            )

    async def _tell(
        self,
        step: JournalRow | None,
        words: str,
        kind: SubjectKind,
        ids: tuple[int, ...] | None,
        *,
        leaves: bool = False,
    ) -> None:
        """Paint what changed and say so. `ids` None: anything may have changed. `leaves`: rows leave the feed."""
        self.rows_shown.clear_marks()
        if kind == "quote":
            self.quotes.reread()
        elif ids is None or leaves:
            await self.reread()
        else:
            await self.feed.reread_rows(ids)
            if self.search_text:
                await self.found.reread()
                self.refresh_overview()
        undo = self.reader.keymap.shown("triage.undo")
        self.say(words + (f"   ({undo} undoes)" if step is not None else "   (it was so already)"))

    # Marks and ranges

    def mark_and_advance(self, times: int) -> None:
        """Mark rows, going down."""
        shown = self.rows_shown
        for _ in range(times):
            shown.toggle_mark()
            shown.move_by(1)
        self.say(f"{counted(len(shown.marked), 'row')} marked" if shown.marked else "no marks")

    def toggle_range(self) -> None:
        """Begin a range at the cursor, or end it."""
        shown = self.rows_shown
        begins = shown.range_from is None
        shown.range_from = shown.cursor if begins else None
        self.say("range: move, then act on it" if begins else "")

    # Undo and redo

    async def step_back(self, times: int) -> None:
        """Take back the last steps."""
        await self._journal("undone", triage.undo, times, "nothing to undo")

    async def step_forward(self, times: int) -> None:
        """Do again what was taken back."""
        await self._journal("redone", triage.redo, times, "nothing to redo")

    async def _journal(self, word: str, step_of: object, times: int, nothing: str) -> None:
        user = self.reader.user
        last: JournalRow | None = None
        for number in range(times):
            done, step = await self.write(lambda db: step_of(db, user))  # type: ignore[operator]
            if not done:
                return
            if step is None:
                if number == 0:
                    self.say(nothing, problem=True)
                    return
                break
            last = step
        await self.reread()
        self.quotes.reread()
        if last is not None:
            self.say(f"{word}: {step_words(last)}")
