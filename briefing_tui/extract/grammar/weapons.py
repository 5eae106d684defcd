"""Weapons named in a clause, by the vocabulary, and the type of event each makes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar.actor_kinds import is_kind
from briefing_tui.extract.parsing import wording

_AIRLINERS = frozenset({"plane", "airliner", "aircraft", "airplane", "aeroplane", "jet"})
_MADE_SAFE = frozenset(
    {
        "clearing",
        "clearance",
        "disposal",
        "detection",
        "removal",
        "awareness",
        "action",
        "sweeping",
        "squad",
        "scare",
        "hoax",
        "alert",
        "shelter",
        "factory",
        "maker",
        "making",
    }
)
_SHOT = frozenset(
    {"enemy", "hostile", "friendly", "incoming", "automatic", "direct", "return", "covering", "live"}
)
_ENTERED = frozenset(
    {"storm", "raid", "attack", "enter", "loot", "rob", "overrun", "invade", "occupy", "ransack", "close"}
)
_ASSAULTS = frozenset({"raid", "attack", "assault", "robbery", "incursion"})
_AT = frozenset({"at", "in", "inside", "outside", "near", "from", "around"})
_FIREARM = vocabulary.load("event_weapons")["firearm"]["order"]
_INCENDIARY = vocabulary.load("event_weapons")["incendiary"]["order"]
_CARRIERS = vocabulary.words("event_grammar", "weapons_carriers")
# "MiG-29", "Su-25s", "F-16", "Mi-8": what air forces fly by the makers' letters.
_AIRCRAFT = re.compile(
    r"(?:su|mig|yak|mi|ka|tu|il|an|ah|uh|oh)-\d{1,3}[a-z]{0,2}|(?:f|fa|f/a|jf|b)-\d{2}[a-z]?s?"
)
_LADEN = frozenset({"laden", "packed", "filled", "rigged"})
LOADED = frozenset({"load", "pack", "stuff", "fill", "rig", "lade", "carry", "transport", "haul", "contain"})
_DUG = vocabulary.words("event_grammar", "weapons_dug")


_SPEAKS = frozenset({"say", "claim", "deny", "vow", "warn", "announce", "threaten", "call"})


@lru_cache(maxsize=1)
def _entries() -> tuple[dict[str, tuple[str, int]], int]:
    found: dict[str, tuple[str, int]] = {}
    longest = 1
    for body in vocabulary.load("event_weapons").values():
        for word in body["words"]:
            found.setdefault(word, (body["type"], body["order"]))
            longest = max(longest, len(word.split()))
    return found, longest


@lru_cache(maxsize=1)
def _heads() -> frozenset[str]:
    """The words that end the name of a weapon: few tokens are one, and only those are looked at closely."""
    return frozenset(word.split()[-1] for word in _entries()[0]) | _CARRIERS | {"fire"}


@wording.once_a_word
def kind_of(token: Any) -> tuple[str, int] | None:
    """(event type or "", rank) of the weapon a token names as head of its phrase; None where it names none."""
    lemma = token.lemma_.lower()
    if lemma in _AIRLINERS and any(one.lower_ == "hijacked" for one in token.lefts):
        return ("attack", 99)  # airliners flown into a tower are no warplanes
    if names_aircraft(token):
        return _entries()[0]["warplane"]
    if _heads().isdisjoint((lemma, lemma.removesuffix("s"), token.lower_)):
        return None
    if token.pos_ not in {"NOUN", "PROPN", "VERB", "ADJ"}:
        return None
    entries, _ = _entries()
    if lemma == "mine" and is_pit(token):
        return None
    if token.pos_ == "PROPN" and _bears_its_name(token):
        return None
    if token.i + 1 < len(token.doc) and token.nbor().lower_ in _MADE_SAFE:
        return None  # "a mine clearing charity", "the bomb squad"
    if lemma == "rocket" and [one.lower_ for one in token.doc[token.i + 1 : token.i + 3]] == [
        "-",
        "propelled",
    ]:
        return None  # a grenade
    if lemma in _CARRIERS and _laden(token):
        return entries["car bomb"]
    if lemma not in entries and (token.pos_ == "PROPN" or lemma.removesuffix("s") in entries):
        lemma = lemma.removesuffix("s")  # "Rockets hit ...": a capital makes a name of it
    if token.i > 0:
        before = token.nbor(-1)
        for first in (before.lemma_.lower(), before.lower_):
            pair = f"{first} {lemma}"
            if pair in entries:
                return entries[pair]
        if token.lower_ == "fire" and gunfire_of(token):
            return entries["gunfire"]
    return entries.get(lemma) or entries.get(token.lower_)


def _bears_its_name(name: Any) -> bool:
    """ "Izz al-Scud, the armed wing of the Front, claimed it", "the Scud Brigades": a body, and no weapon."""
    bodies = vocabulary.words("organisations", "groups")
    beside = any(one.dep_ == "appos" and one.lemma_.lower() in bodies for one in name.rights)
    told = name.dep_ == "nsubj" and name.head.lemma_.lower() in _SPEAKS
    inside = name.dep_ == "compound" and name.head.pos_ == "PROPN"
    return beside or told or (inside and name.head.lemma_.lower().removesuffix("s") in bodies)


def gunfire_of(fire: Any) -> bool:
    """Whether "fire" is what somebody shoots: "Israeli fire", "by army fire"; but "a Greek fire", "the army barracks fire"."""
    owner = fire.nbor(-1)
    if owner.dep_ not in {"compound", "amod", "nmod", "poss"} or any(c.dep_ == "det" for c in fire.lefts):
        return False
    peoples = owner.ent_type_ in {"NORP", "GPE"} and owner.text[0].isupper()
    return peoples or owner.lower_ in _SHOT or is_kind(owner, "military", "militant", "police")


def _laden(vehicle: Any) -> bool:
    """ "An explosives-laden pickup truck": what is driven into its target is the weapon."""
    doc = vehicle.doc
    return any(
        (doc[at].lower_ in _LADEN and doc[at - 2].lower_.startswith("explosive"))
        or (doc[at].lower_ == "trapped" and doc[at - 2].lower_ == "booby")
        for at in range(max(2, vehicle.i - 2), vehicle.i)
    )


def loaded(vehicle: Any) -> bool:
    """ "A car stuffed with explosives": what goes off in it."""
    return any(
        load.dep_ == "acl" and load.lemma_.lower() in LOADED and type_of(list(load.subtree)) == "bombing"
        for load in vehicle.rights
    )


def is_pit(token: Any) -> bool:
    """A mine that people work in: "at the mine", "a copper mine", "the mine's yard"."""
    if token.dep_ == "poss":
        return True
    if token.dep_ == "pobj" and token.head.lower_ in _AT:
        return True
    upon = token.dep_ == "pobj" and token.head.lower_ in {"on", "against"}
    if upon and token.head.head.lemma_.lower() in _ASSAULTS:
        return True  # "a raid on a mine"
    if token.dep_ == "dobj" and token.head.lemma_.lower() in _ENTERED:
        return True  # "stormed a mine and killed four workers"
    return any(one.lemma_.lower() in _DUG for one in token.lefts)


@lru_cache(maxsize=1)
def _unlisted() -> frozenset[str]:
    return frozenset(
        word
        for body in vocabulary.load("event_weapons").values()
        if not body.get("listed", True)
        for word in body["words"]
    )


def is_thing(token: Any) -> bool:
    """The words name the weapon itself, not those who use it ("air force", "suicide bomber")."""
    lemma = token.lemma_.lower()
    pair = f"{token.nbor(-1).lower_} {lemma}" if token.i > 0 else lemma
    if _AIRCRAFT.fullmatch(lemma) is not None:
        return False
    return lemma not in _unlisted() and pair not in _unlisted()


def names_body(token: Any) -> bool:
    """ "The Black Axe": the name of a body that ends in a weapon."""
    return bool(
        token.pos_ == "PROPN"
        and token.ent_type_ == "ORG"
        and token.i > wording.sentence(token).start
        and any(one.dep_ == "compound" and one.pos_ == "PROPN" for one in token.lefts)
    )


def body_in_arms(noun: Any) -> bool:
    """ "The air force": those who strike, and no word for what they strike with."""
    return is_kind(noun, "military") and not is_thing(noun)


def names_aircraft(token: Any) -> bool:
    """ "A Su-25", "two MiG-29s": an aircraft by its maker's letters and number."""
    return not token.is_alpha and _AIRCRAFT.fullmatch(token.lower_) is not None


def is_firearm(token: Any) -> bool:
    """A gun of any kind, or what is carried into a fight with guns."""
    kind = kind_of(token)
    return kind is not None and kind == ("", _FIREARM)


def burns(token: Any) -> bool:
    """What sets things on fire: a petrol bomb, petrol."""
    kind = kind_of(token)
    return kind is not None and kind[1] == _INCENDIARY


def named_from(token: Any) -> int:
    """The first token of the weapon's name as the vocabulary has it: "small" of "small arms", "chlorine" of "chlorine gas"."""
    if token.i == 0:
        return int(token.i)
    entries, _ = _entries()
    before = token.nbor(-1)
    pairs = {f"{first} {token.lemma_.lower()}" for first in (before.lemma_.lower(), before.lower_)}
    pairs.add(f"{before.lower_} {token.lower_}")
    return int(before.i) if pairs & entries.keys() else int(token.i)


def named_short(token: Any) -> bool:
    """ "RPG", "UXO", "IED": the vocabulary has the capitals as the short name of a weapon."""
    entries, _ = _entries()
    return token.lower_ in entries or token.lower_.removesuffix("s") in entries


def type_of(tokens: list[Any]) -> str:
    """The event type that the weapons among the tokens make, "" for none."""
    ranked = [(kind[1], kind[0]) for token in tokens if (kind := kind_of(token)) and kind[0]]
    return min(ranked)[1] if ranked else ""


@lru_cache(maxsize=1024)
def type_of_words(words: str) -> str:
    """The event type that a weapon in words makes, "" where it is none of the vocabulary."""
    folded = words.casefold()
    for body in sorted(vocabulary.load("event_weapons").values(), key=lambda body: int(body["order"])):
        if body["type"] and any(re.search(rf"\b{re.escape(word)}s?\b", folded) for word in body["words"]):
            return str(body["type"])
    return ""
