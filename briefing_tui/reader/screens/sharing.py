"""Copy, open, pipe, export: what leaves the program."""

from __future__ import annotations

import asyncio
import os

from briefing_tui.reader import links
from briefing_tui.reader.asking import Ask
from briefing_tui.reader.screens.choosing import Choosing
from briefing_tui.reader.wording import counted, known_day, origin, toll
from briefing_tui.store import documents
from briefing_tui.store.rows import IncidentRow
from briefing_tui.text import display, display_block, json_text


class Sharing(Choosing):
    """What the share actions do."""

    async def selected_text(self) -> str:
        """What a copy holds: in each pane what is sensible there, with its citation."""
        if self.pane_name == "quotes":
            return self.quotes.copy_text()
        if self.pane_name == "losses":
            return self.losses.copy_text()
        if self.pane_name == "source":
            return self.source.copy_text()
        if self.pane_name == "search":
            hit = self.found.current
            return "" if hit is None else f"{display(hit.text or hit.title)} ({origin(hit.source, hit.date)})"
        return "\n".join(incident_line(row) for row in await self.chosen_rows())

    async def copy_selection(self) -> None:
        """Copy what is selected."""
        await self.copy_text(await self.selected_text())

    async def copy_text(self, text: str, words: str = "copied") -> None:
        """Copy a text and say how much of it."""
        if not text:
            self.say("nothing to copy here", problem=True)
            return
        from briefing_tui.reader import clipboard

        text, cut = clipboard.capped(display_block(text))
        if not await asyncio.to_thread(clipboard.hand_over, text):
            self.reader.write_to_terminal(clipboard.sequence(text, os.environ))
            words += " by way of the terminal"
        size = counted(len(text), "character")
        self.say(f"{words}: {size}" + ("; the rest is too long for a terminal's clipboard" if cut else ""))

    # Links

    async def open_link(self) -> None:
        """Open the link of the document, or over SSH show and copy it."""
        url = await self._link()
        if not url:
            self.say("no link is known for this", problem=True)
        elif not links.is_safe(url):
            self.say(f"not opened, only http and https are: {url}", problem=True)
        elif links.is_remote():
            await self.copy_text(url, f"{url}  copied")
        else:
            import webbrowser

            opened = await asyncio.to_thread(webbrowser.open, url)
            self.say(f"opened {url}" if opened else f"no browser could be started: {url}", problem=not opened)

    async def _link(self) -> str:
        if self.pane_name == "source" and (document := self.source.document) is not None:
            return document.url
        target = None
        if self.pane_name in ("quotes", "losses"):
            entry = (self.quotes if self.pane_name == "quotes" else self.losses).entry
            target = entry.target if entry is not None else None
        elif self.pane_name == "search":
            target = self.found.target()
        if target is not None:
            document_id = target.document_id
            found = await self.reader.reading(lambda db: documents.document(db, document_id))
            return found.url if found is not None else ""
        incident = self.selected_incident()
        if incident is None:
            return ""
        reports = await self.reader.reading(lambda db: documents.documents_of(db, incident))
        return next((report.url for report in reports if report.url), "")

    # Pipes and exports

    async def pipe(self, command: str) -> None:
        """Send the selection to a command; without one ask for it."""
        if command:
            await self._pipe(command)
            return
        hint = "a command and its arguments, no shell; --json first sends JSON"
        await self.ask(Ask("|", self._pipe, "", None, "pipe", hint, self.reader.recall("pipe")))

    async def _pipe(self, text: str) -> tuple[int, str] | None:
        from briefing_tui.reader import piping

        try:
            arguments = piping.words(text)
        except ValueError as error:
            return len(text), str(error)
        as_json = bool(arguments) and arguments[0] == "--json"
        arguments = arguments[1:] if as_json else arguments
        if not arguments:
            return None
        sent = await self._selected_json() if as_json else await self.selected_text() + "\n"
        self.say(f"{arguments[0]} …")
        try:
            done = await asyncio.to_thread(piping.run, arguments, sent)
        except OSError as error:
            self.say(f"{arguments[0]}: {error.strerror}", problem=True)
            return 0, f"{arguments[0]}: {error.strerror}"
        first = next((line for line in done.output.splitlines() if line.strip()), "")
        words = f"{arguments[0]}: {first}" if first else f"{arguments[0]}: done"
        self.say(words if done.code == 0 else f"{words} (exit {done.code})", problem=done.code != 0)
        return None

    async def _selected_json(self) -> str:
        import json

        if self.pane_name == "quotes" and (quote := self.quotes.quote) is not None:
            rows: list[object] = [quote._asdict()]
        else:
            rows = [row.stated() for row in await self.chosen_rows()]
        return json_text(json.dumps(rows, ensure_ascii=False, indent=1)) + "\n"

    async def export(self, text: str) -> None:
        """Write the view to a file: a format and a path."""
        if not text:
            hint = "a format and a file: sitrep report.md   csv incidents.csv   jsonl geojson html"
            await self.ask(
                Ask("export", self._export, "sitrep ", self.reader.completion.formats, "export", hint)
            )
            return
        if (wrong := await self._export(text)) is not None:
            self.say(wrong[1], problem=True)

    async def _export(self, text: str) -> tuple[int, str] | None:
        raise NotImplementedError


def incident_line(row: IncidentRow) -> str:
    """An incident as one line to paste: date, what, where, figures, sources, grade."""
    where = ", ".join(part for part in (row.place, row.country) if part and part not in row.title)
    parts = [
        known_day(row.occurred_on, row.date_precision),
        row.title or row.type,
        where,
        ", ".join(toll(row)),
    ]
    return display(
        f"{'; '.join(p for p in parts if p)} ({row.source_names or 'source not named'}; {row.grade})"
    )
