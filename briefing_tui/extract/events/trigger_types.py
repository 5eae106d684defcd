"""What type of event a word comes to, with the weapons, the actors and the targets of its clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events import borne_out, figurative, frames
from briefing_tui.extract.grammar import clauses, weapons
from briefing_tui.extract.grammar.actor_kinds import animate, is_kind

if TYPE_CHECKING:
    from briefing_tui.extract.events.arguments import Arguments
    from briefing_tui.extract.events.triggers import Trigger

_WEAPON_VERBS = vocabulary.words("event_grammar", "triggers_weapon_verbs")
# Words for killing the helpless, or one chosen person: never a fight, whoever the victim is.
_ONE_SIDED = vocabulary.words("event_grammar", "triggers_one_sided")
_DRIVES_OFF = vocabulary.words("event_words", "types_drives_off")
_PROMINENT = vocabulary.words("event_words", "types_prominent")
_CLASHES = frozenset({"clash", "skirmish", "confrontation"})
_SPORT = vocabulary.words("event_words", "types_sport")
_TAKES = frozenset(
    {
        "take",
        "retake",
        "capture",
        "recapture",
        "regain",
        "gain",
        "recover",
        "seize",
        "enter",
        "secure",
        "occupy",
        "reclaim",
        "assume",
        "overtake",
    }
)
_UNOPPOSED = re.compile(
    r"(?i)\bno (?:shots?|fighting|clashes|resistance|fight)\b|\bwithout (?:a |any )?(?:fight|shot|resistance|clash|fighting|firing)|\bunopposed\b|\bpeacefully\b"
)
_BURST = vocabulary.words("event_words", "types_bursts")
_CAUSES = vocabulary.words("event_words", "mishaps_causes") | vocabulary.words("event_words", "fires_causes")
_CLEARS = frozenset({"clear", "disperse", "scatter", "remove", "evict"})
_CROWDS = vocabulary.words("event_words", "types_crowd")
_EMBERS = vocabulary.words("event_words", "types_embers")
_SHOTS = frozenset({"shot", "round", "bullet", "volley", "burst"})
_BULLETIN = ("neutralise", "neutralize", "eliminate", "liquidate")
_AT = frozenset({"at", "on", "upon", "into", "towards", "toward"})
_FIRED_AT = _AT | {"vs", "against"}
_WORKFORCE = ("civilian", "unrest", "military", "police")
_THROWS = frozenset({"throw", "hurl", "lob", "toss"})
_NEAR = 25  # words on either side in which the demonstrators may be named
_CROWD_MAKES = frozenset({"arson", "attack", "property_attack", "looting", "armed_clash", "shooting"})


def one_sided(trigger: Trigger, args: Arguments) -> bool:
    """A word for killing the helpless, or one chosen person; an attack on what is nobody's post."""
    if trigger.words in _ONE_SIDED or trigger.type in {"assassination", "abduction"}:
        return True
    return trigger.type == "attack" and args.against_property


def _chosen(head: Any) -> bool:
    """One person who holds or seeks an office, or leads: whom an assassin chooses. Others are murdered."""
    if head.tag_ in {"NNS", "NNPS"}:
        return False
    beside = [child for child in head.children if child.dep_ in {"compound", "appos", "nmod", "amod"}]
    beside += [two for one in beside for two in one.children if two.dep_ in {"compound", "amod"}]
    return any(one.lemma_.lower() in _PROMINENT for one in (head, *beside))


def _at_armed(trigger: Trigger) -> bool:
    """What was attacked is an armed force or its post, whoever else was hurt: "attacked a checkpoint"."""
    if trigger.words not in {"attack", "ambush", "assault", "storm", "gunfire"}:
        return False
    if not trigger.verb and trigger.words != "gunfire":
        return False
    attacked = clauses.patients(trigger.token) if trigger.verb else clauses.after(trigger.token, _FIRED_AT)
    return bool(attacked) and all(
        is_kind(one, "military", "police", "militant") and not is_kind(one, "civilian") for one in attacked
    )


def _framed(trigger: Trigger, args: Arguments) -> tuple[str, str]:
    """A verb whose object says what it is; a weapon says more of damage, a crowd of who did it."""
    said = f"verb {trigger.words!r} with what it acts on"
    if trigger.words.startswith(("hear", "report")) and not _heard(trigger.token):
        return "", ""
    if trigger.words.startswith(_BULLETIN) and not args.actor_heads:
        return (
            "",
            "",
        )  # "the ministry claimed nine terrorists were neutralised": what the strike just told came to
    if trigger.words.startswith("discharge") and _by_accident(trigger.token):
        return "accident", f"{said} by accident"
    if trigger.words in {"foil attack", "thwart attack", "foil assault"} and _suicidal(trigger.token):
        return "bombing", f"{said}, which was a suicide attack"
    if trigger.type == "armed_clash" and trigger.words.split()[0] in _TAKES and _unopposed(trigger.token):
        return "strategic_other", f"{said} without a fight"
    hit = trigger.type == "property_attack" or trigger.words.startswith("come under")
    if hit and args.weapon_type:
        return args.weapon_type, f"{said} with a weapon ({args.weapon_words})"
    if args.by_crowd and trigger.type in _CROWD_MAKES - {"armed_clash"}:
        return "riot", f"{said} by a crowd"
    return trigger.type, said


def _heard(verb: Any) -> bool:
    """ "Gunfire was heard", "heavy shooting heard since dawn": nobody is said to have heard it."""
    return clauses.is_passive(verb) or verb.dep_ == "acl"


def _by_accident(verb: Any) -> bool:
    """ "Accidentally discharged his rifle", "went off by accident"."""
    return any(
        child.lower_ in {"accidentally", "unintentionally", "inadvertently", "accidental"}
        or any(one.lower_ in {"accident", "mistake"} for one in child.children if child.lower_ == "by")
        for child in verb.children
    )


def _unopposed(verb: Any) -> bool:
    """ "Regained the town. No shots were fired.": told so here or in the next sentence."""
    doc = verb.doc
    stop = next((one.end for one in doc.sents if one.start >= verb.sent.end), verb.sent.end)
    return _UNOPPOSED.search(doc[verb.sent.start : stop].text) is not None


def _bursts(trigger: Trigger, args: Arguments) -> bool:
    """ "A gas cylinder exploded in a kitchen", "a fuel tanker blew up": of itself, where nobody is said to have done it."""
    if args.actor_heads or clauses.is_passive(trigger.token):
        return False
    near = trigger.token.doc[max(0, trigger.token.i - _NEAR) : trigger.token.i + _NEAR]
    return any(one.lemma_.lower() in _BURST for one in clauses.subjects(trigger.token)) and not any(
        one.lemma_.lower() in _CAUSES - {"explosion", "blast", "explode"} or is_kind(one, "militant")
        for one in near
    )


def _suicidal(verb: Any) -> bool:
    return any(child.lower_ in {"suicide", "bomb"} for one in clauses.patients(verb) for child in one.lefts)


def _at_protest(trigger: Trigger, args: Arguments) -> bool:
    """Demonstrators are met with what is meant to drive them off (ACLED: a protest with intervention)."""
    doc = trigger.token.doc
    used = " ".join(doc[start:end].text.lower() for start, end in args.weapons)
    if not any(word in used for word in _DRIVES_OFF):
        return False
    near = doc[max(0, trigger.token.i - _NEAR) : trigger.token.i + _NEAR]
    named = [*args.target_heads, *(one for one in near if one.sent.start == trigger.token.sent.start)]
    if any(one.lemma_.lower() in frames.PROTESTERS for one in named):
        return True
    cleared = (
        one for child in trigger.token.children if child.lemma_ in _CLEARS for one in clauses.patients(child)
    )
    return any(one.lemma_.lower() in _CROWDS for one in cleared)


def _by_somebody(trigger: Trigger) -> bool:
    """Not "debris set fire to a tank", not "a shop burned down": those are what came of something else."""
    verb = trigger.token
    if clauses.is_passive(verb):
        return not any(one.lemma_.lower() in _EMBERS for one in clauses.agents(verb))
    acting = clauses.subjects(verb)
    if any(one.lemma_.lower() in _EMBERS for one in acting):
        return False
    return bool(clauses.patients(verb)) or not acting or any(animate(one) for one in acting)


def _fires_at(trigger: Trigger, args: Arguments) -> bool:
    """ "Soldiers fired at a car", "a patrol boat fired warning shots at a trawler"."""
    verb = trigger.token
    if any(child.dep_ == "prt" and child.lower_ == "up" for child in verb.children):
        return False  # "fired up the crowd"
    led = any(one.ent_type_ not in {"DATE", "TIME"} for one in clauses.after(verb, _AT)) or any(
        child.lower_ in _AT and not any(True for _ in child.children) for child in verb.rights
    )  # "fired at a car", "was fired upon"; not "fired on Monday"
    if not led and any(is_kind(one, *_WORKFORCE) for one in clauses.patients(verb)):
        return False  # "the firm fired 300 workers"
    hit = [one for one in args.target_heads if one.lemma_.lower() not in _SHOTS]
    if args.at_people or (args.by_armed and hit):
        return True
    if clauses.is_passive(trigger.token) and any(c.lower_ in {"upon", "on"} for c in trigger.token.rights):
        return True  # "a vessel was fired upon"
    shots = any(one.lemma_.lower() in _SHOTS for one in clauses.patients(trigger.token))
    return shots and bool(clauses.after(trigger.token, frozenset({"at", "on"})))


def _police_and_people(trigger: Trigger, args: Arguments) -> bool:
    """ "Clashes between police and squatters": with those who are no armed force it is a riot (ACLED)."""
    if trigger.words not in _CLASHES:
        return False
    if any(one.lemma_.lower() in frames.PROTESTERS for one in args.actor_heads):
        return not any(is_kind(one, "militant") for one in args.actor_heads)
    sides = [one for one in args.actor_heads if not one.lower_.endswith("forces")]
    police = [one for one in sides if is_kind(one, "police") and not is_kind(one, "military")]
    others = [one for one in sides if one not in police]
    return bool(police and others) and all(
        is_kind(one, "unrest", "civilian") and not is_kind(one, "military", "militant") for one in others
    )


def _in_sport(trigger: Trigger, args: Arguments) -> bool:
    """ "Two teams clash in the cup final": players, and nobody else, meet."""
    if any(is_kind(one, "military", "police", "militant", "unrest") for one in args.actor_heads):
        return False
    return any(one.lemma_.lower() in _SPORT for one in trigger.token.sent)


def _with_guns(trigger: Trigger, args: Arguments) -> bool:
    """Guns are among the weapons: what explodes besides is one weapon of an armed attack."""
    return any(weapons.is_firearm(trigger.token.doc[end - 1]) for _, end in args.weapons)


def _burning_road(verb: Any) -> bool:
    """ "The road is closed by burning tyres, people are throwing stones"."""
    return any(
        one.lemma_.lower() in {"tyre", "tire", "barricade", "roadblock"}
        and any(left.lower_ in {"burning", "blazing", "flaming"} for left in one.lefts)
        for one in verb.sent
    )


def _thrown(trigger: Trigger, args: Arguments, said: str) -> tuple[str, str]:
    """ "Petrol bombs thrown at an office", "settlers hurled rocks at cars", "threw bottles at a player"."""
    used = [trigger.token.doc[end - 1] for _, end in args.weapons]
    if args.against_property and any(weapons.burns(one) for one in used):
        bombs = any(
            one.lemma_.lower() in {"bomb", "device"} and one.nbor(-1).lower_ != "petrol" for one in used
        )
        return "bombing" if bombs else "arson", f"{said} of what burns at property"
    return "attack", f"{said} with a weapon"


def decide(trigger: Trigger, args: Arguments) -> tuple[str, str]:
    """The type a trigger comes to with what its clause holds, and the rule in words; "" when it states none."""
    armed = args.weapon_type
    kind = trigger.type
    if trigger.framed:
        return ("", "") if figurative.in_words(trigger, args) else _framed(trigger, args)
    said = f"{'verb' if trigger.verb else 'noun'} {trigger.words!r}"
    if figurative.in_words(trigger, args):
        return "", ""
    if kind in {"attack", ""} and _at_protest(trigger, args):
        return "protest", f"{said} on demonstrators with {args.weapon_words or 'what drives them off'}"
    if kind == "bombing" and trigger.verb and not armed and _with_guns(trigger, args):
        # "A policeman's gun went off": shot, and not blown up.
        kind = "accident" if _by_accident(trigger.token) else "shooting"
        return kind, f"{said} of a gun"
    if trigger.verb and not armed and kind == "bombing" and _bursts(trigger, args):
        return "accident", f"{said} of itself"
    if trigger.words.startswith("shoot") and trigger.verb and _by_accident(trigger.token):
        return "accident", f"{said} by accident"
    if kind == "arson" and trigger.verb and not _by_somebody(trigger):
        return "", ""
    if kind == "arson" and trigger.verb and armed:
        return armed, f"{said} by a weapon ({args.weapon_words})"
    if kind == "looting" and args.by_crowd and not args.by_mob:
        return kind, said
    if args.by_crowd and (kind in _CROWD_MAKES or (trigger.words in {"throw", "hurl"} and args.weapons)):
        return "riot", f"{said} by a crowd"
    if trigger.words == "lynch" and not args.by_armed:
        return "riot", f"{said}, which a crowd does"
    if args.by_people and (args.throws_stones or (kind == "arson" and args.burns_tyres)):
        return "riot", f"{said} by people with stones or burning tyres"
    if trigger.words in _THROWS and args.by_people and _burning_road(trigger.token):
        return "riot", f"{said} at a burning roadblock"
    if trigger.words in _THROWS and args.weapons and args.target_heads and armed == "":
        return _thrown(trigger, args, said)
    if kind == "" or trigger.words in _WEAPON_VERBS:
        if trigger.words in {"land", "fall", "crash"} and armed in {"air_strike", "drone_attack"}:
            return "", ""
        if not armed and args.weapons and trigger.words in {"hit", "strike", "fire", "use"}:
            return "attack", f"{said} with a weapon"
        if not armed:
            return ("attack", said) if trigger.words == "fire" and _fires_at(trigger, args) else ("", "")
        return armed, f"{said} with a weapon ({args.weapon_words})"
    if kind in {"attack", "shooting"} and armed == "bombing" and _with_guns(trigger, args):
        armed = ""  # an ambush with a mine and rifles is a fight
    if kind in {"attack", "shooting"} and armed:
        return armed, f"{said} with a weapon ({args.weapon_words})"
    if kind in {"bombing", "shelling", "air_strike"} and armed == "chemical_weapon":
        return armed, f"{said} with a weapon ({args.weapon_words})"
    if kind == "bombing" and armed in {
        "air_strike",
        "drone_attack",
        "rocket_attack",
        "missile_attack",
        "shelling",
        "chemical_weapon",
    }:
        return armed, f"{said} with a weapon ({args.weapon_words})"
    if trigger.weak and not borne_out.borne_out(trigger, args):
        return "", ""
    if kind == "armed_clash" and trigger.words in _CLASHES | {"battle", "fight"} and _in_sport(trigger, args):
        return "", ""
    if kind == "armed_clash" and _police_and_people(trigger, args):
        return "riot", f"{said} of police and people"
    if kind == "assassination" and not any(_chosen(head) for head in args.target_heads):
        return "attack", f"{said} of no one person"
    if (
        kind == "attack"
        and args.against_armed
        and (not (args.against_civilian or args.against_property) or _at_armed(trigger))
        and trigger.words not in _ONE_SIDED
    ):
        return "armed_clash", f"{said} on an armed target"
    if kind == "attack" and trigger.words in {"kill", "murder", "killing"} and args.named_leader:
        return "assassination", f"{said} of a named leader"
    return kind, said
