"""`briefing add`: files in, documents and facts stored."""

from __future__ import annotations

import click

from briefing_tui.commands.adding import Tally, add_all
from briefing_tui.commands.inputs import PATHS, PUBLISHED, blobs
from briefing_tui.commands.messages import say
from briefing_tui.commands.pool import jobs_option
from briefing_tui.commands.root import settings
from briefing_tui.commands.work import Labels


@click.command("add")
@click.option("--source", metavar="NAME", default="", help="Who published it, whatever the files say.")
@click.option(
    "--reliability",
    type=click.Choice(list("ABCDEF"), case_sensitive=False),
    help="How reliable the source is (Admiralty scale; default F, cannot be judged).",
)
@PUBLISHED
@jobs_option(0)
@PATHS
def add_command(
    paths: tuple[str, ...], source: str, reliability: str | None, published: str | None, jobs: int
) -> int:
    """Take files, folders or standard input ("-") in: read, extract, store.

    Adding the same again changes nothing. What cannot be read costs one line and the rest goes on; the last
    line counts added, unchanged and refused. Stop it at any moment: whole documents are kept, and the same
    command goes on where it was.
    """
    tally = Tally()
    try:
        add_all(
            settings().path(),
            blobs(paths),
            Labels(source.strip(), (reliability or "").upper(), published),
            jobs,
            tally,
        )
    except KeyboardInterrupt:
        say(f"stopped: {tally}; the same command goes on from here")
        return 130
    say(str(tally))
    return 1 if tally.refused else 0
