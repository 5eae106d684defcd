"""How it ended for whoever was shot, beaten or buried, by the words behind the verb: "shot dead", "beaten to death", "shot in the leg"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.grammar import grammar
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import CasualtyKind

_LIVED = frozenset({"survived", "survive", "wounded", "injured", "alive"})
_BY_HAND = frozenset({"shoot", "stab", "hit", "beat", "strike", "knife", "hack"})
_THE_DEAD = frozenset({"dead", "deceased"})
_MORTAL = frozenset({"back", "neck"})  # who is shot there may be dead


def of(verb: Any, lemma: str, ahead: tuple[str, ...]) -> CasualtyKind | None:
    """How "shot", "beaten", "gunned" ended by the words after it; None where it does not tell."""
    if lemma in _BY_HAND and of_the_dead(verb):
        return "killed"
    stop = next((k for k, word in enumerate(ahead) if word in (",", ".", ";", "and")), len(ahead))
    near = ahead[:stop]
    if lemma != "sentence" and any(near[k : k + 2] == ("to", "death") for k in range(len(near))):
        return "killed"
    if lemma in ("shoot", "strike", "cut") and "dead" in near:
        return "killed"
    if lemma == "shoot" and any(c.lower_ in ("fatally", "mortally") for c in verb.children):
        return "killed"
    if lemma == "crush" and near[:1] in (("under",), ("beneath",)) and grammar.passive(verb):
        return "killed"  # "were crushed under the rubble"
    if lemma == "blow" and ahead[:1] == ("to",) and ahead[1:2] in (("pieces",), ("bits",)):
        return "killed"
    if lemma == "blow" and near[:1] == ("up",) and grammar.passive(verb):
        return "killed"  # of people: to be killed by an explosion, to the dictionaries
    if lemma in ("put", "take") and ahead[:2] == ("out", "of") and ahead[2:3] in (("action",), ("combat",)):
        return "killed_or_injured"  # what armies call it
    if lemma == "send" and ahead[:2] == ("to", "hell"):
        return "killed"  # communiques
    if lemma in ("gun", "mow", "cut") and "down" in ahead[:4]:
        return "killed"
    if (lemma == "hang" and grammar.passive(verb)) or (lemma in ("burn", "bury") and "alive" in ahead[:3]):
        return "killed"
    if (
        lemma == "riddle"
        and "with" in ahead[:1]
        and set(ahead[1:4]) & {"bullets", "bullet", "gunfire", "shots"}
    ):
        return "killed_or_injured" if _LIVED & set(ahead) else "killed"
    if lemma == "shoot" and {"survived", "survive"} & set(ahead[:4]):
        return "injured"  # "was shot but survived"
    if lemma == "shoot" and ahead[:1] == ("at",) and _hit_somewhere(verb):
        return "killed_or_injured"
    if lemma == "shoot" and not (set(ahead[:2]) & {"at", "down", "and", "into", "on", "back", "up"}):
        where = words("casualties", "limb") - _MORTAL
        return "injured" if (where | {"survived"}) & set(ahead) else "killed_or_injured"
    return None


def told_how(dead: Any) -> bool:
    """Whether it is said of this subject who the dead one was and how they died: "was a nurse, stabbed at the door"."""
    said = [c for c in dead.head.rights if c.dep_ == "attr"] if dead.dep_ == "nsubj" else []
    return any(c.lemma_.lower() in _BY_HAND and of_the_dead(c) for one in said for c in one.rights)


def of_the_dead(verb: Any) -> bool:
    """ "The dead man was an engineer, shot as he ran", "the deceased was a nurse, stabbed at her door": how they died."""
    be = verb.head.head
    if verb.dep_ != "acl" or verb.head.dep_ != "attr" or be.lemma_ != "be":
        return False
    about = grammar.subject(be)
    if about is None:
        return False
    return about.lemma_.lower() in _THE_DEAD or any(c.lower_ in ("dead", "slain") for c in about.lefts)


def _hit_somewhere(verb: Any) -> bool:
    """ "Were shot at a factory": there, where "were shot at by guards" may have been missed."""
    if not grammar.passive(verb):
        return False
    at = next((c for c in verb.rights if c.lower_ == "at" and c.i == verb.i + 1), None)
    where = grammar.object_of(at) if at is not None else None
    return where is not None and where.pos_ in ("NOUN", "PROPN") and where.lemma_.lower() not in _SHOTS


_SHOTS = frozenset({"time", "occasion", "point"})
