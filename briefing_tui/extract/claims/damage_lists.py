"""Lists of things: which of their nouns the parse loses or joins too many, and which share a figure or a noun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from briefing_tui.extract.claims.damage_thing import Thing
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.numbers.number_words import HYPHENS
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.vocabulary import words

_PHRASE = 9  # tokens of a noun phrase


def before_next_clause(cd: ClaimDoc, head: Any) -> Any:
    """The bank of "burned a bank and looted shops", where the parse makes one phrase of both."""
    for i in range(max(head.left_edge.i, head.i - _PHRASE) + 1, head.i):
        if _begins_clause(cd, i) and i > 1 and cd.doc[i - 2].pos_ in ("NOUN", "PROPN"):
            return cd.doc[i - 2]
    return head


def set_off(cd: ClaimDoc, head: Any) -> list[Any]:
    """The mill of "a depot, a mill, the school and two shops": but the pickup of "their car, a pickup, and two shops" is the car."""
    apart = [c for c in head.rights if c.dep_ == "appos" and c.tag_ in ("NN", "NNS")]
    if not apart or not any(c.dep_ == "conj" for c in (*head.rights, *apart[-1].rights) if c.i > apart[-1].i):
        return []
    known = cd.lower[head.left_edge.i] in words("victims", "definite")
    return [c for c in apart if not (known and cd.lower[c.left_edge.i] in ("a", "an"))]


def is_another(cd: ClaimDoc, head: Any, noun: Any) -> bool:
    """Is a noun of the list behind `head` one more thing that was hit?"""
    listed = any(c.dep_ == "conj" for c in noun.rights)  # "the Hotel Aran, the mill and the school"
    if noun.dep_ == "appos" and noun.head.i == head.i and head.pos_ == "PROPN" and not listed:
        return False  # "the Orva Star, a bulk carrier"
    elsewhere = _opens_clause(cd, noun.i) or _past_its_course(cd, head, noun.i)
    return not (elsewhere or _describes(cd, head, noun))


def _opens_clause(cd: ClaimDoc, i: int) -> bool:
    """Are the shops of "burned a bank and looted shops" what the next verb is about?"""
    for j in range(i - 1, max(i - _PHRASE, 0), -1):
        if _begins_clause(cd, j):
            return True
        if cd.doc[j].dep_ not in ("amod", "compound", "nmod", "nummod") or cd.doc[j].head.i > i:
            return False
    return False


@lru_cache(maxsize=1)
def _harming() -> frozenset[str]:
    return words("damage", "destroyed", "transitive") | words("damage", "damaged", "transitive")


def _describes(cd: ClaimDoc, head: Any, noun: Any) -> bool:
    """Is the pickup of "their vehicle, a white pickup, was destroyed" the vehicle over again?"""
    end = noun.i + 1
    if noun.dep_ != "appos" or noun.head.i != head.i or {noun.tag_, head.tag_} != {"NN"}:
        return False
    after = cd.doc[end + 1 : end + 2]
    return cd.lower[end : end + 1] == (",",) and any(token.pos_ in ("AUX", "VERB") for token in after)


def _past_its_course(cd: ClaimDoc, head: Any, i: int) -> bool:
    """Are the hamlets of "the road linking Ozel with Balar and two hamlets" where it leads?"""
    for child in head.rights:
        if child.dep_ == "acl" and child.i < i and cd.lemma[child.i] in ("link", "connect", "join"):
            return "," not in cd.lower[child.i : i]
    return False


def _begins_clause(cd: ClaimDoc, i: int) -> bool:
    before = cd.lower[i - 2] if cd.doc[i - 1].tag_ == "RB" else cd.lower[i - 1]
    if before not in ("and", ",", "then"):
        return False
    if cd.lower[i] in words("damage", "taken"):
        return True
    behind = cd.doc[i + 1 : i + 2]  # "wrecked a mill and slightly damaged two vans"
    opens = i + 1 in cd.numbers or any(token.pos_ in ("DET", "NOUN") for token in behind)
    return opens and cd.doc[i].tag_ in ("VBD", "VBN") and cd.lemma[i] in _harming()


def lost_before(cd: ClaimDoc, head: Any) -> list[Any]:
    """The first things of "In Ozel, a mill, 9 homes and 3 cars were damaged", which the parse gives to the place."""
    helped = any(token.dep_ == "auxpass" for token in cd.doc[head.i + 1 : head.i + 2])
    if head.dep_ not in ("nsubj", "nsubjpass") and not helped:
        return []
    start = _begins(cd, head.i)
    closed = cd.lower[start - 1] == "and" or any(c.dep_ == "conj" for c in head.rights)
    found: list[Any] = []
    while closed and start - 2 > wording.sentence(head).start and cd.lower[start - 1] in (",", "and"):
        last = start - 2 - (cd.lower[start - 2] == ",")
        start = _begins(cd, last)
        noun = cd.doc[last]
        before = cd.doc[start - 1]
        if noun.tag_ not in ("NN", "NNS") or before.pos_ in ("ADP", "SCONJ", "VERB", "AUX"):
            break
        if not _is_lost(cd, noun, start, head):
            break
        found.append(noun)
    return found


def _begins(cd: ClaimDoc, i: int) -> int:
    """Where the noun phrase that ends at `i` begins: "11 private houses" in "in Ozel 11 private houses"."""
    start = i
    while start and (
        cd.doc[start - 1].pos_ in ("NOUN", "ADJ", "DET", "NUM", "PROPN")
        or start - 1 in cd.numbers
        or cd.lower[start - 1] in HYPHENS
    ):
        if start in cd.numbers and cd.doc[start - 1].pos_ == "PROPN":
            break
        start -= 1
    return start


def _is_lost(cd: ClaimDoc, noun: Any, start: int, head: Any) -> bool:
    """Is it a thing of the list: with a figure or an article, and of no other verb of the sentence?"""
    top = noun
    while top.dep_ in ("conj", "appos", "nmod", "compound") and top.head.i != top.i:
        top = top.head
    if top.dep_ in ("dobj", "nsubj", "nsubjpass") and top.head.i != head.head.i:
        return False
    if cd.lemma[noun.i] in words("damage", "settled") | words("damage", "region"):
        return False
    return start in cd.numbers or cd.lower[start] in ("a", "an")


def with_shared_figures(cd: ClaimDoc, found: Sequence[Thing]) -> list[Thing]:
    """ "40 tanks and other armoured vehicles" is one figure; so is the last of "2 jets, 3 ships and 9 guns and mortars"."""
    if len(found) > 1 and _share_a_noun(cd, found):
        what = f"{found[0].what} {cd.text(found[0].last, found[-1].last)}".replace(" ,", ",")
        return [replace(found[-1], what=what, first=found[0].first)]
    joined: list[Thing] = []
    for thing in found:
        before = joined[-1] if joined else None
        if before is not None and thing.low is None and _shares(cd, before, thing, found):
            what = f"{before.what} {cd.text(before.last, thing.last)}"
            joined[-1] = replace(before, what=what, last=thing.last)
        else:
            joined.append(thing)
    return joined


def _share_a_noun(cd: ClaimDoc, found: Sequence[Thing]) -> bool:
    """ "The electricity, water and telephone systems" are systems: electricity is no thing that is hit."""
    last = found[-1]
    if cd.doc[last.head].tag_ != "NNS" or cd.lemma[last.head] not in words("damage", "utilities"):
        return False
    return all(
        one.object_type in ("other", "supplies")
        and cd.doc[one.head].tag_ == "NN"
        and cd.lower[one.first] not in ("a", "an", "one")
        and (one is found[0] or cd.doc[one.first].pos_ != "DET")
        for one in found[:-1]
    )


def _shares(cd: ClaimDoc, before: Thing, thing: Thing, found: Sequence[Thing]) -> bool:
    """Does the figure of the noun before count this one too? Where each other thing of the list has its own."""
    if before.low is None or before.low < 2 or thing.high is not None or cd.lower[before.last] != "and":
        return False
    if cd.doc[thing.head].tag_ not in ("NNS", "NNPS"):
        return False
    if cd.lower[before.last + 1] == "other":
        return True
    sort = {before.object_type, thing.object_type}
    alike = len(sort) == 1 or sort <= words("damage", "built")
    if len(found) == 2 and alike and thing.last == before.last + 2 and cd.doc[before.head].tag_ == "NNS":
        return True  # "more than 100 shops and homes"
    counted = [one for one in found if one.low is not None]
    alone = [one for one in found if one.low is None]
    closes = cd.lower[before.first - 1] == "and" or cd.lower[before.first - 2 : before.first] == (",", "and")
    return len(counted) > 2 and len(alone) <= 2 and before.last + 1 == thing.first and closes


def one_name(cd: ClaimDoc, before: Thing, thing: Thing) -> bool:
    """Is "a" said once for both nouns, so that they name one thing together?"""
    if cd.lower[before.first] not in ("a", "an") or cd.doc[before.head].tag_ != "NN":
        return False
    bare = (
        thing.low == 1 and cd.doc[thing.first].pos_ in ("NOUN", "PROPN") and cd.doc[thing.head].tag_ == "NN"
    )
    return bare and cd.lower[before.last : thing.first] == ("and",) and cd.doc[thing.first].dep_ == "compound"
