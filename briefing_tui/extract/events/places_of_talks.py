"""Where people met or left for after a deed, which is not where it was: "held talks in Geneva after rebels killed nine"."""

from __future__ import annotations

from typing import Any

_TALKS = frozenset(
    {"talk", "meeting", "summit", "conference", "negotiation", "dialogue", "consultation", "session", "forum"}
)
_MEETS = frozenset({"meet", "negotiate", "confer"})
_AFTER = frozenset({"after", "following", "despite", "since"})
_DEPTH = 14


def of_talks(token: Any, stating: frozenset[int]) -> bool:
    """Whether a place is that of talks or of a journey's end, and all that its sentence states came before them.

    "Talks were held in Geneva after rebels killed nine": Geneva; but not "delegates met in Geneva when a bomb went
    off", "left for Geneva after gunmen killed nine there".
    """
    up, talks = token, False
    for _ in range(_DEPTH):
        if up.i in stating or up.head.i == up.i:
            break
        if up.pos_ == "VERB":
            break
        talks = talks or up.lemma_.lower() in _TALKS
        up = up.head
    if up.pos_ != "VERB" or up.i in stating:
        return False
    met = talks or up.lemma_.lower() in _MEETS or _holds_talks(up) or _leaves_for(up, token)
    return met and bool(stating) and all(_before_it(token.doc[i], up) for i in stating)


def _holds_talks(verb: Any) -> bool:
    """ "Talks were held", "will travel to Paris for talks"."""
    told = [one for one in verb.children if one.dep_ in {"nsubj", "nsubjpass", "dobj"}]
    told += [one for joint in verb.rights if joint.lower_ == "for" for one in joint.children]
    return any(one.lemma_.lower() in _TALKS for one in told)


def _leaves_for(verb: Any, place: Any) -> bool:
    return bool(verb.lemma_.lower() == "leave" and place.dep_ == "pobj" and place.head.lower_ == "for")


def _before_it(deed: Any, verb: Any) -> bool:
    """Whether the words that state a deed stand under an "after", beside or below the verb, and say of no "there"."""
    up, after = deed, False
    for _ in range(_DEPTH):
        if up.i in {verb.i, up.head.i}:
            break
        after = after or (up.dep_ == "prep" and up.lower_ in _AFTER)
        after = after or any(one.dep_ == "mark" and one.lower_ in _AFTER for one in up.lefts)
        up = up.head
    there = any(one.lower_ in {"there", "where"} for one in deed.subtree)
    return after and not there
