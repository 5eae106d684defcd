"""Verbs of violence that stage and sport use of what hurts nobody: a comedian bombed, a side was massacred 7-0.

In: the verb. Out: whether it tells only that somebody failed, lost, left in anger or became known.
"""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import clauses, weapons
from briefing_tui.extract.grammar.actor_kinds import is_kind

_ALONE = frozenset({"he", "she", "i"})
_ROUND = frozenset({"near", "over", "around", "across", "along", "outside"})
_TRIED = vocabulary.words("event_words", "stage_and_pitch_tried")
_AWAY = frozenset({"off", "out"})
_SCENES = frozenset({"scene", "stage", "charts", "market"})
_DASHES = frozenset({"-", "–", "—"})
_GOALS = 30  # more is no score of a match


def flopped(verb: Any) -> bool:
    """ "The comedian bombed on stage", "she bombed her driving test"; not "jets bombed near Orva", "they bombed all night"."""
    if clauses.is_passive(verb):
        return False
    hit = [one for one in verb.rights if one.dep_ == "dobj"]
    doing = clauses.subjects(verb)
    if not doing or not all(map(_one_unarmed, doing)):
        return False
    if hit:
        return all(one.lemma_.lower() in _TRIED for one in hit)
    return not any(one.lower_ in _ROUND for one in verb.rights)


def _one_unarmed(who: Any) -> bool:
    """One person, and none who has bombs: "he", "the comedian", "Ana Moor"."""
    if who.lower_ in _ALONE or who.ent_type_ == "PERSON":
        return True
    if who.tag_ != "NN" or who.ent_type_ in {"GPE", "NORP", "ORG"} or weapons.type_of([who]):
        return False
    return is_kind(who, "civilian") or who.lemma_.lower() in vocabulary.words("roles", "roles") | _PLAYERS


_PLAYERS = vocabulary.words("event_words", "stage_and_pitch_players")


def walked_out(verb: Any) -> bool:
    """ "Stormed off the stage", "stormed out of the talks": left, in anger."""
    behind = verb.nbor(1) if verb.i + 1 < len(verb.doc) else None
    return behind is not None and behind.lower_ in _AWAY


def became_known(verb: Any) -> bool:
    """ "Exploded onto the scene"."""
    return any(one.lemma_.lower() in _SCENES for one in clauses.after(verb, frozenset({"onto", "on"})))


def lost(verb: Any) -> bool:
    """ "Were massacred 7-0": a score right behind the verb; not "were killed 5-10 days ago"."""
    doc, i = verb.doc, verb.i + 1
    if not clauses.is_passive(verb) or i + 2 >= len(doc):
        return False
    left, dash, right = doc[i], doc[i + 1], doc[i + 2]
    if not (left.is_digit and dash.text in _DASHES and right.is_digit):
        return False
    counts = i + 3 < len(doc) and doc[i + 3].tag_[:2] in {"NN", "JJ"}
    return not counts and int(left.text) <= _GOALS and int(right.text) <= _GOALS
