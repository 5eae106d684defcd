"""Who rides or sits in something and kills, where the parser finds no verb: "Gunman on a motorbike killed poet Ana Reyes".

Without an article before the victim the parser takes "killed" or "shot" for a word that describes the motorbike or the
victim, and those who did it are left alone.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract import vocabulary
from briefing_tui.extract.parsing.changes import Change, written
from briefing_tui.extract.parsing.picks import picked

_DEEDS = frozenset(
    {
        "killed",
        "shot",
        "wounded",
        "injured",
        "stabbed",
        "murdered",
        "kidnapped",
        "abducted",
        "threw",
        "hurled",
        "lobbed",
    }
)
_ON = frozenset({"on", "in", "aboard"})
_RIDDEN = vocabulary.words("event_grammar", "clauses_ridden") | vocabulary.words(
    "event_grammar", "clauses_sailed"
)
_DESCRIBES = frozenset({"acl", "amod", "compound", "nmod"})
_NAMES = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ"})


def mend(doc: Doc) -> Doc:
    """The document in which these verbs have their subjects and objects."""
    changes: list[Change] = []
    for token in picked(doc, LOWER, _DEEDS):
        if token.dep_ == "acl" and token.i > 2:
            changes += _told_of(token)
        if token.dep_ in _DESCRIBES and 2 < token.i < len(doc) - 1 and token.nbor(1).tag_ in _NAMES:
            changes += _did_it(token)
    return written(doc, changes)


def _told_of(verb: Any) -> list[Change]:
    """ "On 3 May men on motorbikes killed nine guards, officials said": two subjects, to the parser, of the word of saying."""
    whom = next((one for one in verb.rights if one.dep_ == "dobj"), None)
    joint = verb.head.head if verb.head.dep_ == "pobj" else None
    if whom is None or joint is None or joint.lower_ not in _ON or verb.tag_ != "VBN":
        return []
    doer = joint.head
    said = doer.head
    if doer.dep_ != "nsubj" or verb.head.lower_.removesuffix("s") not in _RIDDEN:
        return []
    if not any(one.dep_ == "nsubj" and one.i > verb.i for one in said.lefts):
        return []
    made = [Change(verb, tag="VBD", label="ccomp", head=said), Change(doer, label="nsubj", head=verb)]
    return made + [Change(one, head=verb) for one in said.lefts if one.i < doer.i and one.dep_ != "ccomp"]


def _did_it(verb: Any) -> list[Change]:
    doc, ridden = verb.doc, verb.nbor(-1)
    joint = next((doc[i] for i in range(verb.i - 2, max(verb.i - 4, 0), -1) if doc[i].lower_ in _ON), None)
    if joint is None or ridden.lower_.removesuffix("s") not in _RIDDEN:
        return []
    doer, victim = joint.nbor(-1), verb.nbor(1)
    if doer.dep_ != "ROOT" or doer.tag_ not in _NAMES:
        return []
    while verb.i < victim.head.i and victim.head.i != victim.i:
        victim = victim.head
    made = [Change(verb, tag="VBD", label="ROOT", head=verb), Change(doer, label="nsubj", head=verb)]
    made += [Change(doc[i], head=ridden) for i in range(joint.i + 1, ridden.i)]
    made += [Change(joint, label="prep", head=doer), Change(ridden, label="pobj", head=joint)]
    made.append(Change(victim, label="dobj", head=verb))
    return made + [Change(one, head=verb) for one in doer.rights if one.i > victim.i]
