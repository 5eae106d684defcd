"""What set off a fight, a riot or a protest told in the same sentence: "clashes erupted over the killing of a trader"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_SET_OFF = frozenset({"over", "after", "following"})
_FIGHTS = frozenset({"armed_clash", "riot", "protest"})
_CROWDS = frozenset({"riot", "protest", "work_stoppage"})
_DECRIES = frozenset({"protest", "denounce", "condemn", "avenge"})
_UP = 4  # heads from what set it off to the word for the fight


def of_a_fight(token: Any, types: Mapping[int, str]) -> bool:
    """Whether the noun of a mention is the reason of a fight; `types` are those of the mentions by their tokens.

    "Blocked a road to protest the killing of X" is one, too. "Broke out over the killing of X": what is counted in later sentences was lost in the fight.
    """
    joint = token.head
    if token.dep_ == "dobj" and joint.lemma_.lower() in _DECRIES:
        first = joint.head if joint.dep_ in {"advcl", "xcomp"} else joint
        near = [first, *(one for one in (first.head,) if first.dep_ == "conj")]
        return any(types.get(one.i) in _CROWDS for one in near)
    if token.dep_ != "pobj" or joint.lower_ not in _SET_OFF:
        return False
    if joint.lower_ != "over" and not any(c.lower_ == "of" for c in token.rights):
        return False  # "after the attack" speaks of one that was told
    up = joint
    for _ in range(_UP):
        if up.head.i == up.i:
            return False
        up = up.head
        near = [up, *(c for c in up.lefts if c.dep_ in {"nsubj", "nsubjpass"})]
        near += [up.head] if up.dep_ in {"relcl", "acl"} else []
        if any(types.get(one.i) in _FIGHTS and one.i < token.i for one in near):
            return True
    return False
