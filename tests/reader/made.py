"""Rows made by hand, and a small app to put one pane in: for tests of panes without a store."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from textual.app import App, ComposeResult
from textual.message import Message
from textual.widget import Widget

from briefing_tui.reader.reading import Reading
from briefing_tui.store.rows import (
    DocumentRow,
    FactKind,
    FactSpan,
    IncidentRow,
    LossRow,
    QuoteRow,
    ResponsibilityRow,
    SpeakerRow,
)

HOSTILE = "a[/b] [TODO] [@click=app.quit()]\x1b]52;c;aGVsbG8=\x07\x1b[31m\u202ereversed\x9b2J"
"""Markup, an escape that would write the clipboard, a colour, a right-to-left override, a C1 control."""
SAFE = "a[/b] [TODO] [@click=app.quit()]reversed›2J"


def speaker(**changes: Any) -> SpeakerRow:
    row: dict[str, Any] = {
        "id": 1,
        "name": "Ada Korr",
        "role": "spokeswoman",
        "affiliation": "Interior Ministry",
        "kind": "person",
        "quotes": 1,
        "latest": "2026-03-10",
    }
    return SpeakerRow(**row | changes)


def quote(**changes: Any) -> QuoteRow:
    row: dict[str, Any] = {
        "id": 1,
        "document_id": 7,
        "speaker_id": 1,
        "speaker": "Ada Korr",
        "speaker_as_written": "she",
        "role": "spokeswoman",
        "affiliation": "Interior Ministry",
        "kind": "person",
        "type": "direct",
        "text": "The bridge is closed until further notice.",
        "cue": "said",
        "source": "Tessen Wire",
        "published": "2026-03-10",
        "start": 40,
        "end": 82,
        "state": "new",
        "starred": False,
    }
    return QuoteRow(**row | changes)


def loss(**changes: Any) -> LossRow:
    row: dict[str, Any] = {
        "family": "casualty",
        "id": 1,
        "event_id": 1,
        "incident_id": 1,
        "document_id": 7,
        "extent": "killed",
        "category": "civilian",
        "what": "",
        "low": 3,
        "high": 3,
        "qualifier": "exact",
        "value_text": "three",
        "names": (),
        "fired": None,
        "impacted": None,
        "intercepted": None,
        "failed": None,
        "claimant": "",
        "credibility": 6,
        "background": False,
        "is_part": False,
        "of_wounded": False,
        "superseded": False,
        "source": "Tessen Wire",
        "published": "2026-03-10",
        "start": 10,
        "end": 20,
    }
    return LossRow(**row | changes)


def damage(**changes: Any) -> LossRow:
    row: dict[str, Any] = {"family": "damage", "extent": "destroyed", "category": "other", "what": "stalls"}
    return loss(**row | {"low": None, "high": None, "value_text": ""} | changes)


def munition(**changes: Any) -> LossRow:
    row: dict[str, Any] = {"family": "munition", "extent": "", "category": "", "what": "rockets"}
    return loss(**row | {"low": None, "high": None, "value_text": ""} | changes)


def stance(**changes: Any) -> ResponsibilityRow:
    row: dict[str, Any] = {
        "event_id": 1,
        "document_id": 7,
        "role": "denied_by",
        "name": "the Northern Front",
        "said_by": "",
        "source": "Tessen Wire",
        "start": 5,
        "end": 30,
    }
    return ResponsibilityRow(**row | changes)


def incident(**changes: Any) -> IncidentRow:
    row: dict[str, Any] = {
        "id": 1,
        "type": "rocket_attack",
        "status": "happened",
        "title": "Rockets hit a market",
        "occurred_on": "2026-03-10",
        "date_precision": "day",
        "place": "Dunmar",
        "country": "",
        "killed": (3, 3),
        "injured": None,
        "documents": 1,
        "sources": 1,
        "source_names": "Tessen Wire",
        "grade": "B2",
        "state": "new",
        "starred": False,
        "tags": (),
        "noted": False,
    }
    return IncidentRow(**row | changes)


def document(text: str, **changes: Any) -> DocumentRow:
    row: dict[str, Any] = {
        "id": 7,
        "title": "Bridge closed",
        "byline": "",
        "source": "Tessen Wire",
        "source_kind": "wire",
        "reliability": "B",
        "published": "2026-03-10",
        "collected": "2026-03-11",
        "url": "",
        "language": "en",
        "text": text,
        "extracted": True,
        "relation": "original",
        "story_id": 1,
        "outlets": ("Tessen Wire",),
    }
    return DocumentRow(**row | changes)


def fact(kind: FactKind, start: int, end: int, **changes: Any) -> FactSpan:
    row: dict[str, Any] = {"id": start, "label": "", "background": False, "rule": ""}
    return FactSpan(kind=kind, start=start, end=end, **row | changes)


class NoStore:
    """Reads that need no store: what they would ask of it is replaced by the test."""

    def __init__(self) -> None:
        self.reads = 0

    async def __call__(self, read: Callable[[Any], Any], lane: str = "panes") -> Any:
        self.reads += 1
        return read(None)


class PaneApp(App[None]):
    """One pane that fills the screen, and a record of the messages that came up from it."""

    CSS = "Screen > * { height: 1fr; border: solid $primary; } Timeline { height: 4; border: none; }"

    def __init__(self, make: Callable[[Reading], Widget]) -> None:
        super().__init__()
        self.no_store = NoStore()
        self._pane = make(cast("Reading", self.no_store))
        self.seen: list[Message] = []

    def compose(self) -> ComposeResult:
        yield self._pane

    def on_entry_list_source_wanted(self, event: Message) -> None:
        self.seen.append(event)

    def on_entry_list_target_changed(self, event: Message) -> None:
        self.seen.append(event)

    def on_quotes_pane_speaker_wanted(self, event: Message) -> None:
        self.seen.append(event)

    def on_timeline_day_wanted(self, event: Message) -> None:
        self.seen.append(event)

    def on_store_failed(self, event: Message) -> None:
        self.seen.append(event)


def screen_text(widget: Widget) -> str:
    """What stands on a widget that paints lines, as text."""
    return "\n".join(
        "".join(segment.text for segment in widget.render_line(y)).rstrip() for y in range(widget.size.height)
    )
