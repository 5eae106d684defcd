"""Events as the text states them: one record a mention, with its own clause, actors, targets and weapons.

A verb or a noun of the vocabulary states an event; what it is is decided by that word and by the weapons of its
own clause (an attack with rockets is a rocket attack). Mentions that are merely talk of such things in general
("attacks on civilians must stop") state no event. `assemble` joins mentions of one event.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from briefing_tui.extract import vocabulary
from briefing_tui.extract.dates.dates import When
from briefing_tui.extract.events import (
    asides,
    attack_details,
    charged,
    days_apart,
    escapes,
    implied_places,
    leaned_on,
    mention_days,
    mention_owners,
    near_mentions,
    nearby_places,
    other_places,
    own_places,
    provoked,
    reasons,
    relevance,
    specificity,
    trigger_joins,
    trigger_types,
    triggers,
)
from briefing_tui.extract.events.arguments import Arguments, arguments
from briefing_tui.extract.events.as_written import mention
from briefing_tui.extract.grammar import clauses, mood, pointing_back, series, topics
from briefing_tui.extract.parsing import line_marks, wording
from briefing_tui.extract.places import event_place, header_places, places
from briefing_tui.model import Event

_NO_TARGETS = vocabulary.words("event_grammar", "events_no_targets")
_WIDE = frozenset({"admin1", "region", "country"})
_LAND = frozenset({"country"})
_SAYS_WHERE = 1.4
_GENERIC = vocabulary.words("event_grammar", "events_generic")  # fits whatever was told before


@dataclass(slots=True)
class Found:
    """A mention while it is looked at: its word (a token, and as the vocabulary has it), its type, what its clause holds."""

    token: Any
    words: str
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
    ("attack", "blast"), `placed` that the place is its own and not that of the whole text, `one_sided` that the word
    rules out a fight ("murdered"), `sequel` that it came of what was told before ("the ensuing gun battle"), `of_late`
    that only its day, some weeks back, makes it history, `came_before` that it is told to say when another was, or what
    is remembered, `leaned` that it is taken for known, `reason` that it set off a fight; `at` is where its word begins,
    `borrowed` that who acts is named in another clause, `earlier` that it stands behind "hours after", `answered`
    behind "after", `times` that it only says when another was, `perfect` that it is told as past by then ("had shot a
    judge"), `attackers` that "the attackers" set off a bomb, `charged` that people are accused of it, `provoked` that
    another deed did so.
    """

    weight: float = 0.0
    definite: bool = False
    several: bool = False
    generic: bool = False
    placed: bool = False
    beside: bool = False
    one_sided: bool = False
    sequel: bool = False
    of_late: bool = False
    came_before: bool = False
    leaned: bool = False
    reason: bool = False
    at: int = -1
    borrowed: bool = False
    earlier: bool = False
    answered: bool = False
    perfect: bool = False
    attackers: bool = False
    times: bool = False
    charged: bool = False
    provoked: bool = False


def find(doc: Any, published: str | None) -> list[Event]:
    """Every mention of an event in a parsed document, in order of the text, without claims.

    `published` is an ISO date or None. `background` is the mention's own: whether it is told as history.
    """
    sentences = {sentence.start: number for number, sentence in enumerate(wording.sentences(doc))}
    told = []
    found = mentions(doc, published)
    types = {one.token.i: one.type for one in found}
    beside = Counter(wording.sentence(one.token).start for one in found)
    for one in found:
        order = sentences.get(wording.sentence(one.token).start, 0)
        fled = one.type == "displacement" and one.words != "displace"
        weight = specificity.weigh(one.token, one.arguments, one.when, one.places, order, of_many=fled)
        if weight <= specificity.NOTHING < weight + _SAYS_WHERE and one.generic and (one.places or one.when):
            weight = specificity.NOTHING + 0.1  # "the incident took place in ...": says where it was
        if weight > specificity.NOTHING:
            alone = beside[wording.sentence(one.token).start] == 1
            event = _event(doc, one, published, weight, alone=alone)
            told.append((replace(event, reason=reasons.of_a_fight(one.token, types)), order))
    return list(charged.set_back(asides.put_aside(implied_places.imply(doc, told))))


def mentions(doc: Any, published: str | None) -> list[Found]:
    """The mentions behind `find`, with their tokens."""
    stated = triggers.find(doc)
    by_token = {trigger.token.i: trigger for trigger in stated}
    found: list[Found] = []
    held = {trigger.token.i: arguments(trigger) for trigger in stated}
    armed = trigger_joins.armed(stated, held)
    told = []
    for trigger in stated:
        into = trigger_joins.explains(trigger, by_token, armed)
        if into is None:
            told.append(trigger)
        elif mood.status(trigger.token) == "threatened" != mood.status(into.token):
            continue  # "attacked a village, threatening to use mortars": next time
        # "In an attack gunmen wounded a judge": whom the second word names belongs to the first.
        elif trigger_joins.tells_more(trigger, held[trigger.token.i]):
            held[into.token.i].take(held[trigger.token.i])
    for trigger in told:
        args = held[trigger.token.i]
        kind, rule = trigger_types.decide(trigger, args)
        if not kind:
            continue
        found.append(
            Found(
                trigger.token,
                trigger.words,
                kind,
                rule,
                args,
                trigger.words in _GENERIC,
                trigger_types.one_sided(trigger, args),
            )
        )
    near_mentions.settle(doc, found)
    attack_details.fold(doc, found)
    escapes.give(doc, found)
    _place_and_date(doc, found, published)
    return found


def _place_and_date(doc: Any, found: list[Found], published: str | None) -> None:
    by_sentence: dict[int, list[Found]] = {}
    for one in found:
        by_sentence.setdefault(wording.sentence(one.token).start, []).append(one)
    stated = {start: frozenset(one.token.i for one in near) for start, near in by_sentence.items()}
    mention_days.give(doc, found, by_sentence, stated, published)
    beside: list[tuple[places.Place, list[Found], frozenset[str]]] = []
    other: list[tuple[places.Place, list[Found]]] = []
    last: tuple[int, list[Found]] = (0, [])
    for place in places.of(doc):
        near = by_sentence.get(wording.sentence(place.token).start, [])
        if near and series.told(doc, wording.sentence(place.token)) and mention_owners.of_a_share(place):
            continue
        stating = stated.get(wording.sentence(place.token).start, frozenset())
        if near and other_places.is_other(place.token, stating):
            continue
        if near and mention_owners.of_a_clause(place.token, stating):
            beside.append((place, near, _WIDE))
            continue
        if near and mention_owners.of_witnesses(place.token, stating):
            beside.append((place, near, _LAND))
            continue
        if near and mention_owners.of_another_clause(place.token, stating):
            other.append((place, near))
            continue
        last = mention_owners.of_place(place, near, last)
        for one in last[1]:
            one.places.append(place)
    for place, near in other:
        for one in mention_owners.owners(place.token, near):
            if all(known.kind in _LAND for known in one.places):
                one.places.append(place)
    for place, near, wide in beside:
        for one in mention_owners.owners(place.token, near):
            if (
                wide is _WIDE
                and pointing_back.points_back(one.token)
                and mention_owners.of_an_official(place.token)
            ):
                continue  # "the premier, who was visiting Talla, condemned the attack"
            chained = (
                bool(one.places) and one.places[-1].end + 1 == place.start
            )  # "police in Paris, Texas, said"
            if chained or all(known.kind in wide for known in one.places):
                one.places.append(place)
    own_places.settle(found)
    mention_owners.share(found)
    mention_owners.share_back(found)
    mention_owners.share_of_doers(found)
    nearby_places.complete(doc, found)
    for one in found:
        one.places += [
            place for place in header_places.over(doc, one.token.idx, one.places) if place not in one.places
        ]


def _event(doc: Any, one: Found, published: str | None, weight: float, *, alone: bool) -> Told:
    above = one.token.pos_ != "VERB" and not days_apart.avenged(one.token)
    start, end = clauses.clause(clauses.governor(one.token) if above else one.token)
    if not start <= one.token.i < end:
        start, end = clauses.clause(one.token)
    before = relevance.came_before(doc, one.token, one.when, published)
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
        weapons=tuple(dict.fromkeys(mention(doc, span).text for span in one.arguments.weapons))
        if one.type != "arrest"  # what somebody had on him is no weapon of his arrest
        else (),
        status=mood.status(one.token),
        background=before
        or topics.of_days_gone(one.token)
        or (
            relevance.score(doc, one.token, one.when, published) >= relevance.HISTORY
            and not (alone and relevance.some_days_after(doc, one.token, one.when, published))
        ),
        came_before=before,
        leaned=leaned_on.leaned(one.token, one.when, published),
        of_late=relevance.of_late(doc, one.token, one.when, published),
        rule=one.rule,
        weight=weight,
        definite=pointing_back.points_back(one.token),
        several=mood.several(one.token),
        generic=one.generic,
        one_sided=one.one_sided,
        placed=bool(one.places),
        beside=bool(one.places) and all(place.beside for place in one.places),
        sequel=pointing_back.follows(one.token),
        at=one.token.idx,
        borrowed=one.arguments.borrowed,
        earlier=days_apart.of_hours(one.token),
        answered=days_apart.answered(one.token),
        perfect=relevance.told_as_earlier(one.token),
        attackers=one.type == "bombing" and pointing_back.of_the_attackers(one.token),
        times=days_apart.times_another(one.token),
        charged=charged.of_people(one.token) or charged.of_the_one_told(one.token),
        provoked=provoked.by_another(one.token),
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
