"""What type of event a word comes to, with the weapons, the actors and the targets of its clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events import (
    borne_out,
    chosen_victims,
    crowd_acts,
    figurative,
    gunfire,
    no_events,
    quiet_deeds,
    salvo_parts,
    strikes,
)
from briefing_tui.extract.grammar import clauses, other_senses, weapons
from briefing_tui.extract.grammar.actor_kinds import animate, is_kind
from briefing_tui.extract.parsing import wording

if TYPE_CHECKING:
    from briefing_tui.extract.events.arguments import Arguments
    from briefing_tui.extract.events.triggers import Trigger

_WEAPON_VERBS = vocabulary.words("event_grammar", "triggers_weapon_verbs")
# Words for killing the helpless, or one chosen person: never a fight, whoever the victim is.
_ONE_SIDED = vocabulary.words("event_grammar", "triggers_one_sided")
_TAKES = vocabulary.words("event_words", "types_takes")
_UNOPPOSED = re.compile(
    r"(?i)\bno (?:shots?|fighting|clashes|resistance|fight)\b|\bwithout (?:a |any )?(?:fight|shot|resistance|clash|fighting|firing)|\bunopposed\b|\bpeacefully\b"
)
_LEFT_TO_THEM = re.compile(
    r"(?i)\bafter\b[^.;]{1,60}\b(?:pulled (?:out|back)|withdr(?:ew|awn)|abandoned (?:it|the)|left (?:it|the town|overnight))"
)
_LOST = re.compile(r"(?i)\b(?:lost control|brakes? fail|out of control|skidded|veered|swerved|fell asleep)")
_FOUGHT = re.compile(r"(?i)\b(?:fight|fought|clash|battle|combat|offensive|assault|shell|attack)")
_BURST = vocabulary.words("event_words", "types_bursts")
_CAUSES = vocabulary.words("event_words", "mishaps_causes") | vocabulary.words("event_words", "fires_causes")
_ARSONISTS = frozenset({"arsonist", "arsonists", "firebug"})
_ONTO = frozenset({"on", "onto", "upon"})
_EMBERS = vocabulary.words("event_words", "types_embers")
_LEFT_BEHIND = vocabulary.words("event_words", "types_left_behind")
# Readings that a weapon in their clause says more of: "came under mortar fire", "rammed a truck of explosives into".
_MEANS_TELL = ("come under", "ram", "drive", "crash", "slam", "smash")
_BULLETIN = ("neutralise", "neutralize", "eliminate", "liquidate")
_CAUGHT = frozenset({"man", "woman", "person", "people", "suspect"})


def one_sided(trigger: Trigger, args: Arguments) -> bool:
    """A word for killing the helpless, or one chosen person; an attack on what is nobody's post."""
    if trigger.words in _ONE_SIDED or trigger.type in {"assassination", "abduction"}:
        return True
    return trigger.type == "attack" and args.against_property


def _framed(trigger: Trigger, args: Arguments) -> tuple[str, str]:
    """A verb whose object says what it is; a weapon says more of damage, a crowd of who did it."""
    said = f"verb {trigger.words!r} with what it acts on"
    if trigger.words.startswith(("hear", "report")) and not gunfire.heard(trigger.token):
        return "", ""
    if trigger.type == "armed_clash" and trigger.words.startswith(_BULLETIN) and not args.actor_heads:
        return "", ""  # "claimed nine terrorists were neutralised": what the strike just told came to
    if trigger.words.startswith("take from") and other_senses.taken_to(trigger.token):
        return "", ""  # "took the wounded from Orva to a hospital"
    if trigger.type == "protest" and crowd_acts.sits_for_nothing(trigger):
        return "", ""
    if trigger.words in {"carry out strike", "conduct strike", "launch strike"} and any(
        one.lower_ == "the" for strike in clauses.patients(trigger.token) for one in strike.lefts
    ):
        return "", ""  # "the Northern Union said it had carried out the strike"
    if trigger.type == "hijacking" and args.by_armed and not args.by_rebels:
        return "strategic_other", f"{said} by a state's force"
    if (
        trigger.type == "abduction"
        and args.actor_heads
        and all(is_kind(one, "police") for one in args.actor_heads)
    ):
        return "arrest", f"{said} by police"  # "police led away five youths"
    if trigger.words.startswith("discharge") and gunfire.by_accident(trigger.token):
        return "accident", f"{said} by accident"
    if trigger.words in {"foil attack", "thwart attack", "foil assault"} and _suicidal(trigger.token):
        return "bombing", f"{said}, which was a suicide attack"
    if trigger.type == "armed_clash" and trigger.words.split()[0] in _TAKES and _unopposed(trigger.token):
        return "mobilization", f"{said} without a fight"
    if trigger.type == "armed_clash" and chosen_victims.upon_people(trigger, args):
        return "attack", f"{said} and on those who live there"
    if trigger.type == "strategic_other" and (flown := salvo_parts.on_its_way(trigger.token, trigger.words)):
        return flown, f"{said} on its way to a target"
    if trigger.type == "attack" and trigger.words.startswith(_MEANS_TELL[2:]) and _out_of_control(trigger):
        return "accident", f"{said} out of control"
    hit = trigger.type in {"property_attack", "accident"} or trigger.words.startswith(_MEANS_TELL)
    if trigger.words in {"tear", "rip"} and weapons.type_of(_thrown_from(trigger.token)) == "air_strike":
        return "air_strike", f"{said} from above"
    if hit and args.weapon_type:
        return args.weapon_type, f"{said} with a weapon ({args.weapon_words})"
    if crowd_acts.framed_riot(trigger, args) and not (trigger.type == "looting" and not args.by_mob):
        return "riot", f"{said} by a crowd"
    return trigger.type, said


def _out_of_control(trigger: Trigger) -> bool:
    """ "A truck lost control and crashed into a crowd", "after its brakes failed"."""
    return _LOST.search(wording.sentence(trigger.token).text) is not None


def _unopposed(verb: Any) -> bool:
    """ "Regained the town. No shots were fired.": told so here or in the next sentence."""
    doc, here = verb.doc, wording.sentence(verb)
    stop = wording.sentence(doc[here.end]).end if here.end < len(doc) else here.end
    told = doc[here.start : stop].text
    if _UNOPPOSED.search(told) is not None:
        return True
    return _LEFT_TO_THEM.search(told) is not None and _FOUGHT.search(told) is None


def _bursts(trigger: Trigger, args: Arguments) -> bool:
    """ "A gas cylinder exploded in a kitchen", "a fuel tanker blew up": of itself, where nobody is said to have done it."""
    if args.actor_heads or clauses.is_passive(trigger.token):
        return False
    near = trigger.token.doc[max(0, trigger.token.i - crowd_acts.NEAR) : trigger.token.i + crowd_acts.NEAR]
    bursting = [two for one in clauses.subjects(trigger.token) for two in (one, *one.lefts)]
    return any(one.lemma_.lower() in _BURST for one in bursting) and not any(
        one.lemma_.lower() in _CAUSES - {"explosion", "blast", "explode"} or is_kind(one, "militant")
        for one in near
    )


def _left_behind(trigger: Trigger) -> bool:
    """ "A shell that boys had found exploded", "an old mortar round went off": nobody fired it now."""
    return any(
        one.lemma_.lower() in _LEFT_BEHIND
        for head in clauses.subjects(trigger.token)
        if weapons.type_of([head])
        for one in head.children
        if one.dep_ in {"amod", "acl", "relcl"}
    )


def _debris_on(verb: Any) -> bool:
    """ "Debris of a drone fell on a depot": no drone that only came down somewhere."""
    pieces = any({one.lemma_.lower(), one.lower_} & _EMBERS for one in clauses.subjects(verb))
    return pieces and any(one.ent_type_ not in {"DATE", "TIME"} for one in clauses.after(verb, _ONTO))


def _thrown_from(verb: Any) -> list[Any]:
    """ "A guided bomb tore into a block", "two bombs dropped by a jet tore into a block": the bomb, the jet."""
    bombs = clauses.subjects(verb) + ([verb.head] if verb.dep_ in {"advcl", "conj"} else [])
    dropped = [one for bomb in bombs for one in (bomb, *bomb.rights) if one.lemma_.lower() == "drop"]
    return bombs + [one for drop in dropped for one in clauses.agents(drop) + clauses.subjects(drop)]


def _suicidal(verb: Any) -> bool:
    return any(child.lower_ in {"suicide", "bomb"} for one in clauses.patients(verb) for child in one.lefts)


def _by_somebody(trigger: Trigger) -> bool:
    """Not "debris set fire to a tank", not "a shop burned down": those are what came of something else."""
    verb = trigger.token
    if clauses.is_passive(verb):
        return not any(one.lemma_.lower() in _EMBERS for one in clauses.agents(verb))
    acting = clauses.subjects(verb)
    if any(one.lemma_.lower() in _EMBERS for one in acting):
        return False
    return bool(clauses.patients(verb)) or not acting or any(animate(one) for one in acting)


def decide(trigger: Trigger, args: Arguments) -> tuple[str, str]:
    """The type a trigger comes to with what its clause holds, and the rule in words; "" when it states none."""
    armed = args.weapon_type
    kind = trigger.type
    if quiet_deeds.only_said(trigger, args):
        return "", ""
    if trigger.verb and salvo_parts.into_the_sea(trigger.token):
        return "strategic_other", f"verb {trigger.words!r} into the sea"
    if trigger.framed:
        return ("", "") if figurative.in_words(trigger, args) else _framed(trigger, args)
    said = f"{'verb' if trigger.verb else 'noun'} {trigger.words!r}"
    if figurative.in_words(trigger, args):
        return "", ""
    if trigger.words == "use" and no_events.of_a_means(trigger.token):
        return "", ""
    if kind == "protest" and trigger.verb and crowd_acts.sits_for_nothing(trigger):
        return "", ""
    if trigger.words == "demonstrate" and trigger.verb and no_events.showed(trigger.token):
        return "", ""
    if trigger.words == "protest" and trigger.verb and no_events.protested_in_words(trigger.token):
        return "", ""
    if kind == "bombing" and trigger.verb and no_events.blown_up_safely(trigger.token):
        return "strategic_other", f"{said} to make it safe"
    if trigger.words == "go off" and not armed and no_events.passed_off(trigger.token):
        return "", ""
    if kind == "abduction" and trigger.words == "capture" and args.by_armed and not args.by_rebels:
        whom = args.target_heads  # "soldiers captured two suspects", and no farmer whom a report names
        if whom and all(one.lemma_.lower() in _CAUGHT for one in whom):
            return "arrest", f"{said} by a state's force"
    if kind == "arrest" and trigger.verb and args.by_rebels:
        return "abduction", f"{said} by those who have no right to"
    if gunfire.into_the_air(trigger):
        return "", ""
    if kind in {"attack", ""} and crowd_acts.at_protest(trigger, args):
        return "protest", f"{said} on demonstrators with {args.weapon_words or 'what drives them off'}"
    if kind == "bombing" and trigger.verb and not armed and gunfire.with_guns(trigger, args):
        # "A policeman's gun went off": shot, and not blown up.
        kind = "accident" if gunfire.by_accident(trigger.token) else "shooting"
        return kind, f"{said} of a gun"
    if kind == "bombing" and not (trigger.verb or args.weapons) and gunfire.by_accident(trigger.token):
        return "accident", f"{said} by accident"
    if trigger.verb and kind == "bombing" and _left_behind(trigger):
        return "bombing", f"{said} of what a war left behind"
    if trigger.verb and not armed and kind == "bombing" and _bursts(trigger, args):
        return "accident", f"{said} of itself"
    if trigger.verb and gunfire.shot_by_accident(trigger):
        return "accident", f"{said} by accident"
    if kind == "arson" and trigger.verb and (flown := salvo_parts.fallen_from(trigger.token, _EMBERS)):
        return flown, f"{said} by what fell"
    if kind == "arson" and trigger.verb and not _by_somebody(trigger):
        return "", ""
    if kind == "arson" and trigger.verb and armed:
        return armed, f"{said} by a weapon ({args.weapon_words})"
    if kind == "looting" and args.by_crowd and not args.by_mob:
        return kind, said
    if riot := crowd_acts.riot(trigger, args, said):
        return "riot", riot
    if trigger.words == "come down" and armed in {"missile_attack", "rocket_attack", "shelling"}:
        return armed, f"{said} with a weapon ({args.weapon_words})"
    if trigger.words in crowd_acts.THROWS and args.weapons and args.target_heads and armed == "":
        return crowd_acts.thrown(trigger, args, said)
    if trigger.verb and kind in {"", "attack"} and not armed and strikes.from_on_high(trigger.token):
        return "air_strike", f"{said} from the air"
    if kind == "" or trigger.words in _WEAPON_VERBS:
        if trigger.words in {"land", "fall", "crash"} and armed in {"air_strike", "drone_attack"}:
            shot_down = armed == "drone_attack" and _debris_on(trigger.token)
            return (armed, f"{said} on something, in pieces") if shot_down else ("", "")
        if trigger.words == "deliver" and not strikes.upon(trigger.token):
            return "", ""
        if not armed and args.weapons and trigger.words in {"hit", "strike", "fire", "use"}:
            return "attack", f"{said} with a weapon"
        if trigger.words == "drop" and armed == "bombing" and strikes.from_the_air(trigger.token):
            return "air_strike", f"{said} from above"
        if (
            not armed
            and trigger.words in {"hit", "strike", "target", "pound"}
            and (strikes.by_a_force(args) or strikes.on_a_town(trigger.token))
        ):
            return "attack", f"{said} of a force"
        if not armed:
            return (
                ("attack", said) if trigger.words == "fire" and gunfire.fires_at(trigger, args) else ("", "")
            )
        return armed, f"{said} with a weapon ({args.weapon_words})"
    if kind in {"attack", "shooting"} and armed == "bombing" and gunfire.with_guns(trigger, args):
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
    if trigger.words in {"crash", "smash"} and armed in {"drone_attack", "missile_attack", "rocket_attack"}:
        into = clauses.after(trigger.token, frozenset({"into"}))
        return (armed, f"{said} into something") if into else ("", "")
    if trigger.weak and not borne_out.borne_out(trigger, args):
        return "", ""
    if (
        kind == "armed_clash"
        and trigger.words in crowd_acts.CLASHES | {"battle", "fight"}
        and crowd_acts.in_sport(trigger, args)
    ):
        return "", ""
    if kind == "armed_clash" and crowd_acts.police_and_people(trigger, args):
        return "riot", f"{said} of police and people"
    if kind == "attack" and any(one.lemma_.lower() in _ARSONISTS for one in args.actor_heads):
        return "arson", f"{said} by who sets fires"
    if kind == "attack" and chosen_victims.assassinated(trigger, args):
        return "assassination", f"{said} of one person of public life"
    if kind == "assassination" and not any(map(chosen_victims.one_person, args.target_heads)):
        return "attack", f"{said} of no one person"
    if (
        kind == "attack"
        and args.against_armed
        and (
            not (args.against_civilian or chosen_victims.of_others(args)) or chosen_victims.at_armed(trigger)
        )
        and trigger.words not in _ONE_SIDED
    ):
        return "armed_clash", f"{said} on an armed target"
    if kind == "attack" and trigger.words in {"kill", "murder", "killing"} and args.named_leader:
        return "assassination", f"{said} of a named leader"
    return kind, said
