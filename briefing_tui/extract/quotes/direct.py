"""Marked stretches next to a cue: "…," said X · X said: "…" · "…," X said. "…" · X: "…".

Only what stands between a quotation and its cue decides; the parse is asked only whether those words are the cue's.
"""

from __future__ import annotations

import re
from typing import Any

from briefing_tui.extract.quotes import mentions
from briefing_tui.extract.quotes import runs as quote_runs
from briefing_tui.extract.quotes.cues import Cue, kind_of
from briefing_tui.extract.quotes.drafts import Draft
from briefing_tui.extract.quotes.page import EDGES, Page
from briefing_tui.extract.speakers import roles
from briefing_tui.extract.vocabulary import words

_CLAUSE = frozenset(("ccomp", "xcomp", "csubj"))
_COMPLEMENTIZERS = frozenset(("that", "how", "why", "because", "if", "whether", "as", "saying"))
_INSIDE_A_PHRASE = frozenset(("DET", "ADJ", "ADP", "NUM"))
_ROLE_WORDS = 6
_NO_WORDS = re.compile(r"[\s,;:.…()\[\]—–―\-]*$")
_INTRODUCES = re.compile(r"[:,—–―-]\s*$")
_PARTED = re.compile(r"[.,;:]")
_SENTENCE_ENDED = re.compile(r"[.!?…][\"”’')\]]*\s*$")


def beside(page: Page, cue: Cue) -> Draft | None:
    """The quotation a cue introduces or closes, all its parts joined; None where no marked stretch is next to it."""
    if not page.marked_near(cue.start):
        return None
    start, end = extent(page, cue)
    left = _left(page, cue, start) if cue.token.tag_ != "VBG" else -1
    right = _right(page, cue, end)
    busy = right >= 0 or _has_clause(cue)
    if left >= 0 and busy and (_ends_sentence(page, left) or _only_sets_scene(page, left)):
        left = -1
    if left >= 0 and cue.token.tag_ == "VB" and _ends_sentence(page, left):
        left = -1  # "… a radio." He came to complain
    if left >= 0 and _has_clause(cue) and _with_lead(page, left)[0] < page.marks[left].open:
        left = -1
    if left >= 0 and cue.kind in ("manner", "judge"):
        lead = _with_lead(page, left)[0] < page.marks[left].open
        if lead or not _complete(page, left):
            left = -1
    if right >= 0 and cue.kind == "manner" and not _said_so(page, cue, right):
        right = -1
    if left < 0 and right < 0:
        return None
    numbers: list[int] = []
    if left >= 0:
        numbers += quote_runs.backwards(page, left)
    if right >= 0:
        numbers += quote_runs.forwards(page, right)
    if left >= 0:
        after = _resumed(page, cue, numbers[-1] if right >= 0 else None)
        numbers += [number for number in after if number not in numbers]
    parts = quote_runs.runs(page, numbers)
    if left >= 0:
        parts[0] = (_with_lead(page, numbers[0])[0], parts[0][1])
        if parts[0][0] < page.marks[numbers[0]].open:
            parts[0] = (parts[0][0], page.marks[page.mark_at(parts[0][1] - 1)].close)
    if right >= 0:
        parts = _with_subject(page, cue, end, right, parts)
        tail = _clause_tail(page, cue, numbers[-1])
        if tail > page.marks[numbers[-1]].close:
            taken = [n for n in range(right, len(page.marks)) if page.marks[n].open < tail]
            begin = min(
                [p[0] for p in parts if p[0] < page.marks[right].open < p[1]], default=page.marks[right].open
            )
            parts = [p for p in parts if p[1] <= page.marks[right].open]
            parts.append((begin, max(tail, page.marks[taken[-1]].close)))
            numbers = [n for n in numbers if n < right] + taken
    rule = "quote-cue-quote" if left >= 0 and right >= 0 else "quote-cue" if left >= 0 else "cue-quote"
    strength = 5 if right >= 0 else 4
    return Draft(parts, cue.who, (cue.start, cue.end), rule, set(numbers), strength, cue.lemma)


def _said_so(page: Page, cue: Cue, number: int) -> bool:
    """Whether marks behind a verb that is no saying verb by itself hold words that fell: more than a name in marks."""
    marked = page.marks[number]
    between = page.text[cue.end : marked.open].rstrip()
    if between.endswith((",", ":")) or marked.open - cue.end <= 1:
        return True
    if len(list(page.words_between(cue.end, marked.open))) > 3:
        return False  # would open when the night shift "returns …"
    return (
        page.text[marked.end - 1] in ".?!,…" or len(list(page.words_between(marked.start, marked.end))) >= 4
    )


def _only_sets_scene(page: Page, number: int) -> bool:
    """Whether a marked stretch is a title in words that lead in: In an interview on "The Hour," the minister said …"""
    begin = _with_lead(page, number)[0]
    return begin < page.marks[number].open and not any(
        word.tag_ in ("VBD", "VBZ", "VBP", "MD")
        for word in page.words_between(begin, page.marks[number].open)
    )


def _with_subject(
    page: Page, cue: Cue, end: int, right: int, parts: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Takes in the subject that stands before marks that begin with its verb: warned armed groups "are playing"."""
    marked = page.marks[right]
    first = page.tokens[page.first_token(marked.start)]
    words = list(page.words_between(max(end, cue.end), marked.open))
    if (
        first.tag_ not in ("VBP", "VBZ", "VBD", "MD")
        or not words
        or words[-1].pos_ not in ("NOUN", "PROPN", "PRON")
    ):
        return parts
    return [(words[0].idx, max(p[1], marked.close)) if p[0] == marked.start else p for p in parts]


def _clause_tail(page: Page, cue: Cue, number: int) -> int:
    """Where the clause ends that goes on behind a marked stretch: said "budget cuts" would pay for it."""
    marked = page.marks[number]
    following = page.text[marked.close : marked.close + 2]
    if not following[:1].isspace() or not following[1:].isalnum() or page.text[marked.end - 1] in ",.?!…:;":
        return marked.close
    stop = page.sentence(cue.token)[1]
    if stop <= marked.close:
        return marked.close
    for token in page.tokens[page.first_token(marked.close) : page.first_token(stop)]:
        if page.mark_of[token.i] >= 0:
            continue
        if (token.pos_ in ("CCONJ", "SCONJ") and _states(page, token.i + 1, stop)) or token.text == ";":
            return page.trimmed(marked.open, token.idx)[1]
    return page.trimmed(marked.open, stop, EDGES)[1]


def _states(page: Page, i: int, stop: int) -> bool:
    """Whether a new statement with a verb of saying begins at token `i`, within a few words."""
    for token in page.tokens[i : i + 5]:
        if token.idx >= stop or token.is_punct:
            return False
        if token.pos_ == "VERB" and token.tag_ != "VB":
            return kind_of(token.lemma_.lower()) in ("say", "judge")
    return False


def extent(page: Page, cue: Cue) -> tuple[int, int]:
    """(start, end) of the cue with its speaker and auxiliaries, where these stand together."""
    first, last = cue.token.i, cue.token.i
    for child in cue.token.children:
        if child.dep_ in ("aux", "auxpass", "neg", "advmod") and first - 3 <= child.i < first:
            first = child.i
        if child.dep_ == "prt" and f"{cue.lemma}_{child.lower_}" in words("cues", "phrasal"):
            last = max(last, child.i)
    start, end = page.tokens[first].idx, max(cue.end, page.tokens[last].idx + len(page.tokens[last]))
    if cue.who is not None:
        phrase = mentions.phrase(page, cue.who)
        gap = page.mark_before(min(start, cue.start))
        if phrase[1] <= start and (gap < 0 or page.marks[gap].close <= phrase[0]):
            start = _behind_mark(page, gap, _role_start(page, phrase[0]))
        elif phrase[0] >= end and not _much_between(page, end, phrase[0]):
            end = max(end, phrase[1])
    return start, end


def _behind_mark(page: Page, number: int, start: int) -> int:
    """Where the role begins that stands between marks closed with a comma and a name: "…," | survivor Ana Reis, 41, said."""
    if number < 0 or page.text[page.marks[number].end - 1] != ",":
        return start
    if _PARTED.search(page.text, page.marks[number].close, start):
        return start
    between = list(page.words_between(page.marks[number].close, start))
    only = len(between) <= _ROLE_WORDS
    return between[0].idx if between and only and roles.is_role_word(between[-1].text) else start


def _role_start(page: Page, start: int) -> int:
    """Where the role begins that a name explains: …, | the agency's director, Bruno Keller, said."""
    i = page.first_token(start) - 1
    if i < 2 or page.tokens[i].text != ",":
        return start
    k = i - 1
    while (
        k > 0 and i - k < 10 and page.tokens[k].pos_ in ("NOUN", "PROPN", "ADJ", "DET", "PART", "ADP", "PRON")
    ):
        k -= 1
    inside = page.tokens[k + 1 : i]
    role = any(roles.is_role(t) and t.tag_ == "NN" for t in inside)
    return inside[0].idx if page.tokens[k].text == "," and role else start


def _much_between(page: Page, start: int, end: int) -> bool:
    """Whether a quotation or a clause stands between: Noting that the road was shut, X left."""
    number = page.mark_after(start)
    if number >= 0 and page.marks[number].open < end:
        return True
    return any(word.pos_ in ("VERB", "AUX") for word in page.words_between(start, end))


def _left(page: Page, cue: Cue, start: int) -> int:
    number = page.mark_before(start)
    if number < 0 or page.paragraph_at(page.marks[number].open) != page.paragraph_at(cue.start):
        return -1
    between = page.text[page.marks[number].close : start]
    if cue.token.dep_ == "conj" and re.match(r",?\s+(?:and|but)\s", between):
        return -1
    if _NO_WORDS.match(between):
        return number if not any(c in between for c in ".;\n") else -1
    if re.search(r"[.!?]\s", between):
        return -1
    if len(between) > 40 or not between.lstrip().startswith((",", "-", "—", "–")):
        words = list(page.words_between(page.marks[number].close, start))
        light = all(word.pos_ in ("ADV", "CCONJ", "ADP", "DET", "ADJ", "NOUN", "PROPN") for word in words)
        if len(words) > 2 or not light:
            return -1
    return number


def _right(page: Page, cue: Cue, end: int) -> int:
    number = page.mark_after(cue.end)
    if number < 0:
        return -1
    marked = page.marks[number]
    here, there = page.paragraph_at(cue.start), page.paragraph_at(marked.open)
    between = page.text[cue.end : marked.open]
    if here != there:
        opens = marked.open == page.paragraphs[there][0]
        return number if there == here + 1 and opens and between.rstrip().endswith(":") else -1
    colon = between.rstrip().endswith(":") and not re.search(r"[.!?]\s", between)
    if colon and not _has_clause(cue):
        return number
    if page.first_token(marked.open) >= len(page.tokens):
        return -1
    words = [w for w in page.words_between(cue.end, marked.open) if not (cue.who is not None and w.idx < end)]
    if any(
        w.pos_ == "VERB" and w.tag_ != "VB" and kind_of(w.lemma_.lower()) in ("say", "judge") for w in words
    ):
        return -1
    if any(w.dep_ == "conj" and any(c.dep_ in ("nsubj", "nsubjpass") for c in w.children) for w in words):
        return -1  # he told the paper, and the text had been only "a basis"
    if not words:
        return number if not re.search(r"[.!?]\s*$", between) else -1
    if re.search(r"[.!?]\s*$", between) or not all(light(word, cue.token) for word in words):
        return -1
    last = words[-1]
    if last.lower_ in _COMPLEMENTIZERS or _INTRODUCES.search(between):
        return number
    return number if last.pos_ not in _INSIDE_A_PHRASE and last.tag_ != "POS" else -1


def light(word: Any, cue: Any) -> bool:
    """Whether a word hangs on the cue by who was told, when, where or how; not by what was said."""
    if word.lower_ in _COMPLEMENTIZERS:
        return True
    current = word
    for _ in range(12):
        if current.head.i == current.i:
            return False
        if current.dep_ in _CLAUSE and current.head.i == cue.i:
            return False
        if current.head.i == cue.i:
            return current.dep_ not in _CLAUSE and current.dep_ not in ("parataxis", "dep", "attr")
        current = current.head
    return False


def _has_clause(cue: Cue) -> bool:
    return any(child.dep_ == "ccomp" and child.i > cue.token.i for child in cue.token.children)


def _ends_sentence(page: Page, number: int) -> bool:
    """Whether a quotation is finished, so that what follows may be a new sentence."""
    marked = page.marks[number]
    return page.text[marked.end - 1] in ".?!…" and page.text[marked.close : marked.close + 1] != ","


def _complete(page: Page, number: int) -> bool:
    marked = page.marks[number]
    return page.text[marked.end - 1] in ",.?!…—–-" or page.text[marked.close : marked.close + 1] in (",", "-")


def _with_lead(page: Page, number: int) -> tuple[int, int]:
    """The stretch, or the whole clause where words of the sentence stand before it: Rents "are too high", said X."""
    marked = page.marks[number]
    first = page.first_token(marked.open)
    if first >= len(page.tokens):
        return marked.start, marked.end
    begin = page.sentence(page.tokens[first])[0]
    lead = page.text[begin : marked.open]
    if _SENTENCE_ENDED.search(lead) or page.mark_at(begin) == number:
        return marked.start, marked.end
    words = list(page.words_between(begin, marked.open))
    if not words or any(page.mark_of[w.i] >= 0 for w in words) or lead.rstrip().endswith(":"):
        return marked.start, marked.end
    if any(kind_of(word.lemma_.lower()) == "say" and word.pos_ == "VERB" for word in words):
        return marked.start, marked.end
    return begin, marked.close


def _resumed(page: Page, cue: Cue, last: int | None) -> list[int]:
    """What goes on after the sentence of the attribution: "…," he said. "…" (and its further paragraphs)."""
    return quote_runs.resumed_at(page, page.marks[last].close if last is not None else cue.end)
