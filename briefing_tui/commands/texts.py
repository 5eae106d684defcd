"""`briefing text`: what ingest keeps of a file."""

from __future__ import annotations

import click

from briefing_tui.commands.inputs import PATHS, blobs
from briefing_tui.commands.messages import json_line, say
from briefing_tui.commands.work import Extracted, Labels, opened, read
from briefing_tui.ingest import Feed, Refused


@click.command("text")
@PATHS
def text_command(paths: tuple[str, ...]) -> int:
    """Print the documents found in files as JSON Lines; stores nothing.

    A line holds id (the path as given, with #2… where a file holds several), title, published, source, url,
    language, byline and text.
    """
    code = 0
    for blob in blobs(paths):
        if isinstance(blob, Refused):
            say(f"refused: {blob}")
            code = 1
            continue
        for found in read(opened(blob), Labels()):
            if isinstance(found, Refused):
                say(f"refused: {found}")
                code = 1
                continue
            if isinstance(found, Feed):
                say(f"{blob.id}: lists the feed {found.url}")
                continue
            if isinstance(found, Extracted):
                found = found.document
            json_line(
                {
                    "id": found.id,
                    "title": found.title,
                    "published": found.published,
                    "source": found.source,
                    "url": found.url,
                    "language": found.language,
                    "byline": found.byline,
                    "text": found.text,
                }
            )
    return code
