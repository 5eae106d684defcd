"""Lists of counted people whose members the small model gives to other words than the first of them.

"Seven pilgrims, two clerks and three guards died": to the model two subjects. "Left six guards and a local official
dead": the official is no kind of dead. "An interpreter and six guards": the guards are no kind of interpreter.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import DEP, LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, written
from briefing_tui.extract.parsing.listed_people import is_person
from briefing_tui.extract.parsing.lost_states import said_of
from briefing_tui.extract.parsing.picks import picked

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OPENS = frozenset({"CD", "DT"})
_STATES = ("dead", "wounded", "injured", "missing", "hurt")
# Words for all the people of a clause, whom a list behind a comma may break down: "five people, two men and three women".
_WHOLES = frozenset(
    {"people", "persons", "others", "victims", "civilians", "members", "residents", "passengers"}
)
_SHARES = frozenset(
    {"men", "women", "children", "boys", "girls", "adults", "minors", "males", "females", "babies"}
)
_LEFT = frozenset({"left", "leaving", "leaves"})
_HARMS = _LEFT | {
    "killing",
    "killed",
    "wounding",
    "wounded",
    "injuring",
    "injured",
    "murdered",
    "beheaded",
    "abducted",
    "kidnapped",
}
_HARMED = frozenset({"injured", "wounded"})
_BODIES = frozenset(
    {"militia", "gang", "group", "army", "police", "force", "party", "unit", "family", "team", "crew", "clan"}
)
_OF_A_BODY = frozenset(
    {
        "members",
        "fighters",
        "officers",
        "soldiers",
        "supporters",
        "staff",
        "employees",
        "relatives",
        "leaders",
    }
)


def mend(doc: Doc) -> Doc:
    """The document with the people of such lists joined to the first of them."""
    changes = [change for second in picked(doc, DEP, _SUBJECTS) for change in _second_subject(second)]
    changes += [
        change for helper in picked(doc, LOWER, {"were", "was"}) for change in _object_and_more(helper)
    ]
    doc = written(doc, changes)
    changes = [change for state in picked(doc, LOWER, _STATES) for change in _left_so(state)]
    changes += [
        change
        for first in picked(doc, DEP, {"nmod", "compound", "preconj"})
        for change in _one_and_more(first)
    ]
    changes += [change for members in picked(doc, LOWER, _OF_A_BODY) for change in _beside_members(members)]
    return written(doc, changes)


def _second_subject(second: Any) -> list[Change]:
    """The clerks of "seven pilgrims, two clerks and three guards died"; "five people, two men and a boy," are five."""
    own = second.left_edge
    if second.tag_ not in ("NN", "NNS") or own.tag_ not in _OPENS or own.i < 2 or own.nbor(-1).text != ",":
        return []
    first = next((c for c in second.head.lefts if c.dep_ in _SUBJECTS and c.i < second.i), None)
    lists = any(c.dep_ == "conj" for c in second.rights) and any(c.dep_ == "cc" for c in second.rights)
    if first is None or not lists or first.tag_ not in ("NNS", "NN") or first.left_edge.tag_ not in _OPENS:
        return []
    shares = first.lower_ in _WHOLES or (second.lower_ in _SHARES and first.lower_ not in _SHARES)
    closed = second.right_edge.i + 1 < len(second.doc) and second.right_edge.nbor().text == ","
    beside = first.right_edge.i in (own.i - 2, own.i - 1)
    return [] if shares or closed or not beside else [Change(second, label="conj", head=first)]


def _object_and_more(helper: Any) -> list[Change]:
    """The guards of "killing six guards at a gate and nine others were hurt": killed, and not hurt."""
    verb = helper.head
    harm = verb.head
    if helper.dep_ != "auxpass" or verb.dep_ != "ccomp" or harm.lower_ not in _HARMS or harm.i > verb.i:
        return []
    killed = next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
    more = next((c for c in killed.rights if c.dep_ == "conj"), None) if killed is not None else None
    if killed is None or more is None or more.i != helper.i - 1 or any(c.dep_ == "dobj" for c in harm.rights):
        return []
    if killed.left_edge.i not in (harm.i + 1, harm.i + 2):
        return []
    above = harm.head if harm.dep_ in ("advcl", "conj") and harm.head.i != harm.i else harm
    return [
        Change(killed, label="dobj", head=harm),
        Change(more, label="nsubjpass", head=verb),
        Change(verb, label="conj", head=above),
    ]


def _left_so(state: Any) -> list[Change]:
    """The official of "left six guards and a local official dead", to the model a kind of dead."""
    left = state.head
    if state.dep_ in ("conj", "advcl") and left.lower_ in _LEFT:
        return _left_after(left, state)
    last = next((c for c in state.lefts if c.tag_ == "NN" and c.i == state.i - 1), None)
    if last is None or left.lower_ not in _LEFT or last.dep_ not in ("amod", "compound", "nmod", "npadvmod"):
        return []
    first = next((c for c in left.rights if c.dep_ == "dobj" and c.i < last.i), None)
    joint = next((c for c in first.rights if c.lower_ == "and"), None) if first is not None else None
    if first is None or joint is None or joint.i > last.i:
        return []
    words = [c for c in (*first.rights, *state.lefts) if joint.i < c.i < last.i]
    return [Change(last, label="conj", head=first), *(Change(word, head=last) for word in words)]


def _left_after(left: Any, state: Any) -> list[Change]:
    """The pilgrims of "left an official and seven pilgrims dead"; "left 15 men and women injured": nobody injured anybody."""
    first = next((c for c in left.rights if c.dep_ == "dobj" and c.i < state.i), None)
    if first is None or any(c.dep_ in ("dobj", "aux", "auxpass") for c in state.children):
        return []
    if first.right_edge.i == state.i - 1:
        return [said_of(state, left)]
    last = next((c for c in state.lefts if c.dep_ == "nsubj" and c.i == state.i - 1), None)
    joint = next((c for c in left.rights if c.lower_ == "and" and first.i < c.i < state.i), None)
    if (
        last is None
        or joint is None
        or joint.i != first.right_edge.i + 1
        or state.lower_ not in (*_HARMED, "dead")
    ):
        return []
    return [
        Change(joint, head=first),
        Change(last, label="conj", head=first),
        said_of(state, left),
    ]


def _beside_members(members: Any) -> list[Change]:
    """The cook of "four members of a militia and a cook died", to the model another militia."""
    joint = next((c for c in members.rights if c.lower_ == "of"), None)
    body = next((c for c in joint.rights if c.dep_ == "pobj"), None) if joint is not None else None
    more = next((c for c in body.rights if c.dep_ == "conj"), None) if body is not None else None
    if body is None or more is None or body.tag_ != "NN" or members.left_edge.tag_ != "CD":
        return []
    if more.left_edge.tag_ not in ("CD", "DT") or not is_person(more) or more.lower_ in _BODIES:
        return []
    cc = [
        Change(c, head=members) for c in body.rights if c.dep_ in ("cc", "punct") and c.i < more.left_edge.i
    ]
    return [*cc, Change(more, label="conj", head=members)]


def _one_and_more(first: Any) -> list[Change]:
    """The guards of "an interpreter and six guards", to the model described by both."""
    rest = first.head.head if first.dep_ == "preconj" else first.head  # "an interpreter and": either an or a
    figure = next((c for c in first.rights if c.dep_ == "conj" and c.tag_ == "CD"), None)
    if figure is None or first.tag_ != "NN" or rest.tag_ != "NNS" or rest.i < figure.i:
        return []
    if figure.nbor(-1).lower_ != "and" or rest.left_edge.tag_ != "DT":
        return []
    before = [
        Change(c, label="det" if c.tag_ == "DT" else None, head=first) for c in rest.lefts if c.i < first.i
    ]
    between = [Change(c, head=rest) for c in first.rights if c.i > figure.i]
    above = first if rest.head.i == rest.i else rest.head
    return [
        *before,
        *between,
        Change(first, label=rest.dep_, head=above),
        Change(figure, label="nummod", head=rest),
        Change(rest, label="conj", head=first),
    ]
