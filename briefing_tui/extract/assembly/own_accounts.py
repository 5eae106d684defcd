"""What those who struck say of their own strike: "the army admitted the shelling but said it had killed four militants".

Told with an armed target, the deed would be a fight of its own; it is the rival account of the strike told before.
"""

from __future__ import annotations

import re

from briefing_tui.event_types import group
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.model import Event

_OWNS_UP = re.compile(
    r"(?i)\b(?:carried out|conducted|launched|confirmed|admitted|acknowledged)\b(?: \w+){0,3} (?:(?:air ?|drone |missile )?strikes?|shelling|bombing|bombardment)\b"
)


def of_the_strike(layout: Layout, event: Event, candidate: list[Event]) -> bool:
    """Whether a killing of armed men is what a sentence that owns up to the strikes of `candidate` says they did."""
    if not event.rule.startswith("verb 'kill'") or not event.rule.endswith("armed target"):
        return False
    if any(group(one.type) != "explosive" for one in candidate):
        return False
    said = layout.sentence_at(event.start)
    return _OWNS_UP.search(wording.parsed(layout.doc)[said.start_char : event.start]) is not None
