"""The line at the bottom where one types: search, filter, command, tag, note."""

from __future__ import annotations

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from briefing_tui.reader.asking import Ask
from briefing_tui.reader.widgets.frames import Columns

EDITING = {
    "left": "cursor_left",
    "right": "cursor_right",
    "home": "home",
    "end": "end",
    "ctrl+a": "home",
    "ctrl+e": "end",
    "ctrl+left": "cursor_left_word",
    "ctrl+right": "cursor_right_word",
    "backspace": "delete_left",
    "ctrl+h": "delete_left",
    "delete": "delete_right",
    "ctrl+d": "delete_right",
    "ctrl+w": "delete_left_word",
    "ctrl+u": "delete_left_all",
    "ctrl+k": "delete_right_all",
}
"""Keys of the line, as in shells and browsers, to the input's own actions."""


def pointed(place: int, message: str, width: int) -> str:
    """A message that points at a cell of the line above: behind it, before it, or alone where neither has room.

    >>> pointed(3, "no such field", 20), pointed(16, "no such field", 20), pointed(9, "no such field", 20)
    ('   ^ no such field', '  no such field ^', 'no such field')
    """
    room = cell_len(message) + 2
    if place + room <= width:
        return f"{' ' * place}^ {message}"
    if room <= place + 1:
        return f"{' ' * (place + 1 - room)}{message} ^"
    return message


class Line(Input, inherit_bindings=True):
    """The input: no blinking cursor, tab completes, up and down recall."""

    def __init__(self) -> None:
        super().__init__(compact=True, select_on_focus=False)
        self.cursor_blink = False


class Prompt(Columns):
    """Shows one `Ask` at a time; hidden without one."""

    DEFAULT_CSS = """
    Prompt { height: 1; display: none; }
    Prompt > Static { width: auto; padding: 0 0 0 1; color: $text-accent; text-style: bold; }
    Prompt > Line { width: 1fr; background: transparent; border: none; padding: 0; height: 1; }
    """

    class Hint(Message):
        """What should stand beside the line: candidates, or an error at a column."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    class Closed(Message):
        """The line is gone; the focus goes back to the panes."""

    def __init__(self) -> None:
        super().__init__()
        self.ask: Ask | None = None
        self._candidates: list[str] = []
        self._chosen = -1
        self._from = 0
        self._typed = ""
        self._recalled: list[str] = []
        self._recall = 0

    def compose(self) -> ComposeResult:
        yield Static("", markup=False)
        yield Line()

    @property
    def line(self) -> Line:
        """Where one types."""
        return self.query_one(Line)

    @property
    def is_open(self) -> bool:
        """Whether something is being asked."""
        return self.ask is not None

    def open(self, ask: Ask) -> None:
        """Ask; what was asked before is dropped."""
        self.ask = ask
        self._recalled = [] if ask.recalled is None else ask.recalled
        self._recall = len(self._recalled)
        self._candidates = []
        self.query_one(Static).update(Content(ask.label + " "))
        line = self.line
        line.value = ask.text
        line.cursor_position = len(ask.text)
        self.display = True
        self.screen.set_focus(line)
        self.post_message(self.Hint(ask.hint))

    def close(self) -> None:
        """Stop asking."""
        if self.ask is not None:
            self.ask = None
            self.display = False
            self.post_message(self.Hint(""))
            self.post_message(self.Closed())

    async def take_key(self, event: events.Key) -> bool:
        """Edit the line, or end it. Keys come here in the order typed, whatever has the focus by then."""
        if event.key in ("tab", "shift+tab"):
            await self._complete(1 if event.key == "tab" else -1)
            return True
        self._candidates = []
        if event.key == "enter":
            await self._submit()
            return True
        if self.ask is not None:
            # Candidates and errors are about the line as it was.
            self.post_message(self.Hint(self.ask.hint))
        if event.key in ("escape", "ctrl+c"):
            self.close()
        elif event.key in ("up", "down"):
            self._recall_step(-1 if event.key == "up" else 1)
        elif event.key in EDITING:
            getattr(self.line, f"action_{EDITING[event.key]}")()
        elif event.is_printable and event.character:
            self.line.insert_text_at_cursor(event.character)
        return True

    async def _submit(self) -> None:
        ask, text = self.ask, self.line.value
        if ask is None:
            return
        wrong = await ask.then(text)
        if wrong is not None:
            column, message = wrong
            self.line.cursor_position = min(column, len(text))
            # Where the cursor stands now: a long line is scrolled.
            place = self.line.cursor_screen_offset.x - self.region.x - 1
            self.post_message(self.Hint(pointed(place, message, self.size.width - 2)))
            return
        if ask.history and text.strip() and text not in self._recalled[-1:]:
            self._recalled.append(text)
        if self.ask is ask:
            self.close()

    async def _complete(self, step: int) -> None:
        if self.ask is None or self.ask.complete is None:
            return
        line = self.line
        if not self._candidates:
            self._typed, place = line.value, line.cursor_position
            self._from, found = await self.ask.complete(line.value, place)
            self._candidates, self._chosen = list(found), -1 if step > 0 else 0
            self._rest = self._typed[place:]
            if not self._candidates:
                self.post_message(self.Hint("nothing to complete here"))
                return
        self._chosen = (self._chosen + step) % len(self._candidates)
        begun = self._typed[: self._from] + self._candidates[self._chosen]
        line.value = begun + self._rest
        line.cursor_position = len(begun)
        shown = [f"[{c}]" if i == self._chosen else c for i, c in enumerate(self._candidates)]
        first = max(0, self._chosen - 3)
        self.post_message(self.Hint("  ".join(shown[first:])))
        if len(self._candidates) == 1:
            self._candidates = []

    def _recall_step(self, step: int) -> None:
        ask = self.ask
        if ask is None or not self._recalled:
            return
        self._recall = max(0, min(len(self._recalled), self._recall + step))
        text = self._recalled[self._recall] if self._recall < len(self._recalled) else ask.text
        self.line.value = text
        self.line.cursor_position = len(text)
