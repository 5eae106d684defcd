"""What kind of noun, or of verb, a reading of `event_frames.toml` asks for: "@people", "@settlement", "@swap"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events.belonging import camp_of_people, whose
from briefing_tui.extract.grammar import clauses, weapons
from briefing_tui.extract.grammar.actor_kinds import is_event, is_kind, lemma
from briefing_tui.extract.places.country_evidence import kinds as kinds_of_place
from briefing_tui.extract.vocabulary import gazetteer

# Words for people of any kind, which only stand beside a deed for those who fight.
_ANY_GROUP = frozenset({"group", "movement", "organization", "organisation", "grouping", "suspect", "subject", "individual", "element", "ring", "wing", "cell", "front", "faction", "union"})  # fmt: skip
_ALIAS = frozenset({"alias", "aka", "nicknamed"})
_NEAR = 30  # tokens around a fire in which nothing may tell of violence
_CAUSES = vocabulary.words("event_words", "mishaps_causes") | vocabulary.words("event_words", "fires_causes")
_VALUED = frozenset({"safe", "till", "vault", "register", "cash", "money", "phones", "phone", "valuables", "wallet", "wallets", "keys", "jewellery"})  # fmt: skip
_SETTLED = frozenset({"village", "admin1", "district", "facility", "building"})
PROTESTERS = vocabulary.words("event_words", "frames_protesters")
_ROUTE = re.compile(r"[A-Z]{1,3}-?\d{1,4}")  # "blocked the R562"
_ARMOUR = re.compile(r"(?:T|BMP|BTR|M)-?\d{2,3}s?")  # "several T-72s"
_THINGS = vocabulary.words("event_words", "frames_things")
_WORKERS = vocabulary.words("event_words", "frames_workers")
_SHELTERS = vocabulary.words("event_words", "frames_shelters")
_LAND = vocabulary.words("event_words", "frames_land")
_POSTS = vocabulary.words("event_words", "frames_posts")
_ARMY = vocabulary.words("event_words", "frames_army")
_TRAFFIC = vocabulary.words("event_words", "frames_traffic")


def settlement(head: Any) -> bool:
    """A town, a village or a stretch of land, by its noun or its name."""
    kind = kinds_of_place().get(head.lemma_.lower(), "")
    if kind in {"village", "admin1"} or head.lemma_.lower() in _LAND:
        return True
    if head.ent_type_ in {"GPE", "LOC"} and head.pos_ == "PROPN":
        return gazetteer.country(head.text) is None
    if head.pos_ != "PROPN" or head.ent_type_ == "PERSON":
        return False
    beside = [one for one in head.children if one.dep_ == "appos"]
    return any(kinds_of_place().get(one.lemma_.lower(), "") for one in beside) or bool(
        gazetteer.towns(head.text)
    )


def _body(head: Any) -> bool:
    """A name that can act: a people's, a body's, a state's."""
    short = head.is_upper and head.is_alpha and len(head) > 2  # "MNLA", a person to the name finder
    return bool(head.pos_ == "PROPN" and (head.ent_type_ != "PERSON" or short) and not is_event(head))


def _people(head: Any) -> bool:
    if head.lower_ in {"him", "her", "them", "he", "she", "they"}:
        return True
    if head.lemma_.lower() in _POSTS:
        return False  # "the base was taken by rebels"
    if is_kind(head, "civilian", "police", "military", "unrest") or head.ent_type_ == "PERSON":
        return True
    if head.pos_ == "PROPN" and any(one.lower_ in _ALIAS for one in head.doc[head.i + 1 : head.i + 3]):
        return True
    categories = vocabulary.classes("victims", "category").get(head.lemma_.lower(), ("militant",))
    return categories[0] not in {"militant", "unknown"}


def _weapon(head: Any) -> bool:
    kind = weapons.kind_of(head)
    return kind is not None and weapons.is_thing(head) and kind[1] not in {12, 13}


def fire_of_itself(head: Any) -> bool:
    """ "A fire swept through a hostel": not "the fire", which somebody set, nor one beside an attack, nor gunfire."""
    if head.lemma_.lower() not in {"fire", "blaze", "inferno"} or any(
        child.dep_ == "poss" or child.lower_ in {"the", "that", "this", "heavy"} for child in head.lefts
    ):
        return False
    if head.i and weapons.gunfire_of(head):
        return False
    near = head.doc[max(0, head.i - _NEAR) : head.i + _NEAR]
    return not any(one.lemma_.lower() in _CAUSES or is_kind(one, "militant") for one in near)


def _rebels(head: Any) -> bool:
    """Those who go by a name in the plural, and are no country's."""
    return (
        head.pos_ == "PROPN"
        and head.lower_.endswith("s")
        and head.ent_type_ not in {"GPE", "LOC", "DATE"}
        and not is_kind(head, "military", "police", "state")
    )


def _flight(verb: Any) -> bool:
    """ "Forced thousands to flee", "drove them to take refuge in a church"; not "to take the bus"."""
    if verb.lemma_.lower() in {"flee", "escape", "evacuate", "relocate"}:
        return True
    return verb.lemma_.lower() in {"take", "seek", "leave", "abandon"} and any(
        one.lemma_.lower() in _SHELTERS for one in clauses.patients(verb)
    )


def _of_work(strike: Any) -> bool:
    """ "Began a strike": not one that an army makes, nor one on a place or a thing."""
    if strike.lemma_.lower() != "strike":
        return False
    if any(weapons.kind_of(one) is not None or one.lower_ in {"air", "aerial"} for one in strike.lefts):
        return False  # "launched air strikes"
    doing = clauses.subjects(strike.head) + clauses.agents(strike.head)
    if any(lemma(one) in _WORKERS for one in doing):
        return True
    struck = clauses.after(strike, frozenset({"on", "at", "in", "near"}))
    return not struck and not any(
        is_kind(one, "military", "militant", "state") or one.ent_type_ == "GPE" for one in doing
    )


def _for_captives(exchange: Any) -> bool:
    """ "In exchange for four jailed smugglers": people for people, and not for a ransom."""
    return exchange.lower_ in {"exchange", "return", "swap"} and any(
        head.tag_ in {"NNS", "NNPS"} and _held_people(head)
        for head in clauses.after(exchange, frozenset({"for", "with"}))
    )


def _held_people(head: Any) -> bool:
    return (
        _people(head)
        or is_kind(head, "militant")
        or head.lemma_.lower() in vocabulary.classes("victims", "category")
    )


def _comers(head: Any) -> bool:
    """ "Gunmen", "men with machetes", "armed youths", "men of the Savo gang": people who come to attack."""
    if is_kind(head, "militant") and lemma(head) not in _ANY_GROUP:
        return True
    if lemma(head) not in {"man", "youth", "people", "person", "member", "individual"}:
        return False
    if any(one.lower_ in {"armed", "masked", "hooded"} for one in head.lefts):
        return True
    borne = clauses.after(head, frozenset({"with", "of", "from"}))
    borne += [
        two
        for one in head.rights
        if one.dep_ == "acl"
        for two in clauses.after(one, frozenset({"with", "in"}))
    ]
    return any(
        weapons.is_thing(one) or (is_kind(one, "militant") and lemma(one) not in _ANY_GROUP) for one in borne
    )


def _opens(verb: Any) -> bool:
    """ "Forced the clerk to open the safe", "to hand over their phones"."""
    return verb.lemma_.lower() in {"open", "empty", "hand", "surrender"} and any(
        one.lower_ in _VALUED for one in clauses.patients(verb)
    )


def _captives(head: Any) -> bool:
    """ "Drove off with the driver", "forced two nurses out of a car and drove off with them": people, and no loot."""
    if head.pos_ != "PRON":
        return head.pos_ == "NOUN" and is_kind(head, "civilian", "police", "military") and _people(head)
    verb = head.head.head
    if verb.dep_ != "conj" or head.lower_ not in {"him", "her", "them"}:
        return False
    before = [one for one in verb.head.rights if one.dep_ == "dobj" and one.i < verb.i]
    return bool(before) and _people(before[-1]) and before[-1].pos_ != "PRON"


CLASSES: dict[str, Callable[[Any], bool]] = {
    "@weapon": _weapon,
    "@settlement": settlement,
    "@place": lambda head: settlement(head) or kinds_of_place().get(head.lemma_.lower(), "") in _SETTLED,
    "@armed": lambda head: is_kind(head, "military", "police", "militant"),
    "@force": lambda head: is_kind(head, "military", "police", "militant") and not camp_of_people(head),
    "@fighters": lambda head: is_kind(head, "military", "militant"),
    "@route": lambda head: _ROUTE.fullmatch(head.text) is not None,
    "@name": lambda head: head.pos_ == "PROPN" and head.ent_type_ not in {"DATE", "TIME"},
    "@armour": lambda head: _ARMOUR.fullmatch(head.text) is not None,
    "@aircraft": weapons.names_aircraft,
    "@traffic": lambda head: head.lemma_.lower() in _TRAFFIC and not weapons.loaded(head),
    "@army": lambda head: head.lemma_.lower() in _ARMY,
    "@body": _body,
    "@state": lambda head: is_kind(head, "state"),
    "@crowd": lambda head: is_kind(head, "unrest") and not is_kind(whose(head), "military", "militant"),
    "@protesters": lambda head: head.lemma_.lower() in PROTESTERS,
    "@people": _people,
    "@victim": _held_people,
    "@opens": _opens,
    "@captives": _captives,
    "@property": lambda head: is_kind(head, "property"),
    "@fire": fire_of_itself,
    "@workers": lambda head: lemma(head) in _WORKERS,
    "@rebels": _rebels,
    "@swap": _for_captives,
    "@comers": _comers,
    "@many": lambda head: head.tag_ == "NNS" and _people(head),
    "@flight": _flight,
    "@stoppage": _of_work,
    "@things": lambda head: head.lemma_.lower() in _THINGS,
}
