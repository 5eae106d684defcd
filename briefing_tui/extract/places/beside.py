"""Whether a place is only what something lies next to, or whose those who act are: "west of Karvel", "soldiers of the
brigade in Karvel".
"""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar.actor_kinds import is_kind
from briefing_tui.extract.places.syntax import MEASURES, acts

_POSTS = vocabulary.words("event_words", "frames_posts")
_OFFICES = vocabulary.words("event_grammar", "places_of_office")
_COMPASS = vocabulary.words("event_grammar", "places_compass")
_POSTED = frozenset({"deploy", "station", "base", "post", "garrison"})
_WAYS = frozenset({"road", "highway", "track", "route", "street"})
_DIRECTIONS = 9  # tokens of ", some 330 miles south of the capital"
_TOWNS = frozenset({"city", "town", "capital", "village", "port", "hub", "stronghold"})


def of_the_doers(token: Any) -> bool:
    """Where those who act are from or stationed: "soldiers of the brigade in Karv killed two men in Tobo"."""
    up = token
    for _ in range(6):
        if up.dep_ == "nsubj":
            doers = up.lemma_.lower() not in _POSTS and is_kind(up, "military", "police", "militant")
            return up.i != token.i and acts(up) and doers
        posted = (
            up.dep_ == "acl" and up.lemma_.lower() in _POSTED
        )  # "units deployed at Karv repelled an attack at Tobo"
        if not posted and up.dep_ not in {"pobj", "prep", "appos", "compound", "nmod"}:
            return False
        up = up.head
    return False


def of_an_office(token: Any) -> bool:
    """Where somebody holds an office, which is not where he must have been: "the deputy governor of Sulen"."""
    noun = token.head.head
    return bool(
        token.dep_ == "pobj"
        and token.head.lower_ == "of"
        and noun.dep_ == "appos"
        and noun.lemma_.lower() in _OFFICES
    )


def _leads_up(word: Any) -> bool:
    """What stands between "south of" and the name: "the main city of", "the capital,", the land whose capital it is."""
    if word.tag_ == "POS" or (word.dep_ == "poss" and word.head.lower_ in _TOWNS):
        return True  # "in the hills above Haiti's capital"
    if word.lower_ == "of":
        return word.nbor(-1).lower_ in _TOWNS
    return word.lower_ in _TOWNS or word.lower_ in {"the", ","} or (word.pos_ == "ADJ" and word.is_lower)


def only_beside(doc: Any, start: int) -> bool:
    """ "West of X", "30 km from X", "beyond X": next to which place it was, not in which."""
    while start > 1 and _leads_up(doc[start - 1]):
        start -= 1
    before = [token.lower_ for token in doc[max(0, start - 2) : start]]
    if before[-1:] in (["behind"], ["beyond"], ["above"]):
        return True  # "in the hills behind X"
    return len(before) == 2 and (
        (before[1] == "of" and before[0] in _COMPASS | {"n", "s", "e", "w", "outskirts", "edge", "fringes"})
        or (before[1] == "from" and before[0] in MEASURES)
        or (before[0] in _WAYS and before[1] == "to")  # "in Orva, on the road to Karvel"
    )


def only_a_direction(doc: Any, end: int, start: int) -> bool:
    """Whether nothing but a distance and a direction stands between two mentions: "Kunar province, 120 km east of | Kabul"."""
    between = doc[end:start]
    if len(between) > _DIRECTIONS or not any(one.lower_ in _COMPASS | MEASURES for one in between):
        return False
    return not any(
        one.pos_ in {"VERB", "AUX", "PRON"} or one.lower_ in {"in", "at", "near"} for one in between
    )
