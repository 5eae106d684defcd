"""The words of events near another in the parse: its objects, what it hangs on, what a light verb before it does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events import frames
from briefing_tui.extract.grammar import clauses, relatives

if TYPE_CHECKING:
    from briefing_tui.extract.events.triggers import Trigger

_DEATH = frozenset({"kill", "wound", "injure"})
_LATER = frozenset({"hour", "day", "week", "month", "year"})
_LIGHT = vocabulary.words("event_grammar", "participants_light")


def near(token: Any, by_token: dict[int, Trigger]) -> list[Trigger]:
    """The triggers that hang on a token, and those it hangs on: what may state the same event better."""
    found = []
    for child in token.children:
        if child.i in by_token:
            found.append(by_token[child.i])
        if child.dep_ in {"prep", "agent"} and not _long_after(child):
            found += [by_token[grand.i] for grand in child.children if grand.i in by_token]
            for grand in child.children:
                found += [
                    by_token[g.i]
                    for c in grand.children
                    if c.dep_ == "prep"
                    for g in c.children
                    if g.i in by_token
                ]
    if token.dep_ == "relcl" and any(child.lower_ in {"which", "that"} for child in token.children):
        # "Attacks on a union and a newspaper, which killed nine": the attacks did.
        noun = token.head
        for _ in range(5):
            if noun.i in by_token:
                found.append(by_token[noun.i])
                break
            carried = noun.dep_ == "dobj" and noun.head.dep_ == "acl"  # "a raid on a bus carrying guards"
            if not carried and noun.dep_ not in {"conj", "pobj", "prep", "compound"}:
                break
            noun = noun.head.head if carried else noun.head
    up = token
    for _ in range(3):
        if up.dep_ not in {"relcl", "acl", "advcl", "conj", "xcomp"} or up.head.i == up.i:
            break
        up = relatives.told_by(up) or up.head
        if frames.lemma_of(up) in _LIGHT:  # "carried out an air strike on a school, killing nine"
            done = [child for child in up.rights if child.dep_ == "dobj" and child.i < token.i]
            found += [by_token[one.i] for one in done if one.i in by_token]
        # "A typhoon made landfall, killing nine"
        found += [by_token[one.i] for one in up.lefts if one.dep_ == "nsubj" and one.i in by_token]
        # "The post was hit by an air strike, killing nine"
        found += [by_token[one.i] for one in clauses.agents(up) if one.i in by_token]
        if up.i in by_token:
            found.append(by_token[up.i])
            if by_token[up.i].words not in _DEATH:
                break  # "shelled the town, killing two and wounding four": both are of the shelling
    return [one for one in found if one.token.i != token.i]


def _long_after(joint: Any) -> bool:
    """ "Hours after the fighting, gunmen shelled a post": two things."""
    before = joint.nbor(-1) if joint.i else joint
    return joint.lower_ in {"after", "before"} and before.lemma_.lower() in _LATER
