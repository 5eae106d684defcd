"""Who of a list is one more person and who only says what the one before is: "Ana Reyes, a judge, and two guards"."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims.people import is_person
from briefing_tui.extract.claims.victim import Victim
from briefing_tui.extract.grammar import grammar
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.numbers.numbers import Quantity
from briefing_tui.extract.vocabulary import words

AGAIN = (("more",), ("from",), ("in",), ("at",), ("near",))  # "11 drivers from Keba and four from Dul"
_OFFICE = 10  # tokens of an office and its comma: "of the town of Teroa,"
_MORE = 7  # tokens from the people counted to "and three more"
_AGED = 4  # tokens between a name and what describes it: ", 26,"


def loose_list(cd: ClaimDoc, token: Any) -> list[Any]:
    """The rest of "five women, a boy and three men", which the parse takes for an apposition of the women.

    Where the figures of the rest add up to the first one it is an apposition ("two people, a man and a woman").
    """
    apposed = next(
        (c for c in token.rights if c.dep_ == "appos" and any(g.dep_ == "conj" for g in c.rights)), None
    )
    if apposed is None or token.tag_ not in ("NN", "NNS") or apposed.tag_ not in ("NN", "NNS"):
        return []
    whole = cd.quantity(token.i)
    rest = list(grammar.conjuncts(apposed))
    if whole is None or whole.low is None or not all(is_person(cd, h.i) for h in rest):
        return []
    figures = [q.low or 0 if (q := cd.quantity(h.i)) else int(h.tag_ == "NN") for h in rest]
    return [] if sum(figures) == whole.low or 0 in figures else rest


def after_apposition(cd: ClaimDoc, heads: list[Any]) -> list[Any]:
    """The driver of "the deputy governor, Hamed Tolo, and his driver", joined to the name beside the governor."""
    found: list[Any] = []
    for head in heads:
        for child in head.rights if head.tag_ in ("NN", "NNP", "NNS") else ():
            if child.dep_ != "appos":
                continue
            if head.tag_ == "NNS":
                found += _after_their_names(cd, head, child)
            elif child.tag_ == "NN" and child.left_edge.tag_ == "PRP$" and head.pos_ == "PROPN":
                found += grammar.conjuncts(child)  # "Ana Moor, 41, his wife and two of their sons"
            elif child.ent_type_ == "PERSON":
                listed = list(grammar.conjuncts(child))
                # "Jan Moor, Ida Lund, and Ola Berg": a name says of no other name who that is
                name = head.ent_type_ == "PERSON" and cd.lower[child.left_edge.i - 1] == ","
                found += listed if name and len(listed) > 1 else listed[1:]
    return found


def named_each(cd: ClaimDoc, heads: list[Any]) -> dict[int, Any]:
    """The name's token → the plural noun right before the names: "his wife and colleagues Jan Moor and Ida Lund".

    The parser may give the names to the wife. With a figure or a comma ("two nuns", "the nuns, Ida Lund and …") the
    noun stays who they are.
    """
    known = {head.i for head in heads}
    found: dict[int, Any] = {}
    for head in heads:
        for child in head.rights if head.tag_ in ("NN", "NNS") else ():
            if child.dep_ != "appos" or child.tag_ != "NNP":
                continue
            noun, names = cd.doc[child.left_edge.i - 1], list(grammar.conjuncts(child))
            plural = noun.tag_ == "NNS" and noun.i in known and cd.quantity(noun.i) is None
            if plural and len(names) > 1 and is_person(cd, noun.i) and all(n.tag_ == "NNP" for n in names):
                found.update((name.i, noun) for name in names)
    return found


def _after_their_names(cd: ClaimDoc, head: Any, named: Any) -> list[Any]:
    """The cook of "two guards, Jan Moor and Ida Lund, and a cook", whom the parse joins to the names of the guards."""
    whole = cd.quantity(head.i)
    listed = list(grammar.conjuncts(named))
    names = [one for one in listed if one.tag_ == "NNP"]
    rest = [one for one in listed if one.tag_ in ("NN", "NNS")]
    if whole is None or whole.low != len(names) or not rest or rest[0].i < names[-1].i:
        return []
    return rest if all(a_new_one(cd, one.left_edge.i) and is_person(cd, one.i) for one in rest) else []


def three_more(cd: ClaimDoc, i: int) -> list[Any]:
    """The "three" of "killed eight men in Sudo and three more in a hamlet", which the parse may hang on the verb."""
    for j in range(i + 1, min(i + _MORE, cd.sentence(i).end - 1)):
        number = cd.numbers.get(j + 1)
        if cd.doc[j].pos_ == "VERB":
            break
        if cd.lower[j] == "and" and number is not None and number.sense == "count":
            if cd.lower[number.end : number.end + 1] == ("from",) and cd.doc[number.end + 1].pos_ == "PROPN":
                return [cd.doc[number.end - 1]]  # "killed eight drivers from Sudo and three from Keba"
            more = cd.lower[number.end : number.end + 1] in (("more",), ("others",))
            ends = number.end + 1 < len(cd.lower) and cd.doc[number.end + 1].pos_ in ("ADP", "PUNCT")
            return [cd.doc[number.end - 1]] if more and ends else []
    return []


def shared_figure(cd: ClaimDoc, heads: list[Any]) -> Quantity | None:
    """The 40 of "40 government and Ruritanian troops", where "government" only says which troops."""
    if len(heads) < 2 or is_person(cd, heads[0].i) or heads[0].tag_ != "NN" or heads[0].i in cd.numbers:
        return None
    first, second = heads[:2]
    joined = cd.lower[first.i + 1] == "and" and second.i - first.i < _AGED + 1 and second.tag_ == "NNS"
    if not joined or first.i + 2 in cd.numbers or not is_person(cd, second.i):
        return None
    number = cd.quantity(first.i)
    return number if number is not None and number.low not in (0, 1) else None


def shares_figure(cd: ClaimDoc, counted: Victim, victim: Victim) -> bool:
    """ "18 men and boys": one figure for both."""
    beside = victim.head == counted.head + 2 and cd.lower[counted.head + 1] in ("and", "or")
    if counted.low == 0:
        return beside and victim.low is None  # "no hostages or soldiers were hurt"
    plural = cd.doc[victim.head].tag_ == "NNS" and cd.doc[counted.head].tag_ == "NNS"
    return beside and plural and counted.counted and counted.low not in (None, 0, 1) and victim.uncounted


def describes(cd: ClaimDoc, named: Victim, victim: Victim) -> bool:
    """Is it said of the one just named: "Ana Reyes, a judge,", "Ana Reyes, leader of the union and secretary of"?

    In a list it would have a figure or, the last one excepted, an article and another name after it.
    """
    if _parent_of(cd, victim) and named.low == 1 and cd.lower[named.last : victim.first] == (",",):
        return True
    if not named.names or named.low != 1 or victim.names or victim.counted or victim.low != 1:
        return False
    alone = cd.doc[victim.head].tag_ == "NN" and cd.doc[victim.first].pos_ not in ("DET", "PRON", "NUM")
    if victim.first < named.last:
        return alone  # "the founder and former mayor Ivo Lund"
    between = cd.lower[named.last : victim.first]
    if "and" in between or "or" in between:
        return alone
    if "," not in between or len(between) > _AGED:
        return False
    after = cd.lower[victim.last : victim.last + 3]
    listed = after[:1] == ("and",) or after[:2] == (",", "and")
    return alone or not (listed and a_new_one(cd, victim.last + 1 + (after[0] == ",")))


def of_one_person(heads: list[Any], verb: Any) -> list[Any]:
    """The heads without the activist of "a writer and activist was shot": one person "was"."""
    singular = any(word.lower_ in ("was", "is", "has") for word in (*verb.lefts, verb))
    if len(heads) < 2 or heads[0].tag_ != "NN" or not singular:
        return heads
    return [heads[0], *(h for h in heads[1:] if h.tag_ != "NN" or h.left_edge.tag_ in ("DT", "CD", "PRP$"))]


def _parent_of(cd: ClaimDoc, victim: Victim) -> bool:
    """ "A driver, a father of three, and two nurses": how many children somebody had is said of one told already."""
    after = victim.head + 1
    return cd.lower[after - 1 : after + 1] in (("father", "of"), ("mother", "of")) and after + 1 in cd.numbers


def a_new_one(cd: ClaimDoc, i: int) -> bool:
    """Does a phrase with a figure or an article begin at the token: "and two others", "and a driver"?"""
    return i < len(cd.lower) and (
        i in cd.numbers or cd.doc[i].pos_ in ("DET", "NUM") or cd.doc[i].tag_ == "PRP$"
    )


def named_after(cd: ClaimDoc, role: Victim, named: Victim) -> bool:
    """ "The mayor of Teroa, Ana Reyes, and her driver": the name says who the mayor is."""
    if role.names or role.pronoun or role.low != 1 or named.low != 1:
        return False
    between = cd.lower[role.last : named.first]
    return (
        between[-1:] == (",",) and between.count(",") == 1 and len(between) < _OFFICE and "and" not in between
    )


def told_twice(cd: ClaimDoc, found: list[Victim]) -> list[Victim]:
    """ "Killing the driver, a 50-year-old clerk": with no "and" between them the second only says who the first is."""
    if len(found) < 2:
        return found
    if len(found) > 2 and _says_who(cd, found[-3], found[-2]):
        found = [*found[:-2], found[-1]]  # "killing the driver, a man of 54, and a nurse"
    *before, role, again = found
    one = role.low == again.low == 1 and not (role.names or again.names or role.pronoun or again.pronoun)
    if not one or not role.definite or cd.lower[role.last : again.first] != (",",):
        return found
    if cd.doc[again.first].pos_ != "DET" or cd.lower[again.first] == "the":
        return found
    category = again.category if role.category == "unknown" else role.category
    return [*before, replace(role, category=category)]


def _says_who(cd: ClaimDoc, role: Victim, again: Victim) -> bool:
    """ "The driver, a man of 54,": a definite one, and what anybody may be."""
    anybody = cd.lemma[again.head] in words("victims", "anybody") and cd.lower[again.first] in ("a", "an")
    alike = role.low == again.low == 1 and not (role.names or again.names or again.counted)
    return alike and anybody and role.definite and cd.lower[role.last : again.first] == (",",)


def title(cd: ClaimDoc, victim: Victim) -> bool:
    """Is it the first title of "senator and presidential candidate Juan Perez"?"""
    bare_noun = victim.low == 1 and not victim.counted and not victim.names and not victim.pronoun
    return bare_noun and victim.first == victim.head and cd.doc[victim.head].tag_ == "NN"


def apposed(cd: ClaimDoc, found: list[Victim]) -> list[Victim]:
    """ "Two civilians, a woman and a child, also died": who the two were, and no two more."""
    if len(found) < 2 or not found[0].counted or found[0].low in (None, 0, 1):
        return found
    whole, *rest = found
    new = [one for one in rest if not set(one.names) & set(whole.names)]
    if whole.names and not new and all(one.names for one in rest):
        return [whole]  # "two clerks, Ana Moor and Ida Lund, at a bus stop"
    if whole.names and new and len(whole.names) + sum(one.low or 0 for one in new) == whole.low:
        return [whole]  # "two clerks, Ana Moor, 30, and a colleague": one of them has no name
    if len(found) < 3:
        return found
    closed = cd.lower[rest[-1].last : rest[-1].last + 1] == (",",)
    anybody = cd.lemma[whole.head] in words("victims", "anybody")
    between = cd.lower[whole.last : rest[0].first]
    if between != (",",) or not (closed or anybody) or sum(one.low or 0 for one in rest) != whole.low:
        return found
    names = tuple(name for one in rest for name in one.names)
    return [replace(whole, names=whole.names or names)]


def one_in_three(cd: ClaimDoc, number: Quantity | None) -> bool:
    """ "One in three of the hostages", "one in three people": a share, and nobody counted."""
    if number is None or number.low != 1 or cd.word(number.end) != "in":
        return False
    of = cd.numbers.get(number.end + 1)
    return (
        of is not None
        and of.sense == "count"
        and (cd.word(of.end) == "of" or (of.end < len(cd.lower) and is_person(cd, of.end)))
    )
