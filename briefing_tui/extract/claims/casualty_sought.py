"""People looked for after a disaster: "the search for four others goes on", "rescuers are searching for six fishermen"."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_tui.extract.claims import victims
from briefing_tui.extract.claims.sightings import Sighting, sighting
from briefing_tui.extract.grammar import grammar
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words

_KIN = frozenset({"relative", "family", "parent", "mother", "father", "wife", "widow", "brother", "sister"})
_BEFORE, _AFTER = 60, 25  # tokens around "search" that say after what


def sought(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """Whom a search is for: whom relatives look for, or where a disaster is told of and nobody who may be wanted."""
    joint = next((c for c in cd.doc[i].rights if c.lower_ == "for"), None)
    target = grammar.object_of(joint) if joint is not None else None
    near = set(cd.lemma[max(i - _BEFORE, 0) : i + _AFTER])
    subject = grammar.subject(cd.doc[i]) if cd.doc[i].pos_ == "VERB" else None
    kin = subject is not None and cd.lemma[subject.i] in _KIN
    if target is None or not (kin or near & words("casualties", "sought_after")):
        return
    if near & words("casualties", "wanted"):
        return
    for victim in victims.of(cd, target, sure=False):
        people = victims.is_person(cd, victim.head) and victim.category != "militant"
        if victim.counted and victim.low != 0 and people:
            yield sighting("missing", victim, i, "missing-sought")
