"""Towns that the name finder takes for people: "rebels captured Goma" took a town, and no man of that name.

A bare name that the gazetteer knows as a town of some size, which an army or a group takes, and which is nobody's elsewhere in the text.
"""

from __future__ import annotations

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from briefing_tui.extract import vocabulary
from briefing_tui.extract.parsing import counted_times, deeds_in_towns
from briefing_tui.extract.vocabulary import gazetteer

NAME = "briefing_town_names"
_TAKES = frozenset({"capture", "seize", "retake", "recapture", "take", "overrun", "occupy", "liberate", "besiege", "storm", "shell", "enter"})  # fmt: skip
_TAKERS = frozenset({"army", "force", "troop", "rebel", "insurgent", "group", "movement", "front", "coalition", "militia", "fighter", "soldier", "junta", "military"})  # fmt: skip
_BODIES = frozenset({"ORG", "NORP", "GPE"})
_PEOPLE = 25_000  # of a town that is not only a family's name


@Language.component(NAME)  # type: ignore[untyped-decorator]
def mend(doc: Doc) -> Doc:
    """The document in which such names are those of places."""
    deeds_in_towns.part_names(doc)
    counted_times.part_names(doc)
    found = [ent for ent in doc.ents if ent.label_ == "PERSON" and len(ent) == 1 and _taken(ent.root)]
    if found:
        others = [ent for ent in doc.ents if ent.label_ == "PERSON" and len(ent) > 1]
        known = {word.text for ent in others for word in ent}
        towns = [ent for ent in found if ent.text not in known]
        doc.set_ents([Span(doc, ent.start, ent.end, label="GPE") for ent in towns], default="unmodified")
    return doc


def _taken(name: Any) -> bool:
    """Is the name that of a town, and what an army takes?"""
    verb = name.head
    if name.dep_ not in ("dobj", "nsubjpass") or verb.lemma_ not in _TAKES or not name.text.istitle():
        return False
    if name.lower_ in vocabulary.words("given_names", "male") | vocabulary.words("given_names", "female"):
        return False
    doing = [c for c in verb.lefts if c.dep_ == "nsubj"]
    doing += [c for by in verb.rights if by.dep_ == "agent" for c in by.children]
    armies = any(one.lemma_.lower() in _TAKERS or one.ent_type_ in _BODIES for one in doing)
    return armies and any(town.population >= _PEOPLE for town in gazetteer.named(name.text))
