"""Places that the name finder took for something else, told by the words around them."""

from __future__ import annotations

from collections import Counter
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import is_event, is_kind
from briefing_tui.extract.places import chains
from briefing_tui.extract.places.country_evidence import kinds as kinds_of_place
from briefing_tui.extract.vocabulary import gazetteer

_FALLEN_UPON = vocabulary.words("event_grammar", "places_fallen_upon")
_SENDS = frozenset({"launch", "fire", "shoot", "send", "head", "advance", "march", "flee"})
_TAKES_AT = vocabulary.words("event_grammar", "participants_takes_at") | {
    "shout",
    "yell",
    "scream",
    "look",
    "aim",
    "point",
}
GIVEN = vocabulary.words("given_names", "male") | vocabulary.words("given_names", "female")
_ROADS = frozenset(
    {
        "highway",
        "road",
        "bridge",
        "junction",
        "intersection",
        "motorway",
        "railway",
        "crossing",
        "camp",
        "market",
    }
)
_BANDS = frozenset({"settler", "mob", "rioter", "tribesman", "youth", "nomad", "pastoralist"})
_INSIDE = frozenset({"in", "at", "outside", "inside", "near", "on", "behind"})
_TAKES_FROM = frozenset({"abduct", "kidnap", "snatch"})
_OCCASIONS = frozenset({"marathon", "festival", "parade", "cup", "olympics", "carnival", "predawn"})
_PASSES = frozenset({"pass", "travel", "drive", "march", "sweep", "tear", "rip", "move"})
_STRIKES = frozenset({"hit", "strike", "target", "reach"})  # "rockets hit Karvel"
_BEFALLS = frozenset({"rock", "shake", "jolt", "flee", "batter", "devastate", "evacuate"})
_COMPASS = vocabulary.words("event_grammar", "places_compass")
_FLIES = frozenset(
    {
        "shell",
        "mortar",
        "bomb",
        "drone",
        "uav",
        "missile",
        "rocket",
        "aircraft",
        "jet",
        "helicopter",
        "plane",
        "projectile",
    }
)
_BOMBARDMENTS = frozenset({"shelling", "bombardment", "siege"})
_ASSAULTS = frozenset({"attack", "assault", "raid", "strike", "airstrike", "bombing", "offensive", "incursion"})
_SIGNED = frozenset({"accord", "agreement", "deal", "pact", "truce", "treaty", "ceasefire"})
_COUNTS = "briefing_word_counts"
_HOUSES = frozenset(
    {"congress", "parliament", "senate", "assembly", "cabinet", "court", "government", "interpol"}
)
BODIES = frozenset(
    {"front", "army", "party", "movement", "brigade", "force", "forces", "council", "alliance", "coalition"}
    | {
        "battalion",
        "regiment",
        "convoy",
        "federation",
        "union",
        "ministry",
        "corps",
        "committee",
        "association",
    }
)


def unseen(token: Any) -> bool:
    """A name after "in", "near" or "shelled" that the name finder took for none or a person's, on an event."""
    if not is_name(token) or token.ent_type_ not in {"", "PERSON", "ORG", "PRODUCT", "NORP"}:
        return False
    if token.is_lower or token.lower_ in _OCCASIONS | BODIES:
        return False
    if any(child.lower_ in {"a", "an"} for child in token.lefts):
        return False  # "in a white Toyota", "in a Starbucks"
    if token.dep_ == "compound" and is_event(token.head):
        return _town_of(token)
    if _attacked(token):
        return True
    if token.ent_type_ == "NORP":
        return _no_people(token) or (_known(token) and token.dep_ == "dobj" and _fallen_upon(token))
    if token.dep_ == "dobj":
        return _fallen_upon(token)
    if token.dep_ != "pobj":
        return False
    if token.head.lower_ in {"towards", "toward"}:
        return token.head.head.lemma_.lower() in _SENDS and _plain(token)
    if token.head.lower_ == "through" and token.head.head.lemma_.lower() in _PASSES:
        return bool(token.text.istitle())
    if token.head.lower_ in {"in", "at", "near"} and any(
        child.dep_ == "appos" and child.lemma_.lower() in kinds_of_place() for child in token.rights
    ):
        return True  # "in Belu, a village"
    if token.head.lower_ == "of" and token.head.head.lower_ in _COMPASS:
        return True  # "a car south of Deir al-Orun"
    if token.head.lower_ == "from" and _plain(token):
        return _taken_from(token.head.head)
    if token.ent_type_ == "ORG":  # "a market in Karvel", but not "in Congress"
        low, high = clauses.entity(token)
        inside = token.doc[low:high]
        if token.head.lower_ in {"around", "near"} and token.head.head.lemma_.lower() in kinds_of_place():
            return bool(token.text.istitle())  # "villages around Karvel"
        if (
            token.head.lower_ == "at"
            and token.head.head.lemma_.lower() in _FLIES
            and gazetteer.towns(inside.text)
        ):
            return True  # "fired rockets at Karvel Orun"
        if token.head.lower_ not in (
            {"in", "near", "outside"} if len(inside) > 1 else {"in", "at", "near", "outside", "off"}
        ):
            return False
        if len(inside) > 3 or not all(one.text.istitle() for one in inside):
            return False
        if token.lower_ in _HOUSES | BODIES:
            return False
        above = token.head.head
        armed = is_kind(above, "military", "police", "militant") and token.head.lower_ == "at"
        if token.head.lower_ in {"near", "outside"} and above.dep_ in {"dobj", "nsubjpass", "pobj"}:
            return True  # "shot a chief near Karvel"
        if token.head.lower_ == "in" and above.dep_ == "pobj" and above.head.lower_ in _INSIDE:
            return True  # "landed in a schoolyard in Karvel"
        signed = above.lemma_.lower() in _SIGNED  # "signed an accord in Karvel"
        found = signed or armed or _people_there(token)
        return found or is_kind(above, "property") or above.pos_ == "VERB" or is_event(above)
    above = token.head.head
    if token.head.lower_ == "at":
        # "A boat capsized at Orvod", but not "shot at Karim"
        return bool(
            (_plain(token) or _hyphened(token))
            and (token.ent_type_ == "" or (token.ent_type_ == "PERSON" and not _called(token)))
            and (
                is_event(above)
                or (above.dep_ != "nsubj" and is_kind(above, "military", "police"))
                or above.lemma_.lower() in _ROADS  # "blocked the highway at Karvel"
                or kinds_of_place().get(above.lemma_.lower())
                in {"facility", "building"}  # "a mine at Karvel"
                or (above.pos_ == "VERB" and above.lemma_.lower() not in _TAKES_AT)
                or _beside_a_side(above)
            )
        )
    if token.head.lower_ == "on" and (above.lemma_.lower() in {"fall", "land", "rain"} or _dropped(above)):
        return bool(token.text[0].isupper())  # "shells fell on Karvel", "dropped two bombs on Karvel"
    if token.head.lower_ == "over" and any(one.lemma_.lower() in _FLIES for one in token.sent):
        return True  # "a drone was brought down over Qasr al-Orun"
    if token.head.lower_ not in {"in", "near", "outside", "off", "around"} or not token.text[0].isupper():
        return False
    if above.pos_ == "VERB" or is_event(above) or is_kind(above, "property") or _people_there(token):
        return True
    return bool(above.pos_ == "NOUN" and above.dep_ in {"nsubjpass", "dobj"}) or _beside_a_side(above)


def is_name(token: Any) -> bool:
    """A name by its tag, or a town that looks like the plural of a common noun: "Homs", "Athens"."""
    return bool(
        token.pos_ == "PROPN"
        or (
            token.tag_ == "NNS"
            and token.text.istitle()
            and not token.is_sent_start
            and gazetteer.named(token.text)
        )
    )


def _people_there(name: Any) -> bool:
    """ "Police in Karvel said", "gunmen in Karvel opened fire"."""
    who = name.head.head
    return (
        name.head.lower_ == "in"
        and who.dep_ == "nsubj"
        and is_kind(who, "police", "military", "civilian", "militant")
    )


def _town_of(name: Any) -> bool:
    """ "The Karvel bombings", of a town that the gazetteer knows by that name."""
    return (
        name.i + 1 == name.head.i
        and name.nbor(-1 if name.i else 0).pos_ != "PROPN"
        and bool(gazetteer.named(name.text))
        and gazetteer.country(name.text) is None
        and not is_kind(name, "military", "militant", "police", "state")
    )


def _attacked(name: Any) -> bool:
    """ "The shelling of Karvel", "an attack on Karvel": a town the gazetteer knows, or what only places suffer."""
    if name.dep_ != "pobj" or name.head.lower_ not in {"on", "against", "of"} or not is_event(name.head.head):
        return False
    if _known(name):
        return name.head.head.lemma_.lower() in _ASSAULTS | _BOMBARDMENTS
    return name.ent_type_ in {"", "PERSON"} and name.head.head.lemma_.lower() in _BOMBARDMENTS and _plain(name)


def _known(name: Any) -> bool:
    """A bare name that is a town's and no country's, no given name and no force's."""
    low, high = clauses.entity(name)
    text = name.doc[low:high].text
    return bool(
        name.lower_ not in GIVEN
        and text[0].isupper()
        and gazetteer.named(text)
        and gazetteer.country(text) is None
        and not is_kind(name, "military", "militant", "police", "state")
        and not any(child.dep_ in {"det", "appos"} for child in name.children)
    )


def _taken_from(above: Any) -> bool:
    """ "Abducted nine people from Karvel", where "from" may hang on the people."""
    verb = above.head if above.dep_ in {"dobj", "nsubjpass"} else above
    return bool(verb.pos_ == "VERB" and verb.lemma_.lower() in _TAKES_FROM)


def _no_people(token: Any) -> bool:
    """ "In Karvel", to the name finder a people: one bare name that is no country's and that a town bears."""
    return bool(
        token.dep_ == "pobj"
        and token.head.lower_ in {"near", "outside", "in", "at"}
        and _plain(token)
        and not any(True for _ in token.lefts)
        and gazetteer.country(token.text) is None
        and gazetteer.towns(token.text)
    )


def _dropped(above: Any) -> bool:
    verb = above.head if above.dep_ == "dobj" else above
    return bool(verb.lemma_.lower() == "drop")


def _hyphened(token: Any) -> bool:
    """ "Karvel-Orun": two names that a hyphen joins to one."""
    at = token.i
    return bool(
        at > 1
        and token.nbor(-1).text == "-"
        and token.nbor(-2).text[0].isupper()
        and token.text[0].isupper()
        and not any(child.dep_ in {"appos", "det"} for child in token.children)
    )


def _called(token: Any) -> bool:
    """A given name, or somebody whom the text names again: no village."""
    if token.lower_ in GIVEN:
        return True
    counts = token.doc.user_data.get(_COUNTS)
    if counts is None:
        counts = token.doc.user_data[_COUNTS] = Counter(one.lower_ for one in token.doc)
    return bool(counts[token.lower_] > 1)


def _fallen_upon(token: Any) -> bool:
    """ "Shelled Old Harra", "rebels attacked Orvende", but not "attacked Karim, a trader" and not "attacked the UN"."""
    verb = token.head.lemma_.lower()
    if verb in _BEFALLS:
        return not is_kind(token, "military", "militant", "police", "civilian") and token.ent_type_ != "ORG"
    if verb in chains.FALL_ON:
        return token.ent_type_ != "ORG" or _plain(token)
    if verb not in _FALLEN_UPON | _STRIKES or not _plain(token):
        return False
    who = next((child for child in token.head.lefts if child.dep_ == "nsubj"), None)
    if verb in _STRIKES:
        flew = who is not None and (
            who.lemma_.lower() in _FLIES or who.lemma_.lower() in {"strike", "airstrike"}
        )
        return flew and token.ent_type_ not in {"NORP", "ORG"} and not _called(token)
    return who is not None and (is_kind(who, "military", "militant") or who.lemma_.lower() in _BANDS)


def _plain(token: Any) -> bool:
    """One capitalised word that nothing is said of: no acronym, no title, no apposition."""
    return bool(
        (token.text.istitle() or "'" in token.text[1:])
        and token.lower_ not in BODIES | _HOUSES
        and not is_kind(token, "military", "militant", "police", "civilian")
        and all(child.dep_ in {"punct", "case"} for child in token.lefts)
        and not any(
            child.dep_ == "compound"
            or (child.dep_ == "appos" and child.lemma_.lower() not in kinds_of_place())  # "Karvel, a town"
            for child in token.children
        )
    )


def _beside_a_side(noun: Any) -> bool:
    """ "Police clashed with villagers in Karvel", "clashes between police and squatters in Karvel"."""
    up = noun
    while up.dep_ == "conj" and up.head.i != up.i:
        up = up.head
    return bool(
        up.dep_ == "pobj"
        and up.head.lower_ in {"with", "between", "by", "against"}
        and (up.head.head.pos_ == "VERB" or is_event(up.head.head))
    )
