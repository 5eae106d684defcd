"""Verbs by which somebody takes a deed badly: "deplored the killing", "voiced outrage over the raid". Their day is not its day."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary

_REACTS = vocabulary.words("event_grammar", "reactions_verbs")
_VOICES = vocabulary.words("event_grammar", "reactions_voices")
_FEELINGS = vocabulary.words("event_grammar", "reactions_feelings")
_TRADES = vocabulary.words("event_grammar", "reactions_trades")


def is_one(verb: Any) -> bool:
    """Whether the verb says what somebody thinks of a deed."""
    lemma = verb.lemma_.lower()
    if verb.pos_ != "VERB":
        return False
    said = {one.lemma_.lower() for one in verb.rights if one.dep_ == "dobj"}
    return (
        lemma in _REACTS
        or (lemma in _VOICES and any(one.lemma_.lower() in _FEELINGS for one in verb.rights))
        or (lemma in {"trade", "exchange"} and not said.isdisjoint(_TRADES))
    )


def to(deed: Any) -> Any | None:
    """The verb by which somebody reacts to a deed, that is its object or stands behind "over", "at"; None for none."""
    if deed.dep_ not in {"dobj", "pobj"}:
        return None
    verb = deed.head
    if deed.dep_ == "pobj":
        verb = verb.head if verb.head.pos_ == "VERB" else verb.head.head
    return verb if is_one(verb) else None
