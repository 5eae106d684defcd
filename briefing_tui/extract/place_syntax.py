"""Whether a name says where something is, by the words it hangs on: "in", "near", "shelled", "a village"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import clauses, gazetteer, lexicon, place_chains
from briefing_tui.extract.actor_kinds import is_event, is_kind
from briefing_tui.extract.country_evidence import kinds as kinds_of_place

_LOCATING = lexicon.words("event_grammar", "places_locating")
_COMPASS = lexicon.words("event_grammar", "places_compass")
_HOUSES = frozenset(
    {"congress", "parliament", "senate", "assembly", "cabinet", "court", "government", "interpol"}
)
BODIES = frozenset(
    {"front", "army", "party", "movement", "brigade", "force", "forces", "council", "alliance", "coalition"}
)


def locates(token: Any) -> bool:
    """The mention says where, not who: it hangs on a preposition of place, or stands beside one that does."""
    up = token
    for _ in range(5):
        if up.dep_ == "pobj":
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


def unseen(token: Any) -> bool:
    """A name after "in", "near" or "shelled" that the name finder took for none or a person's, on an event."""
    if token.pos_ != "PROPN" or token.ent_type_ not in {"", "PERSON", "ORG"}:
        return False
    if token.dep_ == "dobj" and token.ent_type_ != "ORG":
        return token.head.lemma_.lower() in place_chains.FALL_ON
    if token.dep_ != "pobj":
        return False
    if token.head.lower_ in {"in", "at", "near"} and any(
        child.dep_ == "appos" and child.lemma_.lower() in kinds_of_place() for child in token.rights
    ):
        return True  # "in Belu, a village"
    if token.ent_type_ == "ORG":  # "a market in Karvel", but not "in Congress"
        low, high = clauses.entity(token)
        inside = token.doc[low:high]
        if token.head.lower_ in {"around", "near"} and token.head.head.lemma_.lower() in kinds_of_place():
            return bool(token.text.istitle())  # "villages around Karvel"
        if token.head.lower_ not in ({"in", "near"} if len(inside) > 1 else {"in", "at", "near"}):
            return False
        if len(inside) > 3 or not all(one.text.istitle() for one in inside):
            return False
        if token.lower_ in _HOUSES | BODIES:
            return False
        above = token.head.head
        return is_kind(above, "property") or above.pos_ == "VERB" or is_event(above)
    above = token.head.head
    if token.head.lower_ == "on" and above.lemma_.lower() in {"fall", "land", "rain"}:
        return bool(token.text[0].isupper())  # "shells fell on Karvel"
    if token.head.lower_ not in {"in", "near", "outside"} or not token.text[0].isupper():
        return False
    if above.pos_ == "VERB" or is_event(above) or is_kind(above, "property"):
        return True
    return bool(above.pos_ == "NOUN" and above.dep_ in {"nsubjpass", "dobj"})


def only_beside(doc: Any, start: int) -> bool:
    """ "West of X", "30 km from X": next to which place it was, not in which."""
    while start > 0 and doc[start - 1].lower_ in {"the", "city", "town", "capital", ","}:
        start -= 1
    before = [token.lower_ for token in doc[max(0, start - 2) : start]]
    return len(before) == 2 and (
        (before[1] == "of" and before[0] in _COMPASS)
        or (before[1] == "from" and before[0] in {"km", "kilometers", "kilometres", "miles"})
    )
