"""What is pulled down by law or for something new: "five houses were demolished for a road" is no damage of an attack."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.grammar import actor_kinds, clauses
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.vocabulary import words

_NEAR = 16  # tokens from the verb to what it was done for
_NEW = 4  # tokens from "for" to the road


def pulled_down(cd: ClaimDoc, verb: Any) -> bool:
    """Is it done by order of a court, or to make way for something? What armed men pull down is damage all the same."""
    if cd.lemma[verb.i] not in words("damage", "pulled_down"):
        return False
    sent = wording.sentence(verb)
    near = range(max(sent.start, verb.i - _NEAR), min(sent.end, verb.i + _NEAR))
    said = f" {' '.join(cd.lower[near.start : near.stop])} "
    lawful = any(f" {words_} " in said for words_ in words("damage", "lawful"))
    return (lawful or _for_a_road(cd, verb, near.stop)) and not _by_armed(verb)


def _for_a_road(cd: ClaimDoc, verb: Any, end: int) -> bool:
    """ "Demolished for a new road": never "for the third time", "for hiding a gunman"."""
    for i in range(verb.i + 1, end):
        if cd.lower[i] == "for" and cd.lower[i + 1 : i + 2] in (("a",), ("an",), ("the",)):
            return bool(words("damage", "built_anew") & set(cd.lemma[i + 2 : i + 2 + _NEW]))
    return False


def _by_armed(verb: Any) -> bool:
    doers = clauses.agents(verb) if clauses.is_passive(verb) else clauses.subjects(verb)
    return any(actor_kinds.is_kind(two, "military", "militant") for one in doers for two in one.subtree)
