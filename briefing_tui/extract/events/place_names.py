"""Names of places that the parser makes the actor: the heading of a note, a list behind a comma."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.grammar import weapons
from briefing_tui.extract.grammar.actor_kinds import is_kind
from briefing_tui.extract.parsing import wording

_NEAR = 7  # words a heading has at most
_CLOSES = frozenset({":", "-", "–", "—"})
_ACTING = ("military", "police", "militant", "state", "civilian")


def is_heading(head: Any) -> bool:
    """ "Khartoum N, Bahri: army shelled a market": what stands before the colon acts in nothing."""
    if head.pos_ != "PROPN" or head.i - wording.sentence(head).start >= _NEAR or is_kind(head, *_ACTING):
        return False
    verb = head.head
    for token in head.doc[head.i + 1 : min(verb.i, head.i + _NEAR)]:
        if token.text in _CLOSES and token.nbor(-1).whitespace_ + token.whitespace_:
            return bool(token.text == ":" or token.nbor(-1).whitespace_)
    return False


def behind_comma(head: Any) -> bool:
    """ "Killed by a mine, Tal Ward, Nineveh": the parser may join the place to the weapon."""
    up = head
    for _ in range(4):
        if up.dep_ != "conj" or up.pos_ != "PROPN" or up.nbor(-1).text != ",":
            return False
        up = up.head
        if weapons.kind_of(up) is not None:
            return True
    return False
