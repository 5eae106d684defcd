"""Who is tied to an attack by words of blame: "responsible for the attack", "suspected of it", "the work of the gang"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events import acting_pronouns
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import animate

# "X is responsible for the attack", "X took part in it", "suspected of it".
_BEHIND = vocabulary.words("event_grammar", "participants_behind")
_SUSPECTED = frozenset(
    {"involvement", "participation", "connection", "part", "role", "suspicion", "complicity"}
)
_NAMES_AS = frozenset({"name", "identify", "point", "describe", "see", "regard", "view", "denounce", "unmask", "list", "brand", "cite"})  # fmt: skip
_PARTS = frozenset({"involvement", "participation", "complicity"})
_NONE = frozenset({"no", "any", "without", "little", "whether", "if"})
_ASKS = frozenset({"investigate", "examine", "probe", "rule", "possibility", "question", "inquire", "inquiry", "investigation"})  # fmt: skip
_HELD = vocabulary.words("event_grammar", "clauses_charges")
_TAKES_PART = frozenset({"involve", "implicate", "suspect"})
_PUTS = frozenset({"put", "lay", "pin", "place", "pass", "assign", "throw", "heap"})
_TIES = vocabulary.words("event_grammar", "blamed_for_ties")
_WORK = frozenset({"work", "doing", "handiwork", "responsibility"})
_MARKS = frozenset({"hallmark", "trademark", "fingerprint", "stamp", "signature"})
_DENIES = vocabulary.words("event_grammar", "mood_deny")
_JUDGES = frozenset({"hold", "consider", "deem", "think", "believe", "find", "declare", "call"})

Heads = tuple[list[Any], list[Any]]


def of(noun: Any) -> Heads:
    """ "X was responsible for the attack"; "X was the target of an attack"."""
    actors, targets = _tied(noun)
    return [_named(one) for one in actors], targets


def _named(one: Any) -> Any:
    """The colonel of "Colonel Teo Marn, the main person implicated in it", who goes by his name."""
    beside = one.dep_ == "appos" and one.pos_ == "NOUN" and one.tag_ == "NN"
    return one.head if beside and one.head.pos_ == "PROPN" and one.head.ent_type_ == "PERSON" else one


def _tied(noun: Any) -> Heads:
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        return _work_of(noun), []
    if noun.dep_ not in {"pobj", "conj"}:
        return [], []
    linked = noun.head.head
    word = linked.lemma_.lower()
    if _denied(linked):
        return [], []
    if word in _SUSPECTED and linked.dep_ == "pobj":
        return _suspects(linked) or _part_of(linked), []
    if word in _PARTS and noun.head.lower_ == "in":
        return _part_of(linked), []
    if word in {"confess", "admit"} and noun.head.lower_ == "to":
        return clauses.subjects(linked), []
    if word == "want" and noun.head.lower_ == "for" and clauses.is_passive(linked):
        return clauses.patients(linked), []  # "wanted for the murder"
    if word in _TIES and linked.pos_ == "VERB" and noun.head.lower_ in {"to", "with"}:
        return clauses.patients(linked), []  # "linked a colonel to the murder"
    if linked.pos_ == "VERB" and word in _HELD - _TAKES_PART and noun.head.lower_ in {"for", "over", "in"}:
        held = clauses.patients(linked)  # "arrested over the attack", "arrested two suspects in it"
        return [one for one in held if noun.head.lower_ != "in" or one.lemma_.lower() == "suspect"], []
    if word == "suspect" and linked.pos_ == "NOUN" and linked.dep_ not in {"attr", "oprd"}:
        return [linked], []  # "two suspects in the attack"
    if noun.head.lower_ in {"behind", "for", "in"} and (whom := _named_as(linked, noun.head.lower_)):
        return whom, []
    if noun.head.lower_ == "behind" and word == "be":
        return acting_pronouns.said_so(clauses.subjects(linked), linked), []
    if word in _BEHIND and noun.head.lower_ in {"for", "in", "of", "behind", "with"}:
        verb = linked if linked.pos_ == "VERB" else linked.head
        if linked.pos_ == "NOUN" and linked.dep_ == "appos":
            return _joined_to(verb), []  # "Teo Marn and Iko Bral, the masterminds of the attack"
        if verb is not linked and verb.lemma_.lower() in _JUDGES and not clauses.is_passive(verb):
            return clauses.subjects(linked) or clauses.patients(verb), []  # "holds the gang responsible"
        if linked.pos_ == "VERB" and word in _HELD:
            # "implicated four officers in the murder", "charged with being involved in it"
            return clauses.patients(linked) or clauses.subjects(linked), []
        named = [one for one in verb.children if one.dep_ == "attr"] if linked.dep_ == "nsubj" else []
        if named:
            return clauses.spread(named), []  # "the author of the murder was a colonel"
        return acting_pronouns.said_so(clauses.subjects(verb), verb) or clauses.patients(linked), []
    if (
        noun.head.lower_ == "of"
        and word in {"target", "object", "victim", "objective"}
        and linked.dep_ in {"attr", "oprd"}
    ):
        return [], clauses.subjects(linked.head)
    return [], []


def on_whom(noun: Any) -> list[Any]:
    """ "Blamed the attack on the gang", where the parser hangs "on" on the attack: the gang, which was not attacked."""
    verb = noun.head
    if noun.dep_ == "pobj" and verb.lower_ == "for":  # "put the blame for the attack on the gang"
        verb = verb.head if verb.head.pos_ == "VERB" else verb.head.head
        if verb.lemma_.lower() not in _PUTS:
            return []  # "claimed responsibility for an ambush on a convoy"
        if not any(one.lower_ in {"blame", "responsibility"} for one in clauses.patients(verb)):
            return []
    elif noun.dep_ != "dobj" or verb.lemma_.lower() not in {"blame", "pin"}:
        return []
    if any(child.lower_ == "on" for child in verb.children):
        return []
    joints = [child for child in noun.rights if child.lower_ == "on"]
    return clauses.spread([one for one in joints[-1].children if one.dep_ == "pobj"]) if joints else []


def _joined_to(name: Any) -> list[Any]:
    """The name and those before it: the parser hangs what is said of several on the last of them."""
    while name.dep_ == "conj" and name.head.pos_ == "PROPN":
        name = name.head
    return clauses.spread([name])


def _denied(linked: Any) -> bool:
    """ "Is not responsible for the attack", "denied any part in it", "none of them was behind it": they say who it was not."""
    verb = linked if linked.pos_ in {"VERB", "AUX"} else linked.head
    return verb.lemma_.lower() in _DENIES or any(child.dep_ == "neg" for child in verb.children)


def _named_as(linked: Any, joint: str) -> list[Any]:
    """ "Teo Marn was named as the man behind the raid", "is seen as responsible for it": Teo Marn."""
    tied = linked.lemma_.lower() in _BEHIND
    if not tied and (joint != "behind" or not animate(linked)):
        return []  # "named as a witness in the murder"
    one = linked.head if tied and linked.dep_ in {"amod", "acl"} and linked.head.lower_ != "as" else linked
    if one.dep_ == "pobj" and one.head.lower_ == "of" and one.head.head.lower_ in {"one", "some", "two"}:
        one = one.head.head
    verb = one.head.head
    if one.head.lower_ != "as" or verb.pos_ != "VERB" or verb.lemma_.lower() not in _NAMES_AS:
        return []
    told = any(child.dep_ == "neg" for child in verb.children)
    return [] if told else [whom for whom in clauses.patients(verb) if whom.pos_ in {"NOUN", "PROPN"}]


def _work_of(noun: Any) -> list[Any]:
    """ "The attack was the work of the gang", "bore the hallmarks of the gang": whose work it was."""
    for child in noun.head.children:
        marks = child.dep_ == "dobj" and noun.head.lemma_.lower() == "bear"
        if (child.dep_ in {"attr", "oprd"} and child.lemma_.lower() in _WORK) or (
            marks and child.lemma_.lower() in _MARKS
        ):
            return clauses.after(child, frozenset({"of"}))
    return []


def _part_of(part: Any) -> list[Any]:
    """ "Confirmed the involvement of troops in the murder": the troops; not where there is no sign of it, or it is denied."""
    if part.lemma_.lower() not in _PARTS:
        return []
    for up in (part, *part.ancestors):
        if up.lemma_.lower() in _DENIES or any(one.dep_ == "neg" or one.lower_ in _NONE for one in up.lefts):
            return []
        if up.lower_ in _NONE or up.lemma_.lower() in _ASKS:
            return []
    return clauses.spread([one for one in clauses.after(part, frozenset({"of", "by"})) if animate(one)])


def _suspects(noun: Any) -> list[Any]:
    """ "Arrested on suspicion of involvement in the attack", "in connection with it": who was."""
    up = noun
    for _ in range(3):
        up = up.head.head if up.dep_ == "pobj" else up.head
        if up.pos_ == "VERB":
            return clauses.patients(up) if up.lemma_.lower() in _HELD else []
    return []
