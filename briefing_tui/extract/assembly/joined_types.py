"""Which of the mentions of an event says best what kind of event it was."""

from __future__ import annotations

from briefing_tui.event_types import group
from briefing_tui.extract import vocabulary
from briefing_tui.extract.assembly.mention_likeness import generic
from briefing_tui.extract.assembly.mention_shares import share
from briefing_tui.extract.events.events import Told
from briefing_tui.model import Event

# The more a type says, the sooner it names the event: a rocket attack is also called an attack, a blast, an explosion.
_SAYS = {
    "chemical_weapon": 9, "drone_attack": 8, "air_strike": 7, "missile_attack": 7, "rocket_attack": 7, "shelling": 6,
    "hijacking": 6, "assassination": 5, "abduction": 5, "arson": 5, "robbery": 5, "bombing": 5, "riot": 4, "looting": 4,
    "shooting": 3, "protest": 3, "armed_clash": 3, "arrest": 3, "property_attack": 2, "attack": 1,
}  # fmt: skip
_MUCH_LATER = 400  # code points
_USED = frozenset({"bombing", "missile_attack", "rocket_attack", "shelling"})  # also on the way into a house
_STORMS = ("verb 'storm'", "verb 'raid'", "verb 'overrun'", "verb 'ambush'")


def telling(main: list[Event]) -> Event:
    """The mention whose type is that of the event: the one that says most, where the way they are told says nothing else."""
    best = max(main, key=lambda one: (_SAYS.get(one.type, 2), -one.start))
    if generic(best) and (
        fought := [one for one in main if one.type == "armed_clash" and "armed target" not in one.rule]
    ):
        best = fought[0]  # "fighting ... Artillery was used": with whatever weapon, it is a fight
    if best.type == "bombing" and (burst := [one for one in main if "by accident" in one.rule]):
        best = burst[0]
    if best.type in _USED and (stormed := _stormed(main)):
        best = stormed
    if best.type == "shooting":
        best = _raid_first(main, best) or best
    if best.type == "armed_clash":
        best = _attack_first(main) or best
    if isinstance(best, Told) and best.sequel:
        began = [one for one in main if one.start < best.start and group(one.type) in {"armed", "explosive"}]
        best = max(began, key=lambda one: (_SAYS.get(one.type, 2), -one.start), default=best)
    return best


def _raid_first(main: list[Event], shots: Event) -> Event | None:
    """The attack that a report opens with, where shots are told of much later, and at others: "a patrol was fired on"."""
    opening = min(main, key=lambda one: one.start)
    if opening.type != "attack" or shots.start - opening.start < _MUCH_LATER:
        return None
    fired = [one for one in main if one.type == "shooting"]
    others = all(one.targets and not share(one.targets, [opening.targets]) for one in fired)
    return opening if others and opening.actors else None


def _attack_first(main: list[Event]) -> Event | None:
    """The attack that an event began with: "shot a judge dead ... fired back", "attacked a farm ... a clash with a patrol".

    Where only an armed target made a clash of it, any plain word that names somebody else decides.
    """
    if any("exchange of fire" in one.rule for one in main):
        return None  # "ambushed herders ... five herders and two raiders were killed in the exchange of fire"
    plain = [one for one in main if one.type == "attack" and not generic(one)]
    if all("armed target" in one.rule for one in main if one.type == "armed_clash"):
        return plain[0] if plain else None
    first = min(main, key=lambda one: one.start)
    if (
        first.type == "attack"
        and _upon_people(first)
        and all(_hunted_down(one) for one in main if one.type == "armed_clash")
    ):
        return first  # "killed 26 people in an attack on a market ... troops neutralised 13 terrorists"
    opening = min((one for one in main if not generic(one)), key=lambda one: one.start, default=None)
    return opening if opening in plain and opening is not None and opening.targets else None


def _upon_people(event: Event) -> bool:
    """Told with who was hit, who are no soldiers, and who did it."""
    kinds = vocabulary.classes("actors")
    heads = {one.text.casefold().split()[-1].removesuffix("s") for one in event.targets if one.text.split()}
    armed = {"military", "militant", "police"}
    return bool(heads and event.actors) and not any(armed & set(kinds.get(head, ())) for head in heads)


def _hunted_down(event: Event) -> bool:
    """What soldiers did to the attackers afterwards, or was taken in the same raid."""
    return "neutralis" in event.rule or "neutraliz" in event.rule or event.rule.endswith("in one raid")


def _stormed(main: list[Event]) -> Event | None:
    """The assault of people that a report opens with: what they blow up, or fire, on the way makes no bombing of it."""
    told = [one for one in main if not generic(one) or one.rule.startswith(_STORMS)]
    opening = min(told, key=lambda one: one.start, default=None)
    if opening is None or opening.type not in {"attack", "armed_clash"} or not opening.actors:
        return None
    return opening if opening.rule.startswith(_STORMS) else None
