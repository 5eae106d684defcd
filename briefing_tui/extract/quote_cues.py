"""Cues: the words that say that somebody says something, each with the head of who says it.

A cue is a verb of the vocabulary, "according to", a noun such as "the claim that", or a mark (colon, dash). Who
speaks is the verb's subject, looked for along the parse: through coordination ("rose and said"), control ("went
on to say"), participles ("said it was over, adding that"), relative clauses and passives; where the parse gives
none, the noun phrase next to the cue.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from briefing_tui.extract import quote_subjects
from briefing_tui.extract.quote_page import Page
from briefing_tui.extract.vocabulary import words


@dataclass(slots=True)
class Cue:
    """A cue and who speaks. `token` is its head word; `who` the head of the speaker's noun phrase, or None."""

    token: Any
    start: int
    end: int
    lemma: str
    kind: str  # say, manner, judge, according, noun
    who: Any = None
    passive: bool = False
    inverted: bool = False


def find(page: Page) -> list[Cue]:
    """Every cue outside quotation marks, in text order."""
    return [cue for token in page.tokens for cue in _cues_at(page, token)]


def kind_of(lemma: str) -> str:
    """say, manner, judge or an empty string: what the vocabulary calls this verb."""
    for kind in ("say", "manner", "judge"):
        if lemma in words("cues", kind):
            return kind
    return ""


def _cues_at(page: Page, token: Any) -> Iterator[Cue]:
    if page.mark_of[token.i] >= 0:
        return
    lemma = token.lemma_.lower()
    if lemma == "according" or token.lower_ == "according":
        cue = _according(page, token)
        if cue:
            yield cue
        return
    kind = _comments(page, token, lemma) or kind_of(lemma) or _phrasal(page, token, lemma)
    if (kind == "manner" and (_accompanies(token) or _names(token))) or (
        kind == "say" and _withholds(page, token)
    ):
        return
    if kind and _unrealised(token):
        return
    kind = kind or _misread_verb(page, token)
    if (
        kind
        and (_acts_as_verb(token) or _misread_verb(page, token))
        and not _impersonal(token)
        and not _by_nobody(token)
        and not _asks_for_anonymity(token, lemma)
    ):
        yield _verb_cue(page, token, lemma, kind)


def _by_nobody(token: Any) -> bool:
    """Whether the subject says that nobody spoke: no group claimed it, none of them said so."""
    subject = next((c for c in token.lefts if c.dep_ == "nsubj"), None)
    if subject is None:
        return False
    if subject.lower_ in ("nobody", "none"):
        return True
    return any(c.lower_ == "no" and c.nbor().tag_ not in ("JJR", "RBR", ".") for c in subject.lefts)


def _comments(page: Page, token: Any, lemma: str) -> str:
    """say where a verb of the mind stands apart with its subject inside a statement: The bakery, he believes, keeps them."""
    if lemma not in words("cues", "parenthetical") or token.tag_ not in ("VBZ", "VBD", "VBP"):
        return ""
    if token.i < 2 or token.i + 1 >= len(page.tokens) or page.tokens[token.i + 1].text not in (",", "."):
        return ""
    subject = next((c for c in token.children if c.dep_ == "nsubj" and c.i < token.i), None)
    if subject is None or subject.lower_ in ("i", "we", "you") or subject.left_edge.i < 1:
        return ""
    return "say" if page.tokens[subject.left_edge.i - 1].text == "," else ""


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


def _phrasal(page: Page, token: Any, lemma: str) -> str:
    """say where the verb says something with the word behind it only: pointed out, put it."""
    following = page.tokens[token.i + 1].lower_ if token.i + 1 < len(page.tokens) else ""
    return "say" if f"{lemma}_{following}" in words("cues", "phrasal") else ""


def _acts_as_verb(token: Any) -> bool:
    if token.pos_ in ("VERB", "AUX") and not (token.dep_ == "compound" and token.is_sent_start):
        if token.dep_ == "acl" and token.tag_ == "VBN":
            return _states_behind_comma(token)  # not "a print called X", "the man accused of Y"
        return token.dep_ not in ("amod", "compound")
    # The tagger takes "says" and "said" next to a quotation for a noun or a name now and then.
    if token.dep_ == "compound" and token.lower_ in ("said", "says") and token.is_sent_start:
        return True  # "Said Ellery: …"
    return token.lower_ in ("says", "said", "adds", "tweeted", "tells") and token.pos_ in (
        "NOUN",
        "PROPN",
        "ADJ",
    )


def _misread_verb(page: Page, token: Any) -> str:
    """The kind of a verb that the tagger took for a noun behind a quotation and a name: "…," Okonjo replies."""
    if token.tag_ not in ("NNS", "NNPS", "NNP", "NN") or token.i < 2 or token.i + 1 >= len(page.tokens):
        return ""
    i = token.i - 1
    while (
        i > 0
        and token.i - i < 7
        and page.mark_of[i] < 0
        and (
            page.tokens[i].text[:1].isupper() or page.tokens[i].text in "-–" or page.tokens[i].pos_ == "PRON"
        )
    ):
        i -= 1
    if i == token.i - 1 or page.mark_of[i] < 0 or page.text[page.marks[page.mark_of[i]].end - 1] not in ",?!":
        return ""
    text: str = token.lower_
    bases = [text[:-1], text[:-2], f"{text[:-3]}y"] if text.endswith("s") else []
    return next((kind for base in bases if (kind := kind_of(base)) in ("say", "manner")), "")


def _impersonal(token: Any) -> bool:
    """Whether nobody speaks: it is too early to say, it is fair to say."""
    if token.tag_ != "VB" or token.dep_ not in ("xcomp", "advcl", "ccomp"):
        return False
    verb = token.head if token.head.lemma_.lower() == "be" else token.head.head
    return verb.lemma_.lower() == "be" and any(
        c.dep_ in ("nsubj", "expl") and c.lower_ in ("it", "there") for c in verb.children
    )


def _asks_for_anonymity(token: Any, lemma: str) -> bool:
    """Whether somebody only asks not to be named: who asked that his name not be used · who did not want to be quoted."""
    if lemma not in ("ask", "request", "insist", "demand"):
        return False
    wanted = [
        c for c in token.children if c.i > token.i and c.dep_ in ("ccomp", "xcomp", "prep", "dobj", "advcl")
    ]
    inside = [t for c in wanted for t in c.subtree]
    denied = any(t.dep_ == "neg" or t.lower_ in ("anonymity", "anonymous") for t in inside)
    return denied and len(inside) <= 16 and any(t.lower_ in words("cues", "anonymity") for t in inside)


def _states_behind_comma(token: Any) -> bool:
    """Whether a participle is a main verb misread behind an apposition: The operator, X, announced that …"""
    comma = bool(token.i > 0 and token.nbor(-1).text == ",")
    return comma and any(
        c.dep_ == "ccomp" and any(t.lower_ == "that" for t in c.lefts) for c in token.children
    )


def _according(page: Page, token: Any) -> Cue | None:
    to = page.tokens[token.i + 1] if token.i + 1 < len(page.tokens) else None
    if to is None or to.lower_ != "to":
        return None
    who = next((child for child in to.children if child.dep_ in ("pobj", "pcomp", "dobj")), None)
    if who is None:
        who = next((child for child in token.children if child.dep_ == "pobj"), None)
    if who is None:
        return None
    return Cue(token, token.idx, to.idx + len(to), "according", "according", who)


def _passive(token: Any) -> bool:
    """Whether a verb is in the passive: was told, was called in and told, as reported by X."""
    names = {child.dep_ for child in token.children}
    if names & {"auxpass", "nsubjpass"}:
        return True
    if token.tag_ not in ("VBN", "VBD") or names & {"nsubj", "aux"}:
        return False
    if "agent" in names and token.tag_ == "VBN":
        return True
    if token.dep_ in ("acl", "advcl") and token.lemma_.lower() in words("cues", "addressed"):
        return bool(token.i > 0 and token.nbor(-1).text == ",")  # "X, asked about it, laughed"
    told = token.tag_ == "VBN" or token.lemma_.lower() in words("cues", "addressed")
    return told and token.dep_ == "conj" and any(c.dep_ == "auxpass" for c in token.head.children)


def _verb_cue(page: Page, token: Any, lemma: str, kind: str) -> Cue:
    start, end = token.idx, token.idx + len(token)
    passive = _passive(token)
    cue = Cue(token, start, end, lemma, kind, passive=passive)
    if passive and lemma not in ("quote", "cite", "hear"):
        cue.who = quote_subjects.agent(token)
    else:
        cue.who = quote_subjects.subject(page, token) or quote_subjects.beside(page, token)
        if cue.who is None or cue.who.i > token.i:
            cue.who = quote_subjects.before_apposition(page, token) or cue.who
        if cue.who is None or cue.who.pos_ == "ADP":
            cue.who = quote_subjects.behind_apposition(page, token)
        if token.dep_ == "compound" and token.head.pos_ == "PROPN":
            cue.who = token.head
        if (
            quote_subjects.after_mark(page, token)
            and cue.who is not None
            and cue.who.i < token.i
            and token.tag_ in ("VBD", "VBZ")
        ):
            cue.who = (
                quote_subjects.phrase_from(page, token.i + 1) or cue.who
            )  # "…," said X: the subject stands behind
        if cue.who is None and _misread_verb(page, token):
            cue.who = page.tokens[token.i - 1]
        behind = quote_subjects.parenthetical(page, token)
        cue.who = behind if behind is not None else cue.who
    cue.inverted = cue.who is not None and cue.who.i > token.i
    return cue
