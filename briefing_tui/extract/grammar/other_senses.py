"""Verbs of violence that hurt nobody by what they are done to, or with: beaten at the polls, seized upon a remark, accounts hacked.

Claims and events ask the same, so that no event is left without its people, nor people without an event.
"""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import clauses, stage_and_pitch, weapons
from briefing_tui.extract.parsing import wording

_RIVALS = vocabulary.words("event_words", "contests_rivals")
_CONTESTS = vocabulary.words("event_words", "contests_names")
_EXCEEDED = vocabulary.words("event_words", "contests_exceeded")
_HURTS = vocabulary.words("event_words", "figurative_hurts") - {"beat", "arrest", "rush", "treat", "armed"}
_DATA = vocabulary.words("event_words", "hacked_data")
_TAKEN_OVER = vocabulary.words("event_words", "hijacked_talk")
_UPON = frozenset({"on", "upon"})
_ALIKE = frozenset({"differently", "equally", "fairly", "unfairly", "alike", "kindly", "well", "badly"})
_WAY = frozenset({"way", "manner", "respect", "contempt", "like", "as"})
_TO = frozenset({"to", "-", "–", "—"})
_BEHIND = 14  # tokens behind "beat" in which a score may stand


def harmless(verb: Any) -> bool:
    """Whether the verb, by its objects, tells of a contest, of data, of talk or of manners, and of no violence."""
    asked = _ASKED.get(verb.lemma_.lower())
    return asked is not None and verb.pos_ in {"VERB", "PROPN", "NOUN", "ADJ"} and asked(verb)


def _beaten(verb: Any) -> bool:
    """ "Beat her rival in the primary", "beat Velk 51% to 36%", "beat expectations"."""
    hit, doing = clauses.patients(verb), clauses.subjects(verb) + clauses.agents(verb)
    if any(one.lemma_.lower() == "have" for one in verb.lefts) and not clauses.is_passive(verb):
        again = [one for one in verb.conjuncts if one.lemma_.lower() == "beat"]
        hit = clauses.patients(again[0]) if again else hit  # "has beaten and can beat Marn"
    if hit and all(one.lemma_.lower() in _EXCEEDED for one in hit):
        return True
    sentence = wording.sentence(verb)
    if _tells_of_force(sentence[0]):
        return False
    if _score(verb):
        return True
    rivals = bool(hit) and all(map(_rival, hit))
    if rivals and doing and all(map(_rival, doing)):
        return True
    return rivals and any(one.lemma_.lower() in _CONTESTS for one in sentence)


@wording.once_a_word
def _tells_of_force(first: Any) -> bool:
    """Whether the sentence that a word begins names a weapon or somebody hurt."""
    sentence = wording.sentence(first)
    return any(one.lemma_.lower() in _HURTS or weapons.kind_of(one) is not None for one in sentence)


def _rival(one: Any) -> bool:
    """One by name, or a candidate: who may win or lose."""
    named = one.ent_type_ == "PERSON" or one.tag_ == "NNP"
    return named or one.lemma_.lower() in _RIVALS


def _score(verb: Any) -> bool:
    """ "51% to 36%", "45 to 40 percent", "42-40"."""
    end = min(verb.i + _BEHIND, wording.sentence(verb).end)
    words = [
        one.lower_ for one in verb.doc[verb.i + 1 : end] if one.lower_ not in {"%", "percent", "per", "cent"}
    ]
    for k in range(1, len(words) - 1):
        if words[k] in _TO and words[k - 1].isdigit() and words[k + 1].isdigit():
            return True
    return any(
        left.isdigit() and right.isdigit() for left, dash, right in (w.partition("-") for w in words) if dash
    )


def _seized(verb: Any) -> bool:
    """ "Seized upon the reference": took it up."""
    behind = verb.nbor(1) if verb.i + 1 < len(verb.doc) else None
    return behind is not None and behind.lower_ in _UPON and not clauses.is_passive(verb)


def _hacked(verb: Any) -> bool:
    """ "Hacked into the party's emails", "the computers that were hacked"."""
    into = clauses.after(verb, frozenset({"into"}))
    hit = clauses.patients(verb) + into
    return any(one.lemma_.lower() in _DATA or one.head.lemma_.lower() in _DATA for one in hit)


def _hijacked(verb: Any) -> bool:
    """ "Hijacked the debate", "hijacked the agency's account"."""
    hit = clauses.patients(verb)
    return bool(hit) and all(one.lemma_.lower() in _TAKEN_OVER | _DATA for one in hit)


def _treated(verb: Any) -> bool:
    """ "Are being treated differently", "the way the two are treated": how, and not for what."""
    manner = [one.lower_ for one in verb.rights if one.dep_ in {"advmod", "prep", "mark", "advcl"}]
    told = verb.dep_ == "relcl" and verb.head.lemma_.lower() in _WAY
    with_it = clauses.after(verb, frozenset({"with"}))
    return told or bool(_ALIKE & set(manner)) or any(one.lemma_.lower() in _WAY for one in with_it)


def _shot_up(verb: Any) -> bool:
    """ "The odds have shot up", "she shot to fame", "shot to No. 8": what rises, and who does."""
    to = clauses.after(verb, frozenset({"to"}))
    if not clauses.patients(verb) and any(
        one.lemma_.lower() in _RANKS or one.lower_.startswith("no") for one in to
    ):
        return True
    into = clauses.after(verb, frozenset({"into"}))
    if any(one.lemma_.lower() in _BEYOND for one in into):
        return True  # "the debris was shot into space"
    if _scored(verb):
        return True
    up = any(one.lower_ == "up" and one.i == verb.i + 1 for one in verb.rights)
    moving = clauses.subjects(verb)
    return up and bool(moving) and all(one.lemma_.lower() in _RISES for one in moving)


def _scored(verb: Any) -> bool:
    """ "Shot 249.6 in training", "shot a 68": a score."""
    shot = verb.nbor(1) if verb.i + 1 < len(verb.doc) else None
    if shot is not None and shot.lower_ in {"a", "an"} and shot.i + 1 < len(verb.doc):
        shot = shot.nbor(1)
    behind = shot.nbor(1) if shot is not None and shot.i + 1 < len(verb.doc) else None
    counts = behind is not None and behind.pos_ in {"NOUN", "PROPN", "ADJ", "NUM"}
    return (
        shot is not None
        and shot.text.replace(".", "").isdigit()
        and not counts
        and not clauses.is_passive(verb)
    )


def _missing(verb: Any) -> bool:
    """ "Was missing from the squad", "from the show's new season": left out."""
    left_out_of = clauses.after(verb, frozenset({"from"}))
    return any(one.lemma_.lower() in _LISTS or one.nbor(-1).is_quote for one in left_out_of)


def _held_up(verb: Any) -> bool:
    """ "Hundreds of travellers were held up by snow", "held up for hours", "held up by a strike": they were late."""
    if not clauses.is_passive(verb) or not any(
        one.lower_ == "up" and one.i - verb.i < 3 for one in verb.rights
    ):
        return False
    by = clauses.agents(verb)
    lasts = any(one.lemma_.lower() in _DELAYS for one in clauses.after(verb, frozenset({"for"})))
    return (lasts and not by) or any(one.lemma_.lower() in _HOLD_UP for one in by)


def _set_off(verb: Any) -> bool:
    """ "Set off fireworks", "the killing set off a wave of protests"."""
    lit = [one for one in verb.rights if one.dep_ == "dobj"] + clauses.patients(verb)
    lit += [two for one in lit for two in clauses.after(one, frozenset({"of"}))]
    return any(one.lower_ == "off" and one.i - verb.i < 3 for one in verb.rights) and any(
        {one.lemma_.lower(), one.lower_.removesuffix("s")} & _SET_OFF for one in lit
    )


_RANKS = frozenset(
    {"fame", "prominence", "top", "number", "power", "stardom", "place", "lead", "front", "notoriety"}
)
_SET_OFF = vocabulary.words("event_words", "set_off_otherwise")
_BEYOND = frozenset({"space", "orbit", "stratosphere", "lead", "charts", "limelight", "spotlight"})
_DELAYS = frozenset({"minute", "hour", "day", "week", "month", "while", "time"})
_HOLD_UP = vocabulary.words("event_words", "hold_up_otherwise")
_LISTS = vocabulary.words("event_words", "lists_of_names")
_RISES = vocabulary.words("event_words", "figures_that_rise")
_ASKED = {
    "hold": _held_up,
    "beat": _beaten, "seize": _seized, "hack": _hacked, "hijack": _hijacked, "treat": _treated, "shoot": _shot_up,
    "miss": _missing, "missing": _missing, "set": _set_off,
    "bomb": stage_and_pitch.flopped, "storm": stage_and_pitch.walked_out, "explode": stage_and_pitch.became_known,
    "massacre": stage_and_pitch.lost, "slaughter": stage_and_pitch.lost, "kill": stage_and_pitch.lost,
    "murder": stage_and_pitch.lost,
}  # fmt: skip


def taken_to(verb: Any) -> bool:
    """Whether a verb says where to, itself or behind its "from": "were taken from the bus to a hospital"."""
    ways = [c for c in verb.rights if c.dep_ == "prep"]
    return any(c.lower_ == "to" for c in ways) or any(
        c.lower_ == "to" and c.dep_ == "prep" for way in ways if way.lower_ == "from" for c in way.subtree
    )
