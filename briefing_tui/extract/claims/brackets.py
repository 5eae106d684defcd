"""Brackets beside the figures of logs: "1 dead (imam)", "4 KIA 9 WIA (SDF)", "crew beaten (2 inj)", "6 killed excl. bombers (2)"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefing_tui.extract.claims.casualty_sets import kind_of
from briefing_tui.extract.claims.categories import category_of
from briefing_tui.extract.claims.people import is_person, singular
from briefing_tui.extract.claims.sightings import Sighting, sighting
from briefing_tui.extract.claims.victim import Victim
from briefing_tui.extract.grammar.actor_kinds import is_kind
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import CasualtyKind

_INSIDE = 4  # words of a bracket that says who
_BACK = 6  # tokens before a bracketed figure in which its people stand
_LIST = 12  # tokens of figures behind the name of a side
_BETWEEN = frozenset({",", "+", "/", "and", "&", ";"})
_STATES = (
    words("casualties", "killed", "state")
    | words("casualties", "injured", "state")
    | {"kill", "wound", "injure", "miss"}
)
_STOPS = frozenset({".", ";", ":", ",", "(", ")"})
_KINDS: tuple[CasualtyKind, ...] = ("killed", "injured")


def named(cd: ClaimDoc, found: list[Sighting]) -> list[Sighting]:
    """Sightings whose bare figures have the people of the brackets beside them."""
    made = list(found)
    for k in range(len(made) - 1, -1, -1):
        seen = made[k]
        if seen.victim.who is not None or not seen.victim.counted or not seen.victim.low:
            continue
        inside = _inside(cd, seen)
        people = inside if inside is not None else _before(cd, seen) or _labelled(cd, seen)
        if people is None:
            continue
        made[k] = _with(cd, seen, *people)
        if inside is not None and cd.doc[inside[1] - 1].text.isupper():  # "4 KIA 9 WIA (SDF)": of both
            for j in range(k):
                if made[j].victim.who is None and made[j].victim.low and 0 <= seen.first - made[j].last <= 1:
                    made[j] = _with(cd, made[j], *people)
    return made


def told_there(cd: ClaimDoc, seen: Sighting) -> bool:
    """Whether the people of a figure are those of the bracket behind it: of this figure alone ("1 dead (imam), 4 injured")."""
    inside = _inside(cd, seen)
    return inside is not None and cd.text(*inside) == seen.victim.who


def _with(cd: ClaimDoc, seen: Sighting, first: int, end: int) -> Sighting:
    people = replace(seen.victim, who=cd.text(first, end), category=category_of(cd, first, end - 1))
    return replace(seen, victim=people)


def _inside(cd: ClaimDoc, seen: Sighting) -> tuple[int, int] | None:
    """The tokens of "(imam)" right behind a figure; None where a source, a place or a remark stands there."""
    at = max(seen.last, seen.trigger + 1)
    if cd.lower[at : at + 1] != ("(",):
        return None
    end = next((i for i in range(at + 1, min(at + _INSIDE + 2, len(cd.lower))) if cd.lower[i] == ")"), None)
    if end is None or end == at + 1 or any(i in cd.numbers for i in range(at + 1, end)):
        return None
    head = cd.doc[end - 1]
    if head.text.isupper() and len(head.text) > 1 and end == at + 2:  # a side that was named before
        return (at + 1, end) if any(i < seen.first for i in cd.places[head.lower_]) else None
    if not is_person(cd, end - 1) or head.ent_type_ in ("NORP", "ORG"):
        return None
    one = singular(cd.lower[end - 1]) == cd.lower[end - 1]
    if {cd.lower[end - 1], singular(cd.lower[end - 1])} & words("victims", "tellers"):
        return None  # "5 dead (police)": who says so
    return (at + 1, end) if one == (seen.victim.low == 1) else None


def _before(cd: ClaimDoc, seen: Sighting) -> tuple[int, int] | None:
    """The people of "drivers beaten (2 inj)", before a bracket that holds the figure alone."""
    at = seen.victim.first - 1
    if at < 1 or cd.lower[at] != "(" or cd.lower[seen.trigger + 1 : seen.trigger + 2] != (")",):
        return None
    for i in range(at - 1, max(at - _BACK, -1), -1):
        if cd.lower[i] in _STOPS:
            return None
        if cd.doc[i].pos_ in ("NOUN", "PROPN") and is_person(cd, i):
            counted = cd.quantity(i)
            many = counted is None or (counted.low or 0) >= (seen.victim.low or 0)
            return (i, i + 1) if many else None
    return None


def _labelled(cd: ClaimDoc, seen: Sighting) -> tuple[int, int] | None:
    """The side that "KPF: 4 KIA, 9 WIA", "Own troops: 2 dead" set before its figures; not who tells them ("MoH: 32 dead")."""
    colon = next((i for i in range(seen.first - 1, max(seen.first - _LIST, 0), -1) if cd.lower[i] == ":"), 0)
    if not colon or any(
        i not in cd.numbers and cd.lower[i] not in _BETWEEN and cd.lemma[i] not in _STATES
        for i in range(colon + 1, seen.first)
    ):
        return None
    first = colon
    while (
        first
        and colon - first < _INSIDE
        and not cd.doc[first].is_sent_start
        and cd.lower[first - 1] not in _STOPS
    ):
        first -= 1
    label = cd.doc[colon - 1]
    if label.lower_ in _STATES | {"mia"}:
        return None  # "KIA: 4; WIA: 9"
    people = first < colon and is_kind(label, "military", "militant") and label.tag_ == "NNS"
    people = people or (
        first < colon
        and label.tag_ == "NNS"
        and is_person(cd, colon - 1)
        and kind_of(cd.lemma[colon - 1]) is None
        and all(cd.doc[j].pos_ not in ("VERB", "AUX", "NUM") for j in range(first, colon))
        and not {label.lower_, singular(label.lower_)} & words("victims", "tellers")
    )
    side = label.is_upper and label.is_alpha and 2 < len(label) < 7 and first == colon - 1
    named = side and any(i < first for i in cd.places[label.lower_])
    return (first, colon) if people or named or (side and cd.doc[seen.trigger].is_upper) else None


def besides(cd: ClaimDoc, i: int) -> Iterator[Sighting]:
    """ "6 killed excl. bombers (2)", "four dead, excluding the attacker": who is left out of a figure died, too."""
    kind = next((kind for kind in _KINDS if _state_before(cd, i, kind)), None)
    start = i + 2 if cd.lower[i + 1 : i + 2] == (".",) else i + 1
    for head in range(start, min(start + _INSIDE, len(cd.lower))):
        if kind is None or cd.lower[head] in _STOPS:
            return
        if cd.doc[head].pos_ not in ("NOUN", "PROPN") or not is_person(cd, head):
            continue
        behind = cd.numbers.get(head + 2) if cd.lower[head + 1 : head + 2] == ("(",) else None
        number = behind if behind is not None and cd.lower[behind.end : behind.end + 1] == (")",) else None
        number = number or cd.quantity(head)
        if number is None and singular(cd.lower[head]) != cd.lower[head]:
            return  # "excluding the attackers": how many is not said
        low = number.low if number is not None else 1
        value = (number.start, number.end) if number is not None else (head, head + 1)
        who, category = cd.text(head, head + 1), category_of(cd, head, head)
        victim = Victim(who, category, low, low, "exact", head, head + 1, head, value, counted=True)
        yield sighting(kind, victim, i, f"{kind}-besides")
        return


def _state_before(cd: ClaimDoc, i: int, kind: CasualtyKind) -> bool:
    """Whether "N killed" stands right before token `i`."""
    k = i - 1 if i and cd.lower[i - 1] not in (",", "(") else i - 2
    if k < 1:
        return False
    return cd.lower[k] in words("casualties", kind, "state") and any(
        j in cd.numbers for j in range(max(k - _INSIDE, 0), k)
    )
