"""What was damaged: an object phrase and the list it opens, each with its count."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any

from briefing_tui.extract.claims import damage_counts, damage_edges, damage_lists, people
from briefing_tui.extract.claims.damage_thing import Thing
from briefing_tui.extract.grammar import grammar, lists, relatives
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import classes, words

_MOST = 60
_OF_THESE = frozenset({"number", "group", "most", "some", "series", "dozens", "rows", "hundreds", "all", "many", "scores", "thousands", "tens"})  # fmt: skip
_IN_A_ROW = frozenset({"row", "cluster", "string", "line", "wreck", "hulk", "shell", "carcass", "skeleton"})
_NEVER = frozenset(
    ["DATE", "TIME", "PERCENT", "MONEY", "ORDINAL", "NORP", "PERSON", "EVENT", "LANGUAGE", "LAW"]
)
_BODIES = frozenset({"FAC", "ORG", "PRODUCT"})
_ALIGHT = words("damage", "alight")
_MADE_WITH = ("house", "shop", "shed", "building", "boat", "truck")  # "guardhouse", "bookshop", "outbuilding"
_HOLDING = frozenset({"housing", "sheltering", "hosting", "carrying", "containing", "storing", "holding"})
_CARGOES = frozenset({"bulk", "car", "vehicle", "crude", "gas", "ore", "cattle", "livestock"})
_PHRASE = 9  # tokens of a noun phrase


@lru_cache(maxsize=1)
def object_types() -> dict[str, str]:
    """Noun → object type, from vocabulary/damage.toml."""
    return {word: groups[0] for word, groups in classes("damage", "object").items()}


def object_type(cd: ClaimDoc, i: int) -> str | None:
    """The kind of thing the noun at token `i` names, or None when it is not known."""
    known = object_types()
    if cd.lemma[i] in ("system", "piece") and i and known.get(cd.lemma[i - 1]) == "military":
        return "military"  # "a mortar system", "an artillery piece"
    if cd.lemma[i] == "carrier" and i and cd.lower[i - 1] in _CARGOES:
        return "ship"  # "a bulk carrier"
    if cd.lower[i] in ("up", "ups") and i > 1 and cd.lower[i - 2 : i] == ("pick", "-"):
        return "vehicle"  # "a pick-up"
    if cd.lower[i] in ("rise", "rises") and i > 1 and cd.lower[i - 2 : i] == ("high", "-"):
        return "home"  # "a high-rise"
    for form in (cd.lower[i], cd.lemma[i], people.singular(cd.lower[i])):
        if form in known:
            return known[form]
    family, _, number = cd.lower[i].partition("-")
    if number[:1].isdigit():
        return next(
            (k for k in ("aircraft", "military") if family in words("damage", "designation", k)), None
        )
    word = people.singular(cd.lower[i])
    return next((known[end] for end in _MADE_WITH if word.endswith(end) and len(word) > len(end) + 2), None)


def things(cd: ClaimDoc, head: Any, *, strict: bool) -> list[Thing]:
    """The things of a noun phrase and of the list it opens ("six stills, three caches and a tank").

    `strict` takes only nouns known to be things, and names of buildings and companies.
    """
    if relatives.is_relative(head):
        owner = relatives.antecedent(head)
        return things(cd, _at_the_place(cd, owner), strict=strict) if owner is not None else []
    head = damage_lists.before_next_clause(cd, _building_of(cd, head))
    heads = {h.i: h for h in grammar.conjuncts(head if _share(cd, head) else _inner(cd, head))}
    if head.i not in heads:  # "hundreds of shops as well as a hotel"
        heads |= {h.i: h for h in grammar.conjuncts(head) if h.i > head.i}
    heads |= {h.i: h for h in damage_lists.set_off(cd, head) if object_type(cd, h.i) is not None}
    for h in lists.list_after(cd, max(heads)):
        if h.dep_ == "appos" and h.head.pos_ == "PROPN" and cd.lower[damage_edges.left(cd, h)] == "the":
            continue  # "the home of the head of Radio Ozel, the station that ..., was damaged"
        if (
            object_type(cd, h.i) is not None
            or cd.quantity(h.i) is not None
            or cd.lower[damage_edges.left(cd, h)] in ("a", "an")
            or (h.lower_ in _OF_THESE and grammar.of_object(h) is not None)
        ):
            heads.setdefault(h.i, h)
    heads |= {h.i: h for h in damage_lists.lost_before(cd, head) if h.i not in heads}
    if head.dep_ in ("dobj", "pobj"):
        heads = {i: h for i, h in heads.items() if i == head.i or not _opens_clause(cd, i)}
    heads = {i: h for i, h in heads.items() if i == head.i or damage_lists.is_another(cd, head, h)}
    found: list[Thing] = []
    known = strict or any(object_type(cd, i) is not None for i in heads)
    for i in sorted(heads)[:_MOST]:
        thing = _share(cd, heads[i])
        if thing is None and not known and cd.quantity(i) is None and heads[i].ent_type_ not in _BODIES:
            continue
        counted = cd.quantity(i) is not None or cd.lower[damage_edges.left(cd, heads[i])] in ("a", "an")
        one_more = (
            counted and i > head.i and object_type(cd, head.i) is not None
        )  # "four cars and an olive press"
        thing = thing or _thing(cd, _inner(cd, heads[i]), strict and not one_more)
        if thing is not None and all(not known.first <= thing.head < known.last for known in found):
            if found and damage_lists.one_name(cd, found[-1], thing):  # "a command and control node"
                before = found[-1]
                what = cd.text(damage_edges.opening(cd, before.first, before.head), thing.last)
                found[-1] = replace(thing, what=what, first=before.first)
                continue
            if found and found[-1].object_type == thing.object_type == "part" and thing.last > thing.head + 1:
                before = found[-1]
                if (
                    before.last == before.head + 1 and thing.first - before.last < 3
                ):  # "windows and doors of the bank"
                    found[-1] = replace(
                        before, what=cd.text(damage_edges.opening(cd, before.first, before.head), thing.last)
                    )
            found.append(thing)
    return damage_lists.with_shared_figures(cd, found)


def _at_the_place(cd: ClaimDoc, owner: Any) -> Any:
    """The mill of "a mill in Ozel, which burned down": the parse may tell it of the place."""
    place = owner.head
    named = cd.lemma[owner.i] in words("damage", "region") or (
        owner.pos_ == "PROPN" and object_type(cd, owner.i) is None
    )
    if owner.dep_ != "pobj" or place.lower_ not in ("in", "near", "at") or not named:
        return owner
    return place.head if object_type(cd, place.head.i) is not None else owner


def _building_of(cd: ClaimDoc, head: Any) -> Any:
    """The hotel of "a hotel housing stranded tourists", where the parse makes one phrase of it."""
    for i in range(max(head.left_edge.i, head.i - _PHRASE) + 1, head.i):
        if cd.lower[i] in _HOLDING and cd.doc[i - 1].pos_ == "NOUN" and object_type(cd, i - 1) is not None:
            return cd.doc[i - 1]
    return head


def _opens_clause(cd: ClaimDoc, i: int) -> bool:
    """The stable of "destroyed the mill and the stable was flooded" is the next verb's."""
    return cd.lower[i - 1 : i] != (",",) and cd.lower[i + 1 : i + 2] in (
        ("was",),
        ("were",),
        ("is",),
        ("are",),
    )


def _share(cd: ClaimDoc, head: Any) -> Thing | None:
    """Of "half of the village", "a third of the homes", "one metre of pipeline" no figure counts whole things."""
    measure = cd.lemma[head.i] in words("damage", "measure")
    stretch = cd.lemma[head.i] in words("damage", "stretch")
    if not (measure or stretch) and not {head.lower_, cd.lemma[head.i]} & words("damage", "fraction"):
        return None
    whole = grammar.of_object(head)
    if whole is None or object_type(cd, whole.i) is None:
        return None
    found = _thing(cd, whole, strict=True)
    if found is None:
        return None
    first = damage_edges.left(cd, head)
    if stretch:  # "a section of the pipeline"
        return replace(found, first=first, in_part=True)
    one = whole.tag_ in ("NN", "NNP") and not measure
    start = damage_edges.opening(cd, found.first, found.head)
    if one:  # "half of the village", "two thirds of the village"
        start = first if first in cd.numbers else damage_edges.opening(cd, first, head.i)
    what = cd.text(start, found.last)
    return replace(found, what=what, low=None, high=None, first=first)


def _inner(cd: ClaimDoc, head: Any) -> Any:
    """The noun of "a number of houses", "dozens of cars", "half of the village"."""
    inner = grammar.of_object(head)
    if inner is not None and cd.lemma[head.i] in _IN_A_ROW and object_type(cd, inner.i) is not None:
        return inner
    if head.i not in cd.numbers and head.lower_ not in _OF_THESE:
        return head
    joint = head.i + 1 + (cd.word(head.i + 1) == "out")  # "112 out of 160 houses"
    if inner is None and cd.word(joint) == "of":
        inner = grammar.object_of(cd.doc[joint])  # which the parse gives to another word
    number = cd.numbers.get(head.i)
    for k in (
        range(head.i + 1, min(head.i + 4, len(cd.lower))) if inner is None and number is not None else ()
    ):
        if cd.doc[k].pos_ == "NOUN" and cd.quantity(k) is number and cd.doc[k].dep_ != "compound":
            return cd.doc[k]  # the barges of "a dozen barges on fire"
    return inner if inner is not None else head


def _thing(cd: ClaimDoc, head: Any, strict: bool) -> Thing | None:
    i: int = head.i
    if head.pos_ not in ("NOUN", "PROPN") and not (
        head.pos_ in ("ADJ", "VERB", "X", "NUM") and object_type(cd, i)
    ):
        return None
    follower = cd.doc[i + 1] if i + 1 < len(cd.lower) else head
    if (
        head.dep_ == "compound"
        and follower.pos_ == "NOUN"
        and head.head.i > i
        and follower.lower_ not in _HOLDING | _ALIGHT
    ):
        return _thing(cd, follower, strict)
    kind = object_type(cd, i)
    if kind is None and head.pos_ == "PROPN":  # "struck the Orva Star, a bulk carrier"
        kind = next((object_type(cd, c.i) for c in head.rights if c.dep_ == "appos"), None)
    if kind is None and head.pos_ == "PROPN" and cd.lower[i - 1] in words("damage", "before_names"):
        kind = object_type(cd, i - 1)  # "the Hotel Bristol"
    if not _may_be_hit(cd, head, kind, strict):
        return None
    first = damage_edges.left(cd, head)
    singular = people.singular(cd.lower[i])
    count = damage_counts.of(
        cd, head, first, plural_form=singular != cd.lower[i] and singular in object_types()
    )
    first = count.first
    definite = cd.lower[first] in words("victims", "definite")
    end = _right(cd, head, kind)
    what = cd.text(damage_edges.opening(cd, first, i), end)
    return Thing(what, kind or "other", count.low, count.high, first, end, i, count.zero, definite)


def _may_be_hit(cd: ClaimDoc, head: Any, kind: str | None, strict: bool) -> bool:
    """Is it a thing at all: listed, or a noun that is no person, place, time or idea?"""
    i = head.i
    if {cd.lower[i], cd.lemma[i]} & words("damage", "region") and (kind is None or _quarter(cd, head)):
        return False
    if cd.lemma[i] in ("center", "centre") and cd.lower[i - 1] in words("damage", "settled"):
        return False  # "bombed the city centre"
    if kind is not None:
        return not _is_figure(cd, head, kind)
    if {cd.lower[i], cd.lemma[i]} & (
        words("damage", "not_things") | words("numbers", "units")
    ) or people.is_person(cd, i):
        return False
    if head.ent_type_ in _NEVER:
        return False
    return head.ent_type_ in _BODIES if strict else head.ent_type_ not in ("GPE", "LOC")


def _quarter(cd: ClaimDoc, head: Any) -> bool:
    """ "The western part of Ozel": a quarter of a town is where a shell falls."""
    sided = any(c.lower_.endswith("ern") or c.lower_ in ("central", "old") for c in head.lefts)
    of = grammar.of_object(head)
    return sided and of is not None and of.pos_ == "PROPN" and object_type(cd, of.i) is None


_SAYINGS = frozenset(
    {
        ("broken", "record"),
        ("broken", "home"),
        ("broken", "window"),
        ("playing", "field"),
        ("tax", "burden"),
        ("glass", "ceiling"),
        ("burning", "bridge"),
    }
)


def _is_figure(cd: ClaimDoc, head: Any, kind: str) -> bool:
    """ "A wall of silence", "dogmas and walls": no thing that can be hit."""
    before = cd.lower[head.i - 1] if head.i else ""
    if (before, cd.lemma[head.i]) in _SAYINGS:
        return True  # "a broken record", "level the playing field"
    of = grammar.of_object(head)
    joined = head.head if head.dep_ == "conj" and kind == "part" else None
    return (of is not None and cd.lemma[of.i] in words("damage", "figures")) or (
        joined is not None and cd.lemma[joined.i] in words("damage", "ideas")
    )


def _right(cd: ClaimDoc, head: Any, kind: str | None) -> int:
    """Token after the phrase, with "of the bank" in it, and for a part of a building "in the embassy" too."""
    end: int = head.i + 1
    if end >= len(cd.lower):
        return end
    joints = ("of", "in", "at", "on") if kind == "part" else ("of",)
    if cd.lower[end] not in joints:
        return end
    joint = cd.doc[end]
    target = grammar.object_of(joint) if joint.head.i == head.i or kind == "part" else None
    if target is not None and (target.i in cd.numbers or target.lower_ in _OF_THESE):
        target = grammar.of_object(target) or target  # "the windows of dozens of homes"
    if target is None or not end < target.i < end + 9:
        return end
    target = damage_lists.before_next_clause(cd, target)  # "the doors of a bank and shattered shop windows"
    if cd.lower[end] != "of" and object_type(cd, target.i) is None and target.ent_type_ not in ("FAC", "ORG"):
        return end
    return int(target.i) + 1
