"""`briefing count` with its options and its help; the usual form is answered before this is imported."""

from __future__ import annotations

import click

from briefing_tui.commands.count import count
from briefing_tui.commands.options import filter_option, settings


@click.command("count")
@click.argument("expression", metavar="[EXPR]", required=False)
def count_command(expression: str | None) -> int:
    """Print how many incidents there are, or how many match EXPR: an expression, or the name of a saved view.

    For status bars: takes little more than an import of sqlite3, with EXPR about three times that. Example: briefing
    count is:unread
    """
    given = settings()
    click.echo(count(str(given.path()), given.expression, expression))
    return 0


count_command.params.append(filter_option())
