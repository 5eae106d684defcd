"""Verbs of saying that tell of no statement: left unsaid, only planned, a reporter's question, a wish to stay nameless."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.quotes.page import Page
from briefing_tui.extract.vocabulary import words

_REPORTER = frozenset(("i", "we"))
_NOBODY = frozenset(("nobody", "none", "neither"))


def tells_nothing(page: Page, token: Any, lemma: str, kind: str) -> bool:
    """Whether a verb that the vocabulary takes for one of this kind says nothing here."""
    if kind == "manner" and (_accompanies(token) or _names(token)):
        return True
    if kind == "say" and (_withholds(page, token) or _asks(token, lemma)):
        return True
    return _unrealised(token) or _impersonal(token) or _by_nobody(token) or _asks_for_anonymity(token, lemma)


def _by_nobody(token: Any) -> bool:
    """Whether nobody says it: Neither side would confirm that … · left without saying when."""
    if token.dep_ == "pcomp" and token.head.lower_ == "without":
        return True
    subject = next((c for c in token.children if c.dep_ == "nsubj"), None)
    if subject is None:
        return False
    return subject.lower_ in _NOBODY or any(
        c.lower_ in ("no", "neither") and c.dep_ == "det" and c.nbor().tag_ not in ("JJR", "RBR")
        for c in subject.lefts
    )


def _asks(token: Any, lemma: str) -> bool:
    """Whether the reporter only asks: I asked her what the soldiers had said."""
    if lemma not in words("cues", "asks"):
        return False
    return any(c.dep_ == "nsubj" and c.lower_ in _REPORTER for c in token.children)


def _unrealised(token: Any) -> bool:
    """Whether nobody said it yet, or at all: people were invited to suggest · a law that bans them from claiming."""
    verb = token
    while verb.dep_ == "conj" and verb.head.tag_ == verb.tag_ and verb.head.i < verb.i:
        verb = verb.head
    if verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ == "from":
        return verb.head.head.lemma_.lower() in words("cues", "hinders")
    if verb.tag_ != "VB" or verb.dep_ not in ("xcomp", "ccomp", "advcl") or verb.head.i > verb.i:
        return False
    return verb.head.lemma_.lower() in words("cues", "unrealised")


def _withholds(page: Page, token: Any) -> bool:
    """Whether somebody leaves open what a reader would want to know: did not say where. · never said whom he sought."""
    following = page.tokens[token.i + 1 : token.i + 3]
    if not following or following[0].lower_ not in words("cues", "wh"):
        return False
    if any(c.lower_ == "never" for c in token.children):
        return True
    if token.tag_ == "VB" and token.dep_ == "xcomp" and token.head.lemma_.lower() in ("decline", "refuse"):
        return True
    return len(following) > 1 and following[1].is_punct and any(c.dep_ == "neg" for c in token.children)


def _accompanies(token: Any) -> bool:
    """Whether a participle only says how somebody spoke: he said, laughing, …"""
    said = token.head
    return bool(
        token.tag_ == "VBG"
        and token.dep_ in ("advcl", "xcomp", "acl")
        and said.lemma_.lower() in words("cues", "say")
        and said.i < token.i <= said.i + 4
    )


def _names(token: Any) -> bool:
    """Whether a verb only gives a name: who goes by the name X."""
    by = (g for c in token.rights if c.dep_ == "prep" and c.lower_ == "by" for g in c.children)
    return any(g.lemma_.lower() in words("roles", "aliases") for g in by)


def _impersonal(token: Any) -> bool:
    """Whether nobody speaks: it is too early to say, it is fair to say."""
    if token.tag_ != "VB" or token.dep_ not in ("xcomp", "advcl", "ccomp"):
        return False
    verb = token.head if token.head.lemma_.lower() == "be" else token.head.head
    return verb.lemma_.lower() == "be" and any(
        c.dep_ in ("nsubj", "expl") and c.lower_ in ("it", "there") for c in verb.children
    )


def _asks_for_anonymity(token: Any, lemma: str) -> bool:
    """Whether somebody only asks not to be named: who asked that his name not be used · asked us to use her first name only."""
    if lemma not in ("ask", "request", "insist", "demand"):
        return False
    wanted = [
        c for c in token.children if c.i > token.i and c.dep_ in ("ccomp", "xcomp", "prep", "dobj", "advcl")
    ]
    inside = [t for c in wanted for t in c.subtree]
    denied = any(t.lemma_.lower() in ("withhold", "conceal", "change") for t in inside) or any(
        t.dep_ == "neg" or t.lower_ in ("anonymity", "anonymous", "first", "only") for t in inside
    )
    return denied and len(inside) <= 16 and any(t.lower_ in words("cues", "anonymity") for t in inside)
