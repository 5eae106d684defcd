"""What a bomb stood at, under or in front of, or a rocket came down by: "outside a bank", "near a wedding party".

And where people protest.
"""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import clauses, weapons
from briefing_tui.extract.grammar.actor_kinds import is_kind

_NEAR = frozenset(
    {
        "at",
        "near",
        "outside",
        "in",
        "inside",
        "on",
        "under",
        "beneath",
        "beside",
        "against",
        "by",
        "over",
        "above",
    }
)
_AIMED = frozenset({"at", "from", "into", "on", "upon", "through"})
_CARS = frozenset(
    {"car", "van", "taxi", "truck", "pickup", "vehicle", "jeep", "motorcycle", "motorbike", "boat"}
)
_WHERE = vocabulary.words("event_grammar", "participants_where")
_FIXES = frozenset(
    {"attach", "strap", "fix", "stick", "plant", "place", "hide", "conceal", "leave", "bury", "tape"}
)
# People come together, who are hit where they are.
_OCCASIONS = frozenset(
    {
        "party",
        "wedding",
        "funeral",
        "procession",
        "gathering",
        "rally",
        "ceremony",
        "pitch",
        "match",
        "parade",
    }
)


def things(word: Any) -> list[Any]:
    """What a bomb stood at, under or in front of, where that is a thing and not a town or a street."""
    by = {one.i for one in clauses.agents(word)} if word.pos_ == "VERB" else set()  # "laid by soldiers"
    found = [one for one in clauses.after(word, _NEAR) if one.i not in by]
    fixed = [
        verb
        for bomb in clauses.subjects(word)
        for verb in bomb.rights
        if word.pos_ == "VERB" and verb.dep_ == "acl" and verb.lemma_.lower() in _FIXES
    ]
    found += [
        one for verb in fixed for one in clauses.after(verb, (_NEAR - {"by"}) | {"to"})
    ]  # "a bomb attached to a van"
    found += [
        two for one in found if one.lower_ == "front" for two in clauses.after(one, frozenset({"of"}))
    ]  # "in front of the ministry"
    found += [further for one in found if _came_in(one) for further in clauses.after(one, _NEAR)]
    return [
        one
        for one in found
        if not _came_in(one)
        and (
            is_kind(one, "property", "military", "police")
            or one.lemma_.lower() == "ministry"
            or one.lemma_.lower() in _OCCASIONS
        )
        and one.ent_type_ != "GPE"
        and not is_kind(one, "civilian")
        and (one.lemma_.lower() not in _WHERE or _one_house(one))
    ]


def _one_house(thing: Any) -> bool:
    """ "A camp for displaced people", "a shopping centre": no stretch of land."""
    beside = {one.lower_ for one in thing.lefts if one.dep_ in {"compound", "nmod", "amod"}}
    if thing.lemma_.lower() in {"center", "centre"}:
        return bool(beside) and not beside & {"city", "town", "historic", "district"}
    of_people = bool(clauses.after(thing, frozenset({"for", "of"})))
    return thing.lemma_.lower() == "camp" and (bool(beside) or of_people)


def _came_in(thing: Any) -> bool:
    """ "Planted by three men in a van outside a bank": what those who did it sat in."""
    joint = thing.head
    before = joint.nbor(-1) if joint.lower_ in {"in", "on"} and joint.i else joint
    acts = before.dep_ == "nsubj" or (before.dep_ == "pobj" and before.head.dep_ == "agent")
    return acts and thing.lemma_.lower() in _CARS and weapons.kind_of(before) is None


def protested(what: Any) -> bool:
    """ "Protested at the ministry"; "at working conditions" says why."""
    return what.pos_ == "PROPN" or is_kind(what, "property", "state", "military", "police")


def were_shot(verb: Any, people: list[Any]) -> bool:
    """ "Road workers shot in Orva", a headline: those who bear no arms and shoot at nothing were shot."""
    aimed = any(one.ent_type_ not in {"DATE", "TIME"} for one in clauses.after(verb, _AIMED))
    aimed = aimed or any(
        one.dep_ in {"prt", "advmod"} and one.lower_ in {"back", "out"} for one in verb.rights
    )
    armed = any(is_kind(one, "military", "police", "militant") for one in people)
    return (
        bool(people) and not armed and not aimed and all(is_kind(one, "civilian", "unrest") for one in people)
    )
