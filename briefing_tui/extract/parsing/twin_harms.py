"""Two harms in one breath: "killed three and injured dozens", "killing at least 20 and wounding 11 more".

The small model now and then takes the second verb for a word that describes the figure behind it, or the first figure for a
count of that one: "three and injured dozens" were killed.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, written
from briefing_tui.extract.parsing.picks import picked

_DONE = frozenset({"killed", "wounded", "injured", "hurt"})
_BURNT = frozenset({"burnt", "burned", "scalded", "wrecked", "torched", "looted", "hurt"})
_DOING = frozenset({"killing", "wounding", "injuring", "hurting"})
_MANY = frozenset({"dozens", "scores", "hundreds", "thousands", "several", "many"})
_ABOUT = frozenset(
    {
        "at",
        "least",
        "more",
        "than",
        "about",
        "some",
        "nearly",
        "almost",
        "around",
        "up",
        "to",
        "over",
        "another",
    }
)
_MORE = frozenset({"more", "others", "people"})
_FAR = 9  # tokens between the two verbs
_IN_NAMES = frozenset(
    {"NN", "NNS", "NNP", "NNPS", "CD", "JJ", "JJR", "JJS", "IN", "DT", "RB", "RBS", "RBR", "TO"}
)


def mend(doc: Doc) -> Doc:
    """The document in which each of the two verbs has its own figure."""
    changes: list[Change] = []
    for second in picked(doc, LOWER, _DONE | _DOING):
        if 2 < second.i < len(doc) - 1 and doc[second.i - 1].lower_ == "and":
            changes += _apart(second)
    return written(written(doc, changes), _left_out(doc))


def _left_out(doc: Doc) -> list[Change]:
    """ "A clerk was killed and his wife badly burnt": the wife was, and burned nobody."""
    found: list[Change] = []
    for second in picked(doc, LOWER, _BURNT):
        first = second.head
        if second.dep_ != "conj" or second.tag_ != "VBD" or first.tag_ != "VBN":
            continue
        who = [c for c in second.lefts if c.dep_ == "nsubj"]
        acts = any(c.dep_ in ("dobj", "prt", "prep") for c in second.rights)
        if len(who) == 1 and not acts and any(c.dep_ == "auxpass" for c in first.lefts):
            found += [Change(second, tag="VBN"), Change(who[0], label="nsubjpass")]
    return found


def _apart(second: Any) -> list[Change]:
    """What is to change, nothing where the parse has it right or the words are of another kind."""
    doc, forms = second.doc, _DONE if second.lower_ in _DONE else _DOING
    low = max(second.i - _FAR, second.sent.start)
    first = next((doc[i] for i in range(second.i - 2, low - 1, -1) if doc[i].lower_ in forms), None)
    if first is None or any(c.dep_ in ("auxpass", "aux") for c in first.lefts):
        return []
    between, behind = doc[first.i + 1 : second.i - 1], _figure(doc, second.i + 1)
    before = _figure(doc, first.i + 1)
    if before is None or behind is None or any(t.tag_ not in _IN_NAMES for t in between):
        return []
    own = any(c.dep_ == "dobj" and c.i == behind.i for c in second.rights)
    tag = "VBG" if forms is _DOING else "VBD"
    tagged = first.tag_ == second.tag_ == tag
    if own and tagged and second.head == first and second.dep_ == "conj" and before.head == first:
        return []
    named = [Change(t, head=first) for t in doc[second.i - 1 : second.i]]
    return [
        *named,
        *_hung(doc, first.i + 1, before, first),
        *_hung(doc, second.i + 1, behind, second),
        Change(second, tag=tag, label="conj", head=first),
        *([Change(first, tag=tag)] if first.tag_[:2] != "VB" or first.tag_ == "VBN" else []),
    ]


def _figure(doc: Doc, i: int) -> Any | None:
    """Who is counted from token `i` on: the noun behind the figure, or the figure alone; None where no figure stands there."""
    while i < len(doc) and doc[i].lower_ in _ABOUT:
        i += 1
    if i >= len(doc) or not (doc[i].like_num or doc[i].lower_ in _MANY):
        return None
    figure = doc[i]
    if doc[i + 1 : i + 2].text.lower() == "of":
        i += 1  # "dozens of people"
    for noun in doc[i + 1 : i + 4]:
        if noun.tag_ in ("NNS", "NNPS") or noun.lower_ in _MORE:
            return noun
        if noun.tag_ not in ("JJ", "NN", "NNP"):
            break
    return figure


def _hung(doc: Doc, start: int, who: Any, verb: Any) -> list[Change]:
    """The figure and what stands before it hang on who is counted, who on the verb."""
    made = [Change(who, label="dobj", head=verb)]
    for token in doc[start : who.i]:
        if token.like_num and token != who:
            made.append(Change(token, label="nummod", head=who))
        elif token.head.i < start or token.head.i > who.i:
            made.append(Change(token, head=who))
    return made
