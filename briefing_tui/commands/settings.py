"""`briefing config`: the settings in force."""

from __future__ import annotations

import click


@click.command("config")
def config_command() -> int:
    """Print the settings in force and where each comes from: defaults, the file, the environment."""
    from briefing_tui import config
    from briefing_tui.commands.reading import settings_in_force

    found = settings_in_force()
    click.echo(config.describe(found))
    return 1 if found.problems else 0
