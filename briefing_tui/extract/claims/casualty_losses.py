"""Casualties told as losses: "claimed nine lives", "lost five men", "the loss of one sailor", "enemy losses amounted to 90 troops"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, cast

from briefing_tui.extract.claims import casualty_injuries, casualty_unhurt, own_men, victims
from briefing_tui.extract.claims.categories import category_of
from briefing_tui.extract.claims.damage_objects import object_type
from briefing_tui.extract.claims.own_men import ARMED
from briefing_tui.extract.claims.sightings import Sighting, sighting
from briefing_tui.extract.claims.victims import Victim
from briefing_tui.extract.grammar import grammar, reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.numbers.numbers import Quantity
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import CasualtyKind, Category

_OWNS_TO = frozenset(
    {"admit", "acknowledge", "concede", "confirm", "report", "suffer", "sustain", "take", "record"}
)
_NOBODY = frozenset({"nobody", "none", "no-one", "noone", "one"})
_NONE = frozenset({"no", "without", "nil", "any"})
_DEAD, _HURT = frozenset({"killed", "dead"}), frozenset({"wounded", "injured"})


def loss(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "For the loss of one sailor", "the loss of nine lives", "no loss of life"."""
    of_life = cd.lower[i + 1 : i + 3] in (("of", "life"), ("of", "lives"))
    no = next((j for j in range(max(i - 3, cd.sentence(i).start), i) if cd.lower[j] in _NONE), None)
    if of_life and no is not None and reality.of_noun(cd.doc[i]) != "unreal":
        yield sighting("killed", victims.nobody(no, i + 3), i, "killed-none")
        return
    counted = cd.quantity(i)
    if counted is not None and counted.sense == "count" and cd.doc[i].tag_ == "NNS":
        yield from _owned_to(cd, i, counted)
        return
    if i and cd.lower[i - 1] in ("no", "nil"):
        none = casualty_unhurt.nobody_among(cd, cd.doc[i], i - 1)
        if none.who is not None or _on_a_side(cd, i) or _reported(cd.doc[i]):
            yield sighting("killed_or_injured", none, i, "killed_or_injured-none")
        return
    if i and cd.lower[i - 1] == "without" and (nobody := _without(cd, i)) is not None:
        yield sighting("killed_or_injured", nobody, i, "killed_or_injured-none")
        return
    target = grammar.of_object(cd.doc[i])
    if target is None or reality.of_noun(cd.doc[i]) != "real":
        return
    number = cd.quantity(target.i)
    if cd.lemma[target.i] == "life" and number is not None and number.sense == "count":
        yield sighting("killed", victims.bare(number), i, "killed-loss")
        return
    known = False
    for victim in victims.of(cd, target, sure=True):
        known = known or victims.noun_category(cd, victim.head) not in (None, "unknown")
        joint = cd.doc[i].head
        if joint.lower_ == "for" and cd.lemma[victim.head] in words("casualties", "own_men"):
            victim = replace(
                victim, category=_of_side(cd, joint.head)
            )  # "killed nine for the loss of two men"
        if victim.counted and known and object_type(cd, victim.head) is None:
            both = cd.doc[i].tag_ == "NNS" and victim.category in ARMED  # "losses of up to 60 soldiers"
            kind: CasualtyKind = "killed_or_injured" if both else "killed"
            yield sighting(kind, victim, i, f"{kind}-loss")


def _without(cd: ClaimDoc, i: int) -> Victim | None:
    """ "The patrol withdrew without loss.", "without loss to own forces": of fighters, where no more is told."""
    none = casualty_unhurt.nobody_among(cd, cd.doc[i], i - 1)
    if cd.lower[i + 1 : i + 2] == ("to",):
        return none if none.category in ARMED or "own" in cd.lower[i + 2 : i + 4] else None
    verb = cd.doc[i - 1].head
    subject = grammar.subject(verb) if verb.pos_ == "VERB" and reality.of_verb(verb) == "real" else None
    closed = i + 1 >= len(cd.lower) or cd.doc[i + 1].is_punct
    if subject is None or not closed or category_of(cd, subject.i, subject.i) not in ARMED:
        return None
    return none


def _owned_to(cd: ClaimDoc, i: int, number: Quantity) -> Iterator[Sighting]:
    """ "Admitted to 28 losses in its ranks": of the dead where the wounded are told apart, of both where they are not."""
    up = cd.doc[i].head
    verb = up.head if up.dep_ == "prep" and up.lower_ == "to" else up
    if verb.lemma_ not in _OWNS_TO or reality.of_verb(verb) != "real":
        return
    hurt = bool(_HURT & set(cd.lower[i + 1 : cd.sentence(i).end]))
    whose = grammar.subject(verb)
    if hurt or (whose is not None and category_of(cd, whose.i, whose.i) in ARMED):
        kind: CasualtyKind = "killed" if hurt else "killed_or_injured"
        yield sighting(kind, victims.bare(number), i, f"{kind}-losses")


def _reported(noun: Any) -> bool:
    """ "The army reported no losses", "no losses were reported", "suffered no loss": of people, where no more is told."""
    verb = noun.head
    bare = all(child.dep_ in {"det", "amod"} for child in noun.children)
    return bare and verb.lemma_.lower() in {"report", "suffer", "sustain", "record"}


def _on_a_side(cd: ClaimDoc, i: int) -> bool:
    """ "No losses on our side"."""
    return cd.lower[i + 1 : i + 2] == ("on",) and "side" in cd.lower[i + 2 : i + 5]


def army_losses(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "Enemy losses amounted to 90 troops and a tank": out of action, dead or wounded, in the usage of armies."""
    noun = cd.doc[i]
    verb = noun.head
    if (
        noun.tag_ != "NNS"
        or noun.dep_ != "nsubj"
        or verb.lemma_.lower() not in words("casualties", "toll_be")
    ):
        return
    target = next((c for c in verb.rights if c.dep_ in ("attr", "dobj")), None)
    if target is None:
        joint = next((c for c in verb.rights if c.lower_ in ("to", "at")), None)
        target = grammar.object_of(joint) if joint is not None else None
    if target is None or reality.of_verb(verb) != "real":
        return
    for victim in victims.of(cd, target, sure=False)[:1]:
        if victim.counted and victim.category in ARMED:
            yield sighting("killed_or_injured", victim, i, "killed_or_injured-losses", reach=verb.i)


def out_of_action(cd: ClaimDoc, verb: Any, victim: Victim) -> bool:
    """Does "lost" speak of the dead and the wounded: "the enemy lost up to 40 soldiers", "lost 300 soldiers killed or wounded"?"""
    men = cd.lower[victim.head] in ("man", "men")  # those an army loses are its own
    if not victim.counted or not (men or victim.category in ARMED):
        return False
    subject = grammar.subject(verb)
    enemy = subject is not None and cd.lemma[subject.i] in words("casualties", "enemy")
    after = cd.lower[victim.last : victim.last + 3]
    both = bool(_DEAD & set(after)) and bool(_HURT & set(after))
    return (enemy and not men) or victim.qualifier == "up_to" or both


def lives(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "claimed nine lives", "cost the lives of 12 people"."""
    noun = cd.doc[i]
    verb = noun.head
    if verb.lemma_.lower() not in ("claim", "cost", "take", "end") or reality.of_verb(verb) != "real":
        return
    if verb.tag_ in ("VBZ", "VBP") and cd.lower[i + 1 : i + 2] in (("a",), ("every",), ("each",), ("per",)):
        return  # "the violence claims two lives a day"
    target = grammar.of_object(noun)
    number = cd.quantity(i)
    if target is None and verb.lemma_ == "cost" and cd.lower[i - 1] in ("their", "his", "her"):
        target = next((c for c in verb.rights if c.dep_ == "dative" or (c.dep_ == "dobj" and c.i < i)), None)
    if target is None and "own" in cd.lower[max(i - 2, 0) : i] and verb.lemma_.lower() in ("take", "end"):
        subject = grammar.subject(verb)  # "the gunman took his own life"
        for victim in victims.of(cd, subject, sure=True) if subject is not None else ():
            yield sighting("killed", victim, i, "killed-own-life", reach=verb.i)
    elif target is not None:
        for victim in victims.of(cd, target, sure=True, listed=True):
            yield sighting("killed", victim, i, "killed-lives-of", reach=verb.i)
    elif number is not None and number.sense == "count":
        yield sighting("killed", victims.bare(number), i, "killed-lives", reach=verb.i)


def lose(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "lost their lives", "lost five men", "lost her husband and two sons", "lost an eye"."""
    verb = cd.doc[i]
    if grammar.passive(verb):
        yield from _lives_lost(cd, verb)
        return
    target = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if target is None or reality.of_verb(verb) != "real":
        return
    if cd.lower[target.i] in _NOBODY and (cd.lower[target.i] != "one" or cd.lower[target.i - 1] == "no"):
        first = target.i - (cd.lower[target.i - 1] == "no")
        yield sighting("killed", victims.nobody(first, target.i + 1), i, "killed-lost-none")
        return
    if cd.lemma[target.i] == "life":
        subject = casualty_injuries.before_share(cd, i - 1) or grammar.subject(verb)
        for victim in victims.of(cd, subject, sure=True) if subject is not None else ():
            yield sighting("killed", victim, target.i, "killed-lost-life", reach=i)
    elif _part(cd, target) in words("casualties", "lost_part"):
        subject = grammar.subject(verb)
        for victim in victims.of(cd, subject, sure=True) if subject is not None else ():
            yield sighting("injured", victim, target.i, "injured-lost-part", reach=i)
    elif target.i in cd.numbers and cd.lower[target.i + 1 : target.i + 4] in (
        ("of", "their", "own"),
        ("of", "its", "own"),
    ):
        subject = grammar.subject(verb)  # "killing four and losing two of their own"
        for owner in victims.of(cd, subject, sure=False)[:1] if subject is not None else ():
            own = victims.bare(cd.numbers[target.i], who=owner.who, category=owner.category)
            yield sighting("killed", own, i, "killed-lost")
    elif target.i in cd.numbers and _all_told(cd, target.i):
        subject = grammar.subject(verb)  # "the rebels lost 12", "his people had lost no more than 20"
        for owner in victims.of(cd, subject, sure=False)[:1] if subject is not None else ():
            if owner.category in ARMED or cd.lemma[owner.head] == "people":
                own = victims.bare(cd.numbers[target.i], who=owner.who, category=owner.category)
                yield sighting("killed", own, i, "killed-lost")
    elif _own_people(cd, _counted(cd, target)):
        kin = words("casualties", "kin")
        found = victims.of(cd, target, sure=False, listed=True)
        several = any(victim.counted for victim in found)
        for victim in found:
            counted = (victim.counted or (several and victim.low == 1)) and not victim.definite
            if counted or cd.lemma[victim.head] in kin:
                kind: CasualtyKind = "killed"
                if out_of_action(cd, verb, victim):
                    kind = "killed_or_injured"
                if cd.lemma[victim.head] in words("casualties", "own_men"):  # those an army loses are its own
                    victim = replace(victim, category=_of_side(cd, verb))
                yield sighting(kind, victim, i, f"{kind}-lost")


def _lives_lost(cd: ClaimDoc, verb: Any) -> Iterator[Sighting]:
    """ "No lives were lost", "12 lives were lost"."""
    life = next((c for c in verb.lefts if c.dep_ == "nsubjpass" and cd.lemma[c.i] == "life"), None)
    if life is None or reality.of_verb(verb) == "unreal":
        return
    number = cd.quantity(life.i)
    no = next((c.i for c in life.lefts if c.lower_ == "no"), None)
    if no is not None:
        yield sighting("killed", victims.nobody(no, life.i + 1), verb.i, "killed-none")
    elif number is not None and number.sense == "count" and reality.of_verb(verb) == "real":
        yield sighting("killed", victims.bare(number), verb.i, "killed-lives")


def _all_told(cd: ClaimDoc, i: int) -> bool:
    """Does a figure stand for people of the side that lost them, with nothing behind it that it counts?"""
    number = cd.numbers[i]
    closed = cd.closes(number.end, "CCONJ", "ADP")
    return number.sense == "count" and closed and cd.word(number.end) not in ("of", "to", "by")


def _own_people(cd: ClaimDoc, i: int) -> bool:
    known = victims.noun_category(cd, i) not in (None, "unknown")
    return known or cd.lemma[i] in words("casualties", "own_men")


def _of_side(cd: ClaimDoc, verb: Any) -> Category:
    """The category of the side that lost "five men": the rebels' are militants, the army's soldiers."""
    subject = grammar.subject(verb)
    if subject is None:
        return "unknown"
    side = own_men.side_meant(cd, subject.i) or category_of(cd, subject.left_edge.i, subject.i)
    return cast(Category, side) if side in ARMED else "unknown"


def _part(cd: ClaimDoc, target: Any) -> str:
    """The leg of "lost a leg", "lost both of his legs"."""
    inner = grammar.of_object(target) if cd.lower[target.i] in ("both", "all", "one", "part") else None
    return str(cd.lemma[inner.i if inner is not None else target.i])


def _counted(cd: ClaimDoc, target: Any) -> int:
    """The soldiers of "lost four of its own soldiers"."""
    inner = grammar.of_object(target) if target.i in cd.numbers else None
    return int(inner.i if inner is not None else target.i)
