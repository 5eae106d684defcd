"""Deeds named by a gerund that the small model takes for a verb: "shelling destroyed two schools", "two dead in shelling".

In: a parsed document. Out: the same with such gerunds as nouns.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from spacy.attrs import LOWER, TAG
from spacy.tokens import Doc

from briefing_tui.extract.parsing import changes
from briefing_tui.extract.parsing.changes import Change
from briefing_tui.extract.parsing.picks import picked

_BY_FIRE = frozenset({"shelling", "bombing", "shooting", "fighting", "flooding"})
_HARMS = frozenset({"killed", "injured", "wounded", "hurt", "destroyed", "damaged", "displaced", "forced"})
_DEEDS = _BY_FIRE | {"stabbing", "looting", "rioting", "bombardment"}
_HARMED = _HARMS | {"dead", "died", "dies", "die", "dying", "burned", "burnt", "casualties"}
_AMID = frozenset({"in", "during", "by", "from"})
_DIED = frozenset({"dead", "died", "dies", "die", "dying"})
_PLACED = frozenset(
    {"", ".", ",", "in", "near", "outside", "on"}
)  # what may follow the noun; not "at police"
_OBJECTS = frozenset({"dobj", "dative", "nsubj", "ccomp", "xcomp", "prt"})


def mend(doc: Doc) -> Doc:
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
    found = [Change(token, tag="NN", label="nsubj") for token in acting]
    for token in picked(doc, LOWER, _BY_FIRE):
        harms = doc[token.i + 1] if token.i + 1 < len(doc) else token
        if token.tag_ == "VBG" and harms.head == token and harms.lower_ in _HARMS and harms.i > token.i:
            above = harms if token.head == token else token.head
            found += [Change(harms, tag="VBD", label=token.dep_, head=above)]
            found += [Change(token, tag="NN", label="nsubj", head=harms)]
            found += [Change(c, head=harms) for c in token.rights if c.i > harms.i]
    for token in picked(doc, LOWER, _DEEDS):
        found += _suffered(token)
    return changes.written(doc, found)


def _suffered(deed: Any) -> Iterator[Change]:
    """ "Five wounded in shelling of Orva", "two dead in shelling": a noun; not "killed in shooting two robbers", "died after
    shooting at police"."""
    joint = deed.head
    if deed.tag_ != "VBG" or deed.dep_ != "pcomp" or any(c.dep_ in _OBJECTS for c in deed.children):
        return
    behind = deed.nbor().lower_ if deed.i + 1 < len(deed.doc) else ""
    harmed = joint.head
    died = harmed.lower_ in _DIED or any(c.lower_ in _DIED for c in harmed.children)
    after = joint.lower_ == "after" and (behind == "of" or (died and behind in _PLACED))
    if not (joint.lower_ in _AMID or after):
        return
    if harmed.lower_ in _HARMED or any(c.lower_ in _HARMED for c in harmed.children):
        yield Change(deed, tag="NN", label="pobj")
