"""Where something happened: the most specific place the text ties to it, and what the text says lies around it.

Coordinates come from the gazetteer only where a town of that name is in a country the text speaks of, or where
the name is of one town only. Otherwise a place is a name without coordinates: never a guess.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from briefing_tui.extract.grammar.actor_kinds import is_kind
from briefing_tui.extract.places import home_states, one_in_another, provinces_around
from briefing_tui.extract.places.beside import only_a_direction
from briefing_tui.extract.places.contained import contained
from briefing_tui.extract.places.country_evidence import (
    bare,
    countries,
    dominant,
    land_around,
    one_town,
    town_in,
    town_of_forces,
)
from briefing_tui.extract.places.places import Place
from briefing_tui.extract.places.pointed_lands import agreeing, of_the_country
from briefing_tui.extract.vocabulary import gazetteer, provinces
from briefing_tui.model import GeoPrecision

# The finer the better; what a name is called in the text decides, else what the gazetteer knows.
_RANK: dict[str, float] = {
    "facility": 0,
    "neighbourhood": 1,
    "village": 2,
    "town": 2,
    "building": 2.5,
    "district": 3,
    "admin1": 4,
    "region": 5,
    "country": 6,
}


# What the text calls so is not the city abroad that has its name.
_VILLAGES = frozenset({"village", "villages", "hamlet", "settlement"})
_TOWNSHIPS = frozenset({"township", "twp", "tsp"})
_SMALL = frozenset({"country", "village", "district", "neighbourhood"})
_WIDE = frozenset({"admin1", "region"})
_POST = 3.5
_MANNED = frozenset({"checkpoint", "outpost", "post", "compound", "position"})
# A river or a range says less than the town that lies on it.
_LAND = frozenset({"river", "lake", "border", "forest", "mountain", "hill", "canal", "island"})
_FRONTIERS = ("Line of ", "Blue Line", "Green Line", "Durand Line", "Demarcation Line")
_ACRONYM = 8  # letters that no acronym of a body has


# "West of Kunduz" is finer than a province and less than the district that lies there.
_BESIDE = 1.5


@dataclass(frozen=True, slots=True)
class Where:
    """The place of an event. `precision` says what the coordinates are those of."""

    location: str | None = None
    admin1: str | None = None
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: GeoPrecision = "none"


def resolve(doc: Any, near: list[Place]) -> Where:
    """The place of an event from the mentions tied to it: the finest one, with what lies around it by the text."""
    if not near:
        code = dominant(doc)
        name = gazetteer.country_names().get(code) if code else None
        return Where(None, None, name, precision="country" if name else "none")
    near = sorted(near, key=lambda place: (_coarseness(place, near), place.start))
    best = near[0]
    filed = home_states.land(doc, bare(best.text))
    code = filed or gazetteer.landmark(best.text) or next((place.code for place in near if place.code), "")
    province = provinces_around.told(best, near)
    admin1 = bare(province.text) if province is not None else None
    if best.kind == "country":
        return Where(
            best.text, None, gazetteer.country_names().get(best.code, best.text), precision="country"
        )
    if code and not filed and _elsewhere(best, near):
        code = ""
    code = code or next(
        (
            land
            for place in near
            if place.kind in {"district", "region"} and (land := provinces.country(bare(place.text)))
        ),
        "",
    )
    put_into = contained(doc)
    named = next(
        (
            bare(one.text)
            for one in near
            if one.kind == "admin1" and provinces_around.first_level(one, one is best)
        ),
        "",
    )
    code = code or (land_around(named, called=True) if named else None) or ""
    code = code or next(
        (put_into[key] for place in near if (key := bare(place.text).casefold()) in put_into), ""
    )
    evidence = {code} if code else set(countries(doc))
    town = None
    for place in near:
        small = not evidence and _called_small(place)
        if place.kind in {"town", "village", "district"} and place.beside == best.beside and not small:
            town = home_states.town(doc, bare(place.text)) or town_in(bare(place.text), evidence)
            if town is not None:
                break
        elif place.kind in {"facility", "building"} and (name := _town_of(place)):
            town = town_in(name, evidence)
    if town is None and not code and best.kind in {"town", "village"} and not countries(doc):
        town = town_of_forces(doc, bare(best.text))
    if town is not None and province is not None:
        town, admin1 = provinces_around.of_town(town, best, province)
    code = code or (town.country if town is not None else "") or _country_around(doc, near, evidence)
    if (
        admin1 is None
        and best.kind == "town"
        and town is None
        and gazetteer.us_state(best.text)
        and code in {"", "US"}
    ):
        admin1, code = best.text, "US"
    precision: GeoPrecision = "none"
    if town is not None:
        precision = "town"
    elif admin1 is not None:
        precision = "admin1"
    elif code:
        precision = "country"
    return Where(
        best.text if best.kind in {"facility", "neighbourhood", "building"} else bare(best.text),
        admin1,
        gazetteer.country_names().get(code) if code else None,
        town.latitude if town else None,
        town.longitude if town else None,
        precision,
    )


def _ends(place: Place) -> list[str]:
    """The towns that a place names: both ends of "the Karvel-Orva road" and "between Karvel and Orva", else its own name."""
    name = bare(place.text)
    if name.startswith("between "):
        return name.removeprefix("between ").split(" and ")
    return name.split("-") if name != place.text and "-" in name and not gazetteer.named(name) else [name]


def _called_small(place: Place) -> bool:
    """ "Kobe village", "the village of Kobe": no city that has the name, where nothing tells of its land."""
    words = {one.lower_ for one in place.token.doc[max(place.start - 2, 0) : place.end]}
    return bool(words & _VILLAGES)


def _town_of(place: Place) -> str:
    """ "The Port Karvel fuel depot": the name before the small words, "" where there are none."""
    words = place.text.split()
    named = [word for word in words if word[:1].isupper()]
    return " ".join(named) if len(named) < len(words) and words[: len(named)] == named else ""


def _coarseness(place: Place, near: list[Place]) -> float:
    """How wide a place is: a post says better whose it is than where ("a UN compound in Talla district")."""
    rank = _RANK.get(place.kind, 5)
    if place.kind == "village" and any(one_in_another.of(one, place) for one in near):
        return _RANK["district"] + _BESIDE / 2  # "the Orva area of Karven City"
    if place.kind == "town":  # by default: "Talla district, Orvan" lies in Orvan, whatever Orvan is
        rank = max(
            [
                rank,
                *(
                    _RANK["district"] + _BESIDE / 2
                    for one in near
                    if one_in_another.lies_in(one, place) or _township_of(one, place)
                ),
            ]
        )
    wild = place.kind == "facility" and place.text.split()[-1].lower() in _LAND and _deep_in(place)
    if place.kind == "facility" and place.token.lemma_.lower() in _LAND and not wild:
        rank = _POST  # "shelled Karvel, across the Orun river"
    if place.kind == "town" and (inner := one_in_another.fronted(place, near)):
        parts = any(
            one.kind == "district" for one in inner
        )  # "In Karvel, gunmen shot a judge in Orva district"
        rank = (_RANK["district"] if parts else rank) + _BESIDE / 5
    if place.kind == "building" and _address(place):
        return _RANK["neighbourhood"]
    if place.kind in {"facility", "building"} and not wild and _whose(place):
        rank = _POST
    if place.text.startswith(_FRONTIERS):
        rank = _POST  # "fire across the Line of Control killed two at Orva"
    if place.beside and any(
        one.kind in _WIDE and only_a_direction(place.token.doc, one.end, place.start) for one in near
    ):
        return _RANK["country"] - _BESIDE / 5  # "in Kunar province, east of Kabul": where the province lies
    if place.text.startswith("between "):
        rank += _BESIDE / 5  # "the pipeline between Karvel and Orva was hit near Dorba"
    return rank + _BESIDE * place.beside


def _township_of(one: Place, town: Place) -> bool:
    """ "The township of Orva near Karvel": finer than a large town, though wider than a village."""
    doc = one.token.doc
    told = {word.lower_ for word in doc[max(one.start - 2, 0) : one.end]} & _TOWNSHIPS
    return bool(told) and one.kind == "district" and gazetteer.fold(town.text) in gazetteer.large_towns()


def _deep_in(place: Place) -> bool:
    """ "In Orun forest (Talla, Sulen)": what the bracket names lies around it."""
    doc, behind = place.token.doc, place.end
    before = doc[place.start - 1].lower_ if place.start else ""
    return before in {"in", "on"} and behind < len(doc) and doc[behind].text == "("


def _address(place: Place) -> bool:
    """ "Tamar Road, Dorba": a street with its town behind it; a road from town to town is none."""
    doc, end = place.token.doc, place.end
    return (
        "-" not in place.text
        and end + 1 < len(doc)
        and doc[end].text == ","
        and doc[end + 1].ent_type_ in {"GPE", "FAC", "LOC"}
    )


def _elsewhere(best: Place, near: list[Place]) -> bool:
    """Everybody knows the town by its name, and it is in another country than the one that the sentence names.

    "After the release in Qatar a bomb killed two in Ghazni"; but "Paris, Texas" and "Moscow, Nigeria" are what they say.
    """
    name = bare(best.text)
    town = one_town(name) if best.kind in {"town", "village"} else None
    known = town.country if town is not None else None
    if best.kind == "admin1":
        known = provinces.country(name, called=True)
    named = [place for place in near if place.code]
    return known is not None and not any(
        place.code == known or one_in_another.behind(best, place) for place in named
    )


def _whose(place: Place) -> bool:
    named = place.token.doc[place.start : place.end - 1]
    if place.token.tag_ in {"NNS", "NNPS"}:
        return True  # "Boko Haram camps"
    if place.text.endswith(" post") and len(named) == 1:
        return True  # "the UNTAC post in Talla"
    manned = place.token.lemma_.lower() in _MANNED and len(named) > 1
    if len(named) > 1 and named[-1].is_lower and named[-1].pos_ == "NOUN":
        named = named[:-1]  # "a UN supply base"
    return bool(len(named)) and all(
        token.ent_type_ == "NORP"
        or (manned and token.ent_type_ == "ORG")  # "a General Security checkpoint"
        or (token.is_upper and 1 < len(token) < _ACRONYM)
        or is_kind(token, "military", "police", "militant", "state")
        for token in named
    )


def _country_around(doc: Any, near: list[Place], evidence: set[str]) -> str:
    """The country the text speaks of that has places of these names; the one it is about, if none is known elsewhere only,
    or where the words behind one say so ("in the east of the country").
    """
    abroad = False
    if any(of_the_country(doc, place.end) for place in near):
        return dominant(doc)
    for place in near:
        ends = _ends(place)
        known = {town.country for name in ends for town in gazetteer.named(name)}
        known |= evidence & {town.country for name in ends for town in gazetteer.towns(name)}
        lands = provinces.countries(bare(place.text))
        known |= evidence & lands if len(lands) == 1 else set()
        if known and place.kind not in _SMALL:
            inside = known & evidence
            if inside or place.kind not in _WIDE:
                if len(inside) == 1:
                    return inside.pop()
                if inside or dominant(doc) in known:
                    return dominant(doc) if dominant(doc) in known else ""
                if len(known) == 1 and known <= agreeing(doc, one_town):
                    return next(iter(known))  # with another town of a country that the text does not name
                abroad = True
                continue  # "in Karvel, 12 km north of Orva": where Orva is
        if place.kind == "admin1" and (land := land_around(place.text, called=True)):
            return land
    return "" if abroad else dominant(doc)
