"""`briefing config`: the settings in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from briefing_tui.config import Config


def in_force() -> Config:
    """The settings, with every theme and action name that the reader does not know among the problems."""
    from briefing_tui import config
    from briefing_tui.reader import terminal
    from briefing_tui.reader.actions import ACTIONS

    return config.load(themes=terminal.THEMES, actions=ACTIONS)


@click.command("config")
def config_command() -> int:
    """Print the settings in force and where each comes from: defaults, the file, the environment."""
    from briefing_tui import config

    found = in_force()
    click.echo(config.describe(found))
    return 1 if found.problems else 0
