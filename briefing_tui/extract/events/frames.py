"""Verbs that state an event only with what they act on: "seized a town", "seized rifles", "seized a farmer".

The readings are data (`vocabulary/event_frames.toml`): verbs, the nouns or classes of noun they need as object,
after a preposition or as the one who acts, and the type each comes to.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import clauses, weapons
from briefing_tui.extract.grammar.actor_kinds import counted, is_event, is_kind
from briefing_tui.extract.places.country_evidence import kinds as kinds_of_place
from briefing_tui.extract.vocabulary import gazetteer

_PLAIN = frozenset({"type", "source", "verbs", "objects", "actors", "suffers"})
_ALIAS = frozenset({"alias", "aka", "nicknamed"})
_NEAR = 30  # tokens around a fire in which nothing may tell of violence
_CAUSES = vocabulary.words("event_words", "mishaps_causes") | vocabulary.words("event_words", "fires_causes")
_FORMS: dict[str, str] = vocabulary.load("event_words")["triggers_lemmas"]["forms"]
_BY_CROWDS = frozenset({"riot", "protest", "air_strike"})
_SETTLED = frozenset({"village", "admin1", "district", "facility", "building"})
PROTESTERS = vocabulary.words("event_words", "frames_protesters")
_ROUTE = re.compile(r"[A-Z]{1,3}-?\d{1,4}")  # "blocked the R562"
_ARMOUR = re.compile(r"(?:T|BMP|BTR|M)-?\d{2,3}s?")  # "several T-72s"
_THINGS = vocabulary.words("event_words", "frames_things")
_LAND = vocabulary.words("event_words", "frames_land")
_ARMY = vocabulary.words("event_words", "frames_army")


@dataclass(frozen=True, slots=True)
class Frame:
    """One reading of the vocabulary: `after` holds (preposition, what has to follow it).

    `suffers`: the subject is who is hit and not who acts ("the convoy came under fire").
    """

    name: str
    type: str
    objects: frozenset[str]
    actors: frozenset[str]
    after: tuple[tuple[str, frozenset[str]], ...]
    suffers: bool = False


@lru_cache(maxsize=1)
def _by_verb() -> dict[str, tuple[tuple[str, Frame], ...]]:
    """first word of a verb -> (its particle or "", the reading)."""
    found: dict[str, list[tuple[str, Frame]]] = {}
    for name, body in vocabulary.load("event_frames").items():
        after = tuple((key, frozenset(body[key])) for key in body if key not in _PLAIN)
        frame = Frame(
            name,
            body["type"],
            frozenset(body.get("objects", ())),
            frozenset(body.get("actors", ())),
            after,
            bool(body.get("suffers", False)),
        )
        for verb in body["verbs"]:
            first, _, rest = verb.partition(" ")
            found.setdefault(first, []).append((rest, frame))
    return {verb: tuple(readings) for verb, readings in found.items()}


def match(verb: Any) -> tuple[str, str] | None:
    """(event type, the words that made it) of a verb with what hangs on it; None where no reading fits."""
    read = _reading(verb)
    return None if read is None else (read[0].type, read[1])


def suffers(verb: Any) -> bool:
    """Whether the subject of the verb is hit: "the patrol came under fire", "the bus struck a mine"."""
    read = _reading(verb)
    return read is not None and read[0].suffers


def _reading(verb: Any) -> tuple[Frame, str] | None:
    lemma = lemma_of(verb)
    readings = _by_verb().get(lemma)
    if readings is None:
        return None
    for particle, frame in readings:
        if particle and not _has(verb, particle):
            continue
        words = _fits(verb, frame)
        if words is not None:
            return frame, " ".join(one for one in (lemma, particle, words) if one)
    return None


def lemma_of(token: Any) -> str:
    """The lemma of a verb, right also for the forms that the parser mistakes."""
    return _FORMS.get(token.lower_) or token.lemma_.lower()


def shot_and(verb: Any) -> bool:
    """ "Shot and killed a teacher": how it was done, where the parser may take "shot" for a noun."""
    return bool(
        verb.i > 1 and verb.nbor(-1).lower_ in {"and", "&"} and verb.nbor(-2).lower_ in {"shot", "shoot"}
    )


def _has(verb: Any, particle: str) -> bool:
    wanted = particle.split()
    near = {one.lower_ for one in verb.children if abs(one.i - verb.i) < 9}
    near |= {one.lemma_.lower() for one in verb.children if abs(one.i - verb.i) < 9}
    # "Handed over their weapons": the parser may take the particle for a preposition.
    near |= {
        two.lower_
        for one in verb.children
        if one.dep_ == "prep"
        for two in one.children
        if two.dep_ == "pobj"
    }
    return all(word in near for word in wanted)


def _fits(verb: Any, frame: Frame) -> str | None:
    """The word that bears a reading out, "" where the verb alone does; None where it does not fit."""
    told = ""
    if frame.objects:
        head = next((one for one in map(counted, clauses.patients(verb)) if _is(one, frame.objects)), None)
        if head is None:
            return None
        told = head.lower_
    for preposition, wanted in frame.after:
        head = next((one for one in clauses.after(verb, frozenset({preposition})) if _is(one, wanted)), None)
        if head is None:
            return None
        told = f"{preposition} {head.lower_}"
    if frame.actors:
        passive = clauses.is_passive(verb)
        if passive and frame.type in _BY_CROWDS and not clauses.agents(verb):
            return None  # "the station was attacked" does not say by a crowd, nor from the air
        acting = clauses.agents(verb) if passive else clauses.subjects(verb)
        if not acting and verb.dep_ == "acl" and _fire_of_itself(verb.head):
            acting = [
                verb.head
            ]  # "a fire swept through a hostel", which the parser takes for a thing described
        if not any(_is(counted(one), frame.actors) for one in acting) and (acting or not passive):
            return None
        if not acting and not frame.objects:
            return None
    return told


def _is(head: Any, wanted: frozenset[str]) -> bool:
    lemma = head.lemma_.lower()
    if lemma in wanted or head.lower_ in wanted:
        return True
    if head.i and f"{head.nbor(-1).lower_} {lemma}" in wanted:
        return True
    if head.pos_ == "PROPN" and any(one.dep_ == "compound" and one.lower_ in wanted for one in head.lefts):
        return True  # "the dhow Al Noor"
    return any(_CLASSES[name](head) for name in wanted if name in _CLASSES)


def settlement(head: Any) -> bool:
    """A town, a village or a stretch of land, by its noun or its name."""
    kind = kinds_of_place().get(head.lemma_.lower(), "")
    if kind in {"village", "admin1"} or head.lemma_.lower() in _LAND:
        return True
    if head.ent_type_ in {"GPE", "LOC"} and head.pos_ == "PROPN":
        return gazetteer.country(head.text) is None
    if head.pos_ != "PROPN" or head.ent_type_ == "PERSON":
        return False
    beside = [one for one in head.children if one.dep_ == "appos"]
    return any(kinds_of_place().get(one.lemma_.lower(), "") for one in beside) or bool(
        gazetteer.towns(head.text)
    )


def _body(head: Any) -> bool:
    """A name that can act: a people's, a body's, a state's."""
    short = head.is_upper and head.is_alpha and len(head) > 2  # "MNLA", a person to the name finder
    return bool(head.pos_ == "PROPN" and (head.ent_type_ != "PERSON" or short) and not is_event(head))


def _people(head: Any) -> bool:
    if head.lower_ in {"him", "her", "them", "he", "she", "they"}:
        return True
    if is_kind(head, "civilian", "police", "military", "unrest") or head.ent_type_ == "PERSON":
        return True
    if head.pos_ == "PROPN" and any(one.lower_ in _ALIAS for one in head.doc[head.i + 1 : head.i + 3]):
        return True
    categories = vocabulary.classes("victims", "category").get(head.lemma_.lower(), ("militant",))
    return categories[0] not in {"militant", "unknown"}


def _weapon(head: Any) -> bool:
    kind = weapons.kind_of(head)
    return kind is not None and weapons.is_thing(head) and kind[1] not in {12, 13}


def _fire_of_itself(head: Any) -> bool:
    """ "A fire swept through a hostel": not "the fire", which somebody set, nor one beside an attack, nor gunfire."""
    if head.lemma_.lower() not in {"fire", "blaze", "inferno"} or any(
        child.dep_ == "poss" or child.lower_ in {"the", "that", "this", "heavy"} for child in head.lefts
    ):
        return False
    near = head.doc[max(0, head.i - _NEAR) : head.i + _NEAR]
    return not any(one.lemma_.lower() in _CAUSES or is_kind(one, "militant") for one in near)


_CLASSES: dict[str, Callable[[Any], bool]] = {
    "@weapon": _weapon,
    "@settlement": settlement,
    "@place": lambda head: settlement(head) or kinds_of_place().get(head.lemma_.lower(), "") in _SETTLED,
    "@armed": lambda head: is_kind(head, "military", "police", "militant"),
    "@fighters": lambda head: is_kind(head, "military", "militant"),
    "@route": lambda head: _ROUTE.fullmatch(head.text) is not None,
    "@name": lambda head: head.pos_ == "PROPN" and head.ent_type_ not in {"DATE", "TIME"},
    "@armour": lambda head: _ARMOUR.fullmatch(head.text) is not None,
    "@army": lambda head: head.lemma_.lower() in _ARMY,
    "@body": _body,
    "@state": lambda head: is_kind(head, "state"),
    "@crowd": lambda head: is_kind(head, "unrest") and not is_kind(head, "military"),
    "@protesters": lambda head: head.lemma_.lower() in PROTESTERS,
    "@people": _people,
    "@property": lambda head: is_kind(head, "property"),
    "@fire": _fire_of_itself,
    "@things": lambda head: head.lemma_.lower() in _THINGS,
}
