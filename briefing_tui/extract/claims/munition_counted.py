"""The weapon and its count in what a verb of firing, landing or shooting down is said of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing_tui.extract.claims import damage_apart, munition_figures, munition_words
from briefing_tui.extract.claims.munition_seen import Fate, Seen
from briefing_tui.extract.grammar import grammar, reality, relatives
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.numbers.numbers import Quantity
from briefing_tui.extract.vocabulary import words

_ONE_OR_TWO = {"both": 2, "another": 1}
_HARMS = words("casualties", "killed", "transitive") | words("casualties", "injured", "transitive")
_PARTS_OF_NAMES = frozenset({"amod", "compound", "nmod", "cc", "conj"})
_NAME = 5  # tokens of a weapon's name
_LOOK_BACK = 120  # tokens: how far a "fourteen of them" may stand from its rockets


def seen_of(
    cd: ClaimDoc, child: Any, fate: Fate, verb: Any, last_weapon: tuple[int, str] | None
) -> Seen | None:
    """The weapon and its count in one argument of the verb, or None; `last_weapon`: the one named last, and where."""
    if child.lower_ in ("which", "that"):
        owner = relatives.antecedent(child)
        if owner is None:
            return None
        child = owner
    weapons = words("munitions", "weapon")
    head = child
    which = munition_words.which_one(cd, child)
    if child.lower_ == "one" and any(c.dep_ in ("det", "amod") for c in child.lefts) and not which:
        return None  # "a third one": one more of whatever
    one_more = fate != "fired" and munition_words.one_more(cd, child)
    number = cd.numbers.get(child.i)
    if number is not None or child.lower_ in ("total", "number", "all", *munition_figures.SALVOS):
        inner = munition_words.counted_of(cd, child)
        if inner is not None:
            head = inner
    if head.i in cd.numbers:  # "one, a Kh-101, got through"
        head = next((c for c in head.rights if c.dep_ == "appos" and c.i == verb.i - 2), head)
    weapon = munition_words.name(cd, head) if munition_words.weapon_word(cd, head.i, weapons) else ""
    if fate == "fired" and number is not None and head.i != child.i and verb.i == head.i + 1:
        number = cd.quantity(head.i) or number  # "seven of the 43 missiles fired at": all 43 were
    if which:
        weapon = weapon.split()[-1] if weapon else ""
    if number is None or number.sense != "count":
        outer = cd.partitive(head.i)
        # "14 of the 19 drones launched": of all of them
        described = fate == "fired" and (verb.dep_ in ("acl", "relcl") or verb.i == head.i + 1)
        own = cd.quantity(head.i) or _before_name(cd, head)
        number = outer[0] if outer is not None and not described else own
        if described and number is not None and munition_words.all_but(cd, number):
            return None  # "all but two of the nine drones launched"
        number = number or munition_words.bracketed(cd, head)
    elif fate == "fired" and verb.dep_ in ("acl", "relcl") and head.i != child.i and cd.quantity(head.i):
        return None  # "one of 12 rockets fired at Ozel": of all of them
    if number is not None and cd.lower[number.start - 1 : number.start] == ("not",):
        return None  # "not one shell hit the school"
    count = munition_words.value(number)
    if which or (count is None and one_more):
        count = 1
    if count is None and child.lower_ in _ONE_OR_TWO and child.dep_ not in ("det", "predet"):
        count = _ONE_OR_TWO[child.lower_]
    if not weapon and head.lemma_ == "round" and fate == "fired":
        weapon = munition_words.gun_before(cd, head)
    elif not weapon and last_weapon is None and munition_words.is_round(cd, head, verb):
        weapon = head.text
    if count is None and weapon and head.tag_ in ("NN", "NNP"):
        before = [c.lower_ for c in head.lefts if c.dep_ == "det"]
        one = ("a", "an", "another", *(("the",) if fate == "intercepted" else ()))
        count = 1 if before and before[0] in one else None
    if count is None or (number is not None and number.sense != "count"):
        return None
    if not weapon or head.lemma_.lower() in ("projectile", "munition"):
        taken_up = (
            head.lower_ in words("munitions", "pronoun") | {"which"}
            or head.i in cd.numbers
            or child.lower_ in _ONE_OR_TWO
            or one_more
            or which
            or head.lemma_.lower() in words("munitions", "pronoun")
        )
        anew = fate == "fired" and head.lemma_.lower() in (
            "munition",
            "projectile",
        )  # "also fired 23 munitions"
        if number is not None and munition_words.more_of_others(cd, number, last_weapon):
            anew = True
        if child.head.lemma_.lower() in _HARMS and child.dep_ == "nsubjpass":
            return None  # "the three were killed when a bomb landed near them"
        if taken_up and not anew and last_weapon is not None and verb.i - last_weapon[0] < _LOOK_BACK:
            weapon = last_weapon[1]
        elif not weapon:
            return None
    ends = verb.i + (cd.lower[verb.i + 1 : verb.i + 2] in (("down",), ("short",), ("through",)))
    rule = f"{fate}-another" if child.lower_ == "another" or one_more else f"{fate}-{verb.lemma_.lower()}"
    places = [child.i, head.i, verb.i, ends, *([number.start, number.end - 1] if number is not None else [])]
    return Seen(
        weapon,
        fate,
        count,
        munition_words.qualifier(number),
        min(places),
        max(places) + 1,
        verb.i,
        number.start if number is not None else child.i,
        f"{fate}-rest" if which else rule,
    )


def in_a_barrage(cd: ClaimDoc, verb: Any) -> Iterator[Seen]:
    """ "A barrage, in which the air force counted 86 drones along with nine missiles": so many were sent."""
    objects = [c for c in verb.rights if c.dep_ == "dobj"]
    in_it = verb.dep_ == "relcl" and cd.lemma[verb.head.i] in words("munitions", "barrage")
    if not in_it or not objects or reality.of_verb(verb) != "real":
        return
    for noun in (*grammar.conjuncts(objects[0]), *damage_apart.along_with(verb)):
        seen = seen_of(cd, noun, "fired", verb, None)
        if seen is not None:
            yield seen


def _before_name(cd: ClaimDoc, head: Any) -> Quantity | None:
    """The 86 of "86 Shahed and decoy drones", whose name is of two kinds of them."""
    first = head.i
    while first and (cd.doc[first - 1].dep_ in _PARTS_OF_NAMES) and head.i - first < _NAME:
        first -= 1
    number = cd.numbers.get(first - 1) if first < head.i and first else None
    return number if number is not None and number.end == first else None


def one_thrown(cd: ClaimDoc, seen: Seen) -> bool:
    """ "Threw a hand grenade": the weapon of an attack, and no count of what was fired."""
    thrown = words("munitions", "placed") & set(seen.weapon.lower().split())
    return bool(thrown) and seen.figure not in cd.numbers
