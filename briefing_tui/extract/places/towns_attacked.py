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
_BOMBARDMENTS = frozenset({"shelling", "bombardment", "bombing", "siege"})
_GUNS = frozenset(
    {"mortar", "artillery", "howitzer", "tank", "rocket", "shell"}
)  # "a mortar attack on Karvel"
_ASSAULTS = frozenset(
    {"attack", "assault", "raid", "strike", "airstrike", "bombing", "offensive", "incursion"}
)
_STRIKES = frozenset({"hit", "strike", "target", "reach"})  # "rockets hit Karvel"
_TAKES = frozenset({"capture", "seize", "take", "enter", "leave", "abandon"})
_COMES_DOWN = frozenset({"strike", "airstrike", "earthquake", "quake", "tremor", "storm", "cyclone", "hurricane", "typhoon", "tornado", "flood", "tsunami", "landslide", "wave", "series", "string", "spate", "barrage", "salvo", "volley"})  # fmt: skip
_BEFALLS = frozenset({"rock", "shake", "jolt", "flee", "batter", "devastate", "evacuate"})
_WORDS = frozenset({"statement", "speech", "interview", "letter", "article", "post", "tweet"})
_FOES = frozenset({"enemy", "occupier", "invader", "aggressor"})
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
    who = next((child for child in token.head.lefts if child.dep_ == "nsubj"), None)
    if who is None and token.head.dep_ == "acl":
        who = token.head.head  # "air strikes targeting Karvel"
    if verb == "enter" and who is not None and plain(token) and by_a_force(who):
        return token.lower_ not in GIVEN  # nobody enters a man
    if verb in _TAKES:
        return who is not None and known(token) and by_a_force(who)  # "rebels seized Karvel"
    if verb not in _FALLEN_UPON | _STRIKES or not (plain(token) or known(token)):
        return False
    if verb in _STRIKES:
        flew = who is not None and who.lemma_.lower() in FLIES | _COMES_DOWN
        if flew:
            return token.ent_type_ not in {"NORP", "ORG"} and not called(token)
        if who is None or not by_a_force(who):
            return False
        struck = verb != "target" and plain(token) and not called(token)
        return struck or known(token)  # "Kellandish forces hit Karvel", but they may target Karim
    if who is None or token.lower_ in GIVEN or _in_words(token.head):
        return False
    return by_a_force(who) or who.lemma_.lower() in _BANDS


def _in_words(verb: Any) -> bool:
    """ "Attacked Velk in a statement", "over his remarks"."""
    return any(
        one.lower_ == "over"
        or (one.lower_ == "in" and any(what.lemma_.lower() in _WORDS for what in one.children))
        for one in verb.rights
    )


def by_a_force(who: Any) -> bool:
    """Those who strike a town: soldiers, fighters, a state, "the enemy", "Kellanders"."""
    if who.lemma_.lower() in _FOES or (who.ent_type_ == "NORP" and who.tag_ == "NNPS"):
        return True
    return who.ent_type_ == "GPE" or is_kind(who, "military", "militant")


def attacked(name: Any) -> bool:
    """ "The shelling of Karvel", "an attack on Karvel": a town the gazetteer knows, or what only places suffer."""
    if name.dep_ != "pobj" or name.head.lower_ not in {"on", "against", "of"}:
        return False
    if not is_event(name.head.head) and name.head.head.lower_ != "siege":
        return False
    if known(name):
        return name.head.head.lemma_.lower() in _ASSAULTS | _BOMBARDMENTS
    deed = name.head.head
    if deed.lemma_.lower() not in _BOMBARDMENTS and not any(
        one.lemma_.lower() in _GUNS and one.dep_ == "compound" for one in deed.lefts
    ):
        return False
    return name.ent_type_ in {"", "PERSON", "PRODUCT"} and plain(name)


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
