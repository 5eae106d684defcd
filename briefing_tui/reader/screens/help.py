"""Help: the keys of the pane one is in first, then all others, from the registry."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import ClassVar

from briefing_tui.filters import FIELDS
from briefing_tui.reader.actions import ACTIONS, GROUPS
from briefing_tui.reader.keymap import Keymap
from briefing_tui.reader.panes.feed import STATE_SIGNS
from briefing_tui.reader.screens.lists import ListScreen
from briefing_tui.reader.widgets.cells import fit
from briefing_tui.reader.widgets.line_list import LineList
from briefing_tui.reader.wrapping import folded

Piece = tuple[str, str]
HelpRow = tuple[Piece, ...]

PANE_WORDS = {
    "feed": "One line an incident. The signs before it: "
    + "  ".join(f"{sign} {state.replace('_', ' ')}" for state, sign in STATE_SIGNS.items() if sign.strip())
    + "  ★ starred  ✎ note  # tag. Figures are ranges over all sources; 12+ is at least, ≤20 at most, ? words only. "
    "~ before a date: no report states the day, it is that of the report (or of its arrival, where that has none).",
    "search": "What the search found, read and dismissed ones too, whatever the filter.",
    "quotes": "What was said, by speaker; enter on a speaker opens their page.",
    "losses": "Every claim with who made it; figures of different claimants are never added up.",
    "source": "The document with its facts; n and N walk through them.",
}


FILTERS = "Filter fields (\\ and :read, :star … take the same)"
COUNTS = "5j moves five. A count begins with 5-9, or with 0 (012j): 1 to 4 are the panes."
SCRIPTS = (
    "Every script is shown, measured in the terminal's own cells. Text that runs from right to left stays in its "
    "reading order; turning it round is the terminal's work, and one that does not will show it from the left."
)


def rows(keymap: Keymap, pane: str, width: int) -> list[HelpRow]:
    """The lines of the help: the pane, the keys by group, the fields of the filter language."""
    lines: list[HelpRow] = []
    lines += [((line, "help--quiet"),) for line in folded(PANE_WORDS[pane], width)]
    here = [a for a in ACTIONS.values() if pane in a.panes and a.footer]
    lines += [(("", ""),), ((f"Here: the {pane} pane", "help--group"),)]
    for action in sorted(here, key=lambda a: a.footer):
        lines += _row(keymap, action.id, width)
    for group in GROUPS:
        lines += [(("", ""),), ((group, "help--group"),)]
        for action in ACTIONS.values():
            lines += _row(keymap, action.id, width) if action.group == group else ()
    lines += [(("", ""),)]
    lines += [((line, "help--group"),) for line in folded(FILTERS, width)]
    for field in FIELDS:
        lines += _beside(field.example, field.help, min(30, width // 2), width)
    lines += [
        (("", ""),),
        (("Counts", "help--group"),),
        *(((line, ""),) for line in folded(COUNTS, width)),
        (("", ""),),
        (("Text", "help--group"),),
    ]
    lines += [((line, ""),) for line in folded(SCRIPTS, width)]
    return lines


def _row(keymap: Keymap, action_id: str, width: int) -> list[HelpRow]:
    action = ACTIONS[action_id]
    return _beside(keymap.shown(action_id, 3) or f":{action.command}", action.help, 12, width)


def _beside(key: str, words: str, room: int, width: int) -> list[HelpRow]:
    """A key with the words that explain it, whole, in as many lines as they need."""
    explained = folded(words, max(1, width - room))
    return [
        ((fit("" if number else key, room), "help--key"), (line, "")) for number, line in enumerate(explained)
    ]


class HelpLines(LineList[HelpRow]):
    """The lines of the help screen."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"help--key", "help--group", "help--quiet"}
    DEFAULT_CSS = """
    HelpLines {
        & > .help--key { color: $text-accent; text-style: bold; }
        & > .help--group { color: $text-secondary; text-style: bold; }
        & > .help--quiet { color: $text-muted; }
    }
    """

    def key_of(self, row: HelpRow) -> Hashable:
        return row

    def cells(self, row: HelpRow, index: int, width: int) -> Iterable[tuple[str, str]]:
        return row


class HelpScreen(ListScreen[None]):
    """Keys and fields; the key that opened it closes it too."""

    def other(self, action: str) -> None:
        if action == "program.help":
            self.close_with(None)
