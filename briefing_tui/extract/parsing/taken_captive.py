"""People taken or held captive, to the small model a kind of captives: "held the guards hostage", "took a driver prisoner".

In: a parsed document. Out: the same with the people as object of the verb and "hostage" as what they are held as, the
shape that the model itself gives "held passengers hostage".
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, sound, written
from briefing_tui.extract.parsing.picks import picked
from briefing_tui.extract.vocabulary import words

_CAPTIVES = words("event_grammar", "held_as")
_TAKES = frozenset(
    {"take", "takes", "took", "taken", "taking", "hold", "holds", "held", "holding", "keep", "keeps", "kept"}
    | {"keeping"}
)
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})


def mend(doc: Doc) -> Doc:
    """The document with such people under the verb that takes them."""
    made: list[Change] = []
    for captive in picked(doc, LOWER, _CAPTIVES):
        group = _held_so(captive)
        if group and sound([*made, *group]):
            made += group
    return written(doc, made)


def _held_so(captive: Any) -> list[Change]:
    """ "Have held several guards hostage", "took two nurses and a driver hostage"; not "freed a woman hostage"."""
    verb = captive.head.head if captive.dep_ == "conj" else captive.head
    if verb.lower_ not in _TAKES or verb.i > captive.i or captive.dep_ not in ("dobj", "ccomp", "conj"):
        return []
    people = next((c for c in captive.lefts if c.i == captive.i - 1), None)
    if people is None or people.tag_ not in _NOUNS or people.dep_ not in ("compound", "nsubj"):
        return []
    if captive.dep_ != "conj" and any(c.dep_ == "dobj" and c != captive for c in verb.rights):
        return []
    label = "conj" if captive.dep_ == "conj" else "dobj"
    before = [Change(c, head=people) for c in captive.lefts if c.i < people.i]
    return [
        *before,
        Change(people, label=label, head=captive.head),
        Change(captive, tag="NN", label="oprd", head=verb),
    ]
