"""What became of people, told behind what describes them: "left six men who tried to flee dead", "with nine more wounded".

The small model gives the state to the word before it, or takes it for a word that describes the figure.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, written
from briefing_tui.extract.parsing.picks import picked

_STATES = frozenset({"dead", "wounded", "injured", "hurt", "missing", "homeless", "unconscious"})
_DONE = frozenset({"wounded", "injured", "hurt", "killed", "slain", "murdered", "massacred"})
_LEFT = frozenset({"leaving", "left", "leaves"})
_MORE = frozenset({"more", "others"})
_TOOK = frozenset({"suffered", "sustained", "received"})
_INJURIES = frozenset({"injuries", "wounds", "burns"})
_CLOSES = frozenset({".", ",", ";", "and", "or", "in", "on", "after", "at", "when", "as", "while"})
_BACK = 18  # tokens from "left" to the state
_OF_OTHERS = frozenset({"were", "was", "are", "is", "be", "been"})


def mend(doc: Doc) -> Doc:
    """The document in which these states are said of the people."""
    changes: list[Change] = []
    for state in picked(doc, LOWER, _STATES):
        if state.i > 3 and (left := _left(state)) is not None:
            changes.append(said_of(state, left))
            changes += [Change(c, head=left) for c in _joined(state)]
    for done in picked(doc, LOWER, _DONE):
        if done.i > 2 and done.tag_ in ("JJ", "VBN"):
            changes += _with_figure(done)
            changes += _was_done(done)
    doc = written(doc, changes)
    changes = []
    for injuries in picked(doc, LOWER, _INJURIES):
        changes += _suffered(injuries)
    return written(doc, changes)


def said_of(state: Any, left: Any) -> Change:
    """The change that says the state of those whom `left` (a form of "leave") has as its object, found before it."""
    people = next((c for c in left.rights if c.dep_ in ("dobj", "nsubj") and c.i < state.i), None)
    if state.lower_ in _DONE and people is not None:
        return Change(state, tag="VBN", label="acl", head=people)
    return Change(state, tag="JJ", label="oprd", head=left)


def _left(state: Any) -> Any | None:
    """The "left" of "left three men trapped inside dead", where something else has the state; None elsewhere."""
    doc, start = state.doc, max(state.i - _BACK, 0)
    after = doc[state.i + 1].lower_ if state.i + 1 < len(doc) else "."
    if after not in _CLOSES or doc[state.i - 1].lower_ in _OF_OTHERS:
        return None
    for i in range(state.i - 2, start, -1):
        left = doc[i]
        if left.text in (",", ";", ".") or left.lower_ in _STATES:
            return None
        if left.lower_ in _LEFT:
            people = next((c for c in left.rights if c.dep_ in ("dobj", "nsubj") and c.i < state.i), None)
            lost = state.head.i != left.i and any(up.i == left.i for up in state.ancestors)
            described = people is not None and people.tag_ in ("NNS", "NN", "CD") and people.i < state.i - 1
            return left if lost and described else None
    return None


def _joined(state: Any) -> list[Any]:
    """The "wounding" of "left three men waiting at a gate dead and wounding nine", to the model one more thing they did."""
    after = state.i + 2
    if after >= len(state.doc) or state.nbor(1).lower_ != "and" or state.nbor(2).tag_ not in ("VBG", "VBD"):
        return []
    return [state.nbor(2)] if state.nbor(2).dep_ == "conj" else []


def _with_figure(done: Any) -> list[Change]:
    """ "With nine more wounded": the figure is the subject, and "wounded" no noun."""
    if done.dep_ not in ("advcl", "pobj", "pcomp"):
        return []
    subject = next((c for c in done.lefts if c.dep_ == "nsubj"), None)
    more = next((c for c in done.lefts if c.lower_ in _MORE and c.i == done.i - 1), None)
    if subject is None and more is not None:
        subject = next((c for c in more.lefts if c.tag_ == "CD"), None)
    if subject is None or done.doc[max(subject.left_edge.i - 1, 0)].lower_ != "with":
        return []
    again = {c.lower_ for c in (subject, *subject.children, *done.lefts)} & _MORE
    if not again or subject.tag_ not in ("CD", "NNS", "JJR", "RBR"):
        return []
    made = [Change(more, label="amod", head=subject)] if more is not None and more != subject else []
    return [*made, Change(subject, label="nsubj", head=done), Change(done, tag="VBN", label="advcl")]


def _was_done(done: Any) -> list[Change]:
    """ "Nine men were slain": what was done to them, and not how they were."""
    be = done.head
    helper = next((c for c in done.lefts if c.dep_ == "auxpass"), done)
    theirs = [c for c in helper.lefts if c.dep_ == "nsubj"] if helper.i < done.i else []
    if theirs:  # the people hang on the helper
        return [Change(theirs[0], label="nsubjpass", head=done)]
    if done.dep_ != "acomp" or done.tag_ != "VBN" or be.lower_ not in _OF_OTHERS or be.i > done.i:
        return []
    if any(done.doc[i].tag_ != "RB" for i in range(be.i + 1, done.i)):
        return []  # "their version was two injured"
    theirs = [c for c in be.children if c.i != done.i]
    made = [Change(c, label="nsubjpass" if c.dep_ == "nsubj" else None, head=done) for c in theirs]
    above = done if be.head.i == be.i else be.head
    return [*made, Change(done, label=be.dep_, head=above), Change(be, label="auxpass", head=done)]


def _suffered(injuries: Any) -> list[Change]:
    """ "Two died and nine more suffered injuries": the nine did, and no suffered injuries are one more thing."""
    verb = next((c for c in injuries.lefts if c.lower_ in _TOOK and c.dep_ == "amod"), None)
    if verb is None or verb.i < 3 or injuries.dep_ not in ("conj", "dobj", "pobj", "appos"):
        return []
    people = verb.doc[verb.i - 1]
    if people.lower_ in _MORE and people.nbor(-1).tag_ == "CD" and people.tag_ != "NNS":
        people = people.nbor(-1)
    if people.tag_ not in ("CD", "NNS"):
        return []
    joint = verb.doc[max(people.left_edge.i - 1, 0)]
    above = injuries.head
    while above.tag_[:2] not in ("VB", "MD") and above.head.i != above.i:
        above = above.head
    if joint.lower_ not in ("and", "while", "but", ",") or above.i >= people.left_edge.i:
        return []
    more = [Change(c, head=people) for c in injuries.lefts if c.i < verb.i and c.i != people.i]
    return [
        *more,
        Change(verb, tag="VBD", label="conj", head=above),
        Change(people, label="nsubj", head=verb),
        Change(injuries, label="dobj", head=verb),
    ]
