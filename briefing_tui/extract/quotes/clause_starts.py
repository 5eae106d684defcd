"""Where a clause that a cue governs begins: with the subject the parse lost, and not before another's semicolon."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.quotes import cues as quote_cues
from briefing_tui.extract.quotes.cues import Cue
from briefing_tui.extract.quotes.page import Page
from briefing_tui.extract.vocabulary import words


def subject_start(cue: Cue, clause: Any) -> int:
    """Where the subject of a clause begins that was read as what somebody said: said that | debris from a drone fell; else 0."""
    if (
        clause.i < cue.token.i
        or cue.lemma in words("cues", "addressed")
        or clause.tag_ not in ("VBD", "VBZ", "VBP", "MD")
    ):
        return 0
    if any(c.dep_ in ("nsubj", "nsubjpass", "expl", "csubj") for c in clause.children):
        return 0
    noun = next((c for c in cue.token.children if c.dep_ == "dobj" and cue.token.i < c.i < clause.i), None)
    if noun is None:
        return 0
    edge = noun.left_edge
    return int(edge.nbor(1).idx if edge.lower_ == "that" and edge.i < noun.i else edge.idx)


def segment(page: Page, sentence: tuple[int, int], cue: Cue) -> tuple[int, int]:
    """The stretch of a sentence between semicolons that holds a cue, where another has its own: X says A; Y says B."""
    before = page.text.rfind(";", sentence[0], cue.start)
    if before < 0 or page.mark_at(before) >= 0:
        return sentence
    others = any(
        quote_cues.kind_of(w.lemma_.lower()) == "say" and w.pos_ == "VERB" and page.mark_of[w.i] < 0
        for w in page.words_between(sentence[0], before)
    )
    return (before + 1, sentence[1]) if others else sentence
