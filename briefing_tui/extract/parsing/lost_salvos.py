"""What became of weapons that were fired, where the parser takes the firing for the deed.

"14 of the 36 drones fired at the port were shot down": they did not fire. "Intercepted 8 of 14 missiles launched at
dawn": it is the missiles that were intercepted.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, written
from briefing_tui.extract.parsing.picks import picked

_SENT = frozenset({"fired", "launched", "dropped", "sent"})
_STOPPED = frozenset({"intercepted", "downed", "destroyed", "shot", "brought", "took", "stopped", "repelled"})
_WEAPONS = frozenset({"drones", "rockets", "missiles"})
_NOUNS = frozenset({"dobj", "pobj", "nsubj", "nsubjpass", "conj"})
_JOINED = frozenset({"mark", "cc", "nsubj", "nsubjpass"})


def mend(doc: Doc) -> Doc:
    """The document in which the weapons have the verb of their fate, and the firing describes them."""
    found: list[Change] = []
    for sent in picked(doc, LOWER, _SENT | _WEAPONS | {"hit"}):
        if sent.lower_ == "hit":  # "one was shot down, two hit: a depot and a mill"
            counted = sent.tag_ == "NN" and any(c.i == sent.i - 1 and c.tag_ == "CD" for c in sent.lefts)
            subject = counted and any(c.i == sent.i - 1 and c.dep_ == "nsubj" for c in sent.lefts)
            found += [Change(sent, tag="VBD")] if subject else []
        elif sent.lower_ in _WEAPONS:  # "60 one-way attack drones": to the tagger what an attack does
            found += [Change(sent, tag="NNS")] if sent.tag_ == "VBZ" and sent.dep_ in _NOUNS else []
        elif sent.tag_ in ("VBD", "VBN"):
            found += _then_stopped(sent) or _stopped_before(sent) or _as_a_clause(sent)
    return written(doc, found)


def _then_stopped(sent: Any) -> list[Change]:
    """ "All 81 drones launched on Friday were shot down"."""
    if any(c.dep_ in ("aux", "auxpass", "dobj", "mark") for c in sent.children):
        return []
    subject = next((c for c in sent.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
    fates = (c for c in sent.rights if c.dep_ in ("advcl", "dep", "ccomp", "conj") and c.tag_ == "VBN")
    fate = next((c for c in fates if any(k.dep_ == "auxpass" for k in c.lefts)), None)
    if subject is None or fate is None or any(c.dep_ in _JOINED for c in fate.lefts):
        return []
    if any(t.text in ",;:" or t.dep_ == "cc" for t in sent.doc[sent.i : fate.i]):
        return []
    top = fate if sent.head == sent else sent.head
    made = [Change(fate, label=sent.dep_, head=top), Change(subject, label="nsubjpass", head=fate)]
    made.append(Change(sent, tag="VBN", label="acl", head=subject))
    return made + [Change(c, head=fate) for c in sent.rights if c.i > fate.i]


def _stopped_before(sent: Any) -> list[Change]:
    """ "Intercepted 8 of 14 missiles launched at dawn"."""
    verb, noun = sent.head, sent.nbor(-1) if sent.i else sent
    if sent.dep_ not in ("ccomp", "advcl", "conj") or verb.lower_ not in _STOPPED or verb.i > sent.i:
        return []
    if noun.tag_ != "NNS" or any(c.dep_ in ("dobj", "mark", "aux", "auxpass", "cc") for c in sent.children):
        return []
    if any(t.text in ",;:" or t.dep_ == "cc" for t in sent.doc[verb.i : sent.i]):
        return []
    subject = next((c for c in sent.lefts if c.dep_ == "nsubj"), None)
    made = [Change(sent, tag="VBN", label="acl", head=noun)]
    if subject is None:
        return made if any(c.dep_ == "dobj" and c.i <= noun.i for c in verb.rights) else []
    if subject.left_edge.i > verb.i + 2 or any(c.dep_ == "dobj" for c in verb.rights):
        return []
    return [*made, Change(subject, label="dobj", head=verb)]


def _as_a_clause(sent: Any) -> list[Change]:
    """ "Eight of the drones fired at the port were shot down", "one of 12 rockets fired at it": the firing for a subject."""
    subject, verb = next((c for c in sent.lefts if c.dep_ == "nsubj"), None), sent.head
    if subject is None or any(c.dep_ in ("dobj", "aux", "mark") for c in sent.children):
        return []
    helped = any(c.dep_ == "auxpass" and c.i > sent.i for c in verb.lefts)
    label = "pobj" if sent.dep_ == "pcomp" else "nsubjpass" if helped and verb.tag_ == "VBN" else ""
    if not label or sent.nbor(-1).tag_ != "NNS":
        return []
    if any(c.dep_ in ("nsubj", "nsubjpass") and c != sent for c in verb.lefts) and label != "pobj":
        return []
    return [Change(subject, label=label, head=verb), Change(sent, tag="VBN", label="acl", head=subject)]
