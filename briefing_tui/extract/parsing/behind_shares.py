"""A clause behind a share of a group: "six people, three of them children, who were killed", "six men, including two brothers, who died".

Between its commas the share is an aside, and the clause tells of all six. The parser hangs it on the word before it.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, sound, written
from briefing_tui.extract.parsing.picks import picked

_INSIDE = 9  # tokens of the share
_STEPS = 3  # heads from "who" to the verb of its clause
_OF_ALL = ("of", "them")


def mend(doc: Doc) -> Doc:
    """The document in which such a clause is that of the whole group."""
    found: list[Change] = []
    for who in picked(doc, LOWER, {"who"}):
        group = _of_the_group(who)
        if group and sound([*found, *group]):
            found += group
    return written(doc, found)


def _of_the_group(who: Any) -> list[Change]:
    doc, closing = who.doc, who.i - 1
    if closing < 4 or doc[closing].text != ",":
        return []
    verb = who.head
    for _ in range(_STEPS):
        if verb.dep_ == "relcl":
            break
        verb = verb.head
    share = verb.head
    opening = next((i for i in range(closing - 1, max(closing - _INSIDE, 0), -1) if doc[i].text == ","), 0)
    if verb.dep_ != "relcl" or opening < 1 or not opening < share.i < closing or _of_one(verb):
        return []
    listed = doc[opening + 1].lower_ == "including"
    counted = (
        doc[opening + 1].tag_ == "CD" and tuple(t.lower_ for t in doc[opening + 2 : opening + 4]) == _OF_ALL
    )
    whole = doc[opening - 1]
    if not (listed or counted) or whole.tag_ not in ("NNS", "NNPS"):
        return []
    if not any(one.tag_ == "CD" or one.lower_ == "the" for one in whole.lefts):
        return []
    made = [Change(verb, head=whole)]
    return [*made, Change(share, label="appos", head=whole)] if counted else made


def _of_one(verb: Any) -> bool:
    """ "Four men, including a teacher, who was arrested": the clause is that of a single one."""
    return any(one.tag_ == "VBZ" or one.lower_ == "was" for one in (verb, *verb.lefts))
