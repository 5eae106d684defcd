"""Deaths and wounds that are nobody's: of a novel, of a drill, in a title, in a figure of speech; and deaths in bed."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from briefing_tui.extract.claims.sightings import Sighting
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import load, words

_STORIES, _PARTS = words("casualties", "stories"), words("casualties", "stories", "parts")
_PICTURES = words("casualties", "stories", "pictures")
_FEIGNED = words("casualties", "rehearsed", "feigned")
_OPENS = frozenset({'"', "“", "‘", "'", "``", "«"})
_CLOSES = frozenset({'"', "”", "’", "''", "»"})
_TITLE = 8  # tokens from the mark that opens a title to its end
_CALLED = frozenset({",", ":", "called", "titled", "entitled", "named"})
_EARLY = 5  # tokens to the work of "in her latest novel"
_UP = 6  # steps up the parse from a death to the drill that feigns it
_BY_FORCE = frozenset(
    {
        "attack",
        "gunman",
        "bomb",
        "war",
        "wound",
        "injury",
        "police",
        "soldier",
        "protest",
        "custody",
        "prison",
    }
)
_IN = frozenset({"in", "during", "at"})
_GROWN_OLD = 60  # an age that explains a death of which nothing else is said
_ENDS = frozenset({"die", "pass"})
_PEACEFUL = frozenset({"agreement", "mobilization", "displacement"})


def said_of_none(cd: ClaimDoc, seen: Sighting) -> bool:
    """Whether no event is behind what was seen, by the words around it."""
    return (
        _not_badly(cd, seen)
        or _a_number(cd, seen.victim.head)
        or _in_a_story(cd, seen.trigger)
        or _rehearsed(cd, seen)
        or _titled(cd, seen.trigger)
        or _in_a_figure(cd, seen)
        or _lost_to(cd, seen)
        or _in_bed(cd, seen)
    )


def _not_badly(cd: ClaimDoc, seen: Sighting) -> bool:
    """ "No one was seriously hurt": some may have been."""
    if seen.victim.qualifier != "none" or seen.kind != "injured":
        return False
    near = cd.lower[max(seen.trigger - 1, 0) : seen.trigger + 2]
    return bool(words("casualties", "how_badly") & set(near))


def _a_number(cd: ClaimDoc, i: int) -> bool:
    """ "Wounded 80 soldiers, a figure that the army denied"."""
    return cd.lower[i] == "figure" and cd.word(i + 1) in ("that", "which")


def _in_a_story(cd: ClaimDoc, i: int) -> bool:
    """ "In the novel, three brothers die", "the film follows a guard who is shot": told in the present tense, as plots are."""
    sent = cd.sentence(i)
    work = next((k for k in range(sent.start, min(sent.end, sent.start + 12)) if _made_up(cd, k)), None)
    root = sent.root
    if work is None or work > i or not _at_any_time(root):
        return False
    opens = cd.lower[sent.start] == "in" or cd.word(work + 1) == "of"
    opens = opens and work - sent.start < _EARLY
    if opens:
        return True
    subject = next((c for c in root.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
    inside = subject is not None and subject.left_edge.i <= work <= subject.right_edge.i
    kind = "shows" if cd.lemma[work] in _PICTURES else "tells"
    return inside and root.lemma_.lower() in words("casualties", "stories", kind)


def _made_up(cd: ClaimDoc, k: int) -> bool:
    """ "The novel", "the final scene", "the plot of the film"; but "a series of attacks", "the second act of sabotage"."""
    noun = cd.doc[k]
    if noun.pos_ not in ("NOUN", "PROPN") or cd.word(k + 1).startswith("-"):
        return False
    of = cd.word(k + 1) == "of"
    if cd.lemma[k] in _STORIES | _PICTURES:
        return not of
    if cd.lemma[k] not in _PARTS:
        return False
    if of:
        return bool(_STORIES & set(cd.lemma[k + 2 : k + 5]))
    return any(c.lower_ in words("casualties", "stories", "which") for c in noun.lefts)


def _at_any_time(root: Any) -> bool:
    helpers = [c for c in root.lefts if c.dep_ in ("aux", "auxpass")]
    if helpers:
        return helpers[0].tag_ in ("VBZ", "VBP") and helpers[0].lower_ not in ("has", "have")
    return root.tag_ in ("VBZ", "VBP", "VB")


def _rehearsed(cd: ClaimDoc, seen: Sighting) -> bool:
    """ "Simulated a crash in which nine were killed", "40 mock casualties", "treated 40 "casualties" in the drill"."""
    token = cd.doc[seen.trigger]
    for _ in range(_UP):
        if cd.lemma[token.i] in words("casualties", "rehearsed"):
            return True
        if token.head.i == token.i:
            break
        token = token.head
    if _FEIGNED & set(cd.lower[seen.victim.first : max(seen.victim.head, seen.trigger) + 1]):
        return True
    sent = cd.sentence(seen.trigger)
    opening = set(cd.lower[sent.start : sent.start + _EARLY])
    if opening & (words("casualties", "stories", "satire") | (_FEIGNED if opening & _IN else frozenset())):
        return True  # "in a mock trial", "the satirical paper reported"
    drill = words("casualties", "rehearsed", "drills") & set(cd.lemma[sent.start : sent.end])
    marked = any(cd.doc[k].text in _OPENS for k in range(seen.first, min(seen.last + 1, len(cd.lower))))
    return bool(drill) and marked


def _titled(cd: ClaimDoc, i: int) -> bool:
    """The dead of "the new album, "Six Dead at Noon"": in marks right behind what bears a title."""
    start = cd.sentence(i).start
    opens = next((k for k in range(i - 1, max(i - _TITLE, start), -1) if cd.doc[k].text in _OPENS), None)
    if opens is None or any(cd.doc[k].text in _CLOSES - _OPENS for k in range(opens + 1, i)):
        return False
    before = opens - 1
    while before > start and cd.lower[before] in _CALLED:
        before -= 1
    closed = any(cd.doc[k].text in _CLOSES for k in range(i + 1, min(i + _TITLE, len(cd.lower))))
    return closed and cd.lemma[before] in words("casualties", "titled")


def _in_a_figure(cd: ClaimDoc, seen: Sighting) -> bool:
    """ "Died politically", "wounded by a string of scandals", "were captured in a single frame"."""
    verb = cd.doc[seen.trigger]
    if any(c.lower_ in words("casualties", "in_bed", "figures") for c in verb.children):
        return True
    joints = [c for c in verb.rights if c.dep_ in ("prep", "agent")]
    things = [one for joint in joints for one in joint.rights if one.dep_ == "pobj"]
    if seen.kind == "detained":
        return cd.lemma[verb.i] == "capture" and any(
            cd.lemma[one.i] in words("casualties", "pictured") for one in things
        )
    ideas = words("event_words", "figurative_ideas")
    by = [one for one in things if one.head.dep_ == "agent"]
    of = [two for one in by for joint in one.rights if joint.lower_ == "of" for two in joint.rights]
    return seen.kind == "injured" and bool(by) and all(cd.lemma[one.i] in ideas for one in of or by)


def _lost_to(cd: ClaimDoc, seen: Sighting) -> bool:
    """ "The team lost four men to injury"."""
    to = seen.victim.head + 1
    behind = cd.lemma[to + 1 : to + 3] if seen.rule.endswith("-lost") and cd.word(to) == "to" else ()
    return bool(words("casualties", "lost_to") & set(behind))


def _in_bed(cd: ClaimDoc, seen: Sighting) -> bool:
    """ "Died peacefully at her home", "has died aged 91": one person, by no deed that the sentence tells of."""
    i = seen.trigger
    if cd.lemma[i] not in _ENDS or seen.victim.low != 1 or seen.part:
        return False
    sent = cd.sentence(i)
    ahead = " ".join(cd.lower[i + 1 : sent.end]) + " "
    if any(f"{phrase} " in ahead for phrase in words("casualties", "in_bed", "surely")):
        return True
    if set(cd.lemma[sent.start : sent.end]) & (_harms() | _BY_FORCE):
        return False
    aged = cd.word(i + 1) == "aged" or cd.lower[i + 1 : i + 3] == (",", "aged")
    closed = aged and not {"when", "as", "after", "while"} & set(cd.lower[i + 2 : sent.end])
    told = words("casualties", "in_bed") & set(cd.lower[i + 1 : i + 4])
    phrases = words("casualties", "in_bed", "phrases")
    return bool(closed or told or _old(cd, sent.end) or any(f"{phrase} " in ahead for phrase in phrases))


def _old(cd: ClaimDoc, i: int) -> bool:
    """ "He was 91.", as the sentence that begins at the token."""
    age = cd.numbers.get(i + 2)
    known = cd.word(i) in ("he", "she") and cd.word(i + 1) == "was" and age is not None
    return bool(known and age is not None and (age.low or 0) >= _GROWN_OLD and cd.closes(age.end))


@lru_cache(maxsize=1)
def _harms() -> frozenset[str]:
    """Words of force: what kills, what people are killed in and with."""
    deeds = words("casualties", "killed", "transitive") | words("casualties", "injured", "transitive")
    arms = words("munitions", "weapon") | words("munitions", "round")
    events = {
        word for name, data in load("events").items() if name not in _PEACEFUL for word in data["nouns"]
    }
    return deeds | arms | words("casualties", "sought_after") | frozenset(events)
