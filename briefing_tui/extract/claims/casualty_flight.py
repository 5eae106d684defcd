"""Who was driven out: "fled their homes", "300 families fled", "thousands were evacuated"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from briefing_tui.extract.claims import patients, victims
from briefing_tui.extract.claims.casualty_care import CARE
from briefing_tui.extract.claims.sightings import Sighting, sighting
from briefing_tui.extract.claims.victims import Victim
from briefing_tui.extract.grammar import grammar, reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.vocabulary import words

_CROWD = 50  # people who flee, and not only from where something happens
_HOUSEHOLDS = frozenset({"family", "household"})
_HUNDREDS = frozenset({"hundreds", "thousands", "scores", "dozens", "hundred", "thousand"})
_ASIDE = 20  # tokens of "forced 900 people, most of them children, to flee"
_TO_SAFETY = frozenset({"take", "seek", "shelter", "move", "relocate"})
_AWAY = frozenset({"flee", "refuge", "shelter", "exile"})
_SHELTERS = frozenset(
    {
        "refuge",
        "shelter",
        "shelters",
        "asylum",
        "camp",
        "camps",
        "bush",
        "forest",
        "schools",
        "classrooms",
        "mosques",
        "churches",
        "open",
        "hills",
    }
)
_SICK = frozenset({"wounded", "injured", "sick", "patients", "casualties"})  # evacuated to be cared for
_DRIVEN = frozenset({"evacuate", "force", "drive"})
_ROUGH = frozenset({"hide", "camp", "sleep"})
_COMING = frozenset({"reach", "arrive", "come", "pour", "stream", "trek", "head"})
_REGISTERS = frozenset({"count", "register", "record", "receive", "take"})
_TRAVEL = frozenset({"airport", "tourist", "passenger", "flight", "train", "hotel", "visitor", "cruise"})
_FIGHTING = frozenset({"shelling", "fighting", "clash", "bombardment", "offensive", "violence", "attack"})
_OF_FLIGHT = frozenset(
    {
        "refugee",
        "displacement",
        "idp",
        "relief",
        "transit",
        "makeshift",
        "temporary",
        "crowded",
        "overcrowded",
    }
)
_TOLD = 80  # tokens either side in which a text that tells of flight says so
_MEANWHILE = frozenset({"as", "when", "while", "after", "before"})
_HOMES = frozenset(["home", "homes", "house", "houses", "village", "villages"])
_LAND = frozenset(["farm", "farms", "hamlet", "hamlets"])


def displaced(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "thousands fled their homes", "forced 300 families from their homes"."""
    verb, lemma = cd.doc[i], cd.lemma[i]
    ahead = cd.lower[i + 1 : min(i + 10, wording.sentence(verb).end)]
    told = reality.of_verb(verb)
    if told == "negated" or (lemma in _DRIVEN and told != "real") or _going_out(verb):
        return
    found: list[Victim] = []
    # "60 families left for the town", "had moved to the town hall"
    away = (lemma, *ahead[:1]) in (("leave", "for"), ("move", "to"), ("move", "into"))
    if lemma == "cross" and (
        ahead[:1] == ("into",) or (ahead[:2] == ("the", "border") and _of_flight(cd, i))
    ):
        found = _flight(cd, verb)  # "thousands crossed into Dorin"
    elif not _HOMES & set(ahead) and not ("their" in ahead[:3] and _LAND & set(ahead)):
        found = _flight(cd, verb) if lemma == "flee" or away else []
        found = [v for v in found if not away or cd.lemma[v.head] in _HOUSEHOLDS]
    elif lemma == "flee" or (lemma in ("leave", "abandon") and "their" in ahead[:3]):
        subject = grammar.subject(verb)
        if subject is None and verb.dep_ == "xcomp":
            subject = next((c for c in verb.head.children if c.dep_ == "dobj"), None)
        found = victims.of(cd, subject, sure=False) if subject is not None else []
    elif lemma in ("force", "drive") and ("from" in ahead or "out" in ahead):
        found = patients.of(cd, verb)[0]
    if (
        not found
        and lemma in ("force", "drive")
        and _AWAY & set(cd.lower[i + 1 : min(i + _ASIDE, wording.sentence(verb).end)])
    ):
        found = [v for v in patients.of(cd, verb)[0] if _many(cd, v)]  # "drove 900 people to seek refuge"
    if not found and lemma in ("leave", "abandon") and _HOMES & set(ahead[:4]):
        found = [
            v for v in _flight(cd, verb) if victims.is_person(cd, v.head)
        ]  # "2,000 people left the village"
    if lemma in _TO_SAFETY and not found and _shelters(cd, i, ahead):
        found = [v for v in _flight(cd, verb) if victims.is_person(cd, v.head)]
    if not found and _on_the_move(cd, i, ahead):
        found = [
            v for v in _flight(cd, verb) if v.pronoun or cd.lemma[v.head] in words("casualties", "homeless")
        ]
    if lemma == "evacuate" and not CARE & set(ahead):
        found = [
            v for v in patients.of(cd, verb)[0] if _many(cd, v) and not _SICK & {*cd.lower[v.first : v.last]}
        ]
    for victim in found:
        if victim.counted or victim.qualifier == "vague":
            yield sighting("displaced", victim, i, f"displaced-{lemma}")


def _on_the_move(cd: ClaimDoc, i: int, ahead: tuple[str, ...]) -> bool:
    """ "Are hiding in the forest", "were camping on mission land", "left on foot", "had reached Talla" where it is of flight."""
    lemma = cd.lemma[i]
    if lemma in _ROUGH:
        return bool({"in", "on", "along", "under", "at"} & set(ahead[:2])) and bool(
            lemma != "sleep" or _SHELTERS & set(ahead[:5])
        )
    if lemma == "leave" and ahead and cd.doc[i + 1].pos_ == "PROPN":
        return _of_flight(cd, i)  # "9,400 people left Dorba after the shelling"
    if lemma == "leave":
        return ahead[:2] == ("on", "foot") or (
            ahead[:1] == ("for",) and any(one.pos_ == "PROPN" for one in cd.doc[i + 2 : i + 3])
        )
    if lemma == "move":
        return ahead[:1] in (("in",), ("out",), ("away",), ("to",), ("into",))
    if lemma not in _COMING or all(token.pos_ != "PROPN" for token in cd.doc[i + 1 : i + 4]):
        return False
    near = set(cd.lemma[max(i - _TOLD, 0) : i + _TOLD])
    on_foot = ("on", "foot") in pairwise(cd.lower[i : cd.sentence(i).end])
    return on_foot or bool(near & words("casualties", "uprooting"))


def _of_flight(cd: ClaimDoc, i: int) -> bool:
    """Does the text around token `i` tell of fighting or of flight, and the sentence of no journey?"""
    near = set(cd.lemma[max(i - _TOLD, 0) : i + _TOLD])
    sentence = cd.sentence(i)
    journey = _TRAVEL & set(cd.lemma[sentence.start : sentence.end])
    return bool(near & (words("casualties", "uprooting") | _FIGHTING)) and not journey


def in_camps(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "Nearly 12,000 people are in camps run by the army"."""
    joint = cd.doc[i].head
    verb = joint.head
    if joint.lower_ not in ("in", "at") or verb.lemma_ not in ("be", "live", "stay", "remain"):
        return
    if any(c.lower_ not in _OF_FLIGHT for c in cd.doc[i].lefts if c.dep_ in ("amod", "compound")):
        return  # "are in training camps"
    for victim in _flight(cd, verb):
        if cd.lemma[victim.head] in words("casualties", "homeless"):
            yield sighting("displaced", victim, i, "displaced-in-camps", reach=verb.i)


def on_the_road(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "5,000 villagers are on the road south", "hundreds took to the hills"."""
    joint = cd.doc[i].head
    verb = joint.head
    away = (verb.lemma_, joint.lower_) in (("be", "on"), ("take", "to"))
    if not away or cd.lower[i - 1] != "the" or verb.pos_ not in ("AUX", "VERB"):
        return
    if cd.lower[i] in ("road", "roads", "move") or verb.lemma_ == "take":
        for victim in _flight(cd, verb):
            if cd.lemma[victim.head] in words("casualties", "homeless"):
                yield sighting("displaced", victim, i, "displaced-on-the-road", reach=verb.i)


def arrivals(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "About 2,300 arrivals in Talla", "counted 9,830 new refugees": so many have come who were driven out."""
    number, noun = cd.quantity(i), cd.doc[i]
    if number is None or number.sense != "count" or (number.low or 0) < _CROWD or noun.dep_ == "compound":
        return
    new = "new" in cd.lower[number.end : i] or "newly" in cd.lower[number.end : i]
    counted = noun.dep_ == "dobj" and noun.head.lemma_ in _REGISTERS and reality.of_verb(noun.head) == "real"
    coming = cd.lemma[i] == "arrival"
    sentence = cd.lemma[cd.sentence(i).start : cd.sentence(i).end]
    if coming and not words("casualties", "uprooting") & set(cd.lemma[max(i - _TOLD, 0) : i + _TOLD]):
        return
    if (coming or new or counted) and not _TRAVEL & set(sentence):
        who = cd.text(i, i + 1)
        yield sighting(
            "displaced", victims.bare(number, who=who, category="civilian"), i, "displaced-arrivals"
        )


def _shelters(cd: ClaimDoc, i: int, ahead: tuple[str, ...]) -> bool:
    """ "Took refuge in the bush", "are sheltering in a church", "moved to 62 shelters", "were relocated to Dorin"."""
    lemma, near = cd.lemma[i], _SHELTERS & set(ahead[:6])
    if lemma == "shelter":
        return cd.doc[i].pos_ == "VERB" and bool({"in", "at"} & set(ahead[:2]))
    if lemma == "relocate":
        return ahead[:1] == ("to",)
    if lemma == "move" and ahead[:2] == ("out", "of"):
        return True  # "3,150 people have moved out of villages"
    if lemma in ("take", "seek"):
        return ahead[:1] in (("refuge",), ("shelter",), ("asylum",)) and ahead[1:2] not in (
            ("under",),
            ("from",),
        )
    return bool(near) and bool({"to", "into", "at", "in"} & set(ahead[:1]))


def _going_out(verb: Any) -> bool:
    """ "Were abducted as they left their house": on the way out of it, and not driven from it."""
    return (
        verb.lemma_ == "leave"
        and verb.dep_ == "advcl"
        and any(c.lower_ in _MEANWHILE for c in verb.lefts)
        and any(c.tag_ == "PRP" and c.dep_ == "nsubj" for c in verb.lefts)
    )


def _flight(cd: ClaimDoc, verb: Any) -> list[Victim]:
    """ "600 people have fled", "hundreds fled to Dorin": a crowd or families leave home; a few run from a scene."""
    subject = grammar.subject(verb) if reality.of_verb(verb) == "real" else None
    return [
        victim
        for victim in (victims.of(cd, subject, sure=False) if subject is not None else ())
        if _many(cd, victim)
    ]


def _many(cd: ClaimDoc, victim: Victim) -> bool:
    """A crowd or families, none of them armed."""
    if cd.lemma[victim.head] in words("casualties", "in_custody"):
        return False  # those who flee from a jail
    return victim.category in {"civilian", "children", "unknown"} and bool(
        (victim.low or victim.high or 0) >= _CROWD
        or cd.lemma[victim.head] in _HOUSEHOLDS
        or _HUNDREDS & set(cd.lower[victim.value[0] : victim.value[1]])
    )
