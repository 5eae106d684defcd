"""Keys to actions: counts, repeat, and the one place where an action is run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events

from briefing_tui.reader.actions import ACTIONS, Action, Call, by_command
from briefing_tui.reader.asking import Ask
from briefing_tui.reader.screens.base import Desk
from briefing_tui.reader.widgets.status import KeyHints, StatusLine

if TYPE_CHECKING:
    from briefing_tui.reader.widgets.prompt import Prompt


class Dispatch(Desk):
    """Runs actions, whoever asks: a key, the palette, the command line, a test."""

    _count: str = ""
    _last: tuple[Action, Call] | None = None
    _prompt: Prompt | None = None

    async def take_key(self, event: events.Key) -> bool:
        """Do what a key means here, to the end; False leaves it to the widgets.

        The application hands keys over one by one, so that what is typed ahead over a slow line means what it would
        have meant typed slowly: the letters after a "/" are the words of the search.
        """
        if self._prompt is not None and self._prompt.is_open:
            return await self._prompt.take_key(event)
        key = key_name(event)
        if key.isdigit() and self._takes_digit(key):
            self._count += key
            self.say(f"{self._count.lstrip('0')} …")
            return True
        count, self._count = self._count, ""
        if count or self.query_one(StatusLine).left == self.way_out:
            self.say("")
        action_id = self.reader.keymap.actions.get(key)
        if action_id is not None:
            await self.do(action_id, Call(int(count) if int(count or 0) else None))
            self.show_position()  # Now, so that it is painted with the cursor and not after it.
        elif (expression := self.reader.view_keys.get(key)) is not None:
            await self.show_expression(expression)
        elif key == "ctrl+c":
            self.say(self.way_out)
        else:
            return False
        return True

    def _takes_digit(self, digit: str) -> bool:
        """1 to 4 are panes, so a count begins with 5 to 9, or with a 0 (012j); then every digit belongs to it."""
        return bool(self._count) or digit not in self.reader.keymap.actions

    async def do(self, action_id: str, call: Call | None = None) -> None:
        """Run an action if it applies here; else say why not."""
        action, call = ACTIONS[action_id], call or Call()
        if reason := self.why_not(action):
            self.say(f"{action.label}: {reason}", problem=True)
            return
        if action.repeats:
            self._last = (action, call)
        await action.does(self, call)  # type: ignore[arg-type]

    def why_not(self, action: Action) -> str:
        """ "" when the action applies in this pane now, else why not."""
        if self.pane_name not in action.panes:
            return f"not in the {self.pane_name} pane"
        return action.applies(self)  # type: ignore[arg-type]

    def remember(self, action_id: str, call: Call) -> None:
        """What `.` does again: an action with the answer it was given."""
        self._last = (ACTIONS[action_id], call)

    async def repeat(self, call: Call) -> None:
        """Do the last triage action again, with a new count if there is one."""
        if self._last is None:
            self.say("nothing to repeat yet", problem=True)
            return
        action, before = self._last
        await self.do(action.id, Call(call.count or before.count, before.argument))

    # The line at the bottom

    async def ask(self, ask: Ask) -> None:
        if self._prompt is None:
            from briefing_tui.reader.widgets.prompt import Prompt

            self._prompt = Prompt()
            await self.mount(self._prompt, before=self.query_one(KeyHints))
        self._prompt.open(ask)

    def on_prompt_hint(self, event: Prompt.Hint) -> None:
        self.query_one(KeyHints).words = event.words

    def on_prompt_closed(self) -> None:
        self.set_focus(self.pane_widget(self.pane_name))

    async def open_command_line(self, text: str) -> None:
        """Ask for a command."""
        await self.ask(
            Ask(
                ":",
                self._command,
                text,
                self.reader.completion.command,
                "command",
                "",
                self.reader.recall("command"),
            )
        )

    async def _command(self, text: str) -> tuple[int, str] | None:
        word, _, argument = text.strip().partition(" ")
        if not word:
            return None
        if word.isdigit():
            await self.do("move.goto", Call(argument=word))
            return None
        action = by_command(word)
        if action is None:
            return 0, f"no such command: {word}; tab lists them"
        argument = argument.strip()
        if (
            argument
            and action.takes == "expression"
            and (wrong := await self.reader.completion.wrong(argument))
        ):
            return text.index(argument, text.index(word) + len(word)) + wrong[0], wrong[1]
        await self.do(action.id, Call(argument=argument))
        return None


def key_name(event: events.Key) -> str:
    """A key as the key map writes it: the character where it prints, the key's name otherwise."""
    if event.is_printable and event.character and event.character != " ":
        return event.character
    return event.key
