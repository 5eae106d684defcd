"""Who acts in "Hours later a little-known faction said it did it": the faction, and not the hours.

The small model may take the span of time for the subject, and whoever follows for an apposition of it.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, written
from briefing_tui.extract.parsing.picks import picked

_SPANS = frozenset({"hours", "minutes", "days", "weeks", "months", "moments", "seconds"})
_ONE = frozenset({"hour", "minute", "day", "week", "month", "moment", "year", "years"})
_THEN = frozenset({"later", "earlier", "afterwards", "before", "ago"})


def mend(doc: Doc) -> Doc:
    """The document in which such subjects are who follows."""
    changes: list[Change] = []
    for span in picked(doc, LOWER, _SPANS):
        if span.dep_ != "nsubj" or span.i + 1 >= len(doc) or doc[span.i + 1].lower_ not in _THEN:
            continue
        who = next((one for one in span.rights if one.dep_ == "appos" and one.i < span.head.i), None)
        if who is not None and who.left_edge.i == span.i + 2:
            changes += [Change(who, label="nsubj", head=span.head), Change(span, label="npadvmod")]
    changes += [
        Change(later, head=later.head.head) for later in picked(doc, LOWER, _THEN) if _of_the_subject(later)
    ]
    return written(doc, changes)


def _of_the_subject(later: Any) -> bool:
    """ "A day later the mayor was shot": to the small model a mayor of a day later."""
    who = later.head
    return (
        later.dep_ == "advmod"
        and who.i > later.i
        and who.dep_ in {"nsubj", "nsubjpass"}
        and who.head.tag_[:2] == "VB"
        and any(one.dep_ == "npadvmod" and one.lower_ in _SPANS | _ONE for one in later.lefts)
    )
