"""Nouns that state an event only with what follows "of": "the beating of a clerk", "the burning of two shops"."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events.frame_classes import CLASSES
from briefing_tui.extract.grammar import clauses

_OF = frozenset({"of"})
_DONE_TO = {"attack": ("@victim",), "arrest": ("@people",)}
_THINGS = ("@property", "@things")


@lru_cache(maxsize=1)
def _types() -> dict[str, str]:
    """noun -> event type, as `nouns_of` of the vocabulary has them."""
    return {
        word: name for name, body in vocabulary.load("events").items() for word in body.get("nouns_of", ())
    }


def words() -> frozenset[str]:
    """All such nouns."""
    return frozenset(_types())


def of(noun: Any, lemma: str) -> str:
    """The type of event that a noun, by its `lemma`, states with what it is done to; "" for none: "the burning of coal", "the capture of a town"."""
    kind = _types().get(lemma, "")
    done_to = clauses.after(noun, _OF) if kind else []
    wanted = _DONE_TO.get(kind, _THINGS)
    return kind if any(CLASSES[name](one) for name in wanted for one in done_to) else ""
