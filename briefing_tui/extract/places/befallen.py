"""Towns that are the subject of what befalls them: "Karvel saw its worst attack in years", "Karvel was rocked by a blast",
"Karvel had been attacked before".
"""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import is_event, is_kind
from briefing_tui.extract.places.bare_names import GIVEN, called, plain
from briefing_tui.extract.places.syntax import FALL_ON
from briefing_tui.extract.vocabulary import gazetteer

_SEES = frozenset({"see", "suffer", "witness", "experience", "endure", "have", "face"})
_SHAKEN = frozenset({"rock", "shake", "jolt", "batter", "devastate", "pound", "evacuate"})
_ATTACKED = frozenset({"attack", "hit", "strike", "raid", "target", "capture", "seize", "retake", "storm"})
_GUNS = frozenset({"artillery", "rocket", "mortar", "shell", "missile", "tank", "grad"})
_TOWNS = frozenset({"city", "town", "village", "port", "capital"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})


def befallen(name: Any, named: frozenset[str] = frozenset()) -> bool:
    """Whether something befalls what a name stands for, and it is a town: by the name finder, by the gazetteer, or since it
    is among those that the text has `named` as places."""
    return _suffers(name) and _town(name, named)


def _suffers(name: Any) -> bool:
    if name.dep_ == "pobj" and name.head.lower_ == "of" and name.head.head.lemma_.lower() in _TOWNS:
        name = name.head.head  # "the town of Karvel came under fire"
    verb = name.head
    if name.dep_ == "nsubjpass":
        return verb.lemma_.lower() in _SHAKEN | _ATTACKED | FALL_ON
    if name.dep_ != "nsubj":
        return False
    if verb.lemma_.lower() == "fall":
        return any(one.lower_ == "to" for one in verb.rights)  # "Karvel fell to the rebels"
    if verb.lemma_.lower() == "come":  # "Karvel came under rocket fire"
        under = [one for one in verb.rights if one.lower_ == "under"]
        return any(is_event(what) or what.lemma_.lower() == "fire" for one in under for what in one.children)
    if verb.lemma_.lower() not in _SEES:
        return False
    return any(one.dep_ == "dobj" and is_event(one) for one in verb.rights)


def _town(name: Any, named: frozenset[str]) -> bool:
    low, high = clauses.entity(name)
    text = name.doc[low:high].text
    if name.lower_ in GIVEN or gazetteer.country(text) or not text[0].isupper():
        return False
    if text in named:
        return not any(child.dep_ in {"det", "compound"} for child in name.lefts if child.i < low)
    if is_kind(name, "military", "militant", "police", "state"):
        return False
    if name.ent_type_ in _PLACES:
        return True
    if name.dep_ == "pobj":
        return plain(name)  # "the town of Karvel"
    return plain(name) and (bool(gazetteer.named(text)) or _no_man(name))


def _of_guns(what: Any) -> bool:
    """ "Artillery fire", "shelling": what towns come under; a man may come under fire."""
    if what.lemma_.lower() in {"shelling", "bombardment"}:
        return True
    return what.lemma_.lower() == "fire" and any(one.lemma_.lower() in _GUNS for one in what.lefts)


def _no_man(name: Any) -> bool:
    """ "Karvel saw its worst attack": nobody sees what is "its", and no body does but one that the name finder knows.

    Nor does anybody whom the text does not name again come under rocket fire.
    """
    if name.head.lemma_.lower() == "come":
        return not called(name) and any(_of_guns(what) for one in name.head.rights for what in one.children)
    its = any(one.lower_ == "its" for what in name.head.rights if what.dep_ == "dobj" for one in what.lefts)
    return its and name.head.lemma_.lower() == "see" and name.ent_type_ != "ORG"
