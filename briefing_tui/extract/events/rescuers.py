"""Who frees, finds or treats those who were taken or hurt: a gang that lets them go, and others who had no part in it.

Nor had those part in a deed who foiled it.
"""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import is_kind

_SAVES = frozenset({"rescue", "save", "find", "discover", "treat", "evacuate", "recover", "disarm", "defuse"})

_PLOTS = frozenset({"plot", "plan", "attempt", "conspiracy", "bid"})
_FOILS = frozenset(
    {"foil", "thwart", "prevent", "uncover", "disrupt", "avert", "expose", "abort", "frustrate"}
)

_LAYS = frozenset({"abandon", "leave", "lay", "plant", "bury", "hide"})
_TRAPS = frozenset({"mine", "landmine", "trap", "boobytrap", "uxo", "ordnance"})


def freed_by(verb: Any) -> list[Any]:
    """ "The man kidnapped on Sunday was released by the gang", "the gang freed the man it had kidnapped": who held him."""
    if verb.dep_ not in {"acl", "relcl"}:
        return []
    noun = verb.head
    for up in (noun.head, noun):
        if up.lemma_.lower() in {"release", "free"} and up.pos_ == "VERB":
            freeing = clauses.agents(up)
            if not freeing and noun.dep_ == "dobj" and not clauses.is_passive(up):
                freeing = clauses.subjects(up)
            return [one for one in freeing if not is_kind(one, "police", "military")]
    return []


def held_for(taken: Any) -> list[Any]:
    """ "A ransom for the mayor kidnapped on Monday": the mayor, where the parser takes the ransom for who was taken."""
    return clauses.after(taken, frozenset({"for"})) if taken.lemma_.lower() == "ransom" else [taken]


def asking_ransom(verb: Any) -> list[Any]:
    """ "Gunmen demanded a ransom for a driver kidnapped on Monday": the gunmen."""
    up = verb.head
    for _ in range(4):
        if up.pos_ == "VERB":
            asked = any(one.dep_ == "dobj" and one.lemma_.lower() in {"ransom", "money"} for one in up.rights)
            asking = up.lemma_.lower() in {"demand", "ask", "want", "seek"} and asked
            return clauses.subjects(up) if asking and up != verb else []
        up = up.head
    return []


def left_out(verb: Any, agents: list[Any]) -> list[Any]:
    """ "Was kidnapped but rescued by the army": who saves them is none of those who took them."""
    saved = [one for one in clauses.joined(verb) if one.lemma_.lower() in _SAVES]
    freed = [one for one in clauses.joined(verb) if one.lemma_.lower() in {"free", "release"}]
    saviours = [one for word in saved for one in clauses.agents(word)]
    saviours += [one for word in freed for one in clauses.agents(word) if is_kind(one, "police", "military")]
    return [one for one in agents if one not in saviours]


def foiled(verb: Any) -> bool:
    """ "Thwarted a plot to bomb a mosque": who thwarts it makes none; the parser may hang the bombing on "thwarted"."""
    if verb.dep_ in {"xcomp", "advcl"} and verb.head.lemma_.lower() in _FOILS:
        return verb.dep_ == "xcomp" or bool(plotters(verb))
    plot = verb.head
    return verb.dep_ == "acl" and plot.lemma_.lower() in _PLOTS and plot.head.lemma_.lower() in _FOILS


def plotters(verb: Any) -> list[Any]:
    """ "Foiled a plot by rebels to bomb a mosque": the rebels, whatever the parser hangs the bombing on."""
    infinitive = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.lefts)
    plots = [verb.head] if verb.dep_ == "acl" else [one for one in verb.head.rights if one.dep_ == "dobj"]
    return [
        who
        for plot in plots
        if infinitive and plot.i < verb.i and plot.lemma_.lower() in _PLOTS
        for who in clauses.after(plot, frozenset({"by"}))
    ]


def stopped(verb: Any) -> bool:
    """ "A man stabbed two people before he was shot dead by a guard": the guard has no part in the stabbing."""
    return bool(
        verb.dep_ == "advcl"
        and verb.head.pos_ == "VERB"
        and not clauses.is_passive(verb.head)
        and any(child.lower_ == "before" for child in verb.children)
        and any(child.dep_ == "nsubjpass" and child.lower_ in {"he", "she"} for child in verb.children)
    )


def trod_on(verb: Any, who: list[Any], what: list[Any]) -> bool:
    """ "Killed when they set off a mine", "a device abandoned by the Front": whom it kills did not lay it."""
    if verb.lower_ == "set" and any(_laid_by_others(one) for one in what):
        return True
    if verb.lower_ != "set" or not any(one.lemma_.lower() in _TRAPS for one in what):
        return False
    when = verb.dep_ == "advcl" and any(one.lower_ in {"when", "after", "as"} for one in verb.lefts)
    return when or all(is_kind(one, "civilian") or one.ent_type_ == "PERSON" for one in who)


def _laid_by_others(device: Any) -> bool:
    laid = (one for one in device.rights if one.dep_ == "acl" and one.lemma_.lower() in _LAYS)
    return any(clauses.agents(one) for one in laid)


def at_hands_of(verb: Any) -> list[Any]:
    """ "Killed at the hands of rebels": the rebels."""
    hands = [one for one in clauses.after(verb, frozenset({"at"})) if one.lower_ == "hands"]
    return [two for one in hands for two in clauses.after(one, frozenset({"of"}))]
