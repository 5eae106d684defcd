"""Places that the name finder took for something else, told by the words around them."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import is_event, is_kind
from briefing_tui.extract.places import chains
from briefing_tui.extract.places.country_evidence import kinds as kinds_of_place

_HOUSES = frozenset(
    {"congress", "parliament", "senate", "assembly", "cabinet", "court", "government", "interpol"}
)
BODIES = frozenset(
    {"front", "army", "party", "movement", "brigade", "force", "forces", "council", "alliance", "coalition"}
)


def unseen(token: Any) -> bool:
    """A name after "in", "near" or "shelled" that the name finder took for none or a person's, on an event."""
    if token.pos_ != "PROPN" or token.ent_type_ not in {"", "PERSON", "ORG"}:
        return False
    if token.dep_ == "dobj" and token.ent_type_ != "ORG":
        return token.head.lemma_.lower() in chains.FALL_ON
    if token.dep_ != "pobj":
        return False
    if token.head.lower_ in {"in", "at", "near"} and any(
        child.dep_ == "appos" and child.lemma_.lower() in kinds_of_place() for child in token.rights
    ):
        return True  # "in Belu, a village"
    if token.ent_type_ == "ORG":  # "a market in Karvel", but not "in Congress"
        low, high = clauses.entity(token)
        inside = token.doc[low:high]
        if token.head.lower_ in {"around", "near"} and token.head.head.lemma_.lower() in kinds_of_place():
            return bool(token.text.istitle())  # "villages around Karvel"
        if token.head.lower_ not in ({"in", "near"} if len(inside) > 1 else {"in", "at", "near"}):
            return False
        if len(inside) > 3 or not all(one.text.istitle() for one in inside):
            return False
        if token.lower_ in _HOUSES | BODIES:
            return False
        above = token.head.head
        return is_kind(above, "property") or above.pos_ == "VERB" or is_event(above)
    above = token.head.head
    if token.head.lower_ == "on" and above.lemma_.lower() in {"fall", "land", "rain"}:
        return bool(token.text[0].isupper())  # "shells fell on Karvel"
    if token.head.lower_ not in {"in", "near", "outside"} or not token.text[0].isupper():
        return False
    if above.pos_ == "VERB" or is_event(above) or is_kind(above, "property"):
        return True
    return bool(above.pos_ == "NOUN" and above.dep_ in {"nsubjpass", "dobj"}) or _beside_a_side(above)


def _beside_a_side(noun: Any) -> bool:
    """ "Police clashed with villagers in Karvel", "clashes between police and squatters in Karvel"."""
    up = noun
    while up.dep_ == "conj" and up.head is not up:
        up = up.head
    return bool(
        up.dep_ == "pobj"
        and up.head.lower_ in {"with", "between", "by", "against"}
        and (up.head.head.pos_ == "VERB" or is_event(up.head.head))
    )
