"""Places that the name finder took for something else, told by the words around them."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import is_event, is_kind
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.places.bare_names import (
    BODIES,
    GIVEN,
    HOUSES,
    called,
    hyphened,
    is_name,
    of_two,
    plain,
    titled,
)
from briefing_tui.extract.places.by_the_deed import of_a_deed, says_where
from briefing_tui.extract.places.country_evidence import kinds as kinds_of_place
from briefing_tui.extract.places.peoples_names import no_people
from briefing_tui.extract.places.reached import reached
from briefing_tui.extract.places.syntax import TAKE_PEOPLE, near_by
from briefing_tui.extract.places.towns_attacked import FLIES, attacked, fallen_upon, known
from briefing_tui.extract.vocabulary import gazetteer

_POSTS = vocabulary.words("event_words", "frames_posts")
_SENDS = frozenset({"launch", "fire", "shoot", "send", "head", "advance", "march", "flee"})
_TAKES_AT = vocabulary.words("event_grammar", "participants_takes_at") | {"shout", "yell", "scream", "look", "aim", "point"}  # fmt: skip
_ROADS = frozenset({"highway", "road", "bridge", "junction", "intersection", "motorway", "railway", "crossing", "camp", "market"})  # fmt: skip
_INSIDE = frozenset({"in", "at", "outside", "inside", "near", "on", "behind"})
_TAKES_FROM = frozenset({"abduct", "kidnap", "snatch"})
_OCCASIONS = frozenset({"marathon", "festival", "parade", "cup", "olympics", "carnival", "predawn"})
_PASSES = frozenset({"pass", "travel", "drive", "march", "sweep", "tear", "rip", "move"})
_TAKEN_FOR = frozenset({"", "PERSON", "ORG", "PRODUCT", "NORP"})
CALENDAR = vocabulary.words("casing", "calendar") | {
    "may",
    "march",
    "christmas",
    "easter",
    "ramadan",
    "eid",
    "ashura",
}
_COMPASS = vocabulary.words("event_grammar", "places_compass")
_ROUND = frozenset({"in", "at", "near", "outside", "inside", "around", "from"})
_BY = frozenset({"in", "inside", "near", "outside", "behind", "beyond", "above"})
_THERE = _BY | {"at", "around", "over", "on", "into"}
_PARTS = frozenset({"centre", "center", "heart", "middle", "edge", "outskirts", "suburbs", "downtown"})
_SIGNED = frozenset({"accord", "agreement", "deal", "pact", "truce", "treaty", "ceasefire"})
_HURTS = vocabulary.words("event_grammar", "triggers_hurts")
_DONE_TO_PEOPLE = _HURTS | TAKE_PEOPLE | {"shoot", "gun", "attack", "ambush", "massacre", "seize", "detain", "rob"}  # fmt: skip
_STATES = frozenset({"gunpoint", "knifepoint", "hostage", "captive", "prisoner", "dead", "unhurt", "injured", "wounded"})  # fmt: skip
_ON_PEOPLE = frozenset({"on", "upon", "against", "into", "among", "amongst"})
_MEASURES = frozenset({"km", "kilometre", "kilometres", "kilometer", "kilometers", "mile", "miles"})


def unseen(token: Any) -> bool:
    """A name after "in", "near" or "shelled" that the name finder took for none or a person's, on an event."""
    if not is_name(token) or (token.ent_type_ not in _TAKEN_FOR and not _no_day(token)):
        return False
    if token.is_lower or token.lower_ in _OCCASIONS | BODIES:
        return False
    if any(child.lower_ in {"a", "an"} for child in token.lefts):
        return False  # "in a white Toyota", "in a Starbucks"
    if token.dep_ == "compound" and is_event(token.head):
        return _town_of(token)
    if attacked(token) or reached(token):
        return True
    if (
        token.dep_ == "pobj"
        and token.head.lower_ in _THERE
        and any(says_where(child) for child in token.rights)
    ):
        return True  # "in Belu, a village", "in Belu, some 12 km north of Karvel"
    if token.dep_ == "pobj" and token.head.lower_ in _ROUND and (_of_many_words(token) or _by_measure(token)):
        return True
    if token.dep_ == "pobj" and token.head.lower_ == "of" and _a_part_of(token):
        return True  # "in the centre of Karvel"
    if token.ent_type_ == "NORP":
        return no_people(token) or (known(token) and token.dep_ == "dobj" and fallen_upon(token))
    if token.dep_ == "dobj" or (token.dep_ == "nsubjpass" and token.lower_ not in GIVEN):
        return fallen_upon(token)
    if token.dep_ != "pobj":
        return False
    if token.head.lower_ in {"towards", "toward"}:
        sent = token.head.head
        sent = sent.head if sent.dep_ in {"dobj", "nsubjpass"} else sent  # "launched rockets towards Karvel"
        return sent.lemma_.lower() in _SENDS and (plain(token) or of_two(token))
    if token.head.lower_ == "through" and token.head.head.lemma_.lower() in _PASSES:
        return titled(token.text)
    if token.head.lower_ == "of" and token.head.head.lower_ in _COMPASS:
        return True  # "a car south of Deir al-Orun"
    if near_by(token) and (plain(token) or of_two(token) or hyphened(token)):
        return True  # "close to Karvel", "not far from Karvel"
    if token.head.lower_ == "from" and plain(token):
        return _taken_from(token.head.head)
    if token.ent_type_ == "ORG":  # "a market in Karvel", but not "in Congress"
        low, high = clauses.entity(token)
        inside = token.doc[low:high]
        if token.head.lower_ in {"around", "near"} and token.head.head.lemma_.lower() in kinds_of_place():
            return titled(token.text)  # "villages around Karvel"
        if (
            token.head.lower_ == "at"
            and token.head.head.lemma_.lower() in FLIES
            and gazetteer.towns(inside.text)
        ):
            return True  # "fired rockets at Karvel Orun"
        if token.head.lower_ not in (_BY if len(inside) > 1 and not of_two(token) else _BY | {"at", "off"}):
            return False
        if len(inside) > 3 or not (of_two(token) or all(_in_a_name(one) for one in inside)):
            return False
        if token.lower_ in HOUSES | BODIES:
            return False
        above = _past_figure(token.head.head)
        armed = is_kind(above, "military", "police", "militant") and token.head.lower_ == "at"
        if token.head.lower_ in _BY - {"in"} | {"off"} and above.dep_ in {"dobj", "nsubjpass", "pobj"}:
            return True  # "shot a chief near Karvel"
        if token.head.lower_ == "in" and above.dep_ == "pobj" and above.head.lower_ in _INSIDE:
            return True  # "landed in a schoolyard in Karvel"
        signed = above.lemma_.lower() in _SIGNED  # "signed an accord in Karvel"
        found = (
            signed or armed or _people_there(token) or (token.head.lower_ == "in" and _beside_a_side(above))
        )
        deeds = (
            _HURTS if token.head.lower_ == "at" else _DONE_TO_PEOPLE
        )  # "workers at Orvar Steel were attacked"
        if above.dep_ in {"dobj", "nsubjpass"} and above.head.lemma_.lower() in deeds:
            return True  # "killed nine guards in Karvel-Orun", "kidnapped a teacher in Karvel"
        found = found or above.lower_ in _STATES
        return found or is_kind(above, "property") or above.pos_ == "VERB" or of_a_deed(above)
    above = _past_figure(token.head.head)
    if token.head.lower_ == "at":
        # "A boat capsized at Orvod", but not "shot at Karim"
        return bool(
            (plain(token) or hyphened(token) or of_two(token))
            and (
                token.ent_type_ == "" or _no_day(token) or (token.ent_type_ == "PERSON" and not called(token))
            )
            and (
                is_event(above)
                or (above.dep_ != "nsubj" and is_kind(above, "military", "police", "property"))
                or above.lemma_.lower() in _POSTS  # "their positions at Karvel came under fire"
                or above.lemma_.lower() in _ROADS  # "blocked the highway at Karvel"
                or kinds_of_place().get(above.lemma_.lower())
                in {"facility", "building"}  # "a mine at Karvel"
                or (above.pos_ == "VERB" and above.lemma_.lower() not in _TAKES_AT)
                or any(
                    one.lower_ == "dead" and one.dep_ == "oprd" for one in above.rights
                )  # "shot dead at Karvel"
                or _beside_a_side(above)
            )
        )
    if token.head.lower_ == "on" and (above.lemma_.lower() in {"fall", "land", "rain"} or _dropped(above)):
        return bool(token.text[0].isupper())  # "shells fell on Karvel", "dropped two bombs on Karvel"
    if token.head.lower_ == "over" and any(one.lemma_.lower() in FLIES for one in wording.sentence(token)):
        return True  # "a drone was brought down over Qasr al-Orun"
    if (
        token.head.lower_ not in _BY | {"off", "around", "across", "throughout"}
        or not token.text[0].isupper()
    ):
        return False
    if above.pos_ == "VERB" or of_a_deed(above) or is_kind(above, "property") or _people_there(token):
        return True
    if token.head.lower_ in _BY - {"in"} and above.head.lower_ in _INSIDE:
        return True  # "in the hills behind Karvel"
    if above.lower_ in _STATES:
        return True  # "carjacked at gunpoint in Karvel", "took nine people hostage in Karvel"
    if above.pos_ == "NOUN" and above.dep_ == "pobj" and above.head.lower_ in _INSIDE | _ON_PEOPLE:
        return True  # "at a wedding in Karvel", "set upon traders in Karvel", "drove into a crowd in Karvel"
    while above.dep_ == "pobj" and above.head.lower_ in {"of", "for"} and above.head.head.i < above.i:
        above = above.head.head  # "attacked a group of villagers in Karvel"
        if above.dep_ == "pobj" and above.head.lower_ in _INSIDE:
            return True  # "at the gate of a base in Karvel"
    return bool(above.pos_ == "NOUN" and above.dep_ in {"nsubjpass", "dobj"}) or _beside_a_side(above)


def _no_day(token: Any) -> bool:
    """ "Fought at Karvel", to the name finder a day: one bare name that the calendar does not know."""
    return bool(
        token.ent_type_ in {"DATE", "TIME", "WORK_OF_ART", "LAW", "LANGUAGE"}
        and token.dep_ == "pobj"
        and (
            token.head.lower_ in {"at", "near", "outside", "around"}
            or (token.head.lower_ == "in" and token.ent_type_ in {"WORK_OF_ART", "LAW"})
            or (token.head.lower_ == "in" and gazetteer.named(token.text))
        )
        and (plain(token) or of_two(token))
        and token.lower_ not in CALENDAR
    )


def _past_figure(above: Any) -> Any:
    """What a figure hangs on, where the place hangs on the figure: "wounded 23 near Karvel"; "in and around Karvel"."""
    if above.pos_ == "ADP" and above.lower_ in {"in", "at"}:
        above = above.head
    return above.head if above.tag_ == "CD" and above.dep_ in {"dobj", "nsubjpass"} else above


def _a_part_of(name: Any) -> bool:
    """ "In the centre of Karvel", "in the Sulen town of Karvel", which the name finder took for a body or a man."""
    part = name.head.head
    return bool(
        (part.lower_ in _PARTS or kinds_of_place().get(part.lemma_.lower()) == "village")
        and part.dep_ == "pobj"
        and part.head.lower_ in {"in", "on", "near"}
        and name.lower_ not in CALENDAR | HOUSES
        and (plain(name) or of_two(name) or hyphened(name) or _with_article(name))
    )


def _with_article(name: Any) -> bool:
    """ "al-Karvel", of which the parser makes three words."""
    low, high = clauses.entity(name)
    return high - low == 3 and name.i == high - 1 and all(_in_a_name(one) for one in name.doc[low:high])


def _in_a_name(word: Any) -> bool:
    """A word with a capital, a hyphen, or an article before one."""
    if titled(word.text) or word.text == "-":
        return True
    return word.lower_ in gazetteer.ARTICLES and word.i + 1 < len(word.doc) and word.nbor().text == "-"


def _people_there(name: Any) -> bool:
    """ "Police in Karvel said", "gunmen in Karvel opened fire"."""
    who = name.head.head
    return (
        name.head.lower_ == "in"
        and who.dep_ == "nsubj"
        and is_kind(who, "police", "military", "civilian", "militant")
    )


def _of_many_words(name: Any) -> bool:
    """ "In Sheikh Karvel": two words or more that the gazetteer knows as one town's."""
    text = name.doc[name.left_edge.i : name.i + 1].text
    return " " in text and bool(gazetteer.named(text)) and name.doc[name.left_edge.i].lower_ not in GIVEN


def _by_measure(name: Any) -> bool:
    """ "A few kilometres outside Karvel", "a salvo of rockets near Karvel", "elsewhere in Wadi Karvel"."""
    above = name.head.head
    told = above.lower_ in _MEASURES | {"elsewhere"} or (
        name.head.lower_ in _BY and above.lemma_.lower() in FLIES and above.dep_ == "pobj"
    )
    return told and (plain(name) or of_two(name)) and not called(name)


def _town_of(name: Any) -> bool:
    """ "The Karvel bombings", of a town that the gazetteer knows by that name."""
    return (
        name.i + 1 == name.head.i
        and name.nbor(-1 if name.i else 0).pos_ != "PROPN"
        and (bool(gazetteer.named(name.text)) or (name.head.lower_ == "massacre" and plain(name)))
        and gazetteer.country(name.text) is None
        and not is_kind(name, "military", "militant", "police", "state")
    )


def _taken_from(above: Any) -> bool:
    """ "Abducted nine people from Karvel", where "from" may hang on the people."""
    verb = above.head if above.dep_ in {"dobj", "nsubjpass"} else above
    return bool(verb.pos_ == "VERB" and verb.lemma_.lower() in _TAKES_FROM)


def _dropped(above: Any) -> bool:
    verb = above.head if above.dep_ == "dobj" else above
    return bool(verb.lemma_.lower() == "drop")


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
