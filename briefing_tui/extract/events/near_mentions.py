"""What type a mention comes to beside the others that its text tells near it.

An attack told by nothing but the firing of guns is a shooting ("gunmen opened fire on a taxi"); where the same stretch
of text calls it an attack, an ambush, a raid or a murder too, the wider word names it. What a helicopter dropped where
a gas attack is told was the gas.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing_tui.extract import vocabulary

if TYPE_CHECKING:
    from briefing_tui.extract.events.events import Found

_FIRES = vocabulary.words("event_words", "near_mentions_fires")
_HARMS = frozenset({"kill", "wound", "injure"})  # what firing comes to; says nothing of how
_WIDER = frozenset({"attack", "armed_clash", "assassination"})
_NEAR = 6  # sentences on either side in which a wider word tells of the same thing
_OPENS = frozenset({"fire", "open fire"})
_ANSWERS = frozenset({"return", "retaliate", "respond", "repel", "exchange", "engage"})
_DROPS = frozenset({"drop", "release", "unleash"})
_NEXT = 2  # sentences on, in which what was dropped is the gas just told of


def settle(doc: Any, found: list[Found]) -> None:
    """Give the mentions of `found` the type that the others near them leave to them."""
    if not any(one.type in {"attack", "armed_clash", "chemical_weapon"} for one in found):
        return
    order = {sentence.start: number for number, sentence in enumerate(doc.sents)}
    at = [order[one.token.sent.start] for one in found]
    wider = [
        here
        for one, here in zip(found, at, strict=True)
        if one.type in _WIDER and one.words not in _FIRES | _HARMS
    ]
    fights = {one.token.i for one in found if one.type in _WIDER and one.words not in _HARMS}
    gassed = [here for one, here in zip(found, at, strict=True) if one.type == "chemical_weapon"]
    for one, here in zip(found, at, strict=True):
        if one.type == "attack" and one.words in _FIRES and not _aimed_arms(one):
            if not any(abs(here - other) <= _NEAR for other in wider):
                one.type = "shooting"
        elif one.type == "armed_clash" and one.words in _OPENS and not fights - {one.token.i}:
            if not any(word.lemma_.lower() in _ANSWERS for word in doc):
                one.type = "shooting"
        elif (
            one.type == "air_strike"
            and one.words in _DROPS
            and any(0 <= here - other <= _NEXT for other in gassed)
        ):
            one.type = "chemical_weapon"


def _aimed_arms(one: Found) -> bool:
    """ "Fired RPGs and machine guns at a ship": told by its arms, an attack of any kind."""
    return one.words == "fire" and bool(one.arguments.weapons)
