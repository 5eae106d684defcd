"""Responsibility told inside what somebody says: "said it was behind the raid", "said the Front had carried it out".

Whoever says so of themselves claims it, or with "not" denies it; said of somebody else it is blame.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events.events import mention
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.parsing import wording
from briefing_tui.model import Quote, Responsibility, Stance

_EVENTS = vocabulary.words("responsibility", "said", "events")
_NOT_STATED = vocabulary.words("responsibility", "said", "not_stated")
_ACTED = frozenset({"be", "carry", "stage", "execute"})
_SELF = frozenset({"it", "they", "we", "i", "he", "she"})
_THIRD = frozenset({"it", "they", "he", "she"})
_SPEAKS_ON = {
    "he": ("person",),
    "she": ("person",),
    "it": ("organisation",),
    "they": ("organisation", "person"),
}
_OURS = frozenset({"its", "their", "our"})  # "one of its members had carried out the attack"
_UNSURE = frozenset({"would", "could", "might", "may", "should", "if", "whether", "will"})


def find(doc: Any, quotes: Iterable[Quote]) -> Iterator[Responsibility]:
    """Claims, denials and blame in the quotations of a parsed document, in order of the quotations."""
    lemmas = wording.lemmas(doc)
    for quote in quotes:
        if not _teller(quote) or _not_stated(doc, quote):
            continue
        span = doc.char_span(quote.start, quote.end, alignment_mode="expand")
        for i in range(span.start, span.end) if span is not None else ():
            if lemmas[i] in _ACTED and _did_it(doc[i]):
                yield from _told(doc, doc[i], quote)


def _teller(quote: Quote) -> str:
    """Who says so: by name, else as the text has it ("a police officer"); "" for a pronoun."""
    said = quote.speaker.text if quote.speaker is not None else ""
    return quote.speaker_name or ("" if said.casefold() in _SELF else said)


def by_pronoun(subjects: list[Any], quotes: Iterable[Quote]) -> str:
    """Who "he" is in "he blamed the Front", "he put the toll at nine".

    It is the one who spoke last, in this sentence or the one before; else nobody.
    """
    pronoun = next((one for one in subjects if one.lower_ in _SPEAKS_ON), None)
    if pronoun is None:
        return ""
    first = wording.sentence(pronoun).start
    reach = wording.sentence(pronoun.doc[first - 1]).start_char if first else 0
    spoke = [
        quote
        for quote in quotes
        if quote.speaker_name and quote.speaker is not None and reach <= quote.speaker.start <= pronoun.idx
    ]
    last = max(spoke, key=lambda quote: quote.speaker.start if quote.speaker else 0, default=None)
    if last is None or last.speaker_kind not in _SPEAKS_ON[pronoun.lower_]:
        return ""
    return last.speaker_name or ""


def _not_stated(doc: Any, quote: Quote) -> bool:
    """ "Denied it had carried out the attack", "asked whether": the words say the opposite, or nothing."""
    cue = quote.cue
    span = doc.char_span(cue.start, cue.end, alignment_mode="expand") if cue is not None else None
    return span is not None and any(token.lemma_.lower() in _NOT_STATED for token in span)


def _did_it(verb: Any) -> bool:
    """ "Was behind the raid", "was responsible for the attack", "carried out the bombing"."""
    if {child.lower_ for child in verb.children} & _UNSURE:
        return False
    if verb.lemma_.lower() != "be":
        out = verb.lemma_.lower() != "carry" or any(child.lower_ == "out" for child in verb.children)
        return out and not clauses.is_passive(verb) and any(_event(one) for one in clauses.patients(verb))
    return any(
        _event(one)
        for child in verb.children
        for joint in (
            (child,) if child.lower_ == "behind" else child.children if child.lower_ == "responsible" else ()
        )
        if joint.lower_ in {"behind", "for"}
        for one in joint.children
        if one.dep_ == "pobj"
    )


def _event(token: Any) -> bool:
    """A word for what was done: "the raid", "it"; not "attacks" to come or of others."""
    return token.lemma_.lower() in _EVENTS or token.lower_ in {"it", "this", "these"}


def _told(doc: Any, verb: Any, quote: Quote) -> Iterator[Responsibility]:
    denied = any(child.dep_ == "neg" for child in verb.children)
    start, end = clauses.clause(verb)
    first, last = doc[start], doc[end - 1]
    at = (first.idx, last.idx + len(last))
    for subject in clauses.subjects(verb)[:1]:
        own = subject.lower_ in _SELF and (quote.type == "indirect") <= (subject.lower_ in _THIRD)
        own = own or any(word.tag_ == "PRP$" and word.lower_ in _OURS for word in subject.subtree)
        if own and (quote.speaker_kind == "anonymous" or not quote.speaker_name):
            continue  # a caller whom nobody knows
        if own:
            stance: Stance = "denies" if denied else "claims"
            yield Responsibility(quote.speaker_name or "", stance, None, *at, f"{stance}: said it was")
        elif not denied and subject.pos_ in {"NOUN", "PROPN"} and not _nobody(subject):
            whom = mention(doc, clauses.noun_phrase(subject)).text
            yield Responsibility(_teller(quote), "blames", whom, *at, "blames: said they were")


def _nobody(subject: Any) -> bool:
    return any(child.lower_ in {"no", "neither", "which", "what"} for child in subject.lefts)
