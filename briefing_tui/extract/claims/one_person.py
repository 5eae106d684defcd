"""What the text tells of one person near a "he": a name, a role, who suffered, who speaks in public, a man or a woman."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing_tui.extract.claims.people import is_name, is_person
from briefing_tui.extract.grammar import clauses, grammar, reactions
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.speakers.model import gender_of, gender_of_name
from briefing_tui.extract.vocabulary import words

_SOMEBODY = frozenset({"someone", "somebody", "another", "one"})
_PLACED = frozenset({"in", "at", "near", "outside", "inside", "around"})
_STEPS = frozenset({"step", "tread"})
_SAME = 8  # mentions of one name that are asked
_DATELINE = 30  # tokens
_CHAIN = 3  # words of a name and what it is set beside
_OF_WHOM = frozenset({"of", "about", "for", "to"})
_PUBLIC = words("claims", "public")
_LOSSES = words("claims", "losses_of_one")
ATTACKS = frozenset(
    {"attack", "assault", "ambush", "attempt", "fire", "open", "shoot", "storm", "raid", "shooting"}
)


def speaks_in_public(token: Any) -> bool:
    """ "The governor condemned", "Marn visited the family", "Dovik told reporters"."""
    verb = token.head
    if token.dep_ != "nsubj" or verb.pos_ not in ("VERB", "AUX"):
        return False
    return verb.lemma_.lower() in words("claims", "say") | _PUBLIC or reactions.is_one(verb)


def was_lost(token: Any) -> bool:
    """ "The murder of Pavo Derin", "Derin's killing"."""
    for one in whole_name(token):
        joint = one.head
        if one.dep_ == "poss" and joint.lemma_.lower() in _LOSSES:
            return True
        if one.dep_ == "pobj" and joint.lower_ == "of" and joint.head.lemma_.lower() in _LOSSES:
            return True
    return False


def whole_name(token: Any) -> Iterator[Any]:
    """The name's own word and those it stands in or is set beside: "the governor, Ivo Velk"."""
    yield token
    for _ in range(_CHAIN):
        if token.dep_ not in ("compound", "appos"):
            return
        token = token.head
        yield token


def told_of(cd: ClaimDoc, j: int) -> bool:
    """ "Praised the nurse who ...", "spoke of a girl", "said her client was unarmed": of whom somebody speaks."""
    token = cd.doc[j]
    if token.tag_ != "NN" or cd.lemma[j] in words("victims", "collective") or not is_person(cd, j):
        return False
    if cd.lemma[j] in _LOSSES:
        return False  # "visited the family of Ivo Velk"
    if _of_whom_it_is_told(token):
        return True
    verb = token.head
    if token.dep_ == "pobj" and token.head.lower_ in _OF_WHOM:
        verb = clauses.governor(verb.head)
    if token.dep_ in ("nsubj", "nsubjpass"):
        while verb.dep_ == "ccomp":
            verb = verb.head
            if verb.lemma_.lower() in words("claims", "say"):
                return True
        return False
    said = verb.lemma_.lower() in _PUBLIC or reactions.is_one(verb)
    return said and token.dep_ in ("dobj", "pobj") and verb.pos_ == "VERB"


def whose_was_hit(cd: ClaimDoc, token: Any, him: Any) -> bool:
    """ "A bomb went off under the car of a judge, wounding him": who is told of in the clause that the harm comes of."""
    harm = him.head
    if him.dep_ != "dobj" or harm.tag_ != "VBG" or harm.dep_ != "advcl" or token.i < cd.sentence(him.i).start:
        return False
    return (
        token.tag_ == "NN"
        and token.dep_ in ("pobj", "poss")
        and token.i < harm.i
        and any(harm.head.i == one.i for one in token.ancestors)
        and is_person(cd, token.i)
    )


def _of_whom_it_is_told(token: Any) -> bool:
    """ "A man who was arrested", "a nurse shot in the street": the clause behind says that something was done to them."""
    return any(
        (one.dep_ == "relcl" and grammar.passive(one)) or (one.dep_ == "acl" and one.tag_ == "VBN")
        for one in token.rights
    )


def gender(cd: ClaimDoc, j: int) -> str:
    token = cd.doc[j]
    if token.ent_type_ != "PERSON":
        return gender_of(cd.lemma[j])
    for k in cd.places.get(cd.lower[j], [])[:_SAME]:
        start = k
        while start and cd.doc[start - 1].ent_type_ == "PERSON" and cd.doc[start].ent_iob_ == "I":
            start -= 1
        title = cd.lower[start - 1].rstrip(".") if start else ""
        found = gender_of(title) or gender_of(cd.lower[start].rstrip("."))
        end = k + 1
        while end < len(cd.doc) and cd.doc[end].ent_iob_ == "I" and cd.doc[end].ent_type_ == "PERSON":
            end += 1
        found = found or gender_of_name(cd.text(start, end))
        if found:
            return found
    return ""


def may_be_named(cd: ClaimDoc, j: int) -> bool:
    """A name of the text, and neither a place nor the radio station of a dateline's brackets."""
    if cd.doc[j].tag_ == "NNPS" and cd.lower[cd.doc[j].left_edge.i] == "the":
        return False  # "the Tigers", who are no "he"
    station = j < _DATELINE and "(" in cd.lower[max(j - 5, 0) : j] and ")" in cd.lower[j + 1 : j + 6]
    place = any(_where(cd, k) for k in (j, *cd.places.get(cd.lower[j], ())[:_SAME]))
    return cd.doc[j].pos_ != "PART" and not station and not place and not _whose_office(cd, j)


def _whose_office(cd: ClaimDoc, j: int) -> bool:
    """The name of "the mayor of Orva", "a son of Ana Reyes": it is the mayor, and the son, that is told of."""
    joint = cd.doc[j].head
    return joint.lower_ == "of" and joint.head.tag_ == "NN" and is_person(cd, joint.head.i)


def _where(cd: ClaimDoc, j: int) -> bool:
    """Does the name stand where a place does: "in San Pablo", "near Ana Maria"?"""
    top = cd.doc[j]
    for _ in range(4):
        if top.dep_ != "compound":
            break
        top = top.head
    return top.dep_ == "pobj" and top.head.lower_ in _PLACED


def may_be_he(cd: ClaimDoc, j: int) -> bool:
    """A name, or one person by role, as the subject of an earlier clause: "a guard was stabbed. He died"."""
    token = cd.doc[j]
    if token.dep_ not in ("nsubj", "nsubjpass"):
        return False
    if token.lower_ == "one":
        return one_of_people(cd, token)
    one = token.tag_ == "NN" and cd.lemma[j] not in words("victims", "collective")
    suffers = (
        token.dep_ == "nsubjpass"
        or token.head.lemma_ in words("casualties", "killed", "intransitive") | _STEPS
    )
    several = token.tag_ == "NNPS" and cd.lower[token.left_edge.i] == "the"  # "the Tigers"
    named = token.ent_type_ == "PERSON" or (
        token.tag_ == "NNP" and token.dep_ == "nsubjpass" and is_name(token, loose=True)
    )
    return (named and not several) or (one and suffers and is_person(cd, j))


def one_of_people(cd: ClaimDoc, token: Any) -> bool:
    """ "One of the guards"."""
    whole = grammar.of_object(token) if token.lower_ == "one" else None
    return whole is not None and is_person(cd, whole.i)


def acted(cd: ClaimDoc, j: int) -> bool:
    """ "A man attacked passengers before officers shot him": one person who acts in an earlier clause."""
    token = cd.doc[j]
    acts = token.dep_ == "nsubj" and token.tag_ == "NN" and token.head.pos_ == "VERB"
    return bool(acts and cd.lower[j] not in _SOMEBODY and is_person(cd, j))


def was_hit(cd: ClaimDoc, j: int) -> bool:
    """One person whom a verb of an earlier clause acts on or is aimed at: "fired at a taxi driver; he died"."""
    token = cd.doc[j]
    aimed = (
        token.dep_ == "pobj"
        and token.head.lower_ in ("at", "on")
        and token.head.head.pos_ in ("VERB", "NOUN")
    )
    limb = cd.lower[j] in words("casualties", "limb")
    return bool((token.dep_ == "dobj" or aimed) and token.tag_ == "NN" and not limb and is_person(cd, j))
