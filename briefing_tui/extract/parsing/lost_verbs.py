"""Clauses whose verb the parser takes for a word that describes a noun, behind another that does.

"A device hidden in a cart detonated near a bank": the cart does not detonate. "Rockets fired from the hills struck a
mill": they were fired, and struck.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, written
from briefing_tui.extract.parsing.picks import picked

_GOES_OFF = frozenset({"detonated", "exploded"})
_HURT = frozenset({"killed", "wounded", "injured", "destroyed", "damaged"})
_HIDDEN = frozenset({"hidden", "concealed", "planted", "placed", "left", "buried", "attached", "strapped"})
_HARMING = frozenset({"killing", "wounding", "injuring", "hurting", "damaging", "destroying"})
_BACK = 24  # tokens between two such verbs
_OBJECTS = frozenset({"them", "him", "me", "us"})
_SENT = frozenset({"fired", "launched", "dropped", "thrown"})
_THOUGHT = frozenset({"believed", "thought", "suspected", "presumed", "assumed", "known", "said"})
_LADEN = frozenset({"packed", "stuffed", "loaded", "filled", "rigged"})
_STRIKES = frozenset({"strikes", "attacks", "raids"})
_UPON = frozenset({"by", "on", "in", "against", "near", "at"})
_LEFT = frozenset({"found", "left", "discovered"})
_LIMBS = frozenset({"limbs", "legs", "arms", "feet", "hands", "eyes", "fingers", "toes", "lives"})
_FOUGHT_OUT = frozenset(
    {"battle", "battles", "war", "wars", "fight", "fights", "campaign", "actions", "action"}
)
_FOUGHT = frozenset({"fought", "clashed", "rioted", "marched", "demonstrated", "rallied", "protested"})
_WORDS = (
    _GOES_OFF
    | _HURT
    | _SENT
    | _LADEN
    | _THOUGHT
    | _STRIKES
    | _HARMING
    | _OBJECTS
    | _FOUGHT
    | {"approx", "lost", "set", "made", "overrun", "sank"}
)


def mend(doc: Doc) -> Doc:
    """The document with these verbs put in their place."""
    changes: list[Change] = []
    for token in picked(doc, LOWER, _WORDS):
        word = token.lower_
        if token.dep_ == "acl" and (word in _GOES_OFF or (word in _HURT and _takes_object(token))):
            changes += _goes_off(token)
        elif token.dep_ == "acl" and word in _HURT and (name := _named_behind(token)) is not None:
            if gone := _goes_off(token):
                changes += [*gone, Change(name, label="dobj", head=token)]
        elif (word in _SENT and token.tag_ == "VBD") or (word in _LADEN and token.dep_ == "ROOT"):
            changes += _sent_before(token)
        elif word in _THOUGHT and token.dep_ in {"ROOT", "ccomp"}:
            changes += _thought_to_be(token)
        elif word in _STRIKES and token.tag_ == "VBZ" and token.dep_ == "ROOT":
            changes += _strikes_that(token)
        elif word in _HARMING and token.tag_ == "VBG" and token.dep_ == "advcl":
            changes += _and_hurting(token)
        elif word in _OBJECTS and token.dep_ in {"nsubj", "nsubjpass"} and token.i > 2:
            changes += _with_them(token)
        elif word == "approx" and token.tag_[:2] == "NN" and token.i:
            changes += _about_how_far(token)
        elif word in _FOUGHT | {"set", "made"} and token.dep_ == "acl":
            changes += _set_upon(token)
        elif word == "sank" and token.tag_ == "NN" and any(c.dep_ == "nsubj" for c in token.lefts):
            changes.append(Change(token, tag="VBD"))
        elif word == "overrun" and token.tag_ == "NN" and token.dep_ == "attr":
            changes += _was_overrun(token)
        elif word == "lost" and token.dep_ == "amod" and token.head.lower_ in _LIMBS:
            changes += _lost_limbs(token)
    for found in picked(doc, LOWER, _LEFT):
        state = doc[found.i + 1] if found.i + 1 < len(doc) else found
        if state.tag_ == "VBN" and state.dep_ == "conj" and _found_so(state):
            changes.append(Change(state, label="xcomp", head=found))
    return written(doc, changes)


def _goes_off(verb: Any) -> list[Change]:
    """ "A bomb concealed in a basket detonated outside a bank": the bomb did, where no other verb is left to it."""
    thing, hidden = verb.head, verb.head.head.head
    noun = hidden.head
    if thing.dep_ != "pobj" or hidden.lower_ not in _HIDDEN or hidden.dep_ not in {"acl", "ROOT"}:
        return []
    top = hidden if hidden.dep_ == "ROOT" else noun
    if hidden.dep_ == "ROOT":
        noun = next((one for one in hidden.lefts if one.dep_ in {"nsubj", "nsubjpass"}), hidden)
        if noun is hidden or any(one.dep_ in {"auxpass", "aux", "dobj"} for one in hidden.children):
            return []
    label, above = "ROOT", verb
    if noun.dep_ == "nsubj" and top is noun:  # "..., police said": the speaker is the subject of that
        if sum(child.dep_ == "nsubj" for child in noun.head.children) < 2:
            return []
        label, above = "ccomp", noun.head
    elif top.dep_ != "ROOT":
        return []
    made = [Change(verb, tag="VBD", label=label, head=above), Change(noun, label="nsubj", head=verb)]
    made.append(Change(hidden, tag="VBN", label="acl", head=noun))
    return made + [Change(one, head=verb) for one in top.rights if one.i > verb.i]


def _set_upon(verb: Any) -> list[Change]:
    """ "A mob set upon two traders", "inmates of two gangs fought in the yard": the mob did it, the inmates did."""
    doer, upon = verb.head, verb.nbor(1) if verb.i + 1 < len(verb.doc) else verb
    fought = verb.lower_ in _FOUGHT and all(one.dep_ != "agent" for one in verb.rights)
    while doer.dep_ == "pobj" and doer.head.lower_ == "of":
        doer = doer.head.head
    # "..., police said": who says so is a second subject of that.
    told = doer.dep_ == "nsubj" and any(c.dep_ == "nsubj" and c.i > verb.i for c in doer.head.lefts)
    if (
        (upon.lower_ != ("off" if verb.lower_ == "made" else "upon") and not fought)
        or (doer.dep_ != "ROOT" and not told)
        or doer.lower_ in _FOUGHT_OUT
        or any(one.pos_ in {"VERB", "AUX"} for one in doer.rights if one.i > verb.i)
    ):
        return []
    above = Change(verb, tag="VBD", label="ccomp" if told else "ROOT", head=doer.head if told else verb)
    made = [above, Change(doer, label="nsubj", head=verb)]
    return made + [Change(one, head=verb) for one in doer.rights if one.i > verb.i]


def _was_overrun(verb: Any) -> list[Change]:
    """ "The base was overrun by raiders": to the parser a noun, like "an overrun of costs"."""
    was = verb.head
    if was.tag_[:2] != "VB" or any(True for _ in verb.lefts):
        return []
    made = [Change(one, head=verb) for one in was.children if one != verb]
    made += [
        Change(one, label="nsubjpass", head=verb) for one in was.lefts if one.dep_ in {"nsubj", "nsubjpass"}
    ]
    top = verb if was.dep_ == "ROOT" else was.head
    made.append(Change(verb, tag="VBN", label=was.dep_, head=top))
    return [*made, Change(was, label="auxpass", head=verb)]


def _with_them(them: Any) -> list[Change]:
    """ "A judge and two clerks accompanying her lost their lives": "her" and "them" are never who does something."""
    verb, beside = them.head, them.nbor(-1)
    people = beside.nbor(-1)
    subject = next((one for one in beside.lefts if one.dep_ == "nsubj"), None)
    passive = verb.tag_ == "VBN" and verb.i == them.i + 2 and them.nbor().dep_ == "auxpass"
    told = passive or (verb.tag_ == "VBD" and verb.i == them.i + 1)
    if not told or beside.tag_ != "VBG" or verb.head != beside:
        return []
    top = people
    if beside.dep_ == "acl":
        while top.dep_ in {"conj", "appos"}:
            top = top.head
        subject = top if top.dep_ == "ROOT" else None
    if (
        subject is None
        or people.tag_ not in {"NN", "NNS", "NNP"}
        or any(one.dep_ == "aux" for one in beside.lefts)
    ):
        return []
    root = beside.head == beside or beside.dep_ == "acl"
    made = [Change(verb, label="ROOT" if root else beside.dep_, head=verb if root else beside.head)]
    made += [Change(one, head=verb) for above in (beside, top) for one in above.children if one.i > verb.i]
    made += [Change(subject, label=them.dep_, head=verb), Change(beside, label="acl", head=people)]
    return [*made, Change(them, label="dobj", head=beside)]


def _found_so(state: Any) -> bool:
    """ "The shop was looted and the lorry was left burnt out": the lorry is burnt, and not the shop."""
    found = state.nbor(-1)
    passive = any(child.dep_ == "nsubjpass" for child in found.lefts)
    return passive and state.head != found


def _and_hurting(second: Any) -> list[Change]:
    """ "Police said a mob stormed an inn, killing a cook, Jan Moor, and injuring four": the mob did both."""
    doc, first = second.doc, None
    if second.i < 4 or doc[second.i - 1].lower_ != "and":
        return []
    for i in range(second.i - 2, max(second.i - _BACK, second.sent.start), -1):
        if doc[i].text == ";":
            return []
        if doc[i].tag_ == "VBG" and doc[i].lower_ in _HARMING and doc[i].dep_ in {"advcl", "conj"}:
            first = doc[i]
            break
    if first is None or second.head in (first, first.head):
        return []
    return [Change(second, label="conj", head=first)]


def _takes_object(verb: Any) -> bool:
    return any(child.dep_ == "dobj" for child in verb.rights)


def _named_behind(verb: Any) -> Any | None:
    """The judge of "a bomb hidden in a car killed Judge Ana Moor", to the model what the bomb is; None elsewhere."""
    bomb = verb.head.head.head.head if verb.head.dep_ == "pobj" else verb
    return next((c for c in bomb.rights if c.dep_ == "appos" and c.left_edge.i == verb.i + 1), None)


def _sent_before(sent: Any) -> list[Change]:
    """ "Two rockets fired from the hills struck a mill": one verb behind the other with nothing to join them."""
    verb = next((one for one in sent.rights if one.dep_ in {"conj", "dep"} and one.tag_ == "VBD"), None)
    subject = next((one for one in sent.lefts if one.dep_ == "nsubj"), None)
    if verb is None or subject is None or any(one.dep_ in {"dobj", "aux", "cc"} for one in sent.children):
        return []
    if any(one.text in {",", ";"} or one.dep_ == "cc" for one in sent.doc[sent.i : verb.i]):
        return []
    if any(one.dep_.startswith("nsubj") for one in verb.lefts):
        return []
    above = verb if sent.head.i == sent.i else sent.head
    made = [Change(verb, label=sent.dep_, head=above), Change(subject, head=verb)]
    made.append(Change(sent, tag="VBN", label="acl", head=subject))
    return made + [Change(one, head=verb) for one in sent.rights if one.i > verb.i]


def _thought_to_be(thought: Any) -> list[Change]:
    """ "Men believed to be rebels killed two guards": they did not believe anything, they killed."""
    be = next((one for one in thought.rights if one.dep_ == "xcomp" and one.i == thought.i + 2), None)
    subject = next((one for one in thought.lefts if one.dep_ == "nsubj"), None)
    if be is None or subject is None:
        return []
    behind = [one for word in (thought, be) for one in word.rights if one.dep_ in {"conj", "ccomp"}]
    if thought.dep_ == "ccomp":  # "police said men believed to be rebels killed two guards"
        behind += [one for one in thought.head.rights if one.dep_ == "ccomp" and one.i > be.i]
    verb = next((one for one in behind if one.tag_ in {"VBD", "VBN"} and one.i > be.i), None)
    if verb is None:
        return []
    if any(one.dep_ in {"aux", "auxpass", "cc"} for one in thought.children):
        return []
    theirs = [one for one in verb.lefts if one.dep_ in {"nsubj", "nsubjpass"}]
    helped = any(one.lower_ in {"was", "were"} for one in verb.lefts)
    if helped != (verb.tag_ == "VBN") or (theirs and any(one.dep_ == "attr" for one in be.rights)):
        return []
    made = [Change(verb, label=thought.dep_, head=verb if thought.dep_ == "ROOT" else thought.head)]
    made.append(Change(subject, label="nsubjpass" if helped else "nsubj", head=verb))
    made += [Change(thought, tag="VBN", label="acl", head=subject)]
    made += [Change(one, label="attr", head=be) for one in theirs]
    return made + [Change(one, head=verb) for one in thought.rights if one.i > verb.i]


def _strikes_that(strikes: Any) -> list[Change]:
    """ "Drone strikes on a market killed nine": the strikes did; no drone strikes."""
    doc, i = strikes.doc, strikes.i
    if not i or i + 1 >= len(doc) or doc[i + 1].lower_ not in _UPON:
        return []
    kind, verb = doc[i - 1], next((one for one in strikes.rights if one.tag_ == "VBD"), None)
    if verb is None or kind.tag_ != "NN" or kind.head != strikes or kind.i != strikes.left_edge.i:
        return []
    if any(one.dep_.startswith("nsubj") or one.dep_ in {"mark", "aux", "auxpass"} for one in verb.lefts):
        return []
    made = [Change(verb, label="ROOT", head=verb), Change(strikes, tag="NNS", label="nsubj", head=verb)]
    made.append(Change(kind, label="compound", head=strikes))
    return made + [Change(one, head=verb) for one in strikes.rights if one.i > verb.i]


def _about_how_far(approx: Any) -> list[Change]:
    """ "A raid approx. 40 km west of Sarno killed two": the raid did; "approx." is no noun."""
    noun = approx.nbor(-1)
    if noun.head.i != approx.i or noun.dep_ != "compound":
        return []
    made = [Change(noun, label=approx.dep_, head=noun if approx.head.i == approx.i else approx.head)]
    made += [Change(one, head=noun) for one in approx.children if one.i != noun.i]
    return [*made, Change(approx, tag="RB", label="advmod", head=noun)]


def _lost_limbs(lost: Any) -> list[Change]:
    """ "One died and the other two lost limbs": no lost limbs are counted."""
    limbs, people = lost.head, lost.nbor(-1)
    if people.tag_ != "CD" or people.head != limbs or limbs.i != lost.i + 1:
        return []
    top = lost if limbs.head == limbs else limbs.head
    made = [Change(one, head=people) for one in limbs.lefts if one.i < people.i]
    made += [Change(one, head=lost) for one in limbs.rights]
    made += [Change(lost, tag="VBD", label=limbs.dep_, head=top), Change(people, label="nsubj", head=lost)]
    return [*made, Change(limbs, label="dobj", head=lost)]
