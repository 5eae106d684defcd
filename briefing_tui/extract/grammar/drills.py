"""What a text on a drill or a weapons test tells of as part of it: nobody is hurt by that, and nothing of anybody's hit."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.grammar import topics
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.vocabulary import words

_DRILLS = frozenset({"exercise", "weapons_test"})


def rehearsed(token: Any) -> bool:
    """Whether a text on a drill or a weapons test tells of a word as part of it: what happens there happens to nobody.

    "A "bomb" went off and 30 "died"", "according to the script nine were killed", "both missiles hit an old hull"; not
    "a soldier was killed in the exercise when his jeep overturned".
    """
    doc = token.doc
    drills = topics.of(doc) & _DRILLS
    if not drills:
        return False
    here = wording.sentence(token)
    start, end = topics.window(token)
    lemmas, lowered = wording.lemmas(doc), wording.lowered(doc)
    if words("topics", "in_earnest_drill") & set(lemmas[here.start : here.end]):
        return False
    if "exercise" in drills and (_in_marks(token) or _staged("exercise", lemmas, lowered, start, end)):
        return True
    hurts = words("topics", "earnest", "kills") & set(lemmas[here.start : here.end])
    return (
        "weapons_test" in drills and not hurts and _staged("weapons_test", lemmas, lowered, start, here.end)
    )


def _staged(topic: str, lemmas: Any, lowered: Any, start: int, end: int) -> bool:
    return bool(topics.signs(topic, lemmas, lowered, start, end, "staged"))


def _in_marks(token: Any) -> bool:
    """ "30 "died"": a word, or its subject, between marks of its own."""
    doc = token.doc
    heads = [token, *(one for one in token.lefts if one.dep_ in {"nsubj", "nsubjpass"})]
    return any(
        0 < one.i < len(doc) - 1 and doc[one.i - 1].is_quote and doc[one.i + 1].is_quote for one in heads
    )
