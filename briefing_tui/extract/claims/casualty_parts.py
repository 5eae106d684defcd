"""Some of those just counted: "including two children", "258 of them civilians", "they included a nurse"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims import (
    casualty_among,
    casualty_named,
    casualty_on_the_way,
    casualty_places,
    casualty_revisions,
    casualty_rivals,
    casualty_some_are,
    victim_pronouns,
    victims,
)
from briefing_tui.extract.claims.casualty_sets import kind_of
from briefing_tui.extract.claims.sightings import HURT, Sighting, last_before, others_meant, sighting
from briefing_tui.extract.claims.victims import Victim
from briefing_tui.extract.grammar import grammar, relatives
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words

TRIGGERS = frozenset(
    [
        "including",
        "them",
        "those",
        "whom",
        "which",
        "they",
        "among",
        "as",
        "should",
        "incl",
        "incl.",
        "count",
        "tally",
        "from",
        "not",
        "or",
        "than",
        "against",
        "versus",
        "with",
    ]
)
VERBS = frozenset({"include", "die", *casualty_named.VERBS}) | casualty_revisions.VERBS

_PEOPLE = HURT | {"detained", "displaced", "killed_or_injured"}
_THERE = casualty_places.LOCATES
_NEAR = 15  # tokens between a part and its whole in the same sentence
_MEANWHILE = frozenset({"before", "after", "when", "while", "as", "until"})  # "two of them before police"
_DONE_BY_THEM = ("-subject", "-lost-life", "-suffered", "-laid-down")  # whose victim is the subject
_CAUGHT = frozenset({"prisoner", "captive", "hostage"})


def find(cd: ClaimDoc, i: int, found: list[Sighting]) -> Iterator[Sighting]:
    """The parts named at token `i` of figures that are in `found` already."""
    lower = cd.lower[i]
    if cd.lemma[i] == "die":
        yield from casualty_on_the_way.find(cd, i, found)
    elif cd.lemma[i] in casualty_named.VERBS and cd.doc[i].pos_ == "VERB":
        yield from casualty_named.identified(cd, i, found)
        yield from casualty_revisions.named_own(cd, i, last_before(i, found))
    elif cd.lemma[i] == "be" and casualty_some_are.may_be(cd, i):
        yield from casualty_some_are.find(cd, i, found)
        yield from casualty_revisions.figure(cd, i, last_before(i, found))
    elif casualty_named.may_be(cd, i):
        yield from casualty_named.is_named(cd, i, found)
    elif lower in ("count", "tally") or cd.lemma[i] in casualty_revisions.VERBS:
        yield from casualty_revisions.figure(cd, i, last_before(i, found))
    elif lower in ("including", "incl", "incl."):
        yield from _including(cd, i, found)
    elif lower in ("them", "whom", "which", "those"):
        behind = lower not in ("them", "those") and cd.lower[i - 1] == "of" and i + 1 in cd.numbers
        yield from (_of_which(cd, i, found) if behind else _of_them(cd, i, found))
    elif lower == "among":
        yield from casualty_among.is_among(cd, i, found)
        yield from casualty_named.among_them(cd, i, found)
    elif lower == "as":
        yield from _as_were(cd, i, found)
    elif lower == "they":
        yield from casualty_named.they_are(cd, i, found)
    elif lower in casualty_rivals.WORDS:
        yield from casualty_rivals.WORDS[lower](cd, i, found)
    else:
        yield from _they_included(cd, i, found)


def _including(cd: ClaimDoc, i: int, found: list[Sighting]) -> Iterator[Sighting]:
    start = cd.sentence(i).start if cd.lower[i] == "including" else max(i - _NEAR, 0)
    owners = [s for s in found if start <= s.first < i and i - s.victim.last < _NEAR and not s.part]
    owner = max(owners, key=lambda s: s.victim.last) if owners else _victims_again(cd, i, found)
    token = cd.doc[i]
    if owner is None or (
        owners and any(_other_thing(cd, one, owner) for one in cd.doc[owner.victim.last : i])
    ):
        return  # "killed 15 and seized booty including one Ranger"
    target = next((c for c in token.rights if c.dep_ in ("pobj", "dobj")), None)
    number = cd.numbers.get(i + 1)
    if number is not None and number.sense == "count" and cd.word(number.end) in _THERE:
        yield casualty_places.share(cd, number, owner, number.end)  # "killed 30, including 12 in a school"
        return
    if target is None:
        near = range(i + 1, min(i + 7, len(cd.lower)))
        target = next(
            (cd.doc[j] for j in near if cd.doc[j].pos_ in ("NOUN", "PROPN") and victims.is_person(cd, j)),
            None,
        )
    if target is None:
        return
    for victim in victims.of(cd, target, sure=True, listed=True):
        # "Five, including a boy, were hurt and one is missing", "400 casualties including soldiers".
        beyond = i < owner.trigger < victim.head or victim.first < i
        if (victim.names or victims.is_person(cd, victim.head)) and not (victim.uncounted or beyond):
            yield sighting(owner.kind, victim, i, f"{owner.kind}-including", whole=owner)


def _other_thing(cd: ClaimDoc, noun: Any, owner: Sighting) -> bool:
    """What a verb behind the people was done to."""
    object_ = noun.dep_ == "dobj" and noun.pos_ == "NOUN" and owner.victim.last <= noun.head.i < noun.i
    return object_ and noun.i not in cd.numbers and not victims.is_person(cd, noun.i)


def _victims_again(cd: ClaimDoc, i: int, found: list[Sighting]) -> Sighting | None:
    """The dead of "31 dead … photographs of the 31 victims, including a baker": the number before `i` says which."""
    for j in range(i - 1, max(i - 4, 0), -1):
        number = cd.quantity(j) if cd.lemma[j] == "victim" else None
        if number is not None and number.low:
            same = [s for s in found if s.first < j and s.victim.low == number.low and s.kind == "killed"]
            return same[-1] if same else None
    return None


def _of_them(cd: ClaimDoc, i: int, found: list[Sighting]) -> Iterator[Sighting]:
    """ "258 of them civilians", "two of whom were children"."""
    if i < 2 or cd.lower[i - 1] not in ("of", "among"):
        return
    number = cd.numbers.get(i - 2) or casualty_among.some(cd, i - 2)
    lower_whom = cd.lower[i] == "whom"
    own = (number.start, number.end) if number is not None else None
    owner = last_before(i, [seen for seen in found if seen.victim.value != own], _PEOPLE)
    if cd.lower[i - 2] in ("both", "all"):
        return  # "Jan Moor and Ida Lund, both of whom were nurses": nobody but them
    if victim_pronouns.stopped(cd, cd.doc[i], several=True) is not None:
        return  # "killed three before police shot both of them"
    if owner is None or _others_between(cd, owner, i):
        return
    if number is not None and number.end == i - 1 and cd.lower[i + 1 : i + 2] and cd.lower[i + 1] in _THERE:
        if cd.lower[number.core] not in words("victims", "vague_pronoun"):  # "most of them near the port"
            yield casualty_places.share(cd, number, owner, i + 1)
        return
    if (
        number is not None
        and number.sense == "count"
        and number.end == i - 1
        and casualty_among.how(cd, i + 1)
    ):
        some = replace(victims.bare(number), who=owner.victim.who, category=owner.victim.category)
        yield sighting(owner.kind, some, i, f"{owner.kind}-of-them", whole=owner, reach=i + 1)
        return
    if (
        number is not None
        and number.end == i - 1
        and owner.kind == "injured"
        and casualty_among.condition(cd, i + 1)
    ):
        some = replace(victims.bare(number), who=owner.victim.who, category=owner.victim.category)
        yield sighting("injured", some, i, "injured-of-them", whole=owner, reach=i + 3)
        return
    ends = range(i + 1, min(i + 8, cd.sentence(i).end))
    after = range(i + 1, next((j for j in ends if cd.lower[j] in _MEANWHILE), ends.stop))
    who = next((j for j in after if cd.doc[j].pos_ in ("NOUN", "PROPN") and victims.is_person(cd, j)), None)
    if who is not None and cd.doc[who].head.i > who and grammar.speaks(cd.doc[who]):
        who = None  # "five bodies, three of them with wounds, an official said"
    if who is not None and cd.doc[who].dep_ == "pobj" and cd.doc[who].head.lower_ not in ("of", "among"):
        who = None  # "two of them were under guard"
    if who is not None and lower_whom and cd.doc[who].dep_ == "nsubj" and cd.lower[who - 1] == "the":
        who = None  # "two men, one of whom the army described as a gunman"
    while who is not None and cd.doc[who].dep_ == "compound" and cd.doc[who].head.i == who + 1:
        who += 1  # "21 of them police officers"
    if who is not None and cd.doc[who].dep_ == "poss" and victims.is_person(cd, cd.doc[who].head.i):
        who = cd.doc[who].head.i  # "among them the governor's nephew"
    if who is not None and cd.lemma[who] in _CAUGHT:
        return  # "killed four and took several of them prisoner"
    if who is None or any(cd.doc[j].pos_ == "VERB" for j in range(i + 1, who)):
        for seen in tuple(found) if number is not None else ():  # "four of whom were beheaded"
            theirs = others_meant(seen, owner, cd.sentence(i).start)
            if seen.kind == owner.kind and seen.victim.value == own and not theirs:
                yield replace(seen, part=True, whole=owner.victim.head)
        return
    if number is not None and cd.lower[number.start - 1] in ("in", "during"):
        return  # "two attacks; in one of them nine traders died"
    if cd.lower[i - 1] == "among" and number is None:
        for victim in victims.of(cd, cd.doc[who], sure=False, listed=True):
            yield sighting(owner.kind, victim, i, f"{owner.kind}-among-them", whole=owner)
    elif (
        number is not None
        and number.sense == "count"
        and number.end == i - 1
        and kind_of(cd.lemma[who]) is None
    ):
        kinds = victims.of(cd, cd.doc[who], sure=False, listed=True)
        if kinds:
            counted = replace(victims.bare(number), who=kinds[0].who, category=kinds[0].category)
            if cd.lower[number.start - 1] == "not" and number.low == 1:  # "not one of them a civilian"
                counted = replace(counted, low=0, high=0, qualifier="none")
            yield sighting(owner.kind, counted, i, f"{owner.kind}-of-them", whole=owner, reach=who)
            for more in casualty_among.more_of_them(cd, kinds, owner.victim, number.low or 0):
                yield sighting(owner.kind, more, i, f"{owner.kind}-of-them", whole=owner)


def _of_which(cd: ClaimDoc, i: int, found: list[Sighting]) -> Iterator[Sighting]:
    """ "Dead: 14, of which three children and two guards", "nine killed, of whom four were clerks"."""
    owner = last_before(i, found, _PEOPLE)
    number = cd.numbers[i + 1]
    if number.sense != "count" or owner is None or _others_between(cd, owner, i):
        return
    start = number.end + (cd.lemma[number.end : number.end + 1] == ("be",))
    near = range(start, min(start + 3, cd.sentence(i).end))
    who = next((j for j in near if cd.doc[j].tag_ == "NNS" and victims.is_person(cd, j)), None)
    if who is None or any(cd.doc[j].pos_ in ("VERB", "PUNCT") for j in range(number.end, who)):
        return
    kinds = victims.of(cd, cd.doc[who], sure=False, listed=True)
    for k, victim in enumerate(kinds):
        if not k and not victim.counted:
            victim = replace(victims.bare(number), who=victim.who, category=victim.category)
        if victim.counted:
            yield sighting(owner.kind, victim, i, f"{owner.kind}-of-which", whole=owner)


def _as_were(cd: ClaimDoc, i: int, found: list[Sighting]) -> Iterator[Sighting]:
    """ "12 soldiers were hurt, as were three passers-by", "lost their lives, as did a guard"."""
    did = cd.lower[i + 1 : i + 2] == ("did",)
    if not did and cd.lower[i + 1 : i + 2] not in (("was",), ("were",)):
        return
    start = cd.sentence(i).start
    before = [s for s in found if start <= s.first and s.last <= i + 1]
    before = [s for s in before if not did or s.rule.endswith(_DONE_BY_THEM)]
    subject = next((c for c in cd.doc[i + 1].rights if c.dep_ in ("nsubj", "nsubjpass", "attr")), None)
    if before and subject is not None:
        for victim in _people(cd, subject):
            yield sighting(before[-1].kind, victim, i + 1, f"{before[-1].kind}-as-were")


def _they_included(cd: ClaimDoc, i: int, found: list[Sighting]) -> Iterator[Sighting]:
    verb = cd.doc[i]
    if verb.pos_ != "VERB" or cd.lower[i] == "including" or any(c.dep_ == "neg" for c in verb.lefts):
        return
    subject = grammar.subject(verb)
    if subject is None or subject.lower_ not in ("they", "these", "those", "who", "which"):
        return
    owner = last_before(i, found)
    if owner is None or not (owner.victim.counted or owner.victim.low is None):
        return
    of = relatives.antecedent(subject) if relatives.is_relative(subject) else None
    if of is not None and of.i != owner.victim.head and not victims.is_person(cd, of.i):
        return  # "named its command, which includes two teachers"
    for child in verb.rights:
        if child.dep_ == "dobj":
            for victim in _people(cd, child):
                yield sighting(owner.kind, victim, i, f"{owner.kind}-they-included", whole=owner)


def _people(cd: ClaimDoc, head: Any) -> list[Victim]:
    return [
        v for v in victims.of(cd, head, sure=False, listed=True) if v.names or victims.is_person(cd, v.head)
    ]


def _others_between(cd: ClaimDoc, owner: Sighting, i: int) -> bool:
    """Are other people counted between the figure and "among them"? "46 people, among them three minors, were charged"."""
    last, start = max(owner.last, owner.victim.last, owner.trigger), cd.sentence(i).start
    people = (k for k in range(start, i - 2) if cd.doc[k].tag_ == "NNS" and victims.is_person(cd, k))
    if last <= start and cd.lower[i - 2 : i] == (",", "among") and any(people):
        return True  # "Two were hurt. They raided the council's members, among them its head"
    return any(
        number.sense == "count"
        and any(victims.is_person(cd, k) for k in range(number.end, number.end + 3) if k < i)
        for start in range(last + 1, i)
        if (number := cd.numbers.get(start)) is not None
        and start == number.start
        and number.end < i - 2
        and not (start == owner.victim.head + 2 and cd.lower[start - 1] == "of")  # "members of one family"
    )
