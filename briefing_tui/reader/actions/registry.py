"""The one registry of actions. Footer, help, palette, command line, `briefing keys` and the README come from it.

An action is one function. Its key, name and help stand above it::

    @action("incident.star", "s", "star", "Star what is selected, or take the star away.", group="Triage",
            footer=3, applies=something_selected, repeats=True)
    async def star(desk, call): ...

Nothing here imports Textual, so that the key map can be printed without an app.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from briefing_tui.reader.screens.main import MainScreen

Group = Literal["Move", "Panes", "Triage", "Find", "Share", "Program"]
Argument = Literal["", "expression", "tag", "view", "theme", "format", "command", "place", "text"]
GROUPS: tuple[Group, ...] = ("Move", "Panes", "Triage", "Find", "Share", "Program")
PANES = ("feed", "quotes", "losses", "source", "search")


class Call(NamedTuple):
    """How an action was called: `count` as in `5j` (None without), `argument` from the command line."""

    count: int | None = None  # type: ignore[assignment]
    argument: str = ""

    @property
    def times(self) -> int:
        """The count, 1 without."""
        return self.count or 1


Does = Callable[["MainScreen", Call], Awaitable[None]]
Applies = Callable[["MainScreen"], str]


def always(desk: MainScreen) -> str:
    """It applies wherever one is."""
    return ""


class Action(NamedTuple):
    """One thing the reader can do.

    `keys` are written as one types them ("j", "ctrl+d", "["). `applies` returns "" or why not, in a few words.
    `footer` is the order in the key hints of the panes in `panes` (0 leaves it out). `takes` is what the command
    line completes as its argument. `repeats` is whether `.` does it again.
    """

    id: str
    keys: tuple[str, ...]
    label: str
    help: str
    group: Group
    does: Does
    applies: Applies = always
    panes: tuple[str, ...] = PANES
    footer: int = 0
    takes: Argument = ""
    repeats: bool = False
    command: str = ""


ACTIONS: dict[str, Action] = {}
"""Every action by its id, in the order of the help screen."""


def action(
    id: str,
    keys: str,
    label: str,
    help: str,
    *,
    group: Group,
    applies: Applies = always,
    panes: tuple[str, ...] = PANES,
    footer: int = 0,
    takes: Argument = "",
    repeats: bool = False,
    command: str = "",
) -> Callable[[Does], Does]:
    """Register a function as an action. `keys` are separated by blanks; `command` is its name after ":"."""

    def register(does: Does) -> Does:
        if id in ACTIONS:
            raise ValueError(f"two actions are called {id}")
        ACTIONS[id] = Action(
            id,
            tuple(keys.split()),
            label,
            help,
            group,
            does,
            applies,
            panes,
            footer,
            takes,
            repeats,
            command or id.split(".")[1].replace("_", "-"),
        )
        return does

    return register


def by_command(name: str) -> Action | None:
    """The action a word of the command line means: its command name or its id."""
    for known in ACTIONS.values():
        if name in (known.command, known.id):
            return known
    return None
