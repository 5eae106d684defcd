"""Whether a name says where something is, by the words it hangs on: "in", "near", "shelled", "a village"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import weapons
from briefing_tui.extract.grammar.actor_kinds import is_event
from briefing_tui.extract.places.bare_names import GIVEN
from briefing_tui.extract.places.country_evidence import kinds as kinds_of_place
from briefing_tui.extract.vocabulary import gazetteer

_POSTS = vocabulary.words("event_words", "frames_posts")
FALL_ON = vocabulary.words("event_grammar", "place_chains_fall_on")
_LOCATING = vocabulary.words("event_grammar", "places_locating")
_OFFICES = vocabulary.words("event_grammar", "places_of_office")
_TWO_SIDES = vocabulary.words("event_grammar", "place_chains_two_sides")
ADDRESS = vocabulary.words("event_grammar", "places_address")
_SHELLS = frozenset({"shell", "bombard", "pound"})
_SUBJECTS = ("nsubj", "nsubjpass")
_LAID_TO = frozenset({"attribute", "ascribe", "belong", "link", "tie", "impute"})
_BODIES = frozenset({"state", "mission", "caliphate", "emirate", "province", "qaeda", "qaida", "jihad"})
_VOLLEYS = frozenset({"barrage", "volley", "salvo", "fire", "shelling"})
_HOUSES = frozenset(
    {"house", "church", "parish", "school", "mosque", "cathedral", "convent", "hospital", "shrine"}
)
_OF_PEOPLE = frozenset(
    {
        "assassination",
        "murder",
        "killing",
        "kidnapping",
        "abduction",
        "arrest",
        "death",
        "execution",
        "release",
    }
    | {"residence", "wife", "husband", "son", "daughter", "widow"}
)
TAKE_PEOPLE = frozenset({"kidnap", "abduct", "kill", "murder", "assassinate", "arrest", "execute", "wound"})
_OUTLETS = frozenset(
    {
        "agency",
        "channel",
        "newspaper",
        "daily",
        "weekly",
        "magazine",
        "broadcaster",
        "radio",
        "website",
        "network",
        "outlet",
    }
)
CHANNELS = frozenset({"telegram", "whatsapp", "twitter", "facebook", "instagram", "youtube", "tiktok"})
_REACTIONS = frozenset({"condemnation", "criticism", "praise", "support", "help", "aid", "outrage", "anger", "call", "message", "protest", "word", "comment"})  # fmt: skip
_ALLEGIANCES = frozenset({"loyal", "allied", "sympathetic", "hostile", "faithful", "grateful", "similar"})
_SEATED = frozenset({"base", "headquarter", "domicile"})
_JOURNEYS = frozenset({"way", "journey", "trip", "voyage"})
_DEPARTS = frozenset({"come", "return", "depart", "fly", "sail", "hail", "travel", "head", "drive", "ply", "march", "walk"})  # fmt: skip
_BORDERS = frozenset({"border", "adjoin", "neighbour", "neighbor", "overlook"})
_BORDERING = frozenset({"bordering", "adjoining", "overlooking"})
_PROVINCES = frozenset({"province", "state", "region", "department", "county", "governorate", "prefecture"})
_HAPPENINGS = frozenset({"operation", "offensive", "incident", "siege"})
_LAUNCHES = frozenset({"fire", "launch", "send", "shoot", "direct", "lob"})
_COMPASS = vocabulary.words("event_grammar", "places_compass")
MEASURES = frozenset({"km", "kms", "kilometre", "kilometres", "kilometer", "kilometers", "mile", "miles", "drive", "walk"})  # fmt: skip


def locates(token: Any) -> bool:
    """The mention says where, not who: it hangs on a preposition of place, or stands beside one that does."""
    if token.lower_ in CHANNELS or any(one.lower_ in _BORDERING for one in token.lefts):
        return False  # "in the northwest bordering Kelland"
    if token.lower_ == "border" and token.i + 1 < len(token.doc) and token.nbor().lower_ == "with":
        return False  # "close to Kelland's border with Sulen" is in Kelland
    up = token
    for _ in range(5):
        if up.dep_ == "pobj":
            if up.head.dep_ == "agent":
                return False  # "drones fired by Kelland"
            if near_by(up):
                return True
            if up.head.lower_ in {"of", "from"} and up.head.head.ent_type_ == "PERSON":
                return False  # "Roberto Rossi of Milan"
            if up.head.lower_ == "from" and (acts(up.head.head) or _fired(up.head.head)):
                return False  # "villagers from Talla burned vineyards", "rocket barrage from Talla"
            if up.head.lower_ == "of" and up.head.head.lemma_.lower() in _OF_PEOPLE:
                return bool(gazetteer.named(up.text))  # "the murder of Orveli", "the residence of Orveli"
            if up.head.lower_ == "from" and up.head.head.lemma_.lower() in _REACTIONS:
                return False  # "drew condemnation from Talla"
            if up.head.lower_ == "to" and up.head.head.lower_ in _ALLEGIANCES:
                return False  # "still loyal to Kelland"
            if up.head.lower_ in {"in", "at"} and stationed(up.head.head):
                return False  # "of a unit based at Fort Karvel"
            if up.head.lower_ == "from" and _comes_from(up):
                return False  # "a jet that took off from Talla", "labourers from Talla province"
            if up.head.lower_ in {"from", "to"} and up.head.head.lower_ in _JOURNEYS:
                return False  # "a coach on its way from Talla to Orva"
            if up.head.lower_ == "of" and up.head.head.lemma_.lower() in _OFFICES and acts(up.head.head):
                return False  # "the mayor of Karv condemned it"
            return up.head.lower_ in _LOCATING and not _of_a_name(up) and not _launched_there(up.head.head)
        if (
            up.dep_ in {"appos", "conj", "compound", "npadvmod", "nmod", "dobj", "dative", "poss", *_SUBJECTS}
            and up.head.i != up.i
        ):
            if up.dep_ == "nsubjpass" and up.head.lemma_.lower() in FALL_ON:
                return up.pos_ == "PROPN" and up.lower_ not in GIVEN  # "Karvel was shelled"
            if up.dep_ in {"poss", *_SUBJECTS}:
                return False
            if up.dep_ in {"dobj", "dative"}:
                return up.head.lemma_.lower() not in TAKE_PEOPLE | _BORDERS | ADDRESS
            if up.head.lemma_.lower() in _OUTLETS:
                return False  # "by the state news agency Saba"
            if up.dep_ == "compound" and _names_an_event(up):
                return True
            if a_people(up.head):
                return False
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


def near_by(place: Any) -> bool:
    """ "Close to Karvel", "not far from Karvel", "some 12 km from Karvel"."""
    joint = place.head
    before = joint.nbor(-1).lower_ if joint.i else ""
    return (joint.lower_ == "from" and before in MEASURES) or (joint.lower_, before) in {
        ("to", "close"),
        ("to", "next"),
        ("to", "adjacent"),
        ("to", "entrance"),
        ("from", "far"),
    }


def stationed(verb: Any) -> bool:
    """ "Of a unit based at Fort Karvel", "the agency, headquartered in Talla": where they have their seat."""
    return bool(
        verb.lemma_.lower() in _SEATED and verb.tag_ == "VBN" and verb.dep_ in {"acl", "amod", "relcl"}
    )


def _comes_from(place: Any) -> bool:
    """Where a journey began, or the province or country that people are from."""
    above = place.head.head
    if above.pos_ == "VERB":
        off = above.lemma_.lower() == "take" and any(one.lower_ == "off" for one in above.rights)
        driven = any(one.dep_ == "dobj" for one in above.rights)  # "drove 40 goats from Karvel"
        return off or (above.lemma_.lower() in _DEPARTS and not driven)
    wide = (
        gazetteer.country(place.text) or place.lemma_.lower() in _PROVINCES or gazetteer.us_state(place.text)
    )
    return bool(wide) and above.pos_ == "NOUN" and not is_event(above)


def _of_a_name(place: Any) -> bool:
    """The place is a piece of a name, or whom something is laid to: "the Mission in Kelland", "attributed to the Front"."""
    above = place.head.head
    if place.head.lower_ == "to":
        return above.lemma_.lower() in _LAID_TO
    if place.head.lower_ in {"in", "of", "for"}:
        before = place.head.nbor(-1) if place.head.i else place  # the parser may hang "in" on the verb
        body = any(
            one.lower_ in _BODIES and one.text.istitle() and one.pos_ == "PROPN" for one in (above, before)
        )
        house = place.head.lower_ == "of" and above.lemma_.lower() in _HOUSES
        return body or (
            house and any(one.lower_ in {"in", "at", "near"} and one.i > place.i for one in above.rights)
        )
    if place.head.lower_ == "between":
        sides = [child for child in place.rights if child.dep_ == "conj"]
        if sides and all(_a_people_s_name(one) for one in (place, *sides)):
            return True  # "clashes over land between the Velani and the Orvi"
        return above.lemma_.lower() in _TWO_SIDES and any(
            one.ent_type_ not in {"GPE", "LOC", "FAC"} for one in sides
        )
    return False


def a_people(noun: Any) -> bool:
    """ "Members of the Velani community", "the Velani and Orvi communities": no villages."""
    if noun.lemma_.lower() != "community":
        return False
    if noun.dep_ in {"dobj", "nsubjpass"} and noun.head.lemma_.lower() in _SHELLS:
        return False  # "shelled the Orva community": what is shelled is on the map
    return noun.dep_ != "pobj" or noun.head.lower_ not in {"in", "at", "near"}


def _a_people_s_name(name: Any) -> bool:
    """One name with "the" before it, where no word says that it is a river, a road or a range."""
    article = any(one.lower_ == "the" for one in name.lefts)
    return article and name.pos_ == "PROPN" and name.lemma_.lower() not in kinds_of_place()


def acts(noun: Any) -> bool:
    """Those who, or what, do what the sentence tells, wherever they come from."""
    return bool(noun.dep_ == "nsubj" and noun.head.pos_ == "VERB")


def _fired(noun: Any) -> bool:
    """What comes from somewhere else to where it lands."""
    return noun.lemma_.lower() in _VOLLEYS or bool(weapons.type_of([noun]))


def of_gunfire(noun: Any) -> bool:
    """ "Artillery fire", "a barrage": a word for what is fired, which comes down where it is said to be."""
    if noun.lemma_.lower() not in _VOLLEYS:
        return False
    return noun.lower_ != "fire" or any(weapons.kind_of(one) is not None for one in noun.lefts)


def _launched_there(site: Any) -> bool:
    """The positions of "fired the shells from positions in Karv": where they were sent from, not where they fell."""
    if site.dep_ != "pobj" or site.head.lower_ != "from":
        return False
    verb = site.head.head
    sent = verb.lemma_.lower() in _LAUNCHES and [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
    return bool(sent and any(_fired(one) for one in sent))


def _names_an_event(town: Any) -> bool:
    """ "The Kabul bombing", "North Sinai operations"; "a London protest" only says of what kind it is."""
    head = town.head
    return bool(
        town.ent_type_ == "GPE"
        and not gazetteer.country(town.text)
        and (is_event(head) or head.lemma_.lower() in _HAPPENINGS)
        and not any(child.lower_ in {"a", "an"} for child in head.lefts)
    )


def after_locating(token: Any) -> bool:
    return bool(token.dep_ == "pobj" and token.head.lower_ in {"in", "near", "outside"})


def known(ent: Any, kinds: dict[str, str]) -> bool:
    return any(one.text[0].isupper() for one in ent) and (
        ent[-1].lemma_.lower() in kinds or bool(gazetteer.towns(ent.text))
    )
