"""Whom a sentence turns to, for a pronoun in the next one: who acts in it, who is asked, who is new to the text."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.vocabulary import words

_NEW = frozenset(("a", "an", "one", "another"))


def inverted(token: Any) -> bool:
    """Whether an object is the subject that stands behind its verb: At the tiller stands a man."""
    return token.dep_ == "dobj" and not any(c.dep_ == "nsubj" for c in token.head.children)


def asked(token: Any) -> bool:
    """Whether the sentence is about somebody who was asked: Reporters spoke to a priest · It was confirmed by a lawyer."""
    if token.dep_ != "pobj" or token.head.head.dep_ != "ROOT":
        return False
    verb = token.head.head.lemma_.lower()
    if token.head.dep_ == "agent":
        return verb in words("cues", "say")
    return token.head.lower_ in ("to", "with") and verb in words("cues", "meets")


def introduced(token: Any, alone: bool) -> bool:
    """Whether a role brings somebody in: a priest; where nobody is named (`alone`), the priest, the town's priest."""
    return any(c.lower_ in _NEW or (alone and (c.lower_ == "the" or _owns(c))) for c in token.lefts)


def _owns(child: Any) -> bool:
    return bool(child.dep_ == "poss" and child.tag_ != "PRP$")


def told_so(verb: Any) -> bool:
    """Whether a verb says that he or she talked to somebody: She talked to Paula Renner."""
    if verb.lemma_.lower() not in words("cues", "meets"):
        return False
    return any(c.dep_ == "nsubj" and c.lower_ in ("he", "she") for c in verb.children)


def comes_to_harm(subject: Any) -> bool:
    """Whether a subject is counted, or does harm: they are those told of, and nobody who tells it."""
    verb = subject.head.lemma_.lower()
    harms = verb in words("casualties", "killed", "transitive") | words(
        "casualties", "killed", "intransitive"
    )
    return any(c.dep_ == "nummod" for c in subject.lefts) or harms
