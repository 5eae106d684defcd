"""Every action by name, for the command palette."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from briefing_tui.reader.actions import ACTIONS, Action

if TYPE_CHECKING:
    from briefing_tui.reader.application import BriefingApp
    from briefing_tui.reader.screens.main import MainScreen


class ActionsProvider(Provider):
    """The registry as the palette wants it; actions that do not apply here are left out."""

    def _offered(self) -> list[tuple[Action, str]]:
        app = cast("BriefingApp", self.app)
        desk = app.desk
        return [
            (action, f"{action.label}  {app.keymap.shown(action.id)}".rstrip())
            for action in ACTIONS.values()
            if not desk.why_not(action) and action.id != "program.palette"
        ]

    async def discover(self) -> Hits:
        for action, words in self._offered():
            yield DiscoveryHit(Content(words), partial(self._run, action), text=words, help=action.help)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for action, words in self._offered():
            score = max(
                matcher.match(words), matcher.match(action.help) * 0.7, matcher.match(action.id) * 0.8
            )
            if score > 0:
                yield Hit(score, Content(words), partial(self._run, action), text=words, help=action.help)

    async def _run(self, action: Action) -> None:
        desk: MainScreen = cast("BriefingApp", self.app).desk
        await desk.do(action.id)
