"""The noun that a verb of damage is about, by the construction it stands in: object, passive, participle, note."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.claims import damage_causes, people
from briefing_tui.extract.claims.damage_objects import object_type
from briefing_tui.extract.grammar import grammar
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.vocabulary import words

_BARE = frozenset(
    ["damage", "destroy", "burn", "break", "shatter", "wreck", "demolish", "blow"]
)  # headline verbs
_INTO = frozenset({"tear", "rip", "slam", "crash", "plough", "plow", "ram", "smash"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_ALIGHT = words("damage", "alight")


def fire_set_to(cd: ClaimDoc, verb: Any) -> bool:
    """ "Set fire to the town council": whatever that is, it is a thing that burns."""
    return cd.lemma[verb.i] == "set" and any(c.dep_ == "dobj" and c.lower_ == "fire" for c in verb.rights)


def and_to(target: Any) -> list[Any]:
    """The buses of "to a truck and to two buses", behind the first of them."""
    joint = target.head
    more = [c for c in joint.rights if c.dep_ == "conj" and c.lower_ == joint.lower_ == "to"]
    return [one for one in map(grammar.object_of, more) if one is not None]


def of(cd: ClaimDoc, verb: Any, phrase: bool) -> tuple[Any | None, str]:
    """The noun the verb damages, and the construction that says so."""
    direct = passive = subject = None
    for child in verb.children:
        if child.dep_ == "dobj" and child.tag_ == "IN" and child.i < verb.i:
            continue  # "and that two houses had burned", taken for what they burned
        if child.dep_ in ("dobj", "oprd") and (direct is None or (child.dep_ == "dobj" != direct.dep_)):
            direct = child
        elif child.dep_ == "nsubjpass":
            beside = cd.lower[child.i - 1 : child.i + 1] == (
                "next",
                "door",
            )  # "the office next door was wrecked"
            listed = passive is not None and (beside or "," in cd.lower[passive.i : child.i])
            passive = passive if listed else grammar.described(child)
        elif child.dep_ == "nsubj":
            subject = child
    lemma = cd.lemma[verb.i]
    if phrase and lemma == "set" and direct is not None and direct.lower_ in ("fire", "light"):
        to = next((c for p in (verb, direct) for c in p.rights if c.lower_ == "to"), None)
        return (grammar.object_of(to) if to is not None else None), "object"
    if phrase and lemma == "catch":  # "two barns caught fire", taken for a fire that was caught
        before = cd.doc[verb.i - 1] if verb.i and verb.dep_ == "amod" else None
        known = before is not None and object_type(cd, before.i) is not None
        return (before if known else grammar.subject(verb)), "subject"
    if phrase and (lemma in ("cave", "go", "tumble") or (lemma == "crash" and cd.word(verb.i + 1) == "down")):
        return grammar.subject(verb), "subject"
    if phrase and lemma in _INTO and direct is passive is None:
        joints = ("through", "into", "on", "onto") if lemma in ("slam", "crash") else ("through", "into")
        met = [grammar.object_of(c) for c in verb.rights if c.lower_ in joints]
        return next((one for one in met if one is not None and one.ent_type_ != "DATE"), None), "object"
    if phrase and lemma == "blow" and direct is None:  # "blew in the doors", taken for where it blew
        joint = next((c for c in verb.rights if c.i == verb.i + 1 and c.lower_ in ("in", "out")), None)
        part = grammar.object_of(joint) if joint is not None else None
        if part is not None and object_type(cd, part.i) == "part":
            return part, "object"
    if phrase and direct is None and lemma in ("set", "shear"):
        # "set on fire two chapels", "sheared off a corner": taken for what they were set on, and where
        for place in verb.rights:
            off = (
                grammar.object_of(place) if place.lower_ in ("on", "off") and place.i == verb.i + 1 else None
            )
            if off is not None and (lemma == "shear" or any(c.lower_ == "fire" for c in off.lefts)):
                return off, "object"
    if phrase and direct is None:  # "setting four tankers ablaze", which the parse may take for a clause
        alight = next((c for c in verb.rights if c.dep_ in ("ccomp", "xcomp") and c.lower_ in _ALIGHT), None)
        direct = next((c for c in alight.lefts if c.dep_ == "nsubj"), None) if alight is not None else None
    if (
        direct is None
        and verb.tag_ == "VBG"
        and verb.dep_ == "amod"
        and verb.i
        and cd.doc[verb.i - 1].is_punct
    ):
        return (
            verb.head,
            "object",
        )  # "struck the port, damaging fuel tanks", which the parse takes for one phrase
    if direct is not None and direct.lower_ in _ALIGHT:  # "set tyres alight", taken for one phrase
        direct = next((c for c in direct.lefts if c.dep_ in ("compound", "nmod")), None)
    if direct is not None and verb.tag_ == "VBN" and cd.lower[verb.i + 1 : verb.i + 2] == (",",) and verb.i:
        noted = cd.doc[verb.i - 1]  # "1 lorry destroyed, 4 dead": the next item of a note
        return (noted if object_type(cd, noted.i) is not None else None), "headline"
    if direct is not None:
        return direct, "object"
    if passive is None and verb.tag_ == "VBN" and subject is None:
        passive = grammar.lost_subject(verb) or _figure_before(cd, verb) or _told_of_the_place(verb)
    if passive is None and verb.dep_ == "pcomp" and any(c.lower_ == "being" for c in verb.lefts):
        above = verb.head.head  # "was forced to land after being hit by gunfire"
        told = next((c for c in above.rights if c.dep_ == "ccomp" and c.i < verb.i), None)
        passive = grammar.subject(told if told is not None else above)
    if passive is None and verb.dep_ == "acomp" and subject is None and verb.head.lemma_ == "be":
        passive = grammar.subject(verb.head)  # "were heavily damaged", taken for what they are like
    if passive is None and verb.tag_ == "VBN" and subject is None:
        passive = left_in(verb) or _told_behind(verb)
    if passive is not None:
        return passive, "passive"
    noted = cd.doc[verb.i - 1] if verb.i and verb.tag_ == "VBN" else None
    if noted is not None and noted.dep_ == "npadvmod" and noted.head.i == verb.i and object_type(cd, noted.i):
        if cd.lemma[noted.i] in words("damage", "weapon"):
            return None, ""  # "a drone damaged part of a mill"
        return noted, "headline"  # "3 vans destroyed, 1 lorry damaged", taken for a measure
    left = _left_so(verb) if verb.tag_ in ("VBN", "VBD") and subject is None else None
    if left is not None:
        return left, "participle"
    first = _noted_list(cd, verb) if verb.dep_ == "acl" and subject is None else None
    if first is not None:
        return first, "headline"
    if verb.dep_ in ("acl", "relcl") and verb.tag_ == "VBN" and subject is None:
        return damage_causes.among(verb) or verb.head, "participle"
    if verb.dep_ == "amod" and verb.tag_ != "VBG":
        noted = cd.doc[verb.i - 1] if verb.i and cd.lower[verb.i + 1 : verb.i + 2] == (",",) else None
        if noted is not None and object_type(cd, noted.i) is not None:
            return noted, "headline"  # "1 lorry wrecked, 4 dead"
        return verb.head, "attribute"
    if verb.dep_ == "conj" and subject is None and verb.head.lower_ in _ALIGHT:
        lit = verb.head.head  # "was set ablaze and gutted"
        return (grammar.subject(lit) if grammar.passive(lit) else None), "joined"
    if verb.dep_ == "conj" and subject is None and verb.head.pos_ == "VERB":
        if grammar.passive(verb) or _past_of_passive(cd, verb):
            return grammar.subject(verb), "joined"
        return next((c for c in verb.head.children if c.dep_ == "dobj" and c.i > verb.i), None), "joined"
    for child in verb.rights:
        if child.dep_ == "conj" and child.pos_ == "VERB" and child.i - verb.i <= 3:
            shared = next((c for c in child.children if c.dep_ == "dobj"), None)
            if shared is not None or subject is None:
                return shared, "joined"
    if (
        subject is not None
        and verb.dep_ == "conj"
        and verb.tag_ in ("VBN", "VBD")
        and grammar.passive(verb.head)
    ):
        return subject, "joined"  # "shops were looted and cars torched"
    if subject is not None and verb.tag_ == "VBN" and lemma in _BARE:
        return subject, "headline"
    if subject is not None and phrase and lemma == "lie":
        return subject, "subject"
    if subject is not None and _note(cd, verb, subject):
        return subject, "headline"
    return None, ""


def _past_of_passive(cd: ClaimDoc, verb: Any) -> bool:
    """The destroyed of "a van was caught in the blast and destroyed", taken for what the van did."""
    subject = grammar.subject(verb.head) if grammar.passive(verb.head) else None
    if verb.tag_ != "VBD" or subject is None or object_type(cd, subject.i) is None:
        return False
    return all(c.dep_ not in ("dobj", "ccomp", "xcomp") for c in verb.rights)


def left_in(verb: Any) -> Any | None:
    """The stalls of "six stalls were left burning", "left six stalls burning", "was found riddled"."""
    left = verb.head
    if verb.dep_ in ("oprd", "xcomp", "ccomp", "acomp") and verb.tag_ == "VBN" and grammar.passive(left):
        return grammar.subject(left) if left.lemma_.lower() in ("find", "leave", "see") else None
    if (
        verb.dep_ not in ("oprd", "xcomp", "ccomp", "advcl", "acl")
        or left.lemma_.lower() != "leave"
        or verb.tag_ != "VBG"
    ):
        return None
    wanted = ("nsubjpass",) if any(c.dep_ == "auxpass" for c in left.lefts) else ("dobj",)
    return next((c for c in left.children if c.dep_ in wanted and c.i < verb.i), None)


def _told_behind(verb: Any) -> Any | None:
    """The silo of "Also destroyed were a silo and two barns"."""
    helper = next((c for c in verb.children if c.dep_ == "auxpass" and c.i > verb.i), None)
    if (
        helper is None
        and verb.head.lemma_ == "be"
        and verb.dep_ in ("nsubj", "csubj", "advcl", "ccomp", "acomp")
    ):
        helper = verb.head if verb.head.i > verb.i else None
    return (
        next((c for c in helper.rights if c.dep_ in ("attr", "nsubj", "nsubjpass")), None) if helper else None
    )


def _noted_list(cd: ClaimDoc, verb: Any) -> Any | None:
    """The homes of a note: "4 homes and a shop damaged in the raid", where no other verb is near."""
    after = verb.doc[verb.i + 1 : wording.sentence(verb).end]
    if verb.tag_ not in ("VBN", "VBD") or any(token.tag_ in _FINITE for token in after):
        return None
    noun = verb.head
    counted = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    if counted.lower_ in ("dozens", "hundreds", "scores", "thousands", "number"):
        noun = counted
    while noun.dep_ in ("conj", "appos") and noun.head.i < noun.i and noun.head.tag_ in _NOUNS:
        if noun.dep_ == "appos" and (noun == verb.head or noun.left_edge.nbor(-1).text != ","):
            break  # "Ozel: a school destroyed", "three rockets, no casualties, two homes damaged"
        if (
            object_type(cd, noun.head.i) is None
            and noun.head.tag_ in ("NN", "NNS")
            and noun.head.i not in cd.numbers
        ):
            return noun  # "three rockets, no casualties and two homes damaged"
        noun = noun.head
    return noun if noun.dep_ in ("ROOT", "appos") and noun.tag_ in _NOUNS else None


def _left_so(verb: Any) -> Any | None:
    """The homes of "left six homes, a mosque and two shops damaged", "left three homes destroyed and nine damaged"."""
    noun = verb.head
    if verb.dep_ == "acl":
        while noun.dep_ in ("appos", "conj"):
            noun = noun.head
        return noun if noun.dep_ == "dobj" and noun.head.lemma_.lower() == "leave" else None
    if noun.lemma_.lower() in ("count", "record", "report", "find", "list", "document"):
        counted = (c for c in noun.rights if c.dep_ == "dobj" and c.i == verb.i - 1)
        return next(counted, None) if verb.dep_ in ("xcomp", "ccomp", "oprd", "advcl") else None
    if verb.dep_ not in ("xcomp", "ccomp", "oprd") or noun.lemma_.lower() != "leave":
        return None
    return next((c for c in noun.rights if c.dep_ == "dobj" and c.i < verb.i), None)


def _told_of_the_place(verb: Any) -> Any | None:
    """The pipe of "in Ozel, a mill, two homes and a pipe were damaged", where the parse makes all of it the place's."""
    helper = next((c for c in verb.lefts if c.dep_ == "auxpass"), None)
    noun = verb.doc[helper.i - 1] if helper is not None and helper.i else None
    if noun is None or noun.dep_ not in ("conj", "appos") or noun.tag_ not in ("NN", "NNS"):
        return None
    place = noun.head
    while place.dep_ in ("conj", "appos") and place.pos_ != "PROPN":
        place = place.head
    return noun if place.pos_ == "PROPN" and place.dep_ == "pobj" else None


def _figure_before(cd: ClaimDoc, verb: Any) -> Any | None:
    """The two of "hit five tankers and two were destroyed", which the parse joins to the tankers."""
    helper = next((c for c in verb.lefts if c.dep_ in ("aux", "auxpass")), None)
    number = cd.numbers.get(helper.i - 1) if helper is not None and helper.i else None
    return cd.doc[number.end - 1] if number is not None and number.sense == "count" else None


def _note(cd: ClaimDoc, verb: Any, subject: Any) -> bool:
    """ "One pick-up wrecked.", "Bakery badly damaged", "two houses torched": a note that leaves out "was"."""
    if verb.tag_ not in ("VBN", "VBD") or verb.dep_ not in (
        "ROOT",
        "conj",
        "ccomp",
        "parataxis",
        "dep",
        "advcl",
        "acl",
    ):
        return False
    told = any(
        c.dep_ in ("aux", "auxpass", "mark")
        or (c.i > verb.i and c.dep_ in ("dobj", "ccomp", "xcomp", "attr"))
        for c in verb.children
    )
    if cd.lower[verb.i] == "burned" and cd.lower[verb.i + 1 : verb.i + 2] not in (("out",), ("down",)):
        return False  # "houses burned" tells that they did
    weapon = cd.lemma[subject.i] in words("damage", "weapon")
    person = people.is_person(cd, subject.i) and object_type(cd, subject.i) is None
    return not told and not weapon and not person and subject.i < verb.i
