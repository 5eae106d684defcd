"""Who was hurt, told by the injury: "injuries to two", "suffered burns", "left with a broken arm", "with a bullet in the leg"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing_tui.extract.claims import patients, victims
from briefing_tui.extract.claims.casualty_sets import kind_of
from briefing_tui.extract.claims.casualty_states import human
from briefing_tui.extract.claims.sightings import Sighting, sighting
from briefing_tui.extract.grammar import grammar, reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.numbers.numbers import Quantity
from briefing_tui.extract.vocabulary import words

COUNTED_BY = frozenset(
    [
        "be",
        "cause",
        "leave",
        "inflict",
        "report",
        "result",
        "suffer",
        "record",
        "confirm",
        "claim",
        "cost",
        "take",
        "produce",
        "include",
        "register",
        "occur",
        "sustain",
        "have",
        "see",
        "find",
        "recover",
        "discover",
        "count",
        "bring",
        "lead",
    ]
)
_LEFT_WITH = frozenset({
    "leave", "rescue", "pull", "escape", "survive", "emerge", "bring", "admit", "arrive", "come", "treat",
    "hospitalise", "hospitalize", "take", "rush", "evacuate", "airlift", "transfer", "release", "discharge"
})  # fmt: skip
_CARE = frozenset({"hospital", "clinic", "infirmary"})
_MEASURES = frozenset({"degree", "number", "kind", "type", "sort", "series", "variety", "range"})
_BORNE = frozenset({"sustained", "suffered", "received"})
_SHARE = 9  # tokens of "most of them women"
_BLADES = frozenset({"machete", "knife", "razor", "sword", "blade", "panga", "axe"})
_MORTALLY = frozenset({"fatally", "mortally"})
_FELLED = frozenset({"stab", "shoot", "wound", "injure", "hurt", "hit", "strike", "knife", "burn", "beat"})


def _borne(noun: Any) -> Any:
    """The "degrees" of "suffered various degrees of burns", for what the verb does; else the noun itself."""
    outer = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    return outer if outer.lemma_.lower() in _MEASURES else noun


def injuries(cd: ClaimDoc, noun: Any, number: Quantity | None) -> Iterator[Sighting]:
    """ "injuries to two personnel", "12 people suffered injuries", "three injuries"."""
    i, to = noun.i, next((c for c in noun.rights if c.lower_ in ("to", "among", "of")), None)
    where = to or next((c for c in noun.rights if c.lower_ == "on"), None)
    if cd.lemma[i] == "cut" and not _in_the_skin(cd, noun, where):
        return
    noun = _borne(noun)
    verb = noun.head
    if to is None and verb.pos_ == "VERB" and noun.dep_ == "dobj":
        to = next((c for c in verb.rights if c.lower_ in ("to", "on") and 0 < c.i - i < 3), None)
    if to is None and cd.lower[i + 1 : i + 2] == ("to",):
        to = cd.doc[i + 1]  # "caused the death of a cook and injuries to two maids", hung on the verb
    target = grammar.object_of(to) if to is not None else None
    if target is not None and cd.lower[target.i] not in words("casualties", "limb") | words(
        "casualties", "body"
    ):
        found = [v for v in victims.of(cd, target, sure=False, listed=True) if human(cd, v)]
        for victim in found:
            yield sighting("injured", victim, i, "injured-injuries-to")
        if found:
            return
    bearing = next((c for c in noun.lefts if c.lower_ in _BORNE), None)
    if bearing is not None and number is not None and number.end == bearing.i:
        yield sighting("injured", victims.bare(number), i, "injured-suffered")
        return  # "one died, three sustained injuries": no verb to the parser
    if (
        bearing is not None and number is None and noun.dep_ == "appos"
    ):  # "four others sustained injuries and …", "three men, including two guards, sustained injuries"
        owner = before_share(cd, bearing.i - 1) or noun.head
        if owner.head.lower_ in ("including", "among"):
            owner = owner.head.head
        for victim in victims.of(cd, owner, sure=False)[:1]:
            if victim.counted and human(cd, victim):
                yield sighting("injured", victim, i, "injured-suffered")
        return
    if noun.dep_ in ("dobj", "conj") and verb.lemma_.lower() in words("casualties", "suffer"):
        subject = grammar.subject(verb) if reality.of_verb(verb) == "real" else None
        living = verb.tag_ in ("VBZ", "VBP")  # "one has a broken wrist"
        if verb.lemma_ == "have" and subject is not None and subject.pos_ in ("PRON", "DET") and not living:
            return  # "both had bullet wounds": the dead of the sentence before, as often as not
        for victim in victims.of(cd, subject, sure=False) if subject is not None else ():
            if human(cd, victim) and (victim.counted or victim.names or victim.low == 1):
                one = (
                    subject is not None and subject.lower_ == "one"
                )  # "both were beaten; one has a broken rib"
                yield sighting("injured", victim, i, "injured-suffered", part=one)
        return
    if verb.lower_ in ("with", "from") and noun.dep_ == "pobj":
        owner = verb.head
        some = cd.numbers.get(verb.i - 3) if cd.lower[verb.i - 2 : verb.i] == ("of", "them") else None
        if some is not None and cd.lemma[some.start - 2] in ("body", "corpse", "dead"):
            return  # "received five bodies, three of them with gunshot wounds"
        if some is not None and some.sense == "count":  # "40 were brought up, nine of them with burns"
            yield sighting("injured", victims.bare(some), i, "injured-with")
        if cd.lower[verb.i - 2 : verb.i] == ("of", "them"):
            return  # "60 in hospital, half of them with burns"
        if verb.lower_ == "from":  # "found three people suffering from gunshot wounds"
            suffers = owner.lemma_.lower() == "suffer" and reality.of_verb(owner) == "real"
            owner = grammar.subject(owner) if suffers else None
            if owner is None:
                return
        if cd.lower[owner.i] in _CARE and owner.dep_ == "pobj":
            owner = owner.head.head  # "taken to a clinic with burns"
        yield from _bearing(cd, noun, owner)
        return
    governor = verb.head if verb.pos_ == "ADP" else verb
    beside = {governor.lemma_.lower(), verb.lemma_.lower()} & (
        COUNTED_BY | words("casualties", "killed", "counted")
    )
    if number is not None and not number.vague and beside and cd.lemma[i] in ("injury", "wound"):
        yield sighting("injured", victims.bare(number), i, "injured-counted")


def lodged(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "Survived with a bullet in the shoulder", "was brought in with shrapnel in her leg"."""
    noun, joint = cd.doc[i], cd.doc[i].head
    places = (grammar.object_of(c) for word in (noun, joint.head) for c in word.rights if c.lower_ == "in")
    limb = words("casualties", "limb") | words("casualties", "body")
    if (
        joint.lower_ == "with"
        and noun.dep_ == "pobj"
        and any(p is not None and p.lower_ in limb for p in places)
    ):
        yield from _bearing(cd, noun, joint.head)


def _in_the_skin(cd: ClaimDoc, noun: Any, to: Any | None) -> bool:
    """ "Suffered cuts to both hands", "cuts and bruises", "deep cuts": not "suffered power cuts", "cuts to staff"."""
    limb = words("casualties", "limb") | words("casualties", "body")
    target = grammar.object_of(to) if to is not None else None
    if noun.i and noun.nbor(-1).lower_ in _BLADES:
        return True  # "sustained a machete cut"
    beside = {*noun.conjuncts} if to is None else set()
    known = any(cd.lemma[other.i] in words("casualties", "injured", "counted") for other in beside)
    slight = any(c.lower_ in words("casualties", "degrees") | {"deep"} for c in noun.lefts)
    return (
        bool(known or slight) if target is None else bool({cd.lower[target.i], cd.lemma[target.i]} & limb)
    ) and not any(c.dep_ == "compound" for c in noun.lefts)


def broken(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "Was left with a broken arm", "suffered a fractured skull"."""
    noun = cd.doc[i].head
    if cd.doc[i].dep_ != "amod" or noun.i < i:
        return
    if cd.lower[noun.i] in words("casualties", "limb") | words("casualties", "body") | words(
        "casualties", "broken", "bones"
    ):
        yield from injuries(cd, noun, None)


def before_share(cd: ClaimDoc, comma: int) -> Any | None:
    """The miners of "six miners, most of them young men, sustained injuries": before the commas around some of them."""
    if cd.lower[comma] != ",":
        return None
    opens = next((j for j in range(comma - 1, max(comma - _SHARE, 0), -1) if cd.lower[j] == ","), 0)
    of_them = opens and {"them", "whom"} & set(cd.lower[opens:comma])
    return cd.doc[opens - 1] if of_them and victims.is_person(cd, opens - 1) else None


def _bearing(cd: ClaimDoc, noun: Any, owner: Any) -> Iterator[Sighting]:
    """ "left 30 with burns", "two people with gunshot wounds": who has them."""
    if owner.pos_ == "VERB":
        if owner.lemma_ not in _LEFT_WITH or reality.of_verb(owner) != "real":
            return
        if owner.lemma_ in ("leave", "rescue", "pull"):
            whom = next((c for c in owner.children if c.dep_ in ("dobj", "nsubjpass")), None)
            inner = owner.head if owner.dep_ == "acl" else grammar.subject(owner)
            owner = whom if whom is not None else inner  # "four pulled out with fractures"
        else:
            owner = grammar.subject(owner)
    if owner is None or owner.i > noun.i or owner.lower_ in words("casualties", "killed", "state"):
        return
    for victim in victims.of(cd, owner, sure=False):
        known = human(cd, victim) and (victim.counted or victim.names or victim.low == 1)
        if known and victim.head < noun.i:  # not the five of "two with burns and five taken away"
            yield sighting("injured", victim, noun.i, "injured-with")


def degree(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "Seven were wounded, three seriously": a share of the wounded by how badly they are."""
    of_them = cd.lower[max(i - 2, 0) : i] == ("of", "them")
    number = cd.numbers.get(i - 3 if of_them else i - 1)
    after = cd.doc[i + 1] if i + 1 < len(cd.lower) else None
    if number is None or number.end != (i - 2 if of_them else i) or number.sense != "count" or not number.low:
        return
    closed = after is None or after.is_punct or after.lower_ in ("and", "or", "when", "after", "as")
    opens = number.start > 1 and cd.lower[number.start - 1] in (",", "(", ";", "and", "-", "–")
    before = cd.lower[cd.sentence(i).start : number.start]
    if cd.lower[i] in _MORTALLY:
        if closed and opens and (_FELLED & set(cd.lemma[cd.sentence(i).start : number.start])):
            yield sighting("killed", victims.bare(number), i, "killed-of-them")
        return  # "six were stabbed, two fatally"
    if closed and opens and not of_them and any(kind_of(word) == "injured" for word in before):
        yield sighting("injured", victims.bare(number), i, "injured-of-them", part=True)


def burned(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "His wife was badly burnt", "severely burning two cooks": people; a house is never badly burnt to be read as hurt."""
    verb = cd.doc[i]
    how = {cd.lower[i - 1] if i else "", *(child.lower_ for child in verb.lefts)}
    if not how & words("casualties", "how_badly") or reality.of_verb(verb) != "real":
        return
    if cd.lower[i + 1 : i + 2] == ("alive",) or cd.lower[i + 1 : i + 3] == ("to", "death"):
        return
    for victim in patients.of(cd, verb)[0]:
        people = victim.names or victims.is_person(cd, victim.head)
        if people and (victim.counted or victim.names or victim.low == 1):
            yield sighting("injured", victim, i, "injured-burned")
