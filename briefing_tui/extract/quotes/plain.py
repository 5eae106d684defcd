"""Attributions without a verb: a dash and a name, a name and a colon, a statement set off as its own paragraph.

"…" — X · X: "…" · X: … (a transcript) · She added: ⏎ a paragraph
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import takewhile
from typing import Any

from briefing_tui.extract.parsing import note_headers, wording
from briefing_tui.extract.quotes.cues import Cue, kind_of
from briefing_tui.extract.quotes.drafts import Draft
from briefing_tui.extract.quotes.page import Page
from briefing_tui.extract.quotes.runs import runs
from briefing_tui.extract.speakers import roles
from briefing_tui.extract.vocabulary import gazetteer, words

_DASH_NAME = re.compile(r"[\s.]*(?:[―—–]|--?)\s*(?=[A-Z])(?P<name>[^\n.,;:()\"“”]{3,60})(?=[.,(]|\s*$)", re.M)
_LABEL = re.compile(
    r"[\"“']?(?:(?P<short>[QA])[.:]|(?P<name>(?:[A-Z][A-Z.'’\-]+ ?){1,4}|"
    r"(?:[^\W\d_a-z][\w.'’\-]+ (?:[a-z]{1,4} ){0,2}){0,3}[^\W\d_a-z][\w'’\-]+)\s?:)\s+(?=\S)"
)
_HEADLINE = re.compile(r"(?P<name>(?:[A-Z][\w.'’\-]+ ){0,4}[A-Z][\w.'’\-]+)\s?:\s+(?=\S)")
_QUESTIONS = frozenset(("Q", "QUESTION", "Question"))
_ANSWERS = frozenset(("A", "ANSWER", "Answer"))
_FULL_COLON = 3  # labels a text must have to be read as a transcript
_FEW_WORDS = 4
_SHORT_LEAD = 12  # words
_OF_NAMES = frozenset(
    {"PROPN", "NOUN", "ADJ", "DET", "NUM"}
)  # what a name with its title, or a role, is made of
_INITIALS = 3  # letters


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
    """Lines that begin with who speaks. Who only asks is nobody's voice in the report."""
    spoken = _labelled(page)
    if len(spoken) < _FULL_COLON or len({name for _, _, name in spoken}) < 2:
        return []
    asking = _askers(page, spoken)
    found: list[Draft] = []
    for place, (k, match, name) in enumerate(spoken):
        following = spoken[place + 1][0] if place + 1 < len(spoken) else k + 1
        last = k
        while last + 1 < following and last - k < 3 and page.text[page.paragraphs[last + 1][0]] not in "(*[":
            last += 1
        if following - last > 4:
            last = k
        while last > k and _told_about(page, last):
            last -= 1
        start, end = page.trimmed(match.end(), page.paragraphs[last][1], ' \t\n\r"“”')
        if name in _QUESTIONS or name in asking or end - start < 3:
            continue
        who = _head(page, match.start(), match.end())
        if name in _ANSWERS:
            who = _interviewed(page, page.paragraphs[spoken[0][0]][0])
        if who is None and name not in _ANSWERS:
            continue
        colon = match.end() - len(match.group()) + max(match.group().rfind(":"), match.group().rfind("."))
        marks = {
            n for n in range(len(page.marks)) if start < page.marks[n].close and page.marks[n].open < end
        }
        found.append(Draft([(start, end)], who, (colon, colon + 1), "transcript", marks, 9))
    return found


def _labelled(page: Page) -> list[tuple[int, re.Match[str], str]]:
    """(paragraph, match, name) of the lines whose label comes up again, in full or by its last word.

    The items of a report that goes through places ("KENYA: ... MALI: ...") are nobody's words.
    """
    items = note_headers.by_place(page.text)
    labels = [
        (k, _LABEL.match(page.text, start, end))
        for k, (start, end) in enumerate(page.paragraphs)
        if start not in items
    ]
    lines = [(k, match, (match["short"] or match["name"]).strip()) for k, match in labels if match]
    ends = Counter(name.split()[-1] for _, _, name in lines)
    lines = [line for line in lines if gazetteer.country(line[2]) is None]  # where a brief is about
    return [line for line in lines if ends[line[2].split()[-1]] > 1 or line[2].isupper()]


def _askers(page: Page, spoken: list[tuple[int, re.Match[str], str]]) -> set[str]:
    """The labels under which most lines are questions, where others answer: an outlet's. Capitals are a court's record."""
    lines: dict[str, list[bool]] = {}
    for k, _, name in spoken:
        end = page.paragraphs[k][1]
        lines.setdefault(name, []).append(page.text[end - 1] == "?")
    asking = {
        name
        for name, asked in lines.items()
        if len(asked) > 1 and 2 * sum(asked) >= len(asked) and not (name.isupper() and len(name) > _INITIALS)
    }
    return asking if len(asking) < len(lines) else set()


def _told_about(page: Page, k: int) -> bool:
    """Whether a paragraph inside an interview is the reporter's: it has an attribution of its own, or names he or she first."""
    start, end = page.paragraphs[k]
    first = page.tokens[page.first_token(start)]
    if first.lower_ in ("he", "she"):
        return first.head.tag_ in ("VBZ", "VBD", "VBP")
    return any(
        w.pos_ == "VERB" and kind_of(w.lemma_.lower()) == "say" and page.mark_of[w.i] < 0 and w.tag_ == "VBZ"
        for w in page.words_between(start, end)
    )


def _interviewed(page: Page, before: int) -> Any:
    """The last word of the name of the one person whom the words before an interview name; None where none or several."""
    names = [e for e in page.ents if e.label_ == "PERSON" and e.end_char <= before]
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
    if who.ent_type_ != "PERSON" and note_headers.is_place(match["name"]):
        return []  # "Zamfara: parents draw up own list"
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
        root = wording.sentence(token).root
        who = next((c for c in root.children if c.dep_ == "nsubj" and page.mark_of[c.i] < 0), None)
        if who is None or who.idx > colon:
            who = _named_only(page, token, colon)
        if who is None:
            continue
        found.append(Draft([(marked.start, marked.end)], who, (colon, colon + 1), "colon", {number}, 1))
    return found


def _named_only(page: Page, token: Any, colon: int) -> Any:
    """The person whom a sentence without a verb begins with, before its colon: Lindqvist again, on the radio: "…"."""
    lead = list(page.words_between(page.sentence(token)[0], colon))
    if not lead or len(lead) > _SHORT_LEAD:
        return None
    names = list(takewhile(lambda word: word.pos_ in _OF_NAMES, lead))
    if not names or any(w.pos_ in ("VERB", "AUX") and w.dep_ != "relcl" for w in lead):
        return None
    head = names[-1]
    full = head.pos_ == "PROPN" and any(word.pos_ == "PROPN" for word in names[:-1])
    speaks = (
        head.lower_ in words("roles", "bodies")
        or head.lower_ in words("roles", "anonymous")
        or roles.is_role(head)
    )
    opens = lead[0].idx == page.paragraphs[page.paragraph_at(colon)][0]  # else what a heading or a sign says
    return head if speaks or head.ent_type_ in ("PERSON", "ORG") or (full and opens) else None
