"""Of what somebody is accused, or blamed for: of violence, or of what hurts nobody ("of placing his interests above it").

Only the former is blame for the attack that a report tells of.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from briefing_tui.event_types import group
from briefing_tui.extract import vocabulary
from briefing_tui.extract.claims import deeds
from briefing_tui.extract.grammar import clauses, weapons
from briefing_tui.extract.grammar.actor_kinds import animate

_RESPONSIBLE = frozenset({"responsible", "accountable"})
_OF_WHAT = frozenset({"of", "for", "with", "over"})
_WHERE = frozenset({"on", "in"})
_VIOLENT = frozenset({"armed", "explosive", "abduction", "property", "unrest"})
_ACTS = vocabulary.words("responsibility", "blames", "acts")
_MEANS = vocabulary.words("responsibility", "blames", "means")
_TIES = vocabulary.words("responsibility", "blames", "ties")
_POINTS = frozenset({"it", "this", "that", "them", "these", "those", "what", "which"})
_TO = frozenset({"for", "in"})
_LITTLE = frozenset({"nothing", "little"})
_BESIDE = frozenset({"alongside", "for", "with", "beside"})
_ABSTRACT = vocabulary.words("responsibility", "blames", "abstract")
_FOR = frozenset({"for"})
_IN = frozenset({"in", "for", "to", "with", "of"})
_OWNED = vocabulary.words("responsibility", "claims", "owned")
_KINDS = vocabulary.words("responsibility", "blames", "harmless_kinds")
_HAS = vocabulary.words("responsibility", "blames", "has")


def other_things(verb: Any) -> bool:
    """Whether the verb ("accuse", "blame", "charge", "suspect") says of what, and none of it is violence."""
    held = [one for one in verb.rights if one.lower_ in _RESPONSIBLE]  # "holds the army responsible for"
    about = [two for one in (verb, *held) for two in clauses.after(one, _OF_WHAT)]
    for one in clauses.patients(
        verb
    ):  # "accused the army of burning it", but "blamed the enemies of the state"
        about += [two for two in clauses.after(one, _OF_WHAT) if two.tag_ == "VBG" or _a_charge(verb, two)]
    for one in clauses.after(verb, _WHERE):  # "accused on the radio of bringing in rifles"
        about += [two for two in clauses.after(one, _OF_WHAT) if two.tag_ == "VBG"]
    about = [whole for one in about if (whole := _whole(one)) is not None]
    return bool(about) and not any(map(_violence, about))


def part_in_other_things(noun: Any) -> bool:
    """ "Took credit for achieving its goal", "responsibility for its men", "no role in shaping the report": hurts nobody."""
    owned = noun.lemma_.lower() in _OWNED  # of responsibility it must be said for what
    to = _FOR if owned else _TO
    tied = clauses.after(noun, to) or (clauses.after(noun.head, to) if noun.dep_ == "dobj" else [])
    return bool(tied) and all(
        (one.tag_ == "VBG" or (owned and one.pos_ == "NOUN" and animate(one))) and not _violence(one)
        for one in tied
    )


def _a_charge(verb: Any, noun: Any) -> bool:
    """ "Accused the president of political exploitation", where the parser has a president of it."""
    creed = any(one.lower_.endswith("ism") for one in (noun, _whole(noun)) if one is not None)
    return verb.lemma_.lower() != "blame" and (creed or (noun.pos_ == "NOUN" and not animate(noun)))


def _whole(word: Any) -> Any | None:
    """The last part of a word with a hyphen, which the parser takes for three: "anti-Semitism"; None for its hyphen."""
    if not any(letter.isalnum() for letter in word.text):
        return None
    rest = word.doc[word.i + 1 : word.i + 3]
    return rest[1] if len(rest) == 2 and rest[0].text == "-" and not word.whitespace_ else word


def _violence(word: Any) -> bool:
    if word.lower_.endswith("ism"):
        return _says_violence(word)
    if word.lower_ in _POINTS or word.pos_ not in {"VERB", "NOUN", "AUX", "PROPN"}:
        return True
    lemma = word.lemma_.lower()
    if word.pos_ == "VERB" and _hurts_nobody(word):
        return False
    if word.dep_ == "pcomp" or word.tag_ == "VBG":
        said = (one for one in word.subtree if one.i != word.i)
        return lemma in _verbs() or (
            lemma in _MEANS and any(_says_violence(one) or _only_a_tie(one) for one in said)
        )
    if lemma in _TIES:
        tied = clauses.after(word, _IN)
        return not tied or any(map(_violence, tied))
    return any(map(_says_violence, word.subtree))


def _hurts_nobody(verb: Any) -> bool:
    """ "Doing nothing to stop attacks", "sabotaging the reform", "fighting alongside the rebels"."""
    what = [one.lemma_.lower() for one in verb.rights if one.dep_ == "dobj"]
    if verb.lemma_.lower() in {"do", "take"}:
        little = any(one in _LITTLE for one in what)
        return little or any(one.dep_ == "neg" or one.lower_ == "not" for one in verb.lefts)
    if verb.lemma_.lower() == "fight" and not what:
        return any(one.lower_ in _BESIDE for one in verb.rights)
    return bool(what) and all(one in _ABSTRACT for one in what)


def _only_a_tie(noun: Any) -> bool:
    """ "Of having taken part": in what was told before."""
    return noun.lemma_.lower() in _TIES and not clauses.after(noun, _IN)


def _says_violence(word: Any) -> bool:
    lemma = word.lemma_.lower()
    if word.dep_ == "compound" and word.head.pos_ == "NOUN":
        return False  # "a false robbery report"
    if any(one.lower_ in _KINDS or one.lemma_.lower() in _KINDS for one in word.lefts):
        return False  # "a spying operation", "cyber-crimes"
    if word.pos_ == "VERB":
        return lemma in _verbs() and not _hurts_nobody(word)
    if word.pos_ == "PRON":
        return lemma in {"it", "this"}
    return word.pos_ in {"NOUN", "PROPN", "ADJ"} and (
        lemma in _nouns() or deeds.event(word) or (weapons.kind_of(word) is not None and not _only_had(word))
    )


def _only_had(weapon: Any) -> bool:
    """ "Making them carry rifles", "selling rifles": hurts nobody yet."""
    verb = weapon.head
    out = any(one.dep_ == "prt" and one.lower_ != "in" for one in verb.rights)  # "bringing in rifles"
    return bool(weapon.dep_ == "dobj" and verb.lemma_.lower() in _HAS and not out)


@lru_cache(maxsize=1)
def _verbs() -> frozenset[str]:
    """Verbs that by themselves say that somebody was hurt, taken or attacked, or something hit."""
    known = set(_ACTS) | set(vocabulary.words("responsibility", "said", "deeds"))
    for kind, table in vocabulary.load("events").items():
        if isinstance(table, dict) and group(kind) in _VIOLENT:
            known.update(table.get("verbs", ()), table.get("weak_verbs", ()))
    for topic, part in (
        ("casualties", "killed"),
        ("casualties", "injured"),
        ("damage", "destroyed"),
        ("damage", "damaged"),
    ):
        known |= vocabulary.words(topic, part, "transitive")
    return frozenset(word.split()[0] for word in known) - _MEANS


@lru_cache(maxsize=1)
def _nouns() -> frozenset[str]:
    known = set(vocabulary.words("responsibility", "blames", "ills"))
    known |= vocabulary.words("responsibility", "denies", "abuses") - {"matter", "case", "man", "affair"}
    for kind, table in vocabulary.load("events").items():
        if isinstance(table, dict) and group(kind) in _VIOLENT:
            known.update(table.get("nouns", ()))
    return frozenset(known)
