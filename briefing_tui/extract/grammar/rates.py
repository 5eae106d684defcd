"""Figures of a year beside those of another: "deaths on the roads fell to 471 last year from 498", "murders rose by nine per cent".

Such a figure sums up many incidents, and so do those of the sentences that go on from it.
"""

from __future__ import annotations

import re
from typing import Any

from briefing_tui.extract.grammar import periods
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.vocabulary import words

_SPAN = re.compile(
    r"(?i)\b(?:last|this|the previous|a) year\b|\byears?\b|\b(?:19|20)\d\d\b|\bmonths\b|\bquarter\b|\bdecades?\b|\bannual"
    r"|\bper ?cent\b|%"
)
_GOES_ON = 2  # sentences behind one that compares two years
_LAST = re.compile(r"(?i)\blast year\b|\bin (?:19|20)\d\d\b|\ba year\b")
_COUNTED = words("topics", "rates", "counted")
_CHANGES = words("topics", "rates", "changes")
# "31 murders in 2025 against 38 in 2024", "nine more than in the previous year".
_TWO_YEARS = re.compile(
    r"(?i)\b(?:in|of) (?:19|20)\d\d,? (?:against|compared (?:with|to)|from|up from|down from|versus) [\w,. ]{1,24}?\b(?:19|20)\d\d\b"
    r"|\b(?:more|fewer|less) than (?:in )?(?:the (?:previous|preceding) year|the year before|last year|a year earlier)\b"
    r"|\b(?:up|down) from [\w,. ]{1,24}? (?:the year before|a year earlier|in (?:19|20)\d\d|last year)\b"
)
_KEY = "rates"


def told(token: Any) -> bool:
    """Whether a word stands in a sentence that compares the figures of years, or goes on from one."""
    doc = token.doc
    known: dict[int, bool] = doc.user_data.setdefault(_KEY, {})
    here = wording.sentence(token)
    for step in range(_GOES_ON + 1):
        if here.start not in known:
            known[here.start] = _compares(here)
        if known[here.start]:
            return True
        apart = periods.dated(here) or here.start == 0 or (step == 0 and not _may_go_on(doc, here))
        if apart:
            return False
        here = wording.sentence(doc[here.start - 1])
    return False


def _may_go_on(doc: Any, sentence: Any) -> bool:
    """No word of an incident of its own: "gunmen", "a bomb"."""
    said = {*wording.lemmas(doc)[sentence.start : sentence.end]}
    return said.isdisjoint(words("topics", "earnest", "fighters")) and said.isdisjoint(
        words("topics", "arms") - _COUNTED - {"kill"}
    )


def _compares(sentence: Any) -> bool:
    """ "The number of murders fell to 90 in 2019", "road deaths rose by a tenth last year"; not "the toll rose to 31"."""
    lemmas = wording.lemmas(sentence.doc)[sentence.start : sentence.end]
    if not _COUNTED.isdisjoint(lemmas) and _TWO_YEARS.search(sentence.text) is not None:
        return True
    if _CHANGES.isdisjoint(lemmas):
        return False
    if _SPAN.search(sentence.text) is None:
        return False
    return any(
        _rises(sentence.doc[sentence.start + i]) for i, lemma in enumerate(lemmas) if lemma in _CHANGES
    )


def _rises(verb: Any) -> bool:
    """Whether a verb of change has a counted thing of many incidents for its subject."""
    if verb.pos_ not in {"VERB", "AUX"}:
        return False
    subject = next((one for one in verb.lefts if one.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None:
        return False
    # A capital makes a name of the first word: "Kidnappings doubled".
    counted = not _COUNTED.isdisjoint({subject.lemma_.lower(), subject.lower_.removesuffix("s")})
    if subject.lemma_.lower() not in {"number", "rate", "figure", "total", "count"}:
        return counted and subject.tag_ in {"NNS", "NNPS"}
    of = [two for one in subject.rights if one.dep_ == "prep" for two in one.rights]
    of += [one for one in subject.lefts if one.dep_ in {"compound", "amod", "nmod"}]
    day = _LAST.search(wording.sentence(verb).text) is not None
    return counted and day and (bool(of) or subject.lower_ != "number")
