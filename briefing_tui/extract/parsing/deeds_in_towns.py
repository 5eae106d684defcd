"""Deeds whose victims stand behind the town: "the murder in Orva of two bankers", to the small model an Orva of theirs.

In: a parsed document. Out: the same with "of two bankers" on the murder.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc, Span

from briefing_tui.extract.parsing.changes import Change, sound, written
from briefing_tui.extract.parsing.listed_people import is_person
from briefing_tui.extract.parsing.picks import picked

_DEEDS = frozenset(
    {"murder", "murders", "killing", "killings", "assassination", "assassinations", "shooting", "shootings"}
    | {"kidnapping", "kidnappings", "abduction", "abductions", "arrest", "arrests", "detention", "execution"}
    | {"executions", "massacre", "slaughter", "death", "deaths", "capture", "disappearance", "stabbing"}
    | {"beheading", "beating", "lynching", "wounding", "poisoning", "torture", "slaying"}
)
_IN = frozenset({"in", "near", "at", "outside", "around"})
_NAMES = frozenset({"NNP", "NNPS"})
# What a name with "of" begins with: "the arrest in Mount Zion of ..." is not among them, "in University of Orva" is.
_WITH_OF = frozenset(
    {
        "university",
        "college",
        "institute",
        "school",
        "bank",
        "church",
        "house",
        "court",
        "ministry",
        "department",
    }
    | {
        "republic",
        "kingdom",
        "state",
        "states",
        "province",
        "district",
        "city",
        "region",
        "gulf",
        "bay",
        "sea",
    }
    | {
        "isle",
        "island",
        "port",
        "cape",
        "horn",
        "society",
        "order",
        "cathedral",
        "museum",
        "academy",
        "emirate",
    }
)


def mend(doc: Doc) -> Doc:
    """The document with such victims under the deed."""
    made: list[Change] = []
    for deed in picked(doc, LOWER, _DEEDS):
        change = _behind_the_town(deed)
        if change is not None and sound([*made, change]):
            made.append(change)
    return written(doc, made)


def _behind_the_town(deed: Any) -> Change | None:
    """The "of" of "the murder last May in Orva of two bankers"; not that of "in Republic of Orva"."""
    if deed.tag_ not in ("NN", "NNS") or any(c.lower_ == "of" for c in deed.rights):
        return None
    joint = next((c for c in deed.rights if c.dep_ == "prep" and c.lower_ in _IN), None)
    town = next((c for c in joint.rights if c.dep_ == "pobj"), None) if joint is not None else None
    if town is None or town.tag_ not in _NAMES or town.lower_ in _WITH_OF or town.left_edge.tag_ == "DT":
        return None
    of = next((c for c in town.rights if c.lower_ == "of" and c.dep_ == "prep"), None)
    whom = next((c for c in of.rights if c.dep_ == "pobj"), None) if of is not None else None
    if of is None or whom is None:
        return None
    named = whom.tag_ == "NNP" and any(c.dep_ == "compound" for c in whom.lefts)
    return Change(of, head=deed) if named or is_person(whom) else None


def part_names(doc: Doc) -> None:
    """Cut the town off names such as "Orva of Ana Moor", one name to the name finder, once `mend` has hung them apart."""
    named = [ent for ent in doc.ents if len(ent) > 3 and ent[1].lower_ == "of" and ent[1].head.i < ent.start]
    cut = [Span(doc, ent.start + 2, ent.end, label=ent.label) for ent in named]
    cut += [Span(doc, ent.start, ent.start + 1, label="GPE") for ent in named]
    if cut:
        doc.set_ents(cut, default="unmodified", missing=[])
