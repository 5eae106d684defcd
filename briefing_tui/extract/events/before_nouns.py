"""Who acts and who is hit, by what stands before a noun of violence: "a rebel attack", "the army's shelling"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events import weapon_owners
from briefing_tui.extract.grammar import clauses, weapons
from briefing_tui.extract.grammar.actor_kinds import is_kind
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.vocabulary import gazetteer

_TO_PEOPLE = frozenset({"massacre", "murder", "assassination", "execution", "slaying", "killing"})
_FIRED = frozenset({"shelling", "bombing", "bombardment", "looting", "abduction", "kidnapping"})
_THOUGHT = frozenset({"suspected", "alleged", "presumed", "apparent", "possible"})
_KEY = "briefing_surnames"
# A noun made of a verb that takes a victim: what follows "of" was hit. "The attack of the rebels" is not that.
OF_IS_TARGET = vocabulary.words("event_grammar", "participants_of_is_target")
# "A terrorist attack" says what kind of attack, not who made it.
_DESCRIBES = vocabulary.words("event_grammar", "participants_describes")

_UNREST = frozenset(noun for kind in ("riot", "protest") for noun in vocabulary.load("events")[kind]["nouns"])
_AGAINST = frozenset({"anti", "pro"})
Heads = tuple[list[Any], list[Any]]


def of(noun: Any) -> Heads:
    """(heads of actors, heads of targets) that stand before the noun: "a rebel attack", "the army's shelling"."""
    actors: list[Any] = []
    targets: list[Any] = []
    takes_victim = noun.lemma_.lower() in OF_IS_TARGET
    if noun.dep_ == "appos" and weapons.type_of([noun.head]) == "air_strike":
        actors.append(noun.head)  # "coalition warplanes: four raids on a mill"
    for child in noun.lefts:
        if weapons.kind_of(child) is not None:
            actors += weapon_owners.of(child)  # "army drone strikes"
        if child.dep_ == "poss":
            suffered = takes_victim and (is_kind(child, "civilian") or child.ent_type_ == "PERSON")
            if (takes_victim and not suffered and _surname(child)) or _where_people_rose(child, noun):
                continue
            (targets if suffered else actors).extend(clauses.spread([child]))
        elif child.dep_ == "amod" and child.lower_ == "led" and child.nbor(-1).text == "-":
            actors += _who_leads(child)  # "a Red Path-led assault"
        elif child.i + 2 < noun.i and any(c.lower_ == "led" for c in noun.doc[child.i + 1 : child.i + 4]):
            continue  # the first word of "Red Path-led"
        elif _in_a_town(child, noun) or _against(child):
            continue
        elif takes_victim and child.dep_ in {"compound", "nmod"} and child.ent_type_ == "PERSON":
            targets.append(child)
        elif (
            (child.dep_ in {"compound", "amod", "nmod"} or (child.dep_ == "nsubj" and child.i + 1 == noun.i))
            and (child.lower_ not in _DESCRIBES or _several_words(child))
            and (
                _suspected(child)
                or _a_group_s(child)
                or child.ent_type_ == "NORP"
                or (child.ent_type_ == "GPE" and not _a_town(child))
                or (
                    child.ent_type_ == "ORG"
                    and child.tag_ != "JJ"  # "Fierce battles"
                    and not (takes_victim and _suffers(child, noun))
                    and not _known_by_its_place(child, noun)
                )
                or is_kind(child, "militant", "military")
                or (short_name(child) and (not takes_victim or noun.lemma_.lower() in _FIRED))
            )
        ):
            actors.append(child)
    # "A Honduran army attack": the army's, not Honduras' besides.
    whose = [
        one for one in actors if one.ent_type_ in {"NORP", "GPE"} and any(o.i == one.i + 1 for o in actors)
    ]
    return [one for one in actors if one not in whose], targets


def _where_people_rose(land: Any, noun: Any) -> bool:
    """ "Velda's bread riots": the land in which they were, and no rioter."""
    return land.ent_type_ in {"GPE", "LOC"} and noun.lemma_.lower() in _UNREST


def _who_leads(led: Any) -> list[Any]:
    """The name before "-led"."""
    name = led.doc[max(led.i - 2, 0)]
    return [name] if name.pos_ in {"NOUN", "PROPN", "ADJ"} and name.i + 2 == led.i else []


def _surname(name: Any) -> bool:
    """ "Moor's kidnapping": the last name of a person whom the text names in full, and who is no doer."""
    doc = name.doc
    known = doc.user_data.get(_KEY)
    if known is None:
        known = {one[-1].lower_ for one in doc.ents if one.label_ == "PERSON" and len(one) > 1}
        doc.user_data[_KEY] = known
    return name.pos_ == "PROPN" and name.left_edge.i == name.i and name.lower_ in known


def _suspected(name: Any) -> bool:
    """ "A suspected Red Path attack": by whom it is thought to be, whatever the recogniser takes the name for."""
    before = name.doc[name.left_edge.i - 1] if name.left_edge.i else name
    return name.pos_ == "PROPN" and name.ent_type_ not in {"DATE", "TIME"} and before.lower_ in _THOUGHT


def _a_town(name: Any) -> bool:
    """ "A New Delhi bombing": where it was; a country before the word is whose it was."""
    low, high = clauses.entity(name)
    words = name.doc[low:high].text
    return gazetteer.country(words) is None and bool(gazetteer.named(words))


def _against(child: Any) -> bool:
    """ "Anti-Indian protests" are by others."""
    return any(one.lower_ in _AGAINST for one in child.doc[max(child.i - 2, 0) : child.i + 1])


def _in_a_town(name: Any, noun: Any) -> bool:
    """ "Dozens hurt in Velda car bomb attack", "two killed in Lomu bombing": in the short form of headlines, where it was."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "in" or noun.head.i + 1 != name.i:
        return False
    bombed = noun.lemma_.lower() in _FIRED and name.ent_type_ == "PERSON"
    land = gazetteer.country(name.text) is not None
    return name.dep_ in {"compound", "nmod"} and not land and (name.ent_type_ == "GPE" or bombed)


def _several_words(name: Any) -> bool:
    return name.pos_ == "PROPN" and any(one.dep_ in {"compound", "amod"} for one in name.lefts)


def _a_group_s(name: Any) -> bool:
    """ "A Boko Haram attack", "an Islamic State bombing": a name of several words, one of them of fighters or of a people."""
    return _several_words(name) and any(
        one.ent_type_ == "NORP" or is_kind(one, "militant") for one in (name, *name.lefts)
    )


def _known_by_its_place(name: Any, noun: Any) -> bool:
    """ "The Rolando attack", "the Westgate siege": what is called so after one name in small letters is known by where it was."""
    definite = any(one.lower_ == "the" for one in noun.lefts)
    return (
        definite
        and name.text.istitle()
        and not _several_words(name)
        and not is_kind(name, "militant", "military", "police")
    )


def _suffers(body: Any, noun: Any) -> bool:
    """ "The Labour Federation massacre": a body that no fighters bear the name of, before a word for what was done to it."""
    return noun.lemma_.lower() in _TO_PEOPLE and not any(
        is_kind(word, "militant", "military", "police") for word in (body, *body.lefts)
    )


def short_name(word: Any) -> bool:
    """ "KPF shelling": capitals in a text that is not all in capitals, and no weapon ("IED attack")."""
    if not (word.is_upper and word.text.isalpha() and 1 < len(word) < 7) or weapons.kind_of(word) is not None:
        return False
    return word.lower_ not in {"us", "un", "am", "pm"} and any(one.is_lower for one in wording.sentence(word))
