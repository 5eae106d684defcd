"""Names that are places by their own first word, by the road that leads to them, or by what comes down on them from the air:
"attacked Tudun Karv", "on the road to Orva", "four air strikes on Karvel".
"""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.places.bare_names import GIVEN, called, hyphened, of_two, opens_as_place, plain
from briefing_tui.extract.places.chain_links import ROADS
from briefing_tui.extract.places.syntax import FALL_ON
from briefing_tui.extract.places.towns_attacked import FLIES, by_a_force
from briefing_tui.extract.vocabulary import gazetteer

_THERE = vocabulary.words("event_grammar", "places_locating") - {
    "of",
    "by",
    "from",
    "to",
    "between",
    "through",
}
_COME_UPON = FALL_ON | vocabulary.words("event_grammar", "places_fallen_upon") | {"hit", "strike", "target", "reach", "enter", "invade", "burn", "capture", "seize", "take", "retake", "leave"}  # fmt: skip
_GAINS = frozenset({"seize", "take", "gain", "regain", "wrest", "lose", "assume", "retake"})
_FIRES = frozenset({"fire", "launch", "lob", "shoot"})
_CRASHES = frozenset({"slam", "crash", "smash", "plough", "plow", "plunge", "tear"})
_WAYS = ROADS | {"track", "trail", "lane", "street"}
_DESCENTS = frozenset({"raid", "assault", "incursion"})
_FROM_THE_AIR = frozenset({"air", "drone", "missile", "artillery", "rocket", "helicopter", "jet"})


def reached(name: Any) -> bool:
    """Whether the words before a name, or its own first word, say that it is a place."""
    return _by_first_word(name) or up_the_road(name) or _struck(name) or _held(name) or _flown_into(name)


def _by_first_word(name: Any) -> bool:
    if not opens_as_place(name):
        return False
    if name.dep_ == "pobj":
        return name.head.lower_ in _THERE
    return name.dep_ in {"dobj", "nsubjpass"} and name.head.lemma_.lower() in _COME_UPON


def up_the_road(name: Any) -> bool:
    """ "An ambush on the road to Karvel", wherever the parser hangs the last two words."""
    joint = name.head
    if name.dep_ != "pobj" or joint.lower_ != "to" or not joint.i:
        return False
    return joint.nbor(-1).lemma_.lower() in _WAYS and (plain(name) or of_two(name) or hyphened(name))


def _struck(name: Any) -> bool:
    """ "A raid on Bois-Karvel", "air strikes on Karvel": a name that the text does not give to anybody."""
    if name.dep_ != "pobj" or name.head.lower_ != "on" or name.lower_ in GIVEN or name.ent_type_ == "ORG":
        return False
    deed = name.head.head
    if deed.pos_ not in {"NOUN", "PROPN"}:
        return False
    aerial = deed.lemma_.lower() == "airstrike" or (
        deed.lemma_.lower() in {"strike", "attack"}
        and (
            any(one.lower_ in _FROM_THE_AIR or gazetteer.country(one.text) for one in deed.lefts)
            or (deed.lemma_.lower() == "strike" and deed.tag_ == "NNS")
        )
    )
    if not (aerial or deed.lemma_.lower() in _DESCENTS or _launched(deed)):
        return False
    return (plain(name) and not called(name)) or of_two(name) or _joined(name)


def _launched(deed: Any) -> bool:
    """ "Rebels launched an attack on Karvel", "Kelland carried out a strike on Karvel"."""
    verb = deed.head
    if deed.dep_ != "dobj" or verb.lemma_.lower() not in {"launch", "mount", "stage", "carry", "conduct"}:
        return False
    return any(one.dep_ == "nsubj" and by_a_force(one) for one in verb.lefts)


def _held(name: Any) -> bool:
    """ "Rebels seized control of Karvel", "fighting for control of Karvel", "the battle for Karvel", "advanced on Karvel"."""
    if name.dep_ != "pobj" or not (plain(name) or of_two(name)):
        return False
    joint, above = name.head.lower_, name.head.head
    if joint == "of" and above.lower_ == "control":
        return above.head.lemma_.lower() in _GAINS or above.head.lower_ == "for"
    if joint == "for":
        return above.lemma_.lower() in {"battle", "fight"} and above.pos_ == "NOUN"
    return joint == "on" and above.lemma_.lower() in {"advance", "march"}


def _flown_into(name: Any) -> bool:
    """ "Shells slammed into Karvel", "mortars were fired at Karvel"."""
    if name.dep_ != "pobj" or not (plain(name) or of_two(name)):
        return False
    verb = name.head.head
    if name.head.lower_ == "at" and verb.lemma_.lower() in _FIRES:
        sent = [one for one in verb.children if one.dep_ in {"dobj", "nsubjpass"}]
        return any(one.lemma_.lower() in FLIES for one in sent)
    if name.head.lower_ not in {"into", "onto"}:
        return False
    flies = any(one.dep_ == "nsubj" and one.lemma_.lower() in FLIES for one in verb.lefts)
    return flies and verb.lemma_.lower() in _CRASHES


def _joined(name: Any) -> bool:
    return hyphened(name) and name.doc[name.i - 2].lower_ not in GIVEN
