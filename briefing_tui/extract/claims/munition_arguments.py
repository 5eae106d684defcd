"""The nouns and figures beside a verb that say what was fired, landed, was intercepted or failed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing_tui.extract.claims import munition_words
from briefing_tui.extract.claims.damage_objects import object_type
from briefing_tui.extract.claims.munition_seen import Fate, Seen
from briefing_tui.extract.grammar import grammar, relatives
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.vocabulary import words

_MISREAD = frozenset({"appos", "npadvmod", "nummod"})  # what the parse makes of a figure before its verb
_LAUNCHERS = ("drone", "uav", "howitzer", "artillery", "quadcopter", "launcher")  # they fire, too


def of(cd: ClaimDoc, verb: Any, fate: Fate, to_object: bool) -> list[Any]:
    """Objects and passive subjects, or plain subjects; in a note the subject: "five rockets launched"."""
    if verb.dep_ == "acomp":  # "two drones were jammed", taken for what they are like
        subject = grammar.subject(verb.head)
        return [subject] if subject is not None else []
    figure = (
        cd.numbers.get(verb.i - 1)
        if to_object and verb.dep_ == "conj" and verb.tag_ in ("VBN", "VBD")
        else None
    )
    helper = cd.doc[verb.i - 1] if to_object and verb.i and verb.tag_ == "VBN" else verb
    if helper.dep_ == "auxpass" and all(c.dep_ not in ("nsubjpass", "nsubj", "csubj") for c in verb.lefts):
        before = cd.numbers.get(helper.i - 1)  # "launched 12 in the past 24 hours and four were downed"
        beside = cd.doc[helper.i - 1]
        if before is not None and (
            beside.dep_ == "conj" or (beside.dep_ == "nummod" and beside.head.i < beside.i)
        ):
            return [beside]  # so, too, "by its count 21 were brought down"
    if figure is not None and figure.sense == "count":  # "12 had been launched and 10 intercepted"
        return [cd.doc[verb.i - 1]]
    told = cd.numbers.get(verb.i - 1)
    if told is not None and told.sense == "count" and cd.doc[verb.i - 1].dep_ in _MISREAD:
        return [
            cd.doc[verb.i - 1]
        ]  # "60 rockets fired at Ozel, ten fell short", taken for what the rockets are
    parted = sum(c.dep_ in ("nsubj", "nsubjpass") for c in verb.lefts) > 1
    if told is not None and told.sense == "count" and parted and cd.lower[told.start - 1] == ",":
        return [cd.doc[verb.i - 1]]  # "43 missiles launched overnight, seven shot down"
    found = list(_arguments(cd, verb, to_object))
    if (
        fate == "failed" and not found and verb.dep_ == "advcl"
    ):  # "were lost, having failed to reach the port"
        subject = grammar.subject(verb.head)
        found = [subject] if subject is not None else []
    if to_object and not found:
        found = _after_between(verb)
    if to_object and not found and _note(cd, verb, fate):
        found = list(grammar.conjuncts([c for c in verb.lefts if c.dep_ == "nsubj"][-1]))
    if to_object and not found and verb.dep_ == "relcl":
        of_which = any(c.lower_ == "of" and cd.lower[c.i + 1] == "which" for c in verb.lefts)
        # "three missiles, two of which the frigate shot down"
        found = [verb.head] if of_which and verb.head.i in cd.numbers else []
    if not found or (verb.dep_ == "acl" and found[0].i < verb.i - 4):
        found = _just_before(cd, verb) or found
    if to_object and not found:
        found = [t for t in verb.subtree if t.lower_ == "total" and t.dep_ == "npadvmod" and t.i > verb.i]
    return found


def _just_before(cd: ClaimDoc, verb: Any) -> list[Any]:
    """The rockets of "by its count 68 rockets fell", "6 drones and 2 rockets launched", which the parse gives to others."""
    noun = cd.doc[verb.i - 1] if verb.i else verb
    weapon = munition_words.weapon_word(cd, noun.i, words("munitions", "weapon"))
    if not weapon or cd.quantity(noun.i) is None or verb.tag_ not in ("VBD", "VBN"):
        return []
    if noun.head.pos_ == "VERB" or any(
        c.dep_ in ("dobj", "nsubjpass", "nsubj", "aux") for c in verb.children
    ):
        return [] if not any(c.dep_ == "nsubj" and c.i < noun.i for c in verb.lefts) else _listed(cd, noun)
    return _listed(cd, noun)


def _listed(cd: ClaimDoc, noun: Any) -> list[Any]:
    """The weapons of a list with figures that ends in `noun`, in text order."""
    found = [noun]
    while noun.dep_ == "conj" and noun.head.i < noun.i and cd.quantity(noun.head.i) is not None:
        noun = noun.head
        found.insert(0, noun)
    return found


def of_what_was_met(cd: ClaimDoc, verb: Any) -> bool:
    """ "Intercepted two missiles fired by the rebels": how many were fired is not told; of "all two" it is."""
    noun = verb.head
    number = cd.quantity(noun.i)
    if verb.dep_ not in ("acl", "relcl") or (number is not None and cd.lower[number.start - 1] == "all"):
        return False
    while noun.dep_ == "conj":
        noun = noun.head
    return noun.dep_ == "dobj" and cd.lemma[noun.head.i] in words("munitions", "intercepted")


def _note(cd: ClaimDoc, verb: Any, fate: Fate) -> bool:
    """ "Five rockets launched; four intercepted": a note that leaves out "were"."""
    if verb.tag_ not in ("VBN", "VBD") or any(
        c.dep_ in ("ccomp", "xcomp") or (c.dep_ == "dobj" and not _measure(c)) for c in verb.rights
    ):
        return False
    subjects = [c for c in verb.lefts if c.dep_ == "nsubj"][-1:]
    told = (c for c in verb.lefts if c.dep_ in ("aux", "auxpass", "mark"))
    if not subjects or any(c.lower_ != "with" for c in told):  # "fired 12, with seven intercepted"
        return False
    subject = subjects[0]
    weapon = munition_words.weapon_word(cd, subject.i, words("munitions", "weapon"))
    if fate == "fired" and subject.i in cd.numbers:
        return verb.lemma_ in ("launch", "fire") or (
            verb.lemma_ == "send" and _weapon_before(cd, subject)
        )  # "Drones: 40 sent"
    if fate == "fired":
        return weapon and (verb.lemma_ == "launch" or not cd.lower[subject.i].startswith(_LAUNCHERS))
    return weapon or subject.i in cd.numbers or subject.lower_ in ("both", "another")


def _measure(noun: Any) -> bool:
    """ "Sent over twelve hours", "fired 30 km inland"."""
    timed = noun.ent_type_ in ("TIME", "DATE") and noun.lemma_ not in words("munitions", "weapon")
    return timed or noun.lemma_ in words("numbers", "units")


def _weapon_before(cd: ClaimDoc, figure: Any) -> bool:
    weapons = words("munitions", "weapon")
    return any(
        munition_words.weapon_word(cd, i, weapons) for i in range(cd.sentence(figure.i).start, figure.i)
    )


def _arguments(cd: ClaimDoc, verb: Any, as_object: bool) -> Iterator[Any]:
    passive = False
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass") and _whole_before(child, verb):
            continue
        if child.dep_ == "nsubjpass":
            passive = True
            if as_object:
                yield from (*_first_of_list(cd, child), *_whole_list(cd, child))
        elif (child.dep_ == "dobj" and as_object and not _measure(child)) or (
            child.dep_ == "nsubj" and not as_object
        ):
            yield from (one for one in _whole_list(cd, child) if not _begins_next(cd, one, verb))
    if not passive and as_object and verb.dep_ == "acl" and verb.tag_ == "VBN":
        yield verb.head
    own = any(c.dep_ == "nsubj" and not relatives.is_relative(c) for c in verb.lefts)
    if not as_object and verb.dep_ in ("acl", "relcl") and not own:
        yield verb.head
    if as_object and not passive and verb.dep_ == "conj" and verb.tag_ == "VBN":
        # "Eight drones launched at dawn were shot down": the parser may take "launched" for the verb.
        helped = any(c.dep_ == "auxpass" for c in verb.lefts)
        yield from (c for c in verb.head.children if c.dep_ == "nsubjpass" or (helped and c.dep_ == "nsubj"))
    if not as_object and verb.dep_ == "conj" and not any(c.dep_ == "nsubj" for c in verb.lefts):
        # "Three of the five rockets fired at the base fell short": the parser may take "fired" for the verb.
        yield from (c for c in verb.head.lefts if c.dep_ in ("nsubj", "nsubjpass"))


def _begins_next(cd: ClaimDoc, figure: Any, verb: Any) -> bool:
    """The nine of "shot down 20 drones and another nine were lost", which the parse makes part of the list."""
    number = cd.numbers.get(figure.i)
    if number is None or figure.dep_ != "conj" or figure.i < verb.i or number.end >= len(cd.doc):
        return False
    return cd.doc[number.end].dep_ in ("aux", "auxpass") and cd.doc[number.end].head.i > number.end


def _whole_list(cd: ClaimDoc, first: Any) -> list[Any]:
    """The weapons of "7 Iskander missiles, 4 Kalibr missiles and 110 drones", of which the parse makes appositions.

    "Three missiles, two ballistic missiles and a drone" tells of the same three.
    """
    found = list(grammar.conjuncts(first))
    weapons = words("munitions", "weapon")
    share = munition_words.next_share(cd, found[-1])
    if share is not None and share not in found:
        found.append(share)
    parted = cd.partitive(found[0].i) if found[0].i not in cd.numbers else None
    before = parted[0].start - 2 if parted is not None and cd.lower[parted[0].start - 1] == "and" else 0
    earlier = cd.partitive(before) if before > 0 else None  # "71 of 88 drones and six of nine missiles"
    if earlier is not None and munition_words.weapon_word(cd, before, weapons):
        found.insert(0, cd.doc[earlier[0].end - 1])
    for noun in tuple(found):
        for child in noun.rights:
            if child.dep_ == "appos" and munition_words.weapon_word(cd, child.i, weapons):
                listed = list(grammar.conjuncts(child))
                counts = [munition_words.value(cd.quantity(one.i)) or 1 for one in listed]
                if cd.quantity(child.i) is not None and sum(counts) != munition_words.value(
                    cd.quantity(noun.i)
                ):
                    found += listed
    return found


def _first_of_list(cd: ClaimDoc, last: Any) -> list[Any]:
    """The missiles of "of the total 102 missiles and 99 drones were destroyed", taken for what "of" is about."""
    number, weapons = cd.quantity(last.i), words("munitions", "weapon")
    if last.i in cd.numbers and last.i > 2 and cd.lower[last.i - 1] == "and":
        parted = cd.partitive(last.i - 2)  # "112 of the 137 drones and three of the five bombs were"
        known = munition_words.weapon_word(cd, last.i - 2, weapons)
        lost = parted is not None and cd.doc[parted[0].end - 1].dep_ == "dep"
        return [cd.doc[parted[0].end - 1]] if parted is not None and lost and known else []
    before = number.start - 2 if number is not None else 0
    if before < 1 or cd.lower[before + 1] != "and" or cd.quantity(before) is None:
        return []
    noun = cd.doc[before]
    lost = noun.dep_ in ("pobj", "conj") and noun.head.pos_ != "VERB"
    return [noun] if lost and munition_words.weapon_word(cd, before, weapons) else []


def _after_between(verb: Any) -> list[Any]:
    """The rockets of "fired between 20 and 30 rockets", which the parse takes for where they were fired."""
    between = (c for c in verb.rights if c.lower_ == "between" and c.dep_ == "prep")
    return [t for c in between for t in [grammar.object_of(c)] if t is not None]


def _whole_before(subject: Any, verb: Any) -> bool:
    """The 20 of "of 20 missiles launched on Monday, 15 were intercepted", taken for a second subject."""
    opens = subject.doc[subject.left_edge.i].lower_ == "of"
    return opens and any(c.dep_ in ("nsubj", "nsubjpass") and c.i > subject.i for c in verb.lefts)


def just_after(cd: ClaimDoc, verb: Any) -> list[Any]:
    """The figure after "shot down", where the parse gives it to the next verb ("shot down three and two landed")."""
    i = verb.i + 2 if cd.lower[verb.i + 1 : verb.i + 2] == ("down",) else verb.i + 1
    number = cd.numbers.get(i)
    return [cd.doc[number.end - 1]] if number is not None and number.sense == "count" else []


def flew_at(cd: ClaimDoc, verb: Any) -> bool:
    """Did the drones fly at something that stands there: never "at night", "at 300 metres"?"""
    for place in verb.rights:
        target = grammar.object_of(place) if place.lower_ in ("at", "toward", "towards") else None
        if target is None or target.ent_type_ in ("DATE", "TIME", "QUANTITY", "CARDINAL"):
            continue
        if place.lower_ != "at" or target.pos_ == "PROPN" or object_type(cd, target.i) is not None:
            return True
    return False


def told_of(cd: ClaimDoc, trigger: int) -> int | None:
    """Token by which the 64 of "counted 64 launches, of which 15 fell short" are told; who says so says all of it."""
    verb = cd.doc[trigger]
    for _ in range(3):
        if verb.dep_ in ("relcl", "advcl") and any(
            c.lower_ == "of" and cd.lower[c.i + 1] == "which" for c in verb.lefts
        ):
            return int(verb.head.i)
        if verb.dep_ != "conj":
            break
        verb = verb.head
    return None


def already_down(cd: ClaimDoc, verb: Any) -> bool:
    """ "Two drones were jammed and crashed in a field", "crashed after being jammed": they hit nothing."""
    own = cd.numbers.get(verb.i - 1)  # "eight were intercepted and three fell in a field"
    if cd.lemma[verb.i] not in ("crash", "fall") or (own is not None and own.sense == "count"):
        return False
    span = cd.lower[
        max(wording.sentence(verb).start, verb.i - 4) : min(wording.sentence(verb).end, verb.i + 4)
    ]
    return not {",", ";"} & set(span) and bool({"jammed", "intercepted"} & set(span))


def of_an_attack(cd: ClaimDoc, noun: Any) -> bool:
    """ "An attack with 30 rockets hit the port": it is the attack that did."""
    first = (
        noun.left_edge.i
    )  # the drones of "an attack with 30 rockets and nine drones hit", taken for subjects
    if first > 1 and cd.lower[first - 1] == "and" and cd.doc[first - 2].dep_ == "pobj":
        noun = cd.doc[first - 2]
    while noun.dep_ == "conj":
        noun = noun.head
    joint = noun.head
    return (
        noun.dep_ == "pobj"
        and joint.lower_ in ("with", "involving", "using", "by")
        and cd.lemma[joint.head.i] in words("munitions", "barrage")
    )


def reaches_target(verb: Any) -> bool:
    """ "Reached their targets", where they were to come down: not what else they may be said not to reach."""
    reached = (c.lemma_.lower() for c in verb.rights if c.dep_ == "dobj")
    return verb.lemma_.lower() in ("reach", "hit") and any(
        one in ("target", "destination") for one in reached
    )


def belongs_left(cd: ClaimDoc, seen: Seen) -> bool:
    """Is the figure the object of the verb before it, whatever the parse says?"""
    return seen.first > 0 and (
        cd.lower[seen.first - 1] == "down" or cd.lemma[seen.first - 1] in words("munitions", "fired")
    )
