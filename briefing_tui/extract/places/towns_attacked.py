"""Names that are places since they are fallen upon: "shelled Karvel", "an attack on Karvel", "rockets hit Karvel"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import is_event, is_kind
from briefing_tui.extract.places.bare_names import GIVEN, called, of_two, plain
from briefing_tui.extract.places.syntax import FALL_ON
from briefing_tui.extract.vocabulary import gazetteer

_FALLEN_UPON = vocabulary.words("event_grammar", "places_fallen_upon")
_BOMBARDMENTS = frozenset({"shelling", "bombardment", "siege"})
_ASSAULTS = frozenset(
    {"attack", "assault", "raid", "strike", "airstrike", "bombing", "offensive", "incursion"}
)
_STRIKES = frozenset({"hit", "strike", "target", "reach"})  # "rockets hit Karvel"
_BEFALLS = frozenset({"rock", "shake", "jolt", "flee", "batter", "devastate", "evacuate"})
_BANDS = frozenset({"settler", "mob", "rioter", "tribesman", "youth", "nomad", "pastoralist"})
FLIES = frozenset(
    {
        "shell",
        "mortar",
        "bomb",
        "drone",
        "uav",
        "missile",
        "rocket",
        "aircraft",
        "jet",
        "helicopter",
        "plane",
        "projectile",
    }
)


def fallen_upon(token: Any) -> bool:
    """ "Shelled Old Harra", "Old Harra was shelled", "rebels attacked Orvende", but not "attacked Karim, a trader" and not "attacked the UN"."""
    verb = token.head.lemma_.lower()
    if verb in _BEFALLS:
        return not is_kind(token, "military", "militant", "police", "civilian") and token.ent_type_ != "ORG"
    if verb in FALL_ON:
        return token.ent_type_ != "ORG" or plain(token) or of_two(token)
    if token.dep_ == "nsubjpass":
        return False
    if verb not in _FALLEN_UPON | _STRIKES or not plain(token):
        return False
    who = next((child for child in token.head.lefts if child.dep_ == "nsubj"), None)
    if verb in _STRIKES:
        flew = who is not None and (
            who.lemma_.lower() in FLIES or who.lemma_.lower() in {"strike", "airstrike"}
        )
        if flew:
            return token.ent_type_ not in {"NORP", "ORG"} and not called(token)
        return who is not None and known(token) and by_a_force(who)  # "Kellandish forces hit Karvel"
    return who is not None and (is_kind(who, "military", "militant") or who.lemma_.lower() in _BANDS)


def by_a_force(who: Any) -> bool:
    """Those who strike a town: soldiers, fighters, a state."""
    return who.ent_type_ == "GPE" or is_kind(who, "military", "militant")


def attacked(name: Any) -> bool:
    """ "The shelling of Karvel", "an attack on Karvel": a town the gazetteer knows, or what only places suffer."""
    if name.dep_ != "pobj" or name.head.lower_ not in {"on", "against", "of"} or not is_event(name.head.head):
        return False
    if known(name):
        return name.head.head.lemma_.lower() in _ASSAULTS | _BOMBARDMENTS
    return name.ent_type_ in {"", "PERSON"} and name.head.head.lemma_.lower() in _BOMBARDMENTS and plain(name)


def known(name: Any) -> bool:
    """A bare name that is a town's and no country's, no given name and no force's."""
    low, high = clauses.entity(name)
    text = name.doc[low:high].text
    return bool(
        name.lower_ not in GIVEN
        and text[0].isupper()
        and gazetteer.named(text)
        and gazetteer.country(text) is None
        and not is_kind(name, "military", "militant", "police", "state")
        and not any(child.dep_ in {"det", "appos"} for child in name.children)
    )
