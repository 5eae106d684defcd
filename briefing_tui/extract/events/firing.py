"""Attacks told by nothing but the firing of guns: "gunmen opened fire on a taxi", "was shot dead outside his home".

Where the same stretch of text calls it an attack, an ambush, a raid or a murder too, the firing is how that was done
and the wider word names it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing_tui.extract import vocabulary

if TYPE_CHECKING:
    from briefing_tui.extract.events.events import Found

_FIRES = vocabulary.words("event_words", "firing_words")
_HARMS = frozenset({"kill", "wound", "injure"})  # what firing comes to; says nothing of how
_WIDER = frozenset({"attack", "armed_clash", "assassination"})
_NEAR = 6  # sentences on either side in which a wider word tells of the same thing


def narrow(doc: Any, found: list[Found]) -> None:
    """Call `shooting` every attack of `found` that its text tells by firing alone."""
    fired = [one for one in found if one.type == "attack" and one.words in _FIRES and not _aimed_arms(one)]
    if not fired:
        return
    order = {sentence.start: number for number, sentence in enumerate(doc.sents)}
    wider = [
        order[one.token.sent.start]
        for one in found
        if one.type in _WIDER and one.words not in _FIRES | _HARMS
    ]
    for one in fired:
        here = order[one.token.sent.start]
        if not any(abs(here - at) <= _NEAR for at in wider):
            one.type = "shooting"


def _aimed_arms(one: Found) -> bool:
    """ "Fired RPGs and machine guns at a ship": told by its arms, an attack of any kind."""
    return one.words == "fire" and bool(one.arguments.weapons)
