"""The province that a text puts a place in, and no other that the sentence names: "drove to a lake in Kansas and bombed Oklahoma City"."""

from __future__ import annotations

from briefing_tui.extract.places import one_in_another
from briefing_tui.extract.places.country_evidence import bare, kinds
from briefing_tui.extract.places.places import Place
from briefing_tui.extract.vocabulary import gazetteer, provinces
from briefing_tui.extract.vocabulary.gazetteer import Town

_TOWNS = frozenset({"town", "village"})


def told(best: Place, near: list[Place]) -> Place | None:
    """The province among the places of a sentence that the one of the event, `best`, lies in; None where there is none.

    "The bomb went off at Orva in Sulen province" gives Sulen province.
    """
    for one in near:
        if one.kind == "admin1" and first_level(one, one is best):
            if one_in_another.of_another(one, best, near) or _of_the_other_thing(one, best):
                continue
            own = one is not best and _own_province(best, bare(one.text))
            return one if not own or one_in_another.behind(best, one) else None
    return None


def of_town(town: Town, best: Place, province: Place) -> tuple[Town | None, str | None]:
    """(the town, its province), where the gazetteer knows in which state it lies: "Springfield, Illinois" is that of
    Illinois, and "arrested in Kansas for the bombing in Oklahoma City" leaves Kansas out."""
    name = bare(province.text)
    if not town.state or town.state == name or gazetteer.us_state(name) is None:
        return town, name
    inside = next((one for one in gazetteer.towns(town.name) if one.state == name), None)
    if inside is None and not one_in_another.behind(best, province):
        return town, None
    return inside, name


def _of_the_other_thing(province: Place, place: Place) -> bool:
    """ "A refinery in the Saratov region and a plant in Stavropol": the region is that of the refinery."""
    things = [one.token.head.head for one in (province, place) if one.token.dep_ == "pobj"]
    if len(things) < 2 or any(one.pos_ not in {"NOUN", "PROPN"} for one in things):
        return False
    beside = {one.i for word in (things[0], province.token) for one in word.conjuncts}
    return things[0].i != things[1].i and things[1].i in beside


def _own_province(place: Place, other: str) -> bool:
    """ "Left Helmand and attacked a post in Herat": a town whose own province is called so lies in no other one."""
    name = bare(place.text)
    shared = provinces.countries(name) & provinces.countries(other)
    return (
        bool(shared) and gazetteer.fold(name) != gazetteer.fold(other) and place.kind in {"town", "village"}
    )


def first_level(place: Place, alone: bool) -> bool:
    """The text calls it a province, or a country has one called so: "Nkoe (Macomia)" may as well name a district.

    `alone`: what has no finer place is no province only where a town is called so.
    """
    doc, name = place.token.doc, bare(place.text)
    of = place.start > 1 and doc[place.start - 1].lower_ == "of" and kinds().get(doc[place.start - 2].lower_)
    called = name != place.text or place.end - place.start > len(place.text.split()) or of == "admin1"
    return called or bool(provinces.countries(name)) or (alone and not gazetteer.named(name))
