"""Where a text says that something was damaged: verbs, nouns, states and phrases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any

from briefing_tui.extract.claims import damage_nouns
from briefing_tui.extract.claims.damage_objects import object_type, things
from briefing_tui.extract.claims.damage_seen import Seen
from briefing_tui.extract.grammar import grammar, reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import load, words
from briefing_tui.model import DamageKind

_BARE = frozenset(
    ["damage", "destroy", "burn", "break", "shatter", "wreck", "demolish", "blow"]
)  # headline verbs
_OWNERS = frozenset({"home", "building", "school", "medical", "religious"})  # "the farm lost a barn"
_ALIGHT = frozenset({"ablaze", "alight", "afire", "aflame"})
_KINDS: tuple[DamageKind, ...] = ("destroyed", "damaged", "burned")


def sightings(cd: ClaimDoc) -> Iterator[Seen]:
    """What every damage rule saw, in text order."""
    triggers = _triggers()
    for i, (lower, lemma) in enumerate(zip(cd.lower, cd.lemma, strict=True)):
        shapes = triggers.get(lemma) or triggers.get(lower)
        if not shapes:
            continue
        token = cd.doc[i]
        verbal = token.pos_ == "VERB" or (token.pos_ == "ADJ" and lower.endswith("ed")) or token.pos_ == "AUX"
        if verbal:
            yield from _verb(cd, token, shapes)
        elif token.pos_ in ("NOUN", "PROPN") and "noun" in shapes:
            yield from damage_nouns.noun(cd, token, shapes["noun"])
        elif "on fire" in shapes:
            yield from damage_nouns.on_fire(cd, token)
        elif "state" in shapes:
            yield from damage_nouns.state(cd, token, shapes["state"])


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
    table["lose"] = {"transitive": "destroyed"}
    table["fire"] = {"on fire": "burned"}
    table["explode"] = {"phrase": "damaged", "transitive": "damaged"}
    return table


def _verb(cd: ClaimDoc, verb: Any, shapes: dict[str, DamageKind]) -> Iterator[Seen]:
    i, lemma = verb.i, cd.lemma[verb.i]
    if reality.of_verb(verb) != "real":
        return
    phrase = _phrase_kind(cd, verb) if "phrase" in shapes else None
    if "phrase" in shapes and phrase is None and "transitive" not in shapes:
        return
    elliptic = _of_the_same(cd, verb, shapes.get("transitive"))
    if elliptic is not None:
        yield elliptic
        return
    target, rule = _target(cd, verb, phrase is not None)
    if target is None and (phrase == "destroyed" or lemma == "explode"):
        yield from _blew_up(cd, verb)
        return
    if lemma == "explode":
        return
    if lemma == "lose" and target is not None:
        subject = grammar.subject(verb)
        property_ = subject is not None and object_type(cd, subject.i) in _OWNERS and rule == "object"
        for thing in things(cd, target, strict=True):
            fighting = thing.object_type in words("damage", "lost") or "armo" in thing.what.lower()
            out_of_sight = any(c.lower_ in ("from", "sight", "contact") for c in verb.rights)
            if property_ or (fighting and cd.quantity(thing.head) is not None and not out_of_sight):
                yield Seen(thing, "destroyed", i, "destroyed-lost")
        return
    if "strike" in shapes and not _by_weapon(cd, verb):
        return
    kind = phrase or shapes.get("transitive") or shapes.get("state")
    strict = phrase is not None or rule == "headline" or lemma in words("damage", "needs_thing")
    if target is None and "intransitive" in shapes:
        target = grammar.subject(verb)
        if target is None and verb.head.lemma_.lower() == "cause":  # "caused the ceiling to collapse"
            target = next((c for c in verb.head.rights if c.dep_ == "dobj"), None)
        kind, rule, strict = shapes["intransitive"], "subject", True
    if target is None or kind is None or (rule == "attribute" and damage_nouns.in_pieces(target)):
        return
    ahead = cd.lower[i + 1 : i + 9]
    if (lemma == "burn" and ahead[:1] in (("down",), ("out",))) or "to the ground" in " ".join(ahead):
        kind = "destroyed"
    breaks = lemma in ("break", "crack")
    if breaks and set(ahead[:3]) & {"up", "with", "down", "into", "through", "off", "from"}:
        return
    for thing in things(cd, target, strict=strict):
        if breaks and thing.object_type not in words("damage", "breakable"):
            continue
        in_flight = (
            phrase == "destroyed"
            or grammar.by_air_defence(cd, verb)
            or grammar.on_its_way(cd.doc[thing.head])
        )
        if in_flight and cd.lemma[thing.head] in words("munitions", "weapon"):
            continue  # "shot down three drones" counts munitions
        yield Seen(
            thing, "none" if thing.zero else kind, i, f"{kind}-{rule}", rule == "attribute" and thing.definite
        )
    for also in _as_was(verb) if rule == "passive" else ():
        for thing in things(cd, also, strict=True):
            yield Seen(thing, kind, i, f"{kind}-as-was")


def _as_was(verb: Any) -> Iterator[Any]:
    """ "The van was wrecked, as was a kiosk"."""
    for child in verb.rights:
        marked = any(c.dep_ == "mark" and c.lower_ == "as" for c in child.lefts)
        if child.dep_ == "advcl" and child.lemma_ == "be" and marked:
            yield from (c for c in child.rights if c.dep_ in ("nsubj", "nsubjpass", "attr"))


def _of_the_same(cd: ClaimDoc, verb: Any, kind: DamageKind | None) -> Seen | None:
    """ "60 houses were destroyed and some 200 damaged": the second figure counts houses too."""
    number, before = cd.numbers.get(verb.i - 1), verb.head
    if before.i == verb.i - 1:  # the parse joins the figure, and hangs the participle on it
        before = before.head
    joined = verb.dep_ in ("conj", "acl") and verb.tag_ in ("VBN", "VBD") and before.pos_ == "VERB"
    if number is None or number.sense != "count" or kind is None or not joined:
        return None
    owner = next((c for c in before.lefts if c.dep_ in ("nsubjpass", "nsubj")), None)
    found = things(cd, owner, strict=True) if owner is not None else []
    if len(found) != 1 or any(c.dep_ == "dobj" for c in verb.rights):
        return None
    first, head = number.start, number.end - 1
    thing = replace(found[0], low=number.low, high=number.high, first=first, last=verb.i, head=head)
    return Seen(thing, kind, verb.i, f"{kind}-the-same")


def _blew_up(cd: ClaimDoc, verb: Any) -> Iterator[Seen]:
    """ "the plane blew up in mid-air": the subject is what was destroyed, unless it is the bomb."""
    subject = grammar.subject(verb)
    if subject is None or cd.lemma[verb.i] not in ("blow", "explode") or _is_the_bomb(cd, subject):
        return
    for thing in things(cd, subject, strict=True)[:1]:
        if thing.object_type in words("damage", "blown_up") and subject.tag_ in ("NN", "NNP"):
            yield Seen(thing, "destroyed", verb.i, "destroyed-blew-up")


def _is_the_bomb(cd: ClaimDoc, subject: Any) -> bool:
    """ "A truck packed with dynamite exploded"."""
    return any(c.dep_ in ("acl", "relcl") and c.lemma_ in words("damage", "rigged") for c in subject.rights)


def _by_weapon(cd: ClaimDoc, verb: Any) -> bool:
    """Is it a weapon that hits ("rockets hit a school")? What an attack or a fire affects is damaged too."""
    weapons = words("damage", "weapon")
    if cd.lemma[verb.i] == "affect":
        weapons |= words("damage", "affecting")
    if verb.tag_ == "VBN":
        agents = [grammar.object_of(c) for c in verb.rights if c.dep_ == "agent"]
        if agents or grammar.passive(verb):
            return any(a is not None and cd.lemma[a.i] in weapons for a in agents)
    subject = grammar.subject(verb)
    if subject is not None and subject.i in cd.numbers:
        subject = grammar.of_object(subject) or subject
    return subject is not None and subject.i != verb.i and cd.lemma[subject.i] in weapons


def _target(cd: ClaimDoc, verb: Any, phrase: bool) -> tuple[Any | None, str]:
    """The noun the verb damages, and the construction that says so."""
    direct = passive = subject = None
    for child in verb.children:
        if child.dep_ in ("dobj", "oprd") and (direct is None or child.dep_ == "dobj"):
            direct = child
        elif child.dep_ == "nsubjpass":
            listed = passive is not None and "," in cd.lower[passive.i : child.i]
            passive = passive if listed else grammar.described(child)
        elif child.dep_ == "nsubj":
            subject = child
    lemma = cd.lemma[verb.i]
    if phrase and lemma == "set" and direct is not None and direct.lower_ == "fire":
        to = next((c for p in (verb, direct) for c in p.rights if c.lower_ == "to"), None)
        return (grammar.object_of(to) if to is not None else None), "object"
    if phrase and lemma in ("tear", "rip") and direct is None:
        through = next((c for c in verb.rights if c.lower_ in ("through", "into")), None)
        return (grammar.object_of(through) if through is not None else None), "object"
    if phrase and direct is None:  # "setting four tankers ablaze", which the parse may take for a clause
        alight = next((c for c in verb.rights if c.dep_ in ("ccomp", "xcomp") and c.lower_ in _ALIGHT), None)
        direct = next((c for c in alight.lefts if c.dep_ == "nsubj"), None) if alight is not None else None
    if direct is not None:
        return direct, "object"
    if passive is None and verb.tag_ == "VBN" and subject is None:
        passive = grammar.lost_subject(verb)
    if passive is not None:
        return passive, "passive"
    if verb.dep_ in ("acl", "relcl") and verb.tag_ == "VBN" and subject is None:
        return verb.head, "participle"
    if verb.dep_ == "amod" and verb.tag_ != "VBG":
        return verb.head, "attribute"
    if verb.dep_ == "conj" and subject is None and verb.head.pos_ == "VERB":
        if grammar.passive(verb):
            return grammar.subject(verb), "joined"
        return next((c for c in verb.head.children if c.dep_ == "dobj" and c.i > verb.i), None), "joined"
    for child in verb.rights:
        if child.dep_ == "conj" and child.pos_ == "VERB" and child.i - verb.i <= 3:
            return next((c for c in child.children if c.dep_ == "dobj"), None), "joined"
    if (
        subject is not None
        and verb.dep_ == "conj"
        and verb.tag_ in ("VBN", "VBD")
        and grammar.passive(verb.head)
    ):
        return subject, "joined"  # "shops were looted and cars torched"
    if subject is not None and verb.tag_ == "VBN" and lemma in _BARE:
        return subject, "headline"
    return None, ""


def _phrase_kind(cd: ClaimDoc, verb: Any) -> DamageKind | None:
    """Kinds of "set fire to", "reduced to rubble", "blew up", "shot down", "tore through"."""
    i, lemma = verb.i, cd.lemma[verb.i]
    ahead = cd.lower[i + 1 : i + 10]
    near = set(ahead[:3])
    kind: DamageKind | None = None
    if lemma in ("set", "catch", "put"):
        kind = "burned" if words("damage", "fire") & set(ahead) and (lemma != "put" or "to" in near) else None
    elif lemma == "reduce":
        kind = "destroyed" if words("damage", "rubble") & set(ahead) else None
    elif lemma == "go":
        kind = "burned" if ahead[:3] == ("up", "in", "flames") else None
    elif lemma == "blow":
        kind = (
            "destroyed"
            if set(ahead[:7]) & {"up", "apart"}
            else "damaged"
            if near & {"out", "off", "in"}
            else None
        )
    elif lemma in ("shoot", "knock", "tear", "pull", "bring") and "down" in near:
        kind = "destroyed"
    elif lemma == "down":
        kind = "destroyed" if verb.pos_ == "VERB" else None
    elif lemma in ("knock", "tear", "rip") and near & {"out", "over", "through", "into", "apart", "off"}:
        kind = "damaged"
    return kind
