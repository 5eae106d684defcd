"""Lists of people: who is one more of them, where the small model takes them for said of the one before.

"A farmer in Velm, his wife and a son were killed": to the model the wife may be what Velm is. "The mayor, two nuns and
a driver": the mayor is no two nuns. "Three guards and a cook, Ana Moor, died": she is the cook, none of the guards.
Source: Quirk et al. 1985, 10.34 (concord) and 17.65 (apposition: both name the same).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from spacy.attrs import DEP, TAG
from spacy.tokens import Doc

from briefing_tui.extract import vocabulary
from briefing_tui.extract.parsing import changes
from briefing_tui.extract.parsing.changes import Change
from briefing_tui.extract.parsing.picks import picked

_LONGEST = 8  # tokens of "his two daughters-in-law"
_DEEP = 6  # nouns from the last one said of the first of a list up to that one
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_ARGUMENTS = _SUBJECTS | {"dobj", "attr"}
_ONE = frozenset({"NN", "NNP"})
_NOUNS = _ONE | {"NNS", "NNPS"}
_OWNERS = {"his": _ONE, "her": _ONE, "their": _NOUNS}
_OPENS = frozenset({"CD", "DT", "PRP$"})
_SINGULAR = frozenset({"was", "is", "has"})
_WHERE = frozenset({"at", "from", "in", "inside", "near", "of", "outside", "to"})

Move = tuple[Any, Any]  # what hangs on the wrong word, and the word it belongs to


def mend(doc: Doc) -> Doc:
    """The document with the people of such lists joined to the first of them."""
    beside = picked(doc, DEP, {"appos"})
    family = [own.head for own in picked(doc, TAG, {"PRP$"}) if own.lower_ in _OWNERS]
    found = [
        *_moved(beside, _last_of_list),
        *_moved(beside, _another),
        *_moved(picked(doc, DEP, {"conj"}), _one_of_the_named),
        *_moved(beside, _no_apposition, "conj"),
        *_moved(beside, _one_more, "conj"),
        *_moved(family, _of_family, "conj"),
        *(change for second in picked(doc, DEP, _ARGUMENTS) for change in _second(second)),
        *(change for told in picked(doc, DEP, {"ROOT"}) for change in _told_of(told)),
        *(change for subject in beside for change in _behind_place(subject)),
    ]
    return changes.written(doc, found)


def _moved(
    tokens: list[Any], find: Callable[[Any], Move | None], label: str | None = None
) -> Iterator[Change]:
    for token in tokens:
        move = find(token)
        if move is not None:
            yield Change(move[0], label=label, head=move[1])


def _last_of_list(name: Any) -> Move | None:
    """The cook of "three guards and a cook, Ana Moor,", where the name hangs on the guards."""
    first = name.left_edge.i
    if name.tag_ != "NNP" or first < 2 or name.doc[first - 1].text != "," or name.head.tag_ != "NNS":
        return None
    last = name.doc[first - 2]
    alone = last.tag_ == "NN" and last.dep_ == "conj" and last.left_edge.lower_ in ("a", "an", "the")
    return (name, last) if alone and last.head == name.head else None


def _another(beside: Any) -> Move | None:
    """The waiter of "a woman of 51, the groom's aunt, and a waiter", joined to the aunt."""
    new = next((c for c in beside.rights if c.dep_ == "conj"), None)
    if new is None or beside.tag_ != "NN" or new.tag_ != "NN" or new.left_edge.lower_ not in ("a", "an"):
        return None
    joint = new.left_edge.i - 1
    closed = new.doc[joint].lower_ == "and" and new.doc[joint - 1].text == ","
    if closed and beside.head.tag_ == "NN" and beside.left_edge.lower_ not in ("a", "an"):
        return new, beside.head
    return None


def _one_of_the_named(name: Any) -> Move | None:
    """The Rami of "his sons Sami, 12, and Rami, 9", joined to the sons."""
    sons, before = name.head, name.doc[name.left_edge.i - 1]
    if name.tag_ != "NNP" or before.tag_[:2] == "NN" or name.left_edge.tag_ != "NNP" or sons.tag_ != "NNS":
        return None
    first = next((c for c in sons.rights if c.dep_ == "appos" and c.tag_ == "NNP" and c.i < name.i), None)
    return (name, first) if first is not None and first.left_edge.i == sons.i + 1 else None


def _no_apposition(beside: Any) -> Move | None:
    """The nuns of "the mayor, two nuns and a driver": the mayor is one. So "the mayor, a cook and a driver were hurt",
    "killed two clerks, a cook and a driver", "killed a clerk, a cook and a driver"."""
    first = beside.head
    of_many = first.tag_ == "NNS" and beside.tag_ == "NN" and first.left_edge.tag_ in _OPENS
    if (first.tag_ not in _ONE and not of_many) or not _lists(beside) or _in_commas(beside):
        return None
    while first.dep_ == "appos" and first.head.tag_ in _ONE:
        first = first.head
    several = beside.tag_ == "NNS" and beside.left_edge.tag_ == "CD"
    each = all(c.left_edge.tag_ in _OPENS for c in beside.rights if c.dep_ == "conj")
    before = first.dep_ in _SUBJECTS and first.i < first.head.i and not _of_one(first.head)
    unknown = first.left_edge.lower_ in ("a", "an") and beside.left_edge.lower_ in ("a", "an")
    unknown = unknown and beside.i + 1 < len(beside.doc) and beside.nbor().lower_ == "and"
    more = several or (each and (before or of_many or unknown) and is_person(beside))
    person = first.tag_ == "NNP" or is_person(first)
    return (beside, first) if more and person and first.dep_ in _ARGUMENTS else None


def _one_more(beside: Any) -> Move | None:
    """The girl of "a boy aged six, a girl aged nine and their grandmother", whom the last of the list is not joined to."""
    first = beside.head
    if beside.tag_ != "NN" or first.tag_ != "NN" or not (is_person(first) and is_person(beside)):
        return None
    unknown = all(one.left_edge.lower_ in ("a", "an") for one in (first, beside))
    last = any(c.dep_ == "cc" and c.i > beside.i for c in first.rights)
    return (beside, first) if unknown and last and first.dep_ in _ARGUMENTS else None


def _of_family(kin: Any) -> Move | None:
    """The wife of "a farmer in Velm, his wife and a son", hung on what is said of the farmer; the sons of "a farmer, his two
    sons, aged four and six, and a guard"."""
    own = kin.left_edge
    several = kin.tag_ == "NNS" and kin.dep_ == "appos" and kin.head.tag_ == "NN" and is_person(kin.head)
    if kin.dep_ not in ("appos", "conj") or not (several or _lists(kin)) or kin.i - own.i > _LONGEST:
        return None
    first = _bearer(kin.head, _OWNERS[own.lower_]) if own.lower_ in _OWNERS else None
    return None if first is None or (first == kin.head and kin.dep_ == "conj") else (kin, first)


def _bearer(at: Any, tags: frozenset[str]) -> Any | None:
    """The nearest person above what is said of them: the farmer above "Velm", whom a name or an office describes."""
    found = None
    for _ in range(_DEEP):
        above = at.head.head if at.dep_ == "pobj" else at.head
        inside = at.dep_ == "pobj" and at.head.lower_ in _WHERE
        if at.tag_ in tags and (at.dep_ in _ARGUMENTS or is_person(at) or (at.tag_ == "NNP" and not inside)):
            found = at
        if at.dep_ in _ARGUMENTS or above == at:
            break
        if found is not None and at.dep_ != "appos" and not (inside and is_person(above)):
            break
        at = above
    return found


def _second(people: Any) -> Iterator[Change]:
    """The nuns of "a priest in Kesh, two nuns and a driver were hurt", to the model a second subject of "hurt".

    So is the mother of "killed brothers Ali and Omar and their mother" a second object.
    """
    own, verb = people.left_edge, people.head
    labels = {people.dep_, "npadvmod"} if people.dep_ in _SUBJECTS else {people.dep_}
    before = [c for c in verb.children if c.dep_ in labels and c.i < people.i]
    if not before or own.tag_ not in _OPENS:
        return
    first, apart = before[0], own.i - before[-1].right_edge.i
    if people.doc[own.i - 1].lower_ != "and":
        alone = people.dep_ in _SUBJECTS and _of_one(verb)
        one = first.tag_ in _OWNERS.get(own.lower_, _ONE)
        if not one or alone or apart not in (1, 2) or not _lists(people) or _in_commas(people):
            return
    elif apart != 1 or first.tag_ not in _NOUNS:
        return
    yield Change(first, label=people.dep_)
    yield Change(people, label="conj", head=first)


def _told_of(first: Any) -> Iterator[Change]:
    """The driver of "a driver, who was outside, and two clerks were hurt", to the model without a verb of his own."""
    doc, joint = first.doc, first.i + 2
    if first.tag_ not in _NOUNS or joint >= len(doc) or doc[joint].lower_ not in ("who", "whose"):
        return
    told = next((c for c in first.rights if c.dep_ == "relcl"), first)
    verbs = [c for one in (first, told) for c in one.rights if c.dep_ == "conj" and c.tag_[:2] == "VB"]
    for verb in verbs:
        new = next((c for c in verb.lefts if c.dep_ in _SUBJECTS), None)
        before = new.left_edge.i - 1 if new is not None else 0
        if new is not None and doc[before].lower_ == "and" and doc[before - 1].text == ",":
            yield Change(first, label=new.dep_, head=verb)
            yield Change(doc[before], head=first)
            yield Change(new, label="conj", head=first)
            yield Change(verb, label="ROOT", head=verb)
            return


def _behind_place(people: Any) -> Iterator[Change]:
    """The boy of "In the village of Velm, a boy and two girls were hurt", to the model what Velm is."""
    at = people.head
    while at.dep_ == "pobj" and at.head.head.dep_ == "pobj":
        at = at.head.head
    verb = at.head.head
    share = people.tag_ == "CD" and at.head.lower_ == "of"  # "Of the five, two died"
    if at.dep_ != "pobj" or verb.tag_[:2] != "VB" or people.i > verb.i or not (share or is_person(people)):
        return
    rest = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
    if rest is not None and _lists(rest) and rest.left_edge.i == people.right_edge.i + 2:
        yield Change(people, label=rest.dep_, head=verb)
        yield Change(rest, label="conj", head=people)
    helpers = [c for c in verb.lefts if c.dep_ in ("aux", "auxpass")]
    if rest is None and (share or _lists(people)) and (helpers or [verb])[0].i == people.right_edge.i + 1:
        passive = any(c.dep_ == "auxpass" for c in helpers)
        yield Change(people, label="nsubjpass" if passive else "nsubj", head=verb)


def _lists(noun: Any) -> bool:
    """Does a list go on behind the noun, and does a comma part its phrase from what stands before it?"""
    first = noun.left_edge.i
    joined = noun.tag_ in ("NN", "NNS") and any(c.dep_ == "conj" for c in noun.rights)
    return bool(joined and first > 1 and noun.doc[first - 1].text == ",")


def _in_commas(noun: Any) -> bool:
    """Is the phrase closed by a comma: "the family, two boys and a girl, were"?"""
    last = noun.right_edge
    return bool(last.text == "," or (last.i + 1 < len(noun.doc) and last.nbor().text == ","))


def _of_one(verb: Any) -> bool:
    """Does the verb agree with one person only?"""
    return any(word.lower_ in _SINGULAR for word in (*verb.lefts, verb))


def is_person(noun: Any) -> bool:
    """Whether a common noun is a word for a person or people."""
    word = noun.lower_
    one = (
        "child"
        if word == "children"
        else word[:-2] + "an"
        if word.endswith("men")
        else word.removesuffix("s")
    )
    return noun.tag_ in ("NN", "NNS") and not _people().isdisjoint((word, one))


@lru_cache(maxsize=1)
def _people() -> frozenset[str]:
    collective = vocabulary.words("victims", "several_in_one")
    return frozenset(vocabulary.classes("victims", "category")) - collective
