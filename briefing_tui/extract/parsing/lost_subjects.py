"""People counted right before "were" are its subject, whatever the small model hangs them on.

"A guard was hit with a stick and nine people, including two cooks, were injured": the nine, to the model, are what
he was hit with. "In Ozel six people, among them a girl, were shot dead": they are in Ozel.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.attrs import DEP, HEAD, LOWER, TAG
from spacy.tokens import Doc

from briefing_tui.extract.parsing import misplaced_nouns
from briefing_tui.extract.parsing.picks import picked

_ASIDE = 14  # tokens of ", among them a girl and two nurses,"
_PHRASE = 5  # tokens between a figure and the noun it counts
_INSIDE = frozenset({"JJ", "NN", "NNP", "VBN", "HYPH", "NNS"})  # between a figure and its noun
_AT = frozenset({"at", "in", "near", "on", "outside", "inside"})
_LOST = frozenset({"conj", "pobj", "npadvmod", "appos", "dobj"})
_NOUNS = frozenset({"NN", "NNP", "NNS", "NNPS", "PRP", "CD", "DT", "WDT", "WP"})
_SHARES = frozenset({"most", "many", "some", "several", "few", "half", "all", "none"})
_WERE = frozenset({"were", "was", "are", "had", "have"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})


def mend(doc: Doc) -> Doc:
    """The document with such people given to their verb."""
    doc = misplaced_nouns.mend(doc)
    found = [
        (word.head, people, "nsubjpass")
        for word in picked(doc, LOWER, {"were", "was"})
        if word.dep_ in ("auxpass", "aux") and (people := _subject_of(word)) is not None
    ]
    found += [
        (word.head, people, "nsubj")
        for word in picked(doc, LOWER, {"had", "has"})
        if word.dep_ == "aux" and word.i and (people := _reported(word)) is not None
    ]
    found += [
        (word, people, "nsubj")
        for word in picked(doc, LOWER, {"were", "was"})
        if word.dep_ == "conj" and (people := _joined(word)) is not None
    ]
    behind = [noun for noun in picked(doc, DEP, {"nsubj"}) if _behind_preposition(noun)]
    doers = [(word, doer) for word in picked(doc, TAG, {"VBD"}) if (doer := _doer(word)) is not None]
    fronted = [
        (word, noun) for word in picked(doc, TAG, {"VBD"}) if (noun := _behind_place(word)) is not None
    ]
    aside = [share for word in picked(doc, LOWER, {"them", "whom"}) if (share := _share(word)) is not None]
    if not found and not doers and not behind and not aside and not fronted:
        return doc
    rows = doc.to_array([HEAD, DEP])
    for verb, people, label in found:
        _freed(rows, doc, people)
        for false in verb.lefts:
            if false.dep_ not in _SUBJECTS:
                continue
            if (
                false.tag_ == "VBG" and verb.head.i != verb.i
            ):  # "raided a mill, burning it and killing two": they did
                rows[false.i, 1] = doc.vocab.strings.add("advcl")
                rows[false.i, 0] = np.int64(verb.head.i - false.i).astype("uint64")
                continue
            rows[false.i, 1] = doc.vocab.strings.add("appos" if false.i > people.i else "npadvmod")
            if false.i > people.i:
                rows[false.i, 0] = np.int64(people.i - false.i).astype("uint64")
        rows[people.i, 0] = np.int64(verb.i - people.i).astype("uint64")
        rows[people.i, 1] = doc.vocab.strings.add(label)
    for share in aside:
        whole = doc[share.i - 2]  # the comma is between them
        rows[whole.i, 0] = np.int64(share.head.i - whole.i).astype("uint64")
        rows[whole.i, 1] = doc.vocab.strings.add(share.dep_)
        rows[share.i, 0] = np.int64(whole.i - share.i).astype("uint64")
        rows[share.i, 1] = doc.vocab.strings.add("appos")
    for noun in behind:
        joint = noun.left_edge.i - 1
        rows[noun.i, 0] = np.int64(joint - noun.i).astype("uint64")
        rows[noun.i, 1] = doc.vocab.strings.add("pobj")
    for verb, _ in fronted:
        opens = verb.sent[0]
        if verb.dep_ == "acl":
            rows[verb.i, 0], rows[verb.i, 1] = np.uint64(0), doc.vocab.strings.add("ROOT")
            rows[opens.i, 0] = np.int64(verb.i - opens.i).astype("uint64")
            rows[opens.i, 1] = doc.vocab.strings.add("prep")
    for verb, doer in (*doers, *fronted):
        rows[doer.i, 0] = np.int64(verb.i - doer.i).astype("uint64")
        rows[doer.i, 1] = doc.vocab.strings.add("nsubj")
    return doc.from_array([HEAD, DEP], rows)


def _share(them: Any) -> Any | None:
    """The "most" of "Nine people, most of them women, were seized", to the model the subject; None elsewhere."""
    doc = them.doc
    if them.i < 4 or doc[them.i - 1].lower_ != "of" or doc[them.i - 3].text != ",":
        return None
    if them.lower_ == "whom" and doc[them.i + 1 : them.i + 2].text in _WERE:
        return None  # "three girls, most of whom were shot": a clause of its own
    share, whole = doc[them.i - 2], doc[them.i - 4]
    own = (
        share.lower_ in _SHARES and share.dep_ in ("nsubj", "nsubjpass") and share.head.tag_.startswith("VB")
    )
    if not own or whole.tag_ != "NNS" or whole.is_ancestor(share):
        return None
    if whole.sent.start != share.sent.start:
        return None
    # "Killed 100 people, most of them women, a monitor said": the monitor says so, and they have a verb of their own.
    had = any(c.dep_ in _SUBJECTS and c.i not in (share.i, whole.i) for c in share.head.lefts)
    return None if had or share.head.i < share.i else share


def _behind_preposition(noun: Any) -> bool:
    """The checkpoint of "Truck bomb at a checkpoint kills nine", to the model a second subject."""
    joint = noun.left_edge.i - 1
    if joint < 1 or noun.doc[joint].tag_ != "IN" or noun.doc[joint].lower_ not in _AT:
        return False
    before = noun.doc[joint]
    first = before.head
    return bool(
        first.dep_ == "nsubj"
        and first.head.i == noun.head.i
        and first.i < joint
        and not any(child.dep_ == "pobj" for child in before.children)
    )


def _doer(verb: Any) -> Any | None:
    """The guide of "hit a mine near Ozel and a guide lost his foot", to the model one more place or thing."""
    if verb.dep_ != "conj" or any(c.dep_ in _SUBJECTS for c in verb.lefts) or verb.i < verb.sent.start + 4:
        return None
    noun, first = verb.doc[verb.i - 1], verb.doc[verb.i - 1].head
    joined = noun.dep_ == "conj" and noun.tag_ in ("NN", "NNS") and first.dep_ in ("pobj", "dobj")
    if (
        not joined
        or noun.left_edge.tag_ not in ("DT", "CD")
        or verb.doc[noun.left_edge.i - 1].lower_ != "and"
    ):
        return None
    acts = any(c.dep_ == "dobj" for c in verb.rights) or verb.lower_ == "died"
    return noun if acts and noun.left_edge.i > first.i else None


def _behind_place(verb: Any) -> Any | None:
    """The raid of "In Talla in Ozel, a raid killed nine", to the model a word for Ozel."""
    if verb.i < 1 or any(c.dep_ in _SUBJECTS for c in verb.lefts):
        return None
    noun = verb.nbor(-1)
    acts = verb.dep_ == "acl" and verb.head.i == noun.i and any(c.dep_ == "dobj" for c in verb.rights)
    if noun.dep_ != "appos" or noun.tag_ not in ("NN", "NNS") or noun.head.tag_ not in ("NNP", "NNPS"):
        return None
    opens, comma = verb.sent[0], noun.left_edge.i - 1
    main = opens.head.i == (opens.i if acts else verb.i)
    fronted = opens.lower_ in _AT and main and verb.doc[comma].text == ","
    return noun if fronted and noun.left_edge.tag_ in ("DT", "CD", "JJ", "NN", "NNS") else None


def _freed(rows: Any, doc: Doc, people: Any) -> None:
    """ "Hit with a stone and nine people were hurt": the stone takes the place of the people it was taken to describe."""
    figure = next((c for c in doc[max(people.i - _PHRASE, 0) : people.i] if c.tag_ == "CD"), None)
    if figure is None or figure.dep_ != "conj" or figure.head.i > figure.i:
        return
    before = figure.head
    if before.head == people:
        rows[before.i, 0] = np.int64(people.head.i - before.i).astype("uint64")
        rows[before.i, 1] = rows[people.i, 1]
        for c in people.lefts:
            if c.i < before.i:
                rows[c.i, 0] = np.int64(before.i - c.i).astype("uint64")
    rows[figure.i, 0] = np.int64(people.i - figure.i).astype("uint64")
    rows[figure.i, 1] = doc.vocab.strings.add("nummod")


def _people(helper: Any) -> Any | None:
    """The counted noun right before "were", an aside between them let be; None where the verb has its subject."""
    verb, doc = helper.head, helper.doc
    at = helper.i - 1
    if at > helper.sent.start and doc[at].text == ",":
        at = _before_aside(helper)
    noun = doc[at]
    if noun.tag_ != "NNS" or noun.dep_ not in _LOST or noun.i <= helper.sent.start + 1:
        return None
    if any(c.dep_ in _SUBJECTS and c.tag_ in _NOUNS and c.i < at for c in verb.lefts):
        return None
    figure = next(
        (doc[i] for i in range(at - 1, max(at - _PHRASE, helper.sent.start), -1) if _ends(doc[i])), None
    )
    return noun if figure is not None and figure.tag_ == "CD" and _opens(noun, figure) else None


def _subject_of(helper: Any) -> Any | None:
    """Who is the subject of the passive with "was" or "were", to the model something else."""
    if helper.dep_ == "aux":
        return _joined(helper)
    counted = _people(helper) if helper.lower_ == "were" else None
    return counted or _reported(helper) or _joined(helper) or _told_before(helper)


def _told_before(helper: Any) -> Any | None:
    """The eleven of "three were killed and at least eleven people, two of them children, were hurt", to the model
    something joined to "killed"."""
    verb = helper.head
    before = next((c for c in verb.lefts if c.dep_ == "ccomp" and c.tag_ in ("VBN", "VBD")), None)
    if before is None or any(c.dep_ in _SUBJECTS for c in verb.lefts):
        return None
    wanted = ("NN", "NNP") if helper.lower_ == "was" else ("NNS", "NNPS", "CD")
    told = (c for c in before.rights if c.dep_ == "conj" and c.tag_ in wanted)
    return next((c for c in told if c.right_edge.i in (helper.i - 2, helper.i - 1)), None)


def _joined(helper: Any) -> Any | None:
    """The bystander of "killed a guard and a bystander was wounded", to the model one more of the killed."""
    verb, noun = helper.head if helper.dep_ != "conj" else helper, helper.doc[max(helper.i - 1, 0)]
    told = any(c.dep_ in _SUBJECTS and c.tag_ != "VBG" for c in verb.lefts)
    if verb.dep_ != "conj" or verb.i < helper.i or told:
        return None
    first, opening = noun.head, noun.left_edge
    joined = noun.dep_ == "conj" and noun.tag_ in ("NN", "NNS") and first.dep_ in ("dobj", "pobj")
    agrees = (noun.tag_ == "NN") == (helper.lower_ == "was")
    opens = opening.tag_ in ("DT", "CD", "PRP$") and opening.i > first.i
    told_first = verb.head.i < first.i  # the verb it is joined to, whose object the first is
    if not (joined and agrees and opens and told_first):
        return None
    return noun if helper.doc[opening.i - 1].lower_ == "and" else None


def _reported(helper: Any) -> Any | None:
    """The two of "the report says Jan Moor and Ida Lund, members of the guard, were shot", to the model a part of "says";
    the woman of "he said a woman, who had been rescued, had died"."""
    verb, doc = helper.head, helper.doc
    says = verb.head
    if verb.dep_ != "ccomp" or doc[helper.i - 1].text != "," or any(c.dep_ in _SUBJECTS for c in verb.lefts):
        return None
    told = (c for c in says.rights if c.dep_ in ("nsubj", "dobj") and c.i < helper.i)
    return next((c for c in told if c.right_edge.i in (helper.i - 2, helper.i - 1)), None)


def _ends(word: Any) -> bool:
    """Does a counted phrase begin with the word, or end before it?"""
    return word.tag_ not in _INSIDE


def _opens(noun: Any, figure: Any) -> bool:
    """Does a new phrase begin with the figure: behind an "and" that joins it to no other people, or behind a place?"""
    before = noun.doc[figure.i - 1]
    if before.lower_ == "and":
        if figure.dep_ == "conj" and figure.head.i < before.i:
            return bool(figure.head.head == noun or noun.dep_ == "conj")
        first = noun.head
        return bool(noun.dep_ == "conj" and first.dep_ in ("pobj", "conj") and first.i < before.i)
    if before.lower_ in ("after", "before", "when") and noun.head == before:
        return True  # "A feud is suspected after two brothers were gunned down"
    named = before.tag_ in ("NNP", "NN", "NNPS")
    return named or (before.tag_ == "JJ" and before.dep_ == "nsubjpass")


def _before_aside(helper: Any) -> int:
    """The token before ", among them a girl, were"; the token before "were" itself where no such aside stands there."""
    doc = helper.doc
    end = int(helper.i) - 1
    for i in range(end - 2, max(end - _ASIDE, helper.sent.start), -1):
        if doc[i].text == ",":
            opens = [word.lower_ for word in doc[i + 1 : i + 4]]
            if opens[0] == "including" or (opens[0] == "among" and opens[1] in ("them", "whom")):
                return i - 1
            if opens[1:] == ["of", "them"] or opens[1:] == ["of", "whom"]:
                return i - 1
            if all(word.tag_ == "CD" or word.lower_ in ("and", "aged") for word in doc[i + 1 : end]):
                return i - 1  # "two brothers, 19 and 23, were"
    return end
