"""Small questions to the parse that several claim rules ask: conjuncts and subjects."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing_tui.extract.parsing import wording

MOST_CONJUNCTS = 40
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X"})
_DESCRIBED = 9  # tokens of a participle that describes one thing of a list
_OFFICE = 18  # tokens of an office and the name of who holds it
_TIMES = frozenset({"before", "after", "until"})
_SAID = frozenset({"said", "say", "says", "reported", "added"})


def conjuncts(token: Any) -> Iterator[Any]:
    """The token and the nouns joined to it, in text order, at most MOST_CONJUNCTS."""
    waiting, given = [token], 0
    while waiting and given < MOST_CONJUNCTS:
        head = waiting.pop(0)
        given += 1
        yield head
        waiting[:0] = [
            child
            for child in head.rights
            if child.dep_ == "conj" and child.pos_ in _NOMINAL and not speaks(child)
        ]


def speaks(noun: Any) -> bool:
    """ "wounding 11 others, police and witnesses said": joined to the victims by the parser, but who says so."""
    doc, last = noun.doc, noun.right_edge.i
    if any(doc[i].text == "," for i in range(noun.i + 1, last)):
        last = noun.i  # the parser hangs the rest of the list on it, and who says so behind that
    before, after = noun.left_edge.i - 1, last + 1
    if before > 0 and doc[before].text == "," and _named_and_said(doc, noun.i + 1):
        return True
    while after < min(noun.i + 6, len(doc)) and doc[after].pos_ in ("CCONJ", "NOUN", "PROPN", "ADJ", "DET"):
        after += 1  # "police and witnesses said"
    return (
        before > 0
        and after < len(doc)
        and doc[before].text == ","
        and doc[after].pos_ == "VERB"
        and doc[after].lower_ in _SAID
    )


def _named_and_said(doc: Any, i: int) -> bool:
    """ "The head of the council, Ana Reyes, said": from token `i` on, one name between commas and a word of saying."""
    commas = 0
    for j in range(i, min(i + _OFFICE, len(doc))):
        if doc[j].text == ",":
            commas += 1
        elif doc[j].lower_ in _SAID and doc[j].pos_ == "VERB":
            return commas == 2 and doc[j - 1].text == "," and doc[j - 2].pos_ == "PROPN"
        elif commas > 2 or doc[j].pos_ not in ("NOUN", "PROPN", "ADJ", "ADP", "DET", "PART", "NUM"):
            return False
    return False


def object_of(preposition: Any) -> Any | None:
    """The noun after a preposition, or None."""
    return next((c for c in preposition.rights if c.dep_ == "pobj"), None)


def of_object(head: Any) -> Any | None:
    """The noun in the "of" phrase right of a noun, or None."""
    for child in head.rights:
        if child.lower_ == "of":
            return object_of(child)
        if child.lower_ == "out" and head.tag_ == "CD":  # "112 out of 160 houses"
            return of_object(child)
    return None


def passive(verb: Any) -> bool:
    """Is the verb in the passive, by its own auxiliaries or by those of the verb it is joined to?"""
    if verb.tag_ != "VBN":
        return False
    for _ in range(3):
        if any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children):
            return True
        if verb.dep_ != "conj" or any(c.dep_ in ("nsubj", "aux") for c in verb.children):
            return False
        verb = verb.head
    return False


def subject(verb: Any) -> Any | None:
    """The subject of a verb: its own, its noun in a relative clause, or that of the verb it is joined to."""
    for _ in range(5):
        owns = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
        own = owns[0] if owns else None
        if len(owns) > 1 and any(token.tag_ == ":" for token in verb.doc[owns[0].i : owns[-1].i]):
            own = owns[-1]  # "Explosion in Ozel: a shepherd lost his leg"
        elif len(owns) > 1 and owns[-1].i < verb.i and _clauses_apart(owns[-1]):
            own = owns[-1]  # "Truck out of service, driver killed, apprentice lost a leg"
        before = _after_before(verb)
        if before is not None and (own is None or before.tag_ == "CD"):
            return before
        own = _nearer(own, verb) if own is not None else lost_subject(verb)
        if own is None:  # the parse may hang it on the auxiliary
            owners = (c for a in verb.lefts if a.dep_ in ("aux", "auxpass") for c in a.lefts)
            own = next((c for c in owners if c.dep_ in ("nsubj", "nsubjpass")), None)
        if own is not None:
            return own
        if verb.dep_ in ("acl", "relcl"):
            return verb.head
        if verb.dep_ not in ("conj", "xcomp", "advcl") or verb.head.pos_ not in ("VERB", "AUX"):
            return None
        if verb.dep_ == "advcl" and verb.tag_ != "VBG":
            return None
        verb = verb.head
    return None


def _clauses_apart(noun: Any) -> bool:
    """Whether a comma stands right before a bare noun, as in logs: what came before it was a clause of its own."""
    bare = noun.left_edge.i == noun.i > 0 and noun.tag_ == "NN"
    return bool(bare and noun.doc[noun.i - 1].text == ",")


def _after_before(verb: Any) -> Any | None:
    """The three of "hurt a cook before two of the robbers fell", to the parser what "before" speaks of."""
    if verb.dep_ != "conj" or verb.tag_ != "VBD" or not verb.i:
        return None
    joint = verb.doc[verb.i - 1]
    for _ in range(4):
        if joint.lower_ in _TIMES or joint.dep_ == "ROOT":
            break
        joint = joint.head
    if joint.lower_ not in _TIMES:
        return None
    return object_of(joint) if joint.right_edge.i == verb.i - 1 else None


def _nearer(own: Any, verb: Any) -> Any:
    """The person of "four others, two of them boys, were hurt and one person remains missing": not the four, by "remains"."""
    helper = next((c.lower_ for c in verb.lefts if c.lower_ in ("was", "has", "is")), "")
    if own.tag_ != "NNS" or not (verb.tag_ == "VBZ" or helper) or verb.i - own.i < 3:
        return own
    before = verb.doc[verb.i - 1]
    return before if before.tag_ == "NN" and before.dep_ == "conj" and before.pos_ == "NOUN" else own


def lost_subject(verb: Any) -> Any | None:
    """The subject of a passive that the parse gives to a word that only describes it.

    "Ana Reyes, missing since Monday, was found lifeless", "a mill and a canoe hauled up on the sand were burnt".
    """
    helper = next((c for c in verb.lefts if c.dep_ == "auxpass"), None)
    if helper is None or any(c.dep_ in ("nsubj", "nsubjpass", "csubj") for c in verb.children):
        return None
    for i in range(helper.i - 1, max(helper.i - _DESCRIBED - 1, wording.sentence(verb).start), -1):
        token = verb.doc[i]
        if token.text in ";:" or token.pos_ == "CCONJ":
            return None
        if token.pos_ == "VERB" and token.i not in (verb.head.i, verb.i):
            return next((c for c in token.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
        if token.dep_ == "appos" and token.head.dep_ in ("pobj", "appos"):
            # "In Ozel, 21 raiders, among them two leaders, were killed": taken for what Ozel is
            place = token.head.head if token.head.dep_ == "appos" else token.head
            near = token.tag_ == "NNS" or token.right_edge.i == helper.i - 1
            return token if near and place.pos_ == "PROPN" and place.head.dep_ == "prep" else None
    return None


def described(subject: Any) -> Any:
    """The noun of a subject that the parse gives as a verb: "a canoe hauled up on the sand was burnt"."""
    if subject.pos_ != "VERB":
        return subject
    return next((c for c in subject.lefts if c.dep_ in ("nsubj", "nsubjpass")), subject)
