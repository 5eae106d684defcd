"""`briefing source`: the feeds that `briefing pull` asks."""

from __future__ import annotations

import click

from briefing_tui.commands.messages import line, say
from briefing_tui.commands.options import settings


@click.group("source")
def source_command() -> None:
    """Follow feeds, list them, or follow them no longer. Adding one fetches nothing yet."""


@source_command.command("add")
@click.option(
    "--source",
    "name",
    metavar="NAME",
    default="",
    help="What to call the outlet (default: as its feed does).",
)
@click.option(
    "--reliability",
    type=click.Choice(list("ABCDEF"), case_sensitive=False),
    metavar="A-F",
    help="Admiralty scale.",
)
@click.argument("urls", metavar="URL… | OPML…", nargs=-1, required=True)
def add_source(urls: tuple[str, ...], name: str, reliability: str | None) -> int:
    """Follow feeds by address, or all that an OPML file lists."""
    from briefing_tui import store
    from briefing_tui.ingest import Feed, Refused, documents, files
    from briefing_tui.ingest.metadata import web_address
    from briefing_tui.store import following

    wanted: list[Feed] = []
    code = 0
    for url in urls:
        if web_address(url):
            wanted.append(Feed(web_address(url), name))
            continue
        for file in files([url]):
            for found in (file,) if isinstance(file, Refused) else documents(file):
                if isinstance(found, Feed):
                    wanted.append(found)
                else:
                    reason = (
                        found
                        if isinstance(found, Refused)
                        else f"{url}: neither a web address nor an OPML file"
                    )
                    say(f"refused: {reason}")
                    code = 1
    db = store.connect(settings().writable())
    try:
        new = sum(following.follow(db, feed.url, name or feed.name, reliability or "") for feed in wanted)
    finally:
        db.close()
    say(f"{new} feeds followed, {len(wanted) - new} unchanged")
    return code


@source_command.command("list")
def list_sources() -> int:
    """Print the followed feeds: name, address, when last asked, and why the last failure was."""
    from briefing_tui import store
    from briefing_tui.store import following

    db = store.connect(settings().existing(), read_only=True)
    try:
        for feed in following.feeds(db):
            trouble = f"failed {feed.failures} times: {feed.reason}" if feed.failures else ""
            line(feed.name, feed.url, feed.checked_at or "never asked", trouble)
    finally:
        db.close()
    return 0


@source_command.command("remove")
@click.argument("url")
def remove_source(url: str) -> int:
    """Follow a feed no longer; what it brought stays."""
    from briefing_tui import store
    from briefing_tui.store import following

    settings().writable()
    db = store.connect(settings().existing())
    try:
        if not following.unfollow(db, url):
            raise click.ClickException(f"{url} is not followed")
    finally:
        db.close()
    return 0
