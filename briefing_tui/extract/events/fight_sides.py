"""The sides of a fight, where its noun names them: "clashes tribesmen vs police", "killed two rebels in a gunfight"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.grammar import clauses, weapons
from briefing_tui.extract.grammar.actor_kinds import is_kind
from briefing_tui.extract.parsing import wording

_VERSUS = frozenset({"vs", "vs.", "versus", "v", "v."})
_BACKS = frozenset({"back", "support", "accompany", "assist", "aid"})
_HIRES = frozenset({"hire", "pay", "send", "recruit", "contract", "dispatch"})
_ANYBODY = frozenset({"suspect", "individual", "subject"})
_FELL = frozenset({"kill", "die", "wound", "injure", "shoot", "neutralize", "neutralise"})
_PITS = frozenset({"pit", "involve", "oppose"})
_ARMED = ("military", "police", "militant")
_BEFORE_NOUN = frozenset({"compound", "nmod", "amod"})
_NEAR_BY = 12  # words on, in which the sides of a fight are named

Span = tuple[int, int]


def between(fight: Any) -> list[Any]:
    """ "Fighting in Karv between the Guard and tribesmen": the sides, where the parser hangs "between" on the town."""
    doc = fight.doc
    for word in doc[fight.i + 1 : min(fight.i + _NEAR_BY, wording.sentence(fight).end)]:
        if word.lower_ == "between" and word.dep_ == "prep":
            return clauses.spread([one for one in word.children if one.dep_ == "pobj"])
    pitted = [one for one in fight.rights if one.dep_ in {"relcl", "acl"} and one.lemma_.lower() in _PITS]
    pitted += (
        [fight.head] if fight.dep_ in {"nsubj", "npadvmod"} and fight.head.lemma_.lower() in _PITS else []
    )
    return [
        two for one in pitted for two in (*clauses.patients(one), *clauses.after(one, frozenset({"against"})))
    ]  # "fighting that pitted the army against the Front"


def both(sides: list[Any]) -> list[Any]:
    """ "Between members of the Front and soldiers": two sides, where the parser joins the soldiers to the Front."""
    if len(sides) != 1:
        return sides
    joined = [
        one
        for one in sides[0].subtree
        if one.dep_ == "conj" and one.i > sides[0].i and is_kind(one, "military", "militant", "police")
    ]
    return sides + joined[:1]


def backers(actors: list[Any]) -> list[Any]:
    """ "Troops backed by helicopters", "police supported by militiamen": who fought beside them; no state that pays.

    And who sent them to do it: "gunmen hired by Teo Marn".
    """
    sent = [
        one
        for head in actors
        for verb in head.rights
        if verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.lemma_.lower() in _HIRES
        for one in clauses.agents(verb)
        if is_kind(one, "militant", "military") or one.ent_type_ in {"PERSON", "ORG", "NORP"}
    ]
    return sent + [
        one
        for head in actors
        for verb in head.rights
        if verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.lemma_.lower() in _BACKS
        for one in clauses.agents(verb)
        if weapons.kind_of(one) is not None or is_kind(one, "military", "militant", "police")
    ]


def versus(fight: Any) -> list[Any]:
    """ "Clash (Red Axe vs. Vikings)", "clashes tribesmen vs police": both sides."""
    doc = fight.doc
    for word in doc[fight.i + 2 : min(fight.i + _NEAR_BY, wording.sentence(fight).end - 1)]:
        if word.lower_ in _VERSUS:
            others = [one for one in word.children if one.dep_ == "pobj"] or [word.nbor()]
            sides = [word.nbor(-1), *clauses.spread(others)]
            return [one for one in sides if one.pos_ in {"NOUN", "PROPN"} or one.text[:1].isupper()]
    return []


def killed_in(fight: Any) -> list[Any]:
    """ "Killed two militants in a gunfight", "two rebels died in a clash with police": who fell in it fought in it."""
    verb = fight.head.head
    if fight.dep_ != "pobj" or fight.head.lower_ not in {"in", "during"} or verb.pos_ != "VERB":
        return []
    if verb.lemma_.lower() not in _FELL:
        return []
    hurt = clauses.subjects(verb) if verb.lemma_.lower() == "die" else clauses.patients(verb)
    hurt += [
        one.head for one in hurt if one.dep_ == "appos"
    ]  # "two rebels killed, a soldier wounded in a clash"
    return [
        one
        for one in hurt
        if is_kind(one, "militant") and not is_kind(one, "civilian") and one.lemma_.lower() not in _ANYBODY
    ]


def named_together(head: Any) -> list[Span]:
    """ "The Misra and Bandali tribes", "Uzbek and Tajik guards", "farmer-herder clashes": each side; [] for one."""
    doc = head.doc
    if (
        head.i > 1
        and doc[head.i - 1].text in {"-", "–"}
        and _sort_of_people(head)
        and _sort_of_people(doc[head.i - 2])
        and not (
            head.tag_ in {"NNS", "NNPS"} and doc[head.i - 2].tag_ in {"NN", "NNP", "JJ"}
        )  # "narco-terrorists" are one sort
    ):
        return [(head.i - 2, head.i - 1), (head.i, head.i + 1)]
    if head.tag_ not in {"NNS", "NNPS"} or head.lower_ == "police":
        return []
    first = next((one for one in head.lefts if one.dep_ in _BEFORE_NOUN and one.text[:1].isupper()), None)
    second = next((one for one in first.rights if one.dep_ == "conj"), None) if first is not None else None
    joint = second.left_edge.i - 1 if second is not None else 0
    if (
        first is None
        or second is None
        or not second.text[:1].isupper()
        or second.i > head.i
        or doc[joint].lower_ != "and"
        or doc[joint].ent_iob_ == "I"
    ):
        return []
    return [(first.left_edge.i, joint), (joint + 1, clauses.noun_phrase(head)[1])]


def _sort_of_people(token: Any) -> bool:
    return is_kind(token, *_ARMED, "civilian", "unrest")
