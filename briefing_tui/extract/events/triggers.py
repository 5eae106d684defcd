"""The words that state an event, found in a parsed document."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events import (
    brevity,
    deed_nouns,
    frames,
    no_events,
    only_talked_of,
    stand_ins,
    strikes,
    verbless,
    wreckers,
)
from briefing_tui.extract.grammar import announced, clauses, weapons
from briefing_tui.extract.grammar.actor_kinds import animate
from briefing_tui.extract.parsing import wording

_WEAPON_VERBS = vocabulary.words("event_grammar", "triggers_weapon_verbs")
_EVENT_SUBJECT_SKIP = frozenset({"compound", "nmod", "amod"})
_BESIDE = vocabulary.words("event_grammar", "triggers_beside")
_HURTS = vocabulary.words("event_grammar", "triggers_hurts")
_WEAK_NOUNS = frozenset(
    {"offensive", "battle", "combat", "fighting", "raid", "operation", "fire", "confrontation", "encounter"}
    | {"brawl", "melee"}
)
_OF_THINGS = frozenset({"arson", "property_attack"})
_MEASURES = vocabulary.words("event_words", "triggers_measures")
_LANDINGS = frozenset(
    {"exchange", "impact", "hit", "incident", "detonation", "salvo", "volley", "swarm", "wave", "barrage"}
)
_CASES = frozenset({"incident", "attack", "spree", "rampage"})
_OF = frozenset({"of"})
_ON = frozenset({"on", "against"})
_ABLAZE = frozenset({"ablaze", "alight", "afire", "captive", "hostage", "prisoner"})
_SHOTS = frozenset({"fire", "gunfire", "shots", "bullets"})
_VILE = vocabulary.words("event_grammar", "triggers_vile")
_STORMS = frozenset({"storm", "typhoon", "cyclone", "hurricane"})
_POINTING = vocabulary.words("event_grammar", "triggers_pointing")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that may state an event. `type` is what it says by itself ("" = its weapon must say).

    `framed` marks a verb that says so with its object only.
    """

    token: Any
    type: str
    words: str
    weak: bool = False
    verb: bool = False
    framed: bool = False


@lru_cache(maxsize=1)
def _vocabulary() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """verb -> type, noun -> type, weak verb -> type; keys are lemmas, phrases joined by a space."""
    verbs: dict[str, str] = {}
    nouns: dict[str, str] = {}
    weak: dict[str, str] = {}
    for name, body in vocabulary.load("events").items():
        for word in body.get("verbs", ()):
            verbs[word] = name
        for word in body.get("nouns", ()):
            nouns[word] = name
        for word in body.get("weak_verbs", ()):
            weak[word] = name
    return verbs, nouns, weak


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    """First words of verb phrases, so that only they are looked at twice."""
    verbs, _, weak = _vocabulary()
    return frozenset(key.split()[0] for key in (*verbs, *weak) if " " in key)


@lru_cache(maxsize=1)
def _known_words() -> frozenset[str]:
    """Lemmas that a trigger may have: of a phrase the first word if a verb opens it, the last if a noun ends it.

    In a long text nothing else is looked at, so that a word that a rule below asks for by name belongs here, too.
    """
    verbs, nouns, weak = _vocabulary()
    return frozenset(
        {key.split()[0] for key in (*verbs, *weak, *wreckers.WRECKS)}
        | {key.split()[-1] for key in nouns}
        | deed_nouns.words()
        | frames.verbs()
        | _HURTS
        | _WEAPON_VERBS
        | _LANDINGS
        | _CASES
        | stand_ins.WORDS
        | {"take", "strike", "exchange"}
    )


def find(doc: Any) -> list[Trigger]:
    """Every word of the document that may state an event, in order."""
    verbs, nouns, weak = _vocabulary()
    phrases = _first_words()
    known = _known_words()
    note = brevity.is_note(doc)  # where a weapon or "vs" may be one, too
    lowered, lemmas = wording.lowered(doc), wording.lemmas(doc)
    found = []
    for i, token in enumerate(wording.tokens(doc)):
        hyphened = i + 2 < len(lowered) and lowered[i + 1] in {"-", "–"}
        if not (note or hyphened or lemmas[i] in known or frames.FORMS.get(lowered[i]) in known):
            continue
        pos = token.pos_
        if lowered[i] in stand_ins.WORDS and (kind := stand_ins.of(token)):
            found.append(Trigger(token, kind, lowered[i]))
            continue
        if token.dep_ == "amod" and token.tag_ in {"VBG", "VBN"}:
            continue  # "murdered mayors", "detonating plugs": a description
        if hyphened and not token.whitespace_:
            whole = f"{lowered[i]}-{lowered[i + 2]}"  # "sit-in"; "blast-shattered" is half a word
            if whole in nouns:
                last = doc[i + 2]
                found.append(Trigger(last if token.head.i == last.i else token, nouns[whole], whole))
            continue
        if pos in {"VERB", "AUX"} or (pos == "ADJ" and token.tag_ == "VBN"):
            lemma = frames.lemma_of(token)
            trigger = None
            reading = frames.match(token)
            if (
                reading is not None
                and reading[0] == "strategic_other"
                and token.dep_ == "acl"
                and not any(child.dep_ == "nsubj" for child in token.lefts)
                and not (token.head.dep_ == "ROOT" and brevity.is_note(doc))
            ):
                continue  # "soldiers stationed there": a description; "Device found near station" is a whole note
            if reading is not None:
                found.append(Trigger(token, *reading, verb=True, framed=True))
                continue
            if lemma == "take" and verbless.taken(token):
                found.append(Trigger(token, "abduction", "take", verb=True))
                continue
            if lemma in _HURTS and frames.shot_and(token):
                trigger = Trigger(token, "attack", "shoot", weak=True, verb=True)
            elif lemma in phrases:
                trigger = _phrase(token, lemma, verbs, weak)
            if trigger is None and wreckers.wrecks(token, lemma) and (kind := wreckers.by_what(token)):
                trigger = Trigger(token, kind, lemma, verb=True)
            if trigger is None and lemma in verbs:
                trigger = Trigger(token, verbs[lemma], lemma, verb=True)
            elif trigger is None and lemma in weak:
                trigger = Trigger(token, weak[lemma], lemma, weak=True, verb=True)
            elif trigger is None and lemma in _WEAPON_VERBS:
                trigger = Trigger(token, "", lemma, weak=True, verb=True)
            if lemma == "execute" and no_events.carried_out(token):
                continue
            if trigger is not None and trigger.type in _OF_THINGS and no_events.a_counted_loss(token):
                continue
            if trigger is not None and not (lemma == "steal" and no_events.accused_of(token)):
                found.append(trigger)
        elif pos in {"NOUN", "PROPN"}:
            trigger = _noun(token, lemmas[i], nouns)
            if trigger is not None:
                found.append(trigger)
    return [one for one in found if not only_talked_of.only(one.token)]


def _phrase(token: Any, lemma: str, verbs: dict[str, str], weak: dict[str, str]) -> Trigger | None:
    for child in token.children:
        if child.i > token.i + 8 or (child.i < token.i and child.dep_ != "advmod"):
            continue
        inside = [one.lower_ for one in child.children if child.lower_ == "on" and one.dep_ == "pobj"]
        inside += [
            one.lower_ for one in child.rights if one.lower_ in _ABLAZE
        ]  # "set a tank ablaze at the depot"
        if child.dep_ == "dobj":  # "set a man on fire", where the parser takes it for the man's
            carried = [two for one in child.rights if one.dep_ == "acl" for two in one.rights]
            inside += [  # also "a lorry carrying grain on fire"
                two.lower_
                for one in (*child.rights, *carried, *(three for two in carried for three in two.rights))
                if one.lower_ == "on" and one.dep_ == "prep"
                for two in one.children
                if two.lower_ == "fire"
            ]
        # "The bus went off the road" is another "off" than that of a bomb.
        led = lemma == "go" and any(one.dep_ == "pobj" for one in child.rights)
        for word in (child.lower_, child.lemma_.lower(), *inside):  # "set two buses on fire"
            key = f"{lemma} {word}"
            if key in verbs and not led:
                return Trigger(token, verbs[key], key, verb=True)
            if key in weak:
                return Trigger(token, weak[key], key, weak=True, verb=True)
    return None


def _noun(token: Any, lemma: str, nouns: dict[str, str]) -> Trigger | None:
    modifiers = [child for child in token.lefts if child.dep_ in {"compound", "amod", "nmod"}]
    for child in modifiers:
        key = f"{child.lemma_.lower()} {lemma}"
        if key in nouns:
            return None if _beside(token) or no_events.made_safe(token) else Trigger(token, nouns[key], key)
    if lemma in _CASES and not _beside(token):  # "a shooting incident", "a bombing attack"
        kinds = [one.lower_ for one in modifiers if nouns.get(one.lower_, "attack") != "attack"]
        if kinds:
            return Trigger(token, nouns[kinds[-1]], kinds[-1])
    if lemma == "attempt" and any(one.lemma_.lower() == "life" for one in clauses.after(token, _ON)):
        return Trigger(token, "attack", "assassination attempt")  # "escaped an attempt on his life"
    if (alone := verbless.told(token, lemma, lemma in nouns)) is not None:
        return Trigger(token, *alone)
    if lemma == "strike" and strikes.listed(token):
        return Trigger(token, "air_strike", "strikes")
    if lemma == "exchange" and any(one.lower_ in _SHOTS for one in clauses.after(token, _OF)):
        return Trigger(token, "armed_clash", "exchange of fire")
    if lemma in _LANDINGS and (armed := weapons.type_of(modifiers)):
        return Trigger(
            token, armed, f"{modifiers[-1].lower_} {lemma}"
        )  # "mortar exchange", "UAV impact on a mill"
    if deed := deed_nouns.of(token, lemma):
        return Trigger(token, deed, lemma)
    if lemma not in nouns and lemma == "march" and announced.gathering(token):
        return Trigger(token, "protest", lemma)
    if lemma not in nouns or _beside(token):
        return None
    if lemma in {"explosion", "blast"} and any(
        one.lemma_.lower() == "mine" and weapons.is_pit(one) for one in modifiers
    ):
        return Trigger(token, "accident", lemma)  # "a coal mine explosion"
    kind = nouns[lemma]
    if token.dep_ == "appos" and weapons.type_of([token.head]) == "air_strike":
        modifiers = [token.head]  # "Coalition warplanes: four raids on a mill"
    armed = weapons.type_of(modifiers)
    if lemma in {"strike", "raid", "barrage", "bombardment"} and armed:
        return Trigger(token, armed, f"{modifiers[-1].lower_} {lemma}")
    if lemma == "strike":
        # A strike of workers has no target; one against somebody does.
        if strikes.of_an_army(token, modifiers):
            return Trigger(token, "air_strike", "strikes")
        if strikes.by_workers(token):
            return Trigger(token, "work_stoppage", "stoppage")
        if not clauses.after(token, frozenset({"on", "against", "at"})) or strikes.of_workers(token):
            return None
        return Trigger(token, "attack", lemma, weak=True)
    if lemma in _POINTING:
        pointed = any(child.lower_ in {"the", "this", "that", "these", "latest"} for child in token.lefts)
        violent = any(child.lower_ in _VILE for child in token.lefts)
        if not pointed or (lemma in {"act", "action"} and not violent):
            return None
    named = token.ent_type_ in {"ORG", "PERSON", "WORK_OF_ART", "PRODUCT"} and token.pos_ == "PROPN"
    if named and not _named_storm(token):
        return None
    if any(child.lower_ == "controlled" for child in token.lefts):
        return None  # "in a controlled explosion"
    if kind == "agreement" and no_events.at_an_end(token):
        return None
    if kind == "natural_disaster" and not all(
        one.lemma_.lower() in _MEASURES for one in clauses.after(token, _OF)
    ):
        return None  # "a flood of imports", "a storm of protest"
    if no_events.of_no_harm(token) or (lemma == "rally" and no_events.of_a_campaign(token)):
        return None
    if lemma == "storm" and token.i and token.nbor(-1).tag_ == "NNS" and animate(token.nbor(-1)):
        kind = "attack"  # a headline's "masked men storm wedding"
    if _named_storm(token) and token.dep_ == "compound":
        token = token.head  # "Hurricane Lamar killed nine": its name is the subject
    return Trigger(token, kind, lemma, weak=lemma in _WEAK_NOUNS)


def _named_storm(token: Any) -> bool:
    """ "Typhoon Lamar situation report", "Tropical Storm ANKO: 4 dead"."""
    behind = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    return token.lower_ in _STORMS and behind.tag_ == "NNP" and behind.is_alpha and behind.ent_type_ != "NORP"


def _beside(token: Any) -> bool:
    """The noun only describes another one ("bomb squad"), which states no event."""
    if token.dep_ in _EVENT_SUBJECT_SKIP and token.head.i > token.i and not _named_storm(token):
        if any(one.isdigit() for one in token.head.text) and token.head.i == token.i + 1:
            return False  # "Earthquake M5.6 shook a town", "Air strikes x3"
        return token.head.lemma_.lower() in _BESIDE or token.head.pos_ in {"NOUN", "PROPN"}
    return False
