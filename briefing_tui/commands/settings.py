"""`briefing config`: the settings in force."""

from __future__ import annotations

import click


@click.command("config")
def config_command() -> int:
    """Print the settings in force and where each comes from: defaults, the file, the environment."""
    from briefing_tui import config

    found = config.load()
    click.echo(config.describe(found))
    return 1 if found.problems else 0
