"""What somebody calls somebody: the complement of a verb of naming or judging, where it holds marks."""

from __future__ import annotations

import re

from briefing_tui.extract.quotes.cues import Cue
from briefing_tui.extract.quotes.drafts import Draft
from briefing_tui.extract.quotes.page import EDGES, Page
from briefing_tui.extract.quotes.runs import whole_marks
from briefing_tui.extract.vocabulary import words

_COMPLEMENTS = frozenset(
    ("dobj", "oprd", "prep", "ccomp", "xcomp", "dative", "acomp", "attr", "pobj", "advcl", "dep")
)


_NEXT_JUDGEMENT = re.compile(r"[,\s]*(?:[\w’'-]+\s+){0,4}")  # a "liar," who is a "bully" and a "fraud"


def judged(page: Page, cue: Cue) -> Draft | None:
    """The complement of a verb of naming or judging, where it holds marks: called him a "train wreck"."""
    if cue.who is None:
        return None
    number = page.mark_after(cue.end)
    sentence = page.sentence(cue.token)
    if number < 0 or page.marks[number].open >= sentence[1]:
        return None
    if is_name(page, number) or _names_itself(page, cue, number):
        return None
    starts = [c.left_edge.idx for c in cue.token.children if c.i > cue.token.i and c.dep_ in _COMPLEMENTS]
    ends = [
        c.right_edge.idx + len(c.right_edge)
        for c in cue.token.children
        if c.i > cue.token.i and c.dep_ in _COMPLEMENTS
    ]
    if not starts:
        return None
    first, last = min(starts), max(ends)
    if not first <= page.marks[number].open < last:
        return None
    last = _end_of_judgement(page, number, last)
    first, last = page.trimmed(first, last, EDGES)
    if last <= first:
        return None
    parts, numbers = whole_marks(page, [(first, last)])
    return Draft(parts, cue.who, (cue.start, cue.end), "judged", numbers, 2, cue.lemma)


def is_name(page: Page, number: int) -> bool:
    """Whether the marks hold a name, or a word held at arm's length: going by the name "The Ferryman", a so-called "belt"."""
    if page.text[: page.marks[number].open].rstrip().lower().endswith("so-called"):
        return True
    i = page.first_token(page.marks[number].open) - 1
    return i >= 0 and page.tokens[i].lower_ in words("cues", "naming")


def _names_itself(page: Page, cue: Cue, number: int) -> bool:
    """Whether the marks hold the name that somebody goes by: who call themselves the "Lions of the Pass"."""
    if not any(
        c.lower_.endswith(("self", "selves")) for c in cue.token.children if c.dep_ in ("dobj", "nsubj")
    ):
        return False
    marked = page.marks[number]
    inside = [
        w for w in page.words_between(marked.start, marked.end) if w.pos_ not in ("ADP", "DET", "CCONJ")
    ]
    return bool(inside) and all(w.text[:1].isupper() for w in inside)


def _end_of_judgement(page: Page, number: int, last: int) -> int:
    """A judgement ends with its last marks and what hangs on words inside them; when and where it fell is not part of it."""
    first = number
    while number + 1 < len(page.marks):
        between = page.text[page.marks[number].close : page.marks[number + 1].open]
        if not _NEXT_JUDGEMENT.fullmatch(between) or page.text[page.marks[number].end - 1] in ".?!":
            break
        number += 1
    if number > first:
        last = max(last, page.marks[number].close)
    marked = page.marks[number]
    end = marked.close
    for i in range(page.first_token(marked.open), page.first_token(marked.close)):
        token = page.tokens[i]
        if page.mark_of[token.head.i] == number and token.head.i != token.i:
            continue  # only the words that the marked stretch hangs by
        heads = (
            [token, token.head] if token.dep_ in ("amod", "compound", "nmod", "advmod", "poss") else [token]
        )
        for head in heads:
            for child in head.rights:
                if (
                    child.dep_ in ("prep", "conj", "cc", "compound")
                    and not page.text[end : child.left_edge.idx].strip()
                ):
                    end = max(end, child.right_edge.idx + len(child.right_edge))
            if head is not token and head.idx >= marked.close:
                end = max(end, head.idx + len(head))
    return min(last, end)
