"""Who did it, told by how they got away: "A grenade was thrown at a bar. The assailants fled."

A short note often names those who acted only in its last words. They are taken where the note tells of one event of
violence, and where its own clause names nobody.
"""

from __future__ import annotations

from typing import Any

from briefing_tui.event_types import group
from briefing_tui.extract import vocabulary
from briefing_tui.extract.events import brevity
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import is_kind

_LEAVES = vocabulary.words("event_words", "escapes_verbs")
_AT_LARGE = frozenset({"large", "run"})
_VIOLENT = frozenset({"armed", "explosive", "abduction", "property", "robbery"})


def violent(kind: str) -> bool:
    """Whether an event of this type has somebody who did it and may get away."""
    return group(kind) in _VIOLENT


def of(doc: Any, kinds: list[str]) -> Any | None:
    """The head noun of those who got away after the one violent event of a note; None where nobody is said to."""
    if not brevity.is_note(doc) or sum(1 for kind in kinds if violent(kind)) != 1:
        return None
    for token in doc:
        if token.pos_ not in {"VERB", "AUX"} or any(child.dep_ == "neg" for child in token.children):
            continue
        if not _gets_away(token):
            continue
        for one in clauses.subjects(token):
            if is_kind(one, "militant") and not is_kind(one, "civilian", "military", "police"):
                return one
    return None


def _gets_away(verb: Any) -> bool:
    """ "Fled", "made off with cash", "remain at large"."""
    word = verb.lemma_.lower()
    near = {child.lower_ for child in verb.children}
    if word in {"make", "get", "run", "ride", "drive", "speed"}:
        return bool(near & {"off", "away"})
    if word in {"remain", "be", "stay"}:
        return any(
            two.lower_ in _AT_LARGE
            for one in verb.children
            if one.lower_ in {"at", "on"}
            for two in one.children
        )
    return word in _LEAVES
