"""The command line: its subcommands, imported when used."""

from __future__ import annotations

import importlib
from collections.abc import Sequence

import click

from briefing_tui import __version__
from briefing_tui.commands.messages import say
from briefing_tui.commands.options import filter_option, read_only_option, settings, store_option

# name → module under briefing_tui.commands that holds it as `command`, and its line in the help
SUBCOMMANDS = {
    "demo": ("demo", "Open the reader on the demo store."),
    "add": ("add", "Take files, folders or standard input in: read, extract, store."),
    "refresh": ("refresh", "Extract stored documents again with the present version."),
    "source": ("source", "Follow feeds: source add URL, list, remove."),
    "pull": ("pull", "Ask the followed feeds for news."),
    "extract": ("extract", "Print the facts in files as JSON Lines; stores nothing."),
    "text": ("texts", "Print the documents found in files as JSON Lines; stores nothing."),
    "list": ("listing", "Print incidents, quotes, losses or documents."),
    "count": ("counting", "Print how many incidents there are, or how many match EXPR."),
    "export": ("export", "Write a situation report, CSV, JSON Lines, GeoJSON or HTML."),
    "check": ("care", "Prove that the store is whole and every span equals its text."),
    "backup": ("care", "Write a copy of the store to FILE."),
    "stats": ("care", "Print what the store holds and what takes the room."),
    "keys": ("keys", "Print the key map of the reader."),
    "config": ("settings", "Print the settings in force and where they come from."),
}


class Program(click.Group):
    """`briefing`: subcommands by name, imported when used; without one it opens the reader."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(SUBCOMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in SUBCOMMANDS:
            return None
        module = importlib.import_module(f"briefing_tui.commands.{SUBCOMMANDS[cmd_name][0]}")
        command: click.Command = getattr(module, f"{cmd_name}_command")
        commands = [command, *(command.commands.values() if isinstance(command, click.Group) else ())]
        for one in commands:
            if not any(parameter.name == "db" for parameter in one.params):
                one.params.append(store_option())
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in SUBCOMMANDS.items()])


def _open_reader() -> int | None:
    """Read what came in: incidents, quotes by speaker, casualty and damage claims, each with its sentence.

    Without a command the reader opens on the store.
    """
    if click.get_current_context().invoked_subcommand is not None:
        return None
    from briefing_tui.commands.reading import open_reader

    return open_reader(settings())


def program() -> Program:
    """The whole command line."""
    return Program(
        name="briefing",
        callback=_open_reader,
        invoke_without_command=True,
        params=[
            store_option(),
            filter_option(),
            read_only_option(),
            click.Option(
                ["--version"],
                is_flag=True,
                is_eager=True,
                expose_value=False,
                callback=_version,
                help="Print the version.",
            ),
        ],
        help=_open_reader.__doc__,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )


def _version(context: click.Context, _: click.Parameter, value: bool) -> None:
    if value:
        click.echo(f"briefing {__version__}")
        context.exit()


def run(arguments: Sequence[str]) -> int:
    """Run the command line. Usage errors are said and become exit code 2."""
    try:
        # Not `main`: it would turn a closed pipe into exit code 1.
        whole = program()
        with whole.make_context("briefing", list(arguments)) as context:
            code = whole.invoke(context)
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.UsageError as error:
        if error.ctx:
            say(error.ctx.get_usage())
        say(f"briefing: {error.format_message()}")
        return 2
    except click.ClickException as error:
        say(f"briefing: {error.format_message()}")
        return error.exit_code
    except click.Abort:
        raise KeyboardInterrupt from None
    return code if isinstance(code, int) else 0
