"""Words of violence that are said in a figure: the budget attacked, the team beaten, the minister under fire.

What no violence can hit, those who attack in words only, and reasons that no shot has ("came under fire for its fees").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events import attacks_in_words
from briefing_tui.extract.events.attacks_in_words import REASONS as _REASONS
from briefing_tui.extract.grammar import clauses, other_senses, weapons
from briefing_tui.extract.grammar.actor_kinds import animate

if TYPE_CHECKING:
    from briefing_tui.extract.events.arguments import Arguments
    from briefing_tui.extract.events.triggers import Trigger

_BURST = vocabulary.words("event_words", "bursts_in_a_figure") | vocabulary.words(
    "event_words", "figures_that_rise"
)
_OFFICERS = frozenset({"agents", "agent", "service", "services", "authorities", "officials", "guards"})
_IDEAS = vocabulary.words("event_words", "figurative_ideas")
_HARMLESS = vocabulary.words("event_words", "figurative_harmless")
_TALKERS = vocabulary.words("event_words", "figurative_talkers")
_SPEAKERS = vocabulary.words("event_words", "figurative_speakers")
_SPOKEN = frozenset({"attack", "ambush", "bombard", "assault", "assail", "storm"})
_NOT_BEATEN = vocabulary.words("event_words", "figurative_not_beaten")
_STOLEN = vocabulary.words("event_words", "figurative_stolen")
_JOBS = vocabulary.words("roles", "roles") | {"coach", "staff", "trainer", "pilot"}
_SHOWN = frozenset(
    {"film", "movie", "show", "album", "play", "musical", "comedy", "song", "single", "joke", "act"}
)
_NO_FIGHTERS = (
    vocabulary.words("event_words", "no_fighters")
    | vocabulary.words("topics", "animals")
    | vocabulary.words("topics", "medicine", "killers")
)
_HEIGHTS = frozenset(
    {"record", "high", "percent", "cent", "dollar", "euro", "point", "low", "barrel", "billion", "million"}
)
_IN_PLAY = vocabulary.words("event_words", "thrown_in_play")
_WEATHERS = frozenset({"cold", "warm", "heat", "hot", "dry", "wet"})
_VIOLENCE = frozenset({"attack", "armed_clash", "shelling", "bombing", "air_strike", "shooting"})
_STAGES = frozenset({"stage", "internet", "pitch", "imagination", "dancefloor"})
_PROTECTORS = _OFFICERS | {
    "bodyguard",
    "aide",
    "officer",
    "police",
    "security",
    "handler",
    "driver",
    "medic",
    "guard",
}
_GOALS = frozenset({"corner", "net", "goal", "crossbar", "goalpost"})
_NAMES = frozenset(
    {"call", "accuse", "brand", "label", "dub", "describe", "denounce", "say", "mock", "deride"}
)
_DAYS = frozenset({"DATE", "TIME"})
_AT = frozenset({"at", "on", "upon", "into", "towards"})
_PEACEFUL = frozenset(
    {
        "protest",
        "work_stoppage",
        "agreement",
        "mobilization",
        "arrest",
        "natural_disaster",
        "accident",
        "displacement",
    }
)


def in_words(trigger: Trigger, args: Arguments) -> bool:
    """ "Attacked the budget", "cracked the wall of silence", "the team was beaten", "robbed of its good name".

    Violence against what no violence can hit; a fight of candidates over taxes; a party beaten at the polls.
    """
    if _in_play(trigger, args) or (trigger.verb and other_senses.harmless(trigger.token)):
        return True
    if (trigger.type in _PEACEFUL and not trigger.words.startswith("pick up")) or args.weapons:
        return False
    if trigger.words in {"explode", "shoot"} and trigger.verb and _priced(trigger.token):
        return True
    burst = clauses.subjects(trigger.token) if trigger.words in {"explode", "blow up"} else []
    if burst and all(one.lemma_.lower() in _IDEAS | _BURST for one in burst):
        return True  # "the price of bread exploded"
    if trigger.words == "rob" and any(
        one.lemma_.lower() in _IDEAS for one in clauses.after(trigger.token, frozenset({"of"}))
    ):
        return True
    if trigger.words == "shell" and any(child.lower_ == "out" for child in trigger.token.children):
        return True
    under = trigger.token.head if not trigger.verb and trigger.token.dep_ == "pobj" else None
    came = under.head if under is not None and under.lower_ == "under" else trigger.token
    if (trigger.words.startswith("come under") or came is not trigger.token) and not args.by_armed:
        return _blamed(came)
    doing = args.actor_heads or _making(trigger)
    if (
        trigger.verb
        and trigger.words in {"bombard", "bomb", "shell", "attack"}
        and any(one.lemma_.lower() in _IN_PLAY for one in clauses.after(trigger.token, frozenset({"with"})))
    ):
        return True  # "bombarded with questions", "bombed with eggs"
    by = doing or (clauses.agents(trigger.token) or _acting(trigger.token) if trigger.verb else [])
    if trigger.type in _VIOLENCE and by and all(map(_nobody, by)):
        return True  # "ambushed by 212 messages", "a cold front attacks"
    if trigger.words in _SPOKEN and doing and all(one.lemma_.lower() == "column" for one in doing):
        return _of_politics(trigger, args, doing)  # of a newspaper, or of troops
    if trigger.words in _SPOKEN and doing and not args.by_armed:
        spoken = _calls_names(trigger) or all(map(_speaks, doing)) or _of_politics(trigger, args, doing)
        if spoken:
            return True
    if trigger.words in _SPOKEN and attacks_in_words.made_in_words(trigger, args):
        return True
    if trigger.words.startswith("pick up") and trigger.type == "arrest":
        told = bool(args.actor_heads or clauses.agents(trigger.token))
        return told and not args.by_armed and not any(one.lower_ in _OFFICERS for one in args.actor_heads)
    if trigger.words in {"drop", "fire", "rain", "throw"} and any(
        one.lemma_.lower() in _HARMLESS for one in clauses.patients(trigger.token)
    ):
        return True  # "dropped leaflets", "dropped the charges"
    if trigger.words.startswith("whisk away") and any(
        one.lemma_.lower() in _PROTECTORS for one in args.actor_heads
    ):
        return True
    if trigger.words == "beat" and args.target_heads:
        return all(one.lemma_.lower() in _NOT_BEATEN for one in args.target_heads)
    if trigger.words == "beat" and any(one.lower_ == "it" for one in clauses.patients(trigger.token)):
        return True
    if trigger.words == "clash" and not args.by_armed and attacks_in_words.over_a_question(trigger.token):
        return True
    if trigger.words in {"clash", "battle", "fight"} and args.actor_heads:
        return not args.by_armed and all(one.lemma_.lower() in _TALKERS for one in args.actor_heads)
    return bool(args.target_heads) and all(
        any(one.lemma_.lower() in _IDEAS for one in (head, *clauses.after(head, frozenset({"of"}))))
        for head in args.target_heads
    )


def _acting(verb: Any) -> list[Any]:
    """The subjects of a verb that is not in the passive: "malaria" of "malaria killed nine"."""
    return [] if clauses.is_passive(verb) else clauses.subjects(verb)


def _priced(verb: Any) -> bool:
    """ "Exploded past 90 dollars", "to a record": a price, whatever is sold."""
    reached = clauses.after(verb, frozenset({"past", "to", "through", "above", "by", "beyond"}))
    return any(one.ent_type_ in {"MONEY", "PERCENT"} or one.lemma_.lower() in _HEIGHTS for one in reached)


def _nobody(one: Any) -> bool:
    """A message, a cold front, a virus, a wolf: what fights nobody."""
    words = [one.lemma_.lower(), *(left.lower_ for left in one.lefts if left.dep_ in {"compound", "amod"})]
    return words[0] in _NO_FIGHTERS or (
        words[0] in {"front", "snap", "spell", "wave"} and bool(_WEATHERS & set(words))
    )


def _speaks(one: Any) -> bool:
    """ "The senator", "Senator Teo Marn", "a column in the Herald"."""
    titles = (left for left in one.lefts if left.dep_ in {"compound", "nmod"})
    return any(two.lemma_.lower() in _SPEAKERS for two in (one, *titles))


def _one_person(one: Any, args: Arguments) -> bool:
    """Somebody by name, also where only "his rival" tells that it is the name of a man."""
    his = any(two.lower_ in {"his", "her"} for head in args.target_heads for two in head.lefts)
    named = one.pos_ == "PROPN" and one.tag_ == "NNP"
    return one.ent_type_ == "PERSON" or (
        named and (his or any(h.ent_type_ == "PERSON" for h in args.target_heads))
    )


def _of_politics(trigger: Trigger, args: Arguments, doing: list[Any]) -> bool:
    """ "Teo Marn attacked his rival in the primary", "Marn attacked the minister's comment": one by name, somebody of his
    trade or his words, and nothing that hurts."""
    by_name = all(_one_person(one, args) or _speaks(one) or one.lemma_.lower() == "column" for one in doing)
    return by_name and attacks_in_words.at_a_person(args) and not attacks_in_words.hurts(trigger.token)


def _in_play(trigger: Trigger, args: Arguments) -> bool:
    """ "The singer bombed", "stole the show", "fired the coach", "fired a rocket into the net", "set the stage alight"."""
    verb, hit = trigger.token, [one.lemma_.lower() for one in args.target_heads]
    acted_on = clauses.patients(verb)
    if trigger.words == "steal":
        return any(one.lemma_.lower() in _STOLEN for one in acted_on)
    if not trigger.verb or args.by_armed or clauses.agents(verb):
        return False
    if trigger.words == "bomb":
        flops = clauses.subjects(verb) + acted_on + clauses.after(verb, frozenset({"at"}))
        return any(one.lemma_.lower() in _SHOWN or one.nbor(-1).lower_ == "box" for one in flops if one.i)
    upon = clauses.after(verb, _AT) + [
        one for one in verb.rights if one.lower_ in _AT and one.right_edge.i == one.i
    ]  # "was fired upon"
    if trigger.words == "fire" and not args.weapon_type and all(one.ent_type_ in _DAYS for one in upon):
        return bool(acted_on) and all(_employed(one) for one in acted_on)
    if trigger.type == "arson" and len(hit) == 1:
        return hit[0] in _STAGES
    return bool(hit) and all(one in _GOALS for one in hit)


def _employed(one: Any) -> bool:
    """The coach, the head of the police: who is fired, and not with what."""
    return one.lemma_.lower() in _JOBS or (animate(one) and weapons.kind_of(one) is None)


def _making(trigger: Trigger) -> list[Any]:
    """ "Critics launched an attack on the minister": those who make it, whoever they are."""
    noun = trigger.token
    made = (
        not trigger.verb and noun.dep_ == "dobj" and noun.head.lemma_.lower() in {"launch", "make", "mount"}
    )
    return clauses.subjects(noun.head) if made else []


def _calls_names(trigger: Trigger) -> bool:
    """ "Launched an attack on the minister, calling her weak"."""
    verb = trigger.token if trigger.verb else trigger.token.head
    return any(one.dep_ == "advcl" and one.lemma_.lower() in _NAMES for one in verb.rights)


def _blamed(verb: Any) -> bool:
    """ "Came under fire for its fees", "under attack from critics over the plan": in words."""
    under = [one for child in verb.children if child.lower_ == "under" for one in child.children]
    reasons = [one for word in (verb, *under) for one in clauses.after(word, frozenset({"for", "over"}))]
    reasons += [  # "came under fire in Orva on Monday over a gap in its budget", hung on the day
        two
        for one in verb.subtree
        if one.lower_ == "over" and one.i > verb.i
        for two in one.children
        if {two.lemma_.lower(), *(left.lower_ for left in two.lefts)} & _REASONS
    ]
    by = [one for word in (verb, *under) for one in clauses.after(word, frozenset({"from", "by"}))]
    timed = {"hour", "day", "minute", "night", "week", "month"}
    return any(
        one.lemma_.lower() not in timed and one.ent_type_ not in {"DATE", "TIME"} for one in reasons
    ) or (bool(by) and all(one.lemma_.lower() in _SPEAKERS for one in by))
