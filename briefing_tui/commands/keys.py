"""`briefing keys`: the key map, as the reader's own registry has it."""

from __future__ import annotations

import click

from briefing_tui.text import display_block


@click.command("keys")
@click.option("--markdown", is_flag=True, help="As a Markdown table, as in the README.")
def keys_command(markdown: bool) -> int:
    """Print every action of the reader: its keys (yours, where the settings change them), its id, what it does."""
    from briefing_tui.commands.reading import settings_in_force
    from briefing_tui.reader import keymap

    keys = keymap.build(settings_in_force().keys)
    click.echo(display_block(keymap.markdown(keys) if markdown else keymap.table(keys)))
    return 0
