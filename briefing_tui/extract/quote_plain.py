"""Attributions without a verb: a dash and a name, a name and a colon, a statement set off as its own paragraph.

"…" — X · X: "…" · X: … (a transcript) · She added: ⏎ a paragraph
"""

from __future__ import annotations

import re
from typing import Any

from briefing_tui.extract.quote_cues import Cue
from briefing_tui.extract.quote_drafts import Draft
from briefing_tui.extract.quote_page import Page
from briefing_tui.extract.quote_runs import runs

_DASH_NAME = re.compile(r"[\s.]*(?:[―—–]|--?)\s*(?=[A-Z])(?P<name>[^\n.,;:()\"“”]{3,60})(?=[.,(]|\s*$)", re.M)
_LABEL = re.compile(
    r"[\"“']?(?P<name>[QA]|(?:[A-Z][A-Z.'’\-]+ ?){1,4}|(?:[A-Z][\w.'’\-]+ ){0,2}[A-Z][\w'’\-]+)\s?:\s+(?=\S)"
)
_HEADLINE = re.compile(r"(?P<name>(?:[A-Z][\w.'’\-]+ ){0,4}[A-Z][\w.'’\-]+)\s?:\s+(?=\S)")
_QUESTIONS = frozenset(("Q", "QUESTION", "Question"))
_ANSWERS = frozenset(("A", "ANSWER", "Answer"))
_FULL_COLON = 3  # labels a text must have to be read as a transcript
_FEW_WORDS = 4


def find(page: Page, cues: list[Cue]) -> list[Draft]:
    """Drafts of every attribution of these kinds, in no order."""
    return [*_dashes(page), *_transcript(page), *_headline(page), *_set_off(page, cues), *_colons(page)]


def _head(page: Page, start: int, end: int) -> Any:
    """The last name word between two positions, the head of the speaker's phrase."""
    words = [w for w in page.words_between(start, end) if w.text[:1].isupper()]
    return words[-1] if words else None


def _dashes(page: Page) -> list[Draft]:
    found: list[Draft] = []
    for number, marked in enumerate(page.marks):
        match = _DASH_NAME.match(page.text, marked.close)
        if (
            not match
            or len(match["name"].split()) > 5
            or len(list(page.words_between(marked.start, marked.end))) < _FEW_WORDS
        ):
            continue
        who = _head(page, match.start("name"), match.end("name"))
        words = list(page.words_between(match.start("name"), match.end("name")))
        if who is None or any(word.pos_ in ("VERB", "AUX", "PRON") for word in words):
            continue
        dash = next(i for i in range(match.start(), match.end()) if page.text[i] in "―—–-")
        found.append(
            Draft([(marked.start, marked.end)], who, (dash, dash + 1), "quote-dash-name", {number}, 6)
        )
    return found


def _transcript(page: Page) -> list[Draft]:
    labels = [(k, _LABEL.match(page.text, start, end)) for k, (start, end) in enumerate(page.paragraphs)]
    lines = [(k, match) for k, match in labels if match]
    names = [match["name"].strip() for _, match in lines]
    spoken = [
        (k, match) for k, match in lines if names.count(match["name"].strip()) > 1 or match["name"].isupper()
    ]
    if len(spoken) < _FULL_COLON or len({match["name"] for _, match in spoken}) < 2:
        return []
    found: list[Draft] = []
    for place, (k, match) in enumerate(spoken):
        following = spoken[place + 1][0] if place + 1 < len(spoken) else k + 1
        last = k
        while last + 1 < following and last - k < 3 and page.text[page.paragraphs[last + 1][0]] not in "(*[":
            last += 1
        if following - last > 4:
            last = k
        start, end = page.trimmed(match.end(), page.paragraphs[last][1], ' \t\n\r"“”')
        name = match["name"].strip()
        if name in _QUESTIONS:
            continue  # who asks is nobody's voice in the report
        who = _head(page, match.start("name"), match.end("name"))
        if name in _ANSWERS:
            who = _interviewed(page, page.paragraphs[spoken[0][0]][0])
        if (who is None and name not in _ANSWERS) or end - start < 3:
            continue
        colon = page.text.index(":", match.start("name"))
        marks = {
            n for n in range(len(page.marks)) if start < page.marks[n].close and page.marks[n].open < end
        }
        found.append(Draft([(start, end)], who, (colon, colon + 1), "transcript", marks, 9))
    return found


def _interviewed(page: Page, before: int) -> Any:
    """The last word of the name of the one person whom the words before an interview name; None where none or several."""
    names = [e for e in page.doc.ents if e.label_ == "PERSON" and e.end_char <= before]
    full = [e for e in names if len(e) > 1]
    surnames = {e.text.split()[-1] for e in full}
    return full[-1][-1] if len(surnames) == 1 else None


def _headline(page: Page) -> list[Draft]:
    """A title of the form "Name: what they said", where the name comes up again in the text."""
    if not page.paragraphs:
        return []
    start, end = page.paragraphs[0]
    match = _HEADLINE.match(page.text, start, end)
    if not match or end - start > 200:
        return []
    who = _head(page, match.start("name"), match.end("name"))
    again = who is not None and re.search(rf"\b{re.escape(who.text)}\b", page.text[end:])
    if not again or any(w.pos_ in ("VERB", "AUX") for w in page.words_between(start, match.end())):
        return []
    if who.ent_type_ not in ("PERSON", "ORG", "") or who.pos_ != "PROPN":
        return []
    begin, stop = page.trimmed(match.end(), end, " .\n")
    inside = [n for n, m in enumerate(page.marks) if begin <= m.open and m.close <= stop]
    parts = [(begin, stop)]
    if len(inside) == 1 and page.marks[inside[0]].open == begin and page.marks[inside[0]].close >= stop - 1:
        parts = runs(page, inside)
    colon = page.text.index(":", match.start("name"))
    return [Draft(parts, who, (colon, colon + 1), "headline", set(inside), 6)]


def _set_off(page: Page, cues: list[Cue]) -> list[Draft]:
    """She added: ⏎ a paragraph without marks, or with some inside."""
    found: list[Draft] = []
    for cue in cues:
        k = page.paragraph_at(cue.start)
        _start, end = page.paragraphs[k] if page.paragraphs else (0, 0)
        if (
            cue.kind != "say"
            or cue.who is None
            or not page.text[:end].endswith(":")
            or k + 1 >= len(page.paragraphs)
        ):
            continue
        begin, stop = page.paragraphs[k + 1]
        if page.text[cue.end : end].count(".") or (
            page.mark_at(begin) >= 0 and page.marks[page.mark_at(begin)].open == begin
        ):
            continue
        if len(list(page.words_between(begin, stop))) < _FEW_WORDS or page.text[begin] in "<[•*-–":
            continue
        later = [
            other
            for other in cues
            if begin < other.start < stop and other.kind == "say" and other.token.dep_ == "ROOT" and other.who
        ]
        if later:  # the reporter takes over again: They also claimed …
            cut = page.sentence(later[0].token)[0]
            stop = cut if begin < cut else stop
        marks = {
            n for n in range(len(page.marks)) if begin <= page.marks[n].open and page.marks[n].close <= stop
        }
        found.append(
            Draft(
                [page.trimmed(begin, stop, " .\n")],
                cue.who,
                (cue.start, cue.end),
                "set-off",
                marks,
                4,
                cue.lemma,
            )
        )
    return found


def _colons(page: Page) -> list[Draft]:
    """A sentence that ends in a colon before a quotation, whatever its verb: its subject speaks."""
    found: list[Draft] = []
    for number, marked in enumerate(page.marks):
        before = page.text[max(0, marked.open - 3) : marked.open].rstrip()
        if not before.endswith(":") or len(list(page.words_between(marked.start, marked.end))) < _FEW_WORDS:
            continue
        colon = page.text.rindex(":", 0, marked.open)
        token = page.tokens[max(0, page.first_token(colon) - 1)]
        root = token.sent.root
        who = next((c for c in root.children if c.dep_ == "nsubj" and page.mark_of[c.i] < 0), None)
        if who is None or who.idx > colon:
            continue
        found.append(Draft([(marked.start, marked.end)], who, (colon, colon + 1), "colon", {number}, 1))
    return found
