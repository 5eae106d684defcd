"""How often something was done: "shelled Orva 14 times" is Orva, shelled so often; neither a measure nor an "Orva 14".

In: a parsed document. Out: the same with the town as what is shelled, and without the figure in its name.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc, Span

from briefing_tui.extract.parsing.changes import Change, written
from briefing_tui.extract.parsing.picks import picked

_TIMES = frozenset({"times"})
_LOOSE = frozenset({"npadvmod", "dep", "advmod"})


def mend(doc: Doc) -> Doc:
    """The document with such towns as the objects of their verbs."""
    found = []
    for times in picked(doc, LOWER, _TIMES):
        name = _name_before(times)
        if name is None or name.dep_ not in _LOOSE:
            continue
        verb = name.head
        if verb.tag_[:2] == "VB" and verb.i < name.i and not any(one.dep_ == "dobj" for one in verb.rights):
            found.append(Change(name, label="dobj"))
    return written(doc, found)


def part_names(doc: Doc) -> None:
    """Cut the figure off names such as "Orva 14", once the name finder has seen one in them."""
    cut = []
    for times in picked(doc, LOWER, _TIMES):
        name = _name_before(times)
        ent = None if name is None or not name.ent_type_ else _entity(doc, name.i)
        if ent is not None and name is not None and ent.end > name.i + 1:
            cut.append(Span(doc, ent.start, name.i + 1, label=ent.label_))
    if cut:
        inside = {i for one in cut for i in range(one.start, one.end)}
        kept = [ent for ent in doc.ents if not inside & set(range(ent.start, ent.end))]
        doc.set_ents([*kept, *cut])


def _entity(doc: Doc, i: int) -> Span | None:
    return next((ent for ent in doc.ents if ent.start <= i < ent.end), None)


def _name_before(times: Any) -> Any | None:
    """The name that stands before the figure of "Orva 14 times"."""
    if times.i < 3 or times.tag_ != "NNS" or times.nbor(-1).tag_ != "CD":
        return None
    name = times.nbor(-2)
    return name if name.tag_ in {"NNP", "NNPS"} else None
