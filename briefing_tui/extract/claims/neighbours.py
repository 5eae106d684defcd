"""The people just beside a verb, where the parse gives it none: "five others wounded", "killed between 10 and 12"."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims import victims
from briefing_tui.extract.claims.categories import category_of
from briefing_tui.extract.claims.people import is_name
from briefing_tui.extract.claims.victim import lone
from briefing_tui.extract.claims.victim_phrases import all_of
from briefing_tui.extract.claims.victims import Victim
from briefing_tui.extract.grammar import grammar, relatives
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.vocabulary import words

_PAIR = 3  # tokens from "abducted" to the "killed" of "abducted and later killed"
_ASIDE = 18  # tokens of who says so, set in between
_TOPICS = frozenset({"nsubj", "nsubjpass", "attr", "ROOT"})
_BETWEEN = words("casualties", "degrees") | {
    "fatally",
    "then",
    "later",
    "have",
    "has",
    "had",
    "been",
    "were",
    "was",
    "is",
    "are",
    "be",
    "being",
}


def shared_object(cd: ClaimDoc, verb: Any) -> list[Victim]:
    """The object of "killed or wounded 50 people" belongs to both verbs; the parse hangs it on one of them."""
    for other in verb.rights:
        if other.dep_ == "conj" and other.pos_ == "VERB" and other.i - verb.i <= 3:
            target = next((c for c in other.children if c.dep_ == "dobj"), None)
            if target is not None:
                return victims.of(cd, target, sure=True)
    head = verb.head
    if verb.dep_ == "conj" and head.pos_ == "VERB" and 0 < verb.i - head.i <= 3:
        target = next((c for c in head.children if c.dep_ == "dobj" and c.i > verb.i), None)
        if target is not None:
            return victims.of(cd, target, sure=True)
    return []


def taken_and_killed(verb: Any) -> Any | None:
    """The teachers of "the rebels abducted and later killed two teachers", for either verb.

    The parser may take the rebels for those abducted, and the teachers for more of them.
    """
    first = verb.head if verb.dep_ == "conj" else verb
    second = verb if first is not verb else next((c for c in verb.rights if c.dep_ == "conj"), None)
    if first.lemma_.lower() not in words("casualties", "detained", "transitive") or second is None:
        return None
    near = (
        second.pos_ == "VERB" and 1 < second.i - first.i <= _PAIR and first.doc[first.i + 1].lower_ == "and"
    )
    if not near or any(c.dep_ in ("auxpass", "nsubj", "nsubjpass") for c in second.lefts):
        return None
    if any(c.dep_ == "auxpass" for c in first.lefts):
        return None
    lost = first.head.rights if first.dep_ == "acl" else ()
    own = next((c for c in second.rights if c.dep_ == "dobj"), None)
    return own or next((c for c in lost if c.dep_ == "conj" and c.left_edge.i == second.i + 1), None)


def left_neighbour(cd: ClaimDoc, verb: Any) -> list[Victim]:
    """ "… and five others wounded", "130 more hurt": the count just left of a bare participle."""
    j, floor = verb.i - 1, max(verb.i - 5, wording.sentence(verb).start)
    while j >= floor and cd.lower[j] in _BETWEEN and j not in cd.numbers:
        j -= 1
    if j < floor:
        return []
    number, token = cd.numbers.get(j), cd.doc[j]
    if cd.lower[j] == "another":
        return [replace(lone(j, 1), pronoun=False, definite=False, counted=True)]
    if number is not None and number.sense == "count":
        return [victims.bare(number)]
    if token.pos_ in ("NOUN", "PROPN", "PRON") and victims.is_person(cd, j):
        listed = [one for head in agreeing(cd, verb, token) for one in victims.of(cd, head, sure=False)[:1]]
        return [*listed, *victims.of(cd, list_head(cd, _first_counted(cd, token)), sure=False)]
    return []


def agreeing(cd: ClaimDoc, verb: Any, last: Any) -> list[Any]:
    """The colonel and the judge of "after a colonel, a judge, and Ana Reyes were shot": one person alone "was".

    The parser gives those before the last to the preposition, or all of them to the place before.
    """
    were = any(c.dep_ == "auxpass" and c.lower_ == "were" for c in verb.lefts)
    if were and (first := _named_first(verb, last)) is not None:
        return [first]
    joint = last.left_edge.i - 1
    if last.dep_ == "conj" and last.head.pos_ != "VERB":
        joint = next((i for i in range(last.i - 1, last.head.i, -1) if cd.lower[i] == "and"), joint)
    if not were or last.tag_ not in ("NN", "NNP") or joint < 2 or cd.lower[joint] != "and":
        return []
    if any(c.dep_ == "conj" for c in last.rights):
        return []
    top = cd.doc[joint - 2 if cd.lower[joint - 1] == "," else joint - 1]
    while top.dep_ in ("conj", "appos") and top.head.i < top.i and _one_person(cd, top.head):
        top = top.head
    found = {top.i: top} if _one_person(cd, top) else {}
    for token in cd.doc[top.i + 1 : joint] if found else ():
        if token.dep_ in ("conj", "appos") and token.head.i in found and _one_person(cd, token):
            found[token.i] = token
    return list(found.values())


def _named_first(verb: Any, last: Any) -> Any | None:
    """The first of "journalists Ana Moor, Ida Lund and Jo Berg were killed", a measure of the verb to the parser."""
    first = next((c for c in verb.lefts if c.dep_ == "npadvmod" and c.tag_ == "NNP"), None)
    if first is None or not any(c.dep_ == "conj" for c in last.rights) or not is_name(first, loose=True):
        return None
    comma = first.i + 1
    return first if last.left_edge.i == comma + 1 and verb.doc[comma].text == "," else None


def _one_person(cd: ClaimDoc, token: Any) -> bool:
    if token.tag_ not in ("NN", "NNP"):
        return False
    return victims.is_person(cd, token.i) or (token.tag_ == "NNP" and is_name(token, loose=True))


def who_they_were(cd: ClaimDoc, noun: Any) -> list[Victim]:
    """The two of "Jan Moor and Ida Lund were the nurses killed"."""
    if noun.dep_ != "attr" or noun.head.lemma_ != "be" or noun.left_edge.lower_ != "the":
        return []
    subject = grammar.subject(noun.head)
    found = victims.of(cd, subject, sure=False) if subject is not None else []
    return found if found and all(one.names and not one.pronoun for one in found) else []


def between(cd: ClaimDoc, verb: Any) -> Any | None:
    """The civilians of "between three and five civilians were (reported) killed", to the parser no subject but a time."""
    for i in range(wording.sentence(verb).start, verb.i):
        number = cd.numbers.get(i)
        if cd.lower[i] != "between" or number is None or number.start != i:
            continue
        for j in range(number.end, min(number.end + 4, verb.i)):
            token = cd.doc[j]
            if token.tag_ == "NNS" and token.dep_ == "pobj" and token.head.i == i:
                return token if victims.is_person(cd, j) else None
    return None


def _first_counted(cd: ClaimDoc, token: Any) -> Any:
    """The six of "6 militants and 2 guards killed": the first of the figures joined to each other."""
    for _ in range(10):
        head, own = token.head, cd.quantity(token.i)
        if token.dep_ != "conj" or own is None or cd.quantity(head.i) is None:
            break
        if cd.lower[head.i + 1 : own.start] not in (("and",), (",",), (",", "and")):
            break
        token = head
    return token


def named_later(cd: ClaimDoc, verb: Any) -> Any | None:
    """The first name of "killed within two days Judge Ana Reyes, Jan Moor and …", which the parse gives to the days."""
    if verb.i + 1 >= len(cd.lower) or cd.doc[verb.i + 1].pos_ != "ADP":
        return None
    timed = False
    for i in range(verb.i + 1, min(verb.i + 12, wording.sentence(verb).end)):
        token = cd.doc[i]
        if token.pos_ in ("PUNCT", "VERB", "AUX", "CCONJ"):
            return None
        timed = timed or token.ent_type_ in ("DATE", "TIME")
        if token.ent_type_ == "PERSON" and token.dep_ != "compound":
            return token if timed and cd.doc[i - 1].pos_ == "PROPN" else None
    return None


def right_neighbour(cd: ClaimDoc, verb: Any) -> list[Victim]:
    """ "killed between 10 and 12 people": the figure just right of an active verb whose object the parse has lost."""
    number = cd.numbers.get(verb.i + 1) or cd.numbers.get(_behind_aside(cd, verb))
    if number is None or number.sense != "count" or grammar.passive(verb):
        return []
    whole = cd.numbers.get(number.end + 1) if cd.lower[number.end : number.end + 1] == ("of",) else None
    if whole is not None and whole.end < wording.sentence(verb).end and victims.is_person(cd, whole.end):
        who = cd.text(whole.end, whole.end + 1)  # "beheaded two of four loggers"
        return [victims.bare(number, who=who, category=category_of(cd, whole.end, whole.end))]
    if cd.lower[number.end : number.end + 2] == ("of", "them"):
        return victims.of(cd, cd.doc[number.core], sure=True)
    for j in range(number.end, min(number.end + 5, wording.sentence(verb).end)):
        if cd.doc[j].pos_ not in ("NOUN", "PROPN", "ADJ"):
            break
        if victims.is_person(cd, j) and cd.quantity(j) == number:
            return victims.of(cd, cd.doc[j], sure=True)
    return [victims.bare(number)]


def _behind_aside(cd: ClaimDoc, verb: Any) -> int:
    """Where the figure stands in "killed what the army said were 30 men"."""
    end = min(verb.i + _ASIDE, wording.sentence(verb).end - 1)
    if cd.lower[verb.i + 1 : verb.i + 2] == ("what",):
        return next((i + 1 for i in range(verb.i + 3, end) if cd.lower[i] in ("were", "was", "are")), -1)
    return -1


def list_head(cd: ClaimDoc, token: Any) -> Any:
    """The first of the nouns joined to `token`, where all of them are what the participle is about."""
    top = token
    for _ in range(10):
        if top.dep_ not in ("conj", "appos") or top.head.pos_ == "VERB":
            break
        top = top.head
    # "left the clerk dead and his wife and two children hurt": joined to "left" itself
    left = top.dep_ == "conj" and top.head.lemma_ == "leave"
    listed = (
        left
        or (top.dep_ == "pobj" and top.head.lower_ == "with")
        or (top.dep_ == "attr" and top.head.lemma_ == "be")
    )
    if listed or _both(cd, token):
        return top
    return _opener(cd, token) or token


def _opener(cd: ClaimDoc, token: Any) -> Any | None:
    """The fighters of "…; 4 fighters and a cook killed": the list that a clause without a verb opens with is hit as a whole."""
    start, first = cd.sentence(token.i).start, token
    for _ in range(10):
        if first.dep_ not in ("conj", "appos"):
            return None
        first = first.head
        number = cd.quantity(first.i)
        if number is None or not victims.is_person(cd, first.i):
            continue
        if number.start == start or cd.lower[number.start - 1] in (";", ":"):
            whole = cd.doc[number.start : token.i + 1]
            return None if any(one.pos_ in ("VERB", "AUX", "SCONJ") for one in whole) else first
    return None


def _both(cd: ClaimDoc, token: Any) -> bool:
    """Is a participle behind "reports of a man and a woman" said of both? Behind "shot a man and a woman" it may not be."""
    first = token.head
    of_both = first.dep_ in _TOPICS or (first.dep_ == "pobj" and first.head.lower_ == "of")
    if token.dep_ != "conj" or not of_both or token.left_edge.i != first.i + 2:
        return False
    return all(
        one.tag_ == "NN" and one.left_edge.lower_ in ("a", "an") and victims.is_person(cd, one.i)
        for one in (first, token)
    )


def next_in_list(cd: ClaimDoc, one: Any, other: Any) -> bool:
    """ "A guard and two of the raiders", "7 clerks, 4 guards and 30 raiders", where the parse makes two subjects of the list."""
    if cd.lower[one.right_edge.i] == "and":
        return True
    beside = (
        cd.lower[one.i + 1] == "," and cd.quantity(one.i) is not None and cd.quantity(other.i) is not None
    )
    listed = any(c.dep_ == "conj" for c in other.rights)
    return beside and listed and other.left_edge.i == one.i + 2 and victims.is_person(cd, one.i)


def takes_a_thing(verb: Any) -> bool:
    """ "Three gunmen seized a ship", "nine soldiers captured the hill": nobody who was seized."""
    things = (c for c in verb.rights if c.dep_ == "dobj" and c.ent_type_ not in ("DATE", "TIME"))
    seizes = verb.lemma_ in ("seize", "capture", "hold", "take") and verb.tag_ != "VBN"
    return seizes and any(c.tag_ == "NN" and any(d.tag_ == "DT" for d in c.lefts) for c in things)


def headlined(cd: ClaimDoc, verb: Any) -> Any | None:
    """The soldiers of "12 soldiers, 31 rebels killed in the hills": a headline, where both are counted and no verb is."""
    last, first = verb.head, verb.head.head
    beside = last.dep_ in ("appos", "conj") and first.dep_ == "ROOT" and first.pos_ in ("NOUN", "PROPN")
    one, other = cd.quantity(first.i), cd.quantity(last.i)
    if not beside or one is None or other is None:
        return None
    if cd.lower[first.i + 1 : other.start] not in ((",",), ("and",)):
        return None
    return first if victims.is_person(cd, first.i) and (one.low or 0) + (other.low or 0) else None


def of_a_bare_clause(cd: ClaimDoc, verb: Any, subject: Any) -> list[Victim]:
    """The 40 nurses of "freed nine of the 40 nurses they had abducted"."""
    if subject is None or verb.dep_ != "relcl" or verb.tag_ != "VBN":
        return []
    if verb.head.i > subject.left_edge.i or not victims.is_person(cd, verb.head.i):
        return []
    if any(one.tag_ in ("WP", "WDT") for one in verb.lefts):
        return []
    found = victims.of(cd, verb.head, sure=False)
    return [all_of(cd, one) for one in found] if relatives.of_those_let_go(verb) else found
