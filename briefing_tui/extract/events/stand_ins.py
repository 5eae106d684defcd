"""Words that stand for one more deed of the kind told before: "The earlier one, in Orva on Tuesday, killed nine".

In: the word. Out: the type of the deed it stands for, where its sentence says where or when that one was.
"""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import clauses, weapons
from briefing_tui.extract.parsing import wording

WORDS = frozenset({"one", "another", "first", "second", "third"})
_WHICH = frozenset(
    {"earlier", "previous", "prior", "first", "second", "third", "other", "latest", "similar", "later"}
)
_HARMS = vocabulary.words("event_grammar", "participants_harms") | {
    "leave",
    "claim",
    "kill",
    "wound",
    "injure",
}
_WHERE = frozenset({"GPE", "LOC", "FAC"})
_WHEN = frozenset({"DATE"})


def of(token: Any) -> str:
    """ "Another, in Lomu, killed three" behind "a bomb exploded in Orva": bombing; "" where nothing is stood for."""
    verb = token.head
    if token.dep_ != "nsubj" or verb.lemma_.lower() not in _HARMS or not token.i or clauses.after(token, _OF):
        return ""
    which = {one.lower_ for one in token.lefts}
    if token.lower_ == "one" and not which & _WHICH:
        return ""
    if token.lower_ in {"first", "second", "third"} and not which & {"the", "a"}:
        return ""
    sentence = wording.sentence(token)
    if not sentence.start or not _told_apart(token, verb):
        return ""
    return _kind_before(wording.sentence(token.doc[sentence.start - 1]))


_OF = frozenset({"of"})


def _told_apart(token: Any, verb: Any) -> bool:
    """Both where and when, or a day set off behind the word: what tells it from the one before."""
    inside = {one.ent_type_ for one in verb.subtree if one.i > token.i}
    own = {one.ent_type_ for one in token.subtree if one.i > token.i}
    return bool(own & (_WHERE | _WHEN)) or bool(inside & _WHERE and inside & _WHEN)


def _kind_before(sentence: Any) -> str:
    """The type of the one deed, or of the bomb, that a sentence tells of."""
    nouns = vocabulary.classes("events", key="nouns")
    for one in sentence:
        if one.tag_ != "NN":
            continue
        beside = [child for child in one.lefts if child.dep_ in {"compound", "amod"}]
        armed = weapons.type_of([one]) or weapons.type_of(beside)
        if armed and (weapons.is_thing(one) or one.lemma_.lower() in nouns):
            return armed
        if kinds := nouns.get(one.lemma_.lower()):
            return kinds[0]
    return ""
