"""Strikes: of workers, or of an army from the air ("observed a strike against the tax", "nine strikes on depots")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events import brevity
from briefing_tui.extract.events.belonging import whose
from briefing_tui.extract.events.frame_classes import CLASSES
from briefing_tui.extract.grammar import clauses, weapons
from briefing_tui.extract.grammar.actor_kinds import is_kind
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.places import towns_attacked

if TYPE_CHECKING:
    from briefing_tui.extract.events.arguments import Arguments

_STRIKES = vocabulary.words("event_grammar", "triggers_strikes")
_CONDUCTS = vocabulary.words("event_grammar", "triggers_conducts")
_AIR_FORCE = re.compile(r"[A-Z]{1,4}(?:AF|DF)")  # "USAF", "IDF": how armies abbreviate themselves
_FROM_AFAR = frozenset({"precision", "surgical", "decapitation"})  # what no strike of workers is
_STRUCK = frozenset(
    {"tank", "launcher", "target", "vehicle", "radar", "battery", "howitzer", "infrastructure", "facility", "site", "cell",
     "squad", "tunnel", "ship", "boat", "vessel", "drone", "operative", "militant", "hideout", "warehouse", "airfield"}
)  # fmt: skip
_MANY = frozenset({"series", "wave", "string", "number"})
_BY = frozenset({"by", "of"})
_UPON = frozenset({"on", "onto", "over"})
_TIMES = frozenset({"DATE", "TIME"})
_HURTS = vocabulary.words("event_grammar", "triggers_hurts")


def listed(token: Any) -> bool:
    """ "Strikes, Dolma district: two on a depot", "Strikes on Dolma: 3 houses hit": the heading of a note of war."""
    if token.tag_ != "NNS" or token.i != wording.sentence(token).start or not brevity.is_note(token.doc):
        return False
    if token.dep_ not in {"ROOT", "dep", "nsubj"} or of_workers(token):
        return False
    return (
        token.i + 1 < len(token.doc)
        and token.nbor().lower_ in {",", "on", ":"}
        and not clauses.after(token, frozenset({"over", "by"}))
    )


def of_workers(strike: Any) -> bool:
    """ "Observed a strike against the tax", "a hunger strike", "the strike by nurses"."""
    if any(is_kind(one, "unrest") and not is_kind(one, "military") for one in clauses.after(strike, _BY)):
        return True
    doing = clauses.subjects(strike.head) if strike.dep_ == "dobj" else []
    if any(map(CLASSES["@workers"], doing)):
        return True  # "miners launched a strike on the outskirts"
    return strike.head.lemma_.lower() in {
        "observe",
        "call",
        "hold",
        "stage",
        "join",
        "go",
        "begin",
        "enforce",
    } or any(
        child.lower_ in {"hunger", "general", "down", "labour", "labor", "token", "sympathy", "day"}
        for child in strike.lefts
    )


def by_workers(strike: Any) -> bool:
    """ "A strike by nurses shut two clinics", "a teachers' strike began": told as what took place; not "the strike"."""
    theirs = clauses.after(strike, frozenset({"by"}))
    theirs += [one for one in strike.lefts if one.dep_ in {"poss", "compound", "nmod"}]
    took_place = strike.dep_ in {"nsubj", "nsubjpass"} and strike.head.tag_ in {"VBD", "VBN", "NNS"}
    if not took_place or not any(one.lower_ in {"a", "an"} for one in strike.subtree if one.i < strike.i):
        return False
    return any(CLASSES["@workers"](one) for one in theirs)


def of_an_army(token: Any, modifiers: list[Any]) -> bool:
    """ "Coalition forces conducted nine strikes", "the strikes destroyed two positions": an army's, from the air.

    Armies write so of air strikes unless they name another weapon; a strike of workers destroys nothing.
    """
    if any(weapons.kind_of(one) is not None for one in modifiers) or of_workers(token):
        return False
    if modifiers and _AIR_FORCE.fullmatch(modifiers[-1].text) and brevity.is_note(token.doc):
        return True  # "NAF strike, Dorva"
    if (
        token.dep_ == "appos"
    ):  # "Near Lomu, a strike destroyed a tank": the parser takes the town for the head
        return any(child.dep_ == "acl" and child.lemma_.lower() in _STRIKES for child in token.rights)
    if token.dep_ == "pobj" and token.head.lower_ in {"in", "by"}:  # "were killed in strikes on the port"
        return token.head.head.lemma_.lower() in _HURTS
    if token.dep_ == "pobj" and token.head.lower_ in {"after", "following"}:
        return any(_may_be_struck(one) for one in clauses.after(token, frozenset({"against", "on"})))
    if any(one.lower_ in _FROM_AFAR for one in modifiers):
        return True  # "precision strikes near Dorva"
    if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lemma_.lower() in _MANY:
        token = token.head.head  # "carried out a series of strikes"
    verb = token.head
    if verb.pos_ != "VERB" or token.dep_ not in {"dobj", "nsubj", "nsubjpass", "conj"}:
        return False
    if token.dep_ == "nsubj":
        return verb.lemma_.lower() in _STRIKES
    by = clauses.subjects(verb) + clauses.agents(verb)
    return verb.lemma_.lower() in _CONDUCTS and (
        any(is_kind(one, "military") for one in by)
        or weapons.type_of(by) == "air_strike"
        or bool(clauses.after(token, frozenset({"against", "on"})))
    )


def from_the_air(drop: Any) -> bool:
    """ "Dropped 40 bombs on villages": nobody drops them by hand."""
    return any(one.lower_ == "bombs" for one in clauses.patients(drop)) and upon(drop)


def upon(verb: Any) -> bool:
    """ "Delivered two bombs on a column", "splashed close to a ship": it says on what; not "delivered dynamite"."""
    sent = [one for one in clauses.patients(verb) if weapons.kind_of(one) is not None]
    led = [one for word in (verb, *sent) for one in clauses.after(word, _UPON)]
    return any(one.ent_type_ not in _TIMES for one in led)


def by_a_force(args: Arguments) -> bool:
    """ "Karvel said it had struck a depot", "the rebels hit two posts": with what is not told."""
    return any(
        one.ent_type_ == "GPE" or is_kind(whose(one), "military", "militant") for one in args.actor_heads
    ) and any(
        (is_kind(one, "property", "military") and one.ent_type_ != "GPE") or one.lemma_.lower() in _STRUCK
        for one in args.target_heads
    )


def on_a_town(verb: Any) -> bool:
    """ "Kellandish forces struck Karvel", "rebels struck Orva at dawn": soldiers or a state, and a town, known or not."""
    hit = [one for one in verb.rights if one.dep_ == "dobj"]
    doing = clauses.subjects(verb)
    return any(map(towns_attacked.by_a_force, doing)) and any(
        towns_attacked.known(one) or towns_attacked.fallen_upon(one) for one in hit
    )


def _may_be_struck(what: Any) -> bool:
    """ "A strike on Orva", "on a bridge"; one "on the railways" is of workers."""
    thing = is_kind(what, "property", "military") and any(c.lower_ in {"a", "an"} for c in what.lefts)
    return what.ent_type_ in {"GPE", "LOC", "FAC"} or thing


def from_on_high(verb: Any) -> bool:
    """ "The car was hit from the air", "attacked it from the air": by aircraft of some kind."""
    return any(
        joint.lower_ == "from" and any(one.lower_ == "air" and one.dep_ == "pobj" for one in joint.rights)
        for joint in verb.rights
    )
