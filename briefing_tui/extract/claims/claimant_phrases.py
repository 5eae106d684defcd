"""The words for who gives a figure, and whether an attribution set into a sentence is of what stands around it."""

from __future__ import annotations

import re
from typing import Any

from briefing_tui.extract.grammar import papers
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import Quote

_RECORDS = frozenset(
    {"statistic", "figure", "datum", "data", "record", "register", "tracking", "tally", "count", "list"}
)
PRONOUNS = frozenset(
    {
        "he",
        "she",
        "they",
        "it",
        "we",
        "i",
        "who",
        "that",
        "which",
        "what",
        "this",
        "these",
        "those",
        "him",
        "them",
    }
) | frozenset({"some", "others", "one", "its", "their", "his", "her"})
_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN"})
WHEN = re.compile(r"(?i)^(?:last|this|yesterday|today)(?: (?:night|morning|evening|week|month))?$")
_IN_NAMES = frozenset({"Without", "For", "Against", "In"})
_WHENS = frozenset({"after", "before", "since", "until", "when", "because"})
_TIMES = frozenset({"DATE", "TIME"})
_ANOTHER = frozenset({"a", "an", "another", "second", "third", "other"})
_OPEN = frozenset({"(", "["})
_DASHES = frozenset({"-", "–", "—", "--"})
_ENDS = frozenset({")", ",", ".", ";"})
_BOASTS = frozenset({"boast", "brag"})


def parted(doc: Any, one: int, other: int) -> bool:
    """Does a semicolon stand between the two tokens? What is said on one side is not said of the other."""
    return any(doc[i].text == ";" for i in range(min(one, other), min(max(one, other), min(one, other) + 60)))


def another(span: Any) -> bool:
    """ "A second hospital", "another hospital", "a hospital in the north": none of those that were named before."""
    return any(word.lower_ in _ANOTHER for word in span.doc[max(span.start - 1, 0) : span.start + 1])


def phrase(doc: Any, head: Any) -> tuple[int, int]:
    """The noun phrase of `head` without determiner, relative clauses and appositions."""
    first = head.i
    for child in head.lefts:
        if child.dep_ in ("amod", "compound", "nmod", "poss", "nummod") and child.i >= head.i - 10:
            first = min(first, max(child.left_edge.i, head.i - 12))
    for i in range(head.i - 1, first - 1, -1):
        # "a further three (district officer)", "by evening relief workers", "last night's radio reports"
        when = (doc[i].ent_type_ in _TIMES and doc[i + 1].ent_iob_ != "I") or WHEN.match(
            doc[first : i + 1].text
        )
        if when or doc[i].text in _OPEN:
            first = i + 1 + (doc[i + 1].tag_ == "POS")
            break
    while first < head.i and doc[first].like_num:
        first += 1
    while first < head.i and doc[first].lower_ in ("the", "a", "an", "its", "their", "his", "her"):
        first += 1
    last = head.i + 1
    if last < len(doc) and doc[last].lower_ in ("of", "for"):
        target = next((c for c in doc[last].children if c.dep_ == "pobj"), None)
        if target is not None and target.i < last + 7:
            last = target.i + 1
    if last + 1 < len(doc) and doc[last].text in _IN_NAMES and doc[last + 1].text.istitle():
        last += 2  # "Doctors Without Borders"
    while last + 1 < len(doc):  # "Group for the Support of Orva and Velm"
        inner = doc[last].ent_iob_ == "I" and doc[last].ent_type_ == "ORG" and doc[last].tag_ != "POS"
        inner = inner and not doc[last].is_sent_start and doc[last].text != "."
        named = doc[last - 1].text.istitle() and doc[last + 1].text.istitle()
        of = "of" in (t.lower_ for t in doc[head.i : last + 1])
        if not inner and not (named and of and doc[last].lower_ in ("of", "and")):
            break
        last += 1 if inner else 2
    return first, last


def noun_behind(doc: Any, i: int) -> Any | None:
    """The last word of the noun phrase that begins at token `i`, where the parser hung it elsewhere."""
    last = None
    while i < len(doc) and (doc[i].pos_ in _PHRASE or doc[i].tag_ == "POS" or doc[i].text == "-"):
        last, i = doc[i], i + 1
    return last if last is not None and last.pos_ != "DET" else None


def set_off(doc: Any, verb: Any | None, trigger: int) -> bool:
    """ "At least nine died - the union says eleven - and the shaft was closed": the nine are not the union's."""
    if verb is None or trigger > verb.i or verb.i + 2 >= len(doc) or not doc[verb.i + 1].like_num:
        return False
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    before = doc[subject.left_edge.i - 1] if subject is not None and subject.left_edge.i else None
    closed = doc[verb.i + 2].text in _DASHES or doc[verb.i + 2].text in _ENDS
    return closed and before is not None and before.text in _DASHES | {"(", ","}


def told_of_another_time(verb: Any | None, trigger: int) -> bool:
    """ "Nine died, a day after the government announced a truce": a clause of time says when, and not who says so."""
    marks = [c for c in verb.lefts if c.dep_ == "mark" and c.lower_ in _WHENS] if verb is not None else []
    return any(trigger < mark.i for mark in marks)


def put_in(verb: Any) -> bool:
    """Does "officials said" stand inside what they say: "jets hit a flat, officials said, killing six"?"""
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    before = subject.left_edge.i - 1 if subject is not None else -1
    told = any(c.dep_ == "ccomp" and c.i < before for c in verb.lefts)
    return told and bool(verb.doc[before].text == ",")


def records(verb: Any) -> bool:
    """ "Police statistics show": the papers of somebody."""
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if papers.source_of(subject) is not None:
        return True
    return (
        subject is not None
        and subject.lemma_.lower() in _RECORDS
        and any(c.dep_ in ("compound", "poss") for c in subject.lefts)
    )


def cue_of(doc: Any, quote: Quote) -> Any | None:
    cue = doc.char_span(quote.cue.start, quote.cue.end, alignment_mode="expand") if quote.cue else None
    return cue.root if cue is not None and len(cue) else None


def in_marks(quote: Quote, place: int) -> bool:
    """Whether the words at an offset stand between marks, as in "gave a toll of 'nine or ten'"; in direct speech all do."""
    if quote.type == "mixed":
        return sum(one in '"\u201c\u201d' for one in quote.text[: max(place - quote.start, 0)]) % 2 == 1
    return quote.type == "direct"


def tells(verb: Any, token: Any) -> bool:
    """ "Put its losses at 20 dead", "records show that two died", "boasted of killing 14", "denied that any had died"."""
    if token.dep_ == "ccomp" and (verb.lemma_ == "deny" or (verb.lemma_ == "show" and records(verb))):
        return True
    return (verb.lemma_ == "put" and token.lower_ == "at") or (
        verb.lemma_ in _BOASTS and token.lower_ == "of"
    )


def suffers(subject: Any) -> bool:
    """ "Own troops recorded two killed": theirs, and not what they say."""
    owners = [child.lower_ for child in subject.lefts if child.dep_ in ("amod", "poss")]
    return "own" in owners and subject.lemma_.lower() not in words("claims", "papers")
