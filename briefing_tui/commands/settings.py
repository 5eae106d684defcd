"""`briefing config`: the settings in force."""

from __future__ import annotations

import click


@click.command("config")
def config_command() -> int:
    """Print the settings in force and where each comes from: defaults, the file, the environment."""
    from briefing_tui import config
    from briefing_tui.commands.reading import settings_in_force
    from briefing_tui.reader import keymap

    found = settings_in_force()
    keys = keymap.build(found.keys).problems
    click.echo("\n".join([config.describe(found), *([] if found.problems or not keys else [""]), *keys]))
    return 1 if found.problems or keys else 0
