"""Deeds that a court, a charge or a sentence is about: they were done long before the news that tells of them."""

from __future__ import annotations

import re
from typing import Any

from briefing_tui.extract import vocabulary

_COURTS = vocabulary.words("event_grammar", "relevance_courts")
_ACCUSED = frozenset({"accuse", "suspect", "charge", "want"})
_COURT = re.compile(
    r"(?i)\b(?:(?:court|judges?|tribunal|inquest|inquiry) (?:heard|was told|were told|found)|jur(?:y|ors)|indictment|charge sheet|defendants?|on trial)\b"
)


def tried(noun: Any) -> bool:
    """ "Sentenced two men for the killing of four nurses", "accused of ordering the killing"."""
    joint = next(
        (one for one in (noun.head, noun.head.head.head) if one.lower_ in {"for", "over", "of"}), None
    )
    if joint is None or noun.dep_ not in {"pobj", "pcomp", "dobj"}:
        return False
    accused = joint.head.lemma_.lower() in _ACCUSED and joint.head.tag_ == "VBN"
    return accused or any(one.lemma_.lower() in _COURTS for one in (joint.head, joint.head.head))


def heard(sentence: Any) -> bool:
    """ "The men shot the nurses, the court heard": told again at a trial."""
    known: dict[int, bool] = sentence.doc.user_data.setdefault("in_court", {})
    if sentence.start not in known:
        known[sentence.start] = _COURT.search(sentence.text) is not None
    return known[sentence.start]
