"""`briefing pull`: ask the followed feeds for news."""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Iterator

import click

from briefing_tui.commands.adding import Tally, add_all
from briefing_tui.commands.limits import ending_well
from briefing_tui.commands.messages import say
from briefing_tui.commands.options import settings
from briefing_tui.commands.pool import jobs_option
from briefing_tui.commands.work import Item, Labels
from briefing_tui.store.following import FeedRow


@click.command("pull")
@click.option("--allow-private", is_flag=True, help="Ask feeds on private and loopback addresses, too.")
@click.option("--now", "all_of_them", is_flag=True, help="Ask also those that wait after a failure.")
@jobs_option(0)
def pull_command(allow_private: bool, all_of_them: bool, jobs: int) -> int:
    """Ask the followed feeds for news and take it in, with the pages behind entries that are teasers only.

    Nothing else is ever fetched. Only what changed is asked for; redirects, sizes and times are capped; robots.txt is kept. A feed that fails
    is named with its reason and asked again later, and later still.
    """
    from briefing_tui import store
    from briefing_tui.store import following

    settings().writable()
    path = settings().existing()
    db = store.connect(path)
    tally = Tally()
    now = datetime.datetime.now(datetime.UTC)
    try:
        due = "" if all_of_them else now.strftime("%Y-%m-%dT%H:%M:%SZ")
        feeds = following.feeds(db, due)
        waiting = len(following.feeds(db)) - len(feeds)
        if not feeds and not waiting:
            raise click.ClickException("no feed is followed yet: `briefing source add URL` follows one")
        news = _news(db, feeds, now, allow_private, tally)
        with ending_well():
            add_all(path, news, Labels(), jobs, tally)
    except KeyboardInterrupt:
        say(f"stopped: {tally}")
        return 130
    finally:
        db.close()
    if waiting:
        say(f"{waiting} feeds wait after a failure; `briefing pull --now` asks them, too")
    for remark in tally.remarks:
        say(remark)
    say(str(tally))
    return 1 if tally.refused else 0


def _news(
    db: sqlite3.Connection,
    feeds: list[FeedRow],
    now: datetime.datetime,
    allow_private: bool,
    tally: Tally,
) -> Iterator[Item]:
    from briefing_tui.commands.pulling import pull
    from briefing_tui.store import arrivals, following

    for pulled in pull(
        feeds, allow_private=allow_private, known=lambda url: arrivals.has_url(db, url), now=now
    ):
        following.record(db, pulled.feed)
        if pulled.feed.reason:
            tally.refused += 1
            say(f"refused: {pulled.feed.url}: {pulled.feed.reason}")
        yield from pulled.found
