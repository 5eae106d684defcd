"""Deeds counted from a day on: "gunmen have killed 12 people since Monday" tells of all the days from then to the report."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from briefing_tui.extract.assembly.claim_groups import Group
from briefing_tui.extract.dates import dates, filed
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.model import Event

# "Held since Monday": taken on Monday; of a flood the first day is told.
_OF_THE_FIRST = frozenset({"abduction", "arrest", "hijacking", "natural_disaster"})
_OWNS = frozenset("'’")


def settle(layout: Layout, groups: list[Group], published: str | None) -> None:
    """Give such events the days up to that of the report instead of the first one."""
    last = filed.day(wording.parsed(layout.doc), published)
    if last is None:
        return
    for one in groups:
        one.mentions = [_until(layout, mention, last) for mention in one.mentions]


def of_a_time(layout: Layout, event: Event, published: str | None) -> bool:
    """ "Since March rebels have taken seven towns", "nine have died since Friday", but not "since Friday's raid": of no one day."""
    text = wording.parsed(layout.doc)
    return any(
        when.precision in {"week", "month", "year"}
        or (
            text[max(0, when.start - 6) : when.start].lower() == "since "
            and text[when.end : when.end + 1] not in _OWNS
        )
        for when in dates.within(layout.doc, published, *layout.sentence_ends(event.start))
    )


def _until(layout: Layout, mention: Event, last: date) -> Event:
    since = mention.date_text if mention.date_precision == "day" else None
    if not since or mention.type in _OF_THE_FIRST:
        return mention
    if not mention.date_start or mention.date_start >= last.isoformat():
        return mention
    # "since Friday, when nine died", "since Friday's strike": of that day
    words = layout.sentence_text(mention.start)
    if not re.search(rf"(?i)\bsince (?:on )?{re.escape(since)}(?!['’]|,? (?:when|after|as)\b)", words):
        return mention
    return replace(mention, date_end=last.isoformat(), date_precision="range")
