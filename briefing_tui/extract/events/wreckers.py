"""Verbs of ruin that state an event by what did it: "a bomb destroyed the hall", "the bridge was destroyed with dynamite"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import clauses, weapons

WRECKS = vocabulary.words("event_words", "triggers_wrecks")
_KINDLES = frozenset({"start", "spark", "ignite"})
_WITH = frozenset({"with"})


def wrecks(verb: Any, lemma: str) -> bool:
    """ "Derailed", "brought down": what a bomb does to a thing."""
    return lemma in WRECKS or any(
        f"{lemma} {child.lower_}" in WRECKS for child in verb.rights if child.dep_ == "prt"
    )


def by_what(verb: Any) -> str:
    """ "A bomb destroyed the hall", "was levelled by a missile": the event that the weapon makes, "" for none."""
    hit = clauses.patients(verb)
    if verb.lemma_.lower() in _KINDLES and not any(
        one.lemma_.lower() in {"fire", "blaze", "inferno"} for one in hit
    ):
        return ""
    passive = clauses.is_passive(verb)
    if not passive and not hit:
        return ""  # "the drone sank"
    doing = clauses.agents(verb) if passive else clauses.subjects(verb)
    kind = weapons.type_of([one for one in doing if weapons.is_thing(one)])
    if kind or not hit or any(weapons.kind_of(one) for one in hit):
        return kind
    # "Destroyed the bridge with dynamite"; "destroyed a car with explosives" may tell what was in the car.
    known = passive or any(child.lower_ == "the" for one in hit for child in one.lefts)
    return weapons.type_of(clauses.after(verb, _WITH)) if known else ""
