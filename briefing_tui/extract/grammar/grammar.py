"""Small questions to the parse that several claim rules ask: conjuncts, subjects, lists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing_tui.extract.grammar.claim_doc import ClaimDoc, of_one_noun

MOST_CONJUNCTS = 40
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X"})
_INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET", "X", "PART", "SYM"})
_PLACE = frozenset({"in", "on", "at", "near", "from", "with", "by"})
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
    return noun.left_edge.i == noun.i > 0 and noun.doc[noun.i - 1].text == "," and noun.tag_ == "NN"


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
    for i in range(helper.i - 1, max(helper.i - _DESCRIBED - 1, verb.sent.start), -1):
        token = verb.doc[i]
        if token.text in ";:" or token.pos_ == "CCONJ":
            return None
        if token.pos_ == "VERB" and token.i not in (verb.head.i, verb.i):
            return next((c for c in token.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
        if token.dep_ == "appos" and token.head.dep_ == "pobj" and token.head.head.dep_ == "prep":
            # "In Ozel, 21 raiders, among them two leaders, were killed": taken for what Ozel is
            return token if token.tag_ == "NNS" and token.head.pos_ == "PROPN" else None
    return None


def described(subject: Any) -> Any:
    """The noun of a subject that the parse gives as a verb: "a canoe hauled up on the sand was burnt"."""
    if subject.pos_ != "VERB":
        return subject
    return next((c for c in subject.lefts if c.dep_ in ("nsubj", "nsubjpass")), subject)


def list_after(cd: ClaimDoc, i: int) -> Iterator[Any]:
    """Heads of the noun phrases that follow token `i` in a list, read off the words where the parse loses them."""
    doc, j = cd.doc, i + 1
    end = min(doc[i].sent.end, i + 200)
    placed = False
    same = {i, doc[i].head.i}
    if doc[i].dep_ == "pobj" and doc[i].head.lower_ == "of":
        same.add(doc[i].head.head.head.i)  # "dozens of homes, a school and the police station were torched"
    while j < end:
        if doc[j].tag_ == "VBG" and doc[j].head.i == j - 1:  # "a tanker carrying fuel, and a bus"
            j = next((k for k in range(j, min(j + _DESCRIBED, end)) if cd.lower[k] == ","), end)
            continue
        if doc[j].tag_ == "VBN" and cd.lower[j + 1 : j + 2] == (
            "as",
        ):  # "a minor known as Beto; and a guard"
            j = _phrase_end(cd, j + 2, end)
            continue
        if cd.lower[j] == "of" or (cd.lower[j] in _PLACE and j + 1 < end):
            placed = cd.lower[j] in ("in", "at", "near") or (placed and cd.lower[j] == "of")
            j = _phrase_end(cd, j + 1, end)
            if doc[j - 1].pos_ == "ADJ" and cd.lower[j : j + 1] == ("and",):
                j = _phrase_end(cd, j + 1, end)  # "in the northern and central parts"
            if placed and cd.lower[j : j + 1] == ("and",) and _one_more_place(cd, j + 1, end):
                j = _phrase_end(cd, j + 1, end)  # "40 people in the cities of Balar and Rumad"
            if placed and cd.lower[j : j + 1] == (",",) and j + 1 < end and doc[j + 1].pos_ == "PROPN":
                return  # "in Springfield, Bluegrass County"
            continue
        if cd.lower[j] == ";" and not _divides(cd, i, j):
            return
        if not (cd.lower[j] in (",", "and", ";") or cd.lower[j : j + 3] == ("as", "well", "as")):
            return
        start = j + 1
        while start < end and cd.lower[start] in (",", "and", "as", "well"):
            start += 1
        if start < end and doc[start].tag_ == "VBG" and cd.lower[start - 1] == ",":
            return  # "hit the port, damaging fuel tanks": what it did, whatever the parse joins
        stop = _phrase_end(cd, start, end)
        if stop == start + 1 and cd.lower[start].isdigit() and int(cd.lower[start][:4]) < 120:
            j = stop  # an age after a name
            continue
        if stop == start or not _opens(cd, start):
            return
        if stop > start and cd.lower[j] == "," and doc[stop - 1].tag_ == "NN" and _bare(cd, start):
            j = stop  # "Ana Castro, daughter of the colonel": a role, not one more
            continue
        if stop < end and _misread_noun(cd, stop):
            stop += 1
        head = doc[stop - 1]
        follower = doc[stop] if stop < end else None
        acts = follower is not None and follower.pos_ in ("VERB", "AUX") and follower.tag_ != "VBG"
        some_of = head.i in cd.numbers and cd.lower[stop : stop + 1] == (
            "of",
        )  # "and seven of their relatives"
        nominal = head.pos_ in ("NOUN", "PROPN") or _misread_noun(cd, stop - 1)
        if (not nominal and not some_of) or (acts and head.dep_ != "conj"):
            return
        of_another = head.dep_ in ("nsubj", "nsubjpass") and head.head.i not in same
        if of_another and head.head.lower_ in _SAID and cd.lower[stop : stop + 1] == (",",):
            of_another = False  # "31 camps, 46 boats, nine pits, the ministry said": the boats say nothing
        if of_another and head.head.tag_ == "VBG" and "," in cd.lower[stop : head.head.i]:
            of_another = False  # "at the school, the church and two shops, causing damage"
        if (of_another and head.head.i > head.i) or speaks(head):
            return
        if cd.lower[start - 1] == "," and _begins_clause(cd, stop, end):
            return
        yield head
        j = stop


def _begins_clause(cd: ClaimDoc, stop: int, end: int) -> bool:
    """The judges of "after the murder of Ana Reyes, the 40 judges of the town resigned", whom the parse gives to her."""
    while stop < end and cd.lower[stop] == "of":
        stop = _phrase_end(cd, stop + 1, end)
    verb = cd.doc[stop] if stop < end else None
    if verb is None or verb.dep_ != "ROOT" or verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return False
    return not any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.lefts)


def _one_more_place(cd: ClaimDoc, i: int, end: int) -> bool:
    """Is the "Rumad" of "in Balar and Rumad" the next place, and nobody's name?"""
    if i >= end or cd.doc[i].pos_ != "PROPN" or cd.doc[i - 2].pos_ != "PROPN" or i in cd.numbers:
        return False
    named = cd.doc[i : _phrase_end(cd, i, end)]
    last = named[-1]
    joined = last.dep_ == "conj" and last.head.dep_ == "pobj" and last.head.i < i
    return joined or all(token.ent_type_ != "PERSON" for token in named)


def _misread_noun(cd: ClaimDoc, i: int) -> bool:
    """The stands of "and 17 vendor stands", parsed as what the vendor does: "17 vendor" is no subject."""
    if cd.doc[i].tag_ != "VBZ" or i == 0 or cd.doc[i - 1].tag_ != "NN":
        return False
    number = cd.quantity(i - 1)
    return number is not None and (number.low or 0) > 1


def _divides(cd: ClaimDoc, i: int, j: int) -> bool:
    """Is the semicolon at `j` one of a list: "killing Ana Reyes, 42; her son, 9; and a guard", "a mill; two barns; and"?"""
    end = min(cd.doc[i].sent.end, j + 60)
    return (
        any(word == "," for word in cd.lower[i + 1 : j])
        or any(word in (",", ";") for word in cd.lower[max(i - 8, cd.doc[i].sent.start) : i])
        or any(cd.lower[k] == ";" and cd.lower[k + 1] == "and" for k in range(j, end - 1))
    )


def _bare(cd: ClaimDoc, i: int) -> bool:
    """Does the phrase begin without determiner, owner or figure?"""
    return i not in cd.numbers and cd.doc[i].pos_ not in ("DET", "PROPN") and cd.doc[i].tag_ != "PRP$"


def _opens(cd: ClaimDoc, i: int) -> bool:
    token = cd.doc[i]
    return i in cd.numbers or token.pos_ in ("DET", "NOUN", "ADJ", "PROPN") or token.tag_ in ("PRP$", "VBN")


def _phrase_end(cd: ClaimDoc, start: int, end: int) -> int:
    j = start
    while j < end:
        token = cd.doc[j]
        inside = token.pos_ in _INSIDE or j in cd.numbers or token.text in "-–\"“”‘’'" or token.tag_ == "PRP$"
        participle = (
            token.pos_ == "VERB"
            and token.tag_ in ("VBN", "VBG")
            and j + 1 < end
            and cd.doc[j + 1].pos_ in ("NOUN", "PROPN", "ADJ")
        ) or (token.pos_ in ("ADV", "VERB") and "-" in (cd.lower[j - 1], *cd.lower[j + 1 : j + 2]))
        if not inside and not participle and not of_one_noun(cd.doc, j):
            break
        j += 1
    return j
