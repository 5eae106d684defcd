"""Casualties told by a verb: "killed two", "were wounded", "died", "shot dead", "lost their lives"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims import (
    casualty_outcomes,
    casualty_unhurt,
    companions,
    hit_people,
    neighbours,
    patients,
    victim_phrases,
    victims,
)
from briefing_tui.extract.claims.casualty_things import is_thing
from briefing_tui.extract.claims.damage_objects import object_type
from briefing_tui.extract.claims.sightings import Sighting, sighting
from briefing_tui.extract.claims.victims import Victim
from briefing_tui.extract.grammar import grammar, other_senses, reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.parsing.one_more import NTH
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import CasualtyKind

_LOOSE = frozenset(
    {"attribute", "object-joined", "headline", "neighbour"}
)  # rules that want a figure or a name
_WINDS = (("up",), ("down",), ("around",), ("through",), ("its",), ("along",), ("back",))
_ANYBODY = frozenset({"any", "anyone", "anybody"})
_OF_BOTH = frozenset({"seize", "capture", "take"})  # things and people alike
_CAUSE = 7  # tokens from "died" to what of
_NEAR = 3  # tokens between "blew" and "himself"
_BATTLE = frozenset({"battle", "combat", "action", "fighting"})


def transitive(cd: ClaimDoc, i: int, kind: CasualtyKind) -> Iterator[Sighting]:
    """ "killed two soldiers", "two soldiers were killed", "soldiers killed in …", "the two killed"."""
    verb = cd.doc[i]
    state = reality.of_verb(verb)
    if state == "unreal":
        yield from casualty_unhurt.denied(cd, verb, kind)
    if state == "unreal" or _another_verb(cd, i):
        return
    if kind == "killed" and _by_illness(cd, verb):
        return
    found, rule = patients.of(cd, verb)
    if rule == "object" and kind == "displaced" and grammar.passive(verb):
        return  # "they were displaced people", to the parser a deed
    if rule == "object" and reality.under_way(verb):
        # "The floods are killing 20 a day"; but "was strangling one of the guards"
        found = [victim for victim in found if victim.counted and (victim.low != 1 or kind == "detained")]
    if kind == "detained":
        found = [
            v
            for v in found
            if v.names or (v.who is None and not _of_things(cd, i, v)) or _somebody(cd, v.head)
        ]
        if rule == "attribute":
            found = [v for v in found if v.counted]  # "fans of a jailed singer": who that is, and no news
    if kind == "injured" and casualty_outcomes.of_the_dead(verb):
        return  # "the dead man was a nurse, stabbed as he left": told by how it ended
    if kind == "injured" and i and cd.lower[i - 1] in ("mortally", "fatally"):
        kind = "killed"
    if len(found) > 1:  # "120 men killed and wounded, two tanks and five trucks"
        found = [
            v for v in found if v.names or victims.is_person(cd, v.head) or object_type(cd, v.head) is None
        ]
    if cd.lemma[i] == "execute":  # "executed three warrants"
        found = [v for v in found if victims.is_person(cd, v.head) or not _thing_named(cd, v)]
    if kind == "killed_or_injured":  # "neutralised three bombs", "neutralised the opposition"
        found = [v for v in found if v.counted and (victims.is_person(cd, v.head) or v.category != "unknown")]
    kind = _joined_kind(cd, verb, found, kind)
    found = [
        hit_people.of_those(cd, verb, v) if v.who is None and v.counted and rule == "object" else v
        for v in found
    ]
    if rule == "attribute":  # "two of the three kidnapped nurses": three were
        found = [victim_phrases.all_of(cd, v) if v.of is not None else v for v in found]
    if rule == "attribute":  # "4 wounded herders, some 80 families displaced": the families were displaced
        found = [v for v in found if v.head == verb.head.i or not _told_apart(cd, v)]
    if rule in _LOOSE:
        found = [v for v in found if not v.uncounted]
    found = [v for v in found if not is_thing(cd, verb, v, kind)]
    figurative = cd.lemma[i] in ("hurt", "harm") and rule == "object"  # "the row hurt the candidate"
    for victim in found:
        if figurative and not (victim.counted or _flesh_and_blood(cd, i, victim)):
            continue
        if state == "negated" and victim.qualifier != "none":
            counted = victim.counted and kind == "injured" and casualty_unhurt.several(cd, victim)
            if not (counted or {cd.lower[victim.first], cd.lower[victim.head]} & _ANYBODY):
                continue
            victim = casualty_unhurt.none_of(victim)
        yield sighting(kind, victim, i, f"{kind}-{rule}")


def _of_things(cd: ClaimDoc, i: int, victim: Victim) -> bool:
    """The nine of "37 vehicles destroyed and nine seized": a bare figure behind things that are counted."""
    if cd.lemma[i] not in _OF_BOTH:
        return False
    start = cd.sentence(victim.first).start
    before = (q for q in map(cd.numbers.get, range(victim.first - 1, start - 1, -1)) if q is not None)
    last = next(before, None)
    if last is None or victim.pronoun or last.end >= victim.first:
        return False
    return object_type(cd, last.end) is not None and not victims.is_person(cd, last.end)


def _flesh_and_blood(cd: ClaimDoc, i: int, victim: Victim) -> bool:
    """ "Slightly hurt a guard", "the blast hurt his wife", "hurt his 14-year-old son": no career and no cause."""
    how = any(child.lower_ in words("casualties", "how_badly") for child in cd.doc[i].lefts)
    subject = grammar.subject(cd.doc[i])
    by_a_weapon = subject is not None and cd.lemma[subject.i] in words("damage", "weapon")
    return victims.is_person(cd, victim.head) and (how or by_a_weapon or victim.category == "children")


def _somebody(cd: ClaimDoc, head: int) -> bool:
    return victims.is_person(cd, head) or cd.lower[head] in NTH  # "arrested a third"


def as_adjective(cd: ClaimDoc, i: int, kind: CasualtyKind) -> Iterator[Sighting]:
    """ "17 bodies and 38 wounded people", where the participle is an adjective to the tagger."""
    token = cd.doc[i]
    if token.tag_ == "JJ" and token.dep_ == "amod" and token.head.i == i + 1 and cd.lemma[i] == cd.lower[i]:
        yield from transitive(cd, i, kind)


def _told_apart(cd: ClaimDoc, victim: Victim) -> bool:
    """Does a participle right behind say what became of these people?"""
    return any(
        c.dep_ == "acl" and c.tag_ == "VBN" and c.i == victim.head + 1 for c in cd.doc[victim.head].rights
    )


def _thing_named(cd: ClaimDoc, victim: Victim) -> bool:
    """ "Executed three warrants", "two of the warrants were executed"."""
    head = cd.doc[victim.head]
    inner = grammar.of_object(head) if victim.head in cd.numbers else None
    if inner is not None:
        return cd.lemma[inner.i] in words("casualties", "carried_out")
    return bool(head.pos_ == "NOUN")


_SHOTS = frozenset({"long", "big", "mug", "snap", "one", "single", "hot", "close", "moon"})


def _another_verb(cd: ClaimDoc, i: int) -> bool:
    """ "killed off the plan", "the evening wound down", "a long-shot candidate": another word."""
    if cd.lower[i] == "shot" and i > 1 and cd.lower[i - 1] == "-" and cd.lower[i - 2] in _SHOTS:
        return True
    if any(c.dep_ == "prt" and c.lower_ == "off" for c in cd.doc[i].rights) or other_senses.harmless(
        cd.doc[i]
    ):
        return True
    return cd.lower[i] == "wound" and cd.lower[i + 1 : i + 2] in _WINDS


def _joined_kind(cd: ClaimDoc, verb: Any, found: list[Victim], kind: CasualtyKind) -> CasualtyKind:
    """ "killed or wounded 50": one figure for both. A single person is the worse of the two."""
    if kind not in ("killed", "injured"):
        return kind
    other_kind = "injured" if kind == "killed" else "killed"
    others = words("casualties", other_kind, "state")
    verbs = words("casualties", other_kind, "transitive")
    for step in (1, -1):
        joint, other = verb.i + step, verb.i + 2 * step
        if not 0 <= other < len(cd.lower):
            continue
        if cd.lower[other] not in others and cd.lemma[other] not in verbs:
            continue
        if step == -1 and cd.lower[other] == "dead" and any(c.dep_ == "dobj" for c in verb.rights):
            continue  # "left five dead and wounded eleven"
        total = any(v.counted and v.low != 1 for v in found)
        if cd.lower[joint] in ("or", "/") or (cd.lower[joint] == "and" and total):
            return "killed_or_injured"
    return kind


def intransitive(cd: ClaimDoc, i: int, kind: CasualtyKind) -> Iterator[Sighting]:
    """ "three people died", "a man who drowned"."""
    verb = cd.doc[i]
    state = reality.of_verb(verb)
    subject = grammar.subject(verb) if state != "unreal" else None
    if state != "unreal" and (subject is None or subject.i > i):
        subject = neighbours.between(cd, verb) or subject
    if subject is None and verb.dep_ == "amod":
        subject = verb.head
    if state == "unreal":
        yield from casualty_unhurt.denied(cd, verb, kind)
    if subject is None:
        return
    if cd.lemma[i] == "die" and any(
        cd.word(k) in ("of", "from") and _of_illness(cd, k + 1)
        for k in range(i + 1, min(i + _CAUSE, cd.sentence(i).end))
    ):
        return
    for victim in [*victims.of(cd, subject, sure=kind == "killed"), *companions.of(cd, verb)]:
        if state == "negated" and victim.qualifier != "none":
            continue
        set_again = victim.definite and not victim.counted and cd.lower[victim.head] in ("deceased", "dead")
        if not set_again and not (patients.in_general(verb) and victim.uncounted):
            yield sighting(kind, victim, i, f"{kind}-subject")


def _by_illness(cd: ClaimDoc, verb: Any) -> bool:
    """ "Cholera killed 40 people", "were killed by an unknown fever"."""
    doer = (
        grammar.subject(verb)
        if not grammar.passive(verb)
        else grammar.object_of(next((c for c in verb.rights if c.dep_ == "agent"), verb))
    )
    return doer is not None and cd.lemma[doer.i] in words("casualties", "illness")


def passed_away(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "Was taken to hospital, where he passed away"."""
    if cd.lower[i + 1 : i + 2] == ("away",):
        yield from intransitive(cd, i, "killed")


def _of_illness(cd: ClaimDoc, i: int) -> bool:
    """ "Died of diabetes", "died of natural causes": nobody's doing."""
    causes = words("casualties", "illness") | words("casualties", "other_deaths")
    return bool(causes & set(cd.lemma[i : i + 3]))


def to_death(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "stabbed to death", "shot dead", "gunned down", "shot": what was done to the victim tells how it ended."""
    verb, lemma = cd.doc[i], cd.lemma[i]
    ahead = cd.lower[i + 1 : i + 9]
    kind = casualty_outcomes.of(verb, lemma, ahead)
    if kind is None or reality.of_verb(verb) != "real" or _another_verb(cd, i):
        return
    found, rule = patients.of(cd, verb)
    ends = [k for k, word in enumerate(ahead) if word in ("dead", "death", "alive", "down")]
    reach = i + 1 + ends[0] if ends and kind == "killed" else None
    for victim in found:
        if is_thing(cd, verb, victim, kind) or (rule == "headline" and i + 2 in cd.numbers):
            continue  # "soldiers cut down 60": the soldiers did it
        him = victim.pronoun and victim.who is not None and (victim.low == 1 or victim.counted)
        some = rule == "participle" and victim.counted and victim.who is None  # "a third, shot in the leg,"
        if victim.names or kind == "killed" or him or some or victims.is_person(cd, victim.head):
            yield sighting(kind, victim, i, f"{kind}-{lemma}-{rule}", reach=reach)


def laid_down(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "Two soldiers paid the supreme price", "laid down their lives", "made the ultimate sacrifice", "met their deaths"."""
    verb = cd.doc[i]
    target = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if target is None or reality.of_verb(verb) != "real":
        return
    if cd.lemma[i] in words("casualties", "met"):
        owned = any(c.dep_ == "poss" and c.pos_ == "PRON" for c in target.lefts)
        told = owned and cd.lemma[target.i] in words("casualties", "met", "nouns")
    else:
        said = set(cd.lemma[target.left_edge.i : target.i + 1])
        told = cd.lemma[target.i] in words("casualties", "laid_down", "nouns")
        told = told and bool(said & words("casualties", "laid_down", "of"))
    if not told:
        return
    subject = grammar.subject(verb)
    for victim in victims.of(cd, subject, sure=True) if subject is not None else ():
        if victim.names or ((victim.counted or victim.low == 1) and victims.is_person(cd, victim.head)):
            yield sighting("killed", victim, i, "killed-laid-down", reach=target.i)


def blown_up(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "A man blew himself up at the gate": the bomber is dead, whoever else is."""
    verb = cd.doc[i]
    himself = next((c for c in verb.rights if c.lower_ in patients.SELF and c.i - i < _NEAR), None)
    if himself is None or reality.of_verb(verb) != "real":
        return
    subject = grammar.subject(verb)
    for victim in victims.of(cd, subject, sure=True) if subject is not None else ():
        if victim.counted or victim.names or victim.low == 1:
            bomber = replace(victim, category="militant", pronoun=False)
            yield sighting("killed", bomber, i, "killed-blown-up", reach=himself.i)


def fallen(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "Two of our soldiers fell in battle", "four fighters fell"."""
    verb = cd.doc[i]
    to_death = cd.word(i + 1) == "to" and cd.word(i + 3) in ("death", "deaths")  # "fell to their deaths"
    in_battle = cd.lower[i + 1 : i + 2] == ("in",) and bool(_BATTLE & set(cd.lower[i + 2 : i + 5]))
    alone = i + 1 == len(cd.lower) or cd.doc[i + 1].pos_ in ("PUNCT", "CCONJ")
    martyrs = cd.word(i + 2 if cd.word(i + 1) == "as" else i + 1)
    in_battle = in_battle or martyrs in ("martyr", "martyrs", "martyred")
    in_battle = in_battle or to_death
    if not in_battle and not alone:
        return
    subject = grammar.subject(verb) if reality.of_verb(verb) == "real" else None
    for victim in victims.of(cd, subject, sure=False) if subject is not None else ():
        armed = victim.counted and victim.category in ("military", "militant", "police")
        if (in_battle and (victim.names or victims.is_person(cd, victim.head))) or armed:
            yield sighting("killed", victim, i, "killed-fallen", reach=i + 2 if in_battle else None)
