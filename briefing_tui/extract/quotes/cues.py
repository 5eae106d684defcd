"""Cues: the words that say that somebody says something, each with the head of who says it.

A cue is a verb of the vocabulary, "according to", a noun such as "the claim that", or a mark (colon, dash). Who
speaks is the verb's subject, looked for along the parse: through coordination ("rose and said"), control ("went
on to say"), participles ("said it was over, adding that"), relative clauses and passives; where the parse gives
none, the noun phrase next to the cue.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from briefing_tui.extract.parsing import wording
from briefing_tui.extract.quotes import beside as quote_beside
from briefing_tui.extract.quotes import no_statements, subjects
from briefing_tui.extract.quotes.page import Page
from briefing_tui.extract.vocabulary import words

_WHERE_PUT = frozenset({"to", "on", "into", "onto", "out", "down", "up", "back", "away", "off", "under"})


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
    known = _known_words()
    lowered, lemmas = wording.lowered(page.doc), wording.lemmas(page.doc)
    found: list[Cue] = []
    for i, mark in enumerate(page.mark_of):
        if mark < 0 and (lemmas[i] in known or lowered[i] == "according" or _base_kind(lowered[i])):
            found.extend(_cues_at(page, page.tokens[i]))
    return found


@lru_cache(maxsize=1)
def _known_words() -> frozenset[str]:
    """Every lemma that may be a cue, or that is one with the word behind it."""
    alone = [words("cues", group) for group in ("say", "manner", "judge", "finds", "parenthetical")]
    phrasal = (phrase.rpartition("_")[0] for phrase in words("cues", "phrasal"))
    return frozenset({"according"}).union(phrasal, *alone)


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    return {lemma: kind for kind in ("judge", "manner", "say") for lemma in words("cues", kind)}


def kind_of(lemma: str) -> str:
    """say, manner, judge or an empty string: what the vocabulary calls this verb."""
    return _kinds().get(lemma, "")


def _base_kind(text: str) -> str:
    """The kind of the verb of saying that a word in "s" may be a form of: replies, says."""
    if not text.endswith("s"):
        return ""
    bases = (text[:-1], text[:-2], f"{text[:-3]}y")
    return next((kind for base in bases if (kind := kind_of(base)) in ("say", "manner")), "")


def _cues_at(page: Page, token: Any) -> Iterator[Cue]:
    lemma = token.lemma_.lower()
    if lemma == "according" or token.lower_ == "according":
        cue = _according(page, token)
        if cue:
            yield cue
        return
    kind = (
        _comments(page, token, lemma)
        or _finds(token, lemma)
        or kind_of(lemma)
        or _phrasal(page, token, lemma)
    )
    if kind and no_statements.tells_nothing(page, token, lemma, kind):
        return
    misread = _misread_verb(page, token)
    kind = kind or misread
    if kind and (_acts_as_verb(page, token) or misread):
        yield _verb_cue(page, token, lemma, kind)


def _finds(token: Any, lemma: str) -> str:
    """say where a study or a survey states what it found: The survey found that nobody ate."""
    if lemma not in words("cues", "finds"):
        return ""
    subject = next((c for c in token.children if c.dep_ == "nsubj" and c.i < token.i), None)
    if subject is None or subject.lemma_.lower() not in words("cues", "studies"):
        return ""
    states = (c for c in token.children if c.dep_ == "ccomp" and c.i > token.i)
    finite = ("VBD", "VBZ", "VBP", "MD")
    return "say" if any(t.tag_ in finite for c in states for t in (c, *c.lefts)) else ""


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


def _phrasal(page: Page, token: Any, lemma: str) -> str:
    """say where the verb says something with the word behind it only: pointed out, put it."""
    following, then = ([t.lower_ for t in page.tokens[token.i + 1 : token.i + 3]] + ["", ""])[:2]
    if lemma == "put" and then in _WHERE_PUT:
        return ""  # put it to the torch, put it on a lorry
    return "say" if f"{lemma}_{following}" in words("cues", "phrasal") else ""


def _closes_quotation(page: Page, token: Any) -> bool:
    """Whether a word stands right behind marks that end in a comma, a question mark or an exclamation mark."""
    number = page.mark_of[token.i - 1] if token.i else -1
    return number >= 0 and page.text[page.marks[number].end - 1] in ",?!"


def _acts_as_verb(page: Page, token: Any) -> bool:
    modifies = token.dep_ in ("compound", "amod") and token.tag_ in ("VBD", "VBN")
    if modifies and _closes_quotation(page, token):
        return True  # "…," joked captain Ada Lindqvist
    if token.pos_ in ("VERB", "AUX") and not (token.dep_ == "compound" and token.is_sent_start):
        if token.dep_ == "acl" and (token.tag_ == "VBN" or _gives_name(token)):
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


def _gives_name(token: Any) -> bool:
    """Whether a verb behind a noun only gives its name, read as one with a subject: the slope, called "The Balcony", …"""
    named = token.tag_ == "VBD" and token.lemma_.lower() in words("cues", "naming_verbs")
    return named and not any(c.dep_ == "nsubj" for c in token.children)


def _begins_clause(noun: Any, verb: Any) -> bool:
    """Whether a noun behind a verb of saying is the subject of what is said: A miner, "Chico," said | work had stopped."""
    clause = noun.head
    return bool(noun.dep_ in ("nsubj", "nsubjpass") and clause.dep_ == "ccomp" and clause.head.i == verb.i)


def _misread_verb(page: Page, token: Any) -> str:
    """The kind of a verb that the tagger took for a noun behind a quotation and a name: "…," Okonjo replies."""
    kind = _base_kind(token.lower_)
    if not kind or token.tag_ not in ("NNS", "NNPS", "NNP", "NN"):
        return ""
    if token.i < 2 or token.i + 1 >= len(page.tokens):
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
    return kind


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
        # "X, asked about it, laughed" · "Asked about it, X laughed"
        return bool(token.is_sent_start or token.nbor(-1).text == ",")
    told = token.tag_ == "VBN" or token.lemma_.lower() in words("cues", "addressed")
    return told and token.dep_ == "conj" and any(c.dep_ == "auxpass" for c in token.head.children)


def _of_what_is_said(behind: Any, token: Any) -> bool:
    """The Front of "The mayor, Ana Moor, said the Front, a rebel group, was to blame": who speaks stands before it."""
    clause = behind.head
    stated = behind.dep_ in ("nsubj", "nsubjpass") and clause.dep_ == "ccomp" and clause.head.i == token.i
    before = [child for child in token.lefts if child.dep_ == "nsubj"]
    named = any(one.dep_ == "appos" and one.ent_type_ == "PERSON" for who in before for one in who.rights)
    return bool(stated and named)


def _verb_cue(page: Page, token: Any, lemma: str, kind: str) -> Cue:
    start, end = token.idx, token.idx + len(token)
    passive = _passive(token)
    cue = Cue(token, start, end, lemma, kind, passive=passive)
    if passive and lemma not in ("quote", "cite", "hear"):
        cue.who = subjects.agent(token)
    else:
        cue.who = subjects.subject(page, token) or quote_beside.beside(page, token)
        if cue.who is None or cue.who.i > token.i:
            cue.who = quote_beside.before_apposition(page, token) or cue.who
        if cue.who is None or cue.who.pos_ == "ADP":
            cue.who = quote_beside.behind_apposition(page, token)
        if token.dep_ == "compound" and token.head.pos_ == "PROPN":
            cue.who = token.head
        finite = token.tag_ in ("VBD", "VBZ") or token.dep_ in ("compound", "amod")
        before = cue.who is not None and cue.who.i < token.i
        if finite and before and quote_beside.after_mark(page, token):
            behind = quote_beside.phrase_from(page, token.i + 1)  # "…," said X: the subject stands behind
            cue.who = behind if behind is not None and not _begins_clause(behind, token) else cue.who
        if cue.who is None and _misread_verb(page, token):
            cue.who = page.tokens[token.i - 1]
        behind = quote_beside.parenthetical(page, token)
        cue.who = behind if behind is not None and not _of_what_is_said(behind, token) else cue.who
    cue.inverted = cue.who is not None and cue.who.i > token.i
    return cue
