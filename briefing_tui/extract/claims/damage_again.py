"""Things told before that a pronoun or a bare figure takes up: "burned it down", "two of which were destroyed"."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any

from briefing_tui.extract.claims import people
from briefing_tui.extract.claims.damage_objects import object_type, things
from briefing_tui.extract.claims.damage_thing import Thing
from briefing_tui.extract.grammar import grammar
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.parsing.one_more import NTH
from briefing_tui.extract.vocabulary import words

_MANY = frozenset({"they", "them", "these", "those", "which"})
_ROLES = frozenset({"dobj", "nsubj", "nsubjpass", "conj", "appos", "attr", "ROOT"})
_FURTHER = frozenset({"others", "more"})  # "nine more", "12 others"
_SHE = ("ship", "vehicle", "military", "aircraft")  # a tanker, a carrier
_LOOK_BACK = 60  # tokens before the pronoun
_WAYS = frozenset(
    {
        "to",
        "into",
        "onto",
        "on",
        "inside",
        "outside",
        "towards",
        "toward",
        "up",
        "at",
        "around",
        "through",
        "for",
    }
)
_OF_ACTS = frozenset(
    {"at", "on", "against", "into", "of"}
)  # "fired at five tankers", "an attack on four bars"


def of(cd: ClaimDoc, target: Any) -> list[Thing]:
    """The thing told before that `target` stands for: one that fits, and only one; otherwise none."""
    if target.lower_ == "another" or _one_more(
        cd, target
    ):  # "destroying one armoured car and damaging another"
        before = range(target.i - 1, max(wording.sentence(target).start, target.i - _LOOK_BACK) - 1, -1)
        head = next((cd.doc[i] for i in before if _fits(cd, i, None)), None)
        same = (
            [thing for thing in things(cd, head, strict=True) if thing.head == head.i]
            if head is not None
            else []
        )
        return [replace(one, low=1, high=1, first=target.i, last=target.i + 1, head=target.i) for one in same]
    others = target.lower_ in _FURTHER or cd.lower[target.i - 1] in ("another", "further")
    number = cd.quantity(target.i) if target.lower_ in _FURTHER else cd.numbers.get(target.i)
    figure = number if number is not None and number.sense == "count" else None
    inner = grammar.of_object(target) if figure is not None else None
    if inner is not None and inner.lower_ not in _MANY:
        return []
    if figure is not None and cd.lower[figure.end : figure.end + 2] == ("out", "of"):
        return []
    if figure is None and target.lower_ not in ("it", "they", "them", "she"):
        return []
    if figure is not None and not others and target.pos_ != "NUM" and inner is None:
        return []
    many = figure is not None or target.lower_ not in ("it", "she")
    head = _told_before(cd, target, None if others else many)
    if head is None:
        return []
    found = [thing for thing in things(cd, head, strict=True) if thing.head == head.i]
    if not found or figure is None or number is None:
        return found
    whole = found[0].low
    if inner is not None and whole is not None and number.low is not None and number.low > whole:
        return []  # "two barns, five of which": and no more of them than were told
    first = number.start
    return [replace(found[0], low=number.low, high=number.high, first=first, last=number.end, head=target.i)]


def _goes_on(cd: ClaimDoc, target: Any, start: int) -> bool:
    """ "Another seven were destroyed", "A further six were damaged" open a sentence on the things of the one before."""
    opens = cd.lower[start] == "another" or cd.lower[start : start + 2] == ("a", "further")
    told = words("damage", "destroyed", "transitive") | {"damage"}
    return opens and target.dep_ == "nsubjpass" and target.i < start + 4 and cd.lemma[target.head.i] in told


def _one_more(cd: ClaimDoc, target: Any) -> bool:
    """ "Two lorries were burned and a third was damaged": but "a third" may be a share of them."""
    if target.lower_ not in NTH or cd.lower[target.i - 1] != "a" or target.head.lemma_ == "be":
        return False
    was = any(c.dep_ == "auxpass" and c.lower_ in ("was", "is", "been") for c in target.head.lefts)
    before = (cd.numbers.get(i) for i in range(wording.sentence(target).start, target.i))
    return was or any(n is not None and n.high == NTH[target.lower_] - 1 for n in before)


def clause(cd: ClaimDoc, verb: Any, target: Any) -> tuple[int, int]:
    """The words from the pronoun or figure to the verb, or past it: "it was destroyed", "burned it down"."""
    number = cd.quantity(target.i) if target.lower_ in _FURTHER else cd.numbers.get(target.i)
    first = number.start if number is not None else target.i
    last = max(target.i, verb.i) + 1
    if cd.lower[last : last + 1] in (("down",), ("up",)):
        last += 1
    return min(first, verb.i), last


def _told_before(cd: ClaimDoc, target: Any, many: bool | None) -> Any | None:
    """The one thing, or the one kind of things, of this sentence before `target`, else of the sentence before."""
    if many is None and target.head.dep_ == "conj":  # "hit a hamlet, destroying a mill and damaging six more"
        verb = target.head.head
        beside = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") and c.i < target.i]
        if len(beside) == 1 and cd.lemma[verb.i] in _harming() and _fits(cd, beside[0].i, None):
            return beside[0]
    start = wording.sentence(target).start
    spans = [range(max(start, target.i - _LOOK_BACK), target.i)]
    if start and (target.lower_ in ("it", "they", "she") or _goes_on(cd, target, start)):
        spans.append(range(max(cd.sentence(start - 1).start, start - _LOOK_BACK), start))
    for span in spans:
        if target.lower_ in {"they"} | _FURTHER and any(
            people.is_person(cd, i) and cd.doc[i].tag_ in ("NNS", "NNPS") and cd.doc[i].dep_ != "compound"
            for i in span
        ):
            return None
        actor = _actor(target)
        fitting = [cd.doc[i] for i in span if _fits(cd, i, many) and cd.doc[i] != actor]
        if target.lower_ == "she":
            fitting = [noun for noun in fitting if object_type(cd, noun.i) in _SHE]
        if fitting:
            return fitting[0] if len(fitting) == 1 else None
    return None


def _actor(target: Any) -> Any | None:
    """The ships of "its ships had shot down seven of them": who did it is not what was hit."""
    if target.dep_ == "pobj" and target.head.lower_ == "of":
        return target.head.head  # "part of it": nor is the part
    actor = grammar.subject(target.head) if target.dep_ == "dobj" else None
    return actor if actor is not None and actor.i < target.i else None


@lru_cache(maxsize=1)
def _harming() -> frozenset[str]:
    """Verbs whose object is hit, so that "nine more" behind them are things hit too."""
    hit = words("damage", "destroyed", "transitive") | words("damage", "damaged", "transitive")
    return hit | words("damage", "strike")


def _fits(cd: ClaimDoc, i: int, many: bool | None) -> bool:
    """Is the noun a known thing of the number asked for (None: of any), where a clause names what it is about?"""
    token = cd.doc[i]
    kind = object_type(cd, i)
    if token.pos_ not in ("NOUN", "PROPN") or kind is None or token.dep_ == "compound":
        return False
    if many not in (None, token.tag_ in ("NNS", "NNPS")) or people.is_person(cd, i) or _is_weapon(cd, i):
        return False
    about = token.dep_ in _ROLES or (token.dep_ == "pobj" and token.head.lower_ in _OF_ACTS)
    about = (about and not _somewhere(cd, token)) or _gone_to(cd, token)
    if about and token.head.lower_ == "of" and object_type(cd, token.head.head.i) not in (None, "part"):
        return False  # the bank of "the branch of a bank"
    if (
        about
        and token.dep_ == "pobj"
        and not _gone_to(cd, token)
        and any(c.dep_ == "dobj" for c in token.head.head.children)
    ):
        return False  # "stopped a lorry on the road"
    return about or (token.dep_ == "pobj" and cd.quantity(i) is not None)


def _somewhere(cd: ClaimDoc, token: Any) -> bool:
    """The town of "the town lies 30 km from the border" is not what "it" is in "they smashed it up"."""
    lies = token.dep_ == "nsubj" and token.head.lemma_.lower() in ("be", "lie", "stand", "have")
    return lies and cd.lemma[token.i] in words("damage", "settled")


def _gone_to(cd: ClaimDoc, token: Any) -> bool:
    """The hall of "marched to the town hall and set it on fire", "forced their way into", "threw petrol bombs at",
    "broke down the doors of the town hall".
    """
    joint = token.head
    if token.dep_ != "pobj" or joint.i > token.i:
        return False
    owner = joint.head
    if joint.lower_ == "of":
        return object_type(cd, owner.i) == "part" and owner.dep_ == "dobj"
    while owner.dep_ == "prep":
        owner = owner.head
    verb = owner.head if owner.lower_ == "way" else owner
    thrown = cd.lemma[verb.i] in words("damage", "throwing") and joint.lower_ in ("at", "into", "through")
    gone = cd.lemma[verb.i] in words("damage", "going") and joint.lower_ in _WAYS
    return verb.pos_ == "VERB" and (thrown or gone)


def _is_weapon(cd: ClaimDoc, i: int) -> bool:
    if any(c.lower_ in ("unmanned", "uncrewed") for c in cd.doc[i].lefts):
        return True
    return bool({cd.lemma[i], people.singular(cd.lower[i])} & (words("damage", "weapon") | {"weapon", "gun"}))
