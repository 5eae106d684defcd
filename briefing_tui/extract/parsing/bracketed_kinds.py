"""Who a counted group was, told between brackets or dashes: "six nurses (five women and one man) and two drivers were killed".

To the parser the five women are a second subject of the verb, and the drivers stand beside them and not beside the nurses.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, sound, written
from briefing_tui.extract.parsing.picks import picked

_CLOSING = {"(": ")", "[": "]", "–": "–", "—": "—", "--": "--"}
_INSIDE = 12  # tokens between the marks
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "pobj"})
_JOINTS = frozenset({"after", "before", "since"})


def mend(doc: Doc) -> Doc:
    """The document in which those between the marks stand beside the group, and what goes on behind them goes on from the group."""
    found: list[Change] = []
    for mark in picked(doc, LOWER, _CLOSING):
        group = _kinds(doc, mark.i)
        if group and sound([*found, *group]):
            found += group
    return written(doc, found)


def _kinds(doc: Doc, mark: int) -> list[Change]:
    if mark < 2 or mark + 3 >= len(doc) or doc[mark + 1].tag_ != "CD":
        return []
    whole, few = doc[mark - 1], doc[mark + 1].head
    end = _end(doc, mark)
    if whole.tag_ not in ("NNS", "NNPS") or not _set_off(whole) or not mark < few.i < end:
        return []
    made = [] if _under(few, whole) else [Change(few, label="appos", head=whole)]
    for word in doc[few.i + 1 : end]:
        if word.tag_.startswith("NN") and _counted(word) and not mark < word.head.i < end:
            made.append(Change(word, label="conj", head=few))
    other = _behind(doc, end)
    if other is None:
        return made if few.dep_ in _SUBJECTS and _same_verb(few, whole) else []
    joined = [Change(doc[end + 1], label="cc", head=whole), Change(other, label="conj", head=whole)]
    if other.dep_ in _SUBJECTS and not _same_verb(other, whole):
        clause = _of_a_clause(whole, other)
        return [*made, *clause, *joined] if clause else []
    return made + joined if whole.dep_ in _SUBJECTS | _OBJECTS else []


def _end(doc: Doc, mark: int) -> int:
    """Where the mark that closes what token `mark` opens stands, `mark` itself where a verb or nothing of the kind comes first."""
    for i in range(mark + 1, min(mark + 1 + _INSIDE, len(doc) - 1)):
        if doc[i].text == _CLOSING[doc[mark].text]:
            return i
        if doc[i].pos_ in ("VERB", "AUX") or doc[i].is_sent_start:
            break
    return mark


def _behind(doc: Doc, end: int) -> Any | None:
    """The drivers of "and two drivers" behind the closing mark."""
    if end + 3 >= len(doc) or doc[end + 1].lower_ != "and" or doc[end + 2].tag_ not in ("CD", "DT"):
        return None
    other = doc[end + 2].head
    return other if other.tag_.startswith("NN") and end < other.i else None


def _counted(noun: Any) -> bool:
    return any(one.tag_ == "CD" for one in noun.lefts)


def _set_off(whole: Any) -> bool:
    """ "Six nurses", "the nurses"."""
    return _counted(whole) or any(one.lower_ == "the" for one in whole.lefts)


def _under(word: Any, whole: Any) -> bool:
    return bool(word.head == whole and word.dep_ == "appos")


def _same_verb(word: Any, whole: Any) -> bool:
    return bool(whole.dep_ in _SUBJECTS and whole.head == word.head)


def _of_a_clause(whole: Any, other: Any) -> list[Change]:
    """ "Two days after six nurses (...) and two drivers were killed": "after" opens the clause, and has no object."""
    joint, verb = whole.head, other.head
    if whole.dep_ != "pobj" or joint.lower_ not in _JOINTS or verb.i < other.i:
        return []
    return [
        Change(joint, label="mark", head=verb),
        Change(whole, label=other.dep_, head=verb),
        Change(verb, label="advcl", head=joint.head),
    ]
