"""Where the clause that a cue governs ends: at the reporter's aside, a new main clause, the next statement."""

from __future__ import annotations

import re
from typing import Any

from briefing_tui.extract.quotes import cues as quote_cues
from briefing_tui.extract.quotes.cues import Cue
from briefing_tui.extract.quotes.page import EDGES, Page

_PARTS = re.compile(r",\s(?:including\b|among them\b|(?:[\w-]+\s){1,3}of (?:them|whom|those)\b)")


def without_aside(page: Page, first: int, last: int) -> int:
    """Leaves out what the reporter adds behind a comma: a clause with which or who; a participle after the marks."""
    stop = page.first_token(last)
    for i in range(stop - 2, first + 2, -1):
        following = page.tokens[i + 1]
        if page.mark_of[i] >= 0:
            break
        if page.tokens[i].text in (",", "–", "—") and following.lower_ in ("which", "who", "where", "whose"):
            return int(page.tokens[i].idx)
    for i in range(stop - 2, first + 2, -1):
        if page.mark_of[i] >= 0:
            closed = page.text[page.marks[page.mark_of[i]].end - 1] == ","
            return int(page.tokens[i + 1].idx) if closed and page.tokens[i + 1].tag_ == "VBG" else last
        if (
            page.tokens[i].text == ","
            and page.tokens[i + 1].tag_ == "VBG"
            and any(m >= 0 for m in page.mark_of[first:i])
        ):
            return int(page.tokens[i].idx)
    return last


def main_clause(page: Page, first: int, last: int) -> int:
    """Where the main clause begins that the parser ran on into: When X said it was "hacked," both camps understood."""
    for i in range(first + 1, page.first_token(last) - 1):
        number = page.mark_of[i]
        if number < 0 or page.mark_of[i + 1] == number or page.text[page.marks[number].end - 1] != ",":
            continue
        following = page.tokens[i + 1]
        if following.tag_ in ("DT", "PRP", "NNP", "NN", "NNS", "JJ", "PDT"):
            subject = following if following.dep_ in ("nsubj", "nsubjpass") else following.head
            finite = subject.head.tag_ in ("VBD", "VBZ", "VBP", "MD")
            if (
                subject.dep_ in ("nsubj", "nsubjpass")
                and subject.i > i
                and finite
                and subject.head.i > subject.i
            ):
                return int(following.idx)
    return last


def goes_on(page: Page, cue: Cue, last: int, stop: int) -> int:
    """Where a clause ends that the parser cut short: said A, but she B · wanted A and let them B · said A: "…".

    "6 p.m." at the end of a sentence is whole too: the parser may take its second half for the stop.
    """
    following = page.tokens[page.first_token(last)] if page.first_token(last) < len(page.tokens) else None
    if following is not None and following.lower_ in ("a.m.", "p.m.") and following.idx < stop:
        last = int(following.idx) + len(following)
    number = page.mark_after(last)
    if number >= 0 and re.fullmatch(r"\s*:\s*", page.text[last : page.marks[number].open]):
        return page.marks[number].close
    if number >= 0 and re.fullmatch(r",?\s*(?:and|but)\s*", page.text[last : page.marks[number].open]):
        return page.marks[number].close
    for child in cue.token.children:
        if child.dep_ != "conj" or child.i <= page.first_token(last) or page.mark_of[child.i] >= 0:
            continue
        if child.tag_ == "VB" and not any(c.dep_ == "nsubj" for c in child.children):
            return min(max(last, int(child.right_edge.idx) + len(child.right_edge)), stop)
        subject = next((c for c in child.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        carried = subject.pos_ == "PRON" if subject is not None else child.tag_ == "VB"
        if (
            carried
            and not quote_cues.kind_of(child.lemma_.lower())
            and not any(c.dep_ == "neg" for c in child.children)
        ):
            edge = child.right_edge
            return min(max(last, int(edge.idx) + len(edge)), stop)
    return last


def kept(page: Page, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    trimmed = [page.trimmed(a, b, EDGES) for a, b in pieces]
    return [
        (a, b) for a, b in trimmed if b > a and page.text[a:b].lower() not in ("that", "which", "who", "what")
    ]


def whole_word(page: Page, last: int) -> int:
    """Where a statement ends that the parser broke off inside a word with a hyphen: had been re | -marked in January."""
    i = page.first_token(last)
    if i + 1 >= len(page.tokens) or page.starts[i] != last or page.tokens[i].text not in ("-", "–"):
        return last
    other = page.tokens[i + 1]
    if page.tokens[i].whitespace_ or not other.text[:1].isalnum():
        return last
    edge = other.right_edge
    return int(edge.idx) + len(edge)


def with_parts(page: Page, last: int, stop: int) -> int:
    """Where a statement ends that goes on with some of those it told of: 38 people were hurt, | seven of them badly."""
    tail = _PARTS.match(page.text, last - 1 if page.text[last - 1] == "," else last, stop)
    if tail is None:
        return last
    rest = list(page.words_between(tail.start(), stop))
    said = any(quote_cues.kind_of(w.lemma_.lower()) == "say" and w.pos_ == "VERB" for w in rest)
    marked = any(page.mark_of[w.i] >= 0 for w in rest)
    return last if said or marked else stop


def semicolon(page: Page, first: int, last: int) -> int:
    """Where a semicolon outside marks ends a statement before a new one that is not opened by "that"."""
    for token in page.tokens[first + 1 : page.first_token(last)]:
        if token.text != ";" or page.mark_of[token.i] >= 0 or token.i + 1 >= len(page.tokens):
            continue
        if page.tokens[token.i + 1].lower_ not in ("that", "and"):
            return int(token.idx)
    return last


def next_statement(page: Page, cue: Cue, heads: list[Any], last: int) -> int:
    """Where a second statement begins in the same sentence: said A | and said B · said A, | but Y said B."""
    for token in page.tokens[heads[0].i + 1 : page.first_token(last)]:
        if (
            (
                token.dep_ == "pcomp"
                and token.head.lower_ in ("before", "after", "while")
                and page.mark_of[token.i] < 0
            )
            and quote_cues.kind_of(token.lemma_.lower()) == "say"
            and any(c.dep_ == "ccomp" for c in token.children)
        ):
            return int(token.head.idx)
        if _reported_beside(page, token):
            return int(page.tokens[token.i - 1].idx)
        if (
            token.dep_ == "conj"
            and page.mark_of[token.i] < 0
            and quote_cues.kind_of(token.lemma_.lower()) == "say"
        ):
            if {token.tag_, cue.token.tag_} == {"VBD", "VBZ"}:
                continue  # says armed men stopped the cars and told the drivers: theirs, not the one who says it
            if token.pos_ != "VERB" or not any(c.dep_ in ("ccomp", "dobj", "xcomp") for c in token.children):
                continue
            subject = next((c for c in token.children if c.dep_ == "nsubj"), None)
            joined = [t for t in page.tokens[heads[0].i : token.i] if t.dep_ == "cc"]
            begin = subject.left_edge.i if subject is not None else token.i
            before = [t for t in joined if t.i < begin and begin - t.i <= 4]
            return int(before[-1].idx if before else page.tokens[begin].idx)
    return last


def _reported_beside(page: Page, token: Any) -> bool:
    """Whether "with" opens another's statement: …, with the paper reporting that nobody was turned away."""
    if token.lower_ != "with" or page.tokens[token.i - 1].text != "," or page.mark_of[token.i] >= 0:
        return False
    return any(
        t.tag_ == "VBG" and quote_cues.kind_of(t.lemma_.lower()) == "say" and page.mark_of[t.i] < 0
        for t in page.tokens[token.i + 2 : token.i + 7]
    )
