"""Export of the view to a file."""

from __future__ import annotations

from pathlib import Path

from briefing_tui.reader.screens.sharing import Sharing
from briefing_tui.reader.wording import counted


class Exporting(Sharing):
    """What the export action does."""

    async def _export(self, text: str) -> tuple[int, str] | None:
        from briefing_tui.export import FORMATS, ExportError, save

        name, _, path = text.strip().partition(" ")
        if name not in FORMATS:
            return 0, f"one of {', '.join(FORMATS)}, then a file"
        if not path.strip():
            return len(text), "and the file to write"
        second, *rest = path.split()
        if second in FORMATS and rest:
            # Typed behind the one that stood there already.
            return 0, f"{name} or {second}? One format, then a file"
        view, target = self.view, Path(path.strip()).expanduser()
        self.say("exporting …")
        try:
            number = await self.reader.reading(lambda db: save(name, db, view, target), "search")
        except ExportError as error:
            self.say(str(error), problem=True)
            return len(name) + 1, str(error)
        self.say(f"{counted(number, 'incident')} of the view written to {target}")
        return None
