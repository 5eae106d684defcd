"""What tab offers: actions, fields and values that exist, tags, views, themes, formats."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing_tui.reader.actions import ACTIONS, by_command
from briefing_tui.reader.expressions import Wrong, meant
from briefing_tui.store import saved

if TYPE_CHECKING:
    from briefing_tui.reader.reading import Reading

Found = tuple[int, Sequence[str]]


class Completion:
    """Answers a prompt's `complete`: from which column on a candidate replaces the text, and the candidates."""

    def __init__(self, reading: Reading, themes: Sequence[str]) -> None:
        self._reading = reading
        self._themes = themes

    async def command(self, text: str, cursor: int) -> Found:
        """A command's name, then what it takes."""
        word, blank, rest = text[:cursor].partition(" ")
        if not blank:
            names = sorted({action.command for action in ACTIONS.values()})
            return 0, [f"{name} " if _takes(name) else name for name in names if name.startswith(word)]
        action = by_command(word)
        begun = len(word) + 1
        complete = {
            "expression": self.expression,
            "tag": self.tags,
            "view": self.views,
            "theme": self.themes,
            "format": self.formats,
        }.get(action.takes if action is not None else "")
        if complete is None:
            return cursor, ()
        start, found = await complete(rest, len(rest))
        return begun + start, found

    async def expression(self, text: str, cursor: int) -> Found:
        """A field, or a value of the field under the cursor: its own ones, or those in the store.

        Names of saved views too, where nothing else has been written.
        """
        from briefing_tui import filters

        at = filters.complete(text, cursor)
        candidates: Sequence[str] = at.candidates
        if at.from_store:
            from briefing_tui.store.values import values

            candidates = await self._reading(lambda db: values(db, at.field, at.prefix))
        found = [at.insert(candidate) for candidate in candidates]
        if at.start == 0 and at.kind != "value":
            _, names = await self.views(text, cursor)
            found = [*names, *found] if text[:cursor] else [*found, *names]
        return at.start, found

    async def wrong(self, given: str) -> Wrong | None:
        """Where an expression does not parse, and why; None where it does, and for the name of a saved view."""
        return (await self._reading(lambda db: meant(db, given)))[1]

    async def tags(self, text: str, cursor: int) -> Found:
        """Tags in use, the most used first."""
        start = text.rfind(" ", 0, cursor) + 1
        prefix = text[start:cursor].lstrip("#").casefold()
        from briefing_tui.store import triage

        known = await self._reading(triage.all_tags)
        return start, [tag for tag, _ in known if tag.casefold().startswith(prefix)]

    async def views(self, text: str, cursor: int) -> Found:
        """Names of saved views."""
        known = await self._reading(saved.views)
        return 0, [view.name for view in known if view.name.startswith(text[:cursor])]

    async def themes(self, text: str, cursor: int) -> Found:
        """Names of themes."""
        return 0, [name for name in self._themes if name.startswith(text[:cursor])]

    async def formats(self, text: str, cursor: int) -> Found:
        """Export formats."""
        from briefing_tui.export import FORMATS

        return 0, [f"{name} " for name in FORMATS if name.startswith(text[:cursor])]


def _takes(command: str) -> bool:
    action = by_command(command)
    return action is not None and bool(action.takes)
