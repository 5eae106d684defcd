"""People looked for or not found: "the search for four others goes on", "had not been located", "did not answer the roll"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing_tui.extract.claims import victims
from briefing_tui.extract.claims.sightings import Sighting, sighting
from briefing_tui.extract.grammar import grammar, reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words

_KIN = frozenset({"relative", "family", "parent", "mother", "father", "wife", "widow", "brother", "sister"})
_SEEN = frozenset({"see", "hear"})
_NOBODY = frozenset({"nobody", "none", "one", "no-one", "noone"})
_WASTES = frozenset({"desert", "sea", "jungle", "forest", "bush", "mountains", "swamp", "ocean"})
_FATES = frozenset({"fate", "whereabouts"})
NEWS = frozenset({"news", "word", "trace", "sign", "information", "contact"})
_UNKNOWN = frozenset({"unknown", "unclear", "uncertain", "mystery"})
_KNOWS = frozenset({"know", "establish", "confirm", "determine", "clarify"})
_SUSPECTS = frozenset(
    {"suspect", "gunman", "attacker", "assailant", "fugitive", "manhunt", "robber", "thief"}
)
_BENEATH = frozenset({"under", "beneath", "underneath", "underground"})
_RUINS = frozenset(
    {
        "rubble",
        "debris",
        "wreckage",
        "ruin",
        "mine",
        "shaft",
        "tunnel",
        "building",
        "basement",
        "collapse",
        "wreck",
    }
)
_GOES = frozenset({"go", "continue", "resume"})
_BEFORE, _AFTER = 60, 25  # tokens around "search" that say after what


def sought(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """Whom a search is for: whom relatives look for, or where a disaster is told of and nobody who may be wanted."""
    joint = next((c for c in cd.doc[i].rights if c.lower_ == "for"), None)
    if joint is None and cd.doc[i].dep_ == "nsubj" and cd.doc[i].head.lemma_ in _GOES:
        joint = next(
            (c for c in cd.doc[i].head.rights if c.lower_ == "for"), None
        )  # "the search went on for 25 others"
    target = grammar.object_of(joint) if joint is not None else None
    near = set(cd.lemma[max(i - _BEFORE, 0) : i + _AFTER])
    subject = grammar.subject(cd.doc[i]) if cd.doc[i].pos_ == "VERB" else None
    kin = subject is not None and cd.lemma[subject.i] in _KIN
    if target is None or not (kin or near & words("casualties", "sought_after")):
        return
    if near & words("casualties", "wanted"):
        return
    for victim in victims.of(cd, target, sure=False):
        rest = victim.who is None and cd.lower[victim.first - 1] in ("last", "remaining", "other")
        people = (rest or victims.is_person(cd, victim.head)) and victim.category != "militant"
        # "Were searching the rubble for a woman": one whom they know of
        buried = victim.low == 1 and joint is not None and bool(_RUINS & set(cd.lemma[i : joint.i]))
        if (victim.counted or buried) and victim.low != 0 and people:
            yield sighting("missing", victim, i, "missing-sought")


def not_found(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "The cook had not been located by nightfall", "two porters have yet to be found", "nobody has seen the driver since"."""
    verb = cd.doc[i]
    if grammar.passive(verb):
        if any(c.dep_ in ("oprd", "acomp", "xcomp") for c in verb.rights):
            return  # "was not found guilty"
        who = grammar.subject(verb)
        yet = verb.head.lemma_ in ("have", "remain") and verb.dep_ in ("xcomp", "ccomp", "oprd")
        if yet and {"yet", "still"} & set(cd.lower[verb.head.i : i]):
            who = grammar.subject(verb.head)
        elif reality.of_verb(verb) != "negated" or (cd.lemma[i] in _SEEN and not _since(cd, i)):
            return
    else:
        nobody = grammar.subject(verb)
        if nobody is None or cd.lower[nobody.i] not in _NOBODY or not _since(cd, i):
            return
        who = next((c for c in verb.rights if c.dep_ == "dobj"), None)
        if who is None:
            who = next((grammar.object_of(c) for c in verb.rights if c.lower_ in ("from", "of")), None)
    yield from _lost(cd, who, i)


def no_answer(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "Fifty soldiers did not answer the roll call"."""
    verb = cd.doc[i].head if cd.lower[i + 1 : i + 2] != ("call",) else cd.doc[i + 1].head
    if verb.lemma_ in ("answer", "attend") and reality.of_verb(verb) == "negated":
        yield from _lost(cd, grammar.subject(verb), i)


def lost(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "Eight herders are still lost in the desert", "nine fishermen were lost at sea"."""
    verb = cd.doc[i]
    if grammar.passive(verb) and reality.of_verb(verb) == "real":
        places = (grammar.object_of(c) for c in verb.rights if c.lower_ in ("in", "at"))
        if any(place is not None and cd.lower[place.i] in _WASTES for place in places):
            yield from _lost(cd, grammar.subject(verb), i)


def _since(cd: ClaimDoc, i: int) -> bool:
    return "since" in cd.lower[i : cd.sentence(i).end]


def _lost(cd: ClaimDoc, who: Any, i: int) -> Iterator[Sighting]:
    """Nobody who is wanted, nor armed men who got away."""
    if who is None or words("casualties", "wanted") & set(
        cd.lemma[cd.sentence(i).start : cd.sentence(i).end]
    ):
        return
    for victim in victims.of(cd, who, sure=False):
        people = victim.names or (
            victims.is_person(cd, victim.head) and victim.category not in ("militant", "police")
        )
        people = people and cd.lemma[victim.head] not in ("body", "corpse", "remains")
        if people and not victim.pronoun and victim.low != 0 and (victim.counted or victim.low == 1):
            yield sighting("missing", victim, i, "missing-not-found")


def fate(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "The fate of four conscripts was unclear", "the whereabouts of the driver are not known", "no word on the fate of two"."""
    noun = cd.doc[i]
    who = grammar.of_object(noun)
    verb = noun.head
    if noun.dep_ in ("nsubj", "nsubjpass"):
        untold = {c.lower_ for c in verb.rights} | {verb.lower_}
        unknown = bool(untold & _UNKNOWN) or (
            verb.lemma_ in _KNOWS and any(c.dep_ == "neg" for c in verb.lefts)
        )
    else:
        unknown = noun.dep_ == "pobj" and _no_news_of(cd, verb.head)
    if unknown and who is not None:
        yield from _vanished(cd, who, i)


def no_news(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "There is no news of the driver", "no trace of 12 miners has been found"."""
    noun = cd.doc[i]
    if not _no_news_of(cd, noun):
        return
    joint = next((c for c in noun.rights if c.lower_ in ("of", "from", "about")), None)
    target = grammar.object_of(joint) if joint is not None else None
    if target is not None and cd.lemma[target.i] not in _FATES:
        yield from _vanished(cd, target, i)


def _no_news_of(cd: ClaimDoc, noun: Any) -> bool:
    return cd.lemma[noun.i] in NEWS and any(c.lower_ == "no" for c in noun.lefts)


def _vanished(cd: ClaimDoc, who: Any, i: int) -> Iterator[Sighting]:
    """Nobody who got away from those who look for him."""
    if _SUSPECTS & set(cd.lemma[cd.sentence(i).start : cd.sentence(i).end]):
        return
    for victim in victims.of(cd, who, sure=False):
        nth = victim.low == 1 and victim.counted and victim.who is None  # "the fate of the fourth"
        people = victim.names or nth or victims.is_person(cd, victim.head)
        known = victim.counted or (victim.low == 1 and victim.definite) or victim.names
        if people and known and victim.category not in ("militant", "police") and not victim.pronoun:
            yield sighting("missing", victim, i, "missing-fate")


def trapped(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "Six miners are trapped underground", "two remained trapped under a wall": not reached yet."""
    verb = cd.doc[i]
    above = verb.head
    still = above.lemma_ in ("remain", "be", "stay") and verb.dep_ in ("acomp", "oprd", "xcomp", "attr")
    helpers = {c.lower_ for c in verb.lefts if c.dep_ in ("aux", "auxpass", "advmod")}
    told = still or bool(helpers & {"are", "is", "remain", "still"})
    there = any(c.lower_ in _BENEATH for c in verb.rights) or bool(
        {c.lower_ for c in verb.rights} & {"in", "inside"}
        and _RUINS & {cd.lemma[k] for k in range(i + 1, min(i + 7, cd.sentence(i).end))}
    )
    if not told or not there or verb.tag_ != "VBN" or reality.of_verb(above if still else verb) != "real":
        return
    subject = grammar.subject(above if still else verb)
    for victim in victims.of(cd, subject, sure=False) if subject is not None else ():
        people = victim.who is None or victims.is_person(cd, victim.head)
        if victim.counted and victim.low != 0 and people:
            yield sighting("missing", victim, i, "missing-trapped")
