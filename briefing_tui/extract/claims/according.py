"""The X of "according to X", "citing X", "per X", "a figure confirmed by X": who gives a figure without a verb of saying."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.claims import claimant_phrases, sources_beside
from briefing_tui.extract.grammar import papers
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.vocabulary import words

_REACH = 60  # tokens either side of the key word of a claim


def source(doc: Any, trigger: int, start: int, end: int, figure: int) -> tuple[int, int] | None:
    """The X of "according to X", "citing X" in the sentence, as tokens: the nearest to the claim at `start:end`."""
    sent = wording.sentence(doc[trigger])
    first, last = max(sent.start, trigger - _REACH), min(sent.end, trigger + _REACH)
    named: list[tuple[bool, int, Any]] = []
    for i in range(first, last - 1):
        lower = doc[i].lower_
        if lower == "according" and doc[i + 1].lower_ == "to":
            who = next((c for c in doc[i + 1].children if c.dep_ == "pobj"), None)
            who = who or claimant_phrases.noun_behind(doc, i + 2)
        elif lower == "for" and i == sent.start:
            who = next((c for c in doc[i].children if c.dep_ == "pobj" and _has_a_view(c)), None)
        elif lower == "per" and doc[i].dep_ == "prep":
            who = next((c for c in doc[i].children if c.dep_ == "pobj" and _tells(c)), None)
        elif lower in ("citing", "quoting"):
            who = next((c for c in doc[i].children if c.dep_ == "dobj"), None)
        elif lower == "by" and sources_beside.confirms(doc, i, figure):
            who = next((c for c in doc[i].children if c.dep_ == "pobj"), None)
        elif lower == "if" and doc[i + 1].lower_ in ("one", "we") and doc[i + 2].lemma_ == "believe":
            who = claimant_phrases.noun_behind(doc, i + 3)  # "or nine if one believes the prefect"
        else:
            continue
        other = claimant_phrases.parted(doc, i, trigger) or sources_beside.of_another(doc, i, figure)
        if who is not None and who.lower_ not in claimant_phrases.PRONOUNS and not other:
            at = doc[i].idx
            inside = start < at < end  # "from 20, according to X, to 45, according to Y": not who ends it
            named.append((inside, at - end if at >= end else start - at, who))
    who = min(named, key=lambda one: one[:2])[2] if named else None
    return claimant_phrases.phrase(doc, papers.source_of(who) or who) if who is not None else None


def _has_a_view(noun: Any) -> bool:
    """ "For the army spokesman, the number of dead is nine"."""
    return noun.lemma_.lower() in (words("claims", "label") | words("victims", "tellers")) - {"mission"}


def _tells(noun: Any) -> bool:
    """Who says so behind "per": "per the district chief", "per residents"; not "per day", "per 100,000"."""
    bare = noun.left_edge.i == noun.i and noun.tag_ == "NN"
    counted = any(child.like_num for child in noun.lefts)
    return noun.pos_ in ("NOUN", "PROPN") and not counted and (not bare or noun.lower_ == "police")
