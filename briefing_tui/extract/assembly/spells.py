"""Deeds counted from a day on: "gunmen have killed 12 people since Monday" tells of all the days from then to the report."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from briefing_tui.extract.assembly.claim_groups import Group
from briefing_tui.extract.dates import filed
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.model import Event

_TAKINGS = frozenset({"abduction", "arrest", "hijacking"})  # "held since Monday": taken on Monday


def settle(layout: Layout, groups: list[Group], published: str | None) -> None:
    """Give such events the days up to that of the report instead of the first one."""
    last = filed.day(wording.parsed(layout.doc), published)
    for one in groups if last is not None else ():
        one.mentions = [_until(layout, mention, last) for mention in one.mentions]


def _until(layout: Layout, mention: Event, last: date) -> Event:
    since = mention.date_text if mention.date_precision == "day" and mention.type not in _TAKINGS else None
    if not since or not mention.date_start or mention.date_start >= last.isoformat():
        return mention
    words = layout.sentence_text(mention.start)
    if not re.search(rf"(?i)\bsince (?:on )?{re.escape(since)}(?!,? (?:when|after|as)\b)", words):
        return mention
    return replace(mention, date_end=last.isoformat(), date_precision="range")
