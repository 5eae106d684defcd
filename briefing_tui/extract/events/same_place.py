"""What is told to have been at the place just named: "in the same village", "the same base was overrun", "they attacked the town"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.events import other_places
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.places import places
from briefing_tui.extract.places.country_evidence import kinds

_SPOTS = frozenset({"place", "spot", "scene", "site", "location", "area", "lane"})
_TOWNS = frozenset({"town", "village", "city"})
_SHORT = 3  # words from "same" to what is the same
_WIDE = frozenset({"country", "admin1", "region"})


def said(doc: Any, token: Any) -> int:
    """The token "same", or "the" of "the town", of a place that an event, stated by `token`, is said to have been at; 0 where
    there is none."""
    town = next((one.i for one in token.children if one.dep_ in {"dobj", "nsubjpass"} and _the_town(one)), 0)
    if town:
        return town - 1
    sentence = wording.sentence(token)
    lowered = wording.lowered(doc)[sentence.start : sentence.end]
    if "same" not in lowered:
        return 0
    for at in range(sentence.start, sentence.end):
        noun = doc[at].head
        if (
            lowered[at - sentence.start] == "same"
            and 0 < noun.i - at < _SHORT
            and (noun.lemma_.lower() in kinds() or noun.lower_ in _SPOTS)
            and noun.dep_ in {"pobj", "nsubjpass", "dobj"}
            and any(up.i == token.i for up in noun.ancestors)
        ):
            return at
    return 0


def _the_town(noun: Any) -> bool:
    """ "Rebels attacked the town": nothing but "the" stands with it."""
    return bool(
        noun.lower_ in _TOWNS
        and [one.lower_ for one in noun.lefts] == ["the"]
        and not any(one.dep_ in {"prep", "appos", "relcl", "acl"} for one in noun.rights)
        and noun.nbor(-1).lower_ == "the"
    )


def meant(doc: Any, at: int, named: list[places.Place]) -> places.Place | None:
    """Which of the places `named` around there the one behind the token `at` ("same") is; None where two may be meant."""
    noun = doc[at].head
    word, kind = noun.lemma_.lower(), kinds().get(noun.lemma_.lower())
    before = [
        place
        for place in named
        if place.start < at
        and place.kind not in _WIDE
        and not (place.beside or other_places.is_other(place.token, frozenset()))
    ]
    if doc[at].lower_ == "the":
        before = [place for place in before if place.kind in {"town", "village"}]
    called = [place for place in before if word in place.text.lower() or place.kind == kind]
    told = called or before
    return told[-1] if len({place.text for place in told}) == 1 else None
