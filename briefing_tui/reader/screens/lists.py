"""Lists that open over the panes: what was done, the saved views."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen

from briefing_tui.reader import wording
from briefing_tui.reader.entries import shown
from briefing_tui.reader.screens.dispatch import key_name
from briefing_tui.reader.widgets.cells import fit
from briefing_tui.reader.widgets.line_list import LineList
from briefing_tui.store.rows import JournalRow
from briefing_tui.store.views import SavedView

Row = TypeVar("Row")
Answer = TypeVar("Answer")


class ListScreen(ModalScreen[Answer], Generic[Answer]):
    """One list in a frame; the movement keys of the key map work, escape and q close it."""

    DEFAULT_CSS = """
    ListScreen { align: center middle; }
    ListScreen LineList { max-width: 110; }
    ListScreen > Vertical {
        width: 100%; height: 80%; max-height: 80%; border: round $border; background: $surface; padding: 0 1;
        border-title-color: $text-accent; border-title-style: bold; border-subtitle-color: $text-muted;
    }
    """
    MOVES: ClassVar[dict[str, tuple[str, float]]] = {
        "move.down": ("by", 1),
        "move.up": ("by", -1),
        "move.top": ("to", 0),
        "move.bottom": ("to", -1),
        "move.half_page_down": ("pages", 0.5),
        "move.half_page_up": ("pages", -0.5),
        "move.page_down": ("pages", 1),
        "move.page_up": ("pages", -1),
    }

    def __init__(self, title: str, lines: LineList[Row], rows: Sequence[Row], note: str = "") -> None:
        super().__init__()
        self._title = title
        self._note = note
        self._lines = lines
        self._rows = rows

    def compose(self) -> ComposeResult:
        with Vertical() as frame:
            frame.border_title = Content(self._title)
            frame.border_subtitle = Content(self._note)
            yield self._lines

    def on_mount(self) -> None:
        if self._rows:
            self.query_one(Vertical).styles.height = len(self._rows) + 2
        self._lines.show_rows(self._rows)
        self._lines.focus()

    def on_key(self, event: events.Key) -> None:
        from briefing_tui.reader.application import BriefingApp

        assert isinstance(self.app, BriefingApp)
        event.stop()
        event.prevent_default()
        action = self.app.keymap.actions.get(key_name(event), "")
        if action in self.MOVES:
            how, amount = self.MOVES[action]
            if how == "by":
                self._lines.move_by(int(amount))
            elif how == "to":
                self._lines.move_to(int(amount))
            else:
                self._lines.move_pages(amount)
        elif action == "pane.open":
            self._lines.select()
        elif action in ("pane.back", "pane.close"):
            self.close_with(None)
        elif action == "program.quit":
            self.close_with(None)
            self.call_later(self.app.desk.leave)
        else:
            self.other(action)

    def other(self, action: str) -> None:
        """Any other action's key."""

    def close_with(self, answer: Answer | None) -> None:
        """Close and answer. What was typed ahead may ask for it again when the screen is gone: once is enough."""
        if self.is_current:
            self.dismiss(answer)


class History(LineList[JournalRow]):
    """What was done, newest first."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"history--quiet"}
    DEFAULT_CSS = "History { & > .history--quiet { color: $text-muted; } }"

    def key_of(self, row: JournalRow) -> Hashable:
        return row.step

    def cells(self, row: JournalRow, index: int, width: int) -> Iterable[tuple[str, str]]:
        look = "history--quiet" if row.undone else ""
        # On narrow screens what was done matters more than the year, and then than who did it.
        begin, who = (0, 12) if width >= 80 else (0, 9) if width >= 60 else (5, 0)
        when = row.at[begin:16].replace("T", " ")
        yield f"{when} " + (fit(shown(row.user), who) + " " if who else ""), "history--quiet"
        words = ("undone  " if row.undone else "") + shown(wording.step(row))
        yield fit(words, max(10, width - len(when) - 1 - (who + 1 if who else 0))), look


class ViewList(LineList[tuple[SavedView, int | None]]):
    """Saved views with their counts."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"views--quiet", "views--name"}
    DEFAULT_CSS = """
    ViewList { & > .views--quiet { color: $text-muted; } & > .views--name { text-style: bold; } }
    """

    def key_of(self, row: tuple[SavedView, int | None]) -> Hashable:
        return row[0].name

    def cells(self, row: tuple[SavedView, int | None], index: int, width: int) -> Iterable[tuple[str, str]]:
        view, number = row
        yield fit(shown(view.key), 6), "views--quiet"
        yield fit(shown(view.name), 20), "views--name"
        yield fit("…" if number is None else f"{number:,}", 10, "right") + "  ", ""
        yield fit(shown(view.expression) or "everything", max(10, width - 40)), "views--quiet"


class HistoryScreen(ListScreen[None]):
    """The journal."""


class ViewsScreen(ListScreen[str]):
    """The saved views; enter shows one."""

    def on_line_list_selected(self, event: LineList.Selected) -> None:
        row = event.line_list.current
        self.close_with(row[0].name if row is not None else None)
