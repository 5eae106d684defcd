"""What was done because something made it possible: "the riposte made it possible to kill nine", "the raid allowed them to arrest two"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.grammar import weapons
from briefing_tui.extract.vocabulary import words

_ENABLE = frozenset({"allow", "enable", "permit", "help"})


def made_possible(infinitive: Any) -> Any | None:
    """The verb in the past that says what made the infinitive possible; None where that is permission or a plan."""
    verb = infinitive.head
    if verb.lower_ == "possible":
        return verb.head if verb.head.lemma_ == "make" and _past(verb.head) else None
    lemma = verb.lemma_.lower()
    if lemma == "use" and _past(verb) and any(_arms(one) for one in verb.rights):
        return verb  # "used explosives to blow up a bridge"
    if lemma not in _ENABLE or not _past(verb):
        return None
    if lemma == "help":
        return verb
    deed = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    return verb if deed is not None and deed.lemma_.lower() in words("casualties", "enabling") else None


def _arms(noun: Any) -> bool:
    return noun.dep_ == "dobj" and weapons.kind_of(noun) is not None


def _past(verb: Any) -> bool:
    return bool(
        verb.tag_ == "VBD" or any(c.dep_ == "aux" and c.lower_ in ("has", "have") for c in verb.lefts)
    )
