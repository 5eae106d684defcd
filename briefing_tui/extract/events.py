"""Events as the text states them: one record a mention, with its own clause, actors, targets and weapons.

A verb or a noun of the vocabulary states an event; what it is is decided by that word and by the weapons of its
own clause (an attack with rockets is a rocket attack). Mentions that are merely talk of such things in general
("attacks on civilians must stop") state no event. `assemble` joins mentions of one event.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from briefing_tui.extract import (
    asides,
    clauses,
    dates,
    event_place,
    implied_places,
    lexicon,
    line_marks,
    mood,
    places,
    relevance,
    specificity,
    trigger_joins,
    trigger_types,
    triggers,
    wording,
)
from briefing_tui.extract.actor_kinds import is_kind
from briefing_tui.extract.arguments import Arguments, arguments
from briefing_tui.extract.dates import When
from briefing_tui.model import Event, Mention

_SAYING = lexicon.words("event_grammar", "events_saying")


_LOCATED = lexicon.words("event_grammar", "events_located")
_NO_TARGETS = lexicon.words("event_grammar", "events_no_targets")
_WIDE = frozenset({"admin1", "region", "country"})
_STANDS_FOR = frozenset({"responsibility", "credit", "involvement", "role", "accusation", "claim", "attack"})
_SAYS_WHERE = 1.4
# Words that speak of an event without saying which: they fit whatever was reported before.
_GENERIC = lexicon.words("event_grammar", "events_generic")


@dataclass(slots=True)
class Found:
    """A mention while it is looked at: its word (a token), its type, what its clause holds."""

    token: Any
    type: str
    rule: str
    arguments: Arguments
    generic: bool = False
    one_sided: bool = False
    when: When | None = None
    places: list[places.Place] = field(default_factory=list)
    joined: list[Any] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Told(Event):
    """An Event that still is one mention.

    `weight` says how surely it tells of one thing that took place, `definite` that it points back to one ("the
    attack"), `several` that it speaks of more than one without a count, `generic` that its word fits many types
    ("attack", "blast"), `placed` that the place is its own and and not that of the whole text, `one_sided` that
    the word rules out a fight ("murdered"), `of_late` that only its day, some weeks back, makes it history.
    """

    weight: float = 0.0
    definite: bool = False
    several: bool = False
    generic: bool = False
    placed: bool = False
    one_sided: bool = False
    of_late: bool = False


def find(doc: Any, published: str | None) -> list[Event]:
    """Every mention of an event in a parsed document, in order of the text, without claims.

    `published` is an ISO date or None. `background` is the mention's own: whether it is told as history.
    """
    sentences = {sentence.start: number for number, sentence in enumerate(doc.sents)}
    told = []
    for one in mentions(doc, published):
        order = sentences.get(one.token.sent.start, 0)
        weight = specificity.weigh(one.token, one.arguments, one.when, one.places, order)
        if weight <= specificity.NOTHING < weight + _SAYS_WHERE and one.generic and (one.places or one.when):
            weight = (
                specificity.NOTHING + 0.1
            )  # "the incident took place in ...": says where what was told was
        if weight > specificity.NOTHING:
            told.append((_event(doc, one, published, weight), order))
    return list(asides.put_aside(implied_places.imply(doc, told)))


def mentions(doc: Any, published: str | None) -> list[Found]:
    """The mentions behind `find`, with their tokens."""
    stated = triggers.find(doc)
    by_token = {trigger.token.i: trigger for trigger in stated}
    found: list[Found] = []
    held = {trigger.token.i: arguments(trigger) for trigger in stated}
    armed = frozenset(i for i, one in held.items() if one.weapon_type)
    told = []
    for trigger in stated:
        into = trigger_joins.explains(trigger, by_token, armed)
        if into is None:
            told.append(trigger)
        else:
            # "In an attack gunmen wounded a judge": whom the second word names belongs to the first.
            held[into.token.i].take(held[trigger.token.i])
    for trigger in told:
        args = held[trigger.token.i]
        kind, rule = trigger_types.decide(trigger, args)
        if not kind:
            continue
        found.append(
            Found(
                trigger.token,
                kind,
                rule,
                args,
                trigger.words in _GENERIC,
                trigger_types.one_sided(trigger, args),
            )
        )
    _place_and_date(doc, found, published)
    return found


def _place_and_date(doc: Any, found: list[Found], published: str | None) -> None:
    by_sentence: dict[int, list[Found]] = {}
    for one in found:
        by_sentence.setdefault(one.token.sent.start, []).append(one)
    stated = {start: frozenset(one.token.i for one in near) for start, near in by_sentence.items()}
    for when in dates.of(doc, published):
        token = _token_at(doc, when.start, when.end)
        near = by_sentence.get(token.sent.start, []) if token is not None else []
        if near and _of_saying(token, stated[token.sent.start]):
            continue
        for one in owners(token, near):
            if one.when is None or _finer(when, one.when):
                one.when = when
    beside: list[tuple[places.Place, list[Found]]] = []
    for place in places.of(doc):
        near = by_sentence.get(place.token.sent.start, [])
        stating = stated.get(place.token.sent.start, frozenset())
        if near and _of_a_source(place.token, stating):
            continue
        if near and _of_a_clause(place.token, stating):
            beside.append((place, near))
            continue
        for one in owners(place.token, near):
            one.places.append(place)
    for place, near in beside:
        for one in owners(place.token, near):
            if all(known.kind in _WIDE for known in one.places):
                one.places.append(place)


def _of_saying(token: Any, stating: frozenset[int]) -> bool:
    """The day somebody spoke ("police said on Friday that"), which is not the day of what they told.

    "Claimed Friday's attack" gives the day of the attack; `stating` are the words that state events.
    """
    up = token
    for _ in range(5):
        if up.i in stating and up.pos_ == "NOUN":
            return False
        if up.pos_ in {"VERB", "AUX"}:
            return up.lemma_.lower() in _SAYING and any(
                child.dep_ in {"ccomp", "xcomp"} or (child.dep_ == "dobj" and child.lower_ in _STANDS_FOR)
                for child in up.children
            )
        if up.head is up:
            return False
        up = up.head
    return False


def _of_a_source(token: Any, stating: frozenset[int]) -> bool:
    """The place is that of somebody who reports: "sources in X said", "according to relatives in X"."""
    up = token
    for _ in range(14):
        if up.i in stating:
            return False
        verb = up.head
        if up.lower_ == "according" or verb is up:
            return bool(up.lower_ == "according")
        if up.dep_ in {"nsubj", "nsubjpass"} and verb.lemma_.lower() in _SAYING and verb.i not in stating:
            # The police of a town and those who live there speak of what happened in it.
            on_the_spot = is_kind(up, "police", "military", "civilian")
            return not on_the_spot and any(child.dep_ in {"ccomp", "parataxis"} for child in verb.children)
        up = verb
    return False


def _of_a_clause(token: Any, stating: frozenset[int]) -> bool:
    """The place is that of a clause about somebody: "soldiers stationed at X", "a man who was visiting X"."""
    up = token
    for _ in range(14):
        if up.i in stating or up.head is up:
            return False
        there = up.lemma_.lower() in _LOCATED or (
            up.dep_ == "acl" and up.tag_ == "VBG"
        )  # "leaving a mosque in X"
        if up.dep_ in {"relcl", "acl"} and not there and up.head.i not in stating:
            low, high = up.left_edge.i, up.right_edge.i
            return not any(low <= one <= high for one in stating)
        up = up.head
    return False


def owners(token: Any, near: list[Found]) -> list[Found]:
    """The mentions whose clause a token belongs to: the first met going up the tree, else the nearest before."""
    if not near:
        return []
    if len(near) == 1:
        return near
    by_token = {one.token.i: one for one in near}
    up = token
    for _ in range(14):
        if up.i in by_token:
            return [by_token[up.i]]
        below = [one for one in near if one.token.head.i == up.i and up.pos_ in {"VERB", "AUX"}]
        if below:
            return below
        if up.head is up:
            break
        up = up.head
    return [min(near, key=lambda one: abs(one.token.i - token.i))]


def _finer(new: When, old: When) -> bool:
    order = {"day": 0, "overnight": 0, "range": 1, "week": 2, "month": 3, "year": 4, "unknown": 5}
    return order[new.precision] < order[old.precision]


def _token_at(doc: Any, start: int, end: int) -> Any:
    span = doc.char_span(start, end, alignment_mode="expand")
    return span.root if span is not None and len(span) else None


def _event(doc: Any, one: Found, published: str | None, weight: float) -> Told:
    start, end = clauses.clause(clauses.governor(one.token) if one.token.pos_ != "VERB" else one.token)
    if not start <= one.token.i < end:
        start, end = clauses.clause(one.token)
    event = Told(
        type=one.type,
        start=doc[line_marks.after(doc, start, end)].idx,
        end=doc[end - 1].idx + len(doc[end - 1]),
        actors=tuple(mention(doc, span) for span in one.arguments.actors),
        targets=tuple(
            mention(doc, span)
            for span, head in zip(one.arguments.targets, one.arguments.target_heads, strict=True)
            if head.lemma_.lower() not in _NO_TARGETS and any(letter.isalnum() for letter in head.text)
        ),
        weapons=tuple(dict.fromkeys(mention(doc, span).text for span in one.arguments.weapons)),
        status=mood.status(one.token),
        background=relevance.background(doc, one.token, one.when, published),
        of_late=relevance.of_late(doc, one.token, one.when, published),
        rule=one.rule,
        weight=weight,
        definite=mood.points_back(one.token),
        several=mood.several(one.token),
        generic=one.generic,
        one_sided=one.one_sided,
        placed=bool(one.places),
    )
    return located(doc, event, one.when, one.places)


_T = TypeVar("_T", bound=Event)


def located(doc: Any, event: _T, when: When | None, near: list[places.Place]) -> _T:
    """The event with the day and the place that its date expression and place mentions come to."""
    place = event_place.resolve(doc, near)
    if when is not None:
        event = replace(
            event,
            date_text=when.text,
            date_start=when.first.isoformat() if when.first else None,
            date_end=when.last.isoformat() if when.last else None,
            date_precision=when.precision,
        )
    return replace(
        event,
        location=place.location,
        admin1=place.admin1,
        country=place.country,
        latitude=place.latitude,
        longitude=place.longitude,
        geo_precision=place.precision,
    )


def mention(doc: Any, span: tuple[int, int]) -> Mention:
    """A stretch of the document as a Mention, in the words and at the offsets of its text."""
    text = wording.original(doc)
    start, end = doc[span[0]].idx, doc[span[1] - 1].idx + len(doc[span[1] - 1])
    return Mention(" ".join(text[start:end].split()), start, end)
