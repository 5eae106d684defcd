"""Casualties told by what became of the hurt: taken to hospital, under treatment, in a critical condition."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing_tui.extract.claims import patients, victims
from briefing_tui.extract.claims.casualty_sets import kind_of
from briefing_tui.extract.claims.sightings import Sighting, sighting
from briefing_tui.extract.grammar import grammar, other_senses, reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.parsing import one_more, wording
from briefing_tui.extract.vocabulary import words

CARE = frozenset({"hospital", "hospitals", "clinic", "infirmary", "treatment", "attention"})
_CARRY = frozenset(
    ["take", "send", "bring", "rush", "admit", "evacuate", "transfer", "fly", "airlift", "transport"]
)
_GASSED = frozenset({"breathing", "inhalation", "inhaling", "suffocation", "asphyxiation", "respiratory", "poisoning", "choking", "gas", "smoke", "fumes", "shock"})  # fmt: skip
_STRUCK = frozenset({"hit", "strike", "graze", "cut", "slash", "pierce"})
_BEATEN = words("casualties", "limb") | words("casualties", "body")
_FLYING = frozenset({"shrapnel", "bullet", "pellet", "glass", "shard", "splinter", "debris"})
_BY_METAL = words("casualties", "limb") | _FLYING
_HURT = frozenset(
    {"inhalation", "wound", "injury", "burn", "bullet", "shrapnel", "fracture", "concussion", "condition"}
)
_GRAVE = words("casualties", "grave")
_ILL = words("casualties", "illness")
_URGENT = frozenset({"emergency", "intensive"})
_GETS = frozenset({"receive", "get", "need", "require", "undergo"})
_HARM = frozenset({"died", "killed", "wounded", "injured", "hurt"})
_DOCTORS = frozenset({"doctor", "hospital", "medic", "nurse", "surgeon", "clinic", "ward"})
_FOR = 15  # tokens from "treated" to "for shrapnel wounds"
_HELD = words("event_grammar", "held_as")
_SHORT = 6  # tokens of "five other people in hospital"
_LIES = frozenset({"be", "remain", "lie", "lay", "stay", "leave"})


def condition(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "Two are in critical condition", "leaving a passenger in a serious condition", "is in a coma"."""
    noun, joint = cd.doc[i], cd.doc[i].head
    grave = cd.lower[i] == "coma" or any(c.lower_ in _GRAVE or c.lower_ == "stable" for c in noun.lefts)
    if joint.lower_ != "in" or not grave or _ill(cd, i):
        return
    verb = joint.head
    some = cd.numbers.get(verb.i)
    if some is not None and some.sense == "count" and some.start and some.end == joint.i:
        if cd.lower[some.start - 1] in (",", "(", ";", "with"):  # "nine were hurt, two in serious condition"
            yield sighting("injured", victims.bare(some), i, "injured-condition", part=True)
        return
    if verb.lemma_.lower() not in _LIES or verb.pos_ not in ("AUX", "VERB"):
        return
    if verb.lemma_ == "leave" and not grammar.passive(verb):
        whom = next((c for c in verb.rights if c.dep_ == "dobj" and c.i < i), None)
    else:
        whom = grammar.subject(verb)
    yield from _hurt(cd, whom, verb, i, "injured-condition-state")


def attended(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "The judge and his driver are receiving medical attention"."""
    noun, verb = cd.doc[i], cd.doc[i].head
    if noun.dep_ == "pobj" and verb.lower_ == "under" and verb.head.lemma_ == "be" and not _ill(cd, i):
        yield from _hurt(cd, grammar.subject(verb.head), verb.head, i, "injured-attended-state")
        return  # "nine are under treatment"
    if noun.dep_ != "dobj" or verb.lemma_.lower() not in _GETS or _ill(cd, i):
        return
    wounds = bool(_HURT & set(cd.lemma[i : min(i + 6, wording.sentence(noun).end)]))
    needed = verb.lemma_.lower() in ("need", "require")
    urgent = any(
        c.lower_ in _URGENT or cd.lower[i - 1 : i + 1] == ("medical", "attention") for c in noun.lefts
    ) or (needed and cd.lower[i - 1] in ("hospital", "medical"))
    whose = grammar.subject(verb)
    others = (
        whose is not None and cd.lower[whose.i] in ("others", "more") and cd.quantity(whose.i) is not None
    )
    if wounds or urgent or others:
        yield from _hurt(cd, grammar.subject(verb), verb, i, "injured-attended-state")


def _ill(cd: ClaimDoc, i: int) -> bool:
    """Is an illness told of in the sentence?"""
    sent = cd.sentence(i)
    return bool(_ILL & set(cd.lemma[sent.start : sent.end]))


def _hurt(cd: ClaimDoc, whom: Any, verb: Any, i: int, rule: str) -> Iterator[Sighting]:
    if whom is None or reality.of_verb(verb) != "real":
        return
    some = cd.numbers.get(whom.i) if cd.lower[whom.i + 1 : whom.i + 3] == ("of", "them") else None
    if some is not None and some.sense == "count":  # "three of them are in critical condition"
        yield sighting("injured", victims.bare(some), i, rule, part=True, reach=verb.i)
        return
    for victim in victims.of(cd, whom, sure=False):
        another = victim.low == 1 and cd.lower[victim.first] in ("a", "another")  # "a third victim"
        if not another and (kind_of(cd.lower[victim.head]) or kind_of(cd.lemma[victim.head])):
            continue  # "five of the wounded are in critical condition" is told by the rule of sets
        person = (
            victim.who is None or victims.is_person(cd, victim.head) or one_more.alone(cd.doc[victim.head])
        )
        if victim.names or (person and (victim.counted or victim.low == 1)):
            yield sighting("injured", victim, i, rule, part=victim.counted, reach=verb.i)


def in_care(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "taken to hospital", "treated for injuries", "hit by shrapnel"."""
    verb, lemma = cd.doc[i], cd.lemma[i]
    near = [
        j
        for j in range(
            i + 1, min(i + (_FOR if lemma in ("treat", "receive") else 8), wording.sentence(verb).end)
        )
        if (cd.lower[j] in CARE and not (cd.doc[j].dep_ == "pobj" and cd.doc[j].head.lower_ == "from"))
        or cd.lemma[j] in ("injury", "wound", "burn", "inhalation")
        or (lemma == "treat" and cd.lower[j] in _GASSED)
        or cd.lemma[j] in (_FLYING if lemma in _STRUCK else ("shrapnel", "bullet"))
        or (lemma in _STRUCK and cd.lemma[j] in words("casualties", "limb"))
    ]
    if (not near and lemma in _STRUCK and grammar.passive(verb) and _with_a_stone(cd, verb)) or (
        not near and lemma in _STRUCK and grammar.passive(verb) and _survived(cd, verb)
    ):
        near = [i + 1]
    elif lemma in _STRUCK and not (near and cd.lemma[near[0]] in _BY_METAL and grammar.passive(verb)):
        return
    if lemma == "admit" and not near and grammar.passive(verb):
        sent = cd.sentence(i)  # "doctors said that eleven had been admitted"
        near = [i] if _DOCTORS & set(cd.lemma[sent.start : sent.end]) else []
    if lemma == "receive" and (
        grammar.passive(verb) or not _DOCTORS & set(cd.lemma[cd.sentence(i).start : i])
    ):
        return
    if lemma == "treat" and other_senses.harmless(verb):
        return
    if lemma == "treat" and not near and reality.of_verb(verb) == "real":
        yield from _treated(cd, verb)
    if not near or reality.of_verb(verb) != "real":
        return
    if lemma in _CARRY and lemma != "admit" and _held_there(cd, i, near[0]):
        return
    unhurt = cd.lower[near[0]] in CARE
    ill = (
        unhurt
        and _ILL & set(cd.lemma[near[0] : near[0] + _SHORT])
        and not _HURT & set(cd.lemma[near[0] : near[0] + _SHORT])
    )
    if (
        ill
        or (lemma == "treat" and verb.tag_ != "VBN" and unhurt)
        or (lemma in _CARRY and lemma != "admit" and cd.lower[near[0]] not in CARE)
    ):
        return
    for victim in patients.of(cd, verb)[0]:
        people = victim.names or victim.who is None or victims.is_person(cd, victim.head)
        gassed = lemma == "treat" and cd.lower[near[0]] in _GASSED
        hurt = (
            gassed
            or lemma in _STRUCK
            or bool(_HURT & set(cd.lemma[i : min(i + _FOR, wording.sentence(verb).end)]))
        )
        one = hurt and victim.low == 1 and victims.is_person(cd, victim.head)
        if (
            people
            and (victim.counted or victim.names or one)
            and cd.lemma[victim.head] not in ("body", "corpse")
            # "A doctor who treated the wounded", "received 52 dead and 128 wounded".
            and not ((victim.definite or lemma == "receive") and kind_of(cd.lower[victim.head]))
            and not (lemma == "receive" and kind_of(cd.word(victim.last)))
        ):
            yield sighting("injured", victim, i, "injured-in-care", reach=near[0])


def _held_there(cd: ClaimDoc, i: int, care: int) -> bool:
    """ "Took two nurses hostage in a clinic", "took six hostages at a hospital": nobody was brought there."""
    return bool(_HELD & set(cd.lower[i:care])) or cd.doc[care].head.lower_ in ("in", "at", "inside")


def flown(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "A corporal died; two of his comrades were flown to Talla", "the injured number 15, two airlifted to Orva"."""
    verb = cd.doc[i]
    to = next((c for c in verb.rights if c.lower_ == "to"), None)
    place = grammar.object_of(to) if to is not None else None
    if (
        place is None
        or place.pos_ != "PROPN"
        or any(c.dep_ == "dobj" for c in verb.rights)
        or reality.of_verb(verb) != "real"
    ):
        return
    start = cd.sentence(i).start
    before = cd.lower[cd.sentence(start - 1).start if start else 0 : i]
    if not any(kind_of(word) in ("killed", "injured") for word in before) and not _HARM & set(before):
        return
    found, rule = patients.of(cd, verb)
    for victim in found if verb.tag_ == "VBN" or rule == "headline" else ():
        people = victim.who is None or victims.is_person(cd, victim.head)
        living = cd.lemma[victim.head] not in ("body", "corpse", "remains", "dead")
        if people and living and victim.counted and victim.low and not kind_of(cd.lower[victim.head]):
            yield sighting("injured", victim, i, "injured-flown", part=victim.who is None)


def _survived(cd: ClaimDoc, verb: Any) -> bool:
    """ "Three others were hit but survived"."""
    return any(c.dep_ == "conj" and cd.lemma[c.i] in ("survive", "live") for c in verb.rights)


def _with_a_stone(cd: ClaimDoc, verb: Any) -> bool:
    """ "Was hit in the head with a stone", "was struck on the arm by a baton"."""
    ahead = range(verb.i + 1, min(verb.i + 9, wording.sentence(verb).end))
    where = next((j for j in ahead if cd.lower[j] in _BEATEN), None)
    if where is None or "dead" in cd.lower[verb.i : where]:
        return False
    return any(cd.lemma[j] in words("casualties", "thrown") for j in ahead)


def _treated(cd: ClaimDoc, verb: Any) -> Iterator[Sighting]:
    """ "Her staff are treating 58 people": where it is not said for what, an emergency is what news tells of."""
    illness = any(
        c.lower_ == "for" and not any(one.lower_ in _GASSED for one in c.subtree) for c in verb.rights
    )
    for victim in patients.of(cd, verb)[0] if not illness else ():
        bare = victim.who is None and not victim.pronoun  # "the hospital treated 52", "21 were treated"
        if victim.counted and victim.low != 0 and (bare or victims.is_person(cd, victim.head)):
            yield sighting("injured", victim, verb.i, "injured-treated")


def in_hospital(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "11 were still in hospital"."""
    verb = cd.doc[i].head.head
    left = cd.numbers.get(i - 2) if i > 3 else None
    if (
        left is not None
        and left.end == i - 1
        and cd.lemma[left.start - 1] == "leave"
        and left.sense == "count"
    ):
        if cd.lower[i - 1] == "in" and left.low:
            yield sighting("injured", victims.bare(left), i, "injured-in-hospital")
        return  # "the shooting left three in hospital"
    if cd.lower[i - 1] == "in" and verb.pos_ not in ("VERB", "AUX"):
        yield from _others_there(cd, i)
        return
    intensive = cd.lower[i - 2 : i] == ("in", "intensive")
    if cd.lower[i] == "care" and not intensive:
        return
    if not intensive and cd.lower[i - 1] != "in" and cd.lower[i - 2 : i] != ("in", "the"):
        return
    if verb.lemma_.lower() not in (
        "be",
        "remain",
        "stay",
    ):
        return
    subject = grammar.subject(verb) if reality.of_verb(verb) == "real" else None
    hurt = intensive or bool(_HURT & set(cd.lemma[verb.i : wording.sentence(verb).end]))
    for victim in victims.of(cd, subject, sure=False) if subject is not None else ():
        if victim.counted or (hurt and victim.low == 1):
            yield sighting("injured", victim, i, "injured-in-hospital", reach=verb.i)


def _others_there(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "Two clerks killed; five more in hospital": no verb, and beside others who came to harm."""
    start = cd.sentence(i).start
    at = next((j for j in range(i - 2, max(i - _SHORT, start), -1) if j in cd.numbers), None)
    number = cd.numbers[at] if at is not None else None
    if number is None or number.sense != "count" or not number.low or number.start <= start:
        return
    more = cd.lower[number.end : i - 1]
    apart = cd.lower[number.start - 1] in (";", ",", "and")
    beside = not more and kind_of(cd.lower[number.start - 2])  # "6 dead, 11 in hospital"
    if not apart or not (beside or (more and set(more[:1]) <= words("casualties", "degrees"))):
        return
    if not any(kind_of(word) for word in cd.lower[start : number.start]):
        return
    people = cd.doc[i - 2] if len(more) > 1 and victims.is_person(cd, i - 2) else None
    found = victims.of(cd, people, sure=False)[:1] if people is not None else [victims.bare(number)]
    for victim in found:
        yield sighting("injured", victim, i, "injured-in-hospital")


def seek_care(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "87 people had sought treatment", "sought medical help"."""
    verb = cd.doc[i]
    target = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    helped = target is not None and cd.lower[target.i - 1 : target.i + 1] == ("medical", "help")
    if target is None or not (helped or cd.lemma[target.i] in ("treatment", "care", "attention")):
        return
    subject = grammar.subject(verb) if reality.of_verb(verb) == "real" else None
    for victim in victims.of(cd, subject, sure=False) if subject is not None else ():
        if victim.counted and victims.is_person(cd, victim.head):
            yield sighting("injured", victim, i, "injured-treated", reach=target.i)
