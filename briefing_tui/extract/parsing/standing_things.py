"""Things that stand somewhere, taken for what they do: "hit a warehouse and a ferry moored in the port"."""

from __future__ import annotations

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing import changes
from briefing_tui.extract.parsing.changes import Change
from briefing_tui.extract.parsing.picks import picked

_STANDING = frozenset(
    {"moored", "parked", "anchored", "berthed", "docked", "stationed", "stored", "stranded"}
)


def mend(doc: Doc) -> Doc:
    """ "Hit a warehouse and a ferry moored in the port": the ferry was hit, and did not moor."""
    found = []
    for verb in picked(doc, LOWER, _STANDING):
        noun = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.i == verb.i - 1), None)
        if noun is None or verb.dep_ != "conj" or any(c.dep_.startswith("aux") for c in verb.lefts):
            continue
        first = next((c for c in verb.head.rights if c.dep_ == "dobj" and c.i < noun.i), None)
        if first is not None:
            found += [Change(noun, label="conj", head=first), Change(verb, label="acl", head=noun)]
    return changes.written(doc, found)
