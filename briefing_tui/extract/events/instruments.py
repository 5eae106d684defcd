"""The weapons of an event's own clause, and the type of event that the strongest of them makes."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events import days_apart
from briefing_tui.extract.events.before_nouns import short_name
from briefing_tui.extract.events.noun_participants import LIGHT
from briefing_tui.extract.grammar import clauses, weapons
from briefing_tui.extract.grammar.actor_kinds import is_event, is_kind
from briefing_tui.extract.parsing import wording

_CARRIES = vocabulary.words("event_grammar", "instruments_carrier") | LIGHT
_MADE_OF = frozenset(
    {
        "fire",
        "burst",
        "round",
        "shot",
        "blast",
        "volley",
        "salvo",
        "barrage",
        "swarm",
        "fragment",
        "debris",
        "wreckage",
        "impact",
        "exchange",
    }
)  # "rifle fire", "bursts of it"
_SHOT = frozenset({"fired", "launched", "operated", "flown", "piloted"})
_APART = frozenset({"before", "after", "since", "until"})
_CAUSES = frozenset({"cause", "trigger", "provoke"})
_SETS_OFF = frozenset(
    {"detonate", "explode", "blow", "drive", "ram", "crash", "park", "leave", "use", "place", "send"}
)
_BRANDISHES = frozenset({"point", "aim", "threaten", "brandish", "level", "train"})
_WITH = vocabulary.words("event_grammar", "instruments_with")

_ACTS_ON = vocabulary.words("event_grammar", "instruments_acts_on")
_FIRES = frozenset({"fire", "shoot"})
_STRIKES = frozenset({"strike", "hit", "target", "pound"})
_UPON = frozenset({"at", "on", "upon"})
_CREWS = frozenset({"crew", "team", "battery", "unit", "squad", "position", "boat"})
_CREWS_DO = frozenset(
    {"fire", "shell", "launch", "open", "hit", "strike", "pound", "bombard", "destroy", "kill"}
)
_FLOWN = frozenset({"use", "deploy", "launch", "scramble", "send", "employ", "see", "hear", "dispatch"})
_BRINGS_DOWN = frozenset({"shoot", "down", "bring", "intercept", "hit", "strike", "destroy", "damage"})
_FORCES = frozenset({"army", "forces", "troops", "police", "navy"})
_HOUSEHOLD = frozenset({10, 13})  # the ranks of what burns and of what beats
_USES = vocabulary.words("event_grammar", "triggers_weapon_verbs") | vocabulary.words(
    "event_grammar", "instruments_uses"
)

Span = tuple[int, int]


def of(token: Any) -> tuple[list[Span], str, str]:
    """(weapon mentions as token spans, event type they make or "", the word that decided) of a trigger's clause."""
    found: list[Span] = []
    ranked: list[tuple[int, str, str]] = []
    struck = clauses.patients(token) if acts_on_things(token) else []
    hit = {one.i for thing in struck for one in (thing, *thing.lefts)}  # "three rocket launchers" too
    if token.pos_ == "VERB" and token.lemma_.lower() not in _SETS_OFF:
        hit |= _freight(token)
    for one in _scope(token):
        if one.i in hit:
            continue  # "attacked several mines", "looted rifles"
        made_of = one.head.lemma_.lower() in _MADE_OF
        if (
            _beside(one)
            and not made_of
            and not _manned(one, token)
            and not is_event(one.head)
            and not (weapons.kind_of(one.head) or ("",))[0]
        ):
            continue  # "missile launcher", "bomb squad"
        kind = weapons.kind_of(one)
        if kind is None or _in_name(one) or (kind[0] == "air_strike" and not _instrument(one)):
            continue
        if kind[1] in _HOUSEHOLD and not _wielded(one):
            continue
        ranked.append((kind[1], kind[0], one.lower_))
        add(found, one)
    ranked.sort()
    for _, name, word in ranked:
        if name:
            return found, name, word
    return found, "", ""


def _manned(weapon: Any, verb: Any) -> bool:
    """ "A mortar crew fired six rounds": what those who fire man is what they fire."""
    return (
        weapon.head.lemma_.lower() in _CREWS and verb.lemma_.lower() in _CREWS_DO and weapon.head.head == verb
    )


def _freight(verb: Any) -> set[int]:
    """ "Attacked a lorry carrying dynamite": what was aboard of what was hit."""
    loads = [
        load
        for thing in verb.rights
        if thing.dep_ == "dobj" and weapons.kind_of(thing) is None
        for load in thing.rights
        if load.dep_ in {"acl", "relcl"} and load.lemma_.lower() in weapons.LOADED
    ]
    return {one.i for load in loads for one in load.subtree}


def acts_on_things(token: Any) -> bool:
    """A verb whose object is what was attacked and never what it was attacked with; "a drone was shot at" too."""
    if token.pos_ != "VERB":
        return False
    return (
        token.lemma_.lower() in _ACTS_ON
        or _army_strikes(token)
        or (
            token.lemma_.lower() in _FIRES
            and clauses.is_passive(token)
            and any(child.lower_ in _UPON and child.right_edge.i == child.i for child in token.rights)
        )
    )


def _army_strikes(verb: Any) -> bool:
    """ "The army struck three rocket launchers", where an army or a state does it; "the patrol struck a mine" suffers it."""
    if verb.lemma_.lower() not in _STRIKES or clauses.is_passive(verb):
        return False
    hit = [weapons.kind_of(one) for one in clauses.patients(verb)]
    if any(kind is not None and kind[0] in {"bombing", ""} for kind in hit):
        return False
    doing = clauses.subjects(verb)
    if verb.dep_ == "ccomp" and len(doing) == 1 and doing[0].lower_ in {"it", "they"}:
        doing = clauses.subjects(verb.head)  # "the army said it had struck"
    return bool(doing) and all(
        one.ent_type_ == "GPE" or is_kind(one, "military", "militant") for one in doing
    )


def aimed_at(head: Any) -> bool:
    """ "Fired at a plane", "at a bus and a helicopter": what was hit, and not what it was hit with."""
    while head.dep_ == "conj":
        head = head.head
    return head.dep_ == "pobj" and head.head.lower_ in {"at", "on", "upon", "against", "towards", "toward"}


def add(found: list[Span], token: Any) -> None:
    """Put the mention of a weapon among the others, unless the word only describes a thing or names who uses it."""
    describes = _beside(token) and not is_event(token.head) and token.head.lemma_.lower() not in _MADE_OF
    if token.pos_ == "VERB" or describes or not weapons.is_thing(token):
        return
    if token.lower_ == "gun" and _beside(token) and is_event(token.head):
        return  # "a gun battle" is a word for a fight
    start, end = clauses.noun_phrase(token)
    start = min(
        start, weapons.named_from(token)
    )  # "small arms fire": the parser may hang "small" on the fire
    while start < token.i and _owner(token.doc[start]):
        start += 1  # "army mortar", "KPF artillery"
    if start + 3 <= token.i and token.doc[start + 1].text == "-" and token.doc[start + 2].lower_ in _SHOT:
        start += 3  # "rebel-fired rockets"
    if token.doc[start].lower_ == "mm" and start and token.doc[start - 1].like_num:
        start -= 1  # "an 82 mm mortar round"
    while start < token.i and token.doc[start].ent_type_ in {"DATE", "TIME"}:
        start += 1  # "last year dynamite was placed"
    span = (start, end)
    if any(low <= start and end <= high for low, high in found):
        return
    found[:] = [one for one in found if not (start <= one[0] and one[1] <= end)]
    found.append(span)  # "grenade launcher", not "grenade" besides


def _owner(word: Any) -> bool:
    """Whose the weapon is: a short name in capitals, or a force before its guns in a note without a verb."""
    return short_name(word) or (
        word.dep_ in {"compound", "nmod"} and is_kind(word, "military") and word.lower_ in _FORCES
    )


def _beside(token: Any) -> bool:
    return token.dep_ in {"compound", "amod", "nmod"} and token.head.pos_ in {"NOUN", "PROPN"}


def _scope(token: Any) -> list[Any]:
    """Tokens of the event's own clause: what hangs on it and, for a noun, on the verb that carries it."""
    start, end = clauses.clause(token)
    scope = list(token.doc[start:end])
    apart = token.dep_ == "pobj" and token.head.lower_ in _APART  # "before the blast a drone hit"
    if token.pos_ not in {"VERB", "AUX"} and not days_apart.avenged(token) and not apart:
        up = clauses.governor(token)
        caused = up.lemma_.lower() in _CAUSES and clauses.is_passive(up)
        if up is not token and (caused or up.lemma_.lower() in _CARRIES):
            low, high = clauses.clause(up)
            scope += [one for one in token.doc[low:high] if not start <= one.i < end]
    if token.dep_ == "acl" and any(child.dep_ == "dobj" for child in token.children):
        scope.append(token.head)  # "after rockets killed 11"
    if token.dep_ == "conj" and token.head.lemma_.lower() in _BRANDISHES:
        scope += token.doc[token.head.i : token.i]  # "pointed rifles at them and fired"
    for child in token.children:
        if child.dep_ in {"advcl", "acl", "xcomp", "relcl"} and child.lemma_.lower() in _WITH:
            scope += list(child.subtree)
        elif child.dep_ == "advcl" and child.lemma_.lower() in _BRANDISHES:
            # "took hostages, threatening them with grenades"; not "threatening to use mortars"
            scope += [one for way in child.rights if way.lower_ == "with" for one in way.subtree]
    return scope


def _instrument(token: Any) -> bool:
    """An aircraft is a weapon where it acts or is acted from, not where people sit in it or it lands."""
    up = token
    while up.dep_ in {"compound", "conj", "nmod"} and up.head.i != up.i:
        up = up.head
    if up.dep_ == "pobj":
        if up.head.lower_ == "of":
            return (
                is_event(up.head.head) or up.head.head.lemma_.lower() in _FLOWN
            )  # not "the nose of the plane"
        return up.head.lower_ in {"by", "with", "from", "using"}
    if up.dep_ == "nsubjpass" and up.head.lemma_.lower() not in _FLOWN:
        return False  # "two helicopters were hit", "the plane was burnt"
    if up.dep_ == "dobj" and up.head.lemma_.lower() in _BRINGS_DOWN:
        return False  # "shot down a jet"
    return up.dep_ in {"nsubj", "dobj", "compound", "amod", "poss", "nsubjpass"} or is_event(up)


def _wielded(token: Any) -> bool:
    """A club, a stone or petrol is a weapon where somebody uses it as one: "with clubs", "threw stones"."""
    up = token
    while up.dep_ in {"compound", "conj", "nmod", "amod"} and up.head.i != up.i:
        up = up.head
    if up.dep_ == "pobj":
        joint = up.head
        return joint.lower_ in {"with", "by", "using", "from"} or (
            joint.lower_ == "of" and joint.head.lemma_.lower() in _MADE_OF
        )
    return is_event(up) or up.head.lemma_.lower() in _USES


def _in_name(token: Any) -> bool:
    """ "Rocket" in the name of a force or a town is no weapon."""
    if token.i == wording.sentence(token).start and clauses.entity(token) == (token.i, token.i + 1):
        return False  # "Grenade thrown at a bar": a capital only because it opens the sentence
    if (
        token.text.removesuffix("s").isupper()
        and len(token) > 1
        and weapons.named_short(token)
        and weapons.kind_of(token.head) is None
    ):
        return False  # "RPG fire", "killed by UXO"
    return bool(token.ent_type_ in {"ORG", "PERSON", "GPE"} and token.pos_ == "PROPN")
