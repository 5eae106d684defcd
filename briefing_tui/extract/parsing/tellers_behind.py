"""Who says it, behind a list of people: "killing nine people, two clerks and a nurse said", "a girl of six, Judge X said".

The small model takes who says so for one more of the list.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing import changes
from briefing_tui.extract.parsing.changes import Change
from briefing_tui.extract.parsing.picks import picked

_SAID = frozenset({"said", "told", "reported", "added", "announced", "confirmed"})
_LONGEST = 14  # tokens of who says so
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_CONTENT = frozenset({"ccomp", "xcomp"})


def mend(doc: Doc) -> Doc:
    """The document with such people made the subject of what they say."""
    found: list[Change] = []
    for verb in picked(doc, LOWER, _SAID):
        if verb.i and verb.tag_ == "VBD" and verb.nbor(-1).tag_ in _NOUNS:
            found += _mended(verb)
    return changes.written(doc, found)


def _mended(verb: Any) -> list[Change]:
    if any(child.dep_ in _CONTENT for child in verb.rights):
        return []  # "a clerk said that": what is said stands behind
    teller = _behind_comma(verb)
    if teller is None:
        return []
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if subject is None and verb.dep_ == "conj" and verb.head.i < teller.i:
        told = verb.head
        up = Change(verb, label=told.dep_, head=verb if told.head.i == told.i else told.head)
        return [up, Change(told, label="ccomp", head=verb), Change(teller, label="nsubj", head=verb)]
    if subject is None or subject.i >= teller.i or not subject.is_ancestor(teller):
        return []
    told = next((child for child in verb.lefts if child.dep_ == "ccomp"), None)
    whole = next((child for child in told.lefts if child.dep_.startswith("nsubj")), told) if told else None
    if whole is None or not _joined_before(subject, teller):
        return []
    return [Change(teller, label="nsubj", head=verb), Change(subject, label="appos", head=whole)]


def _behind_comma(verb: Any) -> Any | None:
    """The noun that heads what stands between the last comma and the verb, where it hangs on a noun before the comma."""
    doc = verb.doc
    for k in range(verb.i - 1, max(verb.i - _LONGEST, verb.sent.start), -1):
        word = doc[k]
        if word.tag_[:2] in {"VB", "MD", "WP", "WD"}:
            return None
        if word.text == ",":
            inside = doc[k + 1 : verb.i]
            heads = [one for one in inside if one.head.i < k and one.tag_ in _NOUNS]
            return heads[0] if len(heads) == 1 and heads[0].dep_ in {"conj", "appos"} else None
    return None


def _joined_before(subject: Any, teller: Any) -> bool:
    """Whether the list has had its "and" before the teller, who then is none of it."""
    return any(one.dep_ == "cc" and one.i < teller.left_edge.i for one in subject.subtree)
