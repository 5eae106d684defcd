"""What demonstrators, mobs and unarmed people come to: a protest driven off, a riot, what is thrown by whom at what.

ACLED's distinctions: a protest with intervention, a violent demonstration, mob violence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events import belonging
from briefing_tui.extract.events.frame_classes import PROTESTERS
from briefing_tui.extract.grammar import clauses, weapons
from briefing_tui.extract.grammar.actor_kinds import is_kind
from briefing_tui.extract.parsing import wording

if TYPE_CHECKING:
    from briefing_tui.extract.events.arguments import Arguments
    from briefing_tui.extract.events.triggers import Trigger

CLASHES = frozenset({"clash", "skirmish", "confrontation", "brawl", "melee"})
THROWS = frozenset({"throw", "hurl", "lob", "toss"})
NEAR = 25  # words on either side in which the demonstrators may be named
_DRIVES_OFF = vocabulary.words("event_words", "types_drives_off")
_SPORT = vocabulary.words("event_words", "types_sport")
_CLEARS = frozenset({"clear", "disperse", "scatter", "remove", "evict"})
_GATHERINGS = frozenset(
    {"protest", "rally", "demonstration", "sit-in", "march", "gathering", "vigil", "picket"}
)
_CROWDS = vocabulary.words("event_words", "types_crowd")
_DEMANDS = vocabulary.words("event_words", "crowd_acts_demands")
_AT = frozenset({"at", "on", "against", "into"})
_MEETS = ("gather", "assemble", "congregate", "converge")
_KIN = vocabulary.words("event_words", "crowd_acts_kin")
_AIMS = frozenset({"stop", "prevent", "disrupt", "ask", "urge", "plead", "press", "chant", "denounce"})
_STONES = frozenset({"stone", "rock", "bottle", "brick"})
_CROWD_MAKES = frozenset({"arson", "attack", "property_attack", "looting", "armed_clash", "shooting"})
_RIOTOUS = frozenset({"rioter", "mob", "fan", "inmate", "prisoner", "thrower"})
_RAILS = ("track", "tracks", "rails", "railway", "line", "lines")
_MANY = frozenset({"NNS", "NNPS"})


_WITH_GUNS = frozenset({"shoot", "shoot dead", "gun down", "open fire", "snipe"})


def riot(trigger: Trigger, args: Arguments, said: str) -> str:
    """The rule by which a deed is a riot's, "" where it is none: "stoned a bus", "lynched a thief", "burned tyres"."""
    kind = trigger.type
    if trigger.words in _WITH_GUNS and trigger.verb:
        return ""  # "youths shot at a patrol"
    if args.by_crowd and (kind in _CROWD_MAKES or (trigger.words in {"throw", "hurl"} and args.weapons)):
        return f"{said} by a crowd"
    if trigger.words == "lynch" and not args.by_armed:
        return f"{said}, which a crowd does"
    unarmed = args.by_people or _a_people(args)
    if unarmed and (args.throws_stones or (kind == "arson" and args.burns_tyres)):
        return f"{said} by people with stones or burning tyres"
    if trigger.words not in THROWS:
        return ""
    if unarmed and _throws_stones(trigger.token):
        return f"{said} by people, stones among it"
    if args.by_people and _burning_road(trigger.token):
        return f"{said} at a burning roadblock"
    return ""


def framed_riot(trigger: Trigger, args: Arguments) -> bool:
    """A reading of a verb with its object that a crowd turns into a riot."""
    return args.by_crowd and trigger.type in _CROWD_MAKES - {"armed_clash"}


def _a_people(args: Arguments) -> bool:
    """ "Karvelians threw stones": several who act, by whatever name, and none in arms."""
    return not args.by_armed and any(head.tag_ in _MANY for head in args.actor_heads)


def _throws_stones(verb: Any) -> bool:
    """Stones or bottles are among what is thrown."""
    return any(one.lemma_.lower() in _STONES for one in clauses.patients(verb))


def at_protest(trigger: Trigger, args: Arguments) -> bool:
    """Demonstrators are met with what is meant to drive them off (ACLED: a protest with intervention)."""
    doc = trigger.token.doc
    used = " ".join(doc[start:end].text.lower() for start, end in args.weapons)
    if not any(word in used for word in _DRIVES_OFF):
        return False
    here = wording.sentence(trigger.token)
    near = doc[max(here.start, trigger.token.i - NEAR) : min(here.end, trigger.token.i + NEAR)]
    named = [*args.target_heads, *near]
    if any(one.lemma_.lower() in PROTESTERS for one in named):
        return True
    if not args.target_heads and _gathered_before(here, doc):
        return True
    joined = [child for child in trigger.token.rights if child.dep_ == "conj"]
    cleared = [
        one
        for word in (trigger.token, *joined)  # "fired gas and birdshot to clear a sit-in"
        for child in word.children
        if child.lemma_ in _CLEARS
        for one in clauses.patients(child)
    ]
    if any(one.lemma_.lower() in _GATHERINGS for one in cleared):
        return True
    if any(one.lemma_.lower() in _CROWDS or _demanding(one) for one in cleared):
        return True
    fired = [trigger.token, *clauses.patients(trigger.token)]
    hit = cleared + args.target_heads + [one for word in fired for one in clauses.after(word, _AT)]
    hit += [two for one in hit if one.lemma_.lower() in _DEMANDS for two in one.rights]
    if any(is_kind(one, "police") for one in args.actor_heads) and any(
        one.lemma_.lower() == "crowd" or (one.tag_ in _MANY and one.lemma_.lower() in _CROWDS - _RIOTOUS)
        for one in args.target_heads
    ):
        return True  # "police used water cannon against students"
    return any(one.tag_ in _MANY and _demanding(one) for one in hit)


def _gathered_before(sentence: Any, doc: Any) -> bool:
    """ "Thousands rallied against the tax. Police used rubber bullets to disperse them": the sentence before tells of them."""
    if not sentence.start:
        return False
    before = wording.sentence(doc[sentence.start - 1])
    return any(
        (one.lemma_.lower() in _GATHERINGS and one.pos_ in {"NOUN", "VERB"})
        or one.lemma_.lower() in PROTESTERS | {"protest", "demonstrate"}
        for one in before
    )


def _demanding(people: Any) -> bool:
    """ "Lecturers demanding their pay", "marching farmers", "nurses who had blocked a road"."""
    whose = [people, *clauses.after(people, frozenset({"of"}))]  # "supporters of a jailed singer who marched"
    beside = [child for one in whose for child in one.children if child.dep_ in {"acl", "relcl", "amod"}]
    beside += [people.head] if people.head.dep_ == "pcomp" else []  # "at marching farmers"
    return any(one.lemma_.lower() in _DEMANDS for one in beside)


def sits_for_nothing(trigger: Trigger) -> bool:
    """ "Students sat on the bridge", "relatives gathered at the gates": to rest, or to wait.

    Not "on the tracks", nor "to demand water", "in protest", "over pay".
    """
    verb = trigger.token
    waits = trigger.words.startswith(_MEETS) and _only_kin(verb)
    sits = trigger.words.startswith(("sit", "lie", "squat", "camp")) and not trigger.words.endswith(_RAILS)
    if not sits and not waits:
        return False
    aims = [child for child in verb.children if child.dep_ in {"advcl", "xcomp", "conj"}]
    if any(one.lemma_.lower() in _DEMANDS | _AIMS for one in aims):
        return False
    reasons = clauses.after(verb, frozenset({"in", "over", "against"}))
    return not any(
        child.lower_ in {"over", "against"} and child.dep_ == "prep" for child in verb.children
    ) and not any(one.lower_ == "protest" for one in reasons)


def _only_kin(verb: Any) -> bool:
    """Those who gather are the families of the hurt, the held or the dead."""
    who = clauses.subjects(verb)
    return bool(who) and all(one.lemma_.lower() in _KIN for one in who)


def police_and_people(trigger: Trigger, args: Arguments) -> bool:
    """ "Clashes between police and squatters": with those who are no armed force it is a riot (ACLED)."""
    if trigger.words not in CLASHES:
        return False
    if any(one.lemma_.lower() in PROTESTERS for one in args.actor_heads):
        return not any(is_kind(one, "militant") for one in args.actor_heads)
    sides = [one for one in args.actor_heads if not one.lower_.endswith("forces")]
    police = [one for one in sides if is_kind(one, "police") and not is_kind(one, "military")]
    others = [one for one in sides if one not in police]
    return bool(police and others) and all(
        is_kind(one, "unrest", "civilian")
        and not is_kind(one, "military", "militant")
        and not belonging.in_arms(one)
        for one in others
    )


def in_sport(trigger: Trigger, args: Arguments) -> bool:
    """ "Two teams clash in the cup final": players, and nobody else, meet."""
    if any(is_kind(one, "military", "police", "militant", "unrest") for one in args.actor_heads):
        return False
    return any(one.lemma_.lower() in _SPORT for one in wording.sentence(trigger.token))


def _burning_road(verb: Any) -> bool:
    """ "The road is closed by burning tyres, people are throwing stones"."""
    return any(
        one.lemma_.lower() in {"tyre", "tire", "barricade", "roadblock"}
        and any(left.lower_ in {"burning", "blazing", "flaming"} for left in one.lefts)
        for one in wording.sentence(verb)
    )


def thrown(trigger: Trigger, args: Arguments, said: str) -> tuple[str, str]:
    """ "Petrol bombs thrown at an office", "settlers hurled rocks at cars", "threw bottles at a player"."""
    used = [trigger.token.doc[end - 1] for _, end in args.weapons]
    if args.against_property and any(weapons.burns(one) for one in used):
        bombs = any(
            one.lemma_.lower() in {"bomb", "device"} and one.nbor(-1).lower_ != "petrol" for one in used
        )
        return "bombing" if bombs else "arson", f"{said} of what burns at property"
    stones = any(one.lemma_.lower() in _STONES for one in used)
    if stones and clauses.is_passive(trigger.token) and not clauses.agents(trigger.token):
        return "riot", f"{said} by whoever throws stones"
    return "attack", f"{said} with a weapon"
