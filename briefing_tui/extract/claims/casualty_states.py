"""Casualties told by a state: "three dead", "nine people were missing", "left a student hurt"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims import casualty_outcomes, companions, hit_people, victims
from briefing_tui.extract.claims.casualty_sets import dead_and_hurt, kind_of
from briefing_tui.extract.claims.sightings import Sighting, sighting
from briefing_tui.extract.claims.victims import Victim
from briefing_tui.extract.grammar import grammar, other_senses, reality, untrue
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import CasualtyKind

_STILL = words("casualties", "degrees") | {"still", "already", "now", "confirmed"}
_NOT_PEOPLE = frozenset(
    ["body", "bodies", "end", "line", "center", "set", "season", "letter", "weight", "zone", "heat", "sea"]
)
_MAKES = frozenset(["leave", "find", "shoot", "render", "make", "report", "declare", "pronounce"])
_PEOPLE = 6  # tokens from "among" to the people
_YEARS = frozenset({"yrs", "years", "yr", "yo"})
_ABOUT = frozenset({",", ".", "approx", "approx.", "approximately", "about", "aged", "circa", "ca", "ca."})
_FEARED = frozenset({"believe", "fear", "think", "feel"})
_FREES = frozenset({"pull", "rescue", "free", "extricate", "extract", "save"})
_BURIED = frozenset({"remain", "trap", "bury", "be", "lie", "stay"})
_LISTED = frozenset({"list", "report", "register", "declare", "count", "record"})
_GIVEN = frozenset({"give", "name", "identify", "confirm", "document", "describe"})
_PREDICATE = frozenset({"acomp", "oprd", "attr", "xcomp", "advcl", "ccomp"})
_DEAD, _HURT = frozenset({"dead", "killed"}), frozenset({"wounded", "injured", "hurt"})

_WANTED = frozenset({"want", "wish", "prefer"})


def human(cd: ClaimDoc, victim: Victim) -> bool:
    """Are these surely people: named, counted, taken up by a pronoun, or a noun known for people?"""
    return bool(victim.names) or victim.pronoun or victim.counted or victims.is_person(cd, victim.head)


def state(cd: ClaimDoc, i: int, kind: CasualtyKind) -> Iterator[Sighting]:
    """ "67 dead", "nine people were dead", "two are missing", "the 140 injured", "left a student hurt"."""
    token = cd.doc[i]
    after = cd.lower[i + 1] if i + 1 < len(cd.lower) else ""
    if after in _NOT_PEOPLE or (
        cd.lower[i] == "missing" and token.pos_ == "VERB" and after in ("the", "his", "a")
    ):
        return
    kind = _either(cd, i, kind)
    if cd.lower[i] == "missing" and other_senses.harmless(token):
        return
    if cd.lower[i] == "missing" and token.pos_ == "VERB" and _is_missing(token):
        subject = _of_missing(cd, token) if reality.of_verb(token) == "real" else None
        for victim in victims.of(cd, subject, sure=False) if subject is not None else ():
            if human(cd, victim):
                yield sighting(kind, victim, i, f"{kind}-state")
        return
    if token.dep_ == "conj" and any(c.lemma_ == "be" for c in token.lefts):
        subject = grammar.subject(token)  # "two were hurt and four soldiers were unaccounted for"
        for victim in victims.of(cd, subject, sure=False) if subject is not None else ():
            if human(cd, victim) and victim.head < i:
                yield sighting(kind, victim, i, f"{kind}-state")
        return
    verb = token.head
    if verb.lemma_ == "put" and after == "at" and i + 2 in cd.numbers and cd.doc[i - 1].pos_ == "PROPN":
        return  # "put the Orva dead at six": those of a place
    if cd.lower[i] == "missing" and cd.lower[i - 1] == "," and _found_since(cd, i - 2):
        return
    if token.dep_ in _PREDICATE and verb.pos_ in ("AUX", "VERB"):
        found = [] if _own_figure(cd, i) else list(_predicate(cd, i, kind))
        if found:
            yield from found
            return
    owner = token.head.head.head if token.dep_ == "amod" and token.head.head.lower_ == "of" else None
    if owner is not None and owner.lemma_.lower() in ("body", "corpse", "remains"):
        return  # "the bodies of five missing persons": no longer missing
    if token.dep_ == "amod" and casualty_outcomes.told_how(token.head):
        return  # "the dead man was a nurse, stabbed at the door": the nurse
    if token.dep_ == "amod" and token.head.i > i and cd.doc[i + 1].pos_ in ("NOUN", "PROPN", "ADJ"):
        for victim in victims.of(cd, token.head, sure=kind == "killed"):
            counted = victim.counted or kind != "displaced"  # "a boat carrying displaced Rohingya"
            if victim.head == token.head.i and human(cd, victim) and counted and not victim.uncounted:
                yield sighting(kind, victim, i, f"{kind}-attribute")
        return
    yield from _beside(cd, i, kind)


def _found_since(cd: ClaimDoc, j: int) -> bool:
    """ "The body of a student, missing for a week, was found": no longer missing."""
    joint = cd.doc[max(j, 0)].head
    return joint.lower_ == "of" and joint.head.lemma_.lower() in ("body", "corpse", "remains")


def listed_as(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "Listed 13 people as killed", "gave two men as missing", where `i` is "as"."""
    kind = kind_of(cd.lower[i + 1]) if i + 1 < len(cd.lower) else None
    verb = cd.doc[i].head
    verb = verb.head if verb.i == i + 1 else verb
    number = cd.numbers.get(i - 1) if i else None
    if kind is not None and number is not None and number.sense == "count" and number.start > 1:
        before = range(cd.sentence(i).start, number.start - 1)
        listed = _LISTED & {cd.lemma[k] for k in before} and cd.closes(i + 2, "CCONJ", "ADP")
        listed = listed and any(cd.lower[k] == "as" and kind_of(cd.lower[k + 1]) for k in before)
        if (
            listed
            and cd.lower[number.start - 1] in ("and", ",")
            and verb.lemma_.lower() not in _LISTED | _GIVEN
        ):
            yield sighting(kind, victims.bare(number), i + 1, f"{kind}-listed-as")
            return  # "lists nine people as killed, 12 as injured and four as missing"
    if kind is None or verb.lemma_.lower() not in _LISTED | _GIVEN or reality.of_verb(verb) != "real":
        return
    target = next((c for c in verb.rights if c.dep_ == "dobj" and c.i < i), None)
    for victim in victims.of(cd, target, sure=False) if target is not None else ():
        if victim.counted and human(cd, victim):
            yield sighting(kind, victim, i + 1, f"{kind}-listed-as")


def under_rubble(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "Six others remained under the rubble", "a man believed to be beneath the debris": not found yet."""
    joint = cd.doc[i].head
    verb = joint.head
    if joint.lower_ not in ("under", "beneath", "underneath") or verb.pos_ not in ("VERB", "AUX"):
        return
    if verb.lemma_.lower() not in _BURIED:
        return
    feared = verb.dep_ in ("oprd", "xcomp", "acomp") and verb.head.lemma_ in _FEARED
    told = verb.head if feared else verb
    if not feared and (
        reality.of_verb(verb) == "unreal" or (verb.dep_ == "acl" and verb.head.head.lemma_ in _FREES)
    ):
        return
    subject = told.head if told.dep_ == "acl" else grammar.subject(told)
    for victim in victims.of(cd, subject, sure=False) if subject is not None else ():
        few = victim.counted or (feared and victim.low == 1)
        if few and victim.low != 0 and (victim.who is None or human(cd, victim)):
            yield sighting("missing", victim, i, "missing-under-rubble", reach=verb.i)


def _is_missing(token: Any) -> bool:
    """ "Are missing", "are listed as missing"."""
    if any(c.lemma_ == "be" for c in token.lefts):
        return True
    return token.dep_ == "pcomp" and token.head.lower_ == "as" and token.head.head.lemma_ in _LISTED


def _of_missing(cd: ClaimDoc, token: Any) -> Any | None:
    """Who is missing; where the parse gives the verb no subject of its own, the people right before it."""
    if token.dep_ == "pcomp":
        return grammar.subject(token.head.head) if grammar.passive(token.head.head) else None
    helper = next(c for c in token.lefts if c.lemma_ == "be")
    near = cd.doc[helper.i - 1] if helper.i else None
    own = [c for c in token.children if c.dep_ in ("nsubj", "nsubjpass", "expl")]
    if len(own) > 1 and own[-1].dep_ == "nsubj" and own[-1].i < token.i:
        return own[-1]  # "nine were hurt, two of them badly, and a boy is missing"
    if own or near is None or near.pos_ != "NOUN":
        return grammar.subject(token)
    known = victims.is_person(cd, near.i)
    while near.dep_ == "conj" and victims.is_person(cd, near.head.i):
        near, known = near.head, True
    return near if known else grammar.subject(token)


def _predicate(cd: ClaimDoc, i: int, kind: CasualtyKind) -> Iterator[Sighting]:
    verb = cd.doc[i].head
    verdict = reality.of_verb(verb)
    if verdict == "unreal" or cd.lemma[verb.i] in _WANTED:
        return  # "wanted the banker dead"
    clause = cd.doc[i].dep_ in ("advcl", "ccomp")
    own = next((c for c in cd.doc[i].lefts if c.dep_ in ("nsubj", "nsubjpass")), None) if clause else None
    subject = own or grammar.subject(verb)  # "one diver missing, three pulled out"
    active = verb.tag_ != "VBN" or any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.lefts)
    objects = (c for c in verb.rights if c.dep_ in ("dobj", "dative"))
    told = next((c for c in objects if i - 1 in (c.i, c.right_edge.i)), None)
    makes = verb.lemma_.lower() in _MAKES or told is not None  # "counted 40 soldiers dead"
    bare = verb.dep_ == "conj" and not any(c.dep_ in ("nsubj", "dobj", "aux") for c in verb.children)
    active = active and not (bare and grammar.passive(verb.head))  # "was found shot and pronounced dead"
    if makes and active and not grammar.passive(verb):
        subject = told or next((c for c in verb.children if c.dep_ == "dobj"), None)
        if subject is None and verb.dep_ == "conj" and grammar.passive(verb.head):
            subject = grammar.subject(verb.head)  # "was hit in the chest and pronounced dead"
        if subject is None:  # "left an elderly couple dead": a measure of it, to the parser
            subject = next((c for c in cd.doc[i].lefts if c.dep_ in ("npadvmod", "nsubj")), None)
    if subject is None or subject.i == i or (cd.doc[i].dep_ == "ccomp" and subject.i > i):
        return  # "nine fighters dead; five civilians were hit": the civilians are of the next clause
    found = victims.of(cd, subject, sure=False)
    for victim in [*found, *companions.of(cd, verb)] if found else ():
        if human(cd, victim) and not (verdict == "negated" and victim.qualifier != "none"):
            yield sighting(kind, victim, i, f"{kind}-state", reach=verb.i)


def _own_figure(cd: ClaimDoc, i: int) -> bool:
    """ "Gave a higher figure of 23 dead", "put the toll at 23 dead": the word is the figure's, whatever the parser makes of it."""
    number = cd.numbers.get(i - 1) if i else None
    if number is None or number.sense != "count":
        return False
    if cd.doc[i].dep_ == "advcl" and cd.doc[i - 1].head.i == i:
        return True  # "6 dead, 11 wounded as of noon", where the eleven are the subject to the parser
    subject = grammar.subject(cd.doc[i].head)
    if subject is not None and cd.lemma[subject.i] in words("casualties", "toll"):
        return True  # "the agency's latest figure is at least 67 dead"
    joint = cd.doc[number.start - 1]
    return (
        number.start > 0
        and joint.lower_ in {"of", "at"}
        and joint.dep_ == "prep"
        and number.start > joint.head.i
    )


def _beside(cd: ClaimDoc, i: int, kind: CasualtyKind) -> Iterator[Sighting]:
    """The figure or people just left of the word: "67 dead", "one soldier dead", "130 more injured"."""
    governor = cd.doc[i].head
    if cd.lemma[governor.i] in _WANTED or (governor.lower_ == "of" and untrue.untrue_report(governor.head)):
        return
    j = i - 1
    while j > 0 and cd.lower[j] in _STILL and j not in cd.numbers:
        j -= 1
    j = _before_age(cd, j)
    if j < 0:
        return
    number = cd.numbers.get(j)
    if number is not None and number.sense == "count":
        found = victims.bare(number)
        if (
            cd.lemma[cd.doc[i].head.i] == "leave" and cd.doc[i].head.i < i
        ):  # "as pilgrims queued, leaving six dead"
            found = hit_people.of_those(cd, cd.doc[i].head, found)
        if found.who is None and cd.lower[i + 1 : i + 2] == ("among",):
            found = _among(cd, i, found)
        yield sighting(kind, found, i, f"{kind}-number")
    elif cd.lower[j] == "no":
        yield sighting(kind, victims.nobody(j, i + 1), i, f"{kind}-none")
    elif cd.doc[j].pos_ in ("NOUN", "PROPN") and victims.is_person(cd, j) and cd.lower[i] != "hurt":
        first = cd.doc[j].head  # "four patients and a midwife dead"
        joined = (
            cd.doc[j].dep_ == "conj" and first.tag_ in ("NN", "NNS") and cd.doc[j].left_edge.i == first.i + 2
        )
        listed = first if joined else None
        for victim in victims.of(cd, listed or cd.doc[j], sure=False)[: None if listed is not None else 1]:
            if victim.counted or victim.names or victim.low is not None:
                yield sighting(kind, replace(victim), i, f"{kind}-after")


def _among(cd: ClaimDoc, i: int, found: Victim) -> Victim:
    """ "35 dead among civilians": they are civilians."""
    end = min(i + _PEOPLE, cd.sentence(i).end)
    head = next((j for j in range(i + 2, end) if cd.doc[j].tag_ == "NNS" and victims.is_person(cd, j)), None)
    if head is None or any(cd.doc[j].is_punct or j in cd.numbers for j in range(i + 2, head)):
        return found
    whose = victims.of(cd, cd.doc[head], sure=False)[:1]
    return replace(found, who=whose[0].who, category=whose[0].category) if whose else found


def _before_age(cd: ClaimDoc, j: int) -> int:
    """The token before an age in commas that ends at `j`: "one male, approx. 30 yrs, deceased"; `j` where there is none."""
    k = j - 1 if cd.lower[j] == "," else j
    if k < 2 or cd.lower[k] not in _YEARS or k - 1 not in cd.numbers:
        return j
    k = cd.numbers[k - 1].start - 1
    while k > 0 and cd.lower[k] in _ABOUT:
        k -= 1
    return max(k, 0)


def _either(cd: ClaimDoc, i: int, kind: CasualtyKind) -> CasualtyKind:
    """ "dead or wounded", "30 dead and wounded": both at once."""
    for step in (1, -1):
        other = i + 2 * step
        if 0 <= other < len(cd.lower) and cd.lower[i + step] in ("or", "/"):
            words = {cd.lower[i], cd.lower[other]}
            if words & _DEAD and words & _HURT:
                return "killed_or_injured"
    return "killed_or_injured" if dead_and_hurt(cd, i) else kind
