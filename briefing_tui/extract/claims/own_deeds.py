"""Whether what is said is of who says it: "it had no part in the raid", "its men were not in the area", "we planted it"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.claims import deeds, stances
from briefing_tui.extract.grammar import clauses

_NONE = vocabulary.words("responsibility", "denies", "none")
_FORCES = vocabulary.words("responsibility", "denies", "forces")
_ANY_MORE = frozenset({"anymore", "more", "longer", "now"})
_STATES = frozenset({"ccomp", "ROOT", "conj", "parataxis", "dep"})
_NEAR = frozenset({"in", "at", "near", "around", "there", "within"})
_WILL = frozenset({"will", "'ll", "would", "wo", "can", "could"})
_OWN = frozenset({"it", "they", "we", "i", "he", "she"})
_OURS = frozenset({"its", "their", "our", "his", "her"})


def none_of_it(verb: Any, denied: bool = False) -> bool:
    """ "Had nothing to do with the raid", "had no part in it", "had no fighters in the area".

    Where all of it is `denied`, "had anything to do with it", "had a part in it", "had fighters in the area" are the same.
    """
    if verb.lemma_.lower() == "be":  # "none of its men were in the area"
        men = [
            one
            for one in clauses.subjects(verb)
            if _ours(one) and (deeds.is_people(one) or one.lower_ == "none")
        ]
        absent = denied or stances.negated(verb) or any(one.lower_ == "none" for one in men)
        return bool(men) and absent and any(one.lower_ in _NEAR for one in verb.rights)
    if verb.lemma_.lower() == "operate":  # "it was not operating in the area"
        return (denied or stances.negated(verb)) and any(one.lower_ in _NEAR for one in verb.rights)
    if verb.lemma_.lower() not in {"have", "play", "take"} or any(one.lower_ in _WILL for one in verb.lefts):
        return False  # "will have nothing to do with him"
    for one in verb.children:
        if one.dep_ not in {"dobj", "attr"} or one.i < verb.i:
            continue
        if one.lower_ in ({"anything"} if denied else {"nothing"}):
            return any(two.lower_ == "with" for two in one.subtree)
        no = denied or any(two.lower_ == "no" for two in one.lefts)
        if no and one.lemma_.lower() in _FORCES:
            return not any(two.lower_ in _ANY_MORE for two in verb.subtree)
        if no and (one.lemma_.lower() in _NONE or one.lower_ in _NONE):
            return True
    return False


def own(subject: Any, verb: Any, third: bool) -> bool:
    """Whether the subject is who speaks: "it", "we", "its fighters"; `third` in reported speech.

    In "a bomb went off while it was moored, killing two, police said" it is not.
    """
    if _ours(subject):
        return True
    word = subject.lower_
    if word not in _OWN or (word not in {"we", "i"} and not third):
        return False
    up = subject.head
    told = up.dep_ in _STATES or (up.dep_ == "relcl" and any(one.dep_ == "mark" for one in up.lefts))
    ones = verb.dep_ == "relcl" and verb.head.head.i == up.i  # "we are the ones who planted it"
    return told and (verb.i == up.i or ones or verb.dep_ in {"conj", "xcomp"})


def _ours(subject: Any) -> bool:
    """ "Its men", "none of its four brigades", "our brave forces"."""
    of = [two for one in subject.rights if one.lower_ == "of" for two in one.children if two.dep_ == "pobj"]
    return any(word.lower_ in _OURS and word.dep_ == "poss" for noun in (subject, *of) for word in noun.lefts)
