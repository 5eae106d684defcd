"""Whether a name says where something is, by the words it hangs on: "in", "near", "shelled", "a village"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.places.country_evidence import kinds as kinds_of_place
from briefing_tui.extract.vocabulary import gazetteer

_LOCATING = vocabulary.words("event_grammar", "places_locating")
_COMPASS = vocabulary.words("event_grammar", "places_compass")


def locates(token: Any) -> bool:
    """The mention says where, not who: it hangs on a preposition of place, or stands beside one that does."""
    up = token
    for _ in range(5):
        if up.dep_ == "pobj":
            if up.head.dep_ == "agent":
                return False  # "drones fired by Kelland"
            if up.head.lower_ in {"of", "from"} and up.head.head.ent_type_ == "PERSON":
                return False  # "Roberto Rossi of Milan"
            return up.head.lower_ in _LOCATING
        if (
            up.dep_ in {"appos", "conj", "compound", "npadvmod", "nmod", "dobj", "poss", "nsubj", "nsubjpass"}
            and up.head is not up
        ):
            if up.dep_ in {"nsubj", "nsubjpass", "poss"}:
                return False
            if up.dep_ == "dobj":
                return True
            if (
                up.dep_ in {"compound", "nmod"}
                and up.head.lemma_.lower() not in kinds_of_place()
                and up.head.lower_ not in _COMPASS  # "in X district west of the city"
            ):
                return False
            up = up.head
            continue
        return bool(up.dep_ in {"ROOT", "npadvmod", "advmod"})
    return False


def after_locating(token: Any) -> bool:
    return bool(token.dep_ == "pobj" and token.head.lower_ in {"in", "near", "outside"})


def known(ent: Any, kinds: dict[str, str]) -> bool:
    return ent[-1].lemma_.lower() in kinds or bool(gazetteer.towns(ent.text))


def only_beside(doc: Any, start: int) -> bool:
    """ "West of X", "30 km from X": next to which place it was, not in which."""
    while start > 0 and doc[start - 1].lower_ in {"the", "city", "town", "capital", ","}:
        start -= 1
    before = [token.lower_ for token in doc[max(0, start - 2) : start]]
    return len(before) == 2 and (
        (before[1] == "of" and before[0] in _COMPASS)
        or (before[1] == "from" and before[0] in {"km", "kilometers", "kilometres", "miles"})
    )
