"""Export of the view to a file."""

from __future__ import annotations

from briefing_tui.reader.completion import FORMATS
from briefing_tui.reader.screens.sharing import Sharing


class Exporting(Sharing):
    """What the export action does."""

    async def _export(self, text: str) -> tuple[int, str] | None:
        name, _, _path = text.strip().partition(" ")
        if name not in FORMATS:
            return 0, f"one of {', '.join(FORMATS)}, then a file"
        return 0, "exports are not there yet"
