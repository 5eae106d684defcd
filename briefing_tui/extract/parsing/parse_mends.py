"""Misreadings of the parser that are known from the words alone, put right before any rule sees the parse.

"gunmen on a motorbike shot dead a trader": the small model takes "motorbike shot" for a thing and "dead" for the verb.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.attrs import DEP, HEAD, LOWER, TAG
from spacy.language import Language
from spacy.tokens import Doc

from briefing_tui.extract.parsing import (
    ages,
    agreement,
    asides,
    changes,
    day_heads,
    described_subjects,
    later_deeds,
    listed_people,
    loose_figures,
    lost_riders,
    lost_shots,
    lost_stances,
    lost_subjects,
    lost_tellers,
    lost_verbs,
    neighbouring_towns,
    reported_lists,
    standing_things,
    titled_names,
)
from briefing_tui.extract.parsing.changes import Change
from briefing_tui.extract.parsing.picks import picked

_DASHES = frozenset({"-", "–", "—", "--"})
_OPENING = 14  # tokens in which a dateline ends
_NAME = 6  # tokens of the name of a place, and the word before it
_PARTICLES = frozenset({"al", "az", "as", "ez", "el", "ar", "ash", "ad", "de", "del", "la", "-"})
NAME = "briefing_parse_mends"

_DEEDS = frozenset({"ambush", "attack", "assault", "raid", "strike"})


@Language.component(NAME)  # type: ignore[untyped-decorator]
def mend(doc: Doc) -> Doc:
    """The document with what these misreadings are known by put right."""
    for known in (
        day_heads,
        ages,
        reported_lists,
        titled_names,
        listed_people,
        agreement,
        asides,
        lost_subjects,
        lost_riders,
        lost_shots,
        lost_stances,
        lost_tellers,
        loose_figures,
        lost_verbs,
        neighbouring_towns,
        described_subjects,
        standing_things,
        later_deeds,
    ):
        doc = known.mend(doc)
    for mend_of in (
        _name_behind_dateline,
        _near_a_name,
        _named_by_gerund,
        _counted_later,
        _between,
        _set_off,
        _deeds,
    ):
        doc = mend_of(doc)
    for dead in picked(doc, LOWER, {"dead"}):
        if dead.i > 1 and _misread(dead):
            doc = _shot(doc, dead)
        elif dead.i > 2 and _ridden(dead):
            doc = _shot_from(doc, dead)
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


def _name_behind_dateline(doc: Doc) -> Doc:
    """ "ORVA - Red Path fighters attacked": the first word of the name, to the parser a sentence of its own."""
    parted = [
        token
        for token in doc[1:_OPENING]
        if token.dep_ == "ROOT"
        and token.tag_ == "NNP"
        and token.nbor(-1).text in _DASHES
        and token.i + 1 < len(doc)
        and token.nbor().dep_ in {"compound", "nsubj", "nsubjpass"}
        and token.nbor().tag_ in {"NNP", "NNPS"}
        and not any(True for _ in token.children)
    ]
    if not parted:
        return doc
    rows = doc.to_array([HEAD, DEP])
    for token in parted:
        behind = token.nbor()
        head = behind.head if behind.dep_ == "compound" else behind
        rows[token.i, 0] = np.int64(head.i - token.i).astype("uint64")
        rows[token.i, 1] = doc.vocab.strings.add("compound")
    return doc.from_array([HEAD, DEP], rows)


def _named_by_gerund(doc: Doc) -> Doc:
    """ "Shelling destroyed two schools", "shelling of Orva left two dead": a noun that does it, neither verb nor auxiliary."""
    acting = [
        token
        for token in picked(doc, TAG, {"VBG"})
        if token.head.tag_ == "VBD"
        and (
            (token.dep_ in ("aux", "nsubj") and token.i + 1 == token.head.i)
            or (token.dep_ in ("nsubj", "csubj") and token.nbor().lower_ == "of")
        )
    ]
    if not acting:
        return doc
    rows = doc.to_array([DEP, TAG])
    for token in acting:
        rows[token.i, 0] = doc.vocab.strings.add("nsubj")
        rows[token.i, 1] = doc.vocab.strings.add("NN")
    return doc.from_array([DEP, TAG], rows)


def _deeds(doc: Doc) -> Doc:
    """ "ambush on an aid convoy by gunmen" in a log tells of an ambush, and asks nobody to lie in wait."""
    found = [
        token
        for token in picked(doc, LOWER, _DEEDS)
        if token.tag_ in ("VB", "VBP")
        and token.dep_ == "ROOT"
        and token.i + 1 < len(doc)
        and token.nbor().lower_ in ("on", "against")
        and not any(child.dep_ in ("nsubj", "dobj", "aux") for child in token.children)
    ]
    if not found:
        return doc
    rows = doc.to_array([TAG])
    for token in found:
        rows[token.i] = doc.vocab.strings.add("NN")
    return doc.from_array([TAG], rows)


def _counted_later(doc: Doc) -> Doc:
    """ "Two later succumbed": two people did, not two later."""
    measured = [
        number
        for number in picked(doc, TAG, {"CD"})
        if number.dep_ in ("npadvmod", "nummod")
        and number.head.lower_ in ("later", "more")
        and number.head.i == number.i + 1
        and number.head.dep_ == "advmod"
        and number.head.head.i == number.i + 2
        and number.head.head.tag_ == "VBD"
        and not any(child.dep_.startswith("nsubj") for child in number.head.head.lefts)
    ]
    if not measured:
        return doc
    rows = doc.to_array([HEAD, DEP])
    for number in measured:
        rows[number.i, 0] = np.int64(2).astype("uint64")
        rows[number.i, 1] = doc.vocab.strings.add("nsubj")
    return doc.from_array([HEAD, DEP], rows)


def _near_a_name(doc: Doc) -> Doc:
    """ "Near Dayr az Orun, jets hit a mill": no part of the name, but where the jets hit it."""
    found: list[Change] = []
    for near in picked(doc, LOWER, {"near", "outside"}):
        end = near.i + 1
        while end < min(near.i + _NAME, len(doc)) and (
            doc[end].text[:1].isupper() or doc[end].lower_ in _PARTICLES
        ):
            end += 1
        if near.tag_ not in ("NNP", "NNPS") or end == len(doc) or doc[end].text != "," or end < near.i + 2:
            continue
        name, last = doc[near.i : end], doc[end - 1]
        above = next((word.head for word in name if not near.i <= word.head.i < end), None)
        if above is not None:
            found += [
                Change(near, tag="IN", label="prep", head=above),
                Change(last, tag="NNP", label="pobj", head=near),
            ]
            found += [Change(word, label="compound", head=last) for word in name[1:-1]]
    return changes.written(doc, found)


def _between(doc: Doc) -> Doc:
    """ "Killing between six and nine clerks": the clerks are killed, and stand between nothing."""
    found = []
    for joint in picked(doc, LOWER, {"between"}):
        noun = next((c for c in joint.rights if c.dep_ == "pobj" and c.tag_ in ("NNS", "NNPS")), None)
        low = doc[joint.i + 1] if joint.i + 1 < len(doc) else joint
        verb = joint.head
        if noun is None or low.tag_ != "CD" or joint.dep_ != "prep" or verb.i != joint.i - 1:
            continue
        if low.head == noun and any(c.dep_ == "conj" and c.tag_ == "CD" for c in low.rights):
            found += [Change(noun, label="dobj", head=verb), Change(joint, label="quantmod", head=low)]
    return changes.written(doc, found)


def _set_off(doc: Doc) -> Doc:
    """ "A third, hit in the leg, survived": the participle between commas says what happened to the subject."""
    found = [
        Change(verb, label="acl", tag="VBN")
        for verb in picked(doc, TAG, {"VBN", "VBD"})
        if verb.dep_ == "conj"
        and (verb.tag_ == "VBN" or any(c.dep_ == "prep" and c.i == verb.i + 1 for c in verb.rights))
        and verb.head.dep_ in ("nsubj", "nsubjpass")
        and verb.head.i == verb.i - 2
        and verb.nbor(-1).text == ","
    ]
    return changes.written(doc, found)


def _misread(dead: Any) -> bool:
    shot = dead.nbor(-1)
    return (
        shot.lower_ == "shot"
        and shot.tag_ == "NN"
        and shot.nbor(-1).head == shot
        and any(child.dep_ == "nsubj" for child in dead.lefts)
    )


def _ridden(dead: Any) -> bool:
    """ "Men on a scooter shot dead Amir Sol": "scooter shot" taken for what the men were on, "dead" for said of Sol."""
    shot, victim = dead.nbor(-1), dead.head
    return bool(
        shot.lower_ == "shot"
        and shot.tag_ == "NN"
        and shot.dep_ == "pobj"
        and shot.nbor(-1).head == shot
        and shot.head.head.tag_[:2] == "NN"
        and shot.head.head.i < shot.i
        and dead.dep_ == "amod"
        and victim.tag_[:2] == "NN"
        and victim.i > dead.i
    )


def _shot_from(doc: Doc, dead: Any) -> Doc:
    """What the men rode takes the place of "shot", "shot" that of the men, who are its subject."""
    shot, ridden, victim = dead.nbor(-1), dead.nbor(-2), dead.head
    riders = shot.head.head
    heads = {child.i: ridden.i for child in shot.lefts if child.i < ridden.i}
    heads |= {child.i: shot.i for child in riders.rights if child.i > dead.i}
    heads |= {ridden.i: shot.head.i, victim.i: shot.i, dead.i: shot.i, riders.i: shot.i}
    heads[shot.i] = shot.i if riders.head == riders else riders.head.i
    rows = doc.to_array([HEAD, DEP, TAG])
    for i, head in heads.items():
        rows[i, 0] = np.int64(head - i).astype("uint64")
    rows[ridden.i, 1], rows[shot.i, 1] = rows[shot.i, 1], rows[riders.i, 1]
    for token, label in ((riders, "nsubj"), (victim, "dobj"), (dead, "oprd")):
        rows[token.i, 1] = doc.vocab.strings.add(label)
    rows[shot.i, 2] = doc.vocab.strings.add("VBD")
    return doc.from_array([HEAD, DEP, TAG], rows)


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
