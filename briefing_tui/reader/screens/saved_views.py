"""Saved views: shown by name or key, listed with their counts, saved and forgotten."""

from __future__ import annotations

from briefing_tui.reader.asking import Ask
from briefing_tui.reader.keymap import is_key
from briefing_tui.reader.screens.base import Desk
from briefing_tui.store import saved
from briefing_tui.store.views import SavedView


class SavedViews(Desk):
    """What the actions on saved views do."""

    async def choose_view(self, name: str) -> None:
        """Show a saved view; without a name list them with their counts."""
        views = await self.reader.reading(saved.views)
        if not name:
            self.list_views(views)
            return
        for view in views:
            if view.name == name:
                await self.show_expression(view.expression)
                return
        self.say(f"no view is called {name}", problem=True)

    async def save_view(self, text: str) -> None:
        """Save the filter that is on under a name, and on a key if one is named."""
        if not text:
            hint = "a name, and a key if you like: strikes f6"
            await self.ask(Ask("save view as", self._save_view, "", self.reader.completion.views, "", hint))
            return
        await self._save_view(text)

    async def _save_view(self, text: str) -> tuple[int, str] | None:
        name, _, key = text.strip().partition(" ")
        if not name:
            return None
        if key and not is_key(key.strip()):
            return len(name) + 1, f"{key.strip()} is no key (f6 to f12 are free); a name is one word"
        if key and (taken := self.reader.keymap.actions.get(key.strip())):
            return len(name) + 1, f"{key.strip()} is {taken} already; f6 to f12 are free"
        expression = self.expression
        done, _ = await self.write(lambda db: saved.save_view(db, name, expression, key.strip()))
        if done:
            await self.reader.read_view_keys()
            self.say(
                f"saved as {name}: {expression or 'everything'}" + (f", on {key.strip()}" if key else "")
            )
        return None

    async def delete_view(self, name: str) -> None:
        """Forget a saved view."""
        done, there = await self.write(lambda db: saved.delete_view(db, name))
        if done:
            await self.reader.read_view_keys()
            self.say(f"view {name} is forgotten" if there else f"no view is called {name}", problem=not there)

    # Offered by other parts

    def list_views(self, views: list[SavedView]) -> None:
        raise NotImplementedError
