"""The README says what the program does.

`python -m tests.unit.test_readme` rewrites the key table and the list of commands from the program.
"""

from __future__ import annotations

import re
from pathlib import Path

import click

from briefing_tui.commands.root import program
from briefing_tui.reader import keymap

README = Path(__file__).parents[2] / "README.md"


def key_table() -> str:
    return keymap.markdown(keymap.build({})).strip()


def command_list() -> str:
    command = program()
    text: str = command.get_help(click.Context(command, info_name="briefing", terminal_width=80))
    return text[text.index("Commands:") :].strip()


KEYS = re.compile(r"(?<=<!-- keys -->\n).*?(?=\n<!-- end -->)", re.DOTALL)
COMMANDS = re.compile(r"(?<=```\n)Commands:.*?(?=\n```)", re.DOTALL)
SECTIONS = (
    "Two commands",
    "Your first own article",
    "Keys",
    "Commands",
    "How extraction works",
    "The store",
    "Security",
    "Developing",
)


def found(pattern: re.Pattern[str]) -> str:
    match = pattern.search(README.read_text(encoding="utf-8"))
    assert match
    return match[0]


def test_the_key_table_is_that_of_the_registry() -> None:
    assert found(KEYS) == key_table()


def test_the_commands_are_those_of_the_help() -> None:
    assert found(COMMANDS) == command_list()


def test_two_commands_are_two_lines_of_shell() -> None:
    section = README.read_text(encoding="utf-8").split("## Two commands", 1)[1].split("\n## ", 1)[0]
    blocks = re.findall(r"```sh\n(.*?)\n```", section, re.DOTALL)
    assert len(blocks) == 2
    assert not any("\n" in block for block in blocks)
    assert blocks[0].endswith("briefing demo")
    assert blocks[1].endswith("pytest")


def test_the_sections_stand_in_their_order() -> None:
    headings = re.findall(r"^## (.*)$", README.read_text(encoding="utf-8"), re.MULTILINE)
    assert [heading for heading in headings if heading in SECTIONS] == list(SECTIONS)


def test_what_the_readme_points_at_is_there() -> None:
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", README.read_text(encoding="utf-8")):
        assert (README.parent / target).exists(), target


if __name__ == "__main__":
    text = README.read_text(encoding="utf-8")
    for pattern, now in ((KEYS, key_table()), (COMMANDS, command_list())):
        # Not as a template: a table may hold backslashes.
        text = pattern.sub(lambda _, now=now: now, text)  # type: ignore[misc]
    README.write_text(text, encoding="utf-8")
