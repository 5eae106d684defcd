"""Triage on the screen: what is chosen, the write, and only then the words that it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from briefing_tui.reader.actions import Call
from briefing_tui.reader.expressions import parse, unread_only
from briefing_tui.reader.screens.base import Desk
from briefing_tui.reader.wording import counted
from briefing_tui.store import feed, triage
from briefing_tui.store.rows import Hit, IncidentRow, JournalRow, QuoteRow, State, SubjectKind
from briefing_tui.store.views import View

if TYPE_CHECKING:
    from sqlite3 import Connection

WORDS: dict[str, str] = {
    "new": "unread",
    "read": "read",
    "relevant": "relevant",
    "reported": "reported",
    "dismissed": "dismissed",
    "follow_up": "to follow up",
}
STATES: tuple[State, ...] = get_args(State)


class Triaging(Desk):
    """What the triage actions do."""

    # What is chosen

    def subject_ids(self) -> tuple[SubjectKind, tuple[int, ...]]:
        """What a triage action is about: marks, else the range, else the row under the cursor.

        In the quotes pane it is the quotation; everywhere else the incident.
        """
        if self.pane_name == "quotes" and (quote := self.quotes.quote) is not None:
            return "quote", (quote.id,)
        if self.search_text and self.pane_name == "search":
            hits = self._chosen(
                self.found.marked.values(), self.found.chosen_range, self.found.row, self.found.current
            )
            incidents = (h.incident_id for h in hits if isinstance(h, Hit) and h.incident_id is not None)
            return "incident", tuple(dict.fromkeys(incidents))
        rows = self._chosen(
            self.feed.marked.values(), self.feed.chosen_range, self.feed.row, self.feed.current
        )
        if self.pane_name == "feed":
            return "incident", tuple(row.id for row in rows if isinstance(row, IncidentRow))
        incident = self.selected_incident()
        return "incident", () if incident is None else (incident,)

    @staticmethod
    def _chosen(marked: object, chosen: range, row: object, current: object) -> list[object]:
        if picked := list(marked):  # type: ignore[call-overload]
            return list(picked)
        if chosen:
            return [found for index in chosen if (found := row(index)) is not None]  # type: ignore[operator]
        return [] if current is None else [current]

    async def _whole_range(self) -> None:
        """Read the rows of a range that are not in memory, so that none is left out."""
        for index in self.feed.chosen_range:
            if self.feed.row(index) is None:
                await self.feed.row_at(index)

    def _states(self) -> list[tuple[str, bool]]:
        """State and star of what is chosen, as far as it is on the screen."""
        kind, ids = self.subject_ids()
        if kind == "quote":
            quote: QuoteRow | None = self.quotes.quote
            return [] if quote is None else [(quote.state, quote.starred)]
        wanted = set(ids)
        known = [(row.state, row.starred) for _, row in self.feed.rows_in_memory() if row.id in wanted]
        if len(known) < len(wanted) and self.search_text:
            known += [(h.state, False) for _, h in self.found.rows_in_memory() if h.incident_id in wanted]
        return known

    # States and stars

    async def toggle_state(self, state: State, call: Call) -> None:
        """Set a state; where all that is chosen has it already, set it back to unread."""
        if call.argument:
            await self.set_state(state, call)
            return
        states = [known for known, _ in self._states()]
        await self.set_state("new" if states and all(s == state for s in states) else state, call)

    async def set_state(self, state: State, call: Call) -> None:
        """Set the state of what is chosen, or of everything that an expression matches."""
        if call.argument:
            await self._mark_matching(call.argument, state=state)
            return
        self._widen(call)
        await self._whole_range()
        kind, ids = self.subject_ids()
        if not ids:
            self.say("nothing is selected", problem=True)
            return
        user = self.reader.user
        done, step = await self.write(lambda db: triage.mark(db, kind, ids, state=state, user=user))
        if done:
            await self._tell(
                step, f"{WORDS[state]}: {self._what(kind, ids)}", kind, ids, leaves=state == "dismissed"
            )

    async def toggle_star(self, call: Call) -> None:
        """Star what is chosen, or take the stars away where all have one."""
        if call.argument:
            await self._mark_matching(call.argument, starred=True)
            return
        self._widen(call)
        await self._whole_range()
        kind, ids = self.subject_ids()
        if not ids:
            self.say("nothing is selected", problem=True)
            return
        stars = [starred for _, starred in self._states()]
        starred = not (stars and all(stars))
        user = self.reader.user
        done, step = await self.write(lambda db: triage.mark(db, kind, ids, starred=starred, user=user))
        if done:
            words = "starred" if starred else "star taken away"
            await self._tell(step, f"{words}: {self._what(kind, ids)}", kind, ids)

    def _widen(self, call: Call) -> None:
        """A count makes a range of that many rows from the cursor down (5d)."""
        if call.count and call.count > 1 and self.pane_name == "feed" and not self.feed.marked:
            start = self.feed.cursor
            self.feed.range_from = start
            self.feed.cursor = min(start + call.count - 1, self.feed.count - 1)

    async def read_view(self) -> None:
        """All unread in the view are read, as one step; other states stay."""
        view = unread_only(self.view)
        user = self.reader.user
        done, step = await self.write(lambda db: triage.mark_view(db, view, state="read", user=user))
        if done:
            number = step.subjects if step is not None else 0
            await self._tell(step, f"read: {counted(number, 'incident')} of the view", "incident", None)

    async def _mark_matching(
        self, expression: str, *, state: State | None = None, starred: bool | None = None
    ) -> None:
        query, wrong = parse(expression)
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
                step, f"{words}: {counted(number, 'incident')} matching {expression}", "incident", None
            )

    def _what(self, kind: SubjectKind, ids: tuple[int, ...]) -> str:
        if len(ids) > 1:
            return counted(len(ids), "incident" if kind == "incident" else kind)
        if kind == "quote":
            return "quotation"
        for _, row in self.feed.rows_in_memory():
            if row.id == ids[0]:
                return row.title or row.type
        return "incident"

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
            self.feed.unread = await self.reader.reading(self._count_unread)
            self.refresh_header()
            if self.search_text:
                await self.found.reread()
        undo = self.reader.keymap.shown("triage.undo")
        self.say(words + (f"   ({undo} undoes)" if step is not None else "   (it was so already)"))

    def _count_unread(self, db: Connection) -> int:
        return feed.unread(db, self.view)

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
            self.say(f"{word}: {last.label or last.action} ({counted(last.subjects, 'item')})")
