"""Who tells it, put in behind the verb: "Two bridges, said the mayor, were destroyed".

The small model takes the bridges for who said so, and the mayor for what was destroyed; where it has said who tells it as
"the mayor said" it has them right, and the mends give it the same parse.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, sound, written
from briefing_tui.extract.parsing.lost_tellers import SAID, TELLS
from briefing_tui.extract.parsing.picks import picked

_SAYING = TELLS | SAID | {"insisted", "alleged", "maintained", "admitted", "complained", "wrote"}
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_TOLD = frozenset({"nsubj", "nsubjpass", "dobj"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
_HELPS = frozenset({"aux", "auxpass", "neg", "advmod"})
_LONGEST = 14  # tokens of who tells it


def mend(doc: Doc) -> Doc:
    """The document in which the subject before such a saying is that of the verb behind it."""
    found: list[Change] = []
    for said in picked(doc, LOWER, _SAYING):
        changes = _between(said)
        if changes and sound([*found, *changes]):
            found += changes
    return written(doc, found)


def _between(said: Any) -> list[Change]:
    """What is to change around "said" in "Two bridges, said the mayor, were destroyed"; nothing elsewhere."""
    doc, i = said.doc, said.i
    if i < 2 or i + 3 >= len(doc) or said.tag_ != "VBD" or doc[i - 1].text != ",":
        return []
    first = next((c for c in said.lefts if c.dep_ in _SUBJECTS and c.tag_[:2] == "NN"), None)
    close = next((k for k in range(i + 2, min(i + _LONGEST, len(doc) - 2)) if doc[k].text == ","), None)
    deed = _behind(doc, close) if close is not None else None
    if first is None or close is None or deed is None or not _set_off(first, said):
        return []
    near = said.head == deed or said.is_ancestor(deed)
    teller = next(
        (c for c in (*said.rights, *deed.lefts) if c.dep_ in _TOLD and c.left_edge.i == i + 1), None
    )
    if not near or teller is None or teller.i >= close or teller.tag_[:2] not in ("NN", "PR"):
        return []
    if any(c.dep_ in _SUBJECTS and c != teller for c in deed.lefts):
        return []
    passive = any(c.dep_ == "auxpass" for c in deed.lefts)
    above = said.head
    place = ("ROOT", deed) if above == said else (said.dep_, above)
    label, over = (deed.dep_, deed.head) if above == deed else place
    kept = {first, teller, deed, doc[i - 1], doc[close]}
    rest = [c for c in said.children if c not in kept and (c.i < i or c.i > close)]
    return [
        Change(deed, label=label, head=over),
        Change(said, label="parataxis", head=deed),
        Change(first, label="nsubjpass" if passive else "nsubj", head=deed),
        Change(teller, label="nsubj", head=said),
        Change(doc[i - 1], head=said),
        Change(doc[close], head=said),
        *(Change(c, head=deed) for c in rest),
    ]


def _behind(doc: Doc, close: int) -> Any | None:
    """The verb right behind the comma at token `close`, with what helps it: "were destroyed", "had not shot"."""
    deed = doc[close + 1]
    if deed.dep_ in _HELPS and deed.head.i > deed.i:
        deed = deed.head
    helps = all(one.head == deed and one.dep_ in _HELPS for one in doc[close + 1 : deed.i])
    return deed if deed.tag_ in _FINITE and helps else None


def _set_off(first: Any, said: Any) -> bool:
    """Does nothing stand between the subject with what belongs to it and the comma before the saying?"""
    end = max((c.right_edge.i for c in first.children if c.i < said.i - 1), default=first.i)
    return bool(max(end, first.i) == said.i - 2)
