"""Whom a verb happened to: object, passive subject, head of a participle, or the count just beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims import companions, neighbours, victims
from briefing_tui.extract.claims.victim import lone
from briefing_tui.extract.claims.victim_lists import AGAIN
from briefing_tui.extract.claims.victim_phrases import all_of
from briefing_tui.extract.claims.victims import Victim
from briefing_tui.extract.grammar import grammar
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words

_JOINED = 12  # tokens between two verbs of one subject
_TOLLS = frozenset({"death", "fatality", "injury"})  # of "two deaths: a man and a boy killed": no people
SELF = frozenset({"himself", "herself", "themselves"})
# "Were taken hostage" names nobody; "took aid workers hostage", which the parse takes for one phrase, does.
_HELD = words("event_grammar", "held_as")
_SHARES = frozenset({"many", "most", "some", "several", "all", "both", "few"})


def of(cd: ClaimDoc, verb: Any) -> tuple[list[Victim], str]:
    """The people the verb happened to, and the name of the construction that says so."""
    found, rule = _of(cd, verb)
    return [*found, *companions.of(cd, verb)] if found else found, rule


def _of(cd: ClaimDoc, verb: Any) -> tuple[list[Victim], str]:
    subject = passive = target = None
    others: list[Any] = []
    for child in verb.children:
        dep = child.dep_
        if dep == "nsubjpass" and passive is not None and child.lower_ in SELF:
            continue  # "the inspector had himself been killed"
        if dep == "nsubjpass":
            joined = passive is not None and neighbours.next_in_list(cd, passive, child)
            if joined:
                others.append(passive)  # "a guard and two of the raiders were killed"
            # "Two of the escort, members of the police, were hurt": the second says who the first are.
            apposed = (
                passive is not None and not joined and cd.quantity(passive.i) and not cd.quantity(child.i)
            )
            passive = passive if apposed else grammar.described(child)
        elif dep == "nsubj":
            subject = child
        elif (
            dep == "npadvmod"
            and {"death", "dead"} & set(cd.lower[verb.i : child.i])
            and victims.is_person(cd, child.i)
        ):
            target = child  # "hacked to death a couple", "shot dead a couple of traders"
        elif dep == "npadvmod" and target is None and _counts_object(cd, verb, child):
            target = child  # "hurting a cook and injuring over 20"
        elif (
            dep in ("dobj", "oprd")
            and child.lower_ != "dead"
            and child.lemma_
            != "fatality"  # "killed a clerk on 3 May. 1 fatality": to the parser one sentence
            and (child.lower_ not in _HELD or child.n_lefts)
        ):
            if child.i > verb.i and cd.lower[child.left_edge.i - 1] == "(":
                continue  # "5 wounded (Wire; …": who says so
            listed = target is not None and "," in cd.lower[target.i : child.i]
            if target is None or (dep == "dobj" and not (listed and target.dep_ == "dobj")):
                target = child  # the first of "killed six people, among them two women"
    if target is None and passive is None:
        target = neighbours.taken_and_killed(verb)
    if passive is None and subject is None and target is None and verb.tag_ == "VBN":
        passive = grammar.lost_subject(verb) or neighbours.between(cd, verb)
    just_left = cd.numbers.get(verb.i - 1)
    if (
        just_left is not None
        and just_left.sense == "count"
        and subject is None
        and passive is None
        and verb.tag_ in ("VBN", "VBD")
        and not (verb.dep_ == "amod" and verb.head.i > verb.i)  # "31 wounded people"
    ):
        return [victims.bare(just_left)], "neighbour"  # "87 wounded, 11 of them badly"
    inverted = next((c for c in verb.rights if c.dep_ == "auxpass"), None)
    if inverted is None and verb.dep_ == "nsubj" and verb.head.lower_ in ("was", "were"):
        inverted = verb.head  # "Killed were a teacher and a guard": what was is to the parser the verb
    if inverted is not None and verb.tag_ == "VBN":  # "also injured were two clerks"
        after = [*inverted.rights, *(c for c in verb.rights if c.i > inverted.i)]
        behind = next((c for c in after if c.dep_ in ("nsubj", "nsubjpass", "attr")), None)
        return (victims.of(cd, behind, sure=True, listed=True) if behind is not None else []), "inverted"
    by = target is None and passive is None and any(c.dep_ == "agent" for c in verb.rights)
    if by and subject is not None and subject.i < verb.i:
        passive, subject = subject, None  # "staff member shot dead by gunmen": a headline
    comma = verb.i + 1 < len(cd.lower) and cd.lower[verb.i + 1] == ","
    if target is not None and subject is not None and comma and cd.quantity(subject.i):
        target = None  # "1 raider killed, some 400 goats driven off"
    if target is None and passive is None and subject is not None and verb.tag_ == "VBD":
        target = neighbours.named_later(cd, verb)
    participle = verb.tag_ in ("VBN", "VBD") or verb.pos_ == "ADJ"
    if target is not None and passive is not None and {"them", "whom"} & set(cd.lower[verb.i : target.i]):
        target = None  # "17 were killed, among them a girl"
    if target is not None and passive is not None and _share_of_them(cd, target):
        target = None  # "33 were admitted, many with burns"
    if target is not None and passive is not None and target.dep_ == "dobj" and target.ent_type_ == "PERSON":
        target = None  # "eight were killed in Ozel and Mays al-Jab": the end of a place's name, to the parser
    if target is not None:
        if target.lower_ in SELF:
            return _self_and_others(cd, verb, target), "reflexive"
        found = victims.of(cd, target, sure=True, listed=True)
        behind = range(target.i + 1, min(target.i + 6, len(cd.lower) - 1))
        himself = next((j + 1 for j in behind if cd.lower[j] == "and" and cd.lower[j + 1] in SELF), None)
        if himself is not None:  # "killing 12 policemen and himself"
            found = [*found, _self(cd, verb, himself)]
        told = subject is not None and participle and (cd.quantity(subject.i) or subject.i in cd.numbers)
        if found or (passive is None and not told):
            return _specific(verb, found), "object"
    if passive is not None and passive.lower_ in SELF and verb.dep_ == "conj":
        passive = grammar.subject(verb.head)  # "a gunman killed a guard and was himself killed"
    if passive is not None:
        found = victims.of(cd, _before_including(cd, passive), sure=True)
        others = [*others, *neighbours.agreeing(cd, verb, passive)]
        more = [v for one in others for v in victims.of(cd, one, sure=True)]
        found = _taken_on(cd, more, found)
        return _specific(verb, [*more, *found]), "passive"
    joined = verb.dep_ == "conj" and subject is None
    taken_for_past = joined and target is None and verb.tag_ == "VBD" and _of_a_passive(cd, verb)
    if joined and (grammar.passive(verb) or verb.tag_ == "VBN" or taken_for_past):
        near = neighbours.left_neighbour(cd, verb)
        if near:
            return near, "neighbour"
        if grammar.passive(verb) or taken_for_past:  # "were led away and shot"
            inherited = grammar.subject(verb)
            if inherited is not None:
                return victims.of(cd, inherited, sure=True), "passive-joined"
    if (
        verb.tag_ == "VBN"
        and verb.dep_ in ("xcomp", "oprd", "acomp", "ccomp")
        and subject is None
        and (grammar.passive(verb.head) or verb.head.lemma_ == "result")  # "resulted wounded", as in Spanish
    ):
        reported = grammar.subject(verb.head)
        return (victims.of(cd, reported, sure=True) if reported is not None else []), "reported"
    if verb.dep_ == "amod":
        before = verb.head.i < verb.i
        if not before and cd.lower[verb.i + 1] == "(":
            return [], "attribute"  # "9 injured (MoH)": who says so
        found = victims.of(cd, verb.head, sure=before or verb.head.pos_ == "PROPN")
        found = [v for v in found if not before or v.head < verb.i]  # "12 as injured and four as missing"
        return found, "participle" if before else "attribute"
    if verb.tag_ == "VBD" and verb.dep_ == "acl" and subject is None and target is None:
        near = neighbours.right_neighbour(cd, verb)
        if near:
            return near, "neighbour"
    if participle and verb.dep_ in ("acl", "relcl") and subject is None:
        named = neighbours.who_they_were(cd, verb.head)
        if named:
            return named, "participle"
        owner = _nearest(cd, verb) or _before_including(cd, verb.head)
        if cd.lemma[owner.i] in ("body", "corpse"):  # "the bodies of three men abducted on Monday"
            owner = grammar.of_object(owner) or owner
        if owner.dep_ == "pobj" and owner.head.lower_ == "of" and not victims.is_person(cd, owner.i):
            above = owner.head.head  # "Driver of an agency truck killed": a headline
            if above.dep_ == "ROOT" and above.tag_ == "NN" and victims.is_person(cd, above.i):
                return victims.of(cd, above, sure=True)[:1], "participle"
        first = neighbours.headlined(cd, verb)
        found = [
            *(victims.of(cd, first, sure=True)[:1] if first else ()),
            *victims.of(cd, top := neighbours.list_head(cd, owner), sure=True, listed=top.i != owner.i),
        ]
        if _tells_of_all(cd, verb):
            found = [all_of(cd, v) if v.head == verb.head.i else v for v in found]
        return [
            v for v in found if not v.uncounted and v.head <= verb.i and cd.lemma[v.head] not in _TOLLS
        ], "participle"
    if subject is not None and neighbours.takes_a_thing(verb):
        return [], "object"
    if whom := neighbours.of_a_bare_clause(cd, verb, subject):
        return whom, "participle"
    tells = participle and (verb.tag_ == "VBN" or verb.dep_ in ("ROOT", "ccomp", "conj", "acl"))
    if subject is not None and tells:
        sure = verb.tag_ == "VBN" and verb.dep_ == "conj" and subject.i == verb.i - 1
        found = [v for v in victims.of(cd, subject, sure=sure) if v.counted or v.names or v.who]
        found = [v for v in found if not _of_others(cd, verb, v)]
        if any(not victim.uncounted for victim in found):
            return found, "headline"
    shared = neighbours.shared_object(cd, verb)
    if shared:
        return shared, "object-joined"
    near = neighbours.left_neighbour(cd, verb) if participle else []
    near = [v for v in near if subject is None or v.head != subject.i or not v.uncounted]
    if near or subject is None:
        return near, "neighbour"
    return neighbours.right_neighbour(cd, verb), "neighbour"


def _share_of_them(cd: ClaimDoc, target: Any) -> bool:
    """The many of "33 were admitted, many with burns", also where the words stand in marks."""
    return target.dep_ == "oprd" and target.lower_ in _SHARES and "," in cd.lower[target.i - 2 : target.i]


def _of_others(cd: ClaimDoc, verb: Any, victim: Victim) -> bool:
    """ "A total of 16 dead and at least 17 wounded", "nine officers dead and four wounded": the first are not the wounded,
    whatever the parser makes of them."""
    dead = words("casualties", "killed", "counted")
    return any(
        end < verb.i
        and (cd.lower[end] in ("dead", "killed") or cd.lemma[end] in dead)
        and cd.lower[end + 1] in ("and", ",")
        for end in (victim.value[1], victim.head + 1)
    )


def _tells_of_all(cd: ClaimDoc, verb: Any) -> bool:
    """ "Three of the 12 people injured are in a coma": twelve were; but "two of five climbers killed" is a headline."""
    of = verb.head.head
    told = of.lower_ == "of" and of.head.i < of.i and of.head.dep_ != "ROOT"
    return bool(told and verb.dep_ == "acl" and cd.lower[verb.i - 1] != ",")


def _taken_on(cd: ClaimDoc, more: list[Victim], found: list[Victim]) -> list[Victim]:
    """The three of "11 drivers from Keba and three from Dul were killed" are drivers."""
    if not len(more) == len(found) == 1 or found[0].who is not None:
        return found
    again = cd.lower[found[0].last : found[0].last + 1] in AGAIN
    if not again or not more[0].counted or not found[0].counted:
        return found
    return [replace(found[0], who=more[0].who, category=more[0].category)]


def _counts_object(cd: ClaimDoc, verb: Any, number: Any) -> bool:
    """Is a bare figure right behind a gerund whom it happened to, and no measure of it?"""
    figure = cd.numbers.get(number.i)
    return (
        figure is not None and verb.tag_ == "VBG" and figure.start == verb.i + 1 and figure.sense == "count"
    )


def _of_a_passive(cd: ClaimDoc, verb: Any) -> bool:
    """The "shot" of "were led away and shot near the road", which the tagger takes for a past tense."""
    before = verb.i - 2 if cd.lower[verb.i - 1] in ("then", "later") else verb.i - 1
    after = cd.doc[verb.i + 1] if verb.i + 1 < len(cd.lower) else None
    closed = after is None or after.pos_ in ("ADP", "PUNCT", "ADV", "SCONJ")
    near = verb.i - verb.head.i < _JOINED
    return cd.lower[before] == "and" and near and closed and grammar.passive(verb.head)


def _nearest(cd: ClaimDoc, verb: Any) -> Any | None:
    """The civilians of "nine soldiers killed and a number of civilians wounded", whom the parse gives to the soldiers."""
    before = cd.doc[verb.i - 1]
    told = [c for c in verb.head.rights if c.dep_ in ("acl", "relcl") and c.i < verb.i]
    if not told or before.pos_ != "NOUN" or "and" not in cd.lower[told[-1].i : verb.i]:
        return None
    if before.dep_ == "pobj" and before.head.lower_ == "of":
        return before.head.head
    return before if victims.is_person(cd, before.i) else None


def _before_including(cd: ClaimDoc, part: Any) -> Any:
    """The people of "7 civilians, incl. 3 women, killed by shells", of whom the parse sees the women only."""
    own = cd.quantity(part.i)
    first = max(part.left_edge.i, own.start if own else part.left_edge.i)
    for i in range(first - 1, max(first - 4, 0), -1):  # "incl. three women", "among them three women"
        among = cd.lower[i] == "among" and cd.lower[i + 1] in ("them", "whom")
        if among or cd.lower[i] in ("incl", "incl.", "including"):
            for j in range(i - 1, max(i - 4, -1), -1):
                if cd.doc[j].pos_ in ("NOUN", "PROPN") and victims.is_person(cd, j):
                    return cd.doc[j]
    return part


def _specific(verb: Any, found: list[Victim]) -> list[Victim]:
    """Nobody where the verb speaks in general and none of the people are counted ("kills civilians")."""
    return [] if in_general(verb) and all(victim.uncounted for victim in found) else found


def in_general(verb: Any) -> bool:
    """Is the verb in a tense or construction for what happens in general ("is killing", "of killing")?"""
    if verb.tag_ in ("VBZ", "VBP") or (
        verb.tag_ == "VBG" and verb.dep_ in ("pcomp", "xcomp", "ROOT", "csubj")
    ):
        return True
    return any(
        c.dep_ in ("aux", "auxpass") and c.lower_ in ("is", "are", "being", "'s", "'re") for c in verb.lefts
    )


def _self_and_others(cd: ClaimDoc, verb: Any, target: Any) -> list[Victim]:
    """ "killing himself and five others": the bomber is one of the dead."""
    others = [v for head in [*grammar.conjuncts(target)][1:] for v in victims.of(cd, head, sure=True)]
    return [_self(cd, verb, target.i), *others]


def _self(cd: ClaimDoc, verb: Any, i: int) -> Victim:
    """Who killed himself, said at token `i`."""
    before = verb.head if verb.dep_ == "pcomp" else None  # "killed a guard before shooting himself"
    subject = grammar.subject(verb if before is None else before.head)
    bomber = victims.of(cd, subject, sure=True)[:1] if subject is not None else []
    one = replace(lone(i, 1), category="militant", pronoun=False)
    if bomber and bomber[0].counted and (bomber[0].low or 0) > 1:
        one = replace(one, low=bomber[0].low, high=bomber[0].high)  # "two bombers killed themselves"
    return replace(one, who=bomber[0].who, category=bomber[0].category) if bomber else one
