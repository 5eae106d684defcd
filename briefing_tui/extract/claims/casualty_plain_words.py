"""Who was hurt or taken, in the plain words of talk: "broke bones", "took a bullet in the leg", "is battling for life", "made off with nine"."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_tui.extract.claims import victims
from briefing_tui.extract.claims.casualty_states import human
from briefing_tui.extract.claims.sightings import Sighting, sighting
from briefing_tui.extract.claims.victims import Victim
from briefing_tui.extract.grammar import grammar, reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words

_BONES = frozenset({"bone", "arm", "leg", "ankle", "rib", "wrist", "hip", "collarbone", "limb", "shoulder"})
_OFF = frozenset({"away", "off"})
_BATTLES = frozenset({"battle", "fight", "struggle"})
_NEAR = 5  # tokens from "broke" to "bones", from "battling" to "life"
_ASIDE = 12  # tokens of ", a 17-year-old helper,"


def few(cd: ClaimDoc, victim: Victim) -> bool:
    """Whether these are surely certain people: counted, named, or one of a kind of people."""
    return human(cd, victim) and bool(victim.counted or victim.names or victim.low == 1) and victim.low != 0


def broke(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "Two guests broke bones while climbing out", "a clerk broke her arm"; nobody's arms are broken to others here."""
    verb = cd.doc[i]
    bone = next((c for c in verb.rights if c.dep_ == "dobj" and cd.lemma[c.i] in _BONES), None)
    own = bone is not None and not any(c.lower_ in ("the", "of") for c in bone.children)
    subject = grammar.subject(verb) if own and reality.of_verb(verb) == "real" else None
    for victim in victims.of(cd, subject, sure=False) if subject is not None else ():
        if few(cd, victim):
            yield sighting("injured", victim, i, "injured-broke", reach=i + _NEAR)


def took_a_bullet(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "Their driver received a bullet in the shoulder", "two took shrapnel in the legs"."""
    noun, verb = cd.doc[i], cd.doc[i].head
    if noun.dep_ != "dobj" or verb.lemma_.lower() not in words("casualties", "suffer") | {"take"}:
        return
    limb = words("casualties", "limb") | words("casualties", "body")
    where = (grammar.object_of(c) for word in (noun, verb) for c in word.rights if c.lower_ in ("in", "to"))
    if not any(place is not None and place.lower_ in limb for place in where):
        return
    subject = grammar.subject(verb) if reality.of_verb(verb) == "real" else None
    for victim in victims.of(cd, subject, sure=False) if subject is not None else ():
        if few(cd, victim):
            yield sighting("injured", victim, i, "injured-took-a-bullet", reach=verb.i)


def for_life(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "Two more are fighting for their lives", "one of them, a helper, is battling for life": the "life" at token `i`."""
    joint = cd.doc[i].head
    verb = joint.head
    own = joint.i + 1 == i or cd.doc[i - 1].tag_ == "PRP$"  # "are fighting for their lives"
    if joint.lower_ != "for" or verb.lemma_.lower() not in _BATTLES or not own:
        return
    if reality.of_verb(verb) != "real":
        return
    subject = grammar.subject(verb)
    end = next((j for j in range(verb.i - 1, max(verb.i - 3, 0), -1) if cd.lower[j] == ","), None)
    if end is not None:  # "one of them, a 17-year-old helper, is battling for life"
        opens = next((j for j in range(end - 1, max(end - _ASIDE, 1), -1) if cd.lower[j] == ","), 0)
        number = cd.numbers.get(opens - 3)
        if opens and cd.lower[opens - 2 : opens] == ("of", "them") and number is not None:
            yield sighting(
                "injured", victims.bare(number), i, "injured-fights-for-life", part=True, reach=verb.i
            )
            return
    for victim in victims.of(cd, subject, sure=False) if subject is not None else ():
        if few(cd, victim):
            yield sighting("injured", victim, i, "injured-fights-for-life", reach=verb.i)


def made_off(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "Bandits made away with no fewer than 53 persons": they have them; "made off with 12 cows" took nobody."""
    if cd.word(i + 1) not in _OFF or cd.word(i + 2) != "with" or reality.of_verb(cd.doc[i]) != "real":
        return
    target = grammar.object_of(cd.doc[i + 2])
    for victim in victims.of(cd, target, sure=False, listed=True) if target is not None else ():
        if few(cd, victim) and victims.is_person(cd, victim.head):
            yield sighting("detained", victim, i, "detained-taken-object", reach=i + 2)
