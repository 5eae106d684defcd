"""Speakers, quotations and facts: what the quotes and source panes can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.reader.actions.registry import Call, action
from briefing_tui.reader.actions.when import writable

if TYPE_CHECKING:
    from briefing_tui.reader.screens.main import MainScreen


@action(
    "quotes.speaker",
    "w",
    "speaker",
    "The speaker's page: all they said, in time order, across documents.",
    group="Panes",
    panes=("quotes",),
    footer=3,
)
async def speaker(desk: MainScreen, call: Call) -> None:
    desk.show_speaker()


@action(
    "quotes.order",
    "O",
    "order",
    "Speakers by number of quotations, by the latest, or by name.",
    group="Panes",
    panes=("quotes",),
    footer=4,
)
async def order(desk: MainScreen, call: Call) -> None:
    desk.order_quotes()


@action(
    "quotes.fold",
    "l",
    "open, close",
    "Open or close a speaker: show or hide what they said.",
    group="Panes",
    panes=("quotes",),
)
async def fold(desk: MainScreen, call: Call) -> None:
    desk.quotes.toggle()


@action(
    "speaker.merge",
    "M",
    "merge",
    "This speaker is the same as another: choose which. Undone like any step.",
    group="Triage",
    applies=writable,
    panes=("quotes",),
    takes="text",
)
async def merge(desk: MainScreen, call: Call) -> None:
    await desk.merge_speaker(call.argument)


@action(
    "speaker.split",
    "X",
    "split",
    "One spelling of this speaker is somebody else: choose which.",
    group="Triage",
    applies=writable,
    panes=("quotes",),
    takes="text",
)
async def split(desk: MainScreen, call: Call) -> None:
    await desk.split_speaker(call.argument)


@action(
    "source.explain",
    "i",
    "explain",
    "Which rule found this fact, and where it stands.",
    group="Panes",
    panes=("source",),
    footer=3,
)
async def explain(desk: MainScreen, call: Call) -> None:
    desk.explain_fact()
