"""People shot dead by riders: "gunmen on a motorbike shot dead a trader".

The small model takes "motorbike shot" for a thing and "dead" for the verb, or "dead" for said of the trader.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.attrs import DEP, HEAD, LOWER, TAG
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, written
from briefing_tui.extract.parsing.picks import picked

_PHRASE = 9  # tokens of "the head of the council", "Dr Ana Moor"
_NAMING = frozenset({"NN", "CD", "PR"})  # what tags of nouns, names, figures and pronouns begin with


def mend(doc: Doc) -> Doc:
    """The document in which the riders shot the trader dead."""
    for dead in picked(doc, LOWER, {"dead"}):
        if dead.i > 1 and _misread(dead):
            doc = _shot(doc, dead)
        elif dead.i > 2 and _ridden(dead):
            doc = written(doc, _shot_from(dead))
        elif dead.i > 2 and (changes := _on_the_road(dead) or _left_over(dead) or _one_more(dead)):
            doc = written(doc, changes)
        elif dead.i and dead.dep_ == "oprd" and _shoots(dead.nbor(-1)):
            doc = written(doc, [Change(c, head=dead.nbor(-1)) for c in dead.rights if c.dep_ == "dobj"])
        elif dead.i and dead.dep_ in {"prep", "acomp"} and _shoots(dead.nbor(-1)):
            doc = written(doc, _led_by(dead))
        elif dead.i and dead.dep_ == "amod" and _shoots(dead.nbor(-1)):
            doc = _of_the_verb(doc, dead)
    return doc


def _shoots(token: Any) -> bool:
    return (token.lower_, token.tag_) in {("shot", "VBD"), ("shot", "VBN"), ("shooting", "VBG")}


def _of_the_verb(doc: Doc, dead: Any) -> Doc:
    """ "Shot dead 14 policemen": it is the verb that goes on in "dead", and no dead policemen were shot."""
    rows = doc.to_array([HEAD, DEP])
    rows[dead.i, 0] = np.int64(-1).astype("uint64")
    rows[dead.i, 1] = doc.vocab.strings.add("oprd")
    return doc.from_array([HEAD, DEP], rows)


def _misread(dead: Any) -> bool:
    shot = dead.nbor(-1)
    return (
        shot.lower_ == "shot"
        and (shot.tag_ == "NN" or shot.dep_ == "pobj")
        and shot.nbor(-1).head == shot
        and any(child.dep_ == "nsubj" for child in dead.lefts)
    )


def _one_more(dead: Any) -> list[Change]:
    """The fifth of "shot dead a fifth", the other of "shot dead another", to the model a measure of it."""
    shot = dead.nbor(-1)
    if not _shoots(shot) or dead.head != shot or any(c.dep_ == "dobj" and c != dead for c in shot.rights):
        return []
    fifth = next((c for c in shot.rights if c.dep_ == "npadvmod" and c.left_edge.i == dead.i + 1), None)
    if fifth is None:
        return []
    return [Change(fifth, label="dobj"), Change(dead, label="oprd")]


def _led_by(dead: Any) -> list[Change]:
    """ "A man shot dead a guard": to the model the man was shot, and "dead" leads to the guard as "at" would.

    In "two men shot dead the chief of staff", "dead" is what they were, and the chief its object.
    """
    shot, guard = dead.nbor(-1), next((c for c in dead.rights if c.dep_ in {"pobj", "dobj"}), None)
    if guard is None or dead.head != shot or any(c.dep_ in ("auxpass", "dobj") for c in shot.children):
        return []
    made = [Change(one, label="nsubj") for one in shot.lefts if one.dep_ == "nsubjpass"]
    made += [Change(shot, tag="VBD"), Change(dead, label="oprd"), Change(guard, label="dobj", head=shot)]
    return made


def _ridden(dead: Any) -> bool:
    """ "Men on a scooter shot dead Amir Sol": "scooter shot" taken for what the men were on."""
    shot = dead.nbor(-1)
    return bool(
        shot.lower_ == "shot"
        and shot.tag_ == "NN"
        and shot.dep_ == "pobj"
        and shot.nbor(-1).head == shot
        and shot.head.head.tag_[:2] == "NN"
        and shot.head.head.i < shot.i
    )


def _victim(dead: Any) -> Any | None:
    """The noun or name that begins right behind "dead"."""
    phrase = dead.doc[dead.i + 1 : dead.i + _PHRASE]
    begins = (
        word for word in phrase if word.left_edge.i in (dead.i, dead.i + 1) and word.tag_[:2] in _NAMING
    )
    return next(
        (word for word in begins if not dead.i < word.head.i < dead.i + _PHRASE or word.head.i < word.i), None
    )


def _on_the_road(dead: Any) -> list[Change]:
    """ "Gunmen on the same road shot dead a judge": to the model a road that was shot; the gunmen did it, to the judge."""
    shot, road = dead.nbor(-1), dead.nbor(-2)
    if shot.lower_ != "shot" or shot.dep_ != "acl" or shot.head != road or road.dep_ != "pobj":
        return []
    doer, victim = road.head.head, _victim(dead)
    if victim is None or doer.tag_[:2] != "NN" or doer.i > shot.i:
        return []
    if dead.head == shot and doer.dep_ == "ROOT":
        label, above = "ROOT", shot
        others = [c for c in doer.rights if c.i > dead.i]
    elif any(c == doer for c in dead.lefts):  # "hours after gunmen on the road shot dead a judge"
        label, above = dead.dep_, shot if dead.dep_ == "ROOT" else dead.head
        others = list(dead.children)
    else:
        return []
    made = [Change(c, head=shot) for c in (*others, *(c for c in road.rights if c.i > dead.i))]
    made += [Change(doer, label="nsubj", head=shot), Change(victim, label="dobj", head=shot)]
    return [*made, Change(dead, label="oprd", head=shot), Change(shot, tag="VBD", label=label, head=above)]


def _left_over(dead: Any) -> list[Change]:
    """ "84 people had been rescued and four attackers shot dead": the four were shot, as nobody stands behind "dead"."""
    shot, doc = dead.nbor(-1), dead.doc
    if (shot.lower_, shot.tag_, shot.dep_) != ("shot", "VBD", "conj") or shot.head.tag_ != "VBN":
        return []
    subject = next((c for c in shot.lefts if c.dep_ == "nsubj"), None)
    behind = doc[dead.i + 1] if dead.i + 1 < len(doc) else dead
    if subject is None or behind.tag_[:2] in _NAMING | {"DT", "PD"} or behind.dep_ in ("amod", "advmod"):
        return []
    if any(c.dep_ == "dobj" for c in shot.rights):
        return []
    return [Change(shot, tag="VBN"), Change(subject, label="nsubjpass")]


def _shot_from(dead: Any) -> list[Change]:
    """What the men rode takes the place of "shot", "shot" that of the men, who are its subject."""
    shot, ridden, victim = dead.nbor(-1), dead.nbor(-2), _victim(dead)
    riders = shot.head.head
    if victim is None:
        return []
    above, label = riders.head, riders.dep_
    if above.i == riders.i:
        above, label = shot, "ROOT"
    elif above == victim:  # "..., police said": of whom the victim is to the parser what they say
        above, label = (shot, "ROOT") if victim.head == victim else (victim.head, victim.dep_)
    elif label in ("nsubj", "dobj", "dep") and above.tag_[:2] == "VB":
        label = "ccomp"  # "..., police said", "police said men on a scooter"
    changes = [Change(c, head=ridden) for c in shot.lefts if c.i < ridden.i]
    changes += [Change(c, head=shot) for c in (*riders.rights, *shot.rights, *dead.rights) if c.i > dead.i]
    return [
        *changes,
        Change(ridden, tag=ridden.tag_, label="pobj", head=shot.head),
        Change(riders, label="nsubj", head=shot),
        Change(victim, label="dobj", head=shot),
        Change(dead, label="oprd", head=shot),
        Change(shot, tag="VBD", label=label, head=above),
    ]


def _shot(doc: Doc, dead: Any) -> Doc:
    """The noun before "shot" takes its place, "shot" that of "dead"."""
    shot, noun = dead.nbor(-1), dead.nbor(-2)
    heads = {child.i: noun.i for child in shot.lefts} | {child.i: shot.i for child in dead.children}
    heads[noun.i] = shot.head.i
    heads[shot.i] = shot.i if dead.head == dead else dead.head.i
    heads[dead.i] = shot.i
    rows = doc.to_array([HEAD, DEP, TAG])
    for i, head in heads.items():
        rows[i, 0] = np.int64(head - i).astype("uint64")
    rows[noun.i, 1], rows[shot.i, 1] = rows[shot.i, 1], rows[dead.i, 1]
    rows[dead.i, 1] = doc.vocab.strings.add("oprd")
    victim = next((child for child in dead.rights if child.left_edge.i == dead.i + 1), None)
    if victim is not None and victim.tag_[:2] in ("NN", "PR", "CD"):
        rows[victim.i, 1] = doc.vocab.strings.add("dobj")
    rows[shot.i, 2] = doc.vocab.strings.add("VBD")
    return doc.from_array([HEAD, DEP, TAG], rows)
