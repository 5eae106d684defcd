"""What was said without marks, or with some: the clause a cue governs.

X said (that) … · …, X said · …, X said, … · according to X, … · X denied doing … · the claim that …
A clause that holds quotation marks is a mixed quotation and reaches to the end of every marked stretch it touches.
"""

from __future__ import annotations

import re
from typing import Any

from briefing_tui.extract import quote_direct
from briefing_tui.extract.quote_cues import Cue
from briefing_tui.extract.quote_drafts import Draft
from briefing_tui.extract.quote_page import Page
from briefing_tui.extract.vocabulary import words

_OPENERS = re.compile(r"(?:that)\b[\s,]*", re.I)


def governed(page: Page, cue: Cue) -> Draft | None:
    """The clause (or phrase) that a verb of saying governs, as a draft; None where there is none."""
    if cue.kind == "according":
        return _according(page, cue)
    if cue.kind == "say":
        parts, rule = _clause(page, cue)
        if parts:
            return _draft(page, cue, parts, rule)
    if cue.kind in ("judge", "say"):
        return _judged(page, cue)
    return None


def _clause(page: Page, cue: Cue) -> tuple[list[tuple[int, int]], str]:
    token = cue.token
    weak = cue.lemma in words("cues", "weak")
    complements = [c for c in token.children if c.dep_ == "ccomp" and (cue.who is None or c.i != cue.who.i)]
    if complements and (cue.who is not None or not weak):
        return _spans(page, cue, complements[-1] if complements[-1].i > token.i else complements[0]), "clause"
    if token.dep_ in ("parataxis", "dep", "ccomp") and cue.who is not None and token.head.i != token.i:
        parts = _around(page, cue)
        if parts:
            return parts, "around"
    if cue.who is None:
        return [], ""
    for child in token.children:
        if child.i < token.i:
            continue
        if child.dep_ == "xcomp" and child.tag_ != "VBG" and cue.lemma in words("cues", "infinitive"):
            return _spans(page, cue, child), "infinitive"
        if child.dep_ == "xcomp" and child.tag_ == "VBG" and cue.lemma in words("cues", "gerund"):
            return _spans(page, cue, child), "gerund"
        if child.dep_ == "dobj" and cue.lemma in words("cues", "noun_phrase") and not cue.passive:
            return _spans(page, cue, child), "object"
    return [], ""


def _spans(page: Page, cue: Cue, head: Any) -> list[tuple[int, int]]:
    """The subtree of `head` without the attribution, as one stretch, or two where the attribution cuts it."""
    start, end = quote_direct.extent(page, cue)
    left, right = head.left_edge, head.right_edge
    first, last = left.idx, right.idx + len(right)
    sentence = page.sentence(cue.token)
    first, last = max(first, sentence[0]), min(last, sentence[1])
    if first < start and last > end:
        pieces = [(first, start), (end, last)]
    elif first < start:
        pieces = [(first, min(last, start))]
    else:
        pieces = [(max(first, end), last)]
    trimmed = [page.trimmed(a, b, " \t\r\n\xa0,;:.—–-―") for a, b in pieces]
    return [(a, b) for a, b in trimmed if b > a]


def _around(page: Page, cue: Cue) -> list[tuple[int, int]]:
    """The sentence around a parenthetical attribution: "…, they said, …"."""
    start, end = quote_direct.extent(page, cue)
    sentence = page.sentence(cue.token)
    between = page.text[sentence[0] : start].rstrip()
    if not between.endswith((",", "—", "–", "-")):
        return []
    pieces = [page.trimmed(sentence[0], start, " \t\r\n\xa0,;:.—–-―"), page.trimmed(end, sentence[1], " \t\r\n\xa0,;:.—–-―")]
    return [(a, b) for a, b in pieces if b > a]


def _draft(page: Page, cue: Cue, parts: list[tuple[int, int]], rule: str) -> Draft | None:
    parts, numbers = whole_marks(page, parts)
    first = _OPENERS.match(page.text, parts[0][0], parts[0][1])
    if first:
        parts[0] = (first.end(), parts[0][1])
    if parts[0][1] <= parts[0][0]:
        return None
    draft = Draft(parts, cue.who, (cue.start, cue.end), rule, numbers, 3, cue.lemma)
    if parts[-1][1] <= cue.start:
        for number in quote_direct.resumed_at(page, cue.start, page.sentence(cue.token)[1]):
            draft.parts.append((page.marks[number].start, page.marks[number].end))
            draft.marks.add(number)
    return draft


def whole_marks(page: Page, parts: list[tuple[int, int]]) -> tuple[list[tuple[int, int]], set[int]]:
    """Parts widened to take in whole every marked stretch they touch; a part that is one loses its marks."""
    widened: list[tuple[int, int]] = []
    numbers: set[int] = set()
    for start, end in parts:
        number = page.mark_at(start)
        number = number if number >= 0 else page.mark_after(start)
        while 0 <= number < len(page.marks) and page.marks[number].open < end:
            marked = page.marks[number]
            numbers.add(number)
            start, end = min(start, marked.open), max(end, marked.close)
            number += 1
        exact = next((page.marks[n] for n in numbers if page.marks[n].open == start and page.marks[n].close == end), None)
        widened.append((exact.start, exact.end) if exact else (start, end))
    return widened, numbers


def _judged(page: Page, cue: Cue) -> Draft | None:
    """The complement of a verb of naming or judging, where it holds marks: called him a "train wreck"."""
    if cue.who is None:
        return None
    number = page.mark_after(cue.end)
    sentence = page.sentence(cue.token)
    if number < 0 or page.marks[number].open >= sentence[1]:
        return None
    starts = [c.left_edge.idx for c in cue.token.children if c.i > cue.token.i and c.dep_ in _COMPLEMENTS]
    ends = [c.right_edge.idx + len(c.right_edge) for c in cue.token.children if c.i > cue.token.i and c.dep_ in _COMPLEMENTS]
    if not starts:
        return None
    first, last = min(starts), max(ends)
    if not first <= page.marks[number].open < last:
        return None
    first, last = page.trimmed(first, last, " \t\r\n\xa0,;:.—–-―")
    if last <= first:
        return None
    parts, numbers = whole_marks(page, [(first, last)])
    return Draft(parts, cue.who, (cue.start, cue.end), "judged", numbers, 2, cue.lemma)


_COMPLEMENTS = frozenset("dobj oprd prep ccomp xcomp dative acomp attr pobj advcl dep".split())


def _according(page: Page, cue: Cue) -> Draft | None:
    from briefing_tui.extract import quote_mentions

    sentence = page.sentence(cue.token)
    who = cue.who
    edge = max(t.idx + len(t) for t in who.subtree) if who is not None else cue.end
    phrase_end = quote_mentions.phrase(page, who)[1]
    if sentence[0] <= cue.start <= sentence[0] + 1:
        comma = page.text.find(",", phrase_end, sentence[1])
        begin = comma + 1 if 0 <= comma <= edge + 2 or comma >= 0 else edge
        pieces = [(begin, sentence[1])]
    else:
        pieces = [(sentence[0], cue.start)]
        rest = page.trimmed(min(edge, sentence[1]), sentence[1], " \t\r\n\xa0,;:.—–-―")
        if rest[1] > rest[0] and page.text[min(edge, sentence[1] - 1)] == ",":
            pieces.append(rest)
    trimmed = [page.trimmed(a, b, " \t\r\n\xa0,;:.—–-―") for a, b in pieces]
    kept = [(a, b) for a, b in trimmed if b > a]
    return _draft(page, cue, kept, "according-to") if kept else None
