"""Verbs that state an event only with what they act on: "seized a town", "seized rifles", "seized a farmer".

The readings are data (`vocabulary/event_frames.toml`): verbs, the nouns or classes of noun they need as object,
after a preposition or as the one who acts, and the type each comes to.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events import acting_pronouns, salvo_parts
from briefing_tui.extract.events.frame_classes import CLASSES, fire_of_itself
from briefing_tui.extract.grammar import clauses, weapons
from briefing_tui.extract.grammar.actor_kinds import counted
from briefing_tui.extract.parsing import wording

_PLAIN = frozenset({"type", "source", "verbs", "objects", "actors", "suffers", "doer"})
FORMS: dict[str, str] = vocabulary.load("event_words")["triggers_lemmas"]["forms"]
_BY_CROWDS = frozenset({"riot", "protest", "work_stoppage", "air_strike", "hijacking"})


@dataclass(frozen=True, slots=True)
class Frame:
    """One reading of the vocabulary: `after` holds (preposition, what has to follow it).

    `suffers`: the subject is who is hit and not who acts ("the convoy came under fire"). `doer`: a passive has to
    say by whom ("the bus was hit by a truck").
    """

    name: str
    type: str
    objects: frozenset[str]
    actors: frozenset[str]
    after: tuple[tuple[str, frozenset[str]], ...]
    suffers: bool = False
    doer: bool = False


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
            bool(body.get("doer", False)),
        )
        for verb in body["verbs"]:
            first, _, rest = verb.partition(" ")
            found.setdefault(first, []).append((rest, frame))
    return {verb: tuple(readings) for verb, readings in found.items()}


def verbs() -> frozenset[str]:
    """The first words of all verbs that have a reading."""
    return frozenset(_by_verb())


def match(verb: Any) -> tuple[str, str] | None:
    """(event type, the words that made it) of a verb with what hangs on it; None where no reading fits."""
    read = _reading(verb)
    return None if read is None else (read[0].type, read[1])


def suffers(verb: Any) -> bool:
    """Whether the subject of the verb is hit: "the patrol came under fire", "the bus struck a mine"."""
    read = _reading(verb)
    return read is not None and read[0].suffers


@wording.once_a_word
def _reading(verb: Any) -> tuple[Frame, str] | None:
    word = lemma_of(verb)
    readings = _by_verb().get(word)
    if readings is None:
        return None
    near = _near(verb) if any(particle for particle, _ in readings) else frozenset()
    for particle, frame in readings:
        if not near.issuperset(particle.split()):
            continue
        words = _fits(verb, frame)
        if words is not None:
            return frame, " ".join(one for one in (word, particle, words) if one)
    return None


def lemma_of(token: Any) -> str:
    """The lemma of a verb, right also for the forms that the parser mistakes."""
    return FORMS.get(token.lower_) or token.lemma_.lower()


def shot_and(verb: Any) -> bool:
    """ "Shot and killed a teacher": how it was done, where the parser may take "shot" for a noun."""
    return bool(
        verb.i > 1 and verb.nbor(-1).lower_ in {"and", "&"} and verb.nbor(-2).lower_ in {"shot", "shoot"}
    )


def _near(verb: Any) -> frozenset[str]:
    """The words that may be the particle of a verb: "hostage" of "take hostage"."""
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
    return frozenset(near)


def _fits(verb: Any, frame: Frame) -> str | None:
    """The word that bears a reading out, "" where the verb alone does; None where it does not fit."""
    told = ""
    if frame.objects:
        head = next((one for one in map(counted, clauses.patients(verb)) if _is(one, frame.objects)), None)
        if head is None and "missile" in frame.objects:  # "fired two missiles; both were shot down"
            told_before = salvo_parts.stopped(verb)
            head = told_before if told_before is not None and _is(told_before, frame.objects) else None
        if head is None:
            return None
        told = head.lower_
    for preposition, wanted in frame.after:
        head = next((one for one in _led_to(verb, preposition, wanted) if _is(one, wanted)), None)
        if head is None:
            return None
        told = f"{preposition} {head.lower_}"
    if frame.actors:
        passive = clauses.is_passive(verb)
        if passive and (frame.doer or frame.type in _BY_CROWDS) and not clauses.agents(verb):
            return None  # "the station was attacked" does not say by a crowd, nor from the air
        acting = clauses.agents(verb) if passive else _acting(verb)
        if not acting and verb.dep_ == "acl" and fire_of_itself(verb.head):
            acting = [
                verb.head
            ]  # "a fire swept through a hostel", which the parser takes for a thing described
        if not any(_is(counted(one), frame.actors) for one in acting) and (acting or not passive):
            return None
        if not acting and not frame.objects:
            return None
    return told


def _led_to(verb: Any, preposition: str, wanted: frozenset[str]) -> list[Any]:
    led = clauses.after(verb, frozenset({preposition}))
    if preposition == "to":  # "forced thousands to flee"
        led += [child for child in verb.rights if child.dep_ == "xcomp"]
    if preposition in {"with", "from"}:  # "sprayed a woman with acid", which the parser may hang on the woman
        hung = [counted(one) for one in clauses.patients(verb)] + clauses.patients(verb)
        led += [  # "sprayed a bus carrying pupils with bullets"
            two
            for one in hung
            for joint in one.subtree
            if joint.dep_ == "prep" and joint.lower_ == preposition and joint.i > one.i
            for two in joint.children
            if two.dep_ == "pobj"
        ]
    for child in verb.rights:  # "stayed away from work", "walked out of a mill"
        if child.dep_ == "advmod" or (child.dep_ in {"prep", "prt"} and child.lower_ == "out"):
            led += clauses.after(child, frozenset({preposition}))
    if "@swap" in wanted:  # "freed the men they held in exchange for ...": the parser hangs it on "held"
        led += [
            two
            for one in clauses.patients(verb)
            for clause in one.rights
            if clause.dep_ == "relcl"
            for two in clauses.after(clause, frozenset({preposition}))
        ]
    return led


def _acting(verb: Any) -> list[Any]:
    """The subjects of a verb; of "the Front said they had seized ...", the Front."""
    acting = clauses.subjects(verb)
    first = verb.head if verb.dep_ == "conj" else verb
    if len(acting) == 1 and acting[0].lower_ in {"they", "it"} and first.dep_ == "ccomp":
        return acting + clauses.subjects(first.head)
    if len(acting) == 1 and acting[0].lower_ in {"they", "he", "she"}:
        return acting_pronouns.told_before(acting[0]) or acting  # "Rebels came. They seized a farmer."
    return acting


def _is(head: Any, wanted: frozenset[str]) -> bool:
    word = head.lemma_.lower()
    if word == "settlement" and any(child.like_num for child in head.lefts):
        return False  # "struck 23 settlements"
    if word == "mine" and weapons.is_pit(head):
        return False
    if word in wanted or head.lower_ in wanted:
        return True
    if head.i and f"{head.nbor(-1).lower_} {word}" in wanted:
        return True
    if any(CLASSES[name](head) for name in wanted if name in CLASSES):
        return True
    # "The dhow Star of Karv": what the name is one of.
    return head.pos_ == "PROPN" and any(
        child.dep_ == "compound" and child.is_lower and child.lemma_.lower() in wanted for child in head.lefts
    )
