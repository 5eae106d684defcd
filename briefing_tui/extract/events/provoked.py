"""What one deed leads others to do: "killing nine and provoking the heaviest air raids of the war"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary

_LEADS = vocabulary.words("event_grammar", "provoked_leads")
_OF_ITSELF = frozenset(
    {"explosion", "blast", "detonation", "fire", "blaze"}
)  # "the strike triggered an explosion"
_UP = 4  # heads from a listed noun to the verb


def by_another(noun: Any) -> bool:
    """Whether the noun of a deed is what another one provoked: an answer to it, and never one with it."""
    if noun.lemma_.lower() in _OF_ITSELF:
        return False
    up = noun
    for _ in range(_UP):
        if up.dep_ != "conj":
            break
        up = up.head
    if up.dep_ == "pobj" and up.head.lower_ == "to" and up.head.head.lemma_.lower() == "lead":
        return True
    return up.dep_ == "dobj" and up.head.lemma_.lower() in _LEADS
