"""Which countries a document speaks of, and which places it puts into them: evidence, never a guess."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.places import home_states, nationalities, overlooked_lands, pointed_lands
from briefing_tui.extract.vocabulary import gazetteer, provinces

_DATELINE = re.compile(r"\s*([^\W\d_][\w .'-]{2,30}?)\s*(?:\(|,\s*(?:\d|[A-Z])|\s[-–—])")

_SMALL = frozenset(
    {"village", "hamlet", "district", "ward", "settlement", "neighbourhood", "quarter", "suburb"}
)
_CALLED = frozenset({"Town", "Harbour", "Port", "Hill", "Island", "Bridge", "Village"})
_LARGE = 100_000  # people of a town that is named without its country
_ABROAD = "countries of visitors and forces"
_ARMED = "what of a country is told of its army"
_HUBS = vocabulary.words("event_grammar", "country_evidence_hubs")


@lru_cache(maxsize=1)
def kinds() -> dict[str, str]:
    """word -> the kind of place it names ("province" -> "admin1"), by the vocabulary."""
    return {word: entry for word, entries in vocabulary.classes("places").items() for entry in entries[:1]}


def bare(text: str) -> str:
    """The name without the word that says what it is: "Anbar province" -> "Anbar"."""
    known = kinds()
    words = text.split()
    if words[:1] == ["between"] or (words[-1:] == ["City"] and gazetteer.towns(text)):
        return text  # "Guatemala City" is its name
    if len(words) > 1 and words[-1] in _CALLED and gazetteer.named(text):
        return text  # so is "Cape Town"
    while len(words) > 1 and words[-1].lower() in known:
        words.pop()
    if len(words) > 2 and [word.lower() for word in words[-2:]] == ["local", "government"]:
        words = words[:-2]  # "Gwoza local government area"
    return " ".join(words)


def countries(doc: Any) -> Counter[str]:
    """How much the document speaks of each country (ISO code): names and large towns twice as much as adjectives,
    the place it was filed from twice as much again."""
    if "countries" not in doc.user_data:
        counted: Counter[str] = Counter()
        abroad: Counter[str] = Counter()
        armed: Counter[str] = Counter()
        outright, by_town = set[str](), list[tuple[str, str]]()
        for ent in (*doc.ents, *_overlooked(doc)):
            name = owned(ent)
            called = names_a_province(doc, ent.end) and not _of_its_land(ent, name)
            if ent.label_ in {"GPE", "NORP", "LOC"} or called:
                code = None if called or of_the_states(doc, name) else gazetteer.country(name)
                code = home_states.land(doc, name) or code
                if nationalities.elsewhere(ent):
                    forces = ent.root.head.lemma_.lower() in nationalities.FORCES
                    abroad[code if code and forces else ""] += bool(code)
                    continue
                weight = 1 if ent.label_ == "NORP" else 2
                if not code and (ent.label_ == "GPE" or called) and not _small(doc, ent):
                    code = land_around(name, called) if not _of_a_hub(ent, name) else None
                elif not code and ent.label_ == "NORP":
                    code = provinces.country(name)  # "the Sulen police"
                if code and nationalities.speaks(ent):
                    weight, abroad[""] = 1, abroad[""] + 2
                if code and weight == 2:
                    (outright.add(code) if gazetteer.country(name) else by_town.append((code, name)))
                if code:
                    counted[code] += weight
                    armed[code] += weight * nationalities.armed(ent)
        for code, name in by_town:
            meant = {town.country for town in gazetteer.towns(name)} & outright - nationalities.SENDS
            if meant and code not in outright:
                counted[code] -= 2  # "in Palma, Mozambique": the namesake in the land named outright
        if _filed_at_a_hub(doc):
            abroad[""] += 3  # "BEIRUT, 3 May (Agency) - ...": of which land, what follows has to say twice
        counted = +counted
        town = filed_from(doc, frozenset(counted))
        if town is not None:
            counted[town.country] += 4
        if counted and town is None and not outright and not by_town:
            counted = _of_names_or_peoples(doc, counted, armed, abroad)
        if not counted:
            counted += pointed_lands.find(doc, one_town)
        doc.user_data["countries"] = counted
        doc.user_data[_ABROAD] = abroad
        doc.user_data[_ARMED] = armed
    kept: Counter[str] = doc.user_data["countries"]
    return kept


def _of_names_or_peoples(
    doc: Any, counted: Counter[str], armed: Counter[str], abroad: Counter[str]
) -> Counter[str]:
    """What is counted by peoples' names only ("a Kellandish frigate"), unless the towns named are all of other countries.

    Then what they come from is counted as that of people abroad: where two towns of one country agree, or where
    nobody but soldiers is called so. Fills `abroad`.
    """
    named = {one.code for one in pointed_lands.pointers(doc, one_town)}
    if not named or named & counted.keys():
        return counted
    agreed = len(named & pointed_lands.agreeing(doc, one_town)) == len(named) == 1
    if not agreed and any(armed[code] < many for code, many in counted.items()):
        return counted
    abroad.update({"": counted.total()} if not agreed else {})
    return Counter()


def _overlooked(doc: Any) -> list[Any]:
    """Names that the name finder missed, without that of a dateline, which counts for itself."""
    dateline = _DATELINE.match(wording.parsed(doc))
    return [
        one for one in overlooked_lands.find(doc) if dateline is None or one.start_char >= dateline.end(1)
    ]


def owned(ent: Any) -> str:
    """The name of an entity without what the name finder took for a part of it: "Kelland's", "Talla - monthly"."""
    end = next(
        (
            one.i
            for one in ent
            if one.i > ent.start and (one.tag_ == "POS" or (one.text in {"-", "–"} and one.whitespace_))
        ),
        ent.end,
    )
    return str(ent.doc[ent.start : end].text)


def land_around(name: str, called: bool = False) -> str | None:
    """The country of the one town or province that everybody means by a name; `called`: the text calls it a province.

    States of the United States are where soldiers and travellers come from, and only so called where something happened.
    """
    if called and (lands := provinces.countries(bare(name))):
        abroad = one_town(bare(name))  # "Beni territory" is no department of Bolivia
        return (
            None
            if abroad is not None and abroad.country not in lands
            else provinces.country(bare(name), called)
        )
    town = one_town(name)
    code = town.country if town is not None else provinces.country(bare(name))
    return None if town is None and code in nationalities.SENDS else code


def names_a_province(doc: Any, end: int) -> bool:
    """ "Niger state", "Luxembourg province": what is called so is part of a country, mostly of another."""
    return end < len(doc) and kinds().get(doc[end].lower_) == "admin1"


def of_the_states(doc: Any, name: str) -> bool:
    """Whether "Georgia" is the state of the United States here: others of them are named, and nothing else of the country.

    So is what a dateline puts into a state: "LEBANON, Ky. - ...".
    """
    if home_states.land(doc, name):
        return True
    if gazetteer.us_state(name) is None or (land := gazetteer.country(name)) is None:
        return False
    if "states" not in doc.user_data:
        own = [owned(ent) for ent in doc.ents if ent.label_ in {"GPE", "LOC", "NORP"}]
        others = [one for one in own if gazetteer.fold(one) != gazetteer.fold(name)]
        at_home = any(land in {gazetteer.country(one), _of_town(one)} for one in others)
        states = any(gazetteer.us_state(one) and gazetteer.country(one) is None for one in others)
        doc.user_data["states"] = states and not at_home
    kept: bool = doc.user_data["states"]
    return kept


def _of_town(name: str) -> str | None:
    town = one_town(name)
    return town.country if town is not None else None


def _of_its_land(ent: Any, name: str) -> bool:
    """ "The Kellandish province of Sulen": the word before it is that of the country."""
    doc = ent.doc
    behind = doc[ent.end + 1].lower_ if ent.end + 1 < len(doc) else ""
    return behind == "of" and gazetteer.country(name) is not None


def _small(doc: Any, ent: Any) -> bool:
    """ "Kobe village", "the district of Munya": the text calls it so, whatever city abroad has that name."""
    behind = doc[ent.end].lower_ if ent.end < len(doc) else ""
    before = ent.root.head.head.lower_ if ent.root.dep_ == "pobj" and ent.root.head.lower_ == "of" else ""
    return bool({behind, before} & _SMALL)


def _of_a_hub(ent: Any, name: str) -> bool:
    """ "Flown to Nairobi", "groups based in Geneva": a town of diplomats and desks, where nothing is said to happen in it."""
    if gazetteer.fold(name) not in _HUBS:
        return False
    there = ent.root.dep_ == "pobj" and ent.root.head.lower_ in {"in", "at", "near", "outside"}
    whose = ent.root.head.head if there else ent.root
    sits = whose.lemma_.lower() == "base" or (whose.dep_ == "nsubj" and nationalities.tells(whose.head))
    return sits or not there or nationalities.only_talk(whose)


def _filed_at_a_hub(doc: Any) -> bool:
    dateline = _DATELINE.match(wording.parsed(doc))
    return dateline is not None and gazetteer.fold(dateline.group(1)) in _HUBS


def filed_from(doc: Any, spoken_of: frozenset[str]) -> gazetteer.Town | None:
    """The town in the dateline of a dispatch, where it is plain which: one known to all, the only one of its name in the
    countries the text speaks of, a capital."""
    dateline = _DATELINE.match(wording.parsed(doc))
    if dateline is None or _filed_at_a_hub(doc):
        return None
    name = dateline.group(1)
    if home_states.land(doc, name):
        return home_states.town(doc, name)
    listed = [town for town in gazetteer.named(name) if town.population >= _LARGE]
    spoken = [town for town in listed if town.country in spoken_of]
    capitals = [
        town
        for town in listed
        if gazetteer.fold(gazetteer.capital(town.country))
        == gazetteer.fold(town.name)
        == gazetteer.fold(name)
    ]
    of_one = [group[0] for group in (spoken, capitals) if len({town.country for town in group}) == 1]
    return one_town(name) or next(iter(of_one), None)


@lru_cache(maxsize=4096)
def one_town(name: str) -> gazetteer.Town | None:
    """The town everybody means by a name: a large one, and by far the largest of its namesakes.

    It is eight times the size of any town abroad that is called so, and three times that of any called so in
    another language: Odesa is in Ukraine, Homs in Syria, Tripoli may be in Libya or in Lebanon.
    """
    own = next(iter(gazetteer.named(name)), None)
    if own is None:
        return None
    called = [town for town in gazetteer.named(name) if town.country != own.country]
    others = [town for town in gazetteer.towns(name) if town.country != own.country]
    namesake, alternative = (
        max((town.population for town in group), default=0) for group in (called, others)
    )
    capital = gazetteer.fold(gazetteer.capital(own.country)) == gazetteer.fold(own.name)
    if provinces.better_known(name, own):
        return None  # "Virginia" is no town of South Africa
    large = 0 if capital else _LARGE
    return own if own.population >= max(8 * namesake, 3 * alternative, large) else None


def dominant(doc: Any) -> str:
    """The country a document is plainly about: half of what it says of countries; "" where none is.

    Foreign forces and visitors are evidence of none, but what is said of them is not said of the country either. Of two
    that are spoken of as much, it is the one whose ministries, police and people are, and not only its army.
    """
    counted = countries(doc)
    if not counted:
        return ""
    if len(counted) == 1 and counted.keys() <= pointed_lands.agreeing(doc, one_town):
        return next(
            iter(counted)
        )  # "the Kellandish embassy warns Kellanders": whose towns are named, and no other's
    armies = doc.user_data[_ARMED]
    most = max(counted.values())
    first = [code for code, many in counted.items() if many == most]
    at_home = [code for code in first if not armies[code]]
    if len(first) > 1 and (len(first) > 2 or len(at_home) != 1):
        return ""
    whole = sum(counted.values()) + sum(doc.user_data[_ABROAD].values())
    return (at_home if len(first) > 1 else first)[0] if most >= 0.5 * whole else ""


def town_in(name: str, evidence: set[str]) -> gazetteer.Town | None:
    """The one town meant, by the countries the text speaks of; None where two are as likely."""
    listed = gazetteer.towns(name)
    inside = [town for town in listed if town.country in evidence]
    if len({town.country for town in inside}) == 1:
        return inside[0]
    return one_town(name) if not inside and not evidence else None


def town_of_forces(doc: Any, name: str) -> gazetteer.Town | None:
    """The town called so in the one country whose forces the text speaks of: "Colombian troops fought in Arauca"."""
    countries(doc)
    at_home = set(doc.user_data[_ABROAD]) - nationalities.SENDS - {""}
    inside = [town for town in gazetteer.named(name) if town.country in at_home]
    return inside[0] if len({town.country for town in inside}) == 1 else None
