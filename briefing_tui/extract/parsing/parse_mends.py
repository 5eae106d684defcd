"""Misreadings of the parser that are known from the words alone, put right before any rule sees the parse.

"gunmen on a motorbike shot dead a trader": the small model takes "motorbike shot" for a thing and "dead" for the verb.
"Rebels ambush army patrol": it takes the verb of a headline for a noun.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.attrs import DEP, HEAD, TAG
from spacy.language import Language
from spacy.tokens import Doc

from briefing_tui.extract import vocabulary

NAME = "briefing_parse_mends"
_WEAPONS = frozenset({"IED", "VBIED", "SVBIED", "RCIED", "RPG", "UAV", "UXO"})
# Words that are a noun and a verb alike, as headlines have them.
_BOTH = frozenset({"ambush", "march", "attack", "raid", "protest", "clash", "strike", "shell", "riot", "rally", "storm", "bomb", "fire"})  # fmt: skip
_HARMED = frozenset({"killed", "wounded", "injured", "abducted", "kidnapped"})
_PEOPLE = vocabulary.words("actors", "civilian") | vocabulary.words("actors", "military") | {"policemen", "women", "men", "children"}  # fmt: skip
_DOERS = _PEOPLE | vocabulary.words("actors", "militant") | vocabulary.words("actors", "police") | {"gunmen"}
_NOTICED = frozenset({"heard", "reported", "found", "seen"})
_AROUND = frozenset({"prep", "punct", "oprd", "acomp", "advmod", "npadvmod"})
_COMPLETE = frozenset({"aux", "auxpass", "dobj", "dative", "prt"})
# What is done to people: forms that are past tense and participle alike.
_DONE_TO = frozenset({"shot", "killed", "stabbed", "executed", "assaulted", "attacked", "beheaded", "abducted", "kidnapped", "robbed", "beaten", "burned", "burnt", "wounded", "injured", "hacked", "lynched", "ambushed", "tortured"})  # fmt: skip


@Language.component(NAME)  # type: ignore[untyped-decorator]
def mend(doc: Doc) -> Doc:
    """The document with its known misreadings put right."""
    if "shot dead" in doc.text:
        for dead in doc:
            if dead.i > 1 and dead.lower_ == "dead" and _misread(dead):
                doc = _shot(doc, dead)
    return _mended(doc)


def _mended(doc: Doc) -> Doc:
    """Single words whose tag or label is wrong for certain."""
    changes: dict[int, dict[int, int]] = {}  # token -> column -> value
    names = doc.vocab.strings
    for token in doc:
        if token.tag_[:1] == "V" and token.text in _WEAPONS:
            changes[token.i] = {2: names.add("NN")}  # "IED vs police patrol": no verb
        elif token.tag_ == "NN" and token.lower_ in _BOTH and token.i == 1 and _headline_verb(token):
            changes[token.i] = {2: names.add("VBP")}
            if token.head != token:
                below = token.head
                changes[token.i] |= {0: below.head.i - token.i if below.head != below else 0, 1: below.dep}
                changes[below.i] = {0: token.i - below.i, 1: names.add("dobj")}
        elif (token.tag_ == "VBD" and token.dep_ == "acl" and _heard_of(token)) or (
            token.tag_ == "VBD" and token.dep_ == "conj" and token.lower_ in _DONE_TO and _suffered(token)
        ):
            changes[token.i] = {2: names.add("VBN")}
        elif token.lower_ in _DONE_TO and (sufferer := _without_helper(token)) is not None:
            changes[sufferer.i] = {1: names.add("nsubjpass")}
            changes[token.i] = {2: names.add("VBN")}
            if (by := _by_somebody(token)) is not None:
                changes[by.i] = {1: names.add("agent")}
    if not changes:
        return doc
    rows = doc.to_array([HEAD, DEP, TAG])
    for i, cells in changes.items():
        for column, value in cells.items():
            rows[i, column] = np.uint64(value % 2**64)
    return doc.from_array([HEAD, DEP, TAG], rows)


def _headline_verb(token: Any) -> bool:
    """ "Rebels ambush army patrol", "Teachers march": a noun with a subject, which only a verb has."""
    if not any(child.dep_ == "nsubj" and child.tag_ in {"NNS", "NNPS"} for child in token.lefts):
        return False
    above = token.head
    compound = token.dep_ == "compound" and above.i > token.i and above.head == above
    return bool(above == token or compound)


def _without_helper(token: Any) -> Any | None:
    """ "Farmer assaulted by four men", "two children wounded": who suffered, in a passive that shows no helper."""
    if any(child.dep_ in _COMPLETE for child in token.children) or any(
        child.dep_ in {"cc", "conj", "ccomp", "xcomp"} for child in token.rights
    ):
        return None
    sufferer = next((child for child in reversed(list(token.lefts)) if child.dep_ == "nsubj"), None)
    if sufferer is None:
        return None
    if _by_somebody(token) is not None:
        return sufferer
    harmed = token.lower_ in _HARMED and token.dep_ in {"ROOT", "ccomp", "conj", "dep", "parataxis"}
    people = sufferer.lower_ in _PEOPLE or sufferer.lower_.removesuffix("s") in _PEOPLE
    dead = token.lower_ == "shot" and any(child.lower_ == "dead" for child in token.rights)
    if dead and people and all(child.dep_ in _AROUND for child in token.rights):
        return sufferer  # "Mayor shot dead in her home"
    alone = all(child.dep_ in {"prep", "punct"} for child in token.rights)
    return sufferer if harmed and people and alone else None


def _by_somebody(verb: Any) -> Any | None:
    """The "by" of a verb where people follow it: "by four men", not "by midnight"."""
    for child in verb.rights:
        if child.lower_ == "by":
            doing = [one for one in child.children if one.dep_ == "pobj"]
            if any(one.lower_ in _DOERS or one.lower_.removesuffix("s") in _DOERS for one in doing):
                return child
    return None


def _heard_of(token: Any) -> bool:
    """ "Gunfire heard since dawn": what somebody heard, and nobody who heard."""
    return token.lower_ in _NOTICED and not any(
        child.dep_ in {"nsubj", "dobj", "aux"} for child in token.children
    )


def _suffered(token: Any) -> bool:
    """ "Were led out of their dormitory and shot": done to the same people as the verb before."""
    return any(child.dep_ == "auxpass" for child in token.head.lefts) and not any(
        child.dep_ in {"nsubj", "nsubjpass", "dobj", "dative", "prt"} for child in token.children
    )


def _misread(dead: Any) -> bool:
    shot = dead.nbor(-1)
    return (
        shot.lower_ == "shot"
        and shot.tag_ == "NN"
        and shot.nbor(-1).head == shot
        and any(child.dep_ == "nsubj" for child in dead.lefts)
    )


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
