"""Triage: every one of these is a committed, journalled step before the screen says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.reader.actions.registry import Call, action
from briefing_tui.reader.actions.when import triageable, writable

if TYPE_CHECKING:
    from briefing_tui.reader.screens.main import MainScreen


@action(
    "triage.toggle_read",
    "r",
    "read",
    "Read, or unread again; the selection, marks or range.",
    group="Triage",
    applies=triageable,
    footer=10,
    repeats=True,
)
async def toggle_read(desk: MainScreen, call: Call) -> None:
    await desk.toggle_read(call)


@action(
    "triage.read",
    "I",
    "set read",
    "Set read. :read EXPRESSION does it to all that match, as one step.",
    group="Triage",
    applies=writable,
    takes="expression",
    repeats=True,
)
async def read(desk: MainScreen, call: Call) -> None:
    await desk.set_state("read", call)


@action(
    "triage.unread",
    "U",
    "set unread",
    "Set unread. :unread EXPRESSION does it to all that match.",
    group="Triage",
    applies=writable,
    takes="expression",
    repeats=True,
)
async def unread(desk: MainScreen, call: Call) -> None:
    await desk.set_state("new", call)


@action(
    "triage.read_all",
    "R",
    "read all",
    "All unread in the view are read, as one step.",
    group="Triage",
    applies=writable,
)
async def read_all(desk: MainScreen, call: Call) -> None:
    await desk.read_view()


@action(
    "triage.star",
    "s",
    "star",
    "Star, or take the star away.",
    group="Triage",
    applies=writable,
    footer=11,
    takes="expression",
    repeats=True,
)
async def star(desk: MainScreen, call: Call) -> None:
    await desk.toggle_star(call)


@action(
    "triage.dismiss",
    "d",
    "dismiss",
    "Dismiss: hidden from the feed, never from search; again takes it back.",
    group="Triage",
    applies=writable,
    footer=12,
    takes="expression",
    repeats=True,
)
async def dismiss(desk: MainScreen, call: Call) -> None:
    await desk.toggle_state("dismissed", call)


@action(
    "triage.follow_up",
    "f",
    "follow up",
    "To be followed up.",
    group="Triage",
    applies=writable,
    footer=13,
    takes="expression",
    repeats=True,
    command="follow-up",
)
async def follow_up(desk: MainScreen, call: Call) -> None:
    await desk.toggle_state("follow_up", call)


@action(
    "triage.relevant",
    "+",
    "relevant",
    "Relevant: it belongs in the report.",
    group="Triage",
    applies=writable,
    footer=14,
    takes="expression",
    repeats=True,
)
async def relevant(desk: MainScreen, call: Call) -> None:
    await desk.toggle_state("relevant", call)


@action(
    "triage.reported",
    "p",
    "reported",
    "Reported: it went out.",
    group="Triage",
    applies=writable,
    takes="expression",
    repeats=True,
)
async def reported(desk: MainScreen, call: Call) -> None:
    await desk.toggle_state("reported", call)


@action(
    "triage.tag",
    "t",
    "tag",
    "Add tags; tab completes.",
    group="Triage",
    applies=triageable,
    footer=15,
    takes="tag",
    repeats=True,
)
async def tag(desk: MainScreen, call: Call) -> None:
    await desk.tag(call, remove=False)


@action(
    "triage.untag",
    "T",
    "untag",
    "Take tags away.",
    group="Triage",
    applies=triageable,
    takes="tag",
    repeats=True,
)
async def untag(desk: MainScreen, call: Call) -> None:
    await desk.tag(call, remove=True)


@action(
    "triage.note",
    "a",
    "note",
    "Write a note; an empty one takes it away.",
    group="Triage",
    applies=triageable,
    footer=16,
    takes="text",
)
async def note(desk: MainScreen, call: Call) -> None:
    await desk.write_note(call)


@action(
    "triage.note_in_editor",
    "A",
    "note in editor",
    "Write the note in $EDITOR.",
    group="Triage",
    applies=triageable,
    command="edit-note",
)
async def note_in_editor(desk: MainScreen, call: Call) -> None:
    await desk.edit_note()


@action(
    "triage.mark",
    "space",
    "mark",
    "Mark the row and go to the next.",
    group="Triage",
    panes=("feed", "search"),
)
async def mark(desk: MainScreen, call: Call) -> None:
    desk.mark_and_advance(call.times)


@action(
    "triage.range",
    "V",
    "range",
    "Begin a range here; again or esc ends it.",
    group="Triage",
    panes=("feed", "search"),
)
async def start_range(desk: MainScreen, call: Call) -> None:
    desk.toggle_range()


@action(
    "triage.repeat", ".", "repeat", "Do the last triage action again, here.", group="Triage", applies=writable
)
async def repeat(desk: MainScreen, call: Call) -> None:
    await desk.repeat(call)


@action(
    "triage.undo",
    "u",
    "undo",
    "Undo the last step, across runs too.",
    group="Triage",
    applies=writable,
    footer=20,
)
async def undo(desk: MainScreen, call: Call) -> None:
    await desk.step_back(call.times)


@action("triage.redo", "ctrl+r", "redo", "Redo what was undone.", group="Triage", applies=writable)
async def redo(desk: MainScreen, call: Call) -> None:
    await desk.step_forward(call.times)


@action("triage.history", "H", "history", "What was done, by whom and when.", group="Triage")
async def history(desk: MainScreen, call: Call) -> None:
    await desk.show_history()
