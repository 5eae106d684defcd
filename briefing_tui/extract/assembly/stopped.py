"""Who ends an attack by shooting whoever made it: "Police shot a man dead after he stabbed three people".

The attack is the man's. The police are no actors of it, and he is no target, though he may be one of its dead.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from briefing_tui.extract.assembly.claim_groups import Group
from briefing_tui.extract.events.events import Told
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import is_kind
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.model import Event, Mention

_ENDS = ("verb 'shoot", "verb 'kill'", "verb 'gun down'", "verb 'wound'", "verb 'injure'")
_DEEDS = frozenset({"attack", "shooting", "assassination", "bombing", "robbery", "abduction"})
_HIM = frozenset({"him", "her", "he", "she"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NEXT = 2  # sentences on, in which "shot him dead" is said of whoever attacked


def settle(layout: Layout, groups: list[Group]) -> None:
    """Leave each attack to those who made it, where police, guards or troops are told to have ended it."""
    for one in groups:
        for k, end in enumerate(one.mentions):
            deed = next((told for told in one.mentions if _ended(layout, told, end)), None)
            if deed is not None:
                one.mentions[k] = replace(end, type=deed.type, rule=deed.rule, actors=(), targets=())


def _ended(layout: Layout, deed: Event, end: Event) -> bool:
    """Whether one mention tells how one person's attack, the other, was ended."""
    if deed is end or deed.type not in _DEEDS or len(deed.actors) != 1 or not end.rule.startswith(_ENDS):
        return False
    if not end.actors or not all(_in_service(layout, who) for who in end.actors):
        return False
    doer = _word(layout, deed.actors[0])
    if _in_service(layout, deed.actors[0]) or not deed.targets:
        return False
    if doer is None or doer.tag_ not in {"NN", "NNP"}:
        return False  # "killed two rebels who had attacked a post": a fight of two sides
    if end.targets:
        return all(whom.start == deed.actors[0].start for whom in end.targets)
    gap = layout.sentence(end.start) - layout.sentence(deed.start)
    return 0 <= gap <= _NEXT and _hits(layout, end, doer)


def _hits(layout: Layout, end: Event, doer: Any) -> bool:
    """ "Shot him dead", "he was shot dead", "stabbed three and was shot dead"."""
    verb = layout.word_at(end.at) if isinstance(end, Told) else None
    if verb is None:
        return False
    whom = clauses.patients(verb)
    if (
        verb.dep_ == "conj"
        and clauses.is_passive(verb)
        and not any(one.dep_ in _SUBJECTS for one in verb.lefts)
    ):
        whom = clauses.subjects(verb.head)
    return any(one.lower_ in _HIM or one.i == doer.i for one in whom)


def _in_service(layout: Layout, who: Mention) -> bool:
    word = _word(layout, who)
    return word is not None and is_kind(word, "police", "military") and not is_kind(word, "militant")


def _word(layout: Layout, who: Mention) -> Any | None:
    span = layout.doc.char_span(who.start, who.end, alignment_mode="expand")
    return span.root if span is not None and len(span) else None
