"""Casualties told of a set: "the dead included two nurses", "of the 140 injured, 66 were women"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any

from briefing_tui.extract.claims import victims
from briefing_tui.extract.claims.categories import category_of
from briefing_tui.extract.claims.people import is_name
from briefing_tui.extract.claims.sightings import Sighting, sighting
from briefing_tui.extract.claims.victims import Victim
from briefing_tui.extract.grammar import grammar, reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.numbers.numbers import Quantity
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import CasualtyKind

_KINDS: dict[str, CasualtyKind] = {
    "dead": "killed",
    "death": "killed",
    "killed": "killed",
    "fatality": "killed",
    "deceased": "killed",
    "slain": "killed",
    "victim": "killed",
    "injured": "injured",
    "wounded": "injured",
    "injury": "injured",
    "hurt": "injured",
    "casualty": "killed_or_injured",
    "missing": "missing",
    "displaced": "displaced",
    "uprooted": "displaced",
}
_OF_ALL = frozenset({"the", "those", "initially", "people"})
_WERE = frozenset({"were", "was", "had", "have", "been"})
_BEFORE = 60  # tokens before a sentence in which its victims were told of
# What victims do, or is done with them, who are not dead.
_LIVED_ON = frozenset(
    {"have", "treat", "suffer", "sustain", "leave", "recover", "need", "discharge", "admit", "take", "remain"}
)
_TO = frozenset(
    {"to", "into", "away", "ill", "off", "by", "out"}
)  # where somebody is taken who is no captive
_ENDED = frozenset({"die", "perish", "shoot", "explode", "explosion", "bomb", "blast"})


def kind_of(word: str) -> CasualtyKind | None:
    """The kind a set noun stands for: "the dead" are killed."""
    return _KINDS.get(word)


def dead_and_hurt(cd: ClaimDoc, i: int) -> bool:
    """One figure for both: "30 dead and wounded", "dozens of dead and injured"; not "left five dead and wounded eleven"."""
    if cd.lower[i] != "dead" or cd.word(i + 1) != "and" or kind_of(cd.word(i + 2)) != "injured":
        return False
    if not i or not cd.closes(i + 3, "ADP", "SCONJ", "AUX"):
        return False
    of_them = cd.lower[i - 1] in ("of", "people", "fell", "lay") or cd.lower[i - 2 : i] == ("of", "the")
    return of_them or i - 1 in cd.numbers or cd.quantity(i - 1) is not None


def bare(q: Quantity) -> Victim:
    """Nobody but a number of people."""
    return Victim(
        None, "unknown", q.low, q.high, q.qualifier, q.start, q.end, q.core, (q.start, q.end), counted=True
    )


def _died(cd: ClaimDoc, i: int) -> bool:
    """ "Four of the wounded died": they are among the dead now."""
    return cd.lemma[cd.doc[i].head.i] in words("casualties", "killed", "intransitive")


def _before_those_who(cd: ClaimDoc, i: int) -> int:
    """The token before the word at `i`; before "who were" in "three of those who were killed"."""
    who = i - 1
    while who > 0 and cd.lower[who] in _WERE:
        who -= 1
    return who - 1 if cd.lower[who] == "who" else i - 1


def of_set(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "14 of the dead were tourists", "of the 140 injured, 66 were women", "the victims were two women"."""
    kind = kind_of(cd.lower[i]) or kind_of(cd.lemma[i])
    if dead_and_hurt(cd, i):
        kind = "killed_or_injured"
    if cd.lemma[i] == "victim":
        kind = _of_victims(cd, i)
    if cd.lower[i] == "died" and cd.lower[i - 2 : i] in (("those", "who"), ("people", "who")):
        kind = "killed"  # "three of those who died were teachers"
    token = cd.doc[i]
    taken = (cd.lower[i] == "taken" and cd.word(i + 1) not in _TO) or cd.lemma[i] in words(
        "casualties", "detained", "transitive"
    )
    if taken and token.dep_ == "acl" and token.head.lower_ == "those":
        kind = "detained"  # "those taken are five cooks and the captain"
    if kind is None:
        return
    first = _before_those_who(cd, i)
    while first > 0 and (cd.lower[first] in _OF_ALL or first in cd.numbers):
        first -= 1
    if cd.lower[first] == "of":
        outer = cd.numbers.get(first - 1)
        if (
            outer is not None
            and outer.sense == "count"
            and (kind != "injured" or not _died(cd, outer.end - 1))
        ):
            verb = cd.lemma[cd.doc[outer.end - 1].head.i]
            if cd.lemma[i] == "victim" and verb in _LIVED_ON:
                return  # "three of the victims had burns", "were treated", "have left hospital"
            if verb in words("casualties", "got_away") or verb in words("casualties", "helped"):
                return  # "Fourteen of the victims escaped", "feeds thousands of victims of the war"
            if outer.start and cd.lower[outer.start - 1] == "of":
                return  # "a brother of one of the dead", "the funeral of two of the victims"
            named = _called(cd, cd.doc[outer.end - 1].head) if outer.low == 1 else []
            if named:  # "one of the victims was identified as Ana Reyes"
                yield sighting(kind, named[0], i, f"{kind}-some-of", part=True)
                return
            who = _attribute(cd, cd.doc[outer.end - 1])
            if who is None and cd.lower[i] == "died":
                return  # "the town has buried four of those who died"
            victim = replace(
                bare(outer), who=who.who if who else None, category=who.category if who else "unknown"
            )
            yield sighting(kind, victim, i, f"{kind}-some-of", part=True, reach=who.head if who else None)
            return
        if first == 0 or cd.lower[first - 1] in (".", ",", "\n", ":") or cd.doc[first].is_sent_start:
            yield from _fronted(cd, i, kind)
            return
    if cd.lower[first] == "among" or cd.lower[first : first + 1] == ("among",):
        yield from _among(cd, first, i, kind)
        return
    if _those(token):
        yield from _named_in(cd, token.head, kind)  # "those killed were six guards and a cook"
    elif token.dep_ in ("nsubj", "nsubjpass") and cd.lower[i] != "killed":
        yield from _named_in(cd, token, kind)
    elif (
        token.dep_ == "amod"
        and token.head.dep_ in ("dobj", "nsubjpass")
        and token.head.head.lemma_.lower() == "identify"
    ):
        yield from _named_in(cd, token.head, kind)


def _those(token: Any) -> bool:
    return bool(token.dep_ == "acl" and token.head.lower_ == "those" and token.head.dep_ == "nsubj")


def taken_before(cd: ClaimDoc, i: int) -> bool:
    """Were the victims of this sentence and the ones before it carried off, and nobody killed?"""
    said = _said_before(cd, i)
    taken = words("casualties", "detained", "transitive") | words("casualties", "detained", "noun")
    return bool(said & taken) and not said & (_deaths() | _ENDED)


def _of_victims(cd: ClaimDoc, i: int) -> CasualtyKind | None:
    """What the victims at token `i` suffered: death, if they were not carried off, nor hurt and nobody killed."""
    if taken_before(cd, i):
        return None
    said = _said_before(cd, i)
    hurt = words("casualties", "injured", "transitive") - _ENDED
    return "injured" if said & hurt and not said & _dead() else "killed"


def _said_before(cd: ClaimDoc, i: int) -> set[str]:
    return set(cd.lemma[max(cd.sentence(i).start - _BEFORE, 0) : i])


@lru_cache(maxsize=1)
def _deaths() -> frozenset[str]:
    return (
        words("casualties", "killed", "transitive")
        | words("casualties", "killed", "noun")
        | words("casualties", "killed", "state")
    )


def _dead() -> frozenset[str]:
    return (
        _deaths() | words("casualties", "killed", "intransitive") | words("casualties", "killed", "counted")
    )


def _named_in(cd: ClaimDoc, token: Any, kind: CasualtyKind) -> Iterator[Sighting]:
    """ "the dead included two nurses", "the victims were identified as Ana Lopez and her son"."""
    verb = token.head
    if verb.lemma_ in ("say", "report", "believe", "know") and grammar.passive(verb):
        verb = next((c for c in verb.rights if c.dep_ == "xcomp"), verb)  # "the dead were said to include"
    lemma = verb.lemma_.lower()
    found = _called(cd, verb)
    rule = "identified" if len(found) == 1 and token.tag_ == "NN" else "identified-each"
    for victim in found:
        if victim.category == "unknown":
            victim = replace(victim, category=category_of(cd, token.i, token.i))
        yield sighting(kind, victim, token.i, f"{kind}-{rule}", part=True)
    if lemma not in words("casualties", "include") or cd.lower[token.i] == "death":
        return
    for child in verb.rights:
        if child.dep_ not in ("attr", "dobj"):
            continue
        named = is_name(child, loose=True)
        listed = victims.of(cd, child, sure=named, listed=named)
        each = lemma == "include" or len(listed) > 1
        for victim in listed:
            known = bool(victim.names) or victims.is_person(cd, victim.head)
            known = known and kind_of(cd.lemma[victim.head]) is None
            if known and (victim.who or victim.names) and not victim.uncounted:
                yield sighting(kind, victim, token.i, f"{kind}-included", part=each)


def _called(cd: ClaimDoc, verb: Any) -> list[Victim]:
    """Those named after "as" in "were identified as Ana Lopez and her son"; nobody after another verb."""
    if verb.lemma_.lower() not in ("identify", "name"):
        return []
    target = next((grammar.object_of(c) for c in verb.rights if c.lower_ == "as"), None)
    found = victims.of(cd, target, sure=True, listed=True) if target is not None else []
    return [victim for victim in found if victim.names]


def _attribute(cd: ClaimDoc, subject: Any) -> Victim | None:
    """The people after "were" in "77 were women", or None."""
    verb = subject.head
    for _ in range(4):
        if verb.pos_ in ("AUX", "VERB"):
            break
        verb = verb.head
    if verb.lemma_ != "be":
        return None
    attr = next((c for c in verb.rights if c.dep_ == "attr"), None)
    found = victims.of(cd, attr, sure=False) if attr is not None else []
    return found[0] if found else None


def _fronted(cd: ClaimDoc, i: int, kind: CasualtyKind) -> Iterator[Sighting]:
    whole = cd.numbers.get(i - 1)
    if whole is not None and whole.sense == "count":
        yield sighting(kind, bare(whole), i, f"{kind}-set")
    end = cd.sentence(i).end
    for j in range(i + 1, min(i + 8, end)):
        number = cd.numbers.get(j)
        if number is not None and number.sense == "count":
            who = _attribute(cd, cd.doc[number.end - 1])
            yield _share(number, who, i, kind)
            for other in _and_five(cd, number, end) if who is not None else ():
                were = cd.doc[min(other.end + 1, end - 1)]
                for who in victims.of(cd, were, sure=False)[:1] if were.tag_ == "NNS" else ():
                    yield _share(other, who, i, kind)
            return


def _share(number: Quantity, who: Victim | None, i: int, kind: CasualtyKind) -> Sighting:
    some = replace(bare(number), who=who.who if who else None, category=who.category if who else "unknown")
    return sighting(kind, some, i, f"{kind}-of-set", part=True, reach=who.head if who else None)


def _and_five(cd: ClaimDoc, first: Quantity, end: int) -> Iterator[Quantity]:
    """The five of "of the 19 killed, 12 were women and five were children"."""
    for j in range(first.end, end - 1):
        number = cd.numbers.get(j)
        if number is None or number.start != j or number.end >= end or number.sense != "count":
            continue
        if cd.lower[j - 1] in ("and", ",") and cd.lower[number.end] in _WERE:
            yield number


def _among(cd: ClaimDoc, first: int, i: int, kind: CasualtyKind) -> Iterator[Sighting]:
    """ "X was among the dead", "among the dead were two nurses"."""
    verb = cd.doc[first].head
    behind = cd.doc[i + 1] if i + 1 < len(cd.lower) else verb
    if behind.lemma_ == "be" and behind.head == verb:
        verb = behind  # "police said among the dead were two nurses": it is not the police
    if verb.pos_ not in ("AUX", "VERB") or reality.of_verb(verb) != "real":
        return
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass", "attr") and child.i != i:
            for victim in victims.of(cd, child, sure=False):
                if victim.counted or victim.names or victims.is_person(cd, victim.head):
                    yield sighting(kind, victim, i, f"{kind}-among", part=True)
