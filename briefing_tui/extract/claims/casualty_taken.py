"""People taken or held by force: "took 12 hostages", "were taken captive", "police hold nine suspects", "45 arrests"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims import patients, victims
from briefing_tui.extract.claims.own_men import ARMED
from briefing_tui.extract.claims.sightings import Sighting, sighting
from briefing_tui.extract.claims.victims import Victim
from briefing_tui.extract.grammar import clauses, grammar, other_senses, reality, relatives
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words

_HELD_AS = words("event_grammar", "held_as")
_ONE_CAPTIVE = _HELD_AS | {"alive"}
_CAPTIVE = _ONE_CAPTIVE | {"hostages", "captives", "prisoners"}
# "took the wounded to hospital", "took him for a soldier", "took part with two men": not by force.
_ELSEWHERE = frozenset({"to", "for", "into", "on", "with"})
_WILD = frozenset({"bush", "forest", "jungle", "hills", "mountains", "desert", "woods", "swamp"})
_ARMED = frozenset({"militant"})
_TAKEN = frozenset({"object", "passive", "passive-joined", "participle", "neighbour", "headline"})
_HOURS = frozenset({"hours", "days", "weeks", "months", "hour", "week", "month", "years", "nights"})
_OTHERWISE_HELD = frozenset({"prt", "acomp", "oprd", "xcomp", "advcl"})  # "held up", "held responsible"
_HELD_TO = frozenset({"to", "as", "in", "back", "together", "aloft", "high"})
_OVER_WHAT = frozenset(
    {"police", "march", "protest", "rally", "demonstration", "riot", "raid", "arrest", "troop", "soldier"}
)
_SINCE = 6  # tokens from "held" to "since"
_FREED = frozenset({"release", "return", "freedom", "liberation"})
_PAYS = frozenset({"pay", "refuse", "raise", "collect"})
_FELL = frozenset({"casualty", "body", "corpse", "dead", "wounded", "remains"})
_OFF = frozenset({"away", "off", "up"})
_WHERE_THEY_LIVE = frozenset(
    {
        "school",
        "dormitory",
        "college",
        "village",
        "town",
        "camp",
        "home",
        "house",
        "bus",
        "street",
        "church",
        "mosque",
    }
)
_KEEPS = frozenset({"hold", "keep", "place", "put", "remand"})


def taken(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """The people whom the verb "take" or "hold" at token `i` makes captives, by its words or by who acts."""
    verb, lemma = cd.doc[i], cd.lemma[i]
    if reality.of_verb(verb) in ("unreal", "negated"):
        return
    number = cd.numbers.get(i - 1)
    if (
        verb.dep_ == "amod" and verb.head.lower_ in _CAPTIVE and verb.head.i > i
    ):  # "nine killed and two taken prisoner"
        if number is not None and number.sense == "count":
            yield sighting("detained", victims.bare(number), i, "detained-taken-neighbour", reach=verb.head.i)
        return
    behind = cd.numbers.get(i + 1)
    if behind is not None and behind.sense == "count" and cd.word(behind.end) in _ONE_CAPTIVE:
        yield sighting("detained", victims.bare(behind), i, "detained-taken-neighbour")
        return  # "killed 20 soldiers and took nine alive"
    found, rule = patients.of(cd, verb)
    if len(found) > 1:  # "took nine men and women prisoner": nobody but them
        found = [v for v in found if v.counted or (v.who or "").lower() not in _ONE_CAPTIVE]
    if rule not in _TAKEN or (rule == "headline" and not _in_custody(verb)):
        return
    held = cd.lower[i] == "held" and any(c.lower_ in ("being", "still") for c in verb.lefts)
    held = held and all(
        (victims.is_person(cd, v.head) or _some_of_those(cd, v)) and v.low != 0 and not v.names for v in found
    )
    up = cd.lower[i : i + 2] == ("rounded", "up")  # whoever does it
    captives = _in_custody(verb) or held or up or _held_somewhere(cd, verb, found)
    captives = captives or any(c.lower_ in _CAPTIVE for c in verb.rights) or _at_gunpoint(verb)
    captives = captives or any(cd.word(v.head + 1) in _CAPTIVE for v in found if v.head > i)
    away = lemma not in _KEEPS and any(c.lower_ in _OFF or _along(c) for c in verb.rights)
    doers = ARMED if away or lemma == "hold" else _ARMED
    into_the_wild = any(
        c.lower_ in ("into", "to") and _WILD & {one.lower_ for one in c.rights} for c in verb.rights
    )
    elsewhere = not into_the_wild and any(
        c.lower_ in _ELSEWHERE and not (_dates(c) or _along(c)) for c in verb.rights
    )
    told = any(
        c.dep_ == "auxpass" for c in verb.lefts
    )  # "12 men taken from their homes were shot": described so
    gone = told and (into_the_wild or (lemma == "take" and _from_home(verb)))
    captives = captives or gone
    by_force = (away or into_the_wild or lemma in ("take", "hold")) and not elsewhere and _by(cd, verb, doers)
    for victim in found:
        if cd.lemma[victim.head] == "life":
            continue  # "took his own life"
        if _dead_or_hurt(cd, verb, victim):
            continue
        people = victims.is_person(cd, victim.head) or (victim.who is None and captives)
        counted = victim.counted and victim.qualifier != "none" and people
        suspects = away and victim.category == "militant" and clauses.is_passive(verb)
        own = lemma == "hold" and victim.category == "military" and not captives  # "holds 900 men in reserve"
        if not (captives or by_force or suspects):
            continue
        one = victim.low == 1 and people and by_force and _by(cd, verb, _ARMED)
        one = one and cd.lower[victim.head - 1 : victim.head + 1] != ("a", "wife")
        if ((counted or one) and not own) or (captives and victim.who and victim.who.lower() not in _CAPTIVE):
            yield sighting("detained", _without_state(victim), i, f"detained-taken-{rule}")


def _held_somewhere(cd: ClaimDoc, verb: Any, found: list[Victim]) -> bool:
    """ "Two nurses were held at a checkpoint", "31 were held over the protest"; not "were held up", "held to account"."""
    helpers = {c.lower_ for c in verb.lefts}
    if cd.lower[verb.i] != "held" or not (helpers & {"was", "were"} or {"are", "still"} <= helpers):
        return False
    if any(c.dep_ in _OTHERWISE_HELD or c.lower_ in _HELD_TO for c in verb.rights):
        return False
    return all(
        ((v.counted or v.low == 1) and not v.names and victims.is_person(cd, v.head))
        or (v.counted and v.who is None and _order_kept(cd, verb))
        for v in found
    )


def _order_kept(cd: ClaimDoc, verb: Any) -> bool:
    """Whether the sentence, or the one before, tells of those who hold people, or of a crowd that they hold people of."""
    sent = cd.sentence(verb.i)
    start = cd.sentence(sent.start - 1).start if sent.start else 0
    return bool(_OVER_WHAT & set(cd.lemma[start : sent.end]))


def _along(joint: Any) -> bool:
    """The "with" of "killing three officers and taking a fourth with them"."""
    return joint.lower_ == "with" and any(one.lower_ in ("them", "him", "her") for one in joint.rights)


def _dates(joint: Any) -> bool:
    """The "on" of "took 15 passengers off a bus on Sunday"."""
    return any(one.ent_type_ in ("DATE", "TIME") for one in joint.rights)


def _dead_or_hurt(cd: ClaimDoc, verb: Any, victim: Victim) -> bool:
    """ "Three casualties, whom the rebels carried off": their own side takes them away."""
    relative = any(relatives.is_relative(c) for c in verb.lefts)
    nouns = {cd.lemma[victim.head], *(cd.lemma[k] for k in range(victim.first, victim.last))}
    if relative and verb.dep_ == "relcl":
        nouns.add(cd.lemma[verb.head.i])
    return bool(nouns & _FELL)


def _some_of_those(cd: ClaimDoc, victim: Victim) -> bool:
    """ "Of the 54 students seized in March 14 are still being held": a figure behind others who were taken."""
    start = cd.sentence(victim.first).start
    before = set(cd.lemma[cd.sentence(start - 1).start if start else 0 : victim.first])
    known = words("casualties", "detained", "transitive") | _HELD_AS
    return victim.counted and victim.who is None and bool(before & known)


def ransomed(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "Demand a ransom for the remaining 12", "a ransom of a million for the release of four nurses": who is still held."""
    noun = cd.doc[i]
    joint = next((c for c in (*noun.rights, *noun.head.rights) if c.lower_ == "for" and c.i > i), None)
    target = grammar.object_of(joint) if joint is not None else None
    if target is not None and target.lemma_.lower() in _FREED:
        target = grammar.of_object(target)
    if target is None or noun.head.lemma_ in _PAYS:
        return
    for victim in victims.of(cd, target, sure=False):
        people = victims.is_person(cd, victim.head) or (victim.who is None and not victim.pronoun)
        if victim.counted and victim.low != 0 and people:
            yield sighting("detained", victim, i, "detained-ransomed")


def _in_custody(verb: Any) -> bool:
    """ "Were taken into custody", "are held for ransom", "was picked up for questioning"."""
    held = words("casualties", "custody")
    near = verb.doc[verb.i + 1 : verb.i + _SINCE]
    if verb.lower_ == "held" and verb.dep_ == "acl" and any(c.lower_ == "since" for c in near):
        return True  # "four observers held near Talla since Sunday"
    if verb.lower_ == "held" and any(
        c.lower_ == "for" and any(_HOURS & {one.lower_} for one in c.rights) for c in verb.rights
    ):
        return True  # "were robbed and held for six hours"
    if verb.lemma_ == "bundle":
        return any(c.lower_ == "into" for c in verb.rights)
    return any(c.dep_ == "prep" and any(one.lower_ in held for one in c.rights) for c in verb.rights)


def _from_home(verb: Any) -> bool:
    """ "300 children were taken from the town": from where people live, learn or travel, and to no hospital."""
    ways = [*verb.rights, *(c for one in verb.rights if one.lower_ == "away" for c in one.rights)]
    left = [c for c in ways if c.lower_ == "from"]
    home = any(one.lemma_.lower() in _WHERE_THEY_LIVE for c in left for one in c.rights)
    return home and not other_senses.taken_to(verb)


def _at_gunpoint(verb: Any) -> bool:
    """ "Were taken at gunpoint from a site": never "held at gunpoint", while the shop was robbed."""
    at = (c for c in verb.rights if c.lower_ == "at" and verb.lemma_.lower() not in _KEEPS)
    return any(one.lower_ in ("gunpoint", "knifepoint") for c in at for one in c.rights)


def in_custody(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "Eleven remain in custody", "with nine suspects in custody"."""
    joint = cd.doc[i].head
    if joint.lower_ != "in" or cd.doc[i].dep_ != "pobj":
        return
    owner = joint.head
    if owner.pos_ in ("AUX", "VERB"):
        still = owner.lemma_ in ("be", "remain") and reality.of_verb(owner) == "real"
        owner = grammar.subject(owner) if still else None
    for victim in victims.of(cd, owner, sure=False) if owner is not None and owner.i < i else ():
        if victim.counted and victim.low != 0 and (victim.who is None or victims.is_person(cd, victim.head)):
            yield sighting("detained", victim, i, "detained-in-custody")


def captive(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "One pilot is a prisoner of the rebels"; beside dead or wounded, "78 wounded and four prisoners"."""
    noun = cd.doc[i]
    verb = noun.head
    if noun.dep_ == "attr" and verb.lemma_ == "be" and reality.of_verb(verb) == "real":
        subject = grammar.subject(verb)
        for victim in victims.of(cd, subject, sure=False) if subject is not None else ():
            if (victim.counted or victim.names) and victim.low != 0 and victim.head < verb.i:
                yield sighting("detained", victim, i, "detained-captive")
        return
    number = cd.quantity(i)
    if number is None or number.sense != "count" or number.vague or not number.low or number.start < 2:
        return
    before = cd.lower[number.start - 1]
    with_them = noun.head.lower_ == "with" and noun.head.head.lemma_ in (
        "flee",
        "leave",
        "escape",
        "withdraw",
        "retreat",
    )
    if with_them and reality.of_verb(noun.head.head) == "real":
        yield sighting("detained", victims.bare(number, who=cd.text(i, i + 1)), i, "detained-captives")
        return  # "fled with two hostages"
    state = number.start - 2
    harmed = words("casualties", "killed", "state") | words("casualties", "injured", "state")
    if before in ("and", ",") and cd.lower[state] in harmed:
        yield sighting("detained", victims.bare(number), i, "detained-captives")


def arrests(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "Made 30 arrests", "ended in 20 injuries and nearly 200 arrests"; "no arrests" is no figure."""
    number = cd.quantity(i)
    noun = cd.doc[i]
    if noun.tag_ not in ("NNS", "NNPS") or number is None or number.sense != "count" or not number.low:
        return
    if number.end == i and reality.of_noun(noun) == "real" and grammar.of_object(noun) is None:
        yield sighting("detained", victims.bare(number), i, "detained-arrests")


def _without_state(victim: Victim) -> Victim:
    """ "Three aid workers hostage", which the parse takes for one phrase: the aid workers."""
    words = (victim.who or "").split()
    return replace(victim, who=" ".join(words[:-1])) if len(words) > 1 and words[-1] in _CAPTIVE else victim


def _by(cd: ClaimDoc, verb: Any, doers: frozenset[str]) -> bool:
    """Whether fighters, attackers, armed men or the like do it."""
    acting = clauses.agents(verb) if clauses.is_passive(verb) else clauses.subjects(verb)
    if not acting and clauses.is_passive(verb) and any(c.lower_ in _OFF for c in verb.rights):
        acting = _just_before(cd, verb)
    if any(c.lower_ in ("armed", "masked") for head in acting for c in head.lefts):
        return True
    return any(victim.category in doers for head in acting for victim in victims.of(cd, head, sure=False))


def _just_before(cd: ClaimDoc, verb: Any) -> list[Any]:
    """The pirates of "Pirates boarded the ship. The master and three engineers were carried off"."""
    start = cd.sentence(verb.i).start
    return list(clauses.subjects(cd.sentence(start - 1).root)) if start else []
