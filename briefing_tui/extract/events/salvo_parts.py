"""What hits as one of the missiles or drones told before ("34 missiles were fired. One of them struck a mill"), and what was stopped."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import clauses, weapons
from briefing_tui.extract.parsing import wording

_PARTS = frozenset(
    {"one", "two", "three", "four", "five", "some", "several", "both", "others", "another", "rest", "second", "third", "first", "other", "most", "many", "few", "they"}
)  # fmt: skip
_ALL = frozenset({"all", "both", "each", "it", "them"})
_STOPS = ("intercept", "shoot", "down", "bring", "destroy", "jam")
_AIMED = vocabulary.words("event_words", "aimed_flights")
_TOWARDS = frozenset({"at", "for", "to", "towards", "toward"})
_BACK = 2  # sentences before, in which what was fired is told
_FEW = 8  # tokens of what was shot down
_FLOWN_IN = frozenset({"drone_attack", "missile_attack", "rocket_attack"})
_FLOWN = frozenset({"drone_attack", "missile_attack", "rocket_attack", "shelling"})
_INTO = frozenset({"into", "in", "outside", "toward", "towards"})
_WATERS = frozenset({"sea", "ocean", "waters", "water", "zone"})


def flown(verb: Any) -> Any | None:
    """The word for the weapon of which the subject of the verb is one, or some; None where it is none."""
    hit_by = clauses.agents(verb) if clauses.is_passive(verb) else clauses.subjects(verb)
    if len(hit_by) != 1 or not _part(hit_by[0]):
        return None
    return _told_before(verb, hit_by[0])


def stopped(verb: Any) -> Any | None:
    """The word for what "all", "both" of "fired two rockets at Orva; both were shot down" are; None where it is no weapon."""
    hit = clauses.patients(verb)
    if len(hit) != 1 or hit[0].lower_ not in _ALL or verb.lemma_.lower() == "destroy":
        return None
    return _told_before(verb, hit[0])


def _told_before(verb: Any, part: Any) -> Any | None:
    sentence = wording.sentence(verb)
    if told := _weapons(verb.doc[sentence.start : part.i]):
        return told[-1]  # "three rockets were fired; one was shot down, two hit a mill"
    for _ in range(_BACK):
        if not sentence.start:
            return None
        sentence = wording.sentence(verb.doc[sentence.start - 1])
        if told := _weapons(sentence):
            return told[-1]
        if any(one.dep_ == "nsubj" and one.pos_ in {"NOUN", "PROPN"} for one in sentence):
            return None  # it tells of somebody else
    return None


def _weapons(words: Any) -> list[Any]:
    """The nouns among the words that are weapons which fly or are fired."""
    return [
        one
        for one in words
        if weapons.type_of([one]) in _FLOWN and weapons.is_thing(one) and one.pos_ in {"NOUN", "PROPN"}
    ]


def _part(head: Any) -> bool:
    """ "One", "one of them", "the second": no noun says of what."""
    if head.lower_ not in _PARTS:
        return False
    of = clauses.after(head, frozenset({"of"}))
    return all(one.lower_ in {"them", "these", "those", "which"} for one in of)


def fallen_from(verb: Any, embers: frozenset[str]) -> str:
    """ "Wreckage of a drone set fire to a store", "Two drones were shot down. Debris set a mill alight": its attack, "" else."""
    doing = clauses.agents(verb) if clauses.is_passive(verb) else clauses.subjects(verb)
    fallen = [one for one in doing if {one.lemma_.lower(), one.lower_} & embers]
    if not fallen:
        return ""
    sentence, named = wording.sentence(verb), [two for one in fallen for two in one.subtree]
    for _ in range(_BACK):
        if kind := weapons.type_of([one for one in named if weapons.is_thing(one)]):
            return kind if kind in _FLOWN - {"shelling"} else ""
        if not sentence.start:
            return ""
        sentence = wording.sentence(verb.doc[sentence.start - 1])
        named = list(sentence)
    return ""


def on_its_way(verb: Any, words: str) -> str:
    """ "A drone was shot down as it approached a base", "downed two rockets aimed at the port": an attack that failed.

    The type of the attack, "" where nothing is said of what it was meant for. `words` are those of the trigger.
    """
    stopped = clauses.patients(verb)
    kind = weapons.type_of(stopped) if words.startswith(_STOPS) else ""
    if kind not in {"drone_attack", "rocket_attack", "missile_attack"}:
        return ""
    told = [child for child in verb.rights if child.dep_ == "advcl"]
    told += [child for head in stopped for child in head.rights if child.dep_ in {"acl", "relcl"}]
    told += [two for one in told for two in one.rights if two.dep_ == "xcomp"]
    aimed = any(
        one.lemma_.lower() in _AIMED and (clauses.patients(one) or clauses.after(one, _TOWARDS))
        for one in told
    )
    return kind if aimed else ""


def into_the_sea(verb: Any) -> bool:
    """ "Fired two ballistic missiles into the sea off its east coast", "fell outside Japan's exclusive economic zone": a weapons
    test, which hits nobody."""
    fired = verb.lemma_.lower() in {"fire", "launch", "shoot", "lob"}
    if not (fired or verb.lemma_.lower() in {"fall", "land", "splash"}):
        return False
    flown = clauses.patients(verb) if fired else clauses.subjects(verb)
    if weapons.type_of(flown) not in {"missile_attack", "rocket_attack"}:
        return False
    where = [*clauses.after(verb, _INTO), *(two for one in flown for two in clauses.after(one, _INTO))]
    return any(one.lemma_.lower() in _WATERS for one in where)


def in_flight(verb: Any) -> bool:
    """ "Shot down 71 of 88 drones", "nine rockets were intercepted"; "shot down a jet with a missile" is an attack."""
    passive = next((child for child in verb.lefts if child.dep_ == "nsubjpass"), None)
    words = passive.subtree if passive is not None else verb.doc[verb.i + 1 : verb.i + _FEW]
    for word in words:
        if word.lower_ in {"with", "by", "using"} or (passive is None and word.text == ","):
            return False
        if weapons.type_of([word]) in _FLOWN_IN:
            return True
    return False
