"""Statements that hang on a noun: the minister's claim that … · the accusation by X that … · issued a warning that …"""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.quotes.drafts import Draft
from briefing_tui.extract.quotes.page import EDGES, Page
from briefing_tui.extract.quotes.runs import whole_marks
from briefing_tui.extract.quotes.subjects import subject
from briefing_tui.extract.vocabulary import words

# Verbs whose subject says what their object noun announces.


def find(page: Page) -> list[Draft]:
    """A draft for every noun of saying outside marks that governs a clause with "that" and says whose it is."""
    nouns = words("cues", "noun")
    found: list[Draft] = []
    for token in page.tokens:
        if token.pos_ != "NOUN" or page.mark_of[token.i] >= 0 or token.lemma_.lower() not in nouns:
            continue
        clause = next(
            (c for c in token.children if c.dep_ in ("acl", "ccomp", "relcl") and c.i > token.i and _that(c)),
            None,
        )
        who = _owner(page, token)
        if clause is None or who is None:
            continue
        end = min(clause.right_edge.idx + len(clause.right_edge), page.sentence(token)[1])
        first = next(c for c in clause.children if c.lower_ == "that")
        start, end = page.trimmed(first.idx + len(first), end, EDGES)
        if end > start:
            parts, numbers = whole_marks(page, [(start, end)])
            found.append(
                Draft(
                    parts, who, (token.idx, token.idx + len(token)), "noun", numbers, 2, token.lemma_.lower()
                )
            )
    return found


def _that(clause: Any) -> bool:
    return any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.children)


def _owner(page: Page, noun: Any) -> Any:
    for child in noun.children:
        if child.dep_ == "poss" and child.lower_ not in ("its", "my", "our", "your"):
            return child
        if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from"):
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_.lower() in words("cues", "utters"):
        return subject(page, verb)
    return None
