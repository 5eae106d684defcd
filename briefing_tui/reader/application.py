"""The application: what all screens of the reader share."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.screen import Screen

from briefing_tui.config import Config
from briefing_tui.reader import keymap as keymaps
from briefing_tui.reader import themes
from briefing_tui.reader.actions import ACTIONS
from briefing_tui.reader.canvas import Canvas, Ready
from briefing_tui.reader.completion import Completion
from briefing_tui.reader.compositing import Pieces
from briefing_tui.reader.opening import Opening
from briefing_tui.reader.reading import Reading
from briefing_tui.reader.screens.main import MainScreen
from briefing_tui.reader.screens.palette import ActionsProvider
from briefing_tui.reader.working import start
from briefing_tui.store import saved

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.driver import Driver


class BriefingApp(App[int], inherit_bindings=False):
    """Holds what all screens share: the store, the key map, the themes, what was typed before."""

    TITLE = "briefing"
    CSS_PATH = "reader.tcss"
    COMMANDS = {ActionsProvider}  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = []
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = ""
    NOTIFICATION_TIMEOUT = 5

    def __init__(self, reading: Reading, *, opening: Opening, user: str, config: Config) -> None:
        self.chosen_theme = themes.chosen(opening.place, config.theme)
        first = themes.first(self.chosen_theme, config.theme, no_color=bool(os.environ.get("NO_COLOR")))
        # Said here because Textual sets its colour filters up before it knows our themes.
        super().__init__(driver_class=_driver(), ansi_color=True if first == themes.SIXTEEN else None)
        self.canvas = Canvas()
        self.config = config
        self.reading = reading
        self.opening = opening
        self.user = user
        self.keymap = keymaps.build(config.keys)
        self.problems = [*config.problems, *self.keymap.problems, *filter(None, [opening.problem])]
        self.store_name = reading.path.name
        self.view_keys = opening.view_keys
        self.recalled: dict[str, list[str]] = {}
        self.completion = Completion(reading, themes.NAMES)
        for theme in themes.THEMES:
            self.register_theme(theme)
        # Not through the reactive: that would parse all styles a second time.
        self.set_reactive(App.theme, first)
        self.stylesheet.set_variables(self.get_css_variables())
        self._take_place(opening.place)

    def get_default_screen(self) -> MainScreen:
        return MainScreen(self.opening)

    @property
    def desk(self) -> MainScreen:
        """The main screen, whatever stands over it."""
        screen = self.screen_stack[0]
        assert isinstance(screen, MainScreen)
        return screen

    async def on_event(self, event: events.Event) -> None:
        """Keys go to the main screen one by one, before widgets see them; everything else as usual."""
        if (
            isinstance(event, events.Key)
            and self.screen_stack
            and isinstance(self.screen, MainScreen)
            and await self.screen.take_key(event)
        ):
            return
        if isinstance(event, events.Resize):
            self.canvas.forget()
            if event.size == self.size:
                self.screen.refresh()
        await super().on_event(event)

    # What screens ask for

    def hints(self, pane: str) -> tuple[tuple[str, str], ...]:
        """Keys and labels for the bottom line of a pane."""
        offered = sorted(
            (a for a in ACTIONS.values() if a.footer and pane in a.panes), key=lambda a: a.footer
        )
        return tuple((self.keymap.shown(a.id), a.label) for a in offered if self.keymap.keys_of(a.id))

    def recall(self, history: str) -> list[str]:
        """What was typed before at that prompt, the latest last."""
        return self.recalled.setdefault(history, [])

    def _take_place(self, place: Mapping[str, object]) -> None:
        """What was kept from the last run and belongs to the whole program."""
        recalled = place.get("recalled")
        if isinstance(recalled, dict):
            for name, lines in recalled.items():
                if isinstance(lines, list):
                    self.recall(str(name)).extend(str(line) for line in lines)

    async def read_view_keys(self) -> None:
        """The keys of saved views."""
        views = await self.reading(saved.views)
        self.view_keys = {view.key: view.expression for view in views if view.key}

    def change_theme(self, name: str = "") -> str:
        """Change to a theme by name, or to the next one; the name of the one in force is returned."""
        if not self.no_color:
            names = themes.NAMES
            known = name if name in names else ""
            at = names.index(self.theme) if self.theme in names else -1
            self.ansi_color = None
            self.theme = self.chosen_theme = known or names[(at + 1) % len(names)]
        return self.theme

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Send of an update only what the terminal does not show already."""
        if isinstance(renderable, LayoutUpdate | ChopsUpdate | Pieces) and self._paints:
            if not (sequence := self.canvas.changes(renderable, self.console)):
                return
            super()._display(screen, Ready(sequence))  # type: ignore[arg-type]
        else:
            super()._display(screen, renderable)

    @property
    def _paints(self) -> bool:
        """Whether what is displayed now goes to the terminal."""
        return self._running and not self._closed and not self.is_headless and not self._batch_count

    def write_to_terminal(self, sequence: str) -> None:
        """Send a control sequence past the screen (a copy); nothing where there is no terminal."""
        if self._driver is not None and not self.is_headless:
            self._driver.write(sequence)
            self._driver.flush()

    # Leaving

    async def on_mount(self) -> None:
        self._listen_to_signals()

    def _listen_to_signals(self) -> None:
        """SIGTERM and SIGHUP end the program as quitting does, so that the terminal is left clean."""
        import asyncio
        import contextlib

        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(number, self._told_to_go, 128 + number)

    def _told_to_go(self, code: int) -> None:
        start(self.desk, partial(self.desk.leave, code), "leave", exclusive=True)

    async def action_quit(self) -> None:
        await self.desk.leave()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        return ()


def _driver() -> type[Driver] | None:
    """The driver that squeezes style changes; None (Textual's choice) where terminals work differently."""
    try:
        from briefing_tui.reader.driver import ThriftyDriver
    except ImportError:
        return None
    return ThriftyDriver
