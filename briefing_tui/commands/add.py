"""`briefing add`: files in, documents and facts stored."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from pathlib import Path

import click

from briefing_tui.commands.adding import Tally, add_all
from briefing_tui.commands.inputs import PATHS, PUBLISHED, blobs
from briefing_tui.commands.limits import ending_well
from briefing_tui.commands.messages import say
from briefing_tui.commands.options import settings
from briefing_tui.commands.pool import jobs_option
from briefing_tui.commands.progress import weigh
from briefing_tui.commands.work import Labels


@click.command("add")
@click.option("--source", metavar="NAME", default="", help="Who published it, whatever the files say.")
@click.option(
    "--reliability",
    type=click.Choice(list("ABCDEF"), case_sensitive=False),
    metavar="A-F",
    help="How reliable the source is (Admiralty scale; default F, cannot be judged).",
)
@PUBLISHED
@click.option("--watch", is_flag=True, help="Go on: take in whatever is put into the folders, until Ctrl-C.")
@jobs_option(0)
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    default="",
    help="Extract on the Dask cluster at ADDRESS (extra [dask]).",
)
@PATHS
def add_command(
    *,
    paths: tuple[str, ...],
    source: str,
    reliability: str | None,
    published: str | None,
    watch: bool,
    jobs: int,
    scheduler: str,
) -> int:
    """Take files, folders or standard input ("-") in: read, extract, store.

    Adding the same again changes nothing. What cannot be read costs one line and the rest goes on; the last
    line counts added, unchanged and refused. Stop it at any moment: whole documents are kept, and the same
    command goes on where it was.

    Reads text, Markdown, web pages, feeds, mail (.eml, mbox), JSON Lines, ninjs, NewsML-G2, NITF, PDF, WARC,
    exports of ACLED and UCDP, and zip and gzip of these, recognised by their content.
    """
    folders = [Path(path) for path in paths]
    if watch and not all(folder.is_dir() for folder in folders):
        raise click.UsageError("--watch takes folders")
    labels = Labels(source.strip(), (reliability or "").upper(), published)
    tally = Tally()
    try:
        size = weigh(paths) if sys.stderr.isatty() else 0
        with ending_well():
            add_all(
                settings().writable(),
                blobs(paths),
                labels,
                jobs,
                tally,
                bytes_in_all=size,
                scheduler=scheduler,
            )
    except KeyboardInterrupt:
        say(f"stopped: {tally}; the same command goes on from here")
        return 130
    for remark in tally.remarks:
        say(remark)
    say(str(tally))
    if watch:
        _go_on(folders, labels, tally)
    return 1 if tally.refused else 0


def _go_on(folders: Iterable[Path], labels: Labels, tally: Tally) -> None:
    from briefing_tui.commands.watching import arrivals

    watched = list(folders)
    say(f"watching {', '.join(map(str, watched))}; Ctrl-C ends it")
    try:
        for files in arrivals(watched, time.monotonic):
            before = str(tally)
            # One job: the model stays loaded in this process, so that a file is in within seconds.
            add_all(settings().writable(), blobs(files), labels, 1, tally)
            if str(tally) != before:
                say(str(tally))
    except KeyboardInterrupt:
        say(str(tally))
