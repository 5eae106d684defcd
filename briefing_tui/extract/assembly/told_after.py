"""Who did it, told in the sentences behind an attack: "It was planted by rebels", "The attackers, members of the Front, fled".

Also by what they left: "a flag of the Front was found at the scene".
"""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events.group_names import GROUPS
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import animate, is_kind, lemma
from briefing_tui.extract.parsing import wording
from briefing_tui.model import Event

_PUT = vocabulary.words("responsibility", "said", "sent") | frozenset(
    {"place", "hide", "throw", "hurl", "leave", "make"}
)
_ATTACKERS = vocabulary.words("event_grammar", "suspicions_perpetrators") | frozenset({"raider", "kidnapper"})
_LEFT = vocabulary.words("event_grammar", "told_after_left")
_BOMBS = frozenset({"bomb", "device", "explosive", "mine", "grenade"})
_FOUND = frozenset({"find", "leave", "drop", "scatter", "discover", "hoist", "unfurl"})
_BEHIND = 2  # sentences behind it


def doers(doc: Any, event: Event) -> list[Any]:
    """The nouns that name who did it, of the sentence of an event and the two behind it; [] where they tell of nobody."""
    span = doc.char_span(event.start, event.end, alignment_mode="expand")
    if span is None or not len(span):
        return []
    found: list[Any] = []
    sentence = wording.sentence(span[-1])
    for k in range(_BEHIND + 1):
        for token in sentence:
            if k and token.lower_ in {"it", "they"} and token.dep_ == "nsubjpass":
                found += _who_put_it(token.head) if k == 1 and event.weapons else []
            elif token.lemma_.lower() in _ATTACKERS and token.pos_ == "NOUN":
                found += _members(token)
            elif token.lemma_.lower() in _BOMBS and token.pos_ == "NOUN":
                found += _who_hid(token)
            elif token.lemma_.lower() in _LEFT and token.pos_ == "NOUN":
                found += _whose_sign(token)
        if sentence.end >= len(doc):
            break
        sentence = wording.sentence(doc[sentence.end])
    return found


def _who_put_it(verb: Any) -> list[Any]:
    """ "It was planted by rebels": the rebels."""
    if verb.lemma_.lower() not in _PUT or any(one.dep_ == "neg" for one in verb.children):
        return []
    return [one for one in clauses.agents(verb) if animate(one)]


def _who_hid(bomb: Any) -> list[Any]:
    """ "A bomb that rebels had hidden in a cart": the rebels."""
    told = [one for one in bomb.rights if one.dep_ in {"relcl", "acl"} and one.lemma_.lower() in _PUT]
    told = [one for one in told if not any(two.dep_ == "neg" for two in one.children)]
    who = [two for one in told for two in clauses.spread([w for w in one.lefts if w.dep_ == "nsubj"])]
    return [one for one in who if one.pos_ in {"NOUN", "PROPN"} and animate(one)]


def _members(attackers: Any) -> list[Any]:
    """ "The attackers, members of the Front, fled", "the killers were from the Front": by whose name they go."""
    if not any(one.lower_ in {"the", "both", "all"} for one in attackers.lefts):
        return []
    beside = [one for one in attackers.rights if one.dep_ == "appos"]
    verb = attackers.head
    if (
        attackers.dep_ == "nsubj"
        and verb.lemma_.lower() == "be"
        and not any(one.dep_ == "neg" for one in verb.children)
    ):
        beside += [one for one in verb.rights if one.dep_ == "attr"]
        beside += [one for one in clauses.after(verb, frozenset({"from"})) if _named(one)]
    return [one for one in beside if _of_a_body(one) or one in clauses.after(verb, frozenset({"from"}))]


def _of_a_body(one: Any) -> bool:
    """ "Members of the Front", "Front fighters"; not "young men"."""
    fights = is_kind(one, "militant", "military") or lemma(one) == "member"
    return fights and any(two.pos_ == "PROPN" for two in one.subtree)


def _whose_sign(sign: Any) -> list[Any]:
    """ "A flag of the Front was found there", "leaving leaflets signed by the Front": the Front."""
    verb = sign.head
    if sign.dep_ not in {"nsubjpass", "dobj"} or verb.lemma_.lower() not in _FOUND:
        return []
    whose = clauses.after(sign, frozenset({"of", "from", "by"}))
    for one in sign.rights:
        if one.dep_ == "acl" and one.lemma_.lower() in {"sign", "bear", "claim"}:
            whose += clauses.agents(one) or clauses.patients(one)
    return [
        one for one in whose if _named(one) and (one.ent_type_ in {"ORG", "NORP"} or lemma(one) in GROUPS)
    ]


def _named(one: Any) -> bool:
    """A body by its name, and no place."""
    return bool(one.pos_ == "PROPN" and one.ent_type_ not in {"GPE", "LOC", "DATE", "PERSON", "FAC"})
