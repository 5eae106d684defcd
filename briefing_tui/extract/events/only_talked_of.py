"""Deeds that a text only tells of as a topic: in a film, a bill or a drill, as a rumour, called off, or years ago that day."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import clauses

_WORKS = vocabulary.words("event_words", "only_talked_of_works")
_STAGED = frozenset({"exercise", "drill", "simulation", "manoeuvre", "film", "movie", "novel", "drama", "scenario", "play", "game"})  # fmt: skip
_RUMOURS = vocabulary.words("event_words", "triggers_rumours")
_UNTRUE = vocabulary.words("responsibility", "denies", "untrue")
_SAID = vocabulary.words("responsibility", "denies", "accusations") | {"report"}
_ABOUT = frozenset({"about", "on", "of", "for", "against", "depicting"})
_REHEARSES = frozenset({"simulate", "practise", "practice", "rehearse", "reenact", "re-enact", "imagine"})
_TALKS = frozenset({"discuss", "debate", "study", "analyse", "analyze", "address"})
_CANCELS = frozenset({"avert", "cancel", "postpone"})
_MARKS = frozenset({"mark", "commemorate", "remember", "be", "pass"})
_FILMED = frozenset({"film", "movie", "series", "scene", "video", "documentary", "season", "episode"})
_LIVED = frozenset({"survivor", "victim", "orphan"})
_DISASTERS = frozenset(vocabulary.load("events")["natural_disaster"]["nouns"])
_SPANS = frozenset({"year", "decade", "century"})
_NOISE = frozenset({"storm", "chorus", "howl", "torrent"})  # "a storm of protest"


def only(token: Any) -> bool:
    """Whether the word for an event, a noun or a verb, states none where it stands."""
    if token.pos_ in {"NOUN", "PROPN"}:
        return _as_topic(token)
    verb = token.head if token.dep_ == "conj" else token
    if verb.dep_ in {"xcomp", "dobj"} and verb.tag_ == "VBG" and verb.head.lemma_.lower() in _REHEARSES:
        return True  # "practised storming a school"
    if verb.dep_ == "pcomp" and verb.head.lower_ in _ABOUT and verb.head.head.lemma_.lower() in _WORKS:
        return True
    if verb.dep_ == "relcl" and _rehearsed(verb):
        return True
    if any(one.dep_ == "prt" and one.lower_ == "off" for one in token.rights) and token.lemma_ == "call":
        return True  # "called off a strike"
    told = verb.dep_ in {"acl", "ccomp"} and any(one.dep_ == "mark" for one in verb.lefts)
    return told and (verb.head.lemma_.lower() in _RUMOURS or _false(verb.head))


def _rehearsed(verb: Any) -> bool:
    """ "Held a drill on Monday in which troops stormed a village", wherever the parser hangs the clause."""
    if not any(
        one.lower_ == "in" and any(two.lower_ == "which" for two in one.children) for one in verb.lefts
    ):
        return False
    held = clauses.governor(verb.head)
    works = [verb.head, *(one for one in held.children if one.dep_ in {"dobj", "nsubjpass"})]
    return any(one.lemma_.lower() in _STAGED for one in works)


def _as_topic(noun: Any) -> bool:
    above = noun.head
    lemma = above.lemma_.lower()
    if noun.dep_ in {"dobj", "nsubjpass"}:
        bare = noun.tag_ == "NNS" and all(one.lower_ == "with" for one in noun.children)
        return lemma in _REHEARSES | _CANCELS or (lemma in _TALKS and bare)
    filmed = clauses.after(noun, frozenset({"of"})) if noun.lower_ == "shooting" else []
    if any(one.lemma_.lower() in _FILMED for one in filmed):
        return True
    if noun.dep_ != "pobj":
        return False
    over = above.head
    if over.pos_ == "VERB":  # "opened an exhibition on the raid", where "on" hangs on "opened"
        over = next((one for one in over.rights if one.dep_ == "dobj" and one.i + 1 == above.i), over)
    if above.lower_ == "of" and over.lemma_.lower() in _LIVED and noun.lemma_.lower() in _DISASTERS:
        return True  # "survivors of the flood marched"
    if above.lower_ == "of" and over.lemma_.lower() in _RUMOURS:
        return True  # "after a rumour of an attack"
    if above.lower_ in _ABOUT and over.lemma_.lower() in _WORKS and over.pos_ == "NOUN":
        return True
    if (
        above.lower_ == "of"
        and over.lemma_.lower() in _NOISE
        and noun.lemma_.lower() in {"protest", "violence"}
    ):
        return True
    since = above.lower_ in {"since", "after"} and over.lemma_.lower() in _SPANS
    return since and any(one.lemma_.lower() in _MARKS for one in (over.head, clauses.governor(over)))


def _false(said: Any) -> bool:
    """ "Reports that rebels had taken the town were false"."""
    be = said.head
    if said.lemma_.lower() not in _SAID or said.dep_ != "nsubj" or be.lemma_ != "be":
        return False
    return any(one.dep_ in {"acomp", "attr"} and one.lower_ in _UNTRUE for one in be.rights)
