"""Actors, targets and weapons of an event, tied to the clause that states it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events import (
    acting_pronouns,
    belonging,
    fight_sides,
    instruments,
    organisations,
    participants,
    place_names,
    salvo_parts,
    weapon_owners,
)
from briefing_tui.extract.events.before_nouns import short_name
from briefing_tui.extract.grammar import clauses, relatives, weapons
from briefing_tui.extract.grammar.actor_kinds import (
    animate,
    before_bracket,
    counted,
    empty,
    is_event,
    is_kind,
    lemma,
)

if TYPE_CHECKING:
    from briefing_tui.extract.events.triggers import Trigger

_PEOPLE = frozenset({"he", "she", "they", "him", "her", "them", "himself"})
# Signed, held or left: what a verb of these acts on is no target unless it is somebody.
_OF_PEOPLE = frozenset({"agreement", "protest", "work_stoppage", "displacement"})
_TAKES_ARMS = frozenset({"seize", "capture", "confiscate", "recover", "impound", "collect"})
_NO_DOERS = vocabulary.words("event_grammar", "arguments_no_doers")
_PARCELS = frozenset(
    {"parcel", "package", "envelope", "letter", "suitcase", "backpack", "bag", "rucksack", "toy"}
)
_HITS = frozenset({"hit", "strike", "land", "fall", "impact", "slam", "splash"})
_CROWD = vocabulary.words("event_words", "types_crowd")
# A road, a stretch of it or a coast is where something was hit, not what.
_NOT_TARGETS = vocabulary.words("event_grammar", "arguments_not_targets") | {
    "highway", "road", "street", "avenue", "km", "kilometer", "kilometre", "mile", "meter", "metre", "coast", "sense", "island", "salvo", "volley", "barrage", "round",
}  # fmt: skip


@dataclass(slots=True)
class Arguments:
    """What the clause of an event holds; spans are token numbers, end exclusive. `somebody` is a victim as "they".

    `borrowed`: who acts is named in another clause ("they" of this one, "after killing two").
    """

    actors: list[tuple[int, int]] = field(default_factory=list)
    targets: list[tuple[int, int]] = field(default_factory=list)
    weapons: list[tuple[int, int]] = field(default_factory=list)
    actor_heads: list[Any] = field(default_factory=list)
    target_heads: list[Any] = field(default_factory=list)
    somebody: bool = False
    borrowed: bool = False
    weapon_type: str = ""
    weapon_words: str = ""

    def take(self, other: Arguments) -> None:
        """What another word for the same event names, added to this."""
        for span in other.weapons:
            if span not in self.weapons:
                self.weapons.append(span)
        for span, head in zip(other.targets, other.target_heads, strict=True):
            if span not in self.targets:
                self.targets.append(span)
                self.target_heads.append(head)
        for span in other.actors:
            if span not in self.actors:
                self.actors.append(span)
        self.actor_heads += [head for head in other.actor_heads if head not in self.actor_heads]
        if not self.weapon_type:
            self.weapon_type, self.weapon_words = other.weapon_type, other.weapon_words

    @property
    def against_armed(self) -> bool:
        """A target is an army, a police force or another armed group."""
        return any(
            (
                is_kind(head, "military", "militant")
                or (is_kind(head, "police") and head.tag_ in {"NNS", "NNP", "NNPS"})
                or head.lower_ == "police"
            )
            and not is_kind(head, "civilian")
            and not belonging.camp_of_people(head)
            for head in map(belonging.whose, self.target_heads)
        )

    @property
    def against_property(self) -> bool:
        """A target is a house, a farm, a plant: nobody's post."""
        return any(
            is_kind(head, "property") and not is_kind(head, "military", "police", "militant")
            for head in self.target_heads
        )

    @property
    def against_civilian(self) -> bool:
        """A target is a civilian, as far as its head noun tells."""
        return any(is_kind(head, "civilian") or head.ent_type_ == "PERSON" for head in self.target_heads)

    @property
    def by_crowd(self) -> bool:
        """Demonstrators, a mob, or others who come together unarmed act; one student alone is none."""
        return any(
            (lemma(head) in _CROWD or belonging.young(head))
            and not belonging.in_arms(head)
            and not belonging.few(head)
            and (head.tag_ in {"NNS", "NNPS"} or lemma(head) in {"mob", "crowd"})
            for head in map(belonging.of_what, self.actor_heads)
        ) and not any(
            is_kind(head, "military", "militant") for head in map(belonging.of_what, self.actor_heads)
        )

    @property
    def by_mob(self) -> bool:
        """Those who act are called a mob, rioters or demonstrators."""
        return any(
            lemma(head) in {"mob", "demonstrator", "protester", "protestor", "rioter", "crowd"}
            for head in self.actor_heads
        )

    @property
    def by_armed(self) -> bool:
        """Soldiers, policemen or fighters act."""
        return any(is_kind(head, "military", "police", "militant") for head in self.actor_heads)

    @property
    def by_rebels(self) -> bool:
        """Rebels, gunmen or the like act, and no state's force."""
        return any(is_kind(head, "militant") for head in self.actor_heads) and not any(
            is_kind(head, "military", "police", "state") for head in self.actor_heads
        )

    @property
    def by_people(self) -> bool:
        """Somebody acts who is no soldier, policeman or fighter."""
        return any(
            is_kind(head, "unrest", "civilian") and not is_kind(head, "military", "police", "militant")
            for head in self.actor_heads
        )

    @property
    def throws_stones(self) -> bool:
        """Stones, bottles or the like are the weapons."""
        return any(head.lemma_.lower() in {"stone", "rock", "bottle", "brick"} for head in self.target_heads)

    @property
    def burns_tyres(self) -> bool:
        """What burns is a roadblock."""
        return any(head.lemma_.lower() in {"tire", "tyre", "barricade"} for head in self.target_heads)

    @property
    def at_people(self) -> bool:
        """A target is a person or persons."""
        return any(
            is_kind(head, "civilian", "unrest", "military", "police", "militant")
            for head in self.target_heads
        )

    @property
    def named_leader(self) -> bool:
        """A state kills a named person: a targeted killing."""
        by_state = any(head.ent_type_ == "GPE" for head in self.actor_heads)
        return by_state and any(head.ent_type_ == "PERSON" for head in self.target_heads)


def arguments(trigger: Trigger) -> Arguments:
    """Actors, targets and weapons of a trigger by syntax: subject, object, agent, "against", "with"."""
    found = Arguments()
    actors, targets = participants.of(trigger)
    found.weapons, found.weapon_type, found.weapon_words = instruments.of(trigger.token)
    takes = trigger.framed and trigger.words.split()[0] in _TAKES_ARMS
    if takes:
        doc, held = trigger.token.doc, found.weapons
        found.weapons = [span for span in held if weapons.type_of([doc[span[1] - 1]]) == "bombing"]
    named = [one for head in actors for one in acting_pronouns.told_before(head) or [head]]
    found.borrowed = named != actors or relatives.doer_of_gerund(trigger.token) is not None
    for head in [*named, *fight_sides.backers(named)]:
        if trigger.type == "protest" and belonging.multitude(head):
            _actors(found, [head])  # "thousands marched"
        _sort_actor(found, belonging.of_count(before_bracket(head)), trigger.verb)
    whole = instruments.acts_on_things(trigger.token)
    for head in map(counted, targets):
        if trigger.verb and weapons.loaded(head) and (trigger.type == "bombing" or lemma(head) in _PARCELS):
            continue  # "detonated a car stuffed with explosives", "left a bag containing a bomb"
        if head.lower_ in _PEOPLE or belonging.nameless(head):
            found.somebody = True  # "killed them", "kill 5 in market", "and wounded a third"
            found.target_heads += (before := acting_pronouns.done_to_before(head))
            found.targets += map(clauses.noun_phrase, before)
            continue
        kind = weapons.kind_of(head) if head.lower_ != "club" or head.dep_ != "nsubj" else None
        if (
            trigger.words == "use"
            and kind is None
            and clauses.is_passive(trigger.token)
            and not animate(head)
            and any(map(weapons.kind_of, targets))
        ):
            instruments.add(found.weapons, head)  # "SLRs and shotguns were used"
            continue
        if trigger.words == "use" and kind is None and head.dep_ == "dobj" and head.head == trigger.token:
            continue  # "used the cover of darkness to shell a camp"
        if takes and kind is not None and kind[0] != "bombing":
            continue  # "seized nine rifles": booty, and no weapon of what is told
        if (
            kind is not None
            and not whole
            and (
                weapons.is_thing(head)
                or (
                    trigger.type in {"bombing", ""}
                    and not clauses.is_passive(trigger.token)
                    and not instruments.aimed_at(head)
                    and not (kind[0] == "air_strike" and trigger.words in _HITS)  # "hit a helicopter"
                )
            )
        ):
            instruments.add(found.weapons, head)
            if kind[0] and not found.weapon_type:
                found.weapon_type, found.weapon_words = kind[0], head.lower_
        elif (
            head.pos_ != "ADJ"
            and not empty(head)
            and not is_event(head)
            and head.lemma_.lower() not in _NOT_TARGETS
            and not belonging.share_of_named(head)
            and (
                trigger.type not in _OF_PEOPLE
                or (trigger.verb and not trigger.framed)  # "rockets struck a market"
                or animate(head)
                or head.lemma_.lower() in clauses.OF_HEADS
            )
        ):
            span = clauses.noun_phrase(head)
            if span not in found.targets:
                found.targets.append(span)
                found.target_heads.append(head)
    if (
        trigger.words in _HITS
        and not found.weapon_type
        and (one := salvo_parts.flown(trigger.token)) is not None
    ):
        found.weapon_type, found.weapon_words = weapons.type_of([one]), one.lower_
        instruments.add(found.weapons, one)
    if trigger.type == "bombing" and trigger.verb and not found.weapons and not _bomb_near(trigger.token):
        found.weapons += [clauses.noun_phrase(head) for head in named if lemma(head) in _PARCELS]
    return found


def _bomb_near(verb: Any) -> bool:
    """The text says what was in the parcel."""
    return any(weapons.type_of([one]) == "bombing" for one in verb.doc)


def _sort_actor(found: Arguments, head: Any, does: bool) -> None:
    if (
        weapons.kind_of(head) is not None
        and lemma(head) != "club"  # "the club fired its coach"
        and not is_kind(head, "military", "militant")
        and not weapons.names_body(head)
    ):
        instruments.add(found.weapons, head)
        kind = weapons.kind_of(head)
        if does and kind is not None and kind[0] and weapons.is_thing(head) and not found.weapon_type:
            # "killed by UXO", "a drone set it ablaze"
            found.weapon_type, found.weapon_words = kind[0], head.lower_
        if weapons.is_thing(head) or not animate(head) or head.pos_ == "NOUN":
            _actors(found, weapon_owners.of(head))
            return
    if {lemma(head), lemma(head).removesuffix("s")} & _NO_DOERS or weapons.loaded(head):
        return  # "debris wounded a boy", "a Renault packed with dynamite exploded"
    if belonging.men_of_his(head):
        return  # "said his men did it": who says so leads them
    if place_names.is_heading(head) or place_names.behind_comma(head):
        return
    if (animate(head) or short_name(head)) and not empty(head) and not is_event(head):
        _actors(found, [head])
    else:  # "a barrage of rockets by the Front killed two"
        _actors(found, weapon_owners.sent_by(head))


def _actors(found: Arguments, heads: list[Any]) -> None:
    for head in heads:
        for span in weapon_owners.span(head) or organisations.actor(head):
            if head.doc[span[1] - 1].tag_ == "POS":
                span = (span[0], span[1] - 1)  # "the Front's murder of two"
            if span not in found.actors:
                found.actors.append(span)
        if head not in found.actor_heads:
            found.actor_heads.append(head)
