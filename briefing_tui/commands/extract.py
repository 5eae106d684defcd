"""`briefing extract`: facts on stdout, no store."""

from __future__ import annotations

import click

from briefing_tui.commands.inputs import PATHS, PUBLISHED, blobs
from briefing_tui.commands.messages import json_line, say
from briefing_tui.commands.pool import jobs_option, outcomes
from briefing_tui.commands.work import Labels
from briefing_tui.ingest import Feed, Refused


@click.command("extract")
@PUBLISHED
@click.option("--explain", is_flag=True, help="Print for people: which rule found what in which sentence.")
@jobs_option(1)
@PATHS
def extract_command(paths: tuple[str, ...], published: str | None, explain: bool, jobs: int) -> int:
    """Print the facts in files as JSON Lines, one line a document; stores nothing.

    Offsets are code points into the document's text as `briefing text` prints it; for .jsonl input, into the
    text as given.
    """
    from briefing_tui.extract.asjson import to_json

    code = 0
    for outcome in outcomes(blobs(paths, keep_offsets=True), Labels(published=published), jobs):
        if isinstance(outcome, Refused):
            say(f"refused: {outcome}")
            code = 1
        elif isinstance(outcome, Feed):
            say(f"lists the feed {outcome.url}")
        elif explain:
            from briefing_tui.extract.explain import explanation

            click.echo(explanation(outcome.document, outcome.facts))
        else:
            json_line(to_json(outcome.document, outcome.facts))
    return code
