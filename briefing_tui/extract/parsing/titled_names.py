"""Who speaks is the name at the end of a title: "Batken regional governor Aibek Omur said".

The small model may take the place before the title for the speaker.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import DEP, LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing import changes
from briefing_tui.extract.parsing.changes import Change
from briefing_tui.extract.parsing.picks import picked

_LONGEST = 8  # tokens from the place to the last word of the name
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def mend(doc: Doc) -> Doc:
    """The document with such names as subjects of their verbs."""
    found: list[Change] = []
    for name in picked(doc, DEP, {"appos"}):
        if _ends_title(name):
            place = name.head
            found.append(Change(name, label=place.dep_, head=place.head))
            found.append(Change(place, label="nmod", head=name))
    for place in picked(doc, DEP, {"nmod", "compound"}):
        if _before_name(place):
            name, led = place.head, place.head.head
            found.append(Change(place, label="pobj", head=led))
            found.append(Change(name, label="appos", head=led.head))
    for other in picked(doc, LOWER, {"other"}):
        if other.dep_ == "amod" and other.i + 2 < len(doc) and doc[other.i + 1].text == ",":
            found += _behind_other(other)
    return changes.written(doc, found)


def _behind_other(other: Any) -> list[Change]:
    """ "Wrecked the office of the other, police chief Teo Velk said": the other party's, and no other chief of police."""
    title = other.head
    first = title.doc[title.i + 1] if title.i + 1 < len(title.doc) else title
    name = first.head if first.dep_ == "compound" else first
    if title.dep_ not in ("pobj", "dobj") or title.i < other.i or title.tag_ not in ("NN", "NNP"):
        return []
    if first.tag_ != "NNP" or name.dep_ != "nsubj" or name.i < title.i:
        return []
    made = [Change(one, head=other) for one in title.lefts if one.i < other.i]
    return [
        *made,
        Change(other, tag="NN", label=title.dep_, head=title.head),
        Change(title, label="compound", head=name),
    ]


def _before_name(place: Any) -> bool:
    """ "The governor of Karsk, Ivo Lund, said": the governor is Lund, and of Karsk, whatever a comma stands between."""
    name, led = place.head, place.head.head
    return bool(
        place.tag_ == "NNP"
        and name.tag_ == "NNP"
        and name.dep_ == "pobj"
        and led.lower_ == "of"
        and led.i < place.i < name.i
        and led.head.tag_ == "NN"
        and place.doc[place.i + 1].text == ","
        and all(word.tag_ == "NNP" for word in place.doc[place.i + 2 : name.i])
        and not any(c.dep_ in ("conj", "cc") for c in name.rights)
    )


def _ends_title(name: Any) -> bool:
    """Does the name follow a place and a title without a comma, right before their verb?"""
    place, verb = name.head, name.head.head
    if place.dep_ not in _SUBJECTS or place.tag_ != "NNP" or name.tag_ != "NNP" or verb.i != name.i + 1:
        return False
    between = name.doc[place.i + 1 : name.i]
    titled = any(word.tag_ == "NN" and word.head.i == name.i for word in between)
    return titled and len(between) < _LONGEST and all(word.tag_ in ("NN", "NNP", "JJ") for word in between)
