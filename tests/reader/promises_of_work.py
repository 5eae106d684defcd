"""Promises of the actions that triage, copy, export, and look into speakers and sources."""

from __future__ import annotations

import json
from contextlib import nullcontext
from unittest.mock import patch

from briefing_tui.reader import editing
from briefing_tui.reader.screens.lists import HistoryScreen
from briefing_tui.reader.screens.speaker import PeopleScreen, SpeakerScreen
from tests.reader.desk import Desk
from tests.reader.promises import PROMISES, Promise, promise


@promise("share.copy")
async def copied(desk: Desk, key: str) -> None:
    title = desk.row.title
    await desk.press(key)
    assert "copied" in desk.said
    assert title[:20] in desk.said or "characters" in desk.said


@promise("share.open_link")
async def link(desk: Desk, key: str) -> None:
    """The documents of this store have no address: it says so and opens nothing."""
    await desk.press(key)
    assert "no link is known" in desk.said


@promise("share.export")
async def exported(desk: Desk, key: str) -> None:
    target = desk.path.parent / "out.csv"
    await desk.press(key, "ctrl+u")
    await desk.paste(f"csv {target}")
    await desk.press("enter")
    assert target.exists()
    assert len(target.read_text(encoding="utf-8").splitlines()) > 1


@promise("share.pipe")
async def piped(desk: Desk, key: str) -> None:
    out = desk.path.parent / "piped.json"
    await desk.press(key)
    await desk.paste(f"--json tee {out}")
    await desk.press("enter")
    assert json.loads(out.read_text())[0]["id"] == desk.row.id


@promise("quotes.speaker")
async def speaker_page(desk: Desk, key: str) -> None:
    await with_quotes(desk)
    await desk.press(key)
    assert isinstance(desk.app.screen, SpeakerScreen)


@promise("quotes.order")
async def speaker_order(desk: Desk, key: str) -> None:
    await with_quotes(desk)
    await desk.press(key)
    assert desk.screen.quotes.order == "recent"


@promise("quotes.fold")
async def fold(desk: Desk, key: str) -> None:
    await with_quotes(desk)
    before = len(desk.screen.quotes.entries)
    await desk.press(key)
    assert len(desk.screen.quotes.entries) < before
    await desk.press(key)
    assert len(desk.screen.quotes.entries) == before


@promise("speaker.merge")
async def merge(desk: Desk, key: str) -> None:
    await with_quotes(desk)
    await desk.press(key)
    assert isinstance(desk.app.screen, PeopleScreen)
    await desk.press("enter")
    assert desk.journal()[0].action.startswith("merge")


@promise("speaker.split")
async def split(desk: Desk, key: str) -> None:
    """A speaker of one spelling cannot be split: it says so."""
    await with_quotes(desk)
    await desk.press(key)
    assert "written in one way only" in desk.said


async def with_quotes(desk: Desk) -> None:
    """The quotes of everything, the cursor on a speaker."""
    await desk.do("pane.scope")
    await desk.do("pane.quotes")
    assert desk.screen.quotes.speaker is not None


@promise("source.explain")
async def explained(desk: Desk, key: str) -> None:
    await desk.press("enter", "n", key)
    assert desk.screen.source.explaining


def sets(state: str) -> Promise:
    async def kept(desk: Desk, key: str) -> None:
        incident = desk.row.id
        await desk.press(key)
        assert desk.row_of(incident).state == state
        assert [step.subjects for step in desk.journal()] == [1]

    return kept


PROMISES.update(
    {
        "triage.toggle_read": sets("read"),
        "triage.read": sets("read"),
        "triage.dismiss": sets("dismissed"),
        "triage.follow_up": sets("follow_up"),
        "triage.relevant": sets("relevant"),
        "triage.reported": sets("reported"),
    }
)


@promise("triage.unread")
async def unread(desk: Desk, key: str) -> None:
    incident = desk.row.id
    await desk.press("r", key)
    assert desk.row_of(incident).state == "new"


@promise("triage.read_all")
async def read_all(desk: Desk, key: str) -> None:
    await desk.press(key)
    assert {row.state for row in desk.rows()} == {"read"}
    assert [step.subjects for step in desk.journal()] == [30]


@promise("triage.star")
async def star(desk: Desk, key: str) -> None:
    incident = desk.row.id
    await desk.press(key)
    assert desk.row_of(incident).starred


@promise("triage.tag")
async def tag(desk: Desk, key: str) -> None:
    incident = desk.row.id
    await desk.press(key, *"border", "enter")
    assert desk.row_of(incident).tags == ("border",)


@promise("triage.untag")
async def untag(desk: Desk, key: str) -> None:
    incident = desk.row.id
    await desk.press("t", *"border", "enter", key, *"border", "enter")
    assert desk.row_of(incident).tags == ()


@promise("triage.note")
async def note(desk: Desk, key: str) -> None:
    incident = desk.row.id
    await desk.press(key, *"call back", "enter")
    assert desk.row_of(incident).noted


@promise("triage.note_in_editor")
async def note_by_editor(desk: Desk, key: str) -> None:
    incident = desk.row.id
    with (
        patch.object(editing, "edit_text", lambda text: f"{text}by hand"),
        patch.object(desk.app, "suspend", nullcontext),
    ):
        await desk.press(key)
    assert desk.row_of(incident).noted


@promise("triage.mark")
async def mark(desk: Desk, key: str) -> None:
    await desk.press(key, key)
    assert len(desk.screen.feed.marked) == 2
    assert desk.screen.feed.cursor == 2
    assert "2 marked" in desk.shown()


@promise("triage.range")
async def a_range(desk: Desk, key: str) -> None:
    await desk.press(key, "j", "j", "s")
    assert sum(row.starred for row in desk.rows()) == 3
    assert len(desk.journal()) == 1


@promise("triage.repeat")
async def repeat(desk: Desk, key: str) -> None:
    await desk.press("f", "j", key)
    assert sum(row.state == "follow_up" for row in desk.rows()) == 2


@promise("triage.undo", "triage.redo")
async def undo_and_redo(desk: Desk, key: str) -> None:
    await desk.press("s", "u")
    assert not any(row.starred for row in desk.rows())
    await desk.press("ctrl+r")
    assert sum(row.starred for row in desk.rows()) == 1


@promise("triage.history")
async def history(desk: Desk, key: str) -> None:
    await desk.press("s", key)
    assert isinstance(desk.app.screen, HistoryScreen)
    assert "star" in desk.shown()
