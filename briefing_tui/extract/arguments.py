"""Actors, targets and weapons of an event, tied to the clause that states it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from briefing_tui.extract import clauses, lexicon, weapons

if TYPE_CHECKING:
    from briefing_tui.extract.triggers import Trigger

_AT = frozenset({"on", "against", "at", "upon", "towards", "toward", "into", "onto", "near", "of"})
_NOUN_AT = frozenset({"on", "against", "at", "upon", "of", "targeting", "towards", "toward"})
# A noun made of a verb that takes a victim: what follows "of" was hit. "The attack of the rebels" is not that.
_OF_IS_TARGET = frozenset(
    "killing murder assassination kidnapping abduction massacre bombing shelling hijacking slaying execution arrest "
    "detention beheading bombardment looting shooting stabbing burning seizure destruction displacement robbery torture kidnap".split()
)
_BY = frozenset({"by", "from", "between"})
_LIGHT = frozenset("carry launch conduct stage mount perpetrate commit make execute undertake wage".split())
# "X is responsible for the attack", "X took part in it", "suspected of it".
_BEHIND = frozenset("responsible guilty behind involved implicate involve participate suspect accuse responsibility perpetrator author culprit".split())
_NOT_ACTORS = frozenset("it this that which there what one reason cause authority source report police_report".split())
_SURE = frozenset("bomb explosion blast attack clash car truck vehicle device shell shrapnel fire".split())


@dataclass(slots=True)
class Arguments:
    """What the clause of an event holds; spans are token numbers, end exclusive."""

    actors: list[tuple[int, int]] = field(default_factory=list)
    targets: list[tuple[int, int]] = field(default_factory=list)
    weapons: list[tuple[int, int]] = field(default_factory=list)
    actor_heads: list[Any] = field(default_factory=list)
    target_heads: list[Any] = field(default_factory=list)
    weapon_type: str = ""
    weapon_words: str = ""

    @property
    def against_armed(self) -> bool:
        """A target is an army, a police force or another armed group."""
        return any(
            (_is(head, "military", "militant") or (_is(head, "police") and head.tag_ in {"NNS", "NNP", "NNPS"}) or head.lower_ == "police")
            and not _is(head, "civilian")
            for head in self.target_heads
        )

    @property
    def against_civilian(self) -> bool:
        """A target is a civilian, as far as its head noun tells."""
        return any(_is(head, "civilian") or head.ent_type_ == "PERSON" for head in self.target_heads)

    @property
    def by_crowd(self) -> bool:
        """Demonstrators or a mob act."""
        return any(head.lemma_.lower() in {"mob", "demonstrator", "protester", "protestor", "rioter", "crowd"} for head in self.actor_heads)

    @property
    def at_people(self) -> bool:
        """A target is a person or persons."""
        return any(_is(head, "civilian", "unrest", "military", "police", "militant") for head in self.target_heads)

    @property
    def named_leader(self) -> bool:
        """A state kills a named person: a targeted killing."""
        by_state = any(head.ent_type_ == "GPE" for head in self.actor_heads)
        return by_state and any(head.ent_type_ == "PERSON" for head in self.target_heads)

    def supports(self, trigger: Trigger) -> bool:
        """Whether the clause bears out a word that states an event only with help."""
        words = trigger.words
        armed_actor = any(_is(head, "military", "police", "militant") for head in self.actor_heads)
        if trigger.type == "protest":
            return any(_is(head, "unrest") for head in self.actor_heads)
        if trigger.type == "abduction":
            return any(_is(head, "civilian") or head.ent_type_ == "PERSON" for head in self.target_heads) and (
                words in {"snatch"} or (armed_actor and not any(_is(head, "police") for head in self.actor_heads))
            )
        if trigger.type == "armed_clash":
            return armed_actor
        if trigger.type == "arson":
            return any(_is(head, "property") for head in self.target_heads) or bool(self.target_heads and self.actor_heads)
        if words in {"kill", "shoot", "shoot dead", "gun down", "wound", "injure", "open fire", "beat", "fire"}:
            return self._by_somebody(trigger)
        return armed_actor or bool(self.weapons) or trigger.type == "robbery" or bool(self.targets)

    def _by_somebody(self, trigger: Trigger) -> bool:
        """A killing needs a killer or says itself that there was one ("shot", "was killed by")."""
        if trigger.words.startswith(("shoot", "gun", "open", "beat", "fire")):
            return bool(self.target_heads or self.actor_heads)
        return bool(self.actor_heads or self.weapons) and bool(self.target_heads)


def arguments(trigger: Trigger) -> Arguments:
    """Actors, targets and weapons of a trigger by syntax: subject, object, agent, "against", "with"."""
    token = trigger.token
    found = Arguments()
    actors, targets = _of_verb(trigger) if trigger.verb else _of_noun(token)
    if trigger.type == "armed_clash" and not trigger.verb:
        sides = frozenset({"with", "between", "among"})
        actors += clauses.after(token, sides)
        if token.dep_ in {"nsubj", "dobj"}:
            actors += clauses.after(token.head, sides)
    _gather_weapons(found, _scope(token, actors + targets))
    for head in actors:
        _sort_actor(found, head)
    targets = [_counted(head) for head in targets]
    for head in targets:
        kind = weapons.kind_of(head)
        if kind is not None and (trigger.type in {"bombing", ""} or trigger.words in {"launch", "fire"}):
            _weapon(found, head)
        elif not _empty(head) and not _is_event(head) and head.lemma_.lower() not in {"border", "outskirt", "area", "region", "part", "side", "scene"}:
            span = clauses.noun_phrase(head)
            if span not in found.targets:
                found.targets.append(span)
                found.target_heads.append(head)
    return found


def _of_verb(trigger: Trigger) -> tuple[list[Any], list[Any]]:
    verb = trigger.token
    if clauses.is_passive(verb):
        actors = clauses.agents(verb)
        targets = clauses.patients(verb)
    else:
        actors = clauses.subjects(verb)
        targets = [one for one in clauses.patients(verb) if one.lower_ not in {"fire", "attack", "hostage"}]
    targets = targets + clauses.after(verb, _AT - {"near", "of"}) if _takes_at(trigger) else targets
    if trigger.type == "armed_clash":
        return actors + clauses.after(verb, frozenset({"with"})), []
    return actors, [one for one in targets if one.ent_type_ not in {"DATE", "TIME"}]


def _takes_at(trigger: Trigger) -> bool:
    return trigger.words in {"fire", "launch", "open fire", "throw", "hurl", "lob", "drop", "rain", "march", "protest", "shoot"}


def _of_noun(noun: Any) -> tuple[list[Any], list[Any]]:
    actors: list[Any] = []
    targets: list[Any] = []
    for child in noun.lefts:
        if child.dep_ == "poss":
            (targets if noun.lemma_.lower() in _OF_IS_TARGET and _is(child, "civilian") else actors).extend(clauses.spread([child]))
        elif child.dep_ in {"compound", "amod", "nmod"} and (child.ent_type_ in {"GPE", "NORP", "ORG"} or _is(child, "militant", "military")):
            actors.append(child)
    lemma = noun.lemma_.lower()
    targets += clauses.after(noun, _NOUN_AT - {"of"})
    of = clauses.after(noun, frozenset({"of"}))
    if lemma in _OF_IS_TARGET:
        targets += of
    actors += clauses.after(noun, _BY)
    if noun.dep_ in {"dobj", "obj"} and noun.head.lemma_.lower() in _LIGHT:
        actors += clauses.subjects(noun.head)
        targets += clauses.after(noun.head, _NOUN_AT - {"of", "at"})
    elif noun.dep_ == "nsubjpass" and noun.head.lemma_.lower() in _LIGHT:
        actors += clauses.agents(noun.head)
    for child in noun.children:
        if child.dep_ in {"acl", "relcl"}:
            word = child.lemma_.lower()
            if word in _LIGHT or word in {"blame", "claim", "attribute"}:
                actors += clauses.agents(child)
            elif word in {"kill", "wound", "injure", "target", "destroy", "damage", "hit"}:
                targets += [one for one in clauses.patients(child) if one is not noun]
    if noun.dep_ == "pobj" and noun.head.head.lemma_.lower() in _BEHIND and noun.head.lower_ in {"for", "in", "of", "behind", "with"}:
        linked = noun.head.head
        actors += clauses.subjects(linked if linked.pos_ == "VERB" else linked.head) or clauses.patients(linked)
    if noun.dep_ in {"nsubj"} and noun.head.lemma_.lower() in {"kill", "wound", "injure", "target", "destroy", "damage", "hit"}:
        targets += clauses.patients(noun.head)
    return actors, targets


def _scope(token: Any, heads: list[Any]) -> list[Any]:
    """Tokens of the event's own clause: what hangs on it and, for a noun, on the verb that carries it."""
    start, end = clauses.clause(token)
    scope = list(token.doc[start:end])
    if token.pos_ not in {"VERB", "AUX"}:
        up = clauses.governor(token)
        if up is not token and up.lemma_.lower() in _LIGHT | {"use", "kill", "wound", "hit", "target", "destroy", "involve", "occur", "happen", "take"}:
            low, high = clauses.clause(up)
            scope += [one for one in token.doc[low:high] if not start <= one.i < end]
    for child in token.children:
        if child.dep_ in {"advcl", "acl", "xcomp", "relcl"} and child.lemma_.lower() in {"use", "involve", "throw", "fire", "plant", "place"}:
            scope += list(child.subtree)
    return scope


def _gather_weapons(found: Arguments, scope: list[Any]) -> None:
    ranked: list[tuple[int, str, str]] = []
    for token in scope:
        if token.dep_ in {"compound", "amod", "nmod"} and not _is_event(token.head) and not (weapons.kind_of(token.head) or ("",))[0]:
            continue  # "missile launcher", "bomb squad"
        kind = weapons.kind_of(token)
        if kind is None or _in_unit_name(token) or (kind[0] == "air_strike" and not _instrument(token)):
            continue
        ranked.append((kind[1], kind[0], token.lower_))
        _weapon(found, token)
    ranked.sort()
    for _, kind_name, word in ranked:
        if kind_name:
            found.weapon_type, found.weapon_words = kind_name, word
            break


def _instrument(token: Any) -> bool:
    """An aircraft is a weapon where it acts or is acted from, not where people sit in it or it lands."""
    up = token
    while up.dep_ in {"compound", "conj", "nmod"} and up.head is not up:
        up = up.head
    if up.dep_ == "pobj":
        return up.head.lower_ in {"by", "with", "from", "using", "of"}
    return up.dep_ in {"nsubj", "dobj", "compound", "amod", "poss", "nsubjpass"} or _is_event(up)


def _in_unit_name(token: Any) -> bool:
    """ "Rocket" in the name of a force, or a weapon that only describes a thing ("missile launcher", "gun battle")."""
    return bool(token.ent_type_ in {"ORG", "PERSON", "GPE"} and token.pos_ == "PROPN")


def _weapon(found: Arguments, token: Any) -> None:
    if token.pos_ in {"VERB", "ADJ"} or (token.dep_ in {"compound", "amod", "nmod"} and token.head.pos_ in {"NOUN", "PROPN"} and not _is_event(token.head)):
        return
    if not weapons.is_thing(token):
        return
    span = clauses.noun_phrase(token)
    if span not in found.weapons:
        found.weapons.append(span)


def _sort_actor(found: Arguments, head: Any) -> None:
    if weapons.kind_of(head) is not None and weapons.is_thing(head) and not _is(head, "military", "militant"):
        _weapon(found, head)
    elif head.lemma_.lower() not in _SURE and not _empty(head) and not _is_event(head):
        span = clauses.noun_phrase(head)
        if span not in found.actors:
            found.actors.append(span)
            found.actor_heads.append(head)
        _organisation(found, span, head)


def _counted(head: Any) -> Any:
    """ "A total of 24 rockets", "two of the men": what is counted."""
    if head.pos_ == "NUM" or head.lemma_.lower() in {"total", "number", "dozen", "hundred", "thousand", "score", "most", "all", "some", "barrage", "salvo", "volley", "series"}:
        for child in head.children:
            if child.dep_ == "prep" and child.lower_ == "of":
                for grand in child.children:
                    if grand.dep_ == "pobj":
                        return grand
    return head


def _organisation(found: Arguments, span: tuple[int, int], head: Any) -> None:
    """ "Members of the Front", "Front guerrillas": the organisation acted too."""
    for token in head.doc[span[0] : span[1]]:
        if token.ent_type_ == "ORG" and token.i != head.i:
            inner = clauses.entity(token)
            inner = (inner[0] + (head.doc[inner[0]].lower_ == "the"), min(inner[1], head.i) if inner[0] < head.i else inner[1])
            if inner[0] < inner[1] and inner not in found.actors:
                found.actors.append(inner)
            return


def _empty(head: Any) -> bool:
    return bool(head.pos_ in {"PRON", "DET", "SCONJ", "NUM", "VERB"} or head.lower_ in _NOT_ACTORS or head.lower_ in {"target", "targets"} or head.ent_type_ in {"DATE", "TIME", "MONEY"})


def _is_event(head: Any) -> bool:
    table = lexicon.classes("events", "nouns")
    return head.lemma_.lower() in table


def _is(head: Any, *kinds: str) -> bool:
    table = lexicon.classes("actors")
    return any(kind in kinds for kind in table.get(head.lemma_.lower(), ()))
