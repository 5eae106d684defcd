"""Where a text says that something was damaged: verbs, nouns, states and phrases."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from briefing_tui.extract.claims import (
    damage_again,
    damage_apart,
    damage_causes,
    damage_extent,
    damage_law,
    damage_losses,
    damage_nouns,
    damage_parts,
    damage_phrases,
    damage_targets,
)
from briefing_tui.extract.claims.damage_objects import things
from briefing_tui.extract.claims.damage_seen import Seen
from briefing_tui.extract.claims.damage_thing import Thing
from briefing_tui.extract.grammar import air_defence, grammar, reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import load, words
from briefing_tui.model import DamageKind

_WHOLLY = frozenset({"completely", "totally", "entirely", "fully", "wholly"})
_CLAUSE = 40  # tokens around a verb in which a drill may be named
_STOREYS = frozenset(
    {"first", "second", "third", "fourth", "fifth", "upper", "top", "lower", "ground", "two", "three"}
)
_KINDS: tuple[DamageKind, ...] = ("destroyed", "damaged", "burned")


def sightings(cd: ClaimDoc) -> Iterator[Seen]:
    """What every damage rule saw, in text order."""
    triggers = _triggers()
    for i, (lower, lemma) in enumerate(zip(cd.lower, cd.lemma, strict=True)):
        shapes = triggers.get(lemma) or triggers.get(lower)
        if not shapes or in_a_drill(cd, i):
            continue
        if lower == "fell" and cd.lower[i + 1 : i + 4] != ("to", "the", "ground"):
            continue  # "the rebels fell back": the verb of felling is "felled"
        token = cd.doc[i]
        if lower == "blowing" and any(c.dep_ == "det" for c in token.lefts):
            yield from damage_nouns.blowing_up(cd, token)
            continue
        said_of = token.pos_ == "ADJ" and token.dep_ in ("acomp", "oprd") and set(shapes) == {"state"}
        verbal = token.pos_ == "VERB" or (token.pos_ == "ADJ" and lower.endswith("ed")) or token.pos_ == "AUX"
        verbal = verbal and not said_of
        if verbal:
            yield from _verb(cd, token, shapes)
        elif token.pos_ in ("NOUN", "PROPN") and "noun" in shapes:
            yield from damage_nouns.noun(cd, token, shapes["noun"])
        elif "blowing" in shapes:
            yield from damage_nouns.blowing_up(cd, token)
        elif "misread" in shapes:
            yield from damage_apart.misread(cd, token, shapes["misread"])
        elif "holes" in shapes and token.pos_ == "NOUN":
            yield from damage_phrases.holes(cd, token)
        elif "losses" in shapes:
            yield from damage_losses.told(cd, token)
        elif "direct hit" in shapes and token.pos_ == "NOUN":
            yield from damage_nouns.direct_hit(cd, token)
        elif "in ruins" in shapes and lower == "ruins":
            yield from damage_nouns.in_ruins(cd, token)
        elif "idle" in shapes:
            yield from damage_nouns.idle(cd, token)
        elif "on fire" in shapes:
            yield from damage_nouns.on_fire(cd, token)
        elif "state" in shapes:
            yield from damage_nouns.state(cd, token, shapes["state"])


def in_a_drill(cd: ClaimDoc, i: int) -> bool:
    """ "During the drill soldiers destroyed a mock tank": nothing of anybody's was hit."""
    if words("damage", "drill").isdisjoint(cd.lemma[max(i - _CLAUSE, 0) : i + _CLAUSE]):
        return False
    sent = cd.sentence(i)
    return any(
        cd.lemma[k] in words("damage", "drill")
        and {"in", "during"} & set(cd.lower[max(k - 4, sent.start) : k])
        for k in range(max(sent.start, i - _CLAUSE), min(sent.end, i + _CLAUSE))
    )


@lru_cache(maxsize=1)
def _triggers() -> dict[str, dict[str, DamageKind]]:
    """Lemma or word → shape → kind, from vocabulary/damage.toml."""
    table: dict[str, dict[str, DamageKind]] = {}
    data = load("damage")
    for kind in _KINDS:
        for shape, group in data[kind].items():
            for word in group["words"]:
                table.setdefault(word, {}).setdefault(shape, kind)
    for word in data["phrase"]["words"]:
        table.setdefault(word, {})["phrase"] = "damaged"
    for word in ("hit", "strike", "pierce", "penetrate", "affect"):
        table[word] = {"transitive": "damaged", "strike": "damaged"}
    table["hit"]["direct hit"] = "damaged"
    for word in ("slam", "crash", "plough", "plow", "ram"):
        table[word]["strike"] = "damaged"  # of weapons only: "the missile slammed into a block of flats"
    for word in data["holes"]["words"]:
        table.setdefault(word, {})["holes"] = "damaged"
    for word in ("lose", *data["eliminate"]["words"]):
        table[word] = {"transitive": "destroyed"}
    for kind in ("destroyed", "damaged"):
        for word in data[kind]["transitive"]["words"]:
            table.setdefault(f"{word.removesuffix('e')}ing", {}).setdefault("misread", kind)
    table["blowing"] = {"blowing": "destroyed"}
    table["losses"] = {"losses": "destroyed"}
    table["ruin"]["in ruins"] = "destroyed"
    table["out"] = {"idle": "damaged"}
    for word in ("fire", "blaze", "flames", *data["alight"]["words"]):
        table[word] = {"on fire": "burned"}
    table["bomb"] = {"transitive": "damaged"}  # of what is petrol-bombed
    table["explode"] = {"phrase": "damaged", "transitive": "damaged"}
    return table


def _verb(cd: ClaimDoc, verb: Any, shapes: dict[str, DamageKind]) -> Iterator[Seen]:
    i, lemma = verb.i, cd.lemma[verb.i]
    state = reality.of_verb(verb)
    nearly = state == "unreal" and shapes.get("transitive") == "destroyed" and damage_extent.all_but(cd, verb)
    if state == "negated" and lemma == "damage" and grammar.passive(verb):
        yield from damage_apart.unharmed(cd, verb)
    if (state != "real" and not nearly) or damage_law.pulled_down(cd, verb):
        return
    if lemma == "bomb" and cd.lower[i - 2 : i] not in (("petrol", "-"), ("fire", "-")):
        return
    phrase = damage_phrases.kind_of(cd, verb) if "phrase" in shapes else None
    if "phrase" in shapes and phrase is None and "transitive" not in shapes:
        return
    elliptic = damage_apart.of_the_same(cd, verb, shapes.get("transitive") or shapes.get("state"))
    if elliptic is not None:
        yield elliptic
        return
    if "as" in cd.lower[i - 1 - (cd.doc[i - 1].tag_ == "RB") : i] and verb.tag_ == "VBN":
        listed = list(damage_apart.listed_as(cd, verb))
        if listed:
            yield from listed
            return
    if phrase == "destroyed" and damage_causes.by_air(cd, verb):
        return  # "balloons blown up with helium"
    target, rule = damage_targets.of(cd, verb, phrase is not None)
    if (target is None and phrase == "destroyed") or lemma == "explode":
        yield from _blew_up(cd, verb)
        return
    if lemma in words("damage", "burned", "transitive") and not damage_causes.by_fire(cd, verb):
        return
    if lemma == "lose" and target is not None:
        yield from damage_losses.lost(cd, verb, target, rule)
        return
    if lemma in words("damage", "eliminate") and target is not None:
        yield from damage_losses.eliminated(cd, verb, target)
        return
    if (
        rule == "headline"
        and lemma == "blow"
        and target is not None
        and (damage_causes.is_the_bomb(cd, target) or damage_causes.was_the_bomb(cd, target))
    ):
        return  # "a van rigged with explosives blew up"
    if "strike" in shapes and phrase != "destroyed" and not damage_causes.by_weapon(cd, verb, target):
        return
    kind = phrase or shapes.get("transitive") or shapes.get("state")
    if lemma in words("damage", "set_alight"):
        kind = "burned"
    if cd.lower[i + 1 : i + 2] == (":",) and i + 2 in cd.numbers and kind is not None:
        yield from damage_apart.in_a_table(cd, verb, kind)
        return
    strict = phrase is not None or rule == "headline" or lemma in words("damage", "needs_thing")
    if target is None and "intransitive" in shapes:
        target = damage_targets.left_in(verb) or grammar.subject(verb)
        if target is None and verb.head.lemma_.lower() == "cause":  # "caused the ceiling to collapse"
            target = next((c for c in verb.head.rights if c.dep_ == "dobj"), None)
        kind, rule, strict = shapes["intransitive"], "subject", True
    if target is None or kind is None or (rule == "attribute" and damage_nouns.in_pieces(target)):
        return
    ahead = cd.lower[i + 1 : i + 9]
    if damage_extent.to_the_end(cd, verb):
        kind = "destroyed"
    if lemma in words("damage", "burning") and kind == "damaged" and damage_extent.stands_burnt(verb, rule):
        kind = "burned"
    how_far = cd.lower[i - 1 - (cd.lower[i - 1] in _WHOLLY)]  # "almost completely destroyed"
    partly = cd.lower[i - 2] == "or" and {how_far, cd.lower[i - 3]} & words("damage", "partly")
    if kind == "destroyed" and (nearly or partly or how_far in words("damage", "partly")):
        kind = "destroyed" if how_far in damage_extent.AS_GOOD_AS else "damaged"
    beside = cd.lower[i + 1 : i + 4] if ahead[:1] == ("or",) else ()
    beside += cd.lower[max(i - 3, 0) : i] if cd.lower[i - 1] == "or" else ()
    if kind == "destroyed" and {"damaged", "damaging", "damage"} & set(beside):
        kind = "damaged"  # "120 homes were destroyed or damaged": no telling how many of which
    breaks = lemma in ("break", "crack")
    if lemma == "break" and ahead[:1] == ("out",) and rule == "object":
        return  # "a fire broke out at a mill, a barn and two huts"
    if breaks and set(ahead[:3]) & {"up", "with", "down", "into", "through", "off", "from"}:
        return
    part_of = grammar.of_object(target) if cd.lemma[target.i] in words("damage", "stretch") else None
    if part_of is not None and part_of.lower_ == "it":  # "burned part of it"
        target, kind = part_of, "damaged" if kind == "destroyed" else kind
    told = things(cd, target, strict=strict and not damage_targets.fire_set_to(cd, verb))
    for also in damage_targets.and_to(target):  # "set fire to a truck and to two buses"
        told += things(cd, also, strict=strict)
    clause = None if told else damage_again.clause(cd, verb, target)
    for thing in told or damage_again.of(cd, target):
        if breaks and (thing.object_type not in words("damage", "breakable") or _news(cd, thing)):
            continue
        if lemma == "disable" and cd.lemma[thing.head] in words("damage", "weapon") | {"ied"}:
            continue  # made safe
        if (kind == "burned" or lemma in words("damage", "burning")) and cd.lemma[thing.head] in words(
            "damage", "no_property"
        ):
            continue  # "burned tyres and an effigy"
        if phrase is not None and not damage_phrases.fits(cd, verb, thing):
            continue
        noun = cd.doc[thing.head]
        if air_defence.is_munition(cd, noun) and (
            phrase == "destroyed"
            or ((kind == "destroyed" or lemma == "knock") and air_defence.in_the_air(cd, verb, noun))
        ):
            continue  # "shot down three drones" counts munitions
        open_ground = {cd.lemma[thing.head], cd.lower[thing.head]} & _open_places()
        if open_ground and phrase == "damaged" and {"through", "into"} & set(ahead[:2]):
            continue  # "a bomb tore through a crowded bazaar"
        other = thing.object_type == "other" and (_shot_at(cd, verb) or _bare_name(cd, noun))
        if lemma == "wipe" and open_ground:
            continue  # "wiped out a unit": its men
        if "strike" in shapes and (open_ground or other):
            continue  # "a shell hit a field", "a bullet hit Moran", "an explosion hit Ozel"
        if thing.zero and rule == "attribute" and thing.head != target.i:
            continue  # "shows burnt stalls and no vehicle"
        thing = damage_apart.past_fire(cd, verb, damage_apart.put_at(cd, verb, thing))
        repeats = rule == "attribute" and thing.definite
        thing = damage_parts.of_panes(cd, verb, thing)
        upset = lemma == "topple" and thing.object_type == "vehicle"
        fate: DamageKind = "damaged" if upset else kind
        yield Seen(thing, "none" if thing.zero else fate, i, f"{fate}-{rule}", repeats, clause)
    others = list(damage_apart.along_with(verb))
    if told and rule != "object":
        others += damage_apart.as_was(cd, verb)
    for also in others if told or rule == "passive" else ():
        for thing in things(cd, also, strict=True):
            yield Seen(thing, kind, i, f"{kind}-as-was")


def _bare_name(cd: ClaimDoc, noun: Any) -> bool:
    """ "Ozel", to the tagger perhaps a company: nothing says that it is a building."""
    return bool(noun.pos_ == "PROPN" and noun.ent_type_ != "FAC" and noun.left_edge.pos_ == "PROPN")


def _shot_at(cd: ClaimDoc, verb: Any) -> bool:
    subject = grammar.subject(verb)
    return subject is not None and cd.lemma[subject.i] in ("bullet", "shot", "gunfire", "round")


@lru_cache(maxsize=1)
def _open_places() -> frozenset[str]:
    return words("damage", "open") | words("damage", "settled")


def _news(cd: ClaimDoc, thing: Thing) -> bool:
    """ "Broke the story": of a paper, and not of a house."""
    return cd.lemma[thing.head] == "story" and cd.lower[thing.head - 1] not in _STOREYS


def _blew_up(cd: ClaimDoc, verb: Any) -> Iterator[Seen]:
    """ "the plane blew up in mid-air": the subject is what was destroyed, unless it is the bomb."""
    subject = grammar.subject(verb)
    if (
        subject is None
        or cd.lemma[verb.i] not in ("blow", "explode")
        or damage_causes.is_the_bomb(cd, subject)
        or damage_causes.was_the_bomb(cd, subject)
    ):
        return
    for thing in things(cd, subject, strict=True)[:1]:
        if cd.lemma[thing.head] in words("damage", "weapon"):
            return  # "a suicide drone exploded"
        laden = thing.object_type in ("ship", "aircraft") or cd.lemma[thing.head] == "tanker"
        if thing.object_type in words("damage", "blown_up") and (
            subject.tag_ in ("NN", "NNP") or (laden and thing.low)
        ):
            yield Seen(thing, "destroyed", verb.i, "destroyed-blew-up")
