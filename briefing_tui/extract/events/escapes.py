"""Who did it, told by how they got away: "A grenade was thrown at a bar. The assailants fled."; or by whom a remark suspects.

A short note often names those who acted only in its last words. They are taken where the note tells of one event of
violence, and where its own clause names nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing_tui.event_types import group
from briefing_tui.extract import vocabulary
from briefing_tui.extract.events import brevity, organisations
from briefing_tui.extract.grammar import clauses, weapons
from briefing_tui.extract.grammar.actor_kinds import is_kind

if TYPE_CHECKING:
    from briefing_tui.extract.events.events import Found

_LEAVES = vocabulary.words("event_words", "escapes_verbs")
_SUSPECTED = frozenset({"suspected", "likely", "presumed", "probable", "blamed", "suspect"})
_LABELS = frozenset({"perp", "perps", "perpetrator", "perpetrators", "assailant", "assailants", "suspect", "suspects", "claim", "actor", "actors"})  # fmt: skip
_UNKNOWN = frozenset({"unknown", "unk", "ukn", "nil", "none", "unclear", "tbc", "n/a"})
_ENDS = frozenset({".", ";", ",", ":", "-", "–", "("})
_REMARK = 6  # words of such a remark, at most
_AT_LARGE = frozenset({"large", "run"})
_VIOLENT = frozenset({"armed", "explosive", "abduction", "property", "robbery"})


def violent(kind: str) -> bool:
    """Whether an event of this type has somebody who did it and may get away."""
    return group(kind) in _VIOLENT


def give(doc: Any, found: list[Found]) -> None:
    """Give the one violent event of a note that names nobody those who are said to have got away."""
    if any(one.arguments.actors for one in found):
        return
    away = of(doc, [one.type for one in found])
    for one in found if away is not None else ():
        if violent(one.type):
            one.arguments.actors += organisations.actor(away)
            one.arguments.actor_heads.append(away)


def of(doc: Any, kinds: list[str]) -> Any | None:
    """The head noun of those who got away after the one violent event of a note; None where nobody is said to."""
    many = sum(1 for kind in kinds if violent(kind))
    if not brevity.is_note(doc) or not many:
        return None
    for token in doc:
        if token.lower_ in _LABELS and (named := _labelled(token)) is not None:
            return named
        if token.lower_ in _SUSPECTED and (meant := _suspected(token)) is not None:
            return meant
        if many > 1:
            continue
        if token.pos_ not in {"VERB", "AUX"} or any(child.dep_ == "neg" for child in token.children):
            continue
        if not _gets_away(token):
            continue
        for one in clauses.subjects(token):
            if is_kind(one, "militant") and not is_kind(one, "civilian", "military", "police"):
                return one
    return None


def _labelled(word: Any) -> Any | None:
    """ "Perp: KPF (tbc)", "claim: the Front": who stands behind the name of a form's line."""
    doc, i = word.doc, word.i
    if i + 2 >= len(doc) or doc[i + 1].text != ":" or (i and doc[i - 1].text not in _ENDS | {"/", "//", "|"}):
        return None
    end = next(
        (k for k in range(i + 2, min(i + _REMARK + 2, len(doc))) if doc[k].text in _ENDS | {"/", "//", "|"}),
        None,
    )
    last = (end if end is not None else min(i + _REMARK + 2, len(doc))) - 1
    if last < i + 2 or doc[last].lower_ in _UNKNOWN or any(one.like_num for one in doc[i + 2 : last + 1]):
        return None
    who = doc[last]
    return who if who.pos_ in {"NOUN", "PROPN"} or who.text[:1].isupper() else None


def _suspected(word: Any) -> Any | None:
    """ "TB suspected.", "AS cells likely": the few words of a remark that are a name and a doubt."""
    doc, i = word.doc, word.i
    if i + 1 < len(doc) and doc[i + 1].text not in _ENDS and doc[i + 1].lower_ != "responsible":
        return None
    start = next((k + 1 for k in range(i - 1, max(i - _REMARK, 0), -1) if doc[k].text in _ENDS), None)
    if start is None or start == i:
        return None
    who = doc[i - 1]
    short = any(one.text.isupper() and len(one) > 1 for one in doc[start:i])  # "KPF", "KPF-North"
    named = (short and who.pos_ in {"PROPN", "NOUN"} and who.text[0].isupper()) and weapons.kind_of(
        who
    ) is None
    return who if named or is_kind(who, "militant") else None


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
