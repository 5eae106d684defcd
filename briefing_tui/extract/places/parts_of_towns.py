"""The names before a word for a kind of place, and which of two that stand around it is the place: "the Orva suburb of Karvel"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.places.country_evidence import kinds as kinds_of_place
from briefing_tui.extract.vocabulary import gazetteer, provinces

_REGIONS = vocabulary.words("event_grammar", "places_regions")
_SAID_OF_REGIONS = vocabulary.words("event_grammar", "places_said_of_regions")
_WATERS = frozenset({"sea", "ocean", "gulf", "bay", "strait", "lake", "river", "coast"})
_PROVINCES = frozenset({"admin1", "district"})
_MUCH = 3  # times the people of its suburb
_INSIDE_TOWNS = frozenset({"locality"})  # "the Orva locality of Karvel"
_PARTS = frozenset({"district", "neighbourhood", "village", "admin1"})
_CALENDAR = vocabulary.words("casing", "calendar")


def names(child: Any, noun: Any) -> bool:
    if child.dep_ not in {"compound", "nmod", "amod", "poss"} or _owned_by_a_body(child):
        return False
    if child.ent_type_ in {"DATE", "TIME"}:  # "the Karv quarter" too, to the name finder
        named = child.text.istitle() and child.lower_ not in _CALENDAR and not child.is_digit
        return bool(noun.lemma_ == "quarter" and named and child.tag_ in {"NNP", "JJ"})
    if child.pos_ == "PROPN" or (child.ent_type_ == "NORP" and noun.lemma_ == "border"):
        return True
    return _called_so(child, noun)


def _owned_by_a_body(child: Any) -> bool:
    """ "The Mission's northern sector": whose it is, with an article, that no town and no land has."""
    article = any(one.lower_ == "the" for one in child.lefts)
    return child.dep_ == "poss" and article and child.ent_type_ not in {"GPE", "LOC", "FAC"}


def _called_so(child: Any, noun: Any) -> bool:
    """A name that the parser took for an adjective: "in Orvian district", "the Karvi district of Talla".

    A people's district has an article and no town behind it: "in a Kurdish district".
    """
    if child.pos_ != "ADJ" or not child.text.istitle() or gazetteer.country(child.text):
        return False
    if kinds_of_place()[noun.lemma_.lower()] not in _PARTS or child.i + 1 != noun.i or noun.tag_ == "NNS":
        return False
    article = next((one for one in noun.lefts if one.dep_ == "det"), None)
    behind = any(
        one.lower_ == "of" and any(town.pos_ == "PROPN" for town in one.children) for one in noun.rights
    )
    bare = noun.dep_ == "pobj" and noun.head.i == child.i - 1
    return bare if article is None else article.lower_ == "the" and behind


def around_of(token: Any, noun: Any) -> bool:
    """ "The Lima suburb of Orvan" is Orvan in Lima, "the Orvan suburb of Lima" too: the town is what the gazetteer knows,
    or knows as much the larger."""
    inner = [
        one for side in noun.rights if side.lower_ == "of" for one in side.children if one.pos_ == "PROPN"
    ]
    low, high = clauses.entity(token)
    words = [token.lemma_.lower(), token.doc[high].lemma_.lower() if high < noun.i else ""]
    wide = words[0] in _WATERS or any(kinds_of_place().get(word) in _PROVINCES for word in words)
    town = kinds_of_place().get(noun.lemma_.lower()) == "village" and noun.lower_ not in _INSIDE_TOWNS
    if inner and noun.i != token.i and (wide or town or broad(token.doc[low:high].text)):
        return True  # "the Red Sea port of Karvel", "the Sulen province town of Karvel", "the Sulen town of Karvel"
    if not inner or noun.i == token.i:
        return False
    names = token.doc[low:high].text, token.doc[inner[0].left_edge.i : inner[0].i + 1].text
    if provinces.countries(names[1]) or gazetteer.country(names[1]):
        return False  # "the Karvel district of Paktia"
    before, behind = (max((town.population for town in gazetteer.named(name)), default=0) for name in names)
    return before > _MUCH * behind


def broad(name: str) -> bool:
    """ "The Andean province of Karvel", "the Amazon province of Karvel": lands that lie across provinces, or a word for them."""
    return name.casefold() in _REGIONS | _SAID_OF_REGIONS


def said_of_regions(name: str) -> bool:
    """ "Andean", "Caribbean": no name of a place by itself."""
    return name.casefold() in _SAID_OF_REGIONS


def one_of_many(noun: Any) -> bool:
    """ "A poor quarter of Karvel", "Orva district of Karvel" are parts of Karvel; "the village of Karvel" is Karvel."""
    part = kinds_of_place().get(noun.lemma_.lower()) in {"neighbourhood", "district"}
    return (part or noun.lower_ in _INSIDE_TOWNS) and (
        noun.tag_ == "NNS"
        or any(names(one, noun) and one.pos_ == "PROPN" and not around_of(one, noun) for one in noun.lefts)
        or any(one.dep_ == "det" and one.lower_ in {"a", "an", "another"} for one in noun.lefts)
    )
