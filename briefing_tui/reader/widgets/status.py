"""The lines around the panes: what is shown (top), what was done and where one is, and the keys (bottom)."""

from __future__ import annotations

from rich.segment import Segment
from textual.content import Content
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from briefing_tui.reader.widgets.cells import clip, fit
from briefing_tui.reader.widgets.painting import Painting
from briefing_tui.text import display


class Bar(Widget):
    """One line of text with a part at the right end. Painted only when one of them changes."""

    DEFAULT_CSS = "Bar { height: 1; padding: 0 1; }"

    left: reactive[str] = reactive("")
    right: reactive[str] = reactive("")

    def render(self) -> Content:
        width = self.size.width
        right = clip(self.right, width)
        left = fit(self.left, max(0, width - len(right) - 1))
        return Content.assemble(Content(left), " ", Content(right)) if left else Content(right)


class HeaderLine(Bar):
    """What the reader shows: store, filter, counts, scope."""

    DEFAULT_CSS = "HeaderLine { background: $panel; color: $text-muted; }"


class StatusLine(Bar):
    """What was done last; `say` is the only way in."""

    DEFAULT_CSS = """
    StatusLine { color: $text; }
    StatusLine.-problem { color: $text-error; text-style: bold; }
    """

    def say(self, text: str, *, problem: bool = False) -> None:
        """One line, made safe; it stays until something else is said."""
        self.set_class(problem, "-problem")
        self.left = display(text)


class Position(Painting, Widget):
    """Where the cursor is: "12/340". A widget of its own, so that a move repaints these cells only."""

    DEFAULT_CSS = "Position { width: 23; height: 1; color: $text-muted; }"

    text: reactive[str] = reactive("")

    def render_line(self, y: int) -> Strip:
        return Strip([Segment(fit(self.text, self.size.width - 1, "right") + " ", self.rich_style)])


class KeyHints(Widget):
    """The keys that matter in the pane with the focus, from the registry."""

    DEFAULT_CSS = """
    KeyHints { height: 1; padding: 0 1; color: $text-muted; }
    """

    hints: reactive[tuple[tuple[str, str], ...]] = reactive(())
    words: reactive[str] = reactive("")
    """Instead of keys: candidates of a completion, or an error of the line being written."""

    def render(self) -> Content:
        if self.words:
            return Content(fit(display(self.words), self.size.width))
        width, shown = self.size.width, list(self.hints)
        # The last hint is the way to all the others (help): it stays when the line is short.
        while len(shown) > 1 and sum(len(key) + len(label) + 3 for key, label in shown) > width + 2:
            del shown[-2]
        return Content.assemble(
            *(Content.assemble(Content(key).stylize("bold"), f" {label}  ") for key, label in shown)
        )
