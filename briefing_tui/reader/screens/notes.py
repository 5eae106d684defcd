"""Tags and notes, written at the bottom line or in an editor."""

from __future__ import annotations

from briefing_tui.reader.actions import Call
from briefing_tui.reader.asking import Ask
from briefing_tui.reader.screens.triaging import Triaging
from briefing_tui.reader.wording import counted
from briefing_tui.store import triage
from briefing_tui.store.rows import JournalRow


class Noting(Triaging):
    """What the tag and note actions do."""

    def remember(self, action_id: str, call: Call) -> None:
        raise NotImplementedError

    async def tag(self, call: Call, *, remove: bool) -> None:
        """Add tags (or take them away): those named, or those one types."""
        if call.argument:
            await self._tag(call.argument, call, remove=remove)
            return

        async def take(text: str) -> tuple[int, str] | None:
            if text.strip():
                self.remember("triage.untag" if remove else "triage.tag", Call(argument=text))
                await self._tag(text, call, remove=remove)
            return None

        label = "untag" if remove else "tag"
        completion = self.reader.completion
        await self.ask(Ask(label, take, "", completion.tags, "tag", "", self.reader.recall("tag")))

    async def _tag(self, text: str, call: Call, *, remove: bool) -> None:
        chosen = await self.chosen(call)
        kind, ids = chosen.kind, chosen.ids
        words = [word for word in text.replace(",", " ").split() if word.strip("#")]
        if not ids or not words:
            self.say("nothing is selected" if not ids else "no tag named", problem=True)
            return
        user, change = self.reader.user, triage.untag if remove else triage.tag
        step: JournalRow | None = None
        for word in words:
            done, made = await self.write(lambda db, word=word: change(db, kind, ids, word, user=user))  # type: ignore[misc]
            if not done:
                return
            step = made or step
        shown = " ".join("#" + word.lstrip("#") for word in words)
        await self._tell(step, f"{'untagged' if remove else 'tagged'} {shown}: {chosen.name}", kind, ids)

    async def write_note(self, call: Call) -> None:
        """A note of one line, at the bottom; a longer one opens in the editor."""
        chosen = await self.chosen()
        kind, ids = chosen.kind, chosen.ids
        if call.argument:
            await self._note(call.argument)
            return
        before = await self.reader.reading(lambda db: triage.note_of(db, kind, ids[0]))
        text = before.text if before is not None else ""
        if "\n" in text:
            await self.edit_note()
            return

        async def take(answer: str) -> tuple[int, str] | None:
            if answer != text:
                await self._note(answer)
            return None

        await self.ask(Ask("note", take, text))

    async def tell_note(self) -> None:
        """Say the note of the incident one has come to rest on."""
        incident = self.selected_incident()
        if incident is None:
            return
        note = await self.reader.reading(lambda db: triage.note_of(db, "incident", incident))
        if note is not None and incident == self.selected_incident():
            self.say(f"note by {note.author}: {' '.join(note.text.split())}")

    async def edit_note(self) -> None:
        """A note in $VISUAL or $EDITOR; the screen goes away meanwhile."""
        from briefing_tui.reader.editing import edit_text

        chosen = await self.chosen()
        kind, ids = chosen.kind, chosen.ids
        before = await self.reader.reading(lambda db: triage.note_of(db, kind, ids[0]))
        text = before.text if before is not None else ""
        try:
            with self.app.suspend():
                after = edit_text(text)
        except Exception as error:
            self.say(f"no editor: {error}", problem=True)
            return
        self.refresh()
        if after is None:
            self.say("the editor was left with an error; the note is as it was", problem=True)
        elif after.strip() != text.strip():
            await self._note(after.strip())
        else:
            self.say("the note is as it was")

    async def _note(self, text: str) -> None:
        chosen = await self.chosen()
        kind, ids = chosen.kind, chosen.ids
        if len(ids) != 1:
            self.say(f"a note is about one thing; {counted(len(ids), 'row')} are selected", problem=True)
            return
        user = self.reader.user
        done, step = await self.write(lambda db: triage.note(db, kind, ids[0], text, user=user))
        if done:
            words = "note kept" if text.strip() else "note taken away"
            await self._tell(step, f"{words}: {chosen.name}", kind, ids)
